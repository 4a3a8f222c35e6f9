use super::*;
use crate::graph::{Graph, fixture};
use crate::model::StatementKind;

fn graph() -> Graph {
    Graph::build(fixture::facts())
}

fn ids(filters: &Filters, graph: &Graph) -> Vec<String> {
    filters.resolve(graph).unwrap().iter().map(|s| s.id().to_string()).collect()
}

fn asked(phrases: &[&str]) -> Vec<(String, Vec<String>)> {
    let graph = graph();
    let all = Filters::default().resolve(&graph).unwrap();
    let phrases: Vec<String> = phrases.iter().map(|p| (*p).into()).collect();
    let words = |hit: &Hit<'_>| {
        let text: Vec<char> = hit.statement.text().unwrap().chars().collect();
        hit.at.iter().map(|s| text[s.start()..s.end()].iter().collect()).collect()
    };
    who(&all, &phrases).iter().map(|hit| (hit.statement.id().to_string(), words(hit))).collect()
}

#[test]
fn a_number_finds_the_same_number_however_written() {
    let en = ("s-1".to_string(), vec!["350,000".to_string()]);
    let zh = ("s-5".to_string(), vec!["近35万人".to_string()]);
    for number in ["350,000", "350000", "350 000", "35万", "三十五万", "350 thousand"] {
        assert_eq!(asked(&[number]), [zh.clone(), en.clone()], "{number}");
    }
    assert_eq!(asked(&["35,000"]), []);
    assert_eq!(asked(&["330000"]), [], "a value inside an interval is not the value said");
}

#[test]
fn every_phrase_must_stand_there() {
    assert_eq!(asked(&["FERRY", "350,000"]), [("s-1".into(), vec!["ferry".into(), "350,000".into()])]);
    assert_eq!(asked(&["ferry carries"]).len(), 1);
    assert_eq!(asked(&["ferry", "bridge"]), []);
    assert_eq!(asked(&["乘客"])[0].0, "s-6");
    assert_eq!(asked(&["  "]), []);
}

#[test]
fn filters_narrow_alike() {
    let graph = graph();
    let of = |change: fn(&mut Filters)| {
        let mut filters = Filters::default();
        change(&mut filters);
        ids(&filters, &graph)
    };
    assert_eq!(of(|f| f.by = vec!["奎尔".into()]), ["s-1", "s-5"], "by alias");
    assert_eq!(of(|f| f.by = vec!["quill".into()]), ["s-1", "s-5"], "by part of the name");
    assert_eq!(of(|f| f.by = vec!["a-quill".into()]), ["s-1", "s-5"], "by an id that was merged");
    assert_eq!(of(|f| f.by = vec!["一份报告".into()]), ["s-6"], "a source speaks");
    assert_eq!(of(|f| f.by = vec!["familiar with".into()]), ["s-4"]);
    assert_eq!(of(|f| f.about = vec!["渡轮".into()]), ["s-1", "s-3"], "by whom the content names");
    assert_eq!(of(|f| f.about = vec!["乘客".into()]), ["s-6"], "nobody's name: by the words");
    assert_eq!(of(|f| f.source = vec!["北岸日报".into()]), ["s-5", "s-6"]);
    assert_eq!(of(|f| f.kind = vec![StatementKind::Direct]), ["s-1"]);
    assert_eq!(of(|f| (f.rejected, f.kind) = (true, vec![StatementKind::Direct])), ["s-1", "s-7"]);
    let combined = of(|f| (f.by, f.source) = (vec!["奎尔".into()], vec!["Courier".into()]));
    assert_eq!(combined, ["s-1"]);
}

