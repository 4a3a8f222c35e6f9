//! Who speaks, from the words between the start of a clause and its cue: adjuncts (adverbs, dates, 在…上,
//! 接受…采访时, 对…) are taken off both ends, what is left is a noun phrase, read by its head.

use super::lex::{self, Class, Token, tokens};
use crate::base::Span;

/// What a noun phrase stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// 他, 对方
    PronounPerson,
    /// 他们, 双方
    PronounPeople,
    /// 该公司, 其
    PronounThing,
    /// 我, 记者
    First,
    Person,
    /// 小王, 张某
    Nickname,
    /// A title without a name.
    Role,
    Organisation,
    Outlet,
    Group,
    Unnamed,
    Document,
    Place,
    Unknown,
}

/// A noun phrase.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Np {
    /// All its words.
    pub(super) span: Span,
    /// The name in it, or all of it.
    pub(super) name: Span,
    /// The words before the name: title, affiliation.
    pub(super) title: Option<Span>,
    pub(super) kind: Kind,
}

/// What stands between the start of a clause and its cue.
#[derive(Clone, Debug, Default)]
pub(super) struct Parsed {
    pub(super) speaker: Option<Np>,
    /// Objects of 对, 向, 接受…采访.
    pub(super) told: Vec<(Np, Span)>,
    pub(super) venue: Option<Span>,
    pub(super) time: Option<Span>,
    /// The one who quotes (A in A引述B的话说), with the word for it.
    pub(super) relay: Option<(Np, Span)>,
    /// True when nothing but adverbs and connectives stands there: the subject is dropped.
    pub(super) dropped: bool,
    /// First word after a leading connective or time; where the attribution begins.
    pub(super) contrast: bool,
    /// 例如, 也有: one of several that something around reports.
    pub(super) listed: bool,
    /// In a clause of time or condition (自从…): no attribution of its own.
    pub(super) subordinate: bool,
    /// 被: passive.
    pub(super) passive: bool,
}

const RELAYS: [&str; 5] = ["引述", "援引", "引用", "转述", "转引"];
const CONTRAST: [&str; 10] = ["但", "但是", "而", "不过", "然而", "可是", "却", "则", "反观", "另外"];
const LISTED: [&str; 6] = ["例如", "比如", "譬如", "也有", "还有", "另有"];
const SUBORDINATE: [&str; 8] = ["自从", "自", "如果", "若", "随着", "即使", "除非", "为了"];

/// Reads the words of `region`, which end where the cue begins.
pub(super) fn parse(text: &str, region: Span) -> Parsed {
    let all = tokens(text, region);
    let mut out = Parsed::default();
    let word = |t: &Token| t.span.of(text);
    if let Some(at) = all.iter().rposition(|t| RELAYS.contains(&word(t))) {
        let left = Reader { text, all: &all[..at] }.read(&mut out);
        let right = trim_words(text, &all[at + 1..]);
        let mut inner = Parsed::default();
        let said = Reader { text, all: right }.read(&mut inner);
        out.told.clear();
        out.relay = left.or_else(|| whole(text, &all[..at])).map(|np| (np, all[at].span));
        out.speaker = said;
        out.dropped = out.speaker.is_none() && out.relay.is_none();
        return out;
    }
    out.passive = all.last().is_some_and(|t| word(t) == "被") || all.iter().any(|t| word(t) == "被");
    out.speaker = Reader { text, all: &all }.read(&mut out);
    out
}

/// The noun phrase that `span` is, adjuncts taken off.
pub(super) fn noun_phrase(text: &str, span: Span) -> Option<Np> {
    let all = tokens(text, span);
    Reader { text, all: &all }.read(&mut Parsed::default())
}

/// 知情人士的话 → 知情人士.
fn trim_words<'t>(text: &str, all: &'t [Token]) -> &'t [Token] {
    let cut = all.iter().rposition(|t| t.class.has(Class::Of) && text[t.span.end as usize..].starts_with("话"));
    &all[..cut.unwrap_or(all.len())]
}

