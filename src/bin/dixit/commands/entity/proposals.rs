//! `dixit entity proposals`.

use crate::app::App;
use crate::failure::{Done, Exit, Failure};
use crate::render::data::{self, Format, Row};
use crate::render::table::{Column, table};
use crate::render::text::{Style, Text};
use serde::Serialize;
use std::io::Write;

/// Two that may be one.
#[derive(Serialize)]
struct Proposed {
    score: f64,
    one: String,
    other: String,
    why: String,
}

impl Row for Proposed {
    const HEADINGS: &'static [&'static str] = &["score", "one", "other", "why"];

    fn cells(&self) -> Vec<String> {
        vec![format!("{:.2}", self.score), self.one.clone(), self.other.clone(), self.why.clone()]
    }
}

/// Does it.
pub fn run(app: &mut App, format: Format) -> Done {
    let all: Vec<Proposed> = app
        .ledger()?
        .proposals()
        .into_iter()
        .map(|p| Proposed {
            score: (f64::from(p.score) * 100.0).round() / 100.0,
            one: p.one.to_string(),
            other: p.other.to_string(),
            why: p.why,
        })
        .collect();
    if all.is_empty() && format == Format::Table {
        return Err(Failure::NotFound("no two entities look like one".to_owned()));
    }
    if !data::write(&mut app.out, format, &all)? {
        let columns = [Column::Number("score"), Column::Name("one"), Column::Name("other"), Column::Text("why")];
        let rows: Vec<Vec<String>> = all.iter().map(Row::cells).collect();
        write!(app.out, "{}", table(app.paint, app.width, &columns, &rows))?;
        let hint = "dixit entity merge ONE OTHER, or dixit entity distinct ONE OTHER";
        writeln!(app.out)?;
        for line in Text::default().with(hint, Style::Dim).lines(app.paint, app.width, 0) {
            writeln!(app.out, "{line}")?;
        }
    }
    Ok(if all.is_empty() { Exit::Nothing } else { Exit::Fine })
}
