//! From the names of one text to entities of the graph.
//!
//! A name links to the entity that goes by it in full (see [`super::names`]). Where kinds or roles speak
//! against that, a new entity with a mark of its own is made (`li-qiang~engineer`); where several go by
//! the name and the text does not tell which, `NAME~unspecified` stands for "one of these". What might
//! be one all the same is proposed, never merged (see [`super::propose`]).

use super::Records;
use super::facts::id_at;
use super::heads::{bracketed, marks};
use super::index::Index;
use super::names::{Form, better_kind, form_of, key, kinds_agree, learn, normal, roles_agree, roles_meet};
use crate::base::maps::{HashMap, HashMapExt};
use crate::base::{EntityId, Small, SourceId, StatementId, TextHash};
use crate::model::lang::{affiliation, count};
use crate::model::{Entity, EntityKind, Mention, Name, Reading, Role, Source, SourceKind, Statement, Unnamed};
use std::collections::BTreeSet;
use std::sync::Arc;

/// The mark of "one of those who have this name, the text does not say which".
const UNSPECIFIED: &str = "unspecified";

/// Resolves the names of one reading.
pub(super) struct Resolver<'l, 'r> {
    records: &'l mut Records,
    index: &'l mut Index,
    /// The reading's names by each of their forms.
    names: HashMap<String, &'r Name>,
    /// Names resolved so far.
    known: HashMap<(String, EntityKind), EntityId>,
    /// Entities that the source named before this reading.
    before: BTreeSet<EntityId>,
    /// The last unnamed one for each description.
    unnamed: HashMap<String, EntityId>,
    /// Entities made by this reading.
    pub made: BTreeSet<EntityId>,
}

impl<'l, 'r> Resolver<'l, 'r> {
    pub fn new(
        records: &'l mut Records,
        index: &'l mut Index,
        reading: &'r Reading,
        before: BTreeSet<EntityId>,
    ) -> Self {
        let mut names = HashMap::new();
        for name in &reading.names {
            names.entry(key(&name.name)).or_insert(name);
        }
        for name in &reading.names {
            for alias in &name.aliases {
                names.entry(key(alias)).or_insert(name);
            }
        }
        let (known, unnamed, made) = (HashMap::new(), HashMap::new(), BTreeSet::new());
        Self { records, index, names, known, before, unnamed, made }
    }

    /// The entity of a named mention: the fullest form the text gives, with its aliases and roles.
    pub fn named(&mut self, name: &str, kind: EntityKind) -> EntityId {
        match self.names.get(&key(name)) {
            Some(&full) if kinds_agree(full.kind, kind) => {
                let full = Name { kind: better_kind(full.kind, kind), ..full.clone() };
                self.resolve(&full)
            }
            _ => self.plain(name, kind, Vec::new()),
        }
    }

    /// The entity of a name that stands outside the text (a byline, an outlet).
    pub fn plain(&mut self, name: &str, kind: EntityKind, roles: Vec<Role>) -> EntityId {
        let (name, alias) = bracketed(name);
        let aliases = alias.into_iter().map(str::to_owned).collect();
        self.resolve(&Name { name: name.into(), kind, aliases, roles })
    }

    /// The entity of somebody nobody names. Words that only point back ("the officials", 他) mean the one
    /// whom the text described last so; the description itself introduces somebody new.
    pub fn unnamed(&mut self, mention: &Mention, words: Option<&str>, on: &StatementId, nth: usize) -> EntityId {
        let description = mention.name.as_deref().or(words).unwrap_or_default().trim().to_owned();
        let key = normal(&description);
        let again = words.is_none_or(|w| normal(w) != key);
        if again && let Some(id) = self.unnamed.get(&key) {
            return id.clone();
        }
        let id = EntityId::unnamed(on, nth);
        let count = mention.count.or_else(|| count::of_people(words.unwrap_or(&description)));
        let affiliation =
            mention.speaks_for.as_ref().map(Small::to_string).or_else(|| affiliation::of_people(&description));
        let unnamed = Unnamed { description: description.clone(), count, affiliation };
        let name = if description.is_empty() { id.to_string() } else { description };
        let entity = blank(id.clone(), name, EntityKind::Unnamed);
        self.records.entities.insert(id.clone(), Entity { unnamed: Some(unnamed), ..entity });
        self.unnamed.insert(key, id.clone());
        id
    }

