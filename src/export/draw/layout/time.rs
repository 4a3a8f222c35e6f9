//! Timelines: a row a statement, its words at the left, and on a scale of days the day it was said and the day
//! it was printed. Gaps between days shrink with their logarithm, so that an hour's rush and a year's silence
//! both fit; days that nothing is tied to are not drawn.

use super::super::look;
use super::super::picture::{Edge, End, Node, Picture};
use super::super::words::back_word;
use super::measure::{self, SMALL};
use super::route::Route;
use super::wrap::width;
use super::{Column, Mark, Panel, Placed, Places, Rect, Room};
use crate::base::{PartialDate, work};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// Height of rows on a screen.
const SCREEN: f64 = 1500.0;
/// Width of the words on a screen, and narrowest and widest on paper.
const WORDS: f64 = 400.0;
const WORDS_ON_PAPER: (f64, f64) = (330.0, 520.0);
/// How much smaller than on a screen it may be printed.
const SMALLER: f64 = 0.8;
/// Between the words and the scale.
const GUTTER: f64 = 30.0;
/// From the last day to the edge.
const AFTER: f64 = 34.0;
/// Between rows.
const GAP: f64 = 8.0;
/// Height of the head of the scale.
const HEAD: f64 = 30.0;
/// Lines of words a row.
const LINES: usize = 3;
/// Narrowest and widest scale on a screen.
const SCALE: (f64, f64) = (240.0, 620.0);
/// From the words to the first lane of lines between rows, and from lane to lane.
const FIRST_LANE: f64 = 18.0;
const LANE: f64 = 9.0;
/// Most lanes; further lines lie on those of others.
const LANES: usize = 20;

/// The rows in parts, each under its own scale.
pub(in crate::export::draw) fn plan(picture: &Picture, room: Option<Room>) -> Vec<Panel> {
    let across = room.map(|r| r.w / SMALLER);
    let words = across.map_or(WORDS, |w| (0.42 * w).clamp(WORDS_ON_PAPER.0, WORDS_ON_PAPER.1));
    let most = room.map_or(SCREEN, |r| r.h / SMALLER) - HEAD;
    let mut told = BTreeMap::new();
    let mut rows: Vec<Range<usize>> = vec![];
    // What is told of other parts makes rows higher, and so parts shorter, once.
    for _ in 0..2 {
        let height = |(n, node): (usize, &Node)| measure::row(&with(node, told.get(&n)), words, LINES).h + GAP;
        let heights: Vec<f64> = picture.nodes.iter().enumerate().map(height).collect();
        rows = parts(&heights, most);
        let mut part_of = vec![0; heights.len()];
        rows.iter().enumerate().for_each(|(part, rows)| rows.clone().for_each(|n| part_of[n] = part));
        told = elsewhere(picture, &part_of);
    }
    let parts = rows;
    let lanes: Vec<Vec<Bow>> = parts.iter().map(|rows| bows(picture, rows)).collect();
    let reach = lanes.iter().flatten().map(|bow| FIRST_LANE + LANE * bow.lane as f64 + 6.0).fold(0.0, f64::max);
    let left = across.map(|w| (w - reach - words - GUTTER - AFTER).max(SCALE.0));
    let sheet = Sheet { picture, words, left, told, reach };
    parts.into_iter().zip(lanes).map(|(rows, bows)| sheet.panel(rows, &bows)).collect()
}

/// The row, with what it is tied to in other parts in its small print.
fn with(node: &Node, told: Option<&String>) -> Node {
    let mut node = Node { cluster: None, ..node.clone() };
    if let Some(told) = told {
        let joint = if node.foot.is_empty() { "" } else { " · " };
        node.foot += &format!("{joint}{told}");
        node.tip += &format!("\n{told}");
    }
    node
}

/// Rows that stand together, parts of about the same height.
fn parts(heights: &[f64], most: f64) -> Vec<Range<usize>> {
    let total: f64 = heights.iter().sum();
    let each = total / (total / most).ceil().max(1.0) * 1.02;
    let first = Range { start: 0, end: 0 };
    let mut parts = vec![first];
    let mut used = 0.0;
    for (n, h) in heights.iter().enumerate() {
        let full = used + h > most || used + h / 2.0 > each;
        if full && used > 0.0 {
            parts.push(n..n);
            used = 0.0;
        }
        used += h;
        parts.last_mut().into_iter().for_each(|rows| rows.end = n + 1);
    }
    parts
}

/// A line between two rows of a part, in its lane.
#[derive(Clone, Copy, Debug)]
struct Bow {
    edge: usize,
    rows: [usize; 2],
    lane: usize,
}

