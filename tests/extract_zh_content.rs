//! Where the content of a Chinese statement begins and ends, and what is no statement.
//! People, outlets and places are invented.

use dixit::extract::{Context, read};
use dixit::model::{Act, Draft, Lang, Mention, Reading};

fn reading(text: &str) -> Reading {
    read(text, &Context::new(Lang::Zh))
}

fn words(text: &str, draft: &Draft) -> Vec<String> {
    draft.fragments.iter().map(|f| f.of(text).to_owned()).collect()
}

fn names(mentions: &[Mention]) -> Vec<Option<String>> {
    mentions.iter().map(|m| m.name.as_ref().map(|n| n.to_string())).collect()
}

/// What `said` gives where only one thing is said.
fn one(who: &str, what: &str) -> [(String, String); 1] {
    [(who.to_owned(), what.to_owned())]
}

/// Who says what, a statement a pair.
fn said(text: &str) -> Vec<(String, String)> {
    let pair = |d: &Draft| (names(&d.speakers).into_iter().flatten().collect(), words(text, d).join("/"));
    reading(text).drafts.iter().map(pair).collect()
}

fn assert_said(text: &str, expected: &[(&str, &str)]) {
    let expected: Vec<_> = expected.iter().map(|(w, t)| (w.to_string(), t.to_string())).collect();
    assert_eq!(said(text), expected, "{text}");
}

#[test]
fn content_ends_where_the_article_speaks_again() {
    for (text, what) in [
        ("海港日报称，市长将辞职，引发各界热议。", "市长将辞职"),
        ("方可欣说，桥不会通车，该说法遭到商会批评。", "桥不会通车"),
        ("方可欣說，橋不會通車，該說法遭到商會批評。", "橋不會通車"),
    ] {
        let drafts = reading(text).drafts;
        assert_eq!(drafts.iter().map(|d| words(text, d)).collect::<Vec<_>>(), [[what]], "{text}");
    }
    // An answer of somebody else is no part of it.
    let text = "北岭市长担心渡口会关闭，海港航运公司对此予以否认。";
    assert_eq!(words(text, &reading(text).drafts[0]), ["渡口会关闭"]);
}

#[test]
fn content_does_not_end_with_a_time() {
    let text = "方可欣表示，自己看过账目后，认为拨款没有问题。";
    let drafts = reading(text).drafts;
    assert_eq!(words(text, &drafts[0]), ["自己看过账目后，认为拨款没有问题"]);
    // Whoever sends a message asks in it: said inside what is reported.
    let text = "何文遠引述消息指，北嶺警署向各區發出通知，要求商戶提早關門。";
    let drafts = reading(text).drafts;
    assert_eq!(words(text, &drafts[0]), ["北嶺警署向各區發出通知，要求商戶提早關門"]);
    assert_eq!(words(text, &drafts[1]), ["商戶提早關門"]);
    assert_eq!(names(&drafts[1].speakers), [Some("北嶺警署".to_owned())]);
}

#[test]
fn opinions_run_on_and_what_was_not_told_does_not() {
    let text = "方可欣强调，桥要修好。市府不应再拖。车队昨天到了。";
    assert_eq!(words(text, &reading(text).drafts[0]), ["桥要修好。市府不应再拖"]);
    let text = "方可欣解释称，桥要修好。但她没有详细说明日期。";
    assert_eq!(words(text, &reading(text).drafts[0]), ["桥要修好"]);
}

#[test]
fn whoever_opens_a_paragraph_speaks_to_its_end() {
    for (text, what) in [
        (
            "局长方可欣称，老桥裂缝太多。车流主要集中在南岸，拆桥最省钱。",
            "老桥裂缝太多。车流主要集中在南岸，拆桥最省钱",
        ),
        ("局長方可欣說明，東線已經核定。然而，西線仍在等待。", "東線已經核定。然而，西線仍在等待"),
        // About somebody, about a time, or after somebody else: the article tells.
        ("局长方可欣称，老桥裂缝太多。他昨天到过现场。", "老桥裂缝太多"),
        ("局长方可欣称，老桥裂缝太多。汛期期间，北岸封路两次。", "老桥裂缝太多"),
        ("局长方可欣称，老桥裂缝太多。2019年拆过一座。北岸的桥也旧了。", "老桥裂缝太多"),
    ] {
        assert_eq!(said(text), [("方可欣".to_owned(), what.to_owned())], "{text}");
    }
}

