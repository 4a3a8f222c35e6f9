//! What the Chinese reader makes of a text, a line for each statement: `speakers | content`.

use dixit::extract::{Context, read};
use dixit::model::Lang;

/// The statements of `text`, in order.
pub fn statements(text: &str) -> Vec<String> {
    let reading = read(text, &Context::new(Lang::Zh));
    let lines = reading.drafts.iter().map(|d| {
        let who: Vec<_> = d.speakers.iter().filter_map(|m| m.name.clone()).collect();
        let content: Vec<_> = d.fragments.iter().map(|f| f.of(text)).collect();
        format!("{} | {}", who.join("、"), content.join(" … "))
    });
    lines.collect()
}

/// A test for each text, with the lines that are expected of it.
macro_rules! reads {
    ($($name:ident: $text:literal => [$($line:literal),* $(,)?];)*) => {
        $(#[test] fn $name() { assert_eq!($crate::zh_reads::statements($text), Vec::<&str>::from([$($line),*])); })*
    };
}
