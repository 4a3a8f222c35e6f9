//! A drawing as one page that needs nothing else: zoom, search, and the words in context at a click. A content
//! security policy keeps it from the network.

use super::super::look::{Ink, Theme};
use super::super::picture::{Node, Passage};
use super::super::words::count;
use super::svg::{self, Links, escape, key, leads_out};
use super::{Format, Output};
use serde::Serialize;
use std::collections::BTreeMap;

/// HTML.
pub static FORMAT: Format = Format {
    name: "HTML",
    extensions: &["html", "htm"],
    about: "one page for a browser, offline: zoom, search, words in context",
    write: |drawing, settings| {
        let settings = super::Settings { page: None, ..settings.clone() };
        // A page is walked through and zoomed: how small its letters would be on paper is no matter.
        let (sheets, _) = svg::sheets(drawing, &settings, Links::Page);
        let picture = &drawing.picture;
        let mut nodes: BTreeMap<String, Entry<'_>> =
            picture.nodes.iter().map(|n| (key(n.role, &n.id), Entry::of(n))).collect();
        for cluster in &picture.clusters {
            let href = cluster.href.as_deref().filter(|url| leads_out(url));
            let entry = Entry { title: &cluster.title, tip: &cluster.tip, href, passages: vec![] };
            nodes.entry(format!("source:{}", cluster.id)).or_insert(entry);
        }
        // `<` never stands in a script as it is: no text can end it.
        let data = serde_json::to_string(&nodes).unwrap_or_default().replace('<', "\\u003c");
        let title = picture.title.as_deref().unwrap_or("Who said what, according to whom");
        let kind = drawing.kind;
        let page = fill(
            PAGE,
            &[
                ("title", &escape(title)),
                (
                    "scheme",
                    match settings.theme {
                        Theme::Auto => "light dark",
                        Theme::Light => "light",
                        Theme::Dark => "dark",
                    },
                ),
                ("colours", &colours(settings.theme)),
                ("style", STYLE),
                ("about", &escape(&format!("{} · {}", kind.about, count(picture.nodes.len(), "node")))),
                ("drawing", &svg::document(&sheets, drawing, &settings)),
                ("data", &data),
                ("script", SCRIPT),
            ],
        );
        Ok(Output::text(page))
    },
};

const PAGE: &str = include_str!("html/page.html");
const STYLE: &str = include_str!("html/page.css");
const SCRIPT: &str = include_str!("html/page.js");

/// What the page knows of a node.
#[derive(Serialize)]
struct Entry<'p> {
    title: &'p str,
    tip: &'p str,
    #[serde(skip_serializing_if = "Option::is_none")]
    href: Option<&'p str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    passages: Vec<Piece<'p>>,
}

#[derive(Serialize)]
struct Piece<'p> {
    id: &'p str,
    head: &'p str,
    parts: &'p [(bool, String)],
    place: &'p str,
    #[serde(skip_serializing_if = "Option::is_none")]
    href: Option<&'p str>,
}

impl<'p> Entry<'p> {
    fn of(node: &'p Node) -> Self {
        let out = |url: &'p Option<String>| url.as_deref().filter(|url| leads_out(url));
        let piece =
            |p: &'p Passage| Piece { id: &p.id, head: &p.head, parts: &p.parts, place: &p.place, href: out(&p.href) };
        Self {
            title: &node.text,
            tip: &node.tip,
            href: out(&node.href),
            passages: node.passages.iter().map(piece).collect(),
        }
    }
}

/// The palette as custom properties, for what the page draws around the drawing.
fn colours(theme: Theme) -> String {
    let all =
        |theme: Theme| Ink::all().map(|ink| format!("--{}:{};", ink.name(), theme.colour(ink))).collect::<String>();
    match theme {
        Theme::Auto => {
            let (light, dark) = (all(Theme::Light), all(Theme::Dark));
            format!(":root{{{light}}}@media (prefers-color-scheme: dark){{:root{{{dark}}}}}")
        }
        one => format!(":root{{{}}}", all(one)),
    }
}

/// The template with each `{{name}}` replaced, in one pass: what is filled in is not looked at again.
fn fill(template: &str, values: &[(&str, &str)]) -> String {
    let mut out = String::with_capacity(template.len() + values.iter().map(|v| v.1.len()).sum::<usize>());
    let mut rest = template;
    while let Some((before, after)) = rest.split_once("{{") {
        out.push_str(before);
        let (name, after) = after.split_once("}}").unwrap_or(("", after));
        out.push_str(values.iter().find(|v| v.0 == name).map_or("", |v| v.1));
        rest = after;
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::super::super::sample;
    use super::*;
    use crate::export::draw::formats::Settings;

    fn page(theme: Theme) -> String {
        let drawing = sample::drawing(sample::picture(&sample::world(), 2, 80));
        let output = (FORMAT.write)(&drawing, &Settings { theme, ..Settings::default() }).expect("written");
        String::from_utf8(output.bytes).expect("text")
    }

    #[test]
    fn the_page_needs_nothing_from_anywhere() {
        let page = page(Theme::Auto);
        assert!(page.contains("default-src 'none'"));
        for outside in ["src=", "@import", "url(http", "<link", "fetch(", "XMLHttpRequest"] {
            assert!(!page.contains(outside), "{outside}");
        }
        assert!(!page.contains("{{"), "every place of the template is filled");
    }

    #[test]
    fn every_node_can_be_reached_by_key_and_has_its_words() {
        let page = page(Theme::Dark);
        let data = page
            .split("<script id=\"data\" type=\"application/json\">")
            .nth(1)
            .and_then(|t| t.split("</script>").next());
        let data: serde_json::Value = serde_json::from_str(data.expect("there")).expect("JSON");
        let keys: Vec<&str> = page.split("data-key=\"").skip(1).filter_map(|t| t.split('"').next()).collect();
        assert!(keys.len() > 15);
        for key in keys {
            let entry = &data[key];
            assert!(entry.is_object(), "{key}");
            if key.starts_with("statement:") {
                assert!(entry["passages"][0]["parts"].as_array().is_some_and(|p| !p.is_empty()), "{key}");
            }
        }
        assert!(page.matches("tabindex=\"0\"").count() > 10);
    }

    #[test]
    fn text_cannot_break_out_of_the_page() {
        let mut facts = sample::world();
        for entity in facts.entities.values_mut() {
            entity.name = "</script><script>alert(1)</script>{{style}}".into();
        }
        let drawing = sample::drawing(sample::picture(&facts, 1, 80));
        let output = (FORMAT.write)(&drawing, &Settings::default()).expect("written");
        let text = String::from_utf8(output.bytes).expect("text");
        assert_eq!(text.matches("<script").count(), 2);
        assert_eq!(text.matches("</script>").count(), 2);
    }
}