#[test]
fn one_more_request_an_answer_and_a_topic_are_no_part_of_what_came_before() {
    for (text, expected) in [
        (
            "蓝海党呼吁市府暂缓拆桥，待居民充分表达意见后再评估，也要求议会公开账目。",
            [("蓝海党", "市府暂缓拆桥，待居民充分表达意见后再评估"), ("蓝海党", "议会公开账目")],
        ),
        (
            "外界質疑老橋未經檢測，環保局表示，檢測上月已經完成。",
            [("外界", "老橋未經檢測"), ("環保局", "檢測上月已經完成")],
        ),
        (
            "局長方可欣痛斥商會做法無法令人容忍，針對停工一事，方可欣說：「我沒有看過通知。」",
            [("方可欣", "商會做法無法令人容忍"), ("方可欣", "我沒有看過通知。")],
        ),
        (
            "局長方可欣說，議員批評商會，要求商會退回補助；但議員也爭取建設。",
            [("方可欣", "議員批評商會，要求商會退回補助；但議員也爭取建設"), ("議員", "商會退回補助")],
        ),
    ] {
        let expected = expected.map(|(who, what)| (who.to_owned(), what.to_owned()));
        assert_eq!(said(text), expected, "{text}");
    }
    assert_eq!(said("用收据来证实漏水，有人信吗？"), []);
}

#[test]
fn nouns_aims_and_conditions_are_no_statements() {
    for text in [
        "有关指控非常严重，警署昨日立案。",
        "如觉得不适，应立即离开桥面。",
        "搜救队把重点放在生还希望较大的地点。",
        "议员提出「晨光桥重建」专案报告并备质询。",
    ] {
        assert_eq!(said(text), [], "{text}");
    }
    assert_eq!(said("警署称，桥下已发现三十名幸存者。"), [("警署".into(), "桥下已发现三十名幸存者".into())]);
}

#[test]
fn function_characters_inside_foreign_names_are_no_words() {
    assert_eq!(said("比尔森发表声明说，他会上诉。"), [("比尔森".into(), "他会上诉".into())]);
    assert_eq!(said("协调员麦德里克说，营地缺水。"), [("麦德里克".into(), "营地缺水".into())]);
}

#[test]
fn what_is_granted_ends_with_its_clause_and_a_topic_with_the_next_subject() {
    for (text, expected) in [
        (
            "市府发言人何文远表示，虽然居民声称桥上无人收费，但账目并不是这样。",
            &[("何文远", "虽然居民声称桥上无人收费，但账目并不是这样"), ("居民", "桥上无人收费")][..],
        ),
        (
            "对于局长李正日前表示大桥会提前通车，市民林女士回应：“我不信。”",
            &[("李正", "大桥会提前通车"), ("林女士", "我不信。")],
        ),
        ("对于市民表示的支持，局方没有说话。", &[]),
        ("居民担心大桥修好后，房价会上涨。", &[("居民", "大桥修好后，房价会上涨")]),
        ("局长李正宣布辞职后，房价会上涨。", &[]),
    ] {
        assert_said(text, expected);
    }
}

#[test]
fn rhetorical_questions_go_on() {
    let text = "桥上的钱\n蓝海党质疑，钱去了哪里？谁来查账？难道没有人负责吗？";
    assert_eq!(said(text), [("蓝海党".to_owned(), "钱去了哪里？谁来查账？难道没有人负责吗".to_owned())]);
    let text = "桥上的钱\n蓝海党质疑，钱去了哪里？账册昨天送到法院。";
    assert_eq!(said(text), [("蓝海党".to_owned(), "钱去了哪里".to_owned())]);
}

