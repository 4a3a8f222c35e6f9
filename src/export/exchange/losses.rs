//! What a format loses is what its list says, no more and no less: every field of every record is changed in turn, and
//! a format in which nothing changes with it does not hold it.

use super::*;
use crate::ask::Filters;
use crate::graph::{Graph, fixture};
use crate::ledger::{Facts, Records, Review};
use crate::model::{Capture, Figure, Notice, Unnamed, Words};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use std::collections::BTreeSet;

/// The fixture with every field of every record filled in somewhere.
fn full() -> Facts {
    let mut facts = fixture::facts();
    let maker = fixture::Maker { text: fixture::EN, source: "courier-1".parse().unwrap() };
    for id in ["s-1", "s-6"] {
        let fact = facts.statements.get_mut(&id.parse().unwrap()).unwrap();
        fact.review = Review::Accepted;
        fact.judged = Some(("Iris Vale".into(), Some("heard it".into())));
    }
    let fact = facts.statements.get_mut(&"s-1".parse().unwrap()).unwrap();
    let s = &mut fact.statement;
    s.fragments[0].prefix = "aired. “".into();
    s.fragments[0].suffix = "” mayor".into();
    s.hedges = vec![maker.words("again")];
    s.venue = Some(maker.words("Radio"));
    s.said_at = Some("2031-05-01".parse().unwrap());
    s.speakers[0].speaks_for = Some("city-hall".parse().unwrap());
    s.figures[0] = Figure { unit: Some("人".into()), as_of: Some("2030".parse().unwrap()), ..s.figures[0].clone() };
    let source = facts.sources.get_mut(&"courier-1".parse().unwrap()).unwrap();
    let Words { at, exact } = maker.words("to sail again");
    source.notices = vec![Notice { how: crate::model::Amends::Corrects, of: Some("渡轮".into()), at, exact }];
    let earlier = Capture { text: crate::base::TextHash::of(b"earlier"), ..source.captures[0].clone() };
    source.captures.insert(0, earlier);
    source.captures[1].page = Some(crate::base::TextHash::of(b"a page"));
    let quill = facts.entities.get_mut(&"ada-quill".parse().unwrap()).unwrap();
    quill.wikidata = Some("Q1".into());
    let unnamed = facts.entities.get_mut(&"unnamed~s-4".parse().unwrap()).unwrap();
    let description = unnamed.name.clone();
    unnamed.unnamed = Some(Unnamed { description, count: Some(2), affiliation: Some("Bluewater".into()) });
    facts
}

/// Every leaf of a record, by its path with and without the places in lists.
fn leaves(value: &Value, path: String, pointer: String, out: &mut Vec<(String, String)>) {
    match value {
        Value::Object(fields) => {
            for (name, value) in fields {
                leaves(value, format!("{path}.{name}"), format!("{pointer}/{name}"), out);
            }
        }
        Value::Array(all) => {
            for (n, value) in all.iter().enumerate() {
                leaves(value, format!("{path}[]"), format!("{pointer}/{n}"), out);
            }
        }
        _ => out.push((path, pointer)),
    }
}

/// The record with another value at this place, where some other value is allowed there.
fn changed<T: Serialize + DeserializeOwned>(record: &T, pointer: &str) -> Option<T> {
    let whole = serde_json::to_value(record).unwrap();
    let was = whole.pointer(pointer).unwrap().clone();
    let hash = crate::base::TextHash::of(b"another");
    let others = match &was {
        Value::String(text) => {
            let values = [
                "about",
                "exact",
                "direct",
                "indirect",
                "deny",
                "ask",
                "Article",
                "Report",
                "Person",
                "Group",
                "Copies",
                "Credits",
                "Retracts",
                "Corrects",
                "JustUnder",
                "Exact",
                "Contradicts",
                "Restates",
            ];
            let values = values.into_iter().chain([
                "zh",
                "en",
                "2031-05-09",
                "2031-05-09T00:00:00Z",
                "Q2",
                "s-2",
                hash.as_str(),
            ]);
            let mut values: Vec<Value> = values.map(Value::from).collect();
            values.push(format!("{text}x").into());
            // Words may be any, what stands in a list only one of it.
            values.rotate_right(1);
            values
        }
        Value::Number(n) => vec![(n.as_f64().unwrap() + 1.0).into(), (n.as_u64().unwrap_or(0) + 1).into(), 0.5.into()],
        _ => vec![0.5.into(), "x".into(), true.into()],
    };
    others.into_iter().filter(|other| *other != was).find_map(|other| {
        let mut changed = whole.clone();
        *changed.pointer_mut(pointer).unwrap() = other;
        let read: T = serde_json::from_value(changed).ok()?;
        // What is made canonical while it is read did not change.
        (serde_json::to_value(&read).unwrap() != whole).then_some(read)
    })
}

