//! Going through a text for the places where a word of a list may begin.

use super::groups::{Group, character, letter_before};
use super::{Hit, Words};
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

impl<'a, W, F> Scan<'a, W, F> {
    /// Goes on to the next character that a word begins with: its group, and its length.
    #[inline]
    fn place(&mut self) -> Option<(&'a Group, usize)> {
        let heads = &self.list.heads;
        loop {
            let mut rest = &self.text[self.at..];
            while let [0xE0..=0xEF, b, c, after @ ..] = rest
                && !(heads.may_have(*b, *c) && heads.may_go_on(*b, *c, after))
            {
                rest = after;
            }
            if self.starts && rest.first()?.is_ascii() {
                rest = heads.pass(self.text, self.text.len() - rest.len());
            }
            self.at = self.text.len() - rest.len();
            let lead = *rest.first()?;
            if lead < 0x80 {
                if self.starts && lead.is_ascii_alphabetic() && letter_before(self.text, self.at) {
                    self.at += bytes::letters(rest);
                    continue;
                }
                if !heads.may_begin(rest) {
                    self.at += 1;
                    continue;
                }
            }
            let (c, len) = character(rest, 0);
            if let Some(group) = heads.group(c) {
                return Some((group, len));
            }
            self.at += len;
        }
    }
}

impl<W, F> Iterator for Scan<'_, W, F>
where
    W: AsRef<str>,
    F: Fn(&Words<W>, &[u8], usize, &Group, &mut usize) -> Option<Hit>,
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
