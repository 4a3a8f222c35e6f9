//! Whom the pronoun or the title means that opens a sentence, whether or not anybody speaks in it: who comes to mind
//! first for the pronouns of the next (The senator, in a grey suit, left. Outside, he said …).

use super::lexicon::TITLE;
use super::names::Place;
use super::np::{self, Reach};
use super::speakers::Speakers;
use super::tokens::Tokens;

impl Speakers {
    /// Notes whom the sentence at tokens `lo..hi` is about, where it opens with a pronoun or a title.
    pub(super) fn open(&mut self, t: &Tokens<'_>, lo: usize, hi: usize) {
        let span = t.all[lo].span;
        let content = std::mem::take(&mut self.content);
        let who = if t.eq(lo, "he") || t.eq(lo, "she") {
            let name = self.pronoun(t, lo, span, None).name;
            name.and_then(|name| self.names.find(&name, span.start, None))
        } else {
            np::after(t, lo, hi, Reach::Group)
                .filter(|np| t.is(np.head, TITLE) && !t.all[np.head].cap())
                .and_then(|np| self.bearer_of(t, np))
                .map(|(who, _)| who)
        };
        self.content = content;
        self.opened.extend(who.map(|who| Place { at: span.start, who, opens: true, owns: false }));
    }
}

/// True where [`Speakers::open`] may find somebody.
pub(super) fn opens(t: &Tokens<'_>, lo: usize, hi: usize) -> bool {
    t.eq(lo, "he") || t.eq(lo, "she") || t.eq(lo, "the") && (lo + 1..hi.min(lo + 4)).any(|i| t.is(i, TITLE))
}
