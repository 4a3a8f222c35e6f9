//! Plain text: the file is the archived text, as it stands.

use super::{Format, Input, Outcome, Reader, no_charset};
use crate::model::Article;

pub(super) static FORMAT: Format = Format {
    name: "text",
    summary: "plain text: the headline in the first line, then the body",
    extensions: &["txt", "text"],
    magic: b"",
    sniff: |_| true,
    charset: no_charset,
    reader: Reader::Whole(read),
};

fn read(input: &Input<'_>) -> Vec<Outcome> {
    let lines: Vec<&str> = input.text.trim_start_matches(['\n', '\u{200b}']).split('\n').map(str::trim_end).collect();
    vec![Ok(Article { text: lines.join("\n").trim_end().to_owned(), ..Article::default() })]
}
