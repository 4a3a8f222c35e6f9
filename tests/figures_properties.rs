//! Whatever the text, reading its figures ends well.

use dixit::{
    base::Span,
    extract::figures::{Context, find},
    model::Lang,
};
use proptest::prelude::*;

/// Pieces that figures are made of, so that random texts come near the grammar.
const PIECES: &[&str] = &[
    "3",
    "5",
    "12",
    "350,000",
    "3.5",
    "１２",
    "万",
    "亿",
    "百",
    "十",
    "几",
    "数",
    "多",
    "半",
    "个",
    "名",
    "人",
    "年",
    "月",
    "日",
    "%",
    "％",
    "百分之",
    "分之",
    "成",
    "倍",
    "约",
    "近",
    "超过",
    "以上",
    "左右",
    "的",
    "美元",
    "￥",
    "$",
    "€",
    "A$",
    "-",
    "–",
    "至",
    "到",
    "/",
    ":",
    ",",
    "，",
    "。",
    ".",
    " ",
    "\n",
    "第",
    "上",
    "零",
    "点",
    "去年",
    "截至",
    "周二",
    "底",
    "士兵",
    "增长",
    "价格",
    "one",
    "two",
    "twenty",
    "hundred",
    "million",
    "bn",
    "m",
    "half",
    "a",
    "an",
    "dozen",
    "dozens",
    "of",
    "in",
    "out",
    "third",
    "and",
    "to",
    "between",
    "from",
    "or",
    "more",
    "than",
    "about",
    "nearly",
    "up",
    "percent",
    "people",
    "years",
    "times",
    "as",
    "the",
    "end",
    "by",
    "March",
    "Nov",
    "2024",
    "year",
    "last",
    "rose",
    "was",
    "workers",
    "km",
    "°",
    "C",
    "é",
    "ＡＢ",
    "🚚",
    "'s",
    "-old",
    "-odd",
    "fold",
    "per",
    "day",
];

fn sound(text: &str, lang: Lang, within: Span) -> Result<(), TestCaseError> {
    for published in [None, Some("2026-11".parse().unwrap()), Some("2024-02-29".parse().unwrap())] {
        let mut end = within.start as usize;
        for f in find(text, within, &Context { lang, published }) {
            let range = f.span.range();
            prop_assert!(range.start >= end && range.end <= within.end as usize, "{:?} in {:?}", range, text);
            prop_assert!(text.get(range.clone()).is_some_and(|w| !w.is_empty()), "{:?} in {:?}", range, text);
            let (low, high) = (f.interval.low, f.interval.high);
            prop_assert!(low.is_some() || high.is_some(), "no end: {:?}", text);
            prop_assert!(low.zip(high).is_none_or(|(l, h)| l <= h), "{:?}..{:?} in {:?}", low, high, text);
            prop_assert!(low.into_iter().chain(high).chain(f.value).all(f64::is_finite), "{:?}", text);
            end = range.end;
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text(text in "\\PC{0,60}") {
        for lang in Lang::ALL {
            sound(&text, lang, Span::new(0, text.len()))?;
        }
    }

    #[test]
    fn texts_near_the_grammar(
        picks in proptest::collection::vec((0..PIECES.len(), any::<bool>()), 0..24),
        cut in (0.0f64..1.0, 0.0f64..1.0),
    ) {
        let text: String = picks.iter().flat_map(|&(i, gap)| [PIECES[i], if gap { " " } else { "" }]).collect();
        let place = |part: f64| {
            let at = (part * text.len() as f64) as usize;
            (0..=at).rev().find(|&i| text.is_char_boundary(i)).unwrap_or(0)
        };
        let (a, b) = (place(cut.0), place(cut.1));
        for lang in Lang::ALL {
            sound(&text, lang, Span::new(0, text.len()))?;
            sound(&text, lang, Span::new(a.min(b), a.max(b)))?;
        }
    }
}
