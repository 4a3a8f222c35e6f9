//! The forms for machines and documents: JSON, JSON Lines, CSV, Markdown. Nothing is cut, wrapped or coloured in
//! them.

use crate::failure::Done;
use clap::ValueEnum;
use dixit::export::exchange::csv;
use serde::Serialize;
use std::io::Write;

/// How an answer is given.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// For people
    #[default]
    Table,
    /// One JSON array (or object)
    Json,
    /// One JSON object a line
    Jsonl,
    /// Comma-separated values with a heading (RFC 4180 quoting)
    Csv,
    /// A Markdown table
    Md,
}

/// `--format`.
#[derive(clap::Args)]
#[command(next_help_heading = "Answer")]
pub struct FormatOption {
    /// The form of the answer
    #[arg(long, value_enum, default_value_t, value_name = "FORM")]
    pub format: Format,
}

/// Something with a row of its own in CSV.
pub trait Row {
    /// The headings.
    const HEADINGS: &'static [&'static str];

    /// Those that a table in a document shows: all, unless there are too many to be read.
    const SHOWN: &'static [&'static str] = Self::HEADINGS;

    /// The cells, as many as there are headings.
    fn cells(&self) -> Vec<String>;
}

/// Writes `items` in a form for machines; `false` when the form is the one for people, which is the caller's.
pub fn write<T: Serialize + Row>(out: &mut impl Write, format: Format, items: &[T]) -> Done<bool> {
    match format {
        Format::Table => return Ok(false),
        Format::Json => json(out, &items)?,
        Format::Jsonl => items.iter().try_for_each(|item| line(out, item))?,
        Format::Csv => {
            csv::row(out, T::HEADINGS.iter().copied())?;
            items.iter().try_for_each(|item| csv::row(out, item.cells().into_iter()))?;
        }
        Format::Md => markdown(out, items)?,
    }
    Ok(true)
}

/// One value as JSON over several lines.
pub fn json(out: &mut impl Write, value: &impl Serialize) -> Done<()> {
    Ok(writeln!(out, "{}", serde_json::to_string_pretty(value).map_err(std::io::Error::from)?)?)
}

/// One value as a line of JSON.
pub fn line(out: &mut impl Write, value: &impl Serialize) -> Done<()> {
    Ok(writeln!(out, "{}", serde_json::to_string(value).map_err(std::io::Error::from)?)?)
}

fn markdown<T: Row>(out: &mut impl Write, items: &[T]) -> Done<()> {
    let shown: Vec<usize> = (0..T::HEADINGS.len()).filter(|i| T::SHOWN.contains(&T::HEADINGS[*i])).collect();
    let row = |cells: Vec<String>| format!("| {} |", cells.join(" | "));
    writeln!(out, "{}", row(shown.iter().map(|i| T::HEADINGS[*i].to_owned()).collect()))?;
    writeln!(out, "{}", row(shown.iter().map(|_| "---".to_owned()).collect()))?;
    for item in items {
        let cells = item.cells();
        writeln!(out, "{}", row(shown.iter().map(|i| in_markdown(&cells[*i])).collect()))?;
    }
    Ok(())
}

/// Text as a cell of a Markdown table: on one line, and nothing in it a mark of Markdown or HTML.
fn in_markdown(cell: &str) -> String {
    let mut out = String::with_capacity(cell.len());
    for c in cell.trim().chars() {
        match c {
            '|' | '\\' | '*' | '_' | '`' | '[' | ']' | '<' | '#' | '~' => out.extend(['\\', c]),
            '&' => out.push_str("&amp;"),
            c if c.is_control() => out.push(' '),
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_breaks_out_of_a_markdown_cell() {
        assert_eq!(in_markdown(" a|b\nc "), "a\\|b c");
        assert_eq!(in_markdown("*x* <b> & `y`"), "\\*x\\* \\<b> &amp; \\`y\\`");
        assert_eq!(in_markdown("渡轮 🚢"), "渡轮 🚢");
    }
}
