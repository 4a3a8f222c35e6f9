//! A picture as SVG, without any program installed: places, ways, and a writer that escapes every text.

use super::layout::{self, PlacedBox, Places, Rect};
use super::measure::{LEADING, PAD, SMALL, TEXT, TITLE};
use super::picture::{Picture, Role, Tie};
use super::route::{self, Route};
use super::style::{self, BLUE, GREY, Head, INK, NodeLook, ROUND, SLOPE, Shape};
use super::wrap::{width, wrap};
use crate::model::StatementKind;
use std::fmt::Write;

/// Latin fonts first, then the Chinese ones of each system.
const FONTS: &str = "'Noto Sans', 'Source Sans 3', 'Helvetica Neue', Helvetica, Arial, 'Liberation Sans', 'PingFang SC', \
                     'Hiragino Sans GB', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC', 'WenQuanYi Micro Hei', sans-serif";
const MARGIN: f64 = 28.0;
const HEAD: f64 = 20.0;
/// Narrowest drawing, so that head and legend have room.
const NARROWEST: f64 = 480.0;
const PAPER: &str = "#FDFDFB";

/// The picture as a stand-alone SVG document.
pub fn write(picture: &Picture) -> String {
    let places = layout::places(picture);
    let (routes, reach) = route::routes(picture, &places);
    let inner = (places.w + reach[0] + reach[1]).max(NARROWEST);
    let title = picture.title.as_deref().map_or(vec![], |t| wrap(t, inner / HEAD, 3));
    let notes: Vec<String> = picture.notes.iter().flat_map(|n| wrap(&n.message, inner / TEXT, 2)).collect();
    let top = MARGIN
        + title.len() as f64 * HEAD * LEADING
        + notes.len() as f64 * TEXT * LEADING
        + if title.is_empty() && notes.is_empty() { 0.0 } else { 12.0 };
    let left = MARGIN + reach[0] + ((inner - reach[0] - reach[1] - places.w) / 2.0).max(0.0);
    let (legend, legend_height) = legend(picture, inner);
    let empty = picture.nodes.is_empty();
    let body_height = if empty { 40.0 } else { places.h };
    let (w, h) = (inner + 2.0 * MARGIN, top + body_height + legend_height + MARGIN);

    let mut out = Out::default();
    out.line(&format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {w} {h}\" width=\"{w}\" height=\"{h}\" role=\"img\" font-family=\"{}\" font-size=\"{TEXT}\" fill=\"{INK}\">",
        escape(FONTS), w = n(w), h = n(h)
    ));
    out.element("title", "", picture.title.as_deref().unwrap_or("Who said what, according to whom"));
    out.line("<style>a{cursor:pointer} .edge:hover path{stroke-width:4}</style>");
    heads(&mut out, picture);
    out.line(&format!("<rect width=\"{}\" height=\"{}\" fill=\"{PAPER}\"/>", n(w), n(h)));
    let mut y = MARGIN;
    for text in &title {
        y += HEAD * LEADING;
        out.text((MARGIN, y - 7.0), HEAD, "font-weight=\"bold\"", text);
    }
    for text in &notes {
        y += TEXT * LEADING;
        out.text((MARGIN, y - 4.0), TEXT, &format!("fill=\"{GREY}\""), text);
    }
    out.line(&format!("<g transform=\"translate({} {})\">", n(left), n(top)));
    if empty {
        out.text((0.0, 24.0), TEXT, &format!("fill=\"{GREY}\""), "No statement fits.");
    }
    places.boxes.iter().for_each(|b| draw_box(&mut out, picture, b));
    routes.iter().for_each(|r| draw_edge(&mut out, picture, r));
    nodes(&mut out, picture, &places);
    routes.iter().for_each(|r| draw_label(&mut out, picture, r));
    out.line("</g>");
    out.line(&format!("<g transform=\"translate({} {})\">", n(MARGIN), n(top + body_height)));
    out.text.push_str(&legend);
    out.line("</g>");
    out.line("</svg>");
    out.text
}

