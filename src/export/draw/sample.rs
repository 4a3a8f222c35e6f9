//! Facts made for the tests of drawings.

use super::formats::Drawing;
use super::picture::{Cluster, Edge, End, Node, Picture, Role};
use super::{Scope, kinds};
use crate::base::{CharSpan, EntityId, SourceId, StatementId, TextHash};
use crate::graph::{EdgeKind, Graph};
use crate::ledger::{Fact, Facts, Heads, Review};
use crate::model::{
    Agent, Anchor, Cited, Entity, EntityKind, Link, Maker, Relation, Relay, RelayHow, Source, SourceKind, Statement,
    StatementKind, Unnamed, Words,
};

/// Somebody, known by name only.
pub fn entity(facts: &mut Facts, name: &str, kind: EntityKind) -> EntityId {
    let id = EntityId::named(name);
    let unnamed =
        (kind == EntityKind::Unnamed).then(|| Unnamed { description: name.into(), count: None, affiliation: None });
    let name = name.to_owned();
    let record = Entity { id: id.clone(), name, kind, aliases: vec![], roles: vec![], wikidata: None, unnamed };
    facts.entities.insert(id.clone(), record);
    id
}

pub fn source(facts: &mut Facts, title: &str, publisher: &str, date: &str) -> SourceId {
    let id = SourceId::new(&format!("{publisher} {date}"), &[title]);
    let record = Source {
        id: id.clone(),
        kind: SourceKind::Article,
        title: Some(title.into()),
        url: Some(format!("https://example.org/?a=1&t={}", title.len())),
        publisher: Some(publisher.into()),
        authors: vec![],
        published: date.parse().ok(),
        lang: None,
        relays: vec![],
        notices: vec![],
        captures: vec![],
        statements: vec![],
    };
    facts.sources.insert(id.clone(), record);
    id
}

pub fn cited(who: &EntityId) -> Cited {
    Cited { who: Agent::Entity(who.clone()), words: None, speaks_for: None, cue: None }
}

pub fn words(exact: &str) -> Words {
    Words { at: CharSpan(0, exact.chars().count() as u32), exact: exact.into() }
}

/// A statement at a place in a source; the place must differ from those before it.
pub fn statement(
    facts: &mut Facts,
    source: &SourceId,
    at: u32,
    kind: StatementKind,
    text: &str,
    by: &[&EntityId],
) -> StatementId {
    let id = StatementId::hashed(&[source.as_str(), &at.to_string()]);
    let exact = text.to_owned();
    let span = CharSpan(at, at + text.chars().count() as u32);
    let record = Statement {
        id: id.clone(),
        capture: TextHash::of(source.as_str().as_bytes()),
        kind,
        act: Default::default(),
        fragments: vec![Anchor { at: span, exact, prefix: String::new(), suffix: String::new() }],
        cue: Some(words("said")),
        speakers: by.iter().map(|e| cited(e)).collect(),
        told_to: vec![],
        relayed_by: vec![],
        within: None,
        mentions: vec![],
        hedges: vec![],
        figures: vec![],
        venue: None,
        said_at: None,
        made_by: Maker::Rule("test@1".into()),
        confidence: 0.9,
        why: vec![],
    };
    let fact = Fact { statement: record, source: source.clone(), review: Review::Machine, judged: None };
    facts.statements.insert(id.clone(), fact);
    id
}

