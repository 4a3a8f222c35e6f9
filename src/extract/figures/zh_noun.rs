//! Chinese: what is counted or measured, and per what.

use super::{
    literal::digit,
    zh_words::{ADVERBS, MEASURES, NOUNS, OPENERS, PER, PREPOSITIONS, STOPS, UNITS, UnitKind},
};
use crate::base::Small;

/// The longest noun phrase looked for, in characters.
const LONGEST: usize = 24;

/// True for what ends a clause.
fn ends_clause(c: char) -> bool {
    [
        '，', '。', '；', '：', '！', '？', '、', ',', ';', ':', '!', '?', '“', '”', '"', '「', '」', '『', '』', '…',
        '\n', '\r',
    ]
    .contains(&c)
}

/// True when a noun of the list begins `after`, or 的 and a noun.
pub(super) fn begins(after: &str) -> bool {
    NOUNS.at(after.strip_prefix('的').unwrap_or(after)).is_some()
}

/// What the figure from `start` to `end` is of.
pub(super) fn of(text: &str, start: usize, end: usize, kind: Option<UnitKind>) -> Option<Small> {
    let head = &text[..start];
    let after = || match kind {
        Some(UnitKind::Self_ | UnitKind::Times) => None,
        _ => following(&text[end..], kind),
    };
    let before = || match kind {
        Some(UnitKind::Share) if head.ends_with('的') => whole(head),
        Some(UnitKind::Times) if head.ends_with('的') => compared(head),
        _ => measured(text, start),
    };
    after().or_else(before).map(Small::from)
}

/// The noun phrase that follows a number: 个[英伟达的]H100芯片.
fn following(after: &str, kind: Option<UnitKind>) -> Option<&str> {
    let counted = matches!(kind, Some(UnitKind::Count | UnitKind::Written) | None);
    let trimmed = after.trim_start_matches(' ');
    let phrase = trimmed.strip_prefix('的').unwrap_or(trimmed);
    let linked = phrase.len() < trimmed.len();
    let (mut end, mut noun_end) = (phrase.len(), 0);
    for (n, (i, c)) in phrase.char_indices().enumerate() {
        let rest = &phrase[i..];
        let opens = matches!(c, '（' | '(' | '）' | ')');
        if let Some((n, ())) = NOUNS.at(rest).filter(|_| i >= noun_end) {
            noun_end = i + n;
        }
        // What 的 or a bracket follows is part of a possessor's name (诺维达的, 诺维达（Novida）的), or modifies.
        let joins = |n: usize| rest[n..].starts_with(['的', '（', '(']);
        let stop = !opens && i >= noun_end && STOPS.at(rest).is_some_and(|(n, ())| !joins(n));
        if n >= LONGEST || ends_clause(c) || stop || digit(c).is_some() && !after_latin(&phrase[..i]) {
            end = i;
            break;
        }
    }
    let run = phrase[..end].trim_end();
    // 340艘船只的第11次检查: an ordinal is no noun.
    let run = run.strip_suffix('第').map_or(run, |before| before.trim_end_matches('的'));
    // The possessor is not counted: 诺维克的芯片; but a product is: N100的算力.
    let product = run.find('的').is_some_and(|i| is_product(&run[..i]));
    let noun = if product { run.split('的').next()? } else { run.rsplit('的').find(|s| !s.is_empty()).unwrap_or("") };
    let noun = chain(noun);
    // Without a measure word or 的, only a noun of the list is one.
    let sure = counted || linked || NOUNS.at(noun).is_some();
    (sure && !noun.is_empty() && !noun.starts_with(['（', '('])).then_some(noun)
}

fn after_latin(head: &str) -> bool {
    head.ends_with(|c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | ' ' | '.'))
}

fn is_product(word: &str) -> bool {
    word.is_ascii() && word.bytes().any(|b| b.is_ascii_digit()) && word.bytes().any(|b| b.is_ascii_alphabetic())
}

/// Where a chain of listed nouns and Latin words begins `run`, the chain; else the run.
fn chain(run: &str) -> &str {
    let mut at = 0;
    let mut listed = false;
    while let Some(c) = run[at..].chars().next() {
        if c.is_ascii_alphanumeric() || at > 0 && matches!(c, ' ' | '-' | '.') {
            at += 1;
        } else if let Some((n, ())) = NOUNS.at(&run[at..]) {
            (at, listed) = (at + n, true);
        } else {
            break;
        }
    }
    if listed { run[..at].trim_end() } else { run }
}

