//! ATT006: a relay states in its own voice what its source attributed.

use super::relays;
use crate::audit::lists;
use crate::audit::{Check, Context, Group, Level, Rule, Said as AuditSaid, Sink, Text};
use crate::base::Span;
use crate::base::maps::HashMap;
use crate::link::compare::{Class, Side, judge, may_be_alike};
use crate::link::passing::is_press;
use crate::link::shingles::{self, pieces, shingles};
use crate::link::tokens::{Norm, Tokens};
use crate::link::{Index, Said, entity};
use crate::model::{Cited, Lang};
use std::collections::{BTreeMap, BTreeSet};

pub static ATT006: Rule = Rule {
    code: "ATT006",
    name: "dropped-attribution",
    group: Group::Attribution,
    level: Level::Warning,
    summary: "what the source attributed to somebody is stated as a fact",
    page: include_str!("../../../docs/audit/ATT006.md"),
    check: Check::Sources(check),
};

/// Share of the attributed words that stand in the sentence.
const ALIKE: f32 = 0.7;
/// Share of a clause that stands in the attributed words.
const CLAUSE: f32 = 0.85;
/// Fewer characters (words count double) are said by chance; a Chinese clause says more in as many.
fn shortest(lang: Option<Lang>) -> usize {
    if lang == Some(Lang::Zh) { 8 } else { 10 }
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    let index = context.index();
    // Of each statement that an earlier source has; later ones ask for the same.
    let mut hashed: HashMap<usize, Vec<u64>> = HashMap::default();
    for source in context.facts.sources.values() {
        let from = relays::taken_from(index, &source.id);
        if from.is_empty() {
            continue;
        }
        let Some(text) = context.text(source) else { continue };
        let mut own: Vec<Span> = text.own().collect();
        let voiceless = own.len();
        own.extend(passed_on(index, &text));
        let words = |span: crate::base::Span| span.of(text.text());
        let mut standing: Vec<(u64, usize)> = Vec::new();
        for (n, sentence) in own.iter().enumerate() {
            standing.extend(shingles(&pieces(words(*sentence)), 3, 2).map(|(_, hash)| (hash, n)));
        }
        standing.sort_unstable();
        standing.dedup();
        let mut told: BTreeSet<usize> = BTreeSet::new();
        let mut cut: BTreeMap<usize, BTreeSet<Norm>> = BTreeMap::new();
        for earlier in from {
            for (nth, said) in index.of_source(earlier).map(|n| (n, index.said[n])) {
                if crate::audit::quotes::weight(said) < shortest(said.source.lang)
                    || said.fact.statement.speakers.is_empty()
                {
                    continue;
                }
                let Some(n) = likest(hashed.entry(nth).or_insert_with(|| hashes(said)), &standing) else { continue };
                let sentence = words(own[n]);
                if told.contains(&n) || named(index, said, sentence, || cut.entry(n).or_insert_with(|| norms(sentence)))
                {
                    continue;
                }
                let paper = n >= voiceless;
                if paper && (index.passing().names_outlet(nth) || said.speakers().all(|id| is_press(index, id))) {
                    continue;
                }
                let quote = Side { parts: said.parts().collect(), speaker: None };
                let content = said.fact.statement.content();
                let comparison = may_be_alike(&content, sentence, ALIKE).then(|| judge(&quote, &Side::text(sentence)));
                let whole = comparison.as_ref().is_some_and(|c| {
                    c.alike >= ALIKE && !c.classes.contains(&Class::Polarity) && c.verdict < Class::Speaker
                });
                if !whole && !clause_of(sentence, &quote, &content, shortest(source.lang)) {
                    continue;
                }
                // One that goes on where the last ended is of the same passage.
                let before = n.checked_sub(1).filter(|b| n < voiceless && told.contains(b));
                let between = |b: usize| text.text().get(own[b].end as usize..own[n].start as usize);
                let runs_on = before.and_then(between).is_some_and(|gap| gap.trim().is_empty());
                told.insert(n);
                if runs_on {
                    continue;
                }
                let Some(there) = context.place(said.fact) else { continue };
                let finding = sink.at(text.place(own[n]));
                let how = if paper { "this is given as the paper's own word; " } else { "this is stated as a fact; " };
                finding.say(how).words(relays::speaker(index, said)).say(" said it in ");
                finding.say(relays::title(said.source)).see_statement("attributed here", said.id(), there);
            }
        }
    }
}

