//! A drawing as PDF: text that can be selected and searched, links to the sources, one page or, on paper, as many
//! as it takes. Adapter of `krilla`.

use super::super::fonts;
use super::png;
use super::svg::{self, Links};
use super::{Drawing, Format, Output, Settings};
use crate::base::Problem;
use krilla::action::{Action, LinkAction};
use krilla::annotation::{LinkAnnotation, Target};
use krilla::geom::{Rect, Size};
use krilla::metadata::Metadata;
use krilla::page::PageSettings;
use krilla_svg::{SurfaceExt, SvgSettings};

/// PDF.
pub static FORMAT: Format =
    Format { name: "PDF", extensions: &["pdf"], about: "for print: selectable text, links, pages with --page", write };

/// Points to a CSS pixel.
const POINTS: f64 = 0.75;

fn write(drawing: &Drawing, settings: &Settings) -> Result<Output, Box<Problem>> {
    let settings = &png::still(settings);
    let (sheets, mut notes) = svg::sheets(drawing, settings, Links::Out);
    let (fonts, missing) = fonts::load(&settings.fonts, &png::text(&drawing.picture))?;
    notes.extend(missing);
    let failed = |what: String| Box::new(Problem::error("drawing", format!("cannot be written as PDF: {what}")));
    let mut pdf = krilla::Document::new();
    let title = drawing.picture.title.clone().unwrap_or_else(|| "Who said what, according to whom".to_owned());
    pdf.set_metadata(Metadata::new().title(title).creator("dixit".to_owned()));
    for sheet in &sheets {
        let one = svg::document(std::slice::from_ref(sheet), drawing, settings);
        let tree = png::parse(&one, fonts.clone())?;
        let (w, h) = ((sheet.size.0 * POINTS) as f32, (sheet.size.1 * POINTS) as f32);
        let size = Size::from_wh(w, h).ok_or_else(|| failed("it has no size".into()))?;
        let page = PageSettings::from_wh(w, h).ok_or_else(|| failed("it has no size".into()))?;
        let mut page = pdf.start_page_with(page);
        let mut surface = page.surface();
        surface.draw_svg(&tree, size, SvgSettings::default()).ok_or_else(|| failed("a part of it is no SVG".into()))?;
        surface.finish();
        for (r, url) in &sheet.links {
            let [x, y, w, h] = [r.x, r.y, r.w, r.h].map(|v| (v * POINTS) as f32);
            if let Some(rect) = Rect::from_xywh(x, y, w, h) {
                let target = Target::Action(Action::Link(LinkAction::new(url.clone())));
                page.add_annotation(LinkAnnotation::new(rect, target).into());
            }
        }
        page.finish();
    }
    let bytes = pdf.finish().map_err(|e| failed(format!("{e:?}")))?;
    Ok(Output { bytes, notes, ..Output::default() })
}
