//! Verbs of no list, names with characters of grammar, and what stands between a speaker and their words.
//! People, outlets and places are invented.

use super::assert_said;

#[test]
fn who_acts_speaks_whatever_the_verb_is() {
    assert_said(&[
        ("市政府拆除了老码头的围墙，并呼吁市民绕行。", &[("市政府", "市民绕行")]),
        ("渡轮公司裁了三百人，称业绩下滑。", &[("渡轮公司", "业绩下滑")]),
        ("校方没收了学生的手机，并提醒家长留意。", &[("校方", "家长留意")]),
        ("何文遠拆了圍欄，並呼籲市民繞行。", &[("何文遠", "市民繞行")]),
        ("市政府拆掉老码头，又修了新码头，并表示明年完工。", &[("市政府", "明年完工")]),
        ("北岭公司裁减三百人，并表示业绩下滑。", &[("北岭公司", "业绩下滑")]),
        // What is no one, and acts of nothing.
        ("暴雨冲垮了老码头的围墙，提醒市民注意安全。", &[]),
        ("公司股票跌了，称业绩下滑。", &[]),
    ]);
}
