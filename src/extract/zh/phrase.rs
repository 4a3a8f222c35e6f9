//! Who speaks, from the words between the start of a clause and its cue: adjuncts (adverbs, dates, 在…上,
//! 接受…采访时, 对…) are taken off both ends ([`super::reader`]), what is left is a noun phrase, read by its head.

use super::head::classify;
use super::lex::{Class, Token, tokens};
use super::lists;
use super::mend::mended;
use super::reader::Reader;
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
    /// 有立委: somebody of that kind.
    pub(super) some: bool,
    /// In a clause of time or condition (自从…): no attribution of its own.
    pub(super) subordinate: bool,
    /// 没有正面回答: nothing was said.
    pub(super) negated: bool,
    /// 也, 还 right before the cue: one more statement beside the one before.
    pub(super) also: bool,
    /// 被: passive.
    pub(super) passive: bool,
    /// 令居民担心: whoever is made to think.
    pub(super) caused: bool,
    /// 并: one more statement of the same one.
    pub(super) and: bool,
    /// 政府应敦促: what ought to be said, or could be.
    pub(super) ought: bool,
    /// 他将提议: what somebody is about to do, or has done, by words.
    pub(super) ahead: bool,
    /// What is said goes on for who speaks outside, and not inside what is told of another.
    pub(super) joins: bool,
    /// What is felt or planned is part of what is open, whatever stands between.
    pub(super) inner: bool,
    /// 虽然某人声称…，: what is granted ends with its clause.
    pub(super) granted: bool,
}

/// Reads the words of `region`, which end where the cue begins.
pub(super) fn parse(text: &str, region: Span) -> Parsed {
    let all = mended(text, tokens(text, region));
    let mut out = Parsed::default();
    let word = |t: &Token| t.span.of(text);
    // 海港日报引知情人士消息称
    let cites =
        |at: usize| matches!(word(&all[at]), "引" | "获") && all.last().is_some_and(|t| lists::CITED.has(word(t)));
    if let Some(at) = (0..all.len()).rfind(|&i| lists::RELAYS.has(word(&all[i])) || cites(i)) {
        let left = Reader { text, all: &all[..at] }.read(&mut out);
        let right = trim_words(text, &all[at + 1..]);
        let mut inner = Parsed::default();
        let said = Reader { text, all: right }.read(&mut inner);
        out.told.clear();
        // 局长|被海港日报引述|称: who is quoted stands first.
        if let Some(by) =
            all[..at].iter().position(|t| lists::PASSIVE.has(word(t))).filter(|&by| by > 0 && at + 1 == all.len())
        {
            out.speaker = Reader { text, all: &all[..by] }.read(&mut inner);
            out.relay = whole(text, &all[by + 1..at]).map(|np| (np, all[at].span));
            return out;
        }
        out.relay = left.or_else(|| whole(text, &all[..at])).map(|np| (np, all[at].span));
        out.speaker = said;
        out.dropped = out.speaker.is_none() && out.relay.is_none();
        return out;
    }
    // 被问及此事时 is an adjunct, 被某人批评 no attribution.
    out.passive = all
        .iter()
        .rposition(|t| lists::PASSIVE.has(word(t)))
        .filter(|&at| at == 0 || !all[at - 1].class.has(Class::Indefinite))
        // 被解雇的|检察官说
        .is_some_and(|at| all[at..].iter().all(|t| !t.class.any(&[Class::Localiser, Class::Of])));
    out.speaker = Reader { text, all: &all }.read(&mut out);
    let after = out.speaker.map_or(region.start, |n| n.span.end);
    // 何文远|被追问为何不分红|时: what is not done there is no part of what is said.
    let when = all.iter().rfind(|t| matches!(word(t), "时" | "后")).filter(|_| out.speaker.is_some());
    let since = when.map_or(after, |t| t.span.start.max(after));
    out.negated = all.iter().any(|t| t.span.start >= since && lists::NEGATION.has(word(t)));
    let ahead = |t: &Token| matches!(word(t), "将" | "会" | "将会" | "已" | "已经" | "曾" | "曾经");
    out.and = all.iter().any(|t| t.span.start >= after && matches!(word(t), "并" | "并且"));
    out.ought = all.iter().any(|t| t.span.start >= after && lists::COULD.has(word(t)));
    out.ahead = all.iter().filter(|t| t.span.start >= after).any(ahead);
    // 局长虽一开始指…，但…
    out.granted |= all.iter().filter(|t| t.span.start >= after).any(|t| matches!(word(t), "虽" | "虽然" | "尽管"));
    // 有人认为…，也有人认为…
    let others = |w: &str| ["也有", "亦有", "另有", "还有"].iter().any(|o| w.starts_with(o));
    out.contrast |= out.speaker.is_some_and(|n| others(n.span.of(text)));
    out.also = all.iter().rev().take_while(|t| t.class.has(Class::Adverb)).any(|t| lists::ALSO.has(word(t)));
    if let Some(np) =
        out.speaker.as_mut().filter(|n| out.some && matches!(n.kind, Kind::Role | Kind::First | Kind::Group))
    {
        np.kind = Kind::Unnamed;
    }
    out
}

