//! Who, the cue, when and how, and what, in both scripts: every combination of made-up parts gives one statement with
//! just these words.

mod combinations;

use combinations::{none, statements};
use dixit::model::Lang;

const WHO: [(&str, &str); 30] = [
    ("何文远", "何文远"),
    ("市长何文远", "何文远"),
    ("北岭市市长何文远", "何文远"),
    ("市长（相当于镇长）何文远", "何文远"),
    ("建制派“班长”何文远", "何文远"),
    ("外交部发言人林远", "林远"),
    ("警方", "警方"),
    ("北岭警方", "警方"),
    ("一名官员", "官员"),
    ("两名知情人士", "知情人士"),
    ("多名目击者", "目击者"),
    ("专家", "专家"),
    ("北岭电力公司", "北岭电力公司"),
    ("美国国务卿布林顿", "布林顿"),
    ("白宫", "白宫"),
    ("法国总统府", "总统府"),
    ("世界卫生组织", "世界卫生组织"),
    ("联合国秘书长古特曼", "古特曼"),
    ("北岭大学教授张立", "张立"),
    ("张立教授", "张立"),
    ("居民王先生", "王先生"),
    ("死者家属", "家属"),
    ("有网民", "网民"),
    ("反对党", "反对党"),
    ("约翰·史密斯", "史密斯"),
    ("公司首席执行官李明", "李明"),
    ("国防部", "国防部"),
    ("批评者", "批评者"),
    ("38岁的李明", "李明"),
    ("一位不愿透露姓名的医生", "医生"),
];
const CUES: [&str; 30] = [
    "说",
    "表示",
    "称",
    "指出",
    "认为",
    "强调",
    "透露",
    "警告",
    "告诉记者",
    "对记者表示",
    "批评",
    "承诺",
    "质疑",
    "重申",
    "坦言",
    "宣布",
    "证实",
    "声称",
    "直言",
    "补充说",
    "预计",
    "担心",
    "希望",
    "回应称",
    "介绍",
    "解释",
    "再次强调",
    "强调指出",
    "则认为",
    "曾表示",
];
const SETTING: [&str; 26] = [
    "",
    "周一",
    "6日",
    "3月6日",
    "昨天下午",
    "在记者会上",
    "周一在记者会上",
    "6日在记者会上",
    "在接受海港日报采访时",
    "接受媒体采访时",
    "在社交媒体上",
    "在法庭上",
    "在立法会",
    "在电视辩论中",
    "就此",
    "对此",
    "随后",
    "事后",
    "当时",
    "同日",
    "在一份声明中",
    "日前",
    "昨日向记者",
    "此前",
    "通过发言人",
    "在书面回复中",
];
const WHAT: [&str; 5] =
    ["大桥存在安全隐患", "桥面已经出现裂缝", "他们不会为大桥付钱", "有三百多人受伤", "这种做法违反法律"];

/// `W` stands for who, `K` for what.
const FRAMES: [&str; 32] = [
    "K，W说。",
    "K，W在记者会上表示。",
    "W说：K。",
    "W表示：“K。”",
    "W在脸书写道：“K。”",
    "“K。”W说。",
    "“K。”W补充说。",
    "对于大桥开裂，W表示，K。",
    "针对桥面裂缝，W回应，K。",
    "谈到大桥，W说，K。",
    "被问到大桥时，W说，K。",
    "就大桥一事，W表示，K。",
    "对此，W表示，K。",
    "W对此表示，K。",
    "W就此回应称，K。",
    "据W说，K。",
    "据W透露，K。",
    "按照W的说法，K。",
    "W的说法是，K。",
    "在W看来，K。",
    "在W眼中，K。",
    "用W的话说，K。",
    "依W的看法，K。",
    "W发表声明称，K。",
    "W在声明中称，K。",
    "W发文指出，K。",
    "海港日报援引W的话说，K。",
    "据海港日报报道，W说，K。",
    "W向海港日报透露，K。",
    "W告诉海港日报（www.haigang.cn），K。",
    "W被海港日报引述称，K。",
    "海港日报报道，当地时间2月27日，W说，K。",
];

