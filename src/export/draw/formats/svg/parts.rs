//! The parts of a panel: boxes, lines, nodes, the scale of a timeline.

use super::super::super::layout::measure::{LEADING, PAD, SMALL, TEXT, TITLE};
use super::super::super::layout::wrap::{hang, width};
use super::super::super::layout::{Mark, Panel, PlacedBox, Rect, Route, head_length};
use super::super::super::look::{self, Head, Ink, NodeLook, ROUND, SLOPE, Shape};
use super::super::super::picture::{End, Picture, Role};
use super::out::{Out, dash, escape, leads_out, n};
use crate::graph::EdgeKind;
use crate::model::StatementKind;
use std::collections::BTreeSet;

/// All of a panel, what lies lowest first.
pub(super) fn panel(out: &mut Out, panel: &Panel) {
    let picture = &panel.picture;
    panel.places.boxes.iter().for_each(|b| draw_box(out, picture, b));
    panel.marks.iter().for_each(|m| mark(out, m));
    panel.routes.iter().for_each(|r| edge(out, picture, r));
    nodes(out, panel);
    panel.routes.iter().for_each(|r| label(out, picture, r));
}

/// Where clicks lead, in the places of the panel; what lies highest last.
pub(super) fn links(panel: &Panel) -> Vec<(Rect, String)> {
    let out = |r: Rect, href: &Option<String>| href.clone().filter(|url| leads_out(url)).map(|url| (r, url));
    let boxes = panel.places.boxes.iter().filter_map(|b| {
        // Only the head: what stands in the box has addresses of its own.
        let head = Rect { h: b.lines.h, ..b.rect };
        out(head, &panel.picture.clusters[b.cluster].href)
    });
    let nodes = panel.picture.nodes.iter().zip(&panel.places.nodes).filter_map(|(n, at)| out(at.rect, &n.href));
    boxes.chain(nodes).collect()
}

/// Arrowheads, one marker a look that occurs.
pub(super) fn heads(out: &mut Out, kinds: impl Iterator<Item = EdgeKind>) {
    let kinds: BTreeSet<EdgeKind> = kinds.collect();
    out.line("<defs>");
    let mut done = BTreeSet::new();
    for kind in kinds.into_iter().filter(|k| done.insert(look::edge(*k).word)) {
        let look = look::edge(kind);
        let (fill, stroke) = (out.paint(Some(look.ink), None), out.paint(None, Some(look.ink)));
        let hollow = out.paint(Some(Ink::Paper), Some(look.ink));
        let long = head_length(kind);
        let (w, half) = (n(long), n(long * 0.42));
        let (shape, size) = match look.head {
            Head::None => continue,
            Head::Full => (format!("<path d=\"M0 -{half}L{w} 0L0 {half}z\" {fill}/>"), long),
            Head::Hollow => {
                let join = "stroke-width=\"1.3\" stroke-linejoin=\"round\"";
                (format!("<path d=\"M0 -{half}L{w} 0L0 {half}z\" {hollow} {join}/>"), long)
            }
            Head::Vee => {
                (format!("<path d=\"M0 -{half}L{w} 0L0 {half}M0 0L{w} 0\" {stroke} stroke-width=\"1.6\"/>"), long)
            }
            Head::Dot => (format!("<circle cx=\"2.5\" r=\"2.8\" {fill}/>"), 6.0),
            Head::Tee => (format!("<path d=\"M-2 -6V6\" {stroke} stroke-width=\"2.6\"/>"), 7.0),
        };
        let view = format!("{} {} {} {}", n(-size), n(-size), n(3.0 * size), n(2.0 * size));
        out.line(&format!(
            "<marker id=\"{}\" viewBox=\"{view}\" markerWidth=\"{}\" markerHeight=\"{}\" markerUnits=\"userSpaceOnUse\" orient=\"auto\" overflow=\"visible\">{shape}</marker>",
            marker(kind), n(3.0 * size), n(2.0 * size)
        ));
    }
    out.line("</defs>");
}

