//! Where a statement is told: its content with the words that say whose it is.

use super::{Context, Place};
use crate::base::Span;
use crate::ledger::{Anchors, Fact};
use crate::model::Words;

/// A longer passage, in bytes, is no one thing to look at.
const LONGEST: usize = 600;

impl Context<'_> {
    /// The content of a statement and its attribution, from end to end of their sentence: “the pier will close, the
    /// Courier reported on Monday”. The first words of the content alone where the text is not here, or where the two
    /// stand in two paragraphs.
    pub fn told(&self, fact: &Fact) -> Option<Place> {
        self.whole(fact).or_else(|| self.place(fact))
    }

    fn whole(&self, fact: &Fact) -> Option<Place> {
        let statement = &fact.statement;
        let text = self.archived(&statement.capture)?;
        let anchors = Anchors::new(text);
        let span = |words: &Words| anchors.span_of(words.at, &words.exact);
        let contents = statement.fragments.iter().filter_map(|f| anchors.span_of(f.at, &f.exact));
        let all = contents.chain(statement.cue.as_ref().and_then(span)).reduce(Span::cover)?;
        let sentence = sentence(text, all);
        let near = sentence.range().len() <= LONGEST && !sentence.of(text).contains('\n');
        let words = anchors.words(sentence).filter(|_| near)?;
        Some(self.words(fact, words.at, &words.exact))
    }
}

/// From the mark before these words to the one behind them.
fn sentence(text: &str, at: Span) -> Span {
    const MARKS: [char; 4] = ['\n', '。', '！', '？'];
    let ends = |piece: &str, next: &str| {
        let mark = piece.chars().next_back().is_some_and(|c| matches!(c, '.' | '!' | '?' | '”' | '"'));
        mark && next.starts_with(' ')
    };
    let (before, behind) = (&text[..at.start as usize], &text[at.end as usize..]);
    let from = before.rfind(MARKS).map_or(0, |i| before.ceil_char_boundary(i + 1));
    let blank = before[from..].rmatch_indices(' ').find(|(i, _)| ends(&before[from..from + i], &before[from + i..]));
    let from = blank.map_or(from, |(i, _)| from + i + 1);
    let to = behind.find(MARKS).unwrap_or(behind.len());
    let blank = behind[..to].match_indices(' ').find(|(i, _)| ends(&behind[..*i], &behind[*i..]));
    let to = at.end as usize + blank.map_or(to, |(i, _)| i);
    let whole = &text[from..to];
    let start = from + whole.len() - whole.trim_start().len();
    Span::new(start, start + whole.trim().trim_end_matches(['.', '!', '?']).len())
}
