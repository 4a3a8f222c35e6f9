//! Where the noun phrase before a cue ends: at the verb of its clause that no 的 makes a modifier.

use super::head::classify;
use super::lex::{Class, Token};
use super::lists;
use super::phrase::{Kind, Np};
use super::reader::Reader;
use super::venue;

impl Reader<'_> {
    /// True when a 的 after `at` makes it part of a modifier.
    pub(super) fn modifier(&self, at: usize, end: usize) -> bool {
        // 要求匿名的|官员: a word of the list that ends in 的.
        let of = |t: &Token| {
            t.class.has(Class::Of) || t.class.has(Class::Indefinite) && t.span.of(self.text).ends_with('的')
        };
        self.all[at + 1..end].iter().any(of)
    }

    /// 梁振英|在…的答问会上: what stands before the preposition at `at` is a person, and so the subject.
    fn acts(&self, start: usize, at: usize) -> bool {
        // 接受了采访: what is done with is no modifier of a noun to come.
        let done = self.all[at].class.has(Class::Verb)
            && self.text[self.all[at].span.end as usize..].starts_with(['了', '过']);
        // 何敏|没有给出具体的时间表
        let negated = self.all[at].class.has(Class::Auxiliary);
        // 何文远|透过警方发放的录音: by way of it.
        // … but 大会|通过|的章程
        let by_way = lists::BY_WAY.has(self.word(at))
            && self.all.get(at + 1).is_some_and(|t| !t.class.has(Class::Of))
            && self
                .all
                .last()
                .is_some_and(|t| t.class.has(Class::Document) || lists::WRITES.ends(&self.text[..t.span.end as usize]));
        if by_way {
            let kinds =
                [Kind::Person, Kind::PronounPerson, Kind::Nickname, Kind::Role, Kind::Organisation, Kind::Group];
            return classify(self.text, &self.all[start..at]).is_some_and(|n| kinds.contains(&n.kind));
        }
        // 委员会|通过三项…的动议
        let passed = self.word(at) == "通过" && self.all.get(at + 1).is_some_and(|t| !t.class.has(Class::Of));
        if passed {
            return classify(self.text, &self.all[start..at])
                .is_some_and(|n| matches!(n.kind, Kind::Organisation | Kind::Group));
        }
        // 海港日报|发表来自北岭的独家报道
        let prints = lists::PRINTS.has(self.word(at)) && !self.all.get(at + 1).is_none_or(|t| t.class.has(Class::Of));
        if prints && self.all.last().is_some_and(|t| t.class.has(Class::Document)) {
            // 远望环球|发表报告: a name of no list
            let name = |n: &Np| n.kind == Kind::Unknown && (6..=18).contains(&n.span.len());
            return classify(self.text, &self.all[start..at])
                .is_some_and(|n| matches!(n.kind, Kind::Organisation | Kind::Outlet | Kind::Person) || name(&n));
        }
        // 何文远首先|回应“偷工减料”的质疑
        let answers = self.word(at) == "回应" && self.all.get(at + 1).is_some_and(|t| !t.class.has(Class::Of));
        let by = |i: &usize| !self.all[*i].class.any(&[Class::Adverb, Class::Time]);
        let left = (start..at).rev().find(by).map_or(at, |i| i + 1);
        if answers && left < at {
            return classify(self.text, &self.all[start..left]).is_some_and(|n| n.kind == Kind::Person);
        }
        // 有家长|不满校方的解释
        let upset = || {
            classify(self.text, &self.all[start..at])
                .is_some_and(|n| matches!(n.kind, Kind::Group | Kind::Unnamed | Kind::Role | Kind::Organisation))
        };
        if self.word(at) == "不满" && upset() {
            return true;
        }
        // 她|向记者出示的复印件: what she shows, and not she.
        let shown = self.word(at) == "向"
            && self.all.last().is_some_and(|t| t.class.has(Class::Document))
            && self.all[at..].iter().any(|t| t.class.has(Class::Of));
        if shown {
            return false;
        }
        (done || negated || answers || matches!(self.word(at), "在" | "于" | "就" | "向" | "对" | "把" | "不满"))
            && classify(self.text, &self.all[start..at])
                .is_some_and(|n| matches!(n.kind, Kind::Person | Kind::PronounPerson))
    }

    /// 上千名民众|今天聚集在市府的广场: who acts stands before the time, when the words end with no noun that speaks.
    fn acts_at(&self, start: usize, at: usize, end: usize) -> bool {
        let time = self.all[at].class.has(Class::Time);
        let of = self.all.get(at + 1).is_none_or(|t| t.class.has(Class::Of));
        let last = self.all[end - 1].class;
        let speaks = [
            Class::Title,
            Class::Group,
            Class::Organisation,
            Class::Outlet,
            Class::Document,
            Class::Unnamed,
            Class::PronounPerson,
            Class::Place,
        ];
        time && !of
            && !last.any(&speaks)
            && classify(self.text, &self.all[start..at]).is_some_and(|n| {
                matches!(n.kind, Kind::Person | Kind::PronounPerson | Kind::Group | Kind::Organisation | Kind::Unnamed)
            })
    }

    /// True for a verb that a noun right after it makes part of a name: 合作|基金会.
    pub(super) fn compound(&self, at: usize, end: usize) -> bool {
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
                .is_some_and(|t| (noun(t) || self.office(at + 1, end)) && t.span.start == self.all[at].span.end)
    }

    /// 市长何文远|视察工厂: who acts is named before the verb at `at`, so that it is no part of a name.
    fn titled(&self, start: usize, at: usize) -> bool {
        let acts = lists::VISITS.has(self.word(at));
        (acts || self.all[start].class.has(Class::Title))
            && classify(self.text, &self.all[start..at])
                .is_some_and(|n| n.kind == Kind::Person && (acts || n.title.is_some()))
    }

    /// 调查|科|督察: a character that ends the name of an office, before a title.
    fn office(&self, at: usize, end: usize) -> bool {
        lists::OFFICE_ENDS.has(self.word(at)) && self.all[..end].get(at + 1).is_some_and(|t| t.class.has(Class::Title))
    }

    /// 反|水库自救会代表: a function character that opens the name of an organisation.
    fn prefix(&self, at: usize, end: usize) -> bool {
        let noun = |t: &Token| {
            t.class.unknown() || t.class.any(&[Class::Plain, Class::Place, Class::VerbalNoun, Class::Organisation])
        };
        let joined = self.all.get(at + 1).is_some_and(|t| t.span.start == self.all[at].span.end);
        let rest = &self.all[at + 1..end];
        let close = rest.iter().position(|t| t.class.has(Class::Organisation));
        self.word(at) == "反" && joined && close.is_some_and(|c| rest[..c].iter().all(noun))
    }

    /// 教练|跟林岚|说: whom it is said to, and no second speaker: 教练|跟队员|都说.
    fn talks_to(&self, at: usize) -> bool {
        let Some(last) = self.all.last().filter(|t| !t.class.has(Class::Adverb)) else { return false };
        self.word(at) == "跟" && lists::SAYS_TO.begins(&self.text[last.span.end as usize..])
    }

    /// The first word after `start` that no noun phrase holds.
    pub(super) fn cut(&self, start: usize, end: usize) -> Option<usize> {
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
                && (!matches!(self.word(i), "和" | "与" | "同" | "及" | "或" | "跟")
                    || self.talks_to(i)
                    || venue::with_the_press(self.text, &self.all[i..end]))
                && (!self.modifier(i, end) || self.acts(start, i) || self.acts_at(start, i, end))
                && (!self.compound(i, end) || self.titled(start, i))
                && !self.prefix(i, end)
        })
    }
}
