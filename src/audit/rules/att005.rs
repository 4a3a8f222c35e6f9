//! ATT005: admitted, 声称: a verb that judges whoever speaks.

use crate::audit::words::Words;
use crate::audit::{Check, Group, Level, Rule, Sink, Text};
use crate::base::Span;
use crate::model::Lang;
use crate::text::Role;
use std::sync::LazyLock;

pub static ATT005: Rule = Rule {
    code: "ATT005",
    name: "loaded-cue",
    group: Group::Attribution,
    level: Level::Note,
    summary: "a verb of speech that judges the speaker",
    page: include_str!("../../../docs/audit/ATT005.md"),
    check: Check::Text(check),
};

static LOADED: LazyLock<Words> = LazyLock::new(|| Words::section("loaded"));
static SNEER: LazyLock<Words> = LazyLock::new(|| Words::section("sneer"));
static PLAIN: LazyLock<Words> = LazyLock::new(|| Words::section("plain"));
static ADMIT: LazyLock<Words> = LazyLock::new(|| Words::section("admit"));
static CLAIM: LazyLock<Words> = LazyLock::new(|| Words::section("claim"));
static RECORD: LazyLock<Words> = LazyLock::new(|| Words::section("record"));

static UNSPOKEN: LazyLock<Words> = LazyLock::new(|| Words::section("unspoken"));

/// 应该承认, 拒不承认: nobody has said it; 不得不承认: somebody has.
fn unspoken(before: &str) -> bool {
    UNSPOKEN.ends(before, Lang::Zh).is_some() && !before.ends_with("不得不")
}

/// A quotation ends right before the word.
fn quoted(text: &Text<'_>, verb: Span) -> bool {
    let end = text.text()[..verb.start as usize].trim_end().len() as u32;
    text.document.blocks.iter().flat_map(|b| &b.quotes).any(|q| q.outer.end == end)
}

static RECOGNISED: LazyLock<Words> = LazyLock::new(|| Words::section("recognised"));

/// 承认邻省的文凭: what is acknowledged is no fault of anybody.
fn recognised(text: &Text<'_>, cue: Span) -> bool {
    let clause = text.folded[cue.end as usize..].split(['，', ',', '。', '；', ';', '：', ':', '“', '「']).next();
    let takes = |clause: &str| RECOGNISED.ends(clause, Lang::Zh).is_some();
    text.lang == Lang::Zh && ADMIT.any(&text.folded, cue, Lang::Zh) && clause.is_some_and(takes)
}

/// Somebody's own words, in which they judge another.
fn quoted_verb(text: &Text<'_>, cue: Span) -> bool {
    text.document.blocks.iter().flat_map(|b| &b.quotes).any(|q| q.closed && q.inner.contains(cue))
}

static BASE: LazyLock<Words> = LazyLock::new(|| Words::section("loaded-base"));
static WISHED: LazyLock<Words> = LazyLock::new(|| Words::section("wished"));
static DEED: LazyLock<Words> = LazyLock::new(|| Words::section("deed"));
static BEFORE_CONTENT: LazyLock<Words> = LazyLock::new(|| Words::section("before-content"));

/// What a verb of speech stands before: 承认，…；声称：“…”; "boasted that".
fn speaks(text: &Text<'_>, verb: Span) -> bool {
    let rest = &text.text()[verb.end as usize..];
    match text.lang {
        Lang::Zh if unspoken(&text.folded[..verb.start as usize]) => false,
        Lang::Zh => {
            let rest = rest.strip_prefix(['说', '說', '道', '称', '稱']).unwrap_or(rest);
            rest.starts_with(['，', '：', ':', '「', '“'])
        }
        Lang::En if BASE.is(verb.of(text.text()), Lang::En) => false,
        // “Ask somebody else,” snapped …
        Lang::En
            if text.text()[..verb.start as usize].trim_end().ends_with([',', '?', '!', '”', '"'])
                && quoted(text, verb) =>
        {
            true
        }
        Lang::En => {
            BEFORE_CONTENT.find_in(&rest.chars().take(12).collect::<String>(), Lang::En).any(|w| w.start == 1)
                || [", “", ": “", ", \"", ": \""].iter().any(|w| rest.starts_with(w))
        }
    }
}

/// "Should admit", "refused to admit": nobody has said it.
fn wished(text: &Text<'_>, cue: Span) -> bool {
    let word = cue.of(text.text()).split(' ').next().unwrap_or_default();
    let before = text.text()[..cue.start as usize].split_whitespace().next_back().unwrap_or_default();
    BASE.is(word, Lang::En) && WISHED.is(before, Lang::En)
}

