//! Verbs of reporting where they stand: their auxiliaries, their subject, and what follows them.

use super::homographs::{noun_in_s, noun_use};
use super::lexicon::{
    ADV, AND, AUX, BE, BUT, CLITIC, Cue, DAY, DET, DO, ED, Forms, HAVE, ING, MODAL, NEG, NUM, OBJ, POSS, PREP, RAISE,
    SUB, SUBJ, THAT, TIME, TITLE, TO, VENUE, WH,
};
use super::np::{self, Np};
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

/// The verbs of reporting among tokens `lo..hi`, outside quotations (which are stepped over whole).
pub(super) fn find(t: &Tokens<'_>, lo: usize, hi: usize) -> Vec<Verb> {
    let mut out: Vec<Verb> = Vec::new();
    let mut i = lo;
    while i < hi {
        if t.all[i].kind == Kind::Word
            && t.all[i].word != 0
            && let Some(verb) = at(t, lo, hi, i)
        {
            out.push(verb);
        }
        i = t.next(i);
    }
    out
}

fn at(t: &Tokens<'_>, lo: usize, hi: usize, i: usize) -> Option<Verb> {
    // called for, called instead for; but insisted on Monday
    let particle = |c: &Cue| match c.particle {
        None => Some(i + 1),
        Some(p) => {
            // made it clear, made very clear
            let between = t.is(i + 1, ADV) && !t.eq(i + 1, p) || t.eq(i + 1, "it") && p != "it";
            let at = if between { i + 2 } else { i + 1 };
            (t.eq(at, p) && !t.is(at + 1, DAY | TIME)).then_some(at + 1)
        }
    };
    let (cue, forms, end) = t
        .cues(i)
        .filter_map(|(c, f)| particle(c).map(|end| (c, f, end)))
        .max_by_key(|(c, _, _)| c.particle.is_some())?;
    if t.all[i].cap() && i > lo && !matches!(t.all[i - 1].kind, Kind::Open | Kind::Close | Kind::Colon | Kind::Dash) {
        return None; // part of a name or of a headline's words
    }
    let group = group(t, lo, i, forms)?;
    if noun_use(t, lo, hi, i, cue, forms, group) {
        return None;
    }
    let subject = subject(t, lo, hi, group, i, end, cue);
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
        let plural = t.all[np.head].is(SUBJ) && !matches!(lower(t, np.head).as_str(), "he" | "she" | "it" | "who")
            || plural(t, np);
        if !plural && !relative(t, lo, group.start) {
            return None;
        }
    }
    if forms.third && noun_in_s(t, lo, cue, forms, group, &subject) {
        return None;
    }
    Some(Verb { at: i, end, cue, group, subject })
}

/// True when the verb that `and` at `and` goes on from is an infinitive or stands behind a modal.
fn infinitive_before(t: &Tokens<'_>, lo: usize, and: usize) -> bool {
    let verb = (lo.max(and.saturating_sub(20))..and).rev().find(|i| {
        t.is(*i, MODAL | DO)
            || t.is(*i, TO) && t.all[i + 1].word() && !t.is(*i + 1, DET | POSS | SUBJ | OBJ) && !t.all[i + 1].cap()
    });
    verb.is_some()
}

fn lower(t: &Tokens<'_>, i: usize) -> String {
    t.str(i).to_ascii_lowercase()
}

pub(super) fn plural(t: &Tokens<'_>, np: Np) -> bool {
    let word = t.str(np.head);
    word.ends_with('s') && !word.ends_with("ss")
        || matches!(
            word.to_ascii_lowercase().as_str(),
            "police" | "people" | "media" | "men" | "women" | "data" | "who"
        )
        || (np.start..np.end).any(|i| t.is(i, AND))
        || t.is(np.head, super::lexicon::ALONE | NUM)
        || t.all[np.head].shape == super::tokens::Shape::Upper
}

fn relative(t: &Tokens<'_>, lo: usize, start: usize) -> bool {
    start > lo && t.is(start - 1, WH | THAT)
}

