//! ATT001: a check-worthy sentence in the article's own voice.

use crate::audit::lists;
use crate::audit::words::Words;
use crate::audit::{Check, Group, Level, Rule, Said, Sink, Text};
use crate::base::Span;
use crate::extract::figures;
use crate::link::content_words;
use crate::model::{Act, DraftFigure, Lang, SourceKind};
use std::collections::BTreeSet;
use std::sync::LazyLock;

pub static ATT001: Rule = Rule {
    code: "ATT001",
    name: "unattributed",
    group: Group::Attribution,
    level: Level::Warning,
    summary: "a claim that wants a source stands in the article's own voice",
    page: include_str!("../../../docs/audit/ATT001.md"),
    check: Check::Text(check),
};

static HARM: LazyLock<Words> = LazyLock::new(|| Words::section("harm"));
static WRONG: LazyLock<Words> = LazyLock::new(|| Words::section("wrong"));
static BLAME: LazyLock<Words> = LazyLock::new(|| Words::section("blame"));
static NEGLECT: LazyLock<Words> = LazyLock::new(|| Words::section("neglect"));
static OF_ALL: LazyLock<Words> = LazyLock::new(|| Words::section("of-all"));
static KNEW: LazyLock<Words> = LazyLock::new(|| Words::section("knew"));
static EVENT: LazyLock<Words> = LazyLock::new(|| Words::section("event"));
static CAUSED: LazyLock<Words> = LazyLock::new(|| Words::section("caused"));
static NATURE: LazyLock<Words> = LazyLock::new(|| Words::section("nature"));
static REMEDY: LazyLock<Words> = LazyLock::new(|| Words::section("remedy"));
static WORST: LazyLock<Words> = LazyLock::new(|| Words::section("worst"));
static DUTY: LazyLock<Words> = LazyLock::new(|| Words::section("duty"));
static OFF_DUTY: LazyLock<Words> = LazyLock::new(|| Words::section("off-duty"));
static MOTIVE: LazyLock<Words> = LazyLock::new(|| Words::section("motive"));
static DANGER: LazyLock<Words> = LazyLock::new(|| Words::section("danger"));
static HID: LazyLock<Words> = LazyLock::new(|| Words::section("hid"));
static FROM: LazyLock<Words> = LazyLock::new(|| Words::section("hid-from"));
static ILL: LazyLock<Words> = LazyLock::new(|| Words::section("ill"));
static SHARE: LazyLock<Words> = LazyLock::new(|| Words::section("share"));
static CHANGE: LazyLock<Words> = LazyLock::new(|| Words::section("change"));
static MULTIPLE: LazyLock<Words> = LazyLock::new(|| Words::section("multiple"));
static FRACTION: LazyLock<Words> = LazyLock::new(|| Words::section("fraction"));
static SEES: LazyLock<Words> = LazyLock::new(|| Words::section("reporter-sees"));
static MOST: LazyLock<Words> = LazyLock::new(|| Words::section("most"));
static REPUBLISHED: LazyLock<Words> = LazyLock::new(|| Words::section("republished"));
static NOW: LazyLock<Words> = LazyLock::new(|| Words::section("now"));
static EVER: LazyLock<Words> = LazyLock::new(|| Words::section("ever"));
static DOMAIN: LazyLock<Words> = LazyLock::new(|| Words::section("domain"));
static NO_SUPERLATIVE: LazyLock<Words> = LazyLock::new(|| Words::section("no-superlative"));
static SEEN: LazyLock<Words> = LazyLock::new(|| Words::section("seen"));
static RECORD: LazyLock<Words> = LazyLock::new(|| Words::section("record"));
static MARKET: LazyLock<Words> = LazyLock::new(|| Words::section("market"));
static MAYBE: LazyLock<Words> = LazyLock::new(|| Words::section("maybe"));
static ACCUSER: LazyLock<Words> = LazyLock::new(|| Words::section("accuser"));
static PERCENT: LazyLock<Words> = LazyLock::new(|| Words::section("percent"));
static OUTLET: LazyLock<Words> = LazyLock::new(|| Words::section("outlet"));
static OWN: LazyLock<Words> = LazyLock::new(|| Words::section("own"));
static SPORT: LazyLock<Words> = LazyLock::new(|| Words::section("sport"));
static PAPER: LazyLock<Words> = LazyLock::new(|| Words::section("paper"));
static ATTRIBUTES: LazyLock<Words> = LazyLock::new(|| Words::section("attributes"));

