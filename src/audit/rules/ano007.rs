//! ANO007: an unnamed source in quotation marks.

use crate::audit::Voice;
use crate::audit::{Check, Group, Level, Rule, Sink, Text};
use crate::model::{Lang, StatementKind};

pub static ANO007: Rule = Rule {
    code: "ANO007",
    name: "anonymous-quote",
    group: Group::Anonymity,
    level: Level::Note,
    summary: "an unnamed source is quoted word for word",
    page: include_str!("../../../docs/audit/ANO007.md"),
    check: Check::Text(check),
};

/// A word or two in marks is a label, no speech.
fn long(words: &str, lang: Lang) -> bool {
    match lang {
        Lang::Zh => words.chars().filter(|c| c.is_alphanumeric()).count() >= 6,
        Lang::En => words.split_whitespace().count() >= 4,
    }
}

fn check(text: &Text<'_>, sink: &mut Sink) {
    for speaker in text.speakers().iter().filter(|s| s.voice == Voice::Unnamed && !text.spared(s)) {
        let said = text.said_by(speaker);
        let Some(first) = said.fragments.first() else { continue };
        let quoted = match said.fact.statement.kind {
            StatementKind::Direct => {
                let all: Vec<&str> = said.fragments.iter().map(|f| f.of(text.text())).collect();
                Some(*first).filter(|_| long(&all.join(" "), text.lang))
            }
            StatementKind::Mixed => {
                let quotes = text.document.blocks.iter().flat_map(|b| &b.quotes);
                let mut inside = quotes.filter(|q| said.fragments.iter().any(|f| f.contains(q.inner)));
                inside.find(|q| long(q.inner.of(text.text()), text.lang)).map(|q| q.inner)
            }
            _ => None,
        };
        if let Some(quote) = quoted {
            let who = speaker.span.of(text.text()).to_owned();
            sink.at(text.place(quote)).about(said.id()).say("the words of ").words(who).say(", whom nobody names");
        }
    }
}
