use super::*;

fn at(line: usize) -> Position {
    Position { line, lines: 20 }
}

/// Kind, the words taken, and the fields, of the only piece found.
fn one(line: &str, lang: Lang, position: Position) -> (Kind, String, Fields) {
    let mut found = recognise(line, Some(lang), position);
    assert_eq!(found.len(), 1, "{line}: {found:?}");
    let f = found.remove(0);
    (f.kind, f.span.of(line).to_owned(), f.fields)
}

#[test]
fn chinese_header_rows() {
    let (kind, words, f) = one("作者:admin 发布于:2024-01-22", Lang::Zh, at(1));
    assert_eq!((kind, words.as_str()), (Kind::Byline, "作者:admin 发布于:2024-01-22"));
    assert_eq!((f.authors, f.published), (vec!["admin".into()], "2024-01-22".parse().ok()));
    let (kind, _, f) = one(
        "2026年11月20日 08:30　来源：青岚网　作者：林晓舟 何以安　责任编辑：邵一白　字号：大 中 小",
        Lang::Zh,
        at(1),
    );
    assert_eq!(kind, Kind::DateLine);
    assert_eq!(f.authors, ["林晓舟", "何以安"]);
    assert_eq!(f.editors, ["邵一白"]);
    assert_eq!(f.credits, ["青岚网"]);
    assert_eq!(f.published, "2026-11-20".parse().ok());
    let (kind, _, f) = one("2026-11-20 10:11:05 青岚网", Lang::Zh, at(1));
    assert_eq!((kind, f.credits), (Kind::DateLine, vec!["青岚网".to_string()]));
    let (_, _, f) = one("来 源：云溪市人民政府办公室  发布日期：2026-11-20  浏览次数：128", Lang::Zh, at(2));
    assert_eq!((f.credits, f.published), (vec!["云溪市人民政府办公室".into()], "2026-11-20".parse().ok()));
    let (kind, _, f) = one("【2017年7月11日讯】", Lang::Zh, at(1));
    assert_eq!((kind, f.published), (Kind::DateLine, "2017-07-11".parse().ok()));
    let (kind, _, f) = one("文｜林晓舟 编辑｜邵一白", Lang::Zh, at(1));
    assert_eq!((kind, f.authors, f.editors), (Kind::Byline, vec!["林晓舟".into()], vec!["邵一白".into()]));
    let (kind, _, f) = one("本报记者 林晓舟 何以安 云溪报道", Lang::Zh, at(1));
    assert_eq!((kind, f.authors), (Kind::Byline, vec!["林晓舟".into(), "何以安".into()]));
}

#[test]
fn chinese_datelines_leave_the_paragraph() {
    for (line, words, credits, authors) in [
        (
            "新华社北京11月20日电（记者林晓舟、何以安）云溪市20日宣布开建新桥。",
            "新华社北京11月20日电",
            vec!["新华社"],
            vec!["林晓舟", "何以安"],
        ),
        (
            "中新社华盛顿3月3日电 （记者 林晓舟）当地官员表示，大桥将开放。",
            "中新社华盛顿3月3日电 ",
            vec!["中新社"],
            vec!["林晓舟"],
        ),
        ("本报讯（记者 林晓舟）昨日，大桥开放。", "本报讯", vec![], vec!["林晓舟"]),
        ("（本报讯 记者林晓舟）昨日，大桥开放。", "（本报讯 记者林晓舟）", vec![], vec!["林晓舟"]),
        (
            "（中央社記者林曉舟台北20日電）市長今天表示，大橋將開放。",
            "（中央社記者林曉舟台北20日電）",
            vec!["中央社"],
            vec!["林曉舟"],
        ),
        ("【記者林曉舟／台北報導】市長今天表示，大橋將開放。", "【記者林曉舟／台北報導】", vec![], vec!["林曉舟"]),
        ("央视网消息：大桥20日开放。", "央视网消息：", vec!["央视网"], vec![]),
    ] {
        let found = recognise(line, Some(Lang::Zh), at(3));
        assert!(!found.is_empty(), "{line}");
        assert_eq!(found[0].span.of(line), words);
        let mut f = Fields::default();
        found.iter().for_each(|x| f.merge(x.fields.clone()));
        assert_eq!(
            (f.credits, f.authors),
            (
                credits.iter().map(|c| c.to_string()).collect(),
                authors.iter().map(|c| c.to_string()).collect::<Vec<_>>()
            ),
            "{line}"
        );
        let rest = body(line, &found).of(line);
        assert!(
            ["云溪市20日", "当地官员", "昨日，", "市長今天", "大桥20日"].iter().any(|b| rest.starts_with(b)),
            "{rest}"
        );
    }
}

