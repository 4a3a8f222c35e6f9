//! Where everything stands. Statements stand in boxes by source, in the order of the text, the boxes by
//! date; who speaks stands beside them. A story that is too high for one column of boxes gets two, with
//! the people between, so that every line runs through free space from one column to the next.
//!
//! General layered layouts know nothing of boxes that keep their order, and give no routes for edges;
//! this one counts crossings for the entities only, and finds their places by least squares.

use super::super::picture::{End, Picture};
use super::measure::{self, CARD, PAD};
use super::{Column, GAP, Pass, Placed, PlacedBox, Places, Rect, Room, least_squares};
use crate::base::work;
use crate::graph::EdgeKind;
use std::collections::BTreeMap;

/// Between boxes.
const BOX_GAP: f64 = 22.0;
/// Half the height of a line that goes past the people.
const PASS: f64 = 8.0;
/// Statements higher than this together go into two columns.
const ONE_COLUMN: f64 = 950.0;
/// What cutting a source in two must win in balance.
const CUT_COST: f64 = 240.0;

/// Widest gap between columns, on a screen and on paper.
const GUTTER: f64 = 250.0;
const GUTTER_ON_PAPER: f64 = 136.0;

/// Places everything.
pub(super) fn places(picture: &Picture, room: Option<Room>) -> Places {
    let mut p = Places {
        nodes: picture.nodes.iter().map(|n| Placed { lines: measure::node(n), ..Placed::default() }).collect(),
        ..Places::default()
    };
    let parts = parts(picture, &p.nodes);
    let two = parts.iter().any(|part| part.right);
    let entities: Vec<usize> = (0..picture.nodes.len()).filter(|&n| picture.nodes[n].cluster.is_none()).collect();
    let voices = voices(picture);
    // One column of boxes: who speaks left of it, the rest right. Two: everybody between.
    let (left_boxes, beside) = if two { (0, [1, 1]) } else { (1, [0, 2]) };
    for &n in &entities {
        p.nodes[n].column = if voices[n] { beside[0] } else { beside[1] };
    }
    stack_boxes(picture, &mut p, &parts, left_boxes);
    p.columns = vec![Column::default(); 3];
    for (c, column) in p.columns.iter_mut().enumerate() {
        column.boxes = if two { c != 1 } else { c == 1 };
        let widest = entities.iter().filter(|&&n| p.nodes[n].column == c).map(|&n| p.nodes[n].lines.w);
        column.w = if column.boxes { CARD + 2.0 * PAD } else { widest.fold(0.0, f64::max) };
    }
    for c in 0..3 {
        if !p.columns[c].boxes {
            stack_entities(picture, &mut p, c);
        }
    }
    spread(picture, &mut p, if room.is_some() { GUTTER_ON_PAPER } else { GUTTER });
    p
}

/// A run of statements of one source that stand together.
struct Part {
    cluster: usize,
    nodes: Vec<usize>,
    right: bool,
    continued: bool,
}

/// Cuts the statements into one or two columns of about the same height.
fn parts(picture: &Picture, sized: &[Placed]) -> Vec<Part> {
    work::spend(picture.nodes.len() + picture.edges.len());
    let mut parts: Vec<Part> = Vec::new();
    let all: Vec<(usize, usize)> =
        picture.nodes.iter().enumerate().filter_map(|(n, x)| Some((x.cluster?, n))).collect();
    let head = |c: usize| measure::cluster(&picture.clusters[c], picture.clusters[c].continued).h + BOX_GAP + PAD;
    let mut tops = vec![0.0];
    for (i, &(c, n)) in all.iter().enumerate() {
        let first = i == 0 || all[i - 1].0 != c;
        tops.push(tops[i] + sized[n].lines.h + GAP + if first { head(c) } else { 0.0 });
    }
    let total = *tops.last().unwrap_or(&0.0);
    let cost = |i: usize| {
        let inside = all[i - 1].0 == all[i].0;
        (2.0 * tops[i] - total).abs() + if inside { CUT_COST } else { 0.0 }
    };
    // What stands within a statement is never cut off from it.
    let places = (1..all.len()).filter(|&i| picture.nodes[all[i].1].nesting == 0);
    let cut = places.min_by(|&a, &b| cost(a).total_cmp(&cost(b)));
    let cut = cut.filter(|_| total > ONE_COLUMN).unwrap_or(all.len());
    for (i, &(cluster, n)) in all.iter().enumerate() {
        let right = i >= cut;
        match parts.last_mut() {
            Some(part) if part.cluster == cluster && part.right == right => part.nodes.push(n),
            last => {
                let continued = last.map_or(picture.clusters[cluster].continued, |part| {
                    part.cluster == cluster || picture.clusters[cluster].continued
                });
                parts.push(Part { cluster, nodes: vec![n], right, continued });
            }
        }
    }
    parts
}

