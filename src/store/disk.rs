//! The few things done to files, each one step, so that a test can stop after any of them.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// Fewer files than this are written one after the other.
const FEW: usize = 32;

/// Threads that write many files.
const THREADS: usize = 16;

/// A graph's folder on disk.
#[derive(Debug)]
pub(super) struct Disk {
    root: PathBuf,
    /// Steps left before everything fails, as after a kill. `None`: no limit.
    #[cfg(test)]
    pub fuse: std::sync::Mutex<Option<usize>>,
}

impl Disk {
    pub fn new(root: &Path) -> Self {
        Self {
            root: root.to_owned(),
            #[cfg(test)]
            fuse: std::sync::Mutex::new(None),
        }
    }

    pub fn root(&self) -> &Path {
        &self.root
    }

    pub fn path(&self, rel: &str) -> PathBuf {
        self.root.join(rel)
    }

    /// The whole file; `None` when there is none.
    pub fn read(&self, rel: &str) -> io::Result<Option<Vec<u8>>> {
        match fs::read(self.path(rel)) {
            Ok(bytes) => Ok(Some(bytes)),
            Err(e) if e.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(e) => Err(e),
        }
    }

    /// Names of the files in a folder, sorted; none when there is no such folder.
    pub fn list(&self, rel: &str) -> io::Result<Vec<String>> {
        let mut names = Vec::new();
        let entries = match fs::read_dir(self.path(rel)) {
            Ok(entries) => entries,
            Err(e) if e.kind() == io::ErrorKind::NotFound => return Ok(names),
            Err(e) => return Err(e),
        };
        for entry in entries {
            names.extend(entry?.file_name().into_string().ok());
        }
        names.sort();
        Ok(names)
    }

    /// Writes a file that nobody reads yet, down to the medium.
    pub fn write(&self, rel: &str, bytes: &[u8]) -> io::Result<()> {
        self.step()?;
        let mut file = OpenOptions::new().write(true).create(true).truncate(true).open(self.path(rel))?;
        file.write_all(bytes)?;
        self.step()?;
        file.sync_all()
    }

    /// Writes many such files. Flushing is mostly waiting, and many flushes at once wait hardly longer
    /// than one, so several threads do it.
    pub fn write_all(&self, files: &[(String, &[u8])]) -> io::Result<()> {
        if files.len() < FEW {
            return files.iter().try_for_each(|(rel, bytes)| self.write(rel, bytes));
        }
        let share = files.len().div_ceil(THREADS);
        std::thread::scope(|scope| {
            let write = |share: &[(String, &[u8])]| share.iter().try_for_each(|(rel, bytes)| self.write(rel, bytes));
            let threads: Vec<_> = files.chunks(share).map(|share| scope.spawn(move || write(share))).collect();
            threads.into_iter().try_for_each(|t| t.join().unwrap_or_else(|_| Err(io::Error::other("a thread failed"))))
        })
    }

    pub fn rename(&self, from: &str, to: &str) -> io::Result<()> {
        self.step()?;
        fs::rename(self.path(from), self.path(to))
    }

    /// Removes a file; it may be gone already.
    pub fn remove(&self, rel: &str) -> io::Result<()> {
        self.step()?;
        match fs::remove_file(self.path(rel)) {
            Err(e) if e.kind() != io::ErrorKind::NotFound => Err(e),
            _ => Ok(()),
        }
    }

    pub fn make_folder(&self, rel: &str) -> io::Result<()> {
        self.step()?;
        fs::create_dir_all(self.path(rel))
    }

    /// Makes what was created, renamed or removed in a folder last.
    pub fn sync_folder(&self, rel: &str) -> io::Result<()> {
        self.step()?;
        // Elsewhere a folder cannot be opened as a file, and renames last without it.
        if cfg!(unix) { File::open(self.path(rel))?.sync_all() } else { Ok(()) }
    }

    #[cfg(test)]
    fn step(&self) -> io::Result<()> {
        let mut left = self.fuse.lock().unwrap();
        if *left == Some(0) {
            return Err(io::Error::other("stopped by the test"));
        }
        *left = left.map(|n| n - 1);
        Ok(())
    }

    #[cfg(not(test))]
    #[expect(clippy::unnecessary_wraps, clippy::unused_self, reason = "a test stops here")]
    fn step(&self) -> io::Result<()> {
        Ok(())
    }
}
