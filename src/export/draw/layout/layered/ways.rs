//! The ways of lines from layer to layer.

use super::super::super::look;
use super::super::super::picture::{End, Picture};
use super::super::route::{Route, curb, free_ends, head_length};
use super::super::{Column, Rect};
use super::{Item, Line};
use std::collections::BTreeMap;

/// Furthest apart that two lines leave a node.
const APART: f64 = 9.0;

/// A route for every line, in the places of a block.
pub(super) fn routes(
    picture: &Picture,
    items: &[Item],
    rects: &[Rect],
    lines: &[Line],
    columns: &[Column],
    pad: f64,
) -> Vec<Route> {
    let ports = ports(picture, items, rects, lines);
    let route = |(l, line): (usize, &Line)| {
        let (first, last) = (line.items[0], line.items[line.items.len() - 1]);
        let end = |item: usize| End::Node(items[item].node.unwrap_or_default());
        let (from, to) = (ports[&(l, true)], ports[&(l, false)]);
        let column = |item: usize| {
            let c = columns[items[item].layer];
            (c.x + pad, c.x + c.w + pad)
        };
        let head = head_length(picture.edges[line.edge].kind);
        let (tail_room, head_room) = if line.back { (head, 0.0) } else { (0.0, head) };
        let start = rects[first].right() - curb(picture, end(first), rects[first], from) + tail_room;
        let stop = rects[last].x + curb(picture, end(last), rects[last], to) - head_room;
        let mut route = Route::line(line.edge, (start, from)).straight((column(first).1.max(start), from));
        for &item in &line.items[1..line.items.len() - 1] {
            let (left, right) = column(item);
            route = route.curve((left, items[item].y)).straight((right, items[item].y));
        }
        let rim = column(last).0.min(stop);
        let mut route = route.curve((rim, to)).straight((stop, to));
        if line.back {
            route.points.reverse();
        }
        route
    };
    lines.iter().enumerate().map(route).collect()
}

/// The height at which each line leaves its first item (`true`) and reaches its last.
fn ports(picture: &Picture, items: &[Item], rects: &[Rect], lines: &[Line]) -> BTreeMap<(usize, bool), f64> {
    let mut holds: BTreeMap<(usize, bool), Vec<(f64, usize)>> = BTreeMap::new();
    for (l, line) in lines.iter().enumerate() {
        let n = line.items.len();
        holds.entry((line.items[0], true)).or_default().push((items[line.items[1]].y, l));
        holds.entry((line.items[n - 1], false)).or_default().push((items[line.items[n - 2]].y, l));
    }
    let mut out = BTreeMap::new();
    for ((item, leaves), mut list) in holds {
        list.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
        let rect = rects[item];
        let end = End::Node(items[item].node.unwrap_or_default());
        let room = rect.h * (1.0 - 2.0 * free_ends(picture, end));
        let widest = list.iter().map(|(_, l)| look::line_width(&picture.edges[lines[*l].edge])).fold(0.0, f64::max);
        let step = (room / list.len() as f64).min(APART + widest / 2.0);
        let first = rect.middle() - step * (list.len() - 1) as f64 / 2.0;
        for (k, (_, l)) in list.into_iter().enumerate() {
            out.insert((l, leaves), first + step * k as f64);
        }
    }
    out
}
