//! The Chinese reader on who passes on whose words, and who was told them. People, outlets and places are invented.
//! Each line of an expectation is `speakers | content | told: … | via: …`.

use dixit::extract::{Context, read};
use dixit::model::{Lang, Mention};

fn statements(text: &str) -> Vec<String> {
    let who = |all: &[Mention]| all.iter().filter_map(|m| m.name.clone()).collect::<Vec<_>>().join("、");
    let reading = read(text, &Context::new(Lang::Zh));
    let lines = reading.drafts.iter().map(|d| {
        let content: Vec<_> = d.fragments.iter().map(|f| f.of(text)).collect();
        let mut line = format!("{} | {}", who(&d.speakers), content.join(" … "));
        for (label, all) in [("told", &d.told_to), ("via", &d.relayed_by)] {
            if all.iter().any(|m| m.name.is_some()) {
                line += &format!(" | {label}: {}", who(all));
            }
        }
        line
    });
    lines.collect()
}

macro_rules! reads {
    ($($name:ident: $text:literal => [$($line:literal),* $(,)?];)*) => {
        $(#[test] fn $name() { assert_eq!(statements($text), Vec::<&str>::from([$($line),*])); })*
    };
}

reads! {
    a_paper_that_had_it_from_officials:
        "据《海港日报》援引两名知情官员的话报道，市长何文远认为大桥不会通车。" =>
        ["何文远 | 大桥不会通车 | via: 海港日报、两名知情官员"];
    a_paper_that_cites_by_one_character: "《海港日报》引知情人士消息称，何文远将辞职。" =>
        ["知情人士 | 何文远将辞职 | via: 海港日报"];
    testimony_is_a_document: "警方援引目击者证词表示，渡轮当时刹车失灵。" =>
        ["目击者证词 | 渡轮当时刹车失灵 | via: 警方"];
    told_without_a_comma: "陈立群告诉海港日报记者大桥是安全的。" =>
        ["陈立群 | 大桥是安全的 | told: 海港日报"];
    told_a_pronoun_inside_a_report: "外长说，北岭曾告诉他们渡轮不会停航。" =>
        ["外长 | 北岭曾告诉他们渡轮不会停航", "北岭 | 渡轮不会停航 | told: 外长"];
    an_adverb_before_the_cue_is_no_name: "首相曾私下告诉幕僚，他不打算参选。" =>
        ["首相 | 他不打算参选 | told: 幕僚"];
    a_preposition_that_is_a_surname_too: "检方称，嫌疑人向同伙吹嘘自己从没失手。" =>
        ["检方 | 嫌疑人向同伙吹嘘自己从没失手", "嫌疑人 | 自己从没失手"];
    a_time_before_the_cue: "何文远回忆说，母亲临终前嘱咐他不要卖掉老屋。" =>
        ["何文远 | 母亲临终前嘱咐他不要卖掉老屋", "母亲 | 他不要卖掉老屋"];
    whoever_speaks_behind_what_a_paper_reports: "《海港晚讯》报道，市场将于九月迁往河西，处长何文远说。" =>
        ["何文远 | 市场将于九月迁往河西 | via: 海港晚讯"];
    a_titled_paper_at_the_end: "市场将于九月迁往河西，《海港晚讯》报道。" =>
        ["海港晚讯 | 市场将于九月迁往河西"];
    a_paper_of_the_weekend: "据梨园周末报道，市场将迁往河西。" => ["梨园周末 | 市场将迁往河西"];
    a_paper_at_the_weekend: "据海港日报周末报道，市场将迁往河西。" => ["海港日报 | 市场将迁往河西"];
    a_paper_learns: "《海港日报》获悉，市场将于九月迁往河西。" => [" | 市场将于九月迁往河西 | via: 海港日报"];
    according_to_a_paper_alone: "根据《海港日报》，市场将于九月迁往河西。" => ["海港日报 | 市场将于九月迁往河西"];
    a_company_gives_notice: "海港制药股份有限公司7日公告，将扩建两条产线。" => ["海港制药股份有限公司 | 将扩建两条产线"];
    a_notice_is_no_speech: "公司看到公告，将扩建两条产线。" => [];
    a_trade_of_no_list: "割胶工蒋文表示，市场将迁往河西。" => ["蒋文 | 市场将迁往河西"];
    a_crowd_of_no_list: "抢修员工表示，大桥通了。" => ["抢修员工 | 大桥通了"];
    a_warning_that_was_received: "公司早就接到警告，“谁也不想听这些话，”技术员何文远说。" =>
        ["何文远 | 谁也不想听这些话，"];
}
