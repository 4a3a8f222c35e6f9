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
    let Scores { views, errors, .. } = score(&gold(GOLD), &found(pred), &Options::default());
    assert_eq!(views.whole.f1_exact, 100.0);
    assert_eq!((views.whole.speaker, views.whole.resolved), (Some(100.0), Some(100.0)));
    assert_eq!(errors, []);
}

#[test]
fn each_error_has_its_kind() {
    let pred = r#"{"id":"a","statements":[
      {"fragments":[[11,20]],"speakers":[{"name":"she","span":[0,5]}]},
      {"fragments":[[61,64]],"speakers":[]}]}"#;
    let Scores { views, errors, .. } = score(&gold(GOLD), &found(pred), &Options::default());
    let kinds: Vec<ErrorKind> = errors.iter().map(|e| e.kind).collect();
    use ErrorKind::*;
    assert_eq!(kinds, [BoundaryTooShort, UnresolvedPronoun, MissedQuotation, ScareQuote]);
    assert_eq!((views.fragment.gold, views.fragment.pred), (2, 2));
    assert_eq!(views.fragment.recall_by_type["direct"], 0.0);
}

#[test]
fn a_document_without_result_is_missed_and_optional_items_are_not() {
    let Scores { views, .. } = score(&gold(GOLD), &BTreeMap::new(), &Options::default());
    assert_eq!((views.whole.gold, views.whole.pred, views.whole.f1_half), (2, 0, 0.0));
    let optional = GOLD.replace(r#""type":"direct""#, r#""type":"direct","optional":true"#);
    let Scores { views, .. } = score(&gold(&optional), &BTreeMap::new(), &Options::default());
    assert_eq!(views.whole.gold, 1);
}

#[test]
fn names_fit_with_a_title_more_or_less_and_pronouns_never_do() {
    assert!(names::same("Mayor Ilse Harrow", "harrow"));
    assert!(names::same("林若海", "若海"));
    assert!(!names::same("she", "she"));
    assert!(!names::same("Ilse", "Odell"));
}

#[test]
fn missed_items_tell_known_cues_from_unknown_ones_and_relays_missed_from_invented() {
    let with_cue = |cue: &str| GOLD.replace(r#""type":"direct""#, &format!(r#""type":"direct",{cue}"#));
    let kinds = |gold: &str, pred: &str| -> Vec<ErrorKind> {
        score(&self::gold(gold), &found(pred), &Options::default()).errors.iter().map(|e| e.kind).collect()
    };
    let half = r#"{"id":"a","statements":[{"fragments":[[11,28]],"speakers":[{"name":"Quill","span":[0,5]}],
        "relayed_by":[{"name":"Tarn News"}]}]}"#;
    use ErrorKind::*;
    // “said” stands at 41, “rained” is no cue of any list.
    assert_eq!(kinds(&with_cue(r#""cue_start":41,"cue_end":45"#), half), [WrongRelay, MissedKnownCue]);
    assert_eq!(kinds(&with_cue(r#""cue_start":14,"cue_end":20"#), half), [WrongRelay, MissedUnknownCue]);
    let relayed = GOLD.replace(r#""via":[]"#, r#""via":["Marsh Gazette"]"#);
    assert_eq!(kinds(&relayed, half), [MissedRelay, WrongRelay, MissedQuotation]);
    let long = r#"{"id":"a","statements":[{"fragments":[[0,28]],"speakers":[{"name":"Quill","span":[0,5]}]}]}"#;
    assert_eq!(kinds(GOLD, long), [BoundaryTooLong, MissedQuotation]);
}

#[test]
fn documents_add_up_and_parts_cut_them_up() {
    let two: Vec<GoldDocument> = ["a", "b"]
        .iter()
        .map(|id| serde_json::from_str(&GOLD.replacen("\"a\"", &format!("\"{id}\""), 1)).unwrap())
        .collect();
    let pred = found(r#"{"id":"a","statements":[{"fragments":[[11,28]],"speakers":[{"name":"Quill","span":[0,5]}]}]}"#);
    let all = score(&two, &pred, &Options { samples: 200, ..Options::default() });
    assert_eq!(all.documents.len(), 2);
    assert_eq!(all.documents.iter().map(|d| d.fragment.gold).sum::<usize>(), all.views.fragment.gold);
    assert_eq!((all.documents[0].fragment.f1_half, all.documents[1].fragment.f1_half), (66.7, 0.0));
    let interval = all.intervals.unwrap()[0];
    assert!(interval.low <= all.views.fragment.f1_half && all.views.fragment.f1_half <= interval.high);
    let parts: Vec<usize> = (1..=3)
        .map(|nth| {
            score(&two, &pred, &Options { part: Some(Part { nth, of: 3 }), ..Options::default() }).documents.len()
        })
        .collect();
    assert_eq!(parts.iter().sum::<usize>(), 2, "each document is in one part");
}