#[test]
fn headlines_name_who_speaks_by_a_bar_a_surname_or_a_word_that_comes_again() {
    for (text, expected) in [
        ("海港战争｜泽连诺：桥会守住\n泽连诺昨天到场。", &[("泽连诺", "桥会守住")][..]),
        ("大桥收费：明年开始\n车主们昨天到场。", &[]),
        (
            "桥市收费\n市长李明表示，收费合理。蓝海党议员许华问李，钱去了哪里？",
            &[("李明", "收费合理"), ("许华", "钱去了哪里")],
        ),
        ("桥市收费\n局长李明认同余远的观点，没有多说。", &[]),
        ("桥市收费\n余远指收费合理；被问及工期，发言人没有多说。", &[("余远", "收费合理")]),
        ("桥市收费\n对岸当局指控，守军毁桥。", &[("对岸当局", "守军毁桥")]),
    ] {
        assert_said(text, expected);
    }
}

#[test]
fn the_reporter_tells_what_backs_the_words() {
    for (text, who, what) in [
        ("何文远暗示局长说谎，但没有提供证据。", "何文远", "局长说谎"),
        ("何文遠暗示局長說謊，但他未具體說明。", "何文遠", "局長說謊"),
    ] {
        assert_eq!(said(text), [(who.to_owned(), what.to_owned())]);
    }
}

#[test]
fn short_clauses_after_an_accusation_are_content_and_names_are_not() {
    assert_eq!(said("何文远指责该公司隐瞒数据。"), one("何文远", "该公司隐瞒数据"));
    assert_eq!(said("诉状指控该公司污染河流。"), one("诉状", "该公司污染河流"));
    assert_eq!(said("何文远批评市府的政策。"), []);
}

#[test]
fn threats_stances_and_analyses_are_statements() {
    assert_eq!(said("何文远威胁要关闭渡口。"), one("何文远", "关闭渡口"));
    assert_eq!(said("何文远的立场是，协议已经失效。"), one("何文远", "协议已经失效"));
    assert_eq!(said("分析指出，此举旨在争取选票。"), one("分析", "此举旨在争取选票"));
}

#[test]
fn what_is_done_while_speaking_is_no_name() {
    assert_eq!(said("何文远开玩笑说，他需要一艘更大的船。"), one("何文远", "他需要一艘更大的船"));
    assert_eq!(said("市府發聲明澄清，絕無此事。"), one("市府", "絕無此事"));
    assert_eq!(said("網友留言說，這太誇張了。"), one("網友", "這太誇張了"));
}

#[test]
fn whom_somebody_criticises_is_content_with_the_words_that_follow() {
    let text = "一位老师批评校长“自私虚伪、毫无原则”。";
    assert_eq!(said(text)[0].1, "校长“自私虚伪、毫无原则”");
    assert_eq!(said("何文远批评市府，要求局长下台。").len(), 1);
}

#[test]
fn what_is_received_or_stirred_up_is_unsaid() {
    for (text, expected) in [
        ("民政局收到居民投诉后派人巡查。", &[][..]),
        ("北岭电力公司对报道予以否认。", &[]),
        ("该收购传闻并不属实。", &[]),
        ("守军猛轰码头北面。", &[]),
        ("有居民质问几名男子的身份。", &[]),
        ("海港日报披露有关讯息。", &[]),
        ("何文远表示，收到居民投诉后会巡查。", &[("何文远", "收到居民投诉后会巡查")]),
        ("警方表示，画面看不到，引发各界议论。", &[("警方", "画面看不到")]),
        ("何文远强调，大桥没有开裂，相关发言迅速引爆网络讨论。", &[("何文远", "大桥没有开裂")]),
    ] {
        assert_said(text, expected);
    }
}

#[test]
fn a_passive_tells_who_speaks_in_quotation_marks() {
    let text = "桥上的事\n何文远发言时，遭议员林远怒批「讲桥好吗？」让他愣住。";
    assert_eq!(said(text), one("林远", "讲桥好吗？"));
    let text = "桥上的事\n对于议员林远反问「谁来修桥？」何文远说，「市府会修」。";
    let two = [("林远", "谁来修桥？"), ("何文远", "市府会修")].map(|(w, t)| (w.to_owned(), t.to_owned()));
    assert_eq!(said(text), two);
}

