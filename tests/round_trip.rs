//! Whatever is in a ledger, it comes back from disk as it was, in files that formatting leaves alone.

mod world;

use dixit::base::Span;
use dixit::ledger::Ledger;
use dixit::model::decision::{Correction, Given};
use dixit::model::{
    Action, Article, Claim, Draft, EntityKind, GraphInfo, Lang, Mention, Name, Reading, Role, StatementKind,
};
use dixit::store::Store;
use proptest::prelude::*;
use world::now;

/// Words with all that RON, files and scripts may stumble over.
fn words() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        Just("\"".to_owned()),
        Just("\\".to_owned()),
        Just("\n".to_owned()),
        Just("// no comment /* ".to_owned()),
        Just("),\n  (\n".to_owned()),
        Just("“闸门不开。”　".to_owned()),
        Just("é\u{301}👩‍🚒\u{feff}\u{0}".to_owned()),
        Just("r#\"raw\"#".to_owned()),
        "[a-zA-Z ,.:()\\[\\]{}'#=<>-]{1,12}",
        "\\PC{1,8}",
    ];
    proptest::collection::vec(piece, 1..8).prop_map(|p| p.concat())
}

#[derive(Debug, Clone)]
struct Story {
    text: String,
    title: String,
    names: Vec<String>,
    cuts: Vec<(prop::sample::Index, prop::sample::Index, prop::sample::Index)>,
}

fn story() -> impl Strategy<Value = Story> {
    let cuts =
        proptest::collection::vec(any::<(prop::sample::Index, prop::sample::Index, prop::sample::Index)>(), 0..5);
    (words(), words(), proptest::collection::vec(words(), 1..4), cuts).prop_map(|(text, title, names, cuts)| Story {
        text,
        title,
        names,
        cuts,
    })
}

impl Story {
    fn tell(&self, ledger: &mut Ledger, nth: usize) {
        let bounds: Vec<usize> = self.text.char_indices().map(|(i, _)| i).chain([self.text.len()]).collect();
        let drafts = self.cuts.iter().map(|(a, b, who)| {
            let (a, b) = (a.index(bounds.len()), b.index(bounds.len()));
            let span = Span::new(bounds[a.min(b)], bounds[a.max(b)]);
            let mut draft = Draft::new(StatementKind::Mixed, vec![span], "t@1", 0.333);
            let name = self.names[who.index(self.names.len())].clone();
            let unnamed = who.index(3) == 0;
            let mention = Mention {
                name: Some(name),
                span: Some(span),
                unnamed,
                count: None,
                kind: EntityKind::Person,
                speaks_for: None,
                cue: None,
            };
            draft.speakers = vec![mention];
            draft.why = vec![self.title.clone()];
            draft
        });
        let roles = vec![Role { title: self.title.clone(), at: None }];
        let names = self.names.iter().map(|n| Name {
            name: n.clone(),
            kind: EntityKind::Person,
            aliases: self.names.clone(),
            roles: roles.clone(),
        });
        let reading = Reading {
            lang: Lang::Zh,
            drafts: drafts.collect(),
            names: names.collect(),
            retellings: vec![],
            notices: vec![],
        };
        let article = Article {
            text: self.text.clone(),
            title: Some(self.title.clone()),
            publisher: Some(self.names[0].clone()),
            authors: self.names.clone(),
            credits: self.names.clone(),
            url: Some(format!("https://tidewater.example/{nth}?{}", self.title)),
            ..Article::default()
        };
        ledger.admit(&article, &reading, now());
    }
}

/// A ledger with some stories, and decisions and claims about what they say.
fn ledger(stories: &[Story], why: &str) -> Ledger {
    let mut ledger = Ledger::default();
    for (n, story) in stories.iter().enumerate() {
        story.tell(&mut ledger, n);
    }
    let ids: Vec<_> = ledger.facts().statements.into_keys().collect();
    for (n, id) in ids.iter().enumerate() {
        let on = ledger.on(id).unwrap();
        let entity = ledger.new_entity(why, EntityKind::Group);
        let given = Given { entity: entity.id.clone(), name: entity.name.clone() };
        let action = match n % 4 {
            0 => Action::Accept(on),
            1 => Action::Reject(on),
            2 => Action::AddEntity(entity),
            _ => {
                ledger.decide(Action::AddEntity(entity), why, now(), None).unwrap();
                Action::Correct(on, Correction { speakers: Some(vec![given]), ..Correction::default() })
            }
        };
        let decision = ledger.decide(action, why, now(), Some(why.to_owned())).unwrap();
        if n % 3 == 0 {
            ledger.decide(Action::Undo(decision), why, now(), None).unwrap();
        }
        ledger.put_claim(Claim {
            id: dixit::base::ClaimId::hashed(&[why]),
            text: why.to_owned(),
            affirmed_by: vec![id.clone()],
            denied_by: vec![],
        });
    }
    ledger
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn there_and_back(stories in proptest::collection::vec(story(), 1..4), why in words()) {
        let ledger = ledger(&stories, &why);
        prop_assert_eq!(ledger.check(), vec![]);
        let folder = tempfile::tempdir().unwrap();
        let store = Store::init(folder.path(), GraphInfo::default(), now()).unwrap();
        let mut writer = store.write(now()).unwrap();
        writer.ledger = ledger.clone();
        writer.save().unwrap();
        drop(writer);
        let loaded = store.load().unwrap();
        prop_assert_eq!(&*loaded.ledger, &*ledger);
        prop_assert_eq!(loaded.problems, vec![]);
        prop_assert_eq!(store.unformatted().unwrap(), Vec::<std::path::PathBuf>::new());
        prop_assert_eq!(store.check(), vec![]);
    }

    #[test]
    fn the_same_stories_again_change_nothing(stories in proptest::collection::vec(story(), 1..4), why in words()) {
        let mut ledger = ledger(&stories, &why);
        let before = (ledger.decisions.clone(), ledger.sources.clone(), ledger.entities.clone());
        for (n, story) in stories.iter().enumerate() {
            story.tell(&mut ledger, n);
        }
        prop_assert_eq!(&ledger.decisions, &before.0);
        prop_assert_eq!(&ledger.sources, &before.1);
        prop_assert_eq!(&ledger.entities, &before.2);
        prop_assert_eq!(ledger.check(), vec![]);
    }
}
