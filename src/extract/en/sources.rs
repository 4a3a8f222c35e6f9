//! Content that a phrase or a noun attributes: `according to …`, `the claim that …`.

use super::after::Start;
use super::lexicon::{
    ACCORD, ADJ_CUE, ADV, AND, AUX, BE, BUT, CLITIC, COPULA, CueClass, DET, ED, GROUP, NEG, NOT_SOURCE, NOUN_CUE, POSS,
    PREP, SUB, SUBJ, THAT, TO, UNNAMED, VERBISH, WH,
};
use super::np::{self, Np, Reach};
use super::rules;
use super::sentence::{Found, Sentence, Who};
use super::tokens::Kind;
use super::verbs::Voice;
use crate::model::{Act, StatementKind};

/// `According to X, …`, `…, according to X`, `which, according to X, …`.
pub(super) fn according(s: &Sentence<'_, '_>, out: &mut Vec<Found>) {
    let t = s.t;
    let mut i = s.lo;
    while i < s.hi {
        let here = i;
        i = t.next(i);
        if !(t.is(here, ACCORD) && t.is(here + 1, TO) && here + 2 < s.hi) {
            continue;
        }
        let first = if t.is(here + 2, ADV) && t.all[here + 3].word() { here + 3 } else { here + 2 };
        let Some(np) = np::after(t, first, s.hi, Reach::Full) else { continue };
        if t.is(np.head, NOT_SOURCE) {
            continue;
        }
        let (end, cited) = belongings(s, np);
        let before = (here > s.lo).then(|| &t.all[here - 1]);
        let opens = here == s.lo
            || before.is_some_and(|b| {
                b.is(THAT | WH) || b.is(super::lexicon::BUT | super::lexicon::AND) && here == s.lo + 1
            });
        let mut fragments = Vec::new();
        if opens {
            let start = if t.kind(end) == Some(Kind::Comma) { end + 1 } else { end };
            let stop = s.content_end_from(start);
            if start < stop {
                fragments.push((start, stop));
            }
        } else {
            let comma = before.is_some_and(|b| matches!(b.kind, Kind::Comma | Kind::Dash));
            let stop = if comma { here - 1 } else { here };
            // `Doe told Reuters that …, according to the transcript`: a relay of what Doe said.
            let speech = out.iter_mut().rfind(|f| {
                f.rule.id != rules::ACCORDING.id
                    && f.content.iter().any(|c| c.1 >= stop.saturating_sub(1) && c.1 <= stop + 1)
                    && f.act != Act::Think
            });
            if let Some(found) = speech {
                found.relays.insert(0, (np, (here, here + 2)));
            }
            let parenthetical = comma && t.kind(end) == Some(Kind::Comma) && end + 2 < s.hi;
            let mut start = s.lo;
            while start < stop && t.is(start, super::lexicon::AND | super::lexicon::BUT) {
                start += 1;
            }
            // `…, which, according to X, the …`: a short lead is no content of its own.
            let relative = parenthetical && stop > s.lo && t.is(stop - 1, WH | THAT | AUX);
            if !relative && start < stop {
                fragments.push((start, stop));
            }
            if parenthetical && (relative || stop - start < 12) {
                fragments.push((end + 1, s.hi));
            }
        }
        if fragments.is_empty() {
            continue;
        }
        let kind = s.kind(fragments[0].0, fragments[0].1);
        let mut found = Found::new(&rules::ACCORDING, kind, fragments, Who::Phrase { np, to: end });
        // One quotation and nothing else is direct.
        let (a, b) = found.content[0];
        if found.content.len() == 1 && t.all[a].kind == Kind::Open && t.all[a].mate as usize + 1 >= b.saturating_sub(1)
        {
            found.kind = StatementKind::Direct;
            found.content[0] = (a + 1, t.all[a].mate as usize);
        }
        found.cue = Some((here, here + 2));
        found.lemma = "according to";
        if let Some((cue, inner)) = cited {
            found.relays.push((np, (here, here + 2)));
            found.who = Who::Phrase { np: inner, to: inner.end };
            found.cue = Some((cue, cue + 1));
        }
        out.push(found);
        i = end.max(i);
    }
}