/// So many signs make a sentence worth checking (figures of change or harm, blame, wrongdoing).
const ENOUGH: u32 = 2;

/// How much a sentence wants a source (after what fact-checkers look for: quantities, causes, accusations).
fn worth(text: &Text<'_>, sentence: Span) -> u32 {
    let has = |words: &Words| words.any(&text.folded, sentence, text.lang);
    let weather = |at: Span| NATURE.any(&text.folded, Span { start: at.end, end: sentence.end }, text.lang);
    let blame = BLAME.find(&text.folded, sentence, text.lang).any(|at| text.lang == Lang::Zh || !weather(at));
    let (harm, wrong) = (has(&HARM), has(&WRONG));
    let (change, most) = (has(&CHANGE), has(&MOST));
    let mut signs = u32::from(harm) + 2 * u32::from(wrong) + u32::from(blame) + u32::from(most);
    // A danger that they knew of, a bill that they hid from those who pay it.
    signs += 2 * u32::from(!wrong && (follows(text, sentence, &KNEW, &DANGER) || follows(text, sentence, &HID, &FROM)));
    // What nobody but an inquiry can tell: why it broke out, and what somebody did it for.
    signs += 2 * u32::from(caused(text, sentence) || has(&MOTIVE) || has(&REMEDY));
    // "The guard was asleep", 保安正在睡觉.
    signs += 2 * u32::from(follows(text, sentence, &DUTY, &OFF_DUTY));
    // Told of it, and did nothing.
    signs += 2 * u32::from(follows(text, sentence, &KNEW, &NEGLECT));
    // Less than any other in the state.
    signs += u32::from(has(&OF_ALL));
    // Something happened because somebody ignored a warning.
    signs += u32::from((blame || harm) && has(&NEGLECT)) + u32::from(most && has(&ILL));
    let superlative = |range: &Words| has(range) && superlative(text, sentence);
    let of_all = superlative(&DOMAIN) || has(&DOMAIN) && has(&WORST);
    signs += 2 * u32::from(superlative(&EVER)) + u32::from(!most && of_all) + u32::from(of_all && has(&WORST));
    let share = has(&SHARE);
    let numbered = share || sentence.of(text.text()).contains(['%', '％']) || has(&PERCENT);
    if signs == 0 && !change && !numbered {
        return 0;
    }
    let numbers = figures::Context { lang: text.lang, published: text.source.published };
    let found = figures::find(text.text(), sentence, &numbers);
    let rate = |unit: &str| matches!(unit, "%" | "pp");
    if found.iter().any(|f| f.unit.as_deref().is_some_and(rate)) || share || has(&MULTIPLE) || change && has(&FRACTION)
    {
        signs += 2;
    } else if found.iter().any(|f| f.value.is_some() || f.interval.low.is_some()) {
        signs += 1 + u32::from(harm || wrong || change && blame);
    }
    signs
}

/// "The board knew of the mould": nobody says so, though the reader takes it for what the board thinks.
fn knowing<'t>(text: &'t Text<'_>) -> impl Iterator<Item = Span> + 't {
    let thinks = |said: &&Said<'_>| said.fact.statement.act == Act::Think;
    let sentence = |said: &Said<'_>| text.sentence_of(said);
    let knew = move |at: &Span| KNEW.may_stand(&text.folded, *at) && follows(text, *at, &KNEW, &DANGER);
    let all = text.said.iter().filter(thinks).filter_map(sentence).filter(knew);
    all.filter(move |at| text.said.iter().filter(|s| sentence(s) == Some(*at)).all(|s| thinks(&s)))
}

