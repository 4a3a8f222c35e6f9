//! The tables under `tests/compare`: pairs of quotation and original with what a careful editor says of them.

use super::*;

/// Lines of a table for which the classes found are not those of the table.
fn wrong(table: &str) -> (usize, Vec<String>) {
    let (mut all, mut out) = (0, Vec::new());
    for line in table.lines().filter(|l| !l.is_empty() && !l.starts_with('#')) {
        let cells: Vec<&str> = line.split('\t').collect();
        let (speaker, author) = (cells.get(3).map(|s| vec![*s]), cells.get(4).map(|s| vec![*s]));
        let quote = Side { parts: vec![(cells[1], 0)], speaker: speaker.as_deref() };
        let original = Side { parts: vec![(cells[2], 0)], speaker: author.as_deref() };
        let found = compare(&quote, &original);
        let mut names: Vec<&str> = found.classes.iter().map(|c| c.name()).collect();
        names.sort_unstable();
        all += 1;
        if names.join("+") != cells[0] {
            out.push(format!("{} != {}: {} | {}", names.join("+"), cells[0], cells[1], cells[2]));
        }
        assert_eq!(found.verdict, *found.classes.last().unwrap());
        let joined: String = found.rows.iter().map(|r| r.quote.as_str()).collect();
        let kept = |t: &str| t.chars().filter(|c| c.is_alphanumeric()).collect::<String>();
        assert_eq!(kept(&joined), kept(cells[1]), "the rows hold the whole quotation");
    }
    (all, out)
}

#[test]
fn the_tables_are_told_as_an_editor_tells_them() {
    let (en, en_wrong) = wrong(include_str!("../../../tests/compare/en.tsv"));
    let (zh, zh_wrong) = wrong(include_str!("../../../tests/compare/zh.tsv"));
    let right = en + zh - en_wrong.len() - zh_wrong.len();
    let share = right as f64 / (en + zh) as f64;
    // 152 of 155 on the first run; see docs/instruments.md.
    assert!(share >= 0.99, "{right} of {}:\n{}\n{}", en + zh, en_wrong.join("\n"), zh_wrong.join("\n"));
}
