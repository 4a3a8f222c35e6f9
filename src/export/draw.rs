//! From the facts to a picture of them.
//!
//! How a command draws:
//! ```
//! use dixit::export::{Selection, dot, draw, svg};
//! # let facts = dixit::ledger::Facts::default();
//! let selection = Selection { about: vec!["Northwind".into()], ..Selection::default() };
//! let picture = draw::picture(&facts, &selection);
//! for note in &picture.notes { /* shown on stderr */ }
//! let for_dot_file = dot::write(&picture); // `-o x.dot`, or stdout without `-o`
//! let for_svg_file = svg::write(&picture); // `-o x.svg`
//! ```
//! With `--layout dot`, `-o x.svg` goes through [`super::graphviz::layout`] instead. An empty picture (no
//! statement fits) is drawn all the same; the command says so and ends with code 1.

use super::picture::{Cluster, Edge, End, Node, Picture, Role, Tie, Voice};
use super::select::Selection;
use super::words::{head, how_word, kind_word, relation_word, tie_word};
use crate::base::{EntityId, SourceId, StatementId};
use crate::ledger::{Fact, Facts};
use crate::model::{Agent, Cited, Entity, EntityKind, Source, Statement};
use std::collections::BTreeMap;

/// The picture of what `selection` finds in `facts`.
pub fn picture(facts: &Facts, selection: &Selection) -> Picture {
    let chosen = selection.choose(facts);
    let mut drawn: Vec<&Fact> = chosen.statements.iter().filter_map(|id| facts.statements.get(id)).collect();
    drawn.sort_by_cached_key(|f| {
        let published = facts.sources.get(&f.source).and_then(|s| s.published);
        (published.is_none(), published, f.source.clone(), place(&f.statement), f.statement.id.clone())
    });
    let mut build = Build { facts, depth: selection.depth, ..Build::new(facts) };
    for fact in &drawn {
        build.statement(fact);
    }
    for fact in &drawn {
        build.ties(&fact.statement);
    }
    if selection.depth >= 1 {
        build.source_ties();
    }
    if selection.depth >= 2 {
        build.relations();
    }
    Picture { notes: chosen.notes, ..build.picture }
}

/// Start of the content (of the cue, where there is none), outer before inner.
fn place(s: &Statement) -> (u32, i64) {
    let at = s.fragments.first().map(|f| f.at).or(s.cue.as_ref().map(|c| c.at)).unwrap_or_default();
    let end = s.fragments.last().map_or(at.1, |f| f.at.1);
    (at.0, -i64::from(end))
}

struct Build<'f> {
    facts: &'f Facts,
    depth: usize,
    picture: Picture,
    statements: BTreeMap<StatementId, usize>,
    entities: BTreeMap<EntityId, usize>,
    clusters: BTreeMap<SourceId, usize>,
    sources: BTreeMap<SourceId, usize>,
}

impl<'f> Build<'f> {
    fn new(facts: &'f Facts) -> Self {
        Self {
            facts,
            depth: 0,
            picture: Picture::default(),
            statements: BTreeMap::new(),
            entities: BTreeMap::new(),
            clusters: BTreeMap::new(),
            sources: BTreeMap::new(),
        }
    }

    fn statement(&mut self, fact: &Fact) {
        let s = &fact.statement;
        let cluster = self.cluster(&fact.source);
        let outer = s.within.as_ref().and_then(|w| self.statements.get(w)).map(|&n| &self.picture.nodes[n]);
        let nesting = outer.map_or(0, |n| n.nesting + 1);
        let mut about: Vec<_> = s.mentions.iter().filter_map(|c| self.name(c)).collect();
        about.dedup();
        let node = Node {
            id: s.id.to_string(),
            role: Role::Statement(s.kind),
            head: head(fact),
            text: if s.fragments.is_empty() {
                s.cue.as_ref().map_or(String::new(), |c| format!("[{}]", c.exact))
            } else {
                s.content()
            },
            foot: if about.is_empty() { String::new() } else { format!("about {}", about.join(", ")) },
            tip: self.statement_tip(fact),
            href: self.facts.sources.get(&fact.source).and_then(|s| s.url.clone()),
            cluster: Some(cluster),
            nesting,
        };
        self.statements.insert(s.id.clone(), self.picture.nodes.len());
        self.picture.nodes.push(node);
    }

