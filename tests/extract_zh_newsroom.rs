//! Court, police, weather, briefings, features: how Chinese newsrooms tell who says what, in both scripts.
//! People, outlets and places are invented.

use dixit::extract::{Context, read};
use dixit::model::Lang;

/// Who says what, a statement a pair.
fn said(text: &str) -> Vec<(String, String)> {
    let reading = read(text, &Context::new(Lang::Zh));
    let told = reading.drafts.iter().filter(|d| !d.fragments.is_empty());
    told.map(|d| {
        let who = d.speakers.iter().filter_map(|m| m.name.clone()).collect::<Vec<_>>().join("+");
        (who, d.fragments.iter().map(|f| f.of(text)).collect::<Vec<_>>().join("/"))
    })
    .collect()
}

fn assert_said(cases: &[(&str, &[(&str, &str)])]) {
    for (text, expected) in cases {
        let expected: Vec<_> = expected.iter().map(|(w, t)| (w.to_string(), t.to_string())).collect();
        assert_eq!(said(text), expected, "{text}");
    }
}

#[test]
fn what_a_suspect_says_ends_before_what_officers_do() {
    assert_said(&[
        (
            "嫌犯何文远到案后否认犯案，辩称当晚都在家中睡觉，警方讯后依窃盗罪嫌移送侦办。",
            &[("何文远", "犯案"), ("何文远", "当晚都在家中睡觉")],
        ),
        ("何文遠辯稱，錢是借的，法官不採信，判他兩年徒刑。", &[("何文遠", "錢是借的")]),
        ("工会要求资方在月底前补发欠薪，被公司拒绝。", &[("工会", "资方在月底前补发欠薪")]),
        ("被告否认控罪，并指警方搜证有瑕疵。", &[("被告", "警方搜证有瑕疵")]),
        ("联合国秘书长呼吁停火，并要求各方保持克制。", &[("联合国秘书长", "停火"), ("联合国秘书长", "各方保持克制")]),
    ]);
}

#[test]
fn a_request_that_something_be_left_is_a_statement_of_its_own() {
    assert_said(&[
        ("警方呼籲市民小心，並提醒市民不要輕信謠言。", &[("警方", "市民小心"), ("警方", "市民不要輕信謠言")]),
        ("縣府要求下週就辦。", &[("縣府", "下週就辦")]),
        // What is urged is not said yet.
        ("林国栋促请政府交代，为何拨款迟迟未到位。", &[("林国栋", "政府交代，为何拨款迟迟未到位")]),
        ("民警提醒，凡是要求先垫资的刷单都是诈骗。", &[("民警", "凡是要求先垫资的刷单都是诈骗")]),
    ]);
}

#[test]
fn questions_and_answers_at_the_door() {
    assert_said(&[
        ("外交部发言人陈美玲在答记者问时表示，中方坚决反对。", &[("陈美玲", "中方坚决反对")]),
        ("记者问他是否后悔，他沉默片刻后说：“不后悔。”", &[("", "他是否后悔"), ("", "不后悔。")]),
        ("何文遠被媒體追問時，只說「尊重司法」就離開。", &[("何文遠", "尊重司法")]),
        (
            "当分析师追问工期是否推迟时，陈美玲只说“请以公告为准”。",
            &[("分析师", "工期是否推迟"), ("陈美玲", "请以公告为准")],
        ),
        ("交通部长陈美玲口头答复议员询问时指出，故障率已降至新低。", &[("陈美玲", "故障率已降至新低")]),
        ("市長陳美玲週一就職。對於是否要求何文遠下台，她僅說「先救人」。", &[("陳美玲", "先救人")]),
    ]);
}

#[test]
fn reasons_worries_and_what_somebody_once_said() {
    assert_said(&[
        ("柯營以「行程已滿」為由婉拒。", &[("柯營", "行程已滿")]),
        ("他申请退款，却被店家以“超过期限”为由拒绝。", &[("店家", "超过期限")]),
        ("居民担心的是，雨势还在增大。", &[("居民", "雨势还在增大")]),
        ("令人担心的是，雨势还在增大。", &[]),
        ("正如何文远所言，改革没有回头路。", &[("何文远", "改革没有回头路")]),
        ("議員張立仁轉述居民的話說：「晚上根本不敢出門。」", &[("居民", "晚上根本不敢出門。")]),
        ("老师傅留下一句话：“我不会再回来了。”", &[("老师傅", "我不会再回来了。")]),
        ("气候变化正在加速，联合国秘书长周一警告说。", &[("联合国秘书长", "气候变化正在加速")]),
    ]);
}

#[test]
fn who_it_is_by_office_place_and_kin() {
    assert_said(&[
        ("教育局長陳美玲承諾，兩週內完成體檢。", &[("陳美玲", "兩週內完成體檢")]),
        ("预报员王芳提醒，明天会下雨。", &[("王芳", "明天会下雨")]),
        ("根据气象署资料，北岭最低温只有8.2度。", &[("气象署", "北岭最低温只有8.2度")]),
        ("何文远妻子哭诉，丈夫是被冤枉的。", &[("何文远妻子", "丈夫是被冤枉的")]),
        ("美国国务卿布林肯表示，以色列同意延长停火。", &[("布林肯", "以色列同意延长停火")]),
        ("没有组织宣称对此次袭击负责。", &[]),
        (
            "海港日报报道，市长何文远视察工厂，要求增产。",
            &[("海港日报", "市长何文远视察工厂，要求增产"), ("何文远", "增产")],
        ),
    ]);
}

#[test]
fn quotations_around_somebody_and_in_quotations() {
    assert_said(&[
        (
            "住戶陳女士住在六樓。\n「當時根本看不到路。」陳女士指著燒黑的樓梯間，「只能用濕毛巾摀住口鼻往下衝。」",
            &[("陳女士", "當時根本看不到路。"), ("陳女士", "只能用濕毛巾摀住口鼻往下衝。")],
        ),
        (
            "「孩子發燒到39度，學校只傳簡訊說『請多休息』！」家長賴小姐氣憤表示。",
            &[("賴小姐", "孩子發燒到39度，學校只傳簡訊說『請多休息』！"), ("學校", "請多休息")],
        ),
    ]);
}

#[test]
fn headlines_of_polls_flashes_and_offices() {
    assert_said(&[
        ("調查：四成上班族想換工作\n北岭市昨天下雨。", &[("調查", "四成上班族想換工作")]),
        ("快訊／何文遠宣布辭職\n北岭市昨天下雨。", &[("何文遠", "辭職")]),
        ("澄州通报自来水事件：水质已恢复\n澄州昨天下雨。", &[("澄州", "水质已恢复")]),
    ]);
}
