//! Timelines: a row a statement, its words at the left, and on a scale of days the day it was said and the day
//! it was printed. Gaps between days shrink with their logarithm, so that an hour's rush and a year's silence
//! both fit; days that nothing is tied to are not drawn.

use super::super::picture::{End, Picture};
use super::measure::{self, CARD, SMALL};
use super::route::Route;
use super::wrap::width;
use super::{Column, Mark, Panel, Placed, Places, Rect, Room};
use crate::base::PartialDate;
use std::collections::BTreeSet;

/// Height of rows on a screen.
const SCREEN: f64 = 1500.0;
/// Between the words and the scale.
const GUTTER: f64 = 44.0;
/// Between rows.
const GAP: f64 = 8.0;
/// Height of the head of the scale.
const HEAD: f64 = 30.0;
/// Lines of words a row.
const LINES: usize = 3;
/// Narrowest and widest scale.
const SCALE: (f64, f64) = (240.0, 620.0);

/// The rows in parts, each under its own scale.
pub(in crate::export::draw) fn plan(picture: &Picture, room: Option<Room>) -> Vec<Panel> {
    let scale = Scale::new(picture);
    let most = room.map_or(SCREEN, |r| r.h * ((CARD + GUTTER + scale.width) / r.w).max(1.25)) - HEAD;
    let mut parts: Vec<Vec<usize>> = vec![vec![]];
    let mut used = 0.0;
    for (n, node) in picture.nodes.iter().enumerate() {
        let h = measure::card(node, LINES).h + GAP;
        if used + h > most && used > 0.0 {
            parts.push(vec![]);
            used = 0.0;
        }
        used += h;
        parts.last_mut().into_iter().for_each(|rows| rows.push(n));
    }
    parts.into_iter().map(|rows| panel(picture, &rows, &scale)).collect()
}

/// Days and where they stand.
struct Scale {
    days: Vec<(PartialDate, f64)>,
    width: f64,
}

impl Scale {
    fn new(picture: &Picture) -> Self {
        let when = |n: &super::super::picture::Node| [n.when.said, n.when.printed];
        let days: BTreeSet<PartialDate> =
            picture.nodes.iter().flat_map(when).flatten().map(PartialDate::first).collect();
        let mut at = 0.0;
        let mut last: Option<f64> = None;
        let mut placed = vec![];
        for day in days {
            let number = number(day);
            at += last.map_or(0.0, |last| 1.0 + (number - last).max(1.0).ln());
            last = Some(number);
            placed.push((day, at));
        }
        let width = (at * 46.0).clamp(SCALE.0, SCALE.1);
        if at > 0.0 {
            placed.iter_mut().for_each(|(_, x)| *x *= width / at);
        } else {
            placed.iter_mut().for_each(|(_, x)| *x = width / 2.0);
        }
        Self { days: placed, width }
    }

    fn x(&self, day: PartialDate) -> Option<f64> {
        let at = self.days.binary_search_by(|(d, _)| d.cmp(&day.first())).ok()?;
        Some(self.days[at].1)
    }
}

/// Days from some beginning, near enough for a scale.
fn number(day: PartialDate) -> f64 {
    f64::from(day.year()) * 365.25 + f64::from(day.month().unwrap_or(1)) * 30.44 + f64::from(day.day().unwrap_or(1))
}

fn panel(picture: &Picture, rows: &[usize], scale: &Scale) -> Panel {
    let mut part = Picture::default();
    let mut places = Places { columns: vec![Column { x: 0.0, w: CARD, boxes: false }], ..Places::default() };
    let mut marks = vec![];
    let left = CARD + GUTTER;
    let mut y = HEAD;
    for &n in rows {
        let mut node = picture.nodes[n].clone();
        node.cluster = None;
        let lines = measure::card(&node, LINES);
        let rect = Rect { x: 0.0, y, w: lines.w, h: lines.h };
        let middle = rect.middle();
        let (said, printed) = (node.when.said.and_then(|d| scale.x(d)), node.when.printed.and_then(|d| scale.x(d)));
        marks.push(Mark::Rule([CARD, middle, left + scale.width, middle]));
        if let (Some(a), Some(b)) = (said, printed) {
            marks.push(Mark::Span { x: [left + a, left + b], y: middle });
        }
        marks.extend(printed.map(|x| Mark::Printed(left + x, middle)));
        marks.extend(said.map(|x| Mark::Said(left + x, middle)));
        y += lines.h + GAP;
        places.nodes.push(Placed { rect, lines, column: 0 });
        part.nodes.push(node);
    }
    ticks(&mut marks, scale, left, y);
    (places.w, places.h) = (left + scale.width + 34.0, y);
    let mut routes = vec![];
    let mut reach = 0.0f64;
    for edge in &picture.edges {
        let row = |end: End| rows.iter().position(|&n| End::Node(n) == end);
        let (Some(a), Some(b)) = (row(edge.from), row(edge.to)) else { continue };
        let (ya, yb) = (places.nodes[a].rect.middle() - 5.0, places.nodes[b].rect.middle() + 5.0);
        let bulge = (18.0 + 0.1 * (ya - yb).abs()).min(96.0);
        let head = super::head_length(edge.kind);
        let points = vec![(0.0, ya), (-bulge, ya), (-bulge, yb), (-head, yb)];
        reach = reach.max(bulge * 0.75 + 26.0);
        routes.push(Route { edge: part.edges.len(), label: None, points });
        part.edges.push(super::super::picture::Edge { from: End::Node(a), to: End::Node(b), ..edge.clone() });
    }
    super::route::label(&part, &places, &mut routes);
    Panel { picture: part, places, routes, reach: [reach, 0.0], marks }
}

/// Names of days over the scale, as many as have room, and a rule under each.
fn ticks(marks: &mut Vec<Mark>, scale: &Scale, left: f64, bottom: f64) {
    let mut free = f64::NEG_INFINITY;
    let mut rules = vec![];
    let mut year = None;
    for &(day, x) in &scale.days {
        // The year is told once.
        let text = day.to_string();
        let text = if year == Some(day.year()) { text.get(5..).unwrap_or(&text).to_owned() } else { text };
        let half = width(&text, SMALL) / 2.0;
        rules.push(Mark::Rule([left + x, HEAD - 4.0, left + x, bottom]));
        if x - half >= free {
            free = x + half + 10.0;
            year = Some(day.year());
            marks.push(Mark::Label { x: left + x, y: HEAD - 10.0, text, bold: false });
        }
    }
    marks.splice(0..0, rules);
}
