//! A drawing as PNG. Adapter of `resvg`, which draws our SVG with the fonts of the system.

use super::super::fonts;
use super::super::look::Theme;
use super::super::picture::Picture;
use super::svg::{self, Links};
use super::{Drawing, Format, Output, Settings};
use crate::base::Problem;
use resvg::{tiny_skia, usvg};
use std::sync::Arc;

/// PNG.
pub static FORMAT: Format = Format {
    name: "PNG",
    extensions: &["png"],
    about: "for documents and chats: pixels, in the fonts of this system",
    write,
};

/// Pixels to a CSS pixel, so that text is sharp.
const FINE: f64 = 2.0;
/// Most pixels of one picture (400 MB while it is drawn).
const MOST: f64 = 100e6;

fn write(drawing: &Drawing, settings: &Settings) -> Result<Output, Box<Problem>> {
    let settings = &still(settings);
    let (sheets, mut notes) = svg::sheets(drawing, settings, Links::Out);
    let (fontdb, missing) = fonts::load(&settings.fonts, &text(&drawing.picture))?;
    notes.extend(missing);
    let mut files = vec![];
    for sheet in &sheets {
        let document = svg::document(std::slice::from_ref(sheet), drawing, settings);
        files.push(pixels(&parse(&document, fontdb.clone())?, &mut notes)?);
    }
    let mut files = files.into_iter();
    Ok(Output { bytes: files.next().unwrap_or_default(), further: files.collect(), notes })
}

/// A file with one picture, smaller where it would be too large.
fn pixels(tree: &usvg::Tree, notes: &mut Vec<Problem>) -> Result<Vec<u8>, Box<Problem>> {
    let (w, h) = (f64::from(tree.size().width()), f64::from(tree.size().height()));
    let scale = FINE.min((MOST / (w * h)).sqrt()).min(30_000.0 / w.max(h));
    if scale < 1.0 {
        let message = format!("the drawing is scaled down to {:.0} % to stay under 100 million pixels", scale * 100.0);
        notes.push(
            Problem::warning("drawing", message).help("--page a4 makes parts; .svg, .html and .pdf have no limit"),
        );
    }
    let failed = || Box::new(Problem::error("drawing", "is too large for a PNG").help("draw less, or as .svg"));
    let mut pixels = tiny_skia::Pixmap::new((w * scale).ceil() as u32, (h * scale).ceil() as u32).ok_or_else(failed)?;
    resvg::render(tree, tiny_skia::Transform::from_scale(scale as f32, scale as f32), &mut pixels.as_mut());
    pixels.encode_png().map_err(|_| failed())
}

/// Pixels and pages cannot follow the reader's system: light unless dark is asked for.
pub(super) fn still(settings: &Settings) -> Settings {
    let theme = if settings.theme == Theme::Dark { Theme::Dark } else { Theme::Light };
    Settings { theme, ..settings.clone() }
}

/// SVG read for drawing, with these fonts.
pub(super) fn parse(svg: &str, fontdb: Arc<usvg::fontdb::Database>) -> Result<usvg::Tree, Box<Problem>> {
    let options = usvg::Options { fontdb, ..usvg::Options::default() };
    let failed = |e: usvg::Error| Box::new(Problem::error("drawing", format!("cannot be drawn: {e}")));
    usvg::Tree::from_str(svg, &options).map_err(failed)
}

/// All text that is drawn.
pub(super) fn text(picture: &Picture) -> String {
    let boxes = picture.clusters.iter().flat_map(|c| [&c.title, &c.foot]);
    let nodes = picture.nodes.iter().flat_map(|n| [&n.head, &n.text, &n.foot]);
    let head = picture.title.iter().chain(&picture.about);
    head.chain(boxes).chain(nodes).chain(picture.edges.iter().filter_map(|e| e.label.as_ref())).cloned().collect()
}