/// The verb at `i` with what stands before it; none when its form cannot be a verb there.
fn group(t: &Tokens<'_>, lo: usize, i: usize, forms: Forms) -> Option<Group> {
    let mut start = i;
    let (mut be, mut have, mut modal, mut to, mut negated) = (false, false, false, false, false);
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
        if token.is(TO) && start == i {
            to = true;
            start -= 1;
            break;
        }
        if token.is(AUX | NEG) {
            be |= token.is(BE) && !(clitic && token.is(HAVE) && forms.participle);
            have |= token.is(HAVE);
            modal |= token.is(MODAL | DO);
            negated |= token.is(NEG) || t.str(start - 1).ends_with("n't") || t.str(start - 1).ends_with("n’t");
        } else if !token.is(ADV) || token.is(DAY | SUB) || token.cap() && start - 1 == lo {
            break;
        }
        start -= 1;
    }
    // Adverbs left of the group that open the sentence stay outside.
    while start < i && t.all[start].is(ADV) && (start == lo || t.all[start - 1].kind == Kind::Close) {
        start += 1;
    }
    let voice = match () {
        () if to && forms.base => Voice::Infinitive,
        () if to => return None,
        () if be && forms.ing => Voice::Finite,
        () if be && forms.participle => Voice::Passive,
        () if have && forms.participle => Voice::Finite,
        () if modal && forms.base => Voice::Finite,
        () if be || (modal && !have) => return None,
        () if forms.ing => Voice::Participle,
        () if forms.base || forms.third || forms.past => Voice::Finite,
        () => return None,
    };
    Some(Group { start, voice, negated })
}

/// The subject of any finite verb group that begins at token `start`.
pub(super) fn subject_before(t: &Tokens<'_>, lo: usize, start: usize) -> Option<Np> {
    if start == lo {
        return None;
    }
    let p = start - 1;
    if t.all[p].kind == Kind::Comma {
        return apposition(t, lo, p)?.np();
    }
    if t.is(p, WH) && !t.all[p].cap() {
        let e = if p > lo && t.all[p - 1].kind == Kind::Comma { p - 1 } else { p };
        return np::before(t, lo, e);
    }
    np::before(t, lo, without_adjuncts(t, lo, start))
}

