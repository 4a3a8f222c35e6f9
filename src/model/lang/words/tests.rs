use super::*;

#[test]
fn the_longest_word_is_found_at_each_place_and_none_overlap() {
    let list = Words::new(["报", "报道", "道德", "Said", "sa", "", "报"]);
    let found = |text: &str| list.find_iter(text).map(|h| (h.word, h.start)).collect::<Vec<_>>();
    assert_eq!(found("据报道德行，报"), [(1, 3), (0, 18)]);
    assert_eq!(found("it said Said"), [(4, 3), (3, 8)]);
    assert_eq!(list.find_iter_starts("nosaid sa").map(|h| h.start).collect::<Vec<_>>(), [7]);
    assert_eq!(list.find_iter_fold("SAID").map(|h| h.end).collect::<Vec<_>>(), [4]);
    assert_eq!(list.at("报道称").map(|h| h.end), Some(6));
    assert_eq!(list.at(""), None);
    assert_eq!(list.beginning("saw").map(|w| list.word(w)).collect::<Vec<_>>(), ["Said", "sa"]);
}

#[test]
fn among_many_words_the_longest_is_found_too() {
    let words: Vec<String> = (0..2000).map(|n| format!("n{n}")).chain(["n1".into(), "nn".into()]).collect();
    let (many, plain) = (Words::new(words.iter().map(String::as_str)), |text: &str| {
        let fits = words.iter().enumerate().filter(|(_, w)| text.starts_with(w.as_str()));
        fits.max_by_key(|(n, w)| (w.len(), std::cmp::Reverse(*n))).map(|(n, _)| n)
    });
    for text in ["n19999", "n1", "n1x", "n20", "n", "nnn", "n2000", "m"] {
        assert_eq!(many.at(text).map(|h| h.word), plain(text), "{text}");
    }
}

#[test]
fn characters_that_share_a_place_are_told_apart() {
    // U+20041 and A, U+1F600 and U+F600.
    let list = Words::new(["A", "\u{1F600}"]);
    assert_eq!(list.find_iter("\u{20041}\u{F600}é").count(), 0);
    assert_eq!(list.find_iter("é\u{1F600}A").map(|h| h.start).collect::<Vec<_>>(), [2, 6]);
}

#[test]
fn the_longest_word_before_a_place() {
    let tails = Tails::new(["近", "将近", "超过"]);
    assert_eq!(tails.before("有将近"), Some((1, 6)));
    assert_eq!(tails.before("有近3"), None);
}
