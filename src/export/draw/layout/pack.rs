//! Sets blocks side by side, on shelves, and shelves on pages.

use super::Room;

/// Between blocks.
pub(super) const GAP: f64 = 26.0;
/// Wider than high by this much reads best on a screen.
const ASPECT: f64 = 1.5;
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
    let widest = sizes.iter().map(|s| s.0).fold(0.0, f64::max);
    let area: f64 = sizes.iter().map(|s| (s.0 + GAP) * (s.1 + GAP)).sum();
    let shelf = room.map_or((area * ASPECT).sqrt(), |r| r.w / SMALLER).max(widest);
    let page = room.map_or(f64::INFINITY, |r| r.h * (shelf / r.w).max(1.0));
    let mut out = Vec::with_capacity(sizes.len());
    let mut at = Spot::default();
    // The blocks standing on each other at the end of the shelf: left edge, width, how far down.
    let (mut high, mut stack) = (0.0f64, (0.0, 0.0, 0.0));
    for &(w, h) in sizes {
        let on_top = stack.1 >= w && stack.2 + h <= high;
        if on_top {
            out.push(Spot { x: stack.0, y: at.y + stack.2, ..at });
            stack.2 += h + GAP;
            continue;
        }
        if at.x > 0.0 && at.x + w > shelf {
            (at.x, at.y, high) = (0.0, at.y + high + GAP, 0.0);
        }
        if at.y > 0.0 && at.y + h > page {
            (at, high) = (Spot { page: at.page + 1, ..Spot::default() }, 0.0);
        }
        out.push(at);
        stack = (at.x, w, h + GAP);
        high = high.max(h);
        at.x += w + GAP;
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
