//! The English reader: rules over tokens, without a parser.
//!
//! The way of a text: paragraphs of tokens ([`paragraphs`], [`tokens`], [`key`], [`lexicon`], [`lists`]) → who and what it names
//! ([`names`], [`called`], [`spelling`], [`namesakes`], [`partners`]) → sentence by sentence its verbs of reporting with subject and complement ([`verbs`], [`subjects`], [`far_subjects`], [`crowds`], [`apposition`], [`np`],
//! [`after`] with [`hearer`], [`asked`] and [`bare`], [`object_content`] with [`things`], [`wanted`] and [`doing`], [`short`], [`citing`], [`sentence`] with [`who`], [`quoted`], [`clauses`], [`content_before`], [`gap`], [`passive`], [`interposed`], [`ends`] with [`asides`], [`limits`], [`trailing`], [`shapes`]), its phrases, nouns and
//! adjectives ([`according`], [`sources`] with [`unowned`], [`plans`], [`feelings`]) → in the order of the text, speakers resolved and turns put together ([`turns`], [`orphans`], [`inside`],
//! [`speakers`], [`described`], [`anaphora`], [`antecedents`], [`opened`], [`theirs`]) → whether the whole tells again what another outlet printed ([`retell`]).

mod according;
mod adjuncts;
mod after;
mod anaphora;
mod announced;
mod antecedents;
mod apposition;
mod asides;
mod asked;
mod bare;
mod called;
mod capitals;
mod citing;
mod clauses;
mod content_before;
mod crowds;
mod described;
mod doing;
mod ends;
mod far_subjects;
mod feelings;
mod gap;
mod gender;
mod headline;
mod heads;
mod hearer;
mod homographs;
mod inside;
mod interposed;
mod interview;
mod key;
mod kinds;
mod lexicon;
mod limits;
mod lists;
mod names;
mod namesakes;
mod np;
mod object_content;
mod objects;
mod opened;
mod orphans;
mod paragraphs;
mod partners;
mod passive;
mod plans;
mod posts;
mod predicates;
mod pronouns;
mod quoted;
mod refusals;
mod retell;
mod roles;
mod rules;
mod runners_up;
mod sentence;
mod setting;
mod shapes;
mod short;
mod signs;
mod sources;
mod speakers;
mod spelling;
mod subjects;
mod theirs;
mod things;
mod titles;
mod tokens;
mod trailing;
mod turns;
mod unowned;
mod verbs;
mod wanted;
mod when;
mod who;

use super::{Context, RuleInfo};
use crate::model::Reading;
use crate::text::Document;

/// Every rule of this reader.
pub(super) fn rules() -> impl Iterator<Item = RuleInfo> {
    rules::ALL.iter().map(|r| **r)
}

/// Statements and names of an English text; order, nesting, hedges, figures and mentions are left to `finish`.
pub(super) fn read(document: &Document<'_>, context: &Context) -> Reading {
    let mut cutter = tokens::Cutter::new(document.text);
    let begun = paragraphs::cut(document, &mut cutter);
    let paragraphs = paragraphs::join(document, begun, &cutter.all);
    let mut names = names::Names::default();
    for p in &paragraphs {
        names.learn(&p.tokens);
    }
    names.settle();
    let interview = interview::Interview::learn(&paragraphs, &names);
    let mut turns = turns::Turns::new(speakers::Speakers::new(names, document.text), interview, context);
    for (n, p) in paragraphs.iter().enumerate() {
        turns.read(n, p);
    }
    let drafts = turns.finish();
    let names = turns.speakers.names.into_list();
    let retellings = retell::find(document, &drafts);
    Reading { lang: document.lang, drafts, names, retellings, notices: Vec::new() }
}
