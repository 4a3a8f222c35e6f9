//! Quotations that no verb of reporting has: given to whom the context gives them.

use super::called;
use super::lexicon::{BE, CLITIC, DAY, DET, GROUP, MONTH, NOUN_CUE, NUM, POSS, PREP, REPORT, TITLE, UNNAMED};
use super::lists::SETS_OFF;
use super::np::{self, Np, Reach};
use super::paragraphs::Paragraph;
use super::rules;
use super::sentence::Who;
use super::tokens::{Kind, Tokens};
use super::turns::{LeftOpen, Open, TURN, Turns};
use super::who::main_subject;
use crate::base::Span;
use crate::model::{Act, EntityKind, Mention, StatementKind};

impl Turns {
    /// A quotation that no verb of reporting has.
    pub(super) fn orphan(&mut self, n: usize, p: &Paragraph<'_>, open: Open, owned: &[bool]) {
        let t = &p.tokens;
        let close = t.all[open].mate as usize;
        let words = t.all[open + 1..close].iter().filter(|x| x.word()).count();
        if words == 0 {
            return;
        }
        let at = p.sentences.partition_point(|s| s.1 <= open);
        let (lo, hi) = p.sentences.get(at).copied().filter(|s| s.0 <= open).unwrap_or((open, close + 1));
        let whole = open == lo && t.all[(close + 1).min(hi)..hi].iter().all(|x| !x.word());
        let span = self.quoted(p, open + 1, close);
        // “…” — Jane Doe
        if t.kind(close + 1) == Some(Kind::Dash)
            && close + 2 < t.all.len()
            && (open == lo || t.all[open - 1].kind == Kind::Colon)
            && (t.all[close + 2].cap() || credited(t, close + 2))
            && let Some(np) = np::after(t, close + 2, t.all.len(), Reach::Group)
            && !t.is(np.head, DAY | MONTH | NUM)
        {
            let mut draft = self.make(&rules::CREDIT, span);
            draft.speakers = self.speakers.mentions(t, np, np.end, None);
            self.speakers.note(t, &draft.speakers, Some(np));
            self.drafts.push(draft);
            return;
        }
        // “…” was Doe's verdict; “…,” came the reply from Doe
        if open == lo
            && let Some(who) = verdict(t, close + 1, hi)
        {
            let mut draft = self.make(&rules::CREDIT, span);
            draft.speakers = self.speakers.mentions(t, who, who.end, None);
            self.speakers.note(t, &draft.speakers, Some(who));
            self.turn = Some((self.drafts.len(), n, span.end));
            self.drafts.push(draft);
            return;
        }
        if whole {
            let before = self.turn.filter(|(_, block, _)| *block == n);
            // “… a boat. / “We had a net.”: the turn goes on in the next paragraph.
            let open = t.all[close].span.is_empty() && p.goes_on_to.is_none();
            let left_open = self.left_open.take_if(|left| left.paragraph + 1 == n && p.continues && lo == 0);
            if let Some((draft, block, _)) = self.turn
                && block + 1 == n
                && p.continues
                && lo == 0
                && let Some(last) = self.drafts[draft].fragments.last_mut()
            {
                last.end = last.end.max(span.end);
                self.left_open = left_open.filter(|left| open && left.draft == Some(draft)).map(|left| LeftOpen {
                    paragraph: n,
                    words: Span { end: span.end, ..left.words },
                    ..left
                });
                self.turn = Some((draft, n, span.end));
                return;
            }
            let words_so_far = Span { start: left_open.map_or(span.start, |left| left.words.start), end: span.end };
            let left = LeftOpen { paragraph: n, words: words_so_far, draft: None };
            // Right after a turn with a cue: the same turn goes on.
            if let Some((draft, _, end)) = before {
                let between = &t.text[end.min(span.start) as usize..span.start as usize];
                let quiet = between.len() < 240
                    && !p.sentences[at.saturating_sub(3)..at].iter().any(|s| {
                        let whole = t.span(s.0, s.1);
                        whole.start > end && whole.end < span.start
                    });
                let direct = self.drafts[draft].kind == StatementKind::Direct
                    || self.drafts[draft].rule == rules::MIXED_BEFORE.id;
                if quiet
                    && direct
                    && !self.drafts[draft].speakers.is_empty()
                    && self.drafts[draft].fragments.len() < TURN
                {
                    self.drafts[draft].fragments.push(span);
                    self.turn = Some((draft, n, span.end));
                    return;
                }
            }
            if let Some(Who::Phrase { np, to }) = at.checked_sub(1).and_then(|k| answers(t, p.sentences[k])) {
                let mut draft = self.make(&rules::CARRIED, span);
                draft.speakers = self.speakers.mentions(t, np, to, None);
                draft.why.push("the question before asks for their answer".into());
                self.speakers.note(t, &draft.speakers, Some(np));
                self.turn = Some((self.drafts.len(), n, span.end));
                self.drafts.push(draft);
                return;
            }
            if let Some(who) = self.answered(n, at, span, t.text).or_else(|| self.addressed(n, span, t.text)) {
                let mut draft = self.make(&rules::CARRIED, span);
                draft.speakers = vec![Mention { span: None, ..who }];
                draft.why.push("the one who was asked, or who asks".into());
                self.turn = Some((self.drafts.len(), n, span.end));
                self.drafts.push(draft);
                return;
            }
            if words < 4 {
                return;
            }
            let mut speakers = self.carried(n);
            // Reed was blunt. “It is over.”
            let before = at.checked_sub(1).map(|k| p.sentences[k]).filter(|_| speakers.is_empty());
            if let Some((lo, end)) = before
                && let Some(Who::Phrase { np, to }) = main_subject(t, lo, end)
            {
                speakers = self.speakers.mentions(t, np, to, None);
                speakers.retain(|m| matches!(m.kind, EntityKind::Person | EntityKind::Organisation));
                speakers.iter_mut().for_each(|m| m.span = None);
            }
            // Reed spoke after the vote. / “It is over.”
            if let Some((block, topic)) = self.topic.as_ref().filter(|_| speakers.is_empty() && at == 0)
                && block + 1 == n
            {
                speakers.clone_from(topic);
            }
            // Transcript: Remarks by Jane Doe / “It is over.”
            speakers.extend(self.announced.clone().filter(|_| speakers.is_empty()));
            if speakers.is_empty() {
                self.left_open = Some(left).filter(|_| open);
                return;
            }
            let mut draft = self.make(&rules::CARRIED, span);
            draft.speakers = speakers;
            draft.why.push("speaker of the statement before".into());
            self.left_open = Some(LeftOpen { draft: Some(self.drafts.len()), ..left }).filter(|_| open);
            self.turn = Some((self.drafts.len(), n, span.end));
            self.drafts.push(draft);
            return;
        }
        let colon = open > lo && t.all[open - 1].kind == Kind::Colon;
        let long = words >= 7 && !super::capitals::title(t, open + 1, close) || colon && words >= 2;
        let inside_other = owned.get(open.saturating_sub(1)).copied().unwrap_or(false);
        // “It was poor,” he said. And then came the kicker: “We lost.”
        let goes_on = self.turn.is_some_and(|(turn, block, _)| block == n && !self.drafts[turn].speakers.is_empty());
        let sets_off = |lo: usize| (lo..open).any(|i| t.among(i, &SETS_OFF)) && !(lo..open).any(|i| t.is(i, POSS));
        if colon && words >= 4 && goes_on && !inside_other && sets_off(lo) {
            let mut draft = self.make(&rules::CARRIED, span);
            draft.speakers = self.carried(n);
            self.turn = Some((self.drafts.len(), n, span.end));
            self.drafts.push(draft);
            return;
        }
        if long
            && !inside_other
            && let Some(Who::Phrase { np, to }) = main_subject(t, super::sentence::dateline(t, lo, open), open)
        {
            let mut draft = self.make(&rules::INLINE, span);
            draft.speakers = self.speakers.mentions(t, np, to, None);
            // Quill spoke. Alder, she said, was late. He should “…”: Quill's words still.
            if let Some((turn, block, _)) = self.turn
                && block == n
                && open > 0
                && t.is(open - 1, super::lexicon::TO | super::lexicon::MODAL)
                && self.drafts[turn].kind != StatementKind::Indirect
                && !self.drafts[turn].speakers.is_empty()
            {
                draft.speakers = self.carried(n);
            }
            draft.speakers.retain(|m| !matches!(m.kind, EntityKind::Place));
            self.turn = Some((self.drafts.len(), n, span.end));
            self.drafts.push(draft);
        }
    }
}

