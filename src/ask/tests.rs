use super::*;
use crate::graph::{Graph, fixture};
use crate::model::{Act, StatementKind};

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
    who(&all, &phrases, Match::Forms).iter().map(|hit| (hit.statement.id().to_string(), words(hit))).collect()
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
    assert_eq!(of(|f| f.publisher = vec!["Harbour Courier".into()]), ["s-1", "s-2", "s-3", "s-4"], "by alias");
    assert_eq!(of(|f| f.publisher = vec!["北岸日报".into()]), ["s-5", "s-6"]);
    assert_eq!(of(|f| f.told_to = vec!["北湾电台".into()]), ["s-1"]);
    assert_eq!(of(|f| (f.relayed_by, f.kind) = (vec!["北湾电台".into()], vec![StatementKind::Direct])), ["s-1"]);
    let relayed = ["s-1", "s-2", "s-3", "s-4", "s-5"];
    assert_eq!(of(|f| f.relayed_by = vec!["Northbay Radio".into()]), relayed, "by the source as a whole, too");
    assert_eq!(of(|f| f.act = vec![Act::Promise, Act::Deny]), ["s-3", "s-4"]);
    assert_eq!(of(|f| f.unnamed = true), ["s-4"]);
    assert_eq!(of(|f| f.hedged = true), [""; 0]);
    assert_eq!(of(|f| f.figure = vec![">300000".parse().unwrap()]), ["s-1", "s-5"]);
    assert_eq!(of(|f| (f.figure, f.unit) = (vec![">300000".parse().unwrap()], vec!["人".into()])), ["s-5"]);
    assert_eq!(of(|f| f.unit = vec!["person".into()]), ["s-1"], "what is counted, in any form");
    assert_eq!(of(|f| f.figure = vec!["<5".parse().unwrap()]), [""; 0]);
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
    // A surname alone, misspelt, means its bearer; a word like none of theirs means nobody.
    let Unclear::Nothing { near, .. } = by("Raed") else { panic!("nobody is called so") };
    assert_eq!(near.as_deref(), Some("Tom Reed"));
    let Unclear::Nothing { near, .. } = by("Lighthouse") else { panic!("nobody is called so") };
    assert_eq!(near, None);
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
            step(CorrectedBy, "beian-1"),
            step(RetractedBy, "beian-1"),
            step(SupersededBy, "beian-1"),
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
            step(CorrectedBy, "beian-1"),
            step(RetractedBy, "beian-1"),
            step(SupersededBy, "beian-1"),
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

#[test]
fn words_are_found_in_their_forms() {
    assert_eq!(asked(&["ferries carried"]), [("s-1".into(), vec!["ferry carries".into()])]);
    assert_eq!(asked(&["promises"])[0].1, ["promised"]);
    assert_eq!(asked(&["渡輪"]).len(), 1, "traditional characters");
    let graph = graph();
    let all = Filters::default().resolve(&graph).unwrap();
    let exactly = |words: &str| who(&all, &[words.into()], Match::Exactly).len();
    assert_eq!((exactly("promises"), exactly("Promised"), exactly("35万")), (0, 1, 1));
}

#[test]
fn a_time_line_tells_when_it_was_said_and_printed() {
    let graph = graph();
    let all = Filters::default().resolve(&graph).unwrap();
    let line = |asked: &str| {
        let topic = timeline::topic(&graph, asked).unwrap();
        let part = |e: timeline::Event<'_>| format!("{} {}", e.statement.id(), e.part.name());
        timeline(&all, topic).into_iter().map(part).collect::<Vec<_>>()
    };
    assert_eq!(line("渡轮"), ["s-1 about", "s-3 about"], "in the order of the text on one day");
    assert_eq!(line("Northbay Radio"), ["s-1 told", "s-4 relayed", "s-5 relayed"]);
    assert_eq!(line("bluewater"), ["s-2 said_for_them"], "said in May, which may be before the 2nd");
    assert_eq!(line("ferry returns"), ["s-3 affirms", "s-4 denies"], "a claim by its words");
    assert_eq!(line("s-3"), ["s-2 supports", "s-3 itself", "s-4 contradicts"]);
    assert!(matches!(timeline::topic(&graph, "s-99"), Err(Unclear::Nothing { .. })));
    assert!(matches!(timeline::topic(&graph, "north"), Err(Unclear::Several { .. })));
}

