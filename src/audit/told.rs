//! Where a statement is told: its content with the words that say whose it is.

use super::{Context, Place, Speaker, Text};
use crate::base::Span;
use crate::ledger::{Anchors, Fact};
use crate::model::{Lang, Words};
use crate::text::Document;

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
        let lang = self.facts.sources.get(&fact.source)?.lang?;
        let sentence = sentence(text, all, lang).filter(|s| s.len() <= LONGEST)?;
        let words = anchors.words(sentence)?;
        Some(self.words(fact, words.at, &words.exact))
    }
}

impl Text<'_> {
    /// All that a speaker says in the sentence that brings them in, as a place.
    pub fn said_there(&self, speaker: &Speaker) -> Place {
        let said = self.said_by(speaker);
        let whole = said.whole().unwrap_or(speaker.span).cover(speaker.span);
        let sentence = self.sentence_at(speaker.span.start as usize).unwrap_or(speaker.span);
        self.place(if whole.len() > LONGEST { sentence } else { whole.cover(sentence) })
    }
}

/// The sentences that these words stand in, without the mark at their end; `None` where they stand in two paragraphs.
fn sentence(text: &str, at: Span, lang: Lang) -> Option<Span> {
    let (start, end) = (at.start as usize, at.end as usize);
    let from = text[..start].rfind('\n').map_or(0, |i| i + 1);
    let to = end + text[end..].find('\n').unwrap_or(text.len() - end);
    let paragraph = Some(&text[from..to]).filter(|p| !p.contains('\n'))?;
    let document = Document::new(paragraph, lang);
    let each = document.blocks.iter().flat_map(|b| match b.sentences.as_slice() {
        [] => std::slice::from_ref(&b.body),
        sentences => sentences,
    });
    let here = each.map(|s| Span::new(from + s.start as usize, from + s.end as usize)).filter(|s| s.overlaps(at));
    let whole = here.fold(at, Span::cover);
    let words = whole.of(text).trim_end_matches(['.', '!', '?', '。', '！', '？']);
    Some(Span::new(whole.start as usize, whole.start as usize + words.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told<'t>(text: &'t str, words: &str, lang: Lang) -> Option<&'t str> {
        let at = text.find(words).expect("it stands there");
        sentence(text, Span::new(at, at + words.len()), lang).map(|s| s.of(text))
    }

    #[test]
    fn a_sentence_ends_where_sentences_end() {
        let en = "It rained. “Mr. Quill is ill. He rests,” the Courier said. Nobody came.\nIt is shut, the Post said.";
        assert_eq!(told(en, "rests", Lang::En), Some("“Mr. Quill is ill. He rests,” the Courier said"));
        assert_eq!(told(en, "the Post", Lang::En), Some("It is shut, the Post said"));
        assert_eq!(told(en, "came.\nIt", Lang::En), None);
        assert_eq!(told("雨很大。晚报说，桥塌了！没有人。", "桥塌", Lang::Zh), Some("晚报说，桥塌了"));
    }
}
