//! Content that somebody's own words cut from its verb: `She was convinced, she said, that it was over`. The whole is what
//! she said; what she was convinced of, was told or hoped stands in it as a statement of its own.

use super::lexicon::{ADJ_CUE, ADV, BE, COPULA, CueClass, NEG, THAT, TO, WH};
use super::rules;
use super::sentence::{Found, Sentence, Who};
use super::tokens::Kind;
use super::verbs::{Verb, Voice};
use crate::model::{Act, StatementKind};

/// Finds the statements that others interrupt, and gives those their whole content.
pub(super) fn read(s: &Sentence<'_, '_>, out: &mut Vec<Found>) {
    let mut inner = Vec::new();
    for f in out.iter_mut() {
        whole(s, f);
        inner.extend(within(s, f));
    }
    out.extend(inner);
}

/// She is convinced, she told the board, that …: what stands before belongs to what she told.
fn whole(s: &Sentence<'_, '_>, f: &mut Found) {
    let t = s.t;
    let (Some(cue), [(that, _)]) = (f.cue, f.content.as_slice()) else { return };
    let cut = *that > cue.0 && t.is(*that, THAT | TO) && t.all[that - 1].kind == Kind::Comma;
    // reported, citing two aides, that: the cue is what cites, and the verb another
    let own = |v: &Verb| v.at == cue.0 && v.cue.lemma == f.lemma;
    let Some(k) = s.verbs.iter().position(own).filter(|_| cut) else { return };
    let left = s.left(k);
    if left < s.lo + 3 || t.all[left - 1].kind != Kind::Comma || f.rule.id != rules::THAT.id {
        return;
    }
    let lead = (s.lo, left - 1);
    let plain = t.all[lead.0..lead.1].iter().all(|x| x.kind == Kind::Word);
    if plain && (t.is(lead.1 - 1, ADJ_CUE) || s.verbs.iter().any(|v| v.end == lead.1)) {
        f.content.insert(0, lead);
        f.rule = &rules::AROUND;
    }
}

/// What the verb or the adjective takes behind the interruption.
fn within(s: &Sentence<'_, '_>, f: &Found) -> Option<Found> {
    let t = s.t;
    let (&[lead, rest], Some(_)) = (f.content.as_slice(), f.cue) else { return None };
    if f.rule.id != rules::AROUND.id || !t.is(rest.0, THAT | TO | WH) {
        return None;
    }
    let at = lead.1 - 1;
    // He was never sure, friends say, whether he had won
    if t.is(at, ADJ_CUE) && (t.is(rest.0, THAT) || ["whether", "how", "why"].iter().any(|w| t.eq(rest.0, w))) {
        let verb = (lead.0..at).rev().take_while(|i| t.is(*i, BE | COPULA | ADV | NEG)).last()?;
        let np = super::subjects::subject_before(t, s.lo, verb)?;
        let mut found = Found::new(&rules::FEELS, s.kind(rest.0, rest.1), [rest], Who::Phrase { np, to: verb });
        (found.act, found.cue, found.lemma) = (Act::Think, Some((at, at + 1)), "adjective");
        return Some(found);
    }
    let k = s.verbs.iter().position(|v| v.end == lead.1 && v.at >= lead.0)?;
    let v = &s.verbs[k];
    let that = t.is(rest.0, THAT) && v.cue.wants.has(b't');
    let passive = v.group.voice == Voice::Passive;
    if passive && takes_hearer(v) && (that || t.is(rest.0, TO) && v.cue.wants.has(b'f')) {
        let found = Found::new(&rules::REPORTED, s.kind(rest.0, rest.1), [rest], Who::Nobody);
        return Some(Found { told: v.subject.np(), ..found.by(v, v.at) });
    }
    let to = t.is(rest.0, TO) && v.cue.wants.has(b'f') | v.cue.wants.has(b'z');
    if passive || !(that || to) || v.group.voice != Voice::Finite {
        return None;
    }
    let rule = if that { &rules::THAT } else { &rules::URGED };
    let found = Found::new(rule, StatementKind::Indirect, [rest], s.who(k)).by(v, v.at);
    (found.who != Who::Nobody).then_some(found)
}

/// True for a verb whose passive has the hearer as its subject: she was told.
fn takes_hearer(v: &Verb) -> bool {
    v.cue.class == CueClass::Tell || v.cue.wants.has(b'o')
}