    fn statement_tip(&self, fact: &Fact) -> String {
        let s = &fact.statement;
        let names = |list: &[Cited]| list.iter().filter_map(|c| self.name(c)).collect::<Vec<_>>().join(", ");
        let mut lines = vec![s.content(), format!("{} ({})", s.id, kind_word(s.kind))];
        let mut add = |what: &str, words: String| {
            if !words.is_empty() {
                lines.push(format!("{what}: {words}"));
            }
        };
        add("said by", names(&s.speakers));
        add("told to", names(&s.told_to));
        add("relayed by", names(&s.relayed_by));
        add("cue", s.cue.as_ref().map_or(String::new(), |c| c.exact.clone()));
        add("hedged", s.hedges.iter().map(|h| h.exact.as_str()).collect::<Vec<_>>().join(", "));
        add("figures", s.figures.iter().map(|f| f.words.exact.as_str()).collect::<Vec<_>>().join(", "));
        add("where", s.venue.as_ref().map_or(String::new(), |v| v.exact.clone()));
        add("in", fact.source.to_string());
        if let Some((who, why)) = &fact.judged {
            add("judged by", why.as_ref().map_or(who.clone(), |why| format!("{who}: {why}")));
        }
        lines.join("\n")
    }

    /// All ends of one statement.
    fn ties(&mut self, s: &Statement) {
        let here = End::Node(self.statements[&s.id]);
        for cited in &s.speakers {
            let who = self.agent(cited);
            self.tie(who, Some(here), Tie::Said, None);
            if self.depth >= 1
                && let (Some(who), Some(org)) = (who, &cited.speaks_for)
            {
                let org = self.entity(org);
                self.tie(Some(who), Some(End::Node(org)), Tie::SpeaksFor, None);
            }
        }
        if self.depth == 0 {
            return;
        }
        for (n, cited) in s.relayed_by.iter().enumerate() {
            let who = self.agent(cited);
            // Outermost first: the number tells the order of several.
            let label = (s.relayed_by.len() > 1).then(|| format!("{}", n + 1));
            self.tie(who, Some(here), Tie::Relayed, label);
        }
        for cited in &s.told_to {
            let who = self.agent(cited);
            self.tie(Some(here), who, Tie::Told, None);
        }
        if let Some(&outer) = s.within.as_ref().and_then(|w| self.statements.get(w)) {
            self.tie(Some(End::Node(outer)), Some(here), Tie::Within, None);
        }
        if self.depth >= 2 {
            for cited in &s.mentions {
                let what = self.agent(cited);
                self.tie(Some(here), what, Tie::About, None);
            }
        }
    }

    /// What sources take from others, and who published them where that one is drawn.
    fn source_ties(&mut self) {
        let clusters: Vec<_> = self.clusters.iter().map(|(id, n)| (id.clone(), *n)).collect();
        for (id, cluster) in &clusters {
            let Some(source) = self.facts.sources.get(id) else { continue };
            for relay in &source.relays {
                let from = self.by_name(&relay.from);
                self.tie(
                    Some(from),
                    Some(End::Cluster(*cluster)),
                    Tie::Source(relay.how),
                    Some(how_word(relay.how).into()),
                );
            }
        }
        for (id, cluster) in &clusters {
            let publisher = self.facts.sources.get(id).and_then(|s| s.publisher.as_deref());
            let outlet = publisher.and_then(|name| self.lookup(name)).and_then(|id| self.entities.get(&id));
            if let Some(&outlet) = outlet {
                self.tie(Some(End::Node(outlet)), Some(End::Cluster(*cluster)), Tie::Publishes, None);
            }
        }
    }