/// What the verb or noun before the figure measures: 失业率(为), 公司的营收(增至).
pub(super) fn measured(text: &str, start: usize) -> Option<&str> {
    let mut head = clause(&text[..start]);
    let strip = |head: &mut &str| {
        *head = head.trim_end();
        // 将近, 去年: an adverb is only stripped as a whole word.
        while let Some((n, ())) = ADVERBS.before(head) {
            *head = head[..head.len() - n].trim_end();
        }
    };
    strip(&mut head);
    let mut verbs = 0;
    while let Some((n, ())) = MEASURES.before(head).filter(|_| verbs < 2) {
        if head.len() == n {
            break;
        }
        head = &head[..head.len() - n];
        verbs += 1;
        strip(&mut head);
    }
    let limited = MEASURES.before(clause(&text[..start])).is_none() && verbs == 0;
    let noun = phrase_before(head);
    // A number right after a noun is said of it when the noun is a quantity: 月薪8000元.
    if limited
        && super::zh_words::QUANTITIES.before(noun).is_none()
        && !noun.ends_with(['率', '数', '數', '量', '额', '額', '值', '价', '價', '费', '費', '薪'])
    {
        return None;
    }
    (!noun.is_empty()).then_some(noun)
}

/// The clause that `head` ends with, at most twice [`LONGEST`] characters.
fn clause(head: &str) -> &str {
    let mut from = head.len();
    for (i, c) in head.char_indices().rev().take(2 * LONGEST) {
        if ends_clause(c) {
            break;
        }
        from = i;
    }
    &head[from..]
}

/// The noun phrase that `head`, a clause, ends with.
fn phrase_before(head: &str) -> &str {
    let mut from = 0;
    let mut at = 0;
    while let Some(c) = head[at..].chars().next() {
        // What opens a clause, a date, or 每…: the phrase begins after it.
        if let Some((n, ())) = OPENERS.at(&head[at..]).filter(|_| NOUNS.at(&head[at..]).is_none()) {
            at += n;
            from = at;
        } else if let Some(n) = super::when::zh_date_at(&head[at..]) {
            at += n;
            from = at;
        } else {
            at += c.len_utf8();
        }
    }
    let noun = head[from..].trim_matches([' ', '的']);
    let noun = noun.strip_suffix('在').unwrap_or(noun);
    let preposed = noun.char_indices().any(|(i, _)| PREPOSITIONS.at(&noun[i..]).is_some());
    if preposed || noun.chars().count() > 12 { noun.rsplit('的').next().unwrap_or(noun) } else { noun }
}

/// The whole that a share is of: (占)总票数(的)20%.
fn whole(head: &str) -> Option<&str> {
    let noun = clause(head.strip_suffix('的')?);
    let mut from = 0;
    for (i, _) in noun.char_indices() {
        if let Some((n, ())) = MEASURES.at(&noun[i..]) {
            from = i + n;
        }
    }
    let noun = phrase_before(&noun[from.min(noun.len())..]);
    (!noun.is_empty()).then_some(noun)
}

/// What is a multiple of something: 产量(是去年的)两倍.
fn compared(head: &str) -> Option<&str> {
    let said = clause(head);
    let at = said.rfind(['是', '为', '為'])?;
    let noun = phrase_before(&said[..at]);
    (!noun.is_empty()).then_some(noun)
}

/// Where the words between a measuring verb and the figure begin that say per what: 票价为|每人20元.
pub(super) fn before_per(text: &str, start: usize) -> usize {
    let head = &text[..start];
    let cut = PER.before(head).map(|(n, _)| start - n);
    cut.filter(|cut| MEASURES.before(&head[..*cut]).is_some()).unwrap_or(start)
}

/// Per what: 每年, 年薪, 人均 before the figure in its clause, or /月 after it.
pub(super) fn per(text: &str, start: usize, end: usize) -> Option<&'static str> {
    if let Some(rest) = text[end..].strip_prefix(['/', '／']) {
        let month = rest.starts_with('月').then_some("month");
        return month.or_else(|| UNITS.at(rest).map(|(_, u)| u.code)).map(|c| {
            if c == "人" {
                "person"
            } else if c == "桶" {
                "barrel"
            } else {
                c
            }
        });
    }
    let head = clause(&text[..start]);
    head.char_indices().rev().find_map(|(i, _)| PER.at(&head[i..])).map(|(_, code)| code)
}
