//! Whether two names may be of one.

use super::tokens::Tokens;
use crate::model::lang::fold::simplify;
use std::collections::BTreeSet;

/// True when one name may be short for the other; none for names in two scripts, which tell nothing.
pub fn alike(a: &str, b: &str) -> Option<bool> {
    let (x, y) = (Tokens::new(a, 0), Tokens::new(b, 0));
    if x.chinese() != y.chinese() {
        return None;
    }
    if x.chinese() {
        let plain = |t: &str| simplify(t).replace(['·', '・', ' '], "");
        let (a, b) = (plain(a), plain(b));
        return Some(a.contains(&b) || b.contains(&a));
    }
    let set = |t: &Tokens| t.all.iter().map(|t| t.norm.clone()).collect::<BTreeSet<_>>();
    let (x, y) = (set(&x), set(&y));
    Some(x.is_subset(&y) || y.is_subset(&x))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_may_be_short_for_the_whole() {
        assert_eq!(alike("Quill", "Ada Quill"), Some(true));
        assert_eq!(alike("Engineer Tobias Fenn", "Tobias Fenn"), Some(true));
        assert_eq!(alike("Piet Larsen", "Petra Larsen"), Some(false));
        assert_eq!(alike("哈洛倫", "伊内丝·哈洛伦"), Some(true));
        assert_eq!(alike("罗振海", "Piet Larsen"), None);
    }
}
