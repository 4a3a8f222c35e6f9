//! Which layer a node stands in.

use crate::base::work;
use std::collections::BTreeSet;

/// How layers should come out.
#[derive(Clone, Copy, Debug)]
pub(super) struct Shape {
    /// Most nodes of a layer.
    pub most: usize,
    /// Most layers, as far as that can be had; what would stand further right begins again at the left.
    pub deep: Option<usize>,
}

impl Shape {
    /// As many layers as the edges want.
    pub fn usual(n: usize) -> Self {
        Self { most: ((n as f64).sqrt() * 1.9).ceil().max(16.0) as usize, deep: None }
    }
}

/// The layer of each node, so that every edge goes to a later one; `true` for edges that had to be turned.
pub(super) fn layers(n: usize, edges: &[(usize, usize, usize)], shape: Shape) -> (Vec<usize>, Vec<bool>) {
    let mut back = turned(n, edges);
    let mut arrows: Vec<(usize, usize)> =
        edges.iter().zip(&back).map(|(&(a, b, _), &back)| if back { (b, a) } else { (a, b) }).collect();
    arrows.sort_unstable();
    arrows.dedup();
    let order = topological(n, &arrows);
    let mut layer = vec![0; n];
    if let Some(deep) = shape.deep {
        layer = folded(&order, &arrows, shape.most, deep);
        back = edges.iter().map(|&(a, b, _)| layer[a] > layer[b]).collect();
    } else {
        deepen(&order, &arrows, &mut layer);
        narrow(shape.most, &order, &arrows, &mut layer);
        pull(shape.most, &order, &arrows, &mut layer);
    }
    let mut used: Vec<usize> = layer.clone();
    used.sort_unstable();
    used.dedup();
    layer.iter_mut().for_each(|l| *l = used.binary_search(l).unwrap_or(0));
    (layer, back)
}

/// Edges that close a ring, found from the nodes that nothing leads to, in order.
fn turned(n: usize, edges: &[(usize, usize, usize)]) -> Vec<bool> {
    let mut out: Vec<Vec<(usize, usize)>> = vec![vec![]; n];
    let mut led_to = vec![0usize; n];
    for (e, &(a, b, _)) in edges.iter().enumerate() {
        out[a].push((b, e));
        led_to[b] += 1;
    }
    let mut starts: Vec<usize> = (0..n).collect();
    // Those that lead most, and are led to least, begin.
    starts.sort_by_key(|&v| (led_to[v] as isize - out[v].len() as isize, v));
    starts.sort_by_key(|&v| led_to[v] > 0);
    let mut state = vec![0u8; n];
    let mut back = vec![false; edges.len()];
    for start in starts {
        if state[start] > 0 {
            continue;
        }
        state[start] = 1;
        let mut path = vec![(start, 0)];
        while let Some((v, next)) = path.pop() {
            work::spend(1);
            let Some(&(w, e)) = out[v].get(next) else {
                state[v] = 2;
                continue;
            };
            path.push((v, next + 1));
            match state[w] {
                0 => {
                    state[w] = 1;
                    path.push((w, 0));
                }
                1 => back[e] = true,
                _ => {}
            }
        }
    }
    back
}

fn topological(n: usize, arrows: &[(usize, usize)]) -> Vec<usize> {
    let mut led_to = vec![0usize; n];
    arrows.iter().for_each(|&(_, b)| led_to[b] += 1);
    let mut order: Vec<usize> = (0..n).filter(|&v| led_to[v] == 0).collect();
    let mut next = 0;
    while let Some(&v) = order.get(next) {
        next += 1;
        let from = arrows.partition_point(|arrow| arrow.0 < v);
        for &(_, b) in arrows[from..].iter().take_while(|arrow| arrow.0 == v) {
            led_to[b] -= 1;
            if led_to[b] == 0 {
                order.push(b);
            }
        }
    }
    order
}

/// Moves nodes right until every arrow goes to a later layer.
fn deepen(order: &[usize], arrows: &[(usize, usize)], layer: &mut [usize]) {
    for &v in order {
        work::spend(1);
        let from = arrows.partition_point(|arrow| arrow.0 < v);
        for &(_, b) in arrows[from..].iter().take_while(|arrow| arrow.0 == v) {
            layer[b] = layer[b].max(layer[v] + 1);
        }
    }
}

