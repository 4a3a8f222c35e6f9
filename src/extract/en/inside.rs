//! Statements inside a quotation: “She told me that it was late.”

use super::lexicon::NEG;
use super::paragraphs::{self, Paragraph};
use super::rules;
use super::sentence::{Sentence, Who};
use super::tokens::Kind;
use super::turns::{Open, TURN, Turns};
use crate::base::Span;
use crate::extract::RuleInfo;
use crate::model::{Act, Draft, Mention};

impl Turns {
    /// Statements inside a quotation.
    pub(super) fn inside(&mut self, p: &Paragraph<'_>, open: Open) {
        let t = &p.tokens;
        let close = t.all[open].mate as usize;
        if close < open + 4 {
            return;
        }
        let inner = Span { start: t.all[open].span.end, end: t.all[close].span.start };
        let around = |d: &Draft| d.fragments.iter().rev().take(TURN).any(|f| f.overlaps(inner));
        let last = self.drafts.len();
        let outer = (last.saturating_sub(12)..last).rfind(|n| around(&self.drafts[*n]));
        let name = outer.and_then(|n| self.drafts[n].speakers.first()?.name.as_deref());
        self.speakers.not = name.and_then(|name| self.speakers.names.find(name, inner.start, None));
        let (mut room, mut found) = std::mem::take(&mut self.room);
        let mut piece = std::mem::take(&mut self.piece);
        let mut lo = open + 1;
        while lo < close {
            let mut hi = lo;
            while hi < close && t.all[hi].kind != Kind::Stop {
                hi = t.next(hi);
            }
            for (a, b) in paragraphs::pieces(t, lo, hi) {
                let sentence = Sentence::new(t, a, b, false, &mut room);
                sentence.read(&mut piece);
                found.append(&mut piece);
                sentence.leave(&mut room);
            }
            for f in found.drain(..) {
                // “I suspect that …”, and what others said, are statements of their own.
                // “We were told she was different”: by nobody
                if f.who == Who::Nobody && f.rule.id == rules::REPORTED.id && f.content.len() == 1 {
                    let fragment = self.fragment(p, f.content[0]);
                    let mut draft =
                        Draft::new(f.kind, vec![fragment], f.rule.id, f.rule.confidence * rules::NESTED.confidence);
                    (draft.act, draft.cue) = (f.act, f.cue.map(|(a, b)| t.span(a, b)));
                    draft.why.push("inside a quotation".into());
                    self.drafts.push(draft);
                    continue;
                }
                let Who::Phrase { np, .. } = f.who else { continue };
                let own = ["i", "we", "you", "my", "our", "one", "it", "this"].iter().any(|w| t.eq(np.head, w));
                let by = |rules: &[&RuleInfo]| rules.iter().any(|r| r.id == f.rule.id);
                let clause = by(&[&rules::THAT, &rules::BARE, &rules::QUESTION]);
                // “I told them to wait”; “people ask me, ‘Why?’”
                let words = clause || by(&[&rules::URGED, &rules::QUOTE_AFTER, &rules::COLON]);
                // “I wouldn't say it's over”: they do not
                let denied = || {
                    f.cue.is_some_and(|c| {
                        (np.end..c.0).any(|i| t.is(i, NEG) || t.str(i).ends_with("n’t") || t.str(i).ends_with("n't"))
                    })
                };
                let mine = t.eq(np.head, "i") && (f.act == Act::Think || words && !denied());
                let theirs = !own
                    && match f.act {
                        // “They expect us to pay”
                        Act::Think => clause || by(&[&rules::URGED]),
                        Act::Ask => words,
                        _ => true,
                    };
                if f.content.is_empty() || f.rule.id == rules::THING.id || !(mine || theirs) || f.content.len() > 1 {
                    continue;
                }
                // “I say: Work on what? Toward what?”: all that is left of the quotation
                let mut content = f.content.clone();
                if f.rule.id == rules::COLON.id {
                    content[0].1 = close;
                }
                let fragments: Vec<Span> =
                    content.iter().map(|c| self.fragment(p, *c)).filter(|s| !s.is_empty()).collect();
                if fragments.is_empty() {
                    continue;
                }
                let mut draft = Draft::new(f.kind, fragments, f.rule.id, f.rule.confidence * rules::NESTED.confidence);
                draft.act = f.act;
                draft.cue = f.cue.map(|(a, b)| t.span(a, b));
                draft.why.push(super::turns::cue(f.lemma));
                draft.why.push("inside a quotation".into());
                let speaker = outer.and_then(|n| self.drafts[n].speakers.first());
                if let Who::Phrase { np, to } = f.who {
                    draft.speakers = match speaker {
                        Some(who) if mine => vec![Mention { span: Some(t.span(np.start, np.end)), ..who.clone() }],
                        _ => self.speakers.mentions(t, np, to, speaker),
                    };
                }
                draft.told_to = f.told.map(|np| self.speakers.mentions(t, np, np.end, speaker)).unwrap_or_default();
                self.drafts.push(draft);
            }
            lo = hi + 1;
        }
        (self.room, self.piece) = ((room, found), piece);
        self.speakers.not = None;
    }
}
