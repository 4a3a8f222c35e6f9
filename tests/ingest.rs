//! Every format and encoding on fictional articles under tests/articles/ingest, and wrong input of every kind.

use dixit::base::Problem;
use dixit::ingest::{self, Hints};
use dixit::model::{Article, Lang};
use std::{fs, io::BufReader, path::Path};

fn bytes(name: &str) -> Vec<u8> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/articles/ingest").join(name);
    fs::read(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()))
}

fn article(name: &str) -> Article {
    let mut all = ingest::read(name, &bytes(name), &Hints::default());
    assert_eq!(all.len(), 1, "{name}");
    all.remove(0).unwrap_or_else(|p| panic!("{p}"))
}

fn refused(name: &str, bytes: &[u8]) -> Problem {
    let mut all = ingest::read(name, bytes, &Hints::default());
    assert_eq!(all.len(), 1, "{name}");
    match all.remove(0) {
        Err(problem) => {
            assert!(problem.help.is_some(), "{problem}: says nothing of what to do");
            problem
        }
        Ok(article) => panic!("{name} was read as {article:?}"),
    }
}

/// Title, authors, publisher, date, address, credits, language in one line.
fn card(a: &Article) -> String {
    let or = |s: &Option<String>| s.clone().unwrap_or_else(|| "-".into());
    let date = a.published.map_or_else(|| "-".into(), |d| d.to_string());
    let (authors, credits) = (a.authors.join("+"), a.credits.join("+"));
    let lang = a.lang.map_or("-", Lang::tag);
    format!("{}; {authors}; {}; {date}; {}; {credits}; {lang}", or(&a.title), or(&a.publisher), or(&a.url))
}

#[cfg(feature = "html")]
mod pages {
    use super::*;

    /// The text holds all of `in_text` and none of `not_in_text`.
    fn check(name: &str, expected: &str, in_text: &[&str], not_in_text: &[&str]) {
        let a = article(name);
        assert_eq!(card(&a), expected, "{name}");
        for words in in_text {
            assert!(a.text.contains(words), "{name} lacks {words}:\n{}", a.text);
        }
        for words in not_in_text {
            assert!(!a.text.contains(words), "{name} holds {words}:\n{}", a.text);
        }
        assert!(a.text.starts_with(&format!("{}\n", a.title.as_deref().unwrap())), "{name}");
        assert!(a.text.lines().all(|l| l == l.trim() && !l.is_empty()), "{name}: a line with blanks around it");
        assert!(a.page.is_some());
    }

    #[test]
    fn old_portal_in_gbk_with_tables() {
        check(
            "portal-gbk.html",
            "云溪大桥提前合龙 市长称明年春天通车; 林晓舟; 青岚网新闻中心; 2009-11-20; -; 青岚晚报; zh",
            &[
                "\n本报讯（记者 林晓舟）历时三年的云溪大桥19日上午合龙",
                "用钢量超过3万吨，主跨一次吊装成功。“我们最担心的是风，”邵一白说，“结果那天江面像镜子一样。”\n",
                "\n根据计划，大桥将于明年春天通车。",
            ],
            &["责任编辑", "前世今生", "热点新闻", "首页", "今天是", "广告", "版权"],
        );
    }

    #[test]
    fn json_ld_graph() {
        check(
            "jsonld-graph.html",
            "星河电池称固态电池量产推迟至2028年; 叶知秋+Ada Quill; 北屿财经; 2026-11-18; \
             https://www.beiyu.example/tech/2026/11/solid-state.html; ; zh",
            &["\n据《海港日报》此前报道，", "\n“不是退出”\n", "“推迟不是退出”。", "但长期影响有限。"],
            &["中试车间", "低佣金", "相关阅读", "固态电池五问", "编辑：", "首页"],
        );
    }

    #[test]
    fn opengraph_only() {
        check(
            "opengraph.html",
            "港口罷工第五天 工會稱資方「毫無誠意」; 方瑜; 島風新聞; 2026-11-16; https://daofeng.example/news/20261116-88; ; zh",
            &["\n【記者方瑜／南灣報導】南灣港碼頭工人罷工", "他希望「不要又是喝茶」。"],
            &["繼續往下閱讀", "要聞", "分享"],
        );
    }

    #[test]
    fn government_release() {
        check(
            "gov-release.html",
            "云溪市召开防汛工作会议; 宋词+尤加; 云溪市人民政府; 2026-06-30; -; 云溪日报; zh",
            &["\n6月29日，云溪市召开", "做到“汛期不过、检查不停”。", "\n会议要求，"],
            &["责任编辑", "上一篇", "当前位置"],
        );
    }

