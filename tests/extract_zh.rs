//! The Chinese reader on whole paragraphs: which words are whose, said how, told to whom, passed on by whom.
//! People, outlets and places are invented.

use dixit::extract::{Context, read};
use dixit::model::{Act, Draft, Lang, Mention, Reading, StatementKind};

/// A statement in short: kind, act, fragments' words, speakers' names.
#[derive(Debug, PartialEq)]
struct Short {
    kind: StatementKind,
    act: Act,
    words: Vec<String>,
    speakers: Vec<Option<String>>,
}

fn reading(text: &str) -> Reading {
    read(text, &Context::new(Lang::Zh))
}

fn names(mentions: &[Mention]) -> Vec<Option<String>> {
    mentions.iter().map(|m| m.name.as_ref().map(|n| n.to_string())).collect()
}

fn words(text: &str, draft: &Draft) -> Vec<String> {
    draft.fragments.iter().map(|f| f.of(text).to_owned()).collect()
}

fn check(text: &str, expected: &[(StatementKind, Act, &[&str], &[&str])]) {
    let found: Vec<Short> = reading(text)
        .drafts
        .iter()
        .map(|d| Short { kind: d.kind, act: d.act, words: words(text, d), speakers: names(&d.speakers) })
        .collect();
    let expected: Vec<Short> = expected
        .iter()
        .map(|(kind, act, words, speakers)| Short {
            kind: *kind,
            act: *act,
            words: words.iter().map(|w| (*w).to_owned()).collect(),
            speakers: speakers.iter().map(|s| Some((*s).to_owned())).collect(),
        })
        .collect();
    assert_eq!(found, expected, "{text}");
}

use Act::{Ask, Decline, Deny, Promise, Say, Think, Urge};
use StatementKind::{Direct, Indirect, Mixed};

#[test]
fn quotations_before_around_and_after_their_cue() {
    check("北岭市市长方可欣说：“桥会按时通车。”", &[(Direct, Say, &["桥会按时通车。"], &["方可欣"])]);
    check("“桥会按时通车。”方可欣说。", &[(Direct, Say, &["桥会按时通车。"], &["方可欣"])]);
    check(
        "“桥会按时通车。”北岭市市长方可欣说，“但我们需要钱。”",
        &[(Direct, Say, &["桥会按时通车。", "但我们需要钱。"], &["方可欣"])],
    );
    check(
        "“桥会按时通车。”方可欣说。“但我们需要钱。”她没有多谈。",
        &[(Direct, Say, &["桥会按时通车。", "但我们需要钱。"], &["方可欣"])],
    );
    check(
        "方可欣说，“桥会按时通车”，并称资金已经到位。",
        &[(Direct, Say, &["桥会按时通车"], &["方可欣"]), (Indirect, Say, &["资金已经到位"], &["方可欣"])],
    );
}

#[test]
fn one_cue_may_stand_for_a_quotation_and_for_what_follows() {
    check(
        "市长方可欣在场。“桥会按时通车。”她告诉记者，资金已经到位。",
        &[(Direct, Say, &["桥会按时通车。"], &["方可欣"]), (Indirect, Say, &["资金已经到位"], &["方可欣"])],
    );
}

#[test]
fn quotations_without_a_cue_are_carried_by_context() {
    check(
        "市长方可欣说，桥会按时通车。“我们需要的只是时间，还有一点耐心。”随后她离开了。",
        &[
            (Indirect, Say, &["桥会按时通车"], &["方可欣"]),
            (Direct, Say, &["我们需要的只是时间，还有一点耐心。"], &["方可欣"]),
        ],
    );
    check(
        "“第一座桥已经完工了。”“第二座桥还要一年。”市长方可欣说。",
        &[(Direct, Say, &["第一座桥已经完工了。"], &["方可欣"]), (Direct, Say, &["第二座桥还要一年。"], &["方可欣"])],
    );
}

#[test]
fn scare_quotes_titles_and_slogans_are_no_statements() {
    check("“北岭模式”被称为改革样本，《海港日报》把它叫作“小奇迹”。", &[]);
    check("公司推出名为“晨光”的新产品，口号是“更轻更快”。", &[]);
}

