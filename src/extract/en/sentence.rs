//! One sentence: which of its verbs report what. Gives findings in tokens of the paragraph; who the speakers
//! are is settled later.

use super::after::{self, After, Start};
use super::citing;
use super::lexicon::{
    ACCORD, ADJ_CUE, AND, AUX, BUT, CUE, CueClass, DET, ING, NOUN_ACT, NOUN_CUE, OPENS, REFUSE, SUB, SUBJ, TO, WH,
};
use super::np::{self, Np, Reach};
use super::tokens::{Kind, Shape, Tokens};
use super::verbs::{self, Subject, Verb, Voice};
use crate::extract::RuleInfo;
use crate::model::{Act, Explain, StatementKind};
use smallvec::SmallVec;

/// A range of tokens.
pub(super) type Range = (usize, usize);

/// Ranges of tokens that are said; most statements have one.
pub(super) type Content = SmallVec<[Range; 2]>;

/// So many statements of one sentence are held against each other; most sentences have one.
const SEVERAL: std::ops::RangeInclusive<usize> = 2..=48;

/// Who speaks, as the sentence tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Who {
    /// A phrase; `to` is where what belongs to it ends (appositions).
    Phrase { np: Np, to: usize },
    /// The speaker of the statement before.
    Context,
    /// Nobody is named.
    Nobody,
}

/// A statement found.
#[derive(Clone, Debug)]
pub(super) struct Found {
    pub(super) rule: &'static RuleInfo,
    pub(super) kind: StatementKind,
    pub(super) act: Act,
    /// Content as token ranges without enclosing marks.
    pub(super) content: Content,
    pub(super) cue: Option<Range>,
    pub(super) who: Who,
    pub(super) told: Option<Np>,
    /// For whom the hearer asks.
    pub(super) also_told: Option<Np>,
    /// Relays with the words that make them so.
    pub(super) relays: Vec<(Np, Range)>,
    pub(super) venue: Option<Range>,
    /// The content begins in the next paragraph.
    pub(super) next_block: bool,
    /// The lemma of the cue.
    pub(super) lemma: &'static str,
    /// How that verb behaves.
    pub(super) class: Option<CueClass>,
    /// With an explanation asked for: the rules that came after this one and fitted too.
    pub(super) others: Vec<(&'static RuleInfo, Content)>,
}

impl Found {
    pub(super) fn new(
        rule: &'static RuleInfo,
        kind: StatementKind,
        content: impl IntoIterator<Item = Range>,
        who: Who,
    ) -> Self {
        Self {
            rule,
            kind,
            act: Act::Say,
            content: content.into_iter().collect(),
            cue: None,
            who,
            told: None,
            also_told: None,
            relays: Vec::new(),
            venue: None,
            next_block: false,
            lemma: "",
            class: None,
            others: Vec::new(),
        }
    }

    /// With the verb `v` as its cue, the words of it from token `from` on.
    pub(super) fn by(self, v: &Verb, from: usize) -> Self {
        let (lemma, class) = (v.cue.lemma, Some(v.cue.class));
        Self { cue: Some((from, v.end)), lemma, class, act: v.cue.act, ..self }
    }
}

/// Vectors that one sentence leaves to the next, so that few are made.
#[derive(Default)]
pub(super) struct Room {
    starts: Vec<usize>,
    verbs: Vec<Verb>,
    after: Vec<After>,
}

/// A sentence being read.
pub(super) struct Sentence<'a, 't> {
    pub(super) t: &'a Tokens<'t>,
    pub(super) lo: usize,
    /// Without the final stop.
    pub(super) hi: usize,
    /// Where a rule may begin, quotations stepped over: tokens of a class of [`STARTS`], and opening marks.
    pub(super) starts: Vec<usize>,
    pub(super) verbs: Vec<Verb>,
    pub(super) after: Vec<After>,
    pub(super) explain: Explain,
    /// True in the headline.
    pub(super) title: bool,
}

impl<'a, 't> Sentence<'a, 't> {
    /// The sentence of tokens `lo..hi`.
    pub(super) fn new(t: &'a Tokens<'t>, lo: usize, mut hi: usize, last: bool, room: &mut Room) -> Self {
        while hi > lo && t.all[hi - 1].kind == Kind::Stop {
            hi -= 1;
        }
        let mut lo = dateline(t, lo, hi);
        // But asked whether it was late, Doe …
        let asked = |i: usize| t.cues(i).any(|(c, f)| c.class == CueClass::Ask && f.participle);
        lo += usize::from(lo + 1 < hi && t.is(lo, AND | BUT) && asked(lo + 1));
        let Room { mut starts, mut verbs, mut after } = std::mem::take(room);
        starts.clear();
        self::starts(t, lo, hi, &mut starts);
        verbs.clear();
        verbs::find(t, lo, hi, &starts, &mut verbs);
        after.clear();
        let mut it = Self { t, lo, hi, starts, verbs, after, explain: Explain::No, title: false };
        for v in &it.verbs {
            let from = match v.subject {
                Subject::After { np } => np.end,
                _ => v.end,
            };
            let after = after::read(t, v, from, it.limit(v), last);
            it.after.push(after);
        }
        it
    }

