//! Writing SVG: every text escaped, every number short, every colour by its use.

use super::super::super::layout::measure::BOLD;
use super::super::super::layout::wrap::width;
use super::super::super::look::{self, Dash, Ink, Theme};
use crate::model::lang::fold;
use std::fmt::Write;

/// Text fit to stand between tags and in attributes.
pub fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in look::clean(text).chars() {
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
pub(in crate::export::draw) fn n(x: f64) -> String {
    let tenths = (x * 10.0).round();
    let text = format!("{:.1}", tenths / 10.0);
    let text = text.strip_suffix(".0").unwrap_or(&text);
    if text == "-0" { "0".into() } else { text.into() }
}

/// Where a click leads.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::export::draw) enum Links {
    /// To the source on the web.
    #[default]
    Out,
    /// Into the page that the drawing is part of.
    Page,
}

/// A piece of a document.
#[derive(Clone, Debug, Default)]
pub(super) struct Out {
    pub text: String,
    pub theme: Theme,
    pub links: Links,
}

impl Out {
    pub fn new(theme: Theme, links: Links) -> Self {
        Self { text: String::new(), theme, links }
    }

    pub fn line(&mut self, line: &str) {
        self.text.push_str(line);
        self.text.push('\n');
    }

    pub fn element(&mut self, tag: &str, attrs: &str, text: &str) {
        let space = if attrs.is_empty() { "" } else { " " };
        let _ = writeln!(self.text, "<{tag}{space}{attrs}>{}</{tag}>", escape(text));
    }

    /// A line of text; Chinese says in which characters it is written, since fonts draw some of them
    /// differently. It takes the room that it was measured to take: fonts are wider or narrower than each other, and the
    /// reader's is not known.
    pub fn text(&mut self, (x, y): (f64, f64), size: f64, attrs: &str, text: &str) {
        let bold = if attrs.contains("font-weight") { BOLD } else { 1.0 };
        let wide = n(width(text, size * bold));
        let attrs = format!(
            "x=\"{}\" y=\"{}\" font-size=\"{}\" textLength=\"{wide}\" lengthAdjust=\"spacingAndGlyphs\"{} {attrs}",
            n(x),
            n(y),
            n(size),
            lang(text)
        );
        self.element("text", attrs.trim_end(), text);
    }

    /// Fill and stroke; in a drawing that follows the reader's system also the classes that turn it dark.
    pub fn paint(&self, fill: Option<Ink>, stroke: Option<Ink>) -> String {
        let colour = |what: &str, ink: Option<Ink>| match ink {
            Some(ink) => format!("{what}=\"{}\"", self.theme.colour(ink)),
            None if what == "fill" => "fill=\"none\"".to_owned(),
            None => String::new(),
        };
        let mut out = [colour("fill", fill), colour("stroke", stroke)].join(" ").trim_end().to_owned();
        if self.theme == Theme::Auto {
            let class = |what: &str, ink: Option<Ink>| ink.map(|ink| format!("{what}-{}", ink.name()));
            let classes: Vec<String> = [class("f", fill), class("s", stroke)].into_iter().flatten().collect();
            let _ = write!(out, " class=\"{}\"", classes.join(" "));
        }
        out
    }

    /// Opens a group with a tooltip, within a link where there is one that leads out; gives what closes it.
    pub fn open(&mut self, class: &str, tip: &str, href: Option<&str>, data: &str) -> &'static str {
        let href = href.filter(|url| self.links == Links::Out && leads_out(url));
        if let Some(url) = href {
            self.line(&format!("<a href=\"{}\" target=\"_blank\">", escape(url)));
        }
        let data = if self.links == Links::Page { data } else { "" };
        self.line(&format!("<g class=\"{class}\"{data}>"));
        self.element("title", "", tip);
        if href.is_some() { "</g></a>" } else { "</g>" }
    }
}

/// Only addresses on the web are followed: nothing that a browser would run.
pub(in crate::export::draw) fn leads_out(url: &str) -> bool {
    url.starts_with("http://") || url.starts_with("https://")
}

/// ` lang="zh-Hans"` or ` lang="zh-Hant"` for text with Chinese characters.
fn lang(text: &str) -> &'static str {
    let han = |c: char| ('\u{3400}'..='\u{9FFF}').contains(&c);
    if !text.chars().any(han) {
        ""
    } else if fold::simplify(text) == text {
        " lang=\"zh-Hans\""
    } else {
        " lang=\"zh-Hant\""
    }
}

/// ` stroke-dasharray="…"`.
pub(super) fn dash(dash: Dash) -> String {
    if dash.is_empty() {
        return String::new();
    }
    let list: Vec<String> = dash.iter().map(|d| n(*d)).collect();
    format!(" stroke-dasharray=\"{}\"", list.join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn any_text_stays_text(text in any::<String>()) {
            let document = format!("<x a=\"{0}\">{0}</x>", escape(&text));
            let read = roxmltree::Document::parse(&document).expect("well-formed");
            let root = read.root_element();
            prop_assert_eq!(root.text().unwrap_or(""), look::clean(&text));
            prop_assert_eq!(root.attribute("a").unwrap_or(""), look::clean(&text));
            prop_assert_eq!(root.children().filter(|c| c.is_element()).count(), 0);
        }
    }

    #[test]
    fn chinese_says_how_it_is_written() {
        assert_eq!((lang("ferry"), lang("渡轮 ferry"), lang("渡輪")), ("", " lang=\"zh-Hans\"", " lang=\"zh-Hant\""));
    }
}
