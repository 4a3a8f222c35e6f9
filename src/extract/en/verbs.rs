//! Verbs of reporting where they stand: their auxiliaries, their subject, and what follows them.

use super::homographs::{noun_in_s, noun_use};
use super::lexicon::{
    ADV, AND, AUX, BE, BUT, CLITIC, CUE, Cue, DAY, DET, DO, Forms, HAVE, ING, MODAL, NEG, NUM, OBJ, POSS, PREP, RAISE,
    REFUSE, SUB, SUBJ, THAT, TIME, TO, WH,
};
use super::np::Np;
use super::subjects::subject;
use super::tokens::{Kind, Tokens};

/// A verb of reporting in its sentence.
#[derive(Clone, Debug)]
pub(super) struct Verb {
    pub(super) at: usize,
    /// One past the verb and its particle.
    pub(super) end: usize,
    pub(super) cue: &'static Cue,
    pub(super) group: Group,
    pub(super) subject: Subject,
}

impl Verb {
    /// True for what somebody does, and nobody has done to them.
    pub(super) fn voice_active(&self) -> bool {
        self.group.voice != Voice::Passive && self.subject != Subject::Missing
    }
}

/// A verb with its auxiliaries.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Group {
    pub(super) start: usize,
    pub(super) voice: Voice,
    pub(super) negated: bool,
}

/// How the verb is used.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Voice {
    #[default]
    Finite,
    /// `saying`, without an auxiliary.
    Participle,
    /// `to say`.
    Infinitive,
    /// `was told`.
    Passive,
}

/// Who does it, as the words near the verb tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Subject {
    /// Before the verb; `from` is where the phrase begins with all that belongs to it.
    Before { np: Np, from: usize },
    /// After the verb: `said Doe`.
    After { np: Np },
    /// After the words that the verb reports: `Calling it late, Doe …`.
    Ahead { np: Np },
    /// The one of the verb before: `… and added`, `…, saying`.
    Carried,
    /// None found.
    Missing,
}

impl Subject {
    pub(super) fn np(&self) -> Option<Np> {
        match self {
            Self::Before { np, .. } | Self::After { np } | Self::Ahead { np } => Some(*np),
            _ => None,
        }
    }
}

/// Puts the verbs of reporting among tokens `lo..hi` into `out`; those in `starts` may be one.
pub(super) fn find(t: &Tokens<'_>, lo: usize, hi: usize, starts: &[usize], out: &mut Vec<Verb>) {
    for i in starts.iter().copied().filter(|i| t.is(*i, CUE)) {
        // let it be known: one verb
        let inside = out.last().is_some_and(|v| i < v.end);
        if !inside && let Some(mut verb) = at(t, lo, hi, i) {
            super::citing::settle(t, lo, hi, &mut verb);
            out.push(verb);
        }
    }
}