    #[test]
    fn english_with_byline_time_and_advertisement() {
        check(
            "english-news.html",
            "Ferry operator knew of faulty doors, inquiry told; Jane Dorrit+Tom Marl; The Tidewater Post; 2026-03-03; \
             https://www.tidewaterpost.example/news/2026/ferry-inquiry; Tidewater Agency; en",
            &["\nPORT ELDER (Tidewater Agency) — The company", "“Nobody wrote back.”\n", "The hearing continues."],
            &["Advertisement", "Save 20%", "briefing", "Related", "rights reserved", "Sport"],
        );
    }

    #[test]
    fn big5_page_without_declared_metadata() {
        check(
            "page-big5.html",
            "南灣老戲院明年重開; ; -; 2005-08-12; -; 南灣日報; zh",
            &["\n2005年8月12日 南灣日報\n", "卻擔心「晚上又要吵了」。"],
            &[],
        );
    }

    #[test]
    fn page_of_a_chat_platform() {
        check(
            "wechat.html",
            "一座县城书店的第十年; 林晓舟; 青岚观察; 2026-11-20; http://mp.example.com/s?__biz=abc&mid=1; ; zh",
            &["\n文｜林晓舟\n", "“有人问我卖书能不能活，”店主温岭说，“我说能，就是活得慢一点。”", "放学后有个地方去。"],
            &["书店门口", "END", "往期推荐", "二维码", "渡口"],
        );
    }

    #[test]
    fn page_of_a_news_wiki() {
        check(
            "wiki.html",
            "Lighthouse keeper wins islanders' vote; ; Openwire; 2026-07-17; \
             https://en.openwire.example/wiki/Lighthouse_keeper; ; en",
            &[
                "\nFriday, July 17, 2026\n",
                "with 61% of the vote.\n",
                "“gladly serve under a man who answers his own door”.",
            ],
            &["[1]", "Sources", "Keeper takes", "from file", "Sister", "From Openwire"],
        );
    }

    #[test]
    fn a_page_without_text_says_so() {
        let p = refused("x.html", b"<!doctype html><html><body><div id=app></div><script>go()</script></body></html>");
        assert!(p.message.contains("no article text"), "{p}");
    }

    #[test]
    fn a_page_nested_past_all_sense_is_read() {
        let deep = format!("<html><body>{}<p>The mayor said it was late.</p>", "<div>".repeat(3000));
        let a = ingest::read("deep.html", deep.as_bytes(), &Hints::default()).remove(0);
        assert_eq!(a.unwrap().text, "The mayor said it was late.");
        let p = refused("deeper.html", format!("<html>{}", "<div>".repeat(50_000)).as_bytes());
        assert!(p.message.contains("open inside each other"), "{p}");
    }
}

#[test]
fn plain_text_in_every_encoding() {
    let zh = "云溪大桥合龙，市长称明年通车; 林晓舟+何以宁; -; 2026-11-20; -; 青岚网+新华社; zh";
    for name in [
        "text-gbk.txt",
        "text-gb18030.txt",
        "text-utf8-bom.txt",
        "text-utf16le.txt",
        "text-utf16be.txt",
        "text-utf16le-unmarked.txt",
    ] {
        let a = article(name);
        assert_eq!(card(&a), zh, "{name}");
        assert!(a.text.contains("\n\n　　新华社云溪11月20日电（记者林晓舟、何以宁）云溪大桥20日合龙。"), "{name}");
        assert!(a.text.contains("（责任编辑：秦"), "{name}: the text keeps every line");
    }
    let a = article("text-big5.txt");
    assert_eq!(card(&a), "雲溪大橋合龍，市長稱明年通車; 林曉舟; -; 2026-11-20; -; 青嵐網; zh");
    let a = article("text-latin1.txt");
    assert_eq!(card(&a), "Café owners \"will not pay\" new levy; Zoë Marchand; -; 2026-03-03; -; AP; en");
}

#[test]
fn markdown_with_front_matter() {
    let a = article("notes.md");
    let expected = "Archive finds lost sea charts; Jane Dorrit; The Tidewater Post; 2026-02-11; \
                    https://www.tidewaterpost.example/charts; ; en";
    assert_eq!(card(&a), expected);
    assert_eq!(
        a.text,
        "Archive finds lost sea charts\nThe county archive has found forty-one sea charts behind a wall, its director \
         Hugh Penrose said.\n“They were dry. That is the miracle,” he told the Post.\nWhat happens next\nConservation\nA \
         public show"
    );
}

