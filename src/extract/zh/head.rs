//! What a noun phrase stands for, by its head: the word at its end.

use super::counts;
use super::cue_list::CUES;
use super::lex::{self, Class, Token};
use super::lists;
use super::name_spans;
use super::phrase::{Kind, Np};
use crate::base::Span;

/// 《海港日报》的消息, 《海港日报》的一篇文章, 海港日报一则报道: the outlet that printed it.
fn printed_by<'t>(text: &str, all: &'t [Token]) -> Option<&'t [Token]> {
    let (last, mut whose) = all.split_last()?;
    if !lists::PRINTED.has(last.span.of(text)) {
        return None;
    }
    let owner = whose;
    // 《海港日报》此前|的|报道
    let old = |t: &Token, owner: &[Token], rest: &[Token]| t.class.has(Class::Time) && rest.len() < owner.len();
    while let [before @ .., t] = whose
        && (t.class.has(Class::Of) || lists::ONE_PIECE.has(t.span.of(text)) || old(t, owner, whose))
    {
        whose = before;
    }
    // 公众号“车圈早知道”|的|消息
    let site = |all: &[Token]| {
        let [.., what, name] = all else { return false };
        lists::SITE_NOUNS.ends(what.span.of(text)) && name.span.of(text).starts_with(['“', '「'])
    };
    (whose.len() < owner.len() && (whose.last()?.class.has(Class::Outlet) || site(whose))).then_some(whose)
}

/// A name in quotation marks behind what its bearer is has at most so many bytes, the marks among them.
const NICK: usize = 18;

/// What somebody is, in words of no list, has at most so many bytes.
const LONGEST_TRADE: usize = 15;