    /// Leaves the ids that the statement had for those who were merged since: merging is laid over records when
    /// they are read, never written into them, so that it can be taken back.
    pub fn keep_ids(&self, old: &Statement, new: &mut Statement) {
        let root = |id: &EntityId| self.index.merged.get(id).unwrap_or(id).clone();
        let before: Vec<&EntityId> =
            super::facts::agents(old).filter(|id| self.index.merged.contains_key(*id)).collect();
        if before.is_empty() {
            return;
        }
        for id in super::facts::agents_mut(new) {
            if let Some(was) = before.iter().find(|was| root(was) == *id) {
                *id = (*was).clone();
            }
        }
    }

    /// An outlet of this graph goes by the name, though it ends like that of a document: the Goal Report.
    pub fn prints(&self, name: &str) -> bool {
        let outlet = |id: &EntityId| self.records.entities.get(id).is_some_and(|e| e.kind == EntityKind::Outlet);
        self.index.called(name).iter().any(outlet)
    }

    /// The source that a document's title means: the only one that has it, else one that is only cited.
    pub fn document(&mut self, title: &str, kind: SourceKind) -> SourceId {
        let title = title.trim().trim_start_matches('《').trim_end_matches('》');
        let wanted = normal(title);
        let titled = |s: &&Arc<Source>| s.title.as_deref().is_some_and(|t| normal(t) == wanted);
        let mut found = self.records.sources.values().filter(titled);
        if let (Some(one), None) = (found.next(), found.next()) {
            return one.id.clone();
        }
        let id = SourceId::new(title, &["cited", &wanted]);
        if !self.records.sources.contains_key(&id) {
            let source = Source { kind, title: Some(title.to_owned()), ..super::admit::blank(&id) };
            self.index.enter(&source, &super::Heads::default());
            self.records.sources.insert(id.clone(), Arc::new(source));
        }
        id
    }

    /// Notes whom a statement that stays as it is introduced, so that later words can point back.
    pub fn recall(&mut self, statement: &Statement) {
        for id in super::facts::agents(statement) {
            let entity = self.records.entities.get(id).and_then(|e| e.unnamed.as_ref());
            if let Some(unnamed) = entity {
                self.unnamed.insert(normal(&unnamed.description), id.clone());
            }
        }
    }

    /// True when no machine run may take the statement away or change it.
    pub fn held(&self, id: &StatementId) -> bool {
        self.index.held.contains(id)
    }

    /// Statements that people wrote in this text of this source.
    pub fn added(&self, source: &SourceId, capture: &TextHash) -> Vec<Statement> {
        let here = self.index.added.get(capture).into_iter().flatten();
        here.filter(|s| id_at(source, s) == s.id).cloned().collect()
    }

    fn resolve(&mut self, name: &Name) -> EntityId {
        let key = (key(&name.name), name.kind);
        if let Some(id) = self.known.get(&key) {
            return id.clone();
        }
        let id = self.find(name);
        self.learn(&id, name);
        self.known.insert(key, id.clone());
        id
    }