/// Three sources on one story, with one of every tie.
pub fn world() -> Facts {
    use EntityKind::*;
    use StatementKind::*;
    let mut f = Facts::default();
    let mara = entity(&mut f, "Mara Quillfeather", Person);
    let lin = entity(&mut f, "林望舒", Person);
    let port = entity(&mut f, "Saltmere Port Authority", Organisation);
    let wire = entity(&mut f, "Meridian Wire", Outlet);
    let blog = entity(&mut f, "Harbour Light", Outlet);
    let who = entity(&mut f, "two people familiar with the survey", Unnamed);
    let dockers = entity(&mut f, "dock workers", Group);
    let wall = entity(&mut f, "North Wall", Place);

    let a = source(&mut f, "Sea wall at Saltmere “weaker than thought”", "Meridian Wire", "2026-03-02");
    let b = source(&mut f, "盐湖港海堤勘测结果引发担忧", "江口晚报", "2026-03-03");
    let c = source(&mut f, "What the engineer told us", "Harbour Light", "2026-03-05");
    let text = "The wall will not stand another winter like the last one, and nobody who has read the survey can say otherwise.";
    let a1 = statement(&mut f, &a, 10, Direct, text, &[&mara]);
    let a2 = statement(&mut f, &a, 200, Indirect, "the repairs would cost at least 45 million crowns", &[&port]);
    let a3 =
        statement(&mut f, &a, 300, Mixed, "the figures had been “tidied up” before they went to the board", &[&who]);
    let a4 = statement(&mut f, &a, 330, Direct, "tidied up", &[&who]);
    let a5 = statement(&mut f, &a, 400, Indirect, "they had seen cracks since autumn", &[&dockers]);
    let b1 = statement(
        &mut f,
        &b,
        5,
        Indirect,
        "海堤“撑不过下一个像去年那样的冬天”，维修费用至少为4500万克朗，工程须在年底前完成。",
        &[&mara],
    );
    let b2 = statement(&mut f, &b, 90, Direct, "我们没有修改过任何数字，也不会修改。", &[&lin]);
    let c1 = statement(&mut f, &c, 5, Direct, "I said what I said.", &[&mara]);
    let set = |f: &mut Facts, id: &StatementId, change: &dyn Fn(&mut Statement)| {
        change(&mut f.statements.get_mut(id).expect("just made").statement);
    };
    set(&mut f, &a4, &|s| s.within = Some(a3.clone()));
    set(&mut f, &a1, &|s| s.mentions = vec![cited(&wall)]);
    set(&mut f, &a5, &|s| s.told_to = vec![cited(&blog)]);
    set(&mut f, &b1, &|s| s.relayed_by = vec![cited(&wire)]);
    set(&mut f, &b2, &|s| s.speakers[0].speaks_for = Some(port.clone()));
    set(&mut f, &c1, &|s| s.told_to = vec![cited(&blog)]);
    f.sources.get_mut(&b).expect("made").relays =
        vec![Relay { from: "Meridian Wire".into(), how: RelayHow::Translates, at: None, exact: None }];
    for (from, relation, to) in
        [(&b1, Relation::Restates, &a1), (&b2, Relation::Contradicts, &a3), (&a2, Relation::Qualifies, &a1)]
    {
        f.links.push(Link {
            from: from.clone().into(),
            relation,
            to: to.clone().into(),
            score: 0.8,
            why: String::new(),
        });
    }
    f.statements.get_mut(&a2).expect("made").review = Review::Accepted;
    for (source, record) in &f.sources {
        let outlet = |name: &String| Some(EntityId::named(name)).filter(|id| f.entities.contains_key(id));
        let publisher = record.publisher.as_ref().and_then(outlet);
        let relays = record.relays.iter().map(|r| outlet(&r.from)).collect();
        f.heads.insert(source.clone(), Heads { publisher, authors: vec![], relays });
    }
    f
}

/// The picture of all there is.
pub fn picture(facts: &Facts, depth: usize, limit: usize) -> Picture {
    let graph = Graph::build(facts.clone());
    (kinds::ALL[0].picture)(facts, &graph.query_statements().resolve(), Scope { depth, limit })
}

/// A picture as a story map.
pub fn drawing(picture: Picture) -> Drawing {
    Drawing { kind: kinds::ALL[0], picture }
}

/// As many statements as asked for, by some people in some sources, with labels of every length.
pub fn many(statements: u32) -> Facts {
    let mut f = Facts::default();
    let kinds = [StatementKind::Direct, StatementKind::Indirect, StatementKind::Mixed];
    let people: Vec<_> = (0..statements / 4 + 1)
        .map(|n| {
            let name = if n % 3 == 0 { format!("人物{n}") } else { format!("Person Number {n}") };
            entity(&mut f, &name, [EntityKind::Person, EntityKind::Organisation, EntityKind::Unnamed][n as usize % 3])
        })
        .collect();
    let sources: Vec<_> = (0..statements / 9 + 1)
        .map(|n| {
            source(
                &mut f,
                &format!("Headline number {n} of a day with news"),
                "Daily",
                &format!("2026-01-{:02}", n % 28 + 1),
            )
        })
        .collect();
    for n in 0..statements {
        let mut x = u64::from(n) * 2_654_435_761 + 12_345;
        let mut next = |m: usize| {
            x = x.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (x >> 33) as usize % m
        };
        let text = ["it will rain ", "他们说没有问题，", "the board knew nothing of that plan and will look into it "]
            [n as usize % 3];
        let text = text.repeat(1 + next(5));
        let (source, by) = (sources[next(sources.len())].clone(), people[next(people.len())].clone());
        let id = statement(&mut f, &source, n * 300, kinds[next(3)], text.trim(), &[&by]);
        if next(5) == 0 {
            let relay = cited(&people[next(people.len())]);
            f.statements.get_mut(&id).expect("just made").statement.relayed_by.push(relay);
        }
    }
    f
}

