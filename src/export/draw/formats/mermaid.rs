//! A drawing as a Mermaid flowchart, for Markdown pages and wikis that draw those themselves.

use super::super::layout::wrap::parts;
use super::super::look::{self, Head, Ink, Shape, Theme};
use super::super::picture::{Cluster, Edge, End, Node, Picture, Role};
use super::svg::leads_out;
use super::{Drawing, Format, Output, Room, Settings, label};
use crate::base::Problem;
use std::collections::BTreeMap;
use std::fmt::Write;

/// Mermaid.
pub static FORMAT: Format = Format {
    name: "Mermaid",
    extensions: &["mmd", "mermaid"],
    about: "for Markdown pages and wikis",
    write: |drawing, settings| Ok(write(drawing, settings)),
};

/// What Mermaid draws unless its page is configured otherwise: edges, characters.
const LIMITS: (usize, usize) = (500, 50_000);

/// Most ems of a line: of statements and titles, of others.
const WIDE: f64 = 26.0;
const NARROW: f64 = 16.0;
/// Pixels that no line of ours is wider than, in letters of 16.
const WRAPPING: usize = 480;

fn write(drawing: &Drawing, settings: &Settings) -> Output {
    let text = text(&drawing.picture, settings.theme);
    let (edges, chars) = (drawing.picture.edges.len(), text.chars().count());
    let mut output = Output::text(text);
    if edges > LIMITS.0 || chars > LIMITS.1 {
        let message =
            format!("{edges} lines and {chars} characters are more than Mermaid draws by default (500; 50000)");
        let help = "draw less, or raise maxEdges and maxTextSize where it is shown";
        output.notes.push(Problem::warning("drawing", message).help(help));
    }
    output
}

fn text(picture: &Picture, theme: Theme) -> String {
    let mut out = String::new();
    let head = [picture.title.as_deref(), picture.about.as_deref()];
    let head: Vec<&str> = head.into_iter().flatten().collect();
    out.push_str("---\n");
    if !head.is_empty() {
        let title = look::clean(&head.join(": ")).replace('\n', " ");
        // The head is YAML: a JSON string is one of its strings.
        let _ = writeln!(out, "title: {}", serde_json::Value::from(title));
    }
    // Mermaid would break our lines again.
    let _ = writeln!(out, "config:\n  flowchart:\n    wrappingWidth: {WRAPPING}\n---");
    out.push_str("flowchart LR\n");
    for (c, cluster) in picture.clusters.iter().enumerate() {
        let _ = writeln!(out, "  subgraph c{c}[{}]", quote(&title(cluster)));
        let inside = picture.nodes.iter().enumerate().filter(|(_, n)| n.cluster == Some(c));
        inside.for_each(|(n, node)| out.push_str(&line(n, node)));
        out.push_str("  end\n");
    }
    let free = picture.nodes.iter().enumerate().filter(|(_, n)| n.cluster.is_none());
    free.for_each(|(n, node)| out.push_str(&line(n, node)));
    for edge in &picture.edges {
        let label = edge.label.as_deref().map_or(String::new(), |l| format!("|{}|", quote(l)));
        let _ = writeln!(out, "  {} {}{label} {}", end(edge.from), arrow(edge), end(edge.to));
    }
    for (n, node) in picture.nodes.iter().enumerate() {
        if let Some(url) = node.href.as_deref().filter(|url| leads_out(url)) {
            let tip = quote(&node.tip.replace('\n', " · "));
            let _ = writeln!(out, "  click n{n} href {} {tip} _blank", address(url));
        }
    }
    looks(&mut out, picture, theme);
    out
}

/// One line: Mermaid leaves room for no more over a box.
fn title(cluster: &Cluster) -> String {
    let all: Vec<&str> =
        [&cluster.title, &cluster.foot].into_iter().map(String::as_str).filter(|t| !t.is_empty()).collect();
    parts(&all.join(" · "), WIDE + 4.0, 1).concat()
}

fn end(end: End) -> String {
    match end {
        End::Node(n) => format!("n{n}"),
        End::Cluster(c) => format!("c{c}"),
    }
}

/// A node with its lines, in the shape that comes nearest.
fn line(n: usize, node: &Node) -> String {
    let mut lines = label(node, Room { statement: (WIDE, 6), other: NARROW });
    if lines.is_empty() {
        lines.push(node.id.clone());
    }
    let (open, close) = match look::node(node.role).shape {
        Shape::Card | Shape::Box | Shape::Tab | Shape::Sheet => ("[", "]"),
        Shape::Sheets | Shape::Boxes | Shape::DoublePill => ("[[", "]]"),
        Shape::Pill | Shape::Ellipse => ("([", "])"),
        Shape::Hexagon => ("{{", "}}"),
        Shape::Slanted => ("[/", "/]"),
    };
    format!("    n{n}{open}{}{close}\n", quote(&lines.join("\n")))
}

