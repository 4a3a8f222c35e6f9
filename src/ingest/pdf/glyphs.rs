//! What stands where on each page. Adapter of `hayro-interpret` and the `hayro-syntax` it stands on.

use super::{FENCED, streams};
use hayro_interpret::font::{Glyph as Drawn, GlyphRun};
use hayro_interpret::hayro_cmap::{BfString, WritingMode};
use hayro_interpret::kurbo::{Affine, BezPath, Point, Rect};
use hayro_interpret::{
    BlendMode, ClipPath, Context, Device, DrawMode, DrawProps, Image, ImageDrawProps, InterpreterCache,
    InterpreterSettings, SoftMask, TransformExt, interpret_page,
};
use hayro_syntax::{DecryptionError, LoadPdfError, Pdf};
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::sync::Arc;
use std::thread;

/// Drawing steps in one file, at most: a thousand pages full of text.
const STEPS: usize = 5_000_000;

/// What a clip or a group costs, with all that the interpreter does for it.
const GROUP: usize = 20;

/// Bytes of a page's stream that take as long as a drawing step.
const BYTES: usize = 100;

/// Bytes of stack for a file whose objects are nested deep.
const STACK: usize = 32 << 20;

/// A glyph, in points from the upper left corner of the page.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Glyph {
    pub text: String,
    pub left: f64,
    pub right: f64,
    /// The line it stands on, downwards.
    pub base: f64,
    pub size: f64,
}

/// What stands on a page, in the order it is drawn.
#[derive(Debug, Default)]
pub(super) struct Page {
    pub height: f64,
    pub glyphs: Vec<Glyph>,
}

/// Why there is no text to be had.
#[derive(Debug, PartialEq)]
pub(super) enum Fault {
    Broken,
    Locked,
    TooMuch,
    Pictures,
    Nameless,
    Vertical,
}

impl Fault {
    /// What is wrong, and what to do.
    pub fn told(&self) -> (&'static str, &'static str) {
        match self {
            Self::Broken => ("this PDF is broken", "open and save it anew, e.g. with qpdf or mutool clean"),
            Self::Locked => (
                "this PDF is locked with a password",
                "save a copy without: qpdf --password=… --decrypt in.pdf out.pdf",
            ),
            Self::TooMuch => {
                ("this PDF draws more than any article", "cut out the pages you need, e.g. with qpdf --pages")
            }
            Self::Pictures => {
                ("the pages of this PDF are pictures without text", "recognise the text first, e.g. with ocrmypdf")
            }
            Self::Nameless => (
                "the fonts of this PDF do not tell which characters they draw",
                "recognise the text anew, e.g. with ocrmypdf --force-ocr",
            ),
            Self::Vertical => {
                ("the text of this PDF runs from top to bottom, which dixit does not read", "save its text first")
            }
        }
    }
}

/// Every page of a file. A fault of the interpreter in one page is a fault of the file.
pub(super) fn pages(bytes: &[u8]) -> Result<Vec<Page>, Fault> {
    let bytes = Arc::new(bytes.to_vec());
    fenced(move || interpret(bytes))
}

/// Does the work in a thread of its own; a panic in it is a fault of the file.
fn fenced<T: Send + 'static>(work: impl FnOnce() -> Result<T, Fault> + Send + 'static) -> Result<T, Fault> {
    let work = move || catch_unwind(AssertUnwindSafe(work));
    let thread = thread::Builder::new().name(FENCED.to_owned()).stack_size(STACK).spawn(work);
    match thread.map_err(|_| Fault::TooMuch)?.join() {
        Ok(Ok(pages)) => pages,
        Ok(Err(cause)) if cause.is::<TooMuch>() => Err(Fault::TooMuch),
        _ => Err(Fault::Broken),
    }
}