/// Where a source phrase ends with its appositions, and whom it cites: `Yonhap, quoting a ministry,`.
fn belongings(s: &Sentence<'_, '_>, np: Np) -> (usize, Option<(usize, Np)>) {
    let t = s.t;
    let mut end = np.end;
    let mut cited = None;
    for _ in 0..2 {
        if t.kind(end) != Some(Kind::Comma) || end + 1 >= s.hi {
            break;
        }
        let next = end + 1;
        if t.eq(next, "citing") || t.eq(next, "quoting") {
            let Some(inner) = np::after(t, next + 1, s.hi, Reach::Full) else { break };
            cited = Some((next, inner));
            end = inner.end;
            continue;
        }
        // , Alireza Mehraban, | , the head of the bank,
        let apposed = (t.all[next].is(DET | POSS | super::lexicon::TITLE | super::lexicon::NUM)
            || t.all[next].cap()
            || t.is(next, WH))
        .then(|| (next..s.hi.min(next + 20)).find(|j| t.all[*j].kind == Kind::Comma))
        .flatten()
        .filter(|c| !(next..*c).any(|j| np::finite(t, j)) || t.is(next, WH));
        match apposed {
            Some(comma) if np::after(t, next, comma, Reach::Full).is_some_and(|a| a.end == comma) || t.is(next, WH) => {
                end = comma;
            }
            _ => break,
        }
    }
    (end, cited)
}

/// `their claim that …`, `the allegation that …`.
pub(super) fn nouns(s: &Sentence<'_, '_>, out: &mut Vec<Found>) {
    let t = s.t;
    let mut i = s.lo;
    while i < s.hi {
        let here = i;
        i = t.next(i);
        if !t.is(here, NOUN_CUE) || t.all[here].cap() && here > s.lo || here + 2 >= s.hi {
            continue;
        }
        // claims by the ministry that …
        let mut that = here + 1;
        let mut by = None;
        if t.eq(that, "by") || t.eq(that, "from") {
            by = np::after(t, that + 1, s.hi, Reach::Full);
            that = by.map_or(that, |np| np.end);
        }
        // issued a statement on Friday that …
        if (t.eq(that, "on") || t.eq(that, "in")) && t.is(that + 1, super::lexicon::TIME) {
            that += 1;
        }
        while that < s.hi && t.is(that, super::lexicon::DAY) {
            that += 1;
        }
        // questions about whether …
        let about = ["about", "of", "over", "on"].iter().any(|w| t.eq(that, w)) && t.eq(that + 1, "whether");
        let that = if about { that + 1 } else { that };
        let asked = t.eq(that, "whether") && t.str(here).to_ascii_lowercase().starts_with("question");
        if !(t.is(that, THAT) || asked) || that + 2 >= s.hi || t.is(that + 1, AUX | VERBISH) && !t.is(that + 1, CLITIC)
        {
            continue; // a relative clause: claims that were made
        }
        if s.verbs.iter().any(|v| v.at == here) || np::finite(t, that + 1) || !super::after::clause(t, that + 1, s.hi) {
            continue;
        }
        let who = match by {
            Some(np) => Who::Phrase { np, to: np.end },
            None => owner(s, here),
        };
        let mut end = s.content_end_from(that);
        // The claim that … | has been disputed: the main verb is no content.
        let subject = !(s.lo..here).any(|j| np::finite(t, j));
        if subject && let Some(main) = second_verb(s, that + 1, end) {
            end = main;
        }
        let mut found = Found::new(&rules::NOUN, s.kind(that, end), vec![(that, end)], who);
        found.cue = Some((here, here + 1));
        found.lemma = "noun";
        out.push(found);
    }
}

