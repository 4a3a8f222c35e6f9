//! A picture as DOT, for Graphviz and whatever else reads it. Adapter of `graphviz-rust`, whose printer
//! escapes nothing: every text goes through [`quote`].

use super::super::layout::wrap::wrap;
use super::super::look::{self, Head, Ink, Shape, Theme};
use super::super::picture::{Cluster, Edge, End, Node, Picture, Role};
use super::{Format, Output, Room, label};
use crate::graph::EdgeKind;
use graphviz_rust::dot_structures as dot;
use graphviz_rust::printer::{DotPrinter, PrinterContext};
use std::collections::BTreeMap;

/// How the lines of a label stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Align {
    /// In the middle (and so for all that is no label).
    Middle,
    /// At the left, each line ended by `\l`.
    Left,
}

/// A text as a quoted DOT string that means exactly that text as a label, tooltip or address: quotation
/// marks, backslashes, line breaks and `&` (Graphviz reads character references) are escaped.
pub fn quote(text: &str, align: Align) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    let text = look::clean(text);
    out.push('"');
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '&' => out.push_str("&amp;"),
            '\n' if align == Align::Left => out.push_str("\\l"),
            '\n' => out.push_str("\\n"),
            c => out.push(c),
        }
    }
    if align == Align::Left && !text.is_empty() {
        out.push_str("\\l");
    }
    out.push('"');
    out
}

/// DOT.
pub static FORMAT: Format = Format {
    name: "DOT",
    extensions: &["dot", "gv"],
    about: "for Graphviz and whatever else reads it",
    write: |drawing, settings| Ok(Output::text(write(&drawing.picture, settings.theme))),
};

/// The picture as a DOT digraph: clusters for sources, a legend, long text wrapped.
pub fn write(picture: &Picture, theme: Theme) -> String {
    let names = &names(picture);
    let node = |n: usize| node_stmt(&picture.nodes[n], names[n].clone(), theme);
    let all = || 0..picture.nodes.len();
    let mut body = vec![
        graph_look(picture, theme),
        dot::Stmt::GAttribute(dot::GraphAttributes::Node(vec![
            attr("fontname", FONT),
            attr("fontsize", "11"),
            attr("style", "filled"),
            attr("margin", "0.14,0.08"),
            attr("fontcolor", theme.colour(Ink::Text)),
        ])),
        dot::Stmt::GAttribute(dot::GraphAttributes::Edge(vec![attr("fontname", FONT), attr("fontsize", "9")])),
    ];
    for (n, cluster) in picture.clusters.iter().enumerate() {
        let inside = all().filter(|i| picture.nodes[*i].cluster == Some(n)).map(node);
        let mut stmts = cluster_look(cluster, theme);
        stmts.extend(inside);
        body.push(dot::Stmt::Subgraph(dot::Subgraph { id: plain(&format!("cluster_{n}")), stmts }));
    }
    body.extend(all().filter(|i| picture.nodes[*i].cluster.is_none()).map(node));
    body.extend(picture.edges.iter().filter_map(|e| edge_stmt(picture, names, e, theme)));
    body.extend(legend(picture, theme));
    let graph = dot::Graph::DiGraph { id: plain("dixit"), strict: false, stmts: body };
    let mut text = graph.print(&mut PrinterContext::default());
    text.push('\n');
    text
}

const FONT: &str = "Noto Sans,Helvetica,Arial,Noto Sans CJK SC,sans-serif";

fn graph_look(picture: &Picture, theme: Theme) -> dot::Stmt {
    let mut attrs = vec![
        attr("charset", "UTF-8"),
        attr("rankdir", "LR"),
        attr("compound", "true"),
        attr("ranksep", "1.1"),
        attr("nodesep", "0.18"),
        attr("bgcolor", theme.colour(Ink::Paper)),
        attr("fontcolor", theme.colour(Ink::Text)),
        attr("fontname", FONT),
        attr("fontsize", "13"),
        attr("labelloc", "t"),
    ];
    let notes: Vec<&str> = picture.notes.iter().map(|n| n.message.as_str()).collect();
    let head: Vec<&str> = picture.title.as_deref().into_iter().chain(picture.about.as_deref()).chain(notes).collect();
    if !head.is_empty() {
        attrs.push(attr("label", &head.join("\n")));
    }
    dot::Stmt::GAttribute(dot::GraphAttributes::Graph(attrs))
}