    /// Leaves its vectors to the next sentence.
    pub(super) fn leave(self, room: &mut Room) {
        *room = Room { starts: self.starts, verbs: self.verbs, after: self.after };
    }

    /// The tokens of one of `classes`, which are among [`STARTS`], outside quotations.
    pub(super) fn starting(&self, classes: u64) -> impl Iterator<Item = usize> {
        self.starts.iter().copied().filter(move |i| self.t.is(*i, classes))
    }

    /// The quotations of the sentence, by their opening marks.
    pub(super) fn quotations(&self) -> impl Iterator<Item = usize> {
        self.starts.iter().copied().filter(|i| self.t.all[*i].kind == Kind::Open)
    }

    /// Puts all statements of the sentence into `out`, which has none.
    pub(super) fn read(&self, out: &mut Vec<Found>) {
        self.refusals(out);
        for k in 0..self.verbs.len() {
            let refused = out.iter().any(|f: &Found| {
                f.act == Act::Decline && f.cue.is_some_and(|c| c.0 <= self.verbs[k].at && self.verbs[k].at < c.1)
            });
            if !refused && let Some(found) = self.verb(k) {
                out.push(found);
            }
        }
        super::according::according(self, out);
        super::sources::nouns(self, out);
        super::plans::plans(self, out);
        super::feelings::feelings(self, out);
        self.chants(out);
        self.chosen(out);
        if out.is_empty() {
            return;
        }
        super::interposed::read(self, out);
        super::refusals::end_at_joined(self, out);
        end_with_outer(self.t, out);
        among_those(self, out);
        drop_expected(out);
        drop_twice(out);
        drop_repeated(out);
        super::setting::settle(self, out);
    }

    pub(super) fn is(&self, i: usize, kind: Kind) -> bool {
        i < self.hi && self.t.all[i].kind == kind
    }

    /// Where the words of verb `k` begin: its subject or its first auxiliary.
    pub(super) fn left(&self, k: usize) -> usize {
        let v = &self.verbs[k];
        match v.subject {
            Subject::Before { from, .. } => from.min(v.group.start),
            _ => v.group.start,
        }
    }

    /// How a verb may be read: the first that fits wins.
    pub(super) const WAYS: [fn(&Self, usize) -> Option<Found>; 10] = [
        Self::quote_before,
        Self::quote_after,
        Self::clause_after,
        Self::doing,
        Self::said_so,
        Self::valued,
        Self::content_before,
        Self::object_after,
        Self::gap_after,
        Self::judged,
    ];