fn at(t: &Tokens<'_>, lo: usize, hi: usize, i: usize) -> Option<Verb> {
    // called for, called instead for; but insisted on Monday, insisted on condition of anonymity
    let particle = |c: &Cue| match c.particle {
        None => Some(i + 1),
        Some(p) => {
            // made it clear, made very clear
            let between =
                t.is(i + 1, ADV) && !t.eq(i + 1, p) || t.eq(i + 1, "it") && p != "it" && !p.starts_with("it_");
            let at = if between { i + 2 } else { i + 1 };
            // cast doubt on, raise the prospect of
            let end = p.split('_').try_fold(at, |at, word| t.eq(at, word).then_some(at + 1))?;
            // put it at half that
            if c.lemma == "put_it" && t.eq(end, "at") {
                return None;
            }
            // is how Doe put it to donors; but put it to the jury that
            if c.lemma == "put_to" && !(end..hi.min(end + 8)).any(|k| t.is(k, THAT)) {
                return None;
            }
            (!t.is(end, DAY | TIME) && super::adjuncts::past(t, end - 1, hi).is_none()).then_some(end)
        }
    };
    let (cue, forms, end) = t
        .cues(i)
        .filter_map(|(c, f)| particle(c).map(|end| (c, f, end)))
        .max_by_key(|(c, _, _)| c.particle.is_some())?;
    if t.all[i].cap() && i > lo && !matches!(t.all[i - 1].kind, Kind::Open | Kind::Close | Kind::Colon | Kind::Dash) {
        return None; // part of a name or of a headline's words
    }
    // the plan, regarding the mill, was late; would like to know, but like many
    if forms.ing && t.is(i, PREP) || ["like", "love"].contains(&cue.lemma) && !would(t, i) {
        return None;
    }
    let group = group(t, lo, i, forms)?;
    if noun_use(t, lo, hi, i, cue, forms, group) {
        return None;
    }
    let mut subject = subject(t, lo, hi, group, i, end, cue);
    if let Some(who) = subject.np().and_then(|np| super::far_subjects::makes_believe(t, lo, np, cue)) {
        subject = who;
    }
    if matches!(subject, Subject::Carried | Subject::Missing) && group.voice == Voice::Finite && cue.wants.has(b'i') {
        subject = super::far_subjects::behind_quotation(t, lo, group.start).unwrap_or(subject);
    }
    if group.voice == Voice::Finite && forms.base && !forms.past && group.start == i {
        // A bare base form wants a plural or first-person subject.
        if subject == Subject::Carried && t.is(group.start - 1, AND | BUT) {
            // they need to find friends and ask them: no statement, the infinitive goes on
            let mut group = group;
            if infinitive_before(t, lo, group.start - 1) {
                group.voice = Voice::Infinitive;
                return Some(Verb { at: i, end, cue, group, subject: Subject::Missing });
            }
            return Some(Verb { at: i, end, cue, group, subject });
        }
        let np = subject.np()?;
        // Nor would he say whether …
        if np.start >= lo + 2 && t.eq(np.start - 2, "nor") && t.is(np.start - 1, MODAL | DO) {
            let group = Group { negated: true, ..group };
            return Some(Verb { at: i, end, cue, group, subject });
        }
        let plural =
            t.all[np.head].is(SUBJ) && !["he", "she", "it", "who"].iter().any(|w| t.eq(np.head, w)) || plural(t, np);
        // The team say; of the team claim nobody can tell.
        let plural = plural
            || t.among(np.head, &super::lists::MANY_IN_ONE)
                && !(t.is(i, super::lexicon::NOUN_CUE | super::lexicon::REPORT) || t.eq(i + 1, "to"));
        // Nor would he say whether
        let turned = np.start > lo + 1 && t.is(np.start - 1, MODAL | DO) && NEVER.iter().any(|w| t.eq(np.start - 2, w));
        if turned {
            let group = Group { negated: true, ..group };
            return Some(Verb { at: i, end, cue, group, subject });
        }
        if !plural && !relative(t, lo, group.start) {
            subject = super::far_subjects::papers(t, lo, group.start).filter(|_| cue.wants.has(b'd'))?;
        }
    }
    if forms.third && noun_in_s(t, lo, cue, forms, group, &subject) {
        return None;
    }
    Some(Verb { at: i, end, cue, group, subject })
}

/// True for what `once` stands behind when it tells of time: he once said, has once said.
fn once(t: &Tokens<'_>, before: usize) -> bool {
    t.all[before].word() && !t.is(before, AND | BUT | SUB | THAT | WH | PREP)
}

/// True behind `would` or what is short for it: he’d like to.
fn would(t: &Tokens<'_>, i: usize) -> bool {
    let before = i.checked_sub(1 + usize::from(i > 1 && t.is(i - 1, ADV)));
    before.is_some_and(|k| ["would", "'d", "’d"].iter().any(|w| t.eq(k, w)))
}

/// Words that turn subject and verb around: nor did she say.
const NEVER: [&str; 4] = ["nor", "neither", "never", "seldom"];

/// True when the verb that `and` at `and` goes on from is an infinitive or stands behind a modal.
fn infinitive_before(t: &Tokens<'_>, lo: usize, and: usize) -> bool {
    let verb = (lo.max(and.saturating_sub(20))..and).rev().find(|i| {
        // failed to “stand up” and
        let quoted = t.all[i + 1].kind == Kind::Open && i + 1 < and;
        t.is(*i, MODAL | DO)
            || t.is(*i, TO)
                && (t.all[i + 1].word() || quoted)
                && !t.is(*i + 1, DET | POSS | SUBJ | OBJ)
                && !t.all[i + 1].cap()
    });
    verb.is_some()
}

