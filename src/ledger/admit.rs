//! What a reader found in an article comes into the ledger; ids and decisions stay (laws 1, 2, 4).

use super::anchor::{Anchors, moved, place};
use super::build::Sketch;
use super::heads::{Heads, byline, issuer};
use super::index::Index;
use super::keys::{Keys, canonical_url};
use super::matching::{Seat, pair};
use super::names::normal;
use super::propose::{Proposal, proposals_for};
use super::resolve::Resolver;
use super::{Ledger, Records};
use crate::base::{EntityId, SourceId, StatementId, TextHash, Timestamp, work};
use crate::model::{
    Agent, Article, Capture, EntityKind, Notice, NoticeFound, Reading, Relay, RelayHow, Source, SourceKind, Statement,
};
use std::{collections::BTreeSet, sync::Arc};

/// What the graph knew of the text before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Captured {
    /// Nothing: a new source, or the first text of one that was only cited.
    First,
    /// An earlier text of the same source: a new capture was made.
    Changed,
    /// This very text: only read again.
    Same,
}

/// What came of admitting an article.
#[derive(Clone, Debug, PartialEq)]
pub struct Admission {
    /// The source it is.
    pub source: SourceId,
    /// Whether its text was new.
    pub captured: Captured,
    /// Statements that were not there before.
    pub added: Vec<StatementId>,
    /// Statements known again, with their ids.
    pub kept: usize,
    /// Statements of this text that a machine had made, it makes no more, and nobody judged: taken out.
    pub dropped: usize,
    /// Statements that stay with an earlier text because they no longer stand in this one.
    pub left: usize,
    /// Judged statements of an earlier text whose words stand at several places of this one: they stay
    /// where they were, and a person has to say which it is.
    pub unsure: Vec<StatementId>,
    /// Drafts that were no statements: no content, or places outside the text.
    pub refused: usize,
    /// Entities of this article that may be one with others.
    pub proposals: Vec<Proposal>,
    /// For a new source: others that may be the same article, known without their outlet.
    pub alike: Vec<SourceId>,
}

impl Ledger {
    /// Takes in `article` as `reading` read it at `now`. The same article again, changed or not, is the
    /// same source; a changed text becomes another capture.
    pub fn admit(&mut self, article: &Article, reading: &Reading, now: Timestamp) -> Admission {
        let mut index = self.index.take().unwrap_or_else(|| Index::of(&self.records));
        let admission = admit(&mut self.records, &mut index, article, reading, now);
        self.index = Some(index);
        admission
    }

    /// The source that an article is, whether or not it is in the graph yet.
    pub fn source_of(&mut self, article: &Article) -> SourceId {
        let index = self.index.get_or_insert_with(|| Index::of(&self.records));
        identify(&self.records, index, &Keys::of(article, TextHash::of(article.text.as_bytes())), article)
    }
}

/// The source with the strongest key in common: the address; else publisher, date and title where the
/// addresses do not differ; else the text, where nothing that both heads give differs; else the title of one that
/// was only cited. Where several would do, it is none of them.
fn identify(records: &Records, index: &Index, keys: &Keys, article: &Article) -> SourceId {
    let known = keys.url.as_deref().and_then(|u| index.by_url(u)).or_else(|| {
        let same = keys.print.as_deref().into_iter().flat_map(|p| index.by_print(p));
        let mut free =
            same.filter(|id| keys.url.is_none() || records.sources.get(*id).is_some_and(|s| s.url.is_none()));
        free.next().filter(|_| free.next().is_none())
    });
    let by_text =
        || only(index.by_text(&keys.text).filter(|id| records.sources.get(*id).is_some_and(|s| agree(s, article))));
    let by_cited = || only(article.title.as_deref().into_iter().flat_map(|title| index.by_cited(title)));
    known.or_else(by_text).or_else(by_cited).cloned().unwrap_or_else(|| keys.id(article))
}

/// True when address, publisher, date and title are each the same or missing on one side.
fn agree(source: &Source, article: &Article) -> bool {
    let both = |a: Option<&str>, b: Option<&str>, key: fn(&str) -> String| match (a, b) {
        (Some(a), Some(b)) => key(a) == key(b),
        _ => true,
    };
    both(source.url.as_deref(), article.url.as_deref(), canonical_url)
        && both(source.publisher.as_deref(), article.publisher.as_deref(), normal)
        && both(source.title.as_deref(), article.title.as_deref(), normal)
        && source.published.is_none_or(|a| article.published.is_none_or(|b| a == b))
}

