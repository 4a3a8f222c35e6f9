//! RSS 2.0, RSS 1.0 and Atom feeds: each entry that has text is an article. Adapter of `roxmltree`.

use super::lines::compose;
use super::{Format, Input, Outcome, Reader, json, page};
use crate::base::{Problem, TextHash};
use crate::model::Article;
use roxmltree::{Document, Node};

pub(super) static FORMAT: Format = Format {
    name: "feed",
    summary: "RSS and Atom feeds: an article an entry that has text",
    extensions: &["rss", "atom", "xml"],
    magic: b"",
    sniff: |head| {
        let head = head.trim_start();
        let feed = head.starts_with('<') && ["<rss", "<feed", "<rdf:RDF"].iter().any(|root| head.contains(root));
        // Other XML (a drawing, a document) is told what it is, where it is no page: its tags are no words.
        let xml = ["<?xml", "<svg"].iter().any(|begin| head.starts_with(begin));
        feed || xml && !(page::FORMAT.sniff)(head)
    },
    charset: page::charset,
    reader: Reader::Whole(read),
};

/// The shortest text that is taken for an article and not for a teaser; no sentence is shorter.
const SHORTEST: usize = 12;

fn read(input: &Input<'_>) -> Vec<Outcome> {
    let wrong = |message: String, at: Option<roxmltree::TextPos>| {
        let problem = Problem::error(input.name, message);
        match at {
            Some(at) => {
                let line = input.text.lines().nth(at.row.saturating_sub(1) as usize).unwrap_or("");
                problem.at(at.row as usize, at.col as usize, line.chars().take(120).collect::<String>())
            }
            None => problem,
        }
    };
    let document = match Document::parse(input.text) {
        Ok(document) => document,
        Err(e) => return vec![Err(wrong(format!("is no well-formed XML: {e}"), Some(e.pos())))],
    };
    let root = document.root_element();
    if !matches!(root.tag_name().name(), "rss" | "feed" | "RDF") {
        let message = format!("is XML, but no feed: it begins with <{}>", root.tag_name().name());
        return vec![Err(wrong(message, None).help("RSS and Atom feeds are read, and HTML pages"))];
    }
    let channel = root.children().find(|n| n.tag_name().name() == "channel").unwrap_or(root);
    let outlet = child(channel, &["title"]);
    let entries: Vec<_> = root.descendants().filter(|n| matches!(n.tag_name().name(), "item" | "entry")).collect();
    if entries.is_empty() {
        return vec![Err(wrong("is a feed without entries".to_owned(), None))];
    }
    entries.into_iter().map(|entry| article(input, entry, outlet.as_deref())).collect()
}

fn article(input: &Input<'_>, entry: Node<'_, '_>, outlet: Option<&str>) -> Outcome {
    let title = child(entry, &["title"]).map(|t| flat(&t)).filter(|t| !t.is_empty());
    let url = link(entry);
    let body = child(entry, &["encoded", "content", "description", "summary"]).map(|t| paragraphs(&t));
    let body = body.filter(|b| b.chars().count() >= SHORTEST);
    let Some(body) = body else {
        let named = title.or(url).unwrap_or_else(|| "an entry".to_owned());
        let problem = Problem::error(input.name, format!("`{named}` has no text in this feed"));
        return Err(problem.help("save the page that it links to, and add that"));
    };
    let date = child(entry, &["pubDate", "published", "date", "updated", "issued"]);
    let source = entry.children().find(|n| n.tag_name().name() == "source").and_then(|n| {
        let inner = n.children().find(|c| c.tag_name().name() == "title");
        inner.unwrap_or(n).text().map(str::to_owned)
    });
    let author = entry.children().filter(|n| matches!(n.tag_name().name(), "author" | "creator"));
    let name = |n: Node<'_, '_>| {
        let inner = n.children().find(|c| c.tag_name().name() == "name");
        inner.unwrap_or(n).text().map(flat).filter(|name| !name.is_empty() && !name.contains('@'))
    };
    Ok(Article {
        id: child(entry, &["guid", "id"]).map(|id| flat(&id)),
        text: compose(title.as_deref(), &body),
        title,
        url,
        authors: author.filter_map(name).collect(),
        publisher: source.as_deref().or(outlet).map(flat).filter(|p| !p.is_empty()),
        published: date.and_then(|d| when(&d)),
        page: Some(TextHash::of(input.text[entry.range()].as_bytes())),
        ..Article::default()
    })
}

