//! Findings to drafts, in the order of the text: speakers resolved, quotations without a verb given to whom
//! the context gives them, turns put together.

use super::interview::Interview;
use super::lexicon::AND;
use super::np;
use super::paragraphs::Paragraph;
use super::rules;
use super::sentence::{Found, Range, Room, Sentence, Who};
use super::speakers::Speakers;
use super::tokens::Kind;
use super::who::main_subject;
use crate::base::small::SmallBuilder;
use crate::base::{PartialDate, Small, Span};
use crate::extract::Context;
use crate::extract::RuleInfo;
use crate::model::{Act, Draft, EntityKind, Explain, Mention, StatementKind};

/// What the reader knows while it goes through the text.
pub(super) struct Turns {
    pub(super) speakers: Speakers,
    pub(super) drafts: Vec<Draft>,
    /// The last turn: its draft, paragraph, and the byte where it ends.
    pub(super) turn: Option<(usize, usize, u32)>,
    /// The draft of the last turn that a label began.
    labelled: Option<usize>,
    /// Whom the last paragraph without a turn was about, at its end.
    pub(super) topic: Option<(usize, Vec<Mention>)>,
    /// A quotation that its paragraph left open, said by nobody who is named there: whoever is named behind the next
    /// paragraph, which opens it again, said it.
    pub(super) left_open: Option<LeftOpen>,
    /// The next paragraph is the content of this draft.
    awaited: Option<usize>,
    /// Whose words the headline says that these are.
    pub(super) announced: Option<Mention>,
    interview: Interview,
    /// The day of printing.
    published: Option<PartialDate>,
    pub(super) explain: Explain,
    /// What a sentence leaves to the next: its vectors, and an empty one for what is found.
    pub(super) room: (Room, Vec<Found>),
    /// An empty one for what is found in a part of a quotation.
    pub(super) piece: Vec<Found>,
    /// What a paragraph leaves to the next.
    kept: Kept,
}

/// Vectors that one paragraph leaves to the next, so that few are made.
#[derive(Default)]
struct Kept {
    events: Vec<(usize, Event)>,
    found: Vec<Found>,
    /// The tokens that are content of something found.
    owned: Vec<bool>,
    /// Its quotations.
    inner: Vec<Open>,
}

/// See [`Turns::left_open`].
#[derive(Clone, Copy)]
pub(super) struct LeftOpen {
    /// Its paragraph.
    pub(super) paragraph: usize,
    pub(super) words: Span,
    /// Its draft, where the context gave it to somebody.
    pub(super) draft: Option<usize>,
}

/// So many statements an article has; room for them is made once.
const DRAFTS: usize = 16;

/// A turn has at most so many fragments.
pub(super) const TURN: usize = 32;

/// A quotation as its opening mark's index.
pub(super) type Open = usize;

#[derive(Clone, Copy)]
enum Event {
    /// By its place among all that was found.
    Found(usize),
    Orphan(Open),
    Opens(Range),
}

impl Turns {
    pub(super) fn new(speakers: Speakers, interview: Interview, context: &Context) -> Self {
        let (published, explain) = (context.published, context.explain);
        Self {
            speakers,
            drafts: Vec::with_capacity(DRAFTS),
            turn: None,
            labelled: None,
            topic: None,
            left_open: None,
            awaited: None,
            announced: None,
            interview,
            published,
            explain,
            room: Default::default(),
            piece: Vec::new(),
            kept: Kept::default(),
        }
    }

