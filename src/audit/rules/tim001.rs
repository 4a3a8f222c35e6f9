//! TIM001: an undated statement or figure.

use crate::audit::Said;
use crate::audit::lists;
use crate::audit::words::Words;
use crate::audit::{Check, Group, Level, Place, Rule, Sink, Text};
use crate::base::Span;
use crate::model::{DraftFigure, Figure, Lang};
use std::collections::BTreeSet;
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
static FINDS: LazyLock<Words> = LazyLock::new(|| Words::section("finds"));
static WHEN: LazyLock<Words> = LazyLock::new(|| Words::section("when"));
static MONTH: LazyLock<Words> = LazyLock::new(|| Words::section("month"));
static WHOLE: LazyLock<Words> = LazyLock::new(|| Words::section("of-the-whole"));
static BODY: LazyLock<Words> = LazyLock::new(|| Words::section("survey-body"));

/// A survey, no house that makes surveys and nobody who works there: 民调公司, 调查组, "survey ship", "Geological Survey".
fn surveyed(text: &Text<'_>, within: Span) -> bool {
    survey(text, within).is_some()
}

/// Where it stands.
fn survey(text: &Text<'_>, within: Span) -> Option<Span> {
    SURVEY.find(&text.folded, within, text.lang).find(|at| {
        let rest = text.folded[at.end as usize..].trim_start();
        let body = BODY.find_in(&rest.chars().take(14).collect::<String>(), text.lang).any(|b| b.start == 0);
        let name = at.of(text.text()).starts_with(char::is_uppercase)
            && text.sentence_at(at.start as usize).is_some_and(|s| s.start < at.start);
        !body && !name
    })
}

/// The sentence of a statement, with the one before it in its paragraph.
fn near(text: &Text<'_>, whole: Span) -> Span {
    let Some(sentence) = text.sentence_at(whole.start as usize) else { return whole };
    let paragraph = text.paragraph_at(whole.start as usize).unwrap_or(sentence);
    // English has a space between.
    let before = [1, 2].map(|back| paragraph.start.max(sentence.start.saturating_sub(back)) as usize);
    let previous = before.into_iter().find_map(|at| text.sentence_at(at)).filter(|p| paragraph.contains(*p));
    previous.unwrap_or(sentence).cover(sentence)
}

/// An age ("people over seventy"), an hour before or after something (睡前两小时): nothing that a survey counted.
fn beside(text: &Text<'_>, said: &Said<'_>, figure: &Figure) -> bool {
    if figure.unit.is_none() && figure.of.is_none() {
        return true;
    }
    let words = said.fact.statement.content();
    let Some((before, after)) = words.split_once(figure.words.exact.as_str()) else { return false };
    match text.lang {
        Lang::Zh => before.ends_with(['前', '后', '後']) || after.starts_with(['前', '后', '後', '内', '內']),
        // "Had stood still for 30 years": so long, and no count.
        Lang::En if before.trim_end().ends_with(" for") && is_time(figure.unit.as_deref()) => true,
        Lang::En => lists::BEFORE_OR_AFTER.has(after.split_whitespace().next().unwrap_or_default()),
    }
}

fn is_time(unit: Option<&str>) -> bool {
    matches!(unit, Some("minute" | "hour" | "day" | "week" | "month" | "year"))
}

fn year(w: &[u8]) -> bool {
    matches!(w, [b'1', b'9', ..] | [b'2', b'0', ..]) && w.iter().all(u8::is_ascii_digit)
}

/// True when the sentence gives a time, in Chinese the one before it, too.
fn dated(text: &Text<'_>, whole: Span) -> bool {
    let near = match text.lang {
        Lang::Zh => near(text, whole),
        Lang::En => text.sentence_at(whole.start as usize).unwrap_or(whole),
    };
    tells_when(text, near) || near.of(text.text()).as_bytes().windows(4).any(year)
}

