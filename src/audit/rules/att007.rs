//! ATT007: a word that weakens is lost along a relay.

use super::relays;
use crate::audit::lists;
use crate::audit::{Check, Context, Group, Level, Rule, Sink};
use crate::base::maps::HashSet;
use crate::link::tokens::Tokens;
use crate::link::{Nth, Said, lexicon};
use crate::model::Lang;
use std::collections::BTreeSet;

pub static ATT007: Rule = Rule {
    code: "ATT007",
    name: "hedge-lost",
    group: Group::Attribution,
    level: Level::Warning,
    summary: "what the source gave as possible or alleged is given as certain",
    page: include_str!("../../../docs/audit/ATT007.md"),
    check: Check::Sources(check),
};

/// The cue, where it says that the content is open.
fn cue_hedges(said: crate::link::Said<'_>) -> Option<String> {
    let cue = said.fact.statement.cue.as_ref()?;
    let tokens = Tokens::new(&cue.exact, 0);
    let lang = if tokens.chinese() { Lang::Zh } else { Lang::En };
    let open = lists::OPEN_CUES.has(&cue.exact) || !lexicon::stance(lang, &tokens.all).1.is_empty();
    open.then(|| cue.exact.clone())
}

/// The words that carry a statement, without those that weaken it: long ones, and pairs of Chinese characters.
fn carrying(said: Said<'_>) -> (BTreeSet<String>, bool) {
    let tokens = said.tokens();
    let lang = if tokens.chinese() { Lang::Zh } else { Lang::En };
    let hedged = lexicon::stance(lang, &tokens.all).1;
    let weak: BTreeSet<&str> = hedged.iter().flat_map(|h| h.split(' ')).collect();
    let plain = |w: &str| !weak.contains(w) && !lists::LITTLE.has(w);
    let long = tokens.all.iter().map(|t| t.norm.as_str()).filter(|w| w.is_ascii() && w.len() > 2 && plain(w));
    let pairs = tokens.all.windows(2).filter(|w| w.iter().all(|t| t.is_han()));
    let pairs = pairs.map(|w| format!("{}{}", w[0].norm, w[1].norm));
    (long.map(str::to_owned).chain(pairs).collect(), !hedged.is_empty())
}

/// Short statements of one speaker that no pair holds, as a word that weakens is a good part of them: "was likely to cut
/// its rate", "will cut its rate".
fn short_ones(context: &Context<'_>, told: &BTreeSet<Nth>, sink: &mut Sink) {
    let index = context.index();
    let by_source = index.by_source().into_iter();
    let sources = by_source.map(|own| (relays::taken_from(index, &index.said[own.start].source.id), own));
    let taking = sources.filter(|(from, _)| !from.is_empty());
    let each = taking.flat_map(|(from, own)| own.map(move |n| (n, from.clone())));
    for (n, from) in each.filter(|(n, _)| !told.contains(n)) {
        let later = &index.said[n];
        let Some(speaker) = later.speakers().next() else { continue };
        let theirs = |id| index.of_source(id).filter(|m| index.said[*m].speakers().any(|s| s == speaker));
        let earlier: Vec<Nth> = from.into_iter().flat_map(theirs).collect();
        if earlier.is_empty() {
            continue;
        }
        let (words, hedged) = carrying(*later);
        if hedged || words.len() < 3 || words.len() > 12 {
            continue;
        }
        let lost = earlier.into_iter().find(|m| {
            let (was, hedged) = carrying(index.said[*m]);
            let shared = was.intersection(&words).count();
            let around = later.fact.statement.within.as_ref().and_then(|id| index.nth(id));
            let from = |n: Nth| relays::comes_from(index, n, &index.said[*m].source.id);
            let comes = from(n) || around.is_some_and(from);
            hedged && comes && shared * 5 >= words.len() * 4 && shared * 5 >= was.len() * 4
        });
        let Some(m) = lost else { continue };
        let said = index.said[m];
        let (Some(place), Some(there)) = (context.place(later.fact), context.place(said.fact)) else { continue };
        let tokens = said.tokens();
        let lang = if tokens.chinese() { Lang::Zh } else { Lang::En };
        let Some(word) = lexicon::stance(lang, &tokens.all).1.first().copied() else { continue };
        let finding = sink.at(place).about(later.id());
        finding.words(word).say(format!(" of {} is gone", relays::title(said.source)));
        finding.see_statement("with it", said.id(), there);
    }
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    let index = context.index();
    let (mut told, mut fired) = (BTreeSet::new(), BTreeSet::new());
    // A statement and the one around it begin with the same words.
    let mut begun = BTreeSet::new();
    // "Orr said the guard had sold phones, Tarn News reported": told once, of what Orr said.
    let inner: HashSet<_> = index
        .groups()
        .pairs
        .iter()
        .filter_map(|p| Some((p.earlier, index.said[p.later].fact.statement.within.as_ref()?)))
        .collect();
    for pair in &index.groups().pairs {
        let (earlier, later) = (index.said[pair.earlier], index.said[pair.later]);
        if earlier.source.id == later.source.id
            || !relays::comes_from(index, pair.later, &earlier.source.id)
            || inner.contains(&(pair.earlier, &later.fact.statement.id))
        {
            continue;
        }
        told.insert(pair.later);
        // "Is alleged to have sold it": told of the statement around it.
        let around = later.fact.statement.within.as_ref().and_then(|id| index.nth(id));
        let start = later.fact.statement.fragments.first().map(|f| (&later.source.id, f.at.0));
        if around.is_some_and(|outer| fired.contains(&outer)) || start.is_some_and(|s| begun.contains(&s)) {
            continue;
        }
        let hedges = |tokens: &Tokens| {
            let lang = if tokens.chinese() { Lang::Zh } else { Lang::En };
            lexicon::stance(lang, &tokens.all).1
        };
        // A part of a statement may well be the part without the hedge; the clause must have lost it.
        let comparison = crate::link::groups::hold(index, pair.later, pair.earlier);
        // 不排除…: the verb itself leaves it open.
        if let Some(word) = cue_hedges(earlier).filter(|_| {
            let plain = comparison.alike >= 0.9 && hedges(&later.tokens()).is_empty();
            plain && cue_hedges(later).is_none()
        }) {
            let (Some(place), Some(there)) = (context.place(later.fact), context.place(earlier.fact)) else { continue };
            let finding = sink.at(place).about(later.id());
            finding.words(word).say(format!(" of {} is gone", relays::title(earlier.source)));
            finding.see_statement("with it", earlier.id(), there);
            fired.insert(pair.later);
            begun.extend(start);
            continue;
        }
        let lost = comparison.changes.iter().find(|c| c.class == crate::link::compare::Class::Hedge);
        let Some(lost) = lost else { continue };
        let gone = hedges(&Tokens::new(&lost.original_words, 0));
        // Of 或将 only 或 may be gone.
        let gone = if gone.is_empty() { hedges(&earlier.tokens()) } else { gone };
        // Nothing weakens it now but what did before: 计划…，双方将签约.
        let kept = hedges(&later.tokens());
        if !kept.iter().all(|word| hedges(&earlier.tokens()).contains(word)) {
            continue;
        }
        let Some(word) = gone.iter().find(|word| !kept.contains(*word)) else { continue };
        let (Some(place), Some(there)) = (context.place(later.fact), context.place(earlier.fact)) else { continue };
        let finding = sink.at(place).about(later.id());
        finding.words(*word).say(format!(" of {} is gone", relays::title(earlier.source)));
        finding.see_statement("with it", earlier.id(), there);
        fired.insert(pair.later);
        begun.extend(start);
    }
    short_ones(context, &told, sink);
}
