//! From statements found in a graph to a picture of them.
//!
//! How a command draws:
//! ```
//! use dixit::{ask::Filters, graph::Graph, ledger::Facts};
//! use dixit::export::{Scope, dot, draw, svg};
//! # let graph = Graph::build(Facts::default());
//! let found = Filters::default().resolve(&graph).expect("no name that could be unclear");
//! let mut picture = draw::picture(&found, Scope::default());
//! picture.title = Some("What Northwind said".into());
//! for note in &picture.notes { /* shown on stderr */ }
//! let for_dot_file = dot::write(&picture); // `-o x.dot`, or stdout without `-o`
//! let for_svg_file = svg::write(&picture); // `-o x.svg`
//! ```
//! With `--layout dot`, `-o x.svg` goes through [`super::graphviz::layout`] instead. An empty picture (no
//! statement fits) is drawn all the same; the command says so and ends with code 1.

use super::picture::{Cluster, Edge, End, Node, Picture, Role, Tie, Voice};
use super::select::Scope;
use super::words::{head, how_word, kind_word, relation_word, tie_word};
use crate::graph::{AgentView, EdgeKind, Graph, NodeIx, SourceIx, StatementSet, StatementView, Who};
use crate::model::{Entity, Relation};
use std::collections::BTreeMap;

/// The picture of the statements found and, as far as `scope` goes, of what is around them.
pub fn picture(found: &StatementSet<'_>, scope: Scope) -> Picture {
    let (drawn, notes) = scope.choose(found);
    let mut build =
        Build { graph: found.graph(), picture: Picture { notes, ..Picture::default() }, ends: BTreeMap::new() };
    for s in &drawn {
        build.statement(*s);
    }
    for s in &drawn {
        build.said(*s);
        if scope.depth >= 1 {
            build.passed_on(*s);
        }
    }
    if scope.depth >= 1 {
        build.sources();
    }
    if scope.depth >= 2 {
        drawn.iter().for_each(|s| build.related(*s));
    }
    build.picture
}

struct Build<'g> {
    graph: &'g Graph,
    picture: Picture,
    ends: BTreeMap<NodeIx, End>,
}

impl<'g> Build<'g> {
    fn statement(&mut self, view: StatementView<'g>) {
        let s = view.record();
        let outer = view.within().and_then(|w| self.ends.get(&w.ix().into())).copied();
        let nesting = match outer {
            Some(End::Node(n)) => self.picture.nodes[n].nesting + 1,
            _ => 0,
        };
        let mut about: Vec<_> = view.mentions().filter_map(|w| w.label()).collect();
        about.dedup();
        // A refusal has no content; its cue says what it is.
        let cue = || s.cue.as_ref().map_or(String::new(), |c| format!("[{}]", c.exact));
        let source = view.source();
        let node = Node {
            head: head(view.fact()),
            text: if s.fragments.is_empty() { cue() } else { s.content() },
            foot: if about.is_empty() { String::new() } else { format!("about {}", about.join(", ")) },
            tip: statement_tip(view),
            href: source.and_then(|s| s.record().url.clone()),
            cluster: source.map(|s| self.cluster(s.ix())),
            nesting,
            ..plain(s.id.to_string(), Role::Statement(s.kind), String::new())
        };
        self.push(view.ix().into(), node);
    }

    fn said(&mut self, s: StatementView<'g>) {
        for who in s.speakers() {
            let speaker = self.agent(&who);
            self.tie(speaker, Some(self.ends[&s.ix().into()]), Tie::Said, None);
        }
    }

    fn passed_on(&mut self, s: StatementView<'g>) {
        let here = self.ends[&s.ix().into()];
        for who in s.speakers() {
            if let (Some(speaker), Some(principal)) = (self.agent(&who), who.principal) {
                let principal = self.end(principal.ix().into());
                self.tie(Some(speaker), Some(principal), Tie::SpeaksFor, None);
            }
        }
        let several = s.relays().count() > 1;
        for (n, who) in s.relays().enumerate() {
            let relay = self.agent(&who);
            // Outermost first: the number tells the order of several.
            self.tie(relay, Some(here), Tie::Relayed, several.then(|| (n + 1).to_string()));
        }
        for who in s.told_to() {
            let listener = self.agent(&who);
            self.tie(Some(here), listener, Tie::Told, None);
        }
        let outer = s.within().and_then(|w| self.ends.get(&w.ix().into())).copied();
        self.tie(outer, Some(here), Tie::Within, None);
    }

