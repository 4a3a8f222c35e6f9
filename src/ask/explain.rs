//! Why a statement was read so, and how it might have been read instead.
//!
//! Records keep the features that made a rule fire; what was weighed beside them is not kept, since the
//! archived text and the rule's versioned name are: the text is read again.

use crate::base::{CharSpan, Offsets};
use crate::extract::{self, Context, RuleInfo};
use crate::graph::StatementView;
use crate::model::{Explain, Maker, RunnerUp, StatementKind};
use serde::Serialize;

/// How a statement came to be read as it is.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "reading", rename_all = "snake_case")]
pub enum Explained {
    /// The same rule reads the same words today.
    Same {
        /// All features that decided.
        features: Vec<String>,
        /// What was weighed and lost, the nearest to winning first.
        runners_up: Vec<RunnerUp>,
    },
    /// The reader has changed since: it reads the text otherwise today.
    Changed,
    /// A person made it.
    ByHand,
    /// The archived text is not in the graph's folder, or in no language that is read.
    Unreadable,
}

/// Reads the text of a statement again and tells what decided.
pub fn explain(view: StatementView<'_>) -> Explained {
    let record = view.record();
    let Maker::Rule(rule) = &record.made_by else { return Explained::ByHand };
    let source = view.source().map(|s| s.record());
    let (Some(text), Some(lang)) = (view.text(), source.and_then(|s| s.lang)) else { return Explained::Unreadable };
    let context = Context {
        published: source.and_then(|s| s.published),
        own_voice: record.kind == StatementKind::Own,
        explain: Explain::Yes,
        ..Context::new(lang)
    };
    let reading = extract::read(text, &context);
    let offsets = Offsets::new(text);
    let content: Vec<CharSpan> = record.fragments.iter().map(|f| f.at).collect();
    let cue = record.cue.as_ref().map(|c| c.at);
    // Somebody may have corrected the content since: the cue tells as well which it is.
    let same = reading.drafts.into_iter().filter(|d| d.rule == rule).find(|d| {
        d.fragments.iter().map(|f| offsets.chars(*f)).eq(content.iter().copied())
            || cue.is_some() && d.cue.map(|c| offsets.chars(c)) == cue
    });
    same.map_or(Explained::Changed, |d| Explained::Same {
        features: d.why.iter().map(|why| why.to_string()).collect(),
        runners_up: d.runners_up,
    })
}

/// What the rule named `id` finds, when a reader of today has it.
pub fn rule(id: &str) -> Option<RuleInfo> {
    extract::english_rules().chain(extract::chinese_rules()).find(|r| r.id == id)
}