const TRADITIONAL_WHO: [(&str, &str); 10] = [
    ("何文遠", "何文遠"),
    ("綠光黨立委何文遠", "何文遠"),
    ("行政院長何文遠", "何文遠"),
    ("警方", "警方"),
    ("環保署", "環保署"),
    ("一名官員", "官員"),
    ("北嶺大學教授張立", "張立"),
    ("民政局發言人", "發言人"),
    ("有居民", "居民"),
    ("約翰·史密斯", "史密斯"),
];
const TRADITIONAL: [&str; 18] = [
    "W表示，K。",
    "W強調，K。",
    "W受訪時表示，K。",
    "W在臉書發文表示，K。",
    "W直言，K。",
    "W坦言，K。",
    "W則指，K。",
    "W則指K。",
    "W回應指，K。",
    "W反駁指，K。",
    "W痛批，K。",
    "W質疑，K。",
    "W透露，K。",
    "W說：「K。」",
    "W認為K。",
    "對此，W回應，K。",
    "據W指出，K。",
    "K，W說。",
];
const TRADITIONAL_WHAT: [&str; 3] = ["大橋存在安全隱患", "過去一直沒有人檢查橋面", "有三百多人受傷"];

/// What is wrong with the reading of `sentence`, which is to give `what` by `who` and nothing else.
fn wrong(sentence: &str, who: &str, what: &str) -> Option<String> {
    let text = format!("北岭新闻\n市议会昨日开了两个小时的会。\n{sentence}\n");
    let got = statements(&text, Lang::Zh);
    let right = matches!(&got[..], [(words, names)]
        if words.trim_end_matches('。') == what && names.len() == 1 && names[0].contains(who));
    (!right).then(|| format!("{sentence}\n  {got:?}"))
}

#[test]
fn every_speaker_with_every_cue() {
    let mut all = Vec::new();
    for (words, name) in WHO {
        for cue in CUES {
            let mark = if cue.contains("记者") { "，" } else { "" };
            all.extend(wrong(&format!("{words}{cue}，大桥存在安全隐患。"), name, "大桥存在安全隐患"));
            all.extend(wrong(&format!("{words}{cue}{mark}桥面已经出现裂缝。"), name, "桥面已经出现裂缝"));
        }
    }
    none(all);
}

#[test]
fn every_setting_with_every_content() {
    let mut all = Vec::new();
    for setting in SETTING {
        for cue in ["说", "表示", "称", "指出", "强调", "透露"] {
            for what in WHAT {
                all.extend(wrong(&format!("市长何文远{setting}{cue}，{what}。"), "何文远", what));
                all.extend(wrong(&format!("何文远{setting}{cue}{what}。"), "何文远", what));
            }
        }
    }
    none(all);
}

#[test]
fn every_speaker_in_every_frame() {
    let mut all = Vec::new();
    for (words, name) in WHO {
        for frame in FRAMES {
            let sentence = frame.replace('W', words).replace('K', WHAT[0]);
            all.extend(wrong(&sentence, name, WHAT[0]));
        }
    }
    none(all);
}

#[test]
fn every_speaker_in_traditional_script() {
    let mut all = Vec::new();
    for (words, name) in TRADITIONAL_WHO {
        for frame in TRADITIONAL {
            for what in TRADITIONAL_WHAT {
                all.extend(wrong(&frame.replace('W', words).replace('K', what), name, what));
            }
        }
    }
    none(all);
}

#[test]
fn documents_show_and_meetings_ask() {
    let mut all = Vec::new();
    for (document, name) in [
        ("调查", "调查"),
        ("民调", "民调"),
        ("报告", "报告"),
        ("该报告", "报告"),
        ("市统计局的数据", "数据"),
        ("判决书", "判决书"),
        ("一份内部报告", "报告"),
        ("最新民调", "民调"),
        ("一项新研究", "研究"),
    ] {
        for cue in ["显示", "指出", "称", "认为", "发现", "提到", "强调", "警告", "表明", "披露"] {
            all.extend(wrong(&format!("{document}{cue}，{}。", WHAT[0]), name, WHAT[0]));
        }
    }
    for meeting in ["会议", "全会", "座谈会", "国务院常务会议"] {
        for cue in ["指出", "强调", "认为", "要求", "提出"] {
            all.extend(wrong(&format!("{meeting}{cue}，要加快修桥。"), meeting, "要加快修桥"));
        }
    }
    none(all);
}

