//! What one graph has that another has not, record by record.

use super::Records;
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

/// Every record that differs, by kind, then by id.
pub fn diff(before: &Records, after: &Records) -> Vec<Change> {
    let mut all = Vec::new();
    let graph = |r: &Records| [("graph.ron".to_owned(), plain(&r.info))].into();
    compare("graph", graph(before), graph(after), &mut all);
    let sources = |r: &Records| -> Fields {
        let head = |s: &crate::model::Source| {
            let mut fields = plain(s);
            fields.remove("statements");
            fields
        };
        r.sources.iter().map(|(id, s)| (id.to_string(), head(s))).collect()
    };
    compare("source", sources(before), sources(after), &mut all);
    let statements = |r: &Records| -> Fields {
        r.sources.values().flat_map(|s| &s.statements).map(|s| (s.id.to_string(), plain(s))).collect()
    };
    compare("statement", statements(before), statements(after), &mut all);
    let entities = |r: &Records| r.entities.iter().map(|(id, e)| (id.to_string(), plain(e))).collect();
    compare("entity", entities(before), entities(after), &mut all);
    let claims = |r: &Records| r.claims.iter().map(|(id, c)| (id.to_string(), plain(c))).collect();
    compare("claim", claims(before), claims(after), &mut all);
    let links = |r: &Records| -> Fields {
        r.links.iter().map(|l| (format!("{} {:?} {}", l.from, l.relation, l.to), plain(l))).collect()
    };
    compare("link", links(before), links(after), &mut all);
    let decisions = |r: &Records| r.decisions.iter().map(|(id, d)| (id.to_string(), plain(d))).collect();
    compare("decision", decisions(before), decisions(after), &mut all);
    let texts = |r: &Records| r.archive.keys().map(|hash| (hash.to_string(), Map::new())).collect();
    compare("text", texts(before), texts(after), &mut all);
    all
}

type Fields = BTreeMap<String, Map<String, Value>>;

/// A record as its fields.
fn plain(record: &impl Serialize) -> Map<String, Value> {
    match serde_json::to_value(record) {
        Ok(Value::Object(fields)) => fields,
        _ => Map::new(),
    }
}

fn compare(record: &'static str, before: Fields, after: Fields, all: &mut Vec<Change>) {
    let ids: BTreeSet<&String> = before.keys().chain(after.keys()).collect();
    for id in ids {
        let (how, fields) = match (before.get(id), after.get(id)) {
            (Some(a), Some(b)) if a == b => continue,
            (Some(a), Some(b)) => (How::Changed, changed(a, b)),
            (Some(_), None) => (How::Removed, Vec::new()),
            _ => (How::Added, Vec::new()),
        };
        let name = after.get(id).or_else(|| before.get(id)).map_or(String::new(), name);
        all.push(Change { record, id: id.clone(), how, name, fields });
    }
}

fn changed(a: &Map<String, Value>, b: &Map<String, Value>) -> Vec<Field> {
    let names: BTreeSet<&String> = a.keys().chain(b.keys()).collect();
    let differ = names.into_iter().filter(|name| a.get(*name) != b.get(*name));
    differ.map(|name| Field { name: name.clone(), before: a.get(name).cloned(), after: b.get(name).cloned() }).collect()
}

fn name(fields: &Map<String, Value>) -> String {
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