/// The words behind 被, 遭 in `region`: by whom.
pub(super) fn passive(text: &str, region: Span) -> Option<Span> {
    let all = tokens(text, region);
    let at = all.iter().rposition(|t| lists::PASSIVE.has(t.span.of(text)))?;
    Some(Span { start: all[at].span.end, ..region })
}

/// The noun phrase that `span` is, adjuncts taken off.
pub(super) fn noun_phrase(text: &str, span: Span) -> Option<Np> {
    let all = mended(text, tokens(text, span));
    Reader { text, all: &all }.read(&mut Parsed::default())
}

/// 孙某|对指控没有异议: who stands before a preposition whose adjunct has no end of its own.
pub(super) fn before_preposition(text: &str, span: Span) -> Option<Np> {
    let all = mended(text, tokens(text, span));
    let from = all.iter().position(|t| !t.class.any(&[Class::Connective, Class::Adverb, Class::Time]))?;
    let opens = |t: &Token| matches!(t.span.of(text), "对" | "把" | "将" | "向" | "被" | "没有" | "没" | "不");
    let at = from + all[from..].iter().position(opens).filter(|at| *at > 0)?;
    let who = &all[from..at];
    who.iter().all(|t| !t.class.any(&[Class::Verb, Class::Preposition])).then(|| classify(text, who)).flatten()
}

/// 也有人|赞许, 码头居民|叹气: who stands before a verb of no list that ends the clause.
pub(super) fn before_verb(text: &str, span: Span) -> Option<Np> {
    const SPEAK: [Class; 5] = [Class::Group, Class::Title, Class::Unnamed, Class::PronounPerson, Class::PronounPeople];
    let all = mended(text, tokens(text, span));
    // 编辑|催|我
    let whom = [Class::PronounFirst, Class::PronounPerson, Class::PronounPeople];
    let all = match all.as_slice() {
        [_, verb, whom_] if whom_.class.any(&whom) && verb.class.unknown() => {
            return all[0].class.any(&SPEAK).then(|| classify(text, &all[..1])).flatten();
        }
        _ => all,
    };
    let [who @ .., verb] = all.as_slice() else { return None };
    let short = verb.class.unknown() && (2..=4).contains(&verb.span.of(text).chars().count());
    let sure = short && who.last()?.class.any(&SPEAK) && who.last()?.span.end == verb.span.start;
    let noun = |t: &&Token| !t.class.any(&[Class::Verb, Class::Preposition, Class::Of]);
    let from = who.iter().position(|t| !t.class.any(&[Class::Connective, Class::Adverb, Class::Time]))?;
    (sure && who.iter().all(|t| noun(&t))).then(|| classify(text, &who[from..])).flatten()
}

/// 一位同行高管|要求匿名: whoever opens the clause, up to the first word for a person and those that go on with it.
pub(super) fn opening(text: &str, span: Span) -> Option<Np> {
    const SPEAK: [Class; 3] = [Class::Title, Class::Group, Class::Unnamed];
    let all = mended(text, tokens(text, span));
    let person = |t: &Token| t.class.any(&SPEAK) && !t.span.of(text).starts_with(['不', '要', '拒']);
    // 一名 alone is nobody yet.
    let first =
        all.iter().position(|t| person(t) && t.span.of(text).chars().nth(2).is_some() || t.class.has(Class::Title))?;
    let run = all[first..].iter().take_while(|t| person(t)).count().max(1);
    let who = &all[..first + run];
    let leads = [Class::Preposition, Class::Connective, Class::PronounPerson];
    who.iter().all(|t| !t.class.any(&leads)).then(|| classify(text, who)).flatten()
}

