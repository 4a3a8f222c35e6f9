//! The table in the docs, and properties of the formats that can be parsed back without a foreign reader.

use super::*;
use crate::ask::Filters;
use crate::graph::{EdgeKind, Graph, fixture};
use crate::ledger::{Facts, Records};
use proptest::prelude::*;

fn page() -> String {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/exchange.md");
    std::fs::read_to_string(path).unwrap()
}

/// The reader of tests/readers/read.py, whose versions are in tests/readers/requirements.txt.
fn reader(format: &str) -> &'static str {
    match format {
        "graphml" | "gexf" => "NetworkX",
        "csv" => "DuckDB",
        "parquet" => "PyArrow, DuckDB",
        "turtle" | "trig" | "jsonld" => "rdflib, pyshacl with our shapes",
        "claimreview" => "rdflib",
        "ftm" => "followthemoney",
        "brat" => "bioc; `dixit import`, `dixit score`",
        _ => "Python's json; `dixit import`",
    }
}

fn table() -> Vec<String> {
    let row = |f: &Format| {
        let name = std::iter::once(&f.name).chain(f.endings).map(|n| format!("`{n}`")).collect::<Vec<_>>().join(", ");
        format!("| {name} | {} | {} | {} |", f.about, reader(f.name), f.loses.join("; "))
    };
    ALL.iter().copied().map(row).collect()
}

#[test]
fn the_docs_have_every_format_and_what_it_loses() {
    let (page, table) = (page(), table());
    let at = |row: &String| page.find(row).unwrap_or_else(|| panic!("docs/exchange.md should have:\n{row}"));
    assert!(table.iter().map(at).is_sorted(), "docs/exchange.md has another order than the code");
}

#[test]
fn the_docs_have_every_word_of_the_vocabulary() {
    let row = |w: &vocabulary::Word| format!("| `{}` | {} |\n", w.short(), w.about);
    let classes: String = vocabulary::Class::ALL.iter().map(|c| row(c.word())).collect();
    let properties: String = vocabulary::Property::ALL.iter().map(|p| row(p.word())).collect();
    let relations: String = EdgeKind::ALL.iter().map(|k| row(vocabulary::relation(*k))).collect();
    let page = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/vocabulary.md")).unwrap();
    for table in [classes, properties, relations] {
        assert!(page.contains(table.trim_end()), "docs/vocabulary.md should have:\n{table}");
    }
    for (prefix, iri) in vocabulary::PREFIXES {
        assert!(page.contains(&format!("| `{prefix}:` | `{iri}` |")), "{prefix}");
    }
    // Two words with one IRI would be one to a query; a value and a relation may share none.
    let mut all: Vec<_> = vocabulary::Property::ALL.iter().map(|p| p.word().iri()).collect();
    all.extend(EdgeKind::ALL.iter().map(|k| vocabulary::relation(*k).iri()));
    let count = all.len();
    all.sort();
    all.dedup();
    assert_eq!(all.len(), count);
}

#[test]
fn names_and_endings_are_each_of_one_format() {
    let mut all: Vec<_> = ALL.iter().flat_map(|f| std::iter::once(f.name).chain(f.endings.iter().copied())).collect();
    let count = all.len();
    all.sort_unstable();
    all.dedup();
    assert_eq!(all.len(), count);
    assert!(ALL.iter().all(|f| !f.loses.is_empty()));
}

/// Everything of some facts in a format.
fn written(facts: Facts, format: &str) -> Vec<String> {
    let graph = Graph::build(facts);
    let records = Records::default();
    let statements = Filters::default().resolve(&graph).unwrap();
    let all = Selection::whole(&records, &statements);
    let mut texts = Vec::new();
    let format = named(format).unwrap();
    let written: io::Result<()> = format.each_file(&all, |_, write| {
        let mut out = Vec::new();
        write(&mut out)?;
        texts.push(String::from_utf8(out).unwrap());
        Ok(())
    });
    written.unwrap();
    texts
}

