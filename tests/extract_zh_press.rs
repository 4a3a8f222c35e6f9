//! How the Chinese press tells who says what: papers of Taiwan and Hong Kong, portals, translated agencies.
//! People, outlets and places are invented.

use dixit::extract::{Context, read};
use dixit::model::{Act, Draft, Lang};

/// Who says what, a statement a pair.
fn said(text: &str) -> Vec<(String, String)> {
    let reading = read(text, &Context::new(Lang::Zh));
    let who = |d: &Draft| d.speakers.iter().filter_map(|m| m.name.clone()).collect::<Vec<_>>().join("+");
    let what = |d: &Draft| d.fragments.iter().map(|f| f.of(text)).collect::<Vec<_>>().join("/");
    reading.drafts.iter().map(|d| (who(d), what(d))).collect()
}

fn assert_said(cases: &[(&str, &[(&str, &str)])]) {
    for (text, expected) in cases {
        let expected: Vec<_> = expected.iter().map(|(w, t)| (w.to_string(), t.to_string())).collect();
        assert_eq!(said(text), expected, "{text}");
    }
}

#[test]
fn offices_and_parties_are_no_verbs_and_no_minutes() {
    assert_said(&[
        (
            "警方刑事調查科督察鄺文雄昨日簡報案情時指，行動中拘捕兩人，他透露其中一人已認罪。",
            &[("鄺文雄", "行動中拘捕兩人"), ("鄺文雄", "其中一人已認罪")],
        ),
        ("北嶺第二分局偵查隊長林國豐說，橋上有監視器。", &[("林國豐", "橋上有監視器")]),
        ("环保团体“绿湾”昨日到市政府请愿，指全港只有三处码头。", &[("绿湾", "全港只有三处码头")]),
        ("海港方面表示，渡轮明年恢复。", &[("海港方面", "渡轮明年恢复")]),
        ("罗刚介绍，渡轮明年恢复。", &[("罗刚", "渡轮明年恢复")]),
    ]);
}

#[test]
fn refusals_name_what_is_refused() {
    let text = "渡轮公司发言人拒绝就相关报道置评，仅表示安全第一。";
    let reading = read(text, &Context::new(Lang::Zh));
    assert_eq!(reading.drafts[0].act, Act::Decline);
    assert_eq!(reading.drafts[0].cue.map(|c| c.of(text)), Some("拒绝就相关报道置评"));
    // Nothing is refused here.
    assert_eq!(said("船员拒绝就地解散。"), []);
}

#[test]
fn what_is_ordered_or_asked_ends_with_its_answer() {
    assert_said(&[
        ("女儿劝她搬到城里住，她不肯。", &[("女儿", "她搬到城里住")]),
        ("对方要求他把存款转走，结果损失三万元。", &[("", "他把存款转走")]),
        ("何文远指控对手收了商会的巨款，并贴出录影。", &[("何文远", "对手收了商会的巨款")]),
        ("何文远说不了解情况，随即挂断电话。", &[("何文远", "不了解情况")]),
        (
            "工会主席何文远要求将工时从40小时缩短至35小时，且不得降薪。",
            &[("何文远", "将工时从40小时缩短至35小时，且不得降薪")],
        ),
    ]);
}

#[test]
fn quotations_keep_what_is_beside_them_out() {
    assert_said(&[
        ("“桥会修好的。”何文远一边说，一边收拾桌子。", &[("何文远", "桥会修好的。")]),
        ("何文远供称“一时气愤才动手”，并非预谋。", &[("何文远", "“一时气愤才动手”，并非预谋")]),
        ("何文远在臉書發文，「橋已經修了三年還沒有好」。", &[("何文远", "橋已經修了三年還沒有好")]),
        ("何文远指责市府“向商会低头”，警告说大桥会垮塌。", &[("何文远", "市府“向商会低头”"), ("何文远", "大桥会垮塌")]),
    ]);
}

#[test]
fn a_quotation_belongs_to_whom_the_sentence_before_tells_of() {
    let text = "局长李慧说，桥会修好。\n何桂兰在桥头卖了二十年面。“搬走了我吃什么？”";
    assert_eq!(said(text)[1], ("何桂兰".to_owned(), "搬走了我吃什么？".to_owned()));
    assert_said(&[("决赛中，何敏击败林奕君。她落泪说：“我等了八年。”", &[("何敏", "我等了八年。")])]);
}

#[test]
fn reports_hold_what_their_people_announce() {
    assert_said(&[
        (
            "据报道，奥兰总统日前签署行政令，宣布对进口船只加税。",
            &[("", "奥兰总统日前签署行政令，宣布对进口船只加税"), ("奥兰", "对进口船只加税")],
        ),
        ("外交部发表声明，对此案表示“严重关切”。", &[("外交部", "严重关切")]),
        ("本报接获投诉，指校长多次虚报开支。", &[("投诉", "校长多次虚报开支")]),
        ("发言人转述院长谈话表示，政府不会走回头路。", &[("院长", "政府不会走回头路")]),
    ]);
}

#[test]
fn topics_and_papers_are_not_said() {
    assert_said(&[
        (
            "市长何文远说，区政府须自行判断，至于停课，他表示「还要再看」。",
            &[("何文远", "区政府须自行判断"), ("何文远", "还要再看")],
        ),
        ("星河科技披露三季报，前三季度盈利三亿元。", &[]),
        ("该店一直按监管要求清洗水箱。", &[]),
        ("研究还不能断定因果关系。", &[]),
    ]);
}

#[test]
fn an_unknown_name_that_acts_is_whom_he_means() {
    assert_said(&[("何文远周三出席通车活动，他说大桥安全。", &[("何文远", "大桥安全")])]);
}