/// People who speak together: 李明和王芳. Empty when it is one.
pub(super) fn together(text: &str, np: &Np) -> Vec<Np> {
    if !np.span.of(text).contains(['和', '与', '及', '、', '跟']) {
        return Vec::new();
    }
    let all = mended(text, tokens(text, np.span));
    let parts: Vec<&[Token]> =
        all.split(|t| matches!(t.span.of(text), "和" | "与" | "及" | "以及" | "、" | "跟")).collect();
    if parts.len() < 2 {
        return Vec::new();
    }
    let read: Option<Vec<Np>> = parts.iter().map(|p| classify(text, p)).collect();
    // 秘书长、副市长陈新武; 某协会保安及私隐小组召集人宋德嘉: titles of one person.
    let titles = |all: &[Np]| {
        let [before @ .., last] = all else { return false };
        last.kind == Kind::Person
            && last.title.is_some()
            && before.iter().all(|n| n.kind != Kind::Person && n.kind != Kind::PronounPerson)
    };
    if read.as_deref().is_some_and(titles) {
        return Vec::new();
    }
    let known = |n: &Np| {
        matches!(
            n.kind,
            Kind::Person
                | Kind::PronounPerson
                | Kind::Organisation
                | Kind::Outlet
                | Kind::Place
                | Kind::Role
                | Kind::Group
        )
    };
    read.filter(|r| r.iter().all(known)).unwrap_or_default()
}

/// Who is told of as a source: 记者从X获悉.
pub(super) fn learned_from(text: &str, region: Span) -> Option<Np> {
    let all = tokens(text, region);
    let from = all.iter().rposition(|t| matches!(t.span.of(text), "从" | "自" | "由"))?;
    let mut rest = &all[from + 1..];
    while let [head @ .., last] = rest
        && (last.class.any(&[Class::Adverb, Class::Time, Class::Localiser])
            || !head.is_empty() && matches!(last.span.of(text), "处" | "那里" | "那儿" | "口中"))
    {
        rest = head;
    }
    classify(text, rest)
}

/// 海港日报|记者|获悉, 《海港日报》|获悉: the outlet that learns something of nobody who is named.
pub(super) fn reporter(text: &str, region: Span) -> Option<Np> {
    let all = tokens(text, region);
    let at = all.iter().position(|t| t.span.of(text).starts_with("记者")).unwrap_or(all.len());
    classify(text, &all[..at]).filter(|n| n.kind == Kind::Outlet && n.span.start == region.start)
}

/// 知情人士的话, 知情人士消息 → 知情人士.
fn trim_words<'t>(text: &str, all: &'t [Token]) -> &'t [Token] {
    let words = |t: &Token| lists::RETOLD.begins(&text[t.span.end as usize..]);
    let cut = all.iter().rposition(|t| t.class.has(Class::Of) && words(t));
    match &all[..cut.unwrap_or(all.len())] {
        [who @ .., last] if !who.is_empty() && lists::RETOLD.has(last.span.of(text)) => who,
        all => all,
    }
}

fn whole(text: &str, all: &[Token]) -> Option<Np> {
    let span = all.first()?.span.cover(all.last()?.span);
    classify(text, all).or(Some(Np { span, name: span, title: None, kind: Kind::Unknown }))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(words: &str) -> Parsed {
        parse(words, Span::new(0, words.len()))
    }

    #[test]
    fn adjuncts_are_taken_off_both_ends() {
        for (words, speaker) in [
            ("陈立群5日在记者会上", "陈立群"),
            ("不过，陈立群随后".trim_start_matches("不过，"), "陈立群"),
            ("今年1月北岭市市长方可欣", "北岭市市长方可欣"),
            ("陈立群就此事", "陈立群"),
            ("陈立群接受海港日报采访时", "陈立群"),
            ("星河科技在一份声明中", "星河科技"),
            ("也有旅游业者", "旅游业者"),
        ] {
            assert_eq!(read(words).speaker.map(|n| n.span.of(words)), Some(speaker), "{words}");
        }
    }

    #[test]
    fn adverbs_and_connectives_alone_are_a_dropped_subject() {
        for words in ["并", "但也", "随后还", "同时"] {
            assert!(read(words).dropped, "{words}");
        }
    }

    #[test]
    fn who_quotes_is_told_from_who_is_quoted() {
        let words = "海港日报援引两名知情人士的话";
        let parsed = read(words);
        assert_eq!(parsed.relay.map(|(n, cue)| (n.span.of(words), cue.of(words))), Some(("海港日报", "援引")));
        assert_eq!(parsed.speaker.map(|n| n.span.of(words)), Some("两名知情人士"));
    }

    #[test]
    fn function_characters_inside_a_name_stay_there() {
        let words = "市长方可欣";
        assert_eq!(read(words).speaker.map(|n| n.name.of(words)), Some("方可欣"));
    }
}