/// "The blaze was started by a heater", 火灾是私接电线引起的: no work of the weather.
fn caused(text: &Text<'_>, sentence: Span) -> bool {
    EVENT.find(&text.folded, sentence, text.lang).any(|at| {
        let rest = Span { start: at.end, end: sentence.end };
        let cause = CAUSED.first(&text.folded, rest, text.lang).filter(|c| match text.lang {
            // "The wall gave way because", and no fire station that closed because.
            Lang::En if c.of(&text.folded).ends_with("because") => c.start <= at.end + 1,
            Lang::En => c.start - at.end < REACH,
            Lang::Zh => c.start == at.end && BLAME.any(&text.folded, Span { start: c.end, ..rest }, Lang::Zh),
        });
        cause.is_some_and(|c| !NATURE.any(&text.folded, Span { start: c.end, ..rest }, text.lang))
    })
}

/// A word of the first class, and one of the second so near behind it that no clause begins between.
fn follows(text: &Text<'_>, sentence: Span, first: &Words, second: &Words) -> bool {
    first.find(&text.folded, sentence, text.lang).any(|at| {
        let rest = &text.folded[at.end as usize..sentence.end as usize];
        let clause = rest.find([',', ';', '，', '；']).unwrap_or(rest.len());
        let near = Span { start: at.end, end: at.end + clause as u32 };
        second
            .find(&text.folded, near, text.lang)
            .any(|s| (2..REACH).contains(&(s.start - at.end)) || text.lang == Lang::Zh)
    })
}

/// What somebody knew, or hid, stands within so many bytes of the verb.
const REACH: u32 = 60;

/// "The most expensive", "its dirtiest", 造价最高.
fn superlative(text: &Text<'_>, sentence: Span) -> bool {
    let words = sentence.of(&text.folded);
    if text.lang == Lang::Zh {
        let plain = |at: usize| NO_SUPERLATIVE.find_in(&words[at..], Lang::Zh).next().is_some_and(|w| w.start == 0);
        return words.match_indices('最').any(|(at, _)| !plain(at));
    }
    let definite = |w: &str| ["the", "its", "their", "this"].iter().any(|d| w.eq_ignore_ascii_case(d));
    let most = |w: &str| {
        matches!(w, "most" | "least" | "worst" | "best") || w.ends_with("est") && !NO_SUPERLATIVE.is(w, Lang::En)
    };
    words.split_whitespace().zip(words.split_whitespace().skip(1)).any(|(before, w)| definite(before) && most(w))
}

/// Seen by the reporter, on record, asked, supposed, or attributed in words that no statement was made of.
fn excused(text: &Text<'_>, sentence: Span) -> bool {
    let words = sentence.of(text.text());
    let asked = words.trim_end_matches(['”', '"', '」']).ends_with(['?', '？']);
    let has = |class: &Words| class.any(&text.folded, sentence, text.lang);
    // 记者周一走进市场，看到…: what stands between the reporter and the verb is where and when.
    let reporter =
        sentence.of(&text.folded).find("记者").map(|at| Span { start: sentence.start + at as u32, ..sentence });
    let sees = reporter.is_some_and(|from| SEES.any(&text.folded, from, text.lang));
    asked
        || sees
        || has(&SEEN)
        || has(&ACCUSER)
        || has(&OWN)
        || has(&REPUBLISHED)
        || sport(text, sentence)
        || has(&RECORD)
        || has(&MARKET)
        || supposed(text, sentence)
        || attributed(text, sentence)
        || credited(words)
        || short(words, text.lang)
}

/// "So that only one could win".
fn purpose(text: &Text<'_>, sentence: Span) -> Option<Span> {
    let at = sentence.of(&text.folded).find("so that ").filter(|_| text.lang == Lang::En)?;
    Some(Span::new(at, at + 7).shifted(sentence.start as usize))
}

