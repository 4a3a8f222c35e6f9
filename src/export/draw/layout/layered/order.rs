//! The order within layers, so that few lines cross, and the heights, so that lines run level.

use super::super::{GAP, least_squares};
use super::arrange::{Item, Line};
use crate::base::work;

/// Sweeps over all layers; crossings hardly fall after some.
const SWEEPS: usize = 14;

/// Items of each layer from top to bottom.
pub(super) fn order(items: &[Item], lines: &[Line]) -> Vec<Vec<usize>> {
    let layers = items.iter().map(|i| i.layer + 1).max().unwrap_or(0);
    let sides = sides(items.len(), lines);
    let mut order: Vec<Vec<usize>> = vec![vec![]; layers];
    // First as a walk along the lines meets them, so that what hangs together begins together.
    let mut seen = vec![false; items.len()];
    let mut starts: Vec<usize> = (0..items.len()).collect();
    starts.sort_by_key(|&i| (items[i].layer, i));
    for start in starts {
        let mut next = vec![start];
        while let Some(i) = next.pop() {
            if !std::mem::replace(&mut seen[i], true) {
                order[items[i].layer].push(i);
                next.extend(sides[1][i].iter().rev().chain(sides[0][i].iter().rev()).filter(|j| !seen[**j]));
            }
        }
    }
    let mut best = (crossings(&order, &sides), order.clone());
    for sweep in 0..SWEEPS {
        if best.0 == 0 {
            break;
        }
        let down = sweep % 2 == 0;
        let mut at = vec![0.0; items.len()];
        let layers: Vec<usize> = if down { (0..layers).collect() } else { (0..layers).rev().collect() };
        for layer in layers {
            let row = &mut order[layer];
            work::spend(row.len());
            let mean = |i: usize, now: usize| {
                let beside = &sides[usize::from(!down)][i];
                let sum: f64 = beside.iter().map(|j| at[*j]).sum();
                if beside.is_empty() { now as f64 } else { sum / beside.len() as f64 }
            };
            let mut keyed: Vec<(f64, usize)> = row.iter().enumerate().map(|(now, &i)| (mean(i, now), i)).collect();
            keyed.sort_by(|a, b| a.0.total_cmp(&b.0));
            *row = keyed.into_iter().map(|(_, i)| i).collect();
            row.iter().enumerate().for_each(|(now, &i)| at[i] = now as f64);
        }
        let now = crossings(&order, &sides);
        if now < best.0 {
            best = (now, order.clone());
        }
    }
    best.1
}

/// Neighbours of every item in the layer before and in the layer after.
fn sides(n: usize, lines: &[Line]) -> [Vec<Vec<usize>>; 2] {
    let mut out = [vec![vec![]; n], vec![vec![]; n]];
    for pair in lines.iter().flat_map(|line| line.items.windows(2)) {
        out[1][pair[0]].push(pair[1]);
        out[0][pair[1]].push(pair[0]);
    }
    out
}

/// How many pairs of lines cross: counted with a tree of sums, in the order of the layer before.
fn crossings(order: &[Vec<usize>], sides: &[Vec<Vec<usize>>; 2]) -> usize {
    let mut total = 0;
    let mut at = vec![0; sides[0].len()];
    for pair in order.windows(2) {
        pair[1].iter().enumerate().for_each(|(place, &i)| at[i] = place);
        let mut sums = vec![0usize; pair[1].len() + 1];
        let mut before = 0;
        for &i in &pair[0] {
            let mut ends: Vec<usize> = sides[1][i].iter().map(|j| at[*j]).collect();
            ends.sort_unstable();
            work::spend(ends.len());
            for &end in &ends {
                let (mut k, mut not_after) = (end + 1, 0);
                while k > 0 {
                    not_after += sums[k];
                    k &= k - 1;
                }
                total += before - not_after;
            }
            for end in ends {
                let mut k = end + 1;
                while k < sums.len() {
                    sums[k] += 1;
                    k += k & k.wrapping_neg();
                }
                before += 1;
            }
        }
    }
    total
}

/// Gives every item the height that its neighbours want, long lines first of all a level one.
pub(super) fn heights(items: &mut [Item], lines: &[Line], order: &[Vec<usize>]) {
    let sides = sides(items.len(), lines);
    let room: Vec<Vec<f64>> = order.iter().map(|row| rooms(items, row)).collect();
    for (row, room) in order.iter().zip(&room) {
        let mut y = 0.0;
        let mut all = vec![];
        for (n, _) in row.iter().enumerate() {
            y += if n > 0 { room[n - 1] } else { 0.0 };
            all.push(y);
        }
        row.iter().zip(all).for_each(|(i, at)| items[*i].y = at - y / 2.0);
    }
    for round in 0..12 {
        let down = round % 2 == 0;
        let both = round >= 8;
        let layers: Vec<usize> = if down { (0..order.len()).collect() } else { (0..order.len()).rev().collect() };
        for layer in layers {
            let row = &order[layer];
            work::spend(row.len());
            let wish = |i: usize| {
                let side = |s: usize| sides[s][i].iter().copied();
                let beside: Vec<usize> =
                    if both { side(0).chain(side(1)).collect() } else { side(usize::from(!down)).collect() };
                let weigh = |j: usize| if items[i].node.is_none() && items[j].node.is_none() { 8.0 } else { 1.0 };
                let weight: f64 = beside.iter().map(|j| weigh(*j)).sum();
                let sum: f64 = beside.iter().map(|j| items[*j].y * weigh(*j)).sum();
                if beside.is_empty() { (items[i].y, 0.1) } else { (sum / weight, weight) }
            };
            let (wants, weights): (Vec<f64>, Vec<f64>) = row.iter().map(|i| wish(*i)).unzip();
            let placed = least_squares(&wants, &weights, &room[layer]);
            row.iter().zip(placed).for_each(|(i, y)| items[*i].y = y);
        }
    }
}

/// From the middle of each of a layer to the middle of the next.
fn rooms(items: &[Item], row: &[usize]) -> Vec<f64> {
    let gap = |a: &Item, b: &Item| match (a.node, b.node) {
        (Some(_), Some(_)) => GAP + 5.0,
        (None, None) => 0.0,
        _ => 6.0,
    };
    let room = |a: &Item, b: &Item| f64::midpoint(a.h, b.h) + gap(a, b);
    row.windows(2).map(|pair| room(&items[pair[0]], &items[pair[1]])).collect()
}