/// Name of the marker of a kind; kinds that look alike share one.
fn marker(kind: EdgeKind) -> String {
    look::edge(kind).word.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '-' }).collect()
}

/// ` marker-end="…"` for the head of a line.
pub(super) fn head(kind: EdgeKind) -> String {
    let none = look::edge(kind).head == Head::None;
    if none { String::new() } else { format!(" marker-end=\"url(#{})\"", marker(kind)) }
}

fn draw_box(out: &mut Out, picture: &Picture, b: &PlacedBox) {
    let cluster = &picture.clusters[b.cluster];
    let data = format!(" data-key=\"source:{}\"", escape(&cluster.id));
    let close = out.open("source", &cluster.tip, cluster.href.as_deref(), &data);
    let Rect { x, y, w, h } = b.rect;
    let paint = out.paint(Some(Ink::Box), Some(Ink::Rule));
    out.line(&format!("<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" rx=\"8\" {paint}/>", n(x), n(y), n(w), n(h)));
    let mut at = y + PAD / 2.0;
    for line in &b.lines.text {
        at += TITLE * LEADING;
        out.text((x + PAD + hang(line, TITLE, false), at - 4.0), TITLE, "font-weight=\"bold\"", line);
    }
    let small = out.paint(Some(Ink::BoxText), None);
    for line in &b.lines.foot {
        at += SMALL * LEADING;
        out.text((x + PAD + hang(line, SMALL, false), at - 3.0), SMALL, &small, line);
    }
    out.line(close);
}

fn mark(out: &mut Out, mark: &Mark) {
    match mark {
        Mark::Rule([x1, y1, x2, y2]) => {
            let paint = out.paint(None, Some(Ink::Rule));
            out.line(&format!(
                "<path d=\"M{} {}L{} {}\" {paint} stroke-width=\"0.7\"/>",
                n(*x1),
                n(*y1),
                n(*x2),
                n(*y2)
            ));
        }
        Mark::Span { x, y } => {
            let paint = out.paint(None, Some(Ink::Grey));
            out.line(&format!("<path d=\"M{} {y}H{}\" {paint} stroke-width=\"2.4\"/>", n(x[0]), n(x[1]), y = n(*y)));
        }
        Mark::Said(x, y) => {
            let paint = out.paint(Some(Ink::Blue), Some(Ink::Paper));
            out.line(&format!("<circle cx=\"{}\" cy=\"{}\" r=\"5.5\" {paint} stroke-width=\"1.2\"/>", n(*x), n(*y)));
        }
        Mark::Printed(x, y) => {
            let paint = out.paint(Some(Ink::OrangeTint), Some(Ink::Orange));
            out.line(&format!(
                "<rect x=\"{}\" y=\"{}\" width=\"14\" height=\"14\" {paint} stroke-width=\"1.8\"/>",
                n(x - 7.0),
                n(y - 7.0)
            ));
        }
        Mark::Label { x, y, text, bold } => {
            let weight = if *bold { " font-weight=\"bold\"" } else { "" };
            let attrs = format!("text-anchor=\"middle\"{weight} {}", out.paint(Some(Ink::Grey), None));
            out.text((*x, *y), SMALL, &attrs, text);
        }
    }
}

/// `source:ID` and its like: what a node is called in a page.
pub(in crate::export::draw) fn key(role: Role, id: &str) -> String {
    let what = match role {
        Role::Statement(_) => "statement",
        Role::Entity(_) | Role::Entities | Role::Nobody => "who",
        Role::Source | Role::Sources => "source",
        Role::Claim => "claim",
        Role::Elsewhere => "elsewhere",
    };
    format!("{what}:{id}")
}

