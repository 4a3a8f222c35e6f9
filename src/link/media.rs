//! Words for reports whose papers nobody names: 外媒, "several news outlets".

use crate::model::lang::fold::simplify;
use std::collections::BTreeSet;
use std::sync::LazyLock;

/// The words of `media.txt` of both languages, in small letters and simplified characters.
pub static MEDIA: LazyLock<BTreeSet<&'static str>> = LazyLock::new(|| {
    let files = [include_str!("../model/lang/en/media.txt"), include_str!("../model/lang/zh/media.txt")];
    files.iter().flat_map(|f| f.lines()).filter(|l| !l.is_empty() && !l.starts_with('#')).collect()
});

/// 外媒, 至少三份报章, "the papers": no paper by its name. 北岭传媒 is one.
pub(super) fn is_of_nobody(name: &str) -> bool {
    let folded = simplify(name).to_lowercase();
    let counted = |m: &&str| folded.strip_suffix(*m).is_some_and(|rest| rest.ends_with(['家', '份', '些', '多']));
    MEDIA.contains(&*folded) || MEDIA.iter().any(counted)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn papers_that_are_counted_have_no_name() {
        for name in ["外媒", "至少三份報章", "三家媒体", "The papers", "several news outlets"] {
            assert!(is_of_nobody(name), "{name}");
        }
        for name in ["北岭传媒", "海港日报", "Harbour Media", "The Lantern"] {
            assert!(!is_of_nobody(name), "{name}");
        }
    }
}