#[test]
fn what_somebody_says_goes_on_until_the_article_tells_of_them() {
    for (text, expected) in [
        (
            "桥上的事\n会议指出，大桥年底通车。各部门要加快检查。会议将任务逐项分解，要求各部门依法履职。",
            &[("会议", "大桥年底通车。各部门要加快检查"), ("会议", "各部门依法履职")][..],
        ),
        (
            "桥上的事\n林远强调，拆桥是「让全城痛」的事。「让全城痛」的事不止一件，市府却不在意。",
            &[("林远", "拆桥是「让全城痛」的事。「让全城痛」的事不止一件，市府却不在意")],
        ),
        (
            "桥上的事\n消防处回应指，大桥事前已获批准。而该处于前日接获市民来电，已派人到场。",
            &[("消防处", "大桥事前已获批准。而该处于前日接获市民来电，已派人到场")],
        ),
    ] {
        assert_said(text, expected);
    }
}

#[test]
fn he_is_the_one_told_of_before() {
    for (text, expected) in [
        (
            "桥上的事\n一名分析师对海港日报说，大桥没有问题。他认为，市府应该修桥。",
            &[("一名分析师", "大桥没有问题"), ("一名分析师", "市府应该修桥")][..],
        ),
        (
            "桥上的事\n沈立回应，大桥没有问题，不过林河质疑，他刚才说大桥开裂。",
            &[("沈立", "大桥没有问题"), ("林河", "他刚才说大桥开裂"), ("沈立", "大桥开裂")],
        ),
        (
            "桥上的事\n海港日报报道，何文远日前接受主持人访问，在问答中表示，大桥是安全的。",
            &[("海港日报", "何文远日前接受主持人访问"), ("何文远", "大桥是安全的")],
        ),
    ] {
        assert_said(text, expected);
    }
}

#[test]
fn what_follows_from_the_words_is_part_of_them_and_what_became_of_them_is_not() {
    for (text, expected) in [
        (
            "何文远表示，过去市府可能有错，因此他特别提醒议员小心。",
            &[("何文远", "过去市府可能有错，因此他特别提醒议员小心"), ("何文远", "议员小心")][..],
        ),
        ("何文远说，裂缝的来源“不明”，这一表态被解读为他不赞同局长的说法。", &[("何文远", "裂缝的来源“不明”")]),
        ("何文遠說，橋會拆除，但這個傳聞遭到局長否認。", &[("何文遠", "橋會拆除")]),
        ("何文远认为大桥安全，但李慧不这样看。", &[("何文远", "大桥安全")]),
        ("何文远认为李慧影射自己，于3月27日发文反击。", &[("何文远", "李慧影射自己")]),
        ("通报还称，该事件的发生，表明大桥管理存在薄弱环节。", &[("通报", "该事件的发生，表明大桥管理存在薄弱环节")]),
        ("何文远说，在过去的一年里，“有四百人受伤。”", &[("何文远", "在过去的一年里，“有四百人受伤。”")]),
    ] {
        assert_said(text, expected);
    }
}

#[test]
fn a_clause_before_the_next_speaker_is_the_articles() {
    assert_said(
        "海港日报报道，北岭大学研究员何文远，在网上撰文指出，大桥危机将持续。",
        &[("何文远", "大桥危机将持续")],
    );
    assert_said("报载，李慧的律师已提出延期要求，何文远则通过律师发表文告，表示没有异议。", &[("何文远", "没有异议")]);
    assert_said(
        "何文远强调，市府没有权力封桥，又指警方希望与居民讨论，又重申警方可以派人到场。",
        &[
            ("何文远", "市府没有权力封桥"),
            ("何文远", "警方希望与居民讨论"),
            ("警方", "与居民讨论"),
            ("何文远", "警方可以派人到场"),
        ],
    );
}

#[test]
fn a_passive_with_a_colon_and_a_hearer_behind_a_quotation_are_read() {
    assert_said(
        "何文远回应指，当日有三名工人到场，被李慧批评：“三个人哪里够？”",
        &[("何文远", "当日有三名工人到场"), ("李慧", "三个人哪里够？")],
    );
    let text = "“他们怕说错了话，”何文远告诉北方之音。";
    let read = reading(text);
    assert_eq!(read.drafts.len(), 1, "{:?}", said(text));
    assert_eq!(names(&read.drafts[0].told_to), [Some("北方之音".to_owned())]);
}

