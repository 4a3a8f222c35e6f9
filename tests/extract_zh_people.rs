//! The Chinese reader on people and organisations: who is unnamed, whom 该公司 and 后者 mean, who speaks together,
//! where and when it was said, who was told. Everybody is invented.

use dixit::base::PartialDate;
use dixit::extract::{Context, read};
use dixit::model::{Draft, Lang, Mention, Reading};

fn reading(text: &str) -> Reading {
    read(text, &Context::new(Lang::Zh))
}

fn names(mentions: &[Mention]) -> String {
    mentions.iter().map(|m| m.name.as_deref().unwrap_or("?")).collect::<Vec<_>>().join("+")
}

/// Who speaks in each statement, in order.
fn speakers(text: &str) -> Vec<String> {
    reading(text).drafts.iter().map(|d| names(&d.speakers)).collect()
}

fn only(text: &str) -> Draft {
    let mut drafts = reading(text).drafts;
    assert_eq!(drafts.len(), 1, "{text}");
    drafts.remove(0)
}

#[test]
fn unnamed_speakers_keep_their_description() {
    for who in [
        "三名不愿具名的市政府官员",
        "一位接近董事会的人士",
        "多名知情人士",
        "业内人士",
        "有关负责人",
        "市教育局有关负责人",
        "一名因敏感而要求匿名的官员",
        "一名不願具名的高層官員",
    ] {
        let draft = only(&format!("{who}表示，大桥年底通车。"));
        assert_eq!((names(&draft.speakers).as_str(), draft.speakers[0].unnamed), (who, true), "{who}");
    }
    // Whoever has a name is not unnamed, whatever the title.
    let draft = only("市教育局有关负责人高远明表示，大桥年底通车。");
    assert_eq!((names(&draft.speakers).as_str(), draft.speakers[0].unnamed), ("高远明", false));
}

#[test]
fn this_company_is_the_one_introduced_and_not_the_agency() {
    let lead = "考尔德电池（Calder Cells）周二裁员，海港通讯社最先报道此事。";
    for said in ["该公司拒绝置评。", "该公司表示，工厂不会关闭。", "公司方面表示，工厂不会关闭。"]
    {
        assert_eq!(speakers(&format!("{lead}{said}")), ["考尔德电池"], "{said}");
    }
    let text = format!("{lead}该公司首席执行官罗素说，工厂不会关闭。该公司表示，工人留任。");
    assert_eq!(speakers(&text), ["罗素", "考尔德电池"]);
    let name = |n: &str| reading(&text).names.into_iter().find(|k| k.name == n).expect("named");
    assert_eq!(name("考尔德电池").aliases, ["Calder Cells"]);
    assert_eq!(name("罗素").roles[0].at.as_deref(), Some("考尔德电池"));
    for who in ["该公司发言人林小芸", "该公司一名员工"] {
        let draft = only(&format!("{lead}{who}说，工厂不会关闭。"));
        assert_eq!(draft.speakers[0].speaks_for.as_deref(), Some("考尔德电池"), "{who}");
    }
    // The bank of whoever spoke, though the paper spoke last.
    assert_eq!(speakers("藍海銀行裁員。海港日報稱，客戶已撤資。該行表示，存款安全。"), ["海港日報", "藍海銀行"]);
}

#[test]
fn the_former_the_latter_and_both_are_the_two_named_before() {
    let people = "市长方可欣与副市长何文远昨日会面。";
    assert_eq!(speakers(&format!("{people}后者表示，大桥年底通车。前者说，预算不够。")), ["何文远", "方可欣"]);
    assert_eq!(speakers(&format!("{people}两人表示，大桥年底通车。")), ["方可欣+何文远"]);
    let firms = "星河科技与蓝海银行昨日签约。";
    assert_eq!(speakers(&format!("{firms}双方表示，合作为期三年。")), ["星河科技+蓝海银行"]);
    assert_eq!(speakers(&format!("{firms}后者表示，利率不变。")), ["蓝海银行"]);
    // Of three nobody can tell.
    assert_eq!(speakers("市长方可欣、副市长何文远和局长高远明昨日会面。后者表示，大桥年底通车。"), [""]);
}