    fn verb(&self, k: usize) -> Option<Found> {
        let (v, a) = (&self.verbs[k], &self.after[k]);
        if v.group.voice == Voice::Passive || self.headless(k) || self.joined_passive(k) {
            return self.passive(k);
        }
        // the policy of promising aid; left without saying why; stopped short of calling it theft: nobody says it
        let g = v.group.start;
        let unsaid = v.group.voice == Voice::Participle
            && g > self.lo
            && ["of", "without", "from"].iter().any(|w| self.t.eq(g - 1, w))
            // made a point of saying, is fond of saying
            && !["point", "fond", "tires", "tired"].iter().any(|w| g > self.lo + 1 && self.t.eq(g - 2, w));
        if unsaid
            && self.habit(k).is_none()
            && !self.verbs[..k].last().is_some_and(|judge| judge.cue.class == CueClass::Judge)
        {
            return None;
        }
        // Will the minister say that …? Are you suggesting …?
        let asks = v.subject.np().is_some_and(|np| {
            np.start == self.lo && np.end == np.start + 1 && self.t.is(np.start, AUX) && np.end < v.group.start
                || np.start == self.lo && self.t.is(np.start, AUX) && self.t.is(np.start + 1, SUBJ | DET)
        });
        let asks = asks || v.group.start == self.lo && self.t.is(self.lo, AUX) && v.at > self.lo;
        if asks {
            return None;
        }
        // requested anonymity to describe it: how somebody speaks, nothing they say
        if self.t.eq(v.end, "anonymity") {
            return None;
        }
        // refused to say whether: the saying's
        if v.cue.lemma == "refuse" && self.verbs.get(k + 1).is_some_and(|n| n.group.start <= v.at) {
            return None;
        }
        // Let's invite them; nobody told me to close it
        if self.whoever(k) {
            return None;
        }
        // Nobody in the room said so
        let alone = |np: np::Np| np.end == np.start + 1 || self.t.eq(np.start, "nobody");
        if v.subject.np().is_some_and(|np| alone(np) && self.nobody(np.start.min(np.head), v.cue.class)) {
            return None;
        }
        // went on to say: the saying's
        let next = self.verbs.get(k + 1).is_some_and(|n| self.t.is(v.end, TO) && n.at == v.end + 1);
        if next && matches!(v.cue.lemma, "go_on" | "begin" | "continue") {
            return None;
        }
        // did not threaten to sue
        if v.group.negated && v.cue.class == CueClass::Promise {
            return None;
        }
        let mut found = Self::WAYS.iter().find_map(|way| way(self, k))?;
        found.others = self.others(k, &found);
        found = found.by(v, v.at);
        found.act = match a.start {
            Start::Question(_) if v.group.negated && v.cue.class == CueClass::Say => Act::Decline,
            // pressed him on whether he would go
            Start::Question(_) if v.cue.lemma == "press" => Act::Ask,
            // “…” was all she would offer
            _ if !v.cue.wants.has(b'q') && found.rule.id == super::rules::QUOTE_BEFORE.id => Act::Say,
            // does not rule out a strike: no denial
            _ if v.group.negated && v.cue.act == Act::Deny => Act::Say,
            _ => v.cue.act,
        };
        found.told = a.told;
        found.venue = a.venue;
        found.who = self.who(k);
        if v.cue.wants.has(b'j') {
            // It emerged that …: nobody is named; Quill emerged: no statement
            v.subject.np().filter(|np| self.t.eq(np.head, "it"))?;
            found.who = Who::Nobody;
        }
        // Asked whether it would pass, Doe …: Doe is the one who was asked.
        let when = v.group.start > self.lo && self.t.is(v.group.start - 1, SUB) && self.t.is(v.group.start - 1, WH);
        if (v.group.start == self.lo || when) && matches!(v.subject, Subject::Missing) && !self.t.is(v.at, ING) {
            // asked by reporters whether …
            let by = self.t.eq(v.end, "by").then(|| np::after(self.t, v.end + 1, self.hi, Reach::Full)).flatten();
            found.who = by.map_or(Who::Nobody, |np| Who::Phrase { np, to: np.end });
            found.act = if matches!(a.start, Start::Question(_)) { Act::Ask } else { found.act };
            let end = found.content.last().map_or(v.end, |c| c.1);
            if matches!(v.cue.class, CueClass::Ask | CueClass::Urge) && self.is(end, Kind::Comma) {
                found.told = np::after(self.t, end + 1, self.hi, Reach::Full);
            }
        }
        if self.t.eq(v.group.start, "as") {
            let quoted = citing::quoted_as(self.t, self.lo, self.hi, v.group.start);
            found.relays.extend(quoted.and_then(|q| q.relay));
        }
        let tail = || (a.end..self.hi.min(a.end + 12)).find(|i| self.is(*i, Kind::Comma));
        let cited = a
            .cited
            .or_else(|| self.cited_behind(found.content.last()?.1))
            .or_else(|| self.cited_behind(tail().filter(|_| found.content.last().is_some_and(|c| c.1 <= v.at))?));
        if let Some(cited) = cited {
            // Reuters reported, citing two officials: the officials speak, Reuters passes on.
            let relay = if let Who::Phrase { np, .. } = found.who { Some((np, (v.at, v.end))) } else { None };
            citing::pass_on(&mut found, relay, cited);
        }
        Some(found)
    }

