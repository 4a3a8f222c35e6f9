//! How many of those who were asked: 54%, 三成一, 百分之三十, 二十六位.

use super::lists;

/// Characters of numbers.
const NUMBER: &str = "0123456789.．零〇一二两三四五六七八九十百千万几数半多";

/// Length of the number that `words` begin with.
fn number(words: &str) -> usize {
    words.chars().take(12).take_while(|c| NUMBER.contains(*c)).map(char::len_utf8).sum()
}

/// Length of the share that `words` begin with: 54%, 近六成, 三成一, 百分之三十.
pub(super) fn share(words: &str) -> Option<usize> {
    let lead = lists::ABOUT_SHARE.all().iter().find(|a| words.starts_with(**a)).map_or(0, |a| a.len());
    let rest = &words[lead..];
    if let Some(of) = rest.strip_prefix("百分之") {
        let len = number(of);
        return (len > 0).then(|| lead + rest.len() - of.len() + len);
    }
    let len = number(rest);
    let unit = rest[len..].chars().next().filter(|c| len > 0 && matches!(c, '%' | '％' | '成'))?;
    let end = len + unit.len_utf8();
    // 三成|一, 五成|以上
    let more = if unit == '成' { number(&rest[end..]) } else { 0 };
    Some(lead + end + more)
}

/// True when `words` are nothing but a share or a number of people, 则 behind it left aside: 百分之三十一则, 二十六位.
pub(super) fn counted(words: &str) -> bool {
    let words = words.strip_suffix('则').unwrap_or(words);
    let people = || {
        let len = number(words);
        len > 0 && matches!(&words[len..], "位" | "人" | "名" | "家")
    };
    share(words) == Some(words.len()) || people()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_and_numbers_of_people_are_counted() {
        for words in ["54%", "五成四", "近六成", "百分之三十一则", "三成则", "二十六位", "12人"] {
            assert!(counted(words), "{words}");
        }
        for words in ["五成四的受访者", "成都", "三年", "百分之", "一则", "二十六", "", "百分点"]
        {
            assert!(!counted(words), "{words}");
        }
    }
}
