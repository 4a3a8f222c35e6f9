//! Going through a text for the places where a word of a list may begin.

use super::groups::{Group, character, follows};
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
        while let Some(&lead) = self.text.get(self.at) {
            let found =
                if self.starts && lead.is_ascii_alphabetic() { self.letter(lead) } else { self.character(lead) };
            if found.is_some() {
                return found;
            }
        }
        None
    }

    /// The group of an ASCII letter, or goes behind all the letters that touch it: no word begins in the rest of them.
    #[inline]
    fn letter(&mut self, lead: u8) -> Option<(&'a Group, usize)> {
        let heads = &self.list.heads;
        let begins = self.at == 0 || !self.text[self.at - 1].is_ascii_alphabetic();
        let next = match self.text[self.at + 1..] {
            [second, third, ..] => (second, third),
            [second] => (second, 0),
            [] => (0, 0),
        };
        if begins
            && heads.nexts[usize::from(lead & 0x1F)] & follows(next) != 0
            && let Some(group) = heads.group(u32::from(lead))
        {
            return Some((group, 1));
        }
        self.at += bytes::letters(&self.text[self.at..]);
        None
    }

    /// The group of a character, or goes behind it.
    #[inline]
    fn character(&mut self, lead: u8) -> Option<(&'a Group, usize)> {
        let heads = &self.list.heads;
        if lead < 0x80 && !heads.leads[usize::from(lead)] {
            self.at += 1;
            return None;
        }
        if let 0xE0..=0xEF = lead
            && let Some([_, b, c]) = self.text[self.at..].first_chunk()
            && !heads.may_have(*b, *c)
        {
            self.at += 3;
            return None;
        }
        let (c, len) = character(self.text, self.at);
        if let Some(group) = heads.group(c)
            && group.may_go_on(&self.text[self.at + len..])
        {
            return Some((group, len));
        }
        self.at += len;
        None
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