/// `She was confident that …`, `they are worried it will …`.
pub(super) fn feelings(s: &Sentence<'_, '_>, out: &mut Vec<Found>) {
    let t = s.t;
    let mut i = s.lo;
    while i < s.hi {
        let here = i;
        i = t.next(i);
        if !t.is(here, ADJ_CUE) || here < s.lo + 2 || here + 3 > s.hi {
            continue;
        }
        let mut verb = here;
        // appeared, remained
        if t.is(here - 1, COPULA) && !t.all[here - 1].cap() {
            verb -= 1;
        }
        while verb > s.lo && t.is(verb - 1, AUX | ADV | NEG) {
            verb -= 1;
        }
        let be = (verb..here).any(|k| t.is(k, BE | COPULA)) && !t.is(here - 1, CLITIC) | (verb > s.lo);
        let that = t.is(here + 1, THAT) && super::after::clause(t, here + 2, s.hi);
        let bare = t.is(here + 1, SUBJ | DET) && !t.is(here + 1, THAT) && super::after::clause(t, here + 1, s.hi);
        if !be || !(that || bare) {
            continue;
        }
        let Some(np) = super::verbs::subject_before(t, s.lo, verb) else { continue };
        let end = s.content_end_from(here + 1);
        let content = vec![(here + 1, end)];
        let mut found = Found::new(&rules::FEELS, s.kind(here + 1, end), content, Who::Phrase { np, to: verb });
        found.act = Act::Think;
        found.cue = Some((here, here + 1));
        found.lemma = "adjective";
        out.push(found);
    }
}

impl Sentence<'_, '_> {
    /// `a rule they say will cut pay`: the subject of the content stands before the verb of reporting.
    pub(super) fn gap_after(&self, k: usize) -> Option<Found> {
        let (t, v, a) = (self.t, &self.verbs[k], &self.after[k]);
        let np = v.subject.np()?;
        let speech = matches!(v.cue.class, CueClass::Say | CueClass::Think) && v.cue.wants.has(b'b');
        let verb = t.is(v.end, AUX | VERBISH) && !t.is(v.end, CLITIC) && !t.all[v.end].cap() && v.end + 2 < self.hi;
        let before = np.start.checked_sub(1).filter(|b| *b >= self.lo)?;
        let noun = t.is(before, WH | THAT) && !(before > self.lo && t.is(before - 1, PREP))
            || t.all[before].word()
                && !t.is(before, AND | BUT | PREP | SUB | AUX | ADV)
                && t.is(np.head, SUBJ | GROUP | UNNAMED);
        if a.start != Start::Nothing || v.group.voice != Voice::Finite || !(speech && verb && noun) {
            return None;
        }
        let end = self.content_end(k, v.end);
        Some(Found::new(&rules::GAP, self.kind(v.end, end), vec![(v.end, end)], Who::Nobody))
    }
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
            || t.is(i, ED) && !t.is(i - 1, DET | POSS | ADV | AUX) && t.is(i + 1, DET | POSS | PREP))
            && !(i > a && np::finite(t, i - 1))
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

/// Whose claim it is: `the ministry's claim`, `his claim`, `Doe made the claim`.
fn owner(s: &Sentence<'_, '_>, noun: usize) -> Who {
    let t = s.t;
    let floor = s.lo.max(noun.saturating_sub(6));
    for j in (floor..noun).rev() {
        let token = &t.all[j];
        if token.is(CLITIC) {
            return np::before(t, s.lo, j).map_or(Who::Nobody, |np| Who::Phrase { np, to: np.end });
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
        .find(|j| np::finite(t, *j) || t.is(*j, ED | super::lexicon::ING) && !t.is(*j - 1, DET | POSS));
    if let Some(mut verb) = verb {
        while verb > s.lo && t.is(verb - 1, AUX | ADV | NEG) {
            verb -= 1;
        }
        if let Some(np) = super::verbs::subject_before(t, s.lo, verb).filter(|np| !t.is(np.head, THAT | WH)) {
            return Who::Phrase { np, to: verb };
        }
    }
    // The subject of the sentence makes it, unless the noun itself is the subject.
    match s.main_subject(noun.saturating_sub(1)) {
        Some(Who::Phrase { np, to }) if np.end < noun && !t.is(np.head, THAT | WH) => Who::Phrase { np, to },
        _ => Who::Nobody,
    }
}
