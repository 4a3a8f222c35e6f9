//! PRV005: a republication without author or outlet.

use crate::audit::words::Words;
use crate::audit::{Check, Group, Level, Rule, Sink, Text};
use crate::base::Span;
use crate::model::lang::fold::simplify;
use crate::model::{Lang, RelayHow};
use std::sync::LazyLock;

pub static PRV005: Rule = Rule {
    code: "PRV005",
    name: "republication-without-origin",
    group: Group::Provenance,
    level: Level::Note,
    summary: "a republished text names neither its author nor the outlet it comes from",
    page: include_str!("../../../docs/audit/PRV005.md"),
    check: Check::Text(check),
};

static REPUBLISHED: LazyLock<Words> = LazyLock::new(|| Words::section("republished"));
static NOBODY: LazyLock<Words> = LazyLock::new(|| Words::section("nobody"));
static SOURCE: LazyLock<Words> = LazyLock::new(|| Words::section("source-label"));
static CREDITED: LazyLock<Words> = LazyLock::new(|| Words::section("credited"));

fn check(text: &Text<'_>, sink: &mut Sink) {
    let whole = Span::new(0, text.text().len());
    let republished = REPUBLISHED.find(&text.folded, whole, text.lang).last().map(|last| {
        let block = text.document.blocks.iter().map(|b| b.span).find(|b| b.contains(last));
        let first = block.and_then(|b| REPUBLISHED.find(&text.folded, b, text.lang).next());
        first.map_or(last, |first| first.cover(last))
    });
    let found = republished.or_else(|| from_nowhere(text, whole));
    let nobody = |name: &str| {
        let name = simplify(name.trim()).to_lowercase();
        let name = name.strip_prefix("the ").unwrap_or(&name);
        let word = |name: &str| name.is_empty() || NOBODY.is(name, Lang::Zh) || NOBODY.is(name, Lang::En);
        // 综合网络　转载仅供学习: what stands behind a space is no part of it.
        word(name) || text.lang == Lang::Zh && name.split_whitespace().next().is_some_and(word)
    };
    // It was added with `--credit internet`.
    let credits_nobody = || text.source.relays.iter().any(|r| r.how == RelayHow::Credits && nobody(&r.from));
    let Some(at) = found.or_else(|| credits_nobody().then(|| text.headline()).flatten()) else { return };
    let author = text.source.authors.iter().any(|a| !nobody(a));
    // "Republished from another site" credits nobody.
    let named = |at: &Span| {
        let after = text.text()[at.end as usize..].trim_start().trim_start_matches("the ");
        text.lang == Lang::Zh || after.starts_with(|c: char| c.is_uppercase() || !c.is_alphabetic())
    };
    let credited = CREDITED.find(&text.folded, whole, text.lang).any(|at| named(&at))
        || text.source.relays.iter().any(|r| r.how == RelayHow::Credits && !nobody(&r.from));
    // Whoever prints it again is not where it is from.
    if author || credited {
        return;
    }
    sink.at(text.place(whole_notice(text, at))).say("taken from elsewhere, and neither author nor outlet is named");
}

/// The notice that has the words, where it is a paragraph of its own: （本文转载自网络，版权归原作者所有）.
fn whole_notice(text: &Text<'_>, at: Span) -> Span {
    let block = text.document.blocks.iter().map(|b| b.span).find(|b| b.contains(at));
    let sentences = text.sentences().filter(|s| s.overlaps(at)).reduce(Span::cover);
    block.filter(|b| b.of(text.text()).chars().count() <= NOTICE).or(sentences).unwrap_or(at)
}

/// A notice has at most so many characters.
const NOTICE: usize = 80;

/// `Source: the internet`, `图文来源：网络`: a label with the name of nobody.
fn from_nowhere(text: &Text<'_>, whole: Span) -> Option<Span> {
    SOURCE.find(&text.folded, whole, text.lang).find_map(|label| {
        let rest = &text.folded[label.end as usize..];
        let value = rest.trim_start_matches([':', '：', ' ', '　']);
        let value = value.strip_prefix("the ").unwrap_or(value);
        let from = text.folded.len() - value.len();
        let length = value.find(|c: char| !c.is_alphanumeric()).unwrap_or(value.len());
        let name = value[..length].to_lowercase();
        let marked = rest.starts_with([':', '：']) && from - (label.end as usize) < 12;
        (marked && NOBODY.is(&name, text.lang)).then(|| Span::new(label.start as usize, from + length))
    })
}
