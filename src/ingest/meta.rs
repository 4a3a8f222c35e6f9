//! What the text tells about itself, and what hints add.

use super::Hints;
use crate::model::{Article, Lang};
use crate::text::furniture::{self, Fields, Kind, Position};
use crate::text::language;

/// Lines at either end that are looked at.
const NEAR: usize = 10;

/// Fills in what the file's own metadata leaves open: language, title, authors, date and credits from the
/// text, then the hints. `only` is false for one article of many, which no address can be meant for.
pub(super) fn complete(article: &mut Article, hints: &Hints, only: bool) {
    let detected = || language::detect(&article.text);
    article.lang = hints.lang.or(article.lang).or_else(detected);
    let lines: Vec<&str> = article.text.split('\n').filter(|l| !l.trim().is_empty()).collect();
    if article.title.is_none() {
        article.title = headline(&lines, article.lang);
    }
    let fields = told(&lines, article.lang);
    if article.authors.is_empty() {
        article.authors = fields.authors;
    }
    for credit in fields.credits {
        if !article.credits.contains(&credit) && article.publisher.as_ref() != Some(&credit) {
            article.credits.push(credit);
        }
    }
    article.published = article.published.or(fields.published).or(hints.published);
    article.publisher = article.publisher.take().or(fields.publisher).or_else(|| hints.publisher.clone());
    if only {
        article.url = article.url.take().or_else(|| hints.url.clone());
    }
}

/// What the furniture at either end of the text tells.
pub(super) fn told(lines: &[&str], lang: Option<Lang>) -> Fields {
    let count = lines.len();
    let mut fields = Fields::default();
    let foot = count.saturating_sub(NEAR).max(NEAR.min(count));
    for line in (0..NEAR.min(count)).chain(foot..count) {
        for found in furniture::recognise(lines[line], lang, Position { line, lines: count }) {
            if found.kind != Kind::Caption {
                fields.merge(found.fields);
            }
        }
    }
    fields
}

/// The first line where it looks like a headline: short, no sentence, and not all there is.
fn headline(lines: &[&str], lang: Option<Lang>) -> Option<String> {
    let first = lines.first()?;
    if lines.len() < 2 || first.chars().nth(200).is_some() {
        return None;
    }
    let found = furniture::recognise(first, lang, Position { line: 0, lines: lines.len() });
    let title = furniture::body(first, &found).of(first);
    let words = title.split_whitespace().count();
    let sentence = title.ends_with(['。', '；', ';', '：', ':', '，', ',']) || title.contains('。');
    let stop = title.ends_with('.') && !title.ends_with("...") && title.matches('.').count() == 1;
    let marks = title.trim_matches(|c: char| !c.is_alphanumeric());
    let long = title.chars().filter(|c| *c > '\u{2e80}').count() > 70 || words > 30;
    (!title.is_empty() && !marks.is_empty() && !sentence && !stop && !long)
        .then(|| title.trim_start_matches(['#', ' ']).to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_headline_is_short_and_no_sentence() {
        let title = |text: &str| headline(&text.split('\n').collect::<Vec<_>>(), None);
        assert_eq!(title("新桥明年开放,市长出席\n正文。").as_deref(), Some("新桥明年开放,市长出席"));
        assert_eq!(title("Bridge opens in the U.S.\nBody.").as_deref(), Some("Bridge opens in the U.S."));
        assert_eq!(title("Who built it? Tuesday, September 1, 2015\nBody.").as_deref(), Some("Who built it?"));
        for none in [
            "只有一行",
            "市长说，新桥将开放。\n正文。",
            "The mayor spoke.\nBody.",
            "2026年11月20日\n正文。",
            "——\n正文。",
        ] {
            assert_eq!(title(none), None, "{none}");
        }
    }
}