/// Sources that may be the same one as `id` though neither head says so: the same day and title, and one of
/// them without an outlet.
fn alike(records: &Records, index: &Index, id: &SourceId) -> Vec<SourceId> {
    let Some(source) = records.sources.get(id) else { return Vec::new() };
    let (Some(title), Some(date)) = (source.title.as_deref(), source.published) else { return Vec::new() };
    let same = |s: &&Arc<Source>| {
        work::spend(1);
        s.id != *id
            && s.published == Some(date)
            && (s.publisher.is_none() || source.publisher.is_none())
            && (s.url.is_none() || source.url.is_none())
    };
    let titled = index.titled(title).filter_map(|id| records.sources.get(id));
    titled.filter(same).map(|s| s.id.clone()).collect()
}

fn only<T>(mut all: impl Iterator<Item = T>) -> Option<T> {
    all.next().filter(|_| all.next().is_none())
}

fn admit(records: &mut Records, index: &mut Index, article: &Article, reading: &Reading, now: Timestamp) -> Admission {
    let hash = TextHash::of(article.text.as_bytes());
    let id = identify(records, index, &Keys::of(article, hash.clone()), article);
    let old = records.sources.get(&id).cloned();
    let before = index.named_in(&id);
    let idle = old.as_ref().map(|s| index.leave(s)).unwrap_or_default();
    let mut source = old.as_deref().cloned().unwrap_or_else(|| blank(&id));
    source.statements = Vec::new();
    let captured = match source.captures.iter().any(|c| c.text == hash) {
        true => Captured::Same,
        false if source.captures.is_empty() => Captured::First,
        false => Captured::Changed,
    };
    if captured != Captured::Same {
        let retrieved = article.retrieved.unwrap_or(now);
        source.captures.push(Capture { text: hash.clone(), page: article.page.clone(), retrieved });
    }
    let archived = records.archive.entry(hash.clone()).or_insert_with(|| article.text.as_str().into()).clone();
    let anchors = Anchors::new(&archived);
    let olds: &[Statement] = old.as_deref().map(|s| s.statements.as_slice()).unwrap_or_default();
    let mut resolver = Resolver::new(records, index, reading, before);
    describe(&mut source, article, reading, &hash, &anchors);
    let heads = heads(&source, &mut resolver);
    let mut out = Admission {
        source: id.clone(),
        captured,
        added: Vec::new(),
        kept: 0,
        dropped: 0,
        left: 0,
        unsure: Vec::new(),
        refused: 0,
        proposals: Vec::new(),
        alike: Vec::new(),
    };
    source.statements = statements(reading, &source, &hash, olds, &anchors, &mut resolver, &mut out);
    let made = resolver.made;
    index.enter(&source, &heads);
    let cited: BTreeSet<SourceId> = source.statements.iter().flat_map(cites).cloned().collect();
    records.sources.insert(id.clone(), Arc::new(source));
    if captured == Captured::First {
        out.alike = alike(records, index, &id);
    }
    let dropped: Vec<SourceId> = olds.iter().flat_map(cites).filter(|id| !cited.contains(*id)).cloned().collect();
    forget_cited(records, index, dropped);
    sweep(records, index, idle);
    out.proposals = proposals_for(records, index, &made);
    out
}

/// Takes out entities that nothing names any more.
pub(super) fn sweep(records: &mut Records, index: &mut Index, idle: Vec<EntityId>) {
    for id in idle.iter().filter(|id| index.unused(id)).cloned().collect::<Vec<_>>() {
        if records.entities.get(&id).is_some_and(|e| e.wikidata.is_none())
            && let Some(entity) = records.entities.remove(&id)
        {
            index.forget(&id, &entity);
        }
    }
}

/// Sources that a statement names as speakers or relays.
pub(super) fn cites(statement: &Statement) -> impl Iterator<Item = &SourceId> {
    let lists = [&statement.speakers, &statement.told_to, &statement.relayed_by, &statement.mentions];
    lists.into_iter().flatten().filter_map(|c| match &c.who {
        Agent::Source(id) => Some(id),
        _ => None,
    })
}

/// Takes out sources that were only cited and that nothing cites any more.
pub(super) fn forget_cited(records: &mut Records, index: &mut Index, ids: Vec<SourceId>) {
    for id in ids {
        let idle = |s: &Source| s.captures.is_empty() && !index.ties(&id);
        if records.sources.get(&id).is_some_and(|s| idle(s))
            && !records.sources.values().flat_map(|s| &s.statements).flat_map(cites).any(|c| *c == id)
            && let Some(source) = records.sources.remove(&id)
        {
            index.leave(&source);
        }
    }
}

