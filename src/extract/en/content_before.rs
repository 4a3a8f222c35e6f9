//! Content before its verb, or around it: `The river would rise, Doe said`; `The river, Doe said, would rise`.

use super::after::Start;
use super::clauses::{human, impersonal};
use super::lexicon::{ADV, AND, BE, BUT, CueClass, DET, ED, ING, OBJ, POSS, PREP, SUB, SUBJ, THAT, TO, WH};
use super::np::{self, Np};
use super::rules;
use super::sentence::{Content, Found, Sentence, Who};
use super::tokens::{Kind, Tokens};
use super::verbs::{Subject, Voice};
use crate::model::StatementKind;
use smallvec::smallvec;

impl Sentence<'_, '_> {
    pub(super) fn content_before(&self, k: usize) -> Option<Found> {
        let (t, v, a) = (self.t, &self.verbs[k], &self.after[k]);
        // he will vote for her, he says; | he just does not like it
        let hi = (v.end..self.hi).find(|i| t.all[*i].kind == Kind::Semi).unwrap_or(self.hi);
        // …, he would report it: a verb that trails its content stands without would and may.
        let modal = (v.group.start..v.at).any(|i| t.is(i, super::lexicon::MODAL));
        // …, he did not say: nothing was said
        if a.start != Start::Nothing || v.group.voice != Voice::Finite || modal || v.group.negated {
            return None;
        }
        // Pressed by the anchor, Jane Doe, on it, Roe laughed: what he was asked
        if self.verbs[..k].iter().any(|e| e.at == self.lo && e.group.voice == Voice::Passive) {
            return None;
        }
        // read aloud from a letter: none of it is told
        if v.cue.lemma == "read" {
            return None;
        }
        // …, the drama continued: nobody speaks
        let word = |i: usize| Np { start: i, end: i + 1, head: i };
        let somebody = |np: Np| (np.start..np.end).any(|i| human(t, word(i)) || impersonal(t, word(i)));
        if v.cue.wants.has(b'n') && v.subject.np().is_some_and(|np| !somebody(np)) {
            return None;
        }
        // as polls showed him trailing
        let shown = v.cue.class == CueClass::Show && v.end < hi && t.is(v.end, OBJ);
        // …, the Harbor Times has learned
        let learned = v.cue.lemma == "learn"
            && v.subject.np().is_some_and(|np| t.eq(np.start, "the") && np.end > np.head && t.all[np.head].cap());
        // The bill, as Doe described it, was a farce
        let it = t.eq(v.end, "it") && v.end + 1 < hi && super::lists::AS_TOLD.has(v.cue.lemma);
        let it = it && self.left(k) > self.lo && t.eq(self.left(k) - 1, "as") && t.all[v.end + 1].kind == Kind::Comma;
        let urges = shown || matches!(v.cue.class, CueClass::Urge | CueClass::Judge) && !it;
        if urges
            || !(v.cue.wants.has(b'b') || v.cue.wants.has(b'i') || learned || it)
            || matches!(v.subject, Subject::Carried | Subject::Missing)
        {
            return None;
        }
        let mut left = self.left(k);
        // As the Courier has written, …: what opens a sentence so is said by whoever writes.
        // The point, as Quill put it, is that …
        let subject = |end: usize| !(self.lo..end).any(|i| np::finite(t, i));
        let told = v.end + usize::from(it);
        let put = v.cue.lemma == "put_it" || it;
        let put = put && self.is(told, Kind::Comma) && np::finite(t, told + 1) && subject(left);
        let trails = v.cue.wants.has(b'b') || left == self.lo + 1 || put;
        let as_said = trails && left > self.lo && t.eq(left - 1, "as") && !(left >= 2 && t.eq(left - 2, "such"));
        if as_said {
            left -= 1;
        }
        let right = a.end.max(match v.subject {
            Subject::After { np } => np.end,
            _ => v.end,
        });
        let right = right.max(told);
        // …, the Echo reported | (echo.example/shark)
        let hi = (right..hi).find(|i| t.all[*i].kind == Kind::LParen).unwrap_or(hi);
        // — a claim Roe denied
        let remark = |np: Np| {
            let a = t.eq(np.start, "a") || t.eq(np.start, "an");
            a && t.all[np.head].cap() && (np.start..np.head).any(|i| t.among(i, &super::lists::REMARKS))
        };
        if v.subject.np().is_some_and(remark) {
            return None;
        }
        // as quickly as Doe says; as Doe continues her campaign: nothing trails so
        let inside = as_said && left > self.lo + 1;
        let object = right < hi && t.all[right].word() && !t.is(right, PREP | ADV | super::lexicon::TIME);
        if inside && (object || t.eq(left - 2, "as")) {
            return None;
        }
        // On Monday, before it opened, he charged Roe with theft: an object, and no content before
        let takes = matches!(v.subject, Subject::Before { .. }) && right == a.end.max(v.end) && a.told.is_none();
        if takes && object && !t.is(right, AND | BUT | SUB | WH) && t.is(right, DET | POSS | OBJ) | t.all[right].cap() {
            return None;
        }
        // …, the team continued to avoid it, …: what it did
        let does = v.cue.wants.has(b'n') && super::objects::infinitive(t, v.end, hi).is_some();
        if does && matches!(v.subject, Subject::Before { .. }) {
            return None;
        }
        // Up to the comma or the end nothing but place and time may follow.
        let tail = (right..hi).find(|i| t.all[*i].kind == Kind::Comma).unwrap_or(hi);
        if left == self.lo {
            // As the ministry said, the river …
            if as_said && tail < hi && tail - right <= 8 {
                let end = hi;
                let kind = self.kind(tail + 1, end);
                return Some(Found::new(&rules::BEFORE, kind, [(tail + 1, end)], Who::Nobody));
            }
            return None;
        }
        if !matches!(t.all[left - 1].kind, Kind::Comma | Kind::Dash) && !as_said {
            return None;
        }
        if tail - right > 12 && tail < hi {
            return None;
        }
        let comma = if as_said && t.all[left - 1].kind != Kind::Comma { left } else { left - 1 };
        let mut lo = self.lo;
        // According to the Herald, which had seen it, Doe knew: no content
        if t.is(lo, super::lexicon::ACCORD) {
            return None;
        }
        while lo < comma && t.is(lo, AND | BUT) {
            lo += 1;
        }
        // he liked it; she had not decided, she added; that is wrong: it was late, a survey found; her friends tell another
        // story: she had asked, they said
        let told =
            |i: usize| self.verbs[..k].iter().any(|e| e.at < i) || (lo..i).any(|n| t.is(n, super::lexicon::NOUN_CUE));
        let breaks = |i: &usize| match t.all[*i].kind {
            Kind::Semi => true,
            Kind::Colon if self.is(*i + 1, Kind::Open) => false,
            Kind::Colon => *i < lo + 9 || super::shapes::main_clause(t, *i + 1, comma) && told(*i),
            _ => false,
        };
        lo = (lo..comma).rev().find(breaks).map_or(lo, |i| i + 1);
        let words = t.all[lo..comma].iter().filter(|x| x.word()).count();
        // Yes, the county knew
        if words == 1 && tail < hi && (t.eq(lo, "yes") || t.eq(lo, "no")) {
            return None;
        }
        // By whom, the host wondered
        let question = v.cue.class == CueClass::Ask && tail == hi && words <= 4 && !v.cue.wants.has(b'n');
        if question && (lo..comma).any(|i| t.is(i, WH)) && t.all[lo..comma].iter().all(super::tokens::Token::word) {
            return Some(Found::new(&rules::BEFORE, self.kind(lo, comma), [(lo, comma)], Who::Nobody));
        }
        // Nor, she added, did she trust it
        let nor = words == 0 && t.eq(comma - 1, "nor") && t.is(tail + 1, super::lexicon::AUX) && tail + 2 < hi;
        if nor {
            let content = [(tail + 1, hi)];
            return Some(Found::new(&rules::BEFORE, self.kind(tail + 1, hi), content, Who::Nobody));
        }
        // But, she admitted, it was late
        if words == 0 && tail < hi && tail - right <= 8 && super::shapes::clause(t, tail + 1, hi)
            || words == 0 && t.is(tail + 1, THAT)
        {
            let end = self.content_end_from(tail + 1).max(tail + 1);
            let kind = self.kind(tail + 1, end);
            return Some(Found::new(&rules::BEFORE, kind, [(tail + 1, end)], Who::Nobody));
        }
        // Half of voters disapprove of him, a poll found
        let thinks = |e: &super::verbs::Verb| lo <= e.at && e.at < comma && e.group.voice == Voice::Finite;
        let finite = (lo..comma).any(|i| np::finite(t, i) || t.is(i, super::lexicon::ED))
            || v.cue.class == CueClass::Show && self.verbs[..k].iter().any(thinks);
        // `said Doe, a strategist in Easton`: what describes the speaker is no content.
        let described = matches!(v.subject, Subject::After { .. })
            && tail + 1 < hi
            && (t.is(tail + 1, DET | WH | POSS | super::lexicon::TITLE | super::lexicon::NUM)
                || t.all[tail + 1].cap() && bearer(t, tail + 1, hi)
                || !(tail + 1..hi).any(|i| np::finite(t, i)));
        // …, the Herald reported, citing two aides; …, Doe said, according to the Herald
        let passed = |i: usize| t.is(i, super::lexicon::TRAIL) || t.eq(i, "according") && t.is(i + 1, TO);
        // She was not, she stressed, speaking for the board
        let goes_on = t.is(comma - 1, super::lexicon::AUX | super::lexicon::NEG);
        let described = described || tail < hi && passed(tail + 1) && !goes_on;
        // …, Doe said Tuesday, as the party met: what is behind a whole clause is the reporter's.
        let reporter = finite
            && tail < hi
            && (["as", "after", "while", "amid", "before", "despite"].iter().any(|w| t.eq(tail + 1, w))
                || self.unbacked(tail + 1))
            && !t.eq(tail + 2, "well");
        // …, Doe said, though she dodged the question
        let turns = ["though", "although"].iter().any(|w| t.eq(tail + 1, w));
        let own = ["he", "she"].iter().any(|w| t.eq(tail + 2, w));
        let named = v.subject.np().is_some_and(|np| !t.is(np.head, SUBJ));
        let reporter = reporter || finite && tail + 2 < hi && turns && own && named;
        // …, Doe told the board, heightening the stakes
        let outcome = finite && tail < hi && t.among(tail + 1, &super::lists::OUTCOMES);
        // …, said one lobbyist, because nobody reads the bills
        let reasons =
            ["if", "unless", "since"].iter().any(|w| t.eq(tail + 1, w)) && finite || t.eq(tail + 1, "because");
        let finite = finite || reasons;
        let described = (described || reporter || outcome) && !reasons;
        // The levee, warned Jane Doe, who built it, would not hold
        let resumed = (described && !finite && matches!(v.subject, Subject::After { .. }))
            .then(|| (tail + 2..hi.min(tail + 20)).find(|i| t.all[*i].kind == Kind::Comma))
            .flatten()
            .filter(|i| *i + 1 < hi && t.is(*i + 1, super::lexicon::AUX));
        if let Some(at) = resumed.filter(|_| np::after(t, lo, comma, np::Reach::Full).is_some()) {
            let content = [(lo, comma), (at + 1, hi)];
            return Some(Found::new(&rules::AROUND, self.kind(at + 1, hi), content, Who::Nobody));
        }
        let rest = tail < hi && !described && t.all[tail + 1..hi].iter().filter(|x| x.word()).count() >= 2;
        let timed = t.is(lo, super::lexicon::NUM | DET)
            && (lo + 1..comma.min(lo + 4)).any(|i| t.is(i, SUB) && t.is(i - 1, super::lexicon::TIME));
        // About 1,200 litres were lost: a word of limit, no preposition.
        let limit =
            t.is(lo + 1, super::lexicon::NUM) && ["about", "around", "over", "under"].iter().any(|w| t.eq(lo, w));
        let opening = timed || (t.is(lo, SUB | PREP) || participle(t, lo)) && !t.is(lo, SUBJ) && !limit;
        // At issue is whether he knew, Doe said: the phrase has no comma behind it
        let turned = t.is(lo, PREP)
            && np::after(t, lo + 1, comma, np::Reach::Full)
                .is_some_and(|np| np.end + 2 < comma && t.is(np.end, BE) && !t.is(np.end + 1, SUBJ));
        // For two years the mayor took bribes, a clerk said: behind the time a clause of its own
        let fronted = tail == hi
            && t.is(lo, PREP)
            && !t.is(lo, SUB)
            && matches!(v.cue.class, CueClass::Say | CueClass::Tell)
            && (told_of_a_day(t, lo, comma)
                || (lo + 2..comma).any(|i| {
                    let subject = t.is(i, DET | POSS | SUBJ) || t.all[i].cap() && !t.is(i, super::lexicon::MONTH);
                    subject && !t.is(i - 1, PREP | SUB | WH) && super::shapes::main_clause(t, i, comma)
                }));
        // Cycling in the city has doubled, Doe said: what somebody does is the subject of the clause
        let gerund = t.str(lo).ends_with("ing")
            && (lo + 1..comma).any(|i| t.is(i, super::lexicon::AUX) && t.all[i - 1].word())
            && !(lo + 1..comma).any(|i| t.is(i, SUB | WH | THAT | SUBJ));
        let opening = opening && !turned && !fronted && !gerund;
        let commas = t.all[lo..comma].iter().filter(|x| x.kind == Kind::Comma).count();
        // After the debate, in a room crowded with reporters, allies claimed victory
        let led = |i: usize| t.is(i, PREP) && np::after(t, i + 1, comma, np::Reach::Full).is_some();
        let parts = (lo + 1..comma).filter(|i| t.all[*i].kind == Kind::Comma).all(|i| led(i + 1));
        let acts = (lo..comma).any(|i| np::finite(t, i) || t.is(i, ED) && !t.is(i + 1, PREP));
        if opening && commas > 0 && led(lo) && parts && !acts {
            return None;
        }
        let when = opening
            && commas == 0
            && (lo + 1..comma).all(|i| {
                let past = || ["past", "last", "recent", "alone", "single", "few", "coming"].iter().any(|w| t.eq(i, w));
                t.is(i, super::lexicon::TIME | super::lexicon::NUM | DET | PREP) || past()
            });
        if when {
            return None;
        }
        // The ship sank, the coast guard said (told the Courier): nothing else can stand before who ends the sentence.
        // said a nurse who saw it: what describes her belongs to her
        let inverted = matches!(v.subject, Subject::After { .. });
        let relative = inverted && (t.eq(right, "who") || right == tail && t.eq(tail + 1, "who"));
        let ends = right == hi || relative || t.is(right, PREP | super::lexicon::TIME | super::lexicon::DAY);
        // The camel likes the heater, said its keeper. No "Doe, 34, admitted two counts": somebody speaks.
        let speaks = |np: Np| somebody(word(np.head)) || t.all[np.head].cap() || t.is(np.start, DET | POSS);
        let whole = match v.subject {
            Subject::Before { .. } => words >= 2,
            _ => words >= 3 && (right == hi || relative) && v.subject.np().is_some_and(speaks),
        };
        let trails = (tail == hi || relative) && ends && whole;
        let says = v.cue.class == CueClass::Say || v.cue.class == CueClass::Tell && a.told.is_some();
        let trails = trails && says && !opening && !t.is(v.at, ING) && !t.eq(lo, "according");
        if words < 2
            && !(rest && words == 1 && t.is(v.group.start.saturating_sub(1), SUBJ))
            && !(rest && matches!(v.subject, Subject::Before { .. }) && words == 1)
            || (!finite && !rest && !trails)
            || (opening && commas == 0 && !rest)
        {
            return None;
        }
        if rest && !finite && !(tail + 1..hi).any(|i| np::finite(t, i) || t.is(i, ED)) {
            return None;
        }
        // … – it was the worst, she said: a clause of its own behind the dash
        let own = |i: &usize| {
            t.all[*i].kind == Kind::Dash
                && t.is(*i + 1, SUBJ)
                && super::shapes::main_clause(t, *i + 1, comma)
                && self.verbs[..k].iter().any(|e| e.at < *i)
        };
        let lo = (lo + 4..comma).rev().find(own).map_or(lo, |dash| dash + 1);
        // She is unsure, though | her son, she said, has made up his mind: a clause of its own, cut behind its subject
        let apart = |i: &usize| {
            let turn = t.is(*i + 1, SUB | BUT | AND) && !t.is(*i + 1, WH | THAT);
            t.all[*i].kind == Kind::Comma
                && turn
                && np::after(t, *i + 2, comma, np::Reach::Full).is_some_and(|np| np.end == comma)
        };
        let goes_on = rest && tail + 1 < hi && (t.is(tail + 1, super::lexicon::AUX) || np::finite(t, tail + 1));
        let lo = (lo + 3..comma).rev().find(apart).filter(|_| goes_on && finite).map_or(lo, |i| i + 2);
        // the clerk, who, she noted, had worked for free
        if rest && t.is(comma - 1, WH) && matches!(t.kind(comma.wrapping_sub(2)), Some(Kind::Comma)) {
            let main = |i: &usize| t.all[*i].kind == Kind::Comma && np::finite(t, *i + 1) && *i + 1 < hi;
            let end = (tail + 2..hi).find(main).unwrap_or(hi);
            let kind = self.kind(tail + 1, end);
            return Some(Found::new(&rules::BEFORE, kind, [(tail + 1, end)], Who::Nobody));
        }
        let mut content: Content = smallvec![(lo, comma)];
        let mut rule = &rules::BEFORE;
        if rest
            && tail - right <= 10
            && !(k + 1..self.verbs.len()).any(|w| self.cut(w, 0).is_some_and(|c| c <= tail + 1))
        {
            // …, she said, would save lives; | others oppose it
            let end = (tail + 1..hi).find(|i| t.all[*i].kind == Kind::Semi).unwrap_or(hi);
            // …, she said, that it was safe, | but the board also found it late
            // …, he said, was “a farce,” | and he asked the board to act; …, she said, fears a strike, | which some say is near
            let own = |w: usize| self.asks_then(w) || t.eq(self.left(w).saturating_sub(1), "which");
            let new = |w: &usize| self.new_speaker(*w) || own(*w);
            let other = (k + 1..self.verbs.len()).filter(new).find_map(|w| self.cut(w, tail + 1));
            // …, she said, a tenth more than in May, | and the line grew
            let joined = |i: &usize| {
                let acts = super::shapes::main_clause(t, *i + 2, hi);
                t.all[*i].kind == Kind::Comma && t.is(*i + 1, AND | BUT) && acts
            };
            let phrase = !(tail + 1..end.min(tail + 12)).any(|i| np::finite(t, i));
            let other = other.or_else(|| (tail + 2..end).find(joined).filter(|_| phrase));
            content.push((tail + 1, other.filter(|c| *c > tail + 2).unwrap_or(end).min(end)));
            rule = &rules::AROUND;
        }
        let kind = content.iter().map(|c| self.kind(c.0, c.1)).find(|k| *k == StatementKind::Mixed);
        Some(Found::new(rule, kind.unwrap_or(StatementKind::Indirect), content, Who::Nobody))
    }
}

