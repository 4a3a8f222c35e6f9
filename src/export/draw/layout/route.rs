//! The ways of the edges: through the free space between two columns, along the outside of one, or down
//! the indent of a statement that holds another.

use super::super::look::{self, Head, ROUND, SLOPE, Shape};
use super::super::picture::{End, Picture};
use super::measure::SMALL;
use super::wrap::width;
use super::{Places, Rect, least_squares};
use crate::base::work;
use crate::graph::EdgeKind;
use std::collections::BTreeMap;
use std::ops::Range;

/// A point, in pixels.
pub(in crate::export::draw) type Point = (f64, f64);

/// The way of an edge.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::export::draw) struct Route {
    pub edge: usize,
    /// Where it begins, then three points (two controls and the end) a piece.
    pub points: Vec<Point>,
    /// The pieces that it shares with no other line.
    pub own: Range<usize>,
    /// Middle of its label.
    pub label: Option<Point>,
}

impl Route {
    pub fn line(edge: usize, from: Point) -> Self {
        Self { edge, points: vec![from], own: 0..usize::MAX, label: None }
    }

    /// How many there are.
    pub fn pieces(&self) -> usize {
        self.points.len() / 3
    }

    fn at(&self) -> Point {
        self.points[self.points.len() - 1]
    }

    pub fn straight(mut self, to: Point) -> Self {
        let (a, mid) = (self.at(), |a: f64, b: f64, t: f64| a + (b - a) * t);
        if a != to {
            let control = |t| (mid(a.0, to.0, t), mid(a.1, to.1, t));
            self.points.extend([control(1.0 / 3.0), control(2.0 / 3.0), to]);
        }
        self
    }

    /// A curve that leaves and arrives level.
    pub fn curve(mut self, to: Point) -> Self {
        let a = self.at();
        let pull = (to.0 - a.0) * 0.5;
        self.points.extend([(a.0 + pull, a.1), (to.0 - pull, to.1), to]);
        self
    }

    /// The point at `t` (0 to 1) of its pieces that are no other line's, the longest first.
    pub fn along(&self, t: f64) -> Vec<Point> {
        let piece = |i: usize| [0, 1, 2, 3].map(|k| self.points[3 * i + k]);
        let length = |p: &[Point; 4]| (p[3].0 - p[0].0).hypot(p[3].1 - p[0].1);
        let mut pieces: Vec<[Point; 4]> = (self.own.start..self.own.end.min(self.pieces())).map(piece).collect();
        pieces.sort_by(|a, b| length(b).total_cmp(&length(a)));
        let s = 1.0 - t;
        let mix =
            |a: f64, b: f64, c: f64, d: f64| s * s * s * a + 3.0 * s * s * t * b + 3.0 * s * t * t * c + t * t * t * d;
        let at = |[a, b, c, d]: [Point; 4]| (mix(a.0, b.0, c.0, d.0), mix(a.1, b.1, c.1, d.1));
        pieces.into_iter().map(at).collect()
    }
}

