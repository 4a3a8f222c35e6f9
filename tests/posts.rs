//! Posts on social media that an article cites by the account and a colon.

use dixit::extract::{Context, read};
use dixit::model::Lang;

/// Each statement as `speaker: content`.
fn said(text: &str, lang: Lang) -> Vec<String> {
    let one = |d: &dixit::model::Draft| {
        let who = d.speakers.iter().filter_map(|m| m.name.as_deref()).collect::<Vec<_>>().join("; ");
        format!("{who}: {}", d.fragments.iter().map(|f| f.of(text)).collect::<Vec<_>>().join(" … "))
    };
    read(text, &Context::new(lang)).drafts.iter().map(one).collect()
}

#[test]
fn an_account_is_the_person_whose_name_it_is() {
    let text = "Harbour talk\nPetra Voss ordered a pump.\n@PetraVoss: We will not reopen the weir.\n@weirwatch: They said that in May.";
    assert_eq!(
        said(text, Lang::En),
        ["Petra Voss: We will not reopen the weir.", "@weirwatch: They said that in May."]
    );
}

#[test]
fn accounts_in_both_scripts_and_widths() {
    let text = "停水之后\n@环河水务 ：今日15时起，北区恢复供水。\n＠江邊老王：希望說到做到，別再停水了。";
    assert_eq!(said(text, Lang::Zh), ["环河水务: 今日15时起，北区恢复供水。", "江邊老王: 希望說到做到，別再停水了。"]);
}

#[test]
fn an_address_in_a_sentence_is_no_account() {
    assert!(said("Harbour talk\nWrite to @weirwatch about the pump.", Lang::En).is_empty());
    assert!(said("停水之后\n请在@环河水务留言。", Lang::Zh).is_empty());
}
