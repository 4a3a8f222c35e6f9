//! Reading stays linear on texts made to hurt. Work is counted (bytes looked at, `base::work`), not timed.

use dixit::base::{Span, work};
use dixit::extract::{Context, read};
use dixit::model::{Explain, Lang};

/// Passes over every byte that reading may cost at most: a dozen scans, each looking at most a few windows wide.
const PASSES: u64 = 64;

/// The same where every character or two are a cue (据, 据悉): each looks at a bounded stretch before it, some 110
/// bytes, more than once, and compares its words with those of the lists.
const PASSES_ALL_CUES: u64 = 240;

/// One line of `unit` repeated up to `bytes`.
fn line(unit: &str, bytes: usize) -> String {
    unit.repeat(bytes.div_ceil(unit.len()))
}

fn cost(text: &str, lang: Lang) -> u64 {
    work::count(|| read(text, &Context::new(lang))).0
}

fn holds(name: &str, unit: &str, bytes: usize) {
    let passes = if unit.starts_with('据') { PASSES_ALL_CUES } else { PASSES };
    for lang in Lang::ALL {
        let (small, large) = (line(unit, bytes / 4), line(unit, bytes));
        let (few, many) = (cost(&small, lang), cost(&large, lang));
        assert!(
            few >= small.len() as u64,
            "{name} {lang}: {few} bytes counted for {}; is work still counted?",
            small.len()
        );
        assert!(many <= few * 5, "{name} {lang}: {few} bytes of work became {many} when the text grew fourfold");
        assert!(many <= passes * large.len() as u64, "{name} {lang}: {many} bytes of work for {} of text", large.len());
    }
}

#[test]
fn ten_megabytes_of_quotation_marks() {
    holds("straight marks", "\"", 10 << 20);
}

#[test]
fn marks_that_never_close() {
    for unit in ["“", "「『", "‘“", "'a ", "”", "（【《", "\"a"] {
        holds(unit, unit, 128 << 10);
    }
}

#[test]
fn cues_without_end() {
    for unit in [
        "他说",
        "said ",
        "according to ",
        "据",
        "表示，",
        "“好”他说，",
        "he said, \"",
        "told told ",
        "称：“",
        "\"A,\" said B. ",
        "他说三，",
        "he said 3 million, ",
        "说翻一番，",
    ] {
        holds(unit, unit, 128 << 10);
    }
}

#[test]
fn attributions_that_hang_on_each_other() {
    for unit in [
        "Quill said it was late, but denied that it shut, ",
        "reports of claims that ",
        "the aide who asked not to be named said ",
        "but two women have come forward to say he lied, ",
        "the Tarn Wire reported that it rained, ",
        "in an interview with Harbor Radio, Quill said, ",
        "the company said that it was late, ",
        "某人称，该公司表示，后者说，",
        "针对某人指控甲称乙一事，",
    ] {
        holds(unit, unit, 64 << 10);
    }
}

#[test]
fn names_and_commas_without_end() {
    for unit in ["Quill, ", "林·", "Mara Quill the mayor of ", "，", ",", "(", "的", "A. ", "1,", "一万"] {
        holds(unit, unit, 128 << 10);
    }
}

#[test]
fn words_that_begin_like_many_others() {
    // Every line is one that furniture begins with, every word a beginning of words of the lists.
    for unit in
        ["责任编辑：", "来源：新华社 ", "记者 ", "By Jane Doe\n", "Photo: ", "数以", "据悉", "trans ", "(Reuters) "]
    {
        holds(unit, unit, 128 << 10);
    }
}

#[test]
fn as_many_names_as_the_text_has_room_for() {
    for lang in Lang::ALL {
        let text = |names: usize| -> String {
            (0..names)
                .map(|n| match lang {
                    Lang::En => format!("Mara Quill{} said it was late. ", letters(n)),
                    Lang::Zh => format!("市长林·{}说，天晚了。", han(n)),
                })
                .collect()
        };
        let (small, large) = (text(1_000), text(4_000));
        let (few, many) = (cost(&small, lang), cost(&large, lang));
        assert!(many <= few * 6, "{lang}: {few} bytes of work became {many} with four times the names");
    }
}

/// A different word for each number.
fn letters(n: usize) -> String {
    (0..4).map(|i| char::from(b'a' + (n / 26usize.pow(i) % 26) as u8)).collect()
}

fn han(n: usize) -> String {
    let all: Vec<char> = "阿巴卡达埃法加哈伊卡拉马纳奥帕拉萨塔乌瓦".chars().collect();
    (0..4).map(|i| all[n / 20usize.pow(i) % all.len()]).collect()
}

#[test]
fn a_hundred_thousand_short_lines() {
    for unit in
        ["他说：“好。”\n", "\"Yes,\" she said.\n", "“Never closed\n", "林若海表示，好。\n", "Mara Quill said so.\n"]
    {
        holds(unit, unit, 256 << 10);
    }
}

/// Texts begin and end anywhere: what a rule looks for before or behind a word may not be there.
#[test]
fn whatever_a_text_is_cut_to_is_read() {
    let english = [
        "Growing fears that the mill would close led Quill to ask why, and Roe agreed.",
        "The mayor is considering a run for governor, and urged the judge to hear the driver, Jane Doe, a baker.",
        "Asked whether she had yet to know why the mill closed, Quill said the plan was weak and the board was late.",
        "Foreign Minister, Jane Doe, said the younger Bell was quick to say it, noting its cost.",
        "According only to Quill, the mill, which according to reports was late, is safe.",
        "“It is weak,” groused one of them, who asked not to be named, in a letter threatening to leave.",
    ];
    let chinese = [
        "反对党议员丽莎·哈特曼则指责政府“向极右翼屈服”，环保团体「绿洲」说桥不安全。",
        "海报早前接获投诉，指校长多次虚报开支，该报说他拒绝就此置评。",
        "据知情人士透露，何文远周三出席活动，他说桥会在5月3日前修好，并称“不会加价”。",
    ];
    for (lang, texts) in [(Lang::En, &english[..]), (Lang::Zh, &chinese[..])] {
        let context = Context { explain: Explain::Yes, ..Context::new(lang) };
        for text in texts {
            let cuts: Vec<usize> = match lang {
                Lang::En => text.match_indices(' ').map(|(at, _)| at + 1).chain([0, text.len()]).collect(),
                Lang::Zh => text.char_indices().map(|(at, _)| at).chain([text.len()]).collect(),
            };
            for from in &cuts {
                for to in cuts.iter().filter(|to| *to > from) {
                    let words = &text[*from..*to];
                    let reading = read(words, &context);
                    let inside = |span: &Span| words.get(span.range()).is_some();
                    assert!(reading.drafts.iter().flat_map(|d| &d.fragments).all(inside), "{words}");
                }
            }
        }
    }
}
