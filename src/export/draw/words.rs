//! The words on a drawing.

use super::layout::wrap::is_chinese;
use super::picture::{Node, Role};
use crate::graph::EdgeKind;
use crate::ledger::{Fact, Review};
use crate::model::lang::fold;
use crate::model::{Act, Agent, RelayHow, StatementKind};

/// The small line over a statement: its kind, what it does, how far people have looked, who is not known.
pub(super) fn head(fact: &Fact) -> String {
    let s = &fact.statement;
    let act = match s.act {
        Act::Say => None,
        Act::Think => Some("thinks"),
        Act::Ask => Some("asks"),
        Act::Urge => Some("urges"),
        Act::Promise => Some("promises"),
        Act::Deny => Some("denies"),
        Act::Decline => Some("declines to speak"),
    };
    let review = match fact.review {
        Review::Machine => None,
        Review::Accepted => Some("accepted"),
        Review::Corrected => Some("corrected"),
        Review::Added => Some("added by hand"),
        Review::Rejected => Some("rejected"),
    };
    let lost = s.speakers.iter().find(|c| c.who == Agent::Unresolved);
    let lost = lost.map(|c| c.words.as_ref().map_or("speaker not known".into(), |w| format!("who is “{}”?", w.exact)));
    let parts = [Some(kind_word(s.kind)), act, review, lost.as_deref()];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// The word for a kind of statement.
pub(super) fn kind_word(kind: StatementKind) -> &'static str {
    match kind {
        StatementKind::Direct => "direct",
        StatementKind::Indirect => "indirect",
        StatementKind::Mixed => "mixed",
        StatementKind::Own => "own voice",
    }
}

/// What became of the one relayed, up to the one that relays.
pub(super) fn how_word(how: RelayHow) -> &'static str {
    match how {
        RelayHow::Credits => "credited by",
        RelayHow::Retells => "retold by",
        RelayHow::Copies => "copied by",
        RelayHow::Translates => "translated by",
    }
}

/// The word on a line between statements, read from its end.
pub(super) fn back_word(kind: EdgeKind) -> &'static str {
    match kind {
        EdgeKind::Restates => "restated by",
        EdgeKind::Supports => "supported by",
        EdgeKind::Contradicts => "contradicted by",
        EdgeKind::Qualifies => "qualified by",
        _ => "tied to",
    }
}

/// What a node is called in a sentence: the words of a statement, the name of others.
pub(super) fn named(node: &Node) -> String {
    match node.role {
        Role::Statement(_) => cut(&shown(node), 60),
        _ => node.text.clone(),
    }
}

/// A role and where it is held, as its language says it.
pub(super) fn held_at(title: &str, at: &str) -> String {
    if is_chinese(title) && is_chinese(at) { format!("{at}{title}") } else { format!("{title}, {at}") }
}

/// The words of a node; what was said in quotation marks gets them back, in traditional characters
/// the corner ones.
pub(super) fn shown(node: &Node) -> String {
    if node.role != Role::Statement(StatementKind::Direct) {
        node.text.clone()
    } else if fold::simplify(&node.text) != node.text {
        format!("「{}」", node.text)
    } else {
        format!("“{}”", node.text)
    }
}

/// At most `max` characters, with an ellipsis where some are left out.
pub(super) fn cut(text: &str, max: usize) -> String {
    if text.chars().count() <= max {
        return text.to_owned();
    }
    let kept: String = text.chars().take(max).collect();
    format!("{}…", kept.trim_end())
}

/// `1 source`, `2 sources`.
pub(super) fn count(n: usize, what: &str) -> String {
    let s = if n == 1 { "" } else { "s" };
    format!("{n} {what}{s}")
}
