//! What holds for every panel of every kind of drawing, as far as a machine can see it.

use super::super::look::{self, Shape};
use super::super::picture::{End, Node, Picture, Role};
use super::super::{Drawing, Kind, Scope, Settings, formats, kinds, sample};
use super::measure::{BOLD, LEADING, PAD, SMALL, TEXT, TITLE};
use super::wrap::width;
use super::{Mark, Panel, Placed, Rect, Room, head_length};
use crate::base::work;
use crate::graph::Graph;
use crate::ledger::Facts;
use proptest::prelude::*;
use std::collections::BTreeSet;

/// Screen, A4 across, A4 upright.
const ROOMS: [Option<Room>; 3] = [None, Some(Room { w: 1066.0, h: 620.0 }), Some(Room { w: 737.0, h: 930.0 })];

fn meet(a: Rect, b: Rect) -> bool {
    a.x < b.right() - 0.01 && b.x < a.right() - 0.01 && a.y < b.bottom() - 0.01 && b.y < a.bottom() - 0.01
}

fn holds(outer: Rect, r: Rect) -> bool {
    outer.x - 0.01 < r.x
        && outer.y - 0.01 < r.y
        && r.right() < outer.right() + 0.01
        && r.bottom() < outer.bottom() + 0.01
}

/// How far a point is from a rectangle.
fn off(r: Rect, (x, y): (f64, f64)) -> f64 {
    let beside = |v: f64, low: f64, high: f64| (low - v).max(v - high).max(0.0);
    beside(x, r.x, r.right()).hypot(beside(y, r.y, r.bottom()))
}

/// Points along a route, close together.
fn along(points: &[(f64, f64)]) -> impl Iterator<Item = (f64, f64)> {
    (0..points.len() / 3).flat_map(move |piece| {
        let [a, b, c, d] = [0, 1, 2, 3].map(|k| points[piece * 3 + k]);
        (0..=40).map(move |k| {
            let t = f64::from(k) / 40.0;
            let s = 1.0 - t;
            let mix = |a: f64, b: f64, c: f64, d: f64| {
                s * s * s * a + 3.0 * s * s * t * b + 3.0 * s * t * t * c + t * t * t * d
            };
            (mix(a.0, b.0, c.0, d.0), mix(a.1, b.1, c.1, d.1))
        })
    })
}

/// Where the words of a node stick out of its outline.
fn words(node: &Node, placed: &Placed) -> Option<String> {
    let (lines, r) = (&placed.lines, placed.rect);
    let shape = look::node(node.role).shape;
    let groups = [(&lines.head, SMALL), (&lines.text, TEXT), (&lines.foot, SMALL)];
    let high: f64 = groups.iter().map(|(lines, size)| lines.len() as f64 * size * LEADING).sum();
    let mut y = -high / 2.0;
    for (lines, size) in groups {
        for line in lines {
            let half = width(line, size) / 2.0;
            let far = y.abs().max((y + size * LEADING).abs());
            let fits = match shape {
                // Of a line of letters, the corners are free.
                Shape::Ellipse => (half * 0.96 / (r.w / 2.0)).powi(2) + (far * 0.82 / (r.h / 2.0)).powi(2) <= 1.0,
                Shape::Card => 2.0 * half <= r.w - 2.0 * PAD - 5.9 && far <= r.h / 2.0,
                _ => half <= r.w / 2.0 && far <= r.h / 2.0,
            };
            if !fits {
                return Some(format!("`{line}` sticks out of {:?} {r:?}", node.role));
            }
            y += size * LEADING;
        }
    }
    None
}

