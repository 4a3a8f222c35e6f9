//! How roles look: one table for DOT and SVG. Colours after Okabe and Ito, who chose them so that
//! colour-blind readers tell them apart; shape, line and arrowhead tell the same without colour.

use super::picture::{Edge, Picture, Role, Tie, Voice};
use crate::model::{EntityKind, Relation, StatementKind};
use std::collections::BTreeSet;

pub(super) const BLUE: &str = "#0072B2";
pub(super) const SKY: &str = "#3A8FC4";
pub(super) const GREEN: &str = "#007A5A";
pub(super) const ORANGE: &str = "#B87A00";
pub(super) const VERMILION: &str = "#C24F00";
pub(super) const PURPLE: &str = "#B4608F";
pub(super) const GREY: &str = "#6B7280";
pub(super) const INK: &str = "#1F2933";

/// Outline of a node.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shape {
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
    /// Claim.
    Slanted,
}

/// Largest radius of a pill's ends.
pub(super) const ROUND: f64 = 18.0;
/// How far a hexagon's sides lean in.
pub(super) const SLOPE: f64 = 12.0;

/// A line pattern: dash and gap lengths, empty for an unbroken line.
pub(super) type Dash = &'static [f64];

/// How a node looks.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct NodeLook {
    pub shape: Shape,
    pub stroke: &'static str,
    pub fill: &'static str,
    pub dash: Dash,
    pub width: f64,
    /// Its word in the legend.
    pub word: &'static str,
}

/// End of an arrow.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Head {
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
pub(super) struct EdgeLook {
    pub colour: &'static str,
    pub dash: Dash,
    pub width: f64,
    pub head: Head,
    /// Its words in the legend.
    pub word: &'static str,
}

const DASHED: Dash = &[6.0, 4.0];
const DOTTED: Dash = &[1.5, 3.5];
const LONG: Dash = &[12.0, 4.0];

/// The look of a role.
pub(super) fn node(role: Role) -> NodeLook {
    let look = |shape, stroke, fill, dash, word| NodeLook { shape, stroke, fill, dash, width: 1.3, word };
    match role {
        Role::Statement(StatementKind::Direct) => {
            NodeLook { width: 1.8, ..look(Shape::Card, BLUE, "#FFFFFF", &[], "direct: in their own words") }
        }
        Role::Statement(StatementKind::Mixed) => {
            look(Shape::Card, BLUE, "#FFFFFF", LONG, "mixed: partly in their own words")
        }
        Role::Statement(StatementKind::Indirect) => {
            look(Shape::Card, BLUE, "#FFFFFF", DASHED, "indirect: in the reporter’s words")
        }
        Role::Statement(StatementKind::Own) => look(Shape::Card, GREY, "#FFFFFF", DOTTED, "the article’s own voice"),
        Role::Entity(EntityKind::Person) => look(Shape::Pill, BLUE, "#E6F1F8", &[], "person"),
        Role::Entity(EntityKind::Group) => look(Shape::DoublePill, BLUE, "#E6F1F8", &[], "group"),
        Role::Entity(EntityKind::Unnamed) => look(Shape::Ellipse, INK, "#F3F4F6", DASHED, "unnamed"),
        Role::Entity(EntityKind::Organisation) => look(Shape::Box, GREEN, "#E4F3EE", &[], "organisation"),
        Role::Entity(EntityKind::Outlet) => look(Shape::Hexagon, VERMILION, "#FCEBE1", &[], "outlet"),
        Role::Entity(EntityKind::Place | EntityKind::Product | EntityKind::Work | EntityKind::Event) => {
            look(Shape::Tab, PURPLE, "#F8ECF3", &[], "thing or place")
        }
        Role::Entity(EntityKind::Unknown) => look(Shape::Box, GREY, "#F3F4F6", &[], "somebody or something"),
        Role::Source => look(Shape::Sheet, ORANGE, "#FFF6E0", &[], "source"),
        Role::Claim => look(Shape::Slanted, INK, "#FFFBE6", &[], "claim"),
    }
}

/// The look of a tie.
pub(super) fn edge(tie: Tie) -> EdgeLook {
    let look = |colour, dash, width, head, word| EdgeLook { colour, dash, width, head, word };
    match tie {
        Tie::Said => look(BLUE, &[], 1.5, Head::Full, "said"),
        Tie::Relayed => look(VERMILION, DASHED, 1.5, Head::Hollow, "relayed it"),
        Tie::Told => look(GREEN, DOTTED, 1.7, Head::Vee, "was told to"),
        Tie::Within => look(GREY, &[], 1.2, Head::Dot, "holds a statement within"),
        Tie::SpeaksFor => look(GREY, LONG, 1.3, Head::Hollow, "speaks for"),
        Tie::Publishes => look(ORANGE, &[], 1.2, Head::Dot, "published"),
        Tie::Source(_) => look(VERMILION, &[], 2.8, Head::Full, "taken over as a whole"),
        Tie::About => look(PURPLE, DOTTED, 1.1, Head::None, "is about"),
        Tie::Related(Relation::Restates) => look(SKY, LONG, 1.4, Head::None, "restates"),
        Tie::Related(Relation::Supports) => look(GREEN, &[], 1.4, Head::Vee, "supports"),
        Tie::Related(Relation::Contradicts) => look(INK, &[], 2.0, Head::Tee, "contradicts"),
        Tie::Related(Relation::Qualifies) => look(PURPLE, DASHED, 1.4, Head::Vee, "qualifies"),
        Tie::Voices(Voice::Affirms) => look(GREEN, &[], 1.3, Head::Dot, "affirms"),
        Tie::Voices(Voice::Denies) => look(INK, DASHED, 1.6, Head::Tee, "denies"),
    }
}

/// The looks that occur, each once, for the legend.
pub(super) fn legend(picture: &Picture) -> (Vec<Role>, Vec<Tie>) {
    let roles: BTreeSet<Role> = picture.nodes.iter().map(|n| n.role).collect();
    let ties: BTreeSet<Tie> = picture.edges.iter().map(|e: &Edge| e.tie).collect();
    let mut roles: Vec<Role> = roles.into_iter().collect();
    roles.dedup_by_key(|r| node(*r).word);
    let mut ties: Vec<Tie> = ties.into_iter().collect();
    ties.dedup_by_key(|t| edge(*t).word);
    (roles, ties)
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
