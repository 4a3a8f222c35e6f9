//! ATT003: reportedly, 据悉: hearsay without a voice.

use crate::audit::words::Words;
use crate::audit::{Check, Group, Level, Rule, Sink, Text};
use crate::base::Span;
use crate::model::{Lang, StatementKind};
use crate::text::Role;
use std::sync::LazyLock;

pub static ATT003: Rule = Rule {
    code: "ATT003",
    name: "agentless-hearsay",
    group: Group::Attribution,
    level: Level::Warning,
    summary: "hearsay that nobody is named for",
    page: include_str!("../../../docs/audit/ATT003.md"),
    check: Check::Text(check),
};

static HEARSAY: LazyLock<Words> = LazyLock::new(|| Words::section("hearsay"));
static OPENING: LazyLock<Words> = LazyLock::new(|| Words::section("hearsay-opening"));
static INFORMED: LazyLock<Words> = LazyLock::new(|| Words::section("informed"));
static RUMOUR: LazyLock<Words> = LazyLock::new(|| Words::section("rumour-noun"));
static DENIED: LazyLock<Words> = LazyLock::new(|| Words::section("denied-rumour"));
static SOUND: LazyLock<Words> = LazyLock::new(|| Words::section("sound"));
static ACCUSER: LazyLock<Words> = LazyLock::new(|| Words::section("accuser"));
static ATTRIBUTES: LazyLock<Words> = LazyLock::new(|| Words::section("attributes"));

/// True when a voice for it stands in the sentence, or the word is none of hearsay here.
fn voiced(text: &Text<'_>, at: Span) -> bool {
    let Some(sentence) = text.sentence_at(at.start as usize) else { return true };
    let words = at.of(&text.folded);
    let rest = Span::new(at.end as usize, sentence.end as usize);
    match text.lang {
        Lang::Zh => {
            // 传出 a sound, 据报道 with the outlet right behind, 据X介绍 with a name between.
            let near: String = rest.of(&text.folded).chars().take(6).collect();
            let from = text.paragraph_at(at.start as usize).map_or(sentence.start, |p| p.start);
            if titled(&text.folded[from as usize..at.start as usize]) {
                return true;
            }
            if words.ends_with("传出") && SOUND.any_in(&near, Lang::Zh) {
                return true;
            }
            // 据了解情况的副校长介绍: somebody who knows.
            if INFORMED.find_in(&near, Lang::Zh).any(|w| w.start == 0) {
                return true;
            }
            // 根据说明会简报: the words run across two.
            if words == "据说" && text.folded[..at.start as usize].ends_with('根') {
                return true;
            }
            // 证实了离队的传闻: what is spoken of is a rumour, and nothing is told as one.
            if RUMOUR.is(words, Lang::Zh) && text.folded[..at.start as usize].ends_with('的') {
                return true;
            }
            // 网上流传的一段视频: a thing goes round, and nothing is told. 网传破产一事纯属谣言: it is told to be none.
            if near.starts_with('的') || DENIED.any_in(rest.of(&text.folded), Lang::Zh) {
                return true;
            }
            // 被传唤, 被传染: another verb.
            if words.ends_with("被传") && near.starts_with(['唤', '讯', '染', '授', '播', '送', '给', '到']) {
                return true;
            }
            // 传说中的海怪: what it is a part of, and nothing is told.
            if near.starts_with(['中', '里']) {
                return true;
            }
            // In the middle of what a named voice says it is theirs; after a comma it is the reporter's.
            let before = text.text()[sentence.start as usize..at.start as usize].trim_end();
            let begins = before.is_empty() || before.ends_with(['，', ',', '。', '；', ';', '：', ':', '、']);
            // 报道称，业界传出…: what somebody says begins with it.
            let theirs = text.said.iter().any(|s| {
                let said = s.cue.is_some_and(|cue| cue.end <= at.start && cue.start >= sentence.start);
                said && !s.fact.statement.speakers.is_empty() && s.fragments.iter().any(|f| f.start == at.start)
            });
            if theirs && spoken(text, at) {
                return true;
            }
            // 这家餐馆据了解有多名帮工…: what is told so is nobody's.
            let told = text.said.iter().any(|s| nobodys(s, at));
            !begins && !told && (OPENING.is(words, Lang::Zh) || spoken(text, at) || sentence_voice(text, sentence))
        }
        Lang::En => {
            // "It was reported by the Echo".
            if rest.of(text.text()).trim_start().starts_with("by ") && !words.to_ascii_lowercase().ends_with("ly") {
                return true;
            }
            // "According to reports from the mayor".
            if words.to_ascii_lowercase().ends_with("reports") && rest.of(text.text()).trim_start().starts_with("from ")
            {
                return true;
            }
            let alleged = words.to_ascii_lowercase().contains("alleg");
            let before = Span::new(sentence.start as usize, at.start as usize);
            // "It is understood that two have asked": what is told so has verbs of its own.
            let told = |w: Span| {
                let all = text.said.iter().filter(|s| nobodys(s, at)).flat_map(|s| &s.fragments);
                all.copied().any(|f| f.contains(w))
            };
            spoken(text, at)
                || alleged && ACCUSER.any(&text.folded, sentence, Lang::En)
                // "Was purportedly found behind a wardrobe": what befell it, and nobody who found.
                || ATTRIBUTES.find(&text.folded, rest, Lang::En).any(|w| w.start > at.end + 1 && !told(w))
                || alleged && ATTRIBUTES.any(&text.folded, before, Lang::En)
        }
    }
}