fn nodes(panel: &Panel, out: &mut Vec<String>) {
    let (picture, p) = (&panel.picture, &panel.places);
    let whole = Rect { x: 0.0, y: 0.0, w: p.w, h: p.h };
    for (i, placed) in p.nodes.iter().enumerate() {
        let at = placed.rect;
        out.extend((i + 1..p.nodes.len()).filter(|&j| meet(at, p.nodes[j].rect)).map(|j| format!("{i} lies on {j}")));
        out.extend((!holds(whole, at)).then(|| format!("{i} sticks out of the drawing")));
        out.extend(words(&picture.nodes[i], placed));
        match picture.nodes[i].cluster {
            Some(c) => {
                let own = |b: &&super::PlacedBox| b.cluster == c && holds(b.rect, at);
                out.extend(p.boxes.iter().find(own).is_none().then(|| format!("{i} is out of its box")));
            }
            None => out.extend(p.boxes.iter().filter(|b| meet(b.rect, at)).map(|b| format!("{i} lies on {b:?}"))),
        }
    }
    for (i, b) in p.boxes.iter().enumerate() {
        out.extend(p.boxes[..i].iter().filter(|o| meet(o.rect, b.rect)).map(|o| format!("{o:?} lies on {b:?}")));
        out.extend((!holds(whole, b.rect)).then(|| format!("{b:?} sticks out of the drawing")));
        let small = b.lines.foot.iter().map(|l| width(l, SMALL));
        let widest = b.lines.text.iter().map(|l| width(l, TITLE * BOLD)).chain(small).fold(0.0, f64::max);
        out.extend((widest > b.rect.w - 2.0 * PAD + 0.01).then(|| format!("the head of {b:?} is too wide")));
    }
    for mark in &panel.marks {
        let (x, y) = match mark {
            Mark::Rule([x, y, ..]) | Mark::Said(x, y) | Mark::Printed(x, y) | Mark::Label { x, y, .. } => (*x, *y),
            Mark::Span { x, y } => (x[1], *y),
        };
        let half = if let Mark::Label { text, .. } = mark { width(text, SMALL) / 2.0 } else { 0.0 };
        let spot = Rect { x: x - half, y, w: 2.0 * half, h: 0.0 };
        out.extend((!holds(whole, spot)).then(|| format!("{mark:?} sticks out of the drawing")));
    }
}

fn lines(panel: &Panel, out: &mut Vec<String>) {
    let (picture, p) = (&panel.picture, &panel.places);
    if panel.routes.len() != picture.edges.len() {
        out.push(format!("{} lines for {} edges", panel.routes.len(), picture.edges.len()));
    }
    for route in &panel.routes {
        let edge = &picture.edges[route.edge];
        let name = format!("edge {} ({:?})", route.edge, edge.kind);
        if route.points.len() % 3 != 1 || route.points.iter().any(|q| !(q.0.is_finite() && q.1.is_finite())) {
            out.push(format!("{name} has no way"));
            continue;
        }
        let (first, last) = (route.points[0], route.points[route.points.len() - 1]);
        for (end, at, room) in [(edge.from, first, 1.0), (edge.to, last, head_length(edge.kind) + 1.0)] {
            let far = off(p.end(end).0, at);
            out.extend(
                (far > room).then(|| format!("{name} ends at {at:?}, {far:.1} from {end:?} {:?}", p.end(end).0)),
            );
        }
        let own = [edge.from, edge.to];
        let (xs, ys) = (route.points.iter().map(|q| q.0), route.points.iter().map(|q| q.1));
        let (left, top) = (xs.clone().fold(f64::INFINITY, f64::min), ys.clone().fold(f64::INFINITY, f64::min));
        let (w, h) = (xs.fold(left, f64::max) - left, ys.fold(top, f64::max) - top);
        let around = Rect { x: left - 1.0, y: top - 1.0, w: w + 2.0, h: h + 2.0 };
        let others = p.nodes.iter().enumerate().filter(|(n, _)| !own.contains(&End::Node(*n)));
        let near: Vec<_> = others.filter(|(_, node)| meet(around, node.rect)).collect();
        for (x, y) in along(&route.points) {
            let spot = Rect { x: x - 0.5, y: y - 0.5, w: 1.0, h: 1.0 };
            out.extend(near.iter().filter(|(_, n)| meet(spot, n.rect)).map(|(n, _)| format!("{name} runs over {n}")));
            let inside = x > -panel.reach[0] - 0.01 && x < p.w + panel.reach[1] + 0.01 && y > -0.01 && y < p.h + 0.01;
            out.extend((!inside).then(|| {
                format!("{name} leaves the drawing at {x:.0} {y:.0} of {:.0} {:.0} reach {:?}", p.w, p.h, panel.reach)
            }));
        }
        if let (Some((x, y)), Some(text)) = (route.label, &edge.label) {
            let half = width(text, SMALL) / 2.0;
            let word = Rect { x: x - half, y: y - SMALL / 2.0, w: 2.0 * half, h: SMALL };
            out.extend(
                p.nodes.iter().filter(|n| meet(word, n.rect)).map(|n| format!("the word on {name} lies on {n:?}")),
            );
            let inside = x - half > -panel.reach[0] && x + half < p.w + panel.reach[1] && y > 0.0 && y < p.h;
            out.extend((!inside).then(|| {
                format!(
                    "the word on {name} leaves the drawing at {x:.0} {y:.0} of {:.0} {:.0} reach {:?}",
                    p.w, p.h, panel.reach
                )
            }));
        }
    }
}

