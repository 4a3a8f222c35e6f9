//! What the words for a speaker tell of them: a name, an office, a crowd, somebody whom nobody names.

use super::lists;
use super::voice::Voice;
use super::words::Words;
use crate::base::Span;
use crate::model::{EntityKind, Lang};
use std::sync::LazyLock;

pub(super) static VAGUE: LazyLock<Words> = LazyLock::new(|| Words::section("vague"));
pub(super) static GENERIC: LazyLock<Words> = LazyLock::new(|| Words::section("generic"));
pub(super) static OF_A_HOUSE: LazyLock<Words> = LazyLock::new(|| Words::section("of-a-house"));
pub(super) static FIELDS: LazyLock<Words> = LazyLock::new(|| Words::section("field-heads"));
pub(super) static PEOPLE: LazyLock<Words> = LazyLock::new(|| Words::section("people"));
pub(super) static SOME: LazyLock<Words> = LazyLock::new(|| Words::section("some"));
pub(super) static AFTER_HEAD: LazyLock<Words> = LazyLock::new(|| Words::section("after-head"));
pub(super) static INDEFINITE: LazyLock<Words> = LazyLock::new(|| Words::section("indefinite"));
pub(super) static HOUSE: LazyLock<Words> = LazyLock::new(|| Words::section("house"));
pub(super) static PERSON: LazyLock<Words> = LazyLock::new(|| Words::section("person"));
pub(super) static OFFICE: LazyLock<Words> = LazyLock::new(|| Words::section("office"));
pub(super) static ASKED: LazyLock<Words> = LazyLock::new(|| Words::section("unnamed"));
pub(super) static CALLED: LazyLock<Words> = LazyLock::new(|| Words::section("called"));
pub(super) static HOUSE_ONE: LazyLock<Words> = LazyLock::new(|| Words::section("house-one"));

/// A paper of whom no more is said than this many characters is not named.
const PAPER: usize = 4;

/// What kind of voice a Chinese phrase tells of, in simplified characters.
pub(super) fn chinese(phrase: &str, unnamed: bool, kind: EntityKind) -> Voice {
    let lang = Lang::Zh;
    let mut bare = phrase.trim_start_matches(|c: char| c.is_whitespace());
    while let Some(word) = prefix(&GENERIC, bare) {
        bare = &bare[word.len()..];
    }
    // 一名名叫乌力吉的牧民 has a name; 一家医院 is no person who hides.
    if CALLED.any_in(phrase, lang) || house_one(phrase) {
        return Voice::Known;
    }
    // 医学界, 法学界人士: a whole world, of which 医学 is no house.
    let world = VAGUE.ends(phrase, lang).is_some_and(|head| head.contains('界') && phrase.len() <= head.len() + 6);
    // One person is somebody, and so are 两位医生; a crowd is nobody.
    let some = unnamed && (lists::ONE_OF_A_CROWD.begins(phrase) || lists::COUNTED_ZH.begins(phrase));
    if VAGUE.is(phrase, lang) || world {
        return if some { Voice::Unnamed } else { Voice::Vague };
    }
    let housed = HOUSE.any_in(bare, lang) || phrase.chars().any(|c| c.is_ascii_alphanumeric());
    let field = VAGUE.ends(bare, lang).map(|head| &bare[..bare.len() - head.len()]);
    let crowd = |field: &str| FIELDS.ends(bare, lang).is_some() && field.chars().count() <= 4 && !housed;
    if field.is_some_and(|field| field.is_empty() || crowd(field)) {
        return if some { Voice::Unnamed } else { Voice::Vague };
    }
    if some_people_zh(phrase) {
        return Voice::Vague;
    }
    // 铁路公司一位不愿公开身份的高管: the house is named, the person is not.
    // 体育场一名场务: one person, whatever they do.
    let whoever = PERSON.ends(phrase, lang).is_some() || matches!(kind, EntityKind::Unknown | EntityKind::Unnamed);
    let office = OFFICE.ends(phrase, lang).is_some();
    if ASKED.any_in(phrase, lang) || one_of(phrase) && whoever && !office {
        return Voice::Unnamed;
    }
    // Cut off from what stood before it.
    let unnamed = unnamed && !phrase.starts_with('的');
    match unnamed && !office {
        true if PERSON.ends(phrase, lang).is_some() || bare.is_empty() || persons(phrase) => Voice::Unnamed,
        // A paper that is described (一份提交给议会的文件) can be asked for.
        true if bare.chars().count() <= PAPER => Voice::Paper,
        true => Voice::Known,
        false => Voice::Known,
    }
}

/// 一家医院 is no person who hides; 多家机构 are a crowd.
fn house_one(phrase: &str) -> bool {
    let one = prefix(&HOUSE_ONE, phrase).filter(|_| PERSON.ends(phrase, Lang::Zh).is_none());
    one.is_some_and(|one| !VAGUE.is(&phrase[one.len()..], Lang::Zh))
}

