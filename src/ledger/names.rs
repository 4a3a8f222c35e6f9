//! When two names may be the same somebody.
//!
//! A **full form** (a name as a text's fullest, or an alias that is no part of it) ties records
//! together; a **short form** (a surname, a part of the name, a nickname) never does, it only proposes.
//! Equal full forms still stay apart when kinds or roles speak against it.

use crate::model::lang::fold::simplify;
use crate::model::{Entity, EntityKind, Role};

/// How much a form of a name says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Form {
    /// Ties records together.
    Full,
    /// Only proposes.
    Short,
}

/// A name for comparing: lower case, white space and dots between name parts made one space.
pub(super) fn normal(name: &str) -> String {
    let mut out = String::with_capacity(name.len());
    for c in name.chars().flat_map(char::to_lowercase) {
        if c.is_whitespace() || matches!(c, '·' | '・' | '•' | '‧' | '．') {
            if !out.is_empty() && !out.ends_with(' ') {
                out.push(' ');
            }
        } else {
            out.push(if c == '’' { '\'' } else { c });
        }
    }
    out.truncate(out.trim_end().len());
    out
}

/// A name as names of entities are compared: as [`normal`], in simplified characters, without an English article
/// in front.
pub(super) fn key(name: &str) -> String {
    let all = normal(&simplify(name));
    all.strip_prefix("the ").filter(|rest| !rest.is_empty()).map_or_else(|| all.clone(), str::to_owned)
}

/// How an alias of somebody called `name` counts.
pub(super) fn form_of(alias: &str, name: &str, kind: EntityKind) -> Form {
    let (alias, name) = (key(alias), key(name));
    if alias == name {
        return Form::Full;
    }
    let part = alias != name && (has_part(&name, &alias) || has_part(&alias, &name));
    let short = match kind {
        // "Ada", 小林: one word for a person does not tell who it is.
        EntityKind::Person => part || !alias.contains(' '),
        _ => part,
    };
    if short { Form::Short } else { Form::Full }
}

/// True when `part` is some of the words of `whole`; in Chinese, where words are not parted, its
/// beginning or end.
fn has_part(whole: &str, part: &str) -> bool {
    let words: Vec<&str> = whole.split(' ').collect();
    let parts: Vec<&str> = part.split(' ').collect();
    let as_words = parts.len() < words.len() && words.windows(parts.len()).any(|w| w == parts);
    let han = !part.is_ascii() && part.chars().count() < whole.chars().count();
    as_words || (han && (whole.starts_with(part) || whole.ends_with(part)))
}

/// The last word of a person's name, which texts may call them by.
pub(super) fn surname(name: &str) -> Option<String> {
    key(name).rsplit_once(' ').map(|(_, last)| last.to_owned())
}

/// True when one thing may be called both kinds.
pub(super) fn kinds_agree(a: EntityKind, b: EntityKind) -> bool {
    use EntityKind::{Group, Organisation, Outlet, Person, Place, Unknown, Unnamed};
    let class = |k| match k {
        Person => 0,
        Organisation | Outlet | Place | Group => 1,
        Unnamed => 2,
        _ => 3,
    };
    (a == Unknown && b != Unnamed) || (b == Unknown && a != Unnamed) || class(a) == class(b)
}

/// True when somebody may hold all these roles: one side names none, or some role on each side speaks
/// of the same post or the same house.
pub(super) fn roles_agree(a: &[Role], b: &[Role]) -> bool {
    a.is_empty() || b.is_empty() || a.iter().any(|a| b.iter().any(|b| role_agrees(a, b)))
}

/// True when one role of each side speaks *for* their being one, not only not against it.
pub(super) fn roles_meet(a: &[Role], b: &[Role]) -> bool {
    !a.is_empty() && !b.is_empty() && roles_agree(a, b)
}

fn role_agrees(a: &Role, b: &Role) -> bool {
    match (&a.at, &b.at) {
        (Some(a), Some(b)) => overlap(a, b),
        _ => overlap(&a.title, &b.title),
    }
}

/// "总理" and "国务院总理", "大學" and "大学"; "chief executive" and "chief executive officer".
fn overlap(a: &str, b: &str) -> bool {
    let (a, b) = (normal(&simplify(a)), normal(&simplify(b)));
    let within = |long: &str, short: &str| {
        if short.is_ascii() { long == short || has_part(long, short) } else { long.contains(short) }
    };
    within(&a, &b) || within(&b, &a)
}

/// The more telling of two kinds that agree.
pub(super) fn better_kind(old: EntityKind, new: EntityKind) -> EntityKind {
    match (old, new) {
        (EntityKind::Unknown, new) => new,
        (EntityKind::Organisation, EntityKind::Outlet) => EntityKind::Outlet,
        (old, _) => old,
    }
}

/// Adds to a sorted list what it does not hold; true when it grew.
pub(super) fn learn<T: Ord + Clone>(list: &mut Vec<T>, new: &T) -> bool {
    match list.binary_search(new) {
        Ok(_) => false,
        Err(at) => {
            list.insert(at, new.clone());
            true
        }
    }
}

/// Every form an entity goes by.
pub(super) fn forms(entity: &Entity) -> Vec<(String, Form)> {
    if entity.kind == EntityKind::Unnamed {
        return Vec::new();
    }
    let mut out = vec![(key(&entity.name), Form::Full)];
    out.extend(entity.aliases.iter().map(|a| (key(a), form_of(a, &entity.name, entity.kind))));
    if entity.kind == EntityKind::Person {
        out.extend(surname(&entity.name).map(|s| (s, Form::Short)));
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn role(title: &str, at: Option<&str>) -> Role {
        Role { title: title.into(), at: at.map(str::to_owned) }
    }

    #[test]
    fn full_and_short_forms() {
        use EntityKind::{Organisation, Person};
        let cases = [
            ("Quill", "Ada Quill", Person, Form::Short),
            ("阿达", "林·阿达", Person, Form::Short),
            ("小林", "林阿达", Person, Form::Short),
            ("Ada Quill", "阿达·奎尔", Person, Form::Full),
            ("Port Authority", "Lowmere Port Authority", Organisation, Form::Short),
            ("LPA", "Lowmere Port Authority", Organisation, Form::Full),
        ];
        for (alias, name, kind, wanted) in cases {
            assert_eq!(form_of(alias, name, kind), wanted, "{alias} of {name}");
        }
    }

    #[test]
    fn roles_that_speak_against_one_person() {
        let premier = [role("总理", None)];
        assert!(roles_agree(&premier, &[role("国务院总理", None)]));
        assert!(!roles_agree(&premier, &[role("工程师", None)]));
        assert!(roles_agree(&premier, &[]) && !roles_meet(&premier, &[]));
        assert!(!roles_agree(&[role("editor", Some("Tidewater Press"))], &[role("editor", Some("Marsh Gazette"))]));
        assert!(roles_agree(&[role("教授", Some("江岬大学海洋系"))], &[role("教授", Some("江岬大學"))]));
        assert!(roles_agree(&[role("founder", Some("Northwind"))], &[role("chief", Some("Northwind Inc"))]));
        assert!(!overlap("art", "martial arts"), "words, not letters");
    }

    #[test]
    fn a_town_may_speak_and_a_person_is_no_town() {
        assert!(kinds_agree(EntityKind::Place, EntityKind::Organisation));
        assert!(!kinds_agree(EntityKind::Place, EntityKind::Person));
        assert!(kinds_agree(EntityKind::Unknown, EntityKind::Person));
        assert!(!kinds_agree(EntityKind::Unknown, EntityKind::Unnamed));
    }
}
