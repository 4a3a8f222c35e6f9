//! Organisations that a text names, speakers or not: by the word at their end (局, 公司, 大学).

use super::clause;
use super::lex::{self, Class, tokens};
use super::lists;
use super::spots::{Sort, Spots};
use super::{head, name_spans};
use crate::base::Span;

/// No name is longer than this many characters.
const LONGEST: usize = 20;

/// Every organisation named in `text`, in order.
pub(super) fn scan(text: &str, spots: &Spots) -> Vec<Span> {
    let mut out: Vec<Span> = Vec::new();
    for end in spots.hits(Sort::Organisation, &lex::ORGANISATIONS, text) {
        let (end, upto) = (Span::new(end.start, end.end), end.end);
        let word = end.of(text);
        // 排队, 电站, 开会: a single character ends a name only where it ends little else.
        // 不需要外国人来组织: a verb.
        let single = word.chars().count() == 1;
        if single && !lists::OFFICE_CHARACTERS.has(word)
            || (single || word == "组织") && lists::NO_OFFICES.ends(&text[..upto])
        {
            continue;
        }
        // …公司|股份: the longest of those that overlap.
        if end.start > 0
            && let Some(span) = name(text, end)
        {
            match out.last_mut() {
                Some(last) if last.end > span.start => *last = last.cover(span),
                _ => out.push(Span::new(span.start as usize, upto)),
            }
        }
    }
    let foreign: Vec<Span> = bracketed(text).filter(|b| out.iter().all(|o| o.end != b.end)).collect();
    out.extend(foreign);
    out.sort_by_key(|s| (s.end, s.start));
    out
}

/// 考尔德电池（Calder Cells）: of no known ending, named by the foreign name in brackets. People's names, and
/// letters that abbreviate, are none.
fn bracketed(text: &str) -> impl Iterator<Item = Span> {
    text.match_indices(['（', '(']).filter_map(|(open, _)| {
        let foreign = name_spans::bracket(text, open)?.of(text);
        let written = foreign.split([' ', '-']).all(|w| w.starts_with(|c: char| c.is_ascii_uppercase()));
        if !written || !foreign.contains(|c: char| c.is_ascii_lowercase()) {
            return None;
        }
        let floor = text[..open].char_indices().rev().take(LONGEST).last().map_or(open, |(i, _)| i);
        let from = clause::start(text, floor, open);
        let last = *tokens(text, Span::new(from, open)).last().filter(|t| t.class.unknown())?;
        let words = last.span.of(text);
        let transliterated = words.chars().all(|c| lex::transliterates(c) || name_spans::is_dot(c));
        let length = words.chars().count();
        let fits = last.span.end as usize == open && (3..=10).contains(&length);
        (fits && !transliterated && !head::is_name(words, head::Sure::Title)).then_some(last.span)
    })
}

/// The name that ends with `word`.
fn name(text: &str, word: Span) -> Option<Span> {
    let at = word.start as usize;
    let floor = text[..at].char_indices().rev().take(LONGEST).last().map_or(at, |(i, _)| i);
    let from = clause::start(text, floor, at);
    let mut start = at;
    for token in tokens(text, Span::new(from, at)).iter().rev() {
        let whole = token.span.end as usize == start;
        let part = token.class.unknown()
            || token.class.any(&[Class::Place, Class::Organisation, Class::Plain, Class::VerbalNoun, Class::Latin]);
        let other = token.class.any(&[Class::Of, Class::Pause, Class::Time, Class::Title, Class::Indefinite]);
        if !whole || !part || other {
            break;
        }
        start = token.span.start as usize;
    }
    let lead = &text[start..at];
    // 该|公司, 一家|公司, 两国|公司
    let named = lead.chars().count() >= 2 && !lists::NOT_A_NAME.begins(lead);
    named.then(|| Span::new(start, word.end as usize))
}

/// Can `pronoun` (该公司, 该局, 该校) mean an organisation called `name`?
pub(super) fn means(pronoun: &str, name: &str) -> bool {
    let last = name.chars().next_back().unwrap_or(' ');
    let head = pronoun.trim_start_matches('该').trim_end_matches("方面");
    match head {
        _ if lists::FIRMS.has(head) => {
            let other = name.ends_with('厂') && head != "厂" || name.ends_with("大学") || name.ends_with("法院");
            !lists::PUBLIC_OFFICES.ends(name) && !other
        }
        "校" => lists::SCHOOLS.ends(name),
        "" => true,
        "组织" => !lists::PUBLIC_OFFICES.ends(name),
        _ if lists::ANY_BODY.has(head) => true,
        "委员会" => name.ends_with("委员会") || name.ends_with('委'),
        "基金" => name.contains("基金"),
        "行" => lists::BANKS.ends(name) || last == '行',
        _ => head.ends_with(last),
    }
}

/// 市监局 for 北岭市市场监督管理局: its characters in their order, the last one last.
pub(super) fn shortens(short: &str, name: &str) -> bool {
    let count = short.chars().count();
    if !lists::SHORT_OFFICES.ends(short) || !(3..=5).contains(&count) || name.chars().count() <= count {
        return false;
    }
    if name.ends_with(short) {
        return true;
    }
    let mut rest = name.chars();
    short.chars().next_back() == name.chars().next_back() && short.chars().all(|c| rest.any(|n| n == c))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scan(text: &str) -> Vec<Span> {
        super::scan(text, &Spots::scan(text))
    }

    #[test]
    fn organisations_are_found_by_the_word_at_their_end() {
        let text = "环球芯片公司与蓝海银行签约，该公司和一家医院没有回应，北岭市卫生局也派人出席。";
        let found: Vec<&str> = scan(text).iter().map(|s| s.of(text)).collect();
        assert_eq!(found, ["环球芯片公司", "蓝海银行", "北岭市卫生局"]);
        assert!(scan("公司将关闭北部的两座牧场，暴雨袭击东部。").is_empty());
    }

    #[test]
    fn a_foreign_name_in_brackets_makes_an_organisation() {
        let found = |text: &str| -> Vec<String> { scan(text).iter().map(|s| s.of(text).to_owned()).collect() };
        assert_eq!(found("周二，考尔德电池（Calder Cells）裁员。"), ["考尔德电池"]);
        assert_eq!(found("蓝海银行（Bluewater Bank）裁员。"), ["蓝海银行"]);
        for none in
            ["奥兰（Oran）裁员", "量化宽松（QE）结束", "量化宽松（easing）结束", "里卡多·法尔肯（Ricardo Falken）说"]
        {
            assert!(found(none).is_empty(), "{none}");
        }
    }

    #[test]
    fn pronouns_and_short_forms_fit_their_kind() {
        assert!(means("该公司", "蔚蓝电力公司") && !means("该公司", "北岭市卫生局") && !means("该局", "蔚蓝电力公司"));
        assert!(means("该校", "北岭大学") && !means("该部", "北岭大学"));
        assert!(shortens("市监局", "北岭市市场监督管理局") && shortens("教育部", "中华人民共和国教育部"));
        assert!(!shortens("卫生局", "北岭市教育局"));
    }
}
