//! How far a long run has come, on standard error, for whoever watches.

use crate::app::App;
use indicatif::{ProgressBar, ProgressStyle};
use std::{fs, path::Path};

/// Files of so many bytes together are worth a progress bar.
const LONG: u64 = 2 << 20;

/// A bar over the bytes of `files`; hidden when nobody watches, or when it would be gone at once.
pub fn bar<P: AsRef<Path>>(app: &App, files: &[P]) -> ProgressBar {
    let total: u64 = files.iter().map(|f| size(f.as_ref())).sum();
    if !app.watched || total < LONG {
        return ProgressBar::hidden();
    }
    let style = ProgressStyle::with_template("{bar:30} {bytes}/{total_bytes}  {eta} left");
    ProgressBar::new(total).with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()))
}

/// Bytes of a file; 0 for what has no size, as standard input.
pub fn size(file: &Path) -> u64 {
    fs::metadata(file).map_or(0, |m| m.len())
}
