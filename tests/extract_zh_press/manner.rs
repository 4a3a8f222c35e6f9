//! How something was said, in words that no list can hold all of, and judgements found for something.
//! People, outlets and places are invented.

use super::{assert_said, said};

#[test]
fn how_it_was_said_is_no_part_of_the_name() {
    for manner in [
        "苦笑说",
        "冷笑说",
        "正色说",
        "沉声说",
        "骄傲地说",
        "无奈地说",
        "惋惜说",
        "疑惑说",
        "陪着笑说",
        "含着泪说",
        "边擦汗边说",
        "边走边说",
        "来函称",
        "公开喊话称",
        "书面答覆称",
        "跟记者说",
        "与媒体说",
        "当庭翻供说",
        "暗说",
        "苦笑道",
        "承认道",
        "指责道",
        "训道",
        "回应道",
        "提醒道",
        "心道",
    ] {
        for who in ["局长何文远", "司机林小芸"] {
            for (open, close) in [("，大桥已经不安全了", "。"), ("：“大桥已经不安全了。", "”")]
            {
                let text = format!("{who}{manner}{open}{close}");
                let name = who.chars().skip(2).collect::<String>();
                let content = open.trim_start_matches(['，', '：', '“']).to_owned();
                assert_eq!(said(&text), [(name, content)], "{text}");
            }
        }
    }
}

#[test]
fn verbs_of_blame_take_a_clause_without_a_mark() {
    for verb in ["怒轰", "猛轰", "直轰", "暗批", "重批", "狠酸", "狂酸", "怒怼", "怒呛", "吐槽"] {
        let text = format!("议员何文远{verb}市府让居民失望。");
        assert_eq!(said(&text), [("何文远".to_owned(), "市府让居民失望".to_owned())], "{text}");
    }
    for wrong in ["照片造假", "评审偏袒", "局长失职", "公司违约", "水管漏水"] {
        let text = format!("网友质疑{wrong}，店主没有回应。");
        assert_eq!(said(&text)[0], ("网友".to_owned(), wrong.to_owned()), "{text}");
    }
    // A thing, and nothing said of it.
    assert_said(&[("网友质疑市府施政，店主关门。", &[])]);
}

#[test]
fn what_is_vowed_planned_or_feared_can_be_short() {
    assert_said(&[
        ("局长何文远誓言查到底。", &[("何文远", "查到底")]),
        ("渡轮公司考虑裁员。", &[("渡轮公司", "裁员")]),
        ("渡轮公司计划减产。", &[("渡轮公司", "减产")]),
        ("工会希望复工。", &[("工会", "复工")]),
        ("医生建议他住院。", &[("医生", "他住院")]),
        ("工会威胁发动罢工。", &[("工会", "发动罢工")]),
        ("妻子曾劝他放弃。", &[("妻子", "他放弃")]),
        ("知情人士称，何文远曾私下表示想退选。", &[("知情人士", "何文远曾私下表示想退选"), ("何文远", "想退选")]),
        ("检察官何文远说，被告收了钱，并要求重判。", &[("何文远", "被告收了钱"), ("何文远", "重判")]),
        ("何文远否认受贿，并批评对手抹黑。", &[("何文远", "受贿"), ("何文远", "对手抹黑")]),
        ("林小芸不明白票价为何上升。林小芸发现票价上升了。", &[("林小芸", "票价为何上升"), ("林小芸", "票价上升了")]),
        ("局长何文远庆幸自己没上船。", &[("何文远", "自己没上船")]),
        // Nobody says so.
        ("洪水威胁市民安全。", &[]),
        ("渡轮公司考虑因素很多。", &[]),
    ]);
}

#[test]
fn what_somebody_with_a_title_did_is_no_name() {
    for did in ["被告收了钱", "被告拿过钱", "被告骗走老人", "被告开车撞人", "局长失职", "店主装傻", "大桥会塌"]
    {
        for asked in ["重判", "道歉", "重建", "检讨"] {
            let text = format!("检察官何文远说，{did}，并要求{asked}。");
            assert_eq!(said(&text), [("何文远", did), ("何文远", asked)].map(|(w, t)| (w.into(), t.into())), "{text}");
        }
    }
    // Whoever it is.
    assert_said(&[("海港日报报道，局长陈思远，并要求道歉。", &[("陈思远", "道歉")])]);
}

#[test]
fn whoever_does_not_accept_it_is_no_part_of_it() {
    for other in ["但员工不接受", "但工会不买账", "但家属并不满意", "而居民难以接受", "但对手不服"]
    {
        let text = format!("公司解释，停航是为了节省成本，{other}。");
        assert_eq!(said(&text), [("公司".to_owned(), "停航是为了节省成本".to_owned())], "{text}");
    }
    // Whoever speaks does not.
    assert_said(&[("何文远说，钱不是问题，但我不接受。", &[("何文远", "钱不是问题，但我不接受")])]);
}

#[test]
fn a_surname_behind_a_cue_is_no_part_of_it() {
    for thinks in ["认为", "以为", "不认为", "普遍认为"] {
        for who in ["何男", "何文远", "何某", "何姓男子"] {
            let text = format!("检方{thinks}{who}早已逃往国外。");
            assert_eq!(said(&text), [("检方".to_owned(), format!("{who}早已逃往国外"))], "{text}");
        }
    }
    assert_said(&[
        ("女网友发文指控店员辱骂她。", &[("女网友", "店员辱骂她")]),
        ("议员质疑预算浮编。", &[("议员", "预算浮编")]),
    ]);
}

#[test]
fn words_found_for_something() {
    assert_said(&[
        ("何文远用“灾难”来形容这次停航。", &[("何文远", "灾难")]),
        ("何文远以“灾难”形容这次停航。", &[("何文远", "灾难")]),
        ("停航被何文远形容为“灾难”。", &[("何文远", "灾难")]),
        ("何文远称这次停航为“灾难”。", &[("何文远", "这次停航为“灾难”")]),
        ("横幅上写着“桥要修好”。", &[("横幅", "桥要修好")]),
        ("何文远的意思是，大桥已经没救。", &[("何文远", "大桥已经没救")]),
        ("市场预期央行将降息。", &[("市场", "央行将降息")]),
        // What it is called, and what is only compared.
        ("当地人称大桥为“老桥”。", &[]),
        ("这座山被人们称为“神山”。", &[]),
        ("盈利逊于市场预期，股价下跌。", &[]),
        ("何文远的意思没有人懂。", &[]),
    ]);
}