/// The fixture with this as a name, a headline and a content.
fn with(words: &str) -> Facts {
    let mut facts = fixture::facts();
    facts.entities.get_mut(&"ada-quill".parse().unwrap()).unwrap().name = words.to_owned();
    facts.sources.get_mut(&"courier-1".parse().unwrap()).unwrap().title = Some(words.to_owned());
    let fact = facts.statements.get_mut(&"s-1".parse().unwrap()).unwrap();
    fact.statement.fragments[0].exact = words.to_owned();
    facts
}

/// Rows of RFC 4180.
fn rows(csv: &str) -> Vec<Vec<String>> {
    let (mut rows, mut row, mut cell, mut quoted) = (Vec::new(), Vec::new(), String::new(), false);
    let mut chars = csv.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '"' if quoted && chars.peek() == Some(&'"') => cell.push(chars.next().unwrap()),
            '"' => quoted = !quoted,
            ',' if !quoted => row.push(std::mem::take(&mut cell)),
            '\n' if !quoted => {
                row.push(std::mem::take(&mut cell));
                rows.push(std::mem::take(&mut row));
            }
            c => cell.push(c),
        }
    }
    rows
}

/// Any text, often with what formats trip over.
fn words() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        "\\PC{0,8}",
        any::<char>().prop_map(String::from),
        proptest::sample::select(vec![
            "\"", "\\", "\n", "\r\n", "<", "&", "]]>", "\u{202e}", "🚢", "渡轮", "\u{1}", ","
        ])
        .prop_map(String::from),
    ];
    proptest::collection::vec(piece, 1..6).prop_map(|pieces| pieces.concat())
}

fn in_xml(words: &str) -> String {
    let held = |c: char| c >= ' ' && !matches!(c, '\u{FFFE}' | '\u{FFFF}') || "\t\n\r".contains(c);
    words.chars().map(|c| if held(c) { c } else { '\u{FFFD}' }).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_words_come_back_from_xml(words in words()) {
        let text = &written(with(&words), "graphml")[0];
        let xml = roxmltree::Document::parse(text).unwrap();
        let node = xml.descendants().find(|n| n.attribute("id") == Some("entity:ada-quill")).unwrap();
        let label = node.children().find(|n| n.attribute("key") == Some("node.label"));
        prop_assert_eq!(label.and_then(|n| n.text()).unwrap_or(""), in_xml(&words));
        let text = &written(with(&words), "gexf")[0];
        let xml = roxmltree::Document::parse(text).unwrap();
        let node = xml.descendants().find(|n| n.attribute("id") == Some("source:courier-1")).unwrap();
        prop_assert_eq!(node.attribute("label").unwrap(), in_xml(&words));
    }

    #[test]
    fn any_words_come_back_from_csv(words in words()) {
        let files = written(with(&words), "csv");
        let nodes = rows(&files[0]);
        prop_assert!(nodes.iter().all(|row| row.len() == nodes[0].len()));
        let column = |name: &str| nodes[0].iter().position(|h| h == name).unwrap();
        let row = nodes.iter().find(|r| r[0] == "statement:s-1").unwrap();
        prop_assert_eq!(&row[column("text")], &words);
        let row = nodes.iter().find(|r| r[0] == "entity:ada-quill").unwrap();
        prop_assert_eq!(&row[column("label")], &words);
    }

    #[test]
    fn any_words_come_back_from_json(words in words()) {
        let json: serde_json::Value = serde_json::from_str(&written(with(&words), "jsonld")[0]).unwrap();
        let all = json["@graph"].as_array().unwrap();
        let find = |id: &str| all.iter().find(|n| n["@id"] == id).unwrap();
        prop_assert_eq!(find("urn:dixit:entity:ada-quill")["schema:name"].as_str().unwrap_or(""), &words);
        prop_assert_eq!(find("urn:dixit:statement:s-1#quote-0")["oa:exact"].as_str().unwrap_or(""), &words);
        for line in written(with(&words), "ftm")[0].lines() {
            serde_json::from_str::<serde_json::Value>(line).unwrap();
        }
        serde_json::from_str::<serde_json::Value>(&written(with(&words), "claimreview")[0]).unwrap();
    }
}