impl Turns {
    /// Roe asked why. “…”; “How many do you accept?” / “Three.”: whom the question before `span` was put to.
    fn answered(&self, n: usize, at: usize, span: Span, text: &str) -> Option<Mention> {
        let (draft, block, end) = self.turn?;
        let asks = &self.drafts[draft];
        let asker = asks.speakers.first()?;
        let asked = asks.fragments.last().is_some_and(|f| f.of(text).ends_with('?'));
        let right = end <= span.start && span.start - end < 8;
        let indirect = block == n && asks.act == Act::Ask && asks.kind == StatementKind::Indirect && right;
        let direct = block + 1 == n && at == 0 && asks.rule == rules::CARRIED.id && asked;
        if indirect && let Some(told) = asks.told_to.first() {
            return told.name.is_some().then(|| told.clone());
        }
        (indirect || direct).then(|| self.other_than(asker)).flatten()
    }

    /// “How many do you accept, Mr. Doe?”: nobody calls themselves by name.
    fn addressed(&self, n: usize, span: Span, text: &str) -> Option<Mention> {
        let (draft, block, _) = self.turn.filter(|turn| turn.1 + 1 == n)?;
        let speaker = self.drafts[draft]
            .speakers
            .first()
            .filter(|m| matches!(m.kind, EntityKind::Person | EntityKind::Unknown) && block < n)?;
        let surname = speaker.name.as_deref()?.rsplit(' ').next()?;
        let words = span.of(text).trim_end_matches(['?', '.', '!']);
        let called = words.strip_suffix(surname).is_some_and(|rest| {
            rest.rsplit_once(',').is_some_and(|(_, title)| title.len() < 16 && title.ends_with(' '))
        });
        called.then(|| self.other_than(speaker)).flatten()
    }

