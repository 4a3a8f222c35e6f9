//! Chinese titles at the end of names: 焦董事长, 林教练.

use super::words::{Tails, Words};
use std::sync::LazyLock;

const NOUNS: &str = include_str!("zh/nouns.txt");
const SURNAMES: &str = include_str!("zh/surnames.txt");

static TITLES: LazyLock<Words> = LazyLock::new(|| Words::new(section("title").chain(section("honorific"))));
static TAILS: LazyLock<Tails> = LazyLock::new(|| Tails::new(TITLES.all().iter().copied()));
static FAMILY: LazyLock<Words> =
    LazyLock::new(|| Words::new(SURNAMES.lines().filter(|l| !l.starts_with('#')).flat_map(str::split_whitespace)));

/// The words of one section; a line of the file has many.
fn section(name: &'static str) -> impl Iterator<Item = &'static str> {
    let lines = NOUNS.lines().skip_while(move |l| l.strip_prefix('[').and_then(|l| l.strip_suffix(']')) != Some(name));
    lines.skip(1).take_while(|l| !l.starts_with('[')).flat_map(str::split_whitespace)
}

/// What stands before the title that a name in simplified characters ends in; none where it ends in no title.
pub fn without(name: &str) -> Option<&str> {
    let (title, _) = TAILS.before(name)?;
    name.strip_suffix(TITLES.all()[title])
}

/// True when these characters may be a surname, or a whole name of a person: a surname and up to two characters.
pub fn may_name(name: &str) -> bool {
    let given = |family| name.strip_prefix(family).is_some_and(|rest| rest.chars().count() <= 2);
    name.contains('·') || FAMILY.beginning(name).any(|n| given(FAMILY.word(n)))
}

/// True when a title with a surname behind it stands in these words, in simplified characters: 导师冯百川.
pub fn names_somebody(words: &str) -> bool {
    TITLES.find_iter(words).any(|hit| {
        let behind = &words[hit.end..];
        FAMILY.beginning(behind).any(|n| behind.starts_with(FAMILY.word(n)))
    })
}
