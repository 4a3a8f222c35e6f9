//! What has to hold of a source and its statements (law 1).

use super::{Record, Sink};
use crate::base::{SourceId, StatementId, TextHash};
use crate::ledger::Anchors;
use crate::ledger::anchor::all_words;
use crate::ledger::facts::agents;
use crate::model::{Act, Agent, Source, Statement};
use std::collections::{BTreeMap, BTreeSet};

impl Sink<'_> {
    pub(super) fn source(&mut self, source: &Source) {
        let records = self.records;
        let record = Record::Source(source.id.clone());
        let mut captures: BTreeMap<&TextHash, Option<Anchors<'_>>> = BTreeMap::new();
        for capture in &source.captures {
            let text = records.archive.get(&capture.text).map(|t| Anchors::new(t));
            if captures.insert(&capture.text, text).is_some() {
                self.error(record.clone(), "the same capture stands twice").words(capture.text.as_str());
            }
        }
        let latest = source.captures.last().and_then(|c| captures.get(&c.text)).and_then(Option::as_ref);
        for relay in &source.relays {
            if let (Some(at), Some(exact), Some(text)) = (relay.at, &relay.exact, latest)
                && !text.stands(at, exact)
            {
                self.error(record.clone(), "the words of this relay do not stand at their place").words(exact);
            }
        }
        for notice in &source.notices {
            if latest.is_some_and(|text| !text.stands(notice.at, &notice.exact)) {
                self.error(record.clone(), "the words of this notice do not stand at their place").words(&notice.exact);
            }
        }
        for statement in &source.statements {
            self.statement_of(&source.id, statement, captures.get(&statement.capture));
        }
        self.nesting(source);
    }

    fn statement_of(&mut self, source: &SourceId, statement: &Statement, text: Option<&Option<Anchors<'_>>>) {
        let record = Record::Statement(source.clone(), statement.id.clone());
        for id in agents(statement) {
            self.entity(&record, id);
        }
        self.cited_sources(&record, statement);
        if statement.fragments.is_empty() && (statement.act != Act::Decline || statement.cue.is_none()) {
            self.error(record.clone(), "a statement without content")
                .help("only a refusal to comment (`act: decline` with a cue) has none");
        }
        if !(0.0..=1.0).contains(&statement.confidence) {
            self.error(record.clone(), "the confidence is not between 0 and 1");
        }
        match text {
            None => {
                self.error(record, "its capture is none of this source's captures").words(statement.capture.as_str());
            }
            // Missing texts are reported once for all their statements.
            Some(None) => {}
            Some(Some(text)) => self.anchors(&record, statement, text),
        }
    }

    /// Law 1: the exact words stand at that place.
    pub(super) fn anchors(&mut self, record: &Record, statement: &Statement, text: &Anchors<'_>) {
        for (at, exact) in all_words(statement) {
            if !text.stands(at, exact) {
                let there = text.standing(at).map_or_else(
                    || "which lies outside the text".to_owned(),
                    |there| format!("where `{}` stands", short(there)),
                );
                let message = format!("`{}` does not stand at {}–{}, {there}", short(exact), at.0, at.1);
                self.error(record.clone(), message)
                    .help("an anchor is moved by adding the article again, never by hand")
                    .words(exact);
            }
        }
        let order = statement.fragments.windows(2).find(|pair| pair[0].at.1 > pair[1].at.0);
        if let Some(pair) = order {
            self.error(record.clone(), "fragments overlap or stand out of order").words(&pair[1].exact);
        }
        for fragment in &statement.fragments {
            let made = text.span(fragment.at).and_then(|s| text.anchor(s));
            if made.is_some_and(|m| m.exact == fragment.exact && m != *fragment) {
                self.error(
                    record.clone(),
                    format!("not what stands around `{}`: its prefix or suffix", short(&fragment.exact)),
                )
                .words(&fragment.exact);
            }
        }
    }

    fn cited_sources(&mut self, record: &Record, statement: &Statement) {
        let lists = [&statement.speakers, &statement.told_to, &statement.relayed_by, &statement.mentions];
        for cited in lists.into_iter().flatten() {
            if let Agent::Source(id) = &cited.who
                && !self.records.sources.contains_key(id)
            {
                self.error(record.clone(), format!("there is no source `{id}`")).words(id.as_str());
            }
        }
    }

    /// What a statement stands in is a statement of the same source, and no circle.
    fn nesting(&mut self, source: &Source) {
        let within: BTreeMap<&StatementId, &StatementId> =
            source.statements.iter().filter_map(|s| Some((&s.id, s.within.as_ref()?))).collect();
        let here: BTreeSet<&StatementId> = source.statements.iter().map(|s| &s.id).collect();
        for (id, parent) in &within {
            let record = Record::Statement(source.id.clone(), (*id).clone());
            if !here.contains(parent) && !self.judged.added().any(|(_, s)| s.id == **parent) {
                self.error(record, format!("stands within `{parent}`, which is no statement of this source"))
                    .words(parent.as_str());
                continue;
            }
            let (mut at, mut steps) = (*id, 0);
            while let Some(next) = within.get(at) {
                (at, steps) = (*next, steps + 1);
                if at == *id {
                    self.error(record, "stands within itself, by way of others").words(parent.as_str());
                    break;
                }
                if steps > within.len() {
                    break; // leads into a circle that others are reported for
                }
            }
        }
    }
}

fn short(words: &str) -> String {
    let mut out: String = words.chars().take(24).collect();
    if out.len() < words.len() {
        out.push('…');
    }
    out.replace('\n', "⏎")
}
