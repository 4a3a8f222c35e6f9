//! How the Chinese press tells who says what: papers of Taiwan and Hong Kong, portals, translated agencies.
//! People, outlets and places are invented.

use dixit::extract::{Context, read};
use dixit::model::{Act, Draft, Lang};

#[path = "extract_zh_press/courts.rs"]
mod courts;
#[path = "extract_zh_press/desk.rs"]
mod desk;
#[path = "extract_zh_press/manner.rs"]
mod manner;
#[path = "extract_zh_press/newsroom.rs"]
mod newsroom;
#[path = "extract_zh_press/unlisted.rs"]
mod unlisted;

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
    let text = "何敏：等了八年\n决赛中，何敏击败林奕君。她激动落泪：“前两局没有感觉。”林奕君说，裁判没错。";
    assert_eq!(said(text)[1], ("何敏".to_owned(), "前两局没有感觉。".to_owned()));
    let text = "“下楼一趟得歇三回。”72岁的孙凤英住在六楼，半个月没有下楼了。";
    assert_said(&[(text, &[("孙凤英", "下楼一趟得歇三回。")])]);
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

#[test]
fn orders_say_what_they_order() {
    assert_said(&[
        ("总统何文远签署行政令，将在45天后禁止企业与其交易。", &[("何文远", "将在45天后禁止企业与其交易")]),
        ("总统何文远签署行政令，要求军方封锁边境。", &[("何文远", "军方封锁边境")]),
        ("总统何文远签署行政令，随后离席前往机场。", &[]),
    ]);
}

#[test]
fn a_label_that_is_a_paragraph_announces_the_next() {
    let text = "发布会实录\n北岭市统计局副局长 康怀：\n今年以来，消费平稳。\n海港新闻社记者：\n请问下一步有何考虑？\n康怀：\n\
                谢谢你的提问。消费有望改善。";
    let found = said(text);
    let answers = [
        ("康怀".to_owned(), "今年以来，消费平稳。".to_owned()),
        ("康怀".to_owned(), "谢谢你的提问。消费有望改善。".to_owned()),
    ];
    assert!(answers.iter().all(|a| found.contains(a)), "{found:?}");
}

#[test]
fn reports_in_reports_keep_their_speakers() {
    assert_said(&[
        (
            "林女指称，吴进财要求厂商以顾问费名义付款，并说吴进财告诉她“这很正常的啦”。",
            &[
                ("林女", "吴进财要求厂商以顾问费名义付款"),
                ("吴进财", "厂商以顾问费名义付款"),
                ("林女", "吴进财告诉她“这很正常的啦”"),
                ("吴进财", "这很正常的啦"),
            ],
        ),
        (
            "据知情人士透露，星河科技董事会已要求管理层作出说明。",
            &[("知情人士", "星河科技董事会已要求管理层作出说明"), ("星河科技董事会", "管理层作出说明")],
        ),
        ("地检署证实已分案调查，但以侦查不公开为由，不愿多说。", &[("地检署", "已分案调查")]),
    ]);
}

#[test]
fn titles_in_latin_letters_and_what_somebody_has_done() {
    assert_said(&[
        ("星河科技创始人兼CEO罗启航写道：“这是我的责任。”", &[("罗启航", "这是我的责任。")]),
        ("海港方面矢口否认，称这是“编造的谎言”。", &[("海港方面", "这是“编造的谎言”")]),
        (
            "何文远表示，已约谈该企业，要求其主动召回产品。",
            &[("何文远", "已约谈该企业，要求其主动召回产品"), ("何文远", "其主动召回产品")],
        ),
    ]);
}

#[test]
fn what_an_outlet_printed_or_a_blog_wrote() {
    let walls = "堤坝出现裂缝";
    assert_said(&[
        ("正如《北岭邮报》所报道的，堤坝出现裂缝。", &[("北岭邮报", walls)]),
        ("《北岭邮报》最先报道，堤坝出现裂缝。", &[("北岭邮报", walls)]),
        ("根据《北岭邮报》的一篇文章，堤坝出现裂缝。", &[("北岭邮报", walls)]),
        ("根據北嶺部落格的文章，堤壩出現裂縫。", &[("北嶺部落格", "堤壩出現裂縫")]),
        ("正如大家所知，堤坝出现裂缝。", &[]),
    ]);
}
