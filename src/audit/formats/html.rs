//! One self-contained page: no script, no outside file, light and dark as the reader's system says.

use super::super::{Finding, Level, Report, Rule};
use super::Files;
use crate::base::{CharSpan, SourceId};
use crate::ledger::Facts;
use std::collections::BTreeMap;
use std::fmt::Write;

const STYLE: &str = include_str!("audit.css");

/// Code points shown before and after the words.
const AROUND: usize = 90;

/// The page.
pub fn html(report: &Report, facts: &Facts, files: &Files<'_>, title: &str) -> String {
    let mut out = String::new();
    let title = escape(title);
    let counts = counts(report);
    write!(
        out,
        "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>Audit: {title}</title>\n\
         <style>\n{STYLE}</style>\n</head>\n<body>\n<header><h1>{title}</h1><p>{counts}</p></header>\n<main>\n"
    )
    .expect("a string takes all");
    summary(&mut out, report);
    let mut last: Option<Option<&SourceId>> = None;
    for finding in &report.findings {
        let source = finding.source.as_ref();
        if last != Some(source) {
            if last.is_some() {
                out.push_str("</section>\n");
            }
            out.push_str("<section>\n");
            heading(&mut out, facts, source);
            last = Some(source);
        }
        one(&mut out, finding, facts, files);
    }
    if last.is_some() {
        out.push_str("</section>\n");
    }
    out.push_str("</main>\n</body>\n</html>\n");
    out
}

fn counts(report: &Report) -> String {
    let one = |n: usize, what: &str| format!("{n} {what}{}", if n == 1 { "" } else { "s" });
    let mut parts = vec![
        one(report.count(Level::Error), "error"),
        one(report.count(Level::Warning), "warning"),
        one(report.count(Level::Note), "note"),
    ];
    if report.suppressed > 0 {
        parts.push(format!("{} suppressed", report.suppressed));
    }
    if report.known > 0 {
        parts.push(format!("{} known to the baseline", report.known));
    }
    parts.join(" · ")
}

/// How often each rule fired.
fn summary(out: &mut String, report: &Report) {
    let mut fired: BTreeMap<&str, (&Rule, Level, usize)> = BTreeMap::new();
    for finding in &report.findings {
        fired.entry(finding.rule.code).or_insert((finding.rule, finding.level, 0)).2 += 1;
    }
    if fired.is_empty() {
        out.push_str("<p class=\"none\">Nothing found.</p>\n");
        return;
    }
    out.push_str("<table><thead><tr><th>Rule</th><th>What it finds</th><th>Found</th></tr></thead><tbody>\n");
    for (code, (rule, level, n)) in fired {
        let summary = escape(rule.summary);
        writeln!(
            out,
            "<tr><td><span class=\"code {level}\">{code}</span> {}</td><td>{summary}</td><td class=\"n\">{n}</td></tr>",
            rule.name
        )
        .expect("a string takes all");
    }
    out.push_str("</tbody></table>\n");
}

fn heading(out: &mut String, facts: &Facts, source: Option<&SourceId>) {
    let record = source.and_then(|id| facts.sources.get(id));
    let name = match (record, source) {
        (Some(s), _) => s.title.as_deref().or(s.url.as_deref()).unwrap_or(s.id.as_str()),
        (None, Some(id)) => id.as_str(),
        (None, None) => "The graph",
    };
    let date = record.and_then(|s| s.published).map(|d| d.to_string());
    let about: Vec<&str> = record.and_then(|s| s.publisher.as_deref()).into_iter().chain(date.as_deref()).collect();
    writeln!(out, "<h2>{} <small>{}</small></h2>", escape(name), escape(&about.join(", ")))
        .expect("a string takes all");
}

fn one(out: &mut String, finding: &Finding, facts: &Facts, files: &Files<'_>) {
    let (rule, level) = (finding.rule, finding.level);
    write!(
        out,
        "<article class=\"{level}\" id=\"{}\">\n<p class=\"head\"><span class=\"code {level}\">{}</span> \
         <span class=\"name\">{}</span> {}</p>\n",
        finding.fingerprint,
        rule.code,
        rule.name,
        escape(&finding.message.to_string())
    )
    .expect("a string takes all");
    if let Some(place) = &finding.place
        && let Some(text) = facts.archive.get(&place.capture)
    {
        writeln!(out, "<blockquote>{}</blockquote>", passage(text, place.at)).expect("a string takes all");
    }
    for related in &finding.related {
        let source = facts.sources.get(&related.source);
        let other = finding.source.as_ref() != Some(&related.source);
        let whose = source.and_then(|s| s.publisher.as_deref().or(s.title.as_deref())).filter(|_| other).unwrap_or("");
        write!(out, "<p class=\"see\">{} <cite>{}</cite>", escape(&related.label), escape(whose))
            .expect("a string takes all");
        if let Some(place) = &related.place
            && let Some(text) = facts.archive.get(&place.capture)
        {
            write!(out, "<br>{}", passage(text, place.at)).expect("a string takes all");
        }
        out.push_str("</p>\n");
    }
    let place = files.of(finding);
    let line = place.region.map_or(String::new(), |r| format!(":{}:{}", r[0], r[1]));
    let statement = finding.statement.as_ref().map_or(String::new(), |s| format!("{s} · "));
    writeln!(
        out,
        "<p class=\"foot\">{statement}{} · <span class=\"path\">{}{line}</span></p>\n</article>",
        finding.fingerprint,
        escape(&place.file)
    )
    .expect("a string takes all");
}

/// The words with some of their paragraph around them.
fn passage(text: &str, at: CharSpan) -> String {
    let byte = |n: usize| text.char_indices().nth(n).map_or(text.len(), |(i, _)| i);
    let (start, end) = (byte(at.start()), byte(at.end()));
    let before = text[..start].rfind('\n').map_or(0, |i| i + 1);
    let after = text[end..].find('\n').map_or(text.len(), |i| end + i);
    let from = text[before..start].char_indices().rev().take(AROUND).last().map_or(start, |(i, _)| before + i);
    let to = text[end..after].char_indices().nth(AROUND).map_or(after, |(i, _)| end + i);
    let (left, right) = (if from > before { "…" } else { "" }, if to < after { "…" } else { "" });
    let (lead, tail) = (escape(&text[from..start]), escape(&text[end..to]));
    format!("{left}{lead}<mark>{}</mark>{tail}{right}", escape(&text[start..end]))
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_sources_are_text_and_no_markup() {
        assert_eq!(passage("一\na<b>c\n二", CharSpan(3, 6)), "a<mark>&lt;b&gt;</mark>c");
    }
}
