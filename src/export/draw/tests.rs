//! What holds for every kind of drawing.

use super::picture::{End, Role};
use super::{Picture, Scope, kinds, sample};
use crate::base::StatementId;
use crate::graph::{EdgeKind, Graph};
use crate::ledger::{Facts, Heads, Review};
use crate::model::{EntityKind, Relay, RelayHow, StatementKind};

fn kinds_of(p: &Picture) -> Vec<EdgeKind> {
    let mut all: Vec<EdgeKind> = p.edges.iter().map(|e| e.kind).collect();
    all.sort();
    all.dedup();
    all
}

fn texts(p: &Picture) -> Vec<&str> {
    p.statements().map(|n| n.text.as_str()).collect()
}

fn id_of(facts: &Facts, words: &str) -> StatementId {
    let has = |f: &&crate::ledger::Fact| f.statement.content().contains(words);
    facts.statements.values().find(has).expect("there").statement.id.clone()
}

fn story(facts: &Facts, id: &StatementId, depth: usize) -> Picture {
    let graph = Graph::build(facts.clone());
    let found = graph.set_of([graph.statement(id).expect("there").ix()]);
    (kinds::ALL[0].picture)(facts, &found, Scope { depth, ..Scope::default() })
}

#[test]
fn depth_cuts_to_size() {
    let facts = sample::world();
    assert_eq!(kinds_of(&sample::picture(&facts, 0, 80)), [EdgeKind::SaidBy]);
    let one = kinds_of(&sample::picture(&facts, 1, 80));
    use EdgeKind::*;
    for kind in [RelayedBy, ToldTo, Within, SpeaksFor, PublishedBy, Relays] {
        assert!(one.contains(&kind), "{kind:?}");
    }
    assert!(!one.contains(&Mentions));
    let two = kinds_of(&sample::picture(&facts, 2, 80));
    assert!(two.contains(&Mentions) && two.contains(&Contradicts));
}

#[test]
fn depth_brings_the_surroundings_of_what_was_found() {
    let facts = sample::world();
    let denial = id_of(&facts, "我们没有修改过任何数字");
    assert_eq!(texts(&story(&facts, &denial, 0)), ["我们没有修改过任何数字，也不会修改。"]);
    let two = story(&facts, &denial, 2);
    assert!(texts(&two).iter().any(|t| t.starts_with("the figures had been")), "what it contradicts");
    assert!(!texts(&two).contains(&"tidied up"), "and what stands within that is a step further");
    assert!(texts(&story(&facts, &denial, 3)).contains(&"tidied up"));
    let graph = Graph::build(facts.clone());
    for kind in kinds::ALL {
        let none = (kind.picture)(&facts, &graph.set_of([]), Scope::default());
        assert!(none.nodes.is_empty() && none.edges.is_empty(), "{}", kind.name);
    }
}

#[test]
fn what_people_rejected_is_not_brought_back_by_depth() {
    let mut facts = sample::world();
    let outer = facts.statements.values().find(|f| f.statement.within.is_some()).expect("one is nested");
    let (outer, inner) = (outer.statement.within.clone().expect("nested"), outer.statement.id.clone());
    facts.statements.get_mut(&inner).expect("there").review = Review::Rejected;
    assert_eq!(story(&facts, &outer, 1).statements().count(), 1);
}

#[test]
fn a_cap_leaves_the_most_connected_of_each_source_and_says_so() {
    let facts = sample::many(300);
    let p = sample::picture(&facts, 1, 40);
    assert_eq!(p.statements().count(), 40);
    let relayed = p.edges.iter().filter(|e| e.kind == EdgeKind::RelayedBy).count();
    assert_eq!(relayed, 40, "there are more than 40 that somebody relayed: those are the most connected");
    assert!(p.clusters.len() > facts.sources.len() / 2);
    assert_eq!(p.notes.len(), 1);
    let note = p.notes[0].to_string();
    assert!(note.contains("300") && note.contains("40") && note.contains("--about"), "{note}");
    assert!(sample::picture(&facts, 1, 300).notes.is_empty());
}

#[test]
fn nested_statements_know_how_deep() {
    let p = sample::picture(&sample::world(), 3, 80);
    assert_eq!(p.nodes.iter().find(|n| n.text == "tidied up").expect("drawn").nesting, 1);
}

