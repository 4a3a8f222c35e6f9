//! Which level each rule has in a run.

use super::{Level, Pick, Rule, UnknownRule};
use crate::model::AuditSettings;

/// Levels as settings and flags change them.
#[derive(Clone, Debug, Default)]
pub struct Policy {
    settings: Vec<(Pick, Level)>,
    flags: Vec<(Pick, Level)>,
}

impl Policy {
    /// What `graph.ron` says, with every name in it that no rule has.
    pub fn of(settings: &AuditSettings) -> (Self, Vec<UnknownRule>) {
        let lists = [
            (&settings.allow, Level::Off),
            (&settings.note, Level::Note),
            (&settings.warn, Level::Warning),
            (&settings.deny, Level::Error),
        ];
        let (mut policy, mut unknown) = (Self::default(), Vec::new());
        for (written, level) in lists.iter().flat_map(|(list, level)| list.iter().map(move |w| (w, *level))) {
            match written.parse() {
                Ok(pick) => policy.settings.push((pick, level)),
                Err(e) => unknown.push(e),
            }
        }
        (policy, unknown)
    }

    /// A flag of the command line: later ones count before earlier ones of the same width.
    pub fn flag(&mut self, pick: Pick, level: Level) {
        self.flags.push((pick, level));
    }

    /// The level of a rule: flags before settings; in each, a rule before its group, its group before all.
    pub fn level(&self, rule: &Rule) -> Level {
        let width = |pick: &Pick| match pick {
            Pick::Rule(_) => 2,
            Pick::Group(_) => 1,
            Pick::All => 0,
        };
        let said = |list: &[(Pick, Level)]| {
            let fits = list.iter().enumerate().filter(|(_, (pick, _))| pick.takes(rule));
            fits.max_by_key(|(n, (pick, _))| (width(pick), *n)).map(|(_, (_, level))| *level)
        };
        said(&self.flags).or_else(|| said(&self.settings)).unwrap_or(rule.level)
    }
}
