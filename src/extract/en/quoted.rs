//! Verbs of reporting beside quotations.

use super::after::Start;
use super::lexicon::{ADV, AND, CueClass, ED, FINAL_S, PREP, SUB};
use super::np::{self, Np, Reach};
use super::rules;
use super::sentence::{Content, Found, Range, Sentence, Who};
use super::tokens::Kind;
use super::verbs::{Subject, Voice};
use crate::model::StatementKind;
use smallvec::smallvec;

impl Sentence<'_, '_> {
    /// The quotation that ends just before token `at`, by its opening mark.
    pub(super) fn quote_left_of(&self, at: usize) -> Option<usize> {
        let t = self.t;
        let mut i = at;
        let mut steps = 0;
        while i > 0 && steps < 2 && matches!(t.all[i - 1].kind, Kind::Comma | Kind::Dash | Kind::Stop) && i > self.lo {
            i -= 1;
            steps += 1;
        }
        (i > 0 && t.all[i - 1].kind == Kind::Close).then(|| t.all[i - 1].mate as usize)
    }

    pub(super) fn words(&self, open: usize) -> usize {
        let close = self.t.all[open].mate as usize;
        self.t.all[open + 1..close].iter().filter(|x| x.word()).count()
    }

    /// True when the quotation ends with a mark that only whole words of somebody have.
    pub(super) fn ends_marked(&self, open: usize) -> bool {
        let close = self.t.all[open].mate as usize;
        close > open + 1 && matches!(self.t.all[close - 1].kind, Kind::Comma | Kind::Stop | Kind::Dash)
    }

    /// “…,” Doe likes to say; “…,” she is fond of saying: right behind the quotation, whose habit the saying is.
    pub(super) fn habit(&self, k: usize) -> Option<Np> {
        let (t, v) = (self.t, &self.verbs[k]);
        let g = v.group.start;
        if !matches!(v.group.voice, Voice::Infinitive | Voice::Participle) || g < self.lo + 3 || !v.cue.wants.has(b'q')
        {
            return None;
        }
        let start = (self.lo.max(g.saturating_sub(9))..g).rev().take_while(|i| t.all[*i].word()).last()?;
        self.quote_left_of(start)?;
        let np = np::after(t, start, g, Reach::Group).filter(|np| np.end < g)?;
        let does = |i: usize| np::finite(t, i) || t.is(i, ED | FINAL_S);
        let near = g - np.end <= 4
            && (np.end..g).any(does)
            && !(np.end..g).any(|i| t.is(i, SUB))
            && self.verbs[..k].last().is_none_or(|e| e.at < start);
        (near && (v.group.voice == Voice::Infinitive || t.is(g - 1, PREP))).then_some(np)
    }