#[test]
fn all_ends_exist_whatever_the_kind() {
    for kind in kinds::ALL {
        let facts = sample::many(60);
        let graph = Graph::build(facts.clone());
        let p = (kind.picture)(&facts, &graph.query_statements().resolve(), Scope { depth: 3, limit: 30 });
        for end in p.edges.iter().flat_map(|e| [e.from, e.to]) {
            match end {
                End::Node(n) => assert!(n < p.nodes.len()),
                End::Cluster(c) => assert!(c < p.clusters.len()),
            }
        }
        assert!(p.nodes.iter().filter_map(|n| n.cluster).all(|c| c < p.clusters.len()));
    }
}

fn of_kind(name: &str, facts: Facts, words: Option<&str>) -> Picture {
    let id = words.map(|words| id_of(&facts, words));
    let graph = Graph::build(facts.clone());
    let found = match id {
        Some(id) => graph.set_of([graph.statement(&id).expect("there").ix()]),
        None => graph.query_statements().resolve(),
    };
    (kinds::named(name).expect("a kind").picture)(&facts, &found, Scope::default())
}

/// `A > B` for every line.
fn lines(p: &Picture) -> Vec<String> {
    let name = |end| match end {
        End::Node(n) => super::words::cut(&p.nodes[n].text, 12),
        End::Cluster(c) => p.clusters[c].title.clone(),
    };
    let mut all: Vec<String> = p.edges.iter().map(|e| format!("{} > {}", name(e.from), name(e.to))).collect();
    all.sort();
    all
}

#[test]
fn the_chain_runs_from_the_speaker_through_relays_to_the_words() {
    let p = of_kind("chain", sample::world(), Some("海堤"));
    let lines = lines(&p);
    for line in [
        "Mara Quillfe… > Meridian Wir…",
        "Meridian Wir… > 盐湖港海堤勘测结果引发担…",
        "盐湖港海堤勘测结果引发担… > 海堤“撑不过下一个像去年…",
    ] {
        assert!(lines.iter().any(|l| l == line), "{line}: {lines:#?}");
    }
    assert_eq!(p.statements().count(), 2, "and the one that says the same");
}

#[test]
fn a_chain_without_a_speaker_begins_with_nobody() {
    let mut facts = sample::world();
    let id = id_of(&facts, "cracks");
    facts.statements.get_mut(&id).expect("there").statement.speakers.clear();
    let p = of_kind("chain", facts, Some("cracks"));
    assert_eq!(p.nodes.iter().filter(|n| n.role == Role::Nobody).count(), 1);
}

#[test]
fn sources_stand_in_boxes_by_origin() {
    let p = of_kind("sources", sample::world(), None);
    assert!(p.about.as_deref().is_some_and(|t| t.starts_with("3 sources, 2 independent origins")), "{:?}", p.about);
    let relays = p.edges.iter().find(|e| e.kind == EdgeKind::Relays).expect("one is translated");
    assert_eq!(relays.label.as_deref(), Some("translated by"));
    let (End::Node(from), End::Node(to)) = (relays.from, relays.to) else { panic!("nodes") };
    assert_eq!(p.nodes[from].cluster, p.nodes[to].cluster);
    assert!(p.clusters.iter().any(|c| c.title.starts_with("One origin: Meridian Wire")), "{:?}", p.clusters);
    assert!(p.clusters.iter().any(|c| c.foot.starts_with("2 sources")), "the count stands in the head of the box");
    assert!(p.clusters.iter().any(|c| c.title == "1 source, its own origin"));
}

/// Four reports: one by hand, one that credits it as a whole, one mostly through it, one of its own with one
/// statement through it.
fn network() -> Facts {
    let mut f = Facts::default();
    let wire = sample::entity(&mut f, "Meridian Wire", EntityKind::Outlet);
    let ada = sample::entity(&mut f, "Ada Quill", EntityKind::Person);
    let outlets = ["Meridian Wire", "Harbour Light", "Estuary Post", "Tidewater Press"];
    let sources: Vec<_> = (1..5)
        .zip(outlets)
        .map(|(day, outlet)| sample::source(&mut f, outlet, outlet, &format!("2026-03-0{day}")))
        .collect();
    for (n, source) in sources.iter().enumerate() {
        for at in 0..3u32 {
            // Words of their own, so that none restates another.
            let text =
                format!("{} of {} {}", ["boats", "walls", "gates", "tides"][n], at * 7 + n as u32, "x".repeat(n + 2));
            let id = sample::statement(&mut f, source, at * 100, StatementKind::Indirect, &text, &[&ada]);
            if n == 2 && at < 2 || n == 3 && at == 0 {
                let relay = sample::cited(&wire);
                f.statements.get_mut(&id).expect("made").statement.relayed_by.push(relay);
            }
        }
    }
    f.sources.get_mut(&sources[1]).expect("made").relays =
        vec![Relay { from: "Meridian Wire".into(), how: RelayHow::Credits, at: None, exact: None }];
    for (n, source) in sources.iter().enumerate() {
        let publisher = (n == 0).then(|| wire.clone());
        let relays = if n == 1 { vec![Some(wire.clone())] } else { vec![] };
        f.heads.insert(source.clone(), Heads { publisher, authors: vec![], relays });
    }
    f
}