#[test]
fn names_of_things_and_numbers_are_no_statements() {
    for text in [
        "何文远计划推动的“天桥”系统旨在减少堵车。",
        "该报告还将增长预期从百分之二下调至百分之一。",
        "她突然接到一个自称是市府职员的陌生人的电话。",
        "官方文件称大桥为“危桥”。",
        "容易让人更加质疑市府施政。",
    ] {
        assert_said(text, &[]);
    }
    // 说|法国会…, but 这一说法.
    assert_said("何文远说法国会派人来。", &[("何文远", "法国会派人来")]);
    assert_said("何文远又称，大桥会修好。", &[("何文远", "大桥会修好")]);
}

#[test]
fn an_outlet_whose_reporter_learns_something_passes_it_on() {
    let text = "海港日报记者获悉，大桥将拆除。";
    let read = reading(text);
    let [draft] = &read.drafts[..] else { panic!("{:?}", said(text)) };
    assert_eq!(words(text, draft), ["大桥将拆除"]);
    assert!(draft.speakers.is_empty());
    assert_eq!(names(&draft.relayed_by), [Some("海港日报".to_owned())]);
}

#[test]
fn topics_answers_and_doubts_are_statements() {
    for (text, expected) in [
        (
            "对于北电宣称修桥成本约三元的说法，警方也批评是“数字游戏”。",
            &[("北电", "修桥成本约三元"), ("警方", "是“数字游戏”")][..],
        ),
        ("市政府则回应目前没有时间表。", &[("市政府", "目前没有时间表")]),
        ("有分析称，大桥将在年底前拆除。", &[("分析", "大桥将在年底前拆除")]),
        ("海港日报发表来自北岭的独家报道，称市府邀请四国工程师来访。", &[("海港日报", "市府邀请四国工程师来访")]),
        ("何文远首先回应“偷工减料”的质疑，强调市府必定查到底。", &[("", "偷工减料"), ("何文远", "市府必定查到底")]),
        ("主持人李慧连番追问，获网民盛赞。", &[]),
        ("李慧追问，大桥是否安全，却被何文远打断。", &[("李慧", "大桥是否安全")]),
        ("市議員砲轟，市府隱瞞裂縫。", &[("市議員", "市府隱瞞裂縫")]),
    ] {
        assert_said(text, expected);
    }
}

#[test]
fn what_is_said_ends_before_the_same_speaker_refuses() {
    for (text, said) in
        [("部长否认大桥不安全，并拒绝置评。", "大桥不安全"), ("部长说大桥安全，但不予置评。", "大桥安全")]
    {
        let read = reading(text);
        let acts: Vec<_> = read.drafts.iter().map(|d| (d.act == Act::Decline, words(text, d))).collect();
        assert_eq!(acts, [(false, vec![said.to_owned()]), (true, vec![])], "{text}");
        assert_eq!(names(&read.drafts[0].speakers), [Some("部长".to_owned())]);
    }
}

#[test]
fn a_headline_may_name_the_speaker_behind_a_colon() {
    let text = "“大桥安全”：何文远\n\n大桥周一重新开放，何文远周一说。";
    let read = reading(text);
    assert_eq!(words(text, &read.drafts[0]), ["大桥安全"]);
    assert_eq!(names(&read.drafts[0].speakers), [Some("何文远".to_owned())]);
}

#[test]
fn a_quotation_goes_on_over_paragraphs() {
    let whole = "大桥将关闭。\n\n码头也将关闭。";
    for text in [
        "大桥周一关闭。\n\n市长何文远说：“大桥将关闭。\n\n码头也将关闭。”\n\n他随后离开。",
        "大桥周一关闭。\n\n“大桥将关闭。\n\n码头也将关闭。”市长何文远说。\n\n他随后离开。",
        "大桥周一关闭。\n\n市长何文远说：\n\n“大桥将关闭。\n\n码头也将关闭。”\n\n他随后离开。",
    ] {
        let read = reading(text);
        let [draft] = &read.drafts[..] else { panic!("{:?}", said(text)) };
        assert_eq!(words(text, draft), [whole], "{text}");
        assert_eq!(names(&draft.speakers), [Some("何文远".to_owned())], "{text}");
    }
}

#[test]
fn whoever_is_named_behind_the_last_paragraph_said_all_of_them() {
    let text = "大桥周一关闭。\n\n“大桥将关闭。\n\n“码头也将关闭。”市长何文远说。";
    let read = reading(text);
    let [draft] = &read.drafts[..] else { panic!("{:?}", said(text)) };
    assert_eq!(words(text, draft), ["大桥将关闭。", "码头也将关闭。"]);
    assert_eq!(names(&draft.speakers), [Some("何文远".to_owned())]);
}

