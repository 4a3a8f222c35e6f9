//! ATT007: a word that weakens is lost along a relay.

use super::relays;
use crate::audit::lists;
use crate::audit::{Check, Context, Group, Level, Rule, Sink};
use crate::base::SourceId;
use crate::base::maps::HashSet;
use crate::link::tokens::Tokens;
use crate::link::{Nth, Said, lexicon};
use crate::model::lang::fold::simplify;
use crate::model::{Act, EntityKind, Lang};
use std::collections::BTreeSet;

pub static ATT007: Rule = Rule {
    code: "ATT007",
    name: "hedge-lost",
    group: Group::Attribution,
    level: Level::Warning,
    summary: "what the source gave as possible or alleged is given as certain",
    page: include_str!("../../../docs/audit/ATT007.md"),
    check: Check::Sources(check),
};

/// The cue, where it says that the content is open.
fn cue_hedges(said: crate::link::Said<'_>) -> Option<String> {
    let cue = said.fact.statement.cue.as_ref()?;
    let tokens = Tokens::new(&cue.exact, 0);
    let lang = if tokens.chinese() { Lang::Zh } else { Lang::En };
    let open = lists::OPEN_CUES.has(&cue.exact) || !lexicon::stance(lang, &tokens.all).1.is_empty();
    open.then(|| cue.exact.clone())
}

/// A clause of a statement: the words that carry it, without those that weaken it, and the first of these.
struct Clause {
    words: BTreeSet<String>,
    hedge: Option<&'static str>,
}

/// What parts clauses.
const MARKS: [char; 8] = [',', ';', ':', '，', '；', '。', '：', '、'];

/// True for a character that tells of time or stress alone: 将签约 and 可能签约 are the same but for the hedge.
fn light(c: char) -> bool {
    lists::LIGHT_ZH.has(c.encode_utf8(&mut [0; 4]))
}

/// The clauses of a statement: of each its long words, or pairs of Chinese characters.
fn clauses(content: &str) -> Vec<Clause> {
    let content = simplify(content).into_owned();
    let each = content.split(MARKS).filter_map(|clause| {
        let tokens = Tokens::new(clause, 0);
        let lang = if tokens.chinese() { Lang::Zh } else { Lang::En };
        let hedges = lexicon::stance(lang, &tokens.all).1;
        let words: BTreeSet<String> = match lang {
            Lang::Zh => {
                let bare = hedges.iter().fold(clause.to_owned(), |words, hedge| words.replace(hedge, ""));
                let bare: Vec<char> = bare.chars().filter(|c| c.is_alphanumeric() && !light(*c)).collect();
                bare.windows(2).map(String::from_iter).collect()
            }
            Lang::En => {
                let weak: BTreeSet<&str> = hedges.iter().flat_map(|h| h.split(' ')).collect();
                let plain = |w: &&str| w.len() > 2 && !weak.contains(w) && !lists::LITTLE.has(w);
                tokens.all.iter().map(|t| t.norm.as_str()).filter(plain).map(str::to_owned).collect()
            }
        };
        (words.len() >= 3).then(|| Clause { words, hedge: hedges.first().copied() })
    });
    each.collect()
}

/// The hedge of a clause of `was` that stands in `is` without one.
fn lost(was: &[Clause], is: &[Clause]) -> Option<&'static str> {
    was.iter().find_map(|one| {
        let same = |other: &&Clause| {
            let shared = one.words.intersection(&other.words).count();
            let (few, many) = (one.words.len().min(other.words.len()), one.words.len().max(other.words.len()));
            // 可能被扣分, 俱乐部将被扣分: all of the one, and half of the other.
            shared >= 3 && shared * 5 >= few * 4 && shared * 2 >= many
        };
        let hedge = one.hedge?;
        // "Could", of what somebody said that it can
        let bare = |other: &Clause| other.hedge.is_none() && !(hedge == "could" && other.words.contains("can"));
        let mut there = is.iter().filter(same).peekable();
        (there.peek().is_some() && there.all(bare)).then_some(hedge)
    })
}

