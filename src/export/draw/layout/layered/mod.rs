//! Networks: layers from left to right the way the words went, after Sugiyama, Tagawa and Toda (1981). Lines
//! over several layers get a place in each, so that none runs over a node. What hangs together is laid out for
//! itself, boxed where the picture has boxes, and set side by side.

mod arrange;
mod order;
mod rank;
mod split;
mod ways;

use super::super::picture::{End, Picture};
use super::measure::{self, PAD};
use super::pack::{self, Spot};
use super::wrap::width;
use super::{GAP, Panel, Placed, PlacedBox, Places, Rect, Room};
use crate::base::work;
use arrange::Arranged;
use std::collections::BTreeMap;

/// No more nodes than this without lines stand where there is room.
const FEW: usize = 6;
/// Widest the words at the head of a box may be.
const WIDEST_HEAD: f64 = 460.0;

/// The panels of a network.
pub(in crate::export::draw) fn plan(picture: &Picture, room: Option<Room>) -> Vec<Panel> {
    let mut groups = groups(picture);
    let mut told = None;
    if let Some(room) = room {
        groups = split::to_fit(picture, groups, room);
        told = Some(split::told(picture, &groups));
    }
    let picture = told.as_ref().unwrap_or(picture);
    let mut blocks: Vec<Block> = groups.iter().map(|group| block(picture, group, 0.0, room)).collect();
    let sizes: Vec<(f64, f64)> = blocks.iter().map(|b| (b.w, b.h)).collect();
    let spots = match groups.as_slice() {
        // Many nodes without lines make a wide foot of the drawing, not a tall block at the end of it.
        [_, .., last] if room.is_none() && last.edges.is_empty() && last.nodes.len() > FEW => {
            let (foot, spots) = footed(picture, &sizes, last);
            blocks.pop();
            blocks.push(foot);
            spots
        }
        _ => pack::pack(&sizes, room),
    };
    let pages = spots.iter().map(|s| s.page + 1).max().unwrap_or(1);
    let panel = |page: usize| {
        let here = blocks.iter().zip(&spots).filter(|(_, spot)| spot.page == page);
        assemble(picture, &here.collect::<Vec<_>>())
    };
    (0..pages).map(panel).collect()
}

/// The last of these blocks below the others and as wide as they are together, in the smallest frame.
fn footed(picture: &Picture, sizes: &[(f64, f64)], last: &Group) -> (Block, Vec<Spot>) {
    let (others, natural) = (&sizes[..sizes.len() - 1], sizes[sizes.len() - 1]);
    let way = |mut spots: Vec<Spot>| {
        let (right, bottom) = pack::ends(&spots, others);
        let foot = block(picture, last, right, None);
        spots.push(Spot { y: bottom + pack::GAP, ..Spot::default() });
        let sizes = [others, &[(foot.w, foot.h)]].concat();
        (pack::frame(&spots, &sizes), foot, spots)
    };
    let ways = pack::ways(others, natural.0 * natural.1).into_iter().map(way);
    let best = ways.min_by(|a, b| a.0.total_cmp(&b.0));
    best.map(|(_, foot, spots)| (foot, spots)).expect("there are ways to try")
}

/// What is laid out for itself.
#[derive(Clone, Debug)]
struct Group {
    cluster: Option<usize>,
    /// An earlier group holds the beginning of the box.
    continued: bool,
    nodes: Vec<usize>,
    /// Lines between these nodes.
    edges: Vec<usize>,
}

fn groups(picture: &Picture) -> Vec<Group> {
    let members = members(picture);
    let mut of = vec![0; picture.nodes.len()];
    members.iter().enumerate().for_each(|(b, (_, nodes))| nodes.iter().for_each(|n| of[*n] = b));
    let mut edges: Vec<Vec<usize>> = vec![vec![]; members.len()];
    for e in 0..picture.edges.len() {
        if let Some((a, b)) = ends(picture, e)
            && of[a] == of[b]
        {
            edges[of[a]].push(e);
        }
    }
    let group = |((cluster, nodes), edges)| Group { cluster, continued: false, nodes, edges };
    members.into_iter().zip(edges).map(group).collect()
}

