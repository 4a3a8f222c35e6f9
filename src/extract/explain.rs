//! With an explanation asked for: what any language tells of how a statement was read. Nothing here decides.

use crate::base::Span;
use crate::model::{Draft, Mention, Name, Part, Reading, RunnerUp};
use crate::text::Document;

/// Adds features and runners-up that can be told from a finished reading.
pub(super) fn explain(document: &Document<'_>, mut reading: Reading) -> Reading {
    let names = reading.names;
    let cues: Vec<Span> = reading.drafts.iter().filter_map(|d| d.cue).collect();
    for draft in &mut reading.drafts {
        for speaker in draft.speakers.clone() {
            taken_for(document, &speaker, draft, &names);
        }
        ends(document, draft, &cues);
    }
    Reading { names, ..reading }
}

/// The words that stand for a speaker whose name they are not, and who else bears them.
fn taken_for(document: &Document<'_>, speaker: &Mention, draft: &mut Draft, names: &[Name]) {
    let Some(name) = &speaker.name else { return };
    let Some(span) = speaker.span else {
        draft.why.push(format!("speaker carried by the context: {name}").into());
        return;
    };
    let words = span.of(document.text);
    if !words.contains(name.as_str()) {
        draft.why.push(format!("“{words}” is taken for {name}").into());
    }
    let bears = |n: &&Name| n.name != *name && words.len() > 1 && bears(&n.name, words);
    draft.runners_up.extend(names.iter().filter(bears).take(3).map(|n| RunnerUp {
        part: Part::Speaker,
        instead: n.name.clone().into(),
        rule: None,
        lost: format!("“{words}” is a part of this name too"),
    }));
}

/// True when `words` are a whole part of `name`: its last word, one side of its dot, its beginning in Chinese.
fn bears(name: &str, words: &str) -> bool {
    let part = |c: char| c == ' ' || c == '·' || c == '‧';
    let han = !words.is_ascii() && !name.contains(part) && name.starts_with(words);
    name.split(part).any(|p| p == words) || han
}

/// Content that ends before its sentence does, or goes on behind it: the other end was possible.
fn ends(document: &Document<'_>, draft: &mut Draft, cues: &[Span]) {
    let (Some(first), Some(last)) = (draft.fragments.first().copied(), draft.fragments.last().copied()) else { return };
    let Some(cue) = draft.cue.filter(|c| c.end <= first.start) else { return };
    let blocks = &document.blocks;
    let block = blocks.partition_point(|b| b.span.end <= cue.start);
    let Some(block) = blocks.get(block) else { return };
    let at = block.sentences.partition_point(|s| s.end <= cue.start);
    // The content of `she said this:` may be the next paragraph.
    let Some(sentence) = block.sentences.get(at).filter(|s| first.start < s.end) else { return };
    let mark = |c: char| c.is_whitespace() || ".。！？!?”’」』\"，,；;".contains(c);
    let whole = Span { start: first.start, end: sentence.end };
    if last.end > sentence.end {
        draft.why.push("goes on behind the sentence of its cue".into());
        draft.runners_up.push(other_end(
            document,
            whole.trimmed(document.text, mark),
            "what follows has no other speaker",
        ));
        return;
    }
    let rest = Span { start: last.end, end: sentence.end };
    let words = rest.trimmed(document.text, mark).of(document.text);
    if draft.fragments.len() == 1 && words.chars().filter(|c| c.is_alphanumeric()).count() > 1 {
        let near: String = words.chars().take(24).collect();
        let more = if near.len() < words.len() { "…" } else { "" };
        draft.why.push(format!("content ends before “{near}{more}”").into());
        let anew = cues.iter().find(|c| rest.contains(**c));
        let lost = match anew {
            Some(cue) => format!("“{}” reports anew behind “{near}{more}”", cue.of(document.text)),
            None => format!("a clause of its own begins with “{near}{more}”"),
        };
        draft.runners_up.push(other_end(document, whole.trimmed(document.text, mark), &lost));
    }
}

fn other_end(document: &Document<'_>, span: Span, lost: &str) -> RunnerUp {
    RunnerUp { part: Part::Content, instead: span.of(document.text).to_owned(), rule: None, lost: lost.to_owned() }
}