fn arrow(edge: &Edge) -> &'static str {
    let look = look::edge(edge.kind);
    let dotted = !look.dash.is_empty();
    match (look.head, dotted, look.width > 2.4) {
        (Head::None, true, _) => "-.-",
        (Head::None, false, _) => "---",
        (Head::Dot, ..) => "--o",
        (Head::Tee, ..) => "--x",
        (_, true, _) => "-.->",
        (_, false, true) => "==>",
        (_, false, false) => "-->",
    }
}

/// Classes for nodes and styles for lines that occur.
fn looks(out: &mut String, picture: &Picture, theme: Theme) {
    let mut members: BTreeMap<Role, Vec<String>> = BTreeMap::new();
    for (n, node) in picture.nodes.iter().enumerate() {
        members.entry(node.role).or_default().push(format!("n{n}"));
    }
    let [paper, rule, ink] = [Ink::Box, Ink::Rule, Ink::Text].map(|ink| theme.colour(ink));
    // By class: a box with a style of its own is a node too, to Mermaid.
    let boxes: Vec<String> = (0..picture.clusters.len()).map(|c| format!("c{c}")).collect();
    if !boxes.is_empty() {
        let _ = writeln!(out, "  classDef box fill:{paper},stroke:{rule},color:{ink}");
    }
    for some in boxes.chunks(40) {
        let _ = writeln!(out, "  class {} box", some.join(","));
    }
    for (r, (role, nodes)) in members.iter().enumerate() {
        let look = look::node(*role);
        let dash = if look.dash.is_empty() { "" } else { ",stroke-dasharray:6 4" };
        let (fill, stroke, ink) = (theme.colour(look.fill), theme.colour(look.stroke), theme.colour(Ink::Text));
        let _ = writeln!(
            out,
            "  classDef r{r} fill:{fill},stroke:{stroke},color:{ink},stroke-width:{}px{dash}",
            look.width
        );
        for some in nodes.chunks(40) {
            let _ = writeln!(out, "  class {} r{r}", some.join(","));
        }
    }
    let mut lines: BTreeMap<(&str, usize), Vec<String>> = BTreeMap::new();
    for (n, edge) in picture.edges.iter().enumerate() {
        let width = (look::line_width(edge) * 10.0).round() as usize;
        lines.entry((theme.colour(look::edge(edge.kind).ink), width)).or_default().push(n.to_string());
    }
    for ((colour, width), edges) in lines {
        for some in edges.chunks(40) {
            let width = width as f64 / 10.0;
            let _ = writeln!(out, "  linkStyle {} stroke:{colour},stroke-width:{width}px", some.join(","));
        }
    }
}

/// A text as a quoted Mermaid string. Mermaid reads `#NAME;` and `#NUMBER;` as characters, HTML as HTML, and a
/// backtick at the start as Markdown.
fn quote(text: &str) -> String {
    let mut out = String::from("\"");
    for c in look::clean(text).chars() {
        match c {
            '"' | '#' | '<' | '>' | '&' | '`' | '\\' | ';' => _ = write!(out, "#{};", c as u32),
            '\n' => out.push_str("<br/>"),
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

/// An address as a Mermaid string: what would end it is percent-encoded.
fn address(url: &str) -> String {
    let mut out = String::from("\"");
    for c in url.chars() {
        if c.is_whitespace() || c.is_control() || matches!(c, '"' | '<' | '>' | '`' | '\\') {
            let mut bytes = [0; 4];
            c.encode_utf8(&mut bytes).bytes().for_each(|b| _ = write!(out, "%{b:02X}"));
        } else {
            out.push(c);
        }
    }
    out.push('"');
    out
}

#[cfg(test)]
mod tests {
    use super::super::super::sample;
    use super::*;

    #[test]
    fn strings_hold_what_mermaid_would_read_otherwise() {
        assert_eq!(quote("a \"b\" #1; <i>"), "\"a #34;b#34; #35;1#59; #60;i#62;\"");
        assert_eq!(quote("说\n了"), "\"说<br/>了\"");
        assert_eq!(address("https://a.example/\"x y"), "\"https://a.example/%22x%20y\"");
    }

    #[test]
    fn every_node_and_line_is_there_once() {
        let picture = sample::picture(&sample::world(), 2, 80);
        let text = text(&picture, Theme::Auto);
        assert!(text.starts_with("---\nconfig:\n") && text.contains("\n---\nflowchart LR\n"));
        for n in 0..picture.nodes.len() {
            assert_eq!(
                text.lines()
                    .filter(|l| l.starts_with(&format!("    n{n}")) && !l.contains("-->"))
                    .filter(|l| { l[4..].trim_start_matches(&format!("n{n}")).starts_with(['[', '(', '{']) })
                    .count(),
                1
            );
        }
        assert_eq!(text.lines().filter(|l| l.contains("subgraph")).count(), picture.clusters.len());
        assert!(text.contains("click n0 href \"https://example.org/"));
    }

    #[test]
    fn more_than_mermaid_draws_is_told() {
        let drawing = sample::drawing(sample::picture(&sample::many(400), 1, 400));
        let output = (FORMAT.write)(&drawing, &Settings::default()).expect("written");
        assert!(output.notes[0].to_string().contains("maxTextSize"));
    }
}
