//! Two graphs into one: a union, since ids say what a thing is (law 4). Where both say something different of one
//! record, ours is kept and the difference is told, for a person to decide.

use super::Records;
use crate::base::{DecisionId, StatementId};
use crate::model::{Action, Capture, Claim, Decision, Entity, EntityKind, GraphInfo, Link, Source, Statement};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Debug;
use std::sync::Arc;

/// Something that two graphs say differently.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Conflict {
    /// The record.
    pub record: String,
    /// What of it: a field, or `judgement`.
    pub field: &'static str,
    /// As it stands in ours, and in the result.
    pub ours: String,
    /// As the other has it.
    pub theirs: String,
}

impl Records {
    /// The union of two graphs, and what they say differently. With the state that both come from, what one side
    /// alone changed or took out is changed or taken out; decisions are never taken out.
    pub fn merge(base: Option<&Self>, ours: &Self, theirs: &Self) -> (Self, Vec<Conflict>) {
        let mut found = Conflicts::default();
        let sources = maps(base.map(|b| &b.sources), &ours.sources, &theirs.sources, |base, a, b| {
            Arc::new(source(base.map(|b| &**b), a, b, &mut found))
        });
        let entities =
            maps(base.map(|b| &b.entities), &ours.entities, &theirs.entities, |_, a, b| entity(a, b, &mut found));
        let claims = maps(base.map(|b| &b.claims), &ours.claims, &theirs.claims, |_, a, b| claim(a, b, &mut found));
        let decisions = maps(None, &ours.decisions, &theirs.decisions, |_, a, _| a.clone());
        let by_ends = |links: &[Link]| -> BTreeMap<_, Link> {
            links.iter().map(|l| ((l.from.clone(), l.relation, l.to.clone()), l.clone())).collect()
        };
        let base_links = base.map(|b| by_ends(&b.links));
        let surer = |_: Option<&Link>, a: &Link, b: &Link| if b.score > a.score { b.clone() } else { a.clone() };
        let links = maps(base_links.as_ref(), &by_ends(&ours.links), &by_ends(&theirs.links), surer);
        let archive = maps(None, &ours.archive, &theirs.archive, |_, a, _| a.clone());
        let info = match base {
            Some(base) if base.info == ours.info => theirs.info.clone(),
            Some(base) if base.info == theirs.info => ours.info.clone(),
            _ if theirs.info == GraphInfo::default() => ours.info.clone(),
            _ if ours.info == GraphInfo::default() => theirs.info.clone(),
            _ => {
                found.differ("graph.ron", "settings", &ours.info, &theirs.info);
                ours.info.clone()
            }
        };
        found.judgements(ours, theirs, &decisions);
        let links = links.into_values().collect();
        // The table of names is the user's own file; theirs is not taken over.
        let gazetteer = ours.gazetteer.clone();
        (Self { info, entities, sources, claims, links, decisions, archive, gazetteer }, found.sorted())
    }
}

/// Two maps into one; `both` settles what both have and changed. What one side took out since `base`, and the
/// other left as it was, is gone.
fn maps<K: Ord + Clone, V: Clone + PartialEq>(
    base: Option<&BTreeMap<K, V>>,
    ours: &BTreeMap<K, V>,
    theirs: &BTreeMap<K, V>,
    mut both: impl FnMut(Option<&V>, &V, &V) -> V,
) -> BTreeMap<K, V> {
    let keys: BTreeSet<&K> = ours.keys().chain(theirs.keys()).collect();
    let settled = keys.into_iter().filter_map(|key| {
        let before = base.and_then(|b| b.get(key));
        let value = match (ours.get(key), theirs.get(key)) {
            (Some(a), Some(b)) if a == b => Some(a.clone()),
            (Some(a), Some(b)) if before == Some(a) => Some(b.clone()),
            (Some(a), Some(b)) if before == Some(b) => Some(a.clone()),
            (Some(a), Some(b)) => Some(both(before, a, b)),
            (Some(one), None) | (None, Some(one)) => Some(one.clone()).filter(|_| before != Some(one)),
            (None, None) => None,
        };
        Some((key.clone(), value?))
    });
    settled.collect()
}