/// It may be so. "Until May" is a month.
fn supposed(text: &Text<'_>, sentence: Span) -> bool {
    // What somebody knew that might happen, and what a thing was done for, is no guess of the paper's.
    let known = |at: Span| {
        KNEW.find(&text.folded, sentence, text.lang).chain(purpose(text, sentence)).any(|k| {
            k.end <= at.start && !text.folded[k.end as usize..at.start as usize].contains([',', '，', ';', '；'])
        })
    };
    let may = |at: Span| at.start == sentence.start || at.of(text.text()) != "May";
    MAYBE.find(&text.folded, sentence, text.lang).any(|at| may(at) && !known(at))
}

/// Words that say where it comes from; 伪造护理记录 tells of a paper and goes by none.
fn attributed(text: &Text<'_>, sentence: Span) -> bool {
    let clause = |at: Span| {
        let before = &text.folded[sentence.start as usize..at.start as usize];
        Span { start: at.start - before.rsplit(['，', '；', '：']).next().map_or(0, str::len) as u32, end: at.start }
    };
    let forged = |at: Span| {
        text.lang == Lang::Zh
            && PAPER.is(at.of(&text.folded), Lang::Zh)
            && WRONG.any(&text.folded, clause(at), Lang::Zh)
    };
    // 无视警告: who warned does not speak here.
    let ignored = |at: Span| text.lang == Lang::Zh && NEGLECT.any(&text.folded, clause(at), Lang::Zh);
    // 审计师, 统计员: somebody of that trade, who does not speak here.
    let trade = |at: Span| text.folded[at.end as usize..].starts_with(['师', '员']);
    // "Kept the report from its crews", 把报告瞒了: the paper was kept from sight.
    let hidden = |at: Span| {
        let rest = &text.folded[at.end as usize..sentence.end as usize];
        let rest = Span { start: at.end, end: at.end + rest.find(['，', '；']).unwrap_or(rest.len()) as u32 };
        match text.lang {
            Lang::En => HID.any(&text.folded, clause(at), Lang::En) && FROM.any(&text.folded, rest, Lang::En),
            Lang::Zh => clause(at).of(&text.folded).contains('把') && WRONG.any(&text.folded, rest, Lang::Zh),
        }
    };
    // 说穿了只是为了…, "had been told about", "said nothing": nobody says it.
    let within = |class: &Words, at: Span| class.find(&text.folded, sentence, text.lang).any(|w| w.contains(at));
    let silent = |at: Span| [&*MOTIVE, &*KNEW, &*NEGLECT].iter().any(|class| within(class, at));
    let mut stand = ATTRIBUTES.find(&text.folded, sentence, text.lang);
    stand.any(|at| !forged(at) && !trade(at) && !ignored(at) && !hidden(at) && !silent(at))
}

/// "… for three weeks (Harbour Post)": the outlet stands in brackets at the end.
fn credited(sentence: &str) -> bool {
    let inner = sentence.trim_end_matches(['.', '。', ' ']).strip_suffix([')', '）']);
    let credit = inner.and_then(|s| s.rsplit(['(', '（']).next()).unwrap_or_default();
    let last = credit.rsplit(' ').next().unwrap_or_default().to_lowercase();
    !credit.is_empty() && (OUTLET.is(&last, Lang::En) || OUTLET.ends(credit, Lang::Zh).is_some())
}

/// A match, which everybody saw: one such word (half, season) may be of anything.
fn sport(text: &Text<'_>, sentence: Span) -> bool {
    let around = text.paragraph_at(sentence.start as usize).unwrap_or(sentence);
    let enough = if text.lang == Lang::Zh { 1 } else { 2 };
    SPORT.find(&text.folded, around, text.lang).take(enough).count() == enough
}

/// True when what goes before in the paragraph says where it comes from: figures of one report follow one another.
fn carried(text: &Text<'_>, sentence: Span) -> bool {
    let Some(paragraph) = text.paragraph_at(sentence.start as usize) else { return false };
    let mut before = text.sentences().filter(|s| paragraph.contains(*s) && s.end <= sentence.start).collect::<Vec<_>>();
    before.drain(..before.len().saturating_sub(2));
    before.iter().any(|s| ATTRIBUTES.any(&text.folded, *s, text.lang))
}

