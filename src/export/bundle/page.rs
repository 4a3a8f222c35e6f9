//! The page of a bundle: every source and what is said in it, for people with nothing but a browser.

use crate::ask::Record;
use crate::ask::record::{Party, review};
use crate::export::exchange::Selection;
use crate::graph::{NodeIx, SourceView, StatementView};
use std::fmt::{self, Write};

/// Light or dark as the reader's system is; long words and addresses break anywhere, so that a phone shows all of it.
const STYLE: &str = ":root{color-scheme:light dark;--text:#222;--grey:#5c5c5c;--rule:#bbb}\
@media(prefers-color-scheme:dark){:root{--text:#e6e9ed;--grey:#a3adb8;--rule:#4a525c}}\
body{font:16px/1.5 system-ui,sans-serif;max-width:50rem;margin:2rem auto;padding:0 1rem;color:var(--text);\
overflow-wrap:anywhere}h2{margin-top:2.5rem;border-top:1px solid var(--rule);padding-top:1rem}blockquote{margin:.4rem 0;\
padding-left:.8rem;border-left:3px solid var(--rule)}.id,.at{color:var(--grey);font-size:.85rem}ul{padding-left:1.2rem}\
ul>li{margin:1rem 0;break-inside:avoid}";

/// The page, whole: no script, no other file needed.
pub fn index(all: &Selection<'_>, title: &str) -> String {
    let mut out = String::new();
    // Writing to a string does not fail.
    let _ = page(&mut out, all, title);
    out
}

fn page(out: &mut String, all: &Selection<'_>, title: &str) -> fmt::Result {
    let title = Html(title);
    write!(out, "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>{title}</title>")?;
    writeln!(out, "<meta name=\"viewport\" content=\"width=device-width\"><style>{STYLE}</style></head><body>")?;
    writeln!(
        out,
        "<h1>{title}</h1>\n<p>Who said what, according to whom. Each statement stands in its source's captured text \
         at the place given (in code points, from 0). See <a href=\"README.txt\">README.txt</a> for how to see that \
         nothing was changed.</p>"
    )?;
    contents(out, all)?;
    for node in all.nodes() {
        if let NodeIx::Source(ix) = node {
            source(out, all, all.graph.source_at(ix))?;
        }
    }
    out.push_str("</body></html>\n");
    Ok(())
}

/// Every source with a link to where it stands on the page, and how many statements are there.
fn contents(out: &mut String, all: &Selection<'_>) -> fmt::Result {
    out.push_str("<ol>\n");
    for node in all.nodes() {
        let NodeIx::Source(ix) = node else { continue };
        let view = all.graph.source_at(ix);
        let s = view.record();
        let said = view.statements().into_iter().filter(|s| all.has(s.ix().into())).count();
        let said = Some(format!("{said} statement{}", if said == 1 { "" } else { "s" }));
        let about: Vec<String> =
            [s.publisher.clone(), s.published.map(|d| d.to_string()), said].into_iter().flatten().collect();
        let (id, title, about) = (Html(s.id.as_str()), Html(view.title()), about.join(" · "));
        writeln!(out, "<li><a href=\"#{id}\">{title}</a> <span class=\"at\">{}</span></li>", Html(&about))?;
    }
    out.push_str("</ol>\n");
    Ok(())
}

fn source(out: &mut String, all: &Selection<'_>, view: SourceView<'_>) -> fmt::Result {
    let s = view.record();
    writeln!(out, "<h2 id=\"{}\">{}</h2>", Html(s.id.as_str()), Html(view.title()))?;
    let about: Vec<String> =
        [s.publisher.clone(), s.published.map(|d| d.to_string()), Some(s.authors.join(", ")).filter(|a| !a.is_empty())]
            .into_iter()
            .flatten()
            .collect();
    write!(out, "<p>{}", Html(&about.join(" · ")))?;
    if let Some(url) = &s.url {
        let (joint, shown) = (if about.is_empty() { "" } else { " · " }, Html(url));
        // Only addresses on the web are followed: nothing that a browser would run.
        if url.starts_with("http://") || url.starts_with("https://") {
            write!(out, "{joint}<a href=\"{shown}\" rel=\"noopener noreferrer\">{shown}</a>")?;
        } else {
            write!(out, "{joint}{shown}")?;
        }
    }
    out.push_str("</p>\n");
    for capture in &s.captures {
        let (hash, at) = (&capture.text, capture.retrieved);
        // What rights keep out of the folder is not in the bundle.
        let text = match all.graph.text(hash) {
            Some(_) => format!("<a href=\"graph/archive/{hash}.txt\">text</a>"),
            None => "text (not in this bundle)".to_owned(),
        };
        writeln!(out, "<p class=\"at\">{text} captured {at}, SHA-256 {hash}</p>")?;
    }
    out.push_str("<ul>\n");
    for statement in view.statements().into_iter().filter(|s| all.has(s.ix().into())) {
        one(out, statement)?;
    }
    out.push_str("</ul>\n");
    Ok(())
}

