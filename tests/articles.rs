//! The small world in tests/articles: that its gold speaks of the texts as they are read today.

use dixit::ingest::{self, Hints};
use serde_json::Value;
use std::{collections::BTreeSet, fs, path::Path};

fn folder() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/articles")
}

fn gold() -> Vec<Value> {
    let text = fs::read_to_string(folder().join("gold.jsonl")).unwrap();
    text.lines().map(|l| serde_json::from_str(l).unwrap()).collect()
}

fn slice(text: &[char], span: &Value) -> String {
    let [start, end] = [0, 1].map(|i| span[i].as_u64().unwrap() as usize);
    assert!(start < end && end <= text.len(), "{span}");
    text[start..end].iter().collect()
}

#[test]
fn the_gold_is_of_the_texts_as_they_are_read() {
    let mut files = BTreeSet::new();
    for doc in gold() {
        let file = doc["file"].as_str().unwrap();
        let bytes = fs::read(folder().join(file)).unwrap();
        let read = ingest::read(file, &bytes, &Hints::default());
        let [Ok(article)] = read.as_slice() else { panic!("{file}: {read:?}") };
        assert_eq!(article.text, doc["text"].as_str().unwrap(), "{file}");
        assert_eq!(article.lang.unwrap().tag(), doc["lang"].as_str().unwrap(), "{file}");
        assert_eq!(article.published.map(|d| d.to_string()).as_deref(), doc["published"].as_str(), "{file}");
        files.insert(file.to_owned());
    }
    let there = fs::read_dir(folder()).unwrap().map(|e| e.unwrap()).filter(|e| e.path().is_file());
    let there = there.map(|e| e.file_name().into_string().unwrap());
    let articles = there.filter(|f| f != "gold.jsonl" && f != "README.md").collect::<BTreeSet<_>>();
    assert_eq!(files, articles, "every article has its gold");
}

#[test]
fn every_place_in_the_gold_holds_the_words_it_names() {
    for doc in gold() {
        let text: Vec<char> = doc["text"].as_str().unwrap().chars().collect();
        let quotes = doc["quotes"].as_array().unwrap();
        for (n, quote) in quotes.iter().enumerate() {
            let place = |what: &str| {
                Value::from(vec![quote[format!("{what}_start")].clone(), quote[format!("{what}_end")].clone()])
            };
            for what in ["speaker", "cue"] {
                assert_eq!(slice(&text, &place(what)), quote[format!("{what}_text")].as_str().unwrap());
            }
            let mut last = 0;
            for fragment in quote["fragments"].as_array().unwrap() {
                let words = slice(&text, fragment);
                assert_eq!(words.trim(), words);
                assert!(fragment[0].as_u64().unwrap() >= last, "fragments in order");
                last = fragment[1].as_u64().unwrap();
                if quote["type"] == "direct" {
                    let before = text[fragment[0].as_u64().unwrap() as usize - 1];
                    assert!("\"“「".contains(before), "{words}: own words stand in quotation marks");
                }
            }
            if let Some(parent) = quote.get("parent").and_then(Value::as_u64) {
                let outer = &quotes[parent as usize];
                assert!((parent as usize) < n && outer["start"].as_u64() <= quote["start"].as_u64());
                assert!(quote["end"].as_u64() <= outer["end"].as_u64());
            }
        }
        for decline in doc["declines"].as_array().unwrap() {
            assert_eq!(slice(&text, &decline["span"]), decline["text"].as_str().unwrap());
        }
    }
}