/// Sentences that are given to an outlet alone: “…, the Courier reported”. Whoever told the Courier is left out.
fn passed_on<'t>(index: &'t Index<'_>, text: &'t Text<'_>) -> Vec<Span> {
    let named = |c: &Cited| entity(&c.who).is_some_and(|id| is_press(index, id));
    // "A report in the Courier said": what speaks is a piece of the paper.
    let piece = |c: &Cited| {
        let head = |w: &crate::model::Words| w.exact.rsplit(' ').next().unwrap_or_default().to_lowercase();
        c.words.as_ref().is_some_and(|w| lists::REPORTS.has(&head(w)))
    };
    let press = |said: &AuditSaid<'_>| {
        let statement = &said.fact.statement;
        let passed = statement.relayed_by.iter().any(named);
        (passed || !statement.speakers.is_empty()) && statement.speakers.iter().all(|c| named(c) || passed && piece(c))
    };
    let sentence = |said: &AuditSaid<'_>| text.sentence_of(said);
    let (papers, people): (Vec<_>, Vec<_>) = text.said.iter().partition(|s| press(s));
    if papers.is_empty() {
        return Vec::new();
    }
    let others: BTreeSet<Span> = people.into_iter().filter_map(sentence).collect();
    let mut out: Vec<Span> = papers.into_iter().filter_map(sentence).filter(|s| !others.contains(s)).collect();
    out.dedup();
    out
}

/// A clause of the sentence is a part of the statement.
fn clause_of(sentence: &str, statement: &Side<'_>, content: &str, shortest: usize) -> bool {
    let clauses = sentence.split([',', ';', '，', '；', '（', '(']);
    // "Tore a ligament and faces an operation": half of it was said there.
    let halves = clauses.clone().flat_map(|c| c.split(" and ").filter(move |half| half.len() < c.len()));
    clauses.chain(halves).filter(|clause| may_be_alike(clause, content, CLAUSE)).any(|clause| {
        let tokens = Tokens::new(clause, 0);
        let (han, all) = tokens.han();
        let held = (han + 2 * (all - han) >= shortest).then(|| judge(&Side::text(clause), statement));
        held.is_some_and(|c| c.alike >= CLAUSE && c.classes.iter().all(|c| *c < Class::Hedge))
    })
}

/// The shingles of a statement, each once.
fn hashes(said: Said<'_>) -> Vec<u64> {
    let content = said.fact.statement.content();
    shingles::distinct(shingles::hashes(&pieces(&content), 3, 2))
}

/// The sentence with the most of the shingles `hashes` of a statement, if they are a good part of it. `standing` has each
/// shingle with the sentences that it stands in, in order.
fn likest(hashes: &[u64], standing: &[(u64, usize)]) -> Option<usize> {
    let mut count: BTreeMap<usize, usize> = BTreeMap::new();
    for hash in hashes {
        let from = standing.partition_point(|(h, _)| h < hash);
        for (_, n) in standing[from..].iter().take_while(|(h, _)| h == hash) {
            *count.entry(*n).or_default() += 1;
        }
    }
    let (n, shared) = count.into_iter().max_by_key(|(n, c)| (*c, std::cmp::Reverse(*n)))?;
    (shared * 3 >= hashes.len() && shared >= 2).then_some(n)
}

fn norms(sentence: &str) -> BTreeSet<Norm> {
    Tokens::new(sentence, 0).all.into_iter().map(|t| t.norm).collect()
}

/// The sentence, of the tokens `cut`, names the speaker: it is attributed, if loosely.
fn named<'c>(index: &Index<'_>, said: Said<'_>, sentence: &str, cut: impl FnOnce() -> &'c mut BTreeSet<Norm>) -> bool {
    let speakers = || said.speakers().filter_map(|id| index.entity(id));
    if speakers().any(|e| sentence.contains(e.name.as_str())) {
        return true;
    }
    let last = |name: &str| Tokens::new(name, 0).all.pop().map(|t| t.norm).filter(|l| l.chars().count() > 2);
    let mut last = speakers().filter_map(|e| last(&e.name)).peekable();
    if last.peek().is_none() {
        return false;
    }
    let tokens = cut();
    last.any(|l| tokens.contains(&l))
}
