//! The Chinese reader on whose words they are: turns of interviews, pronouns, short forms, people nobody names.
//! People, outlets and places are invented.

use dixit::extract::{Context, read};
use dixit::model::{Draft, Lang, Mention, Reading};

fn reading(text: &str) -> Reading {
    read(text, &Context::new(Lang::Zh))
}

fn names(mentions: &[Mention]) -> Vec<Option<String>> {
    mentions.iter().map(|m| m.name.as_ref().map(|n| n.to_string())).collect()
}

fn words(text: &str, draft: &Draft) -> Vec<String> {
    draft.fragments.iter().map(|f| f.of(text).to_owned()).collect()
}

/// Speaker, and the beginning of what is said, of every statement.
fn turns(text: &str) -> Vec<(String, String)> {
    let of = |d: &Draft| names(&d.speakers).into_iter().flatten().collect::<Vec<_>>().join("+");
    reading(text).drafts.iter().map(|d| (of(d), words(text, d).join("/"))).collect()
}

/// The last statement of `text` is said by `who`; by nobody where that is empty.
fn last_speaker_is(text: &str, who: &str) {
    let found = turns(text);
    assert_eq!(found.last().map(|f| f.0.as_str()), Some(who), "{text} {found:?}");
}

fn pairs<const N: usize>(of: [(&str, &str); N]) -> Vec<(String, String)> {
    of.map(|(who, what)| (who.to_owned(), what.to_owned())).to_vec()
}

#[test]
fn answers_with_a_label_are_whose_the_introduction_names() {
    let text = "海港大學教授周慕白談渡輪\n周慕白日前接受本報專訪，談渡輪的去留。\n問：您怎麼看停航？\n\
                答：停航太早了。乘客沒有別的選擇。\n問：市府說錢已經用完。\n答：市府去年還有餘款。\n我不會讓步。";
    let expected = pairs([
        ("周慕白", "停航太早了。乘客沒有別的選擇。"),
        ("市府", "錢已經用完"),
        ("周慕白", "市府去年還有餘款。/我不會讓步。"),
    ]);
    assert_eq!(turns(text), expected);
}

#[test]
fn turns_go_by_names_and_by_what_is_short_for_them() {
    let text =
        "海港日报问答\n海港日报记者：船什么时候开？\n陈立群：下个月开船。\n先修码头。\n记者：票价呢？\n陈：票价不变。";
    let expected = pairs([
        ("", "船什么时候开？"),
        ("陈立群", "下个月开船。/先修码头。"),
        ("", "票价呢？"),
        ("陈立群", "票价不变。"),
    ]);
    assert_eq!(turns(text), expected);
    let text = "海港日报访谈\n以下以“K”代表船长高远明，“T”代表记者。\nT：船什么时候开？\nK：下个月开船。\nT：票价呢？\nK：票价不变。";
    let expected =
        pairs([("", "船什么时候开？"), ("高远明", "下个月开船。"), ("", "票价呢？"), ("高远明", "票价不变。")]);
    assert_eq!(turns(text), expected);
}

#[test]
fn answers_without_a_label_stand_between_questions() {
    let text = "专访星河科技创始人陈立群\n您为什么回到公司？\n我当时没有别的选择。我认为公司需要我。\n账上只剩三个月的钱。\n\
                下一步怎么做？\n先活下来，我们再谈增长。";
    let expected = pairs([
        ("陈立群", "我当时没有别的选择。我认为公司需要我。/账上只剩三个月的钱。"),
        ("陈立群", "公司需要我"),
        ("陈立群", "先活下来，我们再谈增长。"),
    ]);
    assert_eq!(turns(text), expected);
}

#[test]
fn questions_in_an_ordinary_article_make_no_interview() {
    let text =
        "渡轮停航之后\n记者采访了码头。\n船为什么停？\n风浪太大，码头关闭。\n什么时候再开？\n还没有人知道，码头空着。";
    assert_eq!(turns(text), []);
    let two = "专访船长高远明与厂长陈立群\n您为什么停船？\n我们没有别的选择。\n什么时候再开？\n我们下个月再开。";
    assert_eq!(turns(two), []);
}