/// Length of an arrowhead.
pub(in crate::export::draw) fn head_length(kind: EdgeKind) -> f64 {
    let look = look::edge(kind);
    match look.head {
        Head::None | Head::Tee => 0.0,
        Head::Dot => 5.0,
        Head::Full | Head::Hollow | Head::Vee => 6.0 + 1.6 * look.width,
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Side {
    Left,
    Right,
}

/// An edge's hold on a side of a rectangle.
struct Hold {
    edge: usize,
    /// Whether it is the edge's beginning.
    begin: bool,
    /// Height of the far end.
    far: f64,
}

/// Ways for all edges, and how far they reach past the columns on the left and right.
pub(super) fn routes(picture: &Picture, p: &Places) -> (Vec<Route>, [f64; 2]) {
    let ports = ports(picture, p);
    let mut reach = [0.0f64; 2];
    let mut out = Vec::new();
    for (e, edge) in picture.edges.iter().enumerate() {
        let ends = [p.end(edge.from), p.end(edge.to)];
        let head = head_length(edge.kind);
        let neighbours = || neighbours(p, ends[0].1, edge.from, edge.to);
        let route = if edge.kind == EdgeKind::Within {
            within(e, ends[0].0, ends[1].0, head)
        } else {
            let (from, to) = (ports[&(e, true)], ports[&(e, false)]);
            let curb = [curb(picture, edge.from, ends[0].0, from), curb(picture, edge.to, ends[1].0, to)];
            let way = Way { p, e, ends, curb, head, from, to };
            match ends[0].1 == ends[1].1 {
                false => way.across(),
                true if !p.columns[ends[0].1].boxes && neighbours() => way.between(),
                true => way.beside(&mut reach),
            }
        };
        out.push(route);
    }
    label(picture, p, &mut out, &mut reach);
    (out, reach)
}

/// Down the left of the outer statement, then to the inner one.
fn within(edge: usize, outer: Rect, inner: Rect, head: f64) -> Route {
    let x = f64::midpoint(outer.x, inner.x);
    let (top, y) = (outer.bottom().min(inner.y), inner.middle());
    let bend = 6.0;
    let mut route = Route::line(edge, (x, top)).straight((x, (y - bend).max(top)));
    let end = (inner.x - head).max(x + 1.0);
    route.points.extend([(x, y), (x, y), (end.min(x + bend), y)]);
    route.straight((end, y))
}

/// What an edge outside a box has to go by.
struct Way<'p> {
    p: &'p Places,
    e: usize,
    ends: [(Rect, usize); 2],
    /// How far within its rectangle the outline of each end is there.
    curb: [f64; 2],
    /// Heights at which it leaves and arrives.
    from: f64,
    to: f64,
    /// Length of its arrowhead, which the line leaves free.
    head: f64,
}

impl Way<'_> {
    /// The left or right edge of a column.
    fn rim(&self, column: usize, side: Side) -> f64 {
        let c = self.p.columns[column];
        if side == Side::Right { c.x + c.w } else { c.x }
    }

    /// The last piece: `x` is where the edge arrives, `rim` where the way to it begins to be level.
    fn arrive(&self, route: Route, x: f64, rim: f64) -> Route {
        let back = if rim < x || (rim == x && route.at().0 < x) { -self.head } else { self.head };
        let end = (x + back, self.to);
        // Too short a level piece for the arrowhead: the curve goes up to the arrowhead itself.
        if (x - rim).abs() <= self.head { route.curve(end) } else { route.curve((rim, self.to)).straight(end) }
    }

    /// From one column to another; a line between two columns of boxes goes level past the entities.
    fn across(&self) -> Route {
        let [(a, ca), (b, cb)] = self.ends;
        let (near, far) = if ca < cb { (Side::Right, Side::Left) } else { (Side::Left, Side::Right) };
        let [c, d] = self.curb;
        let (start, end) = if ca < cb { (a.right() - c, b.x + d) } else { (a.x + c, b.right() - d) };
        // The curve runs in the gutter only; from and to what stands further in it goes level.
        let mut route = Route::line(self.e, (start, self.from)).straight((self.rim(ca, near), self.from));
        if let Some(pass) = self.p.passes.iter().find(|pass| pass.edge == self.e) {
            let between = ca.midpoint(cb);
            let (into, out) = (self.rim(between, far), self.rim(between, near));
            route = route.curve((into, pass.y)).straight((out, pass.y));
        }
        self.arrive(route, end, self.rim(cb, far))
    }

    /// Straight between neighbours in a column of entities.
    fn between(&self) -> Route {
        let [(a, _), (b, _)] = self.ends;
        let x = a.x + a.w / 2.0;
        let (y, end) = if a.y < b.y { (a.bottom(), b.y - self.head) } else { (a.y, b.bottom() + self.head) };
        Route::line(self.e, (x, y)).straight((x, end))
    }

    /// Between two of one column along the side where nothing is; notes how far out that goes.
    fn beside(&self, reach: &mut [f64; 2]) -> Route {
        let [(a, column), (b, _)] = self.ends;
        let side = outer_side(column, self.p);
        let right = side == Side::Right;
        let bulge = (16.0 + 0.10 * (self.from - self.to).abs()).min(72.0);
        let x = |r: Rect, curb: f64| if right { r.right() - curb } else { r.x + curb };
        let (xa, xb) = (x(a, self.curb[0]), x(b, self.curb[1]));
        let rim = self.rim(column, side);
        let outermost = if right { rim >= self.p.w } else { rim <= 0.0 };
        if outermost {
            let side = &mut reach[usize::from(right)];
            *side = side.max(bulge * 0.75 + 6.0);
        }
        let out = |x: f64, by: f64| if right { x + by } else { x - by };
        // The head may need more room than there is between the end and the rim.
        let turn = if (rim - xb).abs() > self.head { rim } else { out(xb, self.head + 1.0) };
        let mut route = Route::line(self.e, (xa, self.from)).straight((rim, self.from));
        route.points.extend([(out(rim, bulge), self.from), (out(rim, bulge), self.to), (turn, self.to)]);
        route.straight((out(xb, self.head), self.to))
    }
}

