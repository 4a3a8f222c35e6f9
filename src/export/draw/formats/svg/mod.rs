//! A drawing as SVG, without any program installed. It links to the words in their sources and, unless a theme
//! is asked for, follows the reader's system from light to dark.

mod legend;
mod out;
mod parts;

use super::super::layout::measure::{LEADING, SMALL, TEXT};
use super::super::layout::wrap::{width, wrap};
use super::super::layout::{Panel, Rect, Room};
use super::super::look::{Ink, Theme, palette};
use super::{Drawing, Format, Output, Page, Settings};
use crate::base::Problem;
use crate::graph::EdgeKind;
use out::Out;
pub use out::escape;
use out::n;
pub(in crate::export::draw) use out::{Links, leads_out};
pub(in crate::export::draw) use parts::key;
use std::collections::BTreeSet;

/// SVG.
pub static FORMAT: Format = Format {
    name: "SVG",
    extensions: &["svg"],
    about: "for browsers and slides: links, tooltips, light and dark",
    write: |drawing, settings| {
        let (sheets, notes) = sheets(drawing, settings, Links::Out);
        Ok(Output { notes, ..Output::text(document(&sheets, drawing, settings)) })
    },
};

/// Latin fonts first, then the Chinese ones of each system.
const FONTS: &str = "'Noto Sans', 'Source Sans 3', 'Helvetica Neue', Helvetica, Arial, 'Liberation Sans', \
                     'DejaVu Sans', 'PingFang SC', 'Hiragino Sans GB', 'Microsoft YaHei', 'Noto Sans CJK SC', \
                     'Noto Sans SC', 'Source Han Sans SC', 'WenQuanYi Micro Hei', sans-serif";
/// Chinese lines are set in a Chinese font whole, marks and figures too, in the forms of their characters.
const HANS: &str = "'PingFang SC', 'Hiragino Sans GB', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC', \
                    'Source Han Sans SC', 'WenQuanYi Micro Hei', sans-serif";
const HANT: &str = "'PingFang TC', 'Microsoft JhengHei', 'Noto Sans CJK TC', 'Noto Sans TC', 'Source Han Sans TC', \
                    'WenQuanYi Micro Hei', 'PingFang SC', 'Noto Sans CJK SC', sans-serif";
const MARGIN: f64 = 28.0;
const HEAD: f64 = 20.0;
/// Narrowest drawing, so that head and legend have room.
const NARROWEST: f64 = 480.0;
/// Between panels on one sheet.
const BETWEEN: f64 = 40.0;
/// Room for the number of a panel.
const NUMBER: f64 = 24.0;
/// Smaller than this, in points, print is not read with ease.
const SMALLEST_PRINT: f64 = 5.0;

/// A page, or the whole where no pages are asked for.
pub(in crate::export::draw) struct Sheet {
    /// What stands on it.
    body: String,
    /// Width and height in pixels.
    pub size: (f64, f64),
    /// Where clicks lead.
    #[cfg_attr(not(feature = "pdf"), expect(dead_code, reason = "only a PDF lays links over the picture"))]
    pub links: Vec<(Rect, String)>,
    /// The kinds of lines on it.
    kinds: BTreeSet<EdgeKind>,
}

/// The sheets of a drawing, and what is not well on them.
pub(in crate::export::draw) fn sheets(
    drawing: &Drawing,
    settings: &Settings,
    links: Links,
) -> (Vec<Sheet>, Vec<Problem>) {
    let picture = &drawing.picture;
    let out = || Out::new(settings.theme, links);
    let Some(page) = settings.page else {
        let panels = (drawing.kind.plan)(picture, None);
        let grid = Grid::new(&panels);
        let inner = grid.w.max(NARROWEST);
        let head = head(drawing, inner, out());
        let legend = legend::legend(&panels, drawing.kind.boxes, inner, out());
        let sheet = sheet(&panels, &grid.spots, (inner + 2.0 * MARGIN, None), head, legend, 1.0, out());
        let notes = crowded(sheet.size).into_iter().collect();
        return (vec![sheet], notes);
    };
    let (long, short) = page.pixels();
    let [wide, high] = [(long, short), (short, long)].map(|size| Paged::new(drawing, size, out()));
    let turned = page.turns() && high.cost() < wide.cost();
    let Paged { size: (w, h), room, panels, .. } = if turned { high } else { wide };
    let (inner, scale) = (room.w, |p: &Panel| room.scale(p));
    let smallest = panels.iter().map(scale).fold(1.0, f64::min) * SMALL * 0.75;
    let mut notes = vec![];
    if smallest < SMALLEST_PRINT {
        let message = format!("small print comes out at {smallest:.1} points on {page}");
        notes.push(Problem::warning("drawing", message).help("draw less, take --page a3, or leave --page out"));
    }
    let of = panels.len();
    let draw = |(at, panel): (usize, &Panel)| {
        let one = std::slice::from_ref(panel);
        let legend = legend::legend(one, drawing.kind.boxes, inner, out());
        let spot = Spot { x: 0.0, y: 0.0, number: (of > 1).then_some((at + 1, of)) };
        sheet(one, &[spot], (w, Some(h)), head(drawing, inner, out()), legend, scale(panel), out())
    };
    (panels.iter().enumerate().map(draw).collect(), notes)
}

