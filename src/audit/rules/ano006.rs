//! ANO006: "sources say", and there is one.

use crate::audit::words::Words;
use crate::audit::{Check, Group, Level, Rule, Sink, Text};
use crate::audit::{Speaker, Voice};
use crate::base::Span;
use crate::model::Lang;
use std::sync::LazyLock;

pub static ANO006: Rule = Rule {
    code: "ANO006",
    name: "plural-inflation",
    group: Group::Anonymity,
    level: Level::Warning,
    summary: "sources in the plural, and only one is found",
    page: include_str!("../../../docs/audit/ANO006.md"),
    check: Check::Text(check),
};

static PLURAL: LazyLock<Words> = LazyLock::new(|| Words::section("plural"));
static COUNTED: LazyLock<Words> = LazyLock::new(|| Words::section("counted"));
static PERSON: LazyLock<Words> = LazyLock::new(|| Words::section("person"));

/// Everybody in the singular, each once; "the person" is one of those before, or the only one.
fn singles(text: &Text<'_>) -> Vec<Span> {
    let speaking = text.unnamed().into_iter().filter(|s| single(text, s)).map(|s| s.span);
    let mut out: Vec<Span> = speaking.filter(|s| !again(text, *s)).collect();
    if text.lang == Lang::Zh {
        for sentence in text.sentences() {
            out.extend(introduced(text, sentence));
        }
    }
    out.sort_unstable();
    out.dedup_by(|b, a| b.overlaps(*a) || b.of(text.text()) == a.of(text.text()));
    if out.is_empty() {
        out.extend(text.sentences().find_map(|s| AGAIN.first(&text.folded, s, text.lang)));
    }
    out
}

static AGAIN: LazyLock<Words> = LazyLock::new(|| Words::section("definite-one"));

fn again(text: &Text<'_>, at: Span) -> bool {
    let words = at.of(&text.folded).to_lowercase();
    ["该", "这名", "这位", "the "].iter().any(|w| words.starts_with(w))
}

/// 一名……官员: somebody brought in, whether or not a statement was made of what they say.
fn introduced(text: &Text<'_>, sentence: Span) -> Option<Span> {
    let words = sentence.of(&text.folded);
    let from = ["一名", "一位"].iter().filter_map(|w| words.find(w)).min()?;
    let rest: String = words[from..].chars().take(14).collect();
    let ends = ["人士", "官员", "高管", "董事", "员工", "助理", "消息人士"].iter();
    let end = ends.filter_map(|e| rest.find(e).map(|i| i + e.len())).min()?;
    Some(Span::new(sentence.start as usize + from, sentence.start as usize + from + end))
}

/// One person.
fn single(text: &Text<'_>, speaker: &Speaker) -> bool {
    let words = speaker.span.of(&text.folded).to_lowercase();
    let begins = |list: &[&str]| list.iter().any(|w| words.starts_with(w));
    speaker.voice == Voice::Unnamed
        && match text.lang {
            Lang::Zh => begins(&["一名", "一位", "该", "这名", "这位", "某"]),
            Lang::En => begins(&["a ", "an ", "one ", "the source", "the official", "the person"]),
        }
}

/// Two or more that were counted.
fn counted(text: &Text<'_>) -> bool {
    text.speakers().iter().any(|s| {
        let near = text.sentence_at(s.span.start as usize).map_or(s.span, |c| Span { start: c.start, end: s.span.end });
        s.voice == Voice::Unnamed && COUNTED.any(&text.folded, near, text.lang)
    })
}

/// The plural: of another speaker, or in the headline.
fn plural(text: &Text<'_>, one: Span) -> Option<Span> {
    let in_body = text.speakers().iter().filter(|s| s.span != one).find_map(|s| {
        let phrase = s.span.of(&text.folded);
        let heads = text.lang == Lang::En || PERSON.ends(phrase, Lang::Zh).is_some();
        let first = PLURAL.first(&text.folded, s.span, text.lang).filter(|p| p.start == s.span.start && heads);
        first.map(|_| s.span)
    });
    in_body.or_else(|| {
        let headline = text.headline()?;
        PLURAL.first(&text.folded, headline, text.lang).filter(|_| text.lang == Lang::En)
    })
}

fn check(text: &Text<'_>, sink: &mut Sink) {
    let singles = singles(text);
    let [one] = singles.as_slice() else { return };
    if counted(text) {
        return;
    }
    let Some(many) = plural(text, *one) else { return };
    let one = text.place(*one);
    let words = many.of(text.text()).to_owned();
    sink.at(text.place(many))
        .words(words)
        .say(", and only one is found: ")
        .words(one.exact.clone())
        .see("the one", one);
}
