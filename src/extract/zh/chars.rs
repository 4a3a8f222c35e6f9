//! What single characters can be: part of a foreign name, a surname.

use super::lex::lines;
use crate::base::maps::HashSet;
use std::sync::LazyLock;

/// Characters that Chinese words are written with.
const FIRST: u32 = 0x4E00;
const COUNT: usize = 0x5200;

const TRANSLITERATES: u8 = 1;
const SURNAME: u8 = 2;
/// Begins surnames of two characters and three.
const LONGER: u8 = 4;

static TRAITS: LazyLock<Box<[u8; COUNT]>> = LazyLock::new(|| {
    let mut traits = Box::new([0; COUNT]);
    let mut add = |c: char, trait_: u8| {
        if let Some(known) = (c as u32).checked_sub(FIRST).and_then(|at| traits.get_mut(at as usize)) {
            *known |= trait_;
        }
    };
    let all = lines(include_str!("../../model/lang/zh/transliteration.txt")).flat_map(str::chars);
    all.for_each(|c| add(c, TRANSLITERATES));
    for name in all_surnames() {
        let mut chars = name.chars();
        if let Some(first) = chars.next() {
            add(first, if chars.next().is_some() { LONGER } else { SURNAME });
        }
    }
    traits
});

/// Surnames of two characters and three.
static LONG: LazyLock<HashSet<&'static str>> =
    LazyLock::new(|| all_surnames().filter(|name| name.chars().nth(1).is_some()).collect());

fn all_surnames() -> impl Iterator<Item = &'static str> {
    lines(include_str!("../../model/lang/zh/surnames.txt")).flat_map(str::split_whitespace)
}

#[inline]
fn traits(c: char) -> u8 {
    (c as u32).checked_sub(FIRST).and_then(|at| TRAITS.get(at as usize)).copied().unwrap_or(0)
}

/// True for a character that transliterated names are written in.
#[inline]
pub(super) fn transliterates(c: char) -> bool {
    traits(c) & TRANSLITERATES != 0
}

/// Lengths in bytes of the surnames that `name` begins with: two characters, one, three.
pub(super) fn surnames(name: &str) -> impl Iterator<Item = usize> + '_ {
    let traits = name.chars().next().map_or(0, traits);
    // All their characters have three bytes.
    let long = |len: usize| traits & LONGER != 0 && name.get(..len).is_some_and(|name| LONG.contains(name));
    [(6, long(6)), (3, traits & SURNAME != 0), (9, long(9))].into_iter().filter(|(_, is)| *is).map(|(len, _)| len)
}

/// The surname that `name` begins with, in bytes.
pub(super) fn surname(name: &str) -> Option<usize> {
    surnames(name).next()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_character_of_the_lists_has_its_traits() {
        for c in lines(include_str!("../../model/lang/zh/transliteration.txt")).flat_map(str::chars) {
            assert!(transliterates(c), "{c}");
        }
        for name in all_surnames() {
            assert!(surnames(name).any(|len| len == name.len()) && name.chars().all(|c| c.len_utf8() == 3), "{name}");
        }
        assert_eq!((surname("欧阳思远"), surname("欧思远"), surname("x"), surname("")), (Some(6), Some(3), None, None));
        assert!(!transliterates('x') && !transliterates('\u{1F600}'));
    }
}
