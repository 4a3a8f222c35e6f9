//! What tests of combinations of made-up parts share.

use dixit::extract::{Context, read};
use dixit::model::Lang;

/// The statements of `text`: their words, and the names of who says them.
pub fn statements(text: &str, lang: Lang) -> Vec<(String, Vec<String>)> {
    let reading = read(text, &Context::new(lang));
    let one = |d: &dixit::model::Draft| {
        let words = d.fragments.iter().map(|f| f.of(text)).collect::<Vec<_>>().join(" … ");
        (words, d.speakers.iter().filter_map(|m| m.name.as_ref().map(|n| n.to_string())).collect())
    };
    reading.drafts.iter().map(one).collect()
}

/// Fails with every combination that was read wrong.
pub fn none(wrong: Vec<String>) {
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
}