/// What is wrong with a drawing of that kind.
fn faults(kind: &Kind, picture: &Picture) -> Vec<String> {
    let mut out = vec![];
    for room in ROOMS {
        let panels = (kind.plan)(picture, room);
        let before = out.len();
        for panel in &panels {
            nodes(panel, &mut out);
            lines(panel, &mut out);
        }
        let ids = |p: &Picture| p.nodes.iter().map(|n| n.id.clone()).collect::<BTreeSet<_>>();
        let drawn: BTreeSet<String> = panels.iter().flat_map(|p| ids(&p.picture)).collect();
        out.extend(ids(picture).difference(&drawn).map(|id| format!("{id} is not drawn")));
        let there: usize = panels.iter().map(|p| p.picture.edges.len()).sum();
        let told =
            panels.iter().flat_map(|p| &p.picture.nodes).map(|n| n.foot.matches(" in part").count()).sum::<usize>();
        if there < picture.edges.len() && told == 0 {
            out.push(format!("{there} of {} edges are drawn, none of the others told", picture.edges.len()));
        }
        out[before..].iter_mut().for_each(|fault| *fault = format!("{} {room:?}: {fault}", kind.name));
    }
    out.dedup();
    out.truncate(12);
    out
}

fn of_kind(kind: &Kind, facts: &Facts, depth: usize) -> Picture {
    let graph = Graph::build(facts.clone());
    (kind.picture)(facts, &graph.query_statements().resolve(), Scope { depth, limit: 150 })
}

#[test]
fn nothing_lies_on_anything_and_no_line_runs_over_a_node() {
    for facts in [sample::world(), sample::many(1), sample::many(5), sample::many(40), sample::many(200)] {
        for kind in kinds::ALL {
            // Only a story goes further with depth.
            for depth in if kind.name == "story" { 0..4 } else { 1..2 } {
                assert_eq!(faults(kind, &of_kind(kind, &facts, depth)), Vec::<String>::new());
            }
        }
    }
}

