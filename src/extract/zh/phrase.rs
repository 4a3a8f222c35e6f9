//! Who speaks, from the words between the start of a clause and its cue: adjuncts (adverbs, dates, 在…上,
//! 接受…采访时, 对…) are taken off both ends, what is left is a noun phrase, read by its head.

use super::head::classify;
use super::lex::{self, Class, Token, tokens};
use super::mend::mended;
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
}

const PASSIVE: [&str; 4] = ["被", "遭", "遭到", "受到"];
const NEGATION: [&str; 12] =
    ["没有", "未", "并未", "不", "没", "尚未", "从未", "未曾", "并没有", "无法", "未能", "不曾"];
const ALSO: [&str; 7] = ["也", "还", "亦", "又", "则", "同时", "另"];
const RELAYS: [&str; 5] = ["引述", "援引", "引用", "转述", "转引"];
const CONTRAST: [&str; 10] = ["但", "但是", "而", "不过", "然而", "可是", "却", "则", "反观", "另外"];
const CONJUNCTIONS: [&str; 10] = ["因为", "由于", "如果", "虽然", "尽管", "但是", "不过", "而且", "所以", "因此"];
const LISTED: [&str; 6] = ["例如", "比如", "譬如", "也有", "还有", "另有"];
/// 对于X称…: what somebody else said is the topic of the sentence.
const TOPIC: [&str; 7] = ["对于", "针对", "关于", "鉴于", "面对", "除了", "随着"];
const SUBORDINATE: [&str; 12] =
    ["据", "根据", "依据", "按照", "自从", "自", "如果", "若", "随着", "即使", "除非", "为了"];

/// Reads the words of `region`, which end where the cue begins.
pub(super) fn parse(text: &str, region: Span) -> Parsed {
    let all = mended(text, tokens(text, region));
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
    // 被问及此事时 is an adjunct, 被某人批评 no attribution.
    out.passive = all
        .iter()
        .rposition(|t| PASSIVE.contains(&word(t)))
        .is_some_and(|at| all[at..].iter().all(|t| !t.class.has(Class::Localiser)));
    out.speaker = Reader { text, all: &all }.read(&mut out);
    let after = out.speaker.map_or(region.start, |n| n.span.end);
    out.negated = all.iter().any(|t| t.span.start >= after && NEGATION.contains(&word(t)));
    out.also = all.iter().rev().take_while(|t| t.class.has(Class::Adverb)).any(|t| ALSO.contains(&word(t)));
    if let Some(np) = out.speaker.as_mut().filter(|n| out.some && matches!(n.kind, Kind::Role | Kind::First)) {
        np.kind = Kind::Unnamed;
    }
    out
}

/// The noun phrase that `span` is, adjuncts taken off.
pub(super) fn noun_phrase(text: &str, span: Span) -> Option<Np> {
    let all = mended(text, tokens(text, span));
    Reader { text, all: &all }.read(&mut Parsed::default())
}

/// People who speak together: 李明和王芳. Empty when it is one.
pub(super) fn together(text: &str, np: &Np) -> Vec<Np> {
    let all = tokens(text, np.span);
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
        && last.class.any(&[Class::Adverb, Class::Time, Class::Localiser])
    {
        rest = head;
    }
    classify(text, rest)
}

