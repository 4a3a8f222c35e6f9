//! What `admit` looks up again and again, kept up to date from article to article, so that admitting
//! many costs no more for each than the first.

use super::Records;
use super::facts::agents;
use super::heads::Heads;
use super::judged::Judged;
use super::keys::{canonical_url, print_key};
use super::likeness;
use super::names::{Form, forms, key, kinds_agree, normal};
use super::propose::ordered;
use crate::base::maps::HashMap;
use crate::base::{EntityId, SourceId, StatementId, TextHash};
use crate::model::gazetteer::Entry;
use crate::model::{Action, Entity, EntityKind, Source, Statement};
use std::collections::{BTreeMap, BTreeSet};

/// Look-up tables over all records.
#[derive(Clone, Debug, Default)]
pub(super) struct Index {
    /// Entities by each form of their names, after merging.
    forms: HashMap<String, BTreeMap<EntityId, Form>>,
    /// Entities by what their names sound like or are made of (see [`likeness::blocks`]).
    blocks: HashMap<String, BTreeSet<EntityId>>,
    /// Entities of the user's table of names, whether or not a text has named them yet.
    pub listed: BTreeMap<EntityId, Entity>,
    /// Where merged entities went.
    pub merged: BTreeMap<EntityId, EntityId>,
    /// Entities as judged, for the roles and kinds of merged and hand-made ones.
    pub made: BTreeMap<EntityId, Entity>,
    /// How many times statements and sources name an entity.
    uses: HashMap<EntityId, usize>,
    /// What each source names, as counted in `uses`.
    named: HashMap<SourceId, Vec<EntityId>>,
    /// Entities that decisions name.
    pinned: BTreeSet<EntityId>,
    /// Sources that decisions name.
    tied: BTreeSet<SourceId>,
    /// Statements that no machine run may take away.
    pub held: BTreeSet<StatementId>,
    /// Statements that people wrote, by capture.
    pub added: BTreeMap<TextHash, Vec<Statement>>,
    /// Pairs of entities known to be different, after merging.
    pub apart: BTreeSet<(EntityId, EntityId)>,
    urls: HashMap<String, SourceId>,
    prints: HashMap<String, BTreeSet<SourceId>>,
    texts: HashMap<TextHash, BTreeSet<SourceId>>,
    /// Sources by title: those that are only cited, and those that have a text.
    cited: HashMap<String, BTreeSet<SourceId>>,
    titled: HashMap<String, BTreeSet<SourceId>>,
}

impl Index {
    pub fn of(records: &Records) -> Self {
        let judged = Judged::of(records);
        let mut out = Self { held: judged.held(records), ..Self::default() };
        for (id, entity) in judged.entities(records) {
            out.know(&id, &entity);
            if judged.made.contains_key(&id) || judged.merged.values().any(|root| *root == id) {
                out.made.insert(id, entity);
            }
        }
        for (_, statement) in judged.added() {
            out.added.entry(statement.capture.clone()).or_default().push(statement.clone());
        }
        for entry in &records.gazetteer {
            out.list(entry, records);
        }
        for decision in &judged.standing {
            match &decision.action {
                // A person said so: even a short form ties.
                Action::Alias(id, alias) => {
                    out.forms.entry(key(alias)).or_default().insert(judged.root(id).clone(), Form::Full);
                }
                Action::Distinct(a, b) => {
                    out.apart.insert(ordered(judged.root(a).clone(), judged.root(b).clone()));
                }
                _ => {}
            }
        }
        for (leaf, root) in &judged.merged {
            let name = judged.made.get(leaf).copied().or_else(|| records.entities.get(leaf)).map(|e| key(&e.name));
            if let Some(name) = name {
                out.forms.entry(name).or_default().insert(root.clone(), Form::Full);
            }
        }
        out.pinned = records.decisions.values().flat_map(|d| named(&d.action)).collect();
        let ties = records.decisions.values().filter_map(|d| super::judged::tie(&d.action));
        out.tied = ties.flat_map(|t| t.sources().into_iter().cloned().collect::<Vec<_>>()).collect();
        out.merged = judged.merged;
        for source in records.sources.values() {
            let heads = Heads::of(source, |name| out.called(name), |id| out.kind(records, id));
            out.enter(source, &heads);
        }
        out
    }

