//! The Chinese reader. It works on simplified characters ([`fold::simplify`] moves no byte) and gives
//! spans and names of the text as it stands.
//!
//! The way: cues (one scan) → a walk through the blocks (which cue is whose, where content begins and
//! ends) → names (who the words stand for).

mod according;
mod acting;
mod acts;
mod address;
mod after;
mod announced;
mod antecedents;
mod around;
mod asked;
mod attribute;
mod begins;
mod beside;
mod carried;
mod chars;
mod clause;
mod content;
mod counts;
mod cue_list;
mod cues;
mod cut;
mod dotted;
mod ends;
mod given;
mod head;
mod in_words;
mod inline;
mod inside;
mod interview;
mod introduced;
mod lex;
mod lists;
mod mend;
mod name_spans;
mod names;
mod organisations;
mod pairs;
mod people;
mod phrase;
mod quoted;
mod reader;
mod registry;
mod resolver;
mod retell;
mod rules;
mod runners_up;
mod running;
mod said;
mod silent;
mod spots;
mod statement;
mod subject;
mod titled;
mod turns;
mod venue;
mod walk;
mod when;

use super::{Context, RuleInfo};
use crate::base::Span;
use crate::model::Reading;
use crate::text::{Document, document::Role};
use std::borrow::Cow;

/// True when a character from U+FE00 to U+FE7F stands in `text`. All bytes of a stretch are looked at before it is judged,
/// so that many are at a time.
fn rare(text: &[u8]) -> bool {
    let begins = |a: &u8, b: &u8| (*a == 0xEF) & (b & 0xFE == 0xB8);
    let next = text.get(1..).unwrap_or_default();
    text.chunks(64).zip(next.chunks(64)).any(|(a, b)| a.iter().zip(b).fold(false, |any, (a, b)| any | begins(a, b)))
}

/// Small and upright marks (︰ ﹐) as the usual ones, which take as many bytes.
fn marks(text: Cow<'_, str>) -> Cow<'_, str> {
    const RARE: [(char, &str); 6] =
        [('︰', "："), ('﹕', "："), ('﹐', "，"), ('﹔', "；"), ('﹖', "？"), ('﹗', "！")];
    if !rare(text.as_bytes()) {
        return text;
    }
    RARE.iter().fold(text.into_owned(), |text, (rare, usual)| text.replace(*rare, usual)).into()
}

/// The rules of this reader.
pub(super) fn rules() -> impl Iterator<Item = RuleInfo> {
    rules::ALL.iter().map(|r| **r)
}

/// True when these words of a text, in simplified characters, name a person.
pub(super) fn names_a_person(text: &str, within: Span) -> bool {
    people::named(text, within)
}

/// Statements and names of a Chinese text, `simple` in simplified characters; order, nesting, hedges, figures and
/// mentions are left to `finish`.
pub(super) fn read(document: &Document<'_>, simple: &str, context: &Context) -> Reading {
    let folded = marks(simple.into());
    let text: &str = &folded;
    let spots = spots::Spots::scan(text);
    let cues = cues::scan(text, &spots);
    let mut walk = walk::Walk::new(text, &spots);
    let mut rest = cues.as_slice();
    let address = address::marked(text, &document.blocks, &cues);
    let mut turns = interview::turns(text, &document.blocks).into_iter();
    for (block, address) in document.blocks.iter().zip(address) {
        let turn = turns.next().unwrap_or_default();
        let skip = rest.partition_point(|c| c.span.start < block.body.start);
        let upto = rest.partition_point(|c| c.span.start < block.body.end);
        let mine = &rest[skip..upto.max(skip)];
        rest = &rest[upto.max(skip)..];
        if block.role != Role::Furniture {
            walk.address = address;
            walk.block(block, mine, turn);
        }
    }
    names::resolve(document, text, &spots, walk.found, context)
}