/// The lines within a part: short ones next to the words, no two of a lane beside each other.
fn bows(picture: &Picture, rows: &Range<usize>) -> Vec<Bow> {
    let row = |end: End| if let End::Node(n) = end { Some(n).filter(|n| rows.contains(n)) } else { None };
    let found = picture.edges.iter().enumerate();
    let mut out: Vec<Bow> =
        found.filter_map(|(edge, e)| Some(Bow { edge, rows: [row(e.from)?, row(e.to)?], lane: 0 })).collect();
    out.sort_by_key(|bow| (bow.rows[0].abs_diff(bow.rows[1]), bow.rows[0].min(bow.rows[1]), bow.edge));
    // Of each lane, the stretches taken: by first row, the last.
    let mut taken: Vec<BTreeMap<usize, usize>> = vec![];
    for bow in &mut out {
        let (top, bottom) = (bow.rows[0].min(bow.rows[1]), bow.rows[0].max(bow.rows[1]));
        let free =
            |lane: &BTreeMap<usize, usize>| lane.range(..bottom).next_back().is_none_or(|(_, last)| *last <= top);
        work::spend(taken.len());
        bow.lane = taken.iter().position(free).unwrap_or(taken.len().min(LANES - 1));
        if bow.lane == taken.len() {
            taken.push(BTreeMap::new());
        }
        taken[bow.lane].insert(top, bottom);
    }
    out
}

/// What each row is tied to in other parts, in words.
fn elsewhere(picture: &Picture, part_of: &[usize]) -> BTreeMap<usize, String> {
    let mut ties: BTreeMap<(usize, &str), Vec<usize>> = BTreeMap::new();
    for edge in &picture.edges {
        let (End::Node(a), End::Node(b)) = (edge.from, edge.to) else { continue };
        if part_of[a] != part_of[b] {
            ties.entry((a, look::edge(edge.kind).word)).or_default().push(part_of[b] + 1);
            ties.entry((b, back_word(edge.kind))).or_default().push(part_of[a] + 1);
        }
    }
    let mut out: BTreeMap<usize, String> = BTreeMap::new();
    for ((row, word), parts) in ties {
        let many = if parts.len() > 1 { parts.len().to_string() } else { "one".to_owned() };
        let numbers: Vec<String> = parts.iter().collect::<BTreeSet<_>>().iter().map(ToString::to_string).collect();
        let s = if numbers.len() > 1 { "s" } else { "" };
        let text = out.entry(row).or_default();
        let joint = if text.is_empty() { "" } else { " · " };
        *text += &format!("{joint}{word} {many} in part{s} {}", numbers.join(", "));
    }
    out
}

/// Days and where they stand.
struct Scale {
    days: Vec<(PartialDate, f64)>,
    width: f64,
}

