//! What decided, and what was weighed beside it: `extract --explain`, `show`.

use dixit::extract::{self, Context};
use dixit::model::{Draft, Explain, Lang, Part};

const ENGLISH: &str = "Ferry to sail\n\
    Harbour master Ada Quill welcomed Tom Reed on Monday. Reed had asked for a berth. He said the ferry would sail at dawn, \
    but Quill said that it would stay. She called the wait “a disgrace” on Northbay Radio.\n";

const CHINESE: &str = "渡轮复航\n\
    港务局局长罗致远周二表示，渡轮将在黎明启航。居民林小姐在场。他说，码头已经修好，并称票价不变。\n";

fn drafts(text: &str, lang: Lang, explain: Explain) -> Vec<Draft> {
    extract::read(text, &Context { explain, ..Context::new(lang) }).drafts
}

/// The runners-up of the statement that holds `words`, as (part, instead, rule).
fn losers(text: &str, lang: Lang, words: &str) -> Vec<(Part, String, Option<&'static str>)> {
    let all = drafts(text, lang, Explain::Yes);
    let draft = all.iter().find(|d| d.fragments.iter().any(|f| f.of(text).contains(words)));
    let draft = draft.unwrap_or_else(|| panic!("no statement holds {words}: {all:#?}"));
    draft.runners_up.iter().map(|r| (r.part, r.instead.clone(), r.rule)).collect()
}

#[test]
fn an_explanation_changes_no_statement() {
    for (text, lang) in [(ENGLISH, Lang::En), (CHINESE, Lang::Zh)] {
        let bare = |explain| {
            let all = drafts(text, lang, explain).into_iter();
            all.map(|d| Draft { why: Vec::new(), runners_up: Vec::new(), ..d }).collect::<Vec<_>>()
        };
        assert_eq!(bare(Explain::No), bare(Explain::Yes));
        assert!(drafts(text, lang, Explain::No).iter().all(|d| d.runners_up.is_empty()));
    }
}

#[test]
fn whom_a_pronoun_might_have_meant_is_told() {
    let he = losers(ENGLISH, Lang::En, "the ferry would sail");
    assert!(he.iter().any(|(part, who, _)| *part == Part::Speaker && who == "Ada Quill"), "{he:?}");
    let he = losers(CHINESE, Lang::Zh, "码头已经修好");
    assert!(he.iter().any(|(part, who, _)| *part == Part::Speaker && who == "林小姐"), "{he:?}");
}

#[test]
fn where_the_content_might_have_ended_is_told_with_what_ends_it() {
    let end = losers(ENGLISH, Lang::En, "the ferry would sail");
    let whole = "the ferry would sail at dawn, but Quill said that it would stay";
    assert!(end.iter().any(|(part, words, _)| *part == Part::Content && words == whole), "{end:?}");
    let end = losers(CHINESE, Lang::Zh, "码头已经修好");
    assert!(
        end.iter().any(|(part, words, _)| *part == Part::Content && words == "码头已经修好，并称票价不变"),
        "{end:?}"
    );
}

#[test]
fn a_statement_whose_words_are_the_next_paragraph_can_be_explained() {
    let text = "Bridge to close\nThe bridge will close in May, the board said.\nMayor Ilse Harrow posted from her account:\n\
        “It was a good bridge, and it served the town well for years.”\n";
    let all = drafts(text, Lang::En, Explain::Yes);
    assert!(all.iter().any(|d| d.fragments.iter().any(|f| f.of(text).starts_with("It was a good bridge"))), "{all:#?}");
}

#[test]
fn rules_that_fitted_too_are_named() {
    let rules = losers(ENGLISH, Lang::En, "a disgrace");
    let other = |(part, words, rule): &(Part, String, Option<&str>)| {
        *part == Part::Content && words == "a disgrace" && *rule == Some("en/judged@1")
    };
    assert!(rules.iter().any(other), "{rules:?}");
}

#[test]
fn features_name_the_cue_and_its_class() {
    for (text, lang, words) in [(ENGLISH, Lang::En, "a disgrace"), (CHINESE, Lang::Zh, "票价不变")] {
        let all = drafts(text, lang, Explain::Yes);
        let draft = all.iter().find(|d| d.fragments.iter().any(|f| f.of(text).contains(words))).unwrap();
        assert!(draft.why.iter().any(|w| w.starts_with("cue class: ")), "{:?}", draft.why);
    }
}
