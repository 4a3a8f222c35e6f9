//! brat standoff: a text file and a file of annotations of the same name. Source, Cue and Content are text-bound
//! (`T`) annotations; relations (`R`) or events (`E`) join them. docs/scoring.md has the table.

use crate::base::Problem;
use crate::model::{Act, StatementKind};
use std::collections::{BTreeMap, BTreeSet};

/// A place in the text, in code points.
pub type Place = (usize, usize);

/// A statement as somebody marked it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Marked {
    /// Where its content stands, in order.
    pub fragments: Vec<Place>,
    /// As marked, else as the quotation marks around and in it tell.
    pub kind: StatementKind,
    /// As marked.
    pub act: Act,
    /// Who said it.
    pub speakers: Vec<Said>,
    /// Who passed it on.
    pub relays: Vec<Said>,
    /// Whom it was said to.
    pub told: Vec<Said>,
    /// The words that make it an attribution.
    pub cue: Option<Place>,
    /// Neither missed nor wrong, in a score.
    pub optional: bool,
    /// Thought or felt, not said.
    pub cognition: bool,
}

/// Words for somebody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// The annotation (`T2`), one for all statements that it is joined to.
    pub id: String,
    /// Where they stand.
    pub place: Place,
    /// The words.
    pub words: String,
    /// The name they stand for, where the file gives one.
    pub name: Option<String>,
    /// Where that name is kept, `Wikidata:Q1`.
    pub reference: Option<String>,
    /// Nobody says who it is.
    pub unnamed: bool,
    /// They stand for somebody, and the text does not tell whom.
    pub unresolved: bool,
}

/// What a text-bound annotation is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    Content,
    Source,
    Cue,
}

struct Bound {
    part: Part,
    spans: Vec<(usize, usize)>,
    words: String,
}

/// What a source is to a content.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Role {
    Speaker,
    Relay,
    Told,
}

/// A content with what it is joined to, by id.
#[derive(Default)]
struct Joined {
    sources: BTreeMap<Role, Vec<String>>,
    cue: Option<String>,
}

/// All that stands in one file of annotations.
pub struct Standoff<'t> {
    file: &'t str,
    text: &'t str,
    bound: BTreeMap<String, Bound>,
    joined: BTreeMap<String, Joined>,
    /// Attributes by what they are on, in lower case.
    attributes: BTreeMap<String, Vec<String>>,
    /// Names with where they are kept, by whose they are.
    names: BTreeMap<String, (String, String)>,
    problems: Vec<Problem>,
    /// What is none of ours, and how often.
    left: BTreeMap<String, usize>,
}

/// Attributes of a content that tell its type.
const KINDS: [(&str, StatementKind); 4] = [
    ("direct", StatementKind::Direct),
    ("indirect", StatementKind::Indirect),
    ("mixed", StatementKind::Mixed),
    ("own", StatementKind::Own),
];

/// Attributes of a content that tell what its speaker does.
const ACTS: [(&str, Act); 7] = [
    ("say", Act::Say),
    ("think", Act::Think),
    ("ask", Act::Ask),
    ("urge", Act::Urge),
    ("promise", Act::Promise),
    ("deny", Act::Deny),
    ("decline", Act::Decline),
];

/// Other attributes.
const OTHERS: [&str; 4] = ["optional", "cognition", "unnamed", "unresolved"];

/// As marked, else by the quotation marks around and in it.
fn kind(chars: &[char], spans: &[(usize, usize)], has: impl Fn(&str) -> bool) -> StatementKind {
    use StatementKind::{Direct, Indirect, Mixed};
    if let Some((_, marked)) = KINDS.into_iter().find(|k| has(k.0)) {
        return marked;
    }
    let mark = |at: usize| chars.get(at).is_some_and(|c| "“”「」『』\"«»".contains(*c));
    // A comma or full stop may be left out of the content.
    let stop = |at: usize| usize::from(chars.get(at).is_some_and(|c| ",.!?，。！？".contains(*c)));
    let around = |s: &(usize, usize)| s.0 > 0 && mark(s.0 - 1) && (mark(s.1) || mark(s.1 + stop(s.1)));
    let quoted = |s: &(usize, usize)| around(s) || (mark(s.0) && mark(s.1.saturating_sub(1)));
    if spans.iter().all(quoted) {
        Direct
    } else if spans.iter().any(|s| (s.0..s.1).any(mark) || quoted(s)) {
        Mixed
    } else {
        Indirect
    }
}