fn end_key(picture: &Picture, end: End) -> String {
    match end {
        End::Node(n) => key(picture.nodes[n].role, &picture.nodes[n].id),
        End::Cluster(c) => format!("source:{}", picture.clusters[c].id),
    }
}

fn edge(out: &mut Out, picture: &Picture, route: &Route) {
    let edge = &picture.edges[route.edge];
    let look = look::edge(edge.kind);
    let mut d = format!("M{} {}", n(route.points[0].0), n(route.points[0].1));
    for piece in route.points[1..].chunks(3) {
        d.push('C');
        let points: Vec<String> = piece.iter().map(|(x, y)| format!("{} {}", n(*x), n(*y))).collect();
        d.push_str(&points.join(" "));
    }
    let ends = [edge.from, edge.to].map(|end| escape(&end_key(picture, end)));
    let data = format!(" data-from=\"{}\" data-to=\"{}\"", ends[0], ends[1]);
    let close = out.open("edge", &edge.tip, None, &data);
    let paint = out.paint(None, Some(look.ink));
    out.line(&format!(
        "<path d=\"{d}\" {paint} stroke-width=\"{}\" stroke-opacity=\"0.85\"{}{}/>",
        n(look::line_width(edge)),
        dash(look.dash),
        head(edge.kind)
    ));
    out.line(close);
}

fn label(out: &mut Out, picture: &Picture, route: &Route) {
    let edge = &picture.edges[route.edge];
    if let (Some((x, y)), Some(label)) = (route.label, &edge.label) {
        // On a plate, so that the line does not run through the gap between two words.
        let (w, h) = (width(label, SMALL) + 5.0, SMALL * 1.25);
        let (left, top, plate) = (n(x - w / 2.0), n(y - h / 2.0), out.paint(Some(Ink::Paper), None));
        out.line(&format!("<rect x=\"{left}\" y=\"{top}\" width=\"{}\" height=\"{}\" rx=\"4\" {plate}/>", n(w), n(h)));
        let paint = out.paint(Some(look::edge(edge.kind).ink), None);
        out.text((x, y + SMALL * 0.35), SMALL, &format!("text-anchor=\"middle\" {paint}"), label);
    }
}

fn nodes(out: &mut Out, panel: &Panel) {
    let grey = out.paint(Some(Ink::Grey), None);
    for (node, placed) in panel.picture.nodes.iter().zip(&panel.places.nodes) {
        let look = look::node(node.role);
        let card = look.shape == Shape::Card;
        let data = format!(" data-key=\"{}\" tabindex=\"0\" role=\"button\"", escape(&key(node.role, &node.id)));
        let close = out.open(if card { "statement" } else { "who" }, &node.tip, node.href.as_deref(), &data);
        outline(out, &look, placed.rect);
        bar(out, node.role, placed.rect);
        let (lines, r) = (&placed.lines, placed.rect);
        let (x, anchor) = if card { (r.x + PAD + 6.0, "") } else { (r.x + r.w / 2.0, "text-anchor=\"middle\" ") };
        let high =
            lines.h - ((lines.head.len() + lines.foot.len()) as f64 * SMALL + lines.text.len() as f64 * TEXT) * LEADING;
        let mut y = r.y + high / 2.0;
        let words = if card { String::new() } else { format!("{anchor}font-weight=\"600\"") };
        let small = format!("{anchor}{grey}");
        let strong = if card { out.paint(Some(look.stroke), None) } else { small.clone() };
        for (group, size, attrs) in
            [(&lines.head, SMALL, &strong), (&lines.text, TEXT, &words), (&lines.foot, SMALL, &small)]
        {
            for line in group {
                y += size * LEADING;
                out.text((x + hang(line, size, !card), y - size * 0.32), size, attrs, line);
            }
        }
        out.line(close);
    }
}

