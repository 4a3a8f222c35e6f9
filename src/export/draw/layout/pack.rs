//! Sets blocks side by side and below each other, on pages.

use super::Room;
use crate::base::work;

/// Between blocks.
pub(super) const GAP: f64 = 26.0;
/// Wider than high by this much reads best on a screen.
const ASPECT: f64 = 1.5;
/// Widths tried, by what a perfect one would be.
const TRIES: [f64; 12] = [1.0, 0.85, 0.9, 0.95, 1.05, 1.1, 1.15, 1.2, 1.3, 1.4, 1.55, 1.7];
/// How much smaller than on a screen a block may be printed.
const SMALLER: f64 = 0.8;

/// Where a block goes: page and upper left corner.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Spot {
    pub page: usize,
    pub x: f64,
    pub y: f64,
}

/// Spots for blocks of these sizes, in their order.
pub(super) fn pack(sizes: &[(f64, f64)], room: Option<Room>) -> Vec<Spot> {
    if let Some(r) = room {
        // A block that is larger makes its own page smaller, not those of others.
        return filled(sizes, r.w / SMALLER, r.h / SMALLER);
    }
    // On a screen, the width with which all of it fits the smallest frame.
    ways(sizes, 0.0).into_iter().min_by(|a, b| frame(a, sizes).total_cmp(&frame(b, sizes))).unwrap_or_default()
}

/// Ways to set these blocks on a screen where something of this area will stand below.
pub(super) fn ways(sizes: &[(f64, f64)], below: f64) -> Vec<Vec<Spot>> {
    let widest = sizes.iter().map(|s| s.0).fold(0.0, f64::max);
    let area = below + sizes.iter().map(|s| (s.0 + GAP) * (s.1 + GAP)).sum::<f64>();
    TRIES.map(|share| filled(sizes, ((area * ASPECT).sqrt() * share).max(widest), f64::INFINITY)).into()
}

/// Right and lower ends of all blocks.
pub(super) fn ends(spots: &[Spot], sizes: &[(f64, f64)]) -> (f64, f64) {
    let both = || spots.iter().zip(sizes);
    let right = both().map(|(spot, s)| spot.x + s.0).fold(0.0, f64::max);
    (right, both().map(|(spot, s)| spot.y + s.1).fold(0.0, f64::max))
}

/// How large a frame of the best aspect holds all blocks.
pub(super) fn frame(spots: &[Spot], sizes: &[(f64, f64)]) -> f64 {
    let (right, bottom) = ends(spots, sizes);
    framed(right, bottom)
}

/// How wide a frame of the best aspect is that holds this.
pub(super) fn framed(w: f64, h: f64) -> f64 {
    w.max(h * ASPECT)
}

/// Spots on pages of this size, each as far up as what stands there leaves room, then as far left.
fn filled(sizes: &[(f64, f64)], wide: f64, high: f64) -> Vec<Spot> {
    let mut page = 0;
    // The lower edge of what stands there, from left to right: where it changes, and how far down it is.
    let mut edge: Vec<(f64, f64)> = vec![(0.0, 0.0)];
    let mut out = Vec::with_capacity(sizes.len());
    for &(w, h) in sizes {
        let right = |x: f64| x + w + GAP;
        let below = |x: f64, edge: &[(f64, f64)]| {
            let last = edge.partition_point(|step| step.0 <= x) - 1;
            let met = edge[last..].iter().take_while(|step| step.0 < right(x));
            met.inspect(|_| work::spend(1)).map(|step| step.1).fold(0.0, f64::max)
        };
        let fits = |x: &f64| *x == 0.0 || x + w <= wide;
        let spots = edge.iter().map(|step| step.0).filter(fits).map(|x| (below(x, &edge), x));
        let (mut y, mut x) = spots.min_by(|a, b| a.0.total_cmp(&b.0).then(a.1.total_cmp(&b.1))).unwrap_or_default();
        if y > 0.0 && y + h > high {
            (page, x, y, edge) = (page + 1, 0.0, 0.0, vec![(0.0, 0.0)]);
        }
        out.push(Spot { page, x, y });
        let end = right(x);
        let behind = edge[edge.partition_point(|step| step.0 <= end) - 1].1;
        edge.retain(|step| step.0 < x || step.0 > end);
        let at = edge.partition_point(|step| step.0 < x);
        edge.splice(at..at, [(x, y + h + GAP), (end, behind)]);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn no_block_lies_on_another(
            sizes in proptest::collection::vec((10.0..400.0f64, 10.0..300.0f64), 0..40), paged in any::<bool>()
        ) {
            let room = paged.then_some(Room { w: 500.0, h: 350.0 });
            let spots = pack(&sizes, room);
            prop_assert_eq!(spots.len(), sizes.len());
            for i in 0..sizes.len() {
                for j in 0..i {
                    let (a, b, p, q) = (sizes[i], sizes[j], spots[i], spots[j]);
                    let meet = p.page == q.page && p.x < q.x + b.0 && q.x < p.x + a.0 && p.y < q.y + b.1 && q.y < p.y + a.1;
                    prop_assert!(!meet, "{} and {}", i, j);
                }
            }
        }
    }
}
