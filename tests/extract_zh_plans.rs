//! What is planned, weighed, ordered, felt and branded in Chinese news: where it is a statement, and where it ends.
//! People, outlets and places are invented.

use dixit::extract::{Context, read};
use dixit::model::{Act, Draft, Lang, Reading};

fn reading(text: &str) -> Reading {
    read(text, &Context::new(Lang::Zh))
}

fn words(text: &str, draft: &Draft) -> String {
    draft.fragments.iter().map(|f| f.of(text)).collect::<Vec<_>>().join("/")
}

/// Who says what, a statement a pair.
fn said(text: &str) -> Vec<(String, String)> {
    let pair = |d: &Draft| {
        let who: Vec<String> = d.speakers.iter().filter_map(|m| m.name.as_ref().map(|n| n.to_string())).collect();
        (who.join("+"), words(text, d))
    };
    reading(text).drafts.iter().map(pair).collect()
}

fn pairs(all: &[(&str, &str)]) -> Vec<(String, String)> {
    all.iter().map(|(a, b)| ((*a).to_owned(), (*b).to_owned())).collect()
}

#[test]
fn plans_and_decisions_are_statements_as_verbs() {
    for (text, expected) in [
        ("市府计划明年重建渡口，居民则希望保留原貌。", &[("市府", "明年重建渡口"), ("居民", "保留原貌")][..]),
        ("渡輪公會決定週五罷工。", &[("渡輪公會", "週五罷工")]),
        ("北岭市长打算在年底前完成搬迁，但遭议会反对。", &[("北岭市长", "在年底前完成搬迁")]),
        ("方可欣考虑是否参选。", &[("方可欣", "是否参选")]),
        // As nouns, and where nothing but things are weighed, they are none.
        ("三年计划已经结束，市府的决定引发关注。", &[]),
        ("市府考虑到成本，没有动工。", &[]),
    ] {
        assert_eq!(said(text), pairs(expected), "{text}");
    }
    assert_eq!(reading("市府计划明年重建渡口。").drafts[0].act, Act::Promise);
}

#[test]
fn what_is_asked_or_ordered_ends_before_what_became_of_it() {
    for (text, what) in [
        ("工会要求资方补发工资，但被公司拒绝。", "资方补发工资"),
        ("市长方可欣下令关闭渡口，造成三万人绕行。", "关闭渡口"),
        ("市長方可欣宣布關閉渡口，使局勢進一步升級。", "關閉渡口"),
        ("方可欣希望促成停火，不过双方仍在交火。", "促成停火"),
        // What goes on with the asking stays.
        ("工会要求复工，但必须保证安全。", "复工，但必须保证安全"),
    ] {
        assert_eq!(said(text).first().map(|s| s.1.clone()), Some(what.to_owned()), "{text}");
    }
}

#[test]
fn words_that_brand_are_quoted_words() {
    for (text, expected) in [
        ("方可欣把预算案比作“一张空头支票”。", &[("方可欣", "一张空头支票")][..]),
        ("國防部長何文遠在節目中將談判結果描述為「毫無結果」。", &[("何文遠", "毫無結果")]),
        ("方可欣将此举形容为“对居民的羞辱”，随后离席。", &[("方可欣", "对居民的羞辱")]),
        ("方可欣把新法视为威胁。", &[]),
    ] {
        assert_eq!(said(text), pairs(expected), "{text}");
    }
}

#[test]
fn feelings_and_nouns_for_words_say_nothing() {
    for (text, expected) in [
        ("方可欣对此表示强烈遗憾，称渡口不会关闭。", &[("方可欣", "渡口不会关闭")][..]),
        ("方可欣再次否認了這一指控，並稱這是謠言。", &[("方可欣", "這是謠言")]),
        ("被告在庭上承認控罪，稱因一時糊塗。", &[("被告", "因一時糊塗")]),
        ("政府应当敦促船厂停工。", &[]),
        ("这些船引以为傲的速度让人吃惊。", &[]),
        ("一批志愿者在会上批评船厂正在排污。", &[("一批志愿者", "船厂正在排污")]),
    ] {
        assert_eq!(said(text), pairs(expected), "{text}");
    }
}

#[test]
fn one_speaker_goes_on_where_an_inner_statement_ends() {
    let text = "何文遠表示，他已下令海巡集結，軍方將很快宣布向南部增援。";
    let expected =
        [("何文遠", "他已下令海巡集結，軍方將很快宣布向南部增援"), ("何文遠", "海巡集結"), ("軍方", "向南部增援")];
    let found = said(text);
    assert_eq!(found, pairs(&expected));
    // …，并要求…: beside what was called for, and no part of it.
    let text = "何文遠呼籲在野黨「停止惡鬥」，並要求議會儘速排審。";
    assert_eq!(said(text), pairs(&[("何文遠", "在野黨「停止惡鬥」"), ("何文遠", "議會儘速排審")]));
    // 签署法案，要求…: the paper asks, inside what is told.
    let text = "海港日报称，市长方可欣签署一项法案，要求船厂公开账目。";
    assert_eq!(said(text)[0].1, "市长方可欣签署一项法案，要求船厂公开账目");
}

#[test]
fn a_quoted_sentence_behind_a_comma_is_one_more_statement() {
    let text = "他痛批渡輪公司漠視安全，「如果船可以超載，誰還敢搭？」";
    let found = said(text);
    assert_eq!(
        found.iter().map(|s| s.1.as_str()).collect::<Vec<_>>(),
        ["渡輪公司漠視安全", "如果船可以超載，誰還敢搭？"]
    );
    // A few quoted words, and the article goes on.
    let text = "何文遠隨即說「不需要」，隨後離開會場。";
    assert_eq!(said(text), pairs(&[("何文遠", "不需要")]));
}

#[test]
fn who_stands_before_an_unlisted_verb_or_after_a_reason() {
    for (text, expected) in [
        ("多数居民反对建桥，但也有人赞许，认为可以带动就业。", &[("也有人", "可以带动就业")][..]),
        ("股價上漲，原因是總統何文遠宣布取消關稅。", &[("何文遠", "取消關稅")]),
        ("北岭统计局数据显示，失业率升至5.2%。", &[("北岭统计局", "失业率升至5.2%")]),
        ("桥工联梁敏仪批评，票价过高。", &[("梁敏仪", "票价过高")]),
        ("首相拿督斯里安瓦劝告政治人物接受事实。", &[("安瓦", "政治人物接受事实")]),
        ("安全内阁已下令撤出边境。", &[("安全内阁", "撤出边境")]),
    ] {
        assert_eq!(said(text), pairs(expected), "{text}");
    }
}

#[test]
fn foreign_names_hold_function_characters() {
    for (text, who) in [
        ("内拉尼亚胡没有给出军事行动的具体时间表，称行动将在短期内结束。", "内拉尼亚胡"),
        ("泽连诺夫说，会议很顺利。他指出，边境没有停火。", "泽连诺夫"),
    ] {
        let found = said(text);
        assert!(!found.is_empty() && found.iter().all(|s| s.0 == who), "{found:?}");
    }
    // 胡|说: the end of a name, and the cue.
    assert_eq!(said("納坦雅胡說：「談判還沒有結束。」"), pairs(&[("納坦雅胡", "談判還沒有結束。")]));
}

#[test]
fn a_pronoun_means_the_title_that_spoke_last() {
    let text = "商会主席林远说，船票太贵。\n市长批评商会，指出船票没有涨价。\n他强调，账目公开。";
    let found = said(text);
    assert_eq!(found.last(), Some(&("市长".to_owned(), "账目公开".to_owned())), "{found:?}");
}