/// The nodes that a line joins.
fn ends(picture: &Picture, edge: usize) -> Option<(usize, usize)> {
    match (picture.edges[edge].from, picture.edges[edge].to) {
        (End::Node(a), End::Node(b)) => Some((a, b)),
        _ => None,
    }
}

/// A part of the drawing with places of its own.
struct Block {
    cluster: Option<usize>,
    continued: bool,
    /// Node, its place, its layer.
    nodes: Vec<(usize, Rect)>,
    routes: Vec<super::Route>,
    /// Height of the head of its box, before the first node.
    top: f64,
    w: f64,
    h: f64,
}

/// What stands together: nodes of one box, else what lines join; nodes without lines in one block. The
/// largest first.
fn members(picture: &Picture) -> Vec<(Option<usize>, Vec<usize>)> {
    let n = picture.nodes.len();
    let mut group: Vec<usize> = (0..n).collect();
    let find = |group: &mut Vec<usize>, mut i: usize| {
        while group[i] != i {
            group[i] = group[group[i]];
            i = group[i];
        }
        i
    };
    let mut lined = vec![false; n];
    for (a, b) in (0..picture.edges.len()).filter_map(|e| ends(picture, e)) {
        let (x, y) = (find(&mut group, a), find(&mut group, b));
        group[x.max(y)] = x.min(y);
        (lined[a], lined[b]) = (true, true);
    }
    let mut blocks: BTreeMap<(Option<usize>, usize), Vec<usize>> = BTreeMap::new();
    for (i, &lined) in lined.iter().enumerate() {
        let cluster = picture.nodes[i].cluster;
        let root = if cluster.is_some() || !lined { n } else { find(&mut group, i) };
        blocks.entry((cluster, root)).or_default().push(i);
    }
    let mut out: Vec<_> = blocks.into_iter().map(|((cluster, _), nodes)| (cluster, nodes)).collect();
    out.sort_by_key(|(_, nodes)| std::cmp::Reverse(nodes.iter().filter(|n| lined[**n]).count()));
    out
}

/// Lays a group out, on a page or for the screen; what is without lines at least about this wide.
fn block(picture: &Picture, group: &Group, wide: f64, room: Option<Room>) -> Block {
    let Group { cluster, continued, nodes, edges } = group;
    let (cluster, continued) = (*cluster, *continued);
    let local: BTreeMap<usize, usize> = nodes.iter().enumerate().map(|(i, n)| (*n, i)).collect();
    work::spend(nodes.len() + edges.len());
    let edges: Vec<(usize, usize, usize)> =
        edges.iter().filter_map(|&e| ends(picture, e).map(|(a, b)| (local[&a], local[&b], e))).collect();
    let lines: Vec<_> = nodes.iter().map(|n| measure::node(&picture.nodes[*n])).collect();
    let top = cluster.map_or(0.0, |c| head(picture, c, continued).h + 6.0);
    let pad = if cluster.is_some() { PAD } else { 0.0 };
    let mut out = Block { cluster, continued, nodes: vec![], routes: vec![], top, w: 0.0, h: 0.0 };
    if edges.is_empty() {
        grid(&mut out, nodes, &lines, pad, wide);
        out.w = out.w.max(cluster.map_or(0.0, |c| head_width(picture, c, continued)));
        return out;
    }
    let Arranged { mut items, ways, columns, .. } = arrange::best(picture, nodes, &lines, &edges, room);
    let low = items.iter().map(|i| i.y - i.h / 2.0).fold(f64::INFINITY, f64::min);
    let high = items.iter().map(|i| i.y + i.h / 2.0).fold(f64::NEG_INFINITY, f64::max);
    for item in &mut items {
        item.y += top + pad - low;
    }
    let rects: Vec<Rect> = items
        .iter()
        .map(|item| {
            let c = columns[item.layer];
            let (x, w) = if item.node.is_some() { (c.x + (c.w - item.w) / 2.0, item.w) } else { (c.x, c.w) };
            Rect { x: x + pad, y: item.y - item.h / 2.0, w, h: item.h }
        })
        .collect();
    out.routes = ways::routes(picture, &items, &rects, &ways, &columns, pad);
    out.nodes = items.iter().zip(&rects).filter_map(|(item, rect)| Some((item.node?, *rect))).collect();
    let last = columns.last().copied().unwrap_or_default();
    out.w = last.x + last.w + 2.0 * pad;
    out.h = high - low + top + 2.0 * pad;
    if let Some(c) = cluster {
        out.w = out.w.max(head_width(picture, c, continued));
    }
    out
}

