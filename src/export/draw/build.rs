//! Puts nodes and edges into a picture, each once, whatever the kind of drawing.

use super::address;
use super::look;
use super::picture::{Cluster, Edge, End, Node, Passage, Picture, Role, When};
use super::words::{count, head, held_at, kind_word, named};
use crate::base::StatementId;
use crate::graph::{
    AgentView, EdgeKind, EdgeView, EntityIx, EntityView, Graph, NodeIx, SourceIx, SourceView, StatementView, Who,
};
use std::collections::BTreeMap;

/// Passages kept for somebody or something that many statements speak of.
const PASSAGES: usize = 40;

/// A picture in the making.
pub(super) struct Build<'g> {
    pub graph: &'g Graph,
    pub picture: Picture,
    ends: BTreeMap<NodeIx, End>,
    edges: BTreeMap<(End, End, EdgeKind), usize>,
}

impl<'g> Build<'g> {
    pub fn new(graph: &'g Graph, notes: Vec<crate::base::Problem>) -> Self {
        let picture = Picture { notes, ..Picture::default() };
        Self { graph, picture, ends: BTreeMap::new(), edges: BTreeMap::new() }
    }

    /// Where something is drawn, if it is.
    pub fn drawn(&self, node: impl Into<NodeIx>) -> Option<End> {
        self.ends.get(&node.into()).copied()
    }

    /// All that is drawn, in order of the graph.
    pub fn all_drawn(&self) -> Vec<(NodeIx, End)> {
        self.ends.iter().map(|(node, end)| (*node, *end)).collect()
    }

    /// A statement, drawn now if it was not before.
    pub fn statement(&mut self, view: StatementView<'g>, cluster: Option<usize>) -> End {
        if let Some(end) = self.drawn(view.ix()) {
            return end;
        }
        let s = view.record();
        let outer = view.within().and_then(|w| self.drawn(w.ix()));
        let nesting = match outer {
            Some(End::Node(n)) if cluster.is_some() => self.picture.nodes[n].nesting + 1,
            _ => 0,
        };
        let mut about: Vec<_> = view.mentions().filter_map(|w| w.label()).collect();
        about.dedup();
        // A refusal has no content; its cue says what it is.
        let cue = || s.cue.as_ref().map_or(String::new(), |c| format!("[{}]", c.exact));
        let passage = address::passage(view);
        let node = Node {
            head: head(view.fact()),
            text: if s.fragments.is_empty() { cue() } else { s.content().into_owned() },
            foot: if about.is_empty() { String::new() } else { format!("about {}", about.join(", ")) },
            tip: statement_tip(view),
            href: passage.href.clone(),
            cluster,
            nesting,
            when: When { said: s.said_at, printed: view.source().and_then(|s| s.record().published) },
            passages: vec![passage],
            ..Node::plain(s.id.to_string(), Role::Statement(s.kind), String::new())
        };
        self.push(Some(view.ix().into()), node)
    }

    /// The box of a source.
    pub fn source_box(&mut self, ix: SourceIx) -> usize {
        if let Some(End::Cluster(n)) = self.drawn(ix) {
            return n;
        }
        let source = self.graph.source_at(ix);
        let (title, foot) = (source.title().to_owned(), imprint(source));
        let tip = [title.as_str(), &foot, source.id().as_str()].join("\n");
        let id = source.id().to_string();
        let n = self.cluster(Cluster { id, title, foot, tip, href: source.record().url.clone(), continued: false });
        self.ends.insert(ix.into(), End::Cluster(n));
        n
    }

    /// A box.
    pub fn cluster(&mut self, cluster: Cluster) -> usize {
        self.picture.clusters.push(cluster);
        self.picture.clusters.len() - 1
    }

    /// Somebody cited, where it is known who.
    pub fn agent(&mut self, who: &Who<'g>) -> Option<End> {
        who.agent.map(|agent| match agent {
            AgentView::Entity(e) => self.end(e.ix()),
            AgentView::Source(s) => self.end(s.ix()),
        })
    }

