//! Where a cue ends and the first word of what is said begins: Chinese writes no space between them.
//! People and places are invented.

use dixit::extract::{Context, read};
use dixit::model::Lang;

/// The first content in `text`.
fn content(text: &str) -> Option<String> {
    let text = format!("北岭新闻\n{text}");
    let reading = read(&text, &Context::new(Lang::Zh));
    reading.drafts.first().map(|d| d.fragments.iter().map(|f| f.of(&text)).collect::<Vec<_>>().join(" … "))
}

#[test]
fn a_word_that_the_cue_seems_to_begin_stays_whole() {
    for (text, expected) in [
        ("何文远指|数据有误。", "数据有误"),
        ("何文远指|示威者堵住桥头。", "示威者堵住桥头"),
        ("何文远指|正在了解船只的去向。", "正在了解船只的去向"),
        ("何文远指|令人忧心的是水位。", "令人忧心的是水位"),
        ("何文远指|出口跌了三成。", "出口跌了三成"),
        ("何文远指出|口罩已经不够。", "口罩已经不够"),
        ("何文远指|责任在承建商。", "责任在承建商"),
        ("何文远指|导致渗漏的是螺丝。", "导致渗漏的是螺丝"),
        ("何文远說|道路已經封閉。", "道路已經封閉"),
        ("何文远说|到场的船不多。", "到场的船不多"),
        ("何文远称|为了行船安全须封桥。", "为了行船安全须封桥"),
        ("何文远称|赞同修桥的人占多数。", "赞同修桥的人占多数"),
        ("何文远称|呼吸机只剩三台。", "呼吸机只剩三台"),
        ("何文远說|明年會換新船。", "明年會換新船"),
    ] {
        let (text, content_of) = (text.replace('|', ""), |t: &str| content(t));
        assert_eq!(content_of(&text).as_deref(), Some(expected), "{text}");
    }
}

#[test]
fn the_longer_word_stands_where_nothing_crosses_it() {
    for text in [
        "恒生指数据此下跌。",
        "何文远指挥船队靠岸。",
        "何文远说服船员留下。",
        "何文远称赞船员。",
        "何文远指导船员靠岸。",
    ] {
        assert_eq!(content(text).unwrap_or_default(), "", "{text}");
    }
}

#[test]
fn what_follows_or_precedes_a_cue_makes_it_no_noun() {
    for (text, expected) in [
        ("何文远之后|说，桥面已经出现裂缝。", "桥面已经出现裂缝"),
        ("何文远称|地铁年底通车。", "地铁年底通车"),
        ("何文远表示|地方政府会付钱。", "地方政府会付钱"),
        ("何文远称|之前从未见过此人。", "之前从未见过此人"),
        ("何文远稱|員警已經到場。", "員警已經到場"),
        ("何文远说|的确有过裂缝。", "的确有过裂缝"),
        ("北岭派出所|称火势已经受控。", "火势已经受控"),
        ("北岭社会研究所|指出，物价还会上涨。", "物价还会上涨"),
        ("根据警方的|通报，火灾造成三人死亡。", "火灾造成三人死亡"),
        ("何文远称之为|灾难。", "灾难"),
    ] {
        assert_eq!(content(&text.replace('|', "")).as_deref(), Some(expected), "{text}");
    }
    for text in ["正如何文远所|说的那样。", "何文远所|指的船已经沉没。", "消息的|报道者没有现身。"]
    {
        assert_eq!(content(&text.replace('|', "")).unwrap_or_default(), "", "{text}");
    }
}

#[test]
fn whom_an_official_tells_is_no_name() {
    let text = "北岭新闻\n三名官员向塔恩社表示，大桥存在裂缝。";
    let reading = read(text, &Context::new(Lang::Zh));
    let name = |m: &[dixit::model::Mention]| m.iter().filter_map(|m| m.name.clone()).collect::<Vec<_>>();
    let first = &reading.drafts[0];
    assert_eq!((name(&first.speakers), name(&first.told_to)), (vec!["三名官员".into()], vec!["塔恩社".into()]));
}