impl<'t> Standoff<'t> {
    /// Reads `annotations` on `text`; gives every line that cannot be read.
    pub fn read(file: &'t str, text: &'t str, annotations: &str) -> Result<Self, Vec<Problem>> {
        let mut out = Self {
            file,
            text,
            bound: BTreeMap::new(),
            joined: BTreeMap::new(),
            attributes: BTreeMap::new(),
            names: BTreeMap::new(),
            problems: Vec::new(),
            left: BTreeMap::new(),
        };
        let lines = || annotations.lines().enumerate().map(|(n, l)| (n + 1, l.trim_end_matches('\r')));
        // Text-bound annotations first: brat keeps no order.
        for (number, line) in lines().filter(|(_, l)| l.starts_with('T')) {
            out.text_bound(number, line);
        }
        for (number, line) in lines() {
            match line.chars().next() {
                Some('R') => out.relation(number, line),
                Some('E') => out.event(number, line),
                Some('A' | 'M') => out.attribute(line),
                Some('N') => out.name(line),
                Some('T') | None => {}
                Some('#') => out.leave("note (#)"),
                Some('*') => out.leave("equivalence (*)"),
                Some(_) => out.problem(number, line, "is no annotation of brat"),
            }
        }
        if out.problems.is_empty() { Ok(out) } else { Err(out.problems) }
    }

    fn problem(&mut self, line: usize, text: &str, message: impl Into<String>) {
        let problem = Problem::error(self.file, message).at(line, 1, text);
        self.problems.push(problem.help("docs/scoring.md tells which lines are read, and how"));
    }

    /// `T1<TAB>Content 0 5;10 15<TAB>words`; types other than the three are passed over.
    fn text_bound(&mut self, number: usize, line: &str) {
        let mut cells = line.splitn(3, '\t');
        let (id, place) = (cells.next().unwrap_or_default(), cells.next().unwrap_or_default());
        let Some((kind, spans)) = place.split_once(' ') else {
            return self.problem(number, line, "has no type and place");
        };
        let Some(part) = part(kind) else { return self.leave(&format!("annotation of type {kind}")) };
        let span = |s: &str| {
            let (start, end) = s.trim().split_once(' ')?;
            let (start, end): (usize, usize) = (start.parse().ok()?, end.trim().parse().ok()?);
            (start < end).then_some((start, end))
        };
        let Some(spans) = spans.split(';').map(span).collect::<Option<Vec<_>>>() else {
            return self.problem(number, line, "has a place that is no two numbers, the first smaller");
        };
        let length = self.text.chars().count();
        if spans.iter().any(|s| s.1 > length) {
            return self.problem(number, line, format!("reaches beyond the text, which has {length} characters"));
        }
        let words = |s: &(usize, usize)| self.text.chars().skip(s.0).take(s.1 - s.0).collect::<String>();
        let words = spans.iter().map(words).collect::<Vec<_>>().join(" ");
        self.bound.insert(id.to_owned(), Bound { part, spans, words });
    }