#[test]
fn pronouns_mean_whom_the_clause_before_names() {
    for (text, who) in [
        ("海港日报记者致电星河科技董秘张德申，其回应称，公司经营正常。", "张德申"),
        ("海港日報記者致電星河科技董秘張德申。對方稱，公司經營正常。", "張德申"),
        ("据塔恩社报道，蔚蓝电力公司的一座电站停机。该公司在声明中称，停机由雷击造成。", "蔚蓝电力公司"),
        ("市民走进北岭市卫生局，星河公司没有派人。该局回应称，已经立案。", "北岭市卫生局"),
        ("外交部发言人林远到场。林远说，停火生效了。该发言人强调，对话是唯一出路。", "林远"),
    ] {
        last_speaker_is(text, who);
    }
    let two = "唐纳德·贝尔格林与伊万·科瓦列夫会面。两人表示，将再次会面。";
    assert_eq!(turns(two), pairs([("唐纳德·贝尔格林+伊万·科瓦列夫", "将再次会面")]));
}

#[test]
fn a_surname_with_a_title_is_who_was_named_in_full() {
    for (text, who) in [
        ("北岭市教育局局长王启明出席会议。王局长说，学校按时开学。", "王启明"),
        ("市民李秀蘭在現場排隊。李女士說，她等了三個小時。", "李秀蘭"),
        ("陈先生表示，退货很麻烦。", "陈先生"),
        ("美国总统唐纳德·贝尔格林与北国总统伊万·科瓦列夫会面。科瓦列夫则说，谈判继续。", "伊万·科瓦列夫"),
        ("中华人民共和国教育部5日发布通知。教育部表示，考试照常举行。", "中华人民共和国教育部"),
        ("记者走访北岭市市场监督管理局。市监局回应，调查结果将公布。", "北岭市市场监督管理局"),
    ] {
        last_speaker_is(text, who);
    }
}

#[test]
fn of_known_people_nobody_says_which() {
    for (text, who) in [
        ("白宫官员说，会谈持续了三个小时。", "白宫官员"),
        ("星河公司一名员工表示，工厂已经停工。", "星河公司一名员工"),
        ("一名男子在车站被捕。这名男子说，钱包还在车上。", "一名男子"),
    ] {
        let draft = reading(text).drafts.pop().expect("a statement");
        assert!(draft.speakers[0].unnamed, "{text}");
        assert_eq!(names(&draft.speakers), [Some(who.to_owned())]);
    }
}

#[test]
fn who_is_made_to_think_so_and_who_only_gives_a_reason() {
    for (text, expected) in [
        ("市府没有说明细节，引起外界怀疑钱已经用完。", &[("外界", "钱已经用完")][..]),
        ("这让居民担心房租会上涨。", &[("居民", "房租会上涨")]),
        ("此举引起各界抨击，风波在全城延烧。", &[]),
        ("警方因有人投诉及报案而到场。", &[]),
        ("议会的职责是监督市府和指出市府的错误。", &[]),
        (
            "两名因未获授权而要求匿名的港务局官员说，桥年底通车。",
            &[("两名因未获授权而要求匿名的港务局官员", "桥年底通车")],
        ),
    ] {
        let expected: Vec<_> = expected.iter().map(|(w, t)| (w.to_string(), t.to_string())).collect();
        assert_eq!(turns(text), expected, "{text}");
    }
}

#[test]
fn forms_of_address_demonstratives_and_they_mean_who_was_named() {
    for (text, who) in [
        ("移居外地的蔡先生（右）因事回港，他认为桥收费太高，批评市长林正月不敢说话。", "蔡先生"),
        ("白塔宫发言人莎莉回应，停火生效了。海防部发言人普莱没有到场。这名发言人还表示，对话是唯一出路。", "莎莉"),
        ("议会领导人承诺加强监督。他们还承诺公开账目。", "议会领导人"),
        ("海港国际周三（4月7日）发布年度报告，指出桥的收费过高。", "海港国际"),
        ("莎莉最后批评：“这座桥只能说明他们不会算账。”", "莎莉"),
    ] {
        let drafts = reading(text).drafts;
        let all: Vec<_> = drafts.iter().flat_map(|d| names(&d.speakers)).flatten().collect();
        assert_eq!(all.last().map(String::as_str), Some(who), "{text}: {all:?}");
    }
}

