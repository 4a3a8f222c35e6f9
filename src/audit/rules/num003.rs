//! NUM003: a headline figure that the body does not bear out.

use crate::audit::lists::{self, BARE_NUMBERS as BARE, NO_EXACT as UNBOUND};
use crate::audit::words::Words;
use crate::audit::{Check, Group, Level, Rule, Sink, Text};
use crate::base::Span;
use crate::extract::figures;
use crate::link::befallen;
use crate::model::{Bound, DraftFigure, Lang};
use crate::text::Role;
use std::collections::BTreeSet;
use std::sync::LazyLock;

pub static NUM003: Rule = Rule {
    code: "NUM003",
    name: "headline-figure",
    group: Group::Numbers,
    level: Level::Warning,
    summary: "the headline has a figure that the body does not bear out",
    page: include_str!("../../../docs/audit/NUM003.md"),
    check: Check::Text(check),
};

/// A number of something; names of years, days and versions are none.
fn is_amount(f: &DraftFigure, words: &str, befalls: bool) -> bool {
    // 万人空巷, 万人上街: no number; 百名工人 are about so many.
    let people = words.ends_with(['名', '位']);
    if words.starts_with(['万', '千', '百', '萬']) && !people {
        return false;
    }
    // 多名, 数位: some, of whom the body may bring in any number.
    if lists::SOME_OF_THEM.has(words) {
        return false;
    }
    let timed = f.unit.as_deref().is_none_or(|u| matches!(u, "day" | "year" | "month" | "日" | "年" | "月"));
    // No year is written 2,000, or "more than 2000".
    let timed = timed && f.bound == Bound::Exact && !words.contains(',');
    let plain_year = timed && f.value.is_some_and(|v| (1500.0..2200.0).contains(&v) && v.fract() == 0.0);
    // 零元购: what costs nothing is no sum.
    let some = f.value.or(f.interval.low).is_some_and(|v| v != 0.0);
    some && !plain_year && (f.unit.is_some() || f.of.is_some() || befalls)
}

/// "Thirty die", 三十死: people, by what befalls them.
fn befalls(text: &Text<'_>, f: &DraftFigure, headline: Span) -> bool {
    // Two million watch, 九千万建剧院: so many of something.
    const LARGE: [&str; 5] = ["million", "billion", "万", "亿", "thousand"];
    let written = f.span.of(&text.folded).to_lowercase();
    if LARGE.iter().any(|w| written.contains(w)) {
        return true;
    }
    let rest = text.folded[f.span.end as usize..headline.end as usize].trim_start();
    match text.lang {
        Lang::En => {
            let first = rest.split(|c: char| !c.is_alphabetic()).next().unwrap_or_default().to_lowercase();
            BEFALL.is(&first, Lang::En) || BARE.has(&first)
        }
        Lang::Zh => rest.starts_with(['死', '伤', '亡']),
    }
}

/// Counted by what befalls them: "Quake kills 17", "20 dead".
fn struck(text: &Text<'_>, f: &DraftFigure) -> bool {
    people(f) && !["people", "person"].iter().any(|w| f.span.of(&text.folded).to_lowercase().contains(w))
}

fn people(f: &DraftFigure) -> bool {
    f.unit.as_deref() == Some("people")
}

static BEFALL: LazyLock<Words> = LazyLock::new(|| Words::section("befall"));
static UNDER: LazyLock<Words> = LazyLock::new(|| Words::section("under"));
static EQUIVALENT: LazyLock<Words> = LazyLock::new(|| Words::section("equivalent"));
static PERSON: LazyLock<Words> = LazyLock::new(|| Words::section("person"));

