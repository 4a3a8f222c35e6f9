//! From words to a reading: every speaker resolved in the order of the text, every statement drafted.

use super::cue_list::CueClass;
use super::lex;
use super::lists;
use super::phrase::{Kind, Np};
use super::registry::Registry;
use super::resolver::Resolver;
use super::said::{Said, Who};
use super::spots::Spots;
use crate::base::Span;
use crate::extract::Context;
use crate::model::{Act, Draft, Explain, Mention, Reading, RunnerUp, StatementKind};
use crate::text::Document;

/// Resolves every speaker and builds the reading.
pub(super) fn resolve(
    document: &Document<'_>,
    text: &str,
    spots: &Spots,
    mut found: Vec<Said>,
    context: &Context,
) -> Reading {
    let raw = document.text;
    let mut registry = Registry::scan(raw, text, spots);
    let mut order: Vec<usize> = (0..found.len()).collect();
    order.sort_by_key(|&i| found[i].at);
    for &i in &order {
        for np in said_words(&found[i]) {
            if np.kind == Kind::Person && !polite(text, np) {
                registry.person(np.name, np.title);
            }
        }
    }
    registry.scan_titles(spots);
    // 王局长: once everybody is known by a full name.
    for np in found.iter().flat_map(said_words).filter(|np| np.kind == Kind::Person && polite(text, np)) {
        registry.person(np.name, np.title);
    }
    let announced = super::announced::announced(document, text, &registry);
    let mut names = Resolver::new(document, text, spots, registry, context.explain);
    let mut resolved: Vec<Option<Vec<Mention>>> = vec![None; found.len()];
    let mut rivals: Vec<Vec<RunnerUp>> = vec![Vec::new(); found.len()];
    let mut told: Vec<Vec<Mention>> = vec![Vec::new(); found.len()];
    let mut relays: Vec<Vec<Mention>> = vec![Vec::new(); found.len()];
    let mut outer: Option<Outer> = None;
    for &i in &order {
        let said = &found[i];
        for (np, cue) in &said.relays {
            relays[i].extend(names.mention(&names.printed(np)).map(|m| Mention { cue: Some(*cue), ..m }));
        }
        told[i] = names.told(said);
        names.rivals.clear();
        if outer.as_ref().is_some_and(|o| said.at as u32 >= o.end) {
            // 林远表示，何文早前说…。他…: of the two, whoever speaks to the reader.
            names.person = outer.take().map(|o| o.person);
        }
        names.avoided = outer.as_ref().filter(|o| o.doubts && said.at as u32 >= o.start).map(|o| o.person.1);
        // “他告诉我，…”他说: the first is another.
        let kept = said.inside.map(|j| {
            let speaks =
                |m: &Mention| m.name.as_deref().and_then(|n| names.registry.all.iter().position(|k| k.name == n));
            names.avoided = resolved[j].as_ref().and_then(|s| s.first()).and_then(speaks);
            let before = (names.person, names.last.clone());
            // 阿婆说：“佢话…”: nor an unnamed one, or a title, who tells it.
            if names.avoided.is_none() {
                names.last = None;
            }
            before
        });
        let speakers = match &said.who {
            Who::Words(np) if np.kind == Kind::First && said.turn.is_some() => {
                let me = said.turn.and_then(|j| resolved[j].clone()).unwrap_or_default();
                me.into_iter().map(|m| Mention { span: Some(np.span), ..m }).collect()
            }
            // 《慢车旅志》报道: what reports is a paper, whatever its title is like.
            Who::Words(np) if said.class == Some(CueClass::Report) || told_in(text, np) => {
                names.speakers(&names.printed(np))
            }
            Who::Words(np) => names.speakers(np),
            Who::Named(np, label) => {
                let all = names.speakers(np).into_iter();
                all.map(|m| Mention { span: *label, ..m }).collect()
            }
            Who::Last => names.last.clone().unwrap_or_default(),
            Who::Nobody => Vec::new(),
            Who::Same(j) => match &resolved[*j] {
                Some(s) => s.clone(),
                None => continue,
            },
        };
        // 制片人说…。我说…。他说…: who tells of it is not whom a pronoun means.
        let speakers = match &announced {
            Some(one) if speakers.is_empty() && said.kind == StatementKind::Direct => vec![one.clone()],
            _ => speakers,
        };
        let mine = matches!(&said.who, Who::Words(np) if np.kind == Kind::First && said.turn.is_some());
        if !speakers.is_empty() && !mine {
            names.last = Some(unplaced(&speakers));
        }
        resolved[i] = Some(speakers);
        if let Some((person, last)) = kept {
            (names.person, names.last) = (person, last);
            continue;
        }
        if outer.is_none() {
            outer = Outer::of(said, names.person);
        }
        rivals[i] = std::mem::take(&mut names.rivals);
    }
    let settled = resolved.iter().all(Option::is_some);
    let mut drafts = Vec::with_capacity(found.len());
    for i in 0..found.len() {
        let why = std::mem::take(&mut found[i].why);
        let said = &found[i];
        if said.fragments.iter().all(|f| f.is_empty()) && said.act != Act::Decline {
            continue;
        }
        let mut from = i;
        let mut steps = 0;
        while let (None, Who::Same(j)) = (&resolved[from], &found[from].who) {
            from = *j;
            steps += 1;
            if steps > found.len() {
                break;
            }
        }
        let carried = matches!(said.who, Who::Same(_) | Who::Last);
        // Where each is settled by itself, nobody asks for these again.
        let speakers = if settled { resolved[from].take() } else { resolved[from].clone() }.unwrap_or_default();
        let speakers = if carried { same_place(said, &found, speakers) } else { speakers };
        let (told_to, relayed_by) = (std::mem::take(&mut told[i]), std::mem::take(&mut relays[i]));
        let mut draft = Draft { speakers, told_to, relayed_by, why, ..draft(said, text, document, context) };
        if context.explain == Explain::Yes {
            super::runners_up::tell(raw, said, std::mem::take(&mut rivals[i]), &mut draft);
        }
        drafts.push(draft);
    }
    let retellings = super::retell::find(raw, text, spots, document);

    Reading { lang: document.lang, drafts, names: names.registry.names(), retellings, notices: Vec::new() }
}