#[test]
fn who_spoke_is_brought_in_behind_the_quotation() {
    for (text, who) in [
        ("梨园开摘\n“今年的梨比去年甜。”说话的是果农李大山。他望着树。", "李大山"),
        ("梨园开摘\n“村里的路总算修好了。”\n说这话的是在村口开店二十年的周桂兰，她笑了。", "周桂兰"),
        ("梨園開摘\n「今年的梨比去年甜。」\n說話的是果農李大山。", "李大山"),
        // Somebody who is not named, and what is no person.
        ("梨园开摘\n“今年的梨比去年甜。”\n说话的是一名果农。", "一名果农"),
        ("梨园开摘\n“今年的梨比去年甜。”\n说话的是时候了。", ""),
        ("梨园开摘\n“今年的梨比去年甜。”\n果农李大山望着树，树下的人在说话，日头升得很高很高。", ""),
    ] {
        last_speaker_is(text, who);
    }
}

#[test]
fn a_house_is_named_without_the_survey_it_made() {
    for (text, who) in [
        ("据青河县林业局的一次普查，全县共有古树三百一十二棵。", "青河县林业局"),
        ("据青河县林业局去年的一项调查，全县共有古树三百一十二棵。", "青河县林业局"),
        ("根据青河县林业局的普查，全县共有古树三百一十二棵。", "青河县林业局"),
        ("根据全国人口普查，县里只剩九千人。", "全国人口普查"),
        ("据该校的一项研究，喝茶的人睡得更好。", "该校的一项研究"),
    ] {
        last_speaker_is(text, who);
    }
}

#[test]
fn what_somebody_did_is_no_title_of_theirs() {
    let text = "码头\n“路是断了，心也断了。”\n说话的是在码头卖了三十年鱼的周阿满。";
    let reading = reading(text);
    let roles: Vec<_> = reading.names.iter().map(|n| (n.name.as_str(), n.roles.len())).collect();
    assert_eq!(roles, [("周阿满", 0)]);
}

#[test]
fn a_name_in_quotation_marks_is_told_before_who_tells_it() {
    for (text, who) in [
        ("油轮“海角号”在外海断成两截，船长林阿达说。", "林阿达"),
        ("油輪「海角號」週四夜間在外海斷成兩截，船長林阿達說。", "林阿達"),
    ] {
        last_speaker_is(text, who);
    }
    assert_eq!(turns("“不会”，他摇摇头，船长林阿达说。"), []);
}

#[test]
fn given_names_that_are_other_words_or_end_like_one() {
    for name in ["张建军", "刘军", "赵志刚", "赵国庆", "钱向东", "陈和平", "莫向前", "杜朝阳", "孙国正", "董振先"]
    {
        // Who speaks is a person, so that 他 means them.
        let text = format!("镇上修路\n李明远表示，桥已修好。\n{name}透露，他希望三月前拿到补偿。\n");
        last_speaker_is(&text, name);
        last_speaker_is(&format!("镇上修路\n镇长{name}说，路会修好。"), name);
    }
    for house in ["国防军", "胡塞军", "韩军", "政府军"] {
        let said = format!("边境\n李明远表示，桥已修好。\n{house}说，边境平静。他认为不会打。\n");
        let found = reading(&said).drafts;
        assert_eq!(names(&found[1].speakers), [Some(house.to_owned())], "{said}");
        last_speaker_is(&said, "李明远");
    }
}

