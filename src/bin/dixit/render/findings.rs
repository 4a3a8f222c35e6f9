//! Findings as people read them: the words underlined in their paragraph.

use super::passage::{self, Marks};
use super::statements::count;
use super::table::{Column, table};
use super::text::{Style, Text};
use crate::app::App;
use crate::failure::{Done, Exit};
use dixit::audit::{ALL, Context, Finding, Level, Part, Place, Report, Rule};
use dixit::base::SourceId;
use std::io::Write;

/// All of them, by source, and the counts.
pub fn report(app: &mut App, report: &Report, context: &Context<'_>) -> Done<()> {
    let (paint, width) = (app.paint, app.width);
    let mut last: Option<Option<&SourceId>> = None;
    for finding in &report.findings {
        let source = finding.source.as_ref();
        if last != Some(source) {
            if last.is_some() {
                writeln!(app.out)?;
            }
            for line in heading(context, source).lines(paint, width, 0) {
                writeln!(app.out, "{line}")?;
            }
            last = Some(source);
        }
        writeln!(app.out)?;
        one(app, finding, context)?;
    }
    if last.is_some() {
        writeln!(app.out)?;
    }
    let total = paint.style(Style::Dim, &totals(report));
    Ok(writeln!(app.out, "{total}")?)
}

fn totals(report: &Report) -> String {
    let levels = [(Level::Error, "error"), (Level::Warning, "warning"), (Level::Note, "note")];
    let mut parts: Vec<String> =
        levels.iter().map(|(l, w)| (report.count(*l), w)).filter(|(n, _)| *n > 0).map(|(n, w)| count(n, w)).collect();
    if parts.is_empty() {
        parts.push("no findings".to_owned());
    }
    for (n, what) in [(report.suppressed, "suppressed"), (report.known, "known to the baseline")] {
        if n > 0 {
            parts.push(format!("{n} {what}"));
        }
    }
    parts.join(", ")
}

fn one(app: &mut App, finding: &Finding, context: &Context<'_>) -> Done<()> {
    let (paint, width) = (app.paint, app.width);
    let style = match finding.level {
        Level::Error => Style::Error,
        Level::Warning => Style::Warning,
        Level::Note | Level::Off => Style::Id,
    };
    let mut head = Text::default().with(&format!("{}[{}]", finding.level, finding.rule.code), style);
    head.push(" ", Style::Plain);
    for part in &finding.message.0 {
        match part {
            Part::Text(text) => head.push(text, Style::Bold),
            Part::Words(_) => head.push(&dixit::audit::Message(vec![part.clone()]).to_string(), Style::Bold),
        }
    }
    for line in head.lines(paint, width, 2) {
        writeln!(app.out, "{line}")?;
    }
    if let Some(place) = &finding.place {
        words(app, place, context, 4)?;
    }
    // A sentence around the words is on the screen already.
    let shown = |place: &Place| {
        let own = finding.place.as_ref().filter(|own| own.capture == place.capture);
        own.is_some_and(|own| place.at.0 <= own.at.0 && own.at.1 <= place.at.1)
    };
    for related in finding.related.iter().filter(|r| !r.place.as_ref().is_some_and(shown)) {
        let mut text = Text::default().with(&related.label, Style::Dim);
        if finding.source.as_ref() != Some(&related.source) {
            text.push(": ", Style::Dim);
            text.push(&whose(context, &related.source), Style::Name);
        }
        for line in text.lines(paint, width, 4) {
            writeln!(app.out, "{line}")?;
        }
        if let Some(place) = &related.place {
            words(app, place, context, 6)?;
        }
    }
    let statement = finding.statement.as_ref().map_or(String::new(), |s| format!(" · {s}"));
    let foot = format!("{} · {}{statement}", finding.rule.name, finding.fingerprint);
    for line in Text::default().with(&foot, Style::Dim).lines(paint, width, 4) {
        writeln!(app.out, "{line}")?;
    }
    Ok(())
}

fn words(app: &mut App, place: &Place, context: &Context<'_>, indent: usize) -> Done<()> {
    let marks: Marks = vec![(place.at, Style::Hit)];
    let shown = match context.facts.archive.get(&place.capture) {
        Some(text) => passage::around(text, place.at, &marks),
        None => Text::default().with(&place.exact, Style::Hit),
    };
    for line in passage::lines(&shown, app.paint, app.width, indent) {
        writeln!(app.out, "{line}")?;
    }
    Ok(())
}

fn heading(context: &Context<'_>, source: Option<&SourceId>) -> Text {
    let Some(id) = source else { return Text::default().with("The graph", Style::Bold) };
    let Some(record) = context.facts.sources.get(id) else { return Text::default().with(id.as_str(), Style::Bold) };
    let title = record.title.as_deref().or(record.url.as_deref()).unwrap_or(id.as_str());
    let date = record.published.map(|d| d.to_string());
    let file = context.files.get(id).map(String::as_str);
    let about: Vec<&str> = record.publisher.as_deref().into_iter().chain(date.as_deref()).chain(file).collect();
    let mut text = Text::default().with(title, Style::Bold);
    if !about.is_empty() {
        text.push(&format!("  {}", about.join(", ")), Style::Dim);
    }
    text
}

fn whose(context: &Context<'_>, source: &SourceId) -> String {
    let Some(record) = context.facts.sources.get(source) else { return source.to_string() };
    let name = record.publisher.as_deref().or(record.title.as_deref()).unwrap_or(source.as_str());
    record.published.map_or_else(|| name.to_owned(), |date| format!("{name}, {date}"))
}

/// The list of all rules.
pub fn rules(app: &mut App) -> Done {
    let row = |r: &&Rule| vec![r.code.to_owned(), r.name.to_owned(), r.level.to_string(), r.summary.to_owned()];
    let rows: Vec<_> = ALL.iter().map(row).collect();
    let columns = [Column::Short("code"), Column::Short("name"), Column::Short("level"), Column::Text("what it finds")];
    let text = table(app.paint, app.width, &columns, &rows);
    writeln!(app.out, "{text}")?;
    Ok(Exit::Fine)
}