/// The text of the first of these elements that an entry has, in the order given.
fn child(node: Node<'_, '_>, names: &[&str]) -> Option<String> {
    let text = |n: Node<'_, '_>| match n.attribute("type") {
        // Atom's XHTML stands as elements.
        Some("xhtml") => {
            n.descendants().filter(|d| d.is_text()).filter_map(|d| d.text()).collect::<Vec<_>>().join("\n")
        }
        _ => n.text().unwrap_or("").to_owned(),
    };
    let found = |name: &&str| node.children().find(|n| n.tag_name().name() == *name).map(text);
    names.iter().filter_map(found).find(|t| !t.trim().is_empty())
}

/// RSS has the address as text, Atom as an attribute.
fn link(entry: Node<'_, '_>) -> Option<String> {
    let links = || entry.children().filter(|n| n.tag_name().name() == "link");
    let alternate =
        links().find(|n| n.attribute("href").is_some() && n.attribute("rel").is_none_or(|r| r == "alternate"));
    let href = alternate.and_then(|n| n.attribute("href")).map(str::to_owned);
    let text = || links().find_map(|n| n.text()).map(str::to_owned);
    href.or_else(text).map(|url| url.trim().to_owned()).filter(|url| !url.is_empty())
}

/// `Wed, 02 Mar 2031 08:00:00 GMT`, or what JSON may have for a date.
fn when(text: &str) -> Option<crate::base::PartialDate> {
    const MONTHS: [&str; 12] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    let text = text.trim();
    let words: Vec<&str> = text.split([' ', ',']).filter(|w| !w.is_empty()).collect();
    let mail = words.iter().enumerate().find_map(|(at, word)| {
        let month = word.get(..3)?.to_ascii_lowercase();
        let month = MONTHS.iter().position(|m| *m == month)? as i8 + 1;
        let day: i8 = words.get(at.checked_sub(1)?)?.parse().ok()?;
        let year: i16 = words.get(at + 1)?.parse().ok()?;
        crate::base::PartialDate::ymd(year, month, day)
    });
    mail.or_else(|| json::date(text))
}

/// Text with its tags taken out, a paragraph a line.
fn paragraphs(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('<') {
        out.push_str(&rest[..at]);
        let tag = &rest[at..];
        let Some(end) = tag.find('>') else {
            rest = tag;
            break;
        };
        let name: String =
            tag[1..end].trim_start_matches('/').chars().take_while(char::is_ascii_alphanumeric).collect();
        let name = name.to_ascii_lowercase();
        if name.is_empty() {
            // Less-than signs of a text that is no HTML.
            out.push('<');
            rest = &tag[1..];
            continue;
        }
        if matches!(name.as_str(), "p" | "br" | "div" | "li" | "ul" | "ol" | "h1" | "h2" | "h3" | "h4" | "blockquote") {
            out.push('\n');
        }
        rest = &tag[end + 1..];
        if matches!(name.as_str(), "script" | "style") && !tag.starts_with("</") {
            rest = rest.find(&format!("</{name}")).map_or("", |at| &rest[at..]);
        }
    }
    out.push_str(rest);
    let lines = entities(&out);
    lines.lines().map(flat).filter(|l| !l.is_empty()).collect::<Vec<_>>().join("\n")
}

