//! One writer at a time.

use super::disk::Disk;
use super::paths::HIDDEN;
use crate::base::{Problem, Timestamp};
use std::fs::{self, File, OpenOptions, TryLockError};

/// Held by the one process that writes; let go when dropped, and by the system when the process dies.
#[derive(Debug)]
pub(super) struct Lock {
    _file: File,
}

impl Lock {
    /// Takes the lock, or names who holds it. `now` is what others are told as the time since.
    pub fn take(disk: &Disk, now: Timestamp) -> Result<Self, Problem> {
        let shown = disk.root().display().to_string();
        let fail = |e: std::io::Error| {
            Problem::error(&shown, format!("cannot be written to: {e}")).help("check the rights on the folder")
        };
        fs::create_dir_all(disk.path(HIDDEN)).map_err(fail)?;
        let path = disk.path(&format!("{HIDDEN}/lock"));
        // The lock is on the file, never on its being there: a file left behind locks nobody out.
        let file = OpenOptions::new().create(true).truncate(false).write(true).open(path).map_err(fail)?;
        let holder = disk.path(&format!("{HIDDEN}/holder"));
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::Error(e)) => return Err(fail(e)),
            Err(TryLockError::WouldBlock) => {
                let who = fs::read_to_string(holder).unwrap_or_default();
                let who = if who.trim().is_empty() { "another process" } else { who.trim() };
                return Err(Problem::error(shown, format!("is being written to by {who}"))
                    .help("wait until that is done; reading works meanwhile"));
            }
        }
        fs::write(holder, format!("process {} on {} since {now}\n", std::process::id(), host())).map_err(fail)?;
        Ok(Self { _file: file })
    }
}

/// The name of this machine, as well as it can be had without a system call.
fn host() -> String {
    let files = ["/proc/sys/kernel/hostname", "/etc/hostname"];
    let named = files.iter().filter_map(|f| fs::read_to_string(f).ok());
    let vars = ["HOSTNAME", "COMPUTERNAME", "HOST"].iter().filter_map(|v| std::env::var(v).ok());
    named.chain(vars).map(|n| n.trim().to_owned()).find(|n| !n.is_empty()).unwrap_or_else(|| "this machine".to_owned())
}