/// Reads a noun phrase by its head, the word at its end.
pub(super) fn classify(text: &str, all: &[Token]) -> Option<Np> {
    use Class as C;
    let mut all = all;
    while let [first, rest @ ..] = all
        && first.class.has(C::Of)
    {
        all = rest;
    }
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
    // 何文远|本人, “山里人”本人
    if let [who @ .., own] = all
        && !who.is_empty()
        && own.span.of(text) == "本人"
    {
        let words = span.of(text);
        let quoted = who.len() == 1 && words.starts_with(['“', '「']) && who[0].span.of(text).ends_with(['”', '」']);
        let mark = '“'.len_utf8();
        let name = Span::new(who[0].span.start as usize + mark, (who[0].span.end as usize).max(mark) - mark);
        return if quoted { Some(Np { name, ..np(Kind::Person) }) } else { classify(text, who) };
    }
    for (c, kind) in [
        (C::PronounPerson, Kind::PronounPerson),
        (C::PronounPeople, Kind::PronounPeople),
        (C::PronounThing, Kind::PronounThing),
        (C::PronounFirst, Kind::First),
    ] {
        // 北岭当局: whose it is stands before it.
        if kind == Kind::PronounThing && all.len() > 1 && last.span.of(text) == "当局" {
            return Some(np(Kind::Organisation));
        }
        if class.has(c) && (all.len() == 1 || kind != Kind::First) {
            return Some(only(kind));
        }
    }
    // 她|扬了扬手里的信
    let twice = |t: &Token| {
        let c: Vec<char> = t.span.of(text).chars().take(3).collect();
        matches!(c[..], [a, '了' | '一', b] if a == b)
    };
    if first.class.has(C::PronounPerson) && all.get(1).is_some_and(twice) {
        return Some(Np { span: first.span, name: first.span, title: None, kind: Kind::PronounPerson });
    }
    if let Some(person) = person(text, all) {
        return Some(person);
    }
    // 海港|方面: whoever is on that side.
    if let [whose @ .., side] = all
        && side.span.of(text) == "方面"
        && whose.last().is_some_and(|t| t.class.unknown() || t.class.any(&[C::Place, C::Organisation, C::Latin]))
    {
        return Some(np(Kind::Organisation));
    }
    // 环保团体|「绿洲」, 那位|“早起的鱼”: a name in quotation marks behind what it is.
    let that = |t: &Token| lists::THAT_ONE.has(t.span.of(text));
    if let [.., what, name] = all
        && (what.class.any(&[C::Group, C::Organisation])
            || lists::SITE_NOUNS.ends(what.span.of(text))
            || that(what)
            || what.class.has(C::Title) && name.span.len() <= NICK)
        && name.span.of(text).starts_with(['“', '「'])
        && name.span.of(text).ends_with(['”', '」'])
    {
        let open = '“'.len_utf8();
        let name = Span::new(name.span.start as usize + open, name.span.end as usize - open);
        let person = what.class.has(C::Title) || that(what) || lists::USERS.ends(what.span.of(text));
        let site = lists::SITE_NOUNS.ends(what.span.of(text));
        let kind = if person {
            Kind::Person
        } else if site {
            Kind::Outlet
        } else {
            Kind::Organisation
        };
        return Some(Np { name, ..np(kind) });
    }
    // 史博文: a name that ends like a document.
    if let [family, given] = all
        && family.class.unknown()
        && lists::GIVEN.has(given.span.of(text))
        && lex::surname(family.span.of(text)) == Some(family.span.len())
    {
        return Some(np(Kind::Person));
    }
    if let Some(outlet) = printed_by(text, all) {
        return classify(text, outlet);
    }
    // 有关部门, 一名官员: nobody says who.
    let person = first.span.of(text).ends_with(['名', '位']);
    // 一股民, 附近一商户
    let one = class.any(&[C::Title, C::Group])
        && all.iter().rev().nth(1).is_some_and(|t| t.class.unknown() && t.span.of(text) == "一");
    let vague = first.class.has(C::Indefinite)
        && (person && all.len() > 1 || class.any(&[C::Title, C::Group, C::Unnamed, C::Organisation, C::Document]));
    // 该公司一名员工, 白宫官员: of known people nobody knows which.
    let among = class.any(&[C::Title, C::Group])
        && all[1..].iter().any(|t| t.class.has(C::Indefinite) && t.span.of(text).ends_with(['名', '位', '些']));
    // 青渡镇|一名|珠算师: what they are, in words of no list.
    let among = among
        || class.unknown()
            && all.len() > 2
            && last.span.len() <= LONGEST_TRADE
            && all
                .iter()
                .rev()
                .nth(1)
                .is_some_and(|t| t.class.has(C::Indefinite) && t.span.of(text).ends_with(['名', '位']));
    let staff = all.len() > 1 && matches!(last.span.of(text), "官员" | "员工" | "职员" | "工作人员" | "高管" | "雇员");
    // 有一位|打来电话
    let alone = all.len() == 1 && class.has(C::Indefinite) && last.span.of(text).ends_with(['位', '名']);
    if class.has(C::Unnamed) || alone || vague || one || among || staff {
        return Some(np(Kind::Unnamed));
    }
    // 百分之三十一则, 二十六位; 四成二的|受访者: so many of them.
    let words = span.of(text);
    let share = || class.any(&[C::Title, C::Group]) && counts::share(words).is_some();
    if counts::counted(words) || share() {
        return Some(np(Kind::Unnamed));
    }
    // 信|中, 诉状|中: what is written there.
    if let [.., paper, within] = all
        && (within.span.of(text) == "中"
            || all.len() == 2 && paper.class.has(C::Document) && matches!(within.span.of(text), "上" | "里"))
        && (paper.class.has(C::Document) || all.len() == 2 && lists::PAPER.has(paper.span.of(text)))
    {
        let span = Span::new(span.start as usize, paper.span.end as usize);
        return Some(Np { span, name: span, title: None, kind: Kind::Document });
    }
    // 路透社报道, 外交部声明: whoever issued it speaks.
    if class.has(C::Document) && all.len() > 1 {
        let owner = all[all.len() - 2];
        if owner.class.any(&[C::Outlet, C::Organisation, C::Place]) && owner.span.end == last.span.start {
            return classify(text, &all[..all.len() - 1]);
        }
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
            // 美国《海港邮报》: the title is the name.
            let titled = kind == Kind::Outlet && last.span.of(text).starts_with('《') && last.span.len() > 6;
            let name = if titled { Span::new(last.span.start as usize + 3, last.span.end as usize - 3) } else { span };
            return Some(Np { name, ..np(kind) });
        }
    }
    // 学者代表何文远、林俊: several are named.
    if let Some(at) = all.iter().rposition(|t| t.class.has(C::Pause)).filter(|&at| at > 0 && at + 1 < all.len())
        && let (Some(before), Some(behind)) = (classify(text, &all[..at]), classify(text, &all[at + 1..]))
        && matches!(before.kind, Kind::Person | Kind::Role | Kind::Group)
        && behind.kind == Kind::Person
    {
        return Some(np(Kind::Group));
    }
    // 仅|为: function words alone are nobody.
    if all.iter().all(|t| t.class.any(&[C::Adverb, C::Preposition, C::Auxiliary, C::Connective, C::Localiser, C::Verb]))
    {
        return None;
    }
    // 审判长|敲响法槌: what somebody does, in words of no list.
    if let [who @ .., does] = all
        && does.class.unknown()
        && let Some(last) = who.last().filter(|t| t.class.has(C::Title) && t.span.end == does.span.start)
        && (does.span.of(text).chars().nth(3).is_some() || does.span.len() > 3 && lists::KIN.has(last.span.of(text)))
    {
        let span = all[0].span.cover(last.span);
        return Some(Np { span, name: span, title: None, kind: Kind::Role });
    }
    // 她|推了推眼镜, 他|一怔: what somebody does, in words of no list.
    if all.len() > 1
        && first.class.any(&[C::PronounPerson, C::PronounPeople])
        && !all.iter().any(|t| t.class.has(C::Of))
    {
        let kind = if first.class.has(C::PronounPerson) { Kind::PronounPerson } else { Kind::PronounPeople };
        return Some(Np { span: first.span, name: first.span, title: None, kind });
    }
    let words = last.span.of(text);
    // “海边的猫”
    if all.len() == 1 && words.starts_with(['“', '「']) && words.ends_with(['”', '」']) {
        let mark = '“'.len_utf8();
        let name = Span::new(last.span.start as usize + mark, last.span.end as usize - mark);
        return Some(Np { name, ..np(Kind::Person) });
    }
    let surname = words.chars().count() == 1 && lex::surname(words).is_some();
    if all.len() == 1 && (surname || is_nickname(words)) {
        return Some(np(Kind::Nickname));
    }
    // 芯片巨头|奥格森: a house, named behind what it makes.
    let whole = span.of(text);
    let made = || lists::MAKERS.all().iter().filter_map(|m| whole.find(m).map(|i| i + m.len())).max();
    let named = class.unknown() && whole.chars().rev().take(2).all(lex::transliterates);
    if named
        && lists::MAKERS.within(whole)
        && let Some(name) = made().map(|i| Span::new(span.start as usize + i, span.end as usize))
        && (2..=6).contains(&name.of(text).chars().count())
        && name.of(text).chars().all(lex::transliterates)
    {
        return Some(Np { name, ..np(Kind::Organisation) });
    }
    // 环保组织|绿岸: a house, named behind what it is.
    if let [.., what, name] = all
        && what.span.end == name.span.start
        && !first.class.has(C::Indefinite)
        && what.class.any(&[C::Group, C::Organisation])
        && lists::NAMED_HOUSES.ends(what.span.of(text))
        && name.class.unknown()
        && (2..=4).contains(&name.span.of(text).chars().count())
        // 呼吁环保团体|协商，…: what they are to do.
        && text[name.span.end as usize..].starts_with(char::is_alphanumeric)
    {
        return Some(Np { name: name.span, ..np(Kind::Organisation) });
    }
    // 14岁的用户|小艾
    if let [before @ .., name] = all
        && before.last().is_some_and(|t| lists::USERS.ends(t.span.of(text)) && t.span.end == name.span.start)
        && is_nickname(name.span.of(text))
    {
        let title = before.first().zip(before.last()).map(|(a, b)| a.span.cover(b.span));
        return Some(Np { span, name: name.span, title, kind: Kind::Person });
    }
    // 姚营: the camp of somebody.
    let camp = words.strip_suffix('营').is_some_and(|w| lex::surname(w) == Some(w.len()));
    if all.len() == 1 && camp {
        return Some(np(Kind::Group));
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
        // 部长（相当于大臣）|尚穆成
        let at_name = at + 1 + all[at + 1..].iter().take_while(|t| t.class.has(Class::Paren)).count();
        if at_name < all.len() {
            let name = all[at_name].span.cover(last.span);
            let plain = all[at_name..].iter().all(|t| {
                let long = t.span.len() > 3;
                !(t.class.any(&[Class::Of, Class::Paren]) || t.class.has(Class::Organisation) && long)
            });
            // 首相|曾|私下: adverbs alone are no name.
            let plain = plain && !all[at_name..].iter().all(|t| t.class.any(&[Class::Adverb, Class::Time]));
            // 市长|和|安娜·多尔
            let both = all[at_name].class.any(&[Class::Connective, Class::Preposition]);
            let plain = plain && !(both && last.span.of(text).contains(name_spans::is_dot));
            // Beside a title any short run of no list is a name, whatever its surname.
            let unlisted =
                at_name + 1 == all.len() && last.class.unknown() && (2..=4).contains(&name.of(text).chars().count());
            // 审判长|敲响法槌: four characters have a surname, or are a foreign name.
            let words = name.of(text);
            let long = words.chars().nth(3).is_some();
            let unlisted =
                unlisted && (!long || lex::surname(words).is_some() || words.chars().all(lex::transliterates));
            // 被告|收了钱: what somebody has done.
            let unlisted = unlisted && !words.contains(['了', '着']);
            // 居民|充分
            let unlisted = unlisted && !all[at].class.has(Class::Group) && !lists::KIN.ends(all[at].span.of(text));
            // 局长|何文远陪着笑|说: a name, and how it was said, in words of no list right before the cue.
            if let Some(short) = manner_behind(text, all, at_name).filter(|_| !all[at].class.has(Class::Group)) {
                let (span, title) = (all[0].span.cover(short), all[0].span.cover(all[at].span));
                return Some(Np { span, name: short, title: Some(title), kind: Kind::Person });
            }
            if plain && (unlisted || is_name(name.of(text), Sure::Title)) && !lists::NO_NAMES.begins(name.of(text)) {
                return Some(Np { span, name, title: Some(all[0].span.cover(all[at].span)), kind: Kind::Person });
            }
        } else if at > 0 {
            let before = all[at - 1];
            let words = before.span.of(text);
            let joined = before.span.end == last.span.start;
            let polite = last.class.has(Class::Honorific);
            // 何文远|妻子: another one.
            let long = words.chars().count() >= 3 && !lists::RELATIONS.has(last.span.of(text));
            // 高男|律师: whose lawyer it is.
            let whose =
                || words.chars().nth(2).is_none() && lists::OF_A_SURNAME.ends(words) && lex::surname(words) == Some(3);
            if joined
                && before.class.unknown()
                && (polite || long)
                && !whose()
                && (is_name(words, if polite { Sure::Title } else { Sure::No })
                    || polite && lex::surname(words).is_some_and(|l| l == words.len()))
            {
                // 林小姐 is all the name there is; 顾思远教授 is not.
                let bare = words.chars().count() == 1;
                let name = if bare { before.span.cover(last.span) } else { before.span };
                return Some(Np { span, name, title: (!bare).then_some(last.span), kind: Kind::Person });
            }
        }
    }
    // 曾任…科学家的Edwin Chen.
    if last.class.has(Class::Latin) && is_name(last.span.of(text), Sure::No) {
        let before = all.len().checked_sub(2).map(|i| all[i]);
        if before.is_none_or(|t| t.class.any(&[Class::Of, Class::Group, Class::Organisation])) {
            let title = before.map(|t| all[0].span.cover(t.span));
            return Some(Np { span, name: last.span, title, kind: Kind::Person });
        }
    }
    let from = all.iter().rposition(|t| !t.class.unknown()).map_or(0, |i| i + 1);
    let name = all.get(from)?.span.cover(last.span);
    // 建制派“班长”|廖长河
    let alone = from == 0
        || all[from - 1].class.any(&[Class::Of, Class::Place, Class::Group, Class::Organisation])
        || from > 1 && all[from - 1].span.of(text).ends_with(['”', '」', '』']);
    // 结果|才|会|明朗: what will be, and no society; but 海峡|会|张明
    let may = from > 1 && all[from - 1].span.of(text) == "会" && !all[from - 2].class.unknown();
    let alone = alone && !may;
    // 一位常来的|初中生: somebody, and no name.
    let some = from > 0 && all[0].class.has(Class::Indefinite) && all[0].span.of(text).ends_with(['名', '位', '个']);
    if alone && !some && is_name(name.of(text), Sure::No) {
        let title = (from > 0).then(|| all[0].span.cover(all[from - 1].span));
        return Some(Np { span, name, title, kind: Kind::Person });
    }
    // 桥工联|梁敏仪: a party or a union of no list, and a name.
    if let [run] = &all[all.len() - 1..]
        && run.class.unknown()
        && (all.len() == 1 || alone)
    {
        let words = run.span.of(text);
        let cut = words.char_indices().rev().nth(2).map(|(i, _)| i).filter(|i| *i >= 6);
        if let Some(cut) = cut.filter(|&i| words[..i].ends_with(['联', '党', '盟', '会', '团', '阵', '社']))
            && lex::surname(&words[cut..]) == Some(3)
        {
            let at = run.span.start as usize + cut;
            let name = Span::new(at, run.span.end as usize);
            return Some(Np { span, name, title: Some(Span::new(span.start as usize, at)), kind: Kind::Person });
        }
    }
    // Latin name after a title is handled above; alone it needs two capitalised words.
    None
}

