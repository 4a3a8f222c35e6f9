//! Does what somebody says go on in the next sentence? 李明指出，… 要…。必须…。

use super::begins::{self, Begins};
use super::clause;
use super::lex::{Class, opens};
use super::lists;
use super::phrase::Kind;
use crate::base::Span;
use std::sync::LazyLock;

/// So many characters of a sentence are looked into.
const OPENING: usize = 60;

/// How ready what was said is to go on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Runs {
    /// To the end of the paragraph: after a colon, or told by an outlet of somebody.
    On,
    /// Unless something speaks against it: 通报称，…; 她解释说，….
    Likely,
    /// 局长说，…。…: said by whom the paragraph begins with, unless the words are about somebody, or tell of a time.
    Paragraph,
    /// Only where the words themselves speak: 我们…; 要….
    Perhaps,
}

impl Runs {
    /// After a sentence that did not speak for itself.
    pub(super) fn lapsed(self) -> Self {
        if self == Self::Paragraph { Self::Perhaps } else { self }
    }
}

/// How ready the content after `cue` is to go on, said by `kind`; `leads` when it opens a paragraph.
pub(super) fn readiness(cue: &str, kind: Option<Kind>, leads: bool) -> Runs {
    let speaker = matches!(
        kind,
        Some(
            Kind::Person
                | Kind::Nickname
                | Kind::Role
                | Kind::Organisation
                | Kind::Group
                | Kind::PronounPerson
                | Kind::Outlet
        )
    );
    match kind {
        _ if lists::TELLS.has(cue) => Runs::Likely,
        Some(Kind::Document) => Runs::Likely,
        _ if leads && speaker => Runs::Paragraph,
        _ => Runs::Perhaps,
    }
}

/// What was not said: how it is told, and what.
const NOT: [&str; 3] = ["没有", "并未", "未"];
const UNTOLD: [&str; 9] = ["说明", "透露", "解释", "提供", "指出", "公布", "回应", "证实", "提及"];

/// … and of what could not be found out.
const CANNOT: [&str; 3] = ["无法", "不上", "截"];

/// Lists of which an opening may hold words; one pass over it tells which are to be asked.
#[derive(Clone, Copy)]
#[repr(u8)]
enum Asked {
    Not,
    Reporter,
    Ought,
    Ours,
    Past,
    Period,
    /// 着, 了
    Scene,
    /// 他, 她
    Pronoun,
}

static ASKED: LazyLock<Begins> = LazyLock::new(|| {
    let mut begins = Begins::new();
    for (asked, words) in [
        (Asked::Not, &NOT[..]),
        (Asked::Not, &CANNOT[..]),
        (Asked::Reporter, lists::REPORTER.all()),
        (Asked::Ought, lists::OUGHT.all()),
        (Asked::Ours, lists::OURS.all()),
        (Asked::Past, lists::PAST.all()),
        (Asked::Period, lists::PERIOD.all()),
        (Asked::Scene, &["着", "了"]),
        (Asked::Pronoun, &["他", "她"]),
    ] {
        words.iter().for_each(|word| begins.add(word, 1 << asked as u8));
    }
    begins
});

/// The first characters of a sentence, and which lists they may hold words of.
#[derive(Clone, Copy)]
struct Opening<'t> {
    words: &'t str,
    may: u8,
}

impl<'t> Opening<'t> {
    fn new(text: &'t str, sentence: Span) -> Self {
        let words = clause::opening(text, sentence, OPENING);
        Self { words, may: begins::all(&ASKED, words) }
    }

    fn may(self, asked: Asked) -> bool {
        self.may & 1 << asked as u8 != 0
    }

    /// 但他没有说明…: of what was not said the article tells.
    fn untold(self) -> bool {
        let told = |w: &str| w.chars().nth(4).is_some() && UNTOLD.iter().any(|v| w.find(v).is_some_and(|i| i <= 18));
        self.may(Asked::Not) && NOT.iter().filter_map(|n| self.words.find(n).map(|i| &self.words[i..])).any(told)
    }
}

/// True when `sentence`, which holds no attribution of its own, reads on with what was being said.
pub(super) fn goes_on(text: &str, sentence: Span, runs: Runs) -> bool {
    let opening = Opening::new(text, sentence);
    let words = opening.words;
    // 本报无法独立核实…
    if opening.may(Asked::Not) && lists::UNVERIFIED.within(words) {
        return false;
    }
    if (runs != Runs::On || words.starts_with(['但', '他', '她', '不'])) && opening.untold() {
        return false;
    }
    if words.starts_with(['“', '「', '『', '"']) && !part(words) || words.starts_with(['(', '（', '【', '[']) {
        return false;
    }
    let likely = || !(opens(words, Class::Time) || opening.may(Asked::Reporter) && lists::REPORTER.within(words));
    match runs {
        Runs::On => true,
        Runs::Likely => likely(),
        Runs::Paragraph if likely() && !tells_of_others(opening) => true,
        Runs::Paragraph | Runs::Perhaps => {
            opens(words, Class::GoesOn)
                || opening.may(Asked::Ought) && lists::OUGHT.within(words)
                || opening.may(Asked::Ours) && lists::OURS.within(words)
                || asks_on(text, sentence)
        }
    }
}

/// “红毯外交”|不会停止: a few quoted words that open a sentence and are only part of it.
fn part(words: &str) -> bool {
    let marks = |c: char| c.is_whitespace() || clause::FULL.contains(&c) || "，,；".contains(c);
    clause::quoted_word(words).is_some_and(|end| !words[end..].trim_start_matches(marks).is_empty())
}

/// 他总结了…; 汛期期间，…; 2020年…: the article tells of somebody, of a time, of a scene.
fn tells_of_others(opening: Opening<'_>) -> bool {
    let words = opening.words;
    // 而该处…: the office that speaks, of itself.
    if opens(words.trim_start_matches(['而', '但']), Class::PronounThing) {
        return false;
    }
    let first = words.split(['，', ',']).next().unwrap_or(words);
    // 码头上停着三艘船, 票价翻了一倍: what is to be seen or counted.
    let scene = || {
        let mut behind = words.split(['着', '了']).skip(1);
        behind.any(|after| after.starts_with(|c: char| "一两三四五六七八九十几数".contains(c)))
    };
    // 另一方面，北岭大学星期二召见了校长: an event of the week.
    let event = || {
        words.match_indices(['星', '周']).any(|(i, _)| {
            let day = opens(&words[i..], Class::Time);
            day && words[i..].chars().take(14).any(|c| c == '了')
        })
    };
    // 丈夫去世后，她…: the article tells of whoever speaks.
    let pronoun = || words.split(['，', ',']).any(|clause| clause.starts_with(['他', '她']));
    let period = || lists::PERIOD.within(first) && !words.contains("将") && !words.contains("都会");
    opening.may(Asked::Scene) && (scene() || event())
        || opening.may(Asked::Pronoun) && pronoun()
        || lists::SCENE.begins(words)
        || first.contains('年')
        || opening.may(Asked::Past) && lists::PAST.within(words)
        || opening.may(Asked::Period) && period()
}

/// 质疑，为何…？难道…？: a question after a question is asked by the same one.
fn asks_on(text: &str, sentence: Span) -> bool {
    let question = |s: &str| s.trim_end().ends_with(['？', '?']);
    question(sentence.of(text)) && question(&text[..sentence.start as usize])
}

/// True when `sentence` is at least no turn to something else: a day, a quotation, a reporter.
pub(super) fn may_lapse(text: &str, sentence: Span) -> bool {
    goes_on(text, sentence, Runs::Likely)
}
