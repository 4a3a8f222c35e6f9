//! NUM005: a rate without base or period.

use crate::audit::lists;
use crate::audit::words::Words;
use crate::audit::{Check, Group, Level, Rule, Sink, Text};
use crate::base::Span;
use crate::model::{DraftFigure, Lang};
use crate::text::{Block, Role};
use std::sync::LazyLock;

pub static NUM005: Rule = Rule {
    code: "NUM005",
    name: "rate-without-base",
    group: Group::Numbers,
    level: Level::Note,
    summary: "a rate of change that says neither from what nor since when",
    page: include_str!("../../../docs/audit/NUM005.md"),
    check: Check::Text(check),
};

static CHANGE: LazyLock<Words> = LazyLock::new(|| Words::section("change"));
static SHIFT: LazyLock<Words> = LazyLock::new(|| Words::section("shift"));
static MULTIPLE: LazyLock<Words> = LazyLock::new(|| Words::section("multiple"));
static FRACTION: LazyLock<Words> = LazyLock::new(|| Words::section("fraction"));
static SPORT: LazyLock<Words> = LazyLock::new(|| Words::section("sport"));
static PORTION: LazyLock<Words> = LazyLock::new(|| Words::section("portion"));
static COMPARED: LazyLock<Words> = LazyLock::new(|| Words::section("compared"));
static PERIOD: LazyLock<Words> = LazyLock::new(|| Words::section("period"));
static SET: LazyLock<Words> = LazyLock::new(|| Words::section("set"));

/// The words of a rate of change: a percentage near a verb of change, or a multiple.
fn rate(text: &Text<'_>, sentence: Span) -> Option<Span> {
    if let Some(at) = MULTIPLE.first(&text.folded, sentence, text.lang) {
        // "Doubled the lead": a match counts its own.
        let around = text.paragraph_at(sentence.start as usize).unwrap_or(sentence);
        let sport = SPORT.find(&text.folded, around, text.lang).take(2).count() == 2;
        return Some(at).filter(|_| !sport);
    }
    if let Some(at) = times(text, sentence).or_else(|| claimed(text, sentence)) {
        return Some(at);
    }
    // Nothing changes in most sentences.
    let words: &[&Words] = if text.lang == Lang::Zh { &[&CHANGE] } else { &[&CHANGE, &SHIFT, &COMPARED] };
    if !words.iter().any(|class| class.may_stand(&text.folded, sentence)) {
        return None;
    }
    // A quarter of a percentage point is so much, and no part of what there was.
    let points = |at: &Span| text.folded[at.end as usize..].starts_with(" of a p");
    let share = FRACTION.first(&text.folded, sentence, text.lang).filter(|at| !points(at));
    let percent = [percent(text, sentence), share].into_iter().flatten().min()?;
    let near = match text.lang {
        // 增长了30%: the verb stands right before; 占60% has none.
        Lang::Zh => {
            let from = back(text.text(), percent.start as usize, sentence.start as usize, 6);
            CHANGE.any(&text.folded, Span::new(from, percent.start as usize), Lang::Zh)
        }
        Lang::En => {
            let from = back(text.text(), percent.start as usize, sentence.start as usize, 24);
            let near = Span::new(from, percent.start as usize);
            // "Made up 18 percent" is a share.
            let share = PORTION.any(&text.folded, near, Lang::En);
            // "Are 15 percent higher".
            let rest = text.folded[percent.end as usize..sentence.end as usize].trim_start();
            // "11 percent less than men": held against somebody, no change.
            let than = |at: Span| rest[at.end as usize..].trim_start().starts_with("than ");
            let after = COMPARED.find_in(rest, Lang::En).find(|at| at.start == 0).is_some_and(|at| !than(at));
            !share && (after || CHANGE.any(&text.folded, near, Lang::En) || SHIFT.any(&text.folded, near, Lang::En))
        }
    };
    near.then_some(percent)
}

/// 增加了两倍: a number of times behind a verb of change.
fn times(text: &Text<'_>, sentence: Span) -> Option<Span> {
    let words = sentence.of(&text.folded);
    let mut all = words.match_indices('倍').filter(|_| text.lang == Lang::Zh);
    all.find_map(|(at, _)| {
        let before = words[..at].trim_end_matches(|c: char| number(c) || matches!(c, '.' | '多' | '近' | ' '));
        let lead = before.trim_end_matches(['了', '到']);
        let counted = before.len() < at && CHANGE.ends(lead, Lang::Zh).is_some();
        counted.then(|| Span::new(before.len(), at + '倍'.len_utf8()).shifted(sentence.start as usize))
    })
}