/// A source for each statement, each by somebody of their own, all about two of three people and taken from one of
/// three outlets: a few nodes with hundreds of lines.
pub fn hubs(statements: u32) -> Facts {
    let mut f = Facts::default();
    let hubs = ["Mara Quill", "市长方以宁", "Odell Vance"].map(|name| entity(&mut f, name, EntityKind::Person));
    let outlets = ["Port Herald", "江口晚报", "River Ticker"];
    let _ = outlets.map(|name| entity(&mut f, name, EntityKind::Outlet));
    for n in 0..statements {
        let at = n as usize;
        let who = entity(&mut f, &format!("Witness Number {n}"), EntityKind::Person);
        let from = source(&mut f, &format!("What witness {n} saw"), &format!("Daily {n}"), "2026-03-02");
        let id = statement(&mut f, &from, 0, StatementKind::Indirect, "the wall will not hold", &[&who]);
        let said = &mut f.statements.get_mut(&id).expect("just made").statement;
        said.mentions = vec![cited(&hubs[at % 3]), cited(&hubs[(at + 1) % 3])];
        let relay = Relay { from: outlets[at % 3].into(), how: RelayHow::Credits, at: None, exact: None };
        f.sources.get_mut(&from).expect("just made").relays = vec![relay];
        let relays = vec![Some(EntityId::named(outlets[at % 3]))];
        f.heads.insert(from, Heads { publisher: None, authors: vec![], relays });
    }
    f
}

/// Facts with every tie that a drawing shows, thrown by a seed: relays by people and sources, listeners, principals,
/// mentions, statements within others, relations, days of saying, names and headlines of every length.
pub fn tangle(statements: u32, seed: u64) -> Facts {
    let mut x = seed;
    let mut next = move |m: usize| {
        x = x.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (x >> 33) as usize % m.max(1)
    };
    let mut f = Facts::default();
    let words = ["harbour ", "海堤", "of ", "勘測報告", "Quillfeatherstonehaugh ", "“三年”，", "7.5 million "];
    let text = move |most: usize, next: &mut dyn FnMut(usize) -> usize| -> String {
        let many = 1 + next(most);
        (0..many).map(|_| words[next(words.len())]).collect::<String>().trim().to_owned()
    };
    use EntityKind::*;
    let sorts = [Person, Group, Unnamed, Organisation, Outlet, Place, Unknown];
    let people: Vec<EntityId> = (0..2 + next(statements as usize / 2 + 2))
        .map(|n| {
            let name = format!("{} {n}", text(5, &mut next));
            entity(&mut f, &name, sorts[next(sorts.len())])
        })
        .collect();
    let sources: Vec<SourceId> = (0..1 + next(statements as usize / 3 + 1))
        .map(|n| {
            let (title, day) = (format!("{} {n}", text(9, &mut next)), 1 + next(28));
            let publisher = f.entities[&people[next(people.len())]].name.clone();
            source(&mut f, &title, &publisher, &format!("2026-{:02}-{day:02}", 1 + next(12)))
        })
        .collect();
    let kinds = [StatementKind::Direct, StatementKind::Indirect, StatementKind::Mixed, StatementKind::Own];
    let mut ids: Vec<StatementId> = vec![];
    for n in 0..statements {
        let source = sources[next(sources.len())].clone();
        let content = text(30, &mut next);
        let id = statement(&mut f, &source, n * 500, kinds[next(4)], &content, &[]);
        let who = |next: &mut dyn FnMut(usize) -> usize, one_in: usize| {
            (next(one_in) == 0).then(|| cited(&people[next(people.len())]))
        };
        let speakers: Vec<Cited> = who(&mut next, 1).into_iter().chain(who(&mut next, 6)).collect();
        let (relays, told, about) = (who(&mut next, 4), who(&mut next, 5), who(&mut next, 2));
        let principal = who(&mut next, 6);
        let outer = ids.last().filter(|_| next(7) == 0).filter(|id| f.statements[*id].source == source).cloned();
        let said_at = format!("2026-{:02}-{:02}", 1 + next(12), 1 + next(28));
        let s = &mut f.statements.get_mut(&id).expect("just made").statement;
        s.speakers = speakers;
        s.speakers[0].speaks_for = principal.and_then(|c| if let Agent::Entity(id) = c.who { Some(id) } else { None });
        s.relayed_by = relays.into_iter().collect();
        s.told_to = told.into_iter().collect();
        s.mentions = about.into_iter().collect();
        s.within = outer;
        s.said_at = said_at.parse().ok().filter(|_| next(3) == 0);
        if let Some(to) = (!ids.is_empty() && next(3) == 0).then(|| ids[next(ids.len())].clone()) {
            let all = [Relation::Restates, Relation::Contradicts, Relation::Supports, Relation::Qualifies];
            let relation = all[next(4)];
            f.links.push(Link { from: id.clone().into(), relation, to: to.into(), score: 0.8, why: String::new() });
        }
        ids.push(id);
    }
    for source in &sources {
        let relays: Vec<EntityId> = (0..next(3)).map(|_| people[next(people.len())].clone()).collect();
        let how = [RelayHow::Credits, RelayHow::Retells, RelayHow::Copies, RelayHow::Translates];
        let record = f.sources.get_mut(source).expect("made");
        let publisher = record.publisher.as_ref().map(|name| EntityId::named(name));
        record.relays = relays
            .iter()
            .map(|r| Relay { from: f.entities[r].name.clone(), how: how[next(4)], at: None, exact: None })
            .collect();
        let relays = relays.into_iter().map(Some).collect();
        f.heads.insert(source.clone(), Heads { publisher, authors: vec![], relays });
    }
    f
}

