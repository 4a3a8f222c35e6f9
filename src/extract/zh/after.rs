//! What follows a cue: aspect, whom it is said to, the mark, where content begins.

use super::clause::{self, bare};
use super::cue_list::CueClass;
use super::cues::Cue;
use super::lists;
use super::phrase::{self, Kind, Np};
use super::rules;
use super::said::{Said, Who};
use super::walk::{Here, OBJECT, Walk};
use crate::base::Span;
use crate::model::StatementKind;

/// An object between a cue and its colon has at most so many characters.
const LABEL: usize = 16;
/// Who is asked something in quotation marks has at most so many characters.
const WHOM: usize = 6;
/// What is urged before a colon has more characters.
const BIDS: usize = 4;
/// What is doubted in a topic has more characters.
const DOUBTED: usize = 4;
/// A name of no list has at most so many bytes where a topic tells what its bearer says.
const SHORT: usize = 12;

/// What follows a cue.
pub(super) struct After {
    /// Comma or colon, where one stands.
    pub(super) mark: Option<char>,
    /// Where content begins.
    pub(super) start: usize,
    pub(super) told: Vec<(Np, Span)>,
    /// 了, 过 after the cue.
    pub(super) aspect: bool,
    /// No content follows in this sentence.
    pub(super) nothing: bool,
    /// 提醒各方勿作有罪推定：…: what is urged before the colon.
    pub(super) lead: Option<Span>,
}