    /// Notes a line of the user's table: each of its names ties.
    fn list(&mut self, entry: &Entry, records: &Records) {
        let plain = EntityId::named(&entry.name);
        let taken = |id: &EntityId| {
            let known = self.made.get(id).or_else(|| records.entities.get(id));
            self.listed.contains_key(id) || known.is_some_and(|e| !kinds_agree(e.kind, entry.kind))
        };
        let marks = entry.wikidata.iter().cloned().chain((2..).map(|n: u32| n.to_string()));
        let id = std::iter::once(plain.clone()).chain(marks.map(|m| plain.distinct(&m))).find(|id| !taken(id));
        let id = id.expect("numbers do not end");
        let Entry { name, kind, wikidata, aliases } = entry.clone();
        let entity = Entity { id: id.clone(), name, kind, aliases, roles: Vec::new(), wikidata, unnamed: None };
        self.know(&id, &entity);
        for name in std::iter::once(&entity.name).chain(&entity.aliases) {
            self.forms.entry(key(name)).or_default().insert(id.clone(), Form::Full);
        }
        self.listed.insert(id, entity);
    }

    /// Notes the forms of an entity's names.
    pub fn know(&mut self, id: &EntityId, entity: &Entity) {
        for (form, strength) in forms(entity) {
            let known = self.forms.entry(form).or_default().entry(id.clone()).or_insert(strength);
            *known = (*known).min(strength);
        }
        for block in likeness::blocks(entity) {
            self.blocks.entry(block).or_default().insert(id.clone());
        }
    }

    /// Entities that go by `name` in full.
    pub fn called(&self, name: &str) -> Vec<EntityId> {
        let known = self.forms.get(&key(name));
        known.into_iter().flatten().filter(|(_, f)| **f == Form::Full).map(|(id, _)| id.clone()).collect()
    }

    /// Entities that go by `name` in full or in part.
    pub fn sharing(&self, name: &str) -> impl Iterator<Item = &EntityId> {
        self.forms.get(&key(name)).into_iter().flatten().map(|(id, _)| id)
    }

    /// Others that may be this entity: they share a form of its names, or names like it.
    pub fn near(&self, entity: &Entity) -> BTreeSet<&EntityId> {
        let forms = forms(entity);
        let sharing = forms.iter().flat_map(|(form, _)| self.sharing(form));
        let blocks = likeness::blocks(entity);
        let alike = blocks.iter().flat_map(|block| self.blocks.get(block).into_iter().flatten());
        sharing.chain(alike).filter(|id| **id != entity.id).collect()
    }

    /// What kind of thing an entity is.
    pub fn kind(&self, records: &Records, id: &EntityId) -> EntityKind {
        {
            let known = self.made.get(id).or_else(|| records.entities.get(id)).or_else(|| self.listed.get(id));
            known.map_or(EntityKind::Unknown, |e| e.kind)
        }
    }

    /// Notes a source and all that it names; `heads` are the entities its head names.
    pub fn enter(&mut self, source: &Source, heads: &Heads) {
        let named: Vec<EntityId> = heads.all().chain(source.statements.iter().flat_map(agents)).cloned().collect();
        for id in &named {
            *self.uses.entry(id.clone()).or_default() += 1;
        }
        self.named.insert(source.id.clone(), named);
        if let Some(url) = &source.url {
            self.urls.entry(canonical_url(url)).or_insert_with(|| source.id.clone());
        }
        if let Some(print) = print_key(source.publisher.as_deref(), source.published, source.title.as_deref()) {
            self.prints.entry(print).or_default().insert(source.id.clone());
        }
        for capture in &source.captures {
            self.texts.entry(capture.text.clone()).or_default().insert(source.id.clone());
        }
        if let Some(title) = source.title.as_deref().map(normal) {
            self.by_title(source).entry(title).or_default().insert(source.id.clone());
        }
    }

    fn by_title(&mut self, source: &Source) -> &mut HashMap<String, BTreeSet<SourceId>> {
        if source.captures.is_empty() { &mut self.cited } else { &mut self.titled }
    }

    /// The entities that a source names, after merging.
    pub fn named_in(&self, source: &SourceId) -> BTreeSet<EntityId> {
        let named = self.named.get(source).into_iter().flatten();
        named.map(|id| self.merged.get(id).unwrap_or(id).clone()).collect()
    }

