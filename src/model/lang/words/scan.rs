//! Going through a text for the places where a word of a list may begin.

use super::{Hit, Words, character, follows};
use crate::base::{bytes, work};

/// A text being gone through for the words of a list.
pub(super) struct Scan<'a, W, F> {
    pub(super) list: &'a Words<W>,
    pub(super) text: &'a [u8],
    pub(super) at: usize,
    /// Words compared so far.
    pub(super) tried: usize,
    /// No word of the list begins inside a run of ASCII letters.
    pub(super) starts: bool,
    pub(super) look: F,
}

impl<W, F> Scan<'_, W, F> {
    /// Goes on to the next character that a word begins with: the number of its group, and its length.
    #[inline]
    fn place(&mut self) -> Option<(usize, usize)> {
        let heads = &self.list.heads;
        while let Some(lead) = self.text.get(self.at) {
            if self.starts && lead.is_ascii_alphabetic() {
                let begins = self.at == 0 || !self.text[self.at - 1].is_ascii_alphabetic();
                let next = match self.text[self.at + 1..] {
                    [second, third, ..] => (second, third),
                    [second] => (second, 0),
                    [] => (0, 0),
                };
                if begins
                    && heads.nexts[usize::from(lead & 0x1F)] & follows(next) != 0
                    && let Some(group) = heads.group(u32::from(*lead))
                {
                    return Some((group, 1));
                }
                // No word of the list begins in the rest of this one.
                self.at += bytes::letters(&self.text[self.at..]);
            } else if heads.leads[*lead as usize] {
                let (c, len) = character(self.text, self.at);
                if let Some(group) = heads.group(c) {
                    return Some((group, len));
                }
                self.at += len;
            } else {
                self.at += 1;
            }
        }
        None
    }
}

impl<W, F> Iterator for Scan<'_, W, F>
where
    W: AsRef<str>,
    F: Fn(&Words<W>, &[u8], usize, usize, &mut usize) -> Option<Hit>,
{
    type Item = Hit;

    #[inline]
    fn next(&mut self) -> Option<Hit> {
        while let Some((group, len)) = self.place() {
            if let Some(hit) = (self.look)(self.list, self.text, self.at, group, &mut self.tried) {
                self.at = hit.end;
                return Some(hit);
            }
            self.at += len;
        }
        None
    }
}

impl<W, F> Drop for Scan<'_, W, F> {
    fn drop(&mut self) {
        work::spend(self.tried);
    }
}
