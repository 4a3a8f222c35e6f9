//! The words on a drawing.

use super::picture::{Tie, Voice};
use crate::ledger::{Fact, Review};
use crate::model::{Act, Agent, Relation, RelayHow, StatementKind};

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

/// The word for a relation.
pub(super) fn relation_word(relation: Relation) -> &'static str {
    match relation {
        Relation::Restates => "restates",
        Relation::Supports => "supports",
        Relation::Contradicts => "contradicts",
        Relation::Qualifies => "qualifies",
    }
}

/// The words between the two ends of an edge.
pub(super) fn tie_word(tie: Tie) -> &'static str {
    match tie {
        Tie::Said => "said",
        Tie::Relayed => "relayed",
        Tie::Told => "was told to",
        Tie::Within => "holds",
        Tie::SpeaksFor => "speaks for",
        Tie::Publishes => "published",
        Tie::Source(how) => how_word(how),
        Tie::About => "is about",
        Tie::Related(relation) => relation_word(relation),
        Tie::Voices(Voice::Affirms) => "affirms",
        Tie::Voices(Voice::Denies) => "denies",
    }
}
