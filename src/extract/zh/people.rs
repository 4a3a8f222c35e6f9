//! Whether words of the text name a person who need not speak: 守塔人沈阿海今年五十八岁, 江若兰辞去了工作.

use super::lex;
use super::name_spans;
use crate::base::Span;

/// Ends of words for what people do, behind which a name may stand: 守塔人沈阿海.
const DOERS: &str = "人员师者长工家手民生授士匠妇农医警兵童友客主司任记丁夫贩娘婆汉妈爸伯姐妹哥弟头傅";
/// What is in no given name.
const NEVER: &str =
    "的了在是不有和与及上下中年月日号点时分个这那也都被把从向对一二三四五六七八九十百千万亿两几第后前内外里";
/// What stands behind a name that begins a clause: an age, a verb of daily life, a particle.
const BEHIND: [&str; 113] = [
    "今年", "现年", "当年", "，", "（", "(", "辞", "离开", "离", "带", "走", "站", "坐", "住", "回", "来到", "出生",
    "生于", "毕业", "担任", "接手", "经营", "种", "养", "当", "做", "干", "把", "在", "从", "已", "曾", "是", "也",
    "就", "还", "每天", "和", "与", "打开", "拿", "抱", "带着", "一", "正", "刚", "又", "跑", "开", "去", "到", "守",
    "修", "等", "赶", "搬", "教", "学", "第", "获", "得", "赢", "夺", "拿下", "用", "花", "给", "靠", "早", "原本",
    "退", "卖", "买", "写", "画", "唱", "演", "打", "救", "发现", "找", "看", "听", "接", "送", "病", "参加", "参与",
    "举", "提", "失", "踏", "骑", "驾", "推", "背", "捧", "露面", "现身", "出席", "出庭", "周", "星期", "昨", "终于",
    "突然", "曾经", "每", "因", "被", "住在", "成了", "成为",
];

/// True when `within` names somebody. `text` is in simplified characters.
pub(super) fn named(text: &str, within: Span) -> bool {
    let words = within.of(text);
    let start = within.start as usize;
    let title = lex::titles(words).any(|title| name_spans::name_after(text, start + title.end as usize).is_some());
    title || words.char_indices().any(|(at, c)| name_spans::is_dot(c) && at > 0) || {
        let mut before = '。';
        words.char_indices().any(|(at, c)| {
            let doer = DOERS.contains(std::mem::replace(&mut before, c));
            let opens = words[..at].chars().next_back().is_none_or(|b| !b.is_alphanumeric());
            (doer || opens) && name_at(&words[at..], doer)
        })
    }
}

/// A surname and one or two characters, before what stands behind a name.
fn name_at(words: &str, doer: bool) -> bool {
    let Some(len) = lex::surname(words) else { return false };
    [2, 1].into_iter().any(|given| {
        let name_end = words[len..].char_indices().nth(given).map_or(words.len(), |(i, _)| len + i);
        let (name, rest) = words.split_at(name_end);
        let chars = name[len..].chars();
        let fits = chars.clone().count() == given && chars.clone().all(|c| ('\u{4e00}'..'\u{a000}').contains(&c));
        let aged = |rest: &str| {
            let head: String = rest.chars().take(8).collect();
            ["今年", "现年"].iter().any(|w| head.starts_with(w)) || head.contains('岁')
        };
        // Two characters are a name only where an age follows.
        let behind =
            aged(rest) || given == 2 && (BEHIND.iter().any(|w| rest.starts_with(w)) || doer && rest.is_empty());
        fits && behind && !chars.clone().any(|c| NEVER.contains(c)) && !name_spans::is_word(name)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_need_not_speak() {
        for (text, somebody) in [
            ("守塔人沈阿海今年五十八岁，在礁岛上住了三十年。", true),
            ("四年前，江若兰辞去台北的工作。", true),
            ("卖鱼的摊主郑福，62岁，天不亮就出门。", true),
            ("律师方亦清走出法庭。", true),
            ("上游连降暴雨，沙洲渡口从周一起停航。", false),
            ("成军十二年的女子垒球队月底解散。", false),
            ("高速公路在雪后关闭，安全检查仍在进行。", false),
            ("书店的招牌周日傍晚被拆下。", false),
            ("金融危机之后，工厂关了门。", false),
        ] {
            assert_eq!(named(text, Span::new(0, text.len())), somebody, "{text}");
        }
    }
}