/// Harm of an earlier year than the text's is background that readers can look up.
fn past(text: &Text<'_>, sentence: Span) -> bool {
    let Some(published) = text.source.published else { return false };
    let words = main_clause(sentence.of(text.text()));
    let years =
        words.split(|c: char| !c.is_ascii_digit()).filter(|w| w.len() == 4).filter_map(|w| w.parse::<i16>().ok());
    let now = NOW.any(&text.folded, sentence, text.lang);
    let earlier = !now && years.into_iter().any(|y| y >= 1500 && y + 2 <= published.year());
    earlier && !CHANGE.any(&text.folded, sentence, text.lang) && !WRONG.any(&text.folded, sentence, text.lang)
}

/// The sentence without what is only said of a thing in it: ", which was built in 1957,", "founded in 1957", 建于1957年的.
fn main_clause(sentence: &str) -> String {
    let mut parts = sentence.split_inclusive([',', '，']).peekable();
    let mut out = parts.next().unwrap_or_default().to_owned();
    while let Some(part) = parts.next() {
        let first = part.split_whitespace().next().unwrap_or_default();
        // What closes the sentence may be its main clause all the same.
        if !(lists::ASIDE.has(first) && parts.peek().is_some()) {
            out.push_str(part);
        }
    }
    let year = |c: char| c.is_ascii_digit() || c == ' ';
    for lead in lists::OF_OLD.all() {
        while let Some(at) = out.find(lead) {
            let after = &out[at + lead.len()..];
            let end = at + lead.len() + after.find(|c| !year(c)).unwrap_or(after.len());
            out.replace_range(at..end, " ");
        }
    }
    out
}

/// Captions, cross heads and table rows are no sentences.
fn short(words: &str, lang: Lang) -> bool {
    match lang {
        Lang::Zh => words.chars().count() < if words.ends_with('。') { 7 } else { 10 },
        Lang::En => words.split_whitespace().count() < 5,
    }
}

/// The lead, of what the statements below tell, by many of its words: readers find there who says so.
fn sums_up(text: &Text<'_>, sentence: Span) -> bool {
    let leads = text.sentences().find(|s| text.headline().is_none_or(|h| s.start >= h.end)) == Some(sentence);
    // What somebody did wrong, or knew, is not for the paper to say first.
    let accuses =
        [&*WRONG, &*KNEW, &*HID, &*MOTIVE, &*NEGLECT].iter().any(|c| c.any(&text.folded, sentence, text.lang));
    if !leads || accuses {
        return false;
    }
    let words = content_words(sentence.of(text.text()));
    let asserted = text.asserting().filter(|s| !s.fact.statement.speakers.is_empty());
    let told: BTreeSet<u64> = asserted.flat_map(|s| content_words(&s.fact.statement.content())).collect();
    let shared = words.iter().filter(|w| told.contains(w)).count();
    // "Two people died …": and how many is told below.
    let counted = |f: &DraftFigure| {
        let all = text.asserting().flat_map(|s| &s.fact.statement.figures);
        f.value.is_some() && all.into_iter().any(|other| other.value == f.value && other.unit == f.unit)
    };
    let mut figures = text.figures_in(sentence).peekable();
    figures.peek().is_some() && figures.all(counted) || shared >= LEAST && shared * 5 >= words.len() * 2
}

/// Fewer words in common are of another matter.
const LEAST: usize = 3;

fn check(text: &Text<'_>, sink: &mut Sink) {
    // An authority that releases its own figures is their source.
    if matches!(text.source.kind, SourceKind::Release | SourceKind::Interview | SourceKind::Dataset) {
        return;
    }
    let mut last = None;
    for sentence in text.own().chain(knowing(text)) {
        if worth(text, sentence) < ENOUGH
            || excused(text, sentence)
            || carried(text, sentence)
            || past(text, sentence)
            || sums_up(text, sentence)
        {
            continue;
        }
        // One finding a paragraph: an editor reads paragraphs.
        let paragraph = text.paragraph_at(sentence.start as usize);
        if last.is_some() && last == paragraph {
            continue;
        }
        last = paragraph;
        sink.at(text.place(sentence)).say("stated as a fact, and nobody is named who says so");
    }
}