pub(super) fn blank(id: &SourceId) -> Source {
    Source {
        id: id.clone(),
        kind: SourceKind::default(),
        title: None,
        url: None,
        publisher: None,
        authors: Vec::new(),
        published: None,
        lang: None,
        relays: Vec::new(),
        notices: Vec::new(),
        captures: Vec::new(),
        statements: Vec::new(),
    }
}

/// Brings the source's head up to date; what this article does not say stays as it was.
fn describe(source: &mut Source, article: &Article, reading: &Reading, hash: &TextHash, anchors: &Anchors<'_>) {
    source.kind = article.kind;
    source.lang = Some(article.lang.unwrap_or(reading.lang));
    source.published = article.published.or(source.published);
    for (known, new) in [
        (&mut source.title, &article.title),
        (&mut source.url, &article.url),
        (&mut source.publisher, &article.publisher),
    ] {
        if new.as_deref().is_some_and(|n| !n.trim().is_empty()) {
            known.clone_from(new);
        }
    }
    let authors: Vec<String> = article.authors.iter().filter(|a| !a.trim().is_empty()).cloned().collect();
    if !authors.is_empty() {
        source.authors = authors;
    }
    // The places of relays are those of the latest text.
    if source.captures.last().is_some_and(|c| c.text == *hash) {
        source.relays = relays(article, reading, anchors);
        source.notices = notices(reading, anchors);
    }
}

fn notices(reading: &Reading, anchors: &Anchors<'_>) -> Vec<Notice> {
    let notice = |found: &NoticeFound| {
        let words = anchors.words(found.span)?;
        Some(Notice { how: found.how, of: found.of.clone(), at: words.at, exact: words.exact })
    };
    reading.notices.iter().filter_map(notice).collect()
}

fn relays(article: &Article, reading: &Reading, anchors: &Anchors<'_>) -> Vec<Relay> {
    let credits = article.credits.iter().filter(|c| article.publisher.as_ref() != Some(*c));
    let credits = credits.map(|c| Relay { from: c.clone(), how: RelayHow::Credits, at: None, exact: None });
    // What the Harbor Times says it was told, its own article does not retell.
    let bare = |name: &str| name.trim_start_matches("The ").trim_start_matches("the ").to_ascii_lowercase();
    let own = |from: &str| article.publisher.as_deref().is_some_and(|p| bare(p) == bare(from));
    let told = reading.retellings.iter().filter(|r| !own(&r.from)).map(|r| {
        let words = anchors.words(r.span);
        let (at, exact) = words.map(|w| (w.at, w.exact)).unzip();
        Relay { from: r.from.clone(), how: r.how, at, exact }
    });
    let mut out: Vec<Relay> = Vec::new();
    for relay in credits.chain(told).filter(|r| !r.from.trim().is_empty()) {
        match out.iter_mut().find(|r| r.from == relay.from && r.how == relay.how) {
            // What the metadata credits stands in the text too: there is its place.
            Some(known) if known.at.is_none() => *known = relay,
            Some(known) if *known == relay => {}
            _ => out.push(relay),
        }
    }
    out
}

fn heads(source: &Source, resolver: &mut Resolver<'_, '_>) -> Heads {
    let role = byline(source);
    let publisher = source.publisher.as_deref().map(|name| resolver.plain(name, issuer(source.kind), Vec::new()));
    let mut outlet = |name: &str| resolver.plain(name, EntityKind::Outlet, Vec::new());
    let relays = source.relays.iter().map(|r| Some(outlet(&r.from))).collect();
    let authors = source.authors.iter().map(|a| resolver.plain(a, EntityKind::Person, vec![role.clone()])).collect();
    Heads { publisher, authors, relays }
}

