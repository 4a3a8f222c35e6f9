//! ANO003: no reason is given for not naming a source.

use crate::audit::words::Words;
use crate::audit::{Check, Group, Level, Rule, Sink, Text};
use crate::audit::{Speaker, Voice};
use crate::base::Span;
use std::sync::LazyLock;

pub static ANO003: Rule = Rule {
    code: "ANO003",
    name: "no-reason-given",
    group: Group::Anonymity,
    level: Level::Note,
    summary: "a source is not named, and nobody says why",
    page: include_str!("../../../docs/audit/ANO003.md"),
    check: Check::Text(check),
};

static UNNAMED: LazyLock<Words> = LazyLock::new(|| Words::section("unnamed"));
static REASON: LazyLock<Words> = LazyLock::new(|| Words::section("reason"));
static SPARED: LazyLock<Words> = LazyLock::new(|| Words::section("spared"));
static CROWD: LazyLock<Words> = LazyLock::new(|| Words::section("crowd"));

/// A reason belongs to somebody unnamed only where it stands with words about not naming them.
fn is_reason(text: &Text<'_>, paragraph: Span) -> bool {
    let has = |words: &Words| words.any(&text.folded, paragraph, text.lang);
    has(&UNNAMED) && has(&REASON)
}

/// Victims, minors and people in the street: nobody asks why.
fn spared(text: &Text<'_>, speaker: &Speaker) -> bool {
    let sentence = text.sentence_at(speaker.span.start as usize).unwrap_or(speaker.span);
    let until = text
        .said_by(speaker)
        .cue
        .map_or(sentence.end, |c| c.start)
        .clamp(speaker.span.end, sentence.end.max(speaker.span.end));
    let subject = Span { start: speaker.span.start, end: until };
    let asked = UNNAMED.any(&text.folded, sentence, text.lang);
    SPARED.any(&text.folded, subject, text.lang) || !asked && CROWD.any(&text.folded, speaker.span, text.lang)
}

fn check(text: &Text<'_>, sink: &mut Sink) {
    let all = text.document.blocks.iter();
    let reasons: Vec<Span> = all.filter(|b| is_reason(text, b.body)).map(|b| b.body).collect();
    for speaker in text.unnamed() {
        if speaker.voice != Voice::Unnamed || spared(text, speaker) {
            continue;
        }
        let Some(paragraph) = text.paragraph_at(speaker.span.start as usize) else { continue };
        if !reasons.contains(&paragraph) {
            let place = text.place_of(speaker);
            let words = place.exact.clone();
            sink.at(place).about(text.said_by(speaker).id()).say("why is ").words(words).say(" not named?");
        }
    }
}