    /// What drawn sources take from others, and who published them where that one is drawn anyway.
    fn sources(&mut self) {
        let clusters = self.ends.iter().filter(|(_, end)| matches!(end, End::Cluster(_)));
        let mut clusters: Vec<(End, SourceIx)> =
            clusters.filter_map(|(node, end)| Some((*end, source_of(*node)?))).collect();
        clusters.sort();
        for &(here, source) in &clusters {
            let source = self.graph.source_at(source);
            for edge in source.edges(EdgeKind::Relays) {
                let Some(how) = source.record().relays.get(edge.nth()).map(|r| r.how) else { continue };
                let from = self.end(edge.to());
                self.tie(Some(from), Some(here), Tie::Source(how), Some(how_word(how).into()));
            }
        }
        for &(here, source) in &clusters {
            for edge in self.graph.source_at(source).edges(EdgeKind::PublishedBy) {
                let outlet = self.ends.get(&edge.to()).copied();
                self.tie(outlet, Some(here), Tie::Publishes, None);
            }
        }
    }

    /// What a statement is about, how it stands to others, and the claims it voices.
    fn related(&mut self, s: StatementView<'g>) {
        let here = Some(self.ends[&s.ix().into()]);
        for who in s.mentions() {
            let what = self.agent(&who);
            self.tie(here, what, Tie::About, None);
        }
        for (kind, relation) in [
            (EdgeKind::Restates, Relation::Restates),
            (EdgeKind::Supports, Relation::Supports),
            (EdgeKind::Contradicts, Relation::Contradicts),
            (EdgeKind::Qualifies, Relation::Qualifies),
        ] {
            for edge in s.edges(kind) {
                let other = self.ends.get(&edge.to()).copied();
                self.tie(here, other, Tie::Related(relation), Some(relation_word(relation).into()));
            }
        }
        for (kind, voice) in [(EdgeKind::Affirms, Voice::Affirms), (EdgeKind::Denies, Voice::Denies)] {
            for edge in s.edges(kind) {
                let claim = self.end(edge.to());
                self.tie(here, Some(claim), Tie::Voices(voice), None);
            }
        }
    }

    fn agent(&mut self, who: &Who<'g>) -> Option<End> {
        who.agent.map(|agent| match agent {
            AgentView::Entity(e) => self.end(e.ix().into()),
            AgentView::Source(s) => self.end(s.ix().into()),
        })
    }

    /// The end of edges at a node, drawn now if it was not before.
    fn end(&mut self, node: NodeIx) -> End {
        if let Some(end) = self.ends.get(&node) {
            return *end;
        }
        let drawn = match node {
            NodeIx::Entity(ix) => entity_node(self.graph.entity_at(ix).entity()),
            NodeIx::Source(ix) => {
                let source = self.graph.source_at(ix);
                let record = source.record();
                let foot = record.publisher.clone().unwrap_or_default();
                let bare = plain(record.id.to_string(), Role::Source, source.title().to_owned());
                Node { foot, href: record.url.clone(), ..bare }
            }
            NodeIx::Claim(ix) => {
                let claim = self.graph.claim_at(ix).claim();
                plain(claim.id.to_string(), Role::Claim, claim.text.clone())
            }
            // Statements are all drawn before any edge; this one is a bare mark.
            NodeIx::Statement(ix) => {
                let s = self.graph.statement_at(ix).record();
                plain(s.id.to_string(), Role::Statement(s.kind), s.content())
            }
        };
        self.push(node, drawn)
    }

    fn push(&mut self, node: NodeIx, drawn: Node) -> End {
        self.picture.nodes.push(drawn);
        let end = End::Node(self.picture.nodes.len() - 1);
        self.ends.insert(node, end);
        end
    }

    fn cluster(&mut self, ix: SourceIx) -> usize {
        if let Some(End::Cluster(n)) = self.ends.get(&ix.into()) {
            return *n;
        }
        let source = self.graph.source_at(ix);
        let record = source.record();
        let title = source.title().to_owned();
        let date = record.published.map(|d| d.to_string());
        let foot = [record.publisher.clone(), date].into_iter().flatten().collect::<Vec<_>>().join(" · ");
        let tip = [title.as_str(), &foot, record.id.as_str()].join("\n");
        let id = record.id.to_string();
        self.picture.clusters.push(Cluster { id, title, foot, tip, href: record.url.clone() });
        let n = self.picture.clusters.len() - 1;
        self.ends.insert(ix.into(), End::Cluster(n));
        n
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
}

fn source_of(node: NodeIx) -> Option<SourceIx> {
    match node {
        NodeIx::Source(ix) => Some(ix),
        _ => None,
    }
}

fn statement_tip(view: StatementView<'_>) -> String {
    let s = view.record();
    fn names<'g>(list: impl Iterator<Item = Who<'g>>) -> String {
        list.filter_map(|w| w.label()).collect::<Vec<_>>().join(", ")
    }
    let mut lines = vec![s.content(), format!("{} ({})", s.id, kind_word(s.kind))];
    let mut add = |what: &str, words: String| {
        if !words.is_empty() {
            lines.push(format!("{what}: {words}"));
        }
    };
    add("said by", names(view.speakers()));
    add("told to", names(view.told_to()));
    add("relayed by", names(view.relays()));
    add("cue", s.cue.as_ref().map_or(String::new(), |c| c.exact.clone()));
    add("hedged", s.hedges.iter().map(|h| h.exact.as_str()).collect::<Vec<_>>().join(", "));
    add("figures", s.figures.iter().map(|f| f.words.exact.as_str()).collect::<Vec<_>>().join(", "));
    add("where", s.venue.as_ref().map_or(String::new(), |v| v.exact.clone()));
    add("in", view.fact().source.to_string());
    if let Some((who, why)) = &view.fact().judged {
        add("judged by", why.as_ref().map_or(who.clone(), |why| format!("{who}: {why}")));
    }
    lines.join("\n")
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
    use crate::base::StatementId;
    use crate::export::sample;
    use crate::ledger::{Facts, Review};
    use crate::model::RelayHow;

