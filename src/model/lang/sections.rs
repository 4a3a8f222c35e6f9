//! Word lists in sections.

use std::collections::BTreeMap;

/// The sections of a list: a line `[name]`, then a word or phrase a line. What follows `#` is a remark.
pub fn sections(list: &'static str) -> BTreeMap<&'static str, Vec<&'static str>> {
    let mut out: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    let mut name = "";
    for line in list.lines().map(|l| l.split('#').next().unwrap_or("").trim()).filter(|l| !l.is_empty()) {
        match line.strip_prefix('[').and_then(|l| l.strip_suffix(']')) {
            Some(section) => name = section,
            None => out.entry(name).or_default().push(line),
        }
    }
    out
}
