//! Which layer a node stands in.

use crate::base::work;

/// The layer of each node, so that every edge goes to a later one; `true` for edges that had to be turned.
pub(super) fn layers(n: usize, edges: &[(usize, usize, usize)]) -> (Vec<usize>, Vec<bool>) {
    let back = turned(n, edges);
    let mut arrows: Vec<(usize, usize)> =
        edges.iter().zip(&back).map(|(&(a, b, _), &back)| if back { (b, a) } else { (a, b) }).collect();
    arrows.sort_unstable();
    arrows.dedup();
    let order = topological(n, &arrows);
    let mut layer = vec![0; n];
    deepen(&order, &arrows, &mut layer);
    narrow(n, &order, &arrows, &mut layer);
    pull(&order, &arrows, &mut layer);
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
fn narrow(n: usize, order: &[usize], arrows: &[(usize, usize)], layer: &mut [usize]) {
    let most = ((n as f64).sqrt() * 1.9).ceil().max(16.0) as usize;
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

/// Moves nodes that nothing leads to next to what they lead to.
fn pull(order: &[usize], arrows: &[(usize, usize)], layer: &mut [usize]) {
    let mut led_to = vec![false; layer.len()];
    arrows.iter().for_each(|&(_, b)| led_to[b] = true);
    for &v in order.iter().filter(|v| !led_to[**v]) {
        let from = arrows.partition_point(|arrow| arrow.0 < v);
        let next = arrows[from..].iter().take_while(|arrow| arrow.0 == v).map(|&(_, b)| layer[b]).min();
        if let Some(next) = next {
            layer[v] = next.saturating_sub(1).max(layer[v]);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn every_edge_goes_to_a_later_layer(edges in proptest::collection::vec((0usize..40, 0usize..40), 0..120)) {
            let edges: Vec<_> = edges.into_iter().filter(|(a, b)| a != b).enumerate().map(|(e, (a, b))| (a, b, e)).collect();
            let (layer, back) = layers(40, &edges);
            for ((a, b, _), back) in edges.iter().zip(back) {
                let (low, high) = if back { (*b, *a) } else { (*a, *b) };
                prop_assert!(layer[low] < layer[high]);
            }
        }
    }

    #[test]
    fn a_chain_needs_no_turning_and_a_ring_needs_one() {
        let (layer, back) = layers(3, &[(0, 1, 0), (1, 2, 1)]);
        assert_eq!((layer, back), (vec![0, 1, 2], vec![false, false]));
        let (_, back) = layers(3, &[(0, 1, 0), (1, 2, 1), (2, 0, 2)]);
        assert_eq!(back.iter().filter(|b| **b).count(), 1);
    }
}