/// The name that the last word of no list, behind a title, begins with, where a cue or a colon follows and the word is too
/// long for a name: 何文远陪着笑.
fn manner_behind(text: &str, all: &[Token], at: usize) -> Option<Span> {
    let [run] = all[at..] else { return None };
    let words = run.span.of(text);
    let family = lex::surname(words).filter(|_| run.class.unknown() && words.chars().nth(4).is_some())?;
    let len = family + '一'.len_utf8() * 2;
    let rest = words.get(len..).filter(|r| (2..=4).contains(&r.chars().count()))?;
    let behind = &text[run.span.end as usize..];
    let cue = behind.starts_with(['：', ':']) || CUES.scanner.at(behind).is_some_and(|m| CUES.entries[m.word].strong);
    let foreign = words.chars().all(lex::transliterates) || words.contains(name_spans::is_dot);
    let word = lex::word(&words[family..]) > '一'.len_utf8() || lists::NO_NAMES.begins(words);
    let house =
        rest.ends_with(['会', '社', '局', '部', '院', '处', '所', '厂', '店', '行', '队', '党', '团', '报', '网']);
    (cue && !foreign && !word && !house).then(|| Span::new(run.span.start as usize, run.span.start as usize + len))
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
    if words.contains(name_spans::is_dot) {
        return (3..=24).contains(&count);
    }
    if words.chars().all(|c| c.is_ascii_alphabetic() || matches!(c, ' ' | '.' | '-' | '\'')) {
        let capitals = words.split([' ', '-']).filter(|w| w.starts_with(|c: char| c.is_ascii_uppercase())).count();
        return sure == Sure::Title && capitals >= 1 || capitals >= 2 && words.contains(' ');
    }
    let wide = words.chars().all(|c| c.len_utf8() == 3);
    if wide && lex::surnames(words).any(|len| (1..=2).contains(&words[len..].chars().count())) {
        return true;
    }
    // 张李慧玲: a married name, two surnames before what is given.
    let second = words.chars().next().map_or(0, char::len_utf8);
    if sure == Sure::Title && wide && count == 4 && [words, &words[second..]].iter().all(|w| lex::surname(w) == Some(3))
    {
        return true;
    }
    // 小泉进次郎
    if wide && words.ends_with('郎') && lex::surname(words) == Some(6) && count == 5 {
        return true;
    }
    // 小马科斯: the son, by the name of the father.
    let whole = words.strip_prefix('小').filter(|rest| rest.chars().nth(2).is_some()).unwrap_or(words);
    let foreign = whole.chars().all(lex::transliterates);
    foreign && (3..=7).contains(&count) || sure == Sure::Title && foreign && count == 2
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kind(words: &str) -> Kind {
        classify(words, &lex::tokens(words, Span::new(0, words.len()))).expect("words").kind
    }

    #[test]
    fn heads_tell_kinds() {
        for (words, expected) in [
            ("他", Kind::PronounPerson),
            ("该公司", Kind::PronounThing),
            ("北岭大学教授顾思远", Kind::Person),
            ("郑学安总经理", Kind::Person),
            ("林小姐", Kind::Person),
            ("马库斯·贝尔格林", Kind::Person),
            ("外交部发言人", Kind::Role),
            ("北岭市教育局", Kind::Organisation),
            ("海港日报", Kind::Outlet),
            ("警方", Kind::Group),
            ("知情人士", Kind::Unnamed),
            ("一名官员", Kind::Unnamed),
            ("外部研究", Kind::Unnamed),
            ("统计局的数据", Kind::Document),
            ("小陈", Kind::Nickname),
        ] {
            assert_eq!(kind(words), expected, "{words}");
        }
    }

    #[test]
    fn names_look_like_names() {
        assert!(is_name("顾思远", Sure::No) && is_name("欧阳思远", Sure::No) && is_name("扎哈罗娃", Sure::No));
        assert!(!is_name("字节跳动", Sure::No) && !is_name("桥", Sure::No) && !is_name("Vega", Sure::No));
        assert!(is_name("Vega", Sure::Title) && is_name("Ana Vega", Sure::No));
    }
}