/// A drawing that is good to walk through on a screen, and too much to be read at one look.
fn crowded((w, h): (f64, f64)) -> Option<Problem> {
    let (wide, high) = Page::Slide.pixels();
    let points = SMALL * 0.75 * (wide / w).min(high / h);
    let message = format!("on one slide or page its small print would be {points:.1} points high");
    let help =
        "--page slide or a4 makes parts that can be read; --limit 20 draws the most connected; filters say which";
    (points < 0.7 * SMALLEST_PRINT).then(|| Problem::warning("drawing", message).help(help))
}

/// A drawing on pages of one orientation.
struct Paged {
    size: (f64, f64),
    room: Room,
    panels: Vec<Panel>,
}

impl Paged {
    fn new(drawing: &Drawing, size: (f64, f64), out: Out) -> Self {
        let inner = size.0 - 2.0 * MARGIN;
        // The legend of a page cannot need more rows than that of all.
        let legend = legend::height(&drawing.picture, drawing.kind.boxes, inner);
        let fixed = head(drawing, inner, out).1 + legend + 2.0 * MARGIN + NUMBER;
        let room = Room { w: inner, h: (size.1 - fixed).max(120.0) };
        Self { size, room, panels: (drawing.kind.plan)(&drawing.picture, Some(room)) }
    }

    /// Pages, those with small print counting more, and for many where it is too small.
    fn cost(&self) -> f64 {
        let small = |scale: f64| scale * SMALL * 0.75 < SMALLEST_PRINT;
        let page = |scale: f64| if small(scale) { 6.0 } else { (0.78 / scale).max(1.0).powi(2) };
        self.panels.iter().map(|p| page(self.room.scale(p))).sum()
    }
}

/// A stand-alone document of these sheets, one under the other.
pub(in crate::export::draw) fn document(sheets: &[Sheet], drawing: &Drawing, settings: &Settings) -> String {
    let w = sheets.iter().map(|s| s.size.0).fold(0.0, f64::max);
    let h: f64 = sheets.iter().map(|s| s.size.1).sum();
    let mut out = Out::new(settings.theme, Links::Out);
    let size = match settings.page {
        Some(_) => format!("width=\"{}mm\" height=\"{}mm\"", n(w / 96.0 * 25.4), n(h / 96.0 * 25.4)),
        None => format!("width=\"{}\" height=\"{}\"", n(w), n(h)),
    };
    out.line(&format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {} {}\" {size} role=\"img\" font-family=\"{}\" font-size=\"{TEXT}\" {}>",
        n(w),
        n(h),
        escape(FONTS),
        out.paint(Some(Ink::Text), None),
    ));
    out.element("title", "", drawing.picture.title.as_deref().unwrap_or("Who said what, according to whom"));
    let dark = match settings.theme {
        Theme::Auto => format!("@media (prefers-color-scheme: dark){{{}}}", palette::dark_rules()),
        Theme::Light | Theme::Dark => String::new(),
    };
    let chinese = format!("[lang=\"zh-Hans\"]{{font-family:{HANS}}}[lang=\"zh-Hant\"]{{font-family:{HANT}}}");
    out.line(&format!("<style>a{{cursor:pointer}}.edge:hover path{{stroke-width:4}}{chinese}{dark}</style>"));
    parts::heads(&mut out, sheets.iter().flat_map(|s| s.kinds.iter().copied()));
    out.line(&format!("<rect width=\"{}\" height=\"{}\" {}/>", n(w), n(h), out.paint(Some(Ink::Paper), None)));
    let mut y = 0.0;
    for sheet in sheets {
        out.line(&format!("<g transform=\"translate(0 {})\">", n(y)));
        out.text.push_str(&sheet.body);
        out.line("</g>");
        y += sheet.size.1;
    }
    out.line("</svg>");
    out.text
}