/// Measured in the same unit; where both say what is counted, the same of it.
fn same_kind(a: &DraftFigure, b: &DraftFigure) -> bool {
    // "The toll rises to 26", and 26 people died.
    if [(a, b), (b, a)].iter().any(|(one, other)| tally(one) && (people(other) || counts(other))) {
        return true;
    }
    let alike = || measured_alike(a, b) || counted_short(a, b) || counted_short(b, a);
    let units = a.unit == b.unit || counts(a) && counts(b) && alike();
    units
        && match (&a.of, &b.of) {
            (Some(x), Some(y)) if counts(a) => {
                let (x, y) = (fold(x), fold(y));
                let short = counted_short(a, b) || counted_short(b, a);
                x.contains(&y) || y.contains(&x) || last(&x) == last(&y) || begin_alike(&x, &y) || short
            }
            _ => true,
        }
}

/// A number of whatever it is: the toll, 死亡人数.
fn tally(f: &DraftFigure) -> bool {
    let of = f.of.as_deref().unwrap_or_default().to_lowercase();
    counts(f) && (lists::TALLIES.ends(&of) || lists::TALLIES.all().iter().any(|t| of.starts_with(&format!("{t} of "))))
}

/// Counted with a measure word or with none.
fn counts(f: &DraftFigure) -> bool {
    f.unit.as_deref().is_none_or(|u| u.chars().all(|c| c >= '\u{2E80}'))
}

/// 三种 and 280名 count different things; 60万块 and 60万个 may be the same.
fn measured_alike(a: &DraftFigure, b: &DraftFigure) -> bool {
    fn class(f: &DraftFigure) -> Option<&str> {
        match f.unit.as_deref() {
            None | Some("个" | "個") => None,
            Some("名" | "位" | "人" | "口") => Some("人"),
            other => other,
        }
    }
    let (a, b) = (class(a), class(b));
    a.is_none() || b.is_none() || a == b
}

/// 五十隊 are 50支隊伍, 四十店迁出 is of 40家店铺: one character stands for what is counted.
fn counted_short(short: &DraftFigure, full: &DraftFigure) -> bool {
    let noun = full.of.as_deref().unwrap_or_default();
    let written = |c: char| c >= '\u{2E80}' && (noun.starts_with(c) || noun.ends_with(c));
    match (short.unit.as_deref(), short.of.as_deref()) {
        (Some(unit), None) => unit.chars().count() == 1 && unit.chars().all(written),
        (None, Some(of)) => of.starts_with(written),
        _ => false,
    }
}

fn fold(words: &str) -> String {
    words.to_lowercase().trim_end_matches('s').to_owned()
}

/// GPU大举进军 and GPU储备: a noun run on.
fn begin_alike(x: &str, y: &str) -> bool {
    x.chars().zip(y.chars()).take_while(|(a, b)| a == b).count() >= 2
}

fn last(words: &str) -> &str {
    words.rsplit(' ').next().unwrap_or(words)
}

/// The body says as much: the same number as firmly, or one that the headline rounds.
fn borne_out(text: &Text<'_>, head: &DraftFigure, body: &DraftFigure, fraction: bool) -> bool {
    // Between 40 and 80 percent is not 80 percent, but 最多募资80亿 is of 60亿至80亿.
    if body.bound == Bound::Range && head.bound == Bound::Exact {
        return head.value.is_some() && head.value == body.interval.high && bounded(text, head);
    }
    let (Some(h), Some(b)) = (head.value, body.value) else { return head.interval.meets(body.interval) };
    if h == b {
        // "Two nights" of almost two.
        if h <= 3.0 && fraction && body.bound == Bound::JustUnder {
            return true;
        }
        // "More than 600" is not nearly 600.
        if head.bound.opposes(body.bound) {
            return false;
        }
        // "Nearly 600" is not 600; the other way round nothing is lost.
        let under = matches!(body.bound, Bound::JustUnder | Bound::LessThan | Bound::AtMost);
        return !(head.bound == Bound::Exact && (under || bounded(text, body)));
    }
    // A third may be 33 percent, or 34.
    if head.unit.as_deref() == Some("%") && fraction && (h - b).abs() <= 2.0 && body.unit == head.unit {
        return true;
    }
    let exact = |x: Bound| matches!(x, Bound::Exact | Bound::About);
    match (exact(head.bound), exact(body.bound)) {
        // "About 75" of 74.
        (true, true) if head.bound == Bound::About && (b - h).abs() <= 0.03 * h.abs() => true,
        (true, true) => rounds(b, h),
        (true, false) => false,
        (false, _) => head.interval.meets(body.interval),
    }
}

