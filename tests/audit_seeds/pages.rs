//! Every rule has a page with examples that fire and examples that do not, in both languages; here they run.

use super::cases::Case;
use super::{cases, world};
use dixit::audit::ALL;

/// The `seed` blocks of a page: what kind, and the text of a case.
fn examples(page: &str) -> Vec<(&str, String)> {
    let mut out: Vec<(&str, String)> = Vec::new();
    let mut open = false;
    for line in page.lines() {
        match (open, line.strip_prefix("```seed ")) {
            (false, Some(kind)) => {
                out.push((kind, String::new()));
                open = true;
            }
            (true, _) if line == "```" => open = false,
            (true, _) => out.last_mut().expect("a block is open").1.push_str(&format!("{line}\n")),
            (false, None) => {}
        }
    }
    out
}

fn case(text: &str) -> Case {
    const HEAD: &str = "@ publisher=The Wharf Ledger; date=2026-05-12; author=Odile Marsh\n== en example\n";
    cases::read("example", &format!("{HEAD}{text}")).pop().expect("one case")
}

#[test]
fn the_examples_of_every_page_do_what_it_says() {
    let mut wrong = Vec::new();
    for rule in ALL {
        let examples = examples(rule.page);
        let count = |kind| examples.iter().filter(|(k, _)| *k == kind).count();
        if count("fires") < 2 || count("quiet") < 2 {
            wrong.push(format!("{}: two examples that fire and two that do not, in both languages", rule.code));
        }
        let heads = ["## Why", "## Fires", "## Quiet", "## Mend"];
        for head in heads.iter().filter(|h| !rule.page.contains(**h)) {
            wrong.push(format!("{}: the page has no `{head}`", rule.code));
        }
        if !rule.page.starts_with(&format!("# {} {}\n", rule.code, rule.name)) {
            wrong.push(format!("{}: the page begins with `# {} {}`", rule.code, rule.code, rule.name));
        }
        if !rule.page.contains(&format!("Level: {}.", rule.level)) {
            wrong.push(format!("{}: the page says `Level: {}.`", rule.code, rule.level));
        }
        for (kind, text) in &examples {
            let fired =
                world::audit(&case(text)).expect("every event is possible").iter().any(|f| f.rule.code == rule.code);
            if fired != (*kind == "fires") {
                wrong.push(format!(
                    "{}: should be {kind}, but {}:\n{text}",
                    rule.code,
                    if fired { "fires" } else { "is quiet" }
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_index_lists_every_rule() {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/audit/README.md");
    let page = std::fs::read_to_string(path).unwrap();
    let row =
        |r: &dixit::audit::Rule| format!("| [{0}]({0}.md) | {1} | {2} | {3} |", r.code, r.name, r.level, r.summary);
    let rows: Vec<String> = ALL.iter().map(|r| row(r)).collect();
    let shown: Vec<&str> = page.lines().filter(|l| l.starts_with("| [")).collect();
    assert_eq!(shown, rows, "the table of docs/audit/README.md should read:\n{}", rows.join("\n"));
}