/// 知情人士的话 → 知情人士.
fn trim_words<'t>(text: &str, all: &'t [Token]) -> &'t [Token] {
    const WORDS: [&str; 9] = ["话", "说法", "看法", "观点", "分析", "消息", "报道", "言论", "表态"];
    let words = |t: &Token| WORDS.iter().any(|w| text[t.span.end as usize..].starts_with(w));
    let cut = all.iter().rposition(|t| t.class.has(Class::Of) && words(t));
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
        // 对于…, 针对…: a topic; 对股民: whom it is said to.
        let first = self.all[start].class;
        if TOPIC.contains(&self.word(start)) || matches!(self.word(start), "对" | "向" | "给" | "跟") {
            return None;
        }
        let np = classify(self.text, &self.all[start..end]);
        // 局长李正表示: what looks like an adverb is the end of a name.
        match np {
            // 按行业分析，…: no subject.
            Some(np) if np.kind == Kind::Unknown && first.has(Class::Preposition) => None,
            // 引起各界抨击: a verb and its object, no subject.
            Some(np)
                if np.kind != Kind::Person
                    && first.has(Class::Verb)
                    && !first.any(&[Class::VerbalNoun, Class::Title, Class::Group, Class::Organisation])
                    && self.all[start].span.len() >= 6
                    && end > start + 1
                    && !self.modifier(start, end) =>
            {
                None
            }
            Some(np) if matches!(np.kind, Kind::Role | Kind::Unknown | Kind::Person) => {
                Some(self.regained(start, end).unwrap_or(np))
            }
            _ => np,
        }
    }

    /// 李|正, 张晓|刚, 王|国庆: what looks like an adverb or a time is the end of a name.
    fn regained(&self, start: usize, end: usize) -> Option<Np> {
        let next = self.all.get(end)?;
        if next.span.len() > 6 || next.span.start != self.all[end - 1].span.end {
            return None;
        }
        let last = self.all[end - 1].span;
        let tail = last.of(self.text);
        let name = last.cover(next.span);
        let title = self.all[start..end - 1].last().filter(|t| t.class.has(Class::Title))?;
        let one = next.span.len() == 3;
        let given = one && "刚正真极才均常".contains(next.span.of(self.text));
        let fits = match tail.chars().count() {
            1 => one || next.class.has(Class::Time),
            2 => given,
            _ => false,
        };
        (fits && lex::surname(tail).is_some()).then(|| Np {
            span: self.all[start].span.cover(name),
            name,
            title: Some(self.all[start].span.cover(title.span)),
            kind: Kind::Person,
        })
    }

    /// 多|西 (short for 杰克·多西): a function character with one more that would be left alone.
    fn begins_name(&self, at: usize) -> bool {
        let joined = |i: usize| self.all[i].span.end == self.all[i + 1].span.start;
        let single = |i: usize| self.all.get(i).is_some_and(|t| t.span.len() == 3);
        single(at)
            && single(at + 1)
            && self.all[at + 1].class.unknown()
            && joined(at)
            && lex::transliterates(self.word(at).chars().next().unwrap_or(' '))
            && lex::transliterates(self.word(at + 1).chars().next().unwrap_or(' '))
            && self.all.get(at + 2).is_none_or(|t| !t.class.unknown())
    }

    /// Index of the first token of the noun phrase.
    fn strip_left(&self, out: &mut Parsed) -> usize {
        // 那是因为船长…: the subject stands after the conjunction.
        let joined = |t: &Token| CONJUNCTIONS.contains(&t.span.of(self.text));
        let mut at =
            self.all.iter().rposition(joined).filter(|&i| i > 0 && i + 1 < self.all.len()).map_or(0, |i| i + 1);
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
            if word == "是" && at > 0 && at + 1 < self.all.len() {
                at += 1;
                continue;
            }
            if class.any(&[Class::Connective, Class::Adverb]) && self.begins_name(at) {
                break;
            }
            if class.any(&[Class::Connective, Class::Exist, Class::Adverb, Class::Paren]) {
                out.some |= class.has(Class::Exist);
                at += 1;
            } else if class.has(Class::Time) {
                out.time.get_or_insert(self.all[at].span);
                at += 1;
            } else if class.has(Class::Preposition) {
                let Some(close) = self.all[at + 1..].iter().position(|t| t.class.has(Class::Localiser)) else {
                    out.subordinate |= TOPIC.contains(&word);
                    break;
                };
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
                let opens = |i: &usize| {
                    matches!(self.word(*i), "在" | "于" | "当" | "自" | "以" | "从" | "就" | "对" | "接受" | "受")
                };
                let open = (start..end - 1).rev().find(opens);
                let open = open.or_else(|| (start..end - 1).find(|&i| self.all[i].class.has(Class::Verb)));
                // Back to the beginning of the adjunct: 在接受…采访时 opens at 在.
                let Some(mut open) = open else {
                    // 回顾会谈时表示: nothing but an adjunct.
                    let when = matches!(word, "时" | "后" | "期间" | "之际" | "之后");
                    return if when && self.all[start].class.unknown() { start } else { end };
                };
                while open > start && self.all[open - 1].class.any(&[Class::Preposition, Class::Verb, Class::Adverb]) {
                    open -= 1;
                }
                // Without a subject: 接受…采访时. Anything else that opens the clause is the noun phrase itself.
                let event =
                    matches!(self.word(end - 1), "时" | "后" | "前" | "期间" | "之际" | "之后" | "之前" | "结束后");
                if open == start && !self.all[open].class.has(Class::Preposition) && !event {
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

    /// 梁振英|在…的答问会上: what stands before the preposition at `at` is a person, and so the subject.
    fn acts(&self, start: usize, at: usize) -> bool {
        // 接受了采访: what is done with is no modifier of a noun to come.
        let done = self.all[at].class.has(Class::Verb)
            && self.text[self.all[at].span.end as usize..].starts_with(['了', '过']);
        (done || matches!(self.word(at), "在" | "于" | "就" | "向" | "对"))
            && classify(self.text, &self.all[start..at])
                .is_some_and(|n| matches!(n.kind, Kind::Person | Kind::PronounPerson))
    }

    /// True for a verb that a noun right after it makes part of a name: 合作|基金会.
    fn compound(&self, at: usize, end: usize) -> bool {
        let noun = |t: &Token| t.class.any(&[Class::Organisation, Class::Title, Class::Group, Class::Document]);
        // 发展|和|改革|委员会
        let joined = |i: usize| i < end && matches!(self.word(i), "和" | "与" | "及" | "、");
        if self.all[at].class.has(Class::VerbalNoun) && joined(at + 1) {
            return self.all[at + 2..end.min(at + 5)].iter().any(|t| t.class.has(Class::Organisation));
        }
        self.all[at].class.has(Class::VerbalNoun)
            && self
                .all
                .get(at + 1)
                .filter(|_| at + 1 < end)
                .is_some_and(|t| noun(t) && t.span.start == self.all[at].span.end)
    }

    /// The first word after `start` that no noun phrase holds.
    fn cut(&self, start: usize, end: usize) -> Option<usize> {
        let mut from = (start + 1).min(end);
        // 一些|批评|意见
        while from < end
            && self.all[from - 1].class.has(Class::Indefinite)
            && !self.all[from - 1].class.has(Class::Title)
        {
            from += 1;
        }
        (from..end).find(|&i| {
            let class = self.all[i].class;
            let long = self.all[i].span.len() >= 6;
            let ends = class.any(&[Class::Verb, Class::Auxiliary, Class::Preposition, Class::Adverb, Class::Time]);
            (ends || class.has(Class::Connective) && long)
                && !class.any(&[Class::Plain, Class::Title, Class::Organisation, Class::Document, Class::Group])
                && !matches!(self.word(i), "和" | "与" | "同" | "及" | "或" | "跟")
                && (!self.modifier(i, end) || self.acts(start, i))
                && !self.compound(i, end)
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
