//! The fonts of the system, and whether they have every character that is drawn: what no font has would be left
//! out without a word. Adapter of `ttf-parser`.

use crate::base::Problem;
use resvg::usvg::fontdb::{Database, Family, Query};
use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::Arc;

/// A script, the block it is known by, and fonts that have it.
struct Script {
    name: &'static str,
    has: fn(char) -> bool,
    fonts: &'static str,
}

static SCRIPTS: &[Script] = &[
    Script {
        name: "Chinese",
        has: |c| matches!(c, '\u{2E80}'..='\u{303F}' | '\u{3400}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{FF00}'..='\u{FFEF}' | '\u{20000}'..='\u{3FFFF}'),
        fonts: "Noto Sans CJK (Debian: fonts-noto-cjk) or WenQuanYi Micro Hei (Debian: fonts-wqy-microhei)",
    },
    Script {
        name: "Japanese",
        has: |c| matches!(c, '\u{3040}'..='\u{30FF}'),
        fonts: "Noto Sans CJK (Debian: fonts-noto-cjk)",
    },
    Script {
        name: "Korean",
        has: |c| matches!(c, '\u{1100}'..='\u{11FF}' | '\u{AC00}'..='\u{D7AF}'),
        fonts: "Noto Sans CJK (Debian: fonts-noto-cjk)",
    },
    Script {
        name: "Arabic",
        has: |c| matches!(c, '\u{600}'..='\u{6FF}'),
        fonts: "Noto Sans Arabic (Debian: fonts-noto-core)",
    },
    Script {
        name: "Cyrillic",
        has: |c| matches!(c, '\u{400}'..='\u{52F}'),
        fonts: "DejaVu Sans (Debian: fonts-dejavu-core)",
    },
    Script {
        name: "Latin",
        has: |c| matches!(c, '\u{20}'..='\u{24F}' | '\u{2000}'..='\u{206F}'),
        fonts: "DejaVu Sans (Debian: fonts-dejavu-core)",
    },
];

/// The fonts of the system and those given, and what to tell when they lack some of the characters of `text`.
///
/// # Errors
/// When a font file given cannot be read, or when a whole script has no font.
pub(super) fn load(given: &[PathBuf], text: &str) -> Result<(Arc<Database>, Vec<Problem>), Box<Problem>> {
    let mut fonts = Database::new();
    for file in given {
        let before = fonts.len();
        let read = fonts.load_font_file(file);
        let why = read.err().map_or("it is no font".to_owned(), |e| e.to_string());
        if fonts.len() == before {
            return Err(Box::new(Problem::error(
                file.display().to_string(),
                format!("cannot be used as a font: {why}"),
            )));
        }
    }
    fonts.load_system_fonts();
    generic(&mut fonts);
    let notes = missing(&fonts, text)?;
    Ok((Arc::new(fonts), notes))
}

/// What `sans-serif` stands for: a font that is there.
fn generic(fonts: &mut Database) {
    let there = |name: &str| fonts.query(&Query { families: &[Family::Name(name)], ..Query::default() }).is_some();
    let known = ["Noto Sans", "Helvetica", "Arial", "Liberation Sans", "DejaVu Sans"];
    let first = fonts.faces().next().and_then(|face| face.families.first()).map(|(name, _)| name.clone());
    let found = known.into_iter().find(|name| there(name)).map(str::to_owned).or(first);
    found.into_iter().for_each(|name| fonts.set_sans_serif_family(name));
}

/// The characters of `text` that no font has: an error where a script is missing, a note for single ones.
fn missing(fonts: &Database, text: &str) -> Result<Vec<Problem>, Box<Problem>> {
    let mut left: BTreeSet<char> = text.chars().filter(|c| !c.is_whitespace() && !c.is_control()).collect();
    let drawn = left.clone();
    for face in fonts.faces() {
        if left.is_empty() {
            break;
        }
        fonts.with_face_data(face.id, |data, index| {
            if let Ok(face) = ttf_parser::Face::parse(data, index) {
                left.retain(|c| face.glyph_index(*c).is_none());
            }
        });
    }
    for script in SCRIPTS {
        let all = drawn.iter().filter(|c| (script.has)(**c)).count();
        let lost = left.iter().filter(|c| (script.has)(**c)).count();
        if lost > 0 && lost * 2 >= all {
            let message =
                format!("no font on this system has {} characters ({lost} of {all} that are drawn)", script.name);
            let help = format!("install {}, give a font file with --font, or draw as .svg or .html", script.fonts);
            return Err(Box::new(Problem::error("drawing", message).help(help)));
        }
    }
    if left.is_empty() {
        return Ok(vec![]);
    }
    let some: String = left.iter().take(12).collect();
    let message = format!("no font on this system has {} of the characters: {some}", left.len());
    Ok(vec![Problem::warning("drawing", message).help("give a font file with --font, or draw as .svg or .html")])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_script_without_a_font_is_named() {
        let none = Database::new();
        let told = |text: &str| missing(&none, text).expect_err("no font at all").to_string();
        assert!(told("渡轮").contains("Chinese") && told("渡轮").contains("--font"));
        assert!(told("ferry").contains("Latin"));
        assert!(missing(&none, " \n").is_ok_and(|notes| notes.is_empty()));
        assert_eq!(missing(&none, "\u{E000}").expect("a single odd one").len(), 1);
    }

    #[test]
    fn a_file_that_is_no_font_is_refused_by_name() {
        let refused = load(&["Cargo.toml".into()], "").expect_err("no font").to_string();
        assert!(refused.contains("Cargo.toml"), "{refused}");
    }
}
