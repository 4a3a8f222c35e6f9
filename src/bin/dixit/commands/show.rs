//! `dixit show`: one statement and everything known of it.

use crate::app::App;
use crate::failure::{Done, Exit};
use crate::filters::statement;
use crate::render::data::{self, Format, FormatOption};
use crate::render::fields::Fields;
use crate::render::passage::{self, Marks};
use crate::render::relations;
use crate::render::statements::{Answer, heading};
use crate::render::text::{Style, Text};
use clap::Args;
use dixit::ask::explain::{Explained, explain, rule};
use dixit::ask::record::{FigureRecord, Party};
use dixit::ask::relations::relations as ask_relations;
use dixit::ask::{Record, trace};
use dixit::base::CharSpan;
use dixit::graph::{EdgeKind, Graph, StatementView};
use serde::Serialize;
use std::io::Write;

const HELP: &str = "\
Examples:
  dixit show s-1f3a9c0b2d             its words in context, who said it, why it was found, what lost
  dixit show 1f3a                     the beginning of an id will do while it is the only one
  dixit show s-1f3a9c0b2d --format json";

/// Options of `show`.
#[derive(Args)]
#[command(after_help = HELP)]
pub struct Options {
    /// Statements, by id
    #[arg(required = true, value_name = "STATEMENT")]
    ids: Vec<String>,
    #[command(flatten)]
    format: FormatOption,
}

/// A statement with the reasons why it was read so.
#[derive(Serialize)]
struct Whole<'a, 'g> {
    #[serde(flatten)]
    answer: &'a Answer<'g>,
    explained: Explained,
}

/// Does it.
pub fn run(options: Options, app: &mut App) -> Done {
    let graph = app.load()?;
    let find = |id: &String| statement(app, &graph, id);
    let found = options.ids.iter().map(find).collect::<Done<Vec<_>>>()?;
    let answers: Vec<_> = found.iter().map(|s| Answer::new(*s, Vec::new())).collect();
    let explained = |n: usize| Whole { answer: &answers[n], explained: explain(found[n]) };
    if options.format.format == Format::Json && answers.len() == 1 {
        data::json(&mut app.out, &explained(0))?;
    } else if options.format.format == Format::Json {
        data::json(&mut app.out, &(0..answers.len()).map(explained).collect::<Vec<_>>())?;
    } else if !data::write(&mut app.out, options.format.format, &answers)? {
        for (n, (view, answer)) in found.iter().zip(&answers).enumerate() {
            if n > 0 {
                writeln!(app.out)?;
            }
            one(app, &graph, *view, answer)?;
        }
    }
    Ok(Exit::Fine)
}

fn one(app: &mut App, graph: &Graph, view: StatementView<'_>, answer: &Answer<'_>) -> Done<()> {
    let (paint, width) = (app.paint, app.width);
    for line in heading(answer).lines(paint, width, 0) {
        writeln!(app.out, "{line}")?;
    }
    writeln!(app.out)?;
    for line in context(view).unwrap_or_default() {
        for line in passage::lines(&line, paint, width, 2) {
            writeln!(app.out, "{line}")?;
        }
    }
    if view.text().is_none() {
        for line in Text::plain(&answer.record.content()).lines(paint, width, 2) {
            writeln!(app.out, "{line}")?;
        }
        let note = "(the archived text is not in this graph's folder)";
        writeln!(app.out, "  {}", paint.style(Style::Dim, note))?;
    }
    writeln!(app.out)?;
    for line in fields(graph, view, &answer.record).lines(paint, width) {
        writeln!(app.out, "{line}")?;
    }
    Ok(())
}

/// The words in their paragraphs, underlined.
fn context(view: StatementView<'_>) -> Option<Vec<Text>> {
    let text = view.text()?;
    let record = view.record();
    let spans: Vec<CharSpan> = match record.fragments.as_slice() {
        [] => record.cue.iter().map(|c| c.at).collect(),
        fragments => fragments.iter().map(|f| f.at).collect(),
    };
    let marks: Marks = spans.iter().map(|s| (*s, Style::Underline)).collect();
    // Fragments of one sentence are shown together.
    let mut windows: Vec<CharSpan> = Vec::new();
    for span in spans {
        match windows.last_mut() {
            Some(last) if span.0.saturating_sub(last.1) < 80 => last.1 = span.1,
            _ => windows.push(span),
        }
    }
    Some(windows.into_iter().map(|w| passage::around(text, w, &marks)).collect())
}

fn fields(graph: &Graph, view: StatementView<'_>, r: &Record<'_>) -> Fields {
    let mut fields = Fields::default();
    let kind = format!("{:?}, {:?}", r.kind, r.act).to_lowercase();
    fields.add("statement", Text::default().with(r.id.as_str(), Style::Id).with(&format!("  {kind}"), Style::Plain));
    match r.speakers.as_slice() {
        [] => fields.add("said by", Text::default().with("nobody named", Style::Warning)),
        speakers => speakers.iter().for_each(|p| fields.add("said by", party(p))),
    }
    r.told_to.iter().for_each(|p| fields.add("told to", party(p)));
    r.relayed_by.iter().for_each(|p| fields.add("relayed by", party(p)));
    if let Some(cue) = &r.cue {
        fields.add("cue", words(cue.text, cue.span));
    }
    fields.plain("where", r.venue);
    fields.plain("said on", r.said_at.map(|d| d.to_string()).as_deref());
    if let Some(outer) = view.within() {
        fields.add("within", reference(outer));
    }
    view.inner().for_each(|inner| fields.add("contains", reference(inner)));
    r.figures.iter().for_each(|f| fields.add("figure", figure(f)));
    fields.plain("hedged by", Some(&r.hedges.join(", ")));
    let mut names: Vec<&str> = r.mentions.iter().filter_map(|m| m.name).collect();
    names.sort_unstable();
    names.dedup();
    fields.plain("mentions", Some(&names.join(", ")));
    trace::elsewhere(graph, view).into_iter().for_each(|s| fields.add("also said", reference(s)));
    related(graph, view, &mut fields);
    fields.plain("made by", Some(&format!("{}, confidence {:.2}", r.made_by, r.confidence)));
    fields.plain("which finds", rule(r.made_by).map(|r| r.summary));
    reasons(view, r, &mut fields);
    let judged = match (r.judged_by, r.judged_why) {
        (Some(by), Some(why)) => format!(" by {by}: {why}"),
        (Some(by), None) => format!(" by {by}"),
        _ => String::new(),
    };
    fields.plain("review", Some(&format!("{}{judged}", r.review)));
    let places: Vec<String> = r.fragments.iter().map(|f| format!("{}–{}", f.0, f.1)).collect();
    let places = if places.is_empty() { "no content".to_owned() } else { places.join(", ") };
    fields.plain("anchor", Some(&format!("{places} of {}", r.capture.short(12))));
    fields
}