/// 成功率高达九成, "a success rate of 90 percent": a share of nobody knows how many, where no count stands beside it.
fn claimed(text: &Text<'_>, sentence: Span) -> Option<Span> {
    if text.lang == Lang::En
        && let Some(rate) = per_so_many(text, sentence)
    {
        return Some(rate);
    }
    let noun = RATED.first(&text.folded, sentence, text.lang)?;
    let share = text.figures_in(sentence).find(|f| f.unit.as_deref() == Some("%"))?;
    let near = match share.span.start >= noun.end {
        true => &text.folded[noun.end as usize..share.span.start as usize],
        false => &text.folded[share.span.end as usize..noun.start.max(share.span.end) as usize],
    };
    let beside = near.chars().count() <= RATED_NEAR && !near.contains(['，', ',', '；', ';', '。']);
    // 312名病人中治愈率九成: of so many.
    let counted = text.figures_in(sentence).any(|f| f.span != share.span && f.value >= Some(2.0));
    (beside && !counted).then_some(share.span)
}

/// "41 cases per 100,000": of which year?
fn per_so_many(text: &Text<'_>, sentence: Span) -> Option<Span> {
    let words = sentence.of(&text.folded);
    let digits = words.bytes().enumerate().filter(|(_, c)| c.is_ascii_digit());
    let rated = digits.map(|(at, _)| &words[..at]).any(|before| PER.iter().any(|per| before.ends_with(per)));
    let per = |f: &&DraftFigure| f.per.as_deref().is_some_and(|per| per.bytes().all(|c| c.is_ascii_digit()));
    rated.then(|| text.figures_in(sentence).find(per).map(|f| f.span)).flatten()
}

const PER: [&str; 2] = [" per ", " every "];

static RATED: LazyLock<Words> = LazyLock::new(|| Words::section("rated"));
/// A share stands so near to what it is a rate of, in characters.
const RATED_NEAR: usize = 14;

/// 从50万降至41万: from one number to another.
fn from_to(text: &Text<'_>, sentence: Span) -> bool {
    let words = sentence.of(&text.folded);
    let from = |lead: char| {
        words.split(lead).skip(1).any(|rest| rest.starts_with(|c: char| number(c) || c == '约' || c == '近'))
    };
    let to = words
        .match_indices(['至', '到', '为'])
        .any(|(at, c)| words[at + c.len()..].starts_with(|c: char| number(c) || c == '约'));
    text.lang == Lang::Zh && (from('从') || from('由')) && to
}

fn number(c: char) -> bool {
    c.is_ascii_digit() || "一二两三四五六七八九十百".contains(c)
}

/// At most so many characters back from `at`.
fn back(text: &str, at: usize, limit: usize, chars: usize) -> usize {
    text[limit..at].char_indices().rev().take(chars).last().map_or(at, |(i, _)| limit + i)
}

/// The first percentage, however it is written: 30%, 百分之三十, 三成.
fn percent(text: &Text<'_>, within: Span) -> Option<Span> {
    // A quarter of a percentage point is a step of a rate that is known.
    let step = |at: Span| FRACTION.any(&text.folded, at, text.lang);
    let rates = text.figures_in(within).filter(|f| matches!(f.unit.as_deref(), Some("%" | "pp")));
    rates.map(|f| f.span).find(|at| !(step(*at) && at.of(&text.folded).contains("point")))
}

/// "Sales fell 12%, she said on Tuesday", 经理昨日说，…: the day on which somebody spoke is none of what they said.
fn of_speaking(text: &Text<'_>, rate: Span, period: Span) -> bool {
    let day = period.of(&text.folded).to_lowercase();
    lists::SPEAKING_DAYS.has(&day)
        && text.said.iter().any(|s| {
            let within = |at: Span| s.fragments.iter().any(|f| f.contains(at));
            within(rate) && !within(period) && s.cue.is_some()
        })
}