/// 最多裁员800人: a verb stands between the bound and the number.
fn bounded(text: &Text<'_>, figure: &DraftFigure) -> bool {
    let before = &text.folded[..figure.span.start as usize];
    let near = before.char_indices().rev().take(8).take_while(|(_, c)| !matches!(c, '，' | '。' | '；' | '、'));
    let near = near.last().map_or("", |(at, _)| &before[at..]);
    figure.bound == Bound::Exact && UNDER.any_in(near, text.lang)
}

/// "The equivalent of 600,000 cards", 相当于60万个: so much of something else.
fn equivalent(text: &Text<'_>, figure: &DraftFigure) -> bool {
    let before = &text.folded[..figure.span.start as usize];
    let near: usize = before.chars().rev().take(16).map(char::len_utf8).sum();
    let near = before[before.len() - near..].trim_end().to_lowercase();
    EQUIVALENT.ends(&near, text.lang).is_some()
}

/// True when `precise`, to as many digits as `round` has, is `round`.
fn rounds(precise: f64, round: f64) -> bool {
    if round == 0.0 || precise == 0.0 {
        return false;
    }
    let mut step = 1.0;
    while (round / (step * 10.0)).fract() == 0.0 && step < 1e15 {
        step *= 10.0;
    }
    if round.fract() != 0.0 {
        step = 0.1;
    }
    // A round ten of a small number is no rounding: 12 is not "about 10".
    (precise / step).round() * step == round && (precise - round).abs() <= 0.06 * round.abs()
}

/// "Three versions of a leak", 三种说法: a small count may be of the text's own parts, which no body repeats.
/// `befell` where the headline says what befell those whom it counts.
fn counts_the_parts(text: &Text<'_>, f: &DraftFigure, befell: bool) -> bool {
    // Who dies, and what is scored, is no part of the text; of a few the body tells one by one.
    !((befell || struck(text, f)) && f.value > Some(3.0))
        && counts(f)
        && f.bound == Bound::Exact
        && f.value.is_some_and(|v| v <= 10.0 && v.fract() == 0.0)
}