    /// Forgets a source; gives the entities that nothing names any more.
    pub fn leave(&mut self, source: &Source) -> Vec<EntityId> {
        let mut gone = Vec::new();
        for id in self.named.remove(&source.id).unwrap_or_default() {
            let uses = self.uses.entry(id.clone()).or_default();
            *uses = uses.saturating_sub(1);
            if *uses == 0 {
                gone.push(id);
            }
        }
        self.urls.retain_if(source.url.as_deref().map(canonical_url), &source.id);
        if let Some(print) = print_key(source.publisher.as_deref(), source.published, source.title.as_deref())
            && let Some(ids) = self.prints.get_mut(&print)
        {
            ids.remove(&source.id);
        }
        for capture in &source.captures {
            if let Some(ids) = self.texts.get_mut(&capture.text) {
                ids.remove(&source.id);
            }
        }
        if let Some(title) = source.title.as_deref().map(normal)
            && let Some(ids) = self.by_title(source).get_mut(&title)
        {
            ids.remove(&source.id);
        }
        gone
    }

    /// True when a decision names the source.
    pub fn ties(&self, source: &SourceId) -> bool {
        self.tied.contains(source)
    }

    /// True when nothing names the entity any more.
    pub fn unused(&self, id: &EntityId) -> bool {
        !self.pinned.contains(id) && self.uses.get(id).is_none_or(|n| *n == 0)
    }

    /// Forgets the names of an entity.
    pub fn forget(&mut self, id: &EntityId, entity: &Entity) {
        for (form, _) in forms(entity) {
            if let Some(ids) = self.forms.get_mut(&form) {
                ids.remove(id);
            }
        }
        for block in likeness::blocks(entity) {
            if let Some(ids) = self.blocks.get_mut(&block) {
                ids.remove(id);
            }
        }
    }

    pub fn by_url(&self, url: &str) -> Option<&SourceId> {
        self.urls.get(url)
    }

    pub fn by_print(&self, print: &str) -> impl Iterator<Item = &SourceId> {
        self.prints.get(print).into_iter().flatten()
    }

    /// Sources that have this very text.
    pub fn by_text(&self, text: &TextHash) -> impl Iterator<Item = &SourceId> {
        self.texts.get(text).into_iter().flatten()
    }

    /// Sources with this title that are only cited.
    pub fn by_cited(&self, title: &str) -> impl Iterator<Item = &SourceId> {
        self.cited.get(&normal(title)).into_iter().flatten()
    }

    /// Sources with this title that have a text.
    pub fn titled(&self, title: &str) -> impl Iterator<Item = &SourceId> {
        self.titled.get(&normal(title)).into_iter().flatten()
    }
}

/// Every entity that a decision names.
fn named(action: &Action) -> Vec<EntityId> {
    match action {
        Action::Accept(_) | Action::Reject(_) | Action::Suppress(..) | Action::Undo(_) => Vec::new(),
        Action::Correct(_, c) => {
            let given = [&c.speakers, &c.told_to, &c.relayed_by].into_iter().flatten().flatten();
            given.map(|g| g.entity.clone()).collect()
        }
        Action::Add(statement) => agents(statement).cloned().collect(),
        Action::AddEntity(entity) => vec![entity.id.clone()],
        Action::Merge(a, b) | Action::Distinct(a, b) => vec![a.clone(), b.clone()],
        Action::Split { from, to, .. } => vec![from.clone(), to.id.clone()],
        Action::Alias(id, _) => vec![id.clone()],
        Action::AddClaim(_) => Vec::new(),
        Action::Relate { tie, .. } | Action::Unrelate(tie) => tie.entities().into_iter().cloned().collect(),
    }
}

trait RetainIf<K> {
    fn retain_if(&mut self, key: Option<K>, id: &SourceId);
}

impl<K: std::hash::Hash + Eq> RetainIf<K> for HashMap<K, SourceId> {
    /// Removes the entry only if it is this source's.
    fn retain_if(&mut self, key: Option<K>, id: &SourceId) {
        if let Some(key) = key
            && self.get(&key) == Some(id)
        {
            self.remove(&key);
        }
    }
}
