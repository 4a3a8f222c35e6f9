//! Spans between quotation marks. One pass over a paragraph with a stack of bounded depth, so the work is
//! linear whatever the text holds.

use crate::base::bytes::Places;
use crate::base::{Span, work};
use smallvec::SmallVec;

/// Deeper nesting than this is not prose; inner marks are then passed over.
const DEPTH: usize = 6;

/// A span between quotation marks, in one paragraph.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quote {
    /// With its marks.
    pub outer: Span,
    /// Without them.
    pub inner: Span,
    /// How many quotations it lies in.
    pub depth: u8,
    /// False when the paragraph ends before the closing mark (the quotation may go on in the next).
    pub closed: bool,
}

/// The quotations of a paragraph: most have few.
pub type Quotes = SmallVec<[Quote; 4]>;

/// The closing mark of ``…'', as typewriters and treebanks write “…”, by its first character.
const TYPED: char = '″';

/// What a mark at some place does.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Mark {
    Open(char),
    Close(char),
    No,
}

/// All quotations of the paragraph at `within`, by start; an unclosed one reaches the paragraph's end.
pub fn pair(text: &str, within: Span) -> Quotes {
    let words = within.of(text);
    work::spend(words.len());
    let base = within.start as usize;
    let mut found = Quotes::new();
    // Of each that is open its index in `found`, its closing mark, and the byte where its words begin.
    let mut open: SmallVec<[(usize, char, usize); DEPTH]> = SmallVec::new();
    let mut end = 0;
    // Of ``…'' only what is closed: a pair of back quotes may be something else.
    let typed = memchr::memchr(b'`', words.as_bytes()).is_some_and(|at| words[at..].contains("``"));
    let last_typed = typed.then(|| words.rfind("''")).flatten();
    // The bytes that a mark can begin with are rare beside those of letters.
    let mut leads = Places::new(words.as_bytes(), [[b'"', b'\'', b'`'], [0xE2, 0xE3, 0xEF], [0xC2; 3]]);
    while let Some(at) = leads.next(end) {
        let c = words[at..].chars().next().expect("inside the text");
        end = at + c.len_utf8();
        if !is_mark(c) {
            continue;
        }
        let (before, after) = (words[..at].chars().next_back(), words[end..].chars().next());
        let mark = match (c, after) {
            ('`', Some('`')) if last_typed.is_some_and(|last| at < last) => Mark::Open(TYPED),
            ('\'', Some('\'')) if open.iter().any(|(_, want, _)| *want == TYPED) => Mark::Close(TYPED),
            // ''…'': some papers close as they open
            ('\'', Some('\'')) if boundary(before) && words[end + 1..].starts_with(opener) => Mark::Open(TYPED),
            _ => role(c, before, after, &open),
        };
        if matches!(mark, Mark::Open(TYPED) | Mark::Close(TYPED)) {
            end += c.len_utf8();
        }
        match mark {
            Mark::Open(closer) if open.len() < DEPTH => {
                let depth = open.len() as u8;
                let whole = Span::new(base + at, within.end as usize);
                let inner = Span::new(base + end, within.end as usize);
                open.push((found.len(), closer, base + end));
                found.push(Quote { outer: whole, inner, depth, closed: false });
            }
            Mark::Close(closer) => {
                if let Some(level) = open.iter().rposition(|(_, want, _)| *want == closer) {
                    // Inner ones that were never closed were no quotations.
                    for (lost, ..) in open.drain(level + 1..) {
                        found[lost].outer.end = found[lost].outer.start;
                    }
                    let (index, _, inner) = open.pop().expect("level is in range");
                    found[index].outer.end = Span::new(base + end, base + end).end;
                    found[index].inner = Span::new(inner, base + at);
                    found[index].closed = true;
                }
            }
            _ => {}
        }
    }
    // Of the unclosed ones only the outermost may go on in the next paragraph.
    for (lost, ..) in open.into_iter().skip(1) {
        found[lost].outer.end = found[lost].outer.start;
    }
    found.retain(|q| !q.outer.is_empty());
    found
}

/// What may stand behind an opening mark.
fn opener(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '[' | '(' | '…' | '$' | '£' | '€')
}

fn is_mark(c: char) -> bool {
    matches!(
        c,
        '“' | '”'
            | '「'
            | '」'
            | '『'
            | '』'
            | '"'
            | '＂'
            | '‘'
            | '’'
            | '\''
            | '`'
            | '«'
            | '»'
            | '„'
            | '‹'
            | '›'
    )
}

