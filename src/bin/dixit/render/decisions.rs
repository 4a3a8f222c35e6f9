//! What people decided, as rows.

use super::data::Row;
use super::text::cut;
use dixit::base::DecisionId;
use dixit::ledger::Ledger;
use dixit::model::decision::{Correction, Given, Spared};
use dixit::model::{Action, Decision, Tie};
use serde::Serialize;
use std::collections::BTreeSet;

/// A decision in a list.
#[derive(Serialize)]
pub struct Judgement {
    /// Its id.
    pub id: String,
    /// When it was taken.
    pub at: String,
    /// Who took it.
    pub by: String,
    /// Accept, reject, …
    pub action: &'static str,
    /// The statement or entity.
    pub on: String,
    /// What it says, in words.
    pub what: String,
    /// Why, in the person's words.
    pub why: Option<String>,
    /// False when somebody took it back.
    pub stands: bool,
}

impl Row for Judgement {
    const HEADINGS: &'static [&'static str] = &["id", "at", "by", "action", "on", "what", "why", "stands"];

    fn cells(&self) -> Vec<String> {
        let why = self.why.clone().unwrap_or_default();
        let text = [&self.id, &self.at, &self.by].map(Clone::clone);
        let rest = [self.action.to_owned(), self.on.clone(), self.what.clone(), why, self.stands.to_string()];
        text.into_iter().chain(rest).collect()
    }
}

/// All of them, oldest first.
pub fn judgements(ledger: &Ledger) -> Vec<Judgement> {
    let stands: BTreeSet<&DecisionId> = standing(ledger).map(|d| &d.id).collect();
    let mut all: Vec<&Decision> = ledger.decisions.values().collect();
    all.sort_by_key(|d| (d.at, &d.id));
    all.into_iter().map(|d| judgement(d, stands.contains(&d.id))).collect()
}

/// Decisions that nobody took back.
pub fn standing(ledger: &Ledger) -> impl Iterator<Item = &Decision> {
    // An undoing may itself be undone: later ones are looked at first.
    let mut undoings: Vec<&Decision> =
        ledger.decisions.values().filter(|d| matches!(d.action, Action::Undo(_))).collect();
    undoings.sort_by_key(|d| std::cmp::Reverse((d.at, &d.id)));
    let mut undone: BTreeSet<&DecisionId> = BTreeSet::new();
    for undoing in undoings {
        if let Action::Undo(id) = &undoing.action
            && !undone.contains(&undoing.id)
        {
            undone.insert(id);
        }
    }
    ledger.decisions.values().filter(move |d| !undone.contains(&d.id))
}

fn judgement(d: &Decision, stands: bool) -> Judgement {
    let (action, on, what) = match &d.action {
        Action::Accept(on) => ("accept", on.statement.to_string(), cut(&on.anchor.exact, 60)),
        Action::Reject(on) => ("reject", on.statement.to_string(), cut(&on.anchor.exact, 60)),
        Action::Correct(on, correction) => ("correct", on.statement.to_string(), changes(correction)),
        Action::Add(s) => ("add", s.id.to_string(), cut(&s.content(), 60)),
        Action::AddEntity(e) => ("add entity", e.id.to_string(), e.name.clone()),
        Action::Merge(keep, other) => ("merge", keep.to_string(), other.to_string()),
        Action::Split { from, to, statements } => {
            let list: Vec<&str> = statements.iter().map(|s| s.as_str()).collect();
            ("split", from.to_string(), format!("{} in {}", to.id, list.join(", ")))
        }
        Action::Distinct(one, other) => ("distinct", one.to_string(), other.to_string()),
        Action::Alias(entity, name) => ("alias", entity.to_string(), name.clone()),
        Action::AddClaim(claim) => ("add claim", claim.id.to_string(), cut(&claim.text, 60)),
        Action::Relate { tie, .. } => ("relate", tie.ends().0.to_owned(), verb(tie)),
        Action::Unrelate(tie) => ("unrelate", tie.ends().0.to_owned(), format!("not: {}", verb(tie))),
        Action::Suppress(rule, spared) => {
            let on = match spared {
                Spared::Statement(on) => on.statement.to_string(),
                Spared::Source(id) => id.to_string(),
                Spared::Finding(id) => id.clone(),
            };
            ("suppress", on, rule.clone())
        }
        Action::Undo(id) => ("undo", id.to_string(), String::new()),
    };
    let (id, at, by) = (d.id.to_string(), d.at.to_string(), d.by.clone());
    Judgement { id, at, by, action, on, what, why: d.why.clone(), stands }
}

/// What a correction says: `said by Ada Quill, direct`.
pub fn changes(correction: &Correction) -> String {
    let list = |label: &str, given: &Option<Vec<Given>>| {
        let given = given.as_ref()?;
        let names: Vec<&str> = given.iter().map(|g| g.name.as_str()).collect();
        Some(format!("{label} {}", if names.is_empty() { "nobody".to_owned() } else { names.join(" and ") }))
    };
    let all = [
        list("said by", &correction.speakers),
        list("told to", &correction.told_to),
        list("relayed by", &correction.relayed_by),
        correction.kind.map(|kind| format!("{kind:?}").to_lowercase()),
        correction.act.map(|act| format!("{act:?}").to_lowercase()),
    ];
    all.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// What a relation says of its first end: `corrects harbour-courier-2031-05-02-1f3a9c0b2d`.
pub fn verb(tie: &Tie) -> String {
    let how = match tie {
        Tie::MemberOf { .. } => "is a member of".to_owned(),
        Tie::SpeaksFor { .. } => "speaks for".to_owned(),
        Tie::RoleAt { title, at: Some(_), .. } => format!("is {title} at"),
        Tie::RoleAt { title, at: None, .. } => format!("is {title}"),
        Tie::Amends { how, .. } => format!("{how:?}").to_lowercase(),
        Tie::Relays { how, .. } => format!("{how:?}").to_lowercase(),
        Tie::Voices { stance, .. } => format!("{stance:?}").to_lowercase(),
        Tie::Relates { relation, .. } => format!("{relation:?}").to_lowercase(),
    };
    tie.ends().1.map_or(how.clone(), |to| format!("{how} {to}"))
}
