//! Every rule of the Chinese reader, fired by one text and not by another that looks like it.
//! People, outlets and places are invented.

use dixit::extract::{Context, chinese_rules, read};
use dixit::model::Lang;

/// Rule, a text that fires it, a text near it that does not.
const RULES: [(&str, &str, &str); 17] = [
    ("zh/colon-quote@1", "方可欣说：“桥会按时通车。”", "公司推出名为“晨光”的新产品，方可欣说不出话来。"),
    ("zh/after-quote@1", "“桥会按时通车。”方可欣说。", "市议会“铁娘子”方可欣说，桥会按时通车。"),
    ("zh/split-quote@1", "“桥会通车，”方可欣说，“但要等到明年。”", "有人问「何时通车？」方可欣答「还早得很」。"),
    ("zh/dash@1", "“桥会通车，我保证。”——方可欣", "方可欣说：“桥会通车，我保证。”"),
    ("zh/context-quote@1", "方可欣说，桥会通车。“我们要的只是时间，还有耐心。”", "方可欣说，桥会通车。“好。”"),
    (
        "zh/inline-quote@1",
        "大桥昨日封闭。王先生很无奈：“我每天要多走五公里。”",
        "大桥昨日封闭。口号是：“更轻更快，人人都能用。”",
    ),
    ("zh/cue-mark@1", "陈立群表示，公司没有裁员计划。", "陈立群没有正面回答，随后离开会场。"),
    ("zh/cue-bare@1", "陈立群称公司没有裁员计划。", "陈立群对此表示感谢。"),
    ("zh/carried-subject@1", "陈立群批评了这一做法，认为它会拖累行业。", "陈立群否认自己曾呼吁员工罢工。"),
    ("zh/nested@1", "海港日报报道称，方可欣表示，桥会通车。", "何文远宣布大桥通车，市长方可欣表示资金已经到位。"),
    ("zh/according-to@1", "据统计局公布的数据，北岭人口连年下降。", "据此，北岭人口连年下降。"),
    ("zh/before-cue@1", "桥会在年底前通车，发言人何文远说。", "车队驶过大桥，何文远挥手致意。"),
    ("zh/hearsay@1", "据报道，大桥今天通车。", "据理力争之后，大桥今天通车。"),
    ("zh/manner-colon@1", "方可欣显得很自信：桥一定会按时通车。", "方可欣显得很自信，随后走上台去。"),
    ("zh/turn@1", "方可欣：是的。桥会通车，资金也到位了。", "地点：北岭市政府一楼的会议室。"),
    (
        "zh/answer@1",
        "专访方可欣：大桥的钱从哪里来\n海港日报记者日前专访北岭市副市长方可欣。\n大桥什么时候通车？\n我们希望年底通车，资金已经到位，工人也都回来了。\n会不会涨价？\n不会，票价三年不变，这一点我们早就说过。\n市民担心什么？\n他们担心噪音，我们会在两侧装上隔音墙。",
        "副市长方可欣走访北岭\n副市长方可欣昨日走访北岭。\n桥何时通车？\n年底通车，资金已经到位。",
    ),
    ("zh/refusal@1", "何文远对此不予置评。", "何文远没有离开会场。"),
];

fn fired(text: &str) -> Vec<&'static str> {
    read(text, &Context::new(Lang::Zh)).drafts.iter().map(|d| d.rule).collect()
}

#[test]
fn every_rule_is_in_the_table_once() {
    let listed: Vec<_> = chinese_rules().map(|r| r.id).collect();
    let tested: Vec<_> = RULES.iter().map(|r| r.0).collect();
    assert_eq!(listed, tested);
    assert!(chinese_rules().all(|r| r.confidence > 0.0 && r.confidence < 1.0 && !r.summary.is_empty()));
}

#[test]
fn each_rule_fires_on_its_text_and_not_on_the_near_one() {
    for (rule, text, near) in RULES {
        assert!(fired(text).contains(&rule), "{rule} does not fire on {text}: {:?}", fired(text));
        assert!(!fired(near).contains(&rule), "{rule} fires on {near}");
    }
}