/// Text fit to stand between tags and in attributes.
pub fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in style::clean(text).chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            // A bare line break in an attribute would be read as a space.
            '\n' => out.push_str("&#10;"),
            c => out.push(c),
        }
    }
    out
}

/// A number with one decimal at most, the same on every machine.
fn n(x: f64) -> String {
    let tenths = (x * 10.0).round();
    let text = format!("{:.1}", tenths / 10.0);
    let text = text.strip_suffix(".0").unwrap_or(&text);
    if text == "-0" { "0".into() } else { text.into() }
}

/// The document so far.
#[derive(Default)]
struct Out {
    text: String,
}

impl Out {
    fn line(&mut self, line: &str) {
        self.text.push_str(line);
        self.text.push('\n');
    }

    fn element(&mut self, tag: &str, attrs: &str, text: &str) {
        let space = if attrs.is_empty() { "" } else { " " };
        let _ = writeln!(self.text, "<{tag}{space}{attrs}>{}</{tag}>", escape(text));
    }

    fn text(&mut self, (x, y): (f64, f64), size: f64, attrs: &str, text: &str) {
        let attrs = format!("x=\"{}\" y=\"{}\" font-size=\"{}\" {attrs}", n(x), n(y), n(size));
        self.element("text", attrs.trim_end(), text);
    }

    /// Opens a group with a tooltip, within a link where there is one that leads out; gives what closes it.
    fn open(&mut self, class: &str, tip: &str, href: Option<&str>) -> &'static str {
        let href = href.filter(|url| url.starts_with("http://") || url.starts_with("https://"));
        if let Some(url) = href {
            self.line(&format!("<a href=\"{}\" target=\"_blank\">", escape(url)));
        }
        self.line(&format!("<g class=\"{class}\">"));
        self.element("title", "", tip);
        if href.is_some() { "</g></a>" } else { "</g>" }
    }
}

/// Arrowheads, one marker a kind of tie that occurs.
fn heads(out: &mut Out, picture: &Picture) {
    out.line("<defs>");
    for tie in style::legend(picture).1 {
        let look = style::edge(tie);
        let c = look.colour;
        let long = route::head_length(tie);
        let (w, half) = (n(long), n(long * 0.42));
        let open = format!("fill=\"{PAPER}\" stroke=\"{c}\" stroke-width=\"1.3\" stroke-linejoin=\"round\"");
        let (shape, size) = match look.head {
            Head::None => continue,
            Head::Full => (format!("<path d=\"M0 -{half}L{w} 0L0 {half}z\" fill=\"{c}\"/>"), long),
            Head::Hollow => (format!("<path d=\"M0 -{half}L{w} 0L0 {half}z\" {open}/>"), long),
            Head::Vee => (
                format!(
                    "<path d=\"M0 -{half}L{w} 0L0 {half}M0 0L{w} 0\" fill=\"none\" stroke=\"{c}\" stroke-width=\"1.6\"/>"
                ),
                long,
            ),
            Head::Dot => (format!("<circle cx=\"2.5\" r=\"2.8\" fill=\"{c}\"/>"), 6.0),
            Head::Tee => (format!("<path d=\"M-2 -6V6\" stroke=\"{c}\" stroke-width=\"2.6\"/>"), 7.0),
        };
        let view = format!("{} {} {} {}", n(-size), n(-size), n(3.0 * size), n(2.0 * size));
        out.line(&format!(
            "<marker id=\"{}\" viewBox=\"{view}\" markerWidth=\"{}\" markerHeight=\"{}\" markerUnits=\"userSpaceOnUse\" orient=\"auto\" overflow=\"visible\">{shape}</marker>",
            marker(tie), n(3.0 * size), n(2.0 * size)
        ));
    }
    out.line("</defs>");
}

/// Name of the marker of a tie; ties that look alike share one.
fn marker(tie: Tie) -> String {
    style::edge(tie).word.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '-' }).collect()
}

