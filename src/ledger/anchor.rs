//! Anchors into one archived text: made, and checked.

use crate::base::{CharSpan, Offsets, Span};
use crate::model::{Anchor, Statement, Words};

/// Code points kept on either side of an anchor.
const CONTEXT: usize = 16;

/// Makes and checks anchors into one text.
#[derive(Clone, Debug)]
pub struct Anchors<'t> {
    text: &'t str,
    offsets: Offsets<'t>,
}

impl<'t> Anchors<'t> {
    /// Reads `text` once.
    pub fn new(text: &'t str) -> Self {
        Self { text, offsets: Offsets::new(text) }
    }

    /// The words at a byte span; `None` when it is not a non-empty span of this text.
    pub fn words(&self, span: Span) -> Option<Words> {
        let exact = self.text.get(span.range()).filter(|w| !w.is_empty())?.to_owned();
        Some(Words { at: self.offsets.chars(span), exact })
    }

    /// The same with what stands around them.
    pub fn anchor(&self, span: Span) -> Option<Anchor> {
        let Words { at, exact } = self.words(span)?;
        let before = &self.text[..span.start as usize];
        let after = &self.text[span.end as usize..];
        let start = before.char_indices().rev().take(CONTEXT).last().map_or(before.len(), |(i, _)| i);
        let end = after.char_indices().nth(CONTEXT).map_or(after.len(), |(i, _)| i);
        Some(Anchor { at, exact, prefix: before[start..].to_owned(), suffix: after[..end].to_owned() })
    }

    /// The byte span of code points; `None` when they do not lie in this text.
    pub fn span(&self, at: CharSpan) -> Option<Span> {
        self.offsets.bytes(at)
    }

    /// A byte span as code points.
    pub fn chars(&self, span: Span) -> CharSpan {
        self.offsets.chars(span)
    }

    /// [`Self::span`] of what `exact` should stand at: where it does, its own length tells where it ends.
    pub fn span_of(&self, at: CharSpan, exact: &str) -> Option<Span> {
        self.holding(at, exact).or_else(|| self.span(at))
    }

    /// The byte span, where exactly these words stand there.
    fn holding(&self, at: CharSpan, exact: &str) -> Option<Span> {
        let start = self.offsets.to_byte(at.start())?;
        let long = || at.end().checked_sub(at.start()) == Some(exact.chars().count());
        (self.text[start..].starts_with(exact) && long()).then(|| Span::new(start, start + exact.len()))
    }

    /// What stands at `at`; `None` when that does not lie in this text.
    pub fn standing(&self, at: CharSpan) -> Option<&'t str> {
        self.span(at).map(|s| s.of(self.text))
    }

    /// True when exactly these words stand there.
    pub fn stands(&self, at: CharSpan, exact: &str) -> bool {
        self.holding(at, exact).is_some()
    }
}

/// Where a statement stands: its first fragment, or its cue where it has no content.
pub fn place(statement: &Statement) -> Option<CharSpan> {
    statement.fragments.first().map(|f| f.at).or(statement.cue.as_ref().map(|c| c.at))
}

/// The place of a statement as part of its id: every fragment's code points, or the cue's.
pub(super) fn place_key(fragments: &[CharSpan], cue: Option<CharSpan>) -> String {
    let all = if fragments.is_empty() { cue.as_slice() } else { fragments };
    all.iter().map(|s| format!("{}-{}", s.0, s.1)).collect::<Vec<_>>().join(",")
}

/// Every pair of place and words that a statement holds, fragments first.
pub fn all_words(statement: &Statement) -> impl Iterator<Item = (CharSpan, &str)> {
    let fragments = statement.fragments.iter().map(|f| (f.at, f.exact.as_str()));
    let cited = [&statement.speakers, &statement.told_to, &statement.relayed_by, &statement.mentions];
    let cited = cited.into_iter().flatten().flat_map(|c| [&c.words, &c.cue]).flatten();
    let single = [&statement.cue, &statement.venue].into_iter().flatten();
    let figures = statement.figures.iter().map(|f| &f.words);
    let words = single.chain(cited).chain(&statement.hedges).chain(figures);
    fragments.chain(words.map(|w| (w.at, w.exact.as_str())))
}

/// The statement with every anchor moved by `by` code points into another text, or `None` when not
/// all of its words stand there. Nothing else changes.
pub(super) fn moved(statement: &Statement, by: i64, into: &Anchors<'_>) -> Option<Statement> {
    let shift = |at: CharSpan| -> Option<CharSpan> {
        let to = |x: u32| u32::try_from(i64::from(x) + by).ok();
        Some(CharSpan(to(at.0)?, to(at.1)?))
    };
    let words = |w: &mut Words| -> Option<()> {
        w.at = shift(w.at)?;
        into.stands(w.at, &w.exact).then_some(())
    };
    let mut out = statement.clone();
    for fragment in &mut out.fragments {
        let at = shift(fragment.at)?;
        if !into.stands(at, &fragment.exact) {
            return None;
        }
        *fragment = into.anchor(into.span(at)?)?;
    }
    for cited in [&mut out.speakers, &mut out.told_to, &mut out.relayed_by, &mut out.mentions].into_iter().flatten() {
        for w in [&mut cited.words, &mut cited.cue].into_iter().flatten() {
            words(w)?;
        }
    }
    for w in [&mut out.cue, &mut out.venue].into_iter().flatten().chain(&mut out.hedges) {
        words(w)?;
    }
    for figure in &mut out.figures {
        words(&mut figure.words)?;
    }
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_anchor_holds_sixteen_code_points_on_either_side() {
        let text = "港务局长林阿达在记者会上对大家说：“潮位已经开始下降。”随后她离开了会场，没有回答任何问题。";
        let anchors = Anchors::new(text);
        let start = text.find("潮位").unwrap();
        let anchor = anchors.anchor(Span::new(start, start + "潮位已经开始下降。".len())).unwrap();
        assert_eq!(anchor.at, CharSpan(18, 27));
        assert_eq!(anchor.prefix, "局长林阿达在记者会上对大家说：“");
        assert_eq!(anchor.suffix, "”随后她离开了会场，没有回答任何");
        assert!(anchors.stands(anchor.at, &anchor.exact));
    }

    #[test]
    fn spans_that_are_none_of_this_text_are_refused() {
        let anchors = Anchors::new("潮位");
        for (start, end) in [(0, 1), (0, 9), (3, 3)] {
            assert_eq!(anchors.words(Span::new(start, end)), None, "{start}..{end}");
        }
    }
}
