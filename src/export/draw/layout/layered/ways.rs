//! The ways of lines from layer to layer.

use super::super::super::look;
use super::super::super::picture::{End, Picture};
use super::super::route::{Route, curb, free_ends, head_length};
use super::super::{Column, Rect};
use super::arrange::{Item, Line, Side};
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
        let mut own = 0..usize::MAX;
        for &item in &line.items[1..line.items.len() - 1] {
            let (left, right) = column(item);
            route = route.curve((left, items[item].y));
            if line.shared == Some(Side::Right) && own.end == usize::MAX {
                own.end = route.pieces();
            }
            route = route.straight((right, items[item].y));
        }
        if line.shared == Some(Side::Left) {
            own.start = route.pieces();
        }
        let rim = column(last).0.min(stop);
        let mut route = route.curve((rim, to)).straight((stop, to));
        let all = route.pieces();
        own.end = own.end.min(all);
        if line.back {
            route.points.reverse();
            own = all - own.end..all - own.start;
        }
        Route { own, ..route }
    };
    lines.iter().enumerate().map(route).collect()
}

/// Lines that leave an item together, and the height they go to.
type Hold = (f64, Vec<usize>);

/// The height at which each line leaves its first item (`true`) and reaches its last.
fn ports(picture: &Picture, items: &[Item], rects: &[Rect], lines: &[Line]) -> BTreeMap<(usize, bool), f64> {
    // Of each end, by the item that its lines go to; those to a node apart.
    let mut holds: BTreeMap<(usize, bool), BTreeMap<(usize, usize), Hold>> = BTreeMap::new();
    for (l, line) in lines.iter().enumerate() {
        let n = line.items.len();
        for (end, next, leaves) in [(0, 1, true), (n - 1, n - 2, false)] {
            let item = line.items[next];
            let apart = if items[item].node.is_some() { l } else { 0 };
            let hold = holds.entry((line.items[end], leaves)).or_default().entry((item, apart)).or_default();
            hold.0 = items[item].y;
            hold.1.push(l);
        }
    }
    let mut out = BTreeMap::new();
    for ((item, leaves), list) in holds {
        let mut list: Vec<(f64, Vec<usize>)> = list.into_values().collect();
        list.sort_by(|a, b| a.0.total_cmp(&b.0).then_with(|| a.1.cmp(&b.1)));
        let rect = rects[item];
        let end = End::Node(items[item].node.unwrap_or_default());
        let room = rect.h * (1.0 - 2.0 * free_ends(picture, end));
        let all = list.iter().flat_map(|(_, together)| together);
        let widest = all.map(|l| look::line_width(&picture.edges[lines[*l].edge])).fold(0.0, f64::max);
        let step = (room / list.len() as f64).min(APART + widest / 2.0);
        let first = rect.middle() - step * (list.len() - 1) as f64 / 2.0;
        for (k, (_, together)) in list.into_iter().enumerate() {
            together.into_iter().for_each(|l| _ = out.insert((l, leaves), first + step * k as f64));
        }
    }
    out
}
