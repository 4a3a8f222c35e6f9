//! Work on many things at once, answers in order.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

/// How many threads pay.
pub fn workers() -> usize {
    thread::available_parallelism().map_or(1, usize::from)
}

/// `work` on every item, in order, on as many threads as pay.
pub fn spread<T: Sync, R: Send>(items: &[T], workers: usize, work: impl Fn(&T) -> R + Sync) -> Vec<R> {
    if workers < 2 || items.len() < 2 {
        return items.iter().map(work).collect();
    }
    let next = AtomicUsize::new(0);
    let take = || {
        let mut mine = Vec::new();
        loop {
            let i = next.fetch_add(1, Ordering::Relaxed);
            let Some(item) = items.get(i) else { return mine };
            mine.push((i, work(item)));
        }
    };
    let mut all: Vec<(usize, R)> = thread::scope(|scope| {
        let handles: Vec<_> = (0..workers.min(items.len())).map(|_| scope.spawn(take)).collect();
        handles.into_iter().flat_map(|h| h.join().expect("a reader does not panic")).collect()
    });
    all.sort_by_key(|(i, _)| *i);
    all.into_iter().map(|(_, r)| r).collect()
}

#[cfg(test)]
mod tests {
    #[test]
    fn answers_come_in_the_order_of_the_questions() {
        let items: Vec<usize> = (0..1000).collect();
        let squares = super::spread(&items, 4, |n| n * n);
        assert_eq!(squares, items.iter().map(|n| n * n).collect::<Vec<_>>());
    }
}
