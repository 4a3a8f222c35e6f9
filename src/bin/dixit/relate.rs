//! What the commands share that state a relation between two records.

use crate::app::App;
use crate::decide::{self, Judge, WhyOption};
use crate::failure::{Done, Exit, Failure};
use crate::render::decisions::verb;
use clap::Args;
use dixit::ask::find;
use dixit::base::Span;
use dixit::graph::Graph;
use dixit::ledger::{Anchors, Ledger};
use dixit::model::{Action, Seen, Tie};

/// Options of every command that states a relation.
#[derive(Args)]
pub struct Stating {
    /// It does not hold, whatever the machine or an earlier decision says
    #[arg(long, conflicts_with = "words")]
    not: bool,
    /// The words that say so, as the source has them
    #[arg(long, value_name = "WORDS")]
    words: Option<String>,
    /// The source these words stand in (id, address, or words of its headline)
    #[arg(long = "in", value_name = "SOURCE", requires = "words")]
    stands_in: Option<String>,
    #[command(flatten)]
    why: WhyOption,
}

/// Takes the decision that `tie` makes; the words stand in `home` where no source is given.
pub fn decided(
    app: &mut App,
    stating: &Stating,
    home: Option<&str>,
    tie: impl FnOnce(&App, &Ledger, &Graph) -> Done<Tie>,
) -> Done {
    let judge = Judge::new(app, &stating.why)?;
    app.change(|app, ledger, graph| {
        let tie = tie(app, ledger, graph)?;
        let told = format!("{} {}{}", tie.ends().0, if stating.not { "not: " } else { "" }, verb(&tie));
        let action = match stating.not {
            true => Action::Unrelate(tie),
            false => Action::Relate { tie, seen: seen(app, graph, stating, home)? },
        };
        let id = judge.decide(ledger, action)?;
        decide::report(app, &id, &told)?;
        Ok(Exit::Fine)
    })
}

/// Where the words stand: once, in the latest text of the source.
fn seen(app: &App, graph: &Graph, stating: &Stating, home: Option<&str>) -> Done<Option<Seen>> {
    let Some(words) = &stating.words else { return Ok(None) };
    let Some(asked) = stating.stands_in.as_deref().or(home) else {
        return Err(Failure::usage("in which source do these words stand?", "give --in SOURCE"));
    };
    let source = find::source(graph, asked).map_err(|u| Failure::unclear(app, u))?;
    let latest = source.record().captures.last();
    let text = latest.and_then(|c| Some((c.text.clone(), graph.text(&c.text)?)));
    let Some((capture, text)) = text else {
        return Err(Failure::usage(format!("`{}` has no archived text here", source.id()), "add the article first"));
    };
    let all: Vec<usize> = text.match_indices(words.as_str()).map(|(at, _)| at).collect();
    let span = match (all.as_slice(), words.trim().is_empty()) {
        ([at], false) => Span::new(*at, at + words.len()),
        ([], _) | (_, true) => {
            let help = "copy them from its text, letter for letter";
            return Err(Failure::usage(format!("“{words}” does not stand in `{}`", source.id()), help));
        }
        (several, _) => {
            let message = format!("“{words}” stands there {} times", several.len());
            return Err(Failure::usage(message, "give more of the words around it"));
        }
    };
    let words = Anchors::new(text).words(span).expect("found in this text");
    Ok(Some(Seen { source: source.id().clone(), capture, words }))
}