/// The whole of a drawing is no strip, however few nodes hold it together and however many rings there are.
#[test]
fn five_hundred_stand_in_a_frame_and_on_nothing() {
    let svg = formats::of_extension("svg").expect("in every build");
    for (name, facts) in [("many", sample::many(500)), ("tangle", sample::tangle(500, 3)), ("hubs", sample::hubs(500))]
    {
        let graph = Graph::build(facts.clone());
        for kind in kinds::ALL {
            let scope = Scope { depth: 1, limit: 500 };
            let picture = (kind.picture)(&facts, &graph.query_statements().resolve(), scope);
            for panel in (kind.plan)(&picture, None) {
                let mut out = vec![];
                nodes(&panel, &mut out);
                lines(&panel, &mut out);
                out.truncate(12);
                assert_eq!(out, Vec::<String>::new(), "{} of {name}", kind.name);
            }
            let drawing = Drawing { kind, picture };
            let file = (svg.write)(&drawing, &Settings::default()).expect("drawn");
            let text = String::from_utf8(file.bytes).expect("text");
            let root = roxmltree::Document::parse(&text).expect("well-formed");
            let frame: Vec<f64> = root
                .root_element()
                .attribute("viewBox")
                .into_iter()
                .flat_map(|b| b.split(' '))
                .map(|n| n.parse().expect("a number"))
                .collect();
            let aspect = frame[2] / frame[3];
            assert!((0.5..=2.0).contains(&aspect), "{} of {name}: {frame:?}, {aspect:.2}", kind.name);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]
    #[test]
    fn nor_in_any_other_story(picture in sample::pictures()) {
        prop_assert_eq!(faults(kinds::ALL[0], &picture), Vec::<String>::new());
    }

    #[test]
    fn nor_of_any_other_facts(statements in 0u32..70, seed in any::<u64>()) {
        let facts = sample::tangle(statements, seed);
        for kind in kinds::ALL {
            prop_assert_eq!(faults(kind, &of_kind(kind, &facts, 2)), Vec::<String>::new());
        }
    }
}

/// A drawing of `n` nodes and lines takes n · log n steps; a network that hangs together in one piece has √n layers,
/// and a long line a place in each, so n · √n.
#[test]
fn work_grows_as_documented() {
    let on = kinds::ALL.iter().flat_map(|kind| [None, ROOMS[1]].map(|room| (*kind, room)));
    for (kind, room) in on {
        let steps = |statements: u32| {
            let facts = sample::tangle(statements, 7);
            let graph = Graph::build(facts.clone());
            let scope = Scope { depth: 1, limit: usize::MAX };
            let picture = (kind.picture)(&facts, &graph.query_statements().resolve(), scope);
            let size = (picture.nodes.len() + picture.edges.len()) as f64;
            (size, work::count(|| (kind.plan)(&picture, room)).0 as f64)
        };
        let ((few, less), (many, more)) = (steps(300), steps(1200));
        let bound = match kind.name {
            "sources" | "entities" => (many / few).powf(1.5),
            _ => many / few,
        } * many.ln()
            / few.ln();
        let grown = more / less;
        assert!(grown <= bound, "{} {room:?}: {grown:.1} times the steps, at most {bound:.1} are due", kind.name);
    }
}

/// Letters on paper come out at 5 points and more, however much there is, and nothing is lost on the way: every
/// record and every line stands on some page.
#[test]
fn paper_is_read_with_ease_and_holds_everything() {
    for kind in kinds::ALL {
        for facts in [sample::many(400), sample::tangle(300, 5)] {
            let graph = Graph::build(facts.clone());
            let scope = Scope { depth: 1, limit: usize::MAX };
            let picture = (kind.picture)(&facts, &graph.query_statements().resolve(), scope);
            for room in ROOMS.into_iter().flatten() {
                let panels = (kind.plan)(&picture, Some(room));
                for (at, panel) in panels.iter().enumerate() {
                    let points = SMALL * 0.75 * room.scale(panel);
                    assert!(points >= 5.0, "{} {room:?} part {at}: {points:.1} points", kind.name);
                }
                let ids: BTreeSet<&str> = panels.iter().flat_map(|p| &p.picture.nodes).map(|n| n.id.as_str()).collect();
                picture.nodes.iter().for_each(|n| assert!(ids.contains(n.id.as_str()), "{}: {}", kind.name, n.id));
                if kind.name == "timeline" {
                    continue; // It tells of lines to other parts in words.
                }
                let tips: BTreeSet<&str> =
                    panels.iter().flat_map(|p| &p.picture.edges).map(|e| e.tip.as_str()).collect();
                picture.edges.iter().for_each(|e| assert!(tips.contains(e.tip.as_str()), "{}: {}", kind.name, e.tip));
            }
        }
    }
}

#[test]
fn a_fault_is_seen() {
    let picture = of_kind(kinds::ALL[4], &sample::world(), 1);
    let mut panels = (kinds::ALL[4].plan)(&picture, None);
    let panel = &mut panels[0];
    let seen = |change: &dyn Fn(&mut Panel), what: &str| {
        let mut broken = panel.clone();
        change(&mut broken);
        let mut out = vec![];
        nodes(&broken, &mut out);
        lines(&broken, &mut out);
        assert!(out.iter().any(|fault| fault.contains(what)), "{what}: {out:?}");
    };
    seen(&|p| p.places.nodes[0].rect = p.places.nodes[1].rect, "lies on");
    seen(&|p| p.places.nodes[0].rect.x = -50.0, "sticks out of the drawing");
    seen(&|p| p.places.nodes[0].rect.w = 20.0, "sticks out of Entity");
    seen(&|p| p.routes[0].points[0].1 += 90.0, "from Node");
    seen(&|p| _ = p.routes.pop(), "lines for");
    let on_a_node = |p: &mut Panel| {
        p.picture.edges[0].label = Some("said".into());
        p.routes[0].label = Some((p.places.nodes[0].rect.x + 10.0, p.places.nodes[0].rect.middle()));
    };
    seen(&on_a_node, "the word on");
    assert!(matches!(picture.nodes[0].role, Role::Entity(_)));
}
