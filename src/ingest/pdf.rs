//! PDF files: the glyphs of each page, put together to lines, columns and paragraphs as a reader's eye does.

#[cfg(feature = "read-pdf")]
mod glyphs;
#[cfg(feature = "read-pdf")]
mod layout;
#[cfg(feature = "read-pdf")]
mod paragraphs;
#[cfg(feature = "read-pdf")]
mod streams;

use super::{Format, Outcome, Reader, no_charset};

/// The name of threads in which a panic becomes a problem of the file that is read: nobody else need tell it.
pub const FENCED: &str = "fenced";

pub(super) static FORMAT: Format = Format {
    name: "pdf",
    summary: "PDF with text in it: columns, hyphens, running heads and page numbers are undone",
    extensions: &["pdf"],
    magic: b"%PDF-",
    sniff: |_| false,
    charset: no_charset,
    reader: Reader::Bytes(read),
};

#[cfg(not(feature = "read-pdf"))]
fn read(name: &str, _: &[u8]) -> Outcome {
    Err(crate::base::Problem::error(name, "this dixit was built without the reading of PDF")
        .help("build it with the feature `read-pdf`, or save the text first, e.g. with pdftotext"))
}

#[cfg(feature = "read-pdf")]
fn read(name: &str, bytes: &[u8]) -> Outcome {
    use super::lines::compose;
    use crate::base::{Problem, TextHash};
    use crate::model::Article;

    let pages = glyphs::pages(bytes).map_err(|fault| {
        let (message, help) = fault.told();
        Problem::error(name, message).help(help)
    })?;
    let pages: Vec<_> = pages.into_iter().map(layout::blocks).collect();
    let (title, body) = paragraphs::told(pages);
    let text = compose(title.as_deref(), &body.join("\n"));
    Ok(Article { text, title, page: Some(TextHash::of(bytes)), ..Article::default() })
}