#[test]
fn a_report_of_its_own_that_passes_on_one_statement_keeps_its_own_box() {
    let p = of_kind("sources", network(), None);
    let titles: Vec<&str> = p.clusters.iter().map(|c| c.title.as_str()).collect();
    assert_eq!(titles, ["One origin: Meridian Wire · 2026-03-01", "One origin: Tidewater Press · 2026-03-04"]);
    assert!(p.clusters[0].foot.starts_with("3 sources · Ada Quill"), "{}", p.clusters[0].foot);
    let stands_in: Vec<_> = p.nodes.iter().filter(|n| n.role == Role::Elsewhere).collect();
    assert_eq!(stands_in.len(), 1, "what it takes from another box is named in its own");
    assert_eq!((stands_in[0].cluster, stands_in[0].text.as_str()), (Some(1), "Meridian Wire · 2026-03-01"));
    assert!(stands_in[0].href.is_some() && !stands_in[0].passages.is_empty());
    let labels: Vec<_> = p.edges.iter().map(|e| (e.kind, e.label.as_deref())).collect();
    use EdgeKind::{RelayedBy, Relays};
    assert_eq!(labels.len(), 3, "{labels:?}");
    for line in [(Relays, Some("credited by")), (RelayedBy, Some("×2")), (RelayedBy, None)] {
        assert!(labels.contains(&line), "{line:?}: {labels:?}");
    }
    assert!(p.about.as_deref().is_some_and(|t| t.starts_with("4 sources, 2 independent origins")), "{:?}", p.about);
}

#[test]
fn entities_speak_about_each_other() {
    let p = of_kind("entities", sample::world(), None);
    let lines = lines(&p);
    assert!(lines.contains(&"Mara Quillfe… > North Wall".to_owned()), "{lines:#?}");
    assert!(lines.contains(&"林望舒 > Saltmere Por…".to_owned()), "speaks for");
    let lined: Vec<End> = p.edges.iter().flat_map(|e| [e.from, e.to]).collect();
    for (n, node) in p.nodes.iter().enumerate() {
        assert_eq!(node.cluster.is_some(), !lined.contains(&End::Node(n)), "{} without a line stands apart", node.text);
    }
}

#[test]
fn every_node_leads_to_words_and_to_the_page_they_stand_on() {
    for facts in [sample::world(), network(), sample::tangle(60, 3)] {
        let graph = Graph::build(facts.clone());
        for kind in kinds::ALL {
            let p = (kind.picture)(&facts, &graph.query_statements().resolve(), Scope { depth: 2, limit: 500 });
            // Whoever nothing tells of is drawn without a line, and without words.
            let lined = |n: usize| p.edges.iter().any(|e| [e.from, e.to].contains(&End::Node(n)));
            for (n, node) in p.nodes.iter().enumerate().filter(|(n, _)| lined(*n)) {
                let name = format!("{} {n} {:?} {}", kind.name, node.role, node.text);
                assert!(node.href.as_deref().is_some_and(|url| url.starts_with("https://example.org/")), "{name}");
                assert!(!node.passages.is_empty() && !node.tip.is_empty(), "{name}");
            }
            let statements = p.statements().filter(|n| n.href.as_deref().is_some_and(|url| url.contains(":~:text=")));
            assert_eq!(statements.count(), p.statements().count(), "to the very words");
        }
    }
}

