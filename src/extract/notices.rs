//! Where a text says that it corrects, retracts or replaces something. Such notices stand at its two ends, in
//! paragraphs of their own or as its headline; the words that tell them are data (`notices.tsv`). A text that
//! only reports that somebody else took something back has none.

use crate::base::{Span, work};
use crate::model::lang::{
    fold::simplify,
    words::{Phrases, Words},
};
use crate::model::{Amends, Lang, NoticeFound};
use crate::text::Document;
use crate::text::document::Block;
use std::sync::LazyLock;

/// How many paragraphs at the head and at the foot are looked at.
const HEAD: usize = 4;
const FOOT: usize = 8;
/// How many bytes of one paragraph are looked at.
const FAR: usize = 1200;

struct Phrase {
    how: Amends,
    head: bool,
    words: &'static str,
}

/// The phrases of a language, the longest first, and as lists the words of those that stand at the beginning and of those
/// that stand anywhere: most paragraphs hold none of them.
struct List {
    phrases: Vec<Phrase>,
    heads: Words,
    others: Phrases,
}

static EN: LazyLock<List> = LazyLock::new(|| table(include_str!("../model/lang/en/notices.tsv")));
static ZH: LazyLock<List> = LazyLock::new(|| table(include_str!("../model/lang/zh/notices.tsv")));

fn table(list: &'static str) -> List {
    let rows = list.lines().filter(|l| !l.starts_with('#') && !l.trim().is_empty());
    let mut all: Vec<Phrase> = rows.map(row).collect();
    all.sort_by_key(|p| std::cmp::Reverse(p.words.len()));
    let words = |head: bool| all.iter().filter(move |p| p.head == head).map(|p| p.words);
    List { heads: Words::new(words(true)), others: Phrases::new(words(false)), phrases: all }
}

fn row(line: &'static str) -> Phrase {
    let mut cells = line.split('\t');
    let (how, place, words) = (cells.next(), cells.next(), cells.next().expect("three cells"));
    let how = match how {
        Some("corrects") => Amends::Corrects,
        Some("retracts") => Amends::Retracts,
        _ => Amends::Supersedes,
    };
    Phrase { how, head: place == Some("head"), words }
}

/// The notices of the text, by place. `simple`: the text, simplified where it is Chinese.
pub(super) fn find(document: &Document<'_>, simple: &str) -> Vec<NoticeFound> {
    let blocks = &document.blocks;
    let foot = blocks.len().saturating_sub(FOOT).max(HEAD.min(blocks.len()));
    let ends = blocks.iter().take(HEAD).chain(&blocks[foot..]);
    let mut all: Vec<NoticeFound> = ends.filter_map(|block| in_block(document, simple, block)).collect();
    // What its headline or first notice names, the others of its kind speak of too.
    let named: Vec<Amends> = all.iter().filter(|n| n.of.is_some()).map(|n| n.how).collect();
    all.retain(|n| n.of.is_some() || !named.contains(&n.how));
    all
}

fn in_block(document: &Document<'_>, simple: &str, block: &Block) -> Option<NoticeFound> {
    let line = block.span.of(document.text);
    let near = &line[..line.floor_char_boundary(FAR)];
    work::spend(near.len());
    let list = match document.lang {
        Lang::En => &EN,
        Lang::Zh => &ZH,
    };
    let folded = &block.span.of(simple)[..near.len()];
    let head = folded.trim_start_matches(|c: char| "【[(（*—-■▲ \u{3000}".contains(c));
    let begins = |word: &str| head.get(..word.len()).is_some_and(|head| head.eq_ignore_ascii_case(word));
    if !list.heads.beginning(head).any(|n| begins(list.heads.word(n))) {
        list.others.find(folded)?;
    }
    let lead = folded.len() - head.len();
    let folded = folded.to_ascii_lowercase();
    let found = list.phrases.iter().find_map(|p| {
        let at = if p.head { folded[lead..].starts_with(p.words).then_some(lead) } else { folded.find(p.words) }?;
        let end = at + p.words.len();
        (!p.head || closes(&folded[end..])).then_some((p, at, end))
    })?;
    let (phrase, _, end) = found;
    // To the end of the sentence that the words stand in; a title line has none.
    let from = block.span.start as usize;
    let last = block.sentences.iter().find(|s| s.end as usize >= from + end).map_or(block.span.end, |s| s.end);
    let span = Span { start: block.span.start, end: last };
    let of = headline(document.lang, near, end, phrase.head && block.span.start == 0);
    Some(NoticeFound { how: phrase.how, of, span })
}

/// True where a heading ends: a mark or the end of the line, not the rest of a sentence.
fn closes(rest: &str) -> bool {
    let rest = rest.trim_start_matches([' ', '\u{3000}']);
    rest.is_empty() || rest.starts_with(|c: char| ":：—–-】])）|｜".contains(c))
}

