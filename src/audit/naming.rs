//! Whether words below give the name of somebody who was brought in without one: "the signalman, Owen Trask", 这位摊主名叫….

use super::lists;
use super::phrase::CALLED;
use super::words::Words;
use crate::base::Span;
use crate::model::Lang;
use std::collections::BTreeMap;
use std::sync::LazyLock;

static THAT_ONE: LazyLock<Words> = LazyLock::new(|| Words::section("that-one"));

/// The name stands within so many characters behind whoever bears it.
const NEAR: usize = 6;

/// `phrase` brought somebody in: 一位摊主. `below` is what follows, both in simplified characters.
pub(super) fn chinese(phrase: &str, below: &str) -> bool {
    let tail = phrase.char_indices().rev().nth(1).map_or(phrase, |(at, _)| &phrase[at..]);
    let lead = &phrase[..phrase.len() - tail.len()];
    let again = |at: usize| {
        let that = THAT_ONE.ends(&below[..at], Lang::Zh).is_some();
        // 店主叫贺文笙: a sentence or a clause begins with it.
        let opens = below[..at].ends_with(['。', '，', '；', '”', '」', '\n']);
        // 这名信号员, 这位摊主: what they are may have more characters than two.
        let mut both = lead.chars().rev().zip(below[..at].char_indices().rev()).take_while(|(a, (_, b))| a == b);
        that || opens && below[at + tail.len()..].starts_with('叫')
            || both.any(|(_, (from, _))| THAT_ONE.ends(&below[..from], Lang::Zh).is_some())
    };
    let bearer = below.match_indices(tail).any(|(at, _)| {
        let rest = at + tail.len();
        again(at) && (called(below, rest) || named(below, rest))
    });
    // 她叫陈桂枝: of whoever was brought in last.
    let pronoun = || {
        below.match_indices(['他', '她']).any(|(at, pronoun)| {
            let rest = at + pronoun.len();
            let other = lists::ONE_PERSON.all().iter().any(|one| below[..at].contains(one));
            let called = || ["名叫", "名字叫"].iter().any(|lead| below[rest..].starts_with(lead));
            // 他叫人来修: a name tells itself by what stands behind it.
            let behind = below[rest..].chars().take(NEAR).map(char::len_utf8).sum::<usize>();
            let by_name = |lead: usize| crate::extract::chinese_person(below, Span::new(rest + lead, rest + behind));
            !other && (called() || below[rest..].starts_with('叫') && by_name('叫'.len_utf8()))
        })
    };
    bearer || pronoun()
}

/// Up to the next mark.
fn near(below: &str, from: usize) -> Span {
    let near = below[from..].chars().take(NEAR).take_while(|c| !"，。".contains(*c)).map(char::len_utf8).sum::<usize>();
    Span::new(from, from + near)
}

fn called(below: &str, from: usize) -> bool {
    CALLED.any_in(near(below, from).of(below), Lang::Zh) || below[from..].starts_with('叫')
}

fn named(below: &str, from: usize) -> bool {
    crate::extract::chinese_person(below, near(below, from))
}

/// `head` is what somebody is who was brought in: signalman; `lead` the words before it: "a former" member. `below` is what
/// follows.
pub(super) fn english(lead: &str, head: &str, below: &str) -> bool {
    // "The member", "the former member".
    let again = |before: &str| {
        let mut rest = before;
        let mut same = lead.split_whitespace().rev().map_while(|word| {
            rest = rest.trim_end().strip_suffix(word)?;
            Some(rest)
        });
        let the = |before: &str| ["the ", "The "].iter().any(|the| before.ends_with(the));
        the(before) || same.any(the)
    };
    let name = |rest: &str| {
        let mut name = rest.split([' ', ',', '.']).take(2);
        name.all(|w| w.starts_with(char::is_uppercase))
    };
    below.match_indices(head).any(|(at, _)| {
        let rest = &below[at + head.len()..];
        let told =
            lists::GIVES_NAME.all().iter().filter_map(|lead| rest.trim_start().strip_prefix(lead)?.strip_prefix(' '));
        again(&below[..at]) && told.into_iter().any(name)
    })
}

/// Of whom a first name mostly is, `f` or `m`.
pub(super) fn sex(name: &str) -> Option<char> {
    static NAMES: LazyLock<BTreeMap<&str, char>> = LazyLock::new(|| {
        let (mut of, mut out) = ('f', BTreeMap::new());
        for line in include_str!("../model/lang/en/firstnames.txt").lines().filter(|l| !l.starts_with('#')) {
            let names = line.split_once(": ").map_or(line, |(sex, names)| {
                of = sex.chars().next().unwrap_or(of);
                names
            });
            out.extend(names.split_whitespace().map(|name| (name, of)));
        }
        out
    });
    NAMES.get(name).copied()
}