/// Differences found so far.
#[derive(Default)]
struct Conflicts(Vec<Conflict>);

impl Conflicts {
    fn differ<T: PartialEq + Debug>(&mut self, record: &str, field: &'static str, ours: &T, theirs: &T) {
        if ours != theirs {
            let conflict =
                Conflict { record: record.to_owned(), field, ours: format!("{ours:?}"), theirs: format!("{theirs:?}") };
            self.0.push(conflict);
        }
    }

    /// What only one has; a difference where both have something else.
    fn pick<T: Clone + PartialEq + Debug>(
        &mut self,
        record: &str,
        field: &'static str,
        ours: &Option<T>,
        theirs: &Option<T>,
    ) -> Option<T> {
        if let (Some(a), Some(b)) = (ours, theirs) {
            self.differ(record, field, a, b);
        }
        ours.clone().or_else(|| theirs.clone())
    }

    /// Statements that the two judged differently, and entities that the one merged and the other keeps apart.
    fn judgements(&mut self, ours: &Records, theirs: &Records, all: &BTreeMap<DecisionId, Decision>) {
        let undone: BTreeSet<&DecisionId> = all
            .values()
            .filter_map(|d| match &d.action {
                Action::Undo(id) => Some(id),
                _ => None,
            })
            .collect();
        let only = |of: &'_ Records, other: &Records| -> Vec<Decision> {
            let news =
                of.decisions.values().filter(|d| !other.decisions.contains_key(&d.id) && !undone.contains(&d.id));
            news.cloned().collect()
        };
        let (mine, others) = (only(ours, theirs), only(theirs, ours));
        let (a, b) = (verdicts(&mine), verdicts(&others));
        for (id, verdict) in &a {
            if let Some(other) = b.get(id).filter(|other| other.action != verdict.action) {
                let (ours, theirs) = (told(verdict), told(other));
                self.0.push(Conflict { record: id.to_string(), field: "judgement", ours, theirs });
            }
        }
        let pairs = |decisions: &[Decision], merged: bool| -> Vec<(String, String, Decision)> {
            let pair = |d: &Decision| match &d.action {
                Action::Merge(x, y) if merged => Some((x.to_string(), y.to_string(), d.clone())),
                Action::Distinct(x, y) if !merged => Some((x.to_string(), y.to_string(), d.clone())),
                _ => None,
            };
            decisions.iter().filter_map(pair).collect()
        };
        for (merged_by, apart_by, merged_here) in [(&mine, &others, true), (&others, &mine, false)] {
            for (x, y, merged) in pairs(merged_by, true) {
                let same = |(p, q): (&str, &str)| (p == x && q == y) || (p == y && q == x);
                for (_, _, apart) in pairs(apart_by, false).into_iter().filter(|(p, q, _)| same((p, q))) {
                    let (m, a) = (told(&merged), told(&apart));
                    let (ours, theirs) = if merged_here { (m, a) } else { (a, m) };
                    self.0.push(Conflict { record: format!("{x}, {y}"), field: "judgement", ours, theirs });
                }
            }
        }
    }

    fn sorted(mut self) -> Vec<Conflict> {
        self.0.sort();
        self.0.dedup();
        self.0
    }
}

/// The last judgement of each statement.
fn verdicts(decisions: &[Decision]) -> BTreeMap<&StatementId, &Decision> {
    let mut last: BTreeMap<&StatementId, &Decision> = BTreeMap::new();
    for d in decisions {
        if let Action::Accept(on) | Action::Reject(on) | Action::Correct(on, _) = &d.action {
            let known = last.entry(&on.statement).or_insert(d);
            if (d.at, &d.id) > (known.at, &known.id) {
                *known = d;
            }
        }
    }
    last
}

/// A decision in a few words.
fn told(d: &Decision) -> String {
    let what = match &d.action {
        Action::Accept(_) => "accepted".to_owned(),
        Action::Reject(_) => "rejected".to_owned(),
        Action::Correct(..) => "corrected".to_owned(),
        Action::Merge(..) => "are one".to_owned(),
        Action::Distinct(..) => "are different".to_owned(),
        other => format!("{other:?}"),
    };
    format!("{what}, {} by {}, {}", d.id, d.by, d.at)
}

