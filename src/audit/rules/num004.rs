//! NUM004: a unit slip.

use super::relays;
use crate::audit::lists;
use crate::audit::words::Words;
use crate::audit::{Check, Context, Group, Level, Rule, Sink, Text};
use crate::base::{Small, SourceId, Span};
use crate::link::Said;
use crate::link::figures::{self, Drift};
use crate::link::passing::{By, From};
use crate::model::lang::fold::simplify;
use crate::model::{DraftFigure, Figure, Lang};
use crate::text::Role;
use memchr::memmem::Finder;
use std::collections::BTreeSet;
use std::sync::LazyLock;

pub static NUM004: Rule = Rule {
    code: "NUM004",
    name: "unit-slip",
    group: Group::Numbers,
    level: Level::Warning,
    summary: "the same digits stand with another magnitude or currency, or percent where points are meant",
    page: include_str!("../../../docs/audit/NUM004.md"),
    check: Check::Both(check, relayed),
};

static DEFINITE: LazyLock<Words> = LazyLock::new(|| Words::section("definite"));
static MAGNITUDE: LazyLock<Words> = LazyLock::new(|| Words::section("magnitude"));
static CURRENCY: LazyLock<Words> = LazyLock::new(|| Words::section("currency"));
static SPAN: LazyLock<Words> = LazyLock::new(|| Words::section("fromto"));

fn check(text: &Text<'_>, sink: &mut Sink) {
    points(text, sink);
    stepped(text, sink);
    points_then_percent(text, sink);
    let whole = Span::new(0, text.text().len());
    // Two magnitudes or two currencies must be there at all: most texts are done here.
    let magnitudes: Vec<Span> = MAGNITUDE.find(&text.folded, whole, text.lang).collect();
    let currencies = CURRENCY.find(&text.folded, whole, text.lang).chain(signs(text.text()));
    let kinds = magnitudes.iter().copied().chain(currencies).map(|at| at.of(&text.folded).to_lowercase());
    if magnitudes.len() < 2 || kinds.collect::<BTreeSet<_>>().len() < 2 {
        return;
    }
    let sums = sums(text, &magnitudes);
    for (n, later) in sums.iter().enumerate() {
        let Some(first) = sums[..n].iter().find(|first| slipped(text, first, later)) else { continue };
        let first = text.place(first.span);
        sink.at(text.place(later.span))
            .words(later.span.of(text.text()))
            .say(": the same digits as ")
            .words(first.exact.clone())
            .say(", in another unit")
            .see("the other", first);
    }
}

/// Every currency sign of a text.
fn signs(text: &str) -> impl Iterator<Item = Span> {
    let [dollar, latin, other] = ["$", "£", "€"].map(|sign| sign.as_bytes()[0]);
    let places = memchr::memchr3_iter(dollar, latin, other, text.as_bytes());
    places.filter_map(|at| {
        let sign = ["$", "£", "€", "¥"].into_iter().find(|sign| text[at..].starts_with(sign))?;
        Some(Span::new(at, at + sign.len()))
    })
}

/// Digits with their magnitude and currency.
struct Sum<'t> {
    span: Span,
    digits: &'t str,
    magnitude: &'t str,
    /// What they amount to; of *nearly 3 million* the bound.
    value: Option<f64>,
    currency: Small,
}

/// The sums of the paragraphs that have one of these words for a magnitude, in order: of others nothing can slip.
fn sums<'t>(text: &'t Text<'_>, magnitudes: &[Span]) -> Vec<Sum<'t>> {
    let first = |at: Span| magnitudes.get(magnitudes.partition_point(|m| m.start < at.start));
    let blocks = text.document.blocks.iter().map(|b| b.span).filter(|at| first(*at).is_some_and(|m| at.contains(*m)));
    blocks.flat_map(|at| text.figures_in(at)).filter_map(|f| sum(text, f)).collect()
}