#[test]
fn several_speak_together() {
    for (who, all) in [
        ("高远明、何文远和罗致远都", "高远明+何文远+罗致远"),
        ("市长高远明和议员方可欣", "高远明+方可欣"),
        ("立委陳立群和議員方可欣", "陳立群+方可欣"),
        ("党团总召高远明、干事长林小芸等人", "高远明+林小芸"),
        ("高远明、林小芸等", "高远明+林小芸"),
        ("北岭市高等法院", "北岭市高等法院"),
        ("总召集人方可欣", "方可欣"),
        ("议员张李慧玲", "张李慧玲"),
        ("张李慧玲议员", "张李慧玲"),
    ] {
        assert_eq!(speakers(&format!("{who}表示，大桥年底通车。")), [all], "{who}");
    }
}

#[test]
fn where_and_when_it_was_said() {
    let mut context = Context::new(Lang::Zh);
    context.published = PartialDate::ymd(2026, 9, 6); // A Sunday.
    for (lead, venue, day) in [
        ("市长方可欣周二在推特上发文说", Some("在推特上"), Some("2026-09-01")),
        ("市長方可欣在臉書發文表示", Some("在臉書"), None),
        ("方可欣上周五在电话采访中对海港日报表示", Some("在电话采访中"), Some("2026-08-28")),
        ("方可欣通过微博表示", Some("通过微博"), None),
        ("总统奥兰当地时间5日在国会听证会上说", Some("在国会听证会上"), Some("2026-09-05")),
        ("当地时间9月5日，总统奥兰表示", None, Some("2026-09-05")),
        ("議員陳立群今（6）日表示", None, Some("2026-09-06")),
        ("首席执行官罗素在致股东的信中表示", Some("在致股东的信中"), None),
        // The day of what was done, two clauses away.
        ("周二，大桥封闭，方可欣表示", None, None),
    ] {
        let text = format!("{lead}，大桥年底通车。");
        let drafts = read(&text, &context).drafts;
        let found = (drafts[0].venue.map(|v| v.of(&text)), drafts[0].said_at.map(|d| d.to_string()));
        assert_eq!((found.0, found.1.as_deref()), (venue, day), "{lead}");
    }
}

#[test]
fn whoever_was_told_is_told_after_according_to() {
    let draft = only("据知情人士向海港通讯社透露，星河科技将裁员三百人。");
    assert_eq!((names(&draft.speakers), names(&draft.told_to)), ("知情人士".to_owned(), "海港通讯社".to_owned()));
    assert_eq!(names(&only("据知情人士透露，星河科技将裁员三百人。").told_to), "");
}

#[test]
fn names_with_function_characters_are_whole() {
    for (who, name) in [
        ("青石乡反水库自救会代表周秋莲", "周秋莲"),
        ("議會主席曾慶祥", "曾慶祥"),
        ("北岭财政局局长彼得森上周回国后", "彼得森"),
        ("据“南岛社”报道，党魁科尔森", "科尔森"),
    ] {
        assert_eq!(speakers(&format!("{who}表示，大桥年底通车。")), [name], "{who}");
    }
    assert_eq!(speakers("科尔森希望由他来组阁，防止谈判破裂。"), ["科尔森"]);
    assert_eq!(speakers("议员原定九月复会，但超过80名市议员致函市长，敦促他提前开会。"), ["80名市议员"]);
}

#[test]
fn after_words_within_words_he_is_whoever_speaks_to_the_reader() {
    let text = "市长周明远表示，不清楚所长李大同早前指他应「发挥狼性」是什么意思。\n他说，市民有很多疑虑。";
    assert_eq!(speakers(text), ["周明远", "李大同", "周明远"]);
    // A heading by surname.
    assert_eq!(speakers("市长林远昨日出席会议。\n林：大桥年底通车\n车队昨天到了。"), ["林远"]);
}

#[test]
fn a_name_may_end_in_a_function_character() {
    assert_eq!(speakers("法官阮清和说，审判将移至云埠。"), ["阮清和"]);
    assert_eq!(speakers("法官阮清和检察官都说，审判将移至云埠。").len(), 1);
}

#[test]
fn a_given_name_may_be_an_adverb_elsewhere() {
    assert_eq!(speakers("居民王大力今早散步时说，水泵坏了。"), ["王大力"]);
    assert_eq!(speakers("警方大力呼吁市民不要靠近。"), ["警方"]);
}

#[test]
fn what_a_paper_prints_has_its_whole_name() {
    assert_eq!(speakers("《东岬周报》上月底的专题则指出，承建商去年就要求延期。"), ["《东岬周报》上月底的专题"]);
}
