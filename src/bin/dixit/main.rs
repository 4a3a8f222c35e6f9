//! Placeholder of the command line until its commands land: the stream form over standard input.
use std::io::{BufRead, Write};

fn main() {
    let mut out = std::io::stdout().lock();
    for line in std::io::stdin().lock().lines().map_while(Result::ok) {
        let Ok(value) = serde_json::from_str::<serde_json::Value>(&line) else { continue };
        let (id, text) = (value["id"].as_str().unwrap_or(""), value["text"].as_str().unwrap_or(""));
        let lang = if value["lang"] == "zh" { dixit::model::Lang::Zh } else { dixit::model::Lang::En };
        let reading = dixit::extract::read(text, &dixit::extract::Context::new(lang));
        let form = dixit::export::stream::document(id, text, &reading, dixit::export::stream::Explain::Yes);
        let _ = writeln!(out, "{}", dixit::export::stream::line(&form));
    }
}