/// Layers that are far higher than wide give some of their nodes to the next, those first that lead nowhere.
fn narrow(most: usize, order: &[usize], arrows: &[(usize, usize)], layer: &mut [usize]) {
    let n = layer.len();
    let leads: Vec<bool> = (0..n).map(|v| arrows.binary_search_by(|a| a.0.cmp(&v)).is_ok()).collect();
    let mut at = 0;
    while at <= n {
        work::spend(n);
        let mut here: Vec<usize> = (0..n).filter(|&v| layer[v] == at).collect();
        if here.is_empty() && layer.iter().all(|&l| l < at) {
            break;
        }
        if here.len() > most {
            here.sort_by_key(|&v| (!leads[v], v));
            here[most..].iter().for_each(|&v| layer[v] += 1);
            deepen(order, arrows, layer);
        }
        at += 1;
    }
}

/// Moves nodes that nothing leads to next to what they lead to, as near as there is room.
fn pull(most: usize, order: &[usize], arrows: &[(usize, usize)], layer: &mut [usize]) {
    let mut led_to = vec![false; layer.len()];
    arrows.iter().for_each(|&(_, b)| led_to[b] = true);
    let mut full = vec![0; layer.iter().max().map_or(0, |last| last + 1)];
    layer.iter().for_each(|&l| full[l] += 1);
    for &v in order.iter().filter(|v| !led_to[**v]) {
        let from = arrows.partition_point(|arrow| arrow.0 < v);
        let next = arrows[from..].iter().take_while(|arrow| arrow.0 == v).map(|&(_, b)| layer[b]).min();
        let Some(next) = next else { continue };
        let near = (layer[v] + 1..next).rev().inspect(|_| work::spend(1)).find(|&l| full[l] < most);
        if let Some(near) = near {
            full[layer[v]] -= 1;
            full[near] += 1;
            layer[v] = near;
        }
    }
}

/// Layers of at most so many nodes and, as far as no two neighbours would share one, at most so many layers: each node
/// in the first with room behind all that lead to it, else in the first with room where none of these stands.
fn folded(order: &[usize], arrows: &[(usize, usize)], most: usize, deep: usize) -> Vec<usize> {
    let mut layer = vec![0; order.len()];
    let mut full = vec![0usize; deep];
    let mut before: Vec<Vec<usize>> = vec![vec![]; order.len()];
    arrows.iter().for_each(|&(a, b)| before[b].push(a));
    for &v in order {
        let taken: BTreeSet<usize> = before[v].iter().map(|&b| layer[b]).collect();
        let behind = taken.last().map_or(0, |last| last + 1);
        work::spend(full.len() + before[v].len());
        let free = |l: &usize| full[*l] < most && !taken.contains(l);
        let spot = (behind..full.len()).find(free).or_else(|| (0..behind.min(full.len())).find(free));
        let spot = spot.unwrap_or_else(|| {
            full.push(0);
            full.len() - 1
        });
        full[spot] += 1;
        layer[v] = spot;
    }
    layer
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn every_edge_goes_to_a_later_layer(
            edges in proptest::collection::vec((0usize..40, 0usize..40), 0..120),
            most in 1usize..20,
            deep in proptest::option::of(1usize..12),
        ) {
            let edges: Vec<_> = edges.into_iter().filter(|(a, b)| a != b).enumerate().map(|(e, (a, b))| (a, b, e)).collect();
            let (layer, back) = layers(40, &edges, Shape { most, deep });
            for ((a, b, _), back) in edges.iter().zip(back) {
                let (low, high) = if back { (*b, *a) } else { (*a, *b) };
                prop_assert!(layer[low] < layer[high]);
            }
        }
    }

    #[test]
    fn a_chain_needs_no_turning_and_a_ring_needs_one() {
        let (layer, back) = layers(3, &[(0, 1, 0), (1, 2, 1)], Shape::usual(3));
        assert_eq!((layer, back), (vec![0, 1, 2], vec![false, false]));
        let (_, back) = layers(3, &[(0, 1, 0), (1, 2, 1), (2, 0, 2)], Shape::usual(3));
        assert_eq!(back.iter().filter(|b| **b).count(), 1);
    }
}
