//! Names that the lexicon cuts, put together again: a character of a name can be a function word.

use super::dotted;
use super::given;
use super::head::{Sure, is_name};
use super::lex::{self, Class, Classes, Token};
use super::lists;
use crate::base::Span;

/// 市长|方|可|欣: a function word between a surname and one more character is part of a name.
pub(super) fn mended(text: &str, all: Vec<Token>) -> Vec<Token> {
    type Pass = fn(&str, Vec<Token>) -> Vec<Token>;
    const PASSES: [Pass; 9] = [dotted::joined, given::joined, crossed, plural, someone, traded, kin, headed, foreign];
    let all = PASSES.iter().fold(all, |all, pass| pass(text, all));
    let mut out: Vec<Token> = Vec::with_capacity(all.len());
    let mut at = 0;
    while at < all.len() {
        if let [b, c, ..] = all[at..]
            && surnamed(text, out.last(), (b, c), all.get(at + 2))
        {
            out.push(Token { span: b.span.cover(c.span), class: c.class });
            at += 2;
        } else if let [b, c] = all[at..]
            && out.last().is_some_and(|t| t.class.has(Class::Title) && t.span.end == b.span.start)
            && b.class.has(Class::Adverb)
            && c.class.unknown()
            && (b.span.len(), c.span.len(), b.span.end) == (6, 3, c.span.start)
            && lex::surname(b.span.of(text)) == Some(3)
        {
            // 院长|严正|明
            out.push(Token { span: b.span.cover(c.span), class: c.class });
            at += 2;
        } else if let [a, b, c, ..] = all[at..]
            && a.class.unknown()
            && c.class.unknown()
            && !b.class.unknown()
            && [a, b, c].iter().all(|t| t.span.len() == 3)
            && (a.span.end, b.span.end) == (b.span.start, c.span.start)
            && lex::surname(a.span.of(text)).is_some()
            && b.class.any(&[Class::Adverb, Class::Auxiliary, Class::Localiser, Class::Preposition, Class::Exist])
            && !matches!(b.span.of(text), "在" | "对" | "向" | "于" | "不" | "也" | "还" | "将" | "曾")
        {
            out.push(Token { span: a.span.cover(c.span), class: a.class });
            at += 3;
        } else if let [a, b, c, ..] = all[at..]
            && a.class.unknown()
            && c.class.unknown()
            && b.class.has(Class::Organisation)
            && b.span.len() == 3
            && (a.span.end, b.span.end) == (b.span.start, c.span.start)
            && a.span.cover(c.span).of(text).chars().all(lex::transliterates)
        {
            // 培斯|科|夫
            out.push(Token { span: a.span.cover(c.span), class: a.class });
            at += 3;
        } else {
            out.push(all[at]);
            at += 1;
        }
    }
    // 老顾客|惋惜地
    if let [.., who, how] = &mut out[..]
        && how.class.unknown()
        && how.span.len() >= 9
        && how.span.of(text).ends_with('地')
        && who.class.any(&[Class::Title, Class::Group, Class::PronounPerson, Class::PronounPeople])
    {
        how.class = Classes::of(Class::Adverb);
    }
    // 何文远|边擦汗边|说: what is done at the same time.
    if let Some(last) = out.last().copied().filter(|t| t.class.unknown() && t.span.of(text).ends_with('边'))
        && let Some(len) = last.span.of(text).find('边').filter(|at| *at + '边'.len_utf8() < last.span.len())
    {
        let split = last.span.start as usize + len;
        out.pop();
        if len > 0 {
            out.push(Token { span: Span::new(last.span.start as usize, split), class: last.class });
        }
        out.push(Token { span: Span::new(split, last.span.end as usize), class: Classes::of(Class::Adverb) });
    }
    if let Some(last) = out.last().copied().filter(|t| t.class.unknown())
        && let Some(len) = name_before_adverb(last.span.of(text))
    {
        let split = last.span.start as usize + len;
        out.pop();
        out.push(Token { span: Span::new(last.span.start as usize, split), class: last.class });
        out.push(Token { span: Span::new(split, last.span.end as usize), class: Classes::of(Class::Adverb) });
    }
    if let Some(last) = out.last().copied().filter(|t| t.class.unknown() && t.span.len() > 6)
        && last.span.of(text).ends_with('等')
    {
        // 高远明、何文远|等: and others.
        let split = last.span.end as usize - '等'.len_utf8();
        out.pop();
        out.push(Token { span: Span::new(last.span.start as usize, split), class: last.class });
        out.push(Token { span: Span::new(split, last.span.end as usize), class: Classes::of(Class::Paren) });
    }
    out
}

/// 孙|某: a surname, and no more of the name.
fn someone(text: &str, all: Vec<Token>) -> Vec<Token> {
    if !all.iter().any(|t| t.span.of(text) == "某") {
        return all;
    }
    let mut out: Vec<Token> = Vec::with_capacity(all.len());
    for token in all {
        match out.last_mut() {
            Some(last)
                if token.span.of(text) == "某"
                    && last.span.end == token.span.start
                    && (last.class.unknown() && lex::surname(last.span.of(text)) == Some(last.span.len())
                        || last.span.of(text).ends_with('某')) =>
            {
                last.span.end = token.span.end;
                last.class = Classes::default();
            }
            _ => out.push(token),
        }
    }
    out
}