/// Who said something, and whom those speak for.
fn voices(picture: &Picture) -> Vec<bool> {
    let mut voices = vec![false; picture.nodes.len()];
    for edge in &picture.edges {
        match (edge.from, edge.to, edge.kind) {
            (End::Node(n), _, EdgeKind::SaidBy) => voices[n] = true,
            (End::Node(a), End::Node(b), EdgeKind::SpeaksFor) => (voices[a], voices[b]) = (true, true),
            _ => {}
        }
    }
    voices
}

fn stack_boxes(picture: &Picture, p: &mut Places, parts: &[Part], left: usize) {
    let mut y = [0.0, 0.0];
    for part in parts {
        let (side, column) = if part.right { (1, 2) } else { (0, left) };
        let lines = measure::cluster(&picture.clusters[part.cluster], part.continued);
        let top = y[side];
        let mut at = top + lines.h + 3.0;
        for &n in &part.nodes {
            let x = PAD + measure::indent(picture.nodes[n].nesting);
            let placed = &mut p.nodes[n];
            placed.rect = Rect { x, y: at, w: placed.lines.w, h: placed.lines.h };
            placed.column = column;
            at += placed.lines.h + GAP;
        }
        let rect = Rect { x: 0.0, y: top, w: CARD + 2.0 * PAD, h: at - GAP + PAD - top };
        p.boxes.push(PlacedBox { cluster: part.cluster, rect, lines, column, continued: part.continued });
        y[side] = rect.bottom() + BOX_GAP;
    }
    // The shorter column stands in the middle of the longer.
    let lag = (y[0] - y[1]) / 2.0;
    let shifted = if lag > 0.0 { 2 } else { left };
    if y[1] > 0.0 {
        let boxes = p.boxes.iter_mut().filter(|b| b.column == shifted).map(|b| &mut b.rect);
        let cards = p.nodes.iter_mut().zip(&picture.nodes).filter(|(n, x)| x.cluster.is_some() && n.column == shifted);
        boxes.chain(cards.map(|(n, _)| &mut n.rect)).for_each(|r| r.y += lag.abs());
    }
}

/// One of a column of entities: a node, or the passage of an edge.
#[derive(Clone, Debug)]
struct Item {
    node: Option<usize>,
    edge: Option<usize>,
    h: f64,
    /// Heights of the far ends, in the columns left and right.
    wants: [Vec<f64>; 2],
}

impl Item {
    fn mean(&self) -> Option<f64> {
        let all = || self.wants.iter().flatten();
        let n = all().count();
        (n > 0).then(|| all().sum::<f64>() / n as f64)
    }
}