/// What decided, and what was weighed beside it.
fn reasons(view: StatementView<'_>, r: &Record<'_>, fields: &mut Fields) {
    let explained = explain(view);
    let features = match &explained {
        Explained::Same { features, .. } => features.as_slice(),
        _ => r.why,
    };
    fields.plain("because", Some(&features.join("; ")));
    if explained == Explained::Changed {
        fields.plain("instead", Some("not told: the reader has changed since, and reads these words otherwise today"));
    }
    let Explained::Same { runners_up, .. } = explained else { return };
    for other in runners_up {
        let words = crate::render::text::cut(&other.instead, 60);
        let mut text = Text::plain(&format!("{} {words}", other.part.name()));
        let by = other.rule.map_or(String::new(), |rule| format!(", by {rule}"));
        text.push(&format!("{by}: {}", other.lost), Style::Dim);
        fields.add("instead", text);
    }
}

/// How it stands to others and to claims, and who says so. The same words elsewhere stand in "also said".
fn related(graph: &Graph, view: StatementView<'_>, fields: &mut Fields) {
    const KINDS: [EdgeKind; 5] =
        [EdgeKind::Supports, EdgeKind::Contradicts, EdgeKind::Qualifies, EdgeKind::Affirms, EdgeKind::Denies];
    relations::add(fields, &ask_relations(graph, view.ix(), &KINDS));
    let restated = ask_relations(graph, view.ix(), &[EdgeKind::Restates]);
    let stated: Vec<_> = restated.into_iter().filter(|r| r.stated_by.is_some() || r.id.starts_with("c-")).collect();
    relations::add(fields, &stated);
}

/// Id and first words of another statement, and where it stands when that is elsewhere.
fn reference(s: StatementView<'_>) -> Text {
    let words = crate::render::text::cut(&s.record().content(), 60);
    Text::default().with(s.id().as_str(), Style::Id).with(&format!("  {words}"), Style::Plain)
}

fn party(p: &Party<'_>) -> Text {
    let mut text = Text::default();
    crate::render::parties::push(&mut text, std::slice::from_ref(p));
    match (p.as_written, p.span) {
        (Some(written), Some(span)) if p.name.is_some() => {
            text.push(&format!("  “{written}” {}–{}", span.0, span.1), Style::Dim);
        }
        (None, None) => text.push("  (from context)", Style::Dim),
        _ => {}
    }
    if let Some(cue) = p.cue {
        text.push(&format!(", “{cue}”"), Style::Dim);
    }
    text
}

fn words(text: &str, span: CharSpan) -> Text {
    Text::plain(text).with(&format!("  {}–{}", span.0, span.1), Style::Dim)
}

fn figure(f: &FigureRecord<'_>) -> Text {
    let bound = serde_json::to_value(f.bound).ok();
    let bound = bound.as_ref().and_then(|b| b.as_str()).unwrap_or("exact").replace('_', " ");
    let range = match (f.low, f.high) {
        (Some(low), Some(high)) if low == high => String::new(),
        (low, high) => {
            let end = |x: Option<f64>| x.map_or("…".to_owned(), number);
            format!(" ({} to {})", end(low), end(high))
        }
    };
    let value = f.value.map_or(String::new(), number);
    let bound = if bound == "exact" { String::new() } else { format!("{bound} ") };
    let parts = [
        Some(format!("{bound}{value}{range}")),
        f.unit.map(str::to_owned),
        f.of.map(|of| format!("of {of}")),
        f.per.map(|per| format!("per {per}")),
        f.as_of.map(|d| format!("as of {d}")),
    ];
    let meaning = parts.into_iter().flatten().collect::<Vec<_>>().join(" ");
    Text::plain(f.text).with(&format!("  = {}", meaning.trim()), Style::Dim)
}

/// A number with a thin group mark: 350 000.
fn number(x: f64) -> String {
    let written = format!("{x}");
    let (whole, rest) = written.split_at(written.find('.').unwrap_or(written.len()));
    let (sign, digits) = whole.split_at(usize::from(whole.starts_with('-')));
    let mut out = String::new();
    for (i, c) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            out.push(' ');
        }
        out.push(c);
    }
    format!("{sign}{out}{rest}")
}

#[cfg(test)]
mod tests {
    #[test]
    fn numbers_are_grouped() {
        assert_eq!(super::number(350_000.0), "350 000");
        assert_eq!(super::number(-1234.5), "-1 234.5");
        assert_eq!(super::number(14.0), "14");
    }
}
