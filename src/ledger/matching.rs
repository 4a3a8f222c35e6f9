//! Which statement of before a draft is: by place in the same capture, by words in another one.

use crate::base::maps::{HashMap, HashMapExt};
use crate::base::{CharSpan, StatementId};
use crate::model::{Anchor, Statement, StatementKind};
use std::collections::BTreeMap;

/// Words this long (code points) are enough to know a statement again without its surroundings.
const TELLING: usize = 12;

/// What a statement or draft is known by.
#[derive(Clone, Debug)]
pub(super) struct Seat {
    /// Its id; for a draft, the one its place gives it.
    pub id: StatementId,
    /// True when it stands in the capture that was just read.
    pub here: bool,
    /// First fragment, or the cue of a statement without content.
    pub first: Anchor,
    /// From its first fragment to its last.
    pub cover: CharSpan,
    /// Its cue.
    pub cue: Option<CharSpan>,
    /// Direct, indirect …
    pub kind: StatementKind,
}

impl Seat {
    /// `None` for a statement with neither content nor cue.
    pub fn of(statement: &Statement, here: bool) -> Option<Self> {
        let cue = statement.cue.as_ref();
        let bare = |c: &crate::model::Words| Anchor {
            at: c.at,
            exact: c.exact.clone(),
            prefix: String::new(),
            suffix: String::new(),
        };
        let first = statement.fragments.first().cloned().or_else(|| cue.map(bare))?;
        let end = statement.fragments.last().map_or(first.at.1, |f| f.at.1);
        let cover = CharSpan(first.at.0, end);
        Some(Self { id: statement.id.clone(), here, first, cover, cue: cue.map(|c| c.at), kind: statement.kind })
    }

    fn overlaps(&self, other: &Self) -> bool {
        self.cover.0 < other.cover.1 && other.cover.0 < self.cover.1
    }

    /// How surely two seats of different captures are one: 0 not at all, 1 by words and one side, 2 by both.
    fn likeness(&self, other: &Self) -> u8 {
        let (a, b) = (&self.first, &other.first);
        match (a.prefix == b.prefix, a.suffix == b.suffix) {
            (true, true) => 2,
            (true, false) | (false, true) => 1,
            (false, false) => 0,
        }
    }
}

/// What was found to be one.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Pairing {
    /// For each draft, the statement it is.
    pub of_draft: Vec<Option<usize>>,
    /// Statements of other captures whose words stand at several places, none more likely than another.
    pub unsure: Vec<usize>,
}

/// Pairs drafts with statements: same place, then same cue, then same words in another capture where
/// words and surroundings leave one choice. Each statement is given once.
pub(super) fn pair(drafts: &[Seat], olds: &[Seat]) -> Pairing {
    let mut out = Pairing { of_draft: vec![None; drafts.len()], unsure: Vec::new() };
    let mut taken = vec![false; olds.len()];
    let mut by_place: HashMap<CharSpan, Vec<usize>> = HashMap::new();
    let mut by_cue: HashMap<CharSpan, Vec<usize>> = HashMap::new();
    for (n, old) in olds.iter().enumerate().filter(|(_, o)| o.here) {
        by_place.entry(old.first.at).or_default().push(n);
        if let Some(cue) = old.cue {
            by_cue.entry(cue).or_default().push(n);
        }
    }
    // Several may begin at one place: the same id first, then the same kind, then any.
    let alike: [fn(&Seat, &Seat) -> bool; 3] = [|a, b| a.id == b.id, |a, b| a.kind == b.kind, |_, _| true];
    for alike in alike {
        for (d, draft) in drafts.iter().enumerate() {
            let fits = |n: &&usize| !taken[**n] && alike(&olds[**n], draft);
            let found = by_place.get(&draft.first.at).and_then(|all| all.iter().find(fits)).copied();
            if let (None, Some(n)) = (out.of_draft[d], found) {
                (out.of_draft[d], taken[n]) = (Some(n), true);
            }
        }
    }
    for (d, draft) in drafts.iter().enumerate().filter(|(_, d)| d.cue.is_some()) {
        let fits = |n: &&usize| !taken[**n] && olds[**n].overlaps(draft);
        let found = draft.cue.and_then(|c| by_cue.get(&c)).and_then(|all| all.iter().find(fits)).copied();
        if let (None, Some(n)) = (out.of_draft[d], found) {
            (out.of_draft[d], taken[n]) = (Some(n), true);
        }
    }
    by_words(drafts, olds, &mut taken, &mut out);
    out
}

