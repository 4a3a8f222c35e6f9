//! Things that are one, joined two by two: each has a root, the smallest of those it is one with.

/// The root of a thing.
pub(super) fn find(root: &mut [usize], mut n: usize) -> usize {
    while root[n] != n {
        root[n] = root[root[n]];
        n = root[n];
    }
    n
}

/// Makes two one.
pub(super) fn join(root: &mut [usize], a: usize, b: usize) {
    let (a, b) = (find(root, a), find(root, b));
    root[a.max(b)] = a.min(b);
}