    /// Reads paragraph `n`.
    pub(super) fn read(&mut self, n: usize, p: &Paragraph<'_>) {
        let t = &p.tokens;
        self.speakers.voice = self.interview.turn(p, &self.speakers.names);
        let Kept { mut events, found: mut all, mut owned, mut inner } = std::mem::take(&mut self.kept);
        owned.clear();
        owned.resize(t.all.len(), false);
        let (mut room, mut found) = std::mem::take(&mut self.room);
        let mut taken_to = 0;
        let label = self.speakers.voice.label;
        // It went on: / Q. In what words?
        if let Some(draft) = self.awaited.take().filter(|_| label.is_none()) {
            taken_to = self.take_block(draft, n, p, &mut owned);
        }
        if let Some(start) = label {
            self.label(n, p, start);
        } else if self.speakers.voice.goes_on {
            self.turn_goes_on(n, p);
        }
        let count = p.sentences.len();
        for (k, &(lo, hi)) in p.sentences.iter().enumerate() {
            if hi <= taken_to {
                continue;
            }
            let lo = lo.max(taken_to).max(label.unwrap_or(0));
            if lo >= hi {
                continue;
            }
            let mut sentence = Sentence::new(t, lo, hi, k + 1 == count, &mut room);
            (sentence.explain, sentence.title) = (self.explain, p.title);
            sentence.read(&mut found);
            if super::opened::opens(t, lo, hi) {
                events.push((lo, Event::Opens((lo, hi))));
            }
            if p.title && self.announced.is_none() {
                self.announced = super::announced::announced(t, &self.speakers.names);
            }
            if p.title && self.announced.is_some() {
                found.clear();
            } else if p.title {
                super::headline::read(&sentence, &self.speakers.names, &mut found);
            }
            found.retain(|f| !f.content.is_empty() || f.act == Act::Decline || f.next_block);
            for f in found.drain(..) {
                for &(a, b) in &f.content {
                    let from = if a > 0 && t.all[a - 1].kind == Kind::Open { a - 1 } else { a };
                    owned[from..b.min(t.all.len())].iter_mut().for_each(|o| *o = true);
                }
                let at = f.content.first().map(|c| c.0).into_iter().chain(f.cue.map(|c| c.0)).min().unwrap_or(lo);
                events.push((at, Event::Found(all.len())));
                all.push(f);
            }
            inner.extend(sentence.quotations());
            sentence.leave(&mut room);
        }
        self.room = (room, found);
        // Only now: “…?” Jane Doe asked — the verb of the next sentence may own the quotation.
        events.extend(inner.iter().filter(|i| !owned[**i] && **i >= taken_to).map(|i| (*i, Event::Orphan(*i))));
        events.sort_by_key(|e| e.0);
        for (_, event) in events.drain(..) {
            match event {
                Event::Found(f) => self.found(n, p, &all[f]),
                Event::Orphan(open) => self.orphan(n, p, open, &owned),
                Event::Opens((lo, hi)) => self.speakers.open(t, lo, hi),
            }
        }
        for open in inner.drain(..) {
            self.inside(p, open);
        }
        all.clear();
        self.kept = Kept { events, found: all, owned, inner };
        self.remember(n, p);
    }

    /// Keeps whom the last sentence of a paragraph without a turn is about, for a quotation that makes up the next one.
    fn remember(&mut self, n: usize, p: &Paragraph<'_>) {
        let t = &p.tokens;
        let Some(&(lo, hi)) = p.sentences.last().filter(|_| !p.title && self.turn.is_none_or(|turn| turn.1 != n))
        else {
            return;
        };
        // Only a paragraph that a quotation opens asks for it.
        let below = t.text[t.all[hi - 1].span.end as usize..].trim_start();
        if !below.starts_with(['“', '"', '‘', '\'', '«', '`']) {
            return;
        }
        let said = t.kind(hi - 1) == Some(Kind::Stop) && (lo..hi).all(|i| t.all[i].kind != Kind::Open);
        let Some(Who::Phrase { np, to }) = main_subject(t, lo, hi).filter(|_| said) else { return };
        let mut who = self.speakers.mentions(t, np, to, None);
        who.retain(|m| m.kind == EntityKind::Person && m.name.is_some());
        who.iter_mut().for_each(|m| m.span = None);
        self.topic = Some((n, who));
    }

    /// All drafts; a quotation that was announced and never came is dropped.
    pub(super) fn finish(&mut self) -> Vec<Draft> {
        let mut drafts = std::mem::take(&mut self.drafts);
        drafts.retain(|d| !d.fragments.is_empty() || d.act == Act::Decline);
        drafts
    }

    /// The paragraph that a colon announced.
    fn take_block(&mut self, draft: usize, n: usize, p: &Paragraph<'_>, owned: &mut [bool]) -> usize {
        let t = &p.tokens;
        let (start, end, kind) = match t.kind(0) {
            Some(Kind::Open) => (0, t.next(0).min(t.all.len()), StatementKind::Direct),
            Some(_)
                if t.all.iter().all(|x| x.kind != Kind::Open) && t.all.last().is_some_and(|x| x.kind == Kind::Stop) =>
            {
                (0, t.all.len(), StatementKind::Direct)
            }
            _ => return 0,
        };
        owned[start..end].iter_mut().for_each(|o| *o = true);
        let span = match t.kind(0) {
            Some(Kind::Open) => self.quoted(p, 1, t.all[0].mate as usize),
            _ => t.span(start, end),
        };
        self.drafts[draft].fragments.push(span);
        self.drafts[draft].kind = kind;
        self.turn = Some((draft, n, span.end));
        end
    }

