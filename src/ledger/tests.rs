//! Articles and readings by hand, to try the ledger with. Everything in them is fictional.

use super::*;
use crate::base::{Span, Timestamp};
use crate::model::{Action, Article, Draft, EntityKind, Lang, Mention, Name, Reading, Role, Statement, StatementKind};

pub fn now() -> Timestamp {
    "2026-03-02T08:00:00Z".parse().unwrap()
}

pub fn article(text: &str) -> Article {
    Article {
        text: text.to_owned(),
        title: text.lines().next().map(str::to_owned),
        publisher: Some("Tidewater Press".into()),
        published: "2026-03-02".parse().ok(),
        url: Some("https://tidewater.example/gates".into()),
        lang: Some(Lang::En),
        ..Article::default()
    }
}

pub fn span(text: &str, words: &str) -> Span {
    let start = text.find(words).unwrap_or_else(|| panic!("`{words}` in `{text}`"));
    Span::new(start, start + words.len())
}

pub fn who(text: &str, name: &str, words: &str) -> Mention {
    Mention {
        name: Some(name.into()),
        span: Some(span(text, words)),
        unnamed: false,
        count: None,
        kind: EntityKind::Person,
        speaks_for: None,
        cue: None,
    }
}

pub fn said(text: &str, content: &str, speaker: Mention) -> Draft {
    let mut draft = Draft::new(StatementKind::Indirect, vec![span(text, content)], "en/test@1", 0.914);
    draft.speakers = vec![speaker];
    draft
}

pub fn reading(drafts: Vec<Draft>, names: Vec<Name>) -> Reading {
    Reading { lang: Lang::En, drafts, names, retellings: Vec::new(), notices: Vec::new() }
}

pub fn name(name: &str, role: Option<&str>) -> Name {
    let roles = role.map(|title| Role { title: title.into(), at: None }).into_iter().collect();
    Name { name: name.into(), kind: EntityKind::Person, aliases: Vec::new(), roles }
}

/// One article with one speaker and one sentence, admitted.
pub fn one(ledger: &mut Ledger, url: &str, speaker: Name) -> Admission {
    let text = format!("{} said the gates will stay shut.", speaker.name);
    let draft = said(&text, "the gates will stay shut", who(&text, &speaker.name, &speaker.name));
    let article = Article { url: Some(url.into()), ..article(&text) };
    ledger.admit(&article, &reading(vec![draft], vec![speaker]), now())
}

pub fn statement(ledger: &Ledger, n: usize) -> Statement {
    ledger.sources.values().flat_map(|s| &s.statements).nth(n).unwrap().clone()
}

#[test]
fn the_same_article_twice_changes_nothing() {
    let mut ledger = Ledger::default();
    let first = one(&mut ledger, "https://t.example/a", name("Ada Quill", Some("harbour master")));
    assert_eq!((first.captured, first.added.len(), first.kept), (Captured::First, 1, 0));
    let before = ledger.clone();
    assert_eq!(before.clone().into_facts(), ledger.facts());
    let again = one(&mut ledger, "https://www.t.example/a?utm_source=x", name("Ada Quill", Some("harbour master")));
    assert_eq!((again.captured, again.added.len(), again.kept), (Captured::Same, 0, 1));
    assert_eq!(again.source, first.source);
    let speaker = ledger.facts().entity("ada quill").one().unwrap().clone();
    assert_eq!(speaker.roles[0].title, "harbour master");
    assert_eq!(before.entities, ledger.entities);
    assert_eq!(before.sources.values().next().unwrap().statements, ledger.sources.values().next().unwrap().statements);
}

