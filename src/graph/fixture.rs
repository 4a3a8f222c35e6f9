//! Hand-made facts for tests: two outlets on one fictional ferry.

use crate::base::{CharSpan, ClaimId, Interval, SourceId, StatementId, TextHash};
use crate::ledger::{Fact, Facts, Heads, Pair, Review, Ruling, Stated};
use crate::model::*;

pub const EN: &str = "Ferry Aurora to sail again\nThe Harbour Courier told again what Northbay Radio had aired. \
“The ferry carries 350,000 people a year,” mayor Ada Quill told Northbay Radio. Tom Reed, a spokesman for Bluewater, \
said the city had promised that the ferry would return. People familiar with the matter denied the return, Northbay Radio \
reported.";
pub const ZH: &str = "渡轮复航\n据北湾电台报道，奎尔市长表示，渡轮每年运送近35万人。一份报告显示，乘客减少了。";

pub struct Maker<'t> {
    pub text: &'t str,
    pub source: SourceId,
}

impl Maker<'_> {
    pub fn hash(&self) -> TextHash {
        TextHash::of(self.text.as_bytes())
    }

    pub fn words(&self, exact: &str) -> Words {
        let byte = self.text.find(exact).unwrap_or_else(|| panic!("`{exact}` does not stand in the text"));
        let start = self.text[..byte].chars().count() as u32;
        Words { at: CharSpan(start, start + exact.chars().count() as u32), exact: exact.into() }
    }

    pub fn statement(&self, id: &str, kind: StatementKind, content: &[&str]) -> Statement {
        let fragment = |exact: &&str| {
            let Words { at, exact } = self.words(exact);
            Anchor { at, exact, prefix: String::new(), suffix: String::new() }
        };
        Statement {
            id: id.parse().unwrap(),
            capture: self.hash(),
            kind,
            act: Act::Say,
            fragments: content.iter().map(fragment).collect(),
            cue: None,
            speakers: Vec::new(),
            told_to: Vec::new(),
            relayed_by: Vec::new(),
            within: None,
            mentions: Vec::new(),
            hedges: Vec::new(),
            figures: Vec::new(),
            venue: None,
            said_at: None,
            made_by: crate::model::Maker::Rule("en/test@1".into()),
            confidence: 0.9,
            why: vec!["quotation marks around it".into()],
        }
    }

    pub fn cited(&self, who: &str, words: &str) -> Cited {
        let who = Agent::Entity(who.parse().unwrap());
        Cited { who, words: Some(self.words(words)), speaks_for: None, cue: None }
    }

    pub fn fact(&self, statement: Statement) -> (StatementId, Fact) {
        let source = self.source.clone();
        (statement.id.clone(), Fact { statement, source, review: Review::Machine, judged: None })
    }
}

pub fn entity(id: &str, name: &str, kind: EntityKind, aliases: &[&str]) -> Entity {
    Entity {
        id: id.parse().unwrap(),
        name: name.into(),
        kind,
        aliases: aliases.iter().map(|a| (*a).into()).collect(),
        roles: Vec::new(),
        wikidata: None,
        unnamed: None,
    }
}

fn source(m: &Maker<'_>, lang: Lang, title: &str, publisher: &str, published: &str) -> Source {
    Source {
        id: m.source.clone(),
        kind: SourceKind::Article,
        title: Some(title.into()),
        url: Some(format!("https://example.org/{}", m.source)),
        publisher: Some(publisher.into()),
        authors: vec!["Lin Marsh".into()],
        published: Some(published.parse().unwrap()),
        lang: Some(lang),
        relays: Vec::new(),
        notices: Vec::new(),
        captures: vec![Capture { text: m.hash(), page: None, retrieved: "2031-05-04".parse().unwrap() }],
        statements: Vec::new(),
    }
}