/// Where a panel goes on its sheet, and its number where there are several.
struct Spot {
    x: f64,
    y: f64,
    number: Option<(usize, usize)>,
}

/// Panels in rows, so that the whole is about one and a half times as wide as high.
struct Grid {
    spots: Vec<Spot>,
    w: f64,
}

impl Grid {
    fn new(panels: &[Panel]) -> Self {
        let of = panels.len();
        let fits = |across: usize| {
            let rows: Vec<(f64, f64)> = panels
                .chunks(across)
                .map(|row| {
                    let w: f64 = row.iter().map(|p| p.width() + BETWEEN).sum();
                    (w - BETWEEN, row.iter().map(|p| p.places.h).fold(0.0, f64::max) + NUMBER + BETWEEN)
                })
                .collect();
            let w = rows.iter().map(|r| r.0).fold(0.0, f64::max);
            let h: f64 = rows.iter().map(|r| r.1).sum();
            let empty = (of.div_ceil(across) * across - of) as f64 / of.max(1) as f64;
            (w / h.max(1.0) / 1.5).ln().abs() + 0.4 * empty
        };
        // Far more in a row than in a column, or the other way round, is never the best.
        let most = (4.0 * (of as f64).sqrt()).ceil() as usize;
        let across = (1..=of.min(most).max(1)).min_by(|a, b| fits(*a).total_cmp(&fits(*b))).unwrap_or(1);
        let mut grid = Self { spots: vec![], w: 0.0 };
        let mut y = 0.0;
        for (r, row) in panels.chunks(across).enumerate() {
            let mut x = 0.0;
            for (c, panel) in row.iter().enumerate() {
                let number = (of > 1).then_some((r * across + c + 1, of));
                grid.spots.push(Spot { x, y, number });
                x += panel.width() + BETWEEN;
                grid.w = grid.w.max(x - BETWEEN);
            }
            let high = row.iter().map(|p| p.places.h).fold(0.0, f64::max);
            y += high + BETWEEN + if of > 1 { NUMBER } else { 0.0 };
        }
        grid
    }
}

/// Title, what it counts, and what was left out; and how high that is.
fn head(drawing: &Drawing, inner: f64, mut out: Out) -> (String, f64) {
    let picture = &drawing.picture;
    let mut y = MARGIN;
    for text in picture.title.as_deref().map_or(vec![], |t| wrap(t, inner / HEAD, 3)) {
        y += HEAD * LEADING;
        out.text((MARGIN, y - 7.0), HEAD, "font-weight=\"bold\"", &text);
    }
    let about = picture.about.as_deref().into_iter().flat_map(|t| wrap(t, inner / TEXT, 2));
    let notes = picture.notes.iter().flat_map(|p| wrap(&p.message, inner / TEXT, 2));
    for text in about.chain(notes) {
        y += TEXT * LEADING;
        let grey = out.paint(Some(Ink::Grey), None);
        out.text((MARGIN, y - 4.0), TEXT, &grey, &text);
    }
    (out.text, if y > MARGIN { y + 12.0 } else { y })
}

/// One sheet: its head, the panels in their spots, the legend at its foot.
fn sheet(
    panels: &[Panel],
    spots: &[Spot],
    (w, page): (f64, Option<f64>),
    (head, top): (String, f64),
    (legend, legend_height): (String, f64),
    scale: f64,
    mut out: Out,
) -> Sheet {
    let numbers = if spots.iter().any(|s| s.number.is_some()) { NUMBER } else { 0.0 };
    let bottoms = panels.iter().zip(spots).map(|(p, s)| s.y + p.places.h * scale + numbers);
    let empty = panels.iter().all(|p| p.picture.nodes.is_empty());
    let body = if empty { 40.0 } else { bottoms.fold(0.0, f64::max) };
    out.text.push_str(&head);
    let mut links = vec![];
    if empty {
        let grey = out.paint(Some(Ink::Grey), None);
        out.text((MARGIN, top + 24.0), TEXT, &grey, "No statement fits.");
    }
    let inner = w - 2.0 * MARGIN;
    let across = panels.iter().zip(spots).map(|(p, s)| s.x + p.width() * scale).fold(0.0, f64::max);
    for (panel, spot) in panels.iter().zip(spots) {
        let y = top + spot.y;
        let x = MARGIN + spot.x + panel.reach[0] * scale + ((inner - across) / 2.0).max(0.0);
        if let Some((at, of)) = spot.number {
            let grey = format!("font-weight=\"bold\" {}", out.paint(Some(Ink::Grey), None));
            out.text((x - panel.reach[0] * scale, y + 13.0), TEXT, &grey, &format!("Part {at} of {of}"));
        }
        let y = y + numbers;
        let zoom = if scale < 1.0 { format!(" scale({scale:.4})") } else { String::new() };
        out.line(&format!("<g transform=\"translate({} {}){zoom}\">", n(x), n(y)));
        parts::panel(&mut out, panel);
        out.line("</g>");
        let moved = |r: Rect| Rect { x: x + r.x * scale, y: y + r.y * scale, w: r.w * scale, h: r.h * scale };
        links.extend(parts::links(panel).into_iter().map(|(r, url)| (moved(r), url)));
    }
    let h = page.unwrap_or(top + body + legend_height + MARGIN);
    out.line(&format!("<g transform=\"translate({} {})\">", n(MARGIN), n(h - MARGIN - legend_height)));
    out.text.push_str(&legend);
    out.line("</g>");
    let kinds = panels.iter().flat_map(|p| &p.picture.edges).map(|e| e.kind).collect();
    Sheet { body: out.text, size: (w, h), links, kinds }
}