impl Walk<'_> {
    /// Reads aspect, object and mark after a cue.
    pub(super) fn after(&self, here: &Here<'_>, cue: Cue) -> After {
        let text = self.text;
        let end = here.sentence.end as usize;
        let mut at = cue.span.end as usize;
        let mut after = After { mark: None, start: at, told: Vec::new(), aspect: false, nothing: false, lead: None };
        if text[at..end].starts_with(['了', '过', '着']) && !lists::NO_ASPECT.begins(&text[at..end]) {
            after.aspect = true;
            at += 3;
        }
        if cue.entry.class == CueClass::Tell {
            let close = clause::end(text, at, end);
            let object = Span::new(at, close).trimmed(text, char::is_whitespace);
            let marked = text[close..end].starts_with(['，', ',', '：', ':', '“', '「']);
            // 利率将下调，局长告诉海港日报。
            let closes = bare(text, Span::new(close, end)).is_empty();
            let behind = text[here.sentence.start as usize..cue.span.start as usize].rsplit_once('，');
            let behind = closes && behind.is_some_and(|(_, who)| !who.is_empty() && who.len() <= OBJECT);
            let paper = || phrase::noun_phrase(text, object).filter(|np| behind && np.span == object);
            let hearer = hearer(text, object).filter(|np| np.span != object || marked || closes).or_else(paper);
            if let Some(np) = hearer {
                after.told.push((np, cue.span));
                at = np.span.end as usize;
                at += bracketed(&text[at..end]);
                // 算给记者|听：…
                at += if text[at..close].trim() == "听" { close - at } else { 0 };
            } else if object.len() <= OBJECT && !object.is_empty() && marked {
                if let Some(np) = phrase::noun_phrase(text, object) {
                    after.told.push((np, cue.span));
                }
                at = close;
            }
        } else if !matches!(cue.entry.class, CueClass::Think | CueClass::Want | CueClass::Show | CueClass::Manner) {
            // 批评林郑：“…”; 通报伤亡人数：…; 回应“电池门”：…
            let close = clause::end(text, at, end);
            let past = clause::quoted_word(&text[close..end]).map_or(close, |words| close + words);
            let close = if text[past..end].starts_with(['：', ':']) { past } else { close };
            let object = Span::new(at, close).trimmed(text, char::is_whitespace);
            let colon = text[close..end].starts_with(['：', ':']);
            // 提醒市民，…; 呼吁各方，…
            let mark = text[close..end].starts_with(['，', ',']);
            let asked_of = cue.entry.class == CueClass::Urge && cue.span.len() > 3 && !cue.is(text, "要求");
            let comma = mark && asked_of && !lists::ACTS.has(object.of(text));
            // 问局长，谁来付钱？
            // 问他“怕不怕”
            let quoted = text[close..end].starts_with(['“', '「']);
            // 叫老板“别担心”
            let asks = cue.entry.class == CueClass::Ask || quoted && cue.is(text, "叫");
            let asked = (mark || quoted) && asks && object.len() <= OBJECT / 2;
            let one = |n: &Np| {
                matches!(n.kind, Kind::Person | Kind::Nickname | Kind::Role | Kind::PronounPerson | Kind::First)
            };
            // 怒吼店员“别动”: at whom.
            let shouted = quoted && lists::SHOUTED.has(cue.span.of(text)) && object.len() <= SHORT;
            let crowd = |n: &Np| matches!(n.kind, Kind::Group | Kind::Unnamed | Kind::PronounPeople);
            // 问两名局长，“谁来付钱？”
            let behind_comma = mark && text[close..end].trim_start_matches(['，', ',']).starts_with(['“', '「']);
            let at_whom =
                || phrase::noun_phrase(text, object).filter(|n| whole(text, n, object) && (one(n) || crowd(n)));
            if shouted && let Some(np) = at_whom() {
                after.told.push((np, cue.span));
                at = close;
            } else if quoted && asked && object.of(text).chars().nth(WHOM).is_none() && !object.is_empty() {
                after.told.extend(phrase::noun_phrase(text, object).map(|np| (np, cue.span)));
                at = close;
            } else if asked
                && let Some(np) = phrase::noun_phrase(text, object)
                    .filter(|n| whole(text, n, object) && (one(n) || behind_comma && crowd(n)))
            {
                after.told.push((np, cue.span));
                at = close;
            }
            if comma
                && let Some(np) = phrase::noun_phrase(text, object).filter(|n| whole(text, n, object))
                && !matches!(np.kind, Kind::Unknown | Kind::Document | Kind::First)
                && !does(text, object)
            {
                after.told.push((np, cue.span));
                at = close;
            } else if colon && !object.is_empty() && object.len() <= OBJECT && object.of(text).chars().count() <= LABEL
            {
                // 提醒各方勿作有罪推定：“…”
                let bids = cue.entry.class == CueClass::Urge && lists::FORBIDS.within(object.of(text));
                after.lead = Some(object).filter(|o| bids && o.of(text).chars().nth(BIDS).is_some());
                if after.lead.is_none()
                    && matches!(cue.entry.class, CueClass::Ask | CueClass::Urge)
                    && let Some(np) = phrase::noun_phrase(text, object)
                {
                    after.told.push((np, cue.span));
                }
                at = close;
            }
        }
        at += text[at..end].len() - text[at..end].trim_start().len();
        let mark = text[at..end].chars().next();
        if let Some(c) = mark.filter(|c| matches!(c, '，' | ',' | '：' | ':')) {
            after.mark = Some(c);
            at += c.len_utf8();
            at += text[at..end].len() - text[at..end].trim_start().len();
        }
        after.start = at;
        after.nothing = bare(text, Span::new(at, end)).is_empty();
        after
    }

    /// 引述B的话：“…”: B, and where the mark stands.
    pub(super) fn quoted_person(&self, here: &Here<'_>, cue: Cue) -> Option<(Np, usize)> {
        let start = cue.span.end as usize;
        let close = clause::end(self.text, start, here.sentence.end as usize);
        let words = self.text[start..close].trim_end();
        let words = ["的话", "的说法", "的讲话"].iter().find_map(|t| words.strip_suffix(t))?;
        Some((phrase::noun_phrase(self.text, Span::new(start, start + words.len()))?, close))
    }

    /// 对于市长日前表示桥会通车，居民…: what is the topic was said too, as far as its clause goes.
    pub(super) fn topic(&mut self, here: &mut Here<'_>, cue: Cue, region: Span) {
        let words = region.of(self.text);
        let lead = ["对于", "针对", "至于", "对"].iter().find(|l| words.starts_with(**l)).map_or(0, |l| l.len());
        let end = clause::end(self.text, cue.span.end as usize, here.sentence.end as usize);
        let sure = (cue.entry.strong || cue.span.len() == 3)
            && matches!(cue.entry.class, CueClass::Say | CueClass::Announce | CueClass::Accuse);
        // 对于外界质疑补助流向不明，社会局回应…
        let doubts = || {
            let words = &self.text[cue.span.end as usize..end];
            lists::DOUBTS.has(cue.span.of(self.text))
                && words.chars().nth(DOUBTED).is_some()
                && (lists::VERBS.within(words) || words.contains(['不', '有', '会', '太', '未']))
        };
        let sure = sure || doubts();
        let printed = cue.entry.class == CueClass::Report && lists::TOPIC_NOUNS.ends(&self.text[..end]);
        // 对于议员反问“…？”，局长说…
        let quote = clause::quote_at(&here.block.quotes, cue.span.end as usize).filter(|&q| !here.used[q]);
        let quote = quote.filter(|&q| here.block.quotes[q].closed && cue.entry.class != CueClass::Think);
        let marked = self.text[end..].starts_with(['，', ',']) && (sure || printed);
        if lead == 0 || !marked && quote.is_none() || !here.open.is_empty() {
            return;
        }
        let parsed = phrase::parse(self.text, Span::new(region.start as usize + lead, region.end as usize));
        let content = bare(self.text, Span::new(cue.span.end as usize, end.max(cue.span.end as usize)));
        // 表示|同意局长的说法: agreed to, and no topic.
        let named = |t: &&str| !cue.is(self.text, "表示") || !t.starts_with('的');
        let words = lists::TOPIC_NOUNS.all().iter().filter(|t| named(t));
        let words = words.filter_map(|t| content.of(self.text).strip_suffix(*t)).next();
        // 对于北电|宣称…的说法
        let said_so = |n: &Np| n.kind == Kind::Unknown && words.is_some() && n.span.len() <= SHORT;
        let known = |n: &Np| {
            said_so(n) || {
                !matches!(n.kind, Kind::First | Kind::Unknown | Kind::Document | Kind::Nickname | Kind::PronounThing)
            }
        };
        let Some(np) = parsed.speaker.filter(known).filter(|_| !parsed.negated && !parsed.passive) else { return };
        let content = Span::new(content.start as usize, content.start as usize + words.map_or(content.len(), str::len));
        if quote.is_none() && (content.of(self.text).chars().nth(3).is_none() || content.of(self.text).ends_with("时"))
        {
            return;
        }
        let mut said = Said::new(&rules::BARE, StatementKind::Indirect, np.span.start as usize, Who::Words(np));
        let content = match quote {
            Some(q) => {
                here.used[q] = true;
                (said.rule, said.kind) = (&rules::COLON_QUOTE, StatementKind::Direct);
                here.block.quotes[q].inner
            }
            None => content,
        };
        (said.act, said.cue, said.class) = (cue.entry.act, Some(cue.span), Some(cue.entry.class));
        said.time = parsed.time;
        said.fragments.push(content);
        said.why.push("the topic of the sentence".into());
        self.push(said);
    }
}