    pub(super) fn quote_before(&self, k: usize) -> Option<Found> {
        let (t, v, a) = (self.t, &self.verbs[k], &self.after[k]);
        let habit = self.habit(k);
        let left = habit.map_or_else(|| self.left(k), |np| np.start);
        let left = left - usize::from(left > self.lo + 1 && t.eq(left - 1, "all"));
        // “…” was all he would offer
        let all = left > self.lo + 1 && t.eq(left, "all") && t.is(left - 1, super::lexicon::BE);
        let finite = v.group.voice == Voice::Finite && !matches!(v.subject, Subject::Carried);
        if !(finite || habit.is_some()) || !(v.cue.wants.has(b'q') || all) {
            return None;
        }
        // “the farm” the attacks will continue
        if !all && v.cue.wants.has(b'n') && (v.group.start..v.at).any(|i| t.is(i, super::lexicon::MODAL)) {
            return None;
        }
        let mut left = left;
        // “…,” as Quill put it
        if left > self.lo + 1 && t.eq(left - 1, "as") && t.all[left - 2].kind == Kind::Close {
            left -= 1;
        }
        // “…” is how Quill put it
        let mut how = all;
        left -= usize::from(all);
        if left > self.lo + 2 && t.eq(left - 1, "how") && t.is(left - 2, super::lexicon::BE) {
            left -= 2;
            how = true;
        }
        let open = self.quote_left_of(left)?;
        let close = t.all[open].mate as usize;
        // “This is wrong.” Quill agreed: a sentence of its own; “Why?” Quill asked is none.
        let open_end = close > 0 && !t.all[close - 1].span.of(t.text).ends_with('.');
        // “This is wrong.” Another chimed in: “It is.”: whose own words follow
        let own_words = matches!(a.start, Start::Quote(_)) && !matches!(v.subject, Subject::After { .. });
        if open < self.lo && !open_end && (v.cue.wants.has(b'n') || own_words) {
            return None;
        }
        // The court had “lost its way.” Roe, who wrote for the rest, said so; Roe would not say when: a sentence of its own
        let inside = open > 0 && t.all[open - 1].word() && !matches!(v.subject, Subject::After { .. });
        let relative = v.group.start > self.lo && t.is(v.group.start - 1, super::lexicon::WH);
        if open < self.lo && (inside || relative || v.group.negated) {
            return None;
        }
        // “No.” Asked his opinion, Quill left: a sentence of its own
        let prompted = v.at == self.lo && v.cue.class == CueClass::Ask && t.all[v.at].cap();
        if open < self.lo && !open_end && prompted && v.subject.np().is_some_and(|np| self.is(np.end, Kind::Comma)) {
            return None;
        }
        // “…” Quill condemned it: a sentence of its own
        if open < self.lo && v.cue.class == CueClass::Judge {
            return None;
        }
        let comma = t.kind(close + 1) == Some(Kind::Comma);
        let content_follows = !matches!(a.start, Start::Nothing | Start::Quote(_));
        // In an article headlined “…,” Doe said that …: the verb has content of its own.
        let own =
            matches!(a.start, Start::That(_) | Start::Question(_) | Start::Bare(_)) || v.cue.class == CueClass::Judge;
        let own = own && !how;
        let content_follows = content_follows && !how;
        if (left == self.lo && content_follows)
            || (content_follows && !self.ends_marked(open) && !comma)
            || own && (open > self.lo || self.words(open) < 3 || content_follows && !comma && !self.ends_marked(open))
        {
            return None;
        }
        // According to the “Bridge Act,” Doe asked for it: no words of hers
        if open > self.lo && t.is(self.lo, super::lexicon::ACCORD) {
            return None;
        }
        if !(self.ends_marked(open) || comma || how || self.words(open) >= 3) {
            return None;
        }
        let inverted = matches!(v.subject, Subject::After { .. });
        if matches!(v.subject, Subject::Missing) && !inverted && habit.is_none() {
            return None;
        }
        // Words before the quotation in its sentence are part of the content: They had “no choice,” she said.
        let lead = open > self.lo && left > self.lo && {
            // While she hoped to learn “what it was,” she said, …: what opens the sentence is hers as well
            let opens = t.is(self.lo, super::lexicon::SUB);
            let inner = |e: &super::verbs::Verb| {
                opens && (matches!(e.cue.class, CueClass::Know | CueClass::Think) || e.group.voice == Voice::Infinitive)
            };
            // He asked Doe to “sit down,” the lawsuit says: his asking is what it says
            let holds = |n: usize| {
                let start = match self.after[n].start {
                    Start::That(i) | Start::Bare(i) | Start::Infinitive(i) | Start::Question(i) => i,
                    _ => return false,
                };
                // Privately, he has told her that
                let first = |from: usize| {
                    from == self.lo || from == self.lo + 2 && t.is(self.lo, ADV) && self.is(self.lo + 1, Kind::Comma)
                };
                let own = matches!(self.verbs[n].subject, Subject::Before { from, .. } if first(from));
                own && start < open && t.all[open - 1].word() && !t.is(open - 1, AND)
            };
            let earlier = (0..k).any(|n| self.verbs[n].at < open && !inner(&self.verbs[n]) && !holds(n));
            !earlier && !matches!(t.all[open - 1].kind, Kind::Colon | Kind::Semi | Kind::Stop)
        };
        let mut content = Content::new();
        let mut rule = &rules::QUOTE_BEFORE;
        let mut kind = StatementKind::Direct;
        if lead && t.all[self.lo..open].iter().filter(|x| x.word()).count() >= 1 {
            rule = &rules::MIXED_BEFORE;
            kind = StatementKind::Mixed;
            content.push((self.lo, close + 1));
            let from = v.subject.np().map_or(v.end, |np| np.end.max(v.end));
            let clause = || super::shapes::main_clause(t, from + 1, self.hi);
            if t.is(self.lo, super::lexicon::SUB) && self.is(from, Kind::Comma) && clause() {
                content.push((from + 1, self.hi));
                let found = Found::new(&rules::AROUND, StatementKind::Mixed, content, Who::Nobody);
                return Some(found);
            }
        } else {
            content.push((open + 1, close));
        }
        // The second half of a quotation that its cue cuts: “…,” she said, “…”
        // “…,” she said referring to the board, “…”
        // “…,” she said when asked about it, “…”
        let asked = |v: &super::verbs::Verb| v.group.start > self.lo && t.eq(v.group.start - 1, "when");
        let silent = |n: usize| {
            let v = &self.verbs[n];
            v.group.voice == Voice::Participle && self.after[n].start == Start::Nothing
                || v.cue.class == CueClass::Ask && matches!(v.subject, Subject::Missing) && asked(v)
        };
        let next = (k + 1..self.verbs.len()).find(|n| !silent(*n));
        let bound = next.map_or(self.hi, |n| self.left(n));
        let from = match v.subject {
            Subject::After { np } => np.end,
            _ => v.end,
        };
        if let Some(second) = (from..bound).find(|i| t.all[*i].kind == Kind::Open)
            && self.words(second) >= 2
            && matches!(t.all[second - 1].kind, Kind::Comma | Kind::Colon | Kind::Dash | Kind::Semi)
        {
            content.push((second + 1, t.all[second].mate as usize));
        }
        Some(Found::new(rule, kind, content, Who::Nobody))
    }