/// Width of a text in the legend.
fn word_width(word: &str) -> f64 {
    width(word, SMALL + 1.0)
}

#[cfg(test)]
mod tests {
    use super::super::super::sample::{self, drawing};
    use super::super::{super::kinds, Page};
    use super::*;
    use crate::export::draw::{Scope, picture::Picture};
    use crate::graph::Graph;
    use proptest::prelude::*;

    fn write(picture: Picture) -> String {
        let output = (FORMAT.write)(&drawing(picture), &Settings::default()).expect("drawn");
        String::from_utf8(output.bytes).expect("text")
    }

    proptest! {
        #[test]
        fn any_picture_is_well_formed(picture in sample::pictures()) {
            let (nodes, edges) = (picture.nodes.len(), picture.edges.len());
            let text = write(picture);
            let read = roxmltree::Document::parse(&text).expect("well-formed");
            let tagged = |class: &str| read.descendants().filter(|d| d.attribute("class") == Some(class)).count();
            prop_assert!(tagged("statement") + tagged("who") >= nodes);
            prop_assert!(tagged("edge") >= edges);
            for used in read.descendants().filter_map(|d| d.attribute("marker-end")) {
                let id = used.trim_start_matches("url(#").trim_end_matches(')');
                prop_assert!(read.descendants().any(|d| d.attribute("id") == Some(id)), "{}", id);
            }
        }
    }

    #[test]
    fn nasty_words_and_links_do_no_harm() {
        let mut facts = sample::world();
        for source in facts.sources.values_mut() {
            source.title = Some("</title><script>alert(1)</script> \u{0}&amp; ]]>".into());
            source.url = Some("javascript:alert(1)".into());
        }
        let text = write(sample::picture(&facts, 1, 80));
        let read = roxmltree::Document::parse(&text).expect("well-formed");
        assert!(!read.descendants().any(|d| d.has_tag_name("script") || d.has_tag_name("a")));
        assert!(read.descendants().any(|d| d.text().is_some_and(|t| t.contains("</title><script>"))));
    }

    #[test]
    fn words_tooltips_links_and_legend_are_there() {
        let picture = sample::picture(&sample::world(), 2, 80);
        let text = write(picture.clone());
        assert_eq!(text, write(picture));
        let read = roxmltree::Document::parse(&text).expect("well-formed");
        let texts: String = read.descendants().filter(|d| d.has_tag_name("text")).filter_map(|d| d.text()).collect();
        for words in
            ["Mara Quillfeather", "盐湖港海堤勘测结果引发担忧", "unnamed", "relayed", "contradicts", "translated by"]
        {
            assert!(texts.contains(words), "{words}");
        }
        let links = read.descendants().filter_map(|d| d.attribute("href"));
        let (to_words, to_source): (Vec<_>, Vec<_>) =
            links.filter(|h| h.starts_with("https://example.org/?a=1&t=")).partition(|h| h.contains(":~:text="));
        assert!(to_words.len() >= 8, "a statement, and who is cited, leads to the words");
        assert!(to_source.len() >= 3, "a box leads to its source");
        let tips = read.descendants().filter(|d| d.has_tag_name("title")).filter_map(|d| d.text());
        assert!(tips.into_iter().any(|t| t.contains("told to: Harbour Light")));
        let empty = write(Picture::default());
        assert!(roxmltree::Document::parse(&empty).is_ok() && empty.contains("No statement fits"));
    }