fn cluster_look(cluster: &Cluster, theme: Theme) -> Vec<dot::Stmt> {
    let mut label = wrap(&cluster.title, 26.0, 3);
    label.extend(Some(cluster.foot.clone()).filter(|f| !f.is_empty()));
    let mut attrs = vec![
        labelled(&label.join("\n"), Align::Left),
        attr("labeljust", "l"),
        attr("style", "filled,rounded"),
        attr("fillcolor", theme.colour(Ink::Box)),
        attr("color", theme.colour(Ink::Rule)),
        attr("tooltip", &cluster.tip),
    ];
    attrs.extend(cluster.href.as_deref().map(|url| attr("URL", url)));
    attrs.into_iter().map(dot::Stmt::Attribute).collect()
}

fn node_stmt(node: &Node, id: dot::Id, theme: Theme) -> dot::Stmt {
    let look = look::node(node.role);
    let align = if matches!(node.role, Role::Statement(_)) { Align::Left } else { Align::Middle };
    let lines = label(node, Room { statement: (26.0, 7), other: 14.0 });
    let mut attrs = vec![labelled(&lines.join("\n"), align), attr("tooltip", &node.tip)];
    attrs.extend(node_look(&look, theme));
    attrs.extend(node.href.as_deref().map(|url| attr("URL", url)));
    dot::Stmt::Node(dot::Node::new(dot::NodeId(id, None), attrs))
}

fn node_look(look: &look::NodeLook, theme: Theme) -> Vec<dot::Attribute> {
    let (shape, style) = match look.shape {
        Shape::Card | Shape::Box | Shape::Boxes => ("box", "filled"),
        Shape::Pill => ("box", "filled,rounded"),
        Shape::DoublePill => ("box", "filled,rounded"),
        Shape::Ellipse => ("ellipse", "filled"),
        Shape::Hexagon => ("hexagon", "filled"),
        Shape::Tab => ("tab", "filled"),
        Shape::Sheet | Shape::Sheets => ("note", "filled"),
        Shape::Slanted => ("parallelogram", "filled"),
    };
    let mut attrs = vec![
        attr("shape", shape),
        attr("style", &format!("{style}{}", pattern(look.dash))),
        attr("color", theme.colour(look.stroke)),
        attr("fillcolor", theme.colour(look.fill)),
        attr("penwidth", &(look.width + if thick(look.dash) { 1.2 } else { 0.0 }).to_string()),
    ];
    if matches!(look.shape, Shape::DoublePill | Shape::Sheets | Shape::Boxes) {
        attrs.push(attr("peripheries", "2"));
    }
    attrs
}

/// Graphviz knows two patterns; long dashes are short ones in a thicker line.
fn pattern(dash: look::Dash) -> &'static str {
    match dash {
        [] => "",
        [first, ..] if *first < 4.0 => ",dotted",
        _ => ",dashed",
    }
}

fn thick(dash: look::Dash) -> bool {
    dash.first().is_some_and(|first| *first >= 10.0)
}

fn edge_stmt(picture: &Picture, names: &[dot::Id], edge: &Edge, theme: Theme) -> Option<dot::Stmt> {
    let (from, tail) = vertex(picture, names, edge.from)?;
    let (to, head) = vertex(picture, names, edge.to)?;
    let mut attrs = edge_look(edge.kind, look::line_width(edge), theme);
    attrs.extend(edge.label.as_deref().map(|l| attr("label", l)));
    attrs.push(attr("tooltip", &edge.tip));
    attrs.extend(tail.map(|c| attr("ltail", &c)));
    attrs.extend(head.map(|c| attr("lhead", &c)));
    let ty = dot::EdgeTy::Pair(dot::Vertex::N(dot::NodeId(from, None)), dot::Vertex::N(dot::NodeId(to, None)));
    Some(dot::Stmt::Edge(dot::Edge { ty, attributes: attrs }))
}

fn edge_look(kind: EdgeKind, width: f64, theme: Theme) -> Vec<dot::Attribute> {
    let look = look::edge(kind);
    let arrow = match look.head {
        Head::None => "none",
        Head::Full => "normal",
        Head::Hollow => "onormal",
        Head::Vee => "vee",
        Head::Dot => "dot",
        Head::Tee => "tee",
    };
    let mut attrs = vec![
        attr("color", theme.colour(look.ink)),
        attr("fontcolor", theme.colour(look.ink)),
        attr("penwidth", &format!("{width:.2}")),
        attr("arrowhead", arrow),
        attr("arrowsize", "0.7"),
    ];
    let style = pattern(look.dash).trim_start_matches(',');
    if !style.is_empty() {
        attrs.push(attr("style", style));
    }
    attrs
}

