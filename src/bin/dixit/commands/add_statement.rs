//! `dixit add-statement`: what the machine missed.

use crate::app::App;
use crate::decide::{self, Judge, PartyOptions, WhyOption};
use crate::failure::{Done, Exit, Failure};
use crate::render::text::cut;
use clap::Args;
use dixit::ask::find;
use dixit::base::{PartialDate, Span};
use dixit::ledger::Anchors;
use dixit::model::decision::Given;
use dixit::model::{Act, Action, Agent, Cited, StatementKind};

const HELP: &str = "\
Examples:
  dixit add-statement harbour-courier-2031-05-02-1f3a9c0b2d \\
      --words \"the ferry would return\" --speaker \"Ada Quill\"
  dixit add-statement \"Ferry Aurora\" --words \"We sail\" --words \"at dawn\" --cue said --speaker \"Tom Reed\"

The words must stand in the article's archived text, letter for letter; with several --words they are the \
fragments of one statement, in order. Without --kind it is direct between quotation marks, else indirect; without \
--act somebody says it.";

/// Options of `add-statement`.
#[derive(Args)]
#[command(after_help = HELP)]
pub struct Options {
    /// The source it stands in (id, address, or words of its headline)
    source: String,
    /// Its words, as the text has them
    #[arg(long, required = true, value_name = "WORDS")]
    words: Vec<String>,
    /// Which place, where the words stand more than once (from 1)
    #[arg(long, value_name = "N")]
    nth: Option<usize>,
    #[command(flatten)]
    parties: PartyOptions,
    /// The words that make it an attribution (the nearest before or after)
    #[arg(long, value_name = "WORDS")]
    cue: Option<String>,
    /// When it was said
    #[arg(long, value_name = "DATE")]
    said_on: Option<PartialDate>,
    #[command(flatten)]
    why: WhyOption,
}

/// Does it.
pub fn run(options: Options, app: &mut App) -> Done {
    let judge = Judge::new(app, &options.why)?;
    app.change(|app, ledger, graph| {
        let source = find::source(graph, &options.source).map_err(|u| Failure::unclear(app, u))?;
        let text = source.record().captures.last().and_then(|c| graph.text(&c.text)).ok_or_else(|| {
            Failure::usage(format!("`{}` has no archived text here", source.id()), "add the article first")
        })?;
        let fragments = places(text, &options.words, options.nth)?;
        let parties = &options.parties;
        let kind = parties.kind.map_or_else(|| kind_of(text, &fragments), Into::into);
        let mut statement = ledger
            .written(source.id(), &fragments, kind, judge.name())
            .ok_or_else(|| Failure::usage("these words cannot be a statement", "give the content, not only blanks"))?;
        if let Some(cue) = &options.cue {
            let span = nearest(text, cue, fragments[0]).ok_or_else(|| not_there(cue))?;
            statement.cue = Anchors::new(text).words(span);
        }
        statement.act = parties.act.map_or(Act::Say, Into::into);
        statement.said_at = options.said_on;
        let mut cited = |names: &[String]| -> Done<Vec<Cited>> {
            Ok(judge.all_given(app, ledger, graph, names, &parties.new)?.into_iter().map(cite).collect())
        };
        statement.speakers = cited(&parties.speaker)?;
        statement.told_to = cited(&parties.told_to)?;
        statement.relayed_by = cited(&parties.relayed_by)?;
        let what = format!("added {}: {}", statement.id, cut(&statement.content(), 60));
        let id = judge.decide(ledger, Action::Add(Box::new(statement)))?;
        decide::report(app, &id, &what)?;
        Ok(Exit::Fine)
    })
}

fn cite(given: Given) -> Cited {
    Cited { who: Agent::Entity(given.entity), words: None, speaks_for: None, cue: None }
}

fn not_there(words: &str) -> Failure {
    Failure::usage(format!("“{words}” does not stand in the article"), "copy the words from the archived text")
}

/// Where the words stand: the first fragment as told, each further one after the one before.
fn places(text: &str, words: &[String], nth: Option<usize>) -> Done<Vec<Span>> {
    let (first, rest) = words.split_first().expect("clap asks for one");
    let all: Vec<usize> =
        if first.trim().is_empty() { Vec::new() } else { text.match_indices(first.as_str()).map(|(i, _)| i).collect() };
    let start = match (all.as_slice(), nth) {
        ([], _) => return Err(not_there(first)),
        ([one], None | Some(1)) => *one,
        (several, Some(n)) => *several.get(n.wrapping_sub(1)).ok_or_else(|| {
            Failure::usage(format!("“{first}” stands there {} times", several.len()), "give --nth 1 to that number")
        })?,
        (several, None) => {
            let line = |(n, at): (usize, &usize)| {
                let from = text[..*at].char_indices().rev().nth(15).map_or(0, |(i, _)| i);
                let to = text[*at..].char_indices().nth(first.chars().count() + 15).map_or(text.len(), |(i, _)| at + i);
                format!("--nth {}: …{}…", n + 1, text[from..to].replace('\n', " "))
            };
            let help = several.iter().enumerate().map(line).collect();
            return Err(Failure::Usage {
                message: format!("“{first}” stands there {} times: say which", several.len()),
                help,
            });
        }
    };
    let mut spans = vec![Span::new(start, start + first.len())];
    for words in rest {
        let from = spans.last().map_or(0, |s| s.end as usize);
        let at = text[from..].find(words.as_str()).filter(|_| !words.is_empty()).ok_or_else(|| not_there(words))?;
        spans.push(Span::new(from + at, from + at + words.len()));
    }
    Ok(spans)
}

fn nearest(text: &str, words: &str, to: Span) -> Option<Span> {
    let distance = |at: usize| at.abs_diff(to.start as usize).min(at.abs_diff(to.end as usize));
    let at = text.match_indices(words).map(|(i, _)| i).min_by_key(|i| distance(*i))?;
    (!words.is_empty()).then(|| Span::new(at, at + words.len()))
}

fn kind_of(text: &str, fragments: &[Span]) -> StatementKind {
    const OPEN: &str = "“‘「『\"";
    let quoted = |s: &Span| text[..s.start as usize].chars().next_back().is_some_and(|c| OPEN.contains(c));
    if fragments.iter().all(quoted) { StatementKind::Direct } else { StatementKind::Indirect }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_in_order_and_ambiguity_is_refused() {
        let text = "“We sail,” he said, “at dawn.” We sail.";
        let words = |list: &[&str]| list.iter().map(|w| (*w).to_owned()).collect::<Vec<_>>();
        assert!(places(text, &words(&["We sail"]), None).is_err());
        let both = places(text, &words(&["We sail", "at dawn"]), Some(1)).unwrap();
        assert_eq!(both.iter().map(|s| s.of(text)).collect::<Vec<_>>(), ["We sail", "at dawn"]);
        assert_eq!(kind_of(text, &both), StatementKind::Direct);
        assert!(places(text, &words(&["We sail"]), Some(3)).is_err());
        assert!(places(text, &words(&["we sail"]), None).is_err());
        assert!(places(text, &words(&[""]), None).is_err());
        assert_eq!(nearest(text, "said", both[0]).unwrap().of(text), "said");
    }
}