/// The headline that a notice names: in Chinese between 《 and 》, in English in quotation marks; or, where the
/// notice itself is the headline, what stands after its colon.
fn headline(lang: Lang, line: &str, end: usize, is_title: bool) -> Option<String> {
    let marks: &[(char, char)] = match lang {
        Lang::Zh => &[('《', '》')],
        Lang::En => &[('“', '”'), ('"', '"')],
    };
    let named = marks.iter().find_map(|(open, close)| {
        let start = line.find(*open)? + open.len_utf8();
        let len = line[start..].find(*close)?;
        Some((line[..start].trim_end_matches(*open), line[start..start + len].trim()))
    });
    let titled = |before: &str, after: &str| match lang {
        // 本报《…》一文, 的报道: an outlet's name stands between the same marks.
        Lang::Zh => ["一文", "的报道", "的文章", "的新闻", "报道", "文章", "（", "。", "，"]
            .iter()
            .any(|w| after.is_empty() || simplify(after).starts_with(w)),
        Lang::En => {
            let words = before.to_ascii_lowercase();
            let tail = &words[words.floor_char_boundary(words.len().saturating_sub(48))..];
            ["article", "story", "report", "headline", "titled", "entitled", "published"]
                .iter()
                .any(|w| tail.contains(w))
        }
    };
    if let Some((before, title)) = named {
        let at = before.len() + marks_len(line, before.len());
        let after = line[at + title.len()..].trim_start_matches(|c| marks.iter().any(|m| m.1 == c));
        if !title.is_empty() && titled(before, after.trim_start()) {
            return Some(title.trim_end_matches([',', '.', '，', '。']).to_owned());
        }
    }
    let rest = line[end..].trim_start_matches(|c: char| " :：—–-】])）|｜\u{3000}".contains(c)).trim();
    (is_title && !rest.is_empty()).then(|| rest.to_owned())
}

/// Bytes of the mark and blanks that stand at a place.
fn marks_len(line: &str, at: usize) -> usize {
    let rest = &line[at..];
    rest.len() - rest.trim_start_matches(|c: char| c.is_whitespace() || "《“\"".contains(c)).len()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn notices(text: &str, lang: Lang) -> Vec<(Amends, Option<String>, String)> {
        let found = find(&Document::new(text, lang), &simplify(text));
        found.into_iter().map(|n| (n.how, n.of, n.span.of(text).to_owned())).collect()
    }

    #[test]
    fn english_notices_at_the_ends_of_a_text() {
        let text = "Ferry Aurora to sail\nIt sails in May, the mayor said.\n\nCorrection: An earlier version of this \
            article misstated the month. It is May.";
        let found = notices(text, Lang::En);
        assert_eq!(found.len(), 1);
        let (how, of, words) = &found[0];
        assert_eq!((*how, of.as_deref()), (Amends::Corrects, None));
        assert!(words.starts_with("Correction: An earlier") && words.ends_with("the month."), "{words}");
        let text = "Retraction: Ferry Aurora to sail\nWe have retracted the article “Ferry Aurora to sail,” published \
            on Monday, because its source was invented.";
        let found: Vec<_> = notices(text, Lang::En).into_iter().map(|(how, of, _)| (how, of.unwrap())).collect();
        assert_eq!(found, vec![(Amends::Retracts, "Ferry Aurora to sail".to_owned()); 2]);
    }

    #[test]
    fn chinese_notices_in_both_scripts() {
        let text = "更正\n本报3月2日《渡轮五月复航》一文误将六月写为五月，特此更正。";
        let found = notices(text, Lang::Zh);
        assert_eq!(found.len(), 1, "the heading alone names nothing");
        assert_eq!((found[0].0, found[0].1.as_deref()), (Amends::Corrects, Some("渡轮五月复航")));
        let found = notices("渡輪復航\n市長說五月開航。\n本文較早版本誤將六月寫為五月，現予更正。", Lang::Zh);
        assert_eq!(found.len(), 1);
        assert_eq!((found[0].0, found[0].1.as_deref()), (Amends::Corrects, None));
        let found = notices("撤稿声明：渡轮五月复航\n因消息来源不实，本报决定撤回该文。", Lang::Zh);
        assert_eq!(found[0], (Amends::Retracts, Some("渡轮五月复航".into()), "撤稿声明：渡轮五月复航".into()));
    }

    #[test]
    fn news_about_corrections_is_no_notice() {
        for (text, lang) in [
            (
                "Journal retracts paper\nThe journal said the paper has been retracted.\nCorrections officers struck.",
                Lang::En,
            ),
            ("Correction facility opens\nThe correction was small, he said.", Lang::En),
            ("期刊撤回论文\n更正了错误之后，编辑部说，论文已撤回。", Lang::Zh),
            ("法院要求《潮报》更正\n法院说，《潮报》应当更正报道。", Lang::Zh),
        ] {
            assert_eq!(notices(text, lang), [], "{text}");
        }
    }

    #[test]
    fn the_middle_of_a_long_text_is_not_looked_at() {
        let mut lines = vec!["A word was said."; 40];
        lines[20] = "Correction: An earlier version of this article was wrong.";
        assert_eq!(notices(&lines.join("\n"), Lang::En), []);
        lines[38] = lines[20];
        assert_eq!(notices(&lines.join("\n"), Lang::En).len(), 1);
    }
}
