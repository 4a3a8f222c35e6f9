//! What stands in which layer at which height, and the places of long lines. Of a network that comes out as a strip,
//! several ways are tried.

use super::super::super::picture::Picture;
use super::super::wrap::width;
use super::super::{Column, Room, measure, pack};
use super::order;
use super::rank::{self, Shape};
use crate::base::work;
use std::collections::BTreeMap;

/// Height of the place of a line.
const LANE: f64 = 11.0;
/// More long lines of one kind at a node than this run together until they part.
const LOOSE: usize = 4;
/// Higher or wider than this is worth another try where it is a strip.
const LARGE: f64 = 1800.0;
/// How many times as wide as high, and as high as wide, is no strip yet.
const STRIP: (f64, f64) = (2.2, 1.1);
/// Layers tried, and most nodes of a layer, in square roots of the nodes.
const DEEP: [f64; 3] = [0.4, 0.6, 0.85];
const MOST: [f64; 3] = [1.3, 1.9, 2.8];

/// One of a layer: a node, or the place of a line that goes on.
#[derive(Clone, Debug)]
pub(super) struct Item {
    pub node: Option<usize>,
    pub layer: usize,
    pub w: f64,
    pub h: f64,
    pub y: f64,
}

/// A line from layer to layer: the edge of the picture, its items from left to right, and whether it runs
/// against the layers.
#[derive(Clone, Debug)]
pub(super) struct Line {
    pub edge: usize,
    pub items: Vec<usize>,
    pub back: bool,
    pub shared: Option<Side>,
}

/// The end at which a line shares its way with others.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Side {
    Left,
    Right,
}

/// A way to stand.
pub(super) struct Arranged {
    pub items: Vec<Item>,
    pub ways: Vec<Line>,
    pub columns: Vec<Column>,
    w: f64,
    h: f64,
}

/// The usual way; if it is a large strip and no page cuts it into parts, the one in the smallest frame.
pub(super) fn best(
    picture: &Picture,
    nodes: &[usize],
    sizes: &[measure::Sized],
    edges: &[(usize, usize, usize)],
    room: Option<Room>,
) -> Arranged {
    let way = |shape| arrange(picture, nodes, sizes, edges, shape);
    let usual = way(Shape::usual(nodes.len()));
    let strip = usual.w > STRIP.0 * usual.h || usual.h > STRIP.1 * usual.w;
    if room.is_some() || usual.w.max(usual.h) < LARGE || !strip {
        return usual;
    }
    let root = (nodes.len() as f64).sqrt();
    let times = |share: f64| ((share * root).ceil() as usize).max(4);
    let shapes =
        DEEP.iter().flat_map(|deep| MOST.iter().map(|most| Shape { most: times(*most), deep: Some(times(*deep)) }));
    let frame = |a: &Arranged| pack::framed(a.w, a.h);
    shapes.map(way).fold(usual, |best, other| if frame(&other) < frame(&best) { other } else { best })
}

fn arrange(
    picture: &Picture,
    nodes: &[usize],
    sizes: &[measure::Sized],
    edges: &[(usize, usize, usize)],
    shape: Shape,
) -> Arranged {
    let (layers, back) = rank::layers(nodes.len(), edges, shape);
    let mut items: Vec<Item> = (0..nodes.len())
        .map(|i| Item { node: Some(nodes[i]), layer: layers[i], w: sizes[i].w, h: sizes[i].h, y: 0.0 })
        .collect();
    let ends = |e: usize| if back[e] { (edges[e].1, edges[e].0) } else { (edges[e].0, edges[e].1) };
    // Of each node and side, kind and direction, the long lines.
    let key = |e: usize, side: Side| {
        let node = if side == Side::Left { ends(e).0 } else { ends(e).1 };
        (node, side, picture.edges[edges[e].2].kind, back[e])
    };
    let mut many: BTreeMap<_, usize> = BTreeMap::new();
    for e in (0..edges.len()).filter(|&e| layers[ends(e).1] - layers[ends(e).0] > 1) {
        [Side::Left, Side::Right].into_iter().for_each(|side| *many.entry(key(e, side)).or_default() += 1);
    }
    let many = |e: usize, side: Side| many.get(&key(e, side)).copied().unwrap_or(0);
    let mut places: BTreeMap<_, usize> = BTreeMap::new();
    let mut ways = vec![];
    for e in 0..edges.len() {
        let (low, high) = ends(e);
        let side = if many(e, Side::Left) < many(e, Side::Right) { Side::Right } else { Side::Left };
        let shared = Some(side).filter(|side| many(e, *side) > LOOSE);
        let mut way = vec![low];
        for layer in layers[low] + 1..layers[high] {
            let fresh = items.len();
            let item = shared.map_or(fresh, |side| *places.entry((key(e, side), layer)).or_insert(fresh));
            if item == fresh {
                items.push(Item { node: None, layer, w: 0.0, h: LANE, y: 0.0 });
            }
            way.push(item);
        }
        way.push(high);
        ways.push(Line { edge: edges[e].2, shared: shared.filter(|_| way.len() > 2), items: way, back: back[e] });
    }
    work::spend(items.len());
    let order = order::order(&items, &ways);
    order::heights(&mut items, &ways, &order);
    let columns = columns(picture, &items, &ways, order.len());
    let w = columns.last().map_or(0.0, |c| c.x + c.w);
    let low = items.iter().map(|i| i.y - i.h / 2.0).fold(f64::INFINITY, f64::min);
    let high = items.iter().map(|i| i.y + i.h / 2.0).fold(f64::NEG_INFINITY, f64::max);
    Arranged { items, ways, columns, w, h: high - low }
}

/// Layers from left to right, wider apart where many or steep lines run between them.
fn columns(picture: &Picture, items: &[Item], lines: &[Line], layers: usize) -> Vec<Column> {
    let mut words = vec![0.0f64; layers];
    let mut steep = vec![0.0f64; layers];
    let mut many = vec![0usize; layers];
    let mut wide = vec![0.0f64; layers];
    items.iter().for_each(|i| wide[i.layer] = wide[i.layer].max(i.w));
    for line in lines {
        let label = picture.edges[line.edge].label.as_deref().map_or(0.0, |l| width(l, measure::SMALL) + 34.0);
        for pair in line.items.windows(2) {
            let gutter = items[pair[0]].layer;
            steep[gutter] = steep[gutter].max((items[pair[0]].y - items[pair[1]].y).abs());
            many[gutter] += 1;
            // Between neighbours the word stands in the gutter; a long line has room elsewhere.
            words[gutter] = words[gutter].max(if line.items.len() == 2 { label } else { 0.0 });
        }
    }
    let mut x = 0.0;
    (0..layers)
        .map(|layer| {
            let column = Column { x, w: wide[layer], boxes: false };
            x += column.w + (64.0 + 0.08 * steep[layer] + 1.1 * many[layer] as f64).min(240.0).max(words[layer]);
            column
        })
        .collect()
}