    /// What the label of a turn attributes: all that follows it in its paragraph.
    fn label(&mut self, n: usize, p: &Paragraph<'_>, start: usize) {
        let t = &p.tokens;
        let mut draft = self.make(&rules::LABEL, t.span(start, t.all.len()));
        draft.speakers = self.speakers.voice.me.clone().into_iter().collect();
        self.turn = Some((self.drafts.len(), n, draft.fragments[0].end));
        self.labelled = Some(self.drafts.len());
        self.drafts.push(draft);
    }

    /// One more paragraph of the turn that a label began.
    fn turn_goes_on(&mut self, n: usize, p: &Paragraph<'_>) {
        let words = p.tokens.span(0, p.tokens.all.len());
        let Some(draft) = self.labelled else { return };
        if self.drafts[draft].fragments.len() < TURN {
            self.drafts[draft].fragments.push(words);
            self.turn = Some((draft, n, words.end));
        }
    }

    /// The words between two marks, followed over paragraphs where the closing one is missing.
    pub(super) fn quoted(&self, p: &Paragraph<'_>, a: usize, b: usize) -> Span {
        let t = &p.tokens;
        let start = t.all[a - 1].span.end;
        let close = &t.all[b.min(t.all.len() - 1)];
        let mut end = close.span.start;
        if close.span.is_empty()
            && let Some(to) = p.goes_on_to
        {
            end = to;
        }
        Span { start, end: end.max(start) }.trimmed(t.text, |c| c.is_whitespace() || c == ',')
    }

    pub(super) fn fragment(&self, p: &Paragraph<'_>, (a, b): Range) -> Span {
        let t = &p.tokens;
        let whole = a > 0 && t.all[a - 1].kind == Kind::Open && t.all[a - 1].mate as usize == b;
        if whole {
            return self.quoted(p, a, b);
        }
        let (mut a, mut b) = (a, b);
        while b > a && matches!(t.all[b - 1].kind, Kind::Comma | Kind::Stop | Kind::Semi | Kind::Dash | Kind::Colon) {
            b -= 1;
        }
        // that she was corrupt — or, as she put it, …
        if b > a + 2 && t.is(b - 1, AND) && t.all[b - 2].kind == Kind::Dash {
            b -= 2;
        }
        // to remember the clerk, who, | she noted, had worked for free
        if b > a + 2 && t.is(b - 1, super::lexicon::WH) && t.all[b - 2].kind == Kind::Comma {
            b -= 2;
        }
        while a < b && matches!(t.all[a].kind, Kind::Comma | Kind::Stop | Kind::Semi | Kind::Dash | Kind::Colon) {
            a += 1;
        }
        let mut span = t.span(a, b);
        if b > a && t.all[b - 1].kind == Kind::Close && t.all[b - 1].span.is_empty() {
            span.end = span.end.max(p.goes_on_to.unwrap_or(0));
        }
        super::posts::without_link(t.text, span)
    }