/// Facts in each of which one field has another value, by the name of that field.
fn variants(facts: &Facts) -> Vec<(String, Facts)> {
    let mut out = Vec::new();
    let mut tell = |path: &str, facts: Facts| out.push((path.to_owned(), facts));
    fn each<T: Serialize + DeserializeOwned>(name: &str, record: &T, mut take: impl FnMut(&str, T)) {
        let mut all = Vec::new();
        leaves(&serde_json::to_value(record).unwrap(), name.to_owned(), String::new(), &mut all);
        for (path, pointer) in all {
            match changed(record, &pointer) {
                Some(value) => take(&path, value),
                None => panic!("no other value for {path}"),
            }
        }
    }
    macro_rules! each {
        ($name:literal, in $list:ident) => {
            for n in 0..facts.$list.len() {
                each($name, &facts.$list[n], |path, value| {
                    let mut facts = facts.clone();
                    facts.$list[n] = value;
                    tell(path, facts);
                });
            }
        };
    }
    for key in facts.statements.keys() {
        each("statement", &facts.statements[key].statement, |path, value| {
            let mut facts = facts.clone();
            facts.statements.get_mut(key).unwrap().statement = value;
            tell(path, facts);
        });
    }
    for key in facts.sources.keys() {
        each("source", &facts.sources[key], |path, value| {
            let mut facts = facts.clone();
            *facts.sources.get_mut(key).unwrap() = value;
            tell(path, facts);
        });
    }
    for key in facts.entities.keys() {
        each("entity", &facts.entities[key], |path, value| {
            let mut facts = facts.clone();
            *facts.entities.get_mut(key).unwrap() = value;
            tell(path, facts);
        });
    }
    each!("claim", in claims);
    each!("link", in links);
    out
}

fn written(facts: Facts, format: &Format) -> Vec<u8> {
    let graph = Graph::build(facts);
    let (records, filters) = (Records::default(), Filters { rejected: true, ..Filters::default() });
    let all = Selection::whole(&records, &filters.resolve(&graph).unwrap());
    let mut out = Vec::new();
    format
        .each_file(&all, |name, write| {
            out.extend(name.bytes());
            write(&mut out)
        })
        .unwrap();
    out
}