    /// Relations between drawn statements, and the claims they voice.
    fn relations(&mut self) {
        let facts = self.facts;
        for link in &facts.links {
            if let (Some(&from), Some(&to)) = (self.statements.get(&link.from), self.statements.get(&link.to)) {
                let (from, to) = (Some(End::Node(from)), Some(End::Node(to)));
                self.tie(from, to, Tie::Related(link.relation), Some(relation_word(link.relation).into()));
            }
        }
        for claim in &facts.claims {
            let mut node = None;
            let affirmed = claim.affirmed_by.iter().map(|id| (id, Voice::Affirms));
            for (id, voice) in affirmed.chain(claim.denied_by.iter().map(|id| (id, Voice::Denies))) {
                let Some(&statement) = self.statements.get(id) else { continue };
                let claim = *node.get_or_insert_with(|| {
                    self.picture.nodes.push(plain(claim.id.to_string(), Role::Claim, claim.text.clone()));
                    self.picture.nodes.len() - 1
                });
                self.tie(Some(End::Node(statement)), Some(End::Node(claim)), Tie::Voices(voice), None);
            }
        }
    }

    /// Adds an edge once; an end that nobody is known for gives none.
    fn tie(&mut self, from: Option<End>, to: Option<End>, tie: Tie, label: Option<String>) {
        let (Some(from), Some(to)) = (from, to) else { return };
        let there = |e: &Edge| e.from == from && e.to == to && e.tie == tie;
        if from != to && !self.picture.edges.iter().any(there) {
            let tip = format!("{} {} {}", self.words(from), tie_word(tie), self.words(to));
            self.picture.edges.push(Edge { from, to, tie, label, tip });
        }
    }

    /// A few words for an end, for tooltips.
    fn words(&self, end: End) -> &str {
        match end {
            End::Cluster(n) => &self.picture.clusters[n].title,
            End::Node(n) => {
                let node = &self.picture.nodes[n];
                if matches!(node.role, Role::Statement(_)) { &node.id } else { &node.text }
            }
        }
    }

    fn name(&self, cited: &Cited) -> Option<String> {
        let written = || cited.words.as_ref().map(|w| w.exact.clone());
        match &cited.who {
            Agent::Entity(id) => self.facts.entities.get(id).map(|e| e.name.clone()).or_else(|| Some(id.to_string())),
            Agent::Source(id) => Some(self.facts.sources.get(id).map_or(id.to_string(), title)),
            Agent::Unresolved => written(),
        }
    }

    fn agent(&mut self, cited: &Cited) -> Option<End> {
        match &cited.who {
            Agent::Entity(id) => Some(End::Node(self.entity(id))),
            Agent::Source(id) => Some(self.source(id)),
            Agent::Unresolved => None,
        }
    }

    fn entity(&mut self, id: &EntityId) -> usize {
        let id = self.facts.merged.get(id).unwrap_or(id);
        if let Some(&n) = self.entities.get(id) {
            return n;
        }
        let node = match self.facts.entities.get(id) {
            Some(e) => entity_node(e),
            None => plain(id.to_string(), Role::Entity(EntityKind::Unknown), id.to_string()),
        };
        self.push_entity(id.clone(), node)
    }

    fn push_entity(&mut self, id: EntityId, node: Node) -> usize {
        self.picture.nodes.push(node);
        self.entities.insert(id, self.picture.nodes.len() - 1);
        self.picture.nodes.len() - 1
    }

    /// The entity that goes by a name, in any case.
    fn lookup(&self, name: &str) -> Option<EntityId> {
        let same = |n: &str| n.to_lowercase() == name.to_lowercase();
        let mut all = self.facts.entities.values();
        all.find(|e| same(&e.name) || e.aliases.iter().any(|a| same(a))).map(|e| e.id.clone())
    }