fn dash(dash: style::Dash) -> String {
    if dash.is_empty() {
        return String::new();
    }
    let list: Vec<String> = dash.iter().map(|d| n(*d)).collect();
    format!(" stroke-dasharray=\"{}\"", list.join(" "))
}

fn draw_box(out: &mut Out, picture: &Picture, b: &PlacedBox) {
    let cluster = &picture.clusters[b.cluster];
    let close = out.open("source", &cluster.tip, cluster.href.as_deref());
    let Rect { x, y, w, h } = b.rect;
    out.line(&format!(
        "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" rx=\"8\" fill=\"#F5F2E9\" stroke=\"#CFC8B4\"/>",
        n(x),
        n(y),
        n(w),
        n(h)
    ));
    let mut at = y + PAD / 2.0;
    for line in &b.lines.text {
        at += TITLE * LEADING;
        out.text((x + PAD, at - 4.0), TITLE, "font-weight=\"bold\"", line);
    }
    for line in &b.lines.foot {
        at += SMALL * LEADING;
        out.text((x + PAD, at - 3.0), SMALL, "fill=\"#6B6448\"", line);
    }
    out.line(close);
}

fn draw_edge(out: &mut Out, picture: &Picture, route: &Route) {
    let edge = &picture.edges[route.edge];
    let look = style::edge(edge.tie);
    let mut d = format!("M{} {}", n(route.points[0].0), n(route.points[0].1));
    for piece in route.points[1..].chunks(3) {
        d.push('C');
        let points: Vec<String> = piece.iter().map(|(x, y)| format!("{} {}", n(*x), n(*y))).collect();
        d.push_str(&points.join(" "));
    }
    let head =
        if look.head == Head::None { String::new() } else { format!(" marker-end=\"url(#{})\"", marker(edge.tie)) };
    let close = out.open("edge", &edge.tip, None);
    out.line(&format!(
        "<path d=\"{d}\" fill=\"none\" stroke=\"{}\" stroke-width=\"{}\" stroke-opacity=\"0.85\"{}{head}/>",
        look.colour,
        n(look.width),
        dash(look.dash)
    ));
    out.line(close);
}

fn draw_label(out: &mut Out, picture: &Picture, route: &Route) {
    let edge = &picture.edges[route.edge];
    if let (Some((x, y)), Some(label)) = (route.label, &edge.label) {
        let attrs = format!(
            "text-anchor=\"middle\" fill=\"{}\" stroke=\"{PAPER}\" stroke-width=\"3.5\" paint-order=\"stroke\" stroke-linejoin=\"round\"",
            style::edge(edge.tie).colour
        );
        out.text((x, y + SMALL * 0.35), SMALL, &attrs, label);
    }
}

fn nodes(out: &mut Out, picture: &Picture, places: &Places) {
    for (node, placed) in picture.nodes.iter().zip(&places.nodes) {
        let look = style::node(node.role);
        let card = look.shape == Shape::Card;
        let close = out.open(if card { "statement" } else { "who" }, &node.tip, node.href.as_deref());
        outline(out, &look, placed.rect);
        bar(out, node.role, placed.rect);
        let (lines, r) = (&placed.lines, placed.rect);
        let (x, anchor) = if card { (r.x + PAD + 6.0, "") } else { (r.x + r.w / 2.0, "text-anchor=\"middle\"") };
        let high =
            lines.h - ((lines.head.len() + lines.foot.len()) as f64 * SMALL + lines.text.len() as f64 * TEXT) * LEADING;
        let mut y = r.y + high / 2.0;
        let bold = if card { "" } else { " font-weight=\"600\"" };
        let small = format!("{anchor} fill=\"{GREY}\"");
        let strong = format!("{anchor} fill=\"{}\"", if card { look.stroke } else { GREY });
        let words = format!("{anchor}{bold}");
        for (group, size, attrs) in
            [(&lines.head, SMALL, &strong), (&lines.text, TEXT, &words), (&lines.foot, SMALL, &small)]
        {
            for line in group {
                y += size * LEADING;
                out.text((x, y - size * 0.32), size, attrs.trim(), line);
            }
        }
        out.line(close);
    }
}