#[test]
fn chinese_footers() {
    for (line, kind) in [
        ("（责任编辑：邵一白）", Kind::Editor),
        ("责编：邵一白 | 校对：何以安", Kind::Editor),
        ("相关阅读：云溪大桥的前世今生", Kind::Related),
        ("图为云溪大桥。林晓舟 摄", Kind::Caption),
        ("青岚社记者 林晓舟 摄", Kind::Caption),
        ("免责声明：本文仅供参考，不构成投资建议。", Kind::Disclaimer),
        ("扫码关注青岚网", Kind::Advert),
        ("（完）", Kind::Mark),
    ] {
        assert_eq!(one(line, Lang::Zh, at(18)).0, kind, "{line}");
    }
    for (line, taken, kind) in [
        ("他说，大桥将于明年开放。（完）", "（完）", Kind::Mark),
        ("他说，大桥将于明年开放。（记者 林晓舟）", "（记者 林晓舟）", Kind::Byline),
        ("他说，大桥将于明年开放。责任编辑：邵一白", "责任编辑：邵一白", Kind::Editor),
        (
            "这件事以后再谈。免责声明:本文图片和文字来自网络。版权归原作者所有。",
            "免责声明:本文图片和文字来自网络。版权归原作者所有。",
            Kind::Disclaimer,
        ),
    ] {
        let (k, words, _) = one(line, Lang::Zh, at(19));
        assert_eq!((k, words.as_str()), (kind, taken));
    }
}

#[test]
fn english_headers_and_datelines() {
    let (kind, _, f) = one("By Jane Doe and John Roe, Staff Writer", Lang::En, at(1));
    assert_eq!((kind, f.authors), (Kind::Byline, vec!["Jane Doe".into(), "John Roe".into()]));
    let (_, _, f) = one("By Maria de la Cruz | Published March 3, 2026 at 10:11 AM EST", Lang::En, at(1));
    assert_eq!((f.authors, f.published), (vec!["Maria de la Cruz".into()], "2026-03-03".parse().ok()));
    for line in [
        "Friday, July 21, 2017",
        "Published 21 July 2017",
        "2017-07-21 10:11",
        "Posted: July 21, 2017 / 10:11 AM",
        "Updated 5:10 PM EST, Fri July 21, 2017",
    ] {
        let (kind, _, f) = one(line, Lang::En, at(1));
        assert_eq!((kind, f.published), (Kind::DateLine, "2017-07-21".parse().ok()), "{line}");
    }
    for (line, words, credits) in [
        ("LONDON (Reuters) — The bridge opened.", "LONDON (Reuters) — ", vec!["Reuters"]),
        ("WASHINGTON, March 3 (AP) - The bridge opened.", "WASHINGTON, March 3 (AP) - ", vec!["AP"]),
        ("NEW YORK, N.Y. (AP) -- The bridge opened.", "NEW YORK, N.Y. (AP) -- ", vec!["AP"]),
        ("(CNN) — The bridge opened.", "(CNN) — ", vec!["CNN"]),
        ("(Meridian Press Agency) The bridge opened.", "(Meridian Press Agency) ", vec!["Meridian Press Agency"]),
        ("PARIS — The bridge opened.", "PARIS — ", vec![]),
        ("Port Elder, 4 May 2031 – The bridge opened.", "Port Elder, 4 May 2031 – ", vec![]),
        ("Corran, Norland, May 4 — “The bridge is open.”", "Corran, Norland, May 4 — ", vec![]),
    ] {
        let (kind, taken, f) = one(line, Lang::En, at(2));
        assert_eq!(
            (kind, taken.as_str(), f.credits),
            (Kind::Dateline, words, credits.iter().map(|c| c.to_string()).collect())
        );
    }
    let (kind, taken, f) =
        one("The bridge opened. (Reporting by Jane Doe in London; Editing by John Roe)", Lang::En, at(19));
    assert_eq!((kind, taken.as_str()), (Kind::Byline, "(Reporting by Jane Doe in London; Editing by John Roe)"));
    assert_eq!((f.authors, f.editors), (vec!["Jane Doe".into()], vec!["John Roe".into()]));
    let (_, taken, _) = one("Why ants matter Tuesday, September 1, 2015", Lang::En, at(0));
    assert_eq!(taken, "Tuesday, September 1, 2015");
    assert_eq!(one("The new bridge at night. Image: Jane Doe.", Lang::En, at(9)).0, Kind::Caption);
    for clause in
        ["On Monday, May 4 – the bridge opened.", "Corran, the town — it opened.", "Tuesday, May 4 — it rained."]
    {
        let found = recognise(clause, Some(Lang::En), at(2));
        assert!(found.iter().all(|f| f.kind != Kind::Dateline), "{clause}: {found:?}");
    }
    assert_eq!(one("ADVERTISEMENT", Lang::En, at(9)).0, Kind::Advert);
    assert_eq!(one("Related: The old bridge", Lang::En, at(9)).0, Kind::Related);
}