#[test]
fn thoughts_of_several_people_stand_beside_each_other() {
    const THINK: [&str; 6] = ["认为", "相信", "担心", "觉得", "希望", "怀疑"];
    let mut all = Vec::new();
    for first in THINK {
        for second in THINK {
            for (who, other) in [("何文远", "居民"), ("市长何文远", "工程师李慧"), ("外界", "警方")]
            {
                let sentence = format!("{who}{first}大桥应当拆除，{other}{second}市府会修桥。");
                let text = format!("北岭新闻\n市议会昨日开了两个小时的会。\n{sentence}\n");
                let got: Vec<String> = statements(&text, Lang::Zh).into_iter().map(|s| s.0).collect();
                if got != ["大桥应当拆除", "市府会修桥"] {
                    all.push(format!("{sentence}\n  {got:?}"));
                }
            }
        }
    }
    none(all);
}

#[test]
fn every_speaker_in_the_topic_of_a_sentence() {
    let mut all = Vec::new();
    for (words, name) in WHO {
        for cue in ["宣称", "声称", "指责", "称"] {
            for noun in ["的说法", "一事"] {
                let sentence = format!("对于{words}{cue}大桥存在安全隐患{noun}，李慧没有理会。");
                all.extend(wrong(&sentence, name, WHAT[0]));
            }
        }
    }
    none(all);
}

/// Words behind which another word that reports seems to begin: 一直|认为, 首相|认为, 选手|指出.
#[test]
fn every_word_that_runs_into_the_cue() {
    let mut all = Vec::new();
    for before in [
        "一直",
        "率直",
        "立即",
        "随即",
        "旋即",
        "亲自",
        "暗自",
        "相反",
        "私下",
        "眼下",
        "一再",
        "不再",
        "向来",
        "近来",
        "后来",
        "连日来",
        "分别",
        "得意",
        "挥手",
        "近期",
        "沉痛",
        "狠狠",
        "的确",
        "明确",
        "大力",
        "着重",
        "郑重",
        "集体",
        "同样",
        "对外",
        "第一时间",
        "之后",
    ] {
        for cue in ["说", "称", "表示", "指出", "认为", "批评", "指责", "承认", "主张", "提醒", "声称"]
        {
            all.extend(wrong(&format!("何文远{before}{cue}，{}。", WHAT[0]), "何文远", WHAT[0]));
        }
        all.extend(wrong(&format!("何文远{before}呼吁市府拆除大桥。"), "何文远", "市府拆除大桥"));
    }
    for who in [
        "首相",
        "外相",
        "媒体",
        "环保团体",
        "人权团体",
        "导演",
        "歌手",
        "选手",
        "助手",
        "竞争对手",
        "巫统",
        "部下",
        "导游",
    ] {
        for cue in ["说", "称", "表示", "指出", "认为", "批评", "指责", "承认", "主张", "提醒", "声称"]
        {
            all.extend(wrong(&format!("{who}{cue}，{}。", WHAT[0]), who, WHAT[0]));
        }
        all.extend(wrong(&format!("{who}呼吁市府拆除大桥。"), who, "市府拆除大桥"));
    }
    none(all);
}

#[test]
fn a_house_named_behind_what_it_is() {
    let mut all = Vec::new();
    for (who, name) in [("环保组织绿岸", "绿岸"), ("人权团体光桥", "光桥"), ("智库远岸", "远岸")]
    {
        for cue in ["担心", "希望", "质疑", "认为", "批评", "要求", "主张", "表示"] {
            all.extend(wrong(&format!("{who}{cue}市府会拆除大桥。"), name, "市府会拆除大桥"));
        }
    }
    none(all);
}
