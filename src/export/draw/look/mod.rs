//! How roles and ties look: one table each, for every format. Shape, line and arrowhead tell the same
//! without colour.

pub mod palette;

use super::picture::{Edge, Picture, Role};
use crate::graph::EdgeKind;
use crate::model::{EntityKind, StatementKind};
pub use palette::{Ink, Theme};
use std::collections::BTreeSet;

/// Outline of a node.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// Statement: a card with a bar at its left.
    Card,
    /// Person.
    Pill,
    /// People taken together.
    DoublePill,
    /// Somebody nobody names.
    Ellipse,
    /// Organisation, or not known what.
    Box,
    /// Outlet.
    Hexagon,
    /// Place, product, work, event.
    Tab,
    /// Source.
    Sheet,
    /// Several sources.
    Sheets,
    /// Several entities.
    Boxes,
    /// Claim.
    Slanted,
}

/// Largest radius of a pill's ends.
pub(super) const ROUND: f64 = 18.0;
/// How far a hexagon's sides lean in.
pub(super) const SLOPE: f64 = 12.0;

/// A line pattern: dash and gap lengths, empty for an unbroken line.
pub type Dash = &'static [f64];

/// How a node looks.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct NodeLook {
    /// Its outline.
    pub shape: Shape,
    /// Colour of the outline.
    pub stroke: Ink,
    /// Colour within.
    pub fill: Ink,
    /// Pattern of the outline.
    pub dash: Dash,
    /// Width of the outline.
    pub width: f64,
    /// Its word in the legend.
    pub word: &'static str,
}

/// End of an arrow.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Head {
    /// Nothing.
    None,
    /// A filled triangle.
    Full,
    /// An outlined triangle.
    Hollow,
    /// Two strokes.
    Vee,
    /// A dot.
    Dot,
    /// A bar across the line.
    Tee,
}

/// How an edge looks.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct EdgeLook {
    /// What it is for.
    pub kind: EdgeKind,
    /// Colour.
    pub ink: Ink,
    /// Pattern.
    pub dash: Dash,
    /// Width of the line.
    pub width: f64,
    /// Its end.
    pub head: Head,
    /// Its words in the legend, read from where it begins.
    pub word: &'static str,
}

const WHOLE: Dash = &[];
const DASHED: Dash = &[6.0, 4.0];
const DOTTED: Dash = &[1.5, 3.5];
const LONG: Dash = &[12.0, 4.0];

const fn row(kind: EdgeKind, ink: Ink, dash: Dash, width: f64, head: Head, word: &'static str) -> EdgeLook {
    EdgeLook { kind, ink, dash, width, head, word }
}

/// One line for every kind of edge. Words say what the beginning of the line does to its end; lines run the
/// way the words went, so that some begin where the edge of the graph ends (a speaker said a statement).
static EDGES: &[EdgeLook] = &[
    row(EdgeKind::SaidBy, Ink::Blue, WHOLE, 1.5, Head::Full, "said"),
    row(EdgeKind::RelayedBy, Ink::Vermilion, DASHED, 1.5, Head::Hollow, "relayed"),
    row(EdgeKind::ToldTo, Ink::Green, DOTTED, 1.7, Head::Vee, "told to"),
    row(EdgeKind::Within, Ink::Grey, WHOLE, 1.2, Head::Dot, "holds a statement within"),
    row(EdgeKind::CarriedBy, Ink::Orange, WHOLE, 1.3, Head::Vee, "source and its words"),
    row(EdgeKind::SpeaksFor, Ink::Grey, LONG, 1.3, Head::Hollow, "speaks for"),
    row(EdgeKind::PublishedBy, Ink::Orange, WHOLE, 1.2, Head::Dot, "outlet and what it published"),
    row(EdgeKind::WrittenBy, Ink::Orange, DOTTED, 1.2, Head::Dot, "wrote"),
    row(EdgeKind::Relays, Ink::Vermilion, WHOLE, 2.8, Head::Full, "taken over as a whole"),
    row(EdgeKind::Mentions, Ink::Purple, DOTTED, 1.3, Head::Full, "speaks about"),
    row(EdgeKind::Restates, Ink::Sky, LONG, 1.4, Head::None, "restates"),
    row(EdgeKind::Supports, Ink::Green, WHOLE, 1.4, Head::Vee, "supports"),
    row(EdgeKind::Contradicts, Ink::Text, WHOLE, 2.0, Head::Tee, "contradicts"),
    row(EdgeKind::Qualifies, Ink::Purple, DASHED, 1.4, Head::Vee, "qualifies"),
    row(EdgeKind::Affirms, Ink::Green, WHOLE, 1.3, Head::Dot, "affirms"),
    row(EdgeKind::Denies, Ink::Text, DASHED, 1.6, Head::Tee, "denies"),
    row(EdgeKind::RoleAt, Ink::Green, WHOLE, 1.2, Head::Hollow, "holds a role at"),
    row(EdgeKind::MemberOf, Ink::Green, DASHED, 1.2, Head::Hollow, "belongs to"),
    row(EdgeKind::SameAs, Ink::Grey, WHOLE, 2.4, Head::None, "the same, or of one house"),
    row(EdgeKind::DistinctFrom, Ink::Grey, DOTTED, 1.6, Head::Tee, "another one than"),
    row(EdgeKind::Corrects, Ink::Purple, LONG, 1.8, Head::Full, "corrects"),
    row(EdgeKind::Retracts, Ink::Text, LONG, 2.0, Head::Tee, "retracts"),
    row(EdgeKind::Supersedes, Ink::Purple, WHOLE, 2.6, Head::Vee, "takes the place of"),
];