    /// Whoever is relayed as a whole: an entity, or a drawn source with that title.
    fn by_name(&mut self, name: &str) -> End {
        if let Some(id) = self.lookup(name) {
            return End::Node(self.entity(&id));
        }
        let titled = self.facts.sources.values().find(|s| s.title.as_deref() == Some(name) || s.id.as_str() == name);
        if let Some(id) = titled.map(|s| s.id.clone()) {
            return self.source(&id);
        }
        let id = EntityId::named(name);
        let known = self.entities.get(&id).copied();
        End::Node(known.unwrap_or_else(|| {
            let node = plain(id.to_string(), Role::Entity(EntityKind::Outlet), name.to_owned());
            self.push_entity(id, node)
        }))
    }

    fn cluster(&mut self, id: &SourceId) -> usize {
        if let Some(&n) = self.clusters.get(id) {
            return n;
        }
        let source = self.facts.sources.get(id);
        let foot = source.map_or(String::new(), |s| {
            let date = s.published.map(|d| d.to_string());
            [s.publisher.clone(), date].into_iter().flatten().collect::<Vec<_>>().join(" · ")
        });
        let title = source.map_or_else(|| id.to_string(), title);
        let tip = [title.clone(), foot.clone(), id.to_string()].join("\n");
        let href = source.and_then(|s| s.url.clone());
        self.picture.clusters.push(Cluster { id: id.to_string(), title, foot, tip, href });
        self.clusters.insert(id.clone(), self.picture.clusters.len() - 1);
        self.picture.clusters.len() - 1
    }

    fn source(&mut self, id: &SourceId) -> End {
        if let Some(&n) = self.clusters.get(id) {
            return End::Cluster(n);
        }
        if let Some(&n) = self.sources.get(id) {
            return End::Node(n);
        }
        let source = self.facts.sources.get(id);
        let mut node = plain(id.to_string(), Role::Source, source.map_or_else(|| id.to_string(), title));
        node.foot = source.and_then(|s| s.publisher.clone()).unwrap_or_default();
        node.href = source.and_then(|s| s.url.clone());
        self.picture.nodes.push(node);
        self.sources.insert(id.clone(), self.picture.nodes.len() - 1);
        End::Node(self.picture.nodes.len() - 1)
    }
}

fn title(source: &Source) -> String {
    source.title.clone().or_else(|| source.url.clone()).unwrap_or_else(|| source.id.to_string())
}

fn plain(id: String, role: Role, text: String) -> Node {
    let tip = format!("{text}\n{id}");
    Node { id, role, head: String::new(), text, foot: String::new(), tip, href: None, cluster: None, nesting: 0 }
}