#[test]
fn indirect_speech_with_a_mark_with_none_and_in_part_quoted() {
    check("星河科技首席执行官陈立群表示，公司没有裁员计划。", &[(Indirect, Say, &["公司没有裁员计划"], &["陈立群"])]);
    check("陈立群称公司没有裁员计划。", &[(Indirect, Say, &["公司没有裁员计划"], &["陈立群"])]);
    check("陈立群表示，裁员传闻“毫无根据”。", &[(Mixed, Say, &["裁员传闻“毫无根据”"], &["陈立群"])]);
}

#[test]
fn adjuncts_between_speaker_and_cue_are_no_part_of_either() {
    for text in [
        "陈立群今天（3月7日）在记者会上首先表示，公司没有裁员计划。",
        "陈立群5日在接受采访时还表示，公司没有裁员计划。",
        "会后，陈立群平静地表示，公司没有裁员计划。",
        "在接受采访时，陈立群表示，公司没有裁员计划。",
        "陈立群在接受采访时，表示公司没有裁员计划。",
        "对此，陈立群回应称，公司没有裁员计划。",
    ] {
        check(text, &[(Indirect, Say, &["公司没有裁员计划"], &["陈立群"])]);
    }
}

#[test]
fn a_dropped_subject_is_the_one_before() {
    check("陈立群批评了这一做法，认为它会拖累行业。", &[(Indirect, Think, &["它会拖累行业"], &["陈立群"])]);
    check(
        "方可欣指出，水位正在下降，并强调居民可以回家。",
        &[(Indirect, Say, &["水位正在下降"], &["方可欣"]), (Indirect, Say, &["居民可以回家"], &["方可欣"])],
    );
}

#[test]
fn hopes_at_the_end_are_statements_of_their_own() {
    check(
        "方可欣说，水位正在下降，希望居民保持耐心。",
        &[(Indirect, Say, &["水位正在下降"], &["方可欣"]), (Indirect, Think, &["居民保持耐心"], &["方可欣"])],
    );
}

#[test]
fn acts_are_told_apart() {
    check("警方呼吁市民不要靠近河边。", &[(Indirect, Urge, &["市民不要靠近河边"], &["警方"])]);
    check("何文远承诺，年底前完成所有工程。", &[(Indirect, Promise, &["年底前完成所有工程"], &["何文远"])]);
    check("何文远否认曾收受礼物。", &[(Indirect, Deny, &["曾收受礼物"], &["何文远"])]);
    check("有居民问道：“水什么时候来？”", &[(Direct, Ask, &["水什么时候来？"], &["居民"])]);
    check("何文远对此不予置评。", &[(Indirect, Decline, &[], &["何文远"])]);
    check("何文远没有透露具体金额。", &[]);
}

#[test]
fn relays_are_no_speakers() {
    for (text, relay) in [
        ("据新华社报道，北岭市副市长何文远15日表示，地铁将于年底通车。", "新华社"),
        ("《海港日报》援引北岭市副市长何文远的话说，地铁将于年底通车。", "海港日报"),
        ("根据《海港日报》报道，副市长何文远指出，地铁将于年底通车。", "海港日报"),
    ] {
        let reading = reading(text);
        assert_eq!(reading.drafts.len(), 1, "{text}");
        let draft = &reading.drafts[0];
        assert_eq!(words(text, draft), ["地铁将于年底通车"]);
        assert_eq!(names(&draft.speakers), [Some("何文远".to_owned())]);
        assert_eq!(names(&draft.relayed_by), [Some(relay.to_owned())]);
        assert!(draft.relayed_by[0].cue.is_some());
    }
    let text = "据《海港日报》报道，地铁将于年底通车。";
    let draft = &reading(text).drafts[0];
    assert_eq!(names(&draft.speakers), [Some("海港日报".to_owned())]);
    assert!(draft.relayed_by.is_empty());
}

