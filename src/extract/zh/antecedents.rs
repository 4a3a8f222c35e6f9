//! Whom pronouns mean: 他, 其, 该公司, 双方.

use super::head::{Sure, is_name};
use super::lex::{self, Class};
use super::lists;
use super::name_spans;
use super::organisations;
use super::phrase::{self, Kind};
use super::registry::Gender;
use super::resolver::Resolver;
use crate::base::{Small, Span};
use crate::model::EntityKind;
use crate::model::lang::fold;

/// So many of those named last are asked whether a pronoun can mean them.
const NAMED: usize = 60;
/// So many sentences back somebody without a name is looked for.
const LOOKED_AT: usize = 3;
/// So many bytes before 两人, 他 or 该报 may name whom they point back to.
const PAIR: usize = 360;

impl Resolver<'_> {
    /// 两人, 双方 at `at`: the two people whom the sentences before name, when there are two and no more.
    pub(super) fn pair(&self, at: usize) -> Option<[usize; 2]> {
        let upto = self.places.partition_point(|(p, _)| *p < at);
        let near = self.places[..upto].iter().rev().take_while(|(p, _)| at - p <= PAIR).take(NAMED);
        let mut two: Vec<usize> = Vec::new();
        for (_, i) in near {
            if !two.contains(i) {
                two.push(*i);
            }
        }
        let [second, first] = two[..] else { return None };
        Some([first, second])
    }

    /// 双方, 后者 at `at`: the two organisations that the sentences before name, when there are two and no more.
    pub(super) fn pair_of_things(&mut self, at: usize) -> Option<[usize; 2]> {
        let (text, spots) = (self.text, self.spots);
        let things = self.things.get_or_insert_with(|| organisations::scan(text, spots));
        let upto = things.partition_point(|s| (s.end as usize) <= at);
        let near = things[..upto].iter().rev().take_while(|s| at - s.end as usize <= PAIR).take(NAMED);
        let mut two: Vec<Span> = Vec::new();
        for span in near {
            if two.iter().all(|t| t.of(text) != span.of(text)) {
                two.push(*span);
            }
        }
        let [second, first] = two[..] else { return None };
        let mut known = |s: Span| {
            let found = self.registry.find(s.of(text));
            found.unwrap_or_else(|| self.registry.thing(s, EntityKind::Organisation))
        };
        Some([known(first), known(second)])
    }

    /// 前者, 后者 at `at`: one of the two people, or organisations, named before.
    pub(super) fn one_of_two(&mut self, at: usize, words: &str) -> Option<usize> {
        let pair = self.pair(at).or_else(|| self.pair_of_things(at))?;
        match words {
            "前者" => Some(pair[0]),
            "后者" => Some(pair[1]),
            _ => None,
        }
    }

    /// 这名男子 at `at`: the words by which somebody was brought in (一名男子).
    pub(super) fn brought_in(&self, at: usize, head: &str) -> Option<Span> {
        let floor = self.text.floor_char_boundary(at.saturating_sub(1500));
        let lead = &self.text[floor..at];
        let end = floor + lead.rfind(head)? + head.len();
        let window = self.text.floor_char_boundary(end.saturating_sub(head.len() + 45)).max(floor);
        let open = ["一名", "一位", "一个", "另一名"].iter().filter_map(|w| self.text[window..end].rfind(w)).max()?;
        let span = Span::new(window + open, end);
        (!span.of(self.text).contains(['，', '。', '、', '；'])).then_some(span)
    }

    /// 粮油店店主阎保田点起蜡烛。这名店主 at `at`: the name right behind that word. Where no known word ends it, it has as
    /// many characters as most.
    pub(super) fn named_behind(&self, at: usize, head: &str) -> Option<Span> {
        let floor = self.text.floor_char_boundary(at.saturating_sub(1500));
        let end = floor + self.text[floor..at].rfind(head)? + head.len();
        let as_most = || {
            let close = name_spans::char_end(self.text, end, 3);
            let name = &self.text[end..close];
            let single = lex::surname(name) == Some('一'.len_utf8());
            // 该名人士|向《晚报》透露
            let function = lists::SURNAMES.all().iter().any(|s| name.starts_with(s));
            let wide = name.chars().all(name_spans::wide);
            (single && wide && !function && is_name(name, Sure::No) && !name_spans::is_word(name))
                .then(|| Span::new(end, close))
        };
        name_spans::name_after(self.text, end).or_else(as_most)
    }

    /// 记者致电李明，其回应称…: the person whom the clause before names.
    pub(super) fn near(&self, at: usize) -> Option<usize> {
        let lead = self.text[..at].trim_end_matches(['，', ',', ' ']);
        let end = lead.len();
        let start = super::clause::start(self.text, self.text.floor_char_boundary(end.saturating_sub(90)), end);
        let upto = self.places.partition_point(|(p, _)| *p < end);
        let (place, i) = *self.places[..upto].last().filter(|(p, _)| *p >= start && lead.len() < at)?;
        let known = &self.registry.all[i];
        (lead[place..].len() <= known.name.len()).then_some(i)
    }

    /// True when no sentence ends between the two places.
    pub(super) fn same_sentence(&self, from: usize, at: usize) -> bool {
        at - from <= PAIR && !self.text[from..at].contains(super::clause::FULL)
    }

    /// 教授何敏认为，…。其建议…: the person who made the last statement, in the same block.
    pub(super) fn spoke_here(&self, at: usize) -> Option<usize> {
        let [one] = self.last.as_deref()? else { return None };
        let (place, i) = self.person.filter(|(_, i)| one.name.as_ref() == Some(&self.registry.all[*i].name))?;
        let blocks = &self.document.blocks;
        let block = blocks.get(blocks.partition_point(|b| (b.span.end as usize) <= at))?;
        (place >= block.span.start as usize).then_some(i)
    }

    /// Whom 市监局 at `at` is short for, when one organisation named before it can be meant.
    pub(super) fn full_name(&mut self, at: usize, short: &str) -> Option<usize> {
        let (text, spots) = (self.text, self.spots);
        let things = self.things.get_or_insert_with(|| organisations::scan(text, spots));
        let upto = things.partition_point(|s| (s.end as usize) <= at);
        let mut fit = things[..upto].iter().rev().take(NAMED).filter(|s| organisations::shortens(short, s.of(text)));
        let first = *fit.next()?;
        fit.all(|s| s.of(text) == first.of(text)).then(|| self.registry.thing(first, EntityKind::Organisation))
    }

    /// The organisation that 该公司 at `at` means: the one named last that it fits, speaker or not.
    pub(super) fn thing_meant(&mut self, at: usize, pronoun: &str) -> Option<Small> {
        let (text, spots) = (self.text, self.spots);
        let things = self.things.get_or_insert_with(|| organisations::scan(text, spots));
        let upto = things.partition_point(|s| (s.end as usize) <= at);
        let fits = |s: &&Span| organisations::means(pronoun, s.of(text));
        let named = things[..upto].iter().rev().take(NAMED).find(fits).copied();
        let spoke = self.thing.clone().filter(|(_, name)| organisations::means(pronoun, name));
        match (named, spoke) {
            (Some(span), spoke) if spoke.as_ref().is_none_or(|(p, _)| *p < span.start as usize) => {
                let i = self.registry.find(span.of(text));
                let i = i.unwrap_or_else(|| self.registry.thing(span, EntityKind::Organisation));
                let name = self.registry.all[i].name.clone();
                self.thing = Some((span.start as usize, name.clone()));
                Some(name)
            }
            (_, Some((_, name))) => Some(name),
            // Where nothing fits: the one that who spoke last is of (星河首席执行官…。该公司…), else what spoke last.
            _ => {
                let served = self.person.and_then(|(_, i)| self.registry.serves(i));
                let served = served.filter(|name| self.thing.is_none() || organisations::means(pronoun, name));
                served.or_else(|| self.thing.as_ref().map(|(_, name)| name.clone()))
            }
        }
    }

    /// Whom 他 at `at` means: who spoke last in this block, else who was named last, else who spoke last;
    /// never somebody known to be of the other gender.
    pub(super) fn antecedent(&mut self, at: usize, wanted: Option<Gender>) -> Option<usize> {
        let blocks = &self.document.blocks;
        let index = blocks.partition_point(|b| (b.span.end as usize) <= at);
        let block = blocks.get(index).map_or(0, |b| b.span.start as usize);
        let sentence = blocks.get(index).and_then(|b| {
            let upto = b.sentences.partition_point(|s| (s.start as usize) <= at);
            b.sentences[..upto].last().map(|s| s.start as usize)
        });
        let sentence = sentence.unwrap_or(block);
        // 马玉兰盼了十年，“…。”她说: the sentence began before the quotation.
        let quoted = self.text[..sentence].ends_with(['”', '」']);
        let led = quoted.then(|| self.text[block..sentence].rfind(['“', '「'])).flatten().map(|i| block + i);
        let led = led.filter(|&open| self.text[..open].ends_with(['，', '：']));
        let sentence = led.map_or(sentence, |open| {
            self.text[block..open].rfind(super::clause::FULL).map_or(block, |i| block + i + '。'.len_utf8())
        });
        let upto = self.places.partition_point(|(p, _)| *p < at);
        let fits = |names: &Self, i: usize| {
            if names.avoided == Some(i) {
                return false;
            }
            let known = names.registry.all[i].gender;
            wanted.is_none() || known.is_none() || known == wanted
        };
        if let Some(i) = self.acts_first(sentence, at).filter(|i| fits(self, *i)) {
            return Some(i);
        }
        let speaker = self.person.filter(|(_, i)| fits(self, *i));
        // 对方: nobody whom only the sentences to come name.
        let other = self.text[at..].starts_with("对方");
        // 失利没有击倒某人，他…: the only person of the sentence, when it is not who spoke last.
        let from = self.places.partition_point(|(p, _)| *p < sentence);
        let mut here = self.places[from..upto.max(from)].iter().take(NAMED).map(|(_, i)| *i).filter(|i| fits(self, *i));
        // 对于何文远下台一事，她…: who is only the topic does not speak of it, where somebody else does.
        let topic = lists::TOPICS.begins(&self.text[sentence..]) && speaker.is_some_and(|(p, _)| p >= block);
        // 被告何玉婷…。东家霍启文质问被告，她…: not of whom nobody knows, where the block names one who is known to be a woman.
        let sure = |names: &Self, i: usize| wanted.is_some() && names.registry.all[i].gender == wanted;
        let known = |names: &Self| {
            let near = names.places[..upto].iter().rev().take_while(|(p, _)| *p >= block).take(NAMED);
            near.map(|(_, i)| *i).find(|i| sure(names, *i) && names.avoided != Some(*i))
        };
        if let Some(i) = here.next()
            && !topic
            && here.all(|j| j == i)
            && speaker.is_none_or(|(p, _)| p < sentence)
        {
            return if sure(self, i) { Some(i) } else { known(self).or(Some(i)) };
        }
        if let Some((_, i)) = speaker.filter(|(p, _)| *p >= block) {
            return Some(i);
        }
        let named = self.places[..upto].iter().rev().take(NAMED).find(|(_, i)| fits(self, *i)).copied();
        if let Some((last, i)) = named.filter(|(p, _)| *p >= block) {
            if !sure(self, i)
                && let Some(known) = known(self)
            {
                return Some(known);
            }
            return Some(self.opens_clause(last, block, wanted).unwrap_or(i));
        }
        let subject = self.subject_before(block, at).filter(|i| fits(self, *i));
        subject
            .or(speaker.map(|(_, i)| i))
            .or(named.map(|(_, i)| i))
            .or_else(|| self.foreign_subject(block, at).filter(|_| !other))
            .or_else(|| self.places.first().filter(|_| !other).map(|(_, i)| *i).filter(|i| fits(self, *i)))
    }

    /// 决赛中，何敏击败林奕。她…: in the sentence of the last place where somebody is named, the one who opens a clause.
    fn opens_clause(&self, last: usize, block: usize, wanted: Option<Gender>) -> Option<usize> {
        let floor = self.text.floor_char_boundary(last.saturating_sub(PAIR)).max(block);
        let begins = self.text[floor..last].rfind(super::clause::FULL).map_or(floor, |i| floor + i);
        let from = self.places.partition_point(|(p, _)| *p < begins);
        let upto = self.places.partition_point(|(p, _)| *p < last);
        let opens = |p: usize| self.text[..p].ends_with(['，', '。', '！', '？', '\n']);
        let fits = |i: usize| wanted.is_none_or(|w| self.registry.all[i].gender.is_none_or(|g| g == w));
        // 罗小满的父亲罗建军: the first is only whose father it is.
        let owns = |p: usize, i: usize| {
            self.text[p..].strip_prefix(self.registry.all[i].folded.as_str()).is_some_and(|rest| rest.starts_with('的'))
        };
        let found = self.places[from..upto]
            .iter()
            .find(|(p, i)| opens(*p) && fits(*i) && self.avoided != Some(*i) && !owns(*p, *i));
        found.map(|(_, i)| *i)
    }

    /// 《港报》的头版是…。该报…: the paper in title marks that the block names last before `at`.
    pub(super) fn titled_outlet(&self, at: usize) -> Option<Small> {
        let blocks = &self.document.blocks;
        let block = blocks.get(blocks.partition_point(|b| (b.span.end as usize) <= at))?.span.start as usize;
        let block = self.text.floor_char_boundary(at.saturating_sub(PAIR)).max(block);
        let lead = &self.text[block..at];
        let (open, close) = (lead.rfind('《')?, lead.rfind('》')?);
        let title = &self.text[block + open..block + close.max(open) + '》'.len_utf8()];
        let name = Span::new(block + open + '《'.len_utf8(), block + close.max(open));
        lex::outlet_title(title).then(|| name.of(self.raw).into())
    }

    /// 何文远周三出席活动，他说…: a bare name that opens the sentence and acts, where nobody in the sentence spoke.
    fn acts_first(&mut self, sentence: usize, at: usize) -> Option<usize> {
        let spoke = self.person.is_some_and(|(p, _)| p >= sentence);
        if spoke || at - sentence > PAIR {
            return None;
        }
        let end = super::clause::end(self.text, sentence, at);
        let np =
            phrase::noun_phrase(self.text, Span::new(sentence, end)).filter(|n| end < at && n.kind == Kind::Person)?;
        let rest = &self.text[np.span.end as usize..end];
        let acts = [Class::Time, Class::Verb, Class::Adverb, Class::Preposition, Class::Auxiliary, Class::Exist]
            .iter()
            .any(|c| lex::opens(rest, *c));
        let opens = np.span.start as usize == sentence && np.title.is_none();
        (opens && acts).then(|| self.registry.person(np.name, None))
    }

    /// 一名分析师说…。他说…: the one whom nobody names and who spoke last, when nobody was named since.
    pub(super) fn vague_meant(&self, at: usize) -> Option<Small> {
        let [one] = self.last.as_deref()? else { return None };
        let vague = self.vague.as_ref().filter(|v| one.unnamed && one.name.as_ref() == Some(*v))?;
        let single = ["一名", "一位", "有一"].iter().any(|w| fold::simplify(vague).contains(w));
        let since = self.places.partition_point(|(p, _)| *p < self.role_at);
        let named = self.places.get(since).is_some_and(|(p, _)| *p < at);
        let spoke = self.person.is_some_and(|(p, _)| p >= self.role_at);
        (single && !named && !spoke).then(|| vague.clone())
    }

    /// 记者致电安全科，对方…: whom the sentence tells to have been asked before `at`, as far as the words are known.
    pub(super) fn called(&self, at: usize) -> Option<Option<phrase::Np>> {
        let floor = self.text.floor_char_boundary(at.saturating_sub(PAIR));
        let floor = self.text[floor..at].rfind(super::clause::FULL).map_or(floor, |i| floor + i);
        let asked =
            lists::CALLS.all().iter().filter_map(|w| self.text[floor..at].rfind(*w).map(|i| i + w.len())).max()?;
        let from = floor + asked;
        let np = phrase::noun_phrase(self.text, Span::new(from, super::clause::end(self.text, from, at)));
        Some(np.filter(|n| !matches!(n.kind, Kind::Unknown | Kind::First | Kind::Document | Kind::PronounPerson)))
    }

    /// The one without a name with whom a clause begins; `all` where the clause may be no more than that.
    fn single(&self, clause: Span, all: bool) -> Option<Span> {
        if !lists::SINGLE.within(clause.of(self.text)) {
            return None;
        }
        let one = |np: &phrase::Np| np.kind == Kind::Unnamed && lists::SINGLE.within(np.span.of(self.text));
        let whole = phrase::noun_phrase(self.text, clause).filter(one).filter(|np| all || np.span.end < clause.end);
        whole.or_else(|| phrase::opening(self.text, clause).filter(one)).map(|np| np.span)
    }

    /// 一名陈姓妇人买到发霉的米。她表示…: the one whom the block tells of before `at`, where it names nobody.
    pub(super) fn someone_before(&self, at: usize) -> Option<Span> {
        let block = self.document.blocks.get(self.document.blocks.partition_point(|b| (b.span.end as usize) <= at))?;
        let start = block.body.start as usize;
        let named_since = |from: usize| {
            self.places[self.places.partition_point(|(p, _)| *p < from)..].first().is_some_and(|(p, _)| *p < at)
        };
        // 一位同行要求匿名，他说…; 出面的是一名场务，他说…: whoever spoke before, the sentence is of this one.
        let sentence = block.sentences[..block.sentences.partition_point(|s| (s.start as usize) < at)].last();
        let here = sentence.filter(|_| at >= start).and_then(|s| {
            let clause = Span::new(s.start as usize, super::clause::end(self.text, s.start as usize, at));
            let is = ["是一名", "是一位"].iter().find_map(|w| clause.of(self.text).find(w));
            let from = is.map_or(clause.start as usize, |i| clause.start as usize + i + '是'.len_utf8());
            self.single(Span { start: from as u32, ..clause }, is.is_some())
        });
        if let Some(np) = here.filter(|np| !named_since(np.end as usize)) {
            return Some(np);
        }
        let named = named_since(start);
        let spoke = self.person.is_some_and(|(p, _)| p >= start);
        let role = self.role.is_some() && self.role_at >= start;
        if named || spoke || role || at < start {
            return None;
        }
        let upto = block.sentences.partition_point(|s| (s.start as usize) < at);
        block.sentences[..upto].iter().rev().take(LOOKED_AT).find_map(|s| {
            let end = super::clause::end(self.text, s.start as usize, (s.end as usize).min(at));
            self.single(Span::new(s.start as usize, end), false)
        })
    }

    /// 首相批评…。他说…: the title without a name that spoke last, when nobody was named since.
    pub(super) fn role_meant(&self, at: usize) -> Option<Small> {
        let [one] = self.last.as_deref()? else { return None };
        let role = self.role.as_ref().filter(|r| one.name.as_ref() == Some(*r))?;
        let since = self.places.partition_point(|(p, _)| *p < self.role_at);
        let named = self.places[since..].first().is_some_and(|(p, _)| *p < at);
        let blocks = &self.document.blocks;
        let block = blocks.get(blocks.partition_point(|b| (b.span.end as usize) <= self.role_at))?.span.start as usize;
        let spoke = self.person.is_some_and(|(p, _)| p >= block);
        (!named && !spoke).then(|| role.clone())
    }

    /// A person who is the subject of a sentence between `block` and `at`, nearest first.
    fn subject_before(&mut self, block: usize, at: usize) -> Option<usize> {
        let index = self.document.blocks.partition_point(|b| (b.span.start as usize) < block);
        let sentences = &self.document.blocks.get(index)?.sentences;
        let upto = sentences.partition_point(|s| (s.end as usize) <= at);
        let np = sentences[..upto].iter().rev().take(3).find_map(|s| {
            let end = super::clause::end(self.text, s.start as usize, s.end as usize);
            phrase::noun_phrase(self.text, Span::new(s.start as usize, end)).filter(|n| n.kind == Kind::Person)
        })?;
        Some(self.registry.person(np.name, np.title))
    }

    /// 拜登周五抵达。他说…: in characters of foreign names, before when it was, or what was done, in the sentence before.
    fn foreign_subject(&mut self, block: usize, at: usize) -> Option<usize> {
        let index = self.document.blocks.partition_point(|b| (b.span.start as usize) < block);
        let sentences = &self.document.blocks.get(index)?.sentences;
        let before = sentences[..sentences.partition_point(|s| (s.end as usize) <= at)].last()?;
        let end = super::clause::end(self.text, before.start as usize, before.end as usize);
        let [name, rest, ..] = lex::tokens(self.text, Span::new(before.start as usize, end))[..] else { return None };
        let foreign = name.class.unknown() && name.span.of(self.text).chars().all(lex::transliterates);
        let acts = rest.class.any(&[Class::Time, Class::Verb, Class::Adverb, Class::Preposition, Class::Auxiliary]);
        (foreign && acts).then(|| self.registry.person(name.span, None))
    }
}
