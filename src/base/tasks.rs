//! Tasks side by side, on as many threads as there are cores; the results come in the order of the tasks.

use super::work;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

/// Does `count` tasks, each by its number. What they spend ([`work::spend`]) counts for the thread that waits.
pub fn each<T: Send>(count: usize, task: impl Fn(usize) -> T + Sync) -> Vec<T> {
    let workers = thread::available_parallelism().map_or(1, usize::from).min(count);
    if workers < 2 {
        return (0..count).map(task).collect();
    }
    let next = AtomicUsize::new(0);
    let done: Mutex<Vec<(usize, T)>> = Mutex::new(Vec::with_capacity(count));
    let (next, done, task) = (&next, &done, &task);
    let worker = move || loop {
        let n = next.fetch_add(1, Ordering::Relaxed);
        if n >= count {
            return;
        }
        let result = task(n);
        done.lock().expect("no task panics while it holds this").push((n, result));
    };
    thread::scope(|scope| {
        let others: Vec<_> = (1..workers).map(|_| scope.spawn(move || work::count(worker).0)).collect();
        worker();
        for other in others {
            match other.join() {
                Ok(bytes) => work::spend(bytes as usize),
                Err(panic) => std::panic::resume_unwind(panic),
            }
        }
    });
    let mut all = std::mem::take(&mut *done.lock().expect("all have joined"));
    all.sort_unstable_by_key(|(n, _)| *n);
    all.into_iter().map(|(_, result)| result).collect()
}

/// Does `task` for every item, so many of them a task ([`each`]); the results come in the order of the items.
pub fn map<I: Sync, T: Send>(items: &[I], share: usize, task: impl Fn(&I) -> T + Sync) -> Vec<T> {
    let shares: Vec<&[I]> = items.chunks(share).collect();
    each(shares.len(), |n| shares[n].iter().map(&task).collect::<Vec<T>>()).into_iter().flatten().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_keep_their_order_and_work_is_counted() {
        let (spent, squares) = work::count(|| {
            each(100, |n| {
                work::spend(n);
                n * n
            })
        });
        assert_eq!(squares, (0..100).map(|n| n * n).collect::<Vec<_>>());
        assert_eq!(spent, (0..100).sum::<usize>() as u64);
        let items: Vec<usize> = (0..100).collect();
        assert_eq!(map(&items, 7, |n| n * n), squares);
    }
}