fn interpret(bytes: Arc<Vec<u8>>) -> Result<Vec<Page>, Fault> {
    if !streams::may_open(&bytes) {
        return Err(Fault::TooMuch);
    }
    let pdf = Pdf::new(bytes).map_err(|error| match error {
        LoadPdfError::Decryption(DecryptionError::PasswordProtected) => Fault::Locked,
        LoadPdfError::Decryption(DecryptionError::UnsupportedAlgorithm) => Fault::Locked,
        _ => Fault::Broken,
    })?;
    if !streams::may_read(&pdf) {
        return Err(Fault::TooMuch);
    }
    let cache = InterpreterCache::new();
    let mut pen = Pen::default();
    let mut pages = Vec::new();
    for page in pdf.pages().iter() {
        let (width, height) = page.render_dimensions();
        let all = Rect::new(0.0, 0.0, f64::from(width), f64::from(height));
        let upright = page.initial_transform(true).to_kurbo();
        let settings = InterpreterSettings::default();
        let mut context = Context::new(upright, all, &cache, pdf.xref(), settings);
        pen.page = Page { height: f64::from(height), glyphs: Vec::new() };
        // Many pages may have one stream.
        pen.step(page.page_stream().map_or(0, <[u8]>::len) / BYTES);
        interpret_page(page, &mut context, &mut pen);
        pages.push(std::mem::take(&mut pen.page));
    }
    let known: usize = pages.iter().map(|p| p.glyphs.len()).sum();
    match () {
        () if pages.is_empty() => Err(Fault::Broken),
        () if pen.nameless * 4 > known => Err(Fault::Nameless),
        () if pen.vertical > known / 2 => Err(Fault::Vertical),
        () if pages.iter().all(|p| p.glyphs.iter().all(|g| g.text.trim().is_empty())) => Err(Fault::Pictures),
        () => Ok(pages),
    }
}

/// Takes down what is drawn.
#[derive(Default)]
struct Pen {
    page: Page,
    steps: usize,
    /// Glyphs of no known character.
    nameless: usize,
    /// Glyphs of text that runs downwards.
    vertical: usize,
}

/// Ends the interpreter from within.
struct TooMuch;

impl Pen {
    fn step(&mut self, cost: usize) {
        self.steps += cost;
        if self.steps > STEPS {
            resume_unwind(Box::new(TooMuch));
        }
    }

    fn glyph(&mut self, glyph: &Drawn<'_>, place: Affine) {
        self.step(1);
        let [a, b, c, d, ..] = place.as_coeffs();
        // Text at an angle is a watermark or the name of an axis.
        if b.abs() > 0.2 * a.abs() || a <= 0.0 {
            return;
        }
        let size = 1000.0 * c.hypot(d);
        let text = match glyph.as_unicode() {
            Some(BfString::Char(c)) => c.to_string(),
            Some(BfString::String(words)) => words,
            None => String::new(),
        };
        let private = |c: char| ('\u{e000}'..='\u{f8ff}').contains(&c) || c == '\u{fffd}';
        if text.is_empty() || text.chars().all(private) {
            self.nameless += 1;
            return;
        }
        let advance = match glyph {
            Drawn::Outline(outline) => outline.advance_width().map_or(0.5 * size, |w| f64::from(w) * a),
            Drawn::Type3(drawn) => drawn.advance_width().map_or(0.5 * size, |w| f64::from(w) * a),
        };
        let Point { x, y } = place * Point::ZERO;
        if [x, y, size, advance].iter().all(|n| n.is_finite()) && size > 0.5 {
            self.page.glyphs.push(Glyph { text, left: x, right: x + advance.max(0.0), base: y, size });
        }
    }
}

impl<'a> Device<'a> for Pen {
    fn draw_glyph_run(&mut self, run: &GlyphRun<'_, 'a>, props: DrawProps<'a>, _: &DrawMode) {
        if matches!(run.writing_mode(), WritingMode::Vertical) {
            self.vertical += run.glyphs().len();
        }
        for glyph in run.glyphs() {
            self.glyph(glyph, props.transform * glyph.transform());
        }
    }

    fn draw_path(&mut self, _: &BezPath, _: DrawProps<'a>, _: &DrawMode) {
        self.step(1);
    }

    fn push_clip_path(&mut self, _: &ClipPath) {
        self.step(GROUP);
    }

    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'a>>, _: BlendMode) {
        self.step(GROUP);
    }

    fn draw_image(&mut self, _: Image<'a, '_>, _: ImageDrawProps<'a>) {
        self.step(1);
    }

    fn pop_clip(&mut self) {}

    fn pop_transparency_group(&mut self) {}
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_is_a_fault_of_the_file() {
        assert_eq!(fenced(|| Ok(1)), Ok(1));
        assert_eq!(fenced::<()>(|| panic!("within the interpreter")), Err(Fault::Broken));
        assert_eq!(fenced::<()>(|| resume_unwind(Box::new(TooMuch))), Err(Fault::TooMuch));
    }
}
