//! The Chinese reader on what is alleged, rumoured and talked of, on what somebody meets with or is called to do, on plans
//! and on who speaks where the words around the cue are of no list. People, outlets and places are invented. Each line of
//! an expectation is `speakers | content`.

#[macro_use]
mod zh_reads;

reads! {
    what_a_passive_exposes: "被曝拖欠货款的公司昨日关门。岭川地产被曝拖欠工程款三亿元。该公司回应称，正在核对账目。" =>
        [" | 拖欠工程款三亿元", "岭川地产 | 正在核对账目"];
    what_a_passive_alleges_in_traditional_script: "議員何志成遭爆長期雇用親屬擔任助理，他喊冤說：「沒有這回事。」" =>
        [" | 長期雇用親屬擔任助理", "何志成 | 沒有這回事。"];
    what_somebody_meets_with: "校长被家长质疑偏袒富家子弟，市长遭议员踢爆助理收受红包。" =>
        ["家长 | 偏袒富家子弟", "议员 | 助理收受红包"];
    what_somebody_is_told_by_a_passive: "林岚被医生告知病情恶化。工人被要求签署保密协议。" =>
        ["医生 | 病情恶化", " | 签署保密协议"];
    what_a_reporter_asks_by_a_passive: "發言人何文远被記者追問是否過於保守，一時語塞。" =>
        [" | 是否過於保守"];
    whoever_stands_behind_the_passive_goes_on: "參選人何文远遭週刊爆料，指他讓助理幫忙遛狗。" =>
        ["週刊 | 他讓助理幫忙遛狗"];
    a_rumour_of_the_net: "网传海桐大桥桥墩开裂，市交通局辟谣称，大桥结构安全。" =>
        [" | 海桐大桥桥墩开裂", "市交通局 | 大桥结构安全"];
    a_rumour_that_is_named: "针对网传停课一事，教育局表示消息不实。" =>
        [" | 停课", "教育局 | 消息不实"];
    a_quoted_rumour: "教育局通报称，网传“食堂用死猪肉”不实。" =>
        ["教育局 | 网传“食堂用死猪肉”不实", " | 食堂用死猪肉"];
    a_rumour_opens_the_sentence: "传闻远航航空拖欠工资三个月。市场传闻两家银行将合并，双方均未置评。" =>
        [" | 远航航空拖欠工资三个月", " | 两家银行将合并", "双方 | "];
    what_is_heard_ends_before_whoever_speaks: "据了解，党团内部也有异议，一名议员私下抱怨，市府事前没有沟通。" =>
        [" | 党团内部也有异议", "一名议员 | 市府事前没有沟通"];
    a_noun_for_words_closes_the_topic: "对于市民的质疑，局长没有回应。至於倒閉之說，董事長何國棟強調，財務健全。针对外界关于裁员的传言，公司表示并无此事。" =>
        ["局长 | ", " | 倒閉", "何國棟 | 財務健全", "外界 | 裁员", "公司 | 并无此事"];
    quoted_words_that_are_denied: "他否认“卖官鬻爵”的指控。對於「任內漲價」的傳聞，市長強調沒有此事。" =>
        [" | 卖官鬻爵", " | 任內漲價", "市長 | 沒有此事"];
    somebody_is_called_to_do_something: "医生叫病人别乱吃药，还嘱咐家属按时复诊。她起身叫车，叫停了会议。" =>
        ["医生 | 病人别乱吃药", "医生 | 家属按时复诊"];
    somebody_is_called_in_quotation_marks: "何玉珍訛稱是供應商遲交發票，又叫老闆「別擔心」。立委質疑稅改圖利財團，要他「給個交代」。" =>
        ["何玉珍 | 是供應商遲交發票", "何玉珍 | 別擔心", "立委 | 稅改圖利財團", "立委 | 他「給個交代」"];
    only_a_headline_admits_in_one_character: "前會計認盜公司款項" =>
        ["前會計 | 盜公司款項"];
    whom_and_how: "工会主席怒批管理层“拿工人的饭碗当儿戏”，议员痛骂市府无能失职。总理府斥之为“无稽之谈”。" =>
        ["工会主席 | 管理层“拿工人的饭碗当儿戏”", "议员 | 市府无能失职", "总理府 | 无稽之谈"];
    a_plan_in_one_character: "海桐市府擬明年起調漲水費，引發居民不滿。两家公司计画合并。模拟考试推迟。" =>
        ["海桐市府 | 明年起調漲水費"];
    a_plan_that_is_turned_over: "他盘算着，等收完稻子，再买一台农机。村民们琢磨着把老屋改成民宿。" =>
        [" | 等收完稻子，再买一台农机", "村民们 | 把老屋改成民宿"];
    a_plan_and_what_others_say_of_it: "何文远有意参选市长，选在此时表态恐怕不智。" =>
        ["何文远 | 参选市长"];
    something_made_ready_is_no_plan: "导演林岚准备明年开拍，编剧准备材料。" =>
        ["林岚 | 明年开拍"];
    a_plan_that_is_denied: "厂长何文远否认有意追究工人。" =>
        ["何文远 | 有意追究工人", "何文远 | 追究工人"];
    a_house_behind_what_it_makes: "芯片巨头奥格森计划关闭两座工厂。" =>
        ["奥格森 | 关闭两座工厂"];
    a_dot_of_the_taiwan_press: "工會主席伊莎．布魯恩批評，管理層只顧股價。布魯恩要求政府介入。" =>
        ["伊莎．布魯恩 | 管理層只顧股價", "伊莎．布魯恩 | 政府介入"];
    a_source_tells_what_others_feel: "知情人士透露，财务长曾建议延后公布，但执行长怕消息走漏，坚持立即宣布。" =>
        ["知情人士 | 财务长曾建议延后公布，但执行长怕消息走漏，坚持立即宣布", "执行长 | 消息走漏", "执行长 | 立即宣布"];
    a_source_tells_what_others_wrote: "据一名接近董事会的人士称，创始人曾在内部信中写道，账上没钱了。" =>
        ["一名接近董事会的人士 | 创始人曾在内部信中写道，账上没钱了", "创始人 | 账上没钱了"];
    somebody_with_a_name_in_quotation_marks: "网友“海边的猫”发帖吐槽，称吃出钢丝球。对于赔偿，“海边的猫”回应道：“不够。”" =>
        ["海边的猫 | 吃出钢丝球", "海边的猫 | 不够。"];
    one_s_own_person: "“山里人”本人则认为，自己被针对了。" =>
        ["山里人 | 自己被针对了"];
    a_name_and_how_its_bearer_is: "谈到新片，林岚口风很紧，只透露会回到家乡拍摄。林岚随后离开。" =>
        ["林岚 | 会回到家乡拍摄"];
    a_title_a_name_and_a_verb_of_no_list: "局长何文远开了会，认定施工方违规作业。" =>
        ["何文远 | 施工方违规作业"];
    one_of_several: "多名飞行员不信，其中一人反问：“系统升级要升三个月？”" =>
        ["其中一人 | 系统升级要升三个月？"];
    where_and_nobody: "34岁男文员涉嫌偷拍，昨在东区裁判法院否认一项窥淫罪。" =>
        ["34岁男文员 | 一项窥淫罪"];
    who_was_asked_and_says_nothing: "裁判官问他为何录影，被告一度沉默，后称“忘记了”。" =>
        ["裁判官 | 他为何录影", "被告 | 忘记了"];
    somebody_else_decides: "律师何文远指警员没有警诫，申请剔除口供，法官拒绝。" =>
        ["何文远 | 警员没有警诫，申请剔除口供"];
    paper_that_is_shown: "她贴出会议纪录，白纸黑字写着“补助应逐年检讨”。" =>
        ["会议纪录 | 补助应逐年检讨"];
    by_what_and_not_who: "依自治條例規定，費率調整須送議會備查。" =>
        ["自治條例 | 費率調整須送議會備查"];
    a_given_name_tells_a_woman: "被告何玉嫦（46岁）说，不认罪。东主霍文贤质问被告，她讹称是供应商迟交。" =>
        ["何玉嫦 | 不认罪", "何玉嫦 | 是供应商迟交"];
    whoever_is_led_to_before_the_quotation: "局长何文远说，桥已修好。退休教师马玉兰盼了十年，“以后不用绕路了。”她说。" =>
        ["何文远 | 桥已修好", "马玉兰 | 以后不用绕路了。"];
    what_somebody_confesses_in_two_characters: "被告承认受贿，但辩称是借款。" =>
        ["被告 | 受贿", "被告 | 是借款"];
    a_lie_and_what_is_done_about_it: "被告承认一项盗窃罪，法官何兆康押后至下月判刑。" =>
        ["被告 | 一项盗窃罪"];
    an_explanation_however_short: "他承认收了钱，又解释是用来还债。" =>
        [" | 收了钱", " | 是用来还债"];
}
