//! Content that a noun or an adjective attributes: `the claim that …`, `confident that …`.

use super::after::Start as After;
use super::lexicon::{
    ADV, AND, AUX, BE, CLITIC, CueClass, DET, ED, GROUP, NEG, NOUN_CUE, NUM, POSS, PREP, SUBJ, THAT, TIME, TO, UNNAMED,
    VERBISH, WH,
};
use super::lists::{ANSWERS, HELD, MISTAKES, OWN_THOUGHT, PROOFS, RUMOURS, STIRS};
use super::np::{self, Np, Reach};
use super::rules;
use super::sentence::{Found, Sentence, Who};
use super::tokens::Kind;
use crate::model::StatementKind;

/// True for somebody who can say something.
pub(super) fn person(s: &Sentence<'_, '_>, np: Np) -> bool {
    use super::lexicon::{ORG, TITLE};
    let head = &s.t.all[np.head];
    head.cap() || head.is(GROUP | ORG | TITLE | UNNAMED)
}

/// `their claim that …`, `the allegation that …`.
pub(super) fn nouns(s: &Sentence<'_, '_>, out: &mut Vec<Found>) {
    let t = s.t;
    for here in s.starting(NOUN_CUE) {
        let short = here + 2 >= s.hi && !s.is(here + 1, Kind::Colon);
        if t.all[here].cap() && here > s.lo || short {
            continue;
        }
        let proof = t.among(here, &PROOFS);
        if let Some(found) = (!proof).then(|| message(s, here)).flatten() {
            out.push(found);
            continue;
        }
        // found (no) evidence that …: the finding's; is proof that …: nobody shows it
        let found = || out.iter().flat_map(|f| &f.content).any(|c| (here.saturating_sub(3)..=here).contains(&c.0));
        if proof && (!super::unowned::shown(t, s.lo, here) || found()) {
            continue;
        }
        if let Some(found) = super::asked::bidden(s, here) {
            out.push(found);
            continue;
        }
        // claims by the ministry that …
        let mut that = here + 1;
        let mut by = None;
        // the view of the board that; but allegations of fraud that
        let of = t.eq(that, "of") && np::after(t, that + 1, s.hi, Reach::Group).is_some_and(|np| person(s, np));
        if ["by", "from", "among"].iter().any(|w| t.eq(that, w)) || of {
            by = np::after(t, that + 1, s.hi, Reach::Full);
            that = by.map_or(that, |np| np.end);
            // a sense among voters here that …
            that += usize::from(by.is_some() && t.eq(that, "here"));
        }
        // his assurance to lawmakers that …
        let hearer = (t.is(that, TO) && that == here + 1)
            .then(|| np::after(t, that + 1, s.hi, Reach::Group))
            .flatten()
            .filter(|np| t.is(np.end, THAT));
        that = hearer.map_or(that, |np| np.end);
        // issued a statement on Friday that …; its conclusion on Oct. 7, 2016, that …
        if (t.eq(that, "on") || t.eq(that, "in")) && t.is(that + 1, TIME) {
            that += 1;
        }
        // his admission last week that
        if ["last", "this", "earlier"].iter().any(|w| t.eq(that, w)) && t.is(that + 1, TIME) {
            that += 1;
        }
        // concerns even from his own campaign that
        if t.is(that, ADV) && ["by", "from", "among"].iter().any(|w| t.eq(that + 1, w)) && that == here + 1 {
            by = np::after(t, that + 2, s.hi, Reach::Full);
            that = by.map_or(that, |np| np.end);
        }
        // fears in the West and in the town that …
        if t.eq(that, "in") && that == here + 1 {
            let mut at = that;
            for _ in 0..3 {
                let and = usize::from(t.is(at, AND) && t.eq(at + 1, "in"));
                let Some(np) = t.eq(at + and, "in").then(|| np::after(t, at + and + 1, s.hi, Reach::Group)).flatten()
                else {
                    break;
                };
                at = np.end;
            }
            that = if t.is(at, THAT) { at } else { that };
        }
        let dated = that;
        let date = |i: usize| t.is(i, TIME | NUM) && !t.is(i, THAT) || i > dated && t.kind(i) == Some(Kind::Comma);
        while that < s.hi.min(dated + 6) && date(that) {
            that += 1;
        }
        // allegations, which the mayor denies, that …
        // her assertion, made in May, that …
        if t.kind(that) == Some(Kind::Comma) && t.is(that + 1, WH | ED | super::lexicon::PART) {
            let close = (that + 2..s.hi.min(that + 9)).find(|j| t.all[*j].kind == Kind::Comma);
            that = close.filter(|c| t.is(c + 1, THAT)).map_or(that, |c| c + 1);
        }
        // questions about whether …
        let about = ["about", "of", "over", "on"].iter().any(|w| t.eq(that, w)) && t.eq(that + 1, "whether");
        let mut that = if about { that + 1 } else { that };
        let asked = t.eq(that, "whether") && {
            let noun = t.str(here).to_ascii_lowercase();
            ["question", "doubt", "concern", "uncertain"].iter().any(|w| noun.starts_with(w))
        };
        // his insistence he would run
        let plain = that == here + 1
            && t.is(that, SUBJ)
            && !t.is(that, THAT | NUM | WH)
            && t.is(that + 1, super::lexicon::MODAL)
            && here > s.lo
            && (t.is(here - 1, POSS) && !t.is(here - 1, DET) || t.is(here - 1, CLITIC));
        // amid fears the plan will fail; over claims he lied
        let plain = plain
            || that == here + 1
                && t.among(here, &RUMOURS)
                && !(here > s.lo
                    && t.is(here - 1, PREP)
                    && (t.eq(here, "fears") || t.eq(here, "concerns") || t.eq(here, "hopes")))
                && (t.is(that, SUBJ | DET | POSS) || t.all[that].cap() || t.is(that, super::lexicon::FINAL_S))
                && !t.is(that, THAT | WH | NUM)
                && np::after(t, that, s.hi, Reach::Full).is_some_and(|np| {
                    let acts = t.is(np.end, AUX) || t.is(np.end, ED) && t.is(np.start, SUBJ);
                    acts && np.end + 1 < s.hi && t.all[np.end + 1].word() && !t.is(np.end, CLITIC)
                });
        // There is no doubt that …: nobody's
        if t.eq(here.saturating_sub(1), "no") && t.eq(here, "doubt") && owner(s, here) == Who::Nobody {
            continue;
        }
        // questions that were asked: a relative clause; an opinion that critics say will hurt
        let put = t.is(that, THAT) && t.str(here).to_ascii_lowercase().starts_with("question");
        // The fear among Democrats is that …
        if by.is_some() && t.is(that, BE) && t.is(that + 1, THAT) && t.among(here, &HELD) {
            that += 1;
        }
        // Quill's argument is that …
        let owned = here > s.lo && (t.is(here - 1, CLITIC) || t.is(here - 1, POSS) && !t.is(here - 1, DET));
        let is = (here + 1..s.hi.min(here + 4)).take_while(|j| t.is(*j, BE | ADV)).last();
        // The feeling in the room was that …
        let placed = ["in", "at", "around", "across", "inside", "on", "to", "for"].iter().any(|w| t.eq(here + 1, w));
        let place = placed.then(|| np::after(t, here + 2, s.hi, Reach::Group)).flatten().map(|np| np.end);
        let far = place.filter(|at| t.is(*at, BE) && t.is(*at + 1, THAT) && here > s.lo && t.is(here - 1, DET | POSS));
        // Roe's pitch to voters is that …
        let own = here > s.lo && (t.is(here - 1, CLITIC) || t.is(here - 1, POSS) && !t.is(here - 1, DET));
        let far = far.or_else(|| place.filter(|at| own && t.is(*at, BE) && t.is(*at + 1, THAT)));
        that = far.filter(|_| own || t.among(here, &HELD)).map_or(that, |at| at + 1);
        // The hope is that …
        let owned = owned || here > s.lo && t.is(here - 1, DET) && t.among(here, &HELD);
        if let Some(is) = is.filter(|is| owned && t.is(here + 1, BE) && t.is(is + 1, THAT)) {
            that = is + 1;
        }
        let gap = s.verbs.iter().any(|v| {
            v.at > that
                && v.cue.wants.has(b'b')
                && v.subject.np().is_some_and(|np| np.start == that + 1)
                && t.is(v.end, AUX | VERBISH)
                && !t.is(v.end, CLITIC)
                // a claim that Roe denied
                || matches!(v.cue.class, CueClass::Deny | CueClass::Judge)
                    && v.subject.np().is_some_and(|np| np.start == that + 1)
                    && (v.end >= s.hi
                        || t.all[v.end].kind == Kind::Comma
                        // a charge that lawyers have described as baseless; that Roe rejected “with scorn”
                        || t.eq(v.end, "as")
                        || s.is(v.end, Kind::Open))
        });
        if put
            || gap
            || !(t.is(that, THAT) || asked || plain)
            || that + 2 >= s.hi
            || !plain && t.is(that + 1, AUX | VERBISH | ED) && !t.is(that + 1, CLITIC)
        {
            continue; // a relative clause: claims that were made
        }
        // said in a statement that …: the verb's
        let told = s.after.iter().any(|a| a.start == After::That(that));
        if told
            || s.verbs.iter().any(|v| v.at == here)
            || !plain && np::finite(t, that + 1)
            || !plain && !super::shapes::clause(t, that + 1, s.hi) && !quoted(s, that + 1)
        {
            continue;
        }
        let who = match by {
            Some(np) => Who::Phrase { np, to: np.end },
            None => owner(s, here),
        };
        let who = if by.is_some() { who } else { aside(s, here).unwrap_or(who) };
        let mut end = s.before_remark(that, s.content_end_from(that));
        // The claim that … | has been disputed: the main verb is no content.
        // argues that the claim that … | is void: the subject of what is argued
        let clause = s.after.iter().filter_map(|a| match a.start {
            After::That(i) | After::Bare(i) if i < here => Some(i),
            _ => None,
        });
        let lo = clause.max().unwrap_or(s.lo);
        let subject =
            !(lo..here).any(|j| np::finite(t, j) || t.is(j, TO) || t.is(j, ED) && j > lo && !t.is(j - 1, DET | POSS));
        if subject && let Some(main) = second_verb(s, that + 1, end) {
            end = main;
        }
        let end = super::asides::closes(s, here, that, end);
        let mut found = Found::new(&rules::NOUN, s.kind(that, end), [(that, end)], who);
        found.cue = Some((here, here + 1));
        found.lemma = "noun";
        found.told = hearer;
        out.push(found);
    }
}