/// 割胶工|蒋文, 市渔业站挑夫|王小棠: a trade of no list, by its last character, before a name that ends the word.
fn traded(text: &str, mut all: Vec<Token>) -> Vec<Token> {
    let cut = |t: &Token| {
        let words = t.span.of(text);
        if !t.class.unknown() || !(TRADE.0..=TRADE.1).contains(&words.len()) {
            return None;
        }
        let (at, trade, name) = [3, 2].into_iter().find_map(|len| {
            let (at, _) = words.char_indices().rev().nth(len - 1)?;
            let (trade, name) = words.split_at(at);
            (lists::TRADES.ends(trade) && is_name(name, Sure::No)).then_some((at, trade, name))
        })?;
        // 抢修员工|高兴地: a crowd, and how it speaks. 民工|程队: a body.
        let none = trade.ends_with("员工") || name.ends_with('地') || lists::NO_PERSON.ends(name);
        (!none && trade.len() >= 6).then_some(at as u32)
    };
    let mut from = 0;
    while let Some((at, len)) = all[from..].iter().enumerate().find_map(|(i, t)| Some((from + i, cut(t)?))) {
        let whole = all[at].span;
        all[at] = Token { span: Span { end: whole.start + len, ..whole }, class: Classes::of(Class::Title) };
        all.insert(at + 1, Token { span: Span { start: whole.start + len, ..whole }, class: Classes::default() });
        from = at + 2;
    }
    all
}

/// 高母|林美云: whose mother it is, by a surname, before her own name.
fn kin(text: &str, mut all: Vec<Token>) -> Vec<Token> {
    let fits = |t: &Token| {
        let words = t.span.of(text);
        let whose = t.class.unknown() && (KIN_AND_NAME.0..=KIN_AND_NAME.1).contains(&words.len());
        whose
            && lex::surname(words) == Some('高'.len_utf8())
            && lists::KIN_OF.begins(&words['高'.len_utf8()..])
            && lex::surname(&words[KIN..]) == Some('高'.len_utf8())
            && is_name(&words[KIN..], Sure::No)
    };
    if let Some(at) = all.iter().position(fits) {
        let one = all[at].span;
        let split = one.start as usize + KIN;
        all[at] = Token { span: Span::new(one.start as usize, split), class: Classes::of(Class::Title) };
        all.insert(at + 1, Token { span: Span::new(split, one.end as usize), class: Classes::default() });
    }
    all
}

/// A surname and a word for kin have so many bytes; with the name behind them at least and at most so many.
const KIN: usize = 6;
const KIN_AND_NAME: (usize, usize) = (12, 15);

/// A trade and a name have so many bytes, with the house before them.
const TRADE: (usize, usize) = (12, 36);

/// 检警|调查, which is no 检警调: a crowd with one more character, which rather begins the word behind it.
fn crossed(text: &str, mut all: Vec<Token>) -> Vec<Token> {
    let cut = |w: &[Token]| {
        let (crowd, rest) = (w[0].span, w[1]);
        let long =
            w[0].class.has(Class::Group) && crowd.len() >= 9 && rest.class.unknown() && crowd.end == rest.span.start;
        let at = long.then(|| crowd.end as usize - '一'.len_utf8())?;
        let shorter = lex::begins(&text[crowd.start as usize..at], Class::Group)
            .is_some_and(|w| w.len() == at - crowd.start as usize);
        (shorter && lex::word(&text[at..]) > '一'.len_utf8()).then_some(at)
    };
    while let Some((i, at)) = all.windows(2).enumerate().find_map(|(i, w)| Some((i, cut(w)?))) {
        let (from, to) = (all[i].span.start as usize, all[i + 1].span.end as usize);
        let again = lex::tokens(text, Span::new(at, to));
        all[i].span = Span::new(from, at);
        all.splice(i + 1..i + 2, again);
    }
    all
}

/// 教育局|长陈美玲: who heads an office is called by it.
fn headed(text: &str, mut all: Vec<Token>) -> Vec<Token> {
    let heads = |w: &[Token]| {
        w[0].class.has(Class::Organisation)
            && w[0].span.end == w[1].span.start
            && w[1].class.unknown()
            && text[w[1].span.start as usize..].starts_with('长')
            && lists::HEADED.ends(w[0].span.of(text))
    };
    let mut from = 0;
    while let Some(at) = all[from..].windows(2).position(heads).map(|i| from + i) {
        let cut = all[at + 1].span.start + '长'.len_utf8() as u32;
        all[at] = Token { span: Span { end: cut, ..all[at].span }, class: Classes::of(Class::Title) };
        all[at + 1].span.start = cut;
        if all[at + 1].span.is_empty() {
            all.remove(at + 1);
        }
        from = at + 1;
    }
    all
}