fn sum<'t>(text: &'t Text<'_>, figure: &DraftFigure) -> Option<Sum<'t>> {
    let folded: &'t str = &text.folded;
    let words = figure.span.of(folded);
    let digit = |c: char| c.is_ascii_digit() || "〇零一二三四五六七八九两十百千".contains(c);
    let from = words.find(digit)?;
    let digits = &words[from..];
    let digits = &digits[..digits.find(|c: char| !(digit(c) || ",.".contains(c))).unwrap_or(digits.len())];
    let magnitude = MAGNITUDE.first(&text.folded, figure.span, text.lang).map_or("", |s| s.of(folded));
    // Small round numbers come back by chance; what has neither magnitude nor currency is no sum.
    let telling = digits.chars().filter(|c| digit(*c)).count() >= 2 || !magnitude.is_empty();
    telling.then(|| {
        let plain = |name: &str| name.strip_suffix('s').unwrap_or(name).into();
        let unit = figure.unit.clone().filter(|u| u.len() == 3 && u.chars().all(|c| c.is_ascii_uppercase()));
        let written = || CURRENCY.first(&text.folded, figure.span, text.lang).map(|s| plain(s.of(folded)));
        let value = figure.value.or(figure.interval.low).or(figure.interval.high);
        Sum { span: figure.span, digits, magnitude, value, currency: unit.or_else(written).unwrap_or_default() }
    })
}

/// The same digits in another unit, about the same thing.
fn slipped(text: &Text<'_>, first: &Sum<'_>, later: &Sum<'_>) -> bool {
    if first.digits != later.digits || first.span == later.span {
        return false;
    }
    // $900 Million of a headline is $900 million, and £3bn is £3 billion.
    let written = |sum: &Sum<'_>| !sum.magnitude.is_empty();
    let magnitude = written(first) && written(later) && first.value != later.value;
    let currency = first.currency != later.currency && !(first.currency.is_empty() || later.currency.is_empty());
    let same_rest = if magnitude { first.currency == later.currency || later.currency.is_empty() } else { true };
    (magnitude && same_rest || currency && first.value == later.value && written(first) && written(later))
        && (pointed(text, later) || bracketed(text, first, later) || headlined(text, first))
}

/// "The loan of 3.2 million", 这笔3.2万元: it is the one spoken of before.
fn pointed(text: &Text<'_>, later: &Sum<'_>) -> bool {
    let Some(sentence) = text.sentence_at(later.span.start as usize) else { return false };
    let before = &text.text()[sentence.start as usize..later.span.start as usize];
    let (words, steps) = match text.lang {
        Lang::En => (5, before.split_whitespace().count()),
        Lang::Zh => (4, before.chars().count()),
    };
    let near = match text.lang {
        Lang::En => before.split_whitespace().skip(steps.saturating_sub(words)).collect::<Vec<_>>().join(" "),
        Lang::Zh => text.folded[sentence.start as usize..later.span.start as usize]
            .chars()
            .skip(steps.saturating_sub(words))
            .collect(),
    };
    DEFINITE.any_in(&near, text.lang) && (text.lang == Lang::Zh || close(&near))
}

/// The determiner belongs to the sum: "the £40 million", "the loan of 3.2 million".
fn close(near: &str) -> bool {
    let words: Vec<&str> = near.split(' ').collect();
    let at = words.iter().rposition(|w| DEFINITE.is(&w.to_lowercase(), Lang::En));
    at.is_some_and(|at| at + 1 == words.len() || words.last().is_some_and(|w| *w == "of") && words.len() - at <= 4)
}

/// A headline's figure is the body's.
fn headlined(text: &Text<'_>, first: &Sum<'_>) -> bool {
    text.headline().is_some_and(|h| h.contains(first.span))
}

/// Right behind the other, in brackets: a conversion that went wrong.
fn bracketed(text: &Text<'_>, first: &Sum<'_>, later: &Sum<'_>) -> bool {
    let between = &text.text()[first.span.end as usize..later.span.start as usize];
    between.chars().count() <= 12 && between.contains(['(', '（'])
}

/// The value of a rate; of a range its two ends: "from 2 percent to 2.5 percent".
fn ends(rate: &DraftFigure) -> Vec<(Span, f64)> {
    let range = rate.interval.low.into_iter().chain(rate.interval.high);
    let values: Vec<f64> = rate.value.map_or_else(|| range.collect(), |v| vec![v]);
    values.into_iter().map(|v| (rate.span, v)).collect()
}

