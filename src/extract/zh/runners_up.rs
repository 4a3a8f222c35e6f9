//! With an explanation asked for: how a statement might have been read instead. Nothing here decides.

use super::registry::Gender;
use super::resolver::Resolver;
use super::rules;
use super::said::Said;
use crate::model::{Draft, Explain, Part, RunnerUp};

/// At most so many are told for a part.
const FEW: usize = 3;

/// So many places before a pronoun are looked at.
const PLACES: usize = 40;

/// Tells of `draft`, made from `said`, how its cue behaves, and what else was there to be said and to say it.
pub(super) fn tell(raw: &str, said: &Said, rivals: Vec<RunnerUp>, draft: &mut Draft) {
    draft.why.extend(said.class.map(|class| format!("cue class: {class:?}").to_lowercase().into()));
    draft.runners_up = rivals;
    draft.runners_up.extend(said.other.map(|quote| RunnerUp {
        part: Part::Content,
        instead: quote.of(raw).to_owned(),
        rule: Some(rules::AFTER_QUOTE.id),
        lost: format!("{} fits first", said.rule.id),
    }));
}

impl Resolver<'_> {
    /// Notes who else the pronoun at byte `at` might mean, named last first; `chosen` is who it was taken for.
    pub(super) fn note_rivals(&mut self, at: usize, wanted: Option<Gender>, chosen: usize) {
        if self.explain == Explain::No {
            return;
        }
        let upto = self.places.partition_point(|(place, _)| *place < at);
        let mut seen = vec![chosen];
        for &(place, who) in self.places[..upto].iter().rev().take(PLACES) {
            if seen.contains(&who) || seen.len() > FEW {
                continue;
            }
            seen.push(who);
            let known = &self.registry.all[who];
            let far = self.raw[place..at].chars().count();
            let mut lost = format!("named {far} characters before");
            let other = |g: Gender| wanted.is_some_and(|w| w != g);
            lost += match known.gender.filter(|g| other(*g)) {
                Some(Gender::Man) => ", but a man",
                Some(Gender::Woman) => ", but a woman",
                None if self.person.is_some_and(|(_, i)| i == who) => ", spoke last, but another is nearer",
                None if self.person.is_some_and(|(_, i)| i == chosen) => "; the one chosen spoke last",
                None => "; the one chosen is the subject or stands nearer",
            };
            self.rivals.push(RunnerUp { part: Part::Speaker, instead: known.name.clone().into(), rule: None, lost });
        }
    }
}