/// A number in hundredths, which every form writes alike.
fn hundredths() -> impl Strategy<Value = f64> {
    (-100_000_000i64..100_000_000).prop_map(|n| n as f64 / 100.0)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn places_people_days_and_figures_come_back_from_json_ld(
        words in words(), around in (words(), words()), at in (0u32..9_000, 1u32..900),
        figure in (hundredths(), hundredths(), hundredths()), day in (1900i16..2100, 1i8..=12, 1i8..=28),
        exactness in 0u8..3, turn in any::<bool>(), sure in 0u32..=100
    ) {
        let mut facts = fixture::facts();
        let fact = facts.statements.get_mut(&"s-1".parse().unwrap()).unwrap();
        let s = &mut fact.statement;
        let place = crate::base::CharSpan(at.0, at.0 + at.1);
        let fragment = crate::model::Anchor { at: place, exact: words.clone(), prefix: around.0, suffix: around.1 };
        s.fragments = vec![fragment.clone(), crate::model::Anchor { at: crate::base::CharSpan(at.0 + 9_999, at.0 + 10_000), ..fragment }];
        let mut people = ["northbay-radio", "tom-reed"];
        if turn {
            people.reverse();
        }
        let cited = |id: &str, n: u32| crate::model::Cited {
            who: crate::model::Agent::Entity(id.parse().unwrap()),
            words: Some(crate::model::Words { at: crate::base::CharSpan(at.0 + n, at.1 + at.0 + n), exact: words.clone() }),
            speaks_for: None,
            cue: None,
        };
        s.relayed_by = people.iter().zip(0..).map(|(id, n)| cited(id, n)).collect();
        s.speakers = vec![cited("lin-marsh", 7)];
        s.figures[0].value = Some(figure.0);
        s.figures[0].interval = crate::base::Interval { low: Some(figure.1), high: Some(figure.2) };
        let (year, month, day) = day;
        let date = [format!("{year}"), format!("{year}-{month:02}"), format!("{year}-{month:02}-{day:02}")][usize::from(exactness)].clone();
        s.said_at = Some(date.parse().unwrap());
        s.confidence = sure as f32 / 100.0;
        let s = s.clone();
        let json: serde_json::Value = serde_json::from_str(&written(facts, "jsonld")[0]).unwrap();
        let all = json["@graph"].as_array().unwrap();
        let find = |id: &str| all.iter().find(|n| n["@id"] == format!("urn:dixit:{id}")).unwrap();
        let one = find("statement:s-1");
        let number = |value: &serde_json::Value| value["@value"].as_str().unwrap().parse::<f64>().unwrap();
        for (n, fragment) in s.fragments.iter().enumerate() {
            let (position, quote) = (find(&format!("statement:s-1#position-{n}")), find(&format!("statement:s-1#quote-{n}")));
            prop_assert_eq!(position["oa:start"].as_u64(), Some(fragment.at.0.into()));
            prop_assert_eq!(position["oa:end"].as_u64(), Some(fragment.at.1.into()));
            for (key, held) in [("oa:exact", &fragment.exact), ("oa:prefix", &fragment.prefix), ("oa:suffix", &fragment.suffix)] {
                prop_assert_eq!(quote[key].as_str().unwrap_or(""), held);
            }
        }
        prop_assert_eq!(&one["prov:wasAttributedTo"]["@id"], "urn:dixit:entity:lin-marsh");
        for (n, (id, held)) in people.iter().zip(&s.relayed_by).enumerate() {
            let relay = find(&format!("statement:s-1#relayed_by-{n}"));
            prop_assert_eq!(&relay["dixit:object"]["@id"], &format!("urn:dixit:entity:{id}"));
            prop_assert_eq!(relay["schema:position"].as_u64(), Some(n as u64), "0 is outermost");
            prop_assert_eq!(relay["oa:start"].as_u64(), Some(held.words.as_ref().unwrap().at.0.into()));
            prop_assert_eq!(relay["oa:exact"].as_str().unwrap_or(""), &held.words.as_ref().unwrap().exact);
        }
        prop_assert_eq!(&one["schema:dateCreated"]["@value"], &date);
        let kind = ["xsd:gYear", "xsd:gYearMonth", "xsd:date"][usize::from(exactness)];
        prop_assert_eq!(&one["schema:dateCreated"]["@type"], kind);
        let said = find("statement:s-1#figure-0");
        for (key, held) in [("schema:value", figure.0), ("schema:minValue", figure.1), ("schema:maxValue", figure.2)] {
            prop_assert_eq!(number(&said[key]), held);
        }
        prop_assert_eq!((&said["dixit:of"], &said["dixit:per"]), (&"people".into(), &"year".into()));
        prop_assert_eq!(number(&one["dixit:confidence"]), f64::from(sure) / 100.0);
    }
}