    /// `R1<TAB>Says Arg1:T1 Arg2:T2`: whichever way it runs, content meets source or cue.
    fn relation(&mut self, number: usize, line: &str) {
        let mut words = line.split_whitespace().skip(1);
        let kind = words.next().unwrap_or_default().to_lowercase();
        let ends: Vec<&str> = words.filter_map(|w| Some(w.split_once(':')?.1)).collect();
        let [a, b] = ends[..] else { return self.problem(number, line, "is a relation without two ends") };
        let Some((x, y)) = self.parts(number, line, a, b) else { return };
        match (x, y) {
            (Part::Content, other) => self.join(a, b, other, role(&kind)),
            (other, Part::Content) => self.join(b, a, other, role(&kind)),
            _ => {}
        }
    }

    /// `E1<TAB>Attribution:T3 Content:T1 Source:T2`: the trigger is the cue.
    fn event(&mut self, number: usize, line: &str) {
        let ends: Vec<(String, String)> = line
            .split_whitespace()
            .skip(1)
            .filter_map(|w| w.split_once(':'))
            .map(|(role, id)| (role.to_lowercase(), id.to_owned()))
            .collect();
        let contents: BTreeSet<String> = ends
            .iter()
            .filter(|(_, id)| self.bound.get(id).is_some_and(|b| b.part == Part::Content))
            .map(|(_, id)| id.clone())
            .collect();
        for (name, id) in &ends {
            let Some(part) = self.bound.get(id).map(|b| b.part) else {
                if id.starts_with('T') {
                    self.problem(number, line, format!("names {id}, which is no source, cue or content here"));
                }
                continue;
            };
            for content in contents.iter().filter(|c| *c != id) {
                self.join(content, id, part, role(name));
            }
        }
    }

    fn parts(&mut self, number: usize, line: &str, a: &str, b: &str) -> Option<(Part, Part)> {
        let part = |id: &str| self.bound.get(id).map(|b| b.part);
        match (part(a), part(b)) {
            (Some(x), Some(y)) => Some((x, y)),
            (None, _) | (_, None) => {
                let id = if part(a).is_none() { a } else { b };
                // Relations between annotations of other types are none of ours.
                if part(a).is_some() || part(b).is_some() {
                    self.problem(number, line, format!("names {id}, which is no source, cue or content here"));
                } else {
                    self.leave("relation between other types");
                }
                None
            }
        }
    }

    fn join(&mut self, content: &str, other: &str, part: Part, role: Role) {
        let joined = self.joined.entry(content.to_owned()).or_default();
        match part {
            Part::Source => joined.sources.entry(role).or_default().push(other.to_owned()),
            Part::Cue => joined.cue = Some(other.to_owned()),
            Part::Content => {}
        }
    }

    /// `A1<TAB>Unnamed T2`, `A2<TAB>Type T1 Direct`: the value counts where there is one, else the name.
    fn attribute(&mut self, line: &str) {
        let words: Vec<&str> = line.split_whitespace().skip(1).collect();
        let (Some(name), Some(on)) = (words.first(), words.get(1)) else { return };
        let what = words.get(2).unwrap_or(name).to_lowercase();
        let known = KINDS.map(|k| k.0).into_iter().chain(ACTS.map(|a| a.0)).chain(OTHERS);
        if !known.into_iter().any(|known| known == what) {
            self.leave(&format!("attribute {name}"));
        }
        self.attributes.entry((*on).to_owned()).or_default().push(what);
    }

    /// `N1<TAB>Reference T2 Wikidata:Q1<TAB>Ada Quill`: the name of a source.
    fn name(&mut self, line: &str) {
        let cells: Vec<&str> = line.split('\t').collect();
        let mut ends = cells.get(1).into_iter().flat_map(|c| c.split_whitespace()).skip(1);
        let (on, reference) = (ends.next(), ends.next().unwrap_or_default());
        if let (Some(on), Some(name)) = (on, cells.get(2).map(|n| n.trim()).filter(|n| !n.is_empty())) {
            self.names.insert(on.to_owned(), (name.to_owned(), reference.to_owned()));
        }
    }

    fn leave(&mut self, what: &str) {
        *self.left.entry(what.to_owned()).or_default() += 1;
    }

