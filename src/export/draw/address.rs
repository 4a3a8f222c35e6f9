//! From a statement to its words: in the capture, with what stands around them, and on the page they come
//! from, by its address with a text fragment (`#:~:text=`, WICG Scroll To Text Fragment).

use super::build::imprint;
use super::picture::Passage;
use super::words::kind_word;
use crate::graph::{EdgeKind, EntityView, StatementView};

/// Characters shown before and after the words.
const AROUND: usize = 180;
/// Words longer than this are found by how they begin and end.
const WHOLE: usize = 70;

/// The words of a statement where they stand.
pub(super) fn passage(view: StatementView<'_>) -> Passage {
    let s = view.record();
    let spans: Vec<(usize, usize)> = match (&s.fragments[..], &s.cue) {
        ([], Some(cue)) => vec![(cue.at.0 as usize, cue.at.1 as usize)],
        (fragments, _) => fragments.iter().map(|f| (f.at.0 as usize, f.at.1 as usize)).collect(),
    };
    let speakers: Vec<&str> = view.speakers().filter_map(|w| w.label()).collect();
    let who = if speakers.is_empty() { "nobody named".to_owned() } else { speakers.join(", ") };
    let source = view.source();
    let place = source.map_or(String::new(), |source| format!("{}\n{}", source.title(), imprint(source)));
    let parts = match view.text() {
        Some(text) => cut_out(text, &spans),
        None => vec![(true, s.content().into_owned())],
    };
    let url = source.and_then(|s| s.record().url.as_deref());
    let href = url.map(|url| view.first_words().map_or(url.to_owned(), |w| to_words(url, w.exact)));
    Passage { id: s.id.to_string(), head: format!("{who} · {}", kind_word(s.kind)), parts, place, href }
}

/// The first words that speak of somebody, on the page they stand in.
pub(super) fn of_entity(view: EntityView<'_>) -> Option<String> {
    use EdgeKind::{Mentions, RelayedBy, SaidBy, SpeaksFor, ToldTo};
    let kinds = [SaidBy, RelayedBy, ToldTo, Mentions, SpeaksFor];
    let edges = kinds.into_iter().flat_map(|kind| view.edges_into(kind));
    edges
        .filter_map(|e| {
            let statement = view.graph().statement_at(e.given_by()?);
            let url = statement.source()?.record().url.as_deref()?;
            Some(e.evidence().map_or(url.to_owned(), |words| to_words(url, words.exact)))
        })
        .next()
}

/// Spans of a text (in code points, ascending) with some of what stands around and between them.
fn cut_out(text: &str, spans: &[(usize, usize)]) -> Vec<(bool, String)> {
    let chars: Vec<char> = text.chars().collect();
    let (Some(first), Some(last)) = (spans.first(), spans.last()) else { return vec![] };
    let (first, last) = (first.0.min(chars.len()), last.1.min(chars.len()));
    let mut from = first.saturating_sub(AROUND);
    let mut to = (last + AROUND).min(chars.len());
    // No word is cut in two, where one ends near.
    let letter = |at: usize| chars.get(at).is_some_and(|c| c.is_ascii_alphanumeric());
    while from > 0 && from < first && letter(from - 1) && letter(from) {
        from += 1;
    }
    while to < chars.len() && to > last && letter(to - 1) && letter(to) {
        to -= 1;
    }
    let mut out = vec![];
    let mut add = |marked: bool, a: usize, b: usize| {
        let piece: String = chars.get(a..b.min(chars.len())).unwrap_or(&[]).iter().collect();
        if !piece.is_empty() {
            out.push((marked, piece));
        }
    };
    let mut at = from;
    for &(a, b) in spans {
        add(false, at, a);
        add(true, a.max(at), b);
        at = b.max(at);
    }
    add(false, at, to);
    if from > 0
        && let Some(first) = out.first_mut().filter(|p| !p.0)
    {
        first.1.insert(0, '…');
    }
    if to < chars.len()
        && let Some(last) = out.last_mut().filter(|p| !p.0)
    {
        last.1.push('…');
    }
    out
}

/// The address of words on a page.
fn to_words(url: &str, exact: &str) -> String {
    let words = exact.split_whitespace().collect::<Vec<_>>().join(" ");
    let chars: Vec<char> = words.chars().collect();
    let sought = if chars.len() <= WHOLE {
        encode(&words)
    } else {
        // A word cut in two would not be found: both ends stop at a space where there is one near.
        let head: String = chars[..30].iter().collect();
        let tail: String = chars[chars.len() - 30..].iter().collect();
        let head = head.rsplit_once(' ').map_or(head.as_str(), |(kept, _)| kept);
        let tail = tail.split_once(' ').map_or(tail.as_str(), |(_, kept)| kept);
        format!("{},{}", encode(head), encode(tail))
    };
    let joint = if url.contains('#') { ":~:text=" } else { "#:~:text=" };
    format!("{url}{joint}{sought}")
}

/// Percent-encoded: all but letters and digits, since `-`, `,` and `&` mean something in a fragment.
fn encode(text: &str) -> String {
    let mut out = String::with_capacity(text.len() * 3);
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"._~".contains(&byte) {
            out.push(char::from(byte));
        } else {
            out.push_str(&format!("%{byte:02X}"));
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_cut_out_with_their_surroundings() {
        let text = "他表示，“很好”，随后离开。";
        assert_eq!(
            cut_out(text, &[(5, 7)]),
            [(false, "他表示，“".into()), (true, "很好".into()), (false, "”，随后离开。".into())]
        );
        let long = "a ".repeat(500);
        let parts = cut_out(&long, &[(400, 410), (420, 430)]);
        assert_eq!(parts.iter().map(|p| p.0).collect::<Vec<_>>(), [false, true, false, true, false]);
        assert!(parts[0].1.starts_with('…') && parts[4].1.ends_with('…'));
        assert!(cut_out("short", &[(3, 99)]).iter().any(|p| p == &(true, "rt".into())), "a broken anchor does no harm");
        assert!(cut_out("short", &[]).is_empty());
        let words = "harbour ".repeat(90);
        let parts = cut_out(&words, &[(320, 327)]);
        assert!(parts[0].1.starts_with("… harbour") && parts[2].1.ends_with("harbour …"), "{parts:?}");
    }

    #[test]
    fn an_address_leads_to_the_words() {
        assert_eq!(
            to_words("https://a.example/x", "Not today, - no"),
            "https://a.example/x#:~:text=Not%20today%2C%20%2D%20no"
        );
        assert_eq!(to_words("https://a.example/x#top", "好"), "https://a.example/x#top:~:text=%E5%A5%BD");
        let long = to_words("https://a.example", &"word ".repeat(40));
        assert_eq!(long.matches(',').count(), 1);
        assert!(!long.contains(' '));
    }
}
