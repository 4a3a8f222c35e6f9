//! What a drawing shows: nodes, boxes around them, edges, each with a role. No shapes, colours or
//! places yet: every way of drawing renders the same [`Picture`].

use crate::base::{PartialDate, Problem};
use crate::graph::EdgeKind;
use crate::model::{EntityKind, StatementKind};

/// A drawing before it is laid out. Indices in it point into its own lists; the order of the lists is
/// the order of drawing, the same for the same facts.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Picture {
    /// What it shows, for its head.
    pub title: Option<String>,
    /// A line under the title: what the picture counts.
    pub about: Option<String>,
    /// Boxes around nodes that belong together: a source and what it carries, what has one origin, a day.
    pub clusters: Vec<Cluster>,
    /// Statements by box and place in the text, then everybody and everything else.
    pub nodes: Vec<Node>,
    /// Ties between them.
    pub edges: Vec<Edge>,
    /// What was left out, with the way to a smaller picture; shown under the title too.
    pub notes: Vec<Problem>,
}

/// What a node stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// A statement.
    Statement(StatementKind),
    /// An entity.
    Entity(EntityKind),
    /// A source that carries no drawn statement in a box of its own.
    Source,
    /// Several sources drawn as one, since they stand alike.
    Sources,
    /// Several entities drawn as one, since they stand alike.
    Entities,
    /// A proposition that statements voice.
    Claim,
    /// Nobody is named, nobody described.
    Nobody,
    /// Something that is drawn in another part of the drawing.
    Elsewhere,
}

/// One thing in the drawing.
#[derive(Clone, Debug, PartialEq)]
pub struct Node {
    /// The id of the record.
    pub id: String,
    /// What it stands for.
    pub role: Role,
    /// A small line above the text: act and review of a statement, nothing for most others.
    pub head: String,
    /// The name, or the words of the statement; whole, not yet wrapped or cut.
    pub text: String,
    /// A small line below: the role somebody holds, what a statement is about.
    pub foot: String,
    /// Everything worth knowing, for the tooltip.
    pub tip: String,
    /// Where a click leads: to the words in the source, where its address is known.
    pub href: Option<String>,
    /// The box it stands in.
    pub cluster: Option<usize>,
    /// How many statements enclose it, for statements within others.
    pub nesting: usize,
    /// How many records it stands for.
    pub stands_for: usize,
    /// When it was said and printed, for a statement.
    pub when: When,
    /// Its words in context: of a statement its own, of others those that speak of them.
    pub passages: Vec<Passage>,
}

impl Node {
    /// A node with nothing known of it but its words.
    pub fn plain(id: String, role: Role, text: String) -> Self {
        let tip = format!("{text}\n{id}");
        Self {
            id,
            role,
            head: String::new(),
            text,
            foot: String::new(),
            tip,
            href: None,
            cluster: None,
            nesting: 0,
            stands_for: 1,
            when: When::default(),
            passages: vec![],
        }
    }
}

/// When something was said, and when printed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct When {
    /// The day of saying, where the text tells it.
    pub said: Option<PartialDate>,
    /// The day of printing.
    pub printed: Option<PartialDate>,
}

/// Words as they stand in a capture, with what stands around them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Passage {
    /// The id of the statement.
    pub id: String,
    /// Who said it, how.
    pub head: String,
    /// The text in pieces; `true` for the words themselves.
    pub parts: Vec<(bool, String)>,
    /// Headline, outlet and date of the source.
    pub place: String,
    /// The address of the words.
    pub href: Option<String>,
}

/// A box.
#[derive(Clone, Debug, PartialEq)]
pub struct Cluster {
    /// The id of the source, or what else holds it together.
    pub id: String,
    /// Its headline, else its address, else its id.
    pub title: String,
    /// Outlet and date.
    pub foot: String,
    /// Everything worth knowing, for the tooltip.
    pub tip: String,
    /// Its address.
    pub href: Option<String>,
    /// True when an earlier part of the drawing holds its beginning.
    pub continued: bool,
}

/// One end of an edge.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum End {
    /// A node, by its place in [`Picture::nodes`].
    Node(usize),
    /// A box, by its place in [`Picture::clusters`].
    Cluster(usize),
}

/// An edge.
#[derive(Clone, Debug, PartialEq)]
pub struct Edge {
    /// Where it begins: edges run the way the words went, see [`super::look::edge`].
    pub from: End,
    /// Where it ends.
    pub to: End,
    /// What it says.
    pub kind: EdgeKind,
    /// How many statements it stands for; a line grows thicker with them.
    pub weight: usize,
    /// A word on the line, where the kind of line alone does not tell.
    pub label: Option<String>,
    /// Everything worth knowing, for the tooltip.
    pub tip: String,
}

impl Picture {
    /// The statements drawn.
    pub fn statements(&self) -> impl Iterator<Item = &Node> {
        self.nodes.iter().filter(|n| matches!(n.role, Role::Statement(_)))
    }
}