/// A word that tells when: 每月 and 月薪 do not, nor does 日前.
fn tells_when(text: &Text<'_>, within: Span) -> bool {
    WHEN.find(&text.folded, within, text.lang).any(|at| {
        let (before, behind) = (&text.folded[..at.start as usize], &text.folded[at.end as usize..]);
        let wage = at.of(&text.folded) == "月"
            && (before.ends_with(['每', '个', '半']) || behind.starts_with(['薪', '租', '供', '票', '费']));
        !wage
    })
}

/// True when the words near the statement give a day or a year of the calendar: "on Thursday" and 昨日 tell a reader of a
/// text without a date nothing.
fn on_the_calendar(text: &Text<'_>, said: &Said<'_>) -> bool {
    let near = near(text, said.whole().unwrap_or_default());
    let words = near.of(&text.folded);
    let month = words.match_indices('月').any(|(at, _)| words[..at].ends_with(|c: char| c.is_ascii_digit()));
    // "March" with its capital; may and march are verbs.
    let named = MONTH.find(&text.folded, near, text.lang).any(|w| w.of(&text.folded).starts_with(char::is_uppercase));
    words.as_bytes().windows(4).any(year) || month || named
}

/// "ORLE, Sept. 14 —" before the first sentence: a dateline gives the day, though no year.
fn has_dateline(text: &Text<'_>) -> bool {
    let Some(first) = text.sentences().next() else { return false };
    let line = text.text()[..first.start as usize].rfind('\n').map_or(0, |at| at + 1);
    let Some(dash) = text.text()[line..].find(['—', '–']).filter(|at| *at <= DATELINE) else { return false };
    let lead = Span::new(line, line + dash);
    MONTH.any(&text.folded, lead, text.lang) && lead.of(text.text()).contains(|c: char| c.is_ascii_digit())
}

/// 杭志成曾说, "Roe once said": between the speaker and the cue stands only that it was before.
fn said_once(text: &Text<'_>, said: &Said<'_>) -> bool {
    let speaker = said.speakers.iter().flatten().next().copied();
    let Some((speaker, cue)) = speaker.zip(said.cue).filter(|(s, c)| s.end <= c.start) else { return false };
    ONCE.any(&text.folded, Span { start: speaker.end, end: cue.start }, text.lang)
}

static ONCE: LazyLock<Words> = LazyLock::new(|| Words::section("once"));

/// A dateline is no longer, in bytes.
const DATELINE: usize = 60;