#[test]
fn a_narrowed_selection_has_what_it_is_joined_to_and_no_more() {
    let graph = Graph::build(fixture::facts());
    let records = Records::default();
    let filters = Filters { by: vec!["Tom Reed".into()], ..Filters::default() };
    let all = Selection::around(&records, &filters.resolve(&graph).unwrap());
    let ids: Vec<_> = all.nodes().map(|n| fields::id(&graph, n)).collect();
    let wanted = [
        "statement:s-2",
        "entity:bluewater",
        "entity:harbour-courier",
        "entity:lin-marsh",
        "entity:northbay-radio",
        "entity:tom-reed",
        "source:courier-1",
    ];
    assert_eq!(ids, wanted);
    assert!(all.edges().all(|e| all.has(e.from()) && all.has(e.to())));
}

#[test]
fn every_subject_is_found_by_its_iri() {
    let graph = Graph::build(fixture::facts());
    let records = Records::default();
    let all = Selection::whole(&records, &Filters::default().resolve(&graph).unwrap());
    let mut seen = 0;
    for triple in all.nodes().flat_map(|node| describe(&all, node)) {
        let iri = triple.subject.iri(&graph);
        assert_eq!(Subject::parse(&graph, &iri), Some(triple.subject), "{iri}");
        seen += 1;
    }
    assert!(seen > 100);
    for iri in ["urn:dixit:entity:nobody", "urn:dixit:entity:ada-quill#", "urn:dixit:entity:a-quill", "x", "urn:dixit:"]
    {
        assert_eq!(Subject::parse(&graph, iri), None, "{iri}");
    }
}

#[test]
fn claim_reviews_come_back_as_claims_and_sources() {
    let mut facts = fixture::facts();
    for id in ["s-1", "s-2", "s-5"] {
        let fact = facts.statements.get_mut(&id.parse().unwrap()).unwrap();
        fact.review = crate::ledger::Review::Accepted;
        fact.judged = Some(("Iris Vale".into(), None));
    }
    let mut wanted: Vec<String> = facts.claims.iter().map(|claim| claim.text.clone()).collect();
    wanted.extend(
        ["s-1", "s-2", "s-5"].map(|id| facts.statements[&id.parse().unwrap()].statement.content().into_owned()),
    );
    wanted.sort();
    let back = import::read("drafts.json", &written(facts.clone(), "claimreview")[0]).unwrap();
    let mut texts: Vec<String> = back.claims.values().map(|claim| claim.text.clone()).collect();
    texts.sort();
    assert_eq!(texts, wanted, "every claim, and every statement that somebody accepted");
    assert!(back.claims.values().all(|claim| claim.affirmed_by.is_empty()), "who made it is left outside");
    // Of the sources what the list says, and nothing of it is lost.
    assert_eq!(back.sources.len(), 2, "the two that carry them");
    for source in back.sources.values() {
        let there = facts.sources.values().find(|s| s.url == source.url).unwrap();
        let of = |s: &crate::model::Source| (s.title.clone(), s.publisher.clone(), s.published, s.lang);
        assert_eq!(of(source), of(there));
        assert!(source.captures.is_empty() && source.authors.is_empty() && source.relays.is_empty());
    }
    assert!(back.entities.is_empty() && back.links.is_empty() && back.decisions.is_empty() && back.archive.is_empty());
}
