//! Whom `they` means, where a sentence is about several.

use super::heads;
use super::lexicon::{AND, GROUP, ORG, SCHOLAR, TITLE, UNNAMED};
use super::np::{self, Np, Reach};
use super::paragraphs::Paragraph;
use super::sentence::Who;
use super::speakers::Speakers;
use super::who::main_subject;
use crate::model::Mention;

impl Speakers {
    /// Whom `they` means when the subject of its sentence is several (Critics fear a rule that they say …), or, where
    /// `they` opens the sentence, that of the sentence before (Two people gave another account. They said …).
    pub(super) fn theirs(&mut self, p: &Paragraph<'_>, they: Np) -> Option<Vec<Mention>> {
        let t = &p.tokens;
        let it = t.eq(they.head, "it");
        if !(it || t.eq(they.head, "they")) {
            return None;
        }
        let at = p.sentences.partition_point(|s| s.1 <= they.start);
        let first = p.sentences.get(at)?.0;
        // “…,” they wrote
        let quoted = t.all[first].kind == super::tokens::Kind::Open && t.next(first) == they.start;
        let opens = first == they.start || quoted;
        let (lo, hi) = *p.sentences.get(if opens { at.checked_sub(1)? } else { at })?;
        let Some(Who::Phrase { np, to }) = main_subject(t, lo, they.start.min(hi)) else { return None };
        // Roe's campaign issued a clarification. It said …
        if it {
            let thing = GROUP | ORG | super::lexicon::REPORT;
            let body = opens && t.is(np.head, thing) && !t.is(np.head, TITLE) && !t.all[np.head].cap();
            let mut out = if body { self.mentions(t, np, to, None) } else { return None };
            out.iter_mut().for_each(|m| m.span = Some(t.span(they.start, they.end)));
            return Some(out);
        }
        let collective = opens && t.is(np.head, GROUP) && !t.is(np.head, TITLE);
        let several = t.str(np.head).ends_with('s') || t.eq(np.head, "people") || collective;
        let named = t.all[np.head].cap() && !t.is(np.head, GROUP);
        // A sentence before counts when it is about people who may speak.
        let speaks = !opens || t.is(np.head, UNNAMED | GROUP | SCHOLAR);
        // Jane Doe and Ann Roe resigned. They said …
        let second = opens && t.is(np.end, AND) && t.all[np.head].cap();
        let second = second.then(|| np::after(t, np.end + 1, hi, Reach::Group)).flatten();
        let (np, to) = second.map_or((np, to), |second| (Np { end: second.end, ..np }, second.end));
        let joint = opens && heads::split(t, np).is_some();
        let (several, named, speaks) = (several || joint, named && !joint, speaks || joint);
        if !several || named || !speaks {
            return None;
        }
        let mut out = self.mentions(t, np, to, None);
        out.iter_mut().for_each(|m| m.span = Some(t.span(they.start, they.end)));
        Some(out)
    }
}
