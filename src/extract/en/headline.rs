//! Headlines: `Ministry: river to rise`, `“No way back”: miners`.

use super::after::Start;
use super::lexicon::{COUNTRY, CueClass, DET, GROUP, ORG, OUTLET, PREP, REPORT, TITLE};
use super::names::Names;
use super::np::Np;
use super::rules;
use super::sentence::{Found, Sentence, Who};
use super::tokens::Kind;
use super::verbs::{Subject, Verb, Voice};
use crate::model::{EntityKind, StatementKind};

/// Adds what the colon of a headline attributes.
pub(super) fn read(s: &Sentence<'_, '_>, names: &Names, out: &mut Vec<Found>) {
    let t = s.t;
    // Poll: Half of voters oppose the jail: the whole, and what the voters do
    let paper = s.lo + 3 < s.hi && t.kind(s.lo + 1) == Some(Kind::Colon) && t.is(s.lo, REPORT);
    let mine = |f: &Found| f.content.first().is_some_and(|c| c.0 <= s.lo + 3);
    if paper && t.all[s.lo + 2].word() && !out.iter().any(mine) {
        let who = Who::Phrase { np: Np { start: s.lo, end: s.lo + 1, head: s.lo }, to: s.lo + 1 };
        out.push(Found::new(&rules::HEADLINE, s.kind(s.lo + 2, s.hi), [(s.lo + 2, s.hi)], who));
        return;
    }
    if !out.is_empty() {
        return;
    }
    // Quill Says Bridge Safe: the headline leaves out the verb
    let says = |v: &Verb| v.cue.class == CueClass::Say && !v.cue.wants.has(b'n') && v.group.voice == Voice::Finite;
    if let [v] = &s.verbs[..]
        && says(v)
        && let Subject::Before { np, .. } = v.subject
        && s.after[0].start == Start::Nothing
        && s.hi >= v.end + 2
        && t.all[v.end].word()
        && !t.is(v.end, PREP)
    {
        let found = Found::new(&rules::HEADLINE, s.kind(v.end, s.hi), [(v.end, s.hi)], Who::Phrase { np, to: np.end });
        out.push(found.by(v, v.at));
        return;
    }
    let words = |a: usize, b: usize| t.all[a..b].iter().filter(|x| x.word()).count();
    // Quill: …, where the text names her; Harbour board: …
    let person = |a: usize, b: usize| {
        let known = names.find(t.span(a, b).of(t.text), 0, None);
        known.is_some_and(|w| names.all[w].kind == EntityKind::Person || names.all[w].surnamed)
    };
    let np = |a: usize, b: usize| Who::Phrase { np: Np { start: a, end: b, head: b - 1 }, to: b };
    let Some(colon) = (s.lo..s.hi).find(|i| t.all[*i].kind == Kind::Colon) else {
        // The bridge “will fall” – Quill
        if let Some(dash) = (s.lo + 3..s.hi).rev().find(|i| t.all[*i].kind == Kind::Dash)
            && (1..=3).contains(&words(dash + 1, s.hi))
            && person(dash + 1, s.hi)
        {
            let content = [(s.lo, dash)];
            out.push(Found::new(&rules::HEADLINE, s.kind(s.lo, dash), content, np(dash + 1, s.hi)));
        }
        return;
    };
    let profile = (colon + 1..s.hi.min(colon + 4)).any(|i| t.eq(i, "interview")) && t.is(colon + 1, DET);
    // Okafor v. Roe: the vote nears
    let versus = (s.lo..colon).any(|i| ["v", "vs", "v.", "vs.", "versus"].iter().any(|w| t.eq(i, w)));
    if profile || versus || colon == s.lo || colon + 1 >= s.hi {
        return;
    }
    // WH: river to rise; but LIVE: the vote
    let initials = |a: usize, b: usize| {
        let upper = t.all[a].shape == super::tokens::Shape::Upper && t.all[a].kind == Kind::Word;
        b == a + 1 && upper && t.str(a).len() < 5 && !t.eq(a, "live") && !t.eq(a, "poll")
    };
    let speaks = |a: usize, b: usize| {
        initials(a, b) || t.is(b - 1, REPORT | GROUP | TITLE | OUTLET | ORG | COUNTRY) || person(a, b)
    };
    let quoted = t.kind(colon + 1) == Some(Kind::Open);
    if (1..=5).contains(&words(s.lo, colon)) && words(colon + 1, s.hi) >= 2 && (speaks(s.lo, colon) || quoted) {
        let (kind, content) = if quoted && t.next(colon + 1) >= s.hi {
            (StatementKind::Direct, (colon + 2, t.all[colon + 1].mate as usize))
        } else {
            (s.kind(colon + 1, s.hi), (colon + 1, s.hi))
        };
        // Quill on the bridge: “It will fall”
        // Quill to the board: “Resign”
        let links = ["on", "about", "to", "in", "at", "after", "during"];
        let topic = (s.lo + 1..colon).find(|i| links.iter().any(|w| t.eq(*i, w))).unwrap_or(colon);
        out.push(Found::new(&rules::HEADLINE, kind, [content], np(s.lo, topic)));
    } else if (1..=3).contains(&words(colon + 1, s.hi)) && words(s.lo, colon) >= 2 && speaks(colon + 1, s.hi) {
        out.push(Found::new(&rules::HEADLINE, s.kind(s.lo, colon), [(s.lo, colon)], np(colon + 1, s.hi)));
    }
}