fn neighbours(p: &Places, column: usize, from: End, to: End) -> bool {
    let (End::Node(a), End::Node(b)) = (from, to) else { return false };
    let (a, b) = (p.nodes[a].rect, p.nodes[b].rect);
    let (top, bottom) = (a.y.min(b.y), a.y.max(b.y));
    let between = |y: f64| y > top && y < bottom;
    let passes = column == 1 && p.passes.iter().any(|pass| between(pass.y));
    let entity = |r: Rect| r.x == a.x && between(r.y);
    !passes && !p.nodes.iter().any(|n| n.column == column && entity(n.rect))
}

/// The side of a column that looks away from the others.
fn outer_side(column: usize, p: &Places) -> Side {
    if column == 0 || (column == 1 && !p.columns[1].boxes) { Side::Left } else { Side::Right }
}

/// Where each end of each edge holds on, by edge and whether it is its beginning.
type Ports = BTreeMap<(usize, bool), f64>;

fn ports(picture: &Picture, p: &Places) -> Ports {
    let mut holds: BTreeMap<(End, Side), Vec<Hold>> = BTreeMap::new();
    for (e, edge) in picture.edges.iter().enumerate().filter(|(_, edge)| edge.kind != EdgeKind::Within) {
        work::spend(1 + p.passes.len());
        let pass = p.passes.iter().find(|pass| pass.edge == e).map(|pass| pass.y);
        let ((a, ca), (b, cb)) = (p.end(edge.from), p.end(edge.to));
        let side = |this: usize, other: usize| match this.cmp(&other) {
            std::cmp::Ordering::Less => Side::Right,
            std::cmp::Ordering::Greater => Side::Left,
            std::cmp::Ordering::Equal => outer_side(this, p),
        };
        let begin = Hold { edge: e, begin: true, far: pass.unwrap_or(b.middle()) };
        let end = Hold { edge: e, begin: false, far: pass.unwrap_or(a.middle()) };
        holds.entry((edge.from, side(ca, cb))).or_default().push(begin);
        holds.entry((edge.to, side(cb, ca))).or_default().push(end);
    }
    let mut out = Ports::new();
    for ((end, _), mut list) in holds {
        let (rect, _) = p.end(end);
        list.sort_by(|a, b| a.far.total_cmp(&b.far).then(a.edge.cmp(&b.edge)));
        let inset = rect.h * free_ends(picture, end);
        let (low, high) = (rect.y + inset, rect.bottom() - inset);
        let spacing = ((high - low) / list.len() as f64).min(9.0);
        // Wishes pulled towards the middle, so that lines from afar do not all meet in a corner.
        let wish = |far: f64| (rect.middle() + (far - rect.middle()) * 0.25).clamp(low, high);
        let wants: Vec<f64> = list.iter().map(|h| wish(h.far)).collect();
        let spread = least_squares(&wants, &vec![1.0; wants.len()], &vec![spacing; wants.len().saturating_sub(1)]);
        // Spreading may push past both ends: the outermost go to the end, the next ones beside them.
        let after = list.len() - 1;
        for (i, (hold, y)) in list.iter().zip(spread).enumerate() {
            let y = y.max(low + spacing * i as f64).min(high - spacing * (after - i) as f64);
            out.insert((hold.edge, hold.begin), y);
        }
    }
    out
}

/// What part of a side, at each of its ends, no line should touch: more where the outline bends away.
pub(super) fn free_ends(picture: &Picture, end: End) -> f64 {
    let End::Node(n) = end else { return 0.25 };
    match look::node(picture.nodes[n].role).shape {
        Shape::Ellipse | Shape::Hexagon => 0.26,
        _ => 0.2,
    }
}