/// The bar at the left of a statement: full for their own words, half for mixed, hollow for the reporter's.
pub(super) fn bar(out: &mut Out, role: Role, r: Rect) {
    let Role::Statement(kind) = role else { return };
    let (x, y, w, h) = (r.x + 4.0, r.y + 4.0, 5.0, r.h - 8.0);
    let bar = |from: f64, to: f64, fill: Ink, out: &mut Out| {
        let paint = out.paint(Some(fill), Some(Ink::Blue));
        out.line(&format!(
            "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" rx=\"2\" {paint}/>",
            n(x),
            n(y + h * from),
            n(w),
            n(h * (to - from))
        ));
    };
    match kind {
        StatementKind::Direct => bar(0.0, 1.0, Ink::Blue, out),
        StatementKind::Mixed => {
            bar(0.0, 1.0, Ink::Card, out);
            bar(0.0, 0.5, Ink::Blue, out);
        }
        StatementKind::Indirect => bar(0.0, 1.0, Ink::Card, out),
        StatementKind::Own => {}
    }
}

/// The outline of a node.
pub(super) fn outline(out: &mut Out, look: &NodeLook, r: Rect) {
    let paint = format!(
        "{} stroke-width=\"{}\"{}",
        out.paint(Some(look.fill), Some(look.stroke)),
        n(look.width),
        dash(look.dash)
    );
    let rect = |inset: f64, round: f64| {
        format!(
            "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" rx=\"{}\" {paint}/>",
            n(r.x + inset),
            n(r.y + inset),
            n(r.w - 2.0 * inset),
            n(r.h - 2.0 * inset),
            n(round)
        )
    };
    let path = |points: &[(f64, f64)]| {
        let points: Vec<String> = points.iter().map(|(x, y)| format!("{} {}", n(*x), n(*y))).collect();
        format!("<path d=\"M{}z\" {paint}/>", points.join("L"))
    };
    let (x, y, right, bottom, middle) = (r.x, r.y, r.right(), r.bottom(), r.middle());
    let round = (r.h / 2.0).min(ROUND);
    let sheet = |x: f64, y: f64, right: f64, bottom: f64| {
        path(&[
            (x, y),
            (right - 10.0, y),
            (right - 10.0, y + 10.0),
            (right, y + 10.0),
            (right - 10.0, y),
            (right, y + 10.0),
            (right, bottom),
            (x, bottom),
        ])
    };
    let shape = match look.shape {
        Shape::Card => rect(0.0, 4.0),
        Shape::Box => rect(0.0, 2.0),
        Shape::Pill => rect(0.0, round),
        Shape::DoublePill => rect(0.0, round) + &rect(3.0, round - 3.0),
        Shape::Ellipse => format!(
            "<ellipse cx=\"{}\" cy=\"{}\" rx=\"{}\" ry=\"{}\" {paint}/>",
            n(x + r.w / 2.0),
            n(middle),
            n(r.w / 2.0),
            n(r.h / 2.0)
        ),
        Shape::Hexagon => path(&[
            (x, middle),
            (x + SLOPE, y),
            (right - SLOPE, y),
            (right, middle),
            (right - SLOPE, bottom),
            (x + SLOPE, bottom),
        ]),
        Shape::Tab => path(&[(x, y), (right - 9.0, y), (right, y + 9.0), (right, bottom), (x, bottom)]),
        Shape::Sheet => sheet(x, y, right, bottom),
        Shape::Sheets => sheet(x + 5.0, y, right, bottom - 5.0) + &sheet(x, y + 5.0, right - 5.0, bottom),
        Shape::Boxes => {
            let one = |x: f64, y: f64| {
                path(&[(x, y), (x + r.w - 5.0, y), (x + r.w - 5.0, y + r.h - 5.0), (x, y + r.h - 5.0)])
            };
            one(x + 5.0, y) + &one(x, y + 5.0)
        }
        Shape::Slanted => path(&[(x + 10.0, y), (right, y), (right - 10.0, bottom), (x, bottom)]),
    };
    out.line(&shape);
}
