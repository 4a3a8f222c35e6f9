//! ANO003: no reason is given for not naming a source.

use crate::audit::Voice;
use crate::audit::words::Words;
use crate::audit::{Check, Group, Level, Rule, Said, Sink, Text};
use crate::base::Span;
use crate::model::Act;
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
static WITHHELD: LazyLock<Words> = LazyLock::new(|| Words::section("withheld"));
static REASON: LazyLock<Words> = LazyLock::new(|| Words::section("reason"));

/// A reason belongs to somebody unnamed only where it stands with words about not naming them.
fn is_reason(text: &Text<'_>, paragraph: Span) -> bool {
    // 机长说，三人因疲劳申请换班: why what they tell came about is no reason. What they fear is read as a thought of theirs.
    let of_names = |f: &Span| UNNAMED.any(&text.folded, *f, text.lang);
    let told = |at: &Span| {
        let says = |s: &&Said<'_>| s.fact.statement.act != Act::Think && s.cue.is_some_and(|cue| cue.end <= at.start);
        text.said.iter().filter(says).any(|s| s.fragments.iter().any(|f| f.contains(*at) && !of_names(f)))
    };
    UNNAMED.any(&text.folded, paragraph, text.lang)
        && REASON.find(&text.folded, paragraph, text.lang).any(|at| !told(&at))
}

/// "Said a guard, who feared losing his job": what is told of them is the reason.
fn told_of_them(text: &Text<'_>, speaker: Span) -> bool {
    let end = text.sentence_at(speaker.start as usize).map_or(speaker.end, |s| s.end);
    let rest = Span { start: speaker.end.min(end), end };
    let words = rest.of(&text.folded);
    words.trim_start_matches([',', ' ']).starts_with("who ") && REASON.any(&text.folded, rest, text.lang)
}

/// "Editor's note: we have left her name out because …", 本报因此不刊登他们的姓名: said once, for all.
fn kept_back(text: &Text<'_>) -> bool {
    let because = |p: Span| REASON.any(&text.folded, p, text.lang);
    let kept = |p: &Span| WITHHELD.any(&text.folded, *p, text.lang) && because(*p);
    text.document.blocks.iter().map(|b| b.body).any(|body| kept(&body))
}

fn check(text: &Text<'_>, sink: &mut Sink) {
    if kept_back(text) {
        return;
    }
    for speaker in text.unnamed() {
        if speaker.voice != Voice::Unnamed || text.spared(speaker) || text.in_the_street(speaker) {
            continue;
        }
        let Some(paragraph) = text.paragraph_at(speaker.span.start as usize) else { continue };
        if !is_reason(text, paragraph) && !told_of_them(text, speaker.span) {
            let place = text.place_of(speaker);
            let words = place.exact.clone();
            let finding = sink.at(place).about(text.said_by(speaker).id());
            finding.say("why is ").words(words).say(" not named?").see("said here", text.said_there(speaker));
        }
    }
}