#[test]
fn more_makes_of_header_and_footer() {
    for (line, lang, kind, taken, who) in [
        ("新华社记者林晓舟、何以安", Lang::Zh, Kind::Byline, "", "林晓舟+何以安;;新华社"),
        ("（参与采写：秦可、苏合）", Lang::Zh, Kind::Byline, "", "秦可+苏合;;"),
        ("每经编辑 秦可", Lang::Zh, Kind::Editor, "", ";秦可;"),
        ("编辑 秦可 校对 苏合", Lang::Zh, Kind::Editor, "", ";秦可+苏合;"),
        ("责任编辑：秦可（实习）", Lang::Zh, Kind::Editor, "", ";秦可;"),
        ("（編輯：秦可）1151120", Lang::Zh, Kind::Editor, "", ";秦可;"),
        ("2026-11-20 08:30 聯合報 記者林曉舟／台北即時報導", Lang::Zh, Kind::DateLine, "", "林曉舟;;聯合報"),
        ("《青岚日报》（2026年11月20日 第03版）", Lang::Zh, Kind::DateLine, "", ";;青岚日报"),
        ("时间：2026-11-20 10:05:33 来源：青岚日报 作者：", Lang::Zh, Kind::DateLine, "", ";;青岚日报"),
        ("本文来自微信公众号“青岚观察”，作者：林晓舟。", Lang::Zh, Kind::Credit, "", ";;青岚观察"),
        ("青岚日报北京11月20日讯 日前，桥通了。", Lang::Zh, Kind::Dateline, "青岚日报北京11月20日讯 ", ";;青岚日报"),
        ("路透伦敦11月20日 - 桥通了。", Lang::Zh, Kind::Dateline, "路透伦敦11月20日 - ", ";;路透"),
        ("青讯社伦敦11月20日 - 桥通了。", Lang::Zh, Kind::Dateline, "青讯社伦敦11月20日 - ", ";;青讯社"),
        ("财联社11月20日电，桥通了。", Lang::Zh, Kind::Dateline, "财联社11月20日电，", ";;财联社"),
        ("— THE END —", Lang::Zh, Kind::Mark, "", ";;"),
        ("Jane Dorrit, Political correspondent", Lang::En, Kind::Byline, "", "Jane Dorrit;;"),
        ("By Jane Dorrit for The Tidewater Post", Lang::En, Kind::Byline, "", "Jane Dorrit;;"),
        ("Posted by Jane Dorrit on March 3, 2026", Lang::En, Kind::Byline, "", "Jane Dorrit;;"),
        ("Published: 09:15, 3 March 2026 | Updated: 11:20, 4 March 2026", Lang::En, Kind::DateLine, "", ";;"),
        ("March 3 (Reuters) - The bridge opened.", Lang::En, Kind::Dateline, "March 3 (Reuters) - ", ";;Reuters"),
        ("London (CNN) The bridge opened.", Lang::En, Kind::Dateline, "London (CNN) ", ";;CNN"),
        ("PORT ELDER, England -- The bridge opened.", Lang::En, Kind::Dateline, "PORT ELDER, England -- ", ";;"),
        ("Tom Marl contributed to this report.", Lang::En, Kind::Byline, "", ";;"),
        ("Image caption, The bridge at night", Lang::En, Kind::Caption, "", ";;"),
        ("* * *", Lang::En, Kind::Mark, "", ";;"),
    ] {
        let (k, words, f) = one(line, lang, at(3));
        let told = format!("{};{};{}", f.authors.join("+"), f.editors.join("+"), f.credits.join("+"));
        assert_eq!((k, told.as_str()), (kind, who), "{line}");
        assert_eq!(words, if taken.is_empty() { line } else { taken });
    }
}