/// Signs and words of rates.
static RATES: LazyLock<[Finder<'static>; 5]> =
    LazyLock::new(|| ["%", "％", "percent", "per cent", "百分之"].map(Finder::new));

/// From 4 to 6 percent is up two points, not two percent.
fn points(text: &Text<'_>, sink: &mut Sink) {
    for sentence in text.sentences() {
        if !SPAN.any(&text.folded, sentence, text.lang) {
            continue;
        }
        let signs = |sign: &Finder<'_>| sign.find_iter(sentence.of(text.text()).as_bytes()).count();
        if RATES.iter().map(signs).sum::<usize>() < 3 {
            continue;
        }
        let rates: Vec<(Span, f64)> =
            text.figures_in(sentence).filter(|f| f.unit.as_deref() == Some("%")).flat_map(ends).collect();
        for three in rates.windows(3) {
            // "from 4 to 6 percent, up 2 percent", and "up 2 percent, from 4 to 6 percent".
            let orders = [[three[0], three[1], three[2]], [three[1], three[2], three[0]]];
            let slip = |[(_, from), (_, to), (_, by)]: &[(Span, f64); 3]| {
                ((to - from).abs() - by.abs()).abs() < 1e-9 && *by != 0.0
            };
            if let Some([(_, from), (_, to), (at, by)]) = orders.into_iter().find(slip) {
                sink.at(text.place(at))
                    .words(at.of(text.text()))
                    .say(format!(": from {from} to {to} percent it is {} percentage points", by.abs()));
            }
        }
    }
}

/// "Turnout was 46 per cent, against 40 in 2021. The rise of 6 per cent …": the step between the two of the sentence before.
fn stepped(text: &Text<'_>, sink: &mut Sink) {
    for block in text.document.blocks.iter().filter(|b| b.role == Role::Body) {
        let signed = |finder: &Finder<'_>| finder.find(block.body.of(text.text()).as_bytes()).is_some();
        if !RATES.iter().any(signed) {
            continue;
        }
        for two in block.sentences.windows(2) {
            let rates = |within: Span| -> Vec<(Span, f64)> {
                let all = text.figures_in(within).filter(|f| f.unit.as_deref() == Some("%"));
                all.filter_map(|f| Some((f.span, f.value?))).collect()
            };
            if !CHANGE.any(&text.folded, two[1], text.lang) && !STEP.any(&text.folded, two[1], text.lang) {
                continue;
            }
            let ([(_, a), (_, b)], [(at, by)]) = (&rates(two[0])[..], &rates(two[1])[..]) else { continue };
            if ((a - b).abs() - by).abs() < 1e-9 && *by > 0.0 {
                let (from, to) = (a.min(*b), a.max(*b));
                sink.at(text.place(*at))
                    .words(at.of(text.text()))
                    .say(format!(": between {from} and {to} percent it is {by} percentage points"));
            }
        }
    }
}

/// 下调0.25个百分点, and then 减息百分之0.25: the same step told in points and in percent.
fn points_then_percent(text: &Text<'_>, sink: &mut Sink) {
    let body = text.document.blocks.iter().filter(|b| b.role == Role::Body);
    let all: Vec<&DraftFigure> = body.flat_map(|b| text.figures_in(b.body)).collect();
    let mut points = all.iter().filter(|f| f.unit.as_deref() == Some("pp") && f.value.is_some()).peekable();
    if points.peek().is_none() {
        return;
    }
    for step in points {
        let same = |f: &&&DraftFigure| f.unit.as_deref() == Some("%") && f.value == step.value;
        let near = |f: &&&DraftFigure| {
            let sentence = text.sentence_at(f.span.start as usize).unwrap_or(f.span);
            let lead = Span { start: sentence.start, end: f.span.start };
            CHANGE.any(&text.folded, lead, text.lang) || STEP.any(&text.folded, lead, text.lang)
        };
        for slip in all.iter().filter(same).filter(near) {
            let finding = sink.at(text.place(slip.span)).words(slip.span.of(text.text()));
            finding.say(": elsewhere in percentage points").see("in points", text.place(step.span));
        }
    }
}

static CHANGE: LazyLock<Words> = LazyLock::new(|| Words::section("change"));
static STEP: LazyLock<Words> = LazyLock::new(|| Words::section("shift"));

/// A figure that keeps its digits on its way, and not its magnitude.
fn relayed(context: &Context<'_>, sink: &mut Sink) {
    let index = context.index();
    let mut told = BTreeSet::new();
    for change in index.strands().iter().flat_map(|s| &s.changes) {
        let (was, is) = (figures::at(index, change.earlier), figures::at(index, change.later));
        let (earlier, later) = (index.said[change.earlier.statement], index.said[change.later.statement]);
        if earlier.source.lang != later.source.lang
            || !slip(was, is, change.drift)
            || !told.insert((&later.source.id, is.words.at))
        {
            continue;
        }
        if change.drift == Drift::Points {
            let here = (later, context.words(later.fact, is.words.at, &is.words.exact));
            let finding = sink.at(here.1).about(here.0.id());
            finding.words(&is.words.exact).say(": ").words(&was.words.exact);
            finding.say(format!(" in {}; {}", relays::title(earlier.source), change.drift.told()));
            let there = context.words(earlier.fact, was.words.at, &was.words.exact);
            finding.see_statement("the other", earlier.id(), there);
            continue;
        }
        tell(context, sink, (earlier, was), (later, is), "another magnitude");
    }
    for printed in context.printed() {
        for (place, was, drift) in printed.changes(index) {
            let (later, is) = (index.said[place.statement], figures::at(index, place));
            if !slip(&was, is, drift) || !told.insert((&later.source.id, is.words.at)) {
                continue;
            }
            let finding = sink.at(relays::figure_place(context, place)).about(later.id());
            finding.words(&is.words.exact).say(": ").words(&was.words.exact);
            finding.say(format!(" in {}; {}", relays::title(printed.earlier), drift.told()));
            finding.see("the other", printed.place.clone());
        }
    }
    translated(context, sink);
    exchanged(context, sink);
}

/// 640,000 euros become $640,000: the same sum from the source in another currency.
fn exchanged(context: &Context<'_>, sink: &mut Sink) {
    let index = context.index();
    let mut told = BTreeSet::new();
    for pass in index.passing().all() {
        let From::Source(id) = pass.from else { continue };
        if matches!(pass.by, By::Words | By::Mentions) {
            continue;
        }
        let sums = |n: usize| index.said[n].fact.statement.figures.iter().filter_map(money).map(move |f| (n, f));
        let after = index.of_source(pass.later).filter(|n| pass.statement.is_none_or(|m| m == *n)).flat_map(sums);
        let mut before: Option<Vec<(usize, (&Figure, &str))>> = None;
        for (n, (figure, unit)) in after {
            let before = before.get_or_insert_with(|| index.of_source(id).flat_map(sums).collect());
            let same = |other: &(usize, (&Figure, &str))| other.1.0.value == figure.value;
            let known = before.iter().any(|other| same(other) && one_currency(other.1, (figure, unit)));
            let other = before.iter().find(|other| same(other));
            let Some((m, (was, _))) = other.filter(|_| !known && told.insert((n, figure.words.at))) else { continue };
            tell(context, sink, (index.said[*m], was), (index.said[n], figure), "another currency");
        }
    }
}

/// A sum of money that does not come back by chance, with its currency.
fn money(figure: &Figure) -> Option<(&Figure, &str)> {
    let unit = figure.unit.as_deref().filter(|u| is_currency(u))?;
    figure.value.filter(|v| *v >= TELLING).map(|_| (figure, unit))
}

/// A smaller sum comes back by chance.
const TELLING: f64 = 1000.0;

fn is_currency(unit: &str) -> bool {
    unit == "crown" || unit.len() == 3 && unit.chars().all(|c| c.is_ascii_uppercase())
}

/// The same one, or two of one name.
fn one_currency(a: (&Figure, &str), b: (&Figure, &str)) -> bool {
    // 港元 and 美元 are no dollars of which nothing more is said.
    let named = |f: &Figure| lists::OF_ONE_COUNTRY.within(&f.words.exact);
    if a.1 != b.1 && named(a.0) && named(b.0) {
        return false;
    }
    let (a, b) = (a.1, b.1);
    a == b || [&lists::DOLLARS, &lists::YUAN].iter().any(|list| list.has(a) && list.has(b))
}

/// The same digits with another word or sign for how many, how much, of what; percent for points.
pub(super) fn slip(was: &Figure, is: &Figure, drift: Drift) -> bool {
    let digit = |c: &char| c.is_ascii_digit() || ".〇零一二三四五六七八九两".contains(*c);
    let digits = |f: &Figure| f.words.exact.chars().filter(digit).collect::<String>();
    // £420,000 and £420 million: of one that has a word for how many the zeros of the other are.
    let worded =
        |f: &Figure| [Lang::En, Lang::Zh].iter().any(|lang| MAGNITUDE.any_in(&simplify(&f.words.exact), *lang));
    let telling = |f: &Figure| match worded(was) != worded(is) && !f.words.exact.contains('.') {
        true => digits(f).trim_end_matches('0').to_owned(),
        false => digits(f),
    };
    let (a, b) = (telling(was), telling(is));
    drift == Drift::Points || drift == Drift::UnitSlip && !a.is_empty() && a == b
}

/// 230 million becomes 230万: the same from a source in another language, where no figures are held together.
fn translated(context: &Context<'_>, sink: &mut Sink) {
    let index = context.index();
    let lang = |id: &SourceId| context.facts.sources.get(id).and_then(|s| s.lang);
    for pass in index.passing().all() {
        let From::Source(id) = pass.from else { continue };
        let two = lang(id).zip(lang(pass.later)).is_some_and(|(a, b)| a != b);
        if !two || matches!(pass.by, By::Words | By::Mentions) {
            continue;
        }
        let all = |n: usize| index.said[n].fact.statement.figures.iter().map(move |f| (n, f));
        let before: Vec<(usize, &Figure)> = index.of_source(id).flat_map(all).collect();
        let after = index.of_source(pass.later).filter(|n| pass.statement.is_none_or(|m| m == *n)).flat_map(all);
        for (n, figure) in after {
            let Some((m, was)) = before.iter().find(|(_, was)| magnitude_slipped(was, figure)) else { continue };
            if before.iter().any(|(_, other)| other.value == figure.value) {
                continue;
            }
            tell(context, sink, (index.said[*m], was), (index.said[n], figure), "another magnitude");
        }
    }
}

/// The figure that is, by the one that was.
fn tell(
    context: &Context<'_>,
    sink: &mut Sink,
    (there, was): (Said<'_>, &Figure),
    (here, is): (Said<'_>, &Figure),
    unit: &str,
) {
    let place = |said: Said<'_>, f: &Figure| context.words(said.fact, f.words.at, &f.words.exact);
    let finding = sink.at(place(here, is)).about(here.id());
    finding.words(&is.words.exact).say(": the same digits as ").words(&was.words.exact);
    finding.say(format!(" in {}, in {unit}", relays::title(there.source)));
    finding.see_statement("the other", there.id(), place(there, was));
}

/// The same digits of one unit, of which one is ten, a hundred, … times the other. One digit alone says nothing
/// unless it is a sum of money.
fn magnitude_slipped(was: &Figure, is: &Figure) -> bool {
    let (Some(a), Some(b)) = (was.value.filter(|v| *v >= 1.0), is.value.filter(|v| *v >= 1.0)) else { return false };
    let power = (b / a).log10();
    let whole = (power - power.round()).abs() < 1e-6 && power.round() != 0.0;
    let digits = a / 10f64.powf(a.log10().floor());
    let money = was.unit.as_deref().is_some_and(is_currency);
    whole && was.unit == is.unit && (money || digits.fract() > 1e-9)
}
