//! The Chinese reader on what others are told to have said: inside quotations, questions and documents, and in a few
//! words. People, outlets and places are invented. Each line of an expectation is `speakers | content`.

#[macro_use]
mod zh_reads;

use zh_reads::statements;

reads! {
    what_somebody_says_inside_a_quotation: "“敲了三次门，有人说没空，有人说要先看账，我们也没办法。”经理罗致远说。" =>
        ["罗致远 | 敲了三次门，有人说没空，有人说要先看账，我们也没办法。", "有人 | 没空", "有人 | 要先看账"];
    what_is_told_inside_a_quotation_ends_where_the_teller_goes_on:
        "“医生告诉我，不用开刀，多休息就行，我不放心。”罗致远说。" =>
        ["罗致远 | 医生告诉我，不用开刀，多休息就行，我不放心。", "医生 | 不用开刀，多休息就行"];
    whoever_acts_inside_a_quotation_asks: "“他把我叫进仓库，问我还想不想干。”罗致远说。" =>
        ["罗致远 | 他把我叫进仓库，问我还想不想干。", " | 我还想不想干"];
    a_reporter_asks_inside_a_quotation: "“记者问我怕不怕，我摇头。”罗致远说。" =>
        ["罗致远 | 记者问我怕不怕，我摇头。", " | 我怕不怕"];
    what_was_thought_and_was_not_so: "“外人以为船会动，其实早坏了。”罗致远说。" =>
        ["罗致远 | 外人以为船会动，其实早坏了。", "外人 | 船会动"];
    what_was_not_said_inside_a_quotation: "“要是有人说船坏了，我不信。我听谁说都没用。”罗致远说。" =>
        ["罗致远 | 要是有人说船坏了，我不信。我听谁说都没用。"];
    what_many_think_inside_a_quotation: "“有些人认为船太旧了，我不这么看。”罗致远说。" =>
        ["罗致远 | 有些人认为船太旧了，我不这么看。"];
    a_question_without_a_mark: "法官问被告有无最后陈述，罗致远打听过船票要多少钱。" =>
        ["法官 | 被告有无最后陈述", "罗致远 | 船票要多少钱"];
    a_question_in_quotation_marks_behind_whom: "他在群里问上游“这条会不会有事”，对方回以“别担心”。" =>
        [" | 这条会不会有事", " | 别担心"];
    a_few_words_in_quotation_marks: "罗致远最后说了句“行吧”。店员回了他一句“爱买不买”。" =>
        ["罗致远 | 行吧", "店员 | 爱买不买"];
    what_somebody_calls_something: "教授罗致远把这种做法称作“拆东墙补西墙”。人们把这座山称为“神山”。" =>
        ["罗致远 | 拆东墙补西墙"];
    told_for_somebody_to_hear: "村长罗致远掰着指头算给记者听：东头九户，西头十户。" => ["罗致远 | 东头九户，西头十户"];
    quoted_words_that_belong_to_a_noun: "店主罗致远透露，“小满”的零件仍要进口，明年才能自己做。" =>
        ["罗致远 | “小满”的零件仍要进口，明年才能自己做"];
    who_lies_is_not_who_tells_of_it: "判决书指出，一名男子致电老人，谎称账户被冻结，要她转账。" =>
        ["判决书 | 一名男子致电老人，谎称账户被冻结，要她转账", "一名男子 | 账户被冻结，要她转账"];
    what_is_not_done_is_said: "局长罗致远表示不干涉学校，但强调安全第一。" =>
        ["罗致远 | 不干涉学校", "罗致远 | 安全第一"];
    a_pronoun_and_what_it_does: "局长罗致远走进来。他推了推眼镜，说：“再等等。”他低头说：“对不起。”" =>
        ["罗致远 | 再等等。", "罗致远 | 对不起。"];
    what_stands_beside_the_words: "“他比我儿子还亲。”三年后，罗致远坐在屋里回忆道，手里攥着一封信。" =>
        ["罗致远 | 他比我儿子还亲。"];
    afterwards_is_when: "罗致远后来说，船早就坏了。他这才知道，合同是假的。" =>
        ["罗致远 | 船早就坏了", "罗致远 | 合同是假的"];
    the_worker_of_before: "柳荫街道办事处工作人员回应称，已注意到此事。该工作人员表示“不好给准日子”。" =>
        ["柳荫街道办事处工作人员 | 已注意到此事", "柳荫街道办事处工作人员 | 不好给准日子"];
    what_a_court_finds: "法院经审理查明，2023年6月，孙某先后骗取老人三百万元。" =>
        ["法院 | 2023年6月，孙某先后骗取老人三百万元"];
    what_the_police_inquire: "警方调查，嫌犯是该校校友。警方展开调查，现场已封锁。市府调查结果将公布。" =>
        ["警方 | 嫌犯是该校校友"];
    whose_surname_is_all_that_is_told: "被告人孙某对指控没有异议，但辩称钱已还清。" => ["孙某 | 钱已还清"];
    a_title_and_what_its_bearer_does: "审判长敲响法槌要求保持安静。" => ["审判长 | 保持安静"];
    nobody_thinks_so_yet: "罗致远说，谁要是认为可以靠施压改变议程，“那就大错特错了”。" =>
        ["罗致远 | 谁要是认为可以靠施压改变议程，“那就大错特错了”"];
    a_grade_is_no_year: "目击的六年级导师说，她听到有人大吼“叫校长出来”。" =>
        ["目击的六年级导师 | 她听到有人大吼“叫校长出来”", "目击的六年级导师 | 叫校长出来"];
    what_somebody_did_before_they_spoke: "检方复讯后，认为其有逃亡之虞。" => ["检方 | 其有逃亡之虞"];
    a_woman_without_a_name: "陈大海是船长。\n新港市一名陈姓妇人日前在超市买米，发现米粒发霉。她表示，孙子差点就吃了。" =>
        ["新港市一名陈姓妇人 | 孙子差点就吃了"];
    whoever_is_called_answers: "局长罗致远说，已派人抽验。记者致电业主张某，对方称不知情。" =>
        ["罗致远 | 已派人抽验", "张某 | 不知情"];
    a_nickname_behind_a_title: "经纪人小邓对此感受最深。他告诉记者，电话多了一倍。" => ["小邓 | 电话多了一倍"];
    an_adverb_that_begins_a_name: "北辰研究院院长严正明认为，此举有助于稳定预期。" => ["严正明 | 此举有助于稳定预期"];
    whose_father_it_is: "罗小满说，奖金不多。\n罗小满的父亲罗建军反倒有些不安。他说，不敢告诉女儿。" =>
        ["罗小满 | 奖金不多", "罗建军 | 不敢告诉女儿"];
    what_grandmother_does_is_no_name: "“奶奶种菜，总问我昨晚下了多大的雨。”罗小满说。" =>
        ["罗小满 | 奶奶种菜，总问我昨晚下了多大的雨。", "奶奶 | 我昨晚下了多大的雨"];
    a_doubt_and_no_words: "局长罗致远起初并不看好，觉得原理太浅。" => ["罗致远 | 原理太浅"];
    what_is_heard_behind_the_words: "“先生，您在撒谎。”罗致远说，大厅里响起一片嘘声。" => ["罗致远 | 先生，您在撒谎。"];
    what_a_letter_demands: "催收函要求她在十五日内还款，否则将追究责任。新规定要求司机戴头盔。《意见》要求，各地不得变相收费。" =>
        ["催收函 | 她在十五日内还款，否则将追究责任", "《意见》 | 各地不得变相收费"];
    what_a_letter_says_that_somebody_got: "公司收到律师函，要求立即停售。" => ["律师函 | 立即停售"];
    what_she_shows_speaks: "她向记者出示的一份复印件显示，签名与其父姓名一致。" =>
        ["她向记者出示的一份复印件 | 签名与其父姓名一致"];
    a_message_that_is_cited: "检方出示了罗致远发给同伙的短信：“货到了，小心点。”" => ["罗致远 | 货到了，小心点。"];
    a_verb_that_begins_the_content: "业务员小邱向记者讲述了当年的话术：先讲收益，再讲政策。" => ["小邱 | 先讲收益，再讲政策"];
    a_question_that_is_discussed: "双方商讨如何分摊费用。议会讨论桥梁方案，要求市府补件。" =>
        ["双方 | 如何分摊费用", "议会 | 市府补件"];
    whoever_took_no_part: "没有参与研究的教授马克·奥登警告说，现在断言用途还为时过早。" => ["马克·奥登 | 现在断言用途还为时过早"];
    a_question_that_is_put_to_somebody: "她追问护工，护工说是“自己磕的”。记者追问何时能有结果，对方没有给出时间表。" =>
        ["护工 | 是“自己磕的”", " | 何时能有结果"];
    a_find_is_no_finding: "科学家发现深海新物种。警方发现他涉嫌受贿。" => ["警方 | 他涉嫌受贿"];
    whoever_is_brought_in_behind_a_quotation:
        "局长罗致远说，桥没坏。\n“早上六点就把人叫起来。”提起那三个月，七十九岁的沈玉珍仍然气愤。" =>
        ["罗致远 | 桥没坏", "沈玉珍 | 早上六点就把人叫起来。"];
    a_given_name_that_ends_in_a_month: "屋主吴阿月名下三合院恐遭征收。她说，不会搬走。" => ["吴阿月 | 不会搬走"];
    whoever_called_is_nobody_named: "局长罗致远说，桥没坏。对方告诉她，只要照着做就行。" =>
        ["罗致远 | 桥没坏", " | 只要照着做就行"];
    what_is_put_up_for_all_to_read: "书店门口贴着一张告示：“感谢十二年的陪伴。”店主阿澈说，租金太高。" =>
        ["告示 | 感谢十二年的陪伴。", "阿澈 | 租金太高"];
    what_somebody_does_between_two_quotations: "“他们都一样，”出租车司机佩塔尔耸耸肩，“只不过这一个被抓住了。”" =>
        ["佩塔尔 | 他们都一样， … 只不过这一个被抓住了。"];
    whom_the_teller_speaks_to: "“我跟他讲，这条街没了书店。”店主阿澈说。" => ["阿澈 | 我跟他讲，这条街没了书店。"];
    who_does_not_tell: "至于新租户，业主黄先生不愿透露。一名不愿透露姓名的官员说，桥没坏。" =>
        ["黄先生 | ", "一名不愿透露姓名的官员 | 桥没坏"];
    who_is_taken_for_somebody: "一名被认为是船长的男子说：“先付一半。”" => ["一名被认为是船长的男子 | 先付一半。"];
    what_somebody_got_for_an_answer: "骑手小魏滑倒。他向平台申请工伤，得到的回复是：“您与我司不存在劳动关系。”" =>
        ["平台 | 您与我司不存在劳动关系。"];
    what_an_arbiter_rules: "劳动仲裁委今年4月裁决，平台须承担六成责任。" => ["劳动仲裁委 | 平台须承担六成责任"];
}

#[test]
fn whoever_asks_in_an_interview_tells_of_others() {
    let text = "专访星河科技创始人陈立群\n陈立群日前接受本报专访。\n记者：很多人认为演示是假的，你怎么证明？\n\
                陈立群：日志全公开了。\n记者：同行青岭科技宣称明年量产，你信吗？\n陈立群：我的判断是，还要五年。";
    let expected = [
        " | 很多人认为演示是假的，你怎么证明？",
        "很多人 | 演示是假的",
        "陈立群 | 日志全公开了。",
        " | 同行青岭科技宣称明年量产，你信吗？",
        "同行青岭科技 | 明年量产",
        "陈立群 | 我的判断是，还要五年。",
        "陈立群 | 还要五年",
    ];
    assert_eq!(statements(text), expected);
}
