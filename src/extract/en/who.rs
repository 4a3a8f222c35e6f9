//! Who is the subject of a verb of reporting, as its sentence tells.

use super::after::Start;
use super::lexicon::{
    ADV, AND, AUX, BE, BUT, CueClass, DET, ED, GROUP, ING, OBJ, POSS, PREP, REFUSE, REPORT, SUB, SUBJ, TIME, TITLE, TO,
    VENUE, WH,
};
use super::lists::{MOVES, STEPS};
use super::np::{self, Np, Reach};
use super::sentence::{Sentence, Who};
use super::tokens::{Kind, Tokens};
use super::verbs::{Subject, Verb, Voice};

/// How many verbs of reporting back the one that goes on behind its content is looked for.
const GOES_BACK: usize = 4;

impl Sentence<'_, '_> {
    /// Who is the subject of verb `k`.
    pub(super) fn who(&self, k: usize) -> Who {
        let v = &self.verbs[k];
        match v.subject {
            Subject::Before { mut np, .. } => {
                // “…” was all | Doe would say
                let was = self.t.is(v.end, BE) && np.end > np.start + 1; // all Jane Doe would say was
                let all = self.t.eq(np.start, "all") && (np.end == np.start + 2 || was);
                np.start += usize::from(all && (self.t.all[np.head].cap() || self.t.is(np.head, SUBJ)));
                Who::Phrase { np, to: v.group.start }
            }
            Subject::Ahead { np } => Who::Phrase { np, to: np.end },
            Subject::After { np } => Who::Phrase {
                np,
                to: (np.end..self.hi.min(np.end + 30)).find(|i| self.t.kind(*i) == Some(Kind::Open)).unwrap_or(self.hi),
            },
            Subject::Carried | Subject::Missing => {
                // attacked Roe for admitting that …: Roe admits
                if let Some(blamed) = self.blamed(k) {
                    return blamed;
                }
                if let Some(np) =
                    self.habit(k).or_else(|| self.prompted(k)).or_else(|| self.stepped(k)).or_else(|| self.comes_to(k))
                {
                    return Who::Phrase { np, to: np.end };
                }
                if let Some(who) = self.goes_back(k) {
                    return who;
                }
                let by = |e: &Verb| match e.subject {
                    Subject::Before { np, .. } => Some(Who::Phrase { np, to: e.group.start }),
                    Subject::After { np } => Some(Who::Phrase { np, to: np.end }),
                    _ => None,
                };
                // said that they could not be ruled out, but added: not they
                let active = |e: &&Verb| e.group.voice != Voice::Passive;
                // said she was troubled by the claim that it was lost, calling it late: she, not it
                let somebody = |who: &Who| !matches!(who, Who::Phrase { np, .. } if self.t.eq(np.head, "it"));
                let actives = || self.verbs[..k].iter().rev().filter(active).filter_map(by);
                // waved signs reading “No” and chanted: who waved them
                let signs = |k: &usize| {
                    let e = &self.verbs[*k];
                    let paper = e.subject.np().is_some_and(|np| self.t.is(np.head, REPORT) && np.end == e.group.start);
                    e.group.voice == Voice::Participle && paper
                };
                let last = k.checked_sub(1).filter(|_| v.subject == Subject::Carried && v.group.voice == Voice::Finite);
                if let Some(e) = last.filter(signs)
                    && let Some(who) = self.main_subject(self.verbs[e].group.start)
                {
                    return who;
                }
                let earlier = actives().find(somebody).or_else(|| actives().next());
                let earlier = earlier.or_else(|| self.verbs[..k].iter().rev().find_map(by));
                earlier.or_else(|| self.main_subject(v.at)).unwrap_or(Who::Context)
            }
        }
    }

    /// The hall said the mayor would not apologise, | but did not dispute that …: whose content ends there goes on.
    fn goes_back(&self, k: usize) -> Option<Who> {
        let (t, v) = (self.t, &self.verbs[k]);
        let and = v.group.start.checked_sub(1).filter(|i| *i > self.lo && t.is(*i, AND | BUT))?;
        let comma = (t.all[and - 1].kind == Kind::Comma).then_some(and - 1)?;
        (k.saturating_sub(GOES_BACK)..k).find_map(|e| {
            let np = self.verbs[e].subject.np().filter(|np| np.end <= self.verbs[e].at)?;
            let start = match self.after[e].start {
                Start::That(i) | Start::Bare(i) | Start::Question(i) => i,
                _ => return None,
            };
            let ends = start < comma && self.content_end(e, start) == comma;
            ends.then_some(Who::Phrase { np, to: self.verbs[e].group.start })
        })
    }

    /// prompted Roe to say: Roe
    pub(super) fn prompted(&self, k: usize) -> Option<Np> {
        let (t, v) = (self.t, &self.verbs[k]);
        let infinitive = v.group.voice == Voice::Infinitive;
        let np = infinitive.then(|| np::before(t, self.lo, v.group.start)).flatten()?;
        let verb = (np.start..np.end - 1).rfind(|i| t.among(*i, &MOVES));
        let np = verb.map_or(np, |verb| Np { start: verb + 1, end: np.end, head: np::head(t, verb + 1, np.end) });
        let moved = np.start > self.lo && t.among(np.start - 1, &MOVES);
        (moved && (t.all[np.head].cap() || t.is(np.head, GROUP | TITLE))).then_some(np)
    }