#[test]
fn chains_join_two_through_statements() {
    let graph = graph();
    let all = Filters::default().resolve(&graph).unwrap();
    let chains = |from: &str, to: &str, detour: usize| {
        let reach = path::Reach { detour, ..path::Reach::default() };
        let ends = |asked: &str| path::ends(&graph, asked).unwrap();
        let told = |chain: path::Chain| {
            let link = |l: &path::Link| format!(" {}{} {}", if l.forward { ">" } else { "<" }, l.edge, l.to.id);
            chain.from.id.clone() + &chain.links.iter().map(link).collect::<String>()
        };
        path::chains(&ends(from), &ends(to), &all, reach).into_iter().map(told).collect::<Vec<_>>()
    };
    assert_eq!(
        chains("Ada Quill", "Northbay Radio", 0),
        ["ada-quill <said_by s-1 >told_to northbay-radio", "ada-quill <said_by s-5 >relayed_by northbay-radio",]
    );
    assert_eq!(chains("Tom Reed", "Bluewater", 0), ["tom-reed >speaks_for bluewater"]);
    let longer = chains("Ada Quill", "Northbay Radio", 1);
    assert!(longer.len() > 2 && longer[..2] == chains("Ada Quill", "Northbay Radio", 0)[..], "{longer:?}");
    assert_eq!(chains("courier-1", "beian-1", 0), ["courier-1 <relays beian-1"]);
    let few = path::Reach { limit: 1, ..path::Reach::default() };
    let ends = |asked: &str| path::ends(&graph, asked).unwrap();
    assert_eq!(path::chains(&ends("Ada Quill"), &ends("Northbay Radio"), &all, few).len(), 1);
    let none = graph.set_of([]);
    let through_nothing = path::chains(&ends("Ada Quill"), &ends("Northbay Radio"), &none, few);
    assert!(through_nothing.iter().all(|c| c.links.iter().all(|l| l.to.what != "statement")));
    assert!(matches!(path::ends(&graph, "nobody at all"), Err(Unclear::Nothing { .. })));
}

#[test]
fn leaders_are_counted_with_their_unnamed_share() {
    let graph = graph();
    let all = Filters::default().resolve(&graph).unwrap();
    let outlets = top(&all, top::By::Outlets);
    let courier = outlets.iter().find(|l| l.name == "The Harbour Courier").unwrap();
    assert_eq!((courier.statements, courier.by_unnamed, courier.sources, courier.relayed), (4, 1, 1, 1));
    assert!((courier.unnamed_share() - 0.25).abs() < 1e-9);
    let speakers = top(&all, top::By::Speakers);
    assert_eq!((speakers[0].name.as_str(), speakers[0].statements, speakers[0].sources), ("Ada Quill", 2, 2));
    assert_eq!(speakers[0].first.unwrap().to_string(), "2031-05-02");
    assert_eq!(speakers[0].last.unwrap().to_string(), "2031-05-03");
    assert_eq!(outlets.iter().map(|l| l.statements).sum::<usize>(), all.len(), "each statement has one outlet");
    assert!(top(&graph.set_of([]), top::By::Relays).is_empty());
}

#[test]
fn an_overlap_has_what_both_have_and_nothing_else() {
    let graph = graph();
    let of = |source: &str| Filters { source: vec![source.into()], ..Filters::default() }.resolve(&graph).unwrap();
    let shared = overlap(&of("courier-1"), &of("beian-1"));
    let told: Vec<_> = shared.iter().map(|s| (s.kind, s.name.as_str(), s.here.join(" "), s.there.join(" "))).collect();
    use overlap::Kind::*;
    let row = |kind, name, here: &str, there: &str| (kind, name, here.to_string(), there.to_string());
    assert_eq!(
        told,
        [
            row(Statement, "The ferry carries 350,000 people a year,", "s-1", "s-5"),
            row(Speaker, "Ada Quill", "s-1", "s-5"),
            row(Relay, "Northbay Radio", "s-4", "s-5"),
        ]
    );
    assert_eq!(overlap(&of("beian-1"), &of("courier-1")).len(), 3, "either way");
}

#[test]
fn a_name_taken_by_half_a_word_is_a_guess() {
    let graph = graph();
    let guess = |asked: &str| find::guessed(&graph, asked).map(|e| e.name().to_owned());
    for whole in ["Ada Quill", "quill", "Ada", "奎尔", "ada-quill", "Tom", "familiar", "nobody", "north"] {
        assert_eq!(guess(whole), None, "{whole}");
    }
    assert_eq!(guess("Ada Qui").as_deref(), Some("Ada Quill"));
    assert_eq!(guess("Ree").as_deref(), Some("Tom Reed"));
    assert_eq!(guess("奎").as_deref(), Some("Ada Quill"));
}

#[test]
fn of_several_of_one_name_the_outlet_that_prints_is_meant() {
    use crate::model::EntityKind;
    let mut facts = fixture::facts();
    let master = fixture::entity("harbour-master", "Harbour Master", EntityKind::Organisation, &[]);
    facts.entities.insert(master.id.clone(), master);
    let by = |publisher: &str| Filters { publisher: vec![publisher.into()], ..Filters::default() };
    assert_eq!(
        ids(&by("Harbour"), &Graph::build(facts.clone())),
        ["s-1", "s-2", "s-3", "s-4"],
        "the other prints nothing"
    );
    // Two that print: the user says which.
    let gazette = fixture::entity("harbour-gazette", "Harbour Gazette", EntityKind::Outlet, &[]);
    facts.heads.get_mut(&"beian-1".parse().unwrap()).unwrap().publisher = Some(gazette.id.clone());
    facts.entities.insert(gazette.id.clone(), gazette);
    let graph = Graph::build(facts);
    let Err(Unclear::Several { candidates, .. }) = by("Harbour").resolve(&graph) else { panic!("two print") };
    let mut outlets: Vec<_> = candidates.iter().map(|c| c.id.as_str()).collect();
    outlets.sort_unstable();
    assert_eq!(outlets, ["harbour-courier", "harbour-gazette"], "and the one that prints nothing is not among them");
    assert_eq!(ids(&by("harbour-gazette"), &graph), ["s-5", "s-6"]);
}
