//! What a drawing shows: nodes, boxes around them, edges, each with a role. No shapes, colours or
//! places yet: every way of drawing renders the same [`Picture`].

use crate::base::Problem;
use crate::model::{EntityKind, Relation, RelayHow, StatementKind};

/// A drawing before it is laid out. Indices in it point into its own lists; the order of the lists is
/// the order of drawing, the same for the same facts.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Picture {
    /// What it shows, for its head.
    pub title: Option<String>,
    /// Boxes: one a source that carries drawn statements, oldest first.
    pub clusters: Vec<Cluster>,
    /// Statements by box and place in the text, then everybody and everything else.
    pub nodes: Vec<Node>,
    /// Ties between them.
    pub edges: Vec<Edge>,
    /// What was left out, with the way to a smaller picture; shown under the drawing too.
    pub notes: Vec<Problem>,
}

/// What a node stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// A statement.
    Statement(StatementKind),
    /// An entity.
    Entity(EntityKind),
    /// A source that carries no drawn statement but is itself a speaker, or relayed.
    Source,
    /// A proposition that statements voice.
    Claim,
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
    /// Where a click leads.
    pub href: Option<String>,
    /// The box it stands in.
    pub cluster: Option<usize>,
    /// How many statements enclose it, for statements within others.
    pub nesting: usize,
}

/// A box: a source.
#[derive(Clone, Debug, PartialEq)]
pub struct Cluster {
    /// The id of the source.
    pub id: String,
    /// Its headline, else its address, else its id.
    pub title: String,
    /// Outlet and date.
    pub foot: String,
    /// Everything worth knowing, for the tooltip.
    pub tip: String,
    /// Its address.
    pub href: Option<String>,
}

/// One end of an edge.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum End {
    /// A node, by its place in [`Picture::nodes`].
    Node(usize),
    /// A box, by its place in [`Picture::clusters`].
    Cluster(usize),
}

/// What ties two things. The direction is the way the words went.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Tie {
    /// Speaker to statement.
    Said,
    /// Relayer to the statement it passed on.
    Relayed,
    /// Statement to whom it was told.
    Told,
    /// Statement to the statement within it.
    Within,
    /// Somebody to whom they speak for.
    SpeaksFor,
    /// Outlet to the source it published.
    Publishes,
    /// The one relayed to the source that relays it as a whole.
    Source(RelayHow),
    /// Statement to whom or what it is about.
    About,
    /// Statement to statement.
    Related(Relation),
    /// Statement to the claim it affirms (`true`) or denies.
    Voices(Voice),
}

/// Whether a statement stands for or against a claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Voice {
    /// Says so.
    Affirms,
    /// Says it is not so.
    Denies,
}

/// An edge.
#[derive(Clone, Debug, PartialEq)]
pub struct Edge {
    /// Where it begins.
    pub from: End,
    /// Where it ends.
    pub to: End,
    /// What it says.
    pub tie: Tie,
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
