//! The frame of the audit: codes, pages, picks, levels.

use dixit::audit::{ALL, Group, Level, Pick, Policy};
use dixit::model::AuditSettings;
use std::{fs, path::Path};

#[test]
fn codes_are_in_order_and_belong_to_their_groups() {
    assert!(ALL.windows(2).all(|pair| pair[0].code < pair[1].code), "{ALL:?}");
    for rule in ALL {
        let digits = rule.code.strip_prefix(rule.group.letters()).expect("a code begins with its group");
        assert!(digits.len() == 3 && digits.bytes().all(|b| b.is_ascii_digit()), "{}", rule.code);
        assert!(!rule.summary.ends_with('.') && !rule.name.contains(' '), "{}", rule.code);
    }
    let mut names: Vec<_> = ALL.iter().map(|r| r.name).collect();
    names.sort_unstable();
    assert!(names.windows(2).all(|pair| pair[0] != pair[1]));
}

#[test]
fn every_page_has_its_rule() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/audit");
    for entry in fs::read_dir(folder).unwrap() {
        let name = entry.unwrap().file_name().to_string_lossy().into_owned();
        let code = name.strip_suffix(".md").unwrap_or(&name);
        assert!(code == "README" || ALL.iter().any(|r| r.code == code), "docs/audit/{name} is the page of no rule");
    }
}

#[test]
fn rules_are_picked_by_code_group_and_name_and_slips_are_suggested() {
    for written in ["ANO001", "ano001", "unnamed-source"] {
        assert!(matches!(written.parse(), Ok(Pick::Rule(rule)) if rule.code == "ANO001"), "{written}");
    }
    assert_eq!("ano".parse(), Ok(Pick::Group(Group::Anonymity)));
    assert_eq!("anonymity".parse(), Ok(Pick::Group(Group::Anonymity)));
    let slip = |written: &str| written.parse::<Pick>().unwrap_err().near;
    assert_eq!(slip("ANO01"), Some("ANO001"));
    assert_eq!(slip("unamed-source"), Some("unnamed-source"));
    assert_eq!(slip("zebra-crossing"), None);
}

#[test]
fn flags_count_before_settings_and_a_rule_before_its_group() {
    let rule = dixit::audit::rule("ANO001").unwrap();
    let settings = AuditSettings { deny: vec!["ANO".into()], allow: vec!["ANO001".into()], ..AuditSettings::default() };
    let (mut policy, unknown) = Policy::of(&settings);
    assert!(unknown.is_empty());
    assert_eq!(policy.level(rule), Level::Off);
    policy.flag(Pick::Group(Group::Anonymity), Level::Warning);
    assert_eq!(policy.level(rule), Level::Warning);
    policy.flag(Pick::All, Level::Error);
    assert_eq!(policy.level(rule), Level::Warning);
    let (_, unknown) = Policy::of(&AuditSettings { warn: vec!["NOPE9".into()], ..AuditSettings::default() });
    assert_eq!(unknown.len(), 1);
}
