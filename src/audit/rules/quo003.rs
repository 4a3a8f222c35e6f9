//! QUO003: one quotation in two wordings, where neither is known to be the original.

use crate::audit::{Check, Context, Finding, Group, Level, Place, Rule, Sink};
use crate::audit::{partial, quotes};
use crate::base::{EntityId, PartialDate};
use crate::link::compare::{Change, Class, Comparison};
use crate::link::{Index, Nth, Said, content_words, entity};
use crate::model::Lang;
use std::collections::{BTreeMap, BTreeSet};

pub static QUO003: Rule = Rule {
    code: "QUO003",
    name: "quotation-varies",
    group: Group::Quotation,
    level: Level::Warning,
    summary: "the same quotation stands in different words, in one source or across sources",
    page: include_str!("../../../docs/audit/QUO003.md"),
    check: Check::Sources(check),
};

fn check(context: &Context<'_>, sink: &mut Sink) {
    let index = context.index();
    // Where the original is known, the quotation is held against that, and not against other papers.
    let settled: BTreeSet<_> = context.against_originals().iter().map(|h| h.quote).collect();
    let mouths = quotes::Mouths::new(index);
    let open = |a: Nth, b: Nth| {
        let known = settled.contains(&a) || settled.contains(&b);
        !known
            && one_day(index.said[a], index.said[b])
            && mouths.one_speaker(index.said[a], index.said[b])
            && quotes::original(context, a, b).is_none()
    };
    let mut told: BTreeSet<Place> = BTreeSet::new();
    for pair in &index.groups().pairs {
        let (earlier, later) = (index.said[pair.earlier], index.said[pair.later]);
        if one_breath(earlier, later) || !(earlier.is_direct() && later.is_direct() && open(pair.earlier, pair.later)) {
            continue;
        }
        let Some(change) = pair.comparison.as_ref().and_then(worded) else { continue };
        let (Some(place), Some(there)) = (context.place(later.fact), context.place(earlier.fact)) else { continue };
        told.extend([place.clone(), there.clone()]);
        let finding = sink.at(place).about(later.id());
        tell(finding, change);
        finding.see_statement("the other wording", earlier.id(), there);
    }
    for met in partial::nearest(context.met_parts()).into_iter().filter(|m| open(m.short, m.long)) {
        let Some(change) = worded(&met.comparison) else { continue };
        let finding = sink.at(met.place.clone()).about(index.said[met.short].id());
        tell(finding, change);
        finding.see_statement("the other wording", index.said[met.long].id(), met.there.clone());
    }
    for (a, b) in retold(index) {
        let (earlier, later) = (index.said[a], index.said[b]);
        let (Some(place), Some(there)) = (context.place(later.fact), context.place(earlier.fact)) else { continue };
        if told.contains(&place) || one_breath(earlier, later) || !open(a, b) {
            continue;
        }
        told.insert(place.clone());
        let finding = sink.at(place).about(later.id());
        finding.say("the same seems to be quoted elsewhere in other words");
        finding.see_statement("the other wording", earlier.id(), there);
    }
    for source in context.facts.sources.values() {
        for (place, there, comparison) in partial::of_headline(context, source) {
            // The headline's statement was held against the one below, where the reader found both.
            let over = |p: &Place, t: &Place| t.source == p.source && t.at.0 < p.at.1 && p.at.0 < t.at.1;
            let known = told.iter().any(|t| over(&place, t) || over(&there, t));
            let Some(change) = worded(&comparison).filter(|_| !known) else { continue };
            let finding = sink.at(place);
            tell(finding, change);
            finding.see("the other wording", there);
        }
    }
}

/// Quotations of one speaker in papers of one day that have half of their words in common and no more: *we dropped three
/// catches and you cannot win finals that way*, *we put down three catches and nobody wins a final like that*.
fn retold(index: &Index<'_>) -> Vec<(Nth, Nth)> {
    let mut of: BTreeMap<(&EntityId, Option<PartialDate>), Vec<Nth>> = BTreeMap::new();
    for (n, said) in index.said.iter().enumerate().filter(|(_, s)| s.is_direct()) {
        if let [only] = said.fact.statement.speakers.as_slice()
            && let Some(id) = entity(&only.who)
            && said.source.published.is_some()
        {
            of.entry((id, said.source.published)).or_default().push(n);
        }
    }
    let mut out = Vec::new();
    for all in of.values().filter(|all| (2..=QUOTED).contains(&all.len())) {
        let words: Vec<Vec<u64>> =
            all.iter().map(|n| content_words(&index.said[*n].fact.statement.content())).collect();
        for (later, mine) in words.iter().enumerate() {
            let alike = |theirs: &Vec<u64>| {
                let shared = mine.iter().filter(|w| theirs.binary_search(w).is_ok()).count();
                let shorter = mine.len().min(theirs.len());
                shorter >= LEAST && shared >= LEAST - 1 && shared * 2 >= shorter && shared * 5 < shorter * 4
            };
            let away = |earlier: usize| index.said[all[earlier]].source.id != index.said[all[later]].source.id;
            // Those of the same words are held against each other as they stand.
            let held = |earlier: usize| {
                let mut pairs = index.groups().pairs_of(all[later]);
                pairs.any(|p| p.earlier == all[earlier] || p.later == all[earlier])
            };
            let found = (0..later).find(|e| away(*e) && alike(&words[*e]) && !held(*e));
            out.extend(found.map(|earlier| (all[earlier], all[later])));
        }
    }
    out
}

/// Of one who is quoted more often on a day nothing is told.
const QUOTED: usize = 12;
/// With fewer words two quotations have some in common by chance.
const LEAST: usize = 4;

/// “I will miss the swans,” he said. “And I will miss the silence.” So near in one text nothing is told twice.
fn one_breath(earlier: Said<'_>, later: Said<'_>) -> bool {
    let end = earlier.fact.statement.fragments.last().map(|f| f.at.1);
    let start = later.fact.statement.fragments.first().map(|f| f.at.0);
    let near = end.zip(start).is_some_and(|(end, start)| start.saturating_sub(end) <= near_by(earlier.source.lang));
    earlier.source.id == later.source.id && near
}

/// "A tip," she said on Monday, and "a better tip" on Wednesday: said on two days, it is not one quotation.
fn one_day(a: Said<'_>, b: Said<'_>) -> bool {
    let day = |s: Said<'_>| s.fact.statement.said_at;
    day(a).zip(day(b)).is_none_or(|(a, b)| a.first() <= b.last() && b.first() <= a.last())
}

/// So many characters between two quotations leave room for who speaks, and for no report of another day.
fn near_by(lang: Option<Lang>) -> u32 {
    if lang == Some(Lang::Zh) { 8 } else { 30 }
}

/// What makes another wording. A shorter piece of the same words, or other marks, does not; words left out in the middle
/// do.
fn worded(comparison: &Comparison) -> Option<&Change> {
    let mut changed = comparison.changes.iter().filter(|c| !c.lead);
    changed.find(|c| c.class >= Class::Gloss && c.class != Class::Splice)
}

fn tell(finding: &mut Finding, change: &Change) {
    finding.say("the same quotation stands elsewhere in other words: ");
    quotes::change(finding, change);
}