/// Statements of one speaker that no pair holds, as one is a part of the other, or a word that weakens is a good part of
/// them: "was likely to cut its rate", "will cut its rate".
fn clause_by_clause<'a>(
    context: &Context<'a>,
    fired: &BTreeSet<Nth>,
    mut begun: BTreeSet<(&'a SourceId, u32)>,
    sink: &mut Sink,
) {
    let index = context.index();
    let by_source = index.by_source().into_iter();
    let sources = by_source.map(|own| (relays::taken_from(index, &index.said[own.start].source.id), own));
    let taking = sources.filter(|(from, _)| !from.is_empty());
    let each = taking.flat_map(|(from, own)| own.map(move |n| (n, from.clone())));
    for (n, from) in each.filter(|(n, _)| !fired.contains(n)) {
        let later = &index.said[n];
        let Some(speaker) = later.speakers().next() else { continue };
        // To close two routes, which somebody plans to
        if later.fact.statement.act != Act::Say {
            continue;
        }
        let nameless = |id| index.entity(id).is_some_and(|e| e.kind == EntityKind::Unnamed);
        let one = |other| other == speaker || nameless(other) && nameless(speaker);
        let quotations = |m: Nth| later.is_direct() && index.said[m].is_direct();
        let theirs = |id| index.of_source(id).filter(|m| !quotations(*m) && index.said[*m].speakers().any(one));
        let drawn = from.into_iter().filter(|id| relays::comes_from(index, n, id));
        let earlier: Vec<Nth> = drawn.flat_map(theirs).collect();
        let content = |said: Said<'_>| clauses(&said.fact.statement.content());
        let is = if earlier.is_empty() { continue } else { content(*later) };
        let Some((m, word)) = earlier.into_iter().find_map(|m| Some((m, lost(&content(index.said[m]), &is)?))) else {
            continue;
        };
        let said = index.said[m];
        let (Some(place), Some(there)) = (context.place(later.fact), context.place(said.fact)) else { continue };
        // A statement and the one around it begin with the same words.
        if !begun.insert((&later.source.id, place.at.0)) {
            continue;
        }
        let finding = sink.at(place).about(later.id());
        finding.words(word).say(format!(" of {} is gone", relays::title(said.source)));
        finding.see_statement("with it", said.id(), there);
    }
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    let index = context.index();
    let mut fired = BTreeSet::new();
    // A statement and the one around it begin with the same words.
    let mut begun = BTreeSet::new();
    // "Orr said the guard had sold phones, Tarn News reported": told once, of what Orr said.
    let inner: HashSet<_> = index
        .groups()
        .pairs
        .iter()
        .filter_map(|p| Some((p.earlier, index.said[p.later].fact.statement.within.as_ref()?)))
        .collect();
    for pair in &index.groups().pairs {
        let (earlier, later) = (index.said[pair.earlier], index.said[pair.later]);
        // Of a quotation QUO001 and QUO003 tell.
        if earlier.source.id == later.source.id
            || earlier.is_direct() && later.is_direct()
            || !relays::comes_from(index, pair.later, &earlier.source.id)
            || inner.contains(&(pair.earlier, &later.fact.statement.id))
        {
            continue;
        }
        // "Is alleged to have sold it": told of the statement around it.
        let around = later.fact.statement.within.as_ref().and_then(|id| index.nth(id));
        let start = later.fact.statement.fragments.first().map(|f| (&later.source.id, f.at.0));
        if around.is_some_and(|outer| fired.contains(&outer)) || start.is_some_and(|s| begun.contains(&s)) {
            continue;
        }
        let hedges = |tokens: &Tokens| {
            let lang = if tokens.chinese() { Lang::Zh } else { Lang::En };
            lexicon::stance(lang, &tokens.all).1
        };
        // A part of a statement may well be the part without the hedge; the clause must have lost it.
        let comparison = crate::link::groups::hold(index, pair.later, pair.earlier);
        // 不排除…: the verb itself leaves it open.
        if let Some(word) = cue_hedges(earlier).filter(|_| {
            let plain = comparison.alike >= 0.9 && hedges(&later.tokens()).is_empty();
            plain && cue_hedges(later).is_none()
        }) {
            let (Some(place), Some(there)) = (context.place(later.fact), context.place(earlier.fact)) else { continue };
            let finding = sink.at(place).about(later.id());
            finding.words(word).say(format!(" of {} is gone", relays::title(earlier.source)));
            finding.see_statement("with it", earlier.id(), there);
            fired.insert(pair.later);
            begun.extend(start);
            continue;
        }
        let lost = comparison.changes.iter().find(|c| c.class == crate::link::compare::Class::Hedge);
        let Some(lost) = lost else { continue };
        let gone = hedges(&Tokens::new(&lost.original_words, 0));
        // Of 或将 only 或 may be gone.
        let gone = if gone.is_empty() { hedges(&earlier.tokens()) } else { gone };
        // Nothing weakens it now but what did before: 计划…，双方将签约.
        let (was, kept) = (hedges(&earlier.tokens()), hedges(&later.tokens()));
        if !kept.is_subset(&was) {
            continue;
        }
        let Some(word) = gone.iter().find(|word| !kept.contains(*word)) else { continue };
        let (Some(place), Some(there)) = (context.place(later.fact), context.place(earlier.fact)) else { continue };
        let finding = sink.at(place).about(later.id());
        finding.words(*word).say(format!(" of {} is gone", relays::title(earlier.source)));
        finding.see_statement("with it", earlier.id(), there);
        fired.insert(pair.later);
        begun.extend(start);
    }
    clause_by_clause(context, &fired, begun, sink);
    of_their_own(context, &fired, sink);
}

/// What the report, or the release, gave as possible in its own voice.
fn of_their_own(context: &Context<'_>, fired: &BTreeSet<Nth>, sink: &mut Sink) {
    let index = context.index();
    for printed in context.printed().iter().filter(|p| !fired.contains(&p.later)) {
        let later = index.said[printed.later];
        let content = later.fact.statement.content();
        let Some(word) = lost(&clauses(&printed.place.exact), &clauses(&content)) else { continue };
        if cue_hedges(later).is_some() {
            continue;
        }
        let Some(place) = context.place(later.fact) else { continue };
        let finding = sink.at(place).about(later.id());
        finding.words(word).say(format!(" of {} is gone", relays::title(printed.earlier)));
        finding.see("with it", printed.place.clone());
    }
}