/// How far within its rectangle the outline of a node stands at a height.
pub(super) fn curb(picture: &Picture, end: End, r: Rect, y: f64) -> f64 {
    let End::Node(n) = end else { return 0.0 };
    let off = (y - r.middle()).abs();
    // What a circle of that radius leaves free at a distance from its middle.
    let bent = |radius: f64, off: f64| radius - (radius * radius - off * off).max(0.0).sqrt();
    match look::node(picture.nodes[n].role).shape {
        Shape::Ellipse => bent(1.0, off / (r.h / 2.0)) * r.w / 2.0,
        Shape::Hexagon => SLOPE * off / (r.h / 2.0),
        Shape::Pill | Shape::DoublePill => {
            let radius = (r.h / 2.0).min(ROUND);
            bent(radius, (off - (r.h / 2.0 - radius)).max(0.0))
        }
        _ => 0.0,
    }
}

/// Rectangles that are taken, by the cells of a grid that they touch.
#[derive(Default)]
struct Taken {
    cells: BTreeMap<(i64, i64), Vec<Rect>>,
}

impl Taken {
    /// Side of a cell.
    const CELL: f64 = 80.0;

    fn cells(r: Rect) -> impl Iterator<Item = (i64, i64)> {
        let cell = |v: f64| (v / Self::CELL).floor() as i64;
        (cell(r.x)..=cell(r.right())).flat_map(move |x| (cell(r.y)..=cell(r.bottom())).map(move |y| (x, y)))
    }

    fn add(&mut self, r: Rect) {
        Self::cells(r).for_each(|cell| self.cells.entry(cell).or_default().push(r));
    }

    /// How many it meets; one that lies in several cells counts in each.
    fn met(&self, a: Rect) -> usize {
        let here = Self::cells(a).filter_map(|cell| self.cells.get(&cell)).flatten();
        here.inspect(|_| work::spend(1))
            .filter(|b| a.x < b.right() && b.x < a.right() && a.y < b.bottom() && b.y < a.bottom())
            .count()
    }
}

/// Where on a piece a word may stand, best first.
const SPOTS: [f64; 9] = [0.5, 0.4, 0.6, 0.3, 0.7, 0.22, 0.78, 0.15, 0.85];

/// Puts labels where they touch no card and no entity, nor a label placed before as far as that can be had; where
/// there is no such place, only the line tells. `reach` grows by what sticks out on the left and right.
pub(super) fn label(picture: &Picture, p: &Places, routes: &mut [Route], reach: &mut [f64; 2]) {
    let (mut solid, mut words) = (Taken::default(), Taken::default());
    p.nodes.iter().for_each(|n| solid.add(n.rect));
    p.boxes.iter().for_each(|b| solid.add(Rect { h: b.lines.h, ..b.rect }));
    for route in routes {
        let Some(text) = &picture.edges[route.edge].label else { continue };
        let (w, h) = (width(text, SMALL) + 4.0, SMALL * 1.3);
        let room = |(x, y): Point| Rect { x: x - w / 2.0, y: y - h / 2.0, w, h };
        let met = |spot: Point| (solid.met(room(spot)), words.met(room(spot)));
        let spots = SPOTS.into_iter().flat_map(|t| route.along(t).into_iter().enumerate());
        // The first of the longest piece; others where that one has no room.
        let Some((found, _, spot)) =
            spots.map(|(piece, spot)| (met(spot), piece, spot)).min_by_key(|(met, piece, _)| (*met, *piece))
        else {
            continue;
        };
        if found.0 > 0 {
            continue;
        }
        words.add(room(spot));
        *reach = [reach[0].max(w / 2.0 - spot.0), reach[1].max(spot.0 + w / 2.0 - p.w)];
        route.label = Some(spot);
    }
}

#[cfg(test)]
mod tests {
    use super::super::columns;
    use super::*;
    use crate::export::draw::sample;

    #[test]
    fn a_label_keeps_clear_of_cards() {
        let picture = sample::picture(&sample::world(), 2, 80);
        let p = columns::places(&picture, None);
        let (routes, _) = routes(&picture, &p);
        let labels: Vec<Point> = routes.iter().filter_map(|r| r.label).collect();
        assert_eq!(labels.len(), picture.edges.iter().filter(|e| e.label.is_some()).count());
        for (x, y) in labels {
            let within = |r: Rect| r.x < x && x < r.right() && r.y < y && y < r.bottom();
            assert!(!p.nodes.iter().any(|n| within(n.rect)));
        }
    }
}