    #[test]
    fn the_legend_tells_of_the_days_that_are_drawn() {
        let facts = sample::world();
        let graph = Graph::build(facts.clone());
        let kind = kinds::named("timeline").expect("a kind");
        let mut picture = (kind.picture)(&facts, &graph.query_statements().resolve(), Scope::default());
        let write = |picture: &Picture| {
            let drawing = Drawing { kind, picture: picture.clone() };
            String::from_utf8((FORMAT.write)(&drawing, &Settings::default()).expect("drawn").bytes).expect("text")
        };
        let (said, printed) = ("the day it was said", "the day it was printed");
        picture.nodes.iter_mut().for_each(|n| n.when.said = None);
        let text = write(&picture);
        assert!(text.contains(printed) && !text.contains(said));
        picture.nodes.iter_mut().for_each(|n| n.when.said = n.when.printed);
        assert!(write(&picture).contains(said));
    }

    #[test]
    fn a_theme_asked_for_is_the_only_one_and_none_follows_the_system() {
        let drawing = drawing(sample::picture(&sample::world(), 1, 80));
        let write = |theme| {
            let output = (FORMAT.write)(&drawing, &Settings { theme, ..Settings::default() }).expect("drawn");
            String::from_utf8(output.bytes).expect("text")
        };
        let (auto, light, dark) = (write(Theme::Auto), write(Theme::Light), write(Theme::Dark));
        assert!(auto.contains("prefers-color-scheme: dark") && auto.contains("class=\"f-card s-blue\""));
        for (one, colour, other) in [(&light, "#FDFDFB", "#14181D"), (&dark, "#14181D", "#FDFDFB")] {
            assert!(one.contains(colour) && !one.contains(other) && !one.contains("prefers-color-scheme"));
        }
        // What is painted at all turns dark too: nothing keeps a colour of the other paper.
        let read = roxmltree::Document::parse(&auto).expect("well-formed");
        for node in read.descendants().filter(|d| d.attribute("fill").is_some_and(|f| f.starts_with('#'))) {
            assert!(node.attribute("class").is_some_and(|c| c.contains("f-")), "{node:?}");
        }
        for node in read.descendants().filter(|d| d.attribute("stroke").is_some_and(|f| f.starts_with('#'))) {
            assert!(node.attribute("class").is_some_and(|c| c.contains("s-")), "{node:?}");
        }
    }

    #[test]
    fn pages_have_the_size_of_paper_and_hold_everything() {
        let drawing = drawing(sample::picture(&sample::many(120), 1, 120));
        for page in Page::ALL {
            let settings = Settings { page: Some(page), ..Settings::default() };
            let (sheets, _) = sheets(&drawing, &settings, Links::Out);
            assert!(sheets.len() > 3);
            for sheet in &sheets {
                let (long, short) = page.pixels();
                assert!([(long, short), (short, long)].contains(&sheet.size));
                let inside =
                    |r: &Rect| r.x >= 0.0 && r.right() <= sheet.size.0 && r.y >= 0.0 && r.bottom() <= sheet.size.1;
                assert!(sheet.links.iter().all(|(r, _)| inside(r)));
            }
            let text = document(&sheets, &drawing, &settings);
            let read = roxmltree::Document::parse(&text).expect("well-formed");
            assert_eq!(read.descendants().filter(|d| d.attribute("class") == Some("statement")).count(), 120);
            assert!(read.root_element().attribute("width").is_some_and(|w| w.ends_with("mm")));
        }
    }

    #[test]
    fn every_kind_draws_everything_in_it() {
        for kind in kinds::ALL {
            let facts = sample::world();
            let graph = crate::graph::Graph::build(facts.clone());
            let picture = (kind.picture)(&facts, &graph.query_statements().resolve(), Default::default());
            assert!(!picture.nodes.is_empty(), "{}", kind.name);
            let ids: Vec<String> = picture.nodes.iter().map(|n| escape(&n.tip)).collect();
            let output = (FORMAT.write)(&Drawing { kind, picture }, &Settings::default()).expect("drawn");
            let text = String::from_utf8(output.bytes).expect("text");
            assert!(roxmltree::Document::parse(&text).is_ok());
            ids.iter().for_each(|tip| assert!(text.contains(tip), "{}: {tip}", kind.name));
        }
    }
}