    pub(super) fn quote_after(&self, k: usize) -> Option<Found> {
        let (t, v, a) = (self.t, &self.verbs[k], &self.after[k]);
        let (open, run_in) = match a.start {
            Start::Quote(open) => (open, false),
            Start::RunIn(open) => (open, true),
            Start::NextBlock if v.cue.wants.has(b'q') => {
                let mut found = Found::new(&rules::NEXT_BLOCK, StatementKind::Direct, Vec::new(), Who::Nobody);
                found.next_block = true;
                return Some(found);
            }
            _ => return None,
        };
        // warns of strikes ‘by May’: of what
        let of = run_in && v.cue.wants.has(b'p') && ["of", "about"].iter().any(|w| t.eq(v.end, w));
        if !v.cue.wants.has(b'q') || of && self.words(open) < 4 {
            return None;
        }
        // were told to say “the project,” and left: what they were told
        let told = k > 0 && self.verbs[k - 1].group.voice == Voice::Passive && self.verbs[k - 1].end == v.group.start;
        if told && run_in && v.group.voice == Voice::Infinitive {
            return None;
        }
        let close = t.all[open].mate as usize;
        let end = self.content_end(k, open);
        let rest = t.next(open);
        let more = rest < end && t.all[rest..end].iter().any(|x| x.word());
        let ends = !more || matches!(t.all[rest].kind, Kind::Comma | Kind::Semi | Kind::Dash | Kind::LParen);
        let again = more && t.is(rest, AND) && self.is(rest + 1, Kind::Open);
        // shouted “Shame!” | and left
        let did = |i: usize| t.is(i, super::lexicon::ED) || super::np::finite(t, i);
        // shouted “Shame!” | before leaving
        let then = ["before", "after", "while", "when", "as"].iter().any(|w| t.eq(rest, w));
        // felt “betrayed,” | said an aide
        let said =
            self.is(close - 1, Kind::Comma) && t.cues(rest).any(|(c, f)| c.wants.has(b'i') && (f.past || f.third));
        let ends = ends || said || self.ends_marked(open) && (then || t.is(rest, AND) && did(rest + 1));
        if v.cue.class == CueClass::Judge && run_in {
            return None;
        }
        // Signs reading “No dump” | lined the road
        let read =
            v.cue.lemma == "read" && v.group.voice == Voice::Participle && (t.is(rest, ED) || np::finite(t, rest));
        if (run_in && more && !ends && !read) || again {
            // called for “an end to it,” | and the board agreed
            let comma = self.is(close - 1, Kind::Comma) && t.is(rest, super::lexicon::BUT | AND);
            let end = if comma && super::shapes::main_clause(t, rest + 1, self.hi) { rest } else { end };
            let end = self.before_remark(open, end);
            return Some(Found::new(&rules::MIXED_AFTER, StatementKind::Mixed, [(open, end)], Who::Nobody));
        }
        if run_in && self.words(open) < 2 && more && !read {
            return None;
        }
        if let Some(lead) = (!run_in).then(|| self.begun(k, open)).flatten() {
            let content = [lead, (open, close + 1)];
            return Some(Found::new(&rules::AROUND, StatementKind::Mixed, content, Who::Nobody));
        }
        // “A,” … “B”: further quotations before the next verb belong to it.
        let mut content: Content = smallvec![(open + 1, close)];
        let mut i = rest;
        while i < end {
            if t.all[i].kind == Kind::Open && self.words(i) >= 4 && !run_in {
                content.push((i + 1, t.all[i].mate as usize));
            }
            i = t.next(i);
        }
        Some(Found::new(&rules::QUOTE_AFTER, StatementKind::Direct, content, Who::Nobody))
    }