    /// The end of edges at a node, drawn now if it was not before.
    pub fn end(&mut self, node: impl Into<NodeIx>) -> End {
        let node = node.into();
        if let Some(end) = self.drawn(node) {
            return end;
        }
        let drawn = match node {
            NodeIx::Entity(ix) => entity_node(self.graph.entity_at(ix)),
            NodeIx::Source(ix) => source_node(self.graph.source_at(ix)),
            NodeIx::Claim(ix) => {
                let claim = self.graph.claim_at(ix).claim();
                Node::plain(claim.id.to_string(), Role::Claim, claim.text.clone())
            }
            NodeIx::Statement(ix) => return self.statement(self.graph.statement_at(ix), None),
        };
        self.push(Some(node), drawn)
    }

    /// A node that stands for no single record.
    pub fn extra(&mut self, id: String, role: Role, text: String) -> End {
        self.push(None, Node::plain(id, role, text))
    }

    /// The node at an end, for finishing touches.
    pub fn node(&mut self, end: End) -> Option<&mut Node> {
        match end {
            End::Node(n) => Some(&mut self.picture.nodes[n]),
            End::Cluster(_) => None,
        }
    }

    /// The words that speak of somebody.
    pub fn cited_in(&self, entity: EntityIx) -> Vec<Passage> {
        cited_in(self.graph.entity_at(entity))
    }

    /// Says that something is drawn at this end, together with others.
    pub fn place(&mut self, node: NodeIx, end: End) {
        self.ends.insert(node, end);
    }

    fn push(&mut self, node: Option<NodeIx>, drawn: Node) -> End {
        self.picture.nodes.push(drawn);
        let end = End::Node(self.picture.nodes.len() - 1);
        if let Some(node) = node {
            self.ends.insert(node, end);
        }
        end
    }

    /// Adds an edge once, and counts how often it was asked for; an end that nobody is known for gives none.
    pub fn tie(&mut self, from: Option<End>, to: Option<End>, kind: EdgeKind, label: Option<String>) {
        let (Some(from), Some(to)) = (from, to) else { return };
        if from == to {
            return;
        }
        if let Some(&n) = self.edges.get(&(from, to, kind)) {
            self.picture.edges[n].weight += 1;
            return;
        }
        let verb = label.clone().filter(|l| l.starts_with(char::is_alphabetic));
        let verb = verb.unwrap_or_else(|| look::edge(kind).word.to_owned());
        let tip = format!("{} {verb} {}", self.words(from), self.words(to));
        self.edges.insert((from, to, kind), self.picture.edges.len());
        self.picture.edges.push(Edge { from, to, kind, weight: 1, label, tip });
    }

    /// Writes on lines how many statements they stand for, where they stand for several.
    pub fn label_weights(&mut self) {
        for edge in self.picture.edges.iter_mut().filter(|e| e.weight > 1) {
            let times = format!("×{}", edge.weight);
            edge.tip = format!("{}: {}", edge.tip, count(edge.weight, "statement"));
            edge.label = Some(edge.label.take().map_or(times.clone(), |label| format!("{label} {times}")));
        }
    }

    /// The picture. Whoever has no words of their own (a place that only a role names, a claim, an outlet credited as a
    /// whole) leads to those of a neighbour: first of all a statement.
    pub fn finish(mut self) -> Picture {
        let picture = &mut self.picture;
        let mut lenders: BTreeMap<usize, (bool, usize)> = BTreeMap::new();
        for edge in &picture.edges {
            let (End::Node(a), End::Node(b)) = (edge.from, edge.to) else { continue };
            for (poor, rich) in [(a, b), (b, a)] {
                let (node, from) = (&picture.nodes[poor], &picture.nodes[rich]);
                if (node.href.is_none() || node.passages.is_empty()) && !from.passages.is_empty() {
                    let choice = (!matches!(from.role, Role::Statement(_)), rich);
                    let best = lenders.entry(poor).or_insert(choice);
                    *best = choice.min(*best);
                }
            }
        }
        for (poor, (_, rich)) in lenders {
            let (href, passages) = (picture.nodes[rich].href.clone(), picture.nodes[rich].passages.clone());
            let node = &mut picture.nodes[poor];
            if node.passages.is_empty() {
                node.passages = passages;
            }
            node.href = node.href.take().or(href);
        }
        self.picture
    }

    /// Ties of these kinds between things that are drawn already, from subject to object.
    pub fn between(&mut self, kinds: &[EdgeKind]) {
        for (node, end) in self.all_drawn() {
            for &kind in kinds {
                let graph = self.graph;
                let edges: Vec<EdgeView<'g>> = graph.edges_from(node, kind).collect();
                for edge in edges {
                    let to = self.drawn(edge.to());
                    self.tie(Some(end), to, kind, written(kind));
                }
            }
        }
    }

