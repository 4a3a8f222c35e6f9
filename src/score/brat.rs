//! brat standoff: a text file and a file of annotations of the same name. Source, Cue and Content are text-bound
//! (`T`) annotations; relations (`R`) or events (`E`) join them. docs/scoring.md has the table.

use super::gold::{GoldDocument, GoldQuote, Predicted, PredictedAgent, PredictedDocument};
use crate::base::Problem;
use std::collections::{BTreeMap, BTreeSet};

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

/// A content with what it is joined to, by id.
#[derive(Default)]
struct Joined {
    sources: Vec<String>,
    relays: Vec<String>,
    cue: Option<String>,
}

/// All that stands in one file of annotations.
struct Standoff<'t> {
    file: &'t str,
    text: &'t str,
    bound: BTreeMap<String, Bound>,
    joined: BTreeMap<String, Joined>,
    /// Attributes by what they are on, in lower case.
    attributes: BTreeMap<String, Vec<String>>,
    names: BTreeMap<String, String>,
    problems: Vec<Problem>,
}

/// A gold document of `text` and its annotations; `id` is its name in the predictions. Gives every line that
/// cannot be read.
pub fn gold(id: &str, file: &str, text: &str, annotations: &str) -> Result<GoldDocument, Vec<Problem>> {
    let read = Standoff::read(file, text, annotations)?;
    let chars: Vec<char> = text.chars().collect();
    // Only who marks somebody as unnamed, or a relay, says anything of the others.
    let tells = |what: &str| read.attributes.values().flatten().any(|a| a == what);
    let tells_relays = read.joined.values().any(|j| !j.relays.is_empty());
    let quotes = read.contents().map(|(id, content)| {
        let joined = read.joined.get(id);
        let has = |on: &str, what: &str| read.attributes.get(on).is_some_and(|all| all.iter().any(|a| a == what));
        let sources: Vec<&String> = joined.into_iter().flat_map(|j| &j.sources).collect();
        let spans = |ids: &[&String]| ids.iter().filter_map(|s| Some(read.bound.get(*s)?.spans[0])).collect::<Vec<_>>();
        let places = spans(&sources);
        let named: Vec<String> = sources.iter().filter_map(|s| read.names.get(*s).cloned()).collect();
        let words =
            |ids: &[&String]| ids.iter().filter_map(|s| Some(read.bound.get(*s)?.words.clone())).collect::<Vec<_>>();
        let relays: Vec<&String> = joined.into_iter().flat_map(|j| &j.relays).collect();
        let relay_names = relays
            .iter()
            .filter_map(|r| read.names.get(*r).cloned().or_else(|| Some(read.bound.get(*r)?.words.clone())));
        let cue = joined.and_then(|j| j.cue.as_ref()).and_then(|c| read.bound.get(c)).map(|b| b.spans[0]);
        GoldQuote {
            start: content.spans[0].0,
            end: content.spans.last().map_or(0, |s| s.1),
            fragments: Some(content.spans.clone()),
            kind: kind(&chars, &content.spans, |what| has(id, what)).to_owned(),
            speaker_start: places.first().map(|p| p.0),
            speaker_end: places.first().map(|p| p.1),
            speaker_spans: Some(places),
            speaker_text: words(&sources).first().cloned(),
            speaker_name: named.first().cloned(),
            names: Some(named.into_iter().skip(1).collect()),
            unnamed: tells("unnamed").then(|| sources.iter().any(|s| has(s, "unnamed"))),
            via: tells_relays.then(|| relay_names.collect()),
            optional: Some(has(id, "optional")),
            cue_class: if has(id, "cognition") { Some("cognition".to_owned()) } else { None },
            cue_start: cue.map(|c| c.0),
            cue_end: cue.map(|c| c.1),
            ..GoldQuote::default()
        }
    });
    Ok(GoldDocument {
        id: id.to_owned(),
        text: text.to_owned(),
        genre: None,
        quotes: quotes.collect(),
        unlabelled_quotes: None,
    })
}

/// The same file as predictions, for tools that write brat.
pub fn predicted(id: &str, file: &str, text: &str, annotations: &str) -> Result<PredictedDocument, Vec<Problem>> {
    let read = Standoff::read(file, text, annotations)?;
    let agent = |source: &String| {
        let bound = read.bound.get(source)?;
        let unnamed = read.attributes.get(source).is_some_and(|all| all.iter().any(|a| a == "unnamed"));
        let name = read.names.get(source).cloned().or_else(|| (!unnamed).then(|| bound.words.clone()));
        Some(PredictedAgent { name, span: Some(bound.spans[0]), as_written: Some(bound.words.clone()), unnamed })
    };
    let agents = |ids: &[String]| ids.iter().filter_map(agent).collect::<Vec<_>>();
    let statements = read.contents().map(|(id, content)| {
        let joined = read.joined.get(id);
        Predicted {
            fragments: content.spans.clone(),
            speakers: joined.map(|j| agents(&j.sources)).unwrap_or_default(),
            told_to: Vec::new(),
            relayed_by: joined.map(|j| agents(&j.relays)).unwrap_or_default(),
            made_by: None,
        }
    });
    Ok(PredictedDocument { id: id.to_owned(), statements: statements.collect() })
}