/// 一名, 一位: one, of whom no name is given.
fn one_of(phrase: &str) -> bool {
    lists::SOME_ONE.within(phrase)
}

/// True when nothing but quantities and words like 有关 stand there.
pub(super) fn is_generic(words: &str) -> bool {
    let mut rest = words;
    while !rest.is_empty() {
        let mut ends = rest.char_indices().map(|(i, c)| i + c.len_utf8());
        let Some(end) = ends.rfind(|end| GENERIC.is(&rest[..*end], Lang::Zh)) else { return false };
        rest = &rest[end..];
    }
    true
}

/// 一名, 两位: measure words of people.
fn persons(phrase: &str) -> bool {
    phrase.chars().take(3).any(|c| matches!(c, '名' | '位'))
}

/// The longest word of the class that `words` begin with, if something is left after it.
fn prefix<'w>(class: &Words, words: &'w str) -> Option<&'w str> {
    let ends = words.char_indices().map(|(i, _)| i).skip(1).take(6);
    ends.map(|end| &words[..end]).filter(|w| class.is(w, Lang::Zh)).last()
}

/// "Some residents", "a growing number of voters", in lower case: nobody can ask them. Several, or such as a house or a
/// place is told of, are witnesses.
pub(super) fn some_people(words: &[String]) -> bool {
    let Some((noun, before)) = words.split_last() else { return false };
    PEOPLE.is(noun, Lang::En) && !before.is_empty() && {
        let how_many = (1..=before.len()).rev().find(|n| SOME.is(&before[..*n].join(" "), Lang::En));
        how_many.is_some_and(|n| before[n..].iter().all(|w| GENERIC.is(w, Lang::En)))
    }
}

/// 有居民, 部分家长, 越来越多的选民, in simplified characters.
pub(super) fn some_people_zh(phrase: &str) -> bool {
    let lang = Lang::Zh;
    let Some(some) = prefix(&SOME, phrase) else { return false };
    let rest = &phrase[some.len()..];
    PEOPLE.ends(rest, lang).is_some_and(|head| {
        let field = &rest[..rest.len() - head.len()];
        field.chars().count() <= 4 && !HOUSE.any_in(field, lang) && !ASKED.any_in(field, lang)
    })
}

/// "A growing body of research", "a chorus of critics": what comes behind is meant.
fn after_quantity(phrase: &str) -> Option<&str> {
    let (quantity, rest) = phrase.split_once(" of ")?;
    let mut words = quantity.split(' ');
    let one = words.next().is_some_and(|w| lists::ONE.has(&w.to_lowercase()));
    (one && lists::QUANTITIES.has(words.next_back()?) && words.count() < 2).then_some(rest)
}