/// Orders a column of entities so that few lines cross, and gives each the height its lines want.
fn stack_entities(picture: &Picture, p: &mut Places, column: usize) {
    let mut items: Vec<Item> = Vec::new();
    let mut of = BTreeMap::new();
    for n in (0..p.nodes.len()).filter(|&n| picture.nodes[n].cluster.is_none() && p.nodes[n].column == column) {
        of.insert(n, items.len());
        items.push(Item { node: Some(n), edge: None, h: p.nodes[n].lines.h, wants: Default::default() });
    }
    let mut partners: BTreeMap<usize, usize> = BTreeMap::new();
    for (e, edge) in picture.edges.iter().enumerate() {
        let ends = [p.end(edge.from), p.end(edge.to)];
        if ends[0].1 + 2 == ends[1].1 || ends[1].1 + 2 == ends[0].1 {
            if column == 1 {
                let mut wants = [vec![], vec![]];
                ends.iter().for_each(|(rect, c)| wants[usize::from(*c > 1)].push(rect.middle()));
                items.push(Item { node: None, edge: Some(e), h: 16.0, wants });
            }
            continue;
        }
        for (this, other) in [(edge.from, 1), (edge.to, 0)] {
            let End::Node(n) = this else { continue };
            let Some(&item) = of.get(&n) else { continue };
            let (rect, far) = ends[other];
            match far.cmp(&column) {
                std::cmp::Ordering::Less => items[item].wants[0].push(rect.middle()),
                std::cmp::Ordering::Greater => items[item].wants[1].push(rect.middle()),
                std::cmp::Ordering::Equal => {
                    if let (End::Node(a), End::Node(b)) = (edge.from, edge.to) {
                        partners.insert(item, of[if n == a { &b } else { &a }]);
                    }
                }
            }
        }
    }
    let order = order(&items, &partners);
    let wants: Vec<f64> = order.iter().map(|&i| want(&items, &partners, i)).collect();
    let wants = spread_out(&items, &order, &wants);
    let weights: Vec<f64> = order.iter().map(|&i| items[i].wants.iter().flatten().count().max(1) as f64).collect();
    let heights: Vec<f64> = order.iter().map(|&i| items[i].h).collect();
    let gap = GAP + 3.0;
    let room: Vec<f64> = heights.windows(2).map(|h| f64::midpoint(h[0], h[1]) + gap).collect();
    let middles = least_squares(&wants, &weights, &room);
    for (&i, y) in order.iter().zip(middles) {
        if let Some(n) = items[i].node {
            p.nodes[n].rect = Rect { x: 0.0, y: y - items[i].h / 2.0, w: p.columns[column].w, h: items[i].h };
        }
        if let Some(edge) = items[i].edge {
            p.passes.push(Pass { edge, y });
        }
    }
}

/// The height an item wants: the mean of what its lines want, with one vote for whom it speaks for.
fn want(items: &[Item], partners: &BTreeMap<usize, usize>, i: usize) -> f64 {
    let partner = partners.get(&i).and_then(|&j| items[j].mean());
    match (items[i].mean(), partner) {
        (Some(own), Some(partner)) => {
            let n = items[i].wants.iter().flatten().count() as f64;
            (own * n + partner) / (n + 1.0)
        }
        (own, partner) => own.or(partner).unwrap_or(0.0),
    }
}

/// Wishes of items in order, those with far-flung lines moved towards an even spread: where the mean says
/// little, room says more.
fn spread_out(items: &[Item], order: &[usize], wants: &[f64]) -> Vec<f64> {
    let ends = || items.iter().flat_map(|i| i.wants.iter().flatten()).copied();
    let (low, high) = (ends().fold(f64::INFINITY, f64::min), ends().fold(f64::NEG_INFINITY, f64::max));
    let step = (high - low) / order.len() as f64;
    if !(step.is_finite() && step > 0.0) {
        return wants.to_vec();
    }
    let mean_gap = |i: usize| {
        let mean = items[i].mean().unwrap_or(0.0);
        let all = || items[i].wants.iter().flatten();
        all().map(|y| (y - mean).abs()).sum::<f64>() / all().count().max(1) as f64
    };
    let even = |place: usize| low + step * (place as f64 + 0.5);
    let share = |i: usize| (mean_gap(i) / (0.2 * (high - low))).min(1.0) * 0.75;
    order.iter().enumerate().map(|(place, &i)| wants[place] + (even(place) - wants[place]) * share(i)).collect()
}