/// direct, indirect or mixed: as marked, else by the quotation marks around and in it.
fn kind(chars: &[char], spans: &[(usize, usize)], has: impl Fn(&str) -> bool) -> &'static str {
    if let Some(marked) = ["direct", "indirect", "mixed"].into_iter().find(|k| has(k)) {
        return marked;
    }
    let mark = |at: usize| chars.get(at).is_some_and(|c| "“”「」『』\"«»".contains(*c));
    // A comma or full stop may be left out of the content.
    let stop = |at: usize| usize::from(chars.get(at).is_some_and(|c| ",.!?，。！？".contains(*c)));
    let around = |s: &(usize, usize)| s.0 > 0 && mark(s.0 - 1) && (mark(s.1) || mark(s.1 + stop(s.1)));
    let quoted = |s: &(usize, usize)| around(s) || (mark(s.0) && mark(s.1.saturating_sub(1)));
    if spans.iter().all(quoted) {
        "direct"
    } else if spans.iter().any(|s| (s.0..s.1).any(mark) || quoted(s)) {
        "mixed"
    } else {
        "indirect"
    }
}

impl<'t> Standoff<'t> {
    fn read(file: &'t str, text: &'t str, annotations: &str) -> Result<Self, Vec<Problem>> {
        let mut out = Self {
            file,
            text,
            bound: BTreeMap::new(),
            joined: BTreeMap::new(),
            attributes: BTreeMap::new(),
            names: BTreeMap::new(),
            problems: Vec::new(),
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
                Some('T' | '#' | '*') | None => {}
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
        let Some(part) = part(kind) else { return };
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
            (Part::Content, other) => self.join(a, b, other, is_relay(&kind)),
            (other, Part::Content) => self.join(b, a, other, is_relay(&kind)),
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
        for (role, id) in &ends {
            let Some(part) = self.bound.get(id).map(|b| b.part) else {
                if id.starts_with('T') {
                    self.problem(number, line, format!("names {id}, which is no source, cue or content here"));
                }
                continue;
            };
            for content in contents.iter().filter(|c| *c != id) {
                self.join(content, id, part, is_relay(role));
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
                }
                None
            }
        }
    }

    fn join(&mut self, content: &str, other: &str, part: Part, relay: bool) {
        let joined = self.joined.entry(content.to_owned()).or_default();
        match part {
            Part::Source if relay => joined.relays.push(other.to_owned()),
            Part::Source => joined.sources.push(other.to_owned()),
            Part::Cue => joined.cue = Some(other.to_owned()),
            Part::Content => {}
        }
    }

    /// `A1<TAB>Unnamed T2`, `A2<TAB>Type T1 Direct`: the value counts where there is one, else the name.
    fn attribute(&mut self, line: &str) {
        let words: Vec<&str> = line.split_whitespace().skip(1).collect();
        let (Some(name), Some(on)) = (words.first(), words.get(1)) else { return };
        let what = words.get(2).unwrap_or(name).to_lowercase();
        self.attributes.entry((*on).to_owned()).or_default().push(what);
    }

    /// `N1<TAB>Reference T2 Wikidata:Q1<TAB>Ada Quill`: the name of a source.
    fn name(&mut self, line: &str) {
        let cells: Vec<&str> = line.split('\t').collect();
        let on = cells.get(1).and_then(|c| c.split_whitespace().nth(1));
        if let (Some(on), Some(name)) = (on, cells.get(2).map(|n| n.trim()).filter(|n| !n.is_empty())) {
            self.names.insert(on.to_owned(), name.to_owned());
        }
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

fn is_relay(role: &str) -> bool {
    role.trim_end_matches(|c: char| c.is_ascii_digit()).contains("relay") || role.starts_with("via")
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "Quill said it rained. “Wet,” two dockers said, “and cold.” Tarn News reported it.";
    const ANN: &str = "T1\tSource 0 5\tQuill\nT2\tCue 6 10\tsaid\nT3\tContent 11 20\tit rained\n\
        T4\tContent 23 26;48 57\tWet and cold.\nT5\tSource 29 40\ttwo dockers\nT6\tCue 41 45\tsaid\n\
        T7\tSource 59 68\tTarn News\nT9\tPlace 0 5\tQuill\n\
        R1\tSays Arg1:T1 Arg2:T3\nE1\tAttribution:T6 Content:T4 Source:T5 Relay:T7\n\
        A1\tUnnamed T5\nN1\tReference T1 Wikidata:Q1\tAda Quill\n#1\tAnnotatorNotes T1\tsure\n";

    #[test]
    fn contents_meet_their_sources_by_relation_or_event() {
        let document = gold("a", "a.ann", TEXT, ANN).unwrap();
        let [rain, wet] = &document.quotes[..] else { panic!("{document:?}") };
        assert_eq!((rain.kind.as_str(), rain.speaker_name.as_deref()), ("indirect", Some("Ada Quill")));
        assert_eq!((rain.unnamed, rain.via.as_deref()), (Some(false), Some(&[][..])));
        assert_eq!(wet.fragments.as_deref(), Some(&[(23, 26), (48, 57)][..]));
        assert_eq!((wet.kind.as_str(), wet.unnamed), ("direct", Some(true)));
        assert_eq!(wet.via.as_deref(), Some(&["Tarn News".to_owned()][..]));
        assert_eq!((wet.cue_start, wet.speaker_text.as_deref()), (Some(41), Some("two dockers")));
    }

    #[test]
    fn bad_lines_are_named_all_at_once() {
        let ann =
            "T1\tSource 0\tQuill\nT2\tContent 3 900\tx\nT3\tContent 11 20\tit rained\nR1\tSays Arg1:T8 Arg2:T3\nwhat\n";
        let problems = gold("a", "a.ann", TEXT, ann).unwrap_err();
        let lines: Vec<_> = problems.iter().map(|p| p.place.at.unwrap().0).collect();
        assert_eq!(lines, [1, 2, 4, 5], "{problems:?}");
    }
}