/// Finds the subject of the verb group that begins at `group.start`.
fn subject(t: &Tokens<'_>, lo: usize, hi: usize, group: Group, at: usize, end: usize, cue: &Cue) -> Subject {
    let inverted = || {
        if !cue.wants.has(b'i') || group.start != at || at == 0 {
            return None;
        }
        let np = np::after(t, end, hi, np::Reach::Full)?;
        let first = &t.all[np.start];
        let borne =
            t.all[np.head].cap() && np.head + 1 == np.end && first.kind == Kind::Word && !first.is(PREP | SUB | ADV);
        let who = borne
            || first.cap()
            || first.is(DET | POSS | SUBJ | TITLE | NUM)
            || t.all[np.head].is(super::lexicon::GROUP);
        // `said the move was` is a clause, not a subject.
        (who && !np::finite(t, np.end)).then_some(Subject::After { np })
    };
    let g = group.start;
    if group.voice == Voice::Infinitive {
        return if g > lo && t.is(g - 1, RAISE | ADV) { Subject::Carried } else { Subject::Missing };
    }
    if g == lo && group.voice == Voice::Participle {
        return ahead(t, lo, hi).unwrap_or(Subject::Missing);
    }
    if g == lo {
        return inverted().unwrap_or(Subject::Missing);
    }
    let p = g - 1;
    let token = &t.all[p];
    match token.kind {
        Kind::Comma | Kind::Dash => {
            if group.voice == Voice::Participle {
                return Subject::Carried;
            }
            // “…,” said Doe; …, said Doe
            let quote_before = p > lo && t.all[p - 1].kind == Kind::Close;
            if quote_before {
                return inverted().unwrap_or(Subject::Missing);
            }
            apposition(t, lo, p)
                .or_else(inverted)
                .or_else(|| {
                    let np = np::before(t, lo, without_adjuncts(t, lo, p))?;
                    (np.start == lo).then_some(Subject::Before { np, from: np.start })
                })
                .unwrap_or(Subject::Missing)
        }
        Kind::Close => {
            let open = token.mate as usize;
            inverted()
                .or_else(|| {
                    let np = np::before(t, lo, g)?;
                    (np.start < open).then_some(Subject::Before { np, from: np.start })
                })
                .unwrap_or(Subject::Missing)
        }
        Kind::Word if token.is(WH) && token.is(SUB) => Subject::Missing, // when asked
        Kind::Word | Kind::Num if token.is(WH) && !token.cap() || token.is(THAT) && p > lo => {
            let mut e = p;
            while e > lo && matches!(t.all[e - 1].kind, Kind::Comma | Kind::Dash) {
                e -= 1;
            }
            let np = np::before(t, lo, e).filter(|np| !t.all[np.head].is(TIME));
            // met at a parade by workers who …: the workers
            let np = np.map(|np| match (np.start..np.end).rev().find(|i| t.eq(*i, "by")) {
                Some(by) if t.eq(p, "who") => np::before(t, by + 1, np.end).unwrap_or(np),
                _ => np,
            });
            np.map_or(Subject::Missing, |np| Subject::Before { np, from: np.start })
        }
        Kind::Word | Kind::Num | Kind::RParen if token.is(AND | BUT) && !token.is(SUB) => Subject::Carried,
        Kind::Word | Kind::Num | Kind::RParen => {
            let e = without_adjuncts(t, lo, g);
            if e > lo && e < g && t.all[e - 1].kind == Kind::Comma {
                return apposition(t, lo, e - 1).unwrap_or(Subject::Missing);
            }
            match np::before(t, lo, e) {
                // voters who watched the debate felt: the voters
                Some(np)
                    if group.voice == Voice::Finite
                        && np.start > lo + 2
                        && t.is(np.start - 2, WH)
                        && !t.is(np.start - 2, SUB)
                        && (np::finite(t, np.start - 1) || t.is(np.start - 1, ED)) =>
                {
                    let np = np::before(t, lo, np.start - 2).unwrap_or(np);
                    Subject::Before { np, from: np.start }
                }
                // the rivals who qualified for the debate in Easton said: no subject hangs on `for`
                Some(np)
                    if group.voice == Voice::Finite
                        && np.start > lo + 1
                        && t.is(np.start - 1, PREP)
                        && !t.is(np.start - 1, SUB)
                        && (lo..np.start - 1).any(|i| np::finite(t, i) || t.is(i, ED) && i > lo && t.is(i - 1, WH)) =>
                {
                    Subject::Carried
                }
                // rebelled in a speech announcing: who made the speech
                Some(_) if group.voice == Voice::Participle && e < g && t.is(p, VENUE) => Subject::Carried,
                // was greeted by workers chanting
                Some(np)
                    if group.voice == Voice::Participle
                        && np.start > lo
                        && t.is(np.start - 1, AUX)
                        && (np.start..np.end).any(|i| t.eq(i, "by")) =>
                {
                    let by = (np.start..np.end).rfind(|i| t.eq(*i, "by")).unwrap_or(np.start);
                    np::before(t, by + 1, np.end).map_or(Subject::Carried, |np| Subject::Before { np, from: np.start })
                }
                // a survey showing
                Some(np)
                    if group.voice == Voice::Participle
                        && cue.class == super::lexicon::CueClass::Show
                        && t.is(e - 1, super::lexicon::REPORT)
                        && e == g =>
                {
                    let det = (np.start..e).rfind(|i| t.is(*i, DET | POSS)).unwrap_or(np.start);
                    Subject::Before { np: Np { start: det, end: e, head: e - 1 }, from: det }
                }
                // released a statement saying: the one who released it says it
                Some(np)
                    if group.voice == Voice::Participle
                        && np.start > lo
                        && (np::finite(t, np.start - 1)
                            || t.is(np.start - 1, ED)
                            || t.is(np.start, ED)
                            || ["after", "at", "on", "to", "against"].iter().any(|w| t.eq(np.start - 1, w))) =>
                {
                    Subject::Carried
                }
                Some(np) => {
                    let from = np.start;
                    Subject::Before { np, from }
                }
                None if group.voice == Voice::Participle => Subject::Carried,
                None => Subject::Missing,
            }
        }
        _ if group.voice == Voice::Participle => Subject::Carried,
        _ => inverted().unwrap_or(Subject::Missing),
    }
}