/// What befalls those whom a figure counts: the words between the figure before it and the one behind.
fn around(text: &Text<'_>, within: Span, figure: &DraftFigure) -> BTreeSet<&'static str> {
    let before =
        text.figures_in(within).filter(|f| f.span.end <= figure.span.start).last().map_or(within.start, |f| f.span.end);
    let behind = text.figures_in(within).find(|f| f.span.start >= figure.span.end).map_or(within.end, |f| f.span.start);
    let near = |from: u32, to: u32| befallen(&text.text()[from as usize..to as usize]);
    let rest = text.folded[figure.span.end as usize..behind as usize].trim_start_matches(['人', '名']);
    // 12死30伤
    let short = [('死', "dead"), ('亡', "dead"), ('伤', "hurt")].into_iter().find(|(c, _)| rest.starts_with(*c));
    if let Some((_, kind)) = short {
        return BTreeSet::from([kind]);
    }
    // "12 killed and 30 injured": what stands behind counts, the nearest first, and only then what stands in front.
    let clause = text.text()[figure.span.start as usize..behind as usize].find([',', '，', ';', '；', '、']);
    let clause = clause.map_or(behind, |at| figure.span.start + at as u32);
    let each = [(figure.span.start, clause), (before, figure.span.start), (clause, behind)];
    each.into_iter().map(|(from, to)| near(from, to)).find(|k| !k.is_empty()).unwrap_or_default()
}

/// Both tell what befell those whom they count, and nothing the same.
fn apart(one: &BTreeSet<&'static str>, other: &BTreeSet<&'static str>) -> bool {
    !one.is_empty() && !other.is_empty() && one.is_disjoint(other)
}

/// A sum as large comes about by chance, where what is counted differs.
const LARGE_SUM: f64 = 100.0;

/// "Two men and a woman" are three, "six people in Varn and three in Osk" nine: the small numbers of one sentence, and
/// whoever stands in it singly.
///
/// `told` is what befell those of the headline.
fn summed(text: &Text<'_>, head: &DraftFigure, told: &BTreeSet<&'static str>, sentence: Span) -> bool {
    summed_with(text, head, told, sentence, 0.0)
}

/// [`summed`] with `more` besides.
fn summed_with(text: &Text<'_>, head: &DraftFigure, told: &BTreeSet<&'static str>, sentence: Span, more: f64) -> bool {
    let countable = |f: &DraftFigure| counts(f) || people(f);
    let Some(sum) = head.value.filter(|_| countable(head)) else { return false };
    // Three dead and three missing are not six dead.
    let others = |f: &DraftFigure| !told.is_empty() && apart(told, &around(text, sentence, f));
    let kept: Vec<&DraftFigure> = text.figures_in(sentence).filter(|f| countable(f) && !others(f)).collect();
    let numbers = kept.iter().filter_map(|f| f.value).sum::<f64>();
    // A large number is the sum of figures, not of words that stand for none.
    if numbers > sum || kept.is_empty() && sum > LARGE_SUM {
        return false;
    }
    let person = |word: &str| PERSON.is(word.trim_end_matches(|c: char| !c.is_alphabetic()), Lang::En);
    let in_figure = |word: &str| kept.iter().any(|f| f.span.of(text.text()).to_lowercase().starts_with(word));
    let (mut single, mut bare) = (0, more);
    for (before, word) in words_behind(sentence.of(text.text())) {
        let word = word.to_lowercase();
        match before {
            Before::One => single += usize::from(person(&word)),
            // "And three in Osk": a number without its noun.
            Before::More => bare += number(&word).filter(|_| !in_figure(&word)).unwrap_or_default(),
        }
    }
    // Large numbers that come to a sum by chance count other things.
    let same = sum <= LARGE_SUM || kept.iter().all(|f| same_kind(head, f));
    // "When a coach hit a wall": whoever stands there singly may be of something else, or no person.
    let all = [single as f64, 0.0].into_iter().any(|single| numbers + bare + single == sum);
    (kept.len() + single > 1 || bare > 0.0) && same && all
}

/// Two sentences of one paragraph, one after the other: "12 burned in Varn. Nine went in Osk."
///
/// With the number without a noun that opens the second.
fn neighbours<'t>(text: &'t Text<'_>) -> impl Iterator<Item = (Span, f64)> + 't {
    let body = text.document.blocks.iter().filter(|b| b.role == Role::Body);
    body.flat_map(|b| b.sentences.windows(2)).map(|two| {
        let opens = two[1].of(text.text()).split(' ').next().unwrap_or_default().to_lowercase();
        let figure = text.figures_in(two[1]).any(|f| f.span.start == two[1].start);
        (two[0].cover(two[1]), number(&opens).filter(|_| !figure).unwrap_or_default())
    })
}

/// What stands before somebody single, and before one more number.
#[derive(Clone, Copy)]
enum Before {
    /// A, an.
    One,
    /// And, or.
    More,
}

/// The words that stand right behind such a word.
fn words_behind(sentence: &str) -> impl Iterator<Item = (Before, &str)> {
    const WORDS: [(&str, Before); 4] =
        [("a", Before::One), ("an", Before::One), ("and", Before::More), ("or", Before::More)];
    let mut words = sentence.split_whitespace();
    let mut last = words.next().unwrap_or_default();
    let pairs = words.map(move |next| (std::mem::replace(&mut last, next), next));
    let short = pairs.filter(|(word, _)| word.len() <= 3);
    short.filter_map(|(word, next)| {
        let (_, before) = WORDS.into_iter().find(|(w, _)| w.eq_ignore_ascii_case(word))?;
        Some((before, next))
    })
}

/// "Half of the homes": 1,200 of 2,400 in one sentence.
fn shared(text: &Text<'_>, head: &DraftFigure, sentence: Span) -> bool {
    let Some(percent) = head.value.filter(|_| head.unit.as_deref() == Some("%")) else { return false };
    let counted: Vec<f64> =
        text.figures_in(sentence).filter(|f| counts(f) || people(f)).filter_map(|f| f.value).collect();
    counted.windows(2).any(|w| (100.0 * w[0].min(w[1]) / w[0].max(w[1]) - percent).abs() <= 2.0)
}

/// 领先6个百分点: the body has 45% and 39% in one sentence.
fn ahead_by(text: &Text<'_>, head: &DraftFigure, sentence: Span) -> bool {
    let Some(points) = head.value.filter(|_| head.unit.as_deref() == Some("pp")) else { return false };
    let shares = text.figures_in(sentence).filter(|f| f.unit.as_deref() == Some("%")).filter_map(|f| f.value);
    let shares: Vec<f64> = shares.collect();
    shares.iter().enumerate().any(|(n, a)| shares[n + 1..].iter().any(|b| ((a - b).abs() - points).abs() < 0.05))
}

/// A small number in a word or digits.
fn number(word: &str) -> Option<f64> {
    crate::model::lang::count::of_people(word).filter(|n| *n > 1).map(f64::from)
}

/// 三百年, and the body has 三百年前: so much time, which is no figure there.
fn ago(text: &Text<'_>, head: &DraftFigure, headline: Span) -> bool {
    let time = head.unit.as_deref().is_some_and(|u| matches!(u, "day" | "month" | "year" | "hour"));
    let words = head.span.of(&text.folded);
    let body = &text.folded[headline.end as usize..];
    let alone = |at: usize| !body[..at].ends_with(|c: char| c.is_alphanumeric() && number(&c.to_string()).is_some());
    time && body.match_indices(words).any(|(at, _)| alone(at))
}

fn nearest<'f>(head: &DraftFigure, alike: &[&'f DraftFigure]) -> Option<&'f DraftFigure> {
    let far = |f: &DraftFigure| match (head.value, f.value) {
        (Some(a), Some(b)) => (a - b).abs(),
        _ => f64::MAX,
    };
    alike.iter().copied().min_by(|a, b| far(a).total_cmp(&far(b)))
}