/// True for a quotation that can be a whole clause: hope that | “it ends”, but a ruling that “opens the harbour”.
fn quoted(s: &Sentence<'_, '_>, at: usize) -> bool {
    let verb = at + 1 + usize::from(s.t.is(at + 1, ADV));
    s.is(at, Kind::Open) && !np::finite(s.t, verb) && !s.t.is(verb, super::lexicon::FINAL_S)
}

/// `had a message for the mayor: it was over`: what stands behind the colon of a noun.
fn message(s: &Sentence<'_, '_>, noun: usize) -> Option<Found> {
    let t = s.t;
    // had a message; her message was clear
    let goes = |i: usize| {
        let on = ["goes", "went", "runs", "ran"].iter().any(|w| t.eq(i, w));
        on && (i + 1..s.hi.min(i + 4)).any(|j| t.eq(j, "this") || t.eq(j, "follows"))
    };
    let stops = |i: &usize| !t.all[*i].word() || np::finite(t, *i) && !t.is(*i, BE) && !goes(*i);
    let colon = (noun + 1..s.hi.min(noun + 9)).find(stops)?;
    let start = colon + 1;
    // her message to the board: “It is over.”
    let short = ["reply", "response", "answer"].iter().any(|w| t.eq(noun, w));
    let quote = s.is(colon, Kind::Colon) && s.is(start, Kind::Open) && s.words(start) >= 2 - usize::from(short);
    // her message was blunt: get out of the way
    let owned = noun > s.lo && (t.is(noun - 1, CLITIC) || t.is(noun - 1, POSS) && !t.is(noun - 1, DET));
    // has a message for drivers: slow down
    let had = noun > s.lo + 1 && (t.eq(noun - 1, "a") || t.eq(noun - 1, "one")) && t.is(noun - 2, super::lexicon::HAVE);
    let owned = owned || had && (t.eq(noun, "message") || !t.is(noun, super::lexicon::REPORT));
    let clause = s.is(colon, Kind::Colon)
        && (super::shapes::clause(t, start, s.hi) || owned && start + 1 < s.hi && t.all[start].word());
    // mocked his remarks: “…”: who mocks them speaks
    if s.verbs.iter().any(|v| v.cue.class == CueClass::Judge && v.voice_active() && v.end <= noun && v.end + 8 > noun) {
        return None;
    }
    let by_verb = s.after.iter().any(|a| a.start == After::Colon(start) || a.start == After::Quote(start));
    // the full statement from Doe: / the judge's note
    let from =
        ["from", "by"].iter().any(|w| t.eq(noun + 1, w)).then(|| np::after(t, noun + 2, colon, Reach::Full)).flatten();
    let who = from.map_or_else(|| owner(s, noun), |np| Who::Phrase { np, to: np.end });
    // issued the following statement: and the quotation opens the next paragraph
    if s.is(colon, Kind::Colon) && start == t.all.len() && who != Who::Nobody {
        let found = Found::new(&rules::NEXT_BLOCK, StatementKind::Direct, Vec::new(), who);
        return Some(Found { cue: Some((noun, noun + 1)), lemma: "noun", next_block: true, ..found });
    }
    let (kind, content) = match quote {
        true => (StatementKind::Direct, (start + 1, t.all[start].mate as usize)),
        false => (s.kind(start, s.hi), (start, s.hi)),
    };
    ((clause || quote) && !by_verb && who != Who::Nobody).then(|| Found {
        cue: Some((noun, noun + 1)),
        lemma: "noun",
        ..Found::new(&rules::NOUN, kind, [content], who)
    })
}

