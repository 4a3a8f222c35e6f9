//! How old a text says that somebody is, and whether a man or a woman: what tells two of one name apart.

use crate::base::Span;
use crate::model::Lang;

/// What a text says of a name.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Told {
    /// In years.
    pub(super) age: Option<u16>,
    /// True for a woman.
    pub(super) woman: Option<bool>,
    /// The name there, with what is said of it.
    pub(super) at: Span,
}

/// Each place where `text` has the name with an age or a title; at most [`MOST`] names are looked at.
pub(super) fn told(text: &str, lang: Lang, name: &str) -> Vec<Told> {
    let mut out = Vec::new();
    for at in memchr::memmem::find_iter(text.as_bytes(), name.as_bytes()).take(MOST) {
        let (before, behind) = (&text[..at], &text[at + name.len()..]);
        let age = match lang {
            Lang::Zh => chinese_age(before, behind),
            Lang::En => english_age(before, behind),
        };
        let woman = match lang {
            Lang::Zh => ["，男，", "（男，"].iter().zip(["，女，", "（女，"]).find_map(|(man, woman)| {
                if behind.starts_with(woman) { Some(true) } else { behind.starts_with(man).then_some(false) }
            }),
            Lang::En => title(before),
        };
        if age.is_some() || woman.is_some() {
            let end = at + name.len() + age.map_or(0, |(_, end)| end);
            out.push(Told { age: age.map(|(years, _)| years), woman, at: Span::new(at, end) });
        }
    }
    out
}

/// Of a name that stands more often, the first are enough.
const MOST: usize = 4;

/// A title says whether a man or a woman.
fn title(before: &str) -> Option<bool> {
    let last = before.trim_end().rsplit([' ', '\n']).next()?;
    match last.trim_end_matches('.') {
        "Mr" | "Sir" | "Lord" => Some(false),
        "Mrs" | "Ms" | "Miss" | "Dame" | "Lady" => Some(true),
        _ => None,
    }
}

/// An age, and how many bytes behind the name belong to it.
type Age = Option<(u16, usize)>;

/// `, 68,`, `(68)`, `, a 19-year-old striker`; `19-year-old striker` before it; `. He is 74`.
fn english_age(before: &str, behind: &str) -> Age {
    let plain = behind.strip_prefix(", ").or_else(|| behind.strip_prefix(" (")).and_then(|rest| {
        let years = number(rest)?;
        let closed = rest[digits(rest)..].starts_with([',', ')', '.', ';', '\n']) || digits(rest) == rest.len();
        closed.then_some((years, 2 + digits(rest)))
    });
    let old = || {
        let rest = behind.strip_prefix(", a ").or_else(|| behind.strip_prefix(", an "))?;
        let at = rest.find("-year-old").filter(|at| *at <= 3)?;
        Some((number(&rest[..at])?, behind.len() - rest.len() + at + "-year-old".len()))
    };
    let led = || {
        let at = before.rfind("-year-old ").filter(|at| before.len() - at <= 45)?;
        let between = &before[at..];
        let from = before[..at].len() - before[..at].bytes().rev().take_while(u8::is_ascii_digit).count();
        (!between.contains([',', '.', '\n'])).then(|| number(&before[from..at]).map(|years| (years, 0)))?
    };
    // Whatever the sentence says of them, the next begins with their age.
    let next = || {
        let end = behind.find(". ").filter(|end| *end <= 200 && !behind[..*end].contains('\n'))?;
        let rest = &behind[end + 2..];
        let said = ["He is ", "She is ", "He was ", "She was "].iter().find_map(|w| rest.strip_prefix(w))?;
        let closed = said[digits(said)..].starts_with([',', '.', ' ']) && !said[digits(said)..].starts_with(" per");
        let several = behind[..end].split(' ').skip(1).any(|w| w.starts_with("Mr") || w.starts_with("Mrs"));
        let years = number(said).filter(|_| closed && !several)?;
        let rest = said[digits(said)..].trim_start();
        (rest.starts_with([',', '.']) || rest.starts_with("and ") || rest.starts_with("years old"))
            .then_some((years, 0))
    };
    plain.or_else(old).or_else(led).or_else(next)
}

/// `（41岁）`, `，41岁`, `今年41岁`; `41岁的` before it.
fn chinese_age(before: &str, behind: &str) -> Age {
    let rest = behind.trim_start_matches(['（', '(', '，', ',']);
    let rest = ["男，", "女，", "今年"].iter().fold(rest, |rest, w| rest.strip_prefix(w).unwrap_or(rest));
    let after = number(rest).filter(|_| rest[digits(rest)..].starts_with(['岁', '歲']));
    let after = after.map(|years| (years, behind.len() - rest.len() + digits(rest) + '岁'.len_utf8()));
    let led = || {
        let old = before.strip_suffix("岁的").or_else(|| before.strip_suffix("歲的"))?;
        let from = old.len() - old.bytes().rev().take_while(u8::is_ascii_digit).count();
        number(&old[from..]).map(|years| (years, 0))
    };
    after.or_else(led)
}

fn digits(text: &str) -> usize {
    text.bytes().take_while(u8::is_ascii_digit).count()
}

/// An age that people reach.
fn number(text: &str) -> Option<u16> {
    let n = digits(text);
    (1..=3).contains(&n).then(|| text[..n].parse().ok())?.filter(|years| (1..=120).contains(years))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ages(lang: Lang, text: &str, name: &str) -> Vec<u16> {
        told(text, lang, name).iter().filter_map(|t| t.age).collect()
    }

    #[test]
    fn ages_stand_where_papers_put_them() {
        let en = |text| ages(Lang::En, text, "Ada Quill");
        assert_eq!(en("Ada Quill, 68, left. Then Ada Quill, 41, her niece, spoke."), [68, 41]);
        assert_eq!(en("Ada Quill (68) left; 19-year-old striker Ada Quill scored."), [68, 19]);
        assert_eq!(en("Ada Quill, a 19-year-old striker, scored."), [19]);
        assert_eq!(en("Ada Quill, who chairs the board, said no. She is 74 and tired."), [74]);
        assert!(en("Ada Quill, 12 boats and 3 men sank. Ada Quill said 40. She is 5 per cent owner.").is_empty());
        let zh = |text| ages(Lang::Zh, text, "陈明");
        assert_eq!(zh("陈明（41岁）说。68岁的陈明说。陈明，女，19岁，工人。"), [41, 68, 19]);
        assert!(zh("陈明说，41人。").is_empty());
    }

    #[test]
    fn titles_tell_men_from_women() {
        let women: Vec<_> =
            told("Mr Ada Quill left. Mrs. Ada Quill left.", Lang::En, "Ada Quill").iter().map(|t| t.woman).collect();
        assert_eq!(women, [Some(false), Some(true)]);
    }
}