/// The items from top to bottom: by the mean of what they want, then neighbours are swapped as long as
/// that saves crossings; somebody without lines of their own stands under the one who speaks for them.
fn order(items: &[Item], partners: &BTreeMap<usize, usize>) -> Vec<usize> {
    let mut order: Vec<usize> = (0..items.len()).collect();
    order.sort_by(|&a, &b| want(items, partners, a).total_cmp(&want(items, partners, b)).then(a.cmp(&b)));
    let crossings = |above: &Item, below: &Item| -> usize {
        work::spend(above.wants.iter().zip(&below.wants).map(|(a, b)| a.len() * b.len()).sum());
        let side =
            |s: usize| above.wants[s].iter().map(|a| below.wants[s].iter().filter(|b| a > b).count()).sum::<usize>();
        side(0) + side(1)
    };
    for _ in 0..items.len().min(60) {
        let mut better = false;
        for i in 1..order.len() {
            let (a, b) = (&items[order[i - 1]], &items[order[i]]);
            if crossings(b, a) < crossings(a, b) {
                order.swap(i - 1, i);
                better = true;
            }
        }
        if !better {
            break;
        }
    }
    for (&silent, &spoken) in partners {
        if items[silent].mean().is_none() && silent != spoken {
            order.retain(|&i| i != silent);
            let at = order.iter().position(|&i| i == spoken).map_or(order.len(), |at| at + 1);
            order.insert(at, silent);
        }
    }
    order
}

/// Gives the columns their places from left to right, wider apart where lines are steep, and moves all of
/// it so that it begins at zero.
fn spread(picture: &Picture, p: &mut Places, widest: f64) {
    let mut steep = [0.0f64; 2];
    let mut lines = [0usize; 2];
    for edge in &picture.edges {
        let ((a, ca), (b, cb)) = (p.end(edge.from), p.end(edge.to));
        if ca == cb && ca == 1 && edge.kind != EdgeKind::Within {
            // It goes along the outside of the middle column.
            lines[usize::from(p.columns[1].boxes)] += 1;
        }
        for gutter in ca.min(cb)..ca.max(cb) {
            steep[gutter] = steep[gutter].max((a.middle() - b.middle()).abs());
            lines[gutter] += 1;
        }
    }
    let mut x = 0.0;
    for c in 0..3 {
        p.columns[c].x = x;
        if p.columns[c].w > 0.0 {
            x += p.columns[c].w;
            // A gutter that no line runs through is only a gap.
            if p.columns[c + 1..].iter().any(|later| later.w > 0.0) {
                x += if lines[c] == 0 { 40.0 } else { (96.0 + 0.09 * steep[c] + 1.2 * lines[c] as f64).min(widest) };
            }
        } else if c == 0 {
            p.columns[c].x = x;
        }
    }
    p.w = x;
    let rects = || p.nodes.iter().map(|n| n.rect).chain(p.boxes.iter().map(|b| b.rect));
    // Lines that go past the people, with a word on them, are a part of it.
    let passes = || p.passes.iter().map(|pass| pass.y);
    let top = rects().map(|r| r.y).chain(passes().map(|y| y - PASS)).fold(f64::INFINITY, f64::min);
    let bottom = rects().map(Rect::bottom).chain(passes().map(|y| y + PASS)).fold(f64::NEG_INFINITY, f64::max);
    if !(top.is_finite() && bottom.is_finite()) {
        return;
    }
    p.h = bottom - top;
    let columns = p.columns.clone();
    for (rect, c) in
        p.nodes.iter_mut().map(|n| (&mut n.rect, n.column)).chain(p.boxes.iter_mut().map(|b| (&mut b.rect, b.column)))
    {
        rect.x += columns[c].x;
        rect.y -= top;
    }
    p.passes.iter_mut().for_each(|pass| pass.y -= top);
}
