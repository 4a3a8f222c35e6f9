//! `dixit source proposals`: notices that nobody has judged.

use crate::app::App;
use crate::failure::{Done, Exit, Failure};
use crate::render::data::{self, Format, Row};
use crate::render::text::{Style, Text, cut};
use dixit::ask::notices::{NoticeRecord, notices};
use dixit::model::Amends;
use std::io::Write;

impl Row for NoticeRecord<'_> {
    const HEADINGS: &'static [&'static str] =
        &["source", "title", "how", "of", "words", "start", "end", "candidates", "earlier_captures"];

    fn cells(&self) -> Vec<String> {
        let text = |t: Option<&str>| t.unwrap_or("").to_owned();
        let candidates: Vec<&str> = self.candidates.iter().map(|id| id.as_str()).collect();
        vec![
            self.source.to_string(),
            text(self.title),
            format!("{:?}", self.how).to_lowercase(),
            text(self.of),
            self.words.to_owned(),
            self.span.0.to_string(),
            self.span.1.to_string(),
            candidates.join("; "),
            self.earlier_captures.to_string(),
        ]
    }
}

/// Does it.
pub fn run(app: &mut App, format: Format) -> Done {
    let facts = app.facts()?;
    let all = notices(&facts);
    if all.is_empty() {
        return Err(Failure::NotFound("no notice waits for a decision".to_owned()));
    }
    if data::write(&mut app.out, format, &all)? {
        return Ok(Exit::Fine);
    }
    for (n, notice) in all.iter().enumerate() {
        if n > 0 {
            writeln!(app.out)?;
        }
        let command = match notice.how {
            Amends::Corrects => "correct",
            Amends::Retracts => "retract",
            Amends::Supersedes => "supersede",
        };
        let title = notice.title.unwrap_or("(no headline)");
        let mut lines = vec![
            Text::default().with(title, Style::Bold).with(&format!("  {}", notice.source), Style::Id),
            Text::default().with(&format!("  “{}”", cut(notice.words, 160)), Style::Plain),
        ];
        for id in &notice.candidates {
            lines.push(Text::default().with(&format!("  dixit source {command} {} {id}", notice.source), Style::Dim));
        }
        let note = match (notice.candidates.is_empty(), notice.of, notice.earlier_captures) {
            (false, ..) => None,
            (true, Some(of), _) => Some(format!("  it names “{of}”, which is not in this graph")),
            (true, None, 0) => Some("  no earlier version of it is in this graph".to_owned()),
            (true, None, n) => Some(format!("  earlier texts of it that are here: {n}")),
        };
        lines.extend(note.map(|note| Text::default().with(&note, Style::Dim)));
        for line in lines.iter().flat_map(|l| l.lines(app.paint, app.width, 0)) {
            writeln!(app.out, "{line}")?;
        }
    }
    Ok(Exit::Fine)
}
