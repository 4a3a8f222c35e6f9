//! Counted work: readers add the bytes they look at, so that a test can hold the cost of a hostile text to a
//! line without asking a clock. One addition per scanned stretch; nothing else depends on it.

use std::cell::Cell;

thread_local! {
    static BYTES: Cell<u64> = const { Cell::new(0) };
}

/// Adds `bytes` looked at by this thread.
pub fn spend(bytes: usize) {
    BYTES.set(BYTES.get() + bytes as u64);
}

/// Bytes this thread looked at while `task` ran, and what `task` gave.
pub fn count<T>(task: impl FnOnce() -> T) -> (u64, T) {
    let before = BYTES.get();
    let result = task();
    (BYTES.get() - before, result)
}
