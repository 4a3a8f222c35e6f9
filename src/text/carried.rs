//! Quotations that go on over paragraphs whose first word has no mark, up to the mark that closes them. (Where every
//! paragraph opens with a mark again, each has a quotation of its own.)

use super::document::{Block, Role};
use super::quotes::Quote;
use crate::base::Span;

/// So many paragraphs are looked through for the closing mark.
const FURTHEST: usize = 12;

/// Gives the paragraphs that an open quotation goes on in a quotation that begins where they do. The numbers of the
/// paragraphs that changed.
pub(super) fn carry(text: &str, blocks: &mut [Block]) -> Vec<usize> {
    let mut changed = Vec::new();
    let mut at = 0;
    while at < blocks.len() {
        let open = blocks[at].quotes.iter().rfind(|q| q.depth == 0).filter(|q| !q.closed).copied();
        let Some((last, close)) = open.and_then(|q| closes(text, blocks, at, q)) else {
            at += 1;
            continue;
        };
        for (n, block) in blocks.iter_mut().enumerate().take(last + 1).skip(at + 1) {
            let inner = Span { end: if n == last { close.start } else { block.body.end }, ..block.body };
            let outer = Span { end: if n == last { close.end } else { block.body.end }, ..block.body };
            block.quotes.retain(|q| q.outer.start >= outer.end || outer.contains(q.outer));
            for nested in block.quotes.iter_mut().filter(|q| outer.contains(q.outer)) {
                nested.depth += 1;
            }
            block.quotes.insert(0, Quote { outer, inner, depth: 0, closed: n == last });
            changed.push(n);
        }
        at = last;
        if last + 1 == blocks.len() {
            break;
        }
        // The last paragraph may leave another one open.
        if blocks[last].quotes.iter().rfind(|q| q.depth == 0).is_none_or(|q| q.closed) {
            at += 1;
        }
    }
    changed
}

/// The paragraph in which the quotation that `blocks[from]` leaves open is closed, and the mark. `None` where one
/// before it, or that one, opens with the mark again.
fn closes(text: &str, blocks: &[Block], from: usize, open: Quote) -> Option<(usize, Span)> {
    let (opener, closer) = match text[open.outer.start as usize..].chars().next()? {
        '“' => ('“', '”'),
        '「' => ('「', '」'),
        '『' => ('『', '』'),
        _ => return None,
    };
    for (n, block) in blocks.iter().enumerate().skip(from + 1).take(FURTHEST) {
        if block.role != Role::Body {
            return None;
        }
        let words = block.body.of(text);
        if let Some((at, mark)) = words.char_indices().find(|(_, c)| *c == opener || *c == closer) {
            let start = block.body.start as usize + at;
            let spaced = words[..at].ends_with(char::is_whitespace);
            let closed = mark == closer && at > 0 && !spaced;
            return closed.then(|| (n, Span::new(start, start + mark.len_utf8())));
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use crate::model::Lang;
    use crate::text::Document;

    /// The quotations of each paragraph, and whether they are closed there.
    fn quotes(text: &str) -> Vec<Vec<(&str, bool)>> {
        let blocks = Document::new(text, Lang::Zh).blocks;
        blocks.iter().map(|b| b.quotes.iter().map(|q| (q.inner.of(text), q.closed)).collect()).collect()
    }

    #[test]
    fn a_quotation_goes_on_to_its_mark_over_paragraphs() {
        let text = "他说：“一。\n\n二‘丁’。\n\n三。”他走了。“四。”";
        let expected =
            [vec![("一。", false)], vec![("二‘丁’。", false), ("丁", true)], vec![("三。", true), ("四。", true)]];
        assert_eq!(quotes(text), expected);
        let last = &Document::new(text, Lang::Zh).blocks[2];
        assert_eq!(last.sentences[0].of(text), "三。”");
    }

    #[test]
    fn one_that_opens_again_or_is_never_closed_does_not() {
        assert_eq!(quotes("“一。\n\n“二。”"), [vec![("一。", false)], vec![("二。", true)]]);
        assert_eq!(quotes("“一。\n\n二。"), [vec![("一。", false)], vec![]]);
        assert_eq!(
            quotes("“一。\n\n他说「二」。”三"),
            [vec![("一。", false)], vec![("他说「二」。", true), ("二", true)]]
        );
    }

    #[test]
    fn many_open_ones_cost_what_their_length_says() {
        let cost = |times: usize| {
            let text = "“一二三四五六七八九十。\n\n".repeat(times);
            crate::base::work::count(|| Document::new(&text, Lang::Zh)).0
        };
        let (short, long) = (cost(100), cost(1600));
        assert!(long <= 20 * short, "{short}, then {long} for sixteen times the text");
    }
}