/// 妄称, where the reader took 称 alone for the verb, and the word before it for a part of the name.
fn whole_verb(text: &Text<'_>, cue: Span) -> Span {
    if text.lang != Lang::Zh {
        return cue;
    }
    let from = text.sentence_at(cue.start as usize).map_or(cue.start, |s| s.start.min(cue.start));
    let longest = LOADED.ends(&text.folded[from as usize..cue.end as usize], Lang::Zh);
    longest.map_or(cue, |w| Span { start: cue.start.min(cue.end - w.len() as u32), end: cue.end })
}

/// "It is claimed that": nobody speaks, which is another rule's matter.
fn hearsay(text: &Text<'_>, verb: Span) -> bool {
    let sentence = text.sentence_at(verb.start as usize).unwrap_or(verb);
    text.lang == Lang::En && HEARSAY.find(&text.folded, sentence, Lang::En).any(|at| at.overlaps(verb))
}

static HEARSAY: LazyLock<Words> = LazyLock::new(|| Words::section("hearsay"));

/// The verb is of doing, not of saying, before these words.
fn deed(text: &Text<'_>, cue: Span) -> bool {
    let rest = text.text()[cue.end as usize..].trim_start();
    // "Admitted on Tuesday that": a day is nothing that is done.
    if rest.strip_prefix("on ").is_some_and(|day| day.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit())) {
        return false;
    }
    let verb = cue.of(text.text()).to_lowercase();
    DEED.find_in(&rest.chars().take(12).collect::<String>(), Lang::En).any(|w| w.start == 0)
        || verb.ends_with(" on") && verb.starts_with("insist")
}

fn check(text: &Text<'_>, sink: &mut Sink) {
    let plain = |at: Span| {
        // A headline tells what the first sentence tells.
        let headline = text.headline().is_some_and(|h| h.contains(at));
        let sentence = if headline { text.sentences().next() } else { text.sentence_at(at.start as usize) };
        // Judge Saari confessed: her title makes no trial.
        let title = |w: Span| text.said.iter().flat_map(|s| s.speakers.iter().flatten()).any(|who| who.contains(w));
        let has = |class: &Words| sentence.is_some_and(|s| class.find(&text.folded, s, text.lang).any(|w| !title(w)));
        // Nobody need boast in court.
        let court = ADMIT.any(&text.folded, at, text.lang) || CLAIM.any(&text.folded, at, text.lang);
        has(&PLAIN) && court || has(&RECORD) && ADMIT.any(&text.folded, at, text.lang)
    };
    // Verbs so rude that no statement need be made of them, and such as stand before what is said.
    for block in text.document.blocks.iter().filter(|b| b.role == Role::Body) {
        let rude = SNEER.find(&text.folded, block.body, text.lang);
        let loaded = LOADED
            .find(&text.folded, block.body, text.lang)
            .filter(|at| speaks(text, *at) && !plain(*at) && !hearsay(text, *at));
        let mut all: Vec<Span> = rude.chain(loaded).collect();
        all.sort_unstable();
        all.dedup_by(|b, a| a.overlaps(*b));
        for at in all {
            let told = text.said.iter().filter_map(|s| s.cue).any(|c| whole_verb(text, c).overlaps(at));
            if !told && !block.quotes.iter().any(|q| q.inner.contains(at)) {
                let words = at.of(text.text()).to_owned();
                sink.at(text.place(at)).words(words).say(" judges the speaker; a plain verb does not");
            }
        }
    }
    for said in &text.said {
        let Some(cue) = said.cue else { continue };
        let cue = whole_verb(text, cue);
        let words = cue.of(&text.folded);
        let loaded = match text.lang {
            Lang::Zh if unspoken(&text.folded[..cue.start as usize]) => false,
            Lang::Zh => LOADED.ends(words, Lang::Zh).is_some(),
            // "Insisted on a seat", "admitted to hospital".
            Lang::En => LOADED.any_in(words, Lang::En) && !deed(text, cue) && !wished(text, cue),
        };
        let another = || recognised(text, cue) || quoted_verb(text, cue);
        if loaded && !plain(cue) && !hearsay(text, cue) && !another() {
            let words = cue.of(text.text()).to_owned();
            sink.at(text.place(cue)).about(said.id()).words(words).say(" judges the speaker; a plain verb does not");
        }
    }
}
