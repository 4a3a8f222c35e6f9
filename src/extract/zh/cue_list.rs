//! The list of cues, `model/lang/zh/cues.txt`, as one scanner for a whole text. In simplified characters.

use super::lex::lines;
use super::pairs::Listed;
use crate::model::Act;
use std::sync::LazyLock;

/// How a cue behaves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum CueClass {
    Say,
    Tell,
    Report,
    Announce,
    Think,
    Want,
    Plan,
    Ask,
    Urge,
    Promise,
    Deny,
    Decline,
    Accuse,
    Praise,
    Show,
    Comment,
    Relay,
    Asked,
    According,
    Hearsay,
    Manner,
    Learn,
    /// 在X看来
    View,
    /// 以“…”为由
    Reason,
    /// 被曝, 网传
    Alleged,
    /// 之说, 的传闻
    Topic,
    Not,
}

/// A cue of the list.
#[derive(Clone, Copy, Debug)]
pub(super) struct Entry {
    pub(super) class: CueClass,
    pub(super) act: Act,
    /// The content may follow with no mark and the speaker be an unknown word.
    pub(super) strong: bool,
    /// Content only after a comma, a colon or a quotation mark.
    pub(super) marked: bool,
    /// Content only after a colon or a quotation mark.
    pub(super) quotes: bool,
    /// Also a noun.
    pub(super) noun: bool,
    /// With a dropped subject it goes on with what is being said.
    pub(super) holds: bool,
    /// Only the first character is the cue.
    pub(super) first: bool,
    /// Only the last character is the cue.
    pub(super) last: bool,
}

pub(super) struct Cues {
    pub(super) scanner: Listed,
    pub(super) entries: Vec<Entry>,
}

/// The cue scanner: longest word first, so that a longer word that is no cue hides the cue in it.
pub(super) static CUES: LazyLock<Cues> = LazyLock::new(|| {
    let (mut words, mut entries) = (Vec::new(), Vec::new());
    for line in lines(include_str!("../../model/lang/zh/cues.txt")) {
        let mut columns = line.split_whitespace();
        let (Some(word), Some(class), Some(act)) = (columns.next(), columns.next(), columns.next()) else { continue };
        let flags = columns.next().unwrap_or("");
        words.push(word);
        entries.push(Entry {
            class: cue_class(class),
            act: cue_act(act),
            strong: flags.contains('s'),
            marked: flags.contains('m'),
            quotes: flags.contains('q'),
            noun: flags.contains('n'),
            holds: flags.contains('h'),
            first: flags.contains('1'),
            last: flags.contains('9'),
        });
    }
    let none = Entry {
        class: CueClass::Not,
        act: Act::Say,
        strong: false,
        marked: false,
        quotes: false,
        noun: false,
        holds: false,
        first: false,
        last: false,
    };
    for word in lines(include_str!("../../model/lang/zh/blocked.txt")).flat_map(str::split_whitespace) {
        words.push(word);
        entries.push(none);
    }
    Cues { scanner: Listed::new(words), entries }
});

fn cue_class(name: &str) -> CueClass {
    use CueClass::*;
    match name {
        "say" => Say,
        "tell" => Tell,
        "report" => Report,
        "announce" => Announce,
        "think" => Think,
        "want" => Want,
        "plan" => Plan,
        "ask" => Ask,
        "urge" => Urge,
        "promise" => Promise,
        "deny" => Deny,
        "decline" => Decline,
        "accuse" => Accuse,
        "praise" => Praise,
        "show" => Show,
        "comment" => Comment,
        "relay" => Relay,
        "asked" => Asked,
        "according" => According,
        "hearsay" => Hearsay,
        "manner" => Manner,
        "learn" => Learn,
        "view" => View,
        "reason" => Reason,
        "alleged" => Alleged,
        "topic" => Topic,
        _ => Not,
    }
}

fn cue_act(name: &str) -> Act {
    match name {
        "think" => Act::Think,
        "ask" => Act::Ask,
        "urge" => Act::Urge,
        "promise" => Act::Promise,
        "deny" => Act::Deny,
        "decline" => Act::Decline,
        _ => Act::Say,
    }
}