fn entity(a: &Entity, b: &Entity, found: &mut Conflicts) -> Entity {
    let id = a.id.as_str();
    found.differ(id, "name", &a.name, &b.name);
    let kind = match (a.kind, b.kind) {
        (EntityKind::Unknown, other) => other,
        (one, EntityKind::Unknown) => one,
        (one, other) => {
            found.differ(id, "kind", &one, &other);
            one
        }
    };
    let mut aliases = union(&a.aliases, &b.aliases);
    // The name that was not taken is still a name.
    if a.name != b.name {
        aliases.push(b.name.clone());
    }
    aliases.sort();
    aliases.dedup();
    aliases.retain(|alias| *alias != a.name);
    let mut roles = union(&a.roles, &b.roles);
    roles.sort();
    Entity {
        kind,
        aliases,
        roles,
        wikidata: found.pick(id, "wikidata", &a.wikidata, &b.wikidata),
        unnamed: found.pick(id, "unnamed", &a.unnamed, &b.unnamed),
        ..a.clone()
    }
}

fn claim(a: &Claim, b: &Claim, found: &mut Conflicts) -> Claim {
    found.differ(a.id.as_str(), "text", &a.text, &b.text);
    let mut claim = a.clone();
    claim.affirmed_by = union(&a.affirmed_by, &b.affirmed_by);
    claim.denied_by = union(&a.denied_by, &b.denied_by);
    claim.affirmed_by.sort();
    claim.denied_by.sort();
    claim
}

fn source(base: Option<&Source>, a: &Source, b: &Source, found: &mut Conflicts) -> Source {
    let id = a.id.as_str();
    found.differ(id, "kind", &a.kind, &b.kind);
    if !a.authors.is_empty() && !b.authors.is_empty() {
        found.differ(id, "authors", &a.authors, &b.authors);
    }
    let mut captures: Vec<Capture> = a.captures.clone();
    captures.extend(b.captures.iter().filter(|c| a.captures.iter().all(|known| known.text != c.text)).cloned());
    captures.sort_by(|x, y| (x.retrieved, &x.text).cmp(&(y.retrieved, &y.text)));
    let by_id = |s: &Source| -> BTreeMap<_, _> { s.statements.iter().map(|s| (s.id.clone(), s.clone())).collect() };
    let age = |s: &Statement| captures.iter().position(|c| c.text == s.capture);
    let before = base.map(by_id);
    let statements = maps(before.as_ref(), &by_id(a), &by_id(b), |_, x, y| {
        // A statement moves on with the captures: the later place holds.
        if age(x) != age(y) {
            return if age(x) > age(y) { x.clone() } else { y.clone() };
        }
        statement(x, y, found)
    });
    Source {
        title: found.pick(id, "title", &a.title, &b.title),
        url: found.pick(id, "url", &a.url, &b.url),
        publisher: found.pick(id, "publisher", &a.publisher, &b.publisher),
        published: found.pick(id, "published", &a.published, &b.published),
        lang: found.pick(id, "lang", &a.lang, &b.lang),
        authors: if a.authors.is_empty() { b.authors.clone() } else { a.authors.clone() },
        relays: union(&a.relays, &b.relays),
        notices: union(&a.notices, &b.notices),
        captures,
        statements: statements.into_values().collect(),
        ..a.clone()
    }
}

/// Two readings of the same words at the same place.
fn statement(a: &Statement, b: &Statement, found: &mut Conflicts) -> Statement {
    let id = a.id.as_str();
    found.differ(id, "kind", &a.kind, &b.kind);
    found.differ(id, "act", &a.act, &b.act);
    found.differ(id, "speakers", &a.speakers, &b.speakers);
    found.differ(id, "told_to", &a.told_to, &b.told_to);
    found.differ(id, "relayed_by", &a.relayed_by, &b.relayed_by);
    found.differ(id, "fragments", &a.fragments, &b.fragments);
    a.clone()
}