    fn find(&mut self, name: &Name) -> EntityId {
        let mut all = self.fitting(&name.name, name.kind);
        if all.is_empty() {
            let full = name.aliases.iter().filter(|a| form_of(a, &name.name, name.kind) == Form::Full);
            all = full.flat_map(|a| self.fitting(a, name.kind)).collect();
        }
        let all: Vec<(EntityId, Vec<Role>)> = all.into_iter().map(|id| (id.clone(), self.roles(&id))).collect();
        let plain = EntityId::named(&name.name);
        let picked: Vec<&EntityId> = match all.as_slice() {
            [] => return self.fresh(plain, name),
            [(id, roles)] => roles_agree(roles, &name.roles).then_some(id).into_iter().collect(),
            many if name.roles.is_empty() => many.iter().map(|(id, _)| id).collect(),
            many => many.iter().filter(|(_, roles)| roles_meet(roles, &name.roles)).map(|(id, _)| id).collect(),
        };
        let before: Vec<&EntityId> = picked.iter().copied().filter(|id| self.before.contains(*id)).collect();
        match (picked.as_slice(), before.as_slice()) {
            ([], _) => self.fresh(plain, name),
            ([one], _) | (_, [one]) => (*one).clone(),
            _ => {
                let id = plain.distinct(UNSPECIFIED);
                self.made.insert(id.clone());
                id
            }
        }
    }

    /// Entities called so in full whose kind does not speak against it.
    fn fitting(&self, name: &str, kind: EntityKind) -> BTreeSet<EntityId> {
        let all = self.index.called(name).into_iter();
        all.filter(|id| !is_unspecified(id) && kinds_agree(self.index.kind(self.records, id), kind)).collect()
    }

    fn roles(&self, id: &EntityId) -> Vec<Role> {
        let both = [self.index.made.get(id), self.records.entities.get(id)];
        both.into_iter().flatten().flat_map(|e| &e.roles).cloned().collect()
    }

    /// An id nobody has yet: the plain one, else with what tells this one apart.
    fn fresh(&mut self, plain: EntityId, name: &Name) -> EntityId {
        let kind = format!("{:?}", name.kind);
        let numbered = (2..).map(|n: u32| n.to_string());
        let tried = name.roles.iter().flat_map(marks).chain([kind]).chain(numbered).map(|mark| plain.distinct(&mark));
        let free = |id: &EntityId| {
            !self.records.entities.contains_key(id)
                && !self.index.made.contains_key(id)
                && !self.index.merged.contains_key(id)
        };
        let id = std::iter::once(plain.clone()).chain(tried).find(free).expect("numbers do not end");
        self.made.insert(id.clone());
        id
    }

    /// Adds what this text says of somebody to the record.
    fn learn(&mut self, id: &EntityId, name: &Name) {
        let listed = self.index.listed.get(id);
        let fresh = || listed.cloned().unwrap_or_else(|| blank(id.clone(), name.name.to_string(), name.kind));
        let entity = self.records.entities.entry(id.clone()).or_insert_with(fresh);
        entity.kind = better_kind(entity.kind, name.kind);
        if let Some(listed) = listed {
            entity.kind = better_kind(entity.kind, listed.kind);
            entity.wikidata = entity.wikidata.take().or_else(|| listed.wikidata.clone());
            for alias in std::iter::once(&listed.name).chain(&listed.aliases).filter(|a| **a != entity.name) {
                learn(&mut entity.aliases, alias);
            }
        }
        // What it goes by through merging stands in the records of those merged.
        let made = self.index.made.get(id);
        for alias in std::iter::once(&*name.name).chain(name.aliases.iter().map(String::as_str)) {
            let known = made.is_some_and(|e| e.name == alias || e.aliases.iter().any(|a| a == alias));
            if alias != entity.name && !alias.trim().is_empty() && !known {
                learn(&mut entity.aliases, &alias.to_owned());
            }
        }
        if !is_unspecified(id) {
            for role in name.roles.iter().filter(|role| made.is_none_or(|e| !e.roles.contains(role))) {
                learn(&mut entity.roles, role);
            }
        }
        self.index.know(id, entity);
    }
}

fn is_unspecified(id: &EntityId) -> bool {
    id.as_str().strip_suffix(UNSPECIFIED).is_some_and(|head| head.ends_with('~'))
}

fn blank(id: EntityId, name: String, kind: EntityKind) -> Entity {
    Entity { id, name, kind, aliases: Vec::new(), roles: Vec::new(), wikidata: None, unnamed: None }
}