pub(super) fn plural(t: &Tokens<'_>, np: Np) -> bool {
    let word = t.str(np.head);
    word.ends_with('s') && !word.ends_with("ss") && !word.ends_with("ous")
        || ["police", "people", "media", "men", "women", "data", "who"].iter().any(|w| t.eq(np.head, w))
        || (np.start..np.end).any(|i| t.is(i, AND))
        // a majority of voters, a third of those asked
        || t.is(np.head, super::lexicon::PARTITIVE) && (t.eq(np.head + 1, "of") || np.head + 1 == np.end)
        || t.is(np.head, super::lexicon::ALONE | NUM) && !t.eq(np.head, "one")
        || t.all[np.head].shape == super::tokens::Shape::Upper
}

fn relative(t: &Tokens<'_>, lo: usize, start: usize) -> bool {
    start > lo && t.is(start - 1, WH | THAT)
}

/// True for the participle between a comma and somebody: the claims, first reported | by the Herald. Nothing but adverbs
/// stands between it and the comma, `start` is the first of them; whoever did it begins at `who`.
fn done_by(t: &Tokens<'_>, start: usize, who: usize) -> bool {
    let first = (start.saturating_sub(2)..start).rev().find(|k| !t.is(*k, ADV));
    let comma = first.is_some_and(|k| t.kind(k) == Some(Kind::Comma));
    comma && !t.is(who, ING) && t.get(who).is_some_and(|w| w.cap() || w.is(DET | POSS | OBJ) || w.word != 0)
}

/// True for the participle at `i` behind a comma or `widely`, whose words begin at `start`: what somebody is seen as.
fn seen_as(t: &Tokens<'_>, start: usize, i: usize) -> bool {
    let widely = (start..i).any(|k| t.among(k, &super::lists::WIDELY));
    let apart = t.kind(start - 1) == Some(Kind::Comma);
    let judges = |(c, f): (&super::lexicon::Cue, super::lexicon::Forms)| {
        c.wants.has(b's') && f.participle && (c.class == super::lexicon::CueClass::Judge || widely)
    };
    (widely || apart) && t.cues(i).any(judges)
}

/// True at the beginning of the sentence at `lo` and behind a comma.
fn apart(t: &Tokens<'_>, lo: usize, i: usize) -> bool {
    i == lo || t.kind(i - 1) == Some(Kind::Comma)
}

/// True for the participle at `i` of a judgement that opens its sentence: Accused of theft, Doe …; Criticized by some for …
fn opening(t: &Tokens<'_>, i: usize) -> bool {
    use super::lexicon::CueClass::Judge;
    let judges = t.cues(i).any(|(c, f)| (c.class == Judge || c.lemma == "press") && f.participle);
    judges && t.all[i].cap() && ["by", "of", "for", "as"].iter().any(|w| t.eq(i + 1, w))
}