/// The bar at the left of a statement: full for their own words, half for mixed, hollow for the reporter's.
fn bar(out: &mut Out, role: Role, r: Rect) {
    let Role::Statement(kind) = role else { return };
    let (x, y, w, h) = (r.x + 4.0, r.y + 4.0, 5.0, r.h - 8.0);
    let bar = |from: f64, to: f64, fill: &str| {
        format!(
            "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" rx=\"2\" fill=\"{fill}\" stroke=\"{BLUE}\"/>",
            n(x),
            n(y + h * from),
            n(w),
            n(h * (to - from))
        )
    };
    match kind {
        StatementKind::Direct => out.line(&bar(0.0, 1.0, BLUE)),
        StatementKind::Mixed => {
            out.line(&bar(0.0, 1.0, "#FFFFFF"));
            out.line(&bar(0.0, 0.5, BLUE));
        }
        StatementKind::Indirect => out.line(&bar(0.0, 1.0, "#FFFFFF")),
        StatementKind::Own => {}
    }
}

fn outline(out: &mut Out, look: &NodeLook, r: Rect) {
    let paint = format!(
        "fill=\"{}\" stroke=\"{}\" stroke-width=\"{}\"{}",
        look.fill,
        look.stroke,
        n(look.width),
        dash(look.dash)
    );
    let rect = |inset: f64, round: f64| {
        format!(
            "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" rx=\"{}\" {paint}/>",
            n(r.x + inset),
            n(r.y + inset),
            n(r.w - 2.0 * inset),
            n(r.h - 2.0 * inset),
            n(round)
        )
    };
    let path = |points: &[(f64, f64)]| {
        let points: Vec<String> = points.iter().map(|(x, y)| format!("{} {}", n(*x), n(*y))).collect();
        format!("<path d=\"M{}z\" {paint}/>", points.join("L"))
    };
    let (x, y, right, bottom, middle) = (r.x, r.y, r.right(), r.bottom(), r.middle());
    let round = (r.h / 2.0).min(ROUND);
    let shape = match look.shape {
        Shape::Card => rect(0.0, 4.0),
        Shape::Box => rect(0.0, 2.0),
        Shape::Pill => rect(0.0, round),
        Shape::DoublePill => rect(0.0, round) + &rect(3.0, round - 3.0),
        Shape::Ellipse => format!(
            "<ellipse cx=\"{}\" cy=\"{}\" rx=\"{}\" ry=\"{}\" {paint}/>",
            n(x + r.w / 2.0),
            n(middle),
            n(r.w / 2.0),
            n(r.h / 2.0)
        ),
        Shape::Hexagon => path(&[
            (x, middle),
            (x + SLOPE, y),
            (right - SLOPE, y),
            (right, middle),
            (right - SLOPE, bottom),
            (x + SLOPE, bottom),
        ]),
        Shape::Tab => path(&[(x, y), (right - 9.0, y), (right, y + 9.0), (right, bottom), (x, bottom)]),
        Shape::Sheet => path(&[
            (x, y),
            (right - 10.0, y),
            (right - 10.0, y + 10.0),
            (right, y + 10.0),
            (right - 10.0, y),
            (right, y + 10.0),
            (right, bottom),
            (x, bottom),
        ]),
        Shape::Slanted => path(&[(x + 10.0, y), (right, y), (right - 10.0, bottom), (x, bottom)]),
    };
    out.line(&shape);
}