/// What kind of voice an English phrase tells of.
pub(super) fn english(phrase: &str, unnamed: bool, kind: EntityKind) -> Voice {
    let lang = Lang::En;
    let phrase = after_quantity(phrase).unwrap_or(phrase);
    let words: Vec<&str> = phrase.split(|c: char| c.is_whitespace() || c == ',').filter(|w| !w.is_empty()).collect();
    let stop = words.iter().skip(1).position(|w| AFTER_HEAD.is(w, lang)).map_or(words.len(), |i| i + 1);
    let head = &words[..stop];
    let Some(last) = head.last() else { return Voice::Known };
    let name_follows = |at: Span| phrase[at.end as usize..].trim_start().starts_with(char::is_uppercase);
    if CALLED.find_in(phrase, lang).any(name_follows) {
        return Voice::Known;
    }
    // "One of the divers", "some of her aides".
    let first = words[0].to_lowercase();
    let part = lists::SOME_OF.has(&first);
    let of =
        stop == 1 && words.get(1) == Some(&"of") && words.last().is_some_and(|w| w.starts_with(char::is_lowercase));
    let people = |w: &&str| PERSON.is(&w.to_lowercase(), lang) || PEOPLE.is(w, lang) || w.ends_with("ers");
    if part && of && words.iter().skip(2).any(people) || lists::ANYBODY.has(&first) {
        return Voice::Unnamed;
    }
    let lower: Vec<String> = head.iter().map(|w| w.to_lowercase()).collect();
    let noun = lower.last().expect("as many as words");
    let phrase_of_crowd = || {
        let all = lower.join(" ");
        let starts = std::iter::once(0).chain(all.match_indices(' ').map(|(at, _)| at + 1));
        let mut phrases = starts.take(lower.len() - 1).map(|from| &all[from..]).enumerate();
        phrases.any(|(n, rest)| VAGUE.is(rest, lang) && lower[..n].iter().all(|w| GENERIC.is(w, lang)))
    };
    if words.len() == stop && (some_people(&lower) || phrase_of_crowd()) {
        return Voice::Vague;
    }
    // A capital at the end of the phrase is a name, unless the phrase is that one word and begins a sentence.
    let capital = last.chars().next().is_some_and(char::is_uppercase);
    let listed = VAGUE.is(noun, lang) || PERSON.is(noun, lang);
    if capital && !(head.len() == 1 && listed) {
        return Voice::Known;
    }
    // "The researchers" are those of before; "the report's authors" belong to a report.
    let again = lists::OF_BEFORE.has(&lower[0]);
    let generic = |w: &String| GENERIC.is(w, lang);
    // "Reading specialists", "city watchers": what they know about names none of them.
    let field = |(n, w): (usize, &String)| {
        (n == 0 || *w == head[n]) && !w.contains(['\'', '’']) && !OF_A_HOUSE.is(w, lang) || generic(w)
    };
    let before = &lower[..lower.len() - 1];
    let known_for = VAGUE.is(noun, lang) && noun.ends_with('s') && before.len() < 3;
    let generic = !again && (before.iter().all(generic) || known_for && before.iter().enumerate().all(field));
    let told = words.len() > stop;
    // "Two engineers at the plant" are people, not a crowd.
    let number = lists::COUNTED.has(&lower[0]);
    if number && VAGUE.is(noun, lang) && PERSON.is(noun, lang) {
        return Voice::Unnamed;
    }
    // "Lawyers for the line", "doctors at the hospital" have a house; "critics of the plan" have none.
    let serve = words.get(stop).is_some_and(|w| lists::SERVES.has(w));
    if serve && words.get(stop + 1).is_some_and(|w| lists::WHOSE.has(w)) && VAGUE.is(noun, lang) && noun.ends_with('s')
    {
        return Voice::Known;
    }
    // "Two people who attended the meeting" are people of whom something is said.
    if noun == "people" && (told || !unnamed && head.len() > 2) {
        return Voice::Unnamed;
    }
    if VAGUE.is(noun, lang) && generic && !(told && words[stop..].iter().any(|w| w.starts_with(char::is_uppercase))) {
        let one = lists::ONE.has(&lower[0]);
        // A new study is no person.
        let paper = lists::WORKS.has(noun);
        return if (one || unnamed && PERSON.is(noun, lang)) && !paper { Voice::Unnamed } else { Voice::Vague };
    }
    // An annual count is no person either.
    if OFFICE.is(noun, lang) || lists::COUNTS.has(noun) {
        return Voice::Known;
    }
    if PERSON.is(noun, lang) {
        let indefinite = INDEFINITE.is(&lower[0], lang);
        let bare = head.len() == 1 && lists::BARE_HEADS.has(noun);
        let again = lower.len() == 2 && lower[0] == "the" && lists::HEADS_OF_BEFORE.has(noun);
        if unnamed || indefinite || bare || again {
            return Voice::Unnamed;
        }
        return Voice::Known;
    }
    // A plumber, one goalkeeper: somebody who is no house and no paper, whatever they do.
    let one = lists::ONE.has(&lower[0]) && head.len() > 1;
    let whoever = one && matches!(kind, EntityKind::Unknown | EntityKind::Person);
    if unnamed || whoever { Voice::Unnamed } else { Voice::Known }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn english_phrases() {
        for (phrase, voice) in [
            ("Experts", Voice::Vague),
            ("Many observers", Voice::Vague),
            ("Experts at the University of Tarnmouth", Voice::Known),
            ("A study by the Halden Institute", Voice::Unnamed),
            ("Police", Voice::Known),
            ("A growing body of research", Voice::Vague),
            ("A chorus of critics", Voice::Vague),
            ("A member of the board", Voice::Unnamed),
            ("A senior nurse on the ward", Voice::Unnamed),
            ("A customs officer", Voice::Unnamed),
            ("Police officer Abe Norr", Voice::Known),
            ("Sources", Voice::Unnamed),
            ("the port", Voice::Known),
            ("A groundsman at the stadium", Voice::Unnamed),
        ] {
            let got = english(phrase, phrase == "Sources", EntityKind::Unknown);
            let fine = got == voice || phrase.starts_with("A study") && got != Voice::Vague;
            assert!(fine, "{phrase}: {got:?}");
        }
    }

    #[test]
    fn chinese_phrases() {
        for (phrase, unnamed, voice) in [
            ("专家", false, Voice::Vague),
            ("有关专家", false, Voice::Vague),
            ("多位专家", true, Voice::Vague),
            ("江海大学水利专家", false, Voice::Known),
            ("警方", false, Voice::Known),
            ("一名接近董事会的知情人士", true, Voice::Unnamed),
            ("外部研究", true, Voice::Vague),
            ("外界", false, Voice::Vague),
            ("体育场一名场务", false, Voice::Unnamed),
        ] {
            assert_eq!(chinese(phrase, unnamed, EntityKind::Unknown), voice, "{phrase}");
        }
    }
}