/// "Ferry sinks with 90 aboard", "storm leaves 14,000 without power": digits of which a headline says what befalls so
/// many, and no noun.
fn bare_numbers(text: &Text<'_>, headline: Span) -> Vec<DraftFigure> {
    if text.lang == Lang::Zh {
        return Vec::new();
    }
    let words = headline.of(text.text());
    let known = |at: Span| text.figures_in(headline).any(|f| f.span.start < at.end && at.start < f.span.end);
    let all = words.split(' ').scan(0, |from, word| {
        let at = Span::new(*from, *from + word.len()).shifted(headline.start as usize);
        *from += word.len() + 1;
        Some((at, word))
    });
    let digits =
        |w: &str| w.starts_with(|c: char| c.is_ascii_digit()) && w.chars().all(|c| c.is_ascii_digit() || c == ',');
    let mut before = "";
    let mut out = Vec::new();
    for (at, word) in all {
        let behind = words[at.end as usize - headline.start as usize..].trim_start();
        let next = behind.split(|c: char| !c.is_alphabetic()).next().unwrap_or_default().to_lowercase();
        let leads = std::mem::replace(&mut before, word);
        let told = BARE.has(&next) && !leads.is_empty() && !UNBOUND.has(&leads.to_lowercase());
        if told && digits(word) && !known(at) {
            let value = word.replace(',', "").parse::<f64>().ok();
            let interval = crate::base::Interval { low: value, high: value };
            let bound = Bound::Exact;
            out.push(DraftFigure { span: at, interval, value, bound, unit: None, of: None, per: None, as_of: None });
        }
    }
    out
}

