//! TIM002: it cites what was published later.

use super::relays;
use crate::audit::words::Words;
use crate::audit::{Check, Context, Group, Level, Rule, Sink, Text};
use crate::base::{PartialDate, Span};
use crate::link::{Index, Nth, earlier, entity};
use crate::model::{Lang, Source, Tie};
use crate::text::furniture::dates_of;
use std::sync::LazyLock;

pub static TIM002: Rule = Rule {
    code: "TIM002",
    name: "anachronism",
    group: Group::Time,
    level: Level::Error,
    summary: "it cites a report that was published later",
    page: include_str!("../../../docs/audit/TIM002.md"),
    check: Check::Both(ahead, check),
};

static ISSUED: LazyLock<Words> = LazyLock::new(|| Words::section("issued"));
static TO_COME: LazyLock<Words> = LazyLock::new(|| Words::section("yet-to-come"));
static YEARLY: LazyLock<Words> = LazyLock::new(|| Words::section("yearly"));
static FINDS: LazyLock<Words> = LazyLock::new(|| Words::section("finds"));

/// What the article itself says appeared on a day that was still to come when it was printed.
fn ahead(text: &Text<'_>, sink: &mut Sink) {
    let Some(printed) = text.source.published else { return };
    for sentence in text.sentences().filter(|s| ISSUED.may_stand(&text.folded, *s)) {
        let from = sentence.start as usize;
        let ahead =
            dates_of(sentence.of(text.text()), printed.year()).into_iter().filter(|(d, _)| d.first() > printed.last());
        let mut at = ahead.map(|(_, at)| Span::new(from + at.start as usize, from + at.end as usize));
        if let Some(at) = at.find(|at| appeared(text, sentence, *at)) {
            tell_ahead(text, sink, sentence, at, printed);
        }
    }
    for sentence in text.sentences().filter(|s| YEARLY.may_stand(&text.folded, *s)) {
        if let Some(at) = next_years(text, sentence, printed) {
            tell_ahead(text, sink, sentence, at, printed);
        }
    }
}

fn tell_ahead(text: &Text<'_>, sink: &mut Sink, sentence: Span, at: Span, printed: PartialDate) {
    sink.at(text.place(sentence))
        .words(at.of(text.text()))
        .say(format!(" is later than {printed}, when this was printed"));
}

/// "Published in the Annals on 15 November", 2月9日发布的: done, not to be done.
fn appeared(text: &Text<'_>, sentence: Span, day: Span) -> bool {
    let clause = |c: char| matches!(c, ',' | ';' | '，' | '；' | '。' | '“' | '”');
    let before = &text.folded[sentence.start as usize..day.start as usize];
    let from = sentence.start as usize + before.rfind(clause).map_or(0, |at| before.ceil_char_boundary(at + 1));
    let lead = Span::new(from, day.start as usize);
    let to_come = |within: Span| TO_COME.any(&text.folded, within, text.lang);
    match text.lang {
        Lang::Zh => {
            let rest = &text.folded[day.end as usize..sentence.end as usize];
            let near: String = rest.chars().take(8).collect();
            let verb = ISSUED.find_in(&near, Lang::Zh).any(|w| w.start == 0);
            // 《居住周刊》3月6日的调查报道
            let piece = near.starts_with('的')
                && YEARLY.find_in(&near, Lang::Zh).next().is_some_and(|w| !near[..w.start as usize].contains('，'));
            (verb || piece) && !to_come(lead)
        }
        Lang::En => {
            let verb = ISSUED.find(&text.folded, lead, Lang::En).last();
            verb.is_some_and(|v| {
                let between = &text.folded[v.end as usize..day.start as usize];
                between.split_whitespace().count() <= 6 && !to_come(lead)
            })
        }
    }
}

/// "The 2021 census shows" of 2019: the paper is called by a year that is still to come.
fn next_years(text: &Text<'_>, sentence: Span, printed: PartialDate) -> Option<Span> {
    let words = sentence.of(&text.folded);
    let runs = words.match_indices(|c: char| c.is_ascii_digit()).map(|(at, _)| at);
    runs.into_iter().find_map(|at| {
        let alone = !words[..at].ends_with(|c: char| c.is_ascii_digit() || c == '.' || c == ',');
        let year: i16 = words.get(at..at + 4).filter(|_| alone)?.parse().ok()?;
        let rest = &words[at + 4..];
        let rest = if text.lang == Lang::Zh { rest.strip_prefix('年')? } else { rest.strip_prefix(' ')? };
        let near: String = rest.chars().take(if text.lang == Lang::Zh { 16 } else { 40 }).collect();
        let paper = YEARLY.find_in(&near, text.lang).next()?;
        let close = text.lang == Lang::Zh || near[..paper.start as usize].split(' ').count() <= 3;
        let tells = FINDS.find_in(&near[paper.end as usize..], text.lang).next();
        let tells = tells.is_some_and(|w| near[paper.end as usize..][..w.start as usize].trim().is_empty());
        let start = sentence.start as usize + at;
        (year > printed.year() && year < 2200 && close && tells).then(|| Span::new(start, start + 4))
    })
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    let index = context.index();
    for (n, said) in index.said.iter().enumerate() {
        let Some(cited) = cited_later(index, n) else { continue };
        let Some(place) = context.told(said.fact) else { continue };
        let finding = sink.at(place).about(said.id());
        tell(finding, said.source, cited);
    }
    for stated in &context.facts.ties {
        let Tie::Relays { source, from, .. } = &stated.tie else { continue };
        let both = context.facts.sources.get(source).zip(context.facts.sources.get(from));
        if let Some((citing, cited)) = both.filter(|(citing, cited)| earlier(citing, cited)) {
            tell(sink.source(source), citing, cited);
        }
    }
}

fn tell(finding: &mut crate::audit::Finding, citing: &Source, cited: &Source) {
    let day = |s: &Source| s.published.map_or(String::new(), |d| d.to_string());
    finding.say(format!("printed {}, this cites {}, ", day(citing), relays::title(cited)));
    finding.words(cited.title.clone().unwrap_or_else(|| cited.id.to_string())).say(format!(", of {}", day(cited)));
    finding.see_source("printed later", &cited.id);
}

/// The report with the same words that the outlet named printed on a later day, when it printed none before.
fn cited_later<'a>(index: &Index<'a>, n: Nth) -> Option<&'a Source> {
    let said = index.said[n];
    let statement = &said.fact.statement;
    // "As the Post reported, Doe said": what Doe said is the Post's report too.
    let outer = statement.within.as_ref().and_then(|id| index.facts.statements.get(id)).map(|f| &f.statement);
    if !index.passing().names_outlet(n) && outer.is_none() {
        return None;
    }
    let own = index.publisher(&said.source.id);
    let cited = statement.relayed_by.iter().chain(&statement.told_to).chain(&statement.speakers);
    let cited = cited.chain(outer.iter().flat_map(|o| o.relayed_by.iter().chain(&o.speakers)));
    let same: Vec<&Source> = index
        .groups()
        .pairs_of(n)
        .map(|p| if p.earlier == n { p.later } else { p.earlier })
        .map(|o| index.said[o].source)
        .collect();
    cited.filter_map(|c| entity(&c.who)).filter(|o| Some(*o) != own).find_map(|outlet| {
        let printed: Vec<&&Source> = same.iter().filter(|s| index.publisher(&s.id) == Some(outlet)).collect();
        let first = printed.first().copied().copied();
        first.filter(|_| printed.iter().all(|s| earlier(said.source, s)))
    })
}