#[test]
fn what_a_report_quotes_runs_over_its_sentences() {
    let text = "海港日报引述知情人士报道，列车已经运到。第一批共有六列。试运行下周开始。";
    let draft = &reading(text).drafts[0];
    assert_eq!(words(text, draft), ["列车已经运到。第一批共有六列。试运行下周开始"]);
    assert!(draft.speakers[0].unnamed);
    assert_eq!(names(&draft.relayed_by), [Some("海港日报".to_owned())]);
}

#[test]
fn reports_inside_reports_are_nested() {
    let text = "新华社报道说，北岭大学教授顾思远认为，价格已经见底。";
    let drafts = reading(text).drafts;
    assert_eq!(drafts.len(), 2);
    assert_eq!(words(text, &drafts[1]), ["价格已经见底"]);
    assert_eq!((drafts[0].parent, drafts[1].parent), (None, Some(0)));
    assert_eq!(names(&drafts[1].speakers), [Some("顾思远".to_owned())]);
}

#[test]
fn whom_it_was_told_to() {
    for text in [
        "陈立群告诉彭博社，公司没有裁员计划。",
        "陈立群对彭博社记者说，公司没有裁员计划。",
        "陈立群在接受彭博社采访时表示，公司没有裁员计划。",
    ] {
        let draft = &reading(text).drafts[0];
        assert_eq!(names(&draft.told_to), [Some("彭博社".to_owned())], "{text}");
    }
    assert!(reading("陈立群对记者说，公司没有裁员计划。").drafts[0].told_to.is_empty());
}

#[test]
fn speakers_whom_nobody_names() {
    for text in [
        "知情人士透露，协议最快周五签署。",
        "一名不愿透露姓名的官员告诉路透社，协议最快周五签署。",
        "外部研究显示，协议最快周五签署。",
        "据两名消息人士说，协议最快周五签署。",
    ] {
        let draft = &reading(text).drafts[0];
        assert!(draft.speakers[0].unnamed, "{text}");
        assert_eq!(words(text, draft), ["协议最快周五签署"], "{text}");
    }
    assert!(!reading("警方透露，协议最快周五签署。").drafts[0].speakers[0].unnamed);
    assert!(reading("据悉，该项目总投资三亿元。").drafts[0].speakers.is_empty());
}

#[test]
fn names_pronouns_short_forms_and_nicknames() {
    let text = "首席执行官马库斯·贝尔格林（Marcus Bergrin）表示，工厂不会关闭。贝尔格林还称，招聘仍在继续。\
                他说，订单充足。小贝坦言，压力很大。";
    let reading = reading(text);
    for draft in &reading.drafts {
        assert_eq!(names(&draft.speakers), [Some("马库斯·贝尔格林".to_owned())]);
    }
    assert_eq!(reading.drafts.len(), 4);
    let name = reading.names.iter().find(|n| n.name == "马库斯·贝尔格林").expect("named");
    for alias in ["贝尔格林", "Marcus Bergrin", "小贝"] {
        assert!(name.aliases.iter().any(|a| a == alias), "{alias} in {:?}", name.aliases);
    }
    assert_eq!(name.roles[0].title, "首席执行官");
}

#[test]
fn a_pronoun_is_never_a_name() {
    let draft = &reading("他说，订单充足。").drafts[0];
    assert_eq!(names(&draft.speakers), [None]);
    assert_eq!(draft.speakers[0].span.map(|s| (s.start, s.end)), Some((0, 3)));
}

#[test]
fn people_who_speak_together_and_for_others() {
    let draft = &reading("李明和王芳均表示，愿意配合调查。").drafts[0];
    assert_eq!(names(&draft.speakers), [Some("李明".to_owned()), Some("王芳".to_owned())]);
    let draft = &reading("外交部发言人林若海表示，双方将继续对话。").drafts[0];
    assert_eq!(names(&draft.speakers), [Some("林若海".to_owned())]);
    assert_eq!(draft.speakers[0].speaks_for.as_deref(), Some("外交部"));
}

