//! TIM001: an undated statement or figure.

use crate::audit::Said;
use crate::audit::words::Words;
use crate::audit::{Check, Group, Level, Rule, Sink, Text};
use crate::base::Span;
use std::sync::LazyLock;

pub static TIM001: Rule = Rule {
    code: "TIM001",
    name: "undated",
    group: Group::Time,
    level: Level::Note,
    summary: "a statement or a figure of no date",
    page: include_str!("../../../docs/audit/TIM001.md"),
    check: Check::Text(check),
};

static SURVEY: LazyLock<Words> = LazyLock::new(|| Words::section("survey"));
static WHEN: LazyLock<Words> = LazyLock::new(|| Words::section("when"));

/// True when the sentence of the statement, or the one before it in its paragraph, gives a time.
fn dated(text: &Text<'_>, said: &Said<'_>) -> bool {
    let Some(whole) = said.whole() else { return true };
    let Some(sentence) = text.sentence_at(whole.start as usize) else { return true };
    let paragraph = text.paragraph_at(whole.start as usize).unwrap_or(sentence);
    let before = paragraph.start.max(sentence.start.saturating_sub(1));
    let previous = text.sentence_at(before as usize).filter(|p| paragraph.contains(*p)).unwrap_or(sentence);
    let near = previous.cover(sentence);
    let year = |w: &[u8]| matches!(w, [b'1', b'9', ..] | [b'2', b'0', ..]) && w.iter().all(u8::is_ascii_digit);
    WHEN.any(&text.folded, near, text.lang) || near.of(text.text()).as_bytes().windows(4).any(year)
}

fn check(text: &Text<'_>, sink: &mut Sink) {
    if text.source.published.is_none() {
        let undated: Vec<_> = text.asserting().filter(|s| s.fact.statement.said_at.is_none()).collect();
        if let Some(first) = undated.first()
            && let Some(span) = first.fragments.first().copied().or(first.cue)
            && !dated(text, first)
        {
            let others = undated.len() - 1;
            let more = if others > 0 { format!(" (and {others} more)") } else { String::new() };
            sink.at(text.place(span))
                .about(first.id())
                .say(format!("said when? The source has no date, and the words give none{more}"));
        }
        return;
    }
    for said in text.asserting() {
        let Some(figure) = said.fact.statement.figures.iter().find(|f| f.as_of.is_none()) else { continue };
        let Some(whole) = said.whole() else { continue };
        let subject = said.speakers.iter().flatten().copied().reduce(Span::cover).unwrap_or(Span::new(0, 0));
        let counted = SURVEY.any(&text.folded, subject, text.lang);
        if counted && !dated(text, said) && text.sentence_at(whole.start as usize).is_some() {
            let place = text.context.words(said.fact, figure.words.at, &figure.words.exact);
            let words = place.exact.clone();
            sink.at(place).about(said.id()).words(words).say(": counted when?");
        }
    }
}