/// Length of the bracket that `words` begin with: 告诉海港日报（www.haigang.cn），….
fn bracketed(words: &str) -> usize {
    let end = words
        .starts_with(['（', '('])
        .then(|| words.char_indices().take(OBJECT).find(|(_, c)| matches!(c, '）' | ')')));
    end.flatten().map_or(0, |(i, c)| i + c.len_utf8())
}

/// True when `np` is all of `object`, a bracket after it left aside: 国务卿鲁比奥（Marco Rubio）.
fn whole(text: &str, np: &Np, object: Span) -> bool {
    let rest = &text[np.span.end as usize..object.end as usize];
    np.span.start == object.start && (rest.is_empty() || rest.starts_with(['（', '(']) && rest.ends_with(['）', ')']))
}

/// 建议|关闭|工厂: what is to be done, with a verb of no list, and nobody.
fn does(text: &str, object: Span) -> bool {
    use super::lex::Class as C;
    let all = super::lex::tokens(text, object);
    matches!(all[..], [verb, thing] if verb.class.unknown()
        && verb.span.len() == 6
        && thing.class.any(&[C::Organisation, C::Group]))
}

/// Who is told, at the beginning of `object`: 告诉|他|会签字, 告诉|海港日报记者|桥是安全的.
fn hearer(text: &str, object: Span) -> Option<Np> {
    use super::lex::Class as C;
    const PEOPLE: [C; 6] = [C::Title, C::Group, C::Outlet, C::Unnamed, C::Organisation, C::Place];
    const PRONOUNS: [C; 3] = [C::PronounPerson, C::PronounPeople, C::PronounFirst];
    let all = super::lex::tokens(text, object);
    let first = all.first()?;
    let own = |t: &&super::lex::Token| t.class.any(&[C::Indefinite]) || t.class.any(&PEOPLE);
    let run = match first.class.any(&PRONOUNS) {
        true => 1,
        false => all.iter().take_while(own).count(),
    };
    // 路德社|记者: an outlet of no list, and who asks for it
    let asks = all.iter().take(4).position(|t| t.span.of(text) == "记者").map_or(0, |at| at + 1);
    let run = run.max(asks);
    // 告诉议会的是…: what belongs to them is another thing.
    let of = all.get(run).is_some_and(|t| t.class.has(C::Of));
    let last = all[..run].last().filter(|t| !of && !t.class.has(C::Place))?;
    phrase::noun_phrase(text, first.span.cover(last.span)).filter(|np| np.span.end == last.span.end)
}

/// Where content begins after a colon that ends the cue's clause.
pub(super) fn after_colon(text: &str, here: &Here<'_>, cue: Cue) -> Option<usize> {
    let close = clause::end(text, cue.span.end as usize, here.sentence.end as usize);
    let colon = text[close..here.sentence.end as usize].chars().next().filter(|c| matches!(c, '：' | ':'))?;
    Some(close + colon.len_utf8())
}