#[test]
fn traditional_characters_read_the_same_and_stay_as_they_are() {
    check(
        "「我們必須行動，」環境部長葉佩珊說，「時間不多了。」",
        &[(Direct, Say, &["我們必須行動，", "時間不多了。"], &["葉佩珊"])],
    );
    check(
        "葉佩珊指出，用水量減少兩成，並強調不會限水。",
        &[(Indirect, Say, &["用水量減少兩成"], &["葉佩珊"]), (Indirect, Say, &["不會限水"], &["葉佩珊"])],
    );
}

#[test]
fn ascii_marks_do_as_well() {
    check(
        "陈立群说:“公司没有裁员计划。”他表示,招聘仍在继续,共有1,200个职位.",
        &[
            (Direct, Say, &["公司没有裁员计划。"], &["陈立群"]),
            (Indirect, Say, &["招聘仍在继续,共有1,200个职位"], &["陈立群"]),
        ],
    );
}

#[test]
fn headlines_and_turns() {
    check(
        "何文远：地铁年底通车\n记者周二走访了工地。工程已近尾声。\n",
        &[(Indirect, Say, &["地铁年底通车"], &["何文远"])],
    );
    check(
        "记者：你后悔吗？\n何文远：不后悔。每一天都值得。\n",
        &[(Direct, Say, &["不后悔。每一天都值得。"], &["何文远"])],
    );
}

#[test]
fn a_quotation_over_paragraphs_is_one_statement() {
    check(
        "何文远说：“第一件事是修桥。\n“第二件事是修路。”\n",
        &[(Direct, Say, &["第一件事是修桥。", "第二件事是修路。"], &["何文远"])],
    );
}

#[test]
fn when_it_was_said() {
    let context = Context { published: dixit::base::PartialDate::ymd(2026, 3, 3), ..Context::new(Lang::Zh) };
    let reading = read("海港日报在3月2日报道，桥已经通车。", &context);
    assert_eq!(reading.drafts[0].said_at.map(|d| d.to_string()).as_deref(), Some("2026-03-02"));
}

#[test]
fn an_article_may_retell_an_interview_printed_elsewhere() {
    let text = "工厂不会关闭\n近日，外媒The Verge刊登了首席执行官马库斯·贝尔格林的一场专访。他说，订单充足。\n";
    let reading = reading(text);
    assert_eq!(reading.retellings.iter().map(|r| r.from.as_str()).collect::<Vec<_>>(), ["The Verge"]);
}

#[test]
fn hostile_marks_and_cues_cost_no_more_than_their_length() {
    for piece in ["“", "”", "说", "他说，", "“说”", "据", "（", "，称", "某某称", "、", "·马"] {
        let text = piece.repeat(3000);
        let _ = reading(&text);
    }
}

#[test]
fn what_was_not_said_or_is_only_a_word_is_no_statement() {
    for text in [
        "大桥的票价遭到方可欣批评，随后下调。",
        "市府接获多起通报，民众收到来路不明的包裹。",
        "他提出质疑，双方不欢而散。",
        "目前没有迹象显示大桥会关闭。",
        "产品不得宣称有疗效，违者重罚。",
        "帕尔劳，又称帕琉，是一个岛国。",
        "此举引起各界抨击，风波在全城延烧。",
    ] {
        check(text, &[]);
    }
}

#[test]
fn words_that_hold_a_function_character_stay_whole() {
    for (text, name) in [
        ("国家安全顾问何立中表示，桥会通车。", "何立中"),
        ("北岭“一河两岸”研究所副所长侯赛因·阿德里指出，桥会通车。", "侯赛因·阿德里"),
        ("北岭合作基金会主席约翰·米勒-怀特认为，桥会通车。", "约翰·米勒-怀特"),
        ("发展和改革委员会主任王远舟介绍，桥会通车。", "王远舟"),
        ("外交部发言人张晓刚25日时表示，桥会通车。", "张晓刚"),
        ("政协发言人王国庆表示，桥会通车。", "王国庆"),
        ("克宫发言人培斯科夫说，桥会通车。", "培斯科夫"),
        ("曾任海星公司工程师的Edwin Shaw表示，桥会通车。", "Edwin Shaw"),
        ("市委常委、副市长陈新舟介绍，桥会通车。", "陈新舟"),
    ] {
        let drafts = reading(text).drafts;
        assert_eq!(drafts.len(), 1, "{text}");
        assert_eq!(names(&drafts[0].speakers), [Some(name.to_owned())], "{text}");
        assert_eq!(words(text, &drafts[0]), ["桥会通车"], "{text}");
    }
}