/// The node an edge is drawn to, and the cluster it is cut at: Graphviz ties nodes only.
fn vertex(picture: &Picture, names: &[dot::Id], end: End) -> Option<(dot::Id, Option<String>)> {
    match end {
        End::Node(n) => Some((names[n].clone(), None)),
        End::Cluster(c) => {
            let first = picture.nodes.iter().position(|n| n.cluster == Some(c))?;
            Some((names[first].clone(), Some(format!("cluster_{c}"))))
        }
    }
}

fn legend(picture: &Picture, theme: Theme) -> Option<dot::Stmt> {
    let (roles, kinds) = look::legend(picture);
    let mut stmts: Vec<dot::Stmt> =
        [attr("label", "Legend"), attr("style", "rounded"), attr("color", theme.colour(Ink::Rule))]
            .into_iter()
            .map(dot::Stmt::Attribute)
            .collect();
    let node = |name: &str, attrs| dot::Stmt::Node(dot::Node::new(dot::NodeId(plain(name), None), attrs));
    let edge = |from: &str, to: &str, attributes| {
        let end = |name: &str| dot::Vertex::N(dot::NodeId(plain(name), None));
        dot::Stmt::Edge(dot::Edge { ty: dot::EdgeTy::Pair(end(from), end(to)), attributes })
    };
    // Two in a row, so that it is half as high; heavy lines run level.
    let level = || attr("weight", "100");
    for (n, role) in roles.iter().enumerate() {
        let look = look::node(*role);
        let mut attrs = vec![attr("label", look.word)];
        attrs.extend(node_look(&look, theme));
        stmts.push(node(&format!("legend_role_{n}"), attrs));
        if n % 2 == 1 {
            let (left, right) = (format!("legend_role_{}", n - 1), format!("legend_role_{n}"));
            stmts.push(edge(&left, &right, vec![attr("style", "invis"), level()]));
        }
    }
    for (n, kind) in kinds.iter().enumerate() {
        let (from, to) = (format!("legend_from_{n}"), format!("legend_to_{n}"));
        stmts.push(node(
            &from,
            vec![attr("shape", "none"), attr("style", ""), attr("height", "0.25"), attr("label", "")],
        ));
        let ink = theme.colour(look::edge(*kind).ink);
        let word = vec![attr("shape", "none"), attr("style", ""), attr("height", "0.25"), attr("fontcolor", ink)];
        stmts.push(node(&to, word.into_iter().chain([attr("label", look::edge(*kind).word)]).collect()));
        let mut attributes = edge_look(*kind, look::edge(*kind).width, theme);
        attributes.push(level());
        stmts.push(edge(&from, &to, attributes));
    }
    let any = !(roles.is_empty() && kinds.is_empty());
    any.then(|| dot::Stmt::Subgraph(dot::Subgraph { id: plain("cluster_legend"), stmts }))
}

/// Names of the nodes in the file: the id, and what it is, since two kinds of record may share an id; a number
/// where one is drawn several times.
fn names(picture: &Picture) -> Vec<dot::Id> {
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    let name = |node: &Node| {
        let id = match node.role {
            Role::Statement(_) | Role::Claim => node.id.clone(),
            Role::Entity(_) | Role::Entities | Role::Nobody => format!("who:{}", node.id),
            Role::Source | Role::Sources => format!("source:{}", node.id),
            Role::Elsewhere => format!("elsewhere:{}", node.id),
        };
        let times = seen.entry(id.clone()).or_default();
        *times += 1;
        let id = if *times > 1 { format!("{id} #{times}") } else { id };
        dot::Id::Escaped(quote(&id, Align::Middle))
    };
    picture.nodes.iter().map(name).collect()
}

/// An id that needs no quoting, and gets it all the same: readers trip over some words.
fn plain(id: &str) -> dot::Id {
    dot::Id::Escaped(quote(id, Align::Middle))
}

fn attr(key: &str, value: &str) -> dot::Attribute {
    dot::Attribute(dot::Id::Plain(key.to_owned()), dot::Id::Escaped(quote(value, Align::Middle)))
}

