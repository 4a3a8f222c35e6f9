//! Who acts in a clause, whatever its verb: 市政府|拆除了围墙, 环保局|昨天查封一家工厂.
//!
//! No list has all verbs. What tells one is 了 behind it, or the noun before it that can do nothing but act.

use super::clause;
use super::cues::Cue;
use super::lex::{self, Class, Token};
use super::lists;
use super::phrase::{self, Kind, Np};
use crate::base::Span;

/// Without 了, what is done and to what take at least so many characters.
const DONE: usize = 4;

/// Things that are weighed are counted.
const NUMBERS: &str = "一两三四五六七八九十百千万数多几";

/// So many bytes most names have that stand alone.
const NAME: usize = 9;

/// True for whoever can act and speak.
fn agent(np: &Np) -> bool {
    use Kind as K;
    matches!(
        np.kind,
        K::Person | K::Role | K::Organisation | K::Group | K::Outlet | K::Unnamed | K::PronounPerson | K::PronounPeople
    )
}

/// True for a noun, or 的.
fn noun(t: &Token) -> bool {
    use Class as C;
    t.class.any(&[C::Title, C::Group, C::Organisation, C::Outlet, C::Unnamed, C::Document, C::Place, C::Of])
}

/// 北岭公司|裁|了三百人: who stands before a verb of one character or two, or of a list, and 了.
pub(super) fn doer(text: &str, clause: Span) -> Option<Np> {
    clause.of(text).contains('了').then_some(())?;
    let mut before: Vec<u32> = Vec::new();
    for piece in lex::pieces(text, clause) {
        let word = piece.span.of(text);
        if word == "了" {
            return before_verb(text, clause, &before);
        }
        // 拆|除了, which is no 除了: but 何文远|除了
        if word.ends_with('了')
            && let Some(at) = before.last()
        {
            return before_verb(text, clause, &[*at]).filter(|n| n.kind != Kind::Person || sure(n));
        }
        let free = piece.class.unknown() && word.chars().all(char::is_alphanumeric);
        let verb = piece.class.any(&[Class::Verb, Class::VerbalNoun]) || piece.class.has(Class::Plain) && !noun(&piece);
        // A verb of a list is all that stands between.
        if !free {
            before.clear();
        }
        if free || verb {
            before.push(piece.span.start);
        }
    }
    None
}

/// Who stands before the verb that has its last characters where `starts` tells.
fn before_verb(text: &str, clause: Span, starts: &[u32]) -> Option<Np> {
    let who = |back: usize| {
        let end = *starts.iter().rev().nth(back)?;
        phrase::noun_phrase(text, Span { end, ..clause }).filter(agent)
    };
    // 何文远|拆|了, and no 何文|远拆|了
    let name = |n: &Np| n.kind == Kind::Person && sure(n);
    who(0).filter(name).or_else(|| who(1)).or_else(|| who(0))
}

/// True for a name that stands alone and is as long as most.
fn sure(np: &Np) -> bool {
    np.title.is_none() && np.name.len() == NAME
}

/// 市政府|拆除老码头的围墙，并…: who opens the clause, before words of no list that go on, where one and the same acts
/// and speaks.
pub(super) fn opener(text: &str, clause: Span) -> Option<Np> {
    let all = lex::tokens(text, clause);
    let lead = |t: &Token| t.class.any(&[Class::Connective, Class::Adverb, Class::Time]);
    let from = all.iter().position(|t| !lead(t))?;
    let at = from + 1 + all[from..].windows(2).position(|w| noun(&w[0]) && w[1].class.unknown())?;
    let rest = Span { start: all[at].span.start, ..clause };
    let did = rest.of(text).chars().nth(DONE - 1).is_some();
    let np = did.then(|| phrase::noun_phrase(text, Span { start: all[from].span.start, end: rest.start }))??;
    (agent(&np) && np.span.end == rest.start && !lists::OFFICE_ENDS.begins(rest.of(text))).then_some(np)
}

/// True for a clause that tells of an inquiry: 对三家工厂进行抽查.
pub(super) fn inquires(text: &str, clause: Span) -> bool {
    lists::INQUIRED.within(clause.of(text))
}

/// 卫生局|对三家工厂进行抽查，发现…: who inquires in the clause.
pub(super) fn inquirer(text: &str, clause: Span) -> Option<Np> {
    inquires(text, clause).then_some(())?;
    let whole = |n: &Np| agent(n) && n.span.end < clause.end;
    doer(text, clause)
        .or_else(|| phrase::noun_phrase(text, clause).filter(whole))
        .or_else(|| opener(text, clause))
        .or_else(|| phrase::before_preposition(text, clause).filter(whole))
}

/// 半数|已|过期, 吸烟者的寿命更短: words that tell something of what they begin with, and name no thing: 大批现金.
pub(super) fn predicated(text: &str, clause: Span) -> bool {
    use Class as C;
    let all = lex::tokens(text, clause);
    let tells = |t: &Token| t.class.any(&[C::Verb, C::Auxiliary, C::Adverb]);
    let at = all.iter().rposition(tells).filter(|at| *at > 0);
    at.is_some_and(|at| !all[at..].iter().any(|t| t.class.has(C::Of)))
        || clause.of(text).contains(['更', '较', '偏', '超'])
}

/// 考虑|扶持新兴产业: words of no list that end with no thing that is weighed (考虑居民的意见) are what somebody may do.
pub(super) fn weighed(text: &str, cue: Cue, end: usize) -> bool {
    let start = cue.span.end as usize;
    let words = &text[start..clause::end(text, start, end)];
    lists::WEIGHS.has(cue.span.of(text))
        && words.chars().nth(DONE - 1).is_some()
        && words.starts_with(|c: char| ('\u{4e00}'..'\u{a000}').contains(&c) && !NUMBERS.contains(c))
        && !lists::WEIGHED_THINGS.ends(words)
        && !lists::WEIGHED_SO.begins(words)
}