#[test]
fn headlines_are_read_between_their_spaces() {
    check("居民楼昨夜起火 消防：无人受伤\n记者今天来到现场。", &[(Indirect, Say, &["无人受伤"], &["消防"])]);
    check("方可欣警告员工：公司可能破产\n记者今天来到现场。", &[(Indirect, Say, &["公司可能破产"], &["方可欣"])]);
}

#[test]
fn content_goes_on_where_the_words_speak_for_it() {
    check(
        "市长方可欣指出，今年是开局之年。要抓好落实。我们都要尽力。去年3月，她当选市长。",
        &[(Indirect, Say, &["今年是开局之年。要抓好落实。我们都要尽力"], &["方可欣"])],
    );
    check("市长方可欣透露，大桥明年通车。第二座桥的票价翻了一倍。", &[(Indirect, Say, &["大桥明年通车"], &["方可欣"])]);
}

#[test]
fn who_speaks_beside_is_told_from_who_speaks_inside() {
    check(
        "何文远呼吁市民保持冷静，方可欣还表示，水位正在下降。",
        &[(Indirect, Urge, &["市民保持冷静"], &["何文远"]), (Indirect, Say, &["水位正在下降"], &["方可欣"])],
    );
    check("方可欣在社交媒体上发文，批评对手变得“疯狂”。", &[(Mixed, Say, &["对手变得“疯狂”"], &["方可欣"])]);
    check("港务局发布「港口安全报告」，指出港区存在火灾隐患。", &[(Indirect, Say, &["港区存在火灾隐患"], &["港务局"])]);
}

#[test]
fn pronouns_keep_to_the_gender_that_the_text_gives() {
    let drafts = reading("王先生说，他什么也没看见。\n苏女士说，她听到巨响。王先生也在场，她说，屋里没有人。").drafts;
    assert_eq!(names(&drafts[2].speakers), [Some("苏女士".to_owned())]);
}

#[test]
fn one_surname_and_polite_forms_mean_the_person() {
    let drafts = reading("市长賴立群表示，大桥明年通车。賴也提到，票价不变。賴市长强调，资金已经到位。").drafts;
    assert_eq!(drafts.len(), 3);
    for draft in &drafts {
        assert_eq!(names(&draft.speakers), [Some("賴立群".to_owned())]);
    }
}

#[test]
fn views_and_answers_are_statements() {
    check("在居民看来，大桥是一座里程碑。", &[(Indirect, Think, &["大桥是一座里程碑"], &["居民"])]);
    check("方可欣的回答是：先修桥，再谈别的。", &[(Indirect, Say, &["先修桥，再谈别的"], &["方可欣"])]);
    check("被问及票价时，方可欣没有正面回答，而是说：“我注意到了。”", &[(Direct, Say, &["我注意到了。"], &["方可欣"])]);
}

#[test]
fn a_document_nobody_names_is_a_source_after_according_to() {
    for (text, who, what) in [
        ("根据一项研究，渡口附近的鱼少了一半。", "一项研究", "渡口附近的鱼少了一半"),
        ("据一份报告显示，码头年久失修。", "一份报告", "码头年久失修"),
        ("据一份生效的仲裁裁决书认定，双方的协议已经变更。", "一份生效的仲裁裁决书", "双方的协议已经变更"),
    ] {
        check(text, &[(Indirect, Say, &[what], &[who])]);
    }
    // Saying where somebody stands is no statement.
    check("市长已经表明态度，码头不会搬迁。", &[]);
}
