//! A statement on its way: content still open, speakers still words.

use super::cue_list::CueClass;
use super::phrase::Np;
use crate::base::{Small, Span};
use crate::extract::RuleInfo;
use crate::model::{Act, StatementKind};

/// Who speaks, before names are resolved.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Who {
    /// These words.
    Words(Np),
    /// Whoever speaks in this earlier one (its index).
    Same(usize),
    /// Whoever spoke last.
    Last,
    /// Whom these words name elsewhere in the text; the span stands for them here.
    Named(Np, Option<Span>),
    /// Nobody is named.
    Nobody,
}

/// A statement found, before names are resolved.
#[derive(Clone, Debug)]
pub(super) struct Said {
    pub(super) kind: StatementKind,
    pub(super) act: Act,
    pub(super) fragments: Vec<Span>,
    pub(super) cue: Option<Span>,
    pub(super) who: Who,
    pub(super) told: Vec<(Np, Span)>,
    /// Who passes it on, with the words that say so; the last one heard it from the speaker.
    pub(super) relays: Vec<(Np, Span)>,
    pub(super) venue: Option<Span>,
    pub(super) time: Option<Span>,
    pub(super) rule: &'static RuleInfo,
    pub(super) why: Vec<Small>,
    /// How its cue behaves.
    pub(super) class: Option<CueClass>,
    /// A quotation that stands at the cue too and was left to others.
    pub(super) other: Option<Span>,
    /// Its cue may only lead to the one that follows: 发文，批评….
    pub(super) leads: bool,
    /// Its content is one clause: what the next speaker says is no part of it.
    pub(super) limited: bool,
    /// No mark stands between its cue and its content.
    pub(super) unmarked: bool,
    /// The turn in which it stands, whose speaker 我 means.
    pub(super) turn: Option<usize>,
    /// The quotation in which it is told, whose speaker no pronoun here means.
    pub(super) inside: Option<usize>,
    /// Where its words begin (speaker, else cue): the order names are resolved in.
    pub(super) at: usize,
}

impl Said {
    pub(super) fn new(rule: &'static RuleInfo, kind: StatementKind, at: usize, who: Who) -> Self {
        Self {
            kind,
            act: Act::Say,
            fragments: Vec::new(),
            cue: None,
            who,
            told: Vec::new(),
            relays: Vec::new(),
            venue: None,
            time: None,
            rule,
            why: Vec::new(),
            class: None,
            other: None,
            limited: false,
            leads: false,
            unmarked: false,
            turn: None,
            inside: None,
            at,
        }
    }
}
