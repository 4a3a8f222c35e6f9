//! Files that are whole or not there.

use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::Path;

/// Lets `work` write beside `path` and moves it there when all went well, so that a failure leaves neither half of it
/// nor an older one spoilt.
pub fn write<T>(path: &Path, work: impl FnOnce(&mut BufWriter<File>) -> io::Result<T>) -> io::Result<T> {
    let mut beside = path.as_os_str().to_owned();
    beside.push(".part");
    let done = File::create(&beside).and_then(|file| {
        let mut out = BufWriter::with_capacity(1 << 18, file);
        let value = work(&mut out)?;
        out.flush()?;
        fs::rename(&beside, path)?;
        Ok(value)
    });
    done.inspect_err(|_| drop(fs::remove_file(&beside)))
}
