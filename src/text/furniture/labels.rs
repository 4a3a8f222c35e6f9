//! Labels of Chinese header rows: `作者：`, `来 源：`, `责编`.

use super::dates::date_at;
use super::tables::{Key, Table};
use crate::model::lang::words::Words;
use std::sync::LazyLock;

/// What a label can be for; of labels equally long the first counts.
const ROLES: [Key; 8] =
    [Key::Author, Key::Reporter, Key::Date, Key::Source, Key::Publisher, Key::Editor, Key::Photo, Key::Noise];

/// The labels of all of them: most texts begin with none.
static LABELS: LazyLock<Words> =
    LazyLock::new(|| Words::new(ROLES.into_iter().flat_map(|role| Table::zh().get(role).iter().copied())));

/// The label that `text` begins with (blanks may stand between its characters) and the mark after it.
pub(super) fn label(text: &str) -> Option<(Key, usize)> {
    LABELS.beginning(text).next()?;
    let mut best: Option<(Key, usize)> = None;
    for role in ROLES {
        let words = Table::zh().words(role);
        for word in words.beginning(text).map(|w| words.word(w)) {
            let Some(n) = spaced(word, text) else { continue };
            let after = &text[n..];
            let gap = after.len() - after.trim_start_matches([' ', '　', '\u{a0}']).len();
            let colon = after[gap..].chars().next().filter(|c| ['：', ':', '/', '／', '|', '｜', '丨'].contains(c));
            let used = match (colon, role) {
                (Some(c), _) => n + gap + c.len_utf8(),
                (None, Key::Reporter) if gap > 0 => n + gap,
                (None, Key::Date) if date_at(after[gap..].trim_start()).is_some() => n + gap,
                (None, Key::Author | Key::Editor) if gap > 0 && word.chars().count() > 1 => n + gap,
                _ => continue,
            };
            if best.is_none_or(|b| used > b.1) {
                best = Some((role, used));
            }
        }
    }
    best
}

/// Length of `word` at the start of `text`, blanks between its characters passed over.
fn spaced(word: &str, text: &str) -> Option<usize> {
    let mut rest = text;
    for (i, c) in word.chars().enumerate() {
        if i > 0 && !c.is_ascii() {
            rest = rest.trim_start_matches([' ', '　', '\u{a0}']);
        }
        rest = rest.strip_prefix(c)?;
    }
    Some(text.len() - rest.len())
}