fn labelled(text: &str, align: Align) -> dot::Attribute {
    dot::Attribute(dot::Id::Plain("label".to_owned()), dot::Id::Escaped(quote(text, align)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::draw::sample;
    use proptest::prelude::*;
    use std::io::Write;
    use std::process::{Command, Stdio};

    /// What a quoted string means, read as Graphviz reads it; `None` when it is no quoted string.
    fn unquote(quoted: &str) -> Option<String> {
        let inner = quoted.strip_prefix('"')?.strip_suffix('"')?;
        let mut out = String::new();
        let mut rest = inner.chars();
        while let Some(c) = rest.next() {
            match c {
                '"' => return None,
                '\\' => match rest.next()? {
                    'n' | 'l' => out.push('\n'),
                    c @ ('"' | '\\') => out.push(c),
                    _ => return None,
                },
                c => out.push(c),
            }
        }
        Some(out.replace("&amp;", "&"))
    }

    fn nasty() -> impl Strategy<Value = String> {
        proptest::collection::vec(
            proptest::sample::select(vec![
                "\"", "\\", "\n", "\r\n", "\t", "\u{0}", "&", "&amp;", "&#39;", "<b>", ">", "{", "}", "|", ";", "]",
                "->", "\\N", "\\l", "//", "/*", "#", "\"+\"", "他说", "“", "”", "é", "a", " ", "\u{FEFF}", "\u{202E}",
                "😀", "digraph", "\u{1b}",
            ]),
            0..12,
        )
        .prop_map(|parts| parts.concat())
    }

    /// The label of the one node of a graph, as graphviz-rust reads it back.
    fn read_back(text: &str) -> String {
        let graph = graphviz_rust::parse(text).expect("valid DOT");
        let dot::Graph::DiGraph { stmts, .. } = graph else { panic!("a digraph") };
        let dot::Stmt::Node(node) = &stmts[0] else { panic!("a node") };
        assert_eq!(stmts.len(), 1, "nothing leaks out of the string");
        let dot::Id::Escaped(raw) = &node.attributes[0].1 else { panic!("a string") };
        unquote(raw).expect("as we quote")
    }

    proptest! {
        #[test]
        fn quoted_text_reads_back(text in nasty()) {
            let source = format!("digraph {{ {}[label={}] }}", quote(&text, Align::Middle), quote(&text, Align::Middle));
            prop_assert_eq!(read_back(&source), look::clean(&text));
            let left = format!("digraph {{ x[label={}] }}", quote(&text, Align::Left));
            let want = if text.is_empty() { String::new() } else { look::clean(&text) + "\n" };
            prop_assert_eq!(read_back(&left), want);
        }
    }

    /// Whether Graphviz's own parser takes it; `None` where Graphviz is not installed.
    fn nop(text: &str) -> Option<bool> {
        let run = Command::new("nop").stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::piped()).spawn();
        let Ok(mut child) = run else {
            eprintln!("skipped: Graphviz (`nop`) is not installed");
            return None;
        };
        child.stdin.take().expect("piped").write_all(text.as_bytes()).expect("nop reads");
        let out = child.wait_with_output().expect("nop ends");
        Some(out.status.success() && out.stderr.is_empty())
    }

    #[test]
    fn graphviz_reads_nasty_text_too() {
        use proptest::strategy::ValueTree;
        let mut runner = proptest::test_runner::TestRunner::deterministic();
        let mut source = String::from("digraph {\n");
        for n in 0..200 {
            let text = nasty().new_tree(&mut runner).expect("a text").current();
            let (name, label) = (quote(&format!("{n}{text}"), Align::Middle), quote(&text, Align::Left));
            source += &format!("{name} [label={label}]\n");
        }
        source.push('}');
        assert_ne!(nop(&source), Some(false));
        assert_ne!(nop("digraph { a [label=\"x\\\"] }"), Some(true), "what is broken is told");
    }

    #[test]
    fn the_whole_picture_is_valid_and_the_same_each_time() {
        for facts in [sample::world(), sample::many(0), sample::many(1), sample::many(60)] {
            let text = write(&sample::picture(&facts, 2, 80), Theme::Auto);
            assert_eq!(text, write(&sample::picture(&facts.clone(), 2, 80), Theme::Auto));
            assert!(graphviz_rust::parse(&text).is_ok());
            assert_ne!(nop(&text), Some(false));
        }
    }
}