impl Scale {
    /// The days of these rows, as wide as asked for, else as the days want.
    fn new(rows: &[Node], asked: Option<f64>) -> Self {
        let when = |n: &Node| [n.when.said, n.when.printed];
        let days: BTreeSet<PartialDate> = rows.iter().flat_map(when).flatten().map(PartialDate::first).collect();
        let mut at = 0.0;
        let mut last: Option<f64> = None;
        let mut placed = vec![];
        for day in days {
            let number = number(day);
            at += last.map_or(0.0, |last| 1.0 + (number - last).max(1.0).ln());
            last = Some(number);
            placed.push((day, at));
        }
        let width = asked.unwrap_or((at * 46.0).clamp(SCALE.0, SCALE.1));
        // The first day's name needs room at its left.
        let room = width - 24.0;
        placed.iter_mut().for_each(|(_, x)| *x = if at > 0.0 { 24.0 + *x * room / at } else { width / 2.0 });
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

/// What all parts share.
struct Sheet<'p> {
    picture: &'p Picture,
    /// Width of the words.
    words: f64,
    /// Width left for the scale, on paper.
    left: Option<f64>,
    /// What rows are tied to in other parts.
    told: BTreeMap<usize, String>,
    /// How far the lines between rows reach.
    reach: f64,
}

impl Sheet<'_> {
    fn panel(&self, rows: Range<usize>, bows: &[Bow]) -> Panel {
        let picture = self.picture;
        let scale = &Scale::new(&picture.nodes[rows.clone()], self.left);
        let mut part = Picture::default();
        let mut places = Places { columns: vec![Column { x: 0.0, w: self.words, boxes: false }], ..Places::default() };
        let mut marks = vec![];
        let left = self.words + GUTTER;
        let mut y = HEAD;
        for n in rows.clone() {
            let node = with(&picture.nodes[n], self.told.get(&n));
            let lines = measure::row(&node, self.words, LINES);
            let rect = Rect { x: 0.0, y, w: lines.w, h: lines.h };
            let middle = rect.middle();
            let (said, printed) = (node.when.said.and_then(|d| scale.x(d)), node.when.printed.and_then(|d| scale.x(d)));
            marks.push(Mark::Rule([self.words, middle, left + scale.width, middle]));
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
        (places.w, places.h) = (left + scale.width + AFTER, y);
        let ports = ports(bows, &places, rows.start);
        let mut routes = vec![];
        for (bow, [from, to]) in bows.iter().zip(ports) {
            let edge = &picture.edges[bow.edge];
            routes.push(bow.route(part.edges.len(), from, to, super::head_length(edge.kind)));
            let end = |n: usize| End::Node(n - rows.start);
            // The legend tells what the line says; words on it would lie on its neighbours.
            part.edges.push(Edge { from: end(bow.rows[0]), to: end(bow.rows[1]), label: None, ..edge.clone() });
        }
        Panel { picture: part, places, routes, reach: [self.reach, 0.0], marks }
    }
}

impl Bow {
    /// Out to the lane, along it, and back.
    fn route(&self, edge: usize, from: f64, to: f64, head: f64) -> Route {
        let x = -(FIRST_LANE + LANE * self.lane as f64);
        let (down, bend) = (if to > from { 1.0 } else { -1.0 }, 7.0f64.min((to - from).abs() / 2.0));
        let mut route = Route::line(edge, (0.0, from)).straight((x + bend, from));
        route.points.extend([(x, from), (x, from), (x, from + bend * down)]);
        route = route.straight((x, to - bend * down));
        route.points.extend([(x, to), (x, to), ((x + bend).min(-head), to)]);
        route.straight((-head, to))
    }
}

/// The heights at which lines leave and reach their rows: those from above, above.
fn ports(bows: &[Bow], places: &Places, first: usize) -> Vec<[f64; 2]> {
    let mut holds: BTreeMap<usize, Vec<(isize, usize, usize)>> = BTreeMap::new();
    for (b, bow) in bows.iter().enumerate() {
        for side in [0, 1] {
            let away = bow.rows[1 - side] as isize - bow.rows[side] as isize;
            // From top to bottom: near above, far above, far below, near below, so that no two cross.
            let order = if away < 0 { -away } else { isize::MAX - away };
            holds.entry(bow.rows[side]).or_default().push((order, b, side));
        }
    }
    let mut out = vec![[0.0; 2]; bows.len()];
    for (row, mut list) in holds {
        list.sort_unstable();
        let rect = places.nodes[row - first].rect;
        let step = (rect.h * 0.7 / list.len() as f64).min(9.0);
        let top = rect.middle() - step * (list.len() - 1) as f64 / 2.0;
        list.into_iter().enumerate().for_each(|(k, (_, b, side))| out[b][side] = top + step * k as f64);
    }
    out
}

/// Names of days over the scale with a rule under each, as many as have room; the others have a tick.
fn ticks(marks: &mut Vec<Mark>, scale: &Scale, left: f64, bottom: f64) {
    let days = &scale.days;
    // The year is told once.
    let fresh = |i: usize| i == 0 || days[i].0.year() != days[i - 1].0.year();
    let name = |i: usize| {
        let text = days[i].0.to_string();
        if fresh(i) { text } else { text.get(5..).unwrap_or(&text).to_owned() }
    };
    let mut order: Vec<usize> = (0..days.len()).collect();
    order.sort_by_key(|i| (!fresh(*i), *i));
    // By left edge in tenths, right edge.
    let mut taken: BTreeMap<i64, f64> = BTreeMap::new();
    let mut named = BTreeSet::new();
    for i in order {
        let (x, half) = (days[i].1, width(&name(i), SMALL) / 2.0 + 5.0);
        let before = taken.range(..((x + half) * 10.0) as i64).next_back();
        if before.is_none_or(|(_, right)| *right <= x - half) {
            taken.insert(((x - half) * 10.0) as i64, x + half);
            named.insert(i);
        }
    }
    let mut rules = vec![];
    for (i, &(_, x)) in days.iter().enumerate() {
        let at = left + x;
        let down = if named.contains(&i) { bottom } else { HEAD };
        rules.push(Mark::Rule([at, HEAD - 4.0, at, down]));
        if named.contains(&i) {
            marks.push(Mark::Label { x: at, y: HEAD - 10.0, text: name(i), bold: false });
        }
    }
    marks.splice(0..0, rules);
}