/// Pictures of any shape: boxes with statements (some nested), entities, and ties between any of them.
pub fn pictures() -> impl proptest::strategy::Strategy<Value = Picture> {
    use proptest::collection::vec;
    use proptest::prelude::*;
    let card = (any::<bool>(), 0usize..4, 0usize..160);
    let boxes = vec(vec(card, 1..9), 0..6);
    let who = vec((0usize..10, 0usize..70), 0..14);
    (boxes, who, vec((any::<u32>(), any::<u32>(), 0usize..12), 0..60)).prop_map(|(boxes, who, ties)| {
        let mut p = Picture::default();
        let node = |n: usize, role, words: usize| Node {
            head: if words.is_multiple_of(2) { "direct".into() } else { String::new() },
            foot: if words.is_multiple_of(3) { "about it".into() } else { String::new() },
            ..Node::plain(format!("n{n}"), role, "a词 ".repeat(words))
        };
        for (c, cards) in boxes.into_iter().enumerate() {
            let title = "Headline ".repeat(c * 5);
            p.clusters.push(Cluster {
                id: format!("c{c}"),
                title,
                foot: "x".into(),
                tip: String::new(),
                href: None,
                continued: false,
            });
            let mut nesting = 0;
            for (i, (nested, kind, words)) in cards.into_iter().enumerate() {
                use StatementKind::*;
                let before = p.nodes.len();
                nesting = if nested && i > 0 { nesting + 1 } else { 0 };
                let role = Role::Statement([Direct, Indirect, Mixed, Own][kind]);
                p.nodes.push(Node { cluster: Some(c), nesting, ..node(before, role, words) });
                if nesting > 0 {
                    p.edges.push(tie(End::Node(before - 1), End::Node(before), EdgeKind::Within));
                }
            }
        }
        let statements = p.nodes.len();
        for (kind, words) in who {
            use EntityKind::*;
            let kind = [Person, Organisation, Outlet, Place, Product, Work, Event, Group, Unnamed, Unknown][kind];
            p.nodes.push(node(p.nodes.len(), Role::Entity(kind), words));
        }
        let (entities, boxes) = (p.nodes.len() - statements, p.clusters.len());
        for (a, b, kind) in ties {
            let pick = |from: usize, many: usize, x: u32| (many > 0).then(|| End::Node(from + x as usize % many));
            let card = |x| pick(0, statements, x);
            let person = |x| pick(statements, entities, x);
            let source = |x: u32| (boxes > 0).then(|| End::Cluster(x as usize % boxes));
            let (from, to, tie_kind) = match kind {
                0..4 => (person(a), card(b), EdgeKind::SaidBy),
                4 => (person(a), card(b), EdgeKind::RelayedBy),
                5 => (card(a), person(b), EdgeKind::ToldTo),
                6 => (person(a), person(b), EdgeKind::SpeaksFor),
                7 => (person(a), source(b), EdgeKind::Relays),
                8 => (source(a), source(b), EdgeKind::Relays),
                9 => (person(a), source(b), EdgeKind::PublishedBy),
                10 => (source(a), card(b), EdgeKind::SaidBy),
                _ => (card(a), card(b), EdgeKind::Contradicts),
            };
            if let (Some(from), Some(to)) = (from, to)
                && from != to
            {
                p.edges.push(tie(from, to, tie_kind));
            }
        }
        p
    })
}

fn tie(from: End, to: End, kind: EdgeKind) -> Edge {
    Edge { from, to, kind, weight: 1, label: Some("label".into()), tip: String::new() }
}
