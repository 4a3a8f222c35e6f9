//! Quotations with a person beside them and no cue: 王先生很无奈：“…”; 记者李林十分关注，“…。”

use super::clause::{self, bare};
use super::cue_list::CueClass;
use super::cues::Cue;
use super::head::{Sure, is_name};
use super::lex;
use super::lists;
use super::phrase::{self, Kind, Np};
use super::rules;
use super::said::{Said, Who};
use super::walk::{Here, Walk};
use crate::base::Span;
use crate::model::StatementKind;
use crate::text::Block;

/// After a comma a quotation of fewer characters is a word and no turn.
const LONG: usize = 12;
/// After a colon.
const SHORT: usize = 5;
/// What somebody does between two parts of a quotation has at most so many characters.
const BETWEEN: usize = 30;
/// So many clauses before the quotation are looked at for who speaks.
const CLAUSES: usize = 3;

impl Walk<'_> {
    /// Reads the quotations of a sentence in which no cue was found.
    pub(super) fn inline(&mut self, here: &mut Here<'_>, sentence: Span) {
        let text = self.text;
        self.interrupted(here, sentence);
        let quotes = &here.block.quotes;
        let from = quotes.partition_point(|q| q.outer.start < sentence.start);
        let mut said: Option<usize> = None;
        for (q, quote) in quotes.iter().copied().enumerate().skip(from) {
            if quote.outer.start >= sentence.end {
                break;
            }
            if quote.depth > 0 || here.used[q] {
                continue;
            }
            let lead = text[sentence.start as usize..quote.outer.start as usize].trim_end();
            let colon = lead.ends_with(['：', ':']);
            let comma = lead.ends_with(['，', ',']);
            let inner = quote.inner.of(text).trim_end();
            let length = inner.chars().count();
            let whole = inner.ends_with(['。', '！', '？', '…', '!', '?']);
            // 他不满回复，“…”。: the mark behind the quotation.
            let ends = whole
                || bare(text, Span::new(quote.outer.end as usize, sentence.end.max(quote.outer.end) as usize))
                    .is_empty();
            // “…”李秀兰抹抹眼泪，“…”
            let answers = comma && whole && length > SHORT && !here.waiting.is_empty();
            if !(colon && length > SHORT || comma && length > LONG && ends || answers) {
                continue;
            }
            let mark = sentence.start as usize + lead.len() - lead.chars().next_back().map_or(0, char::len_utf8);
            let np = match said {
                Some(_) => None,
                None => self.beside(sentence.start as usize, mark, colon),
            };
            let who = match (said, np) {
                (Some(i), _) => Who::Same(i),
                (None, Some(np)) => Who::Words(np),
                _ => continue,
            };
            let at = match &who {
                Who::Words(np) => np.span.start as usize,
                _ => quote.outer.start as usize,
            };
            here.used[q] = true;
            let mut new = Said::new(&rules::INLINE, StatementKind::Direct, at, who);
            new.fragments.push(quote.inner);
            new.why.push("a person in the same sentence, and no cue".into());
            let index = self.push(new);
            here.before = Some(index);
            said.get_or_insert(index);
            if !quote.closed {
                self.unclosed = Some(index);
            }
        }
    }

    /// “学校只传简讯说『请多休息』！”: what a quotation quotes, behind a cue of `cues` and who speaks by it.
    pub(super) fn inner(&mut self, block: &Block, cues: &[Cue]) {
        for quote in block.quotes.iter().filter(|q| q.depth == 1) {
            let mark = self.text[..quote.outer.start as usize].trim_end_matches(['：', ':', '，']).len();
            let at = cues.partition_point(|c| (c.span.end as usize) < mark);
            let Some(cue) = cues.get(at).filter(|c| c.span.end as usize == mark && c.entry.class == CueClass::Say)
            else {
                continue;
            };
            let outer = block.quotes.iter().find(|q| q.depth == 0 && q.inner.contains(quote.outer));
            let Some(floor) = outer.map(|q| q.inner.start as usize) else { continue };
            let from = clause::start(self.text, floor, cue.span.start as usize);
            let np = phrase::noun_phrase(self.text, Span::new(from, cue.span.start as usize));
            let sure = |n: &Np| !matches!(n.kind, Kind::First | Kind::Unknown | Kind::Document | Kind::PronounThing);
            let Some(np) = np.filter(sure) else { continue };
            let mut said = Said::new(&rules::NESTED, StatementKind::Direct, np.span.start as usize, Who::Words(np));
            (said.act, said.cue, said.class) = (cue.entry.act, Some(cue.span), Some(cue.entry.class));
            said.fragments.push(quote.inner);
            said.why.push("quoted in a quotation".into());
            self.push(said);
        }
    }

    /// 李秀兰|抹了抹眼泪: a name of the article that opens `clause`, whatever follows it.
    pub(super) fn named_at(&self, clause: Span) -> Option<Np> {
        let (end, _) = clause.of(self.text).char_indices().nth(3)?;
        let name = Span::new(clause.start as usize, clause.start as usize + end);
        let words = name.of(self.text);
        let named = lex::surname(words).is_some() && is_name(words, Sure::No) && self.told_again(name);
        named.then_some(Np { span: name, name, title: None, kind: Kind::Person })
    }

    /// “…”这是|村民|的心声。 “…”说话的是种了四十年水稻的|田老根。
    pub(super) fn whose_words(&self, clause: Span) -> Option<Np> {
        let words = clause.of(self.text);
        if let Some(open) = lists::WHO_SPEAKS.all().iter().find(|w| words.starts_with(**w)) {
            let start = clause.start as usize + open.len();
            // What somebody did stands before the last 的, who they are behind it; 医院的护士 are both one title.
            let whole = Span::new(start, (clause.end as usize).max(start));
            let head = whole.of(self.text).rfind('的').map_or(start, |at| start + at + '的'.len_utf8());
            let did = whole.of(self.text).contains(['了', '过', '着']);
            let np = if did { [head, start] } else { [start, head] }.into_iter().find_map(|from| {
                let span = Span { start: from as u32, ..whole };
                let np = phrase::noun_phrase(self.text, span).filter(|n| n.span == span)?;
                let np = self.ends_named(np).unwrap_or(np);
                (!matches!(np.kind, Kind::Unknown | Kind::First | Kind::Document)).then_some(np)
            });
            return np;
        }
        let open = lists::THIS_IS.all().iter().find(|w| words.starts_with(**w))?.len();
        let tail = lists::ARE_WORDS.all().iter().find(|w| words.ends_with(**w))?.len();
        let whose =
            Span::new(clause.start as usize + open, (clause.end as usize - tail).max(clause.start as usize + open));
        phrase::noun_phrase(self.text, whose)
            .filter(|n| !matches!(n.kind, Kind::Unknown | Kind::First | Kind::Document))
    }

    /// 他向|平台|申请工伤: whom the last 向 of `words` names.
    fn addressed(&self, words: Span) -> Option<Np> {
        let at = words.start as usize + words.of(self.text).rfind('向')? + '向'.len_utf8();
        let end = clause::end(self.text, at, (words.end as usize).max(at));
        let all = lex::tokens(self.text, Span::new(at, end));
        let acts = [lex::Class::Verb, lex::Class::Adverb, lex::Class::Auxiliary, lex::Class::Preposition];
        let upto = all.iter().find(|t| t.class.any(&acts)).map_or(end, |t| t.span.start as usize);
        phrase::noun_phrase(self.text, Span::new(at, upto)).filter(|n| !matches!(n.kind, Kind::First | Kind::Document))
    }

    /// 门口贴着一张|告示：“…”: what is put up.
    fn put_up(&self, words: Span) -> Option<Np> {
        let noun = lists::PUT_UP.all().iter().find(|n| words.of(self.text).ends_with(**n))?;
        let span = Span::new(words.end as usize - noun.len(), words.end as usize);
        Some(Np { span, name: span, title: None, kind: Kind::Document })
    }

    /// “他们都一样，”司机佩塔尔耸耸肩，“…”: a quotation that is interrupted by what somebody does.
    fn interrupted(&mut self, here: &mut Here<'_>, sentence: Span) {
        let text = self.text;
        let quotes = &here.block.quotes;
        let Some(first) = clause::quote_at(quotes, sentence.start as usize).filter(|&q| !here.used[q]) else { return };
        let Some(second) = (first + 1..quotes.len()).find(|&q| quotes[q].depth == 0) else { return };
        let between = Span::new(quotes[first].outer.end as usize, quotes[second].outer.start as usize);
        let does = between.of(text);
        let split = quotes[first].inner.of(text).ends_with(['，', ',']) && does.ends_with(['，', ',']);
        if !split || quotes[second].outer.start >= sentence.end || does.chars().nth(BETWEEN).is_some() {
            return;
        }
        let clause = Span::new(between.start as usize, clause::end(text, between.start as usize, between.end as usize));
        let speaks = |n: &Np| matches!(n.kind, Kind::Person | Kind::PronounPerson | Kind::Role | Kind::Unnamed);
        let Some(np) = phrase::noun_phrase(text, clause).filter(speaks).or_else(|| self.named_at(clause)) else {
            return;
        };
        let mut new = Said::new(&rules::INLINE, StatementKind::Direct, np.span.start as usize, Who::Words(np));
        new.fragments = vec![quotes[first].inner, quotes[second].inner];
        new.why.push("a quotation interrupted by what somebody does".into());
        (here.used[first], here.used[second]) = (true, true);
        here.before = Some(self.push(new));
    }

    /// 检方出示了|她发给同伙的短信：“…”: who sent the message with which `words` end.
    fn sender_of(&self, words: Span) -> Option<Np> {
        let all = words.of(self.text);
        lists::WRITES.ends(all).then_some(())?;
        let sends = lists::SENDS_TO.all().iter().filter_map(|w| all.rfind(*w)).max()?;
        let from = lists::CITES.all().iter().filter_map(|w| all[..sends].rfind(*w).map(|i| i + w.len())).max();
        let who = Span::new(words.start as usize + from.unwrap_or(0), words.start as usize + sends);
        let np = phrase::noun_phrase(self.text, who)?;
        let sure = !matches!(np.kind, Kind::Unknown | Kind::First | Kind::Document | Kind::PronounThing);
        sure.then_some(np)
    }

    /// The person who is the subject of the clauses that end at `mark`, nearest first.
    fn beside(&self, floor: usize, mark: usize, colon: bool) -> Option<Np> {
        let mut end = mark;
        for _ in 0..CLAUSES {
            let clause = bare(self.text, Span::new(floor, end.max(floor)));
            if clause.is_empty() {
                return None;
            }
            let start = clause::start(self.text, floor, clause.end as usize);
            let words = Span::new(start, clause.end as usize);
            // 他向平台申请，|得到的回复是：“…”: whoever was asked answers.
            if lists::GETS.begins(words.of(self.text)) {
                return self.addressed(Span::new(floor, start));
            }
            // 何大庆更担心|的是生计：“…”
            let of = words.of(self.text).find("的是").filter(|i| *i > 0);
            let words = of.map_or(words, |i| Span::new(start, start + i));
            let np = phrase::noun_phrase(self.text, words).filter(|n| {
                let person = matches!(n.kind, Kind::Person | Kind::PronounPerson | Kind::Nickname);
                let somebody = colon && matches!(n.kind, Kind::Unnamed | Kind::Role | Kind::Group);
                // The person acts: 王先生的口号是：“…” is somebody's slogan.
                let acts = !self.text[n.span.end as usize..].starts_with(['的', '之']);
                (person || somebody) && acts && n.span.start.saturating_sub(words.start) <= 30
            });
            let np = np.or_else(|| if colon { self.sender_of(words).or_else(|| self.put_up(words)) } else { None });
            if let Some(np) = np.or_else(|| self.named_at(words)) {
                return Some(np);
            }
            end = start;
        }
        None
    }
}