/// The look of an edge.
pub fn edge(kind: EdgeKind) -> &'static EdgeLook {
    // A kind that has no line of its own yet is drawn as the plainest of all; a test asks for its line.
    static PLAIN: EdgeLook = row(EdgeKind::Mentions, Ink::Grey, WHOLE, 1.0, Head::Vee, "other relation");
    EDGES.iter().find(|look| look.kind == kind).unwrap_or(&PLAIN)
}

/// The width of a line that stands for several statements.
pub(super) fn line_width(edge: &Edge) -> f64 {
    self::edge(edge.kind).width + (edge.weight.max(1) as f64).ln() * 0.8
}

/// The look of a role.
pub fn node(role: Role) -> NodeLook {
    let look = |shape, stroke, fill, dash, word| NodeLook { shape, stroke, fill, dash, width: 1.3, word };
    match role {
        Role::Statement(StatementKind::Direct) => {
            NodeLook { width: 1.8, ..look(Shape::Card, Ink::Blue, Ink::Card, WHOLE, "direct: in their own words") }
        }
        Role::Statement(StatementKind::Mixed) => {
            look(Shape::Card, Ink::Blue, Ink::Card, LONG, "mixed: partly in their own words")
        }
        Role::Statement(StatementKind::Indirect) => {
            look(Shape::Card, Ink::Blue, Ink::Card, DASHED, "indirect: in the reporter’s words")
        }
        Role::Statement(StatementKind::Own) => {
            look(Shape::Card, Ink::Grey, Ink::Card, DOTTED, "the article’s own voice")
        }
        Role::Entity(EntityKind::Person) => look(Shape::Pill, Ink::Blue, Ink::BlueTint, WHOLE, "person"),
        Role::Entity(EntityKind::Group) => look(Shape::DoublePill, Ink::Blue, Ink::BlueTint, WHOLE, "group"),
        Role::Entity(EntityKind::Unnamed) => look(Shape::Ellipse, Ink::Text, Ink::GreyTint, DASHED, "unnamed"),
        Role::Entity(EntityKind::Organisation) => look(Shape::Box, Ink::Green, Ink::GreenTint, WHOLE, "organisation"),
        Role::Entity(EntityKind::Outlet) => look(Shape::Hexagon, Ink::Vermilion, Ink::VermilionTint, WHOLE, "outlet"),
        Role::Entity(EntityKind::Place | EntityKind::Product | EntityKind::Work | EntityKind::Event) => {
            look(Shape::Tab, Ink::Purple, Ink::PurpleTint, WHOLE, "thing or place")
        }
        Role::Entity(EntityKind::Unknown) => look(Shape::Box, Ink::Grey, Ink::GreyTint, WHOLE, "somebody or something"),
        Role::Source => look(Shape::Sheet, Ink::Orange, Ink::OrangeTint, WHOLE, "source"),
        Role::Sources => look(Shape::Sheets, Ink::Orange, Ink::OrangeTint, WHOLE, "several sources"),
        Role::Entities => look(Shape::Boxes, Ink::Grey, Ink::GreyTint, WHOLE, "several, named in it"),
        Role::Claim => look(Shape::Slanted, Ink::Text, Ink::ClaimTint, WHOLE, "claim"),
        Role::Nobody => look(Shape::Ellipse, Ink::Grey, Ink::Paper, DOTTED, "nobody is named"),
        Role::Elsewhere => look(Shape::Box, Ink::Grey, Ink::Paper, DOTTED, "stands elsewhere in the drawing"),
    }
}

/// The looks that occur, each once, for the legend.
pub(super) fn legend(picture: &Picture) -> (Vec<Role>, Vec<EdgeKind>) {
    let roles: BTreeSet<Role> = picture.nodes.iter().map(|n| n.role).collect();
    let kinds: BTreeSet<EdgeKind> = picture.edges.iter().map(|e: &Edge| e.kind).collect();
    let mut roles: Vec<Role> = roles.into_iter().collect();
    roles.dedup_by_key(|r| node(*r).word);
    let mut kinds: Vec<EdgeKind> = kinds.into_iter().collect();
    kinds.dedup_by_key(|k| edge(*k).word);
    (roles, kinds)
}

/// A text fit for XML and DOT: line breaks as `\n`, tabs as spaces, other control characters (which
/// neither can hold) as U+FFFD.
pub(super) fn clean(text: &str) -> String {
    let plain = text.replace("\r\n", "\n");
    let fit = |c: char| match c {
        '\n' => '\n',
        '\r' | '\u{85}' | '\u{2028}' | '\u{2029}' => '\n',
        '\t' => ' ',
        c if c.is_control() || matches!(c, '\u{FFFE}' | '\u{FFFF}') => '\u{FFFD}',
        c => c,
    };
    plain.chars().map(fit).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_of_edge_has_its_line_in_the_table() {
        for kind in EdgeKind::ALL {
            let rows = EDGES.iter().filter(|look| look.kind == kind).count();
            assert_eq!(rows, 1, "{}: give it one line in EDGES", kind.name());
        }
    }
}
