//! Which names are documents: a report, a study, a census may speak without anybody speaking in it.

use super::fold::simplify;
use crate::model::SourceKind;

const EN: &str = include_str!("en/documents.tsv");
const ZH: &str = include_str!("zh/documents.tsv");

/// What kind of document a name is, by its last words; `None` for anybody else. A bare word (报告, "the
/// report") names none in particular.
pub fn kind_of(name: &str) -> Option<SourceKind> {
    let name = bare(name);
    let (word, kind, folded) = last_words(name)?;
    let before = folded[..folded.len() - word.len()].trim_end();
    let named = if name.is_ascii() {
        // A name of its own: "the Harbour Safety Report", not "a new report".
        let initial = |w: &str| w.starts_with(|c: char| c.is_ascii_uppercase() || c.is_ascii_digit());
        let words: Vec<&str> = name.split(' ').collect();
        words.len() > 1
            && words.last().is_some_and(|w| initial(w))
            && words[..words.len() - 1].iter().any(|w| initial(w) && !["The", "A", "An"].contains(w))
    } else {
        before.chars().count() >= 3
    };
    let whole_word = !name.is_ascii() || folded.len() == word.len() || before.len() < folded.len() - word.len();
    (named && whole_word).then(|| source_kind(kind))
}

/// The same of whatever document, with a name or without one: 一份报告.
pub fn kind_of_any(words: &str) -> Option<SourceKind> {
    last_words(bare(words)).map(|(_, kind, _)| source_kind(kind))
}

fn bare(name: &str) -> &str {
    name.trim().trim_start_matches('《').trim_end_matches('》')
}

/// The longest word for a document that a name ends in, its kind, and the name as it was held against the list.
fn last_words(name: &str) -> Option<(&'static str, &'static str, String)> {
    let (list, folded) =
        if name.is_ascii() { (EN, name.to_ascii_lowercase()) } else { (ZH, simplify(name).into_owned()) };
    let rows = list.lines().filter(|l| !l.starts_with('#')).filter_map(|l| l.split_once('\t'));
    let (word, kind) = rows.filter(|(word, _)| folded.ends_with(word)).max_by_key(|(word, _)| word.len())?;
    Some((word, kind, folded))
}

fn source_kind(word: &str) -> SourceKind {
    match word {
        "dataset" => SourceKind::Dataset,
        "paper" => SourceKind::Paper,
        "release" => SourceKind::Release,
        "filing" => SourceKind::Filing,
        _ => SourceKind::Report,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn documents_with_a_name_of_their_own() {
        for (name, wanted) in [
            ("Harbour Safety Report", Some(SourceKind::Report)),
            ("2031 Census", Some(SourceKind::Dataset)),
            ("the Lowmere Household Survey", Some(SourceKind::Dataset)),
            ("a new report", None),
            ("The Report", None),
            ("Rapport", None),
            ("Ada Quill", None),
            ("《江岬渔业发展报告》", Some(SourceKind::Report)),
            ("港口安全白皮书", Some(SourceKind::Report)),
            ("報告", None),
            ("外部研究", None),
            ("林阿达", None),
        ] {
            assert_eq!(kind_of(name), wanted, "{name}");
        }
    }
}