/// Where the second finite verb of tokens `a..b` begins, clauses inside left aside.
pub(super) fn second_verb(s: &Sentence<'_, '_>, a: usize, b: usize) -> Option<usize> {
    let t = s.t;
    let (mut verbs, mut inside) = (0, false);
    for i in a..b {
        if t.is(i, WH | THAT | super::lexicon::SUB | super::lexicon::AND) && i > a {
            inside = true;
        } else if (np::finite(t, i)
            || t.is(i, CLITIC) && t.is(i, AUX) && i > a && t.is(i - 1, SUBJ)
            || t.is(i, ED)
                && !t.is(i - 1, DET | POSS | ADV | AUX)
                && (t.is(i + 1, DET | POSS | PREP) || t.get(i + 1).is_some_and(|n| n.cap()))
            // that Doe lied | has angered her
            || verbs == 0 && t.is(i, ED) && t.is(i + 1, AUX) && i > a && !t.is(i - 1, DET | POSS | ADV | AUX)
            // that the plan was dead | angered farmers
            || verbs == 1 && t.is(i, ED) && t.get(i + 1).is_some_and(|n| n.word() && !n.is(PREP | AND | TIME))
                && !t.is(i - 1, DET | POSS | ADV | AUX | AND | PREP) && !np::finite(t, i - 1))
            // has angered; but lied | has angered
            && !(i > a && (np::finite(t, i - 1) && (t.is(i - 1, AUX) || !t.is(i, AUX)) || t.is(i - 1, TO)))
            && !(i > a + 1 && t.is(i - 1, ADV | NEG) && np::finite(t, i - 2))
        {
            if inside {
                inside = false;
                continue;
            }
            verbs += 1;
            if verbs == 2 {
                return Some(i);
            }
        }
    }
    None
}