#[test]
fn json_lines_go_on_past_bad_lines() {
    let all = ingest::read("stream.jsonl", &bytes("stream.jsonl"), &Hints::default());
    let shown: Vec<String> = all.iter().map(|o| o.as_ref().map_or_else(ToString::to_string, card)).collect();
    assert_eq!(shown.len(), 6, "{shown:#?}");
    assert_eq!(shown[0], "新桥合龙; ; 青岚网; 2026-11-20; https://a.example/1; ; zh");
    assert_eq!(all[1].as_ref().unwrap().id.as_deref(), Some("7"));
    for (at, begins) in
        [(2, "stream.jsonl:4:22: not an article"), (3, "stream.jsonl:5:1: "), (4, "stream.jsonl (record `a4`):6:1:")]
    {
        assert!(shown[at].starts_with(begins), "{}", shown[at]);
    }
    let last = all[5].as_ref().unwrap();
    assert_eq!(last.text, "One \ntwo  said Jane Dorrit.", "offsets stay where a mark must go");
}

#[test]
fn one_object_and_an_array_of_them() {
    assert_eq!(card(&article("one.json")), "Bridge opens; ; -; 2026-11-20; -; ; en");
    let two =
        ingest::read("two.json", br#"[{"text":"One said so."},{"id":"b"},{"text":"Two said so."}]"#, &Hints::default());
    assert_eq!(two.iter().map(Result::is_ok).collect::<Vec<_>>(), [true, false, true]);
    let p = refused("bad.json", b"{\n  \"text\": \"x\",\n  \"id\" 3\n}");
    assert_eq!(p.place.at, Some((3, 8)), "{p}");
}

#[test]
fn without_a_name_the_first_bytes_tell() {
    for name in ["notes.md", "stream.jsonl", "one.json", "text-gbk.txt", "text-utf16le.txt"] {
        let (named, unnamed) = (bytes(name), bytes(name));
        let with = ingest::read(name, &named, &Hints::default());
        let without = ingest::read("", &unnamed, &Hints::default());
        let texts =
            |all: &[ingest::Outcome]| all.iter().map(|o| o.as_ref().ok().map(|a| a.text.clone())).collect::<Vec<_>>();
        assert_eq!(texts(&with), texts(&without), "{name}");
    }
    #[cfg(feature = "html")]
    for name in ["portal-gbk.html", "wiki.html", "page-big5.html"] {
        let without = ingest::read("page.unknown", &bytes(name), &Hints::default()).remove(0).unwrap();
        assert_eq!(without.text, article(name).text, "{name}");
    }
    assert!(refused("", b"").to_string().starts_with("<stdin>: "));
}

#[test]
fn what_is_no_text_is_refused_by_name() {
    for (bytes, says) in [
        (&b"PK\x03\x04\x14\0\x06\0"[..], "ZIP"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "PNG"),
        (b"\xff\xd8\xff\xe0\0\x10JFIF", "JPEG"),
        (b"WARC/1.0\r\nWARC-Type: response\r\n", "no Content-Length"),
        (b"\x1f\x8b\x08\0\0\0\0\0", "gzip"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0", "office"),
        (b"\0\0\0 ftypisom\0\0\x02\0", "MP4"),
        (b"From: <Saved by Blink>\r\nMIME-Version: 1.0", "MHTML"),
        (b"{\\rtf1\\ansi hello}", "RTF"),
        (b"\x00\x01\x02\x03\x00\xff\xfe\x00\x07\x00", "binary"),
        (b"said \x01\x02\x03\x04\x05\x06\x07 nothing", "binary"),
        (b"", "no text"),
        (b" \n\t\r\n ", "no text"),
        (b"\xef\xbb\xbf\r\n", "no text"),
    ] {
        for name in ["x.txt", "x.md", "x.json", ""] {
            let p = refused(name, bytes);
            let json = name == "x.json" && says == "no text";
            assert!(json || p.message.contains(says), "{name} {bytes:?}: {p}");
        }
    }
    for (bytes, root) in [
        (&b"<svg xmlns=\"http://www.w3.org/2000/svg\"><text>The pier leaks, Doe said.</text></svg>"[..], "<svg>"),
        (
            b"<?xml version=\"1.0\"?>\n<office:document xmlns:office=\"o\" xmlns:text=\"t\"><text:p>The pier leaks.</text:p></office:document>",
            "<document>",
        ),
    ] {
        for name in ["x.svg", "x.fodt", ""] {
            let p = refused(name, bytes);
            assert!(p.message.contains("no feed") && p.message.contains(root), "{name}: {p}");
        }
    }
    #[cfg(feature = "html")]
    {
        let page =
            "<?xml version=\"1.0\"?><!DOCTYPE html><html><body><p>The pier at Osk leaks, Doe said.</p></body></html>";
        let read = ingest::read("", page.as_bytes(), &Hints::default()).remove(0).unwrap();
        assert_eq!(read.text, "The pier at Osk leaks, Doe said.");
    }
    let p = refused("x.txt", &bytes_that_are_no_text());
    assert!(p.message.contains("cannot be decoded") || p.message.contains("binary"), "{p}");
}

/// Bytes with the high bit set, in no order that any encoding has.
fn bytes_that_are_no_text() -> Vec<u8> {
    let mut state = 7u32;
    let mut next = || {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (state >> 24) as u8 | 0x80
    };
    (0..3000).map(|_| next()).collect()
}

#[test]
fn too_large_is_refused_and_the_next_line_is_read() {
    let p = refused("big.txt", &vec![b'a'; ingest::LIMIT + 1]);
    assert!(p.message.contains("64 MB"), "{p}");
    let line =
        format!("{{\"text\":\"{}\"}}\n{{\"text\":\"It was late, he said.\"}}\n", "a".repeat(ingest::LONGEST_LINE));
    let all: Vec<_> = ingest::articles("big.jsonl", BufReader::new(line.as_bytes()), &Hints::default()).collect();
    assert_eq!(all.len(), 2);
    assert_eq!(all[0].as_ref().unwrap_err().place.at, Some((1, 1)));
    assert!(all[0].as_ref().unwrap_err().message.contains("2 MB"));
    assert_eq!(all[1].as_ref().unwrap().text, "It was late, he said.");
}

#[test]
fn json_lines_are_given_as_they_come() {
    /// Gives one line, and then fails: whatever was read before must have been given.
    struct Broken(&'static [u8]);
    impl std::io::Read for Broken {
        fn read(&mut self, out: &mut [u8]) -> std::io::Result<usize> {
            if self.0.is_empty() {
                return Err(std::io::Error::other("the line went dead"));
            }
            std::io::Read::read(&mut self.0, out)
        }
    }
    let reader = BufReader::new(Broken(b"{\"text\":\"It was late, he said.\"}\n"));
    let mut all = ingest::articles("", reader, &Hints::default());
    assert!(all.next().unwrap().is_ok());
    assert!(all.next().unwrap().unwrap_err().message.contains("the line went dead"));
    assert!(all.next().is_none());
}

#[test]
fn hints_fill_in_and_never_replace() {
    let hints = Hints {
        url: Some("https://hint.example".into()),
        publisher: Some("The Hint".into()),
        published: "1999-01-01".parse().ok(),
        lang: Some(Lang::Zh),
    };
    let a = ingest::read("notes.md", &bytes("notes.md"), &hints).remove(0).unwrap();
    assert_eq!(a.lang, Some(Lang::Zh), "only the language of a hint goes before the file's");
    assert_eq!(card(&Article { lang: Some(Lang::En), ..a }), card(&article("notes.md")));
    let a = ingest::read("text-gbk.txt", &bytes("text-gbk.txt"), &hints).remove(0).unwrap();
    assert_eq!((a.url.as_deref(), a.publisher.as_deref()), (Some("https://hint.example"), Some("The Hint")));
    assert_eq!((a.published.map(|d| d.to_string()).as_deref(), a.lang), (Some("2026-11-20"), Some(Lang::Zh)));
    let all = ingest::read("stream.jsonl", &bytes("stream.jsonl"), &hints);
    assert!(all.iter().flatten().skip(1).all(|a| a.url.is_none()), "one address cannot be that of many");
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig::with_cases(96))]
    #[test]
    fn nothing_panics_and_every_text_is_clean(
        bytes in proptest::collection::vec(proptest::prelude::any::<u8>(), 0..400),
        words in "[<>a-z/ =\"'#*\\-\\[\\]()\\r\\n\u{feff}云溪市长说，。“”{}:]{0,300}",
        name in "(x\\.(txt|md|html|json|jsonl))?",
    ) {
        for input in [bytes.as_slice(), words.as_bytes()] {
            for article in ingest::read(&name, input, &Hints::default()).into_iter().flatten() {
                let clean = !article.text.contains(['\r', '\u{feff}']) && !article.text.trim().is_empty();
                proptest::prop_assert!(clean, "{:?}", article.text);
            }
        }
    }
}
