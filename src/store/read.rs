//! RON text to records, with every problem at its place in the file.

use super::layout::options;
use super::scan::{Group, group};
use crate::base::maps::{HashMap, HashMapExt};
use crate::base::{LineMap, Problem, diag::nearest};
use crate::model::{Source, Statement};
use ron::Error;
use serde::{Deserialize, de::DeserializeOwned};

/// A file's text and its name as the user can find it.
pub(super) struct Text<'t> {
    pub name: &'t str,
    pub text: &'t str,
}

/// Bytes as text, without a byte order mark; the problem says where they stop being UTF-8.
pub(super) fn decode<'t>(name: &str, bytes: &'t [u8]) -> Result<&'t str, Problem> {
    let text = std::str::from_utf8(bytes).map_err(|e| {
        let good = std::str::from_utf8(&bytes[..e.valid_up_to()]).unwrap_or_default();
        Text { name, text: good }.problem(good.len(), "this is not UTF-8 text").help("save the file as UTF-8")
    })?;
    Ok(text.strip_prefix('\u{feff}').unwrap_or(text))
}

impl Text<'_> {
    /// A problem at a byte of the text.
    pub fn problem(&self, byte: usize, message: impl Into<String>) -> Problem {
        let map = LineMap::new(self.text);
        let (line, column) = map.at(self.text, byte);
        Problem::error(self.name, message).at(line, column, map.line(self.text, line))
    }

    /// A file that is one record.
    pub fn one<T: DeserializeOwned>(&self) -> Result<T, Vec<Problem>> {
        self.value(0, self.text.len()).map_err(|p| vec![p])
    }

    /// A file that is a list of records, each with an id of its own.
    pub fn list<T: DeserializeOwned>(&self, id: impl Fn(&T) -> String) -> Result<Vec<T>, Vec<Problem>> {
        if let Ok(records) = options().from_str::<Vec<T>>(self.text) {
            return self.unique(records, || 0, id);
        }
        if let Some(conflict) = self.conflict() {
            return Err(vec![conflict]);
        }
        let whole = || self.value::<Vec<T>>(0, self.text.len()).map_err(|p| vec![p]);
        match group(self.text, 0) {
            None => whole(),
            Some(found) => match self.records(&found) {
                // Each record can be read, so what is wrong stands between them.
                Ok(records) => whole().and_then(|_| self.unique(records, || 0, id)),
                Err(problems) => Err(problems),
            },
        }
    }

    /// A file of `sources/`: the source's head and its statements.
    pub fn source(&self) -> Result<Source, Vec<Problem>> {
        #[derive(Deserialize)]
        #[serde(deny_unknown_fields)]
        struct SourceFile {
            source: Source,
            #[serde(default)]
            statements: Vec<Statement>,
        }
        let together = |mut source: Source, statements: Vec<Statement>| {
            source.statements.extend(statements);
            source
        };
        let id = |s: &Statement| s.id.to_string();
        let whole = || options().from_str::<SourceFile>(self.text);
        if let Ok(file) = whole() {
            let statements = self.unique(file.statements, || self.statements().unwrap_or_default(), id)?;
            return Ok(together(file.source, statements));
        }
        if let Some(conflict) = self.conflict() {
            return Err(vec![conflict]);
        }
        let mut problems = Vec::new();
        let mut take = |found: Result<(), Vec<Problem>>| problems.extend(found.err().into_iter().flatten());
        for field in group(self.text, 0).map(|g| g.items).unwrap_or_default() {
            let key = field.key.map(|k| &self.text[k]);
            match key {
                Some("source") => {
                    take(self.value::<Source>(field.value.start, field.value.end).map(|_| ()).map_err(|p| vec![p]));
                }
                Some("statements") => take(match group(self.text, field.value.start) {
                    Some(found) => self.records::<Statement>(&found).map(|_| ()),
                    None => self
                        .value::<Vec<Statement>>(field.value.start, field.value.end)
                        .map(|_| ())
                        .map_err(|p| vec![p]),
                }),
                _ => {}
            }
        }
        if problems.is_empty() {
            problems.extend(self.value::<SourceFile>(0, self.text.len()).err());
        }
        Err(problems)
    }

    /// Where the list of statements begins in a source's file.
    fn statements(&self) -> Option<usize> {
        let fields = group(self.text, 0)?.items;
        fields.into_iter().find(|f| f.key.clone().is_some_and(|k| &self.text[k] == "statements")).map(|f| f.value.start)
    }

    /// Every record of a list, or all that is wrong with them.
    fn records<T: DeserializeOwned>(&self, found: &Group) -> Result<Vec<T>, Vec<Problem>> {
        let (mut records, mut problems) = (Vec::new(), Vec::new());
        for item in &found.items {
            match self.value(item.value.start, item.value.end) {
                Ok(record) => records.push(record),
                Err(problem) => problems.push(problem),
            }
        }
        if problems.is_empty() { Ok(records) } else { Err(problems) }
    }

    /// Refuses ids that stand twice in the list that begins at `from`.
    fn unique<T>(
        &self,
        records: Vec<T>,
        from: impl FnOnce() -> usize,
        id: impl Fn(&T) -> String,
    ) -> Result<Vec<T>, Vec<Problem>> {
        let mut seen: HashMap<String, usize> = HashMap::new();
        let mut twice = Vec::new();
        for (n, record) in records.iter().enumerate() {
            if let Some(first) = seen.insert(id(record), n) {
                seen.insert(id(record), first);
                twice.push((n, first, id(record)));
            }
        }
        if twice.is_empty() {
            return Ok(records);
        }
        let from = from();
        let items = group(self.text, from).map(|g| g.items).unwrap_or_default();
        let start = |n: usize| items.get(n).map_or(from, |i| i.value.start);
        let map = LineMap::new(self.text);
        let problem = |(n, first, id): (usize, usize, String)| {
            let line = map.at(self.text, start(first)).0;
            let at = find_id(self.text, start(n), &id).unwrap_or(start(n));
            self.problem(at, format!("the id `{id}` stands twice"))
                .help(format!("the first is on line {line}; keep one of them"))
        };
        Err(twice.into_iter().map(problem).collect())
    }

    /// The value between two bytes.
    fn value<T: DeserializeOwned>(&self, from: usize, to: usize) -> Result<T, Problem> {
        let part = &self.text[from..to];
        options().from_str(part).map_err(|error| {
            let (line, column) = (error.span.start.line, error.span.start.col);
            let map = LineMap::new(self.text);
            let (first, before) = map.at(self.text, from);
            let column = if line == 1 { before + column - 1 } else { column };
            let line = first + line - 1;
            // RON points before the white space; what is wrong stands after it.
            let rest = map.line(self.text, line).chars().skip(column - 1);
            let blank = rest.clone().take_while(|c| c.is_whitespace()).count();
            let at_end = rest.count() <= blank;
            let column = if at_end { column } else { column + blank };
            let last = self.text.trim_end().lines().count();
            let code = if at_end && line >= last && group(self.text, 0).is_none() { &Error::Eof } else { &error.code };
            let (message, help) = explain(code);
            let problem = Problem::error(self.name, message).at(line, column, map.line(self.text, line));
            if let Some(help) = help { problem.help(help) } else { problem }
        })
    }

    /// A merge that git left to be settled.
    fn conflict(&self) -> Option<Problem> {
        let at = if self.text.starts_with("<<<<<<< ") { Some(0) } else { self.text.find("\n<<<<<<< ").map(|i| i + 1) };
        let help = "keep the records of both sides and take out the lines `<<<<<<<`, `=======` and `>>>>>>>`";
        at.map(|at| self.problem(at, "an unsettled merge").help(help))
    }
}

