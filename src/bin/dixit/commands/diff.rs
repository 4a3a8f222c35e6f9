//! `dixit diff`: what one graph has that another has not.

use crate::app::App;
use crate::failure::{Done, Exit};
use crate::render::Style;
use crate::render::data::{self, FormatOption, Row};
use crate::render::text::{Text, cut};
use clap::Args;
use dixit::audit::{Context, Policy, run as audit};
use dixit::base::PartialDate;
use dixit::ledger::Ledger;
use dixit::ledger::diff::{Change, Field, How, diff};
use dixit::store::Store;
use serde::Serialize;
use std::collections::BTreeMap;
use std::io::Write;
use std::path::{Path, PathBuf};

const HELP: &str = "\
Examples:
  dixit diff graphs/before graphs/after       records and findings of the audit
  dixit diff graphs/mine ../theirs --format csv

Exit code 1 when they differ, as diff has it.";

/// Options of `diff`.
#[derive(Args)]
#[command(after_help = HELP)]
pub struct Options {
    /// The graph as it was
    before: PathBuf,
    /// The graph as it is
    after: PathBuf,
    #[command(flatten)]
    format: FormatOption,
}

/// A record or finding that differs.
#[derive(Serialize)]
struct Line {
    record: String,
    id: String,
    how: How,
    name: String,
    fields: Vec<Field>,
}

impl Row for Line {
    const HEADINGS: &'static [&'static str] = &["record", "id", "how", "name", "fields"];

    fn cells(&self) -> Vec<String> {
        let fields = self.fields.iter().map(|f| f.name.as_str()).collect::<Vec<_>>().join("; ");
        vec![self.record.clone(), self.id.clone(), how(self.how).to_owned(), self.name.clone(), fields]
    }
}

/// Does it.
pub fn run(options: Options, app: &mut App) -> Done {
    let load = |folder: &Path| -> Done<Ledger> { Ok(Store::at(folder).load()?.ledger) };
    let (before, after) = (load(&options.before)?, load(&options.after)?);
    let of_record = |c: Change| Line { record: c.record.into(), id: c.id, how: c.how, name: c.name, fields: c.fields };
    let mut all: Vec<Line> = diff(&before, &after).into_iter().map(of_record).collect();
    let today = app.now().date();
    all.extend(findings(&findings_of(before, today), &findings_of(after, today)));
    if !data::write(&mut app.out, options.format.format, &all)? {
        people(app, &all)?;
    }
    Ok(if all.is_empty() { Exit::Fine } else { Exit::Nothing })
}

type Findings = BTreeMap<String, (String, String)>;

/// Findings by what tells them from each other: their rule and words.
fn findings_of(ledger: Ledger, today: PartialDate) -> Findings {
    let (policy, _) = Policy::of(&ledger.info.audit);
    let facts = ledger.into_facts();
    let context = Context::new(&facts, today);
    let report = audit(&context, &policy, true);
    let one = |f: &dixit::audit::Finding| {
        (f.fingerprint.as_str().to_owned(), (f.rule.code.to_owned(), f.message.to_string()))
    };
    report.findings.iter().map(one).collect()
}

fn findings(before: &Findings, after: &Findings) -> Vec<Line> {
    let line = |how, (id, (rule, message)): (&String, &(String, String))| Line {
        record: "finding".into(),
        id: rule.clone(),
        how,
        name: format!("{message} [{id}]"),
        fields: Vec::new(),
    };
    let gone = before.iter().filter(|(id, _)| !after.contains_key(*id)).map(|f| line(How::Removed, f));
    let new = after.iter().filter(|(id, _)| !before.contains_key(*id)).map(|f| line(How::Added, f));
    gone.chain(new).collect()
}

fn people(app: &mut App, all: &[Line]) -> Done<()> {
    let (paint, width) = (app.paint, app.width);
    for line in all {
        let (mark, style) = match line.how {
            How::Added => ("+", Style::Name),
            How::Removed => ("-", Style::Error),
            How::Changed => ("~", Style::Warning),
        };
        let mut text = Text::default().with(&format!("{mark} {} ", line.record), style).with(&line.id, Style::Id);
        text.push(&format!("  {}", cut(&line.name, 120)), Style::Plain);
        for shown in text.lines(paint, width, 0) {
            writeln!(app.out, "{shown}")?;
        }
        for field in &line.fields {
            let value =
                |v: &Option<serde_json::Value>| v.as_ref().map_or("nothing".to_owned(), |v| cut(&v.to_string(), 200));
            let told = format!("{}: {} → {}", field.name, value(&field.before), value(&field.after));
            for shown in Text::default().with(&told, Style::Dim).lines(paint, width, 4) {
                writeln!(app.out, "{shown}")?;
            }
        }
    }
    let (added, removed, changed) = all.iter().fold((0, 0, 0), |(a, r, c), line| match line.how {
        How::Added => (a + 1, r, c),
        How::Removed => (a, r + 1, c),
        How::Changed => (a, r, c + 1),
    });
    let told = format!("{added} added, {removed} removed, {changed} changed");
    Ok(writeln!(app.out, "{}", paint.style(Style::Dim, &told))?)
}

fn how(how: How) -> &'static str {
    match how {
        How::Added => "added",
        How::Removed => "removed",
        How::Changed => "changed",
    }
}