/// Who makes the claim when the noun hangs on a preposition, and so is not what the subject of the verb made: hit
/// back at a report that … (the report); came after weeks of speculation that … (nobody).
fn aside(s: &Sentence<'_, '_>, noun: usize) -> Option<Who> {
    use super::lexicon::{ING, LINK, REPORT, VENUE};
    let t = s.t;
    // came to the conclusion that …: who came to it
    if t.among(noun, &OWN_THOUGHT) {
        return None;
    }
    let floor = s.lo.max(noun.saturating_sub(6));
    let mut start = noun;
    // months of speculation: what the noun belongs to
    while start > floor {
        let before = &t.all[start - 1];
        if !before.word() || before.is(CLITIC | POSS) && !before.is(DET) {
            return None;
        }
        let of = t.eq(start - 1, "of") && start < noun + 1;
        if before.is(PREP) && !(of && before.is(LINK) && start - 1 > floor && t.all[start - 2].word()) {
            break;
        }
        if np::finite(t, start - 1) || before.is(ED | ING) && !(start < noun && t.is(start - 2, DET | POSS | AUX)) {
            return None;
        }
        start -= 1;
    }
    if start == floor || start == s.lo {
        return None;
    }
    let prep = start - 1;
    // under the impression that …; but under the threat that …
    let under = t.eq(prep, "under") && t.among(noun, &MISTAKES);
    let with = under || ["with", "in", "by", "through", "of"].iter().any(|w| t.eq(prep, w));
    let subject = s.main_subject(prep).and_then(|w| match w {
        Who::Phrase { np, .. } => Some(np),
        _ => None,
    });
    let mine = subject.is_some_and(|np| person(s, np) || t.is(np.head, SUBJ));
    if with && (mine || subject.is_none()) {
        return None;
    }
    let statement = t.is(noun, VENUE) && t.str(noun).to_ascii_lowercase().starts_with("statement");
    if t.is(noun, REPORT) && !statement {
        let np = Np { start, end: noun + 1, head: noun };
        return Some(Who::Phrase { np, to: noun + 1 });
    }
    (!with).then_some(Who::Nobody)
}

