//! Content that an adjective attributes: `confident that …`, `sceptical of …`.

use super::lexicon::{ADJ_CUE, ADV, AUX, BE, CLITIC, COPULA, DET, ING, NEG, POSS, SUBJ, THAT, TIME, WH};
use super::lists::OUTSPOKEN;
use super::np::{self, Reach};
use super::rules;
use super::sentence::{Found, Sentence, Who};
use super::sources::person;
use super::tokens::Kind;
use crate::model::Act;

/// `She was confident that …`, `they are worried it will …`.
pub(super) fn feelings(s: &Sentence<'_, '_>, out: &mut Vec<Found>) {
    let t = s.t;
    for here in s.starting(ADJ_CUE) {
        if here + 3 > s.hi {
            continue;
        }
        if let Some(found) = moved(s, here) {
            out.push(found);
        }
        if here < s.lo + 2 - usize::from(s.title) {
            continue;
        }
        let mut verb = here;
        // appeared, remained
        if t.is(here - 1, COPULA) && !t.all[here - 1].cap() {
            verb -= 1;
        }
        // are just as sure they are right
        let degree = |i: usize| ["as", "so", "more", "less", "equally", "fairly", "pretty"].iter().any(|w| t.eq(i, w));
        while verb > s.lo + 1 && degree(verb - 1) {
            verb -= 1;
        }
        while verb > s.lo && t.is(verb - 1, AUX | ADV | NEG) {
            verb -= 1;
        }
        let be = (verb..here).any(|k| t.is(k, BE | COPULA)) && !t.is(here - 1, CLITIC) | (verb > s.lo);
        // was unsure whether, were divided on how
        let on = here + 1 + usize::from(["on", "about", "over", "of"].iter().any(|w| t.eq(here + 1, w)));
        let asks = ["whether", "how", "why", "what"].iter().any(|w| t.eq(on, w)) && on + 2 < s.hi;
        // is sceptical of the plan, was worried about a strike
        // is opposed to the plan, critical of it
        let towards = t.eq(here, "opposed") && t.eq(here + 1, "to");
        let judges = ["critical", "supportive", "opposed"].iter().any(|w| t.eq(here, w));
        let about = ["about", "of", "over"].iter().any(|w| t.eq(here + 1, w)) || towards;
        // tired of being told so; but weary of the mayor
        let weary = ["tired", "weary", "sick"].iter().any(|w| t.eq(here, w));
        let about = about && !asks && !t.among(here, &OUTSPOKEN) && (!weary || t.is(here + 2, ING));
        let that = !judges && t.is(here + 1, THAT) && here + 4 < s.hi && !super::shapes::that_day(t, here + 1, s.hi);
        let begins = t.is(here + 1, SUBJ | DET | POSS) || t.get(here + 1).is_some_and(|n| n.cap() && !n.is(TIME));
        let bare = begins && !t.is(here + 1, THAT) && super::shapes::clause(t, here + 1, s.hi);
        // watchdogs, already worried about it, said
        let apposed = (about || that) && !be && verb > s.lo + 1 && s.is(verb - 1, Kind::Comma);
        // Quill confident she will win
        let be = be || apposed || s.title && t.all[here - 1].word() && verb == here;
        if !be || !(that || bare && !judges || asks && !judges || about) {
            continue;
        }
        let np = match apposed {
            true => {
                np::before(t, s.lo, verb - 1).filter(|np| np.end + 1 == verb && np::clause_start(t, s.lo, np.start))
            }
            false => super::subjects::subject_before(t, s.lo, verb),
        };
        let Some(np) = np else { continue };
        // it is clear that: nobody says it
        let said = t.among(here, &OUTSPOKEN);
        if said && !(person(s, np) || t.is(np.head, SUBJ) && !t.is(np.head, WH)) || said && t.eq(np.head, "it") {
            continue;
        }
        if about && !(person(s, np) || t.is(np.head, SUBJ) && !t.eq(np.head, "it")) {
            continue;
        }
        let start = if asks { on } else { here + 1 + usize::from(about) };
        let end = s.before_remark(start, s.content_end_from(start));
        let end = (start..end).find(|i| apposed && s.is(*i, Kind::Comma)).unwrap_or(end);
        let content = [(start, end)];
        let mut found = Found::new(&rules::FEELS, s.kind(start, end), content, Who::Phrase { np, to: verb });
        found.act = if said { Act::Say } else { Act::Think };
        found.cue = Some((here, here + 1));
        found.lemma = "adjective";
        out.push(found);
    }
}

/// `Angry that the bridge was shut, residents left`: the clause of an adjective that opens the sentence.
fn moved(s: &Sentence<'_, '_>, here: usize) -> Option<Found> {
    let t = s.t;
    let opens = here == s.lo && t.is(here + 1, THAT) && super::shapes::clause(t, here + 2, s.hi);
    let comma = (here + 3..s.hi.min(here + 30)).find(|i| t.all[*i].kind == Kind::Comma).filter(|_| opens)?;
    let np = np::after(t, comma + 1, s.hi, Reach::Full)?;
    let content = [(here + 1, comma)];
    let mut found = Found::new(&rules::FEELS, s.kind(here + 1, comma), content, Who::Phrase { np, to: np.end });
    found.act = Act::Think;
    found.cue = Some((here, here + 1));
    found.lemma = "adjective";
    Some(found)
}
