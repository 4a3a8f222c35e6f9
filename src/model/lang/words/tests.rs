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

/// Every place is looked at again without any of the tables that rule places out.
#[test]
fn what_rules_a_place_out_hides_no_word() {
    let few =
        ["报", "报道称", "中国人民银行", "中国人民", "中国人大", "中国", "中", "é报", "\u{1F600}报", "a报", "说a"];
    let many = (0..40u32).flat_map(|n| {
        let c = char::from_u32(0x4E00 + 7 * n).unwrap();
        [format!("中{c}"), format!("中国人{c}"), format!("中国人民{c}报")]
    });
    for words in [few.map(str::to_owned).to_vec(), few.map(str::to_owned).into_iter().chain(many).collect()] {
        let (list, tails) = (Words::new(words.iter().map(String::as_str)), Tails::new(few));
        let text: String = words.iter().flat_map(|w| [w, "说", w, "x中\u{1F600}é"]).collect();
        for (at, _) in text.char_indices() {
            let longest = words.iter().filter(|w| text[at..].starts_with(w.as_str())).max_by_key(|w| w.len());
            assert_eq!(list.at(&text[at..]).map(|h| list.word(h.word)), longest.map(String::as_str), "{}", &text[at..]);
            let last = few.iter().filter(|w| text[..at].ends_with(*w)).map(|w| w.len()).max();
            assert_eq!(tails.before(&text[..at]).map(|t| t.1), last, "{}", &text[..at]);
        }
        let mut at = 0;
        for hit in list.find_iter(&text) {
            assert!(text[at..hit.start].char_indices().all(|(i, _)| list.at(&text[at + i..]).is_none()));
            assert_eq!(list.at(&text[hit.start..]).map(|h| h.len()), Some(hit.len()));
            at = hit.end;
        }
        assert!(text[at..].char_indices().all(|(i, _)| list.at(&text[at + i..]).is_none()));
    }
}

/// A letter begins a word only where none stands before it; whatever eight bytes are looked at together.
#[test]
fn passing_over_letters_hides_no_word() {
    let words = ["a", "an", "and", "Harbour", "3", "35 kg", "$", "-or", "é", "报"];
    let text = "An and band 3 135 kg x$-or orAnd-An harbour Harbours é3an报and 5a harbour, nothing at all 35 kg and";
    for words in [&words[..], &words[..6], &words[..4]] {
        let list = Words::new(words);
        for from in (0..text.len()).filter(|at| text.is_char_boundary(*at)) {
            let text = &text[from..];
            let (mut plain, mut end) = (Vec::new(), 0);
            for (at, c) in text.char_indices() {
                let inside = c.is_ascii_alphabetic() && text[..at].ends_with(|c: char| c.is_ascii_alphabetic());
                let fits = words.iter().filter(|w| text[at..].starts_with(**w)).map(|w| w.len()).max();
                if let Some(len) = fits.filter(|_| at >= end && !inside) {
                    plain.push((at, len));
                    end = at + len;
                }
            }
            assert_eq!(list.find_iter_starts(text).map(|h| (h.start, h.len())).collect::<Vec<_>>(), plain, "{text}");
        }
    }
}
