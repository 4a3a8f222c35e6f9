//! What one graph has that another has not, record by record.

use super::Records;
use crate::model::{Link, Source, Statement};
use serde::Serialize;
use serde_json::{Map, Value};
use std::collections::{BTreeMap, BTreeSet};

/// How a record differs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum How {
    /// Only the second graph has it.
    Added,
    /// Only the first has it.
    Removed,
    /// Both have it, with other fields.
    Changed,
}

/// A field that differs; nothing where one graph has no such field.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Field {
    /// Its name in the files.
    pub name: String,
    /// In the first graph.
    pub before: Option<Value>,
    /// In the second.
    pub after: Option<Value>,
}

/// A record that differs.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Change {
    /// `graph`, `source`, `statement`, `entity`, `claim`, `link`, `decision`, `text`.
    pub record: &'static str,
    /// Its id.
    pub id: String,
    /// How it differs.
    pub how: How,
    /// Its name, headline or words, where it has such.
    pub name: String,
    /// What differs, of a changed one.
    pub fields: Vec<Field>,
}

/// Every record that differs, by kind, then by id. Only records that differ are taken apart into fields.
pub fn diff(before: &Records, after: &Records) -> Vec<Change> {
    let mut all = Vec::new();
    compare("graph", before, after, |r| [("graph.ron".to_owned(), &r.info)].into(), plain, &mut all);
    let head = |s: &&Source| {
        let mut fields = plain(s);
        fields.remove("statements");
        fields
    };
    compare("source", before, after, |r| by_id(r.sources.iter().map(|(id, s)| (id, &**s))), head, &mut all);
    let statements = |r| by_id(statements(r).map(|s| (&s.id, s)));
    compare("statement", before, after, statements, plain, &mut all);
    compare("entity", before, after, |r| by_id(&r.entities), plain, &mut all);
    compare("claim", before, after, |r| by_id(&r.claims), plain, &mut all);
    let link = |l: &Link| format!("{} {:?} {}", l.from, l.relation, l.to);
    compare("link", before, after, |r| r.links.iter().map(|l| (link(l), l)).collect(), plain, &mut all);
    compare("decision", before, after, |r| by_id(&r.decisions), plain, &mut all);
    let texts = |r: &Records| r.archive.keys().map(|hash| (hash.to_string(), ())).collect();
    compare("text", before, after, texts, plain, &mut all);
    all
}

fn statements(records: &Records) -> impl Iterator<Item = &Statement> {
    records.sources.values().flat_map(|s| &s.statements)
}

fn by_id<'r, I: ToString + 'r, T>(records: impl IntoIterator<Item = (&'r I, &'r T)>) -> BTreeMap<String, &'r T> {
    records.into_iter().map(|(id, record)| (id.to_string(), record)).collect()
}

type Fields = Map<String, Value>;

/// A record as its fields.
fn plain(record: &impl Serialize) -> Fields {
    match serde_json::to_value(record) {
        Ok(Value::Object(fields)) => fields,
        _ => Map::new(),
    }
}

/// The records that `of` gives by their ids, held against each other.
fn compare<'r, T: PartialEq>(
    record: &'static str,
    before: &'r Records,
    after: &'r Records,
    of: impl Fn(&'r Records) -> BTreeMap<String, T>,
    fields: impl Fn(&T) -> Fields,
    all: &mut Vec<Change>,
) {
    let (before, after) = (of(before), of(after));
    let ids: BTreeSet<&String> = before.keys().chain(after.keys()).collect();
    for id in ids {
        let (how, shown, differ) = match (before.get(id), after.get(id)) {
            (Some(a), Some(b)) if a == b => continue,
            (Some(a), Some(b)) => {
                let (a, b) = (fields(a), fields(b));
                let differ = changed(&a, &b);
                if differ.is_empty() {
                    continue;
                }
                (How::Changed, b, differ)
            }
            (Some(a), None) => (How::Removed, fields(a), Vec::new()),
            (None, Some(b)) => (How::Added, fields(b), Vec::new()),
            (None, None) => continue,
        };
        all.push(Change { record, id: id.clone(), how, name: name(&shown), fields: differ });
    }
}

fn changed(a: &Fields, b: &Fields) -> Vec<Field> {
    let names: BTreeSet<&String> = a.keys().chain(b.keys()).collect();
    let differ = names.into_iter().filter(|name| a.get(*name) != b.get(*name));
    differ.map(|name| Field { name: name.clone(), before: a.get(name).cloned(), after: b.get(name).cloned() }).collect()
}

fn name(fields: &Fields) -> String {
    if let Some(fragments) = fields.get("fragments").and_then(Value::as_array) {
        let words = fragments.iter().filter_map(|f| f["exact"].as_str());
        return words.collect::<Vec<_>>().join(" … ");
    }
    let named = ["name", "title", "text", "by"].into_iter().find_map(|key| fields.get(key).and_then(Value::as_str));
    named.unwrap_or("").to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Entity, EntityKind};

    #[test]
    fn added_removed_and_changed_records_are_told() {
        let entity = |id: &str, kind| Entity {
            id: id.parse().unwrap(),
            name: id.to_uppercase(),
            kind,
            aliases: Vec::new(),
            roles: Vec::new(),
            wikidata: None,
            unnamed: None,
        };
        let of = |all: &[(&str, EntityKind)]| Records {
            entities: all.iter().map(|(id, kind)| entity(id, *kind)).map(|e| (e.id.clone(), e)).collect(),
            ..Records::default()
        };
        let a = of(&[("a", EntityKind::Person), ("b", EntityKind::Place)]);
        let b = of(&[("b", EntityKind::Outlet), ("c", EntityKind::Place)]);
        let told: Vec<_> = diff(&a, &b).into_iter().map(|c| (c.id, c.how, c.fields.len())).collect();
        assert_eq!(told, [("a".into(), How::Removed, 0), ("b".into(), How::Changed, 1), ("c".into(), How::Added, 0)]);
        assert_eq!(diff(&a, &a), []);
    }
}