/// Everything of the one, then what only the other has.
fn union<T: Clone + PartialEq>(a: &[T], b: &[T]) -> Vec<T> {
    let mut all = a.to_vec();
    for item in b {
        if !all.contains(item) {
            all.push(item.clone());
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Timestamp;
    use crate::ledger::Ledger;

    fn at(time: &str) -> Timestamp {
        time.parse().unwrap()
    }

    fn with(entities: &[(&str, &str, EntityKind, &[&str])]) -> Records {
        let entity = |(id, name, kind, aliases): &(&str, &str, EntityKind, &[&str])| Entity {
            id: id.parse().unwrap(),
            name: (*name).into(),
            kind: *kind,
            aliases: aliases.iter().map(|a| (*a).into()).collect(),
            roles: Vec::new(),
            wikidata: None,
            unnamed: None,
        };
        Records { entities: entities.iter().map(entity).map(|e| (e.id.clone(), e)).collect(), ..Records::default() }
    }

    #[test]
    fn a_union_has_what_either_has() {
        let a = with(&[("quill", "Quill", EntityKind::Unknown, &["Q"]), ("a", "A", EntityKind::Place, &[])]);
        let b = with(&[("quill", "Quill", EntityKind::Person, &["奎尔"]), ("b", "B", EntityKind::Place, &[])]);
        let (merged, conflicts) = Records::merge(None, &a, &b);
        assert_eq!(conflicts, []);
        assert_eq!(merged.entities.len(), 3);
        let quill = &merged.entities[&"quill".parse().unwrap()];
        assert_eq!((quill.kind, quill.aliases.len()), (EntityKind::Person, 2));
        assert_eq!(Records::merge(None, &b, &a).0, merged, "either way");
        assert_eq!(Records::merge(None, &merged, &b).0, merged, "and again");
    }

    #[test]
    fn a_difference_is_told_and_ours_is_kept() {
        let a = with(&[("quill", "Quill", EntityKind::Person, &[])]);
        let b = with(&[("quill", "Quill & Co", EntityKind::Organisation, &[])]);
        let (merged, conflicts) = Records::merge(None, &a, &b);
        assert_eq!(conflicts.iter().map(|c| c.field).collect::<Vec<_>>(), ["kind", "name"]);
        let quill = &merged.entities[&"quill".parse().unwrap()];
        assert_eq!((quill.kind, quill.name.as_str()), (EntityKind::Person, "Quill"));
        assert_eq!(quill.aliases, ["Quill & Co"], "nothing is lost");
    }

    #[test]
    fn what_one_side_took_out_is_gone_and_decisions_never() {
        let base = with(&[("a", "A", EntityKind::Place, &[]), ("b", "B", EntityKind::Place, &[])]);
        let ours = with(&[("a", "A", EntityKind::Place, &[])]);
        let theirs = with(&[("a", "A", EntityKind::Place, &["AA"]), ("b", "B", EntityKind::Place, &[])]);
        let (merged, conflicts) = Records::merge(Some(&base), &ours, &theirs);
        assert_eq!((merged.entities.len(), conflicts.len()), (1, 0));
        assert_eq!(merged.entities[&"a".parse().unwrap()].aliases, ["AA"]);
    }

    #[test]
    fn judgements_that_speak_against_each_other_are_told() {
        let mut a = Ledger::from(with(&[("a", "A", EntityKind::Person, &[]), ("b", "B", EntityKind::Person, &[])]));
        let mut b = a.clone();
        let (x, y) = ("a".parse().unwrap(), "b".parse().unwrap());
        a.decide(Action::Merge(x, y), "Iris", at("2031-01-01T00:00:00Z"), None).unwrap();
        let (x, y) = ("b".parse().unwrap(), "a".parse().unwrap());
        b.decide(Action::Distinct(x, y), "Bo", at("2031-01-02T00:00:00Z"), None).unwrap();
        let (merged, conflicts) = Records::merge(None, &a, &b);
        assert_eq!(merged.decisions.len(), 2);
        assert_eq!(conflicts.len(), 1);
        assert!(conflicts[0].ours.contains("Iris") && conflicts[0].theirs.contains("Bo"));
    }
}