fn whole(text: &str, all: &[Token]) -> Option<Np> {
    let span = all.first()?.span.cover(all.last()?.span);
    classify(text, all).or(Some(Np { span, name: span, title: None, kind: Kind::Unknown }))
}

struct Reader<'t> {
    text: &'t str,
    all: &'t [Token],
}

impl Reader<'_> {
    fn word(&self, at: usize) -> &str {
        self.all[at].span.of(self.text)
    }

    /// The speaker; adjuncts on the way go to `out`.
    fn read(&self, out: &mut Parsed) -> Option<Np> {
        let start = self.strip_left(out);
        let mut end = self.strip_right(start, out);
        // A clause and no noun phrase: its subject stands before the first verb that no 的 turns into a modifier.
        while let Some(cut) = self.cut(start, end) {
            let stripped = self.strip_right(start, &mut Parsed { ..Default::default() }).min(cut);
            self.objects(cut, end, out);
            end = self.strip_right_from(start, stripped, out);
        }
        if start >= end {
            out.dropped = true;
            return None;
        }
        let np = classify(self.text, &self.all[start..end]);
        // 局长李正表示: what looks like an adverb is the end of a name.
        match np {
            Some(np) if np.kind == Kind::Role || np.kind == Kind::Unknown => {
                Some(self.regained(start, end).unwrap_or(np))
            }
            _ => np,
        }
    }

    fn regained(&self, start: usize, end: usize) -> Option<Np> {
        let next = self.all.get(end)?;
        if next.span.len() != 3 || next.span.start != self.all[end - 1].span.end {
            return None;
        }
        let last = self.all[end - 1].span;
        let tail = last.of(self.text);
        let name = last.cover(next.span);
        let title = self.all[start..end - 1].last().filter(|t| t.class.has(Class::Title))?;
        (tail.chars().count() == 1 && lex::surname(tail).is_some()).then(|| Np {
            span: self.all[start].span.cover(name),
            name,
            title: Some(self.all[start].span.cover(title.span)),
            kind: Kind::Person,
        })
    }

    /// Index of the first token of the noun phrase.
    fn strip_left(&self, out: &mut Parsed) -> usize {
        let mut at = 0;
        while at < self.all.len() {
            let class = self.all[at].class;
            let word = self.word(at);
            if CONTRAST.contains(&word) {
                out.contrast = true;
            }
            if LISTED.contains(&word) {
                out.listed = true;
            }
            if SUBORDINATE.contains(&word) {
                out.subordinate = true;
            }
            if class.any(&[Class::Connective, Class::Exist, Class::Adverb, Class::Paren]) {
                at += 1;
            } else if class.has(Class::Time) {
                out.time.get_or_insert(self.all[at].span);
                at += 1;
            } else if class.has(Class::Preposition) {
                let Some(close) = self.all[at + 1..].iter().position(|t| t.class.has(Class::Localiser)) else { break };
                let span = self.all[at].span.cover(self.all[at + 1 + close].span);
                if matches!(word, "在" | "于") {
                    out.venue.get_or_insert(span);
                }
                at += close + 2;
            } else {
                break;
            }
        }
        at
    }

    fn strip_right(&self, start: usize, out: &mut Parsed) -> usize {
        self.strip_right_from(start, self.all.len(), out)
    }

    fn strip_right_from(&self, start: usize, mut end: usize, out: &mut Parsed) -> usize {
        while end > start {
            let last = self.all[end - 1];
            let word = self.word(end - 1);
            if last.class.has(Class::Time) {
                out.time = Some(last.span);
                end -= 1;
            } else if word == "地" && end >= start + 2 {
                end -= 2;
            } else if last.class.has(Class::Localiser) {
                let open = (start..end - 1).rev().find(|&i| {
                    matches!(self.word(i), "在" | "于" | "当" | "自" | "以" | "从" | "就" | "对")
                        || (self.all[i].class.has(Class::Verb) && !self.modifier(i, end))
                });
                // Back to the beginning of the adjunct: 在接受…采访时 opens at 在.
                let Some(mut open) = open else { return end };
                while open > start
                    && (self.all[open - 1].class.any(&[Class::Preposition, Class::Verb, Class::Adverb])
                        || self.all[open - 1].class.has(Class::Time))
                {
                    open -= 1;
                }
                if open == start && !self.all[open].class.has(Class::Preposition) {
                    return end;
                }
                out.venue = Some(self.all[open].span.cover(last.span));
                self.objects(open, end, out);
                end = open;
            } else if last.class.any(&[Class::Adverb, Class::Auxiliary, Class::Connective])
                && !last.class.any(&[Class::PronounPerson, Class::Organisation])
            {
                if CONTRAST.contains(&word) {
                    out.contrast = true;
                }
                end -= 1;
            } else if last.class.has(Class::Paren) {
                end -= 1;
            } else {
                break;
            }
        }
        end
    }

    /// True when a 的 after `at` makes it part of a modifier.
    fn modifier(&self, at: usize, end: usize) -> bool {
        self.all[at + 1..end].iter().any(|t| t.class.has(Class::Of))
    }

    /// The first word after `start` that no noun phrase holds.
    fn cut(&self, start: usize, end: usize) -> Option<usize> {
        let from = (start + 1).min(end);
        (from..end).find(|&i| {
            let class = self.all[i].class;
            class.any(&[Class::Verb, Class::Auxiliary, Class::Preposition, Class::Adverb])
                && !class.any(&[Class::Plain, Class::Title, Class::Organisation, Class::Document, Class::Group])
                && !matches!(self.word(i), "和" | "与" | "同" | "及" | "或" | "跟")
                && !self.modifier(i, end)
        })
    }

    /// Whom it is said to: 对X, 向X, 接受X采访.
    fn objects(&self, from: usize, to: usize, out: &mut Parsed) {
        let mut at = from;
        while at < to {
            let word = self.word(at);
            let closes: &[Class] =
                &[Class::Verb, Class::VerbalNoun, Class::Localiser, Class::Adverb, Class::Preposition];
            if matches!(word, "对" | "向" | "接受" | "跟" | "受") {
                let end = (at + 1..to).find(|&i| self.all[i].class.any(closes)).unwrap_or(to);
                if end > at + 1
                    && let Some(np) = classify(self.text, &self.all[at + 1..end])
                {
                    out.told.push((np, self.all[at].span));
                }
                at = end.max(at + 1);
            } else {
                at += 1;
            }
        }
    }
}