    /// What the file holds that is no part of a statement, by name, and how often.
    pub fn left(&self) -> &BTreeMap<String, usize> {
        &self.left
    }

    /// True when anybody is marked as unnamed: only such a file says something of the others.
    pub fn tells_unnamed(&self) -> bool {
        self.attributes.values().flatten().any(|a| a == "unnamed")
    }

    /// True when anybody is marked as a relay.
    pub fn tells_relays(&self) -> bool {
        self.joined.values().any(|j| j.sources.contains_key(&Role::Relay))
    }

    /// The statements in order of place.
    pub fn statements(&self) -> Vec<Marked> {
        let chars: Vec<char> = self.text.chars().collect();
        let has = |on: &str, what: &str| self.attributes.get(on).is_some_and(|all| all.iter().any(|a| a == what));
        let said = |id: &String| {
            let bound = self.bound.get(id)?;
            let (place, words) = (bound.spans[0], bound.words.clone());
            let (name, reference) = self.names.get(id).cloned().unzip();
            let (unnamed, unresolved) = (has(id, "unnamed"), has(id, "unresolved"));
            Some(Said { id: id.clone(), place, words, name, reference, unnamed, unresolved })
        };
        let marked = |(id, content): (&String, &Bound)| {
            let joined = self.joined.get(id);
            let cue = joined.and_then(|j| j.cue.as_ref()).and_then(|c| self.bound.get(c)).map(|b| b.spans[0]);
            let act = ACTS.into_iter().find(|act| has(id, act.0)).map_or(Act::Say, |act| act.1);
            let all = |role| {
                let ids = joined.and_then(|j| j.sources.get(&role)).into_iter().flatten();
                ids.filter_map(said).collect()
            };
            Marked {
                fragments: content.spans.clone(),
                kind: kind(&chars, &content.spans, |what| has(id, what)),
                act,
                speakers: all(Role::Speaker),
                relays: all(Role::Relay),
                told: all(Role::Told),
                cue,
                optional: has(id, "optional"),
                cognition: has(id, "cognition") || act == Act::Think,
            }
        };
        self.contents().map(marked).collect()
    }

    /// Contents in order of place.
    fn contents(&self) -> impl Iterator<Item = (&String, &Bound)> {
        let mut all: Vec<(&String, &Bound)> = self.bound.iter().filter(|(_, b)| b.part == Part::Content).collect();
        all.sort_by_key(|(id, b)| (b.spans[0], *id));
        all.into_iter()
    }
}

fn part(kind: &str) -> Option<Part> {
    match kind.to_lowercase().as_str() {
        "content" | "quotation" | "quote" | "statement" => Some(Part::Content),
        "source" | "speaker" => Some(Part::Source),
        "cue" => Some(Part::Cue),
        _ => None,
    }
}

/// By the name of a relation, or of an argument of an event.
fn role(name: &str) -> Role {
    let name = name.trim_end_matches(|c: char| c.is_ascii_digit());
    match () {
        () if name.contains("relay") || name.starts_with("via") => Role::Relay,
        () if name.starts_with("told") => Role::Told,
        () => Role::Speaker,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_none_of_ours_is_named() {
        let ann = "T1\tSource 0 5\tQuill\nT3\tContent 11 20\tit rained\nT9\tPlace 0 5\tQuill\nR1\tSays Arg1:T1 Arg2:T3\n\
            R2\tIn Arg1:T9 Arg2:T9\nA1\tSure T3 High\n#1\tAnnotatorNotes T1\tsure\n*\tEquiv T1 T9\n";
        let read = Standoff::read("a.ann", "Quill said it rained.", ann).unwrap();
        let left: Vec<_> = read.left().keys().map(String::as_str).collect();
        let all = [
            "annotation of type Place",
            "attribute Sure",
            "equivalence (*)",
            "note (#)",
            "relation between other types",
        ];
        assert_eq!(left, all);
        assert_eq!(read.statements()[0].speakers[0].words, "Quill");
    }
}