    pub(super) fn kind(&self, a: usize, b: usize) -> StatementKind {
        self.t.spend(b - a);
        let quoted = self.t.all[a..b].iter().any(|x| x.kind == Kind::Open);
        if quoted { StatementKind::Mixed } else { StatementKind::Indirect }
    }
}

/// The classes of words that a rule begins with.
const STARTS: u64 = CUE | OPENS | REFUSE | NOUN_CUE | NOUN_ACT | ADJ_CUE | ACCORD;

fn starts(t: &Tokens<'_>, lo: usize, hi: usize, out: &mut Vec<usize>) {
    let mut i = lo;
    while let Some(next) = t.all[i.min(hi)..hi].iter().position(|token| token.is(STARTS) || token.kind == Kind::Open) {
        i += next;
        out.push(i);
        i = t.next(i);
    }
}

/// Content whose cue stands in the content of another statement ends with it: Asked if he agreed that it was late, | Roe …
fn end_with_outer(t: &Tokens<'_>, out: &mut [Found]) {
    if !SEVERAL.contains(&out.len()) {
        return;
    }
    let outer: Vec<Range> = out.iter().filter(|f| f.content.len() == 1).map(|f| f.content[0]).collect();
    // says that she considered quitting | but that her mother talked her out of it
    let that = |i: usize| t.is(i, AND | BUT) && t.is(i + 1, super::lexicon::THAT);
    let mut more: Vec<(Range, usize)> = Vec::new();
    for o in outer.iter().filter(|o| t.is(o.0, super::lexicon::THAT)) {
        more.extend((o.0 + 3..o.1.saturating_sub(2)).find(|i| that(*i)).map(|i| (*o, i)));
    }
    for f in out.iter_mut().filter(|f| f.content.len() == 1 && !t.is(f.content[0].0, super::lexicon::THAT)) {
        let (part, cue) = (f.content[0], f.cue.map_or(0, |cue| cue.0));
        let ends = |(o, _): &&(Range, usize)| o.0 < cue && cue < part.0 && part.1 <= o.1;
        if let Some((_, i)) = more.iter().filter(ends).find(|(_, i)| part.0 < *i && *i < part.1) {
            f.content[0].1 = if t.all[*i - 1].kind == Kind::Comma { *i - 1 } else { *i };
        }
    }
    for f in out {
        let (Some(cue), [part]) = (f.cue, f.content.as_mut_slice()) else { continue };
        let around = outer.iter().filter(|o| o.0 < cue.0 && cue.1 <= o.1 && part.0 < o.1 && o.1 < part.1).map(|o| o.1);
        part.1 = around.min().unwrap_or(part.1);
    }
}

/// Among those urging caution was Doe, a former director: Doe urges it.
fn among_those(s: &Sentence<'_, '_>, out: &mut [Found]) {
    let t = s.t;
    let opens = t.eq(s.lo, "among") || t.is(s.lo + 1, super::lexicon::PREP) && t.eq(s.lo + 1, "among");
    let Some(k) = s.verbs.first().filter(|v| opens && v.group.voice == Voice::Participle) else { return };
    let be = |i: &usize| t.is(*i, super::lexicon::BE) && t.get(*i + 1).is_some_and(|n| n.cap() || n.is(DET));
    let Some(be) = (k.end + 1..s.hi.min(k.end + 16)).find(be) else { return };
    let Some(np) = np::after(t, be + 1, s.hi, Reach::Full) else { return };
    for f in out.iter_mut().filter(|f| f.cue.is_some_and(|cue| cue.0 == k.at)) {
        f.who = Who::Phrase { np, to: np.end };
        f.content.iter_mut().for_each(|c| c.1 = c.1.min(be));
    }
}

/// Takes out the object of a verb that a noun in it says itself: repeated his call for a vote.
fn drop_repeated(out: &mut Vec<Found>) {
    if !SEVERAL.contains(&out.len()) {
        return;
    }
    let nouns: Vec<(Range, usize)> = out
        .iter()
        .filter(|f| f.rule.id == super::rules::NOUN.id)
        .filter_map(|f| Some((f.cue?, f.content.last()?.1)))
        .collect();
    // tell another story: he was out, they said: what they said
    let trailed: Vec<usize> = out
        .iter()
        .filter(|f| [super::rules::BEFORE.id, super::rules::AROUND.id].contains(&f.rule.id))
        .filter_map(|f| f.content.first().map(|c| c.0))
        .collect();
    out.retain(|f| f.rule.id != super::rules::COLON.id || !f.content.first().is_some_and(|c| trailed.contains(&c.0)));
    // but denied allegations that she lied: the denial is of them
    let object =
        |f: &Found| f.rule.id == super::rules::OBJECT.id && f.class != Some(CueClass::Judge) && f.act != Act::Deny;
    out.retain(|f| {
        !object(f)
            || !f
                .content
                .iter()
                .any(|c| nouns.iter().any(|(n, end)| c.0 <= n.0 && n.1 <= c.1 && end.abs_diff(c.1) <= 1))
    });
}

/// Takes out what a later verb has of the same quotation: “…,” said an aide who did not want to be named.
fn drop_twice(out: &mut Vec<Found>) {
    if !SEVERAL.contains(&out.len()) {
        return;
    }
    let quote = |f: &Found| f.rule.id == super::rules::QUOTE_BEFORE.id;
    let first: Vec<(Range, usize)> =
        out.iter().filter(|f| quote(f)).filter_map(|f| Some((*f.content.first()?, f.cue?.0))).collect();
    let again =
        |f: &Found| first.iter().any(|(c, cue)| f.content.first() == Some(c) && f.cue.is_some_and(|own| *cue < own.0));
    out.retain(|f| !(quote(f) && again(f)));
}

/// Takes out `is expected to` without anybody who expects: what is due is said of a thing, by nobody.
fn drop_expected(out: &mut Vec<Found>) {
    out.retain(|f| f.rule.id != super::rules::SAID_TO.id || f.lemma != "expect" || f.who != Who::Nobody);
}

/// Where the words begin after `EASTON, Va. —` or `Easton —`.
pub(super) fn dateline(t: &Tokens<'_>, lo: usize, hi: usize) -> usize {
    // 8:05 p.m. — Dorsey on crime
    let hour = lo == 0 && t.kind(0) == Some(Kind::Num);
    let dash = hour.then(|| (1..hi.min(8)).find(|i| t.all[*i].kind == Kind::Dash)).flatten();
    if let Some(dash) = dash
        && dash + 1 < hi
        && (1..dash).any(|i| ["p.m", "a.m", "p.m.", "a.m.", "pm", "am"].iter().any(|w| t.eq(i, w)))
    {
        return dash + 1;
    }
    let city = (lo == 0).then(|| (0..hi.min(4)).find(|i| !t.all[*i].cap())).flatten();
    if let Some(dash) = city.filter(|i| *i > 0 && t.all[*i].kind == Kind::Dash && *i + 2 < hi)
        && t.all[dash + 1].cap()
    {
        return dash + 1;
    }
    if !(lo == 0 && hi > 0 && t.all[0].shape == Shape::Upper && t.all[0].kind == Kind::Word) {
        return lo;
    }
    let place =
        |i: &usize| t.all[*i].cap() || matches!(t.all[*i].kind, Kind::Comma | Kind::LParen | Kind::RParen | Kind::Stop);
    let end = (0..hi.min(10)).find(|i| !place(i)).unwrap_or(hi);
    if t.kind(end) == Some(Kind::Dash) && end + 2 < hi { end + 1 } else { lo }
}