/// 王局长, 李女士: a surname and a title.
fn polite(text: &str, np: &Np) -> bool {
    let words = np.name.of(text);
    words.char_indices().nth(1).is_some_and(|(at, _)| lex::is_title(&words[at..]))
}

fn said_words(said: &Said) -> impl Iterator<Item = &Np> {
    let who = match &said.who {
        Who::Words(np) | Who::Named(np, _) => Some(np),
        _ => None,
    };
    who.into_iter().chain(said.told.iter().map(|t| &t.0)).chain(said.relays.iter().map(|r| &r.0))
}

fn unplaced(mentions: &[Mention]) -> Vec<Mention> {
    mentions.iter().cloned().map(|m| Mention { span: None, ..m }).collect()
}

/// One cue for two statements (“A。”他告诉记者，B): the words stand for both. Otherwise context gives them.
fn same_place(said: &Said, found: &[Said], speakers: Vec<Mention>) -> Vec<Mention> {
    let Who::Same(j) = said.who else { return unplaced(&speakers) };
    if said.cue.is_some() && found[j].cue == said.cue { speakers } else { unplaced(&speakers) }
}

/// All of a draft but who is named in it, and why it was made.
fn draft(said: &Said, text: &str, document: &Document<'_>, context: &Context) -> Draft {
    let fragments: Vec<Span> = said.fragments.iter().copied().filter(|f| !f.is_empty()).collect();
    let mut kind = said.kind;
    if kind == StatementKind::Indirect {
        let block = document.blocks.partition_point(|b| b.span.end <= fragments.first().map_or(0, |f| f.start));
        let quotes = document.blocks.get(block).map_or(&[][..], |b| &b.quotes);
        let quoted = |f: &Span| {
            let from = quotes.partition_point(|q| q.outer.start < f.start);
            let mut near = quotes[from..].iter().take_while(|q| q.outer.start < f.end);
            near.any(|q| q.depth == 0 && f.contains(q.outer))
        };
        if fragments.iter().any(quoted) {
            kind = StatementKind::Mixed;
        }
    }

    Draft {
        act: said.act,
        cue: said.cue,
        venue: said.venue,
        said_at: said.time.and_then(|t| super::when::read(t.of(text), context.published)),
        ..Draft::new(kind, fragments, said.rule.id, said.rule.confidence)
    }
}

/// A person's words, which may hold those of others.
struct Outer {
    start: u32,
    end: u32,
    /// They doubt or blame what another said.
    doubts: bool,
    /// Whom, and where.
    person: (usize, usize),
}

impl Outer {
    /// When `said` was said by the person of `last`.
    fn of(said: &Said, last: Option<(usize, usize)>) -> Option<Self> {
        let Who::Words(np) = said.who else { return None };
        let person = last.filter(|(at, _)| *at == np.span.start as usize)?;
        let doubts = said.act == Act::Ask || said.class == Some(CueClass::Accuse);
        said.fragments.last().map(|f| Self { start: f.start, end: f.end, doubts, person })
    }
}

/// 根据《慢车旅志》|的说法: what a paper has, and no law or book.
fn told_in(text: &str, np: &Np) -> bool {
    lists::HAS_IT.begins(&text[np.span.end as usize..])
}
