//! Where the readers of tests/readers/requirements.txt are. `.ci/run` installs them and sets
//! `DIXIT_READERS=required`; elsewhere, where they are missing, a test says on standard error that it did not run.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Command;

/// A Python with these modules, parted by commas; without one, says what was `left` out.
pub fn python(modules: &str, left: &str) -> Option<PathBuf> {
    let python = std::env::var_os("DIXIT_PYTHON").map_or_else(|| PathBuf::from("python3"), PathBuf::from);
    let import = format!("import {modules}");
    let there = Command::new(&python).args(["-c", &import]).output().is_ok_and(|o| o.status.success());
    assert!(
        there || std::env::var_os("DIXIT_READERS").is_none(),
        "DIXIT_READERS asks for the readers of tests/readers/requirements.txt, and {} does not have {modules}",
        python.display()
    );
    if !there {
        // Not through the harness, which would keep it to itself.
        let _ = writeln!(
            std::io::stderr(),
            "\nNOT RUN: {modules} of tests/readers/requirements.txt is not installed; {left}"
        );
    }
    there.then_some(python)
}

/// Runs a script of tests/readers; what it prints.
pub fn run(python: &Path, script: &str, args: &[&Path]) -> Vec<u8> {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/readers").join(script);
    let output = Command::new(python).arg(&script).args(args).output().unwrap();
    let complaint = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{} ends with an error: {complaint}", script.display());
    output.stdout
}
