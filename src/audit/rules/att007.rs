//! ATT007: a word that weakens is lost along a relay.

use super::relays;
use crate::audit::{Check, Context, Group, Level, Rule, Sink};
use crate::link::lexicon;
use crate::link::tokens::Tokens;
use crate::model::Lang;
use std::collections::HashSet;

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
    let open = OPEN.contains(&cue.exact.as_str()) || !lexicon::stance(lang, &tokens.all).1.is_empty();
    open.then(|| cue.exact.clone())
}

/// English verbs that say so.
const OPEN: [&str; 12] = [
    "suspects",
    "suspected",
    "believes",
    "believed",
    "fears",
    "feared",
    "speculated",
    "guessed",
    "hoped",
    "hopes",
    "doubts",
    "suspect",
];

fn check(context: &Context<'_>, sink: &mut Sink) {
    let index = context.index();
    // "Orr said the guard had sold phones, Tarn News reported": told once, of what Orr said.
    let inner: HashSet<_> = index
        .groups()
        .pairs
        .iter()
        .filter_map(|p| Some((p.earlier, index.said[p.later].fact.statement.within.as_ref()?)))
        .collect();
    for pair in &index.groups().pairs {
        let (earlier, later) = (index.said[pair.earlier], index.said[pair.later]);
        if inner.contains(&(pair.earlier, &later.fact.statement.id)) {
            continue;
        }
        if earlier.source.id == later.source.id || !relays::comes_from(index, pair.later, &earlier.source.id) {
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
            continue;
        }
        let lost = comparison.changes.iter().find(|c| c.class == crate::link::compare::Class::Hedge);
        let Some(lost) = lost.filter(|_| hedges(&later.tokens()).is_empty()) else { continue };
        let gone = hedges(&Tokens::new(&lost.original_words, 0));
        // Of 或将 only 或 may be gone.
        let gone = if gone.is_empty() { hedges(&earlier.tokens()) } else { gone };
        let Some(word) = gone.first() else { continue };
        let (Some(place), Some(there)) = (context.place(later.fact), context.place(earlier.fact)) else { continue };
        let finding = sink.at(place).about(later.id());
        finding.words(*word).say(format!(" of {} is gone", relays::title(earlier.source)));
        finding.see_statement("with it", earlier.id(), there);
    }
}
