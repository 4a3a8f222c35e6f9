//! ATT005: admitted, 声称: a verb that judges whoever speaks.

use crate::audit::words::Words;
use crate::audit::{Check, Group, Level, Rule, Sink, Text};
use crate::model::Lang;
use crate::text::Role;
use std::sync::LazyLock;

pub static ATT005: Rule = Rule {
    code: "ATT005",
    name: "loaded-cue",
    group: Group::Attribution,
    level: Level::Note,
    summary: "a verb of speech that judges the speaker",
    page: include_str!("../../../docs/audit/ATT005.md"),
    check: Check::Text(check),
};

static LOADED: LazyLock<Words> = LazyLock::new(|| Words::section("loaded"));
static SNEER: LazyLock<Words> = LazyLock::new(|| Words::section("sneer"));
static PLAIN: LazyLock<Words> = LazyLock::new(|| Words::section("plain"));

fn check(text: &Text<'_>, sink: &mut Sink) {
    // Verbs so rude that no statement need be made of them.
    for block in text.document.blocks.iter().filter(|b| b.role == Role::Body) {
        for at in SNEER.find(&text.folded, block.body, text.lang) {
            let told = text.said.iter().filter_map(|s| s.cue).any(|c| c.overlaps(at));
            if !told && !block.quotes.iter().any(|q| q.inner.contains(at)) {
                let words = at.of(text.text()).to_owned();
                sink.at(text.place(at)).words(words).say(" judges the speaker; a plain verb does not");
            }
        }
    }
    for said in &text.said {
        let Some(cue) = said.cue else { continue };
        let words = cue.of(&text.folded).to_lowercase();
        let loaded = match text.lang {
            Lang::Zh => LOADED.ends(&words, Lang::Zh).is_some(),
            Lang::En => LOADED.any_in(&words, Lang::En),
        };
        let plain = |s| PLAIN.any(&text.folded, s, text.lang);
        if loaded && !text.sentence_at(cue.start as usize).is_some_and(plain) {
            let words = cue.of(text.text()).to_owned();
            sink.at(text.place(cue)).about(said.id()).words(words).say(" judges the speaker; a plain verb does not");
        }
    }
}