#[test]
fn statements_are_no_furniture() {
    for line in [
        "记者：你怎么看待这座桥？",
        "记者：您好",
        "林晓舟说，大桥将于明年开放。",
        "据新华社北京11月20日电，大桥将于明年开放。",
        "编辑：我觉得这座桥很美，你呢？",
        "外交部发言人表示，11月20日电价将上调。",
        "大桥11月20日开放，市长何以安说：“这是云溪的节日。”",
        "2026年11月20日，云溪市宣布开建新桥。",
        "云溪社会11月20日 - 大桥开放。",
        "云溪社区中心11月20日-25日开放。",
        "时间不多了，他说。",
        "图书馆馆长说，新馆将开放。",
        "声明：这座桥不是我们建的，该公司说。",
        "青岚新闻记者：你怎么看？",
        "记者林晓舟问市长，大桥何时开放。",
        "新华社说，大桥开放了。",
        "新京报记者 你好",
        "市民林晓舟（记者）说大桥真美。",
        "他表示“消息”属实。（见本报20日报道，作者说法不一）",
    ] {
        assert_eq!(recognise(line, Some(Lang::Zh), at(9)), [], "{line}");
        assert_eq!(recognise(line, None, at(9)), [], "{line}");
    }
    for line in [
        "By Monday the bridge was open.",
        "By John Roe's account, it was late.",
        "On Friday, July 21, 2017, the bridge opened.",
        "Friday was late - he said - and cold.",
        "The mayor - a former engineer - said it was late.",
        "\"It opened Friday, July 21, 2017\" — he said.",
        "NASA said the bridge opened.",
        "Updated plans were shown on March 3, 2026 to the mayor.",
        "Sponsored riders said they would come.",
        "More than 100 people came.",
        "London (the old one) The bridge is there.",
        "(Meridian Bridge Trust) The bridge is there.",
        "The mayor (a Reuters reader) said it was late.",
        "Jane Dorrit, a reporter, said it was late.",
        "Getty Images said on Friday it would appeal.",
    ] {
        assert_eq!(recognise(line, Some(Lang::En), at(9)), [], "{line}");
        assert_eq!(recognise(line, None, at(2)), [], "{line}");
    }
}

proptest::proptest! {
    #[test]
    fn never_panics_and_never_overlaps(line in "[（(【新华社北京11月20日电讯记者作者：:/|、。”“ByJane Doe,March 3 2026(AP)—)】）责编完]{0,60}", n in 0usize..12) {
        let found = recognise(&line, None, Position { line: n, lines: 12 });
        for pair in found.windows(2) {
            proptest::prop_assert!(pair[0].span.end <= pair[1].span.start);
        }
        let rest = body(&line, &found);
        proptest::prop_assert!(line.get(rest.range()).is_some());
    }
}