/// Reads a noun phrase by its head, the word at its end.
pub(super) fn classify(text: &str, all: &[Token]) -> Option<Np> {
    use Class as C;
    let mut all = all;
    while let [rest @ .., last] = all
        && last.class.has(C::Paren)
    {
        all = rest;
    }
    let (first, last) = (all.first()?, all.last()?);
    let span = first.span.cover(last.span);
    let np = |kind| Np { span, name: span, title: None, kind };
    let only = |kind| Np { span: last.span, name: last.span, title: None, kind };
    let class = last.class;
    for (c, kind) in [
        (C::PronounPerson, Kind::PronounPerson),
        (C::PronounPeople, Kind::PronounPeople),
        (C::PronounThing, Kind::PronounThing),
        (C::PronounFirst, Kind::First),
    ] {
        if class.has(c) && (all.len() == 1 || kind != Kind::First) {
            return Some(only(kind));
        }
    }
    if let Some(person) = person(text, all) {
        return Some(person);
    }
    // 有关部门, 一名官员: nobody says who.
    let vague = first.class.has(C::Indefinite) && class.any(&[C::Title, C::Group, C::Unnamed, C::Organisation]);
    if class.has(C::Unnamed) || vague {
        return Some(np(Kind::Unnamed));
    }
    for (c, kind) in [
        (C::Outlet, Kind::Outlet),
        (C::Document, Kind::Document),
        (C::Group, Kind::Group),
        (C::Organisation, Kind::Organisation),
        (C::Place, Kind::Place),
        (C::Title, Kind::Role),
    ] {
        if class.has(c) && !(kind == Kind::Document && class.has(C::Group)) {
            return Some(np(kind));
        }
    }
    let words = last.span.of(text);
    if all.len() == 1 && is_nickname(words) {
        return Some(np(Kind::Nickname));
    }
    Some(np(Kind::Unknown))
}