/// The byte at which `id: "ID"` stands, from `from` on.
pub(super) fn find_id(text: &str, from: usize, id: &str) -> Option<usize> {
    let quoted = format!("\"{id}\"");
    let mut at = from;
    while let Some(found) = text.get(at..)?.find(&quoted).map(|i| at + i) {
        let before = text[..found].trim_end().strip_suffix(':').map(str::trim_end);
        if let Some(head) = before.and_then(|b| b.strip_suffix("id"))
            && !head.ends_with(|c: char| c.is_alphanumeric() || c == '_')
        {
            return Some(head.len());
        }
        at = found + 1;
    }
    None
}

/// What RON says, in the words of a problem, and what to do about it.
fn explain(error: &Error) -> (String, Option<String>) {
    let or = |found: &str, expected: &[&'static str]| {
        nearest(found, expected.iter().copied())
            .map_or_else(|| format!("known here: {}", expected.join(", ")), |near| format!("did you mean `{near}`?"))
    };
    match error {
        Error::NoSuchStructField { expected, found, .. } => {
            (format!("unknown field `{found}`"), Some(or(found, expected)))
        }
        Error::NoSuchEnumVariant { expected, found, .. } => {
            (format!("unknown word `{found}`"), Some(or(found, expected)))
        }
        Error::MissingStructField { field, .. } => (format!("the field `{field}` is missing"), None),
        Error::DuplicateStructField { field, .. } => (format!("the field `{field}` stands twice"), None),
        Error::Message(message) => (message.clone(), None),
        Error::Eof => {
            ("the text ends too early".to_owned(), Some("look for a bracket or quote that is not closed".to_owned()))
        }
        other => {
            let said = other.to_string();
            let mut chars = said.chars();
            let lower = chars.next().map(|c| c.to_lowercase().collect::<String>()).unwrap_or_default();
            (lower + chars.as_str(), None)
        }
    }
}