/// The character references that feeds escape a second time.
fn entities(text: &str) -> String {
    const NAMED: [(&str, char); 14] = [
        ("amp", '&'),
        ("lt", '<'),
        ("gt", '>'),
        ("quot", '"'),
        ("apos", '\''),
        ("nbsp", ' '),
        ("ldquo", '“'),
        ("rdquo", '”'),
        ("lsquo", '‘'),
        ("rsquo", '’'),
        ("mdash", '—'),
        ("ndash", '–'),
        ("hellip", '…'),
        ("middot", '·'),
    ];
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        out.push_str(&rest[..at]);
        let from = &rest[at + 1..];
        let end = from.find(';').filter(|end| *end <= 8);
        let c = end.and_then(|end| {
            let name = &from[..end];
            let number = name.strip_prefix('#').and_then(|n| match n.strip_prefix(['x', 'X']) {
                Some(hex) => u32::from_str_radix(hex, 16).ok(),
                None => n.parse().ok(),
            });
            number.and_then(char::from_u32).or_else(|| NAMED.iter().find(|(n, _)| *n == name).map(|(_, c)| *c))
        });
        match (c, end) {
            (Some(c), Some(end)) => {
                out.push(c);
                rest = &from[end + 1..];
            }
            _ => {
                out.push('&');
                rest = from;
            }
        }
    }
    out + rest
}

/// On one line, blanks folded.
fn flat(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::super::{Hints, read};

    const RSS: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>The Harbour Courier</title><link>https://courier.example/</link>
<item><title>Ferry to sail &amp; stay</title><link>https://courier.example/1</link><guid>1</guid>
<pubDate>Fri, 02 May 2031 08:00:00 GMT</pubDate><dc:creator>Lin Marsh</dc:creator>
<description>A teaser.</description>
<content:encoded><![CDATA[<p>“We sail,” said Tom&nbsp;Reed.</p><script>x<y</script><p>It rained.</p>]]></content:encoded></item>
<item><title>Nothing more</title><link>https://courier.example/2</link></item>
</channel></rss>"#;

    const ATOM: &str = r#"<feed xmlns="http://www.w3.org/2005/Atom"><title>北岸日报</title>
<entry><title>渡轮复航</title><id>tag:2</id><link rel="self" href="https://x.example/self"/>
<link href="https://beian.example/2"/><published>2031-05-03T08:00:00+08:00</published><author><name>林沐</name></author>
<content type="html">&lt;p&gt;船长表示，渡轮黎明启航。&lt;/p&gt;</content></entry></feed>"#;

    #[test]
    fn entries_are_articles() {
        let found = read("feed.xml", RSS.as_bytes(), &Hints::default());
        let first = found[0].as_ref().unwrap();
        assert_eq!(first.text, "Ferry to sail & stay\n“We sail,” said Tom Reed.\nIt rained.");
        assert_eq!(first.publisher.as_deref(), Some("The Harbour Courier"));
        assert_eq!(first.published.unwrap().to_string(), "2031-05-02");
        assert_eq!(
            (first.url.as_deref(), first.authors.as_slice()),
            (Some("https://courier.example/1"), &["Lin Marsh".to_owned()][..])
        );
        let teaser = found[1].as_ref().unwrap_err();
        assert!(teaser.message.contains("Nothing more") && found.len() == 2);
        let found = read("", ATOM.as_bytes(), &Hints::default());
        let entry = found[0].as_ref().unwrap();
        assert_eq!(entry.text, "渡轮复航\n船长表示，渡轮黎明启航。");
        assert_eq!(
            (entry.url.as_deref(), entry.publisher.as_deref()),
            (Some("https://beian.example/2"), Some("北岸日报"))
        );
        assert_eq!(entry.published.unwrap().to_string(), "2031-05-03");
    }

    #[test]
    fn what_is_no_feed_says_why() {
        for (name, text, why) in [
            ("a.rss", "<rss><channel><item></rss>", "well-formed"),
            ("a.xml", "<svg/>", "no feed"),
            ("a.rss", "<rss><channel/></rss>", "without entries"),
        ] {
            let problem = read(name, text.as_bytes(), &Hints::default()).remove(0).unwrap_err();
            assert!(problem.message.contains(why), "{}", problem.message);
        }
    }
}