#[test]
fn two_people_of_one_name_stay_two_and_are_proposed() {
    let mut ledger = Ledger::default();
    one(&mut ledger, "https://t.example/a", name("李强", Some("总理")));
    let second = one(&mut ledger, "https://t.example/b", name("李强", Some("工程师")));
    assert_eq!(second.proposals.len(), 1, "{second:?}");
    assert!(ledger.entities.contains_key(&"李强~工程师".parse().unwrap()), "{:?}", ledger.entities.keys());
    // A third article says only the name: it is one of the two, nobody knows which.
    one(&mut ledger, "https://t.example/c", name("李强", None));
    assert!(ledger.entities.contains_key(&"李强~unspecified".parse().unwrap()));
    // A fourth one tells.
    one(&mut ledger, "https://t.example/d", name("李强", Some("国务院总理")));
    assert_eq!(ledger.entities.values().filter(|e| e.name == "李强").count(), 3);
}

#[test]
fn a_surname_does_not_merge_with_a_full_name() {
    let mut ledger = Ledger::default();
    one(&mut ledger, "https://t.example/a", name("Ada Quill", None));
    let second = one(&mut ledger, "https://t.example/b", name("Quill", None));
    assert!(ledger.entities.contains_key(&"quill".parse().unwrap()));
    assert_eq!(second.proposals.len(), 1);
    // A person settles it, and it stays settled for later articles.
    let action = Action::Merge("ada-quill".parse().unwrap(), "quill".parse().unwrap());
    ledger.decide(action, "mk", now(), None).unwrap();
    one(&mut ledger, "https://t.example/c", name("Quill", None));
    let facts = ledger.facts();
    assert_eq!(ledger.clone().into_facts(), facts);
    assert!(
        facts
            .statements
            .values()
            .all(|f| { f.statement.speakers[0].who == crate::model::Agent::Entity("ada-quill".parse().unwrap()) })
    );
}

#[test]
fn entities_nobody_names_any_more_go() {
    let mut ledger = Ledger::default();
    let text = "He said the gates will stay shut.";
    let wrong = said(text, "the gates will stay shut", who(text, "He said", "He"));
    ledger.admit(&article(text), &reading(vec![wrong], vec![]), now());
    assert!(ledger.entities.contains_key(&"he-said".parse().unwrap()));
    let mut right = said(text, "the gates will stay shut", who(text, "x", "He"));
    right.speakers[0].name = None;
    let admission = ledger.admit(&article(text), &reading(vec![right], vec![]), now());
    assert_eq!(admission.kept, 1);
    assert!(!ledger.entities.contains_key(&"he-said".parse().unwrap()));
    assert!(ledger.entities.contains_key(&"tidewater-press".parse().unwrap()));
}

#[test]
fn a_correction_outlives_every_reading() {
    use crate::model::decision::{Correction, Given};
    let mut ledger = Ledger::default();
    one(&mut ledger, "https://t.example/a", name("Ada Quill", None));
    let id = statement(&ledger, 0).id;
    let entity = ledger.new_entity("Bo Marsh", EntityKind::Person);
    let given = Given { entity: entity.id.clone(), name: entity.name.clone() };
    ledger.decide(Action::AddEntity(entity.clone()), "mk", now(), None).unwrap();
    let correction = Correction { speakers: Some(vec![given]), ..Correction::default() };
    let decided =
        ledger.decide(Action::Correct(ledger.on(&id).unwrap(), correction), "mk", now(), Some("see photo".into()));
    let decided = decided.unwrap();
    one(&mut ledger, "https://t.example/a", name("Ada Quill", None));
    let facts = ledger.facts();
    assert_eq!(facts.statements[&id].statement.speakers[0].who, crate::model::Agent::Entity(entity.id));
    assert_eq!(facts.statements[&id].review, Review::Corrected);
    assert_eq!(facts.statement(&id.as_str()[..5]).one().unwrap().statement.id, id);
    ledger.decide(Action::Undo(decided.clone()), "mk", now(), None).unwrap();
    assert_eq!(ledger.facts().statements[&id].review, Review::Machine);
    assert_eq!(ledger.decide(Action::Undo(decided.clone()), "mk", now(), None), Err(Refused::Undone(decided)));
}