/// Opening or closing, by shape; for straight marks and apostrophes by what stands around them.
fn role(c: char, before: Option<char>, after: Option<char>, open: &[(usize, char, usize)]) -> Mark {
    let waiting = |closer: char| open.iter().any(|(_, want, _)| *want == closer);
    let letter = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() && !is_wide(c));
    match c {
        '“' if waiting('”') && !boundary(before) && after.is_none_or(|c| !c.is_alphanumeric()) => Mark::Close('”'),
        '“' | '„' => Mark::Open('”'),
        '”' if waiting('”') => Mark::Close('”'),
        // Opened with the one kind and closed with the other.
        '”' if waiting('"') && !spaced(before) => Mark::Close('"'),
        '"' if waiting('”') && !waiting('"') && !spaced(before) && after.is_none_or(|c| !c.is_alphanumeric()) => {
            Mark::Close('”')
        }
        '”' if boundary(before) && after.is_some_and(char::is_alphanumeric) => Mark::Open('”'),
        '「' => Mark::Open('」'),
        '『' => Mark::Open('』'),
        '«' => Mark::Open('»'),
        '‹' => Mark::Open('›'),
        '」' | '』' | '»' | '›' => Mark::Close(c),
        '"' | '＂' if waiting(c) => Mark::Close(c),
        '"' | '＂' => Mark::Open(c),
        '‘' => Mark::Open('’'),
        // An apostrophe stands between letters (don’t) or after an s; a closing mark has none after it.
        '’' if waiting('’') && !letter(after) => Mark::Close('’'),
        '\'' if waiting('\'') && !letter(after) && before.is_some_and(|c| !c.is_whitespace()) => Mark::Close('\''),
        '\'' if boundary(before) && letter(after) && !waiting('\'') => Mark::Open('\''),
        _ => Mark::No,
    }
}

fn spaced(before: Option<char>) -> bool {
    before.is_none_or(char::is_whitespace)
}

/// True where a quotation may open: at the start, after white space, an opening bracket, a dash or a colon.
fn boundary(before: Option<char>) -> bool {
    before.is_none_or(|c| {
        c.is_whitespace()
            || ['(', '[', '{', '（', '【', '“', '「', '『', '"', '—', '–', '-', ':', '：', ',', '，', '。'].contains(&c)
    })
}

fn is_wide(c: char) -> bool {
    c >= '\u{2E80}'
}

#[cfg(test)]
mod tests {
    use super::*;

    fn inner(text: &str) -> Vec<&str> {
        pair(text, Span::new(0, text.len())).iter().map(|q| q.inner.of(text)).collect()
    }

    #[test]
    fn marks_of_every_shape() {
        assert_eq!(inner("他说：“好。”又说「行」。"), ["好。", "行"]);
        assert_eq!(inner("\"I don't,\" she said. \"It's 'fine' now.\""), ["I don't,", "It's 'fine' now.", "fine"]);
        assert_eq!(inner("“那就是‘嘿，好’。”"), ["那就是‘嘿，好’。", "嘿，好"]);
        assert_eq!(inner("the farmers' union and the dogs' owners"), Vec::<&str>::new());
        assert_eq!(inner("‘I can’t,’ he said"), ["I can’t,"]);
        assert_eq!(inner("\"It is over,” he said. “It is,\" she said."), ["It is over,", "It is,"]);
        assert_eq!(inner("“The \"old\" pier,” he said"), ["The \"old\" pier,", "old"]);
        assert_eq!(inner("``It is over,'' he said. ``It's `fine'.''"), ["It is over,", "It's `fine'."]);
        assert_eq!(inner("run ``make`` again, the dogs' owners said"), Vec::<&str>::new());
    }

    #[test]
    fn an_unclosed_quotation_reaches_the_end_of_its_paragraph() {
        let text = "“We will go on, 'always";
        let quotes = pair(text, Span::new(0, text.len()));
        assert_eq!(quotes.len(), 1);
        assert!(!quotes[0].closed);
        assert_eq!(quotes[0].inner.of(text), "We will go on, 'always");
    }

    #[test]
    fn a_stray_inner_mark_does_not_break_the_outer_quotation() {
        assert_eq!(inner("“a『b” c"), ["a『b"]);
    }
}
