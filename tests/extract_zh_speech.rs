//! The Chinese reader on how people and papers speak, to whom, in whose view, and by which names. People, outlets and places
//! are invented. Each line of an expectation is `speakers | content`.

#[macro_use]
mod zh_reads;

reads! {
    an_own_inquiry_is_a_paper: "档案馆呈交大会的一份自查报告显示，三间库房漏雨。他自查了三遍账本。" => ["档案馆呈交大会的一份自查报告 | 三间库房漏雨"];
    whom_a_question_between_quotations_asks: "“船票去哪儿了？”馆长罗致远连问三名队员，“别推给天气。”" => ["罗致远 | 船票去哪儿了？ … 别推给天气。"];
    a_thing_does_not_act: "船长承认，拖欠薪水已触犯法律，并要求船东月底前付清。" => ["船长 | 拖欠薪水已触犯法律", "船长 | 船东月底前付清"];
    whoever_speaks_has_acted: "船长说，已约谈船东，要求月底前付清。" => ["船长 | 已约谈船东，要求月底前付清", "船长 | 月底前付清"];
    from_whom_it_was_learned: "据记者从气象局了解到的情况，船队昨天靠岸。" => ["气象局 | 船队昨天靠岸"];
    an_office_reckons: "据港务局推估，明年船票会再涨一成。" => ["港务局 | 明年船票会再涨一成"];
    an_office_reports: "据当地领事馆报告，船员全部获救。" => ["当地领事馆 | 船员全部获救"];
    by_a_charter: "根据理事会通过的章程，会费明年上涨。理事会通过的章程长达百页。" => ["理事会通过的章程 | 会费明年上涨"];
    who_gives_way: "馆长罗致远松口，若查账属实，愿意辞职。" => ["罗致远 | 若查账属实，愿意辞职"];
    a_screw_gives_way: "螺丝松口了，罗致远说。" => ["罗致远 | 螺丝松口了"];
    what_somebody_hears_before_they_speak: "馆长罗致远在场外听罢难掩不快，表示，船队不卖。" => ["罗致远 | 船队不卖"];
    what_is_heard_is_a_noun: "记者听取汇报后，船队靠岸。" => [];
    papers_in_a_label: "船队答问\n《海角时报》记者：船队几时靠岸？\n罗致远：下周靠岸。\n《晨星报》记者：船票会涨吗？\n罗致远：不会涨。" =>
        [" | 船队几时靠岸？", "罗致远 | 下周靠岸。", " | 船票会涨吗？", "罗致远 | 不会涨。"];
    what_somebody_has_to_say_is_a_noun: "不少船员遭抢，港务局对出海有何提醒？" => [];
    who_answers_holds_a_view_and_advises: "记者：你怎么看船票？\n罗致远：在我看来，船票太贵。建议你去问港务局。\n记者：会涨吗？\n罗致远：不会涨。" =>
        ["罗致远 | 在我看来，船票太贵。建议你去问港务局。", "罗致远 | 船票太贵", "罗致远 | 你去问港务局", " | 会涨吗？", "罗致远 | 不会涨。"];
    what_an_answer_tells_of_others_ends: "记者：谁劝的你？\n罗致远：队医跟我讲，伤好了再练，我才歇下来。队里要求我先养伤。\n记者：疼吗？\n罗致远：不疼。" =>
        ["罗致远 | 队医跟我讲，伤好了再练，我才歇下来。队里要求我先养伤。", "队医 | 伤好了再练", "队里 | 我先养伤", " | 疼吗？", "罗致远 | 不疼。"];
    that_one_in_quotation_marks: "那位“海角阿伯”5日晚发文，表示不再出海。" => ["海角阿伯 | 不再出海"];
    a_day_behind_a_name_in_quotation_marks: "网友“海角阿伯”6日表示，不再出海。" => ["海角阿伯 | 不再出海"];
    what_she_does_as_she_speaks: "“我全抄下来了，”她晃了晃手里的账本说，“月底再算。”" => [" | 我全抄下来了， … 月底再算。"];
    what_somebody_does_as_they_speak: "“我全抄下来了，”罗致远晃了晃手里的账本说，“月底再算。”" => ["罗致远 | 我全抄下来了， … 月底再算。"];
    a_message_that_came: "散场后，罗致远却传来短信：“船卖了。”" => ["罗致远 | 船卖了。"];
    what_somebody_keeps_saying: "奶奶总念叨该修屋顶了。奶奶念叨着儿子。" => ["奶奶 | 该修屋顶了"];
    what_was_done_thereupon: "馆长罗致远发现库房的账目有误，遂报警。" => ["罗致远 | 库房的账目有误"];
    what_one_knows_ends_before_others: "馆长罗致远透露，公司早知道船底漏水，市场部提议停航两周。" =>
        ["罗致远 | 公司早知道船底漏水，市场部提议停航两周", "公司 | 船底漏水", "市场部 | 停航两周"];
    what_somebody_minds: "观众嫌座位太窄。店主涉嫌逃税。" => ["观众 | 座位太窄"];
    what_a_meeting_resolves: "议会最后决议延后表决。联合国决议要求双方停火。" => ["议会 | 延后表决", "联合国 | 双方停火"];
    whoever_acts_behind_a_confession: "船东承认拖欠薪水，法官罗致远押后判刑，直言欠薪“天理难容”。" => ["船东 | 拖欠薪水", "罗致远 | 欠薪“天理难容”"];
    said_to_somebody: "队医跟罗致远说，伤好了再练。" => ["队医 | 伤好了再练"];
    said_with_somebody: "队医跟队员都说，伤好了再练。" => ["队医、队员 | 伤好了再练"];
    a_message_is_no_part_of_a_fear: "罗致远很怕船会沉，散场后，队医发来短信：“船没沉。”" => ["罗致远 | 船会沉", "队医 | 船没沉。"];
    in_whose_view_something_is: "对罗致远来说，这条船就是一座房子。" => ["罗致远 | 这条船就是一座房子"];
    in_no_persons_view: "对港口来说，这条船就是一座房子。罗致远今后对他来说话要小心。" => [];
    what_is_expected_is_no_title: "预计船长宣布停航一周。" => ["船长 | 停航一周"];
    what_is_expected_on_a_day_is_no_title: "今年预计船长宣布停航一周。" => ["船长 | 停航一周"];
    two_titles: "市长和局长宣布停航一周。" => ["市长、局长 | 停航一周"];
    a_given_name_with_a_function_word: "马可·贝内特造船三十年。马可说船队会靠岸。“船队会靠岸。”馆长马可表示。" =>
        ["马可·贝内特 | 船队会靠岸", "马可·贝内特 | 船队会靠岸。"];
    no_given_name: "马可·贝内特造船三十年。这条船队即可说服船东。" => [];
    who_calls_himself_something: "被告罗致远报称任职厨师。" => ["罗致远 | 任职厨师"];
}
