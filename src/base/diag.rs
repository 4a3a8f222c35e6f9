//! What is wrong, as a value: nothing below the binary prints.

use std::fmt;

/// Where in a file a problem stands.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The file, as the user can find it.
    pub file: String,
    /// Line and column from 1 (columns count code points), where known.
    pub at: Option<(usize, usize)>,
    /// The offending line, where known.
    pub line: Option<String>,
}

/// How bad a problem is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Something could not be read or does not hold.
    Error,
    /// A check could not run (law 6): neither a fault nor a pass.
    Unchecked,
    /// Worth a look; nothing is lost.
    Warning,
}

/// One thing that is wrong, with the way out. All problems of a run are gathered and shown together.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    /// Where it stands.
    pub place: Box<Place>,
    /// How bad it is.
    pub severity: Severity,
    /// What is wrong, in a sentence without a full stop.
    pub message: String,
    /// What to do about it.
    pub help: Option<String>,
}

impl Problem {
    /// An error about a file as a whole.
    pub fn error(file: impl Into<String>, message: impl Into<String>) -> Self {
        let place = Box::new(Place { file: file.into(), at: None, line: None });
        Self { place, severity: Severity::Error, message: message.into(), help: None }
    }

    /// The same as a warning.
    pub fn warning(file: impl Into<String>, message: impl Into<String>) -> Self {
        Self { severity: Severity::Warning, ..Self::error(file, message) }
    }

    /// Adds line and column (from 1) and the offending line.
    pub fn at(mut self, line: usize, column: usize, words: impl Into<String>) -> Self {
        self.place.at = Some((line, column));
        self.place.line = Some(words.into());
        self
    }

    /// Adds what to do.
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.place.file)?;
        if let Some((line, column)) = self.place.at {
            write!(f, ":{line}:{column}")?;
        }
        write!(f, ": {}", self.message)?;
        if let Some(help) = &self.help {
            write!(f, " ({help})")?;
        }
        Ok(())
    }
}

/// The one of `known` nearest to `written`, if it is near enough to be a slip of the pen.
pub fn nearest<'k>(written: &str, known: impl IntoIterator<Item = &'k str>) -> Option<&'k str> {
    let limit = (written.chars().count() / 3).max(1);
    known.into_iter().map(|k| (distance(written, k), k)).filter(|(d, _)| *d <= limit).min().map(|(_, k)| k)
}

/// Edits (insert, delete, replace, swap of neighbours) from `a` to `b`.
fn distance(a: &str, b: &str) -> usize {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let mut rows: Vec<Vec<usize>> = vec![(0..=b.len()).collect()];
    for i in 1..=a.len() {
        let mut row = vec![i];
        for j in 1..=b.len() {
            let replace = rows[i - 1][j - 1] + usize::from(a[i - 1] != b[j - 1]);
            let mut best = replace.min(rows[i - 1][j] + 1).min(row[j - 1] + 1);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                best = best.min(rows[i - 2][j - 2] + 1);
            }
            row.push(best);
        }
        rows.push(row);
    }
    rows[a.len()][b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_are_suggested_and_other_words_are_not() {
        let known = ["publisher", "published", "title"];
        assert_eq!(nearest("publihser", known), Some("publisher"));
        assert_eq!(nearest("zebra", known), None);
    }

    #[test]
    fn a_problem_names_file_line_column_and_the_way_out() {
        let p =
            Problem::error("graph.ron", "unknown field `titel`").at(3, 5, "  titel: 1").help("did you mean `title`?");
        assert_eq!(p.to_string(), "graph.ron:3:5: unknown field `titel` (did you mean `title`?)");
    }
}