#[test]
fn names_of_foreigners_and_who_they_are() {
    for name in ["特鲁格多", "佩泽齐扬", "高市早苗", "李在明", "金与正", "布朔尔茨"] {
        last_speaker_is(&format!("会谈周五举行\n会谈在首都举行。\n{name}说，谈判不会停止。"), name);
    }
    for name in ["小马克顿", "小泉进次郎"] {
        last_speaker_is(&format!("会谈周五举行\n会谈在首都举行。\n总统{name}周五对记者说，谈判不会停止。"), name);
    }
    // A name of two characters is no person for sure, but whom 他 means.
    last_speaker_is("会谈周五举行\n会谈在首都举行。\n贝登周五说，谈判不会停止。他认为协议不难。", "贝登");
    last_speaker_is("会谈周五举行\n会谈在首都举行。\n贝登周五抵达首都。他说，谈判不会停止。", "贝登");
}

#[test]
fn what_people_do_stands_before_their_names() {
    for trade in ["连长", "消防战士", "农民工", "银行家", "外交官", "辩护律师", "聆案官", "养蜂人"]
    {
        last_speaker_is(&format!("镇上修路\n镇里昨天开了会。\n{trade}李明远说，路三月前修好。"), "李明远");
    }
    let found = reading("镇上修路\n镇里昨天开了会。\n青渡镇一名珠算师透露，路三月前修好。").drafts;
    assert!(found[0].speakers[0].unnamed, "{found:?}");
}

#[test]
fn names_with_characters_that_are_other_words() {
    for name in ["秦若梅", "陈其迈", "张向荣", "周如月", "王令仪"] {
        last_speaker_is(&format!("桥修好了\n桥上昨天通车。\n桥不会再关，{name}说。"), name);
        last_speaker_is(&format!("桥修好了\n桥上昨天通车。\n“桥不会再关。”{name}批评。"), name);
    }
    for name in ["张大为", "陈守正"] {
        last_speaker_is(&format!("桥修好了\n桥上昨天通车。\n镇长{name}说，桥不会再关。"), name);
    }
    // What is wanted if something holds is said by nobody of that name.
    assert!(reading("桥修好了\n钱若不够，桥不会开。").drafts.is_empty());
}

#[test]
fn trades_of_no_list_and_rare_surnames() {
    for name in ["赵小棠", "訾国庆", "弓长岭", "司空雅", "常采薇", "端木康"] {
        last_speaker_is(&format!("桥修好了\n桥上昨天通车。\n市渔业站挑夫{name}说，桥不会再关。"), name);
    }
    for lead in ["任职于渔业研究所的分析师", "农民工"] {
        last_speaker_is(&format!("桥修好了\n桥上昨天通车。\n{lead}赵小棠说，桥不会再关。"), "赵小棠");
    }
}

#[test]
fn what_people_do_while_they_speak() {
    for how in ["摆手", "插话", "一脸无奈", "清了清嗓子", "跺脚"] {
        last_speaker_is(&format!("桥修好了\n桥上昨天通车。\n“桥不会再关。”赵小棠{how}说。"), "赵小棠");
    }
}

#[test]
fn whom_a_pronoun_and_a_trade_point_back_to() {
    let said = "赵小棠说，桥不会再关。一位公司高管要求匿名，他说桥还会关。";
    let found = reading(&format!("桥修好了\n{said}")).drafts;
    assert_eq!(names(&found[1].speakers), [Some("一位公司高管".to_owned())], "{said}");
    assert!(found[1].speakers[0].unnamed);
    let found = reading("桥修好了\n出面的是一名不愿具名的场务，他说桥还会关。").drafts;
    assert!(found[0].speakers[0].unnamed, "{found:?}");
    last_speaker_is("桥修好了\n粮油店店主阎保田点起蜡烛。这名店主说，桥还会关。", "阎保田");
    last_speaker_is("桥修好了\n知情人士向《商报》透露，桥还会关。该名人士说，桥要修。", "该名人士");
}

#[test]
fn papers_by_their_titles_and_houses_by_their_sites() {
    last_speaker_is("桥修好了\n桥上昨天通车。\n《慢车旅志》报道，桥不会再关。", "慢车旅志");
    last_speaker_is("桥修好了\n桥上昨天通车。\n教育局官网称，桥不会再关。", "教育局");
    last_speaker_is("桥修好了\n桥上昨天通车。\n招聘网站称，桥不会再关。", "招聘网站");
}