    /// The tax, | she said, “would kill jobs”; It was, | she said, “late”: what of the content stands before verb `k` and the
    /// quotation at `open` that ends it.
    fn begun(&self, k: usize, open: usize) -> Option<(usize, usize)> {
        use super::lexicon::{AUX, DET, ING, POSS, SUBJ, TIME, TO};
        let t = self.t;
        let comma = self.left(k).checked_sub(1).filter(|c| *c > self.lo && t.all[*c].kind == Kind::Comma)?;
        let first = open + 1;
        let small = t.all[first].kind == Kind::Word && !t.all[first].cap();
        if !small || comma > self.lo + 16 {
            return None;
        }
        let lo = (self.lo..comma).rev().find(|i| t.all[*i].kind == Kind::Semi).map_or(self.lo, |i| i + 1);
        if lo >= comma || self.verbs[..k].iter().any(|v| v.at >= lo && v.at < comma && v.group.voice == Voice::Finite) {
            return None;
        }
        // He was, It was, They were
        let done = usize::from(t.is(comma - 1, ED | super::lexicon::PART) && comma > lo + 2);
        let was =
            t.is(comma - 1 - done, AUX) && comma > lo + 1 && t.all[lo..comma].iter().all(super::tokens::Token::word);
        let verb = np::finite(t, first);
        // To quit now, …, “would be late”
        let doing = verb && (t.is(lo, TO) || t.is(lo, ING) && !t.is(lo, PREP));
        let np = || np::after(t, lo, comma, Reach::Full).filter(|np| np.end == comma && !t.is(np.head, TIME));
        let whole = |np: Np| np.end > np.start + 1 || !t.is(np.head, DET | SUBJ);
        let acts = verb || !t.is(first, DET | POSS | SUBJ | PREP | AND | SUB);
        let subject = !doing && acts && !t.is(lo, PREP | SUB) && np().is_some_and(whole);
        // It was lower than hoped, …, “lower than anybody guessed”
        let clause = || {
            let whole = t.all[lo..comma].iter().all(super::tokens::Token::word) && !t.is(lo, PREP | SUB | AND);
            whole && self.words(open) > 1 && super::shapes::main_clause(t, lo, comma)
        };
        (was || doing || subject || clause()).then_some((lo, comma))
    }

