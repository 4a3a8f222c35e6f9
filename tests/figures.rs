//! The table of figures: every expression with all that must be read from it.

use dixit::{
    base::Span,
    extract::figures::{Context, find},
    model::{DraftFigure, Lang},
};

struct Row {
    line: usize,
    text: String,
    expected: Option<String>,
}

/// Numbers as the table and the reading write them alike, to nine digits.
fn number(v: f64) -> String {
    format!("{:.9e}", v)
}

fn interval(low: Option<f64>, high: Option<f64>) -> String {
    let end = |v: Option<f64>| v.map(number).unwrap_or_default();
    format!("{}..{}", end(low), end(high))
}

fn row(line: usize, written: &str) -> Row {
    let fields: Vec<&str> = written.split('\t').collect();
    let text = fields[0].replace(['⟦', '⟧'], "");
    if fields[1] == "-" {
        assert!(!fields[0].contains('⟦'), "line {line}: brackets in a row without a figure");
        return Row { line, text, expected: None };
    }
    let (start, end) = (fields[0].find('⟦').expect("opens"), fields[0].find('⟧').expect("closes"));
    let words = &fields[0][start + '⟦'.len_utf8()..end];
    let parse = |s: &str| s.parse::<f64>().unwrap_or_else(|e| panic!("line {line}: {s}: {e}"));
    let ends = |s: &str| (!s.is_empty()).then(|| parse(s));
    let (low, high) = match fields[1].split_once("..") {
        Some((low, high)) => (ends(low), ends(high)),
        None => (ends(fields[1]), ends(fields[1])),
    };
    let value = match fields[3] {
        "=" => low.map(number).expect("an exact value"),
        "-" => "-".into(),
        v => number(parse(v)),
    };
    let mut more = [("per", "-"), ("as_of", "-")];
    for pair in fields.get(6).copied().unwrap_or("").split_whitespace() {
        let (key, value) = pair.split_once('=').expect("key=value");
        more.iter_mut().find(|(k, _)| *k == key).expect("per or as_of").1 = value;
    }
    let expected = format!(
        "{start} {words:?} {} {} {value} unit {} of {} per {} as_of {}",
        interval(low, high),
        fields[2],
        fields[4],
        fields[5],
        more[0].1,
        more[1].1
    );
    Row { line, text, expected: Some(expected) }
}

fn shown(text: &str, f: &DraftFigure) -> String {
    let bound = serde_json::to_string(&f.bound).unwrap();
    let or = |s: Option<&str>| s.unwrap_or("-").to_owned();
    format!(
        "{} {:?} {} {} {} unit {} of {} per {} as_of {}",
        f.span.start,
        f.span.of(text),
        interval(f.interval.low, f.interval.high),
        bound.trim_matches('"'),
        or(f.value.map(number).as_deref()),
        or(f.unit.as_deref()),
        or(f.of.as_deref()),
        or(f.per.as_deref()),
        or(f.as_of.map(|d| d.to_string()).as_deref())
    )
}

fn check(lang: Lang, table: &str) {
    let ctx = Context { lang, published: Some("2026-11-20".parse().unwrap()) };
    let rows: Vec<Row> = table
        .lines()
        .enumerate()
        .filter(|(_, l)| !l.starts_with('#') && !l.is_empty())
        .map(|(i, l)| row(i + 1, l))
        .collect();
    let with = rows.iter().filter(|r| r.expected.is_some()).count();
    assert!(with >= 300, "{lang}: only {with} expressions");
    let mut wrong = 0;
    for r in &rows {
        let found = find(&r.text, Span::new(0, r.text.len()), &ctx);
        let got: Vec<String> = found.iter().map(|f| shown(&r.text, f)).collect();
        if got != r.expected.iter().cloned().collect::<Vec<_>>() {
            wrong += 1;
            println!(
                "line {}: {}\n  expected {}\n  got      {}",
                r.line,
                r.text,
                r.expected.as_deref().unwrap_or("none"),
                got.join("\n           ")
            );
        }
    }
    let right = rows.len() - wrong;
    println!(
        "{lang}: {right} of {} right ({:.1} %), {with} with a figure",
        rows.len(),
        100.0 * right as f64 / rows.len() as f64
    );
    assert!(right * 100 >= rows.len() * 98, "{lang}: {right} of {} right, 98 % needed", rows.len());
}

#[test]
fn the_english_table() {
    check(Lang::En, include_str!("figures/en.tsv"));
}

#[test]
fn the_chinese_table() {
    check(Lang::Zh, include_str!("figures/zh.tsv"));
}

#[test]
fn every_word_of_limit_stands_in_the_docs() {
    let page = include_str!("../docs/figures.md");
    let cells: Vec<&str> = page.split(['|', ';', ':', '*', '\n']).collect();
    let list = |file: &'static str, parts: char, between: &str| {
        for words in file.lines().filter(|l| !l.starts_with('#') && !l.is_empty()).filter_map(|l| l.split('\t').nth(2))
        {
            for word in words.split(parts).filter(|w| !w.is_empty()) {
                let stands = cells.iter().any(|c| c.split(between).any(|w| w.trim() == word));
                assert!(stands, "{word}: docs/figures.md says nothing of it");
            }
        }
    };
    list(include_str!("../src/model/lang/en/figure_bounds.tsv"), '|', ",");
    list(include_str!("../src/model/lang/zh/figure_bounds.tsv"), ' ', " ");
}
