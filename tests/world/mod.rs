//! Articles and readings by hand, for tests of ledger and store. Everything in them is fictional.
#![allow(dead_code, reason = "each test takes what it needs")]

use dixit::base::{Span, StatementId, Timestamp};
use dixit::ledger::{Admission, Ledger};
use dixit::model::{Article, Draft, EntityKind, Lang, Mention, Name, Reading, Role, Statement, StatementKind};

pub const GATES: &str = "Flood gates stay shut\nAda Quill, the harbour master, said the gates would stay shut. \
    “Nobody leaves the port,” she added. Two dockers said they had not been told. “Yes,” said Bo Marsh.";

pub fn now() -> Timestamp {
    "2026-03-02T08:00:00Z".parse().unwrap()
}

pub fn article(text: &str) -> Article {
    Article {
        text: text.to_owned(),
        title: text.lines().next().map(str::to_owned),
        publisher: Some("Tidewater Press".into()),
        authors: vec!["Iris Vale".into()],
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

pub fn draft(text: &str, content: &str, cue: Option<&str>, speaker: Mention) -> Draft {
    let mut draft = Draft::new(StatementKind::Indirect, vec![span(text, content)], "en/test@1", 0.91);
    draft.cue = cue.map(|c| span(text, c));
    draft.speakers = vec![speaker];
    draft
}

pub fn name(name: &str, role: Option<&str>) -> Name {
    let roles = role.map(|title| Role { title: title.into(), at: None }).into_iter().collect();
    Name { name: name.into(), kind: EntityKind::Person, aliases: Vec::new(), roles }
}

/// What a reader finds in [`GATES`], or in a text that keeps some of its sentences.
pub fn read(text: &str) -> Reading {
    let mut drafts = Vec::new();
    let has = |words: &str| text.contains(words);
    if has("said the gates would stay shut") {
        let speaker = who(text, "Ada Quill", "Ada Quill");
        drafts.push(draft(text, "the gates would stay shut", Some("said the"), speaker));
    }
    if has("Nobody leaves the port") {
        drafts.push(draft(text, "Nobody leaves the port", Some("she added"), who(text, "Ada Quill", "she added")));
    }
    if has("Two dockers said") {
        let unnamed = Mention { unnamed: true, ..who(text, "Two dockers", "Two dockers") };
        drafts.push(draft(text, "they had not been told", Some("dockers said"), unnamed));
    }
    if has("said Bo Marsh") {
        drafts.push(draft(text, "Yes", Some("said Bo"), who(text, "Bo Marsh", "Bo Marsh")));
    }
    Reading {
        lang: Lang::En,
        drafts,
        names: vec![name("Ada Quill", Some("harbour master")), name("Bo Marsh", None)],
        retellings: Vec::new(),
        notices: Vec::new(),
    }
}

pub fn admit(ledger: &mut Ledger, text: &str) -> Admission {
    ledger.admit(&article(text), &read(text), now())
}

/// A graph with [`GATES`] in it.
pub fn gates() -> Ledger {
    let mut ledger = Ledger::default();
    admit(&mut ledger, GATES);
    ledger
}

/// The statement that begins with these words.
pub fn saying(ledger: &Ledger, words: &str) -> Statement {
    let all = ledger.facts().statements;
    let found = all.into_values().map(|f| f.statement).find(|s| s.content().starts_with(words));
    found.unwrap_or_else(|| panic!("no statement begins with `{words}`"))
}

pub fn id(ledger: &Ledger, words: &str) -> StatementId {
    saying(ledger, words).id
}