fn is_nickname(words: &str) -> bool {
    let mut chars = words.chars();
    let (a, b, c) = (chars.next(), chars.next(), chars.next());
    match (a, b, c) {
        (Some('小' | '老' | '阿'), Some(x), None) => x.len_utf8() == 3,
        (Some(_), Some('某'), None | Some('某')) => true,
        (Some(x), Some('姓'), _) => lex::surname(&x.to_string()).is_some(),
        _ => false,
    }
}

/// Name after a title (局长张三), before one (张三教授), or alone.
fn person(text: &str, all: &[Token]) -> Option<Np> {
    let span = all.first()?.span.cover(all.last()?.span);
    let last = all.last()?;
    if let Some(at) = all.iter().rposition(|t| t.class.has(Class::Title)) {
        if at + 1 < all.len() {
            let name = all[at + 1].span.cover(last.span);
            let plain = all[at + 1..].iter().all(|t| !t.class.any(&[Class::Of, Class::Organisation, Class::Paren]));
            if plain && is_name(name.of(text), Sure::Title) {
                return Some(Np { span, name, title: Some(all[0].span.cover(all[at].span)), kind: Kind::Person });
            }
        } else if at > 0 {
            let before = all[at - 1];
            let words = before.span.of(text);
            let joined = before.span.end == last.span.start;
            let polite = last.class.has(Class::Honorific);
            let long = words.chars().count() >= 3;
            if joined
                && before.class.unknown()
                && (polite || long)
                && (is_name(words, Sure::No) || polite && lex::surname(words).is_some_and(|l| l == words.len()))
            {
                return Some(Np { span, name: before.span, title: Some(last.span), kind: Kind::Person });
            }
        }
    }
    let from = all.iter().rposition(|t| !t.class.unknown()).map_or(0, |i| i + 1);
    let name = all.get(from)?.span.cover(last.span);
    let alone = from == 0 || all[from - 1].class.any(&[Class::Of, Class::Place, Class::Group, Class::Organisation]);
    if alone && is_name(name.of(text), Sure::No) {
        let title = (from > 0).then(|| all[0].span.cover(all[from - 1].span));
        return Some(Np { span, name, title, kind: Kind::Person });
    }
    // Latin name after a title is handled above; alone it needs two capitalised words.
    None
}

/// Whether a title stands beside a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sure {
    Title,
    No,
}

/// True for words that look like a person's name.
pub(super) fn is_name(words: &str, sure: Sure) -> bool {
    let count = words.chars().count();
    if words.contains(['·', '‧', '•', '・']) {
        return (3..=24).contains(&count);
    }
    if words.chars().all(|c| c.is_ascii_alphabetic() || " .-'".contains(c)) {
        let capitals = words.split([' ', '-']).filter(|w| w.starts_with(|c: char| c.is_ascii_uppercase())).count();
        return sure == Sure::Title && capitals >= 1 || capitals >= 2 && words.contains(' ');
    }
    if let Some(len) = lex::surname(words) {
        let given = words[len..].chars().count();
        if (1..=2).contains(&given) && words.chars().all(|c| c.len_utf8() == 3) {
            return true;
        }
    }
    let foreign = words.chars().all(lex::transliterates);
    foreign && (3..=7).contains(&count) || sure == Sure::Title && foreign && count == 2
}
