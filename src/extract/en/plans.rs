//! Nouns for what somebody will do or asks for: `his promise to build a wall`, `calls for a vote`, `no plans to run`.

use super::lexicon::{ADV, AUX, BUT, CLITIC, DET, ED, NEG, NOUN_ACT, NUM, OPENS, POSS, PREP, SUBJ, THAT, TO, WH};
use super::lists::{GIVES, PLEDGES};
use super::np::{self, Reach};
use super::rules;
use super::sentence::{Found, Sentence, Who};
use super::sources::{owner, person};
use super::tokens::Kind;
use crate::model::Act;

/// Where the content of the noun at `i` begins, and what it does: promise | to pay, call for | a vote, in hopes of | winning.
fn act_of(t: &super::tokens::Tokens<'_>, i: usize) -> Option<(usize, Act)> {
    let (next, any) = (i + 1, |words: &[&str]| words.iter().any(|w| t.eq(i, w)));
    if t.eq(next, "for") && any(&["call", "calls", "demand", "demands", "request"]) {
        return Some((next + 1, Act::Urge));
    }
    if t.eq(next, "of") && any(&["hope", "hopes"]) && t.is(next + 1, super::lexicon::ING) {
        return Some((next + 1, Act::Think));
    }
    // his claim to have won
    let past = ["have", "be"].iter().any(|w| t.eq(next + 1, w));
    if t.is(next, TO) && past && any(&["claim", "claims", "boast", "boasts"]) {
        return Some((next, Act::Say));
    }
    // had no intention of leaving, has every intention to run, had no plans to run
    let had = i > 1 && any(&["intention", "intentions", "plan", "plans", "desire", "interest"]);
    if had && t.is(i - 2, super::lexicon::HAVE) && ["no", "any", "every", "little"].iter().any(|w| t.eq(i - 1, w)) {
        let of = (t.eq(next, "of") || t.eq(next, "in")) && t.is(next + 1, super::lexicon::ING);
        let to = t.is(next, TO) && !t.is(next + 1, DET | POSS | PREP | NUM);
        return (of || to).then_some((next + usize::from(of), Act::Promise));
    }
    // his pledge never again to run
    let never = t.eq(next, "not") || t.eq(next, "never");
    let next = next + usize::from(never) + usize::from(never && t.eq(next + 1, "again"));
    let act = t.is(i, NOUN_ACT) && t.is(next, TO) && !t.is(next + 1, DET | POSS | PREP | NUM);
    let verb = if t.kind(next + 1) == Some(Kind::Open) { next + 2 } else { next + 1 };
    // his promise to voters that …
    let told = || np::after(t, next + 1, t.all.len(), Reach::Group).is_some_and(|np| t.is(np.end, THAT));
    (act && t.get(verb).is_some_and(|w| w.word() && !w.cap()) && !told()).then_some((i + 1, Act::Promise))
}

/// `his promise to build a wall`, `Quill's call for a vote`: what somebody said they would do, or asked for.
pub(super) fn plans(s: &Sentence<'_, '_>, out: &mut Vec<Found>) {
    let t = s.t;
    for here in s.starting(NOUN_ACT | OPENS) {
        let Some((start, act)) =
            act_of(t, here).filter(|(start, _)| start + 1 < s.hi && (here == s.lo || !t.all[here].cap()))
        else {
            continue;
        };
        let before = (s.lo.max(here.saturating_sub(4))..here).rev().take_while(|j| t.all[*j].word());
        let owned = before.into_iter().any(|j| t.is(j, CLITIC) || t.is(j, POSS) && !t.is(j, DET));
        // with a promise to; repeated the threat to
        let made = act == Act::Promise
            && here > s.lo + 1
            && t.among(here, &PLEDGES)
            && t.is(here - 1, DET)
            && (t.eq(here - 2, "with") || t.among(here - 2, &GIVES));
        // Calls for his resignation have grown
        let raised = act == Act::Urge && ["calls", "demands"].iter().any(|w| t.eq(here, w));
        let had = act == Act::Promise && here > s.lo + 1 && t.is(here - 2, super::lexicon::HAVE);
        let owned = owned || made || raised || had;
        let hoped = act == Act::Think && here > s.lo && (t.eq(here - 1, "in") || t.is(here - 1, DET));
        if !(owned || hoped) || s.verbs.iter().any(|v| v.at == here) {
            continue;
        }
        let mut end = s.content_end_from(start);
        let subject = !(s.lo..here).any(|j| np::finite(t, j));
        let main = |j: &usize| {
            let last = *j + 1 == s.hi && *j > start + 1;
            let past = t.is(*j, ED)
                && (last || t.get(*j + 1).is_some_and(|n| n.word() && !n.is(PREP)))
                && !t.is(*j - 1, DET | POSS);
            np::finite(t, *j) && !t.is(*j - 1, TO) || past
        };
        let from = if act == Act::Say { start + 3 } else { here + 3 };
        if subject && let Some(main) = (from..end).find(main) {
            end = main;
        }
        // a ban on trucks, | but hours later it was lifted
        end = (start..end).find(|j| t.all[*j].kind == Kind::Comma && t.is(*j + 1, BUT)).unwrap_or(end);
        let by = (start..end).find(|j| raised && ["by", "from"].iter().any(|w| t.eq(*j, w)));
        let from = by.and_then(|by| np::after(t, by + 1, s.hi, Reach::Full));
        end = by.filter(|_| from.is_some()).unwrap_or(end);
        let who = if let Some(np) = from {
            Who::Phrase { np, to: np.end }
        } else if had {
            let mut verb = here - 2;
            while verb > s.lo && t.is(verb - 1, AUX | ADV | NEG) {
                verb -= 1;
            }
            match super::subjects::subject_before(t, s.lo, verb) {
                Some(np) if person(s, np) || t.is(np.head, SUBJ) && !t.is(np.head, WH) => Who::Phrase { np, to: verb },
                _ => continue,
            }
        } else if hoped {
            s.main_subject(here).unwrap_or(Who::Nobody)
        } else {
            owner(s, here)
        };
        let mut found = Found::new(&rules::NOUN, s.kind(start, end), [(start, end)], who);
        found.act = act;
        found.cue = Some((here, here + 1));
        found.lemma = "noun";
        out.push(found);
    }
}