/// The legend, from left to right in as many rows as it needs, and how high it is.
fn legend(picture: &Picture, room: f64) -> (String, f64) {
    let (roles, ties) = style::legend(picture);
    if roles.is_empty() {
        return (String::new(), 0.0);
    }
    const SWATCH: f64 = 30.0;
    const ROW: f64 = 24.0;
    let mut out = Out::default();
    let (mut x, mut y) = (0.0, 34.0);
    out.line(&format!("<path d=\"M0 18H{}\" stroke=\"#CFC8B4\"/>", n(room)));
    let mut place = |word: &str| {
        let w = SWATCH + 8.0 + width(word, SMALL + 1.0) + 18.0;
        if x > 0.0 && x + w > room {
            (x, y) = (0.0, y + ROW);
        }
        x += w;
        (x - w, y)
    };
    for role in &roles {
        let look = style::node(*role);
        let (x, y) = place(look.word);
        let r = Rect { x, y: y + 2.0, w: SWATCH, h: 16.0 };
        outline(&mut out, &look, r);
        bar(&mut out, *role, r);
        out.text((x + SWATCH + 8.0, y + 14.0), SMALL + 1.0, "", look.word);
    }
    for tie in &ties {
        let look = style::edge(*tie);
        let (x, y) = place(look.word);
        let head =
            if look.head == Head::None { String::new() } else { format!(" marker-end=\"url(#{})\"", marker(*tie)) };
        out.line(&format!(
            "<path d=\"M{} {}h{}\" stroke=\"{}\" stroke-width=\"{}\"{}{head}/>",
            n(x),
            n(y + 10.0),
            n(SWATCH - route::head_length(*tie)),
            look.colour,
            n(look.width),
            dash(look.dash)
        ));
        out.text((x + SWATCH + 8.0, y + 14.0), SMALL + 1.0, "", look.word);
    }
    (out.text, y + ROW)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::sample;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn any_text_stays_text(text in any::<String>()) {
            let document = format!("<x a=\"{0}\">{0}</x>", escape(&text));
            let read = roxmltree::Document::parse(&document).expect("well-formed");
            let root = read.root_element();
            prop_assert_eq!(root.text().unwrap_or(""), style::clean(&text));
            prop_assert_eq!(root.attribute("a").unwrap_or(""), style::clean(&text));
            prop_assert_eq!(root.children().filter(|c| c.is_element()).count(), 0);
        }

        #[test]
        fn any_picture_is_well_formed(picture in sample::pictures()) {
            let text = write(&picture);
            let read = roxmltree::Document::parse(&text).expect("well-formed");
            let tagged = |class: &str| read.descendants().filter(|d| d.attribute("class") == Some(class)).count();
            prop_assert_eq!(tagged("statement") + tagged("who"), picture.nodes.len());
            prop_assert_eq!(tagged("edge"), picture.edges.len());
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
        let text = write(&sample::picture(&facts, 1, 80));
        let read = roxmltree::Document::parse(&text).expect("well-formed");
        assert!(!read.descendants().any(|d| d.has_tag_name("script") || d.has_tag_name("a")));
        assert!(read.descendants().any(|d| d.text().is_some_and(|t| t.contains("</title><script>"))));
    }

    #[test]
    fn words_tooltips_links_and_legend_are_there() {
        let picture = sample::picture(&sample::world(), 2, 80);
        let text = write(&picture);
        assert_eq!(text, write(&picture.clone()));
        let read = roxmltree::Document::parse(&text).expect("well-formed");
        let texts: String = read.descendants().filter(|d| d.has_tag_name("text")).filter_map(|d| d.text()).collect();
        for words in
            ["Mara Quillfeather", "盐湖港海堤勘测结果引发担忧", "unnamed", "relayed it", "contradicts", "translated by"]
        {
            assert!(texts.contains(words), "{words}");
        }
        let links = read
            .descendants()
            .filter_map(|d| d.attribute("href"))
            .filter(|h| h.starts_with("https://example.org/?a=1&t="));
        assert!(links.count() >= 3);
        let tips = read.descendants().filter(|d| d.has_tag_name("title")).filter_map(|d| d.text());
        assert!(tips.into_iter().any(|t| t.contains("told to: Harbour Light")));
        let empty = write(&Picture::default());
        assert!(roxmltree::Document::parse(&empty).is_ok() && empty.contains("No statement fits"));
    }
}