/// Voters grew weary of | the mayor's claim: what nobody can be hangs on something else.
fn whose_of(s: &Sentence<'_, '_>, np: Np) -> Np {
    let t = s.t;
    let link = (np.start + 1..np.end).rfind(|i| t.is(*i, super::lexicon::LINK | PREP) && !t.all[*i].cap());
    let inner = link.and_then(|i| np::after(t, i + 1, np.end, Reach::Full)).filter(|n| n.end == np.end);
    inner.filter(|_| !person(s, np)).unwrap_or(np)
}

/// Whose claim it is: `the ministry's claim`, `his claim`, `Doe made the claim`.
pub(super) fn owner(s: &Sentence<'_, '_>, noun: usize) -> Who {
    let t = s.t;
    if super::unowned::is_there(t, s.lo, noun) {
        return Who::Nobody;
    }
    let floor = s.lo.max(noun.saturating_sub(6));
    for j in (floor..noun).rev() {
        let token = &t.all[j];
        if token.is(CLITIC) {
            // took issue with Doe's claim: Doe's
            let whose = |i: &usize| ["with", "to", "on", "about", "against", "at", "by"].iter().any(|w| t.eq(*i, w));
            let lo = (floor.saturating_sub(6).max(s.lo)..j).rev().find(whose).map_or(s.lo, |i| i + 1);
            return np::before(t, lo, j).map_or(Who::Nobody, |np| Who::Phrase { np: whose_of(s, np), to: np.end });
        }
        if token.is(POSS) {
            return Who::Phrase { np: Np { start: j, end: j + 1, head: j }, to: j + 1 };
        }
        if !token.word() || token.is(DET) {
            break;
        }
    }
    // Doe's campaign is sending signals that …: the subject of the verb before the noun
    let verb = (floor..noun)
        .rev()
        .find(|j| np::finite(t, *j) || t.is(*j, ED | super::lexicon::ING) && (*j == 0 || !t.is(*j - 1, DET | POSS)));
    if let Some(mut verb) = verb {
        // The delay raised doubts: whose they are is not said.
        let stirs = t.among(verb, &STIRS);
        // rejected, faced, investigated the claim: somebody else's
        if t.among(verb, &ANSWERS) {
            return Who::Nobody;
        }
        while verb > s.lo && t.is(verb - 1, AUX | ADV | NEG) {
            verb -= 1;
        }
        if let Some(np) = super::subjects::subject_before(t, s.lo, verb).filter(|np| !t.is(np.head, THAT | WH)) {
            let own = !stirs || person(s, np) || t.is(np.head, SUBJ | super::lexicon::REPORT);
            return if own { Who::Phrase { np, to: verb } } else { Who::Nobody };
        }
        if stirs {
            return Who::Nobody;
        }
    }
    // The subject of the sentence makes it, unless the noun itself is the subject.
    match s.main_subject(noun.saturating_sub(1)) {
        Some(Who::Phrase { np, to }) if np.end < noun && !t.is(np.head, THAT | WH) => Who::Phrase { np, to },
        _ => Who::Nobody,
    }
}