    /// “…”: what a crowd chants, where a noun tells of it: to cries of “Shame!”
    pub(super) fn chants(&self, out: &mut Vec<Found>) {
        let t = self.t;
        for open in self.quotations() {
            let Some(noun) = open.checked_sub(2).filter(|n| *n > self.lo && t.eq(open - 1, "of")) else { continue };
            if !t.among(noun, &super::lists::CHANTS) || t.all[noun].cap() {
                continue;
            }
            let close = t.all[open].mate as usize;
            let from = t.next(open);
            let by = ["from", "by"].iter().any(|w| t.eq(from, w)).then(|| np::after(t, from + 1, self.hi, Reach::Full));
            let who = by.flatten().map_or(Who::Nobody, |np| Who::Phrase { np, to: np.end });
            let mut found = Found::new(&rules::NOUN, StatementKind::Direct, [(open + 1, close)], who);
            (found.cue, found.lemma) = (Some((noun, noun + 1)), "noun");
            out.push(found);
        }
    }

    /// Two quotations that `and` joins.
    fn pair(&self, content: impl IntoIterator<Item = Range>) -> Option<Found> {
        Some(Found::new(&rules::JUDGED, StatementKind::Mixed, content, Who::Nobody))
    }

    /// She called the plan “a disaster”.
    pub(super) fn judged(&self, k: usize) -> Option<Found> {
        let (t, v) = (self.t, &self.verbs[k]);
        if !v.cue.wants.has(b'q') || v.group.voice == Voice::Infinitive || matches!(v.subject, Subject::Missing) {
            return None;
        }
        // a user labelled “North”: what it is called
        let form = t.cues(v.at).any(|(_, f)| f.past && f.participle);
        let named = v.subject.np().is_some_and(|np| np.end <= v.at && !super::np::clause_start(t, self.lo, np.start));
        if v.cue.wants.has(b'l') && form && named && v.group.start == v.at && self.is(v.end, Kind::Open) {
            return None;
        }
        let bound = self.verbs.get(k + 1).map_or(self.hi, |n| n.group.start).min(v.end + 24);
        let mut content = Content::new();
        let mut i = v.end;
        while i < bound {
            match t.all[i].kind {
                Kind::Open => {
                    let long = if v.cue.class == CueClass::Judge { 1 } else { 3 };
                    // spoke of the book “Sea and Sand”
                    let work = long > 1 && super::capitals::title(t, i + 1, t.all[i].mate as usize);
                    if self.words(i) >= long && !work && !(long > 1 && t.is(i - 1, super::lexicon::THAT)) {
                        let close = t.all[i].mate as usize;
                        // called it “weak” and “late”: one thing said
                        match content.last_mut() {
                            Some((from, to)) if i == *to + 2 && t.is(i - 1, AND) => {
                                (*from, *to) = (*from - 1, close + 1);
                                return self.pair(content);
                            }
                            _ => content.push((i + 1, close)),
                        }
                    }
                }
                Kind::Semi | Kind::Stop => break,
                // alerted the press, and that Doe “tried to bury” it
                Kind::Word if t.is(i, AND) && t.is(i + 1, super::lexicon::THAT) => break,
                // tore into it after watching a “soft” interview
                Kind::Word if ["after", "while", "when", "since"].iter().any(|w| t.eq(i, w)) => break,
                _ => {}
            }
            i = t.next(i);
        }
        (!content.is_empty()).then(|| Found::new(&rules::JUDGED, StatementKind::Direct, content, Who::Nobody))
    }
}
