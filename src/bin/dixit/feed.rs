//! Reads in a thread of its own, ahead of whoever works, as far as a bound.

use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;

/// What was read ahead.
pub struct Feed<T> {
    shared: Arc<(Mutex<Ahead<T>>, Condvar)>,
}

struct Ahead<T> {
    items: Vec<T>,
    bytes: usize,
    ended: bool,
}

impl<T: Send + 'static> Feed<T> {
    /// Starts to read `items`, at most about `most` bytes ahead, as `size` counts them. The thread ends with its
    /// input; a program that ends before does not wait for it.
    pub fn new(items: impl Iterator<Item = T> + Send + 'static, most: usize, size: fn(&T) -> usize) -> Self {
        let shared = Arc::new((Mutex::new(Ahead { items: Vec::new(), bytes: 0, ended: false }), Condvar::new()));
        let feed = Self { shared: Arc::clone(&shared) };
        thread::spawn(move || {
            let (ahead, changed) = &*shared;
            for item in items {
                let mut ahead = held(ahead);
                while ahead.bytes >= most {
                    ahead = changed.wait(ahead).unwrap_or_else(PoisonError::into_inner);
                }
                ahead.bytes += size(&item);
                ahead.items.push(item);
                changed.notify_all();
            }
            held(ahead).ended = true;
            changed.notify_all();
        });
        feed
    }

    /// All that is there, and its bytes; waits for something. `None` at the end.
    pub fn take(&self) -> Option<(Vec<T>, usize)> {
        let (ahead, changed) = &*self.shared;
        let mut ahead = held(ahead);
        while ahead.items.is_empty() {
            if ahead.ended {
                return None;
            }
            ahead = changed.wait(ahead).unwrap_or_else(PoisonError::into_inner);
        }
        changed.notify_all();
        Some((std::mem::take(&mut ahead.items), std::mem::take(&mut ahead.bytes)))
    }
}

fn held<T>(ahead: &Mutex<T>) -> MutexGuard<'_, T> {
    ahead.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use super::Feed;

    #[test]
    fn everything_comes_in_order_and_nothing_twice() {
        let feed = Feed::new(0..10_000usize, 64, |_| 8);
        let mut all = Vec::new();
        while let Some((items, bytes)) = feed.take() {
            assert!(bytes <= 64 && bytes == 8 * items.len());
            all.extend(items);
        }
        assert_eq!(all, (0..10_000).collect::<Vec<_>>());
    }
}