/// What each entry of a format's list means: fields of which the format shows nothing. What stands in it in another
/// form (fragments in one text, figures as words) is none of them.
static MEANING: &[(&str, &[&str])] = &[
    (OF_THE_LEDGER, &[]),
    ("control characters (they become U+FFFD)", &[]),
    (
        OF_RECORDS,
        &[
            "statement.fragments[].prefix",
            "statement.fragments[].suffix",
            "source.captures[].text",
            "source.captures[].page",
            "source.captures[].retrieved",
            "source.notices[]",
        ],
    ),
    (
        OF_PLACES,
        &[
            "statement.figures[].interval",
            "statement.figures[].words.at[]",
            "statement.cue.at[]",
            "statement.hedges[].at[]",
            "statement.venue.at[]",
            "statement.relayed_by[].cue.at[]",
        ],
    ),
    // FollowTheMoney.
    ("the kinds outlet, product and group (an organization, a thing without a kind)", &[]),
    ("kind, act, date, figures, hedges, cue, venue, review, confidence, rule and why but as text in `notes`", &[]),
    (
        "single fragments, prefixes and suffixes of anchors; page hashes; notices of corrections",
        &["statement.fragments[].prefix", "statement.fragments[].suffix", "source.captures[].page", "source.notices[]"],
    ),
    // ClaimReview.
    ("statements that nobody reviewed", &[]),
    (
        "who denies a claim, relays, those told, for whom somebody speaks, mentions, relations between statements",
        &[
            "claim.denied_by[]",
            "source.relays[]",
            "statement.relayed_by[]",
            "statement.told_to[]",
            "statement.speakers[].speaks_for",
            "statement.mentions[]",
            "statement.within",
            "link",
        ],
    ),
    (
        "entities but for names, Wikidata items, and whether they are people or organisations",
        &["entity.aliases[]", "entity.roles[]", "entity.unnamed"],
    ),
    (
        "sources but for headline, address, outlet, day and language",
        &["source.kind", "source.authors[]", "source.captures[]", "source.notices[]"],
    ),
    (
        "of statements all but content, speakers, day, who judged it and why",
        &[
            "statement.act",
            "statement.capture",
            "statement.confidence",
            "statement.cue",
            "statement.figures[]",
            "statement.fragments[].at[]",
            "statement.fragments[].prefix",
            "statement.fragments[].suffix",
            "statement.hedges[]",
            "statement.kind",
            "statement.made_by",
            "statement.speakers[].words",
            "statement.venue",
            "statement.why[]",
        ],
    ),
    (
        "the archived texts, the gazetteer, comments; when decisions were taken, decisions taken back or that silence the audit",
        &[],
    ),
    // brat.
    (
        "sources but for their texts, texts of earlier captures",
        &[
            "source.kind",
            "source.title",
            "source.url",
            "source.publisher",
            "source.authors[]",
            "source.published",
            "source.lang",
            "source.relays[]",
            "source.notices[]",
            "source.captures[].page",
            "source.captures[].retrieved",
        ],
    ),
    ("statements without content", &[]),
    (
        "who has no words in the text, which source speaks; whom speakers speak for, cues of relays",
        &["statement.speakers[].who.Source", "statement.speakers[].speaks_for", "statement.relayed_by[].cue"],
    ),
    (
        "entities but for their names and Wikidata items",
        &["entity.aliases[]", "entity.kind", "entity.roles[]", "entity.unnamed"],
    ),
    (
        "hedges, figures, mentions, venue, when it was said",
        &["statement.hedges[]", "statement.figures[]", "statement.mentions[]", "statement.venue", "statement.said_at"],
    ),
    (
        "ids of statements, prefixes and suffixes of anchors (both are made anew from the text)",
        &["statement.id", "statement.fragments[].prefix", "statement.fragments[].suffix"],
    ),
    (
        "relations between statements, claims, decisions, confidence, rule and why, comments, the gazetteer",
        &["statement.within", "link", "claim", "statement.confidence", "statement.made_by", "statement.why[]"],
    ),
];

/// True when the field is one of these or lies in one.
fn under(field: &str, lost: &[&str]) -> bool {
    lost.iter().any(|of| field.strip_prefix(of).is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '['])))
}

#[test]
fn every_format_loses_what_its_list_says_and_nothing_else() {
    let facts = full();
    let variants = variants(&facts);
    let all: BTreeSet<&str> = variants.iter().map(|(field, _)| field.as_str()).collect();
    assert!(all.len() > 80, "{all:?}");
    // Our own lines hold whole records: `tests/round_trip.rs`.
    for format in ALL.iter().filter(|f| f.name != "jsonl") {
        let whole = written(facts.clone(), format);
        let mut held = BTreeSet::new();
        for (field, changed) in &variants {
            if !held.contains(field.as_str()) && written(changed.clone(), format) != whole {
                held.insert(field.as_str());
            }
        }
        let meaning = |words: &&str| {
            let found = MEANING.iter().find(|(told, _)| told == words);
            found.unwrap_or_else(|| panic!("{}: what is meant by `{words}`?", format.name)).1
        };
        let lost: Vec<&str> = format.loses.iter().flat_map(meaning).copied().collect();
        let untold: Vec<_> = all.iter().filter(|f| !held.contains(**f) && !under(f, &lost)).collect();
        assert!(untold.is_empty(), "{} loses what its list does not say: {untold:?}", format.name);
        let kept: Vec<_> = held.iter().filter(|f| under(f, &lost)).collect();
        assert!(kept.is_empty(), "{} holds what its list says it loses: {kept:?}", format.name);
        let unknown: Vec<_> = lost.iter().filter(|of| !all.iter().any(|f| under(f, &[of]))).collect();
        assert!(unknown.is_empty(), "{}: no record has {unknown:?}", format.name);
    }
}