/// The verb at `i` with what stands before it; none when its form cannot be a verb there.
fn group(t: &Tokens<'_>, lo: usize, i: usize, forms: Forms) -> Option<Group> {
    let mut start = i;
    let (mut be, mut have, mut modal, mut to, mut negated) = (false, false, false, false, false);
    let mut raised = None;
    while start > lo {
        let token = &t.all[start - 1];
        if token.kind != Kind::Word {
            break;
        }
        let clitic = token.is(CLITIC);
        if clitic && !(start >= 2 && t.is(start - 2, SUBJ)) {
            break;
        }
        // Mrs May told: a name, no auxiliary
        let name = token.is(MODAL) && token.cap() && (start - 1 > lo || !forms.base);
        if name {
            break;
        }
        // voters we spoke to | said
        if token.is(TO) && start == i && super::crowds::met_before(t, lo, i) {
            break;
        }
        // has taken to saying that
        if token.is(TO)
            && start == i
            && forms.ing
            && start > lo + 1
            && ["taken", "took"].iter().any(|w| t.eq(start - 2, w))
        {
            break;
        }
        if token.is(TO) && start == i {
            to = true;
            start -= 1;
            // continued to say, went on to say, seems to suggest: one group with the verb that raises it
            let raise = if start > lo && t.eq(start - 1, "on") { start - 1 } else { start };
            if !(forms.base && raise > lo && t.is(raise - 1, RAISE | REFUSE) && !t.all[raise - 1].cap()) {
                break;
            }
            negated |= t.is(raise - 1, REFUSE);
            raised = Some(raise - 1);
            start = raise - 1;
            continue;
        }
        // Doe and Roe both said; have both said
        let shared = ["both", "each", "all"].iter().any(|w| t.eq(start - 1, w)) && start - 1 > lo;
        if shared && t.all[start - 2].word() && !t.is(start - 2, AND | BUT | SUB | DET | PREP | TO) {
            start -= 1;
            continue;
        }
        // could be heard saying
        let heard = ["heard", "seen", "overheard", "caught"].iter().any(|w| t.eq(start - 1, w));
        if heard && start == i && forms.ing && start > lo + 1 && t.is(start - 2, BE) {
            start -= 1;
            continue;
        }
        // to continue attacking, kept saying
        if token.is(RAISE) && start == i && forms.ing {
            raised = Some(start - 1);
            start -= 1;
            to = start > lo && t.is(start - 1, TO);
            start -= usize::from(to);
            continue;
        }
        if token.is(AUX | NEG) {
            be |= token.is(BE) && !(clitic && token.is(HAVE) && forms.participle);
            have |= token.is(HAVE);
            modal |= token.is(MODAL | DO);
            negated |= token.is(NEG) || t.str(start - 1).ends_with("n't") || t.str(start - 1).ends_with("n’t");
        } else if t.eq(start - 1, "since") && start > lo + 1 && t.is(start - 2, HAVE) {
            // has since warned
        } else if t.eq(start - 1, "best") && start == i && forms.participle && start > lo + 1 && t.is(start - 2, BE) {
            // is best remembered for
        } else if !token.is(ADV)
            || token.is(DAY | SUB) && !(t.eq(start - 1, "once") && start > lo + 1 && once(t, start - 2))
            || token.cap() && start - 1 == lo
        {
            break;
        }
        start -= 1;
    }
    // Adverbs left of the group that open the sentence stay outside.
    while start < i && t.all[start].is(ADV) && (start == lo || t.all[start - 1].kind == Kind::Close) {
        start += 1;
    }
    // to continue to say; continuing to say
    let again = |r: usize| r > lo && start == r && t.is(r - 1, TO);
    let voice = match () {
        () if raised.is_some_and(|r| !again(r) && t.is(r, ING) && !be) => Voice::Participle,
        () if raised.is_some_and(|r| !again(r)) && !to | forms.base => Voice::Finite,
        () if to && (forms.base || raised.is_some()) => Voice::Infinitive,
        () if to => return None,
        () if be && forms.ing => Voice::Finite,
        () if be && forms.participle => Voice::Passive,
        // when, having assured her of it, he left
        () if have && forms.participle && t.eq(start, "having") && apart(t, lo, start) => Voice::Participle,
        () if have && forms.participle => Voice::Finite,
        () if modal && forms.base => Voice::Finite,
        () if be || (modal && !have) => return None,
        () if forms.ing => Voice::Participle,
        // the claims, first reported by the Herald, led to it
        () if forms.participle && t.eq(i + 1, "by") && start > lo && done_by(t, start, i + 2) => Voice::Passive,
        // Doe, widely seen as a moderate, left; a judge long regarded as fair
        () if forms.participle && start > lo && t.eq(i + 1, "as") && seen_as(t, start, i) => Voice::Passive,
        // Accused by rivals of dodging it, Doe …
        () if start == lo && forms.past && forms.participle && opening(t, i) => Voice::Passive,
        () if forms.base || forms.third || forms.past => Voice::Finite,
        () => return None,
    };
    Some(Group { start, voice, negated })
}