    fn found(&mut self, n: usize, p: &Paragraph<'_>, f: &Found) {
        let t = &p.tokens;
        let mut fragments: Vec<Span> =
            f.content.iter().map(|c| self.fragment(p, *c)).filter(|s| !s.is_empty()).collect();
        if fragments.is_empty() && f.act != Act::Decline && !f.next_block {
            return;
        }
        self.take_left_open(n, p, f, &mut fragments);
        let mut draft = Draft::new(f.kind, fragments, f.rule.id, f.rule.confidence);
        draft.act = f.act;
        draft.cue = f.cue.map(|(a, b)| t.span(a, b));
        draft.venue = f.venue.map(|(a, b)| t.span(a, b));
        draft.why.push(cue(f.lemma));
        self.runners_up(p, f, &mut draft);
        let sentence = p.sentences.partition_point(|s| f.cue.is_some_and(|c| s.1 <= c.0));
        if let (Some(cue), Some(sentence)) = (f.cue, p.sentences.get(sentence)) {
            draft.said_at = super::when::said(t, *sentence, cue, &f.content, self.published);
        }
        self.speakers.content.clone_from(&draft.fragments);
        match f.who {
            Who::Phrase { np, to } => {
                self.speakers.not = self.speakers.parted(t, &f.content, np);
                draft.speakers = self.speakers.theirs(p, np).unwrap_or_else(|| self.speakers.mentions(t, np, to, None));
                if self.explain == Explain::Yes {
                    draft.runners_up.extend(self.speakers.rivals(t, np, &draft.speakers));
                }
                self.speakers.not = None;
                self.speakers.note(t, &draft.speakers, Some(np));
            }
            Who::Context => {
                draft.speakers = self.carried(n);
                draft.confidence -= 0.15;
                draft.why.push("speaker from the context".into());
            }
            Who::Nobody => {}
        }
        for np in f.told.into_iter().chain(f.also_told) {
            let told = self.speakers.mentions(t, np, apposed(t, np), None);
            draft.told_to.extend(
                told.into_iter().filter(|m| draft.told_to.iter().all(|o| o.name != m.name)).collect::<Vec<_>>(),
            );
        }
        // Doe asked Roe whether it was so. He said it was.
        if draft.act == Act::Ask
            && let Some(np) = f.told
            && let Some(name) = draft.told_to.first().and_then(|m| m.name.as_deref())
            && let Some(who) = self.speakers.names.find(name, t.all[np.start].span.start, None)
        {
            let at = draft.fragments.last().map_or(t.all[np.start].span.start, |f| f.end);
            self.speakers.opened.push(super::names::Place { at, who, opens: true, owns: false });
        }
        for &(np, cue) in &f.relays {
            let mut relays = self.speakers.mentions(t, np, apposed(t, np), None);
            relays.iter_mut().for_each(|m| m.cue = Some(t.span(cue.0, cue.1)));
            draft.relayed_by.extend(relays);
        }
        self.speakers.said.extend(&draft.fragments);
        let end = draft.fragments.last().map_or(0, |s| s.end).max(draft.cue.map_or(0, |c| c.end));
        if f.next_block {
            self.awaited = Some(self.drafts.len());
        }
        // A statement of nobody (who is said to be ill) leaves the turn with who has it, and so does one that stands in
        // their words (Doe said that critics feared a strike).
        let mine = !draft.speakers.is_empty() && !self.within(&draft);
        if mine || self.turn.is_none_or(|(_, block, _)| block != n) {
            self.turn = Some((self.drafts.len(), n, end));
        }
        self.drafts.push(draft);
    }

    /// True for a report in the reporter's words whose cue stands in what the turn's speaker said.
    fn within(&self, draft: &Draft) -> bool {
        let Some(cue) = draft.cue.filter(|_| draft.kind == StatementKind::Indirect) else { return false };
        let outer = self.turn.map(|(outer, ..)| &self.drafts[outer]).filter(|outer| !outer.speakers.is_empty());
        outer.is_some_and(|outer| outer.fragments.iter().any(|f| f.start <= cue.start && cue.end <= f.end))
    }

    /// “A. / “B,” said Doe: both are Doe's.
    fn take_left_open(&mut self, n: usize, p: &Paragraph<'_>, f: &Found, fragments: &mut [Span]) {
        let opens = p.tokens.kind(0) == Some(Kind::Open) && f.content.first().is_some_and(|c| c.0 == 1);
        let named = matches!(f.who, Who::Phrase { .. });
        let Some(left) = self.left_open.take_if(|left| left.paragraph + 1 == n && p.continues && opens && named) else {
            return;
        };
        if left.draft.is_some_and(|draft| draft + 1 == self.drafts.len()) {
            self.drafts.pop();
        } else if left.draft.is_some() {
            return;
        }
        if let Some(first) = fragments.first_mut() {
            first.start = left.words.start;
        }
    }

    /// Who spoke last, when that was close enough to go on speaking.
    pub(super) fn carried(&self, n: usize) -> Vec<Mention> {
        let Some((draft, block, _)) = self.turn else { return Vec::new() };
        if n > block + 1 {
            return Vec::new();
        }
        let mut speakers = self.drafts[draft].speakers.clone();
        speakers.iter_mut().for_each(|m| m.span = None);
        speakers
    }

    pub(super) fn make(&self, rule: &'static RuleInfo, span: Span) -> Draft {
        Draft::new(StatementKind::Direct, vec![span], rule.id, rule.confidence)
    }
}

/// The verb of this lemma as what decided.
pub(super) fn cue(lemma: &str) -> Small {
    let mut why = SmallBuilder::new();
    why.push_str("cue: ");
    why.push_str(lemma);
    why.finish()
}

/// Where the name ends that stands behind `np` between commas, or behind its only comma: told his cousin, Jane Doe, that.
fn apposed(t: &super::tokens::Tokens<'_>, np: np::Np) -> usize {
    let first = np.end + 1;
    let name = (t.kind(np.end) == Some(Kind::Comma) && !t.all[np.head].cap())
        .then(|| super::names::run_at(t, first, t.all.len()))
        .flatten();
    let closed = |i: usize| matches!(t.kind(i), None | Some(Kind::Comma | Kind::Stop));
    name.filter(|run| closed(run.end)).map_or(np.end, |run| run.end)
}