#[test]
fn the_timeline_is_in_order_and_says_what_is_not_known() {
    let p = of_kind("timeline", sample::world(), None);
    let days: Vec<_> = p.nodes.iter().map(|n| n.when.said.or(n.when.printed)).collect();
    assert!(days.is_sorted());
    assert!(p.nodes.iter().all(|n| n.foot.starts_with("printed 2026-03-")));
    assert_eq!(p.clusters.len(), 3, "a day each");
    let mut facts = sample::world();
    facts.sources.values_mut().for_each(|s| s.published = None);
    let p = of_kind("timeline", facts, None);
    let dateless = p.nodes.iter().filter(|n| n.foot.ends_with(", no date")).count();
    assert!(dateless > 0 && p.nodes[p.nodes.len() - dateless..].iter().all(|n| n.when.said.is_none()));
    assert!(p.notes[0].message.contains(&format!("{dateless} of ")), "{:?}", p.notes);
}

#[test]
fn the_legend_of_dot_names_what_is_drawn_and_nothing_else() {
    use super::formats::{dot, of_extension};
    use super::{Drawing, Settings, look};
    let facts = sample::world();
    let graph = Graph::build(facts.clone());
    for kind in kinds::ALL {
        let picture = (kind.picture)(&facts, &graph.query_statements().resolve(), Scope { depth: 2, limit: 500 });
        let text = dot::write(&picture, super::Theme::Light);
        let (drawing, legend) = text.split_once("cluster_legend").expect("a legend");
        let (roles, lines) = look::legend(&picture);
        let mut words: Vec<&str> = roles.iter().map(|role| look::node(*role).word).collect();
        words.extend(lines.iter().map(|line| look::edge(*line).word));
        for word in &words {
            assert_eq!(legend.matches(&format!("label=\"{word}\"")).count(), 1, "{}: {word} in {legend}", kind.name);
        }
        let labels = legend.matches("label=\"").count() - legend.matches("label=\"\"").count();
        assert_eq!(labels, words.len() + 1, "{}: the words and the heading, no more: {legend}", kind.name);
        for line in lines {
            let colour = super::Theme::Light.colour(look::edge(line).ink);
            assert!(drawing.contains(colour) && legend.contains(colour), "{}: {line:?} {colour}", kind.name);
        }
        let none = Picture { nodes: vec![], edges: vec![], ..picture.clone() };
        assert!(!dot::write(&none, super::Theme::Light).contains("cluster_legend"));
        let svg = of_extension("svg").unwrap();
        let svg = (svg.write)(&Drawing { kind, picture }, &Settings::default()).unwrap().bytes;
        let svg = String::from_utf8(svg).unwrap();
        assert!(words.iter().all(|word| svg.contains(word)), "{}: the same words as in SVG", kind.name);
    }
}

#[test]
fn the_page_of_a_drawing_grows_with_what_is_drawn() {
    use super::formats::of_extension;
    use super::{Drawing, Settings};
    for kind in kinds::ALL {
        let size = |statements: u32| {
            let facts = sample::many(statements);
            let graph = Graph::build(facts.clone());
            let all = graph.query_statements().resolve();
            let picture = (kind.picture)(&facts, &all, Scope { depth: 1, limit: usize::MAX });
            let format = of_extension("html").unwrap();
            let page = (format.write)(&Drawing { kind, picture }, &Settings::default()).unwrap();
            assert!(page.notes.is_empty(), "a page can be zoomed: {:?}", page.notes);
            page.bytes.len() as f64
        };
        let (none, few, many) = (size(0), size(200), size(800));
        let grown = (many - none) / (few - none);
        assert!(grown < 4.6, "{}: {grown:.1} times the bytes for four times the statements", kind.name);
    }
}

#[test]
fn what_is_too_much_for_one_look_says_how_to_cut_it_down() {
    use super::formats::of_extension;
    use super::{Drawing, Page, Settings};
    let facts = sample::many(120);
    let graph = Graph::build(facts.clone());
    let picture = (kinds::ALL[0].picture)(&facts, &graph.query_statements().resolve(), Scope::default());
    let svg = of_extension("svg").unwrap();
    let notes = |picture: &Picture, page| {
        let drawing = Drawing { kind: kinds::ALL[0], picture: picture.clone() };
        (svg.write)(&drawing, &Settings { page, ..Settings::default() }).unwrap().notes
    };
    let told = notes(&picture, None);
    let help = told[0].help.as_deref().unwrap();
    assert!(told[0].message.contains("points high") && help.contains("--page slide") && help.contains("--limit"));
    assert!(notes(&picture, Some(Page::Slide)).is_empty(), "each slide can be read");
    assert!(notes(&sample::picture(&sample::world(), 0, 80), None).is_empty(), "a small drawing says nothing");
}