/// Pairs what is left with statements of other captures that begin with the same words.
fn by_words(drafts: &[Seat], olds: &[Seat], taken: &mut [bool], out: &mut Pairing) {
    let mut groups: BTreeMap<&str, (Vec<usize>, Vec<usize>)> = BTreeMap::new();
    for (d, draft) in drafts.iter().enumerate().filter(|(d, _)| out.of_draft[*d].is_none()) {
        groups.entry(&draft.first.exact).or_default().0.push(d);
    }
    for (n, old) in olds.iter().enumerate().filter(|(n, o)| !o.here && !taken[*n]) {
        if let Some(group) = groups.get_mut(old.first.exact.as_str()) {
            group.1.push(n);
        }
    }
    for (words, (mut ds, mut ns)) in groups {
        for wanted in [2, 1, 0] {
            // With neither side left, only telling words that stand once on each side are known again.
            if wanted == 0 && (ds.len() != 1 || ns.len() != 1 || words.chars().count() < TELLING) {
                break;
            }
            let like = |d: usize, n: usize| drafts[d].likeness(&olds[n]) >= wanted;
            let sure: Vec<(usize, usize)> = ds
                .iter()
                .filter_map(|&d| only(ns.iter().copied().filter(|&n| like(d, n))).map(|n| (d, n)))
                .filter(|&(d, n)| only(ds.iter().filter(|&&x| like(x, n))) == Some(&d))
                .collect();
            for (d, n) in sure {
                (out.of_draft[d], taken[n]) = (Some(n), true);
                ds.retain(|&x| x != d);
                ns.retain(|&x| x != n);
            }
        }
        if !ds.is_empty() {
            out.unsure.extend(ns);
        }
    }
    out.unsure.sort_unstable();
}

fn only<T>(mut all: impl Iterator<Item = T>) -> Option<T> {
    all.next().filter(|_| all.next().is_none())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seat(here: bool, at: (u32, u32), exact: &str, around: (&str, &str), cue: Option<(u32, u32)>) -> Seat {
        let at = CharSpan(at.0, at.1);
        let first = Anchor { at, exact: exact.to_owned(), prefix: around.0.to_owned(), suffix: around.1.to_owned() };
        let id = StatementId::hashed(&[exact]);
        Seat { id, here, first, cover: at, cue: cue.map(|c| CharSpan(c.0, c.1)), kind: StatementKind::Direct }
    }

    #[test]
    fn in_the_same_capture_place_then_cue_tell() {
        let olds = [seat(true, (0, 9), "a", ("", ""), None), seat(true, (20, 30), "b", ("", ""), Some((40, 42)))];
        let drafts =
            [seat(true, (20, 38), "b and more", ("", ""), Some((40, 42))), seat(true, (0, 9), "a", ("", ""), None)];
        assert_eq!(pair(&drafts, &olds).of_draft, [Some(1), Some(0)]);
        let elsewhere = [seat(true, (50, 60), "b", ("", ""), Some((61, 62)))];
        assert_eq!(
            pair(&elsewhere, &olds).of_draft,
            [None],
            "the same words elsewhere in the same text are another act"
        );
    }

    #[test]
    fn in_another_capture_words_and_surroundings_tell() {
        let olds =
            [seat(false, (0, 3), "yes", ("one: ", "."), None), seat(false, (9, 12), "yes", ("two: ", "."), None)];
        let drafts =
            [seat(true, (59, 62), "yes", ("two: ", "!"), None), seat(true, (40, 43), "yes", ("one: ", "."), None)];
        assert_eq!(pair(&drafts, &olds).of_draft, [Some(1), Some(0)]);
    }

    #[test]
    fn two_equal_places_leave_it_open() {
        let olds = [seat(false, (0, 3), "yes", ("one: ", "."), None)];
        let drafts =
            [seat(true, (10, 13), "yes", ("one: ", "."), None), seat(true, (20, 23), "yes", ("one: ", "."), None)];
        assert_eq!(pair(&drafts, &olds), Pairing { of_draft: vec![None, None], unsure: vec![0] });
        let short = [seat(true, (10, 13), "yes", ("three: ", "!"), None)];
        assert_eq!(pair(&short, &olds).of_draft, [None], "three letters elsewhere are no proof");
        let long = "the gates will stay shut";
        let olds = [seat(false, (0, 24), long, ("one: ", "."), None)];
        let drafts = [seat(true, (10, 34), long, ("three: ", "!"), None)];
        assert_eq!(pair(&drafts, &olds).of_draft, [Some(0)]);
    }
}