    /// Who spoke last beside `one`.
    fn other_than(&self, one: &Mention) -> Option<Mention> {
        let near = self.drafts.iter().rev().take(6).filter_map(|d| d.speakers.first());
        near.into_iter()
            .find(|m| {
                m.name != one.name && matches!(m.kind, EntityKind::Person | EntityKind::Unknown) && m.name.is_some()
            })
            .cloned()
    }
}

/// “…” — a bus driver in Easton; — an ad by the group Forward: somebody without a name, up to the end.
fn credited(t: &Tokens<'_>, from: usize) -> bool {
    let a = ["a", "an", "the"].iter().any(|w| t.eq(from, w));
    let np = a.then(|| np::after(t, from, t.all.len(), Reach::Group)).flatten();
    np.is_some_and(|np| {
        let speaks = t.is(np.head, REPORT | TITLE | GROUP | UNNAMED) || called::trade(t.str(np.head));
        speaks && !(np.end..t.all.len()).any(|i| np::finite(t, i)) && t.all.len() - from < 20
    })
}

/// Whose words a quotation is that is called an answer or a verdict behind it, at tokens `from..hi`.
fn verdict(t: &Tokens<'_>, from: usize, hi: usize) -> Option<Np> {
    let noun = (from + 1..hi.min(from + 9)).find(|i| t.is(*i, NOUN_CUE) && !t.all[*i].cap())?;
    let last = |i: usize| i >= hi || matches!(t.all[i].kind, Kind::Comma | Kind::Stop) || t.is(i, PREP);
    // came the reply from Doe
    if ["came", "comes"].iter().any(|w| t.eq(from, w)) {
        let by = ["from", "of"].iter().any(|w| t.eq(noun + 1, w)).then_some(noun + 2)?;
        return np::after(t, by, hi, Reach::Full);
    }
    if !t.is(from, BE) || !last(noun + 1) {
        return None;
    }
    let clitic = (from + 1..noun).rfind(|i| t.is(*i, CLITIC | POSS) && !t.is(*i, DET))?;
    if t.is(clitic, POSS) {
        return Some(Np { start: clitic, end: clitic + 1, head: clitic });
    }
    np::after(t, from + 1, clitic, Reach::Full).filter(|np| np.end == clitic)
}

/// Whose answer a short question calls for: The mayor's response? “…”; Her verdict? “…”
fn answers(t: &Tokens<'_>, (lo, hi): (usize, usize)) -> Option<Who> {
    let noun = hi.checked_sub(2).filter(|i| *i > lo && t.all[hi - 1].span.of(t.text) == "?" && hi - lo <= 10)?;
    let noun = (noun > lo && t.is(noun, NOUN_CUE)).then_some(noun)?;
    if t.is(noun - 1, POSS) {
        return Some(Who::Phrase { np: Np { start: noun - 1, end: noun, head: noun - 1 }, to: noun });
    }
    let clitic = t.is(noun - 1, CLITIC).then_some(noun - 1)?;
    np::before(t, lo, clitic).map(|np| Who::Phrase { np, to: np.end })
}