/// A statement of nobody whose cue is the hearsay at `at`.
fn nobodys(said: &crate::audit::Said<'_>, at: Span) -> bool {
    let statement = &said.fact.statement;
    let nobody = statement.speakers.is_empty() && statement.relayed_by.is_empty() && statement.within.is_none();
    nobody && said.cue.is_some_and(|cue| cue.overlaps(at))
}

/// True behind an opening title mark: 《传闻》.
fn titled(before: &str) -> bool {
    before.rfind('《').is_some_and(|open| !before[open..].contains('》'))
}

/// 网传…，警方回应: a headline that gives the answer to the rumour.
fn answered(text: &Text<'_>, headline: Span) -> bool {
    RESPONSE.any(&text.folded, headline, text.lang)
}

static RESPONSE: LazyLock<Words> = LazyLock::new(|| Words::section("headline-answers"));

/// True when somebody speaks in the sentence, whether or not of this.
fn sentence_voice(text: &Text<'_>, sentence: Span) -> bool {
    let hearsay = |cue: Span| HEARSAY.ends(cue.of(&text.folded), text.lang).is_some();
    let here = |s: &crate::audit::Said<'_>| s.cue.is_some_and(|cue| sentence.contains(cue) && !hearsay(cue));
    text.said.iter().any(|s| !s.fact.statement.speakers.is_empty() && here(s))
}

/// True inside what somebody who is named is said to have said.
fn spoken(text: &Text<'_>, at: Span) -> bool {
    text.said.iter().any(|s| {
        let named = !s.fact.statement.speakers.is_empty() && s.fact.statement.kind != StatementKind::Own;
        // 球队传出将…: whoever it is about does not say it.
        let rumoured = text.lang == Lang::Zh && s.cue.is_some_and(|cue| cue.overlaps(at));
        named && !rumoured && s.fragments.iter().any(|f| f.contains(at))
    })
}

fn check(text: &Text<'_>, sink: &mut Sink) {
    let mut told = None;
    for block in &text.document.blocks {
        for at in HEARSAY.find(&text.folded, block.body, text.lang) {
            // 关厂传闻: a headline that calls it a rumour.
            let headline = block.role == Role::Headline && text.lang == Lang::Zh;
            let called = headline && (at.end == block.body.end || answered(text, block.body));
            if !called && !block.quotes.iter().any(|q| q.inner.contains(at)) && !voiced(text, at) {
                // 据报旅游业者传出: once a sentence.
                let sentence = text.sentence_at(at.start as usize);
                if told.is_some() && told == sentence {
                    continue;
                }
                told = sentence;
                let finding = sink.at(text.place(at)).words(at.of(text.text())).say(": nobody is named who says so");
                if let Some(said) = text.said.iter().find(|s| s.whole().is_some_and(|w| w.contains(at))) {
                    finding.about(said.id());
                }
            }
        }
    }
}