/// The head of a box: as wide as its words, up to some.
fn head(picture: &Picture, c: usize, continued: bool) -> measure::Sized {
    let sized = measure::head(&picture.clusters[c], continued, WIDEST_HEAD);
    let wide = |lines: &[String], size: f64| lines.iter().map(|l| width(l, size)).fold(0.0, f64::max);
    measure::Sized {
        w: wide(&sized.text, measure::TITLE * measure::BOLD).max(wide(&sized.foot, measure::SMALL)),
        ..sized
    }
}

/// Room for the head of a box.
fn head_width(picture: &Picture, c: usize, continued: bool) -> f64 {
    head(picture, c, continued).w + 2.0 * PAD + 8.0
}

/// Nodes without lines, in rows.
fn grid(out: &mut Block, nodes: &[usize], lines: &[measure::Sized], pad: f64, wide: f64) {
    let w = lines.iter().map(|l| l.w).fold(0.0, f64::max);
    let area: f64 = lines.iter().map(|l| (w + GAP) * (l.h + GAP)).sum();
    let fit = ((wide - 2.0 * pad + GAP) / (w + GAP)).floor();
    let across = ((area * 2.0).sqrt() / (w + GAP)).round().max(fit).max(1.0) as usize;
    let mut y = out.top + pad;
    for (row, sizes) in nodes.chunks(across).zip(lines.chunks(across)) {
        let h = sizes.iter().map(|l| l.h).fold(0.0, f64::max);
        for (i, (n, l)) in row.iter().zip(sizes).enumerate() {
            let x = pad + i as f64 * (w + GAP) + (w - l.w) / 2.0;
            out.nodes.push((*n, Rect { x, y: y + (h - l.h) / 2.0, w: l.w, h: l.h }));
        }
        y += h + GAP;
    }
    out.w = across.min(nodes.len()) as f64 * (w + GAP) - GAP + 2.0 * pad;
    out.h = y - GAP + pad;
}

/// One panel of the blocks that stand on it.
fn assemble(whole: &Picture, blocks: &[(&Block, &Spot)]) -> Panel {
    let mut panel = Panel::default();
    let mut at: BTreeMap<usize, usize> = BTreeMap::new();
    let places: &mut Places = &mut panel.places;
    for (block, spot) in blocks {
        let cluster = block.cluster.map(|c| {
            panel.picture.clusters.push(whole.clusters[c].clone());
            let cluster = panel.picture.clusters.len() - 1;
            let lines = head(whole, c, block.continued);
            let rect = Rect { x: spot.x, y: spot.y, w: block.w, h: block.h };
            places.boxes.push(PlacedBox { cluster, rect, lines, column: 0, continued: block.continued });
            cluster
        });
        for &(n, rect) in &block.nodes {
            at.insert(n, panel.picture.nodes.len());
            let mut node = whole.nodes[n].clone();
            node.cluster = cluster;
            let lines = measure::node(&node);
            let rect = Rect { x: rect.x + spot.x, y: rect.y + spot.y, ..rect };
            panel.picture.nodes.push(node);
            places.nodes.push(Placed { rect, lines, column: 0 });
        }
        for route in &block.routes {
            let mut edge = whole.edges[route.edge].clone();
            for end in [&mut edge.from, &mut edge.to] {
                if let End::Node(n) = end {
                    *n = at[n];
                }
            }
            let points = route.points.iter().map(|(x, y)| (x + spot.x, y + spot.y)).collect();
            panel.routes.push(super::Route { edge: panel.picture.edges.len(), points, ..route.clone() });
            panel.picture.edges.push(edge);
        }
        places.w = places.w.max(spot.x + block.w);
        places.h = places.h.max(spot.y + block.h);
    }
    super::route::label(&panel.picture, &panel.places, &mut panel.routes, &mut panel.reach);
    panel
}