    fn ties(p: &Picture) -> Vec<Tie> {
        let mut all: Vec<Tie> = p.edges.iter().map(|e| e.tie).collect();
        all.sort();
        all.dedup();
        all
    }

    fn texts(p: &Picture) -> Vec<&str> {
        p.statements().map(|n| n.text.as_str()).collect()
    }

    fn id_of(facts: &Facts, words: &str) -> StatementId {
        let has = |f: &&crate::ledger::Fact| f.statement.content().contains(words);
        facts.statements.values().find(has).expect("there").statement.id.clone()
    }

    #[test]
    fn depth_cuts_to_size() {
        let facts = sample::world();
        assert_eq!(ties(&sample::picture(&facts, 0, 80)), [Tie::Said]);
        let one = ties(&sample::picture(&facts, 1, 80));
        let translated = Tie::Source(RelayHow::Translates);
        for tie in [Tie::Relayed, Tie::Told, Tie::Within, Tie::SpeaksFor, Tie::Publishes, translated] {
            assert!(one.contains(&tie), "{tie:?}");
        }
        assert!(!one.contains(&Tie::About));
        let two = ties(&sample::picture(&facts, 2, 80));
        assert!(two.contains(&Tie::About) && two.contains(&Tie::Related(Relation::Contradicts)));
    }

    #[test]
    fn depth_brings_the_surroundings_of_what_was_found() {
        let facts = sample::world();
        let denial = id_of(&facts, "我们没有修改过任何数字");
        let graph = Graph::build(facts);
        let found = graph.set_of([graph.statement(&denial).expect("there").ix()]);
        let at = |depth| picture(&found, Scope { depth, ..Scope::default() });
        assert_eq!(texts(&at(0)), ["我们没有修改过任何数字，也不会修改。"]);
        let two = at(2);
        assert!(texts(&two).iter().any(|t| t.starts_with("the figures had been")), "what it contradicts");
        assert!(!texts(&two).contains(&"tidied up"), "and what stands within that is a step further");
        assert!(texts(&at(3)).contains(&"tidied up"));
        assert_eq!(picture(&graph.set_of([]), Scope::default()), Picture::default());
    }

    #[test]
    fn what_people_rejected_is_not_brought_back_by_depth() {
        let mut facts = sample::world();
        let inner = id_of(&facts, "tidied up");
        let outer = facts.statements.values().find(|f| f.statement.within.is_some()).expect("one is nested");
        let (outer, inner_id) = (outer.statement.within.clone().expect("nested"), outer.statement.id.clone());
        assert!(inner == outer || inner == inner_id);
        facts.statements.get_mut(&inner_id).expect("there").review = Review::Rejected;
        let graph = Graph::build(facts);
        let found = graph.set_of([graph.statement(&outer).expect("there").ix()]);
        assert_eq!(picture(&found, Scope::default()).statements().count(), 1);
    }

    #[test]
    fn a_cap_leaves_something_of_each_source_and_says_so() {
        let facts = sample::many(300);
        let p = sample::picture(&facts, 1, 40);
        assert_eq!(p.statements().count(), 40);
        assert_eq!(p.clusters.len(), facts.sources.len());
        assert_eq!(p.notes.len(), 1);
        let note = p.notes[0].to_string();
        assert!(note.contains("300") && note.contains("40") && note.contains("--about"), "{note}");
        assert!(sample::picture(&facts, 1, 300).notes.is_empty());
    }

    #[test]
    fn nested_statements_know_how_deep_and_all_ends_exist() {
        let p = sample::picture(&sample::world(), 3, 80);
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