/// The body has the same digits, of whatever.
fn repeated(text: &Text<'_>, figure: &DraftFigure, headline: Span) -> bool {
    let digits = figure.span.of(text.text());
    let body = &text.text()[headline.end as usize..];
    let inside = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit() || c == ',');
    body.match_indices(digits).any(|(at, _)| {
        !inside(body[..at].chars().next_back()) && !body[at + digits.len()..].starts_with(|c: char| c.is_ascii_digit())
    })
}

fn check(text: &Text<'_>, sink: &mut Sink) {
    // Most headlines have no number: nothing is asked of the body then.
    let headline = text.headline().filter(|h| figures::may_stand(text.text(), *h, text.lang));
    let Some(headline) = headline else { return };
    let bare = bare_numbers(text, headline);
    let claimed: Vec<&DraftFigure> = text.figures_in(headline).chain(&bare).collect();
    if claimed.is_empty() {
        return;
    }
    let bodies = || text.document.blocks.iter().filter(|b| b.role == Role::Body).flat_map(|b| text.figures_in(b.body));
    // What befell those of the headline, once it is asked for.
    let mut all = None;
    for figure in claimed.into_iter().filter(|f| is_amount(f, f.span.of(text.text()), befalls(text, f, headline))) {
        // "Two million watch": what is counted is not said, so any count may bear it out.
        let large = |b: &DraftFigure| figure.unit.is_none() && b.unit.as_deref() != Some("%") && b.value >= Some(1e4);
        let harmed = befalls(text, figure, headline) && counts(figure) || struck(text, figure);
        let counted = |b: &DraftFigure| harmed && (counts(b) || people(b) || large(b));
        // In words, no digits: a third, 三成.
        let fraction = !figure.span.of(&text.folded).contains(|c: char| c.is_ascii_digit() || c == '%');
        let told = around(text, headline, figure);
        let befell = |b: &DraftFigure| {
            let sentence = text.sentence_at(b.span.start as usize).unwrap_or(b.span);
            told.is_empty() || !apart(&told, &around(text, sentence, b))
        };
        let fits = |b: &&DraftFigure| (same_kind(figure, b) || counted(b)) && !equivalent(text, b) && befell(b);
        // As a rule the first paragraph has it, and no other is read.
        if bodies().any(|b| borne_out(text, figure, b, fraction) && fits(&b)) {
            continue;
        }
        let all = all.get_or_insert_with(|| befallen(headline.of(text.text())));
        let worked_out =
            |s: Span| summed(text, figure, all, s) || fraction && shared(text, figure, s) || ahead_by(text, figure, s);
        // Of two sentences a large number is a sum by chance.
        let small = figure.value.is_some_and(|v| v <= LARGE_SUM);
        let added = || neighbours(text).any(|(two, more)| summed_with(text, figure, all, two, more));
        if text.sentences().any(worked_out) || small && added() {
            continue;
        }
        let alike: Vec<&DraftFigure> = bodies().filter(fits).collect();
        // "Rope kills three", and three were hurt: the body has them, and says something else of them.
        let contrary = |b: &DraftFigure| {
            let same = borne_out(text, figure, b, fraction) && (same_kind(figure, b) || counted(b));
            told.contains("dead") && same && !befell(b)
        };
        if alike.is_empty() && counts_the_parts(text, figure, !told.is_empty()) && !bodies().any(contrary) {
            continue;
        }
        // Chinese has 三年前 for what English tells as so much time.
        if (alike.is_empty() || text.lang == Lang::Zh) && ago(text, figure, headline) {
            continue;
        }
        // "With 90 aboard": where the body counts nothing, or has the number as bare.
        if bare.contains(figure) && (alike.is_empty() || repeated(text, figure, headline)) {
            continue;
        }
        let words = figure.span.of(text.text()).to_owned();
        let finding = sink.at(text.place(figure.span)).say("the headline says ").words(words);
        match nearest(figure, &alike) {
            Some(near) => {
                let near = text.place(near.span);
                finding.say(", the body ").words(near.exact.clone()).see("in the body", near);
            }
            None => {
                finding.say(", and the body has no such figure");
            }
        }
    }
}
