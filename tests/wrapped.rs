//! Lines broken at a fixed width change no reading: where words stand, who said them, what the audit sees.

use dixit::extract::{Context, read};
use dixit::model::Lang;

/// Each paragraph broken at `width` characters, with a blank line after it. Byte for byte a space is a line break.
fn wrapped(text: &str, width: usize) -> String {
    let mut out = String::new();
    for line in text.lines() {
        let mut column = 0;
        for (i, word) in line.split(' ').enumerate() {
            if i > 0 {
                let fits = column + 1 + word.chars().count() <= width;
                out.push(if fits { ' ' } else { '\n' });
                column = if fits { column + 1 } else { 0 };
            }
            out.push_str(word);
            column += word.chars().count();
        }
        out.push_str("\n\n");
    }
    out
}

fn joined(text: &str) -> String {
    text.lines().flat_map(|l| [l, "\n\n"]).collect()
}

#[test]
fn our_articles_read_alike_broken_or_not() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/articles");
    let mut read_so_far = 0;
    for name in ["calder-release", "lantern-path", "port-herald", "river-ticker", "strand-post", "tarn-wire"] {
        let text = std::fs::read_to_string(folder.join(name).with_extension("txt")).unwrap();
        let plain = joined(&text);
        let whole = read(&plain, &Context::new(Lang::En));
        read_so_far += whole.drafts.len();
        for width in [58, 65, 72, 80] {
            let broken = wrapped(&text, width);
            assert_eq!(broken.len(), plain.len());
            assert_eq!(read(&broken, &Context::new(Lang::En)), whole, "{name} at {width}");
        }
    }
    assert!(read_so_far > 30, "{read_so_far}");
}

#[test]
fn breaks_hide_in_what_is_shown_and_stay_in_what_is_kept() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("pier.txt");
    let text = "Pier to close\n\nMayor Jane Okafor said on Monday that the\npier would close for good and that\nnobody would pay \
                for it.\n";
    std::fs::write(&path, text).unwrap();
    let dixit = |args: &[&str]| {
        let out = assert_cmd::Command::cargo_bin("dixit").unwrap().current_dir(dir.path()).args(args).output().unwrap();
        String::from_utf8(out.stdout).unwrap()
    };
    let shown = dixit(&["add", "pier.txt", "--init", "--graph", "g", "--show"]);
    assert!(shown.contains("that the pier would close for good"), "{shown}");
    let kept = dixit(&["said", "Okafor", "--graph", "g", "--format", "json"]);
    assert!(kept.contains(r"that the\npier would close for good"), "{kept}");
}
