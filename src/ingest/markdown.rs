//! Markdown: headings, lists and quotations as plain paragraphs, links as their words, pictures left out.
//! Adapter of `pulldown-cmark`.

use super::lines::{Lines, compose};
use super::{Format, Input, Outcome, Reader, front_matter, no_charset};
use crate::base::{Problem, TextHash};
use crate::text::language;
use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};

pub(super) static FORMAT: Format = Format {
    name: "markdown",
    summary: "Markdown, with front matter for title, author, date, publisher, url and lang",
    extensions: &["md", "markdown", "mdown"],
    magic: b"",
    sniff: |head| {
        let head = head.trim_start();
        head.starts_with("---\n")
            || head.starts_with("# ")
            || head.lines().any(|l| l.starts_with("## ") || l.contains("](http"))
    },
    charset: no_charset,
    reader: Reader::Whole(read),
};

fn read(input: &Input<'_>) -> Vec<Outcome> {
    let (mut article, source) = front_matter::split(input.text.trim_start_matches('\n'));
    let (heading, lines) = render(source);
    article.title = article.title.or(heading);
    let lang = article.lang.or_else(|| language::detect(source));
    let body = lines.article(lang);
    if body.is_empty() {
        return vec![Err(Problem::error(input.name, "there is no text in this Markdown file")
            .help("is the article below its front matter?"))];
    }
    article.text = compose(article.title.as_deref(), &body);
    article.page = Some(TextHash::of(input.bytes));
    vec![Ok(article)]
}

/// The first heading of level 1, where nothing but furniture stands before it, and the paragraphs.
fn render(source: &str) -> (Option<String>, Lines) {
    let options = Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES | Options::ENABLE_STRIKETHROUGH;
    let mut lines = Lines::default();
    let mut title: Option<String> = None;
    let (mut in_title, mut links, mut pictures, mut cells) = (false, 0, 0, 0);
    for event in Parser::new_ext(source, options) {
        match event {
            Event::Start(Tag::Heading { level: HeadingLevel::H1, .. }) if title.is_none() => {
                lines.end();
                in_title = true;
                title = Some(String::new());
            }
            Event::End(TagEnd::Heading(_)) => {
                lines.end();
                in_title = false;
            }
            Event::Start(Tag::Link { .. }) => links += 1,
            Event::End(TagEnd::Link) => links -= 1,
            Event::Start(Tag::Image { .. }) => pictures += 1,
            Event::End(TagEnd::Image) => pictures -= 1,
            Event::Start(Tag::TableCell) => {
                if cells > 0 {
                    lines.push(" | ", false);
                }
                cells += 1;
            }
            Event::End(TagEnd::TableRow | TagEnd::TableHead) => {
                lines.end();
                cells = 0;
            }
            Event::Start(tag) if is_block(&tag) => lines.end(),
            Event::End(TagEnd::Paragraph | TagEnd::Item | TagEnd::CodeBlock | TagEnd::BlockQuote(_)) => lines.end(),
            Event::Text(words) | Event::Code(words) if pictures == 0 => {
                if in_title && let Some(title) = &mut title {
                    title.push_str(&words);
                }
                lines.push(&words, links > 0);
            }
            Event::SoftBreak => lines.push("\n", false),
            Event::HardBreak | Event::Rule => lines.end(),
            _ => {}
        }
    }
    let title = title.map(|t| t.split_whitespace().collect::<Vec<_>>().join(" ")).filter(|t| !t.is_empty());
    (title, lines)
}

fn is_block(tag: &Tag<'_>) -> bool {
    matches!(
        tag,
        Tag::Paragraph | Tag::Heading { .. } | Tag::Item | Tag::CodeBlock(_) | Tag::BlockQuote(_) | Tag::Table(_)
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ingest::{Hints, read};

    #[test]
    fn plain_paragraphs() {
        let text = "# New *bridge* opens\n\nBy Jane Doe\n\n![a bridge](b.png)\n\nThe [mayor](http://example.org) said:\n\n> “It is\n> yours.”\n\n- first\n- second\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\nAdvertisement\n\nRelated: [The old bridge](http://example.org/2)\n";
        let a = read("x.md", text.as_bytes(), &Hints::default()).remove(0).unwrap();
        assert_eq!(
            a.text,
            "New bridge opens\nBy Jane Doe\nThe mayor said:\n“It is yours.”\nfirst\nsecond\na | b\n1 | 2"
        );
        assert_eq!(
            (a.title.as_deref(), a.authors.as_slice()),
            (Some("New bridge opens"), &["Jane Doe".to_string()][..])
        );
    }

    #[test]
    fn a_heading_below_text_is_the_title_line_too() {
        let (title, lines) = render("Some words\n\n# Title\n\nBody");
        assert_eq!(title.as_deref(), Some("Title"));
        assert_eq!(lines.all(), ["Some words", "Title", "Body"]);
    }
}