/// Calling it late, | Quill left: the subject of the main clause that follows.
fn ahead(t: &Tokens<'_>, lo: usize, hi: usize) -> Option<Subject> {
    let mut i = lo;
    while i < hi.min(lo + 40) {
        if let Some(next) = super::shapes::behind_comma(t, i)
            && super::shapes::main_clause(t, next, hi)
        {
            let np = np::after(t, next, hi, np::Reach::Full)?;
            return Some(Subject::Ahead { np });
        }
        i = t.next(i);
    }
    None
}

/// Steps left over `on Tuesday`, `this week`, `in a statement` between subject and verb.
fn without_adjuncts(t: &Tokens<'_>, lo: usize, g: usize) -> usize {
    let mut e = g;
    for _ in 0..3 {
        let mut i = e;
        while i > lo && t.all[i - 1].is(TIME | NUM) && (t.all[i - 1].is(TIME) || i < e) {
            i -= 1;
        }
        let venue = i == e && i > lo && t.all[i - 1].is(VENUE);
        if venue {
            i -= 1;
            while i > lo && e - i < 5 && t.all[i - 1].word() && !t.all[i - 1].is(PREP) && !t.all[i - 1].is(DET | POSS) {
                i -= 1;
            }
        }
        if i == e {
            break;
        }
        let det = i > lo && (t.is(i - 1, DET | POSS | ADV) || t.eq(i - 1, "last") || t.eq(i - 1, "next"));
        if det {
            i -= 1;
        }
        let prep = i > lo && t.all[i - 1].is(PREP) && !t.eq(i - 1, "of");
        if prep {
            i -= 1;
        }
        // `A report on Tuesday`, but `the Sunday Times`, `reports this week`.
        if !(prep || !venue && (det || t.all[i].is(DAY))) || i <= lo {
            break;
        }
        // The report published on Tuesday: the participle stays with what it belongs to.
        if t.all[i - 1].is(ED | ING) {
            break;
        }
        e = i;
    }
    e
}

/// The subject of a verb that a comma precedes: `Jane Doe, the mayor of X, said`.
fn apposition(t: &Tokens<'_>, lo: usize, comma: usize) -> Option<Subject> {
    let floor = lo.max(comma.saturating_sub(48));
    let mut best = None;
    let mut j = comma;
    while let Some(i) = t.prev(j).filter(|i| *i >= floor) {
        j = i;
        if !matches!(t.all[i].kind, Kind::Comma | Kind::Dash) || i == lo {
            if matches!(t.all[i].kind, Kind::Semi | Kind::Colon) {
                break;
            }
            continue;
        }
        let first = &t.all[i + 1];
        let starts = first.word() && (!first.is(AND | BUT) || first.is(DET));
        let Some(np) = np::before(t, lo, i).filter(|_| starts) else { continue };
        let head = &t.all[np.head];
        if head.is(TIME | SUBJ) || !(np::clause_start(t, lo, np.start) || np::finite(t, np.start - 1)) {
            continue;
        }
        // Speaking in Easton, Jane Doe, the mayor, said
        let leads =
            t.str(np.start).ends_with("ing") && np.start == lo && !t.is(np.start + 1, AUX) && np.end > np.start + 1;
        if leads || (np.start..np.end).any(|k| np::finite(t, k)) {
            continue;
        }
        best = Some(Subject::Before { np, from: np.start });
    }
    best
}