#[test]
fn unclear_names_say_what_could_be_meant() {
    let graph = graph();
    let by = |name: &str| Filters { by: vec![name.into()], ..Filters::default() }.resolve(&graph).unwrap_err();
    let Unclear::Several { candidates, .. } = by("north") else { panic!("Northbay, Northbay Radio") };
    assert_eq!(candidates.iter().map(|c| c.id.as_str()).collect::<Vec<_>>(), ["northbay-radio", "northbay"]);
    let Unclear::Nothing { near, .. } = by("Tom Read") else { panic!("nobody is called so") };
    assert_eq!(near.as_deref(), Some("Tom Reed"));
    assert!(matches!(find::statement(&graph, "s-"), Err(Unclear::Nothing { .. })));
    assert_eq!(find::statement(&graph, "1").unwrap().id().as_str(), "s-1");
    assert!(matches!(find::entity(&graph, "north"), Err(Unclear::Several { .. })));
    let lost = Filters { source: vec!["nowhere".into()], ..Filters::default() }.resolve(&graph);
    assert!(matches!(lost, Err(Unclear::Nothing { .. })));
}

#[test]
fn two_that_are_named_alike_are_never_mixed() {
    let mut facts = fixture::facts();
    let twin = fixture::entity("tom-reed~pilot", "Tom Reed", crate::model::EntityKind::Person, &[]);
    facts.entities.insert(twin.id.clone(), twin);
    let graph = Graph::build(facts);
    for name in ["Tom Reed", "tom-reed"] {
        let clear = find::entity(&graph, name).map(|e| e.id().to_string());
        match name {
            "Tom Reed" => assert!(matches!(clear, Err(Unclear::Several { .. }))),
            _ => assert_eq!(clear.unwrap(), "tom-reed", "an id is an id"),
        }
    }
}

#[test]
fn the_chain_goes_from_the_words_to_the_origin() {
    let graph = graph();
    let chain = |id: &str| {
        let steps = trace(&graph, find::statement(&graph, id).unwrap());
        steps.into_iter().map(|s| (s.kind, s.id.unwrap_or_default())).collect::<Vec<_>>()
    };
    use StepKind::*;
    let step = |kind, id: &str| (kind, id.to_string());
    assert_eq!(
        chain("s-3"),
        [
            step(Words, "s-3"),
            step(Article, "courier-1"),
            step(Publisher, "harbour-courier"),
            step(Retells, "northbay-radio"),
            step(Teller, "tom-reed"),
            step(Speaker, "city-hall"),
        ]
    );
    assert_eq!(
        chain("s-5"),
        [
            step(Words, "s-5"),
            step(Article, "beian-1"),
            step(Publisher, "北岸日报"),
            step(Translates, "courier-1"),
            step(Article, "courier-1"),
            step(Publisher, "harbour-courier"),
            step(Retells, "northbay-radio"),
            step(RelayedBy, "northbay-radio"),
            step(Speaker, "ada-quill"),
        ]
    );
    assert_eq!(chain("s-7").last().unwrap().0, Nobody);
    let s1 = find::statement(&graph, "s-1").unwrap();
    assert_eq!(trace::elsewhere(&graph, s1).iter().map(|s| s.id().as_str()).collect::<Vec<_>>(), ["s-5"]);
}

#[test]
fn records_carry_names_places_and_reviews() {
    let graph = graph();
    let json = |id: &str| serde_json::to_value(Record::new(find::statement(&graph, id).unwrap())).unwrap();
    let s1 = json("s-1");
    assert_eq!(s1["speakers"][0]["name"], "Ada Quill");
    assert_eq!(s1["figures"][0]["value"], 350_000.0);
    assert_eq!(s1["source"]["publisher"], "The Harbour Courier");
    assert_eq!(s1["confidence"], 0.9);
    assert_eq!(json("s-2")["speakers"][0]["speaks_for"], "Bluewater");
    assert_eq!(json("s-4")["speakers"][0]["unnamed"], true);
    assert_eq!((&json("s-7")["review"], &json("s-7")["judged_by"]), (&"rejected".into(), &"Iris Vale".into()));
}

#[test]
fn counts_add_up() {
    let graph = graph();
    let all = Filters::default().resolve(&graph).unwrap();
    let stats = stats(&graph, &all);
    assert_eq!(stats.statements, 6);
    assert_eq!(stats.kinds.values().sum::<usize>(), 6);
    assert_eq!((stats.unnamed, stats.relayed, stats.figures), (1, 2, 2));
    assert_eq!(stats.speakers[0].name, "Ada Quill");
    assert_eq!(stats.edges.values().sum::<usize>(), graph.size().1);
}