fn check(text: &Text<'_>, sink: &mut Sink) {
    if text.source.published.is_none() && has_dateline(text) {
        return;
    }
    if text.source.published.is_none() {
        let undated: Vec<_> = text.asserting().filter(|s| s.fact.statement.said_at.is_none()).collect();
        if let Some(first) = undated.first()
            && let Some(span) = first.fragments.first().copied().or(first.cue)
            && !on_the_calendar(text, first)
        {
            let others = undated.len() - 1;
            let more = if others > 0 { format!(" (and {others} more)") } else { String::new() };
            let sentence = text.sentence_at(span.start as usize).unwrap_or(span);
            sink.at(text.place(sentence.cover(span)))
                .about(first.id())
                .say(format!("said when? The source has no date, and the words give none{more}"));
        }
        return;
    }
    for said in text.asserting().filter(|s| s.fact.statement.said_at.is_none() && said_once(text, s)) {
        let Some(span) = said.fragments.first().copied() else { continue };
        let sentence = text.sentence_at(span.start as usize).unwrap_or(span).cover(span);
        let before = |at: Span| ONCE.any(&text.folded, at, text.lang);
        let when = WHEN.find(&text.folded, sentence, text.lang).any(|at| !before(at)) && tells_when(text, sentence);
        if when || sentence.of(text.text()).as_bytes().windows(4).any(year) {
            continue;
        }
        sink.at(text.place(sentence)).about(said.id()).say("said when? The words only tell that it was before");
    }
    let mut told = BTreeSet::new();
    for said in text.asserting() {
        let Some(whole) = said.whole() else { continue };
        let Some(sentence) = text.sentence_at(whole.start as usize) else { continue };
        // A survey speaks, or the words before the statement say where its figure is from: "In a poll, …".
        let subject = said.speakers.iter().flatten().copied().reduce(Span::cover);
        let said_from = said.fragments.first().map_or(whole.start, |f| f.start);
        let lead = Span { start: sentence.start, end: said_from.max(sentence.start) };
        let counted = [subject, Some(lead)].into_iter().flatten().any(|s| surveyed(text, s));
        if !counted || dated(text, whole) {
            continue;
        }
        let figures = said.fact.statement.figures.iter().filter(|f| f.as_of.is_none() && !beside(text, said, f));
        // Of those who were asked, and what share of them, the share is what was counted; of trees a hundred years old,
        // the trees.
        let figure = figures.min_by_key(|f| (f.unit.as_deref() != Some("%"), is_time(f.unit.as_deref())));
        let place = match figure {
            Some(figure) => Place::in_statement(said.fact, figure.words.at, &figure.words.exact),
            // "58 percent of drivers said": the figure is the speaker's.
            None => {
                let of = subject.and_then(|s| text.figures_in(s).find(|f| f.as_of.is_none() && f.unit.is_some()));
                let Some(figure) = of else { continue };
                text.place(figure.span)
            }
        };
        let words = place.exact.clone();
        if told.insert(place.at) {
            let finding = sink.at(place).about(said.id());
            finding.words(words).say(": counted when?");
            if let Some(at) = [subject, Some(lead)].into_iter().flatten().find_map(|s| survey(text, s)) {
                finding.see("by this survey", text.place(at));
            }
        }
    }
    // 全市有床位一万二千张, "unemployment stands at 41 percent": of which day?
    for sentence in text.sentences().filter(|s| WHOLE.may_stand(&text.folded, *s)) {
        let Some(whole) = WHOLE.first(&text.folded, sentence, text.lang) else { continue };
        let counted = |f: &DraftFigure| f.value >= Some(100.0) || f.unit.as_deref() == Some("%");
        let plain = |f: &DraftFigure| f.as_of.is_none() && f.span.start >= whole.end && !is_time(f.unit.as_deref());
        // 全镇转移两千人 happened; what there is, or how much it is, was counted.
        let clause = |f: &DraftFigure| {
            let between = &text.folded[whole.end as usize..f.span.start as usize];
            let is = match text.lang {
                Lang::Zh => between.contains(['有', '为', '达', '是', '占']),
                Lang::En => f.unit.as_deref() == Some("%"),
            };
            is && !between.contains(['，', '。', ',', ';', '；'])
        };
        let figure = text.figures_in(sentence).find(|f| plain(f) && counted(f) && clause(f));
        let Some(figure) = figure.filter(|_| !dated(text, sentence)) else { continue };
        let place = text.place(text.sentence_at(figure.span.start as usize).unwrap_or(figure.span));
        if told.insert(text.place(figure.span).at) {
            sink.at(place).words(figure.span.of(text.text())).say(": counted when?");
        }
    }
    // "A poll put support at 22 percent": told in the article's own voice.
    for sentence in text.own().filter(|s| surveyed(text, *s)) {
        // "A count by the bird society found 3,000 geese": what stands behind the verb was counted.
        let found = FINDS.first(&text.folded, sentence, text.lang).map_or(sentence.end, |verb| verb.end);
        let counted = |f: &DraftFigure| f.span.start >= found && f.value >= Some(20.0) && !is_time(f.unit.as_deref());
        let percent = |f: &DraftFigure| f.unit.as_deref() == Some("%");
        let figure = text.figures_in(sentence).find(|f| f.as_of.is_none() && (percent(f) || counted(f)));
        let Some(place) = figure.filter(|_| !dated(text, sentence)).map(|f| text.place(f.span)) else { continue };
        let words = place.exact.clone();
        if told.insert(place.at) {
            let finding = sink.at(place);
            finding.words(words).say(": counted when?");
            if let Some(at) = survey(text, sentence) {
                finding.see("by this survey", text.place(at));
            }
        }
    }
}