fn one(out: &mut String, view: StatementView<'_>) -> fmt::Result {
    let r = Record::new(view);
    write!(out, "<li id=\"{}\"><b>{}</b>", Html(r.id.as_str()), Html(&parties(&r.speakers, "nobody named")))?;
    for (label, list) in [("told to", &r.told_to), ("relayed by", &r.relayed_by)] {
        if !list.is_empty() {
            write!(out, " · {label} {}", Html(&parties(list, "")))?;
        }
    }
    write!(out, "<blockquote>{}</blockquote>", Html(&r.words()))?;
    let places: Vec<String> = r.fragments.iter().map(|f| format!("{}–{}", f.0, f.1)).collect();
    let judged = r.judged_by.map_or(String::new(), |by| format!(" by {by}"));
    let told = format!("{} · {} · {}{judged}", r.id, places.join(", "), review(view.review()));
    writeln!(out, "<span class=\"id\">{}</span></li>", Html(&told))
}

fn parties(list: &[Party<'_>], none: &str) -> String {
    let name = |p: &Party<'_>| {
        let name = p.name.or(p.as_written).unwrap_or("?");
        let unnamed = if p.unnamed { " (unnamed)" } else { "" };
        let principal = p.speaks_for.map_or(String::new(), |whom| format!(" (for {whom})"));
        format!("{name}{unnamed}{principal}")
    };
    if list.is_empty() { none.to_owned() } else { list.iter().map(name).collect::<Vec<_>>().join(", ") }
}

/// Text in HTML.
struct Html<'t>(&'t str);

impl fmt::Display for Html<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for c in self.0.chars() {
            match c {
                '&' => f.write_str("&amp;")?,
                '<' => f.write_str("&lt;")?,
                '>' => f.write_str("&gt;")?,
                '"' => f.write_str("&quot;")?,
                c if c.is_control() => f.write_char(' ')?,
                c => f.write_char(c)?,
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use crate::ask::Filters;
    use crate::export::exchange::Selection;
    use crate::graph::{Graph, fixture};
    use crate::ledger::Records;

    #[test]
    fn the_page_says_who_said_what_through_whom_and_where_it_stands() {
        let mut facts = fixture::facts();
        let source = facts.sources.get_mut(&"courier-1".parse().unwrap()).unwrap();
        source.title = Some("<script>ferry</script> & “sail”".into());
        let beian = facts.sources.get_mut(&"beian-1".parse().unwrap()).unwrap();
        beian.url = Some("javascript:alert(1)".into());
        let text = beian.captures[0].text.clone();
        facts.archive.remove(&text);
        let graph = Graph::build(facts);
        let records = Records::default();
        let filters = Filters { rejected: true, ..Filters::default() };
        let all = Selection::whole(&records, &filters.resolve(&graph).unwrap());
        let page = super::index(&all, "Two <ferries>");
        for words in [
            "<h1>Two &lt;ferries&gt;</h1>",
            "<a href=\"#courier-1\">&lt;script&gt;ferry&lt;/script&gt; &amp; “sail”</a>",
            "The Harbour Courier · 2031-05-02 · 5 statements",
            "<h2 id=\"courier-1\">",
            "The Harbour Courier · 2031-05-02 · Lin Marsh",
            "<a href=\"https://example.org/courier-1\" rel=\"noopener noreferrer\">",
            "<b>Ada Quill</b> · told to Northbay Radio<blockquote>The ferry carries 350,000 people a year,</blockquote>",
            "<b>Tom Reed (for Bluewater)</b>",
            "<b>People familiar with the matter (unnamed)</b> · relayed by Northbay Radio",
            "<b>Ada Quill</b> · relayed by Northbay Radio<blockquote>渡轮每年运送近35万人</blockquote>",
            "<b>nobody named</b><blockquote>Aurora</blockquote>",
            "rejected by Iris Vale",
            "text (not in this bundle) captured 2031-05-04",
            "href=\"README.txt\"",
        ] {
            assert!(page.contains(words), "no {words} in\n{page}");
        }
        // Each statement with its place, each capture with its hash, nothing that a browser would run or fetch.
        for s in graph.statements() {
            let at = s.record().fragments[0].at;
            assert!(page.contains(&format!("{} · {}–{}", s.id(), at.0, at.1)), "{}", s.id());
        }
        for capture in graph.sources().flat_map(|s| &s.record().captures) {
            assert!(page.contains(&format!("SHA-256 {}", capture.text)));
        }
        assert!(!page.contains("<script") && !page.contains("href=\"javascript") && !page.contains("src="));
    }
}