#[test]
fn a_cue_that_ends_a_paragraph_announces_the_quotation_that_opens_the_next() {
    let text = "大桥周一关闭。\n\n市长何文远在一份声明中表示：\n\n“大桥将关闭。”\n\n李慧说：\n\n他走了。“大桥在下个星期也不会关闭。”";
    let read = reading(text);
    assert_eq!(words(text, &read.drafts[0]), ["大桥将关闭。"]);
    assert_eq!(names(&read.drafts[0].speakers), [Some("何文远".to_owned())]);
    assert!(read.drafts[0].venue.is_some() && read.drafts[0].cue.is_some());
    let other =
        read.drafts.iter().find(|d| words(text, d) == ["大桥在下个星期也不会关闭。"]).expect("it is a statement");
    assert!(other.cue.is_none(), "no quotation opens that paragraph");
}

#[test]
fn nothing_is_told_twice() {
    for (text, expected) in [
        ("市政府在声明中说：“大桥将关闭”，“我们深表歉意”。", &["“大桥将关闭”，“我们深表歉意”"][..]),
        ("市长何文远说：“大桥将关闭，”并说，“我们深表歉意”。", &["“大桥将关闭，”", "我们深表歉意"]),
    ] {
        let told: Vec<String> = said(text).into_iter().map(|(_, what)| what).collect();
        assert_eq!(told, expected, "{text}");
    }
}

#[test]
fn critics_call_somebody_more_than_one_thing() {
    for (text, expected) in [
        ("副局长卓立批评局长唐绍华独断专行、任人唯亲。", &[("卓立", "局长唐绍华独断专行、任人唯亲")][..]),
        ("副局长卓立批评局长唐绍华、科长谭敏。", &[]),
        ("自来水厂厂长卓立成表示，水质没有问题。", &[("卓立成", "水质没有问题")]),
    ] {
        assert_said(text, expected);
    }
}

#[test]
fn what_stands_before_a_cue_that_ends_the_sentence_is_what_is_said() {
    for (text, who, what) in [
        ("图书馆开到晚上十一点，馆长褚文清说。", "褚文清", "图书馆开到晚上十一点"),
        ("座椅全部換過，戲院經理連碧珊說。", "連碧珊", "座椅全部換過"),
        ("自习室开到晚上十一点，馆长褚文清说。", "褚文清", "自习室开到晚上十一点"),
        ("在评委秦一刀看来，她赢在刀口齐。", "秦一刀", "她赢在刀口齐"),
        ("坛沿里要加盐水，腌菜师傅辛老五说。", "辛老五", "坛沿里要加盐水"),
        ("石级全部用原石铺砌，冠军得主王秀莲说。", "王秀莲", "石级全部用原石铺砌"),
        ("教练拦住了她，还不许她告诉家里，学员母亲王红梅说。", "王红梅", "教练拦住了她，还不许她告诉家里"),
    ] {
        assert_said(text, &[(who, what)]);
    }
    for text in [
        "在周三的开放日上，馆长褚文清说。",
        "指着墙上的裂缝，馆长褚文清说。",
        "周三晚上八点，馆长褚文清说。",
        "放下手中的笔，馆长褚文清说。",
        "自从搬到城北，馆长褚文清说。",
        "在世界范围看来，这场比赛不公平。",
    ] {
        assert_said(text, &[]);
    }
}

#[test]
fn nothing_is_said_where_an_answer_to_something_is_refused() {
    for text in [
        "公司拒绝就预算置评。",
        "公司没有就裁员传闻回应。",
        "公司未立即就预算置评",
        "公司拒绝就此事置评，会议随后结束。",
    ] {
        let reading = reading(text);
        let refusal = |d: &Draft| d.act == Act::Decline && d.fragments.is_empty();
        let [only] = &reading.drafts[..] else { panic!("{text}: {:?}", reading.drafts) };
        assert!(refusal(only) && names(&only.speakers) == [Some("公司".to_owned())], "{text}: {only:?}");
    }
    assert_said("公司拒绝就座位安排让步。", &[]);
}