impl Sentence<'_, '_> {
    /// and he asked the board to act: what whoever spoke did besides, behind a comma.
    fn asks_then(&self, w: usize) -> bool {
        let (t, v) = (self.t, &self.verbs[w]);
        let Subject::Before { np, from } = v.subject else { return false };
        let person = ["he", "she", "they"].iter().any(|p| t.eq(np.head, p)) && from > self.lo + 2;
        let comma =
            |i: usize| t.all[i].kind == Kind::Comma || t.all[i].kind == Kind::Close && t.all[i - 1].kind == Kind::Comma;
        let urges = matches!(v.cue.class, CueClass::Urge | CueClass::Ask) && self.after[w].start != Start::Nothing;
        person && urges && v.group.start == v.at && t.is(from - 1, AND) && comma(from - 2)
    }
}

/// The fee, said the owner, | Jane Doe, was late: a name between commas, and behind it the verb of what was said.
fn bearer(t: &Tokens<'_>, i: usize, hi: usize) -> bool {
    let close = (i + 1..hi.min(i + 6)).find(|k| !t.all[*k].cap());
    close.is_some_and(|k| t.all[k].kind == Kind::Comma && k + 1 < hi && t.is(k + 1, super::lexicon::AUX))
}

/// On Saturday two boats sank; In May fewer ships called: the day, and behind it at once a clause.
fn told_of_a_day(t: &Tokens<'_>, lo: usize, comma: usize) -> bool {
    use super::lexicon::{CLITIC, DAY, MONTH, TIME};
    let year = |i: usize| t.kind(i) == Some(Kind::Num) && super::when::year(t.str(i));
    let end = match () {
        () if t.eq(lo, "on") && t.is(lo + 1, DAY) => lo + 2 + usize::from(t.is(lo + 2, TIME)),
        () if t.eq(lo, "in") && (t.is(lo + 1, MONTH) || t.str(lo + 1) == "May") => lo + 2 + usize::from(year(lo + 2)),
        () if t.eq(lo, "in") && year(lo + 1) => lo + 2,
        () => return false,
    };
    end + 1 < comma
        && t.all[end].word()
        && !t.is(end, PREP | SUB | WH | AND | CLITIC)
        && (end + 1..comma).any(|i| np::finite(t, i) || t.is(i, ED))
}

/// True for a participle that opens a clause: `Asked about it, …`, `Speaking in Easton, …`.
fn participle(t: &Tokens<'_>, i: usize) -> bool {
    let ing = t.str(i).ends_with("ing") && t.str(i).len() > 5 && !t.all[i].is(super::lexicon::NUM);
    t.is(i, ING | super::lexicon::ED) || ing || t.cues(i).any(|(_, f)| f.participle && !f.base && !f.third)
}