/// The statements of the source after this reading: drafts with the ids they had, judged ones as they
/// were judged, those of earlier texts.
fn statements(
    reading: &Reading,
    source: &Source,
    hash: &TextHash,
    olds: &[Statement],
    anchors: &Anchors<'_>,
    resolver: &mut Resolver<'_, '_>,
    out: &mut Admission,
) -> Vec<Statement> {
    let mut sketches: Vec<Option<Sketch<'_>>> =
        reading.drafts.iter().map(|d| Sketch::of(d, &source.id, hash, anchors)).collect();
    let mut places: BTreeSet<StatementId> = BTreeSet::new();
    for sketch in sketches.iter_mut().flatten() {
        next_free(&mut sketch.statement, &mut places);
    }
    out.refused = sketches.iter().filter(|s| s.is_none()).count();
    let standing: Vec<usize> = (0..sketches.len()).filter(|n| sketches[*n].is_some()).collect();
    let seats: Vec<Seat> = standing.iter().filter_map(|n| Seat::of(&sketches[*n].as_ref()?.statement, true)).collect();
    // What people added in this text counts as known: the machine's finding of the same is no second one.
    let added = resolver.added(&source.id, hash);
    let known: Vec<&Statement> = olds.iter().chain(&added).collect();
    let old_seats: Vec<(usize, Seat)> =
        known.iter().enumerate().filter_map(|(n, s)| Some((n, Seat::of(s, s.capture == *hash)?))).collect();
    let paired = pair(&seats, &old_seats.iter().map(|(_, s)| s.clone()).collect::<Vec<_>>());
    let mut is: Vec<Option<&Statement>> = vec![None; sketches.len()];
    for (n, old) in standing.iter().zip(&paired.of_draft) {
        is[*n] = old.map(|o| known[old_seats[o].0]);
    }
    let mut ids: BTreeSet<StatementId> = known.iter().map(|s| s.id.clone()).collect();
    for (n, sketch) in sketches.iter_mut().enumerate() {
        let Some(Sketch { statement, .. }) = sketch else { continue };
        match is[n] {
            Some(old) => statement.id = old.id.clone(),
            None => {
                next_free(statement, &mut ids);
                out.added.push(statement.id.clone());
            }
        }
    }
    let names: Vec<Option<StatementId>> = sketches.iter().map(|s| s.as_ref().map(|s| s.statement.id.clone())).collect();
    let age = |capture: &TextHash| source.captures.iter().position(|c| c.text == *capture);
    let mut done: Vec<Statement> = Vec::new();
    let mut seen: BTreeSet<StatementId> = BTreeSet::new();
    for (n, sketch) in sketches.into_iter().enumerate() {
        let Some(sketch) = sketch else { continue };
        if let Some(old) = is[n] {
            out.kept += 1;
            seen.insert(old.id.clone());
            if added.iter().any(|a| a.id == old.id) {
                continue; // stands in the decisions
            }
            if resolver.held(&old.id) || age(&old.capture) > age(hash) {
                resolver.recall(old);
                done.push(carried(old, &sketch.statement, anchors, age(&old.capture) < age(hash)));
                continue;
            }
        }
        let parent = sketch.draft.parent.filter(|p| *p != n).and_then(|p| names.get(p).cloned().flatten());
        let mut statement = sketch.finish(resolver, anchors);
        statement.within = parent;
        if let Some(old) = is[n] {
            resolver.keep_ids(old, &mut statement);
        }
        done.push(statement);
    }
    out.unsure =
        paired.unsure.iter().map(|n| &known[old_seats[*n].0].id).filter(|id| resolver.held(id)).cloned().collect();
    keep_rest(olds, hash, resolver, &seen, &mut done, out);
    done.sort_by_key(|s| (age(&s.capture), place(s), s.id.clone()));
    done
}

/// Gives the statement an id that is not yet among `ids`: its own, else one made from that.
fn next_free(statement: &mut Statement, ids: &mut BTreeSet<StatementId>) {
    while !ids.insert(statement.id.clone()) {
        statement.id = StatementId::hashed(&[statement.id.as_str(), "again"]);
    }
}

/// A judged statement as it was judged, moved into the new text only when every word of it stands there.
fn carried(old: &Statement, now: &Statement, anchors: &Anchors<'_>, newer: bool) -> Statement {
    let by = || Some(i64::from(place(now)?.0) - i64::from(place(old)?.0));
    let there = newer.then(by).flatten().and_then(|by| moved(old, by, anchors));
    there.map_or_else(|| old.clone(), |s| Statement { capture: now.capture.clone(), ..s })
}

/// Keeps statements this reading did not find: those of other texts, judged ones, and what these stand in.
fn keep_rest(
    olds: &[Statement],
    hash: &TextHash,
    resolver: &Resolver<'_, '_>,
    seen: &BTreeSet<StatementId>,
    done: &mut Vec<Statement>,
    out: &mut Admission,
) {
    let mut needed: BTreeSet<StatementId> = done.iter().filter_map(|s| s.within.clone()).collect();
    let mut rest: Vec<&Statement> = olds.iter().filter(|s| !seen.contains(&s.id)).collect();
    loop {
        let stays = |s: &&Statement| s.capture != *hash || resolver.held(&s.id) || needed.contains(&s.id);
        let (keep, gone): (Vec<&Statement>, Vec<&Statement>) = rest.into_iter().partition(stays);
        rest = gone;
        if keep.is_empty() {
            break;
        }
        out.left += keep.iter().filter(|s| s.capture != *hash).count();
        needed.extend(keep.iter().filter_map(|s| s.within.clone()));
        done.extend(keep.into_iter().cloned());
    }
    out.dropped = rest.len();
}