/// "Will be halved", 票价将下调一成: decided on, and what is in force now is what it is of.
fn planned(text: &Text<'_>, rate: Span, sentence: Span) -> bool {
    let words = &text.folded[sentence.start as usize..rate.end as usize];
    let clause = &words[words.rfind([',', ';', ':', '，', '；', '：', '“', '「']).unwrap_or(0)..];
    let at = clause.len() - rate.len().min(clause.len());
    match text.lang {
        Lang::Zh => {
            let mut sets = lists::SETS_ZH.all().iter().filter_map(|verb| clause.rfind(verb));
            sets.any(|verb| lists::PLANS_ZH.within(&clause[..verb]))
        }
        Lang::En => lists::PLANNED.all().iter().any(|lead| {
            let behind = clause.find(lead).map(|from| clause.get(from + lead.len()..at).unwrap_or_default().trim());
            // "Will be halved", "will be cut by 20 percent": the verb of the change, and nothing else.
            behind.is_some_and(|verb| {
                let mut between = verb.split(' ');
                verb.is_empty() || between.clone().count() <= 4 && between.any(|w| SET.is(w, Lang::En))
            })
        }),
    }
}

/// From what, or since when. "From" alone may be the noise from the airport.
fn based(text: &Text<'_>, rate: Span, sentence: Span) -> bool {
    // 支队长王国庆: a feast is a name, too.
    let speaker = |at: Span| text.said.iter().any(|s| s.speakers.iter().flatten().any(|who| who.contains(at)));
    let period = |within: Span| PERIOD.find(&text.folded, within, text.lang).filter(|at| !speaker(*at));
    let part = FRACTION.first(&text.folded, sentence, text.lang);
    period(sentence).any(|at| {
        // "By a quarter" is no quarter of a year.
        if part.is_some_and(|p| p.contains(at)) || of_speaking(text, rate, at) || named(text, at, sentence) {
            return false;
        }
        if !matches!(at.of(&text.folded).to_lowercase().as_str(), "from" | "between") {
            return true;
        }
        let rest = &text.folded[at.end as usize..sentence.end as usize];
        let near: usize = rest.chars().take(24).map(char::len_utf8).sum();
        let near = Span::new(at.end as usize, at.end as usize + near);
        let number = |w: &str| w.starts_with(|c: char| c.is_ascii_digit() || "$£€¥".contains(c));
        let after = near.of(&text.folded).split_whitespace().take(3);
        let mut after = after.filter(|w| !["about", "just", "only", "some"].contains(w));
        after.next().is_some_and(number) || period(near).next().is_some() || text.figures_in(near).next().is_some()
    })
}

/// "The Canal Quarter": a word of a name.
fn named(text: &Text<'_>, at: Span, sentence: Span) -> bool {
    let words = at.of(text.text());
    let capital = words.starts_with(char::is_uppercase) && at.start > sentence.start;
    capital && !MONTH.any(&text.folded, at, text.lang)
}

static MONTH: LazyLock<Words> = LazyLock::new(|| Words::section("month"));

/// "Burglaries rose by 18 per cent. There were 412 in the twelve months to June and 349 in the twelve before": the next
/// sentence gives both counts.
fn counted_next(text: &Text<'_>, block: &Block, sentence: Span) -> bool {
    let next = block.sentences.iter().find(|s| s.start >= sentence.end);
    let counts = |s: &Span| text.figures_in(*s).filter(|f| !is_share(f)).count();
    next.is_some_and(|s| counts(s) > 1 && PERIOD.any(&text.folded, *s, text.lang))
}

fn is_share(figure: &DraftFigure) -> bool {
    matches!(figure.unit.as_deref(), Some("%" | "pp"))
}

fn year(digits: &[u8]) -> bool {
    matches!(digits, [b'1', b'9', ..] | [b'2', b'0', ..]) && digits.iter().all(u8::is_ascii_digit)
}

fn check(text: &Text<'_>, sink: &mut Sink) {
    for block in text.document.blocks.iter().filter(|b| b.role == Role::Body) {
        for sentence in &block.sentences {
            let Some(at) = rate(text, *sentence) else { continue };
            let dated = based(text, at, *sentence)
                || counted_next(text, block, *sentence)
                || planned(text, at, *sentence)
                || from_to(text, *sentence)
                || sentence.of(text.text()).as_bytes().windows(4).any(year);
            if !dated {
                sink.at(text.place(at)).words(at.of(text.text())).say(": from what, and since when?");
            }
        }
    }
}
