//! How large things are once their text is wrapped. All lengths in CSS pixels.

use super::super::look::{self, Shape};
use super::super::picture::{Cluster, Node, Role};
use super::super::words::shown;
use super::wrap::{balanced, balanced_parts, parts, width, wrap};

/// Font size of running text.
pub(in crate::export::draw) const TEXT: f64 = 13.0;
/// Font size of small lines.
pub(in crate::export::draw) const SMALL: f64 = 10.5;
/// Font size of headlines of boxes.
pub(in crate::export::draw) const TITLE: f64 = 14.0;
/// How much wider a bold line is than the plain letters that widths are told for.
pub(in crate::export::draw) const BOLD: f64 = 1.08;
/// From one line of a font to the next.
pub(in crate::export::draw) const LEADING: f64 = 1.36;
/// Width of a statement that nothing encloses.
pub(in crate::export::draw) const CARD: f64 = 316.0;
/// From the edge of a card or a box to what is in it.
pub(in crate::export::draw) const PAD: f64 = 11.0;
/// Widest an entity may be.
const ENTITY: f64 = 176.0;
/// How much wider and higher than its text an ellipse is: 1 / 1.34² + 1 / 1.5² = 1, and some air for bold letters.
const ROUND_TEXT: (f64, f64) = (1.42, 1.5);
const CARD_LINES: usize = 7;

/// A node with its lines, and the room they take.
#[derive(Clone, Debug, Default, PartialEq)]
pub(in crate::export::draw) struct Sized {
    pub w: f64,
    pub h: f64,
    pub head: Vec<String>,
    pub text: Vec<String>,
    pub foot: Vec<String>,
}

impl Sized {
    fn stack(head: Vec<String>, text: Vec<String>, foot: Vec<String>, w: f64, pad: f64) -> Self {
        let small = (head.len() + foot.len()) as f64 * SMALL;
        let h = (small + text.len() as f64 * TEXT) * LEADING + 2.0 * pad;
        Self { w, h, head, text, foot }
    }
}

/// How far a statement within others is moved right: less with each level, so that a word always fits.
pub(in crate::export::draw) fn indent(nesting: usize) -> f64 {
    140.0 * (1.0 - 0.86f64.powi(nesting.min(64) as i32))
}

/// A node on its own.
pub(in crate::export::draw) fn node(node: &Node) -> Sized {
    if let Role::Statement(_) = node.role {
        return card(node, CARD_LINES);
    }
    let shape = look::node(node.role).shape;
    let side = match shape {
        Shape::Hexagon | Shape::Slanted => 20.0,
        Shape::Sheet | Shape::Sheets => 14.0,
        // An ellipse that goes around its text needs a share of its width.
        Shape::Ellipse => ENTITY * (1.0 - 1.0 / ROUND_TEXT.0) / 2.0,
        _ => 12.0,
    };
    let inner = ENTITY - 2.0 * side;
    let lines = if node.role == Role::Entities { 9 } else { 3 };
    let text = balanced(&node.text, inner / TEXT, lines);
    let foot = balanced_parts(&node.foot, inner / SMALL, 3);
    let wide = |lines: &[String], size: f64| lines.iter().map(|l| width(l, size)).fold(0.0, f64::max);
    let words = wide(&text, TEXT).max(wide(&foot, SMALL));
    let sized = Sized::stack(vec![], text, foot, (words + 2.0 * side).clamp(84.0, ENTITY), 7.0);
    match shape {
        Shape::Ellipse => Sized { w: (words * ROUND_TEXT.0).max(84.0), h: (sized.h - 14.0) * ROUND_TEXT.1, ..sized },
        _ => sized,
    }
}

/// A statement with at most so many lines of its words.
pub(in crate::export::draw) fn card(node: &Node, lines: usize) -> Sized {
    let one = |s: &str, w: f64| parts(s, w / SMALL, 1);
    let w = CARD - indent(node.nesting);
    let inner = w - 2.0 * PAD - 6.0;
    let text = wrap(&shown(node), inner / TEXT, lines);
    Sized::stack(one(&node.head, inner), text, one(&node.foot, inner), w, PAD - 2.0)
}

/// A statement as a row of that width: its small lines are one where they fit.
pub(in crate::export::draw) fn row(node: &Node, w: f64, lines: usize) -> Sized {
    let inner = w - 2.0 * PAD - 6.0;
    let small: Vec<&str> = [&node.head, &node.foot].into_iter().map(String::as_str).filter(|t| !t.is_empty()).collect();
    let one = small.join(" · ");
    let (head, foot) = if width(&one, SMALL) <= inner {
        (parts(&one, inner / SMALL, 1), vec![])
    } else {
        (parts(&node.head, inner / SMALL, 1), balanced_parts(&node.foot, inner / SMALL, 2))
    };
    Sized::stack(head, wrap(&shown(node), inner / TEXT, lines), foot, w, PAD - 3.0)
}

/// The head of a box of statements: its lines, and how high it is.
pub(in crate::export::draw) fn cluster(cluster: &Cluster, continued: bool) -> Sized {
    head(cluster, continued, CARD)
}

/// The head of a box with so much room in it.
pub(in crate::export::draw) fn head(cluster: &Cluster, continued: bool, room: f64) -> Sized {
    let title = if continued { format!("… {}", cluster.title) } else { cluster.title.clone() };
    let text = wrap(&title, room / (TITLE * BOLD), if continued { 1 } else { 3 });
    let foot = if continued { vec!["continued".to_owned()] } else { parts(&cluster.foot, room / SMALL, 1) };
    let h = (text.len() as f64 * TITLE + foot.len() as f64 * SMALL) * LEADING + PAD;
    Sized { w: room, h, head: vec![], text, foot }
}