    fn words(&self, end: End) -> String {
        match end {
            End::Cluster(n) => self.picture.clusters[n].title.clone(),
            End::Node(n) => named(&self.picture.nodes[n]),
        }
    }
}

/// The word on a line between statements or sources: how they stand to each other is worth reading.
pub(super) fn written(kind: EdgeKind) -> Option<String> {
    use EdgeKind::{Contradicts, Corrects, Qualifies, Restates, Retracts, Supersedes, Supports};
    let said = matches!(kind, Restates | Supports | Contradicts | Qualifies | Corrects | Retracts | Supersedes);
    said.then(|| look::edge(kind).word.to_owned())
}

fn statement_tip(view: StatementView<'_>) -> String {
    let s = view.record();
    fn names<'g>(list: impl Iterator<Item = Who<'g>>) -> String {
        list.filter_map(|w| w.label()).collect::<Vec<_>>().join(", ")
    }
    let mut lines = vec![s.content().into_owned(), format!("{} ({})", s.id, kind_word(s.kind))];
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
    add("said", s.said_at.map_or(String::new(), |d| d.to_string()));
    add("in", view.fact().source.to_string());
    if let Some((who, why)) = &view.fact().judged {
        add("judged by", why.as_ref().map_or(who.clone(), |why| format!("{who}: {why}")));
    }
    lines.join("\n")
}

/// Outlet and date of a source.
pub(super) fn imprint(source: SourceView<'_>) -> String {
    let record = source.record();
    let date = record.published.map(|d| d.to_string());
    [record.publisher.clone(), date].into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// A source as a node of its own.
fn source_node(source: SourceView<'_>) -> Node {
    let (title, foot) = (source.title().to_owned(), imprint(source));
    let statements: Vec<_> = source.statements();
    let tip = [title.as_str(), &foot, &count(statements.len(), "statement"), source.id().as_str()].join("\n");
    let passages = statements.iter().take(PASSAGES).map(|s| address::passage(*s)).collect();
    let href = source.record().url.clone();
    Node { foot, tip, href, passages, ..Node::plain(source.id().to_string(), Role::Source, title) }
}

fn entity_node(view: EntityView<'_>) -> Node {
    let e = view.entity();
    let mut tip = vec![e.name.clone(), e.id.to_string()];
    if !e.aliases.is_empty() {
        tip.push(format!("also {}", e.aliases.join(", ")));
    }
    let roles = e.roles.iter().map(|r| r.at.as_ref().map_or(r.title.clone(), |at| held_at(&r.title, at)));
    tip.extend(roles.clone());
    let foot = e.unnamed.as_ref().and_then(|u| u.affiliation.clone()).or_else(|| roles.clone().next());
    let text = e.unnamed.as_ref().map_or(e.name.clone(), |u| u.description.clone());
    let passages = cited_in(view);
    let words = address::of_entity(view);
    let href = e.wikidata.as_ref().map(|q| format!("https://www.wikidata.org/wiki/{q}"));
    Node {
        tip: tip.join("\n"),
        foot: foot.unwrap_or_default(),
        href: words.or(href),
        passages,
        ..Node::plain(e.id.to_string(), Role::Entity(e.kind), text)
    }
}

/// What somebody said, then what others say of them, in order of reading.
fn cited_in(view: EntityView<'_>) -> Vec<Passage> {
    let mut seen: Vec<&StatementId> = vec![];
    let mut out = vec![];
    use EdgeKind::{Mentions, RelayedBy, SaidBy, SpeaksFor, ToldTo};
    for kind in [SaidBy, RelayedBy, ToldTo, Mentions, SpeaksFor] {
        let ix = view.edges_into(kind).filter_map(|e| match e.from() {
            NodeIx::Statement(ix) => Some(ix),
            _ => None,
        });
        let set = view.graph().set_of(ix);
        for s in set.in_reading_order() {
            if out.len() < PASSAGES && s.review() != crate::ledger::Review::Rejected && !seen.contains(&s.id()) {
                seen.push(s.id());
                out.push(address::passage(s));
            }
        }
    }
    out
}
