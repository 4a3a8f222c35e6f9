//! Whom somebody unnamed belongs to, read from the words for them: "a White House official", "two people close to
//! the campaign".

use std::sync::LazyLock;

/// `people`, `plain`, `link`: a class of words a line.
const ENGLISH: &str = include_str!("en/affiliations.txt");

struct Lists {
    /// Who they are: official, aides.
    people: Vec<&'static str>,
    /// What says nothing of whose they are: senior, two, the.
    plain: Vec<&'static str>,
    /// What whose they are follows: close to, at.
    links: Vec<&'static str>,
}

static LISTS: LazyLock<Lists> = LazyLock::new(|| {
    let class = |label: &str| {
        let line = |l: &&'static str| l.starts_with(label) && l[label.len()..].starts_with(':');
        let line = ENGLISH.lines().find(line).unwrap_or_default();
        line.get(label.len() + 1..).unwrap_or_default().split([',']).map(str::trim).filter(|w| !w.is_empty()).collect()
    };
    Lists { people: class("people"), plain: class("plain"), links: class("link") }
});

/// The organisation or person that the description says they belong to; `None` where it says none.
pub fn of_people(description: &str) -> Option<String> {
    let words: Vec<&str> = description.split_whitespace().map(|w| w.trim_end_matches([',', '.'])).collect();
    let lower: Vec<String> = words.iter().map(|w| w.to_lowercase()).collect();
    let known = |list: &[&str], i: usize| list.contains(&lower[i].as_str());
    let head = (0..words.len()).find(|i| known(&LISTS.people, *i))?;
    // One of the officials: whose they are stands before or behind the last of them.
    let start = (0..head).find(|i| !known(&LISTS.plain, *i)).unwrap_or(head);
    let before = words[start..head].join(" ");
    let before = before.strip_suffix("'s").or_else(|| before.strip_suffix("’s")).unwrap_or(&before);
    if !before.is_empty() {
        return Some(before.to_owned());
    }
    let rest = lower[head + 1..].join(" ");
    let link = LISTS.links.iter().find(|l| rest.strip_prefix(**l).is_some_and(|r| r.starts_with(' ')))?;
    let from = head + 1 + link.split(' ').count();
    let from = (from..words.len()).find(|i| !known(&LISTS.plain, *i))?;
    let end = (from..words.len()).find(|i| known(&["who", "that", "speaking", "and", "with", "on"], *i) && *i > from);
    Some(words[from..end.unwrap_or(words.len())].join(" "))
}

#[cfg(test)]
mod tests {
    use super::of_people;

    #[test]
    fn whose_people_they_are() {
        for (words, whose) in [
            ("White House official", Some("White House")),
            ("a senior administration official", Some("administration")),
            ("Four current and former intelligence officials", Some("intelligence")),
            ("person close to the campaign", Some("campaign")),
            ("two people close to the Alder campaign who asked not to be named", Some("Alder campaign")),
            ("an official at the Harbor Ministry", Some("Harbor Ministry")),
            ("Mayor Quill's aides", Some("Mayor Quill")),
            ("three people familiar with the matter", None),
            ("senior official", None),
            ("two sources", None),
            ("a teacher", None),
        ] {
            assert_eq!(of_people(words).as_deref(), whose, "{words}");
        }
    }
}