/// 主席|曾|庆祥: a function word that is a surname too, between a title or nothing and what can be a given name.
/// What goes on as a noun is no name: 官员|向|塔恩|社.
fn surnamed(text: &str, before: Option<&Token>, (surname, given): (Token, Token), after: Option<&Token>) -> bool {
    let opens = before.is_none_or(|t| t.class.has(Class::Title));
    let nouns = [Class::Organisation, Class::Outlet, Class::Group, Class::Place, Class::Title];
    let goes_on = after.is_some_and(|t| t.span.start == given.span.end && t.class.any(&nouns));
    opens
        && !goes_on
        && lists::SURNAMES.has(surname.span.of(text))
        && given.class.unknown()
        && given.span.len() <= 6
        && surname.span.end == given.span.start
}

/// 工程师|们|早在…: several of them.
fn plural(text: &str, all: Vec<Token>) -> Vec<Token> {
    let many = |pair: &[Token]| {
        pair[1].class.unknown()
            && pair[0].span.end == pair[1].span.start
            && pair[1].span.of(text).starts_with('们')
            && pair[0].class.any(&[Class::Title, Class::Group])
    };
    if !all.windows(2).any(many) {
        return all;
    }
    let mut out: Vec<Token> = Vec::with_capacity(all.len() + 1);
    for token in all {
        match out.last_mut().filter(|last| many(&[**last, token])) {
            Some(last) => {
                let split = token.span.start as usize + '们'.len_utf8();
                *last = Token { span: Span::new(last.span.start as usize, split), class: Classes::of(Class::Group) };
                out.extend(lex::tokens(text, Span::new(split, token.span.end as usize)));
            }
            None => out.push(token),
        }
    }
    out
}

/// 比|克特, 麦戈德|里|克: a function word with foreign names' characters around it is one of them.
fn foreign(text: &str, all: Vec<Token>) -> Vec<Token> {
    let name = |t: &Token| t.class.unknown() && t.span.of(text).chars().all(lex::transliterates);
    let office = |t: &Token| {
        t.class.has(Class::Organisation) && t.span.len() == 3 && t.span.of(text).chars().all(lex::transliterates)
    };
    if !all.iter().any(name) {
        return all;
    }
    let mut out: Vec<Token> = Vec::with_capacity(all.len());
    let mut at = 0;
    while at < all.len() {
        let token = all[at];
        let next = all.get(at + 1).filter(|n| name(n) && n.span.start == token.span.end);
        let last = out.last().filter(|l| name(l) && l.span.end == token.span.start);
        let inside = lists::SYLLABLES.has(token.span.of(text)) && !token.class.unknown();
        let titled = at > 1 && all[at - 2].class.has(Class::Title);
        match (last, next) {
            (Some(left), Some(right)) if inside && (titled || left.span.len() + right.span.len() >= 9) => {
                let whole = Token { span: left.span.cover(right.span), class: left.class };
                out.pop();
                out.push(whole);
                at += 2;
            }
            // 布林|肯
            (Some(left), None) if lists::CLOSING_SYLLABLES.has(token.span.of(text)) && left.span.len() >= 6 => {
                let whole = Token { span: left.span.cover(token.span), class: left.class };
                out.pop();
                out.push(whole);
                at += 1;
            }
            // 比|克特, 内|塔尼亚胡
            (None, Some(right))
                if lists::OPENING_SYLLABLES.has(token.span.of(text))
                    && (token.span.of(text) == "比" || right.span.len() >= 9)
                    && right.span.len() <= 12
                    && !token.class.unknown() =>
            {
                out.push(Token { span: token.span.cover(right.span), class: right.class });
                at += 2;
            }
            // 发言人|多|尔|女士
            (None, Some(right))
                if matches!(token.span.of(text), "多" | "可" | "比" | "内" | "里" | "依")
                    && right.span.len() == 3
                    && at > 0
                    && all[at - 1].class.has(Class::Title)
                    && all.get(at + 2).is_none_or(|t| t.class.has(Class::Honorific)) =>
            {
                out.push(Token { span: token.span.cover(right.span), class: right.class });
                at += 2;
            }
            // 科|瓦廖夫
            (None, Some(right)) if office(&token) && right.span.len() >= 6 => {
                out.push(Token { span: token.span.cover(right.span), class: right.class });
                at += 2;
            }
            _ => {
                out.push(token);
                at += 1;
            }
        }
    }
    out
}

/// 顾思远|乐观地: length of the name before an adverb in 地.
fn name_before_adverb(words: &str) -> Option<usize> {
    let rest = words.strip_suffix('地')?;
    let starts: Vec<usize> = rest.char_indices().map(|(i, _)| i).collect();
    [2, 4, 1].into_iter().find_map(|k| {
        let cut = *starts.get(starts.len().checked_sub(k)?)?;
        is_name(&words[..cut], Sure::No).then_some(cut)
    })
}