fn entity_node(e: &Entity) -> Node {
    let mut tip = vec![e.name.clone(), e.id.to_string()];
    if !e.aliases.is_empty() {
        tip.push(format!("also {}", e.aliases.join(", ")));
    }
    let roles = e.roles.iter().map(|r| r.at.as_ref().map_or(r.title.clone(), |at| format!("{}, {at}", r.title)));
    tip.extend(roles.clone());
    let foot = e.unnamed.as_ref().and_then(|u| u.affiliation.clone()).or_else(|| roles.clone().next());
    let text = e.unnamed.as_ref().map_or(e.name.clone(), |u| u.description.clone());
    let href = e.wikidata.as_ref().map(|q| format!("https://www.wikidata.org/wiki/{q}"));
    Node {
        tip: tip.join("\n"),
        foot: foot.unwrap_or_default(),
        href,
        ..plain(e.id.to_string(), Role::Entity(e.kind), text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::sample;
    use crate::ledger::Review;
    use crate::model::{Relation, RelayHow, StatementKind};

    fn ties(p: &Picture) -> Vec<Tie> {
        let mut all: Vec<Tie> = p.edges.iter().map(|e| e.tie).collect();
        all.sort();
        all.dedup();
        all
    }

    fn texts(p: &Picture) -> Vec<&str> {
        p.statements().map(|n| n.text.as_str()).collect()
    }

    #[test]
    fn depth_cuts_to_size() {
        let facts = sample::world();
        let at = |depth| picture(&facts, &Selection { depth, ..Selection::default() });
        assert_eq!(ties(&at(0)), [Tie::Said]);
        let one = ties(&at(1));
        for tie in
            [Tie::Relayed, Tie::Told, Tie::Within, Tie::SpeaksFor, Tie::Publishes, Tie::Source(RelayHow::Translates)]
        {
            assert!(one.contains(&tie), "{tie:?}");
        }
        assert!(!one.contains(&Tie::About));
        let two = ties(&at(2));
        assert!(two.contains(&Tie::About) && two.contains(&Tie::Related(Relation::Contradicts)));
    }

    #[test]
    fn filters_pick_statements_and_depth_brings_their_surroundings() {
        let facts = sample::world();
        let draw = |s: Selection| picture(&facts, &s);
        let by = |name: &str, depth| draw(Selection { by: vec![name.into()], depth, ..Selection::default() });
        assert_eq!(texts(&by("林望舒", 0)), ["我们没有修改过任何数字，也不会修改。"]);
        // Depth 2 brings the statement it contradicts, and that one's inner statement stays two steps away.
        assert!(texts(&by("林望舒", 2)).iter().any(|t| t.contains("tidied up")));
        assert_eq!(by("nobody at all", 1), Picture::default());
        let late = draw(Selection { since: "2026-03-04".parse().ok(), ..Selection::default() });
        assert_eq!(late.clusters.len(), 1);
        let early = draw(Selection { until: "2026-03".parse().ok(), ..Selection::default() });
        assert_eq!(early.clusters.len(), 3, "a month holds all its days");
        let wire = draw(Selection { source: vec!["meridian".into()], ..Selection::default() });
        assert_eq!(wire.statements().count(), 5);
        let wall = draw(Selection { about: vec!["north wall".into()], ..Selection::default() });
        assert_eq!(wall.statements().count(), 1);
        let direct = draw(Selection { kind: vec![StatementKind::Direct], depth: 0, ..Selection::default() });
        assert!(direct.statements().all(|n| n.role == Role::Statement(StatementKind::Direct)));
    }

    #[test]
    fn rejected_and_own_statements_stay_out_unless_asked_for() {
        let mut facts = sample::world();
        let all = picture(&facts, &Selection::default()).statements().count();
        let id = facts.statements.keys().next().expect("some").clone();
        facts.statements.get_mut(&id).expect("there").review = Review::Rejected;
        assert_eq!(picture(&facts, &Selection::default()).statements().count(), all - 1);
        let fact = facts.statements.get_mut(&id).expect("there");
        (fact.review, fact.statement.kind) = (Review::Machine, StatementKind::Own);
        assert_eq!(picture(&facts, &Selection::default()).statements().count(), all - 1);
        let own = Selection { kind: vec![StatementKind::Own], depth: 0, ..Selection::default() };
        assert_eq!(picture(&facts, &own).statements().count(), 1);
    }

    #[test]
    fn a_cap_leaves_something_of_each_source_and_says_so() {
        let facts = sample::many(300);
        let p = picture(&facts, &Selection { limit: 40, ..Selection::default() });
        assert_eq!(p.statements().count(), 40);
        assert_eq!(p.clusters.len(), facts.sources.len());
        assert_eq!(p.notes.len(), 1);
        let note = p.notes[0].to_string();
        assert!(note.contains("300") && note.contains("40") && note.contains("--about"), "{note}");
        assert!(picture(&facts, &Selection { limit: 300, ..Selection::default() }).notes.is_empty());
    }

    #[test]
    fn nested_statements_know_how_deep_and_all_ends_exist() {
        let p = picture(&sample::world(), &Selection { depth: 3, ..Selection::default() });
        let inner = p.nodes.iter().find(|n| n.text == "tidied up").expect("drawn");
        assert_eq!(inner.nesting, 1);
        for e in &p.edges {
            for end in [e.from, e.to] {
                match end {
                    End::Node(n) => assert!(n < p.nodes.len()),
                    End::Cluster(n) => assert!(n < p.clusters.len()),
                }
            }
        }
    }
}