    /// The subject of the verb on which the infinitive `k` hangs, where no other verb of reporting stands between:
    /// but two women have come forward to say …
    pub(super) fn comes_to(&self, k: usize) -> Option<Np> {
        let (t, v) = (self.t, &self.verbs[k]);
        // and the college has published a paper asserting that …
        let g = v.group.start;
        let paper = g > self.lo && t.is(g - 1, REPORT | VENUE);
        if v.group.voice != Voice::Infinitive && !(v.group.voice == Voice::Participle && paper) {
            return None;
        }
        let last = self.verbs[..k].last().map(|e| e.end)?;
        let lo = last.max(v.at.saturating_sub(12));
        let verb = (lo..v.group.start).rev().find(|i| np::finite(t, *i) || t.is(*i, ED))?;
        let first = (lo..=verb).rev().take_while(|i| *i == verb || np::finite(t, *i) || t.is(*i, ADV)).last()?;
        let np = super::subjects::subject_before(t, lo, first)?;
        (np.start + usize::from(paper) > last && np::clause_start(t, lo, np.start)).then_some(np)
    }

    /// The chairman stepped in | to ask whether …: who did it in order to speak, when verb `k` is the infinitive.
    pub(super) fn stepped(&self, k: usize) -> Option<Np> {
        let (t, g) = (self.t, self.verbs[k].group);
        if g.voice != Voice::Infinitive {
            return None;
        }
        let near = (self.lo.max(g.start.saturating_sub(4))..g.start).rev().take_while(|i| t.all[*i].word());
        let mut verb = near.into_iter().find(|i| t.among(*i, &STEPS) && !t.all[*i].cap())?;
        while verb > self.lo && t.is(verb - 1, AUX | ADV) {
            verb -= 1;
        }
        super::subjects::subject_before(t, self.lo, verb).filter(|np| super::clauses::human(t, *np))
    }

    /// Whom the verb before `k` blames for what `k` says.
    fn blamed(&self, k: usize) -> Option<Who> {
        let (t, v) = (self.t, &self.verbs[k]);
        let links = v.group.start > self.lo && (t.eq(v.group.start - 1, "for") || t.eq(v.group.start - 1, "of"));
        let judge = self.verbs[..k].last().filter(|j| j.cue.class == CueClass::Judge && links)?;
        let active = judge.group.voice != Voice::Passive;
        let object = t.is(judge.end, OBJ).then_some(Np { start: judge.end, end: judge.end + 1, head: judge.end });
        let np = np::before(t, judge.end, v.group.start - 1).or(object).filter(|_| active)?;
        Some(Who::Phrase { np, to: np.end })
    }

    /// The subject of the sentence, before token `before`.
    pub(super) fn main_subject(&self, before: usize) -> Option<Who> {
        main_subject(self.t, self.lo, before)
    }
}

/// The subject of the sentence that begins at `lo`, before token `before`.
pub(super) fn main_subject(t: &Tokens<'_>, lo: usize, before: usize) -> Option<Who> {
    let mut i = lo;
    for _ in 0..3 {
        // Only Doe rose to his defence
        let only = |i: usize| ["only", "even"].iter().any(|w| t.eq(i, w)) && (t.all[i + 1].cap() || t.is(i + 1, DET));
        while i + 1 < before && (t.is(i, AND | BUT) || only(i) || t.all[i].kind == Kind::Open && t.next(i) <= before) {
            i = t.next(i);
        }
        if i >= before {
            return None;
        }
        if t.is(i, AUX) && t.is(i + 1, DET | POSS | SUBJ) {
            return None; // Will the minister say …?
        }
        // “fooled the clerk, calling her a liar”: who did stands outside the quotation
        if t.is(i, ED | super::lexicon::PART) && t.is(i + 1, DET | POSS | OBJ) && i == lo {
            return None;
        }
        // A spokesman | declined to elaborate but said …
        let upto = (i + 1..before).find(|j| t.is(*j, REFUSE) && !t.all[*j].cap()).unwrap_or(before);
        // Adding to the mayor's woes, …
        let doing = t.str(i).ends_with("ing") && (t.is(i + 1, DET | POSS | OBJ | TO) || t.cues(i).any(|(_, f)| f.ing));
        // Asked whether it was late, …
        let asked = t.all[i].cap() && t.cues(i).any(|(c, f)| c.class == CueClass::Ask && f.participle && !f.base);
        // Aided by a screen, …
        let aided = t.is(i + 1, PREP | SUB | WH) && (t.is(i, ED) || t.cues(i).any(|(_, f)| f.participle && !f.ing));
        let lead = doing || aided || asked || t.is(i, PREP | SUB | ING | ADV);
        // On Monday | the attorney filed a report saying
        let days = (i + 1..before).take_while(|k| t.is(*k, TIME)).count();
        if t.is(i, PREP) && days > 0 && t.kind(i + 1 + days) != Some(Kind::Comma) {
            i += 1 + days;
            continue;
        }
        // Nine minutes later | he was back
        let later =
            t.is(i, super::lexicon::NUM) && t.is(i + 1, TIME) && ["later", "earlier"].iter().any(|w| t.eq(i + 2, w));
        if later && i + 3 < before && t.all[i + 3].word() {
            i += 3;
            continue;
        }
        // But moments later, …
        let np = (!lead).then(|| np::after(t, i, upto, Reach::Full)).flatten().filter(|np| !t.is(np.head, TIME));
        if let Some(np) = np {
            // A former minister, Jane Doe, quoted …
            let aside = (t.kind(np.end) == Some(Kind::Comma)).then_some(np.end + 1);
            let close = aside.and_then(|a| (a..before.min(a + 24)).find(|j| t.all[*j].kind == Kind::Comma));
            return Some(Who::Phrase { np, to: close.unwrap_or(np.end) });
        }
        // An opening phrase up to its comma.
        let comma = (i..before.min(i + 30)).find(|j| t.all[*j].kind == Kind::Comma)?;
        i = comma + 1;
    }
    None
}
