use super::*;

fn gold(json: &str) -> Vec<GoldDocument> {
    vec![serde_json::from_str(json).unwrap()]
}

fn found(json: &str) -> BTreeMap<String, PredictedDocument> {
    let document: PredictedDocument = serde_json::from_str(json).unwrap();
    BTreeMap::from([(document.id.clone(), document)])
}

const GOLD: &str = r#"{"id":"a","text":"Quill said it rained all day. \"Wet,\" she said. Some call it \"art\".",
  "quotes":[{"start":11,"end":28,"type":"indirect","speaker_start":0,"speaker_end":5,"speaker_text":"Quill","unnamed":false,"via":[]},
            {"start":31,"end":35,"type":"direct","speaker_start":37,"speaker_end":40,"speaker_text":"she","speaker_name":"Quill"}]}"#;

#[test]
fn all_right_is_a_hundred() {
    let pred = r#"{"id":"a","statements":[
      {"fragments":[[11,28]],"speakers":[{"name":"Quill","span":[0,5]}]},
      {"fragments":[[31,35]],"speakers":[{"name":"Mara Quill","span":[37,40]}]}]}"#;
    let (views, errors) = score(&gold(GOLD), &found(pred), &Options::default());
    assert_eq!(views.whole.f1_exact, 100.0);
    assert_eq!((views.whole.speaker, views.whole.resolved), (Some(100.0), Some(100.0)));
    assert_eq!(errors, []);
}

#[test]
fn each_error_has_its_kind() {
    let pred = r#"{"id":"a","statements":[
      {"fragments":[[11,20]],"speakers":[{"name":"she","span":[0,5]}]},
      {"fragments":[[61,64]],"speakers":[]}]}"#;
    let (views, errors) = score(&gold(GOLD), &found(pred), &Options::default());
    let kinds: Vec<ErrorKind> = errors.iter().map(|e| e.kind).collect();
    use ErrorKind::*;
    assert_eq!(kinds, [Boundary, Unresolved, MissedQuotation, ScareQuote]);
    assert_eq!((views.fragment.gold, views.fragment.pred), (2, 2));
    assert_eq!(views.fragment.recall_by_type["direct"], 0.0);
}

#[test]
fn a_document_without_result_is_missed_and_optional_items_are_not() {
    let (views, _) = score(&gold(GOLD), &BTreeMap::new(), &Options::default());
    assert_eq!((views.whole.gold, views.whole.pred, views.whole.f1_half), (2, 0, 0.0));
    let optional = GOLD.replace(r#""type":"direct""#, r#""type":"direct","optional":true"#);
    let (views, _) = score(&gold(&optional), &BTreeMap::new(), &Options::default());
    assert_eq!(views.whole.gold, 1);
}

#[test]
fn names_fit_with_a_title_more_or_less_and_pronouns_never_do() {
    assert!(names::same("Mayor Ilse Harrow", "harrow"));
    assert!(names::same("林若海", "若海"));
    assert!(!names::same("she", "she"));
    assert!(!names::same("Ilse", "Odell"));
}