/// Statements `s-1` (told to the radio), `s-2` with `s-3` inside, `s-4` (unnamed, relayed, contradicts `s-3`),
/// `s-5` (Chinese, relayed, restates `s-1`), `s-6` (a report is the speaker), `s-7` (rejected).
pub fn facts() -> Facts {
    use StatementKind::{Direct, Indirect};
    let en = Maker { text: EN, source: "courier-1".parse().unwrap() };
    let zh = Maker { text: ZH, source: "beian-1".parse().unwrap() };
    let report: SourceId = "report-1".parse().unwrap();

    let mut quill = entity("ada-quill", "Ada Quill", EntityKind::Person, &["奎尔"]);
    quill.roles = vec![Role { title: "mayor".into(), at: Some("Northbay".into()) }];
    let mut unnamed = entity("unnamed~s-4", "People familiar with the matter", EntityKind::Unnamed, &[]);
    unnamed.unnamed = Some(Unnamed { description: unnamed.name.clone(), count: None, affiliation: None });
    let entities = [
        quill,
        unnamed,
        entity("tom-reed", "Tom Reed", EntityKind::Person, &[]),
        entity("bluewater", "Bluewater", EntityKind::Organisation, &[]),
        entity("northbay-radio", "Northbay Radio", EntityKind::Outlet, &["北湾电台"]),
        entity("harbour-courier", "The Harbour Courier", EntityKind::Outlet, &["Harbour Courier"]),
        entity("北岸日报", "北岸日报", EntityKind::Outlet, &[]),
        entity("northbay", "Northbay", EntityKind::Place, &[]),
        entity("city-hall", "the city", EntityKind::Organisation, &[]),
        entity("ferry", "the ferry", EntityKind::Product, &["渡轮"]),
        entity("lin-marsh", "Lin Marsh", EntityKind::Person, &[]),
    ];

    let mut s1 = en.statement("s-1", Direct, &["The ferry carries 350,000 people a year,"]);
    s1.cue = Some(en.words("told"));
    s1.speakers = vec![en.cited("ada-quill", "mayor Ada Quill")];
    s1.told_to = vec![en.cited("northbay-radio", "Northbay Radio")];
    s1.mentions = vec![en.cited("ferry", "The ferry")];
    s1.figures = vec![Figure {
        words: en.words("350,000"),
        interval: Interval::exactly(350_000.0),
        value: Some(350_000.0),
        bound: Bound::Exact,
        unit: None,
        of: Some("people".into()),
        per: Some("year".into()),
        as_of: None,
    }];
    let mut s2 = en.statement("s-2", Indirect, &["the city had promised that the ferry would return"]);
    s2.cue = Some(en.words("said"));
    s2.speakers = vec![Cited { speaks_for: Some("bluewater".parse().unwrap()), ..en.cited("tom-reed", "Tom Reed") }];
    s2.said_at = Some("2031-05".parse().unwrap());
    let mut s3 = en.statement("s-3", Indirect, &["the ferry would return"]);
    s3.act = Act::Promise;
    s3.speakers = vec![en.cited("city-hall", "the city")];
    s3.within = Some(s2.id.clone());
    s3.mentions = vec![en.cited("ferry", "the ferry")];
    let mut s4 = en.statement("s-4", Indirect, &["the return"]);
    s4.act = Act::Deny;
    s4.speakers = vec![en.cited("unnamed~s-4", "People familiar with the matter")];
    s4.relayed_by = vec![en.cited("northbay-radio", "Northbay Radio")];
    let mut s5 = zh.statement("s-5", Indirect, &["渡轮每年运送近35万人"]);
    s5.speakers = vec![zh.cited("ada-quill", "奎尔市长")];
    s5.relayed_by = vec![Cited { cue: Some(zh.words("据")), ..zh.cited("northbay-radio", "北湾电台") }];
    s5.figures = vec![Figure {
        words: zh.words("近35万人"),
        interval: Interval { low: Some(315_000.0), high: Some(350_000.0) },
        value: Some(350_000.0),
        bound: Bound::JustUnder,
        unit: Some("人".into()),
        of: None,
        per: Some("year".into()),
        as_of: None,
    }];
    let mut s6 = zh.statement("s-6", Indirect, &["乘客减少了"]);
    s6.speakers = vec![Cited { who: Agent::Source(report.clone()), ..zh.cited("ferry", "一份报告") }];
    let s7 = en.statement("s-7", Direct, &["Aurora"]);

    let mut courier = source(&en, Lang::En, "Ferry Aurora to sail again", "The Harbour Courier", "2031-05-02");
    let retold = en.words("told again what Northbay Radio had aired");
    courier.relays = vec![Relay {
        from: "Northbay Radio".into(),
        how: RelayHow::Retells,
        at: Some(retold.at),
        exact: Some(retold.exact),
    }];
    let mut beian = source(&zh, Lang::Zh, "渡轮复航", "北岸日报", "2031-05-03");
    beian.authors.clear();
    beian.relays = vec![Relay { from: "courier-1".into(), how: RelayHow::Translates, at: None, exact: None }];
    let mut cited_report = source(&Maker { text: "", source: report }, Lang::Zh, "一份报告", "nobody known", "2030");
    cited_report.captures.clear();
    cited_report.authors.clear();

    let mut statements: std::collections::BTreeMap<_, _> =
        [s1, s2, s3, s4, s7].into_iter().map(|s| en.fact(s)).chain([s5, s6].into_iter().map(|s| zh.fact(s))).collect();
    let rejected = statements.get_mut(&"s-7".parse().unwrap()).unwrap();
    rejected.review = Review::Rejected;
    rejected.judged = Some(("Iris Vale".into(), Some("a ship's name".into())));

    let id = |id: &str| id.parse().unwrap();
    let board = en.words("the city");
    let seen = Seen { source: en.source.clone(), capture: en.hash(), words: board };
    let claim = ClaimId::hashed(&["returns"]);
    let ties = vec![
        stated(1, Tie::MemberOf { member: id("tom-reed"), of: id("bluewater") }, None),
        stated(2, Tie::SpeaksFor { speaker: id("ada-quill"), principal: id("city-hall") }, Some(seen)),
        stated(3, amends("beian-1", Amends::Corrects), None),
        stated(4, amends("beian-1", Amends::Retracts), None),
        stated(5, amends("beian-1", Amends::Supersedes), None),
        stated(
            6,
            Tie::Relates {
                from: End::Claim(claim.clone()),
                relation: Relation::Qualifies,
                to: End::Claim(ClaimId::hashed(&["sails"])),
            },
            None,
        ),
    ];
    let a_quill = entity("a-quill", "A. Quill", EntityKind::Person, &[]);

    let entity_id = |id: &str| Some(id.parse().unwrap());
    let of_courier = Heads {
        publisher: entity_id("harbour-courier"),
        authors: entity_id("lin-marsh").into_iter().collect(),
        relays: vec![entity_id("northbay-radio")],
    };
    let of_beian = Heads { publisher: entity_id("北岸日报"), authors: Vec::new(), relays: vec![None] };
    Facts {
        heads: [(courier.id.clone(), of_courier), (beian.id.clone(), of_beian)].into(),
        entities: entities.into_iter().map(|e| (e.id.clone(), e)).collect(),
        merged: [("a-quill".parse().unwrap(), "ada-quill".parse().unwrap())].into(),
        sources: [courier, beian, cited_report].into_iter().map(|s| (s.id.clone(), s)).collect(),
        statements,
        absorbed: [(a_quill.id.clone(), a_quill)].into(),
        same: vec![Pair { one: id("a-quill"), other: id("ada-quill"), ruling: ruling(7) }],
        apart: vec![Pair { one: id("lin-marsh"), other: id("tom-reed"), ruling: ruling(8) }],
        houses: [(id("ada-quill"), vec![Some(id("northbay"))])].into(),
        ties,
        claims: vec![
            Claim {
                id: claim.clone(),
                text: "The ferry returns".into(),
                affirmed_by: vec!["s-3".parse().unwrap()],
                denied_by: vec!["s-4".parse().unwrap()],
            },
            Claim {
                id: ClaimId::hashed(&["sails"]),
                text: "The ferry sails".into(),
                affirmed_by: Vec::new(),
                denied_by: Vec::new(),
            },
        ],
        links: vec![
            link("s-5", Relation::Restates, "s-1"),
            link("s-4", Relation::Contradicts, "s-3"),
            link("s-2", Relation::Supports, "s-3"),
            link("s-6", Relation::Qualifies, "s-5"),
            Link {
                from: claim.clone().into(),
                to: ClaimId::hashed(&["sails"]).into(),
                ..link("s-1", Relation::Qualifies, "s-2")
            },
        ],
        archive: [&en, &zh].into_iter().map(|m| (m.hash(), m.text.into())).collect(),
        ..Facts::default()
    }
}

/// Who stated what, in the order of the list.
fn stated(n: u32, tie: Tie, seen: Option<Seen>) -> Stated {
    Stated { tie, seen, ruling: ruling(n) }
}

fn ruling(n: u32) -> Ruling {
    Ruling {
        decision: format!("d-{n}").parse().unwrap(),
        by: "Iris Vale".into(),
        at: "2031-05-05".parse().unwrap(),
        why: None,
    }
}

fn amends(source: &str, how: Amends) -> Tie {
    Tie::Amends { source: source.parse().unwrap(), how, of: "courier-1".parse().unwrap() }
}

fn link(from: &str, relation: Relation, to: &str) -> Link {
    Link { from: from.parse().unwrap(), relation, to: to.parse().unwrap(), score: 0.9, why: "same figure".into() }
}
