//! Relations of a record as labelled lines.

use super::fields::Fields;
use super::text::{Style, Text, cut};
use dixit::ask::relations::{Related, Way};
use dixit::graph::EdgeKind;

/// How people read an edge from either end.
pub fn label(kind: EdgeKind, way: Way) -> &'static str {
    match (kind, way) {
        (EdgeKind::MemberOf, Way::Out) => "member of",
        (EdgeKind::MemberOf, Way::In) => "has member",
        (EdgeKind::SpeaksFor, Way::Out) => "speaks for",
        (EdgeKind::SpeaksFor, Way::In) => "spoken for by",
        (EdgeKind::RoleAt, Way::Out) => "holds a role at",
        (EdgeKind::RoleAt, Way::In) => "has in a role",
        (EdgeKind::SameAs, _) => "same as",
        (EdgeKind::DistinctFrom, _) => "not",
        (EdgeKind::Corrects, Way::Out) => "corrects",
        (EdgeKind::Corrects, Way::In) => "corrected by",
        (EdgeKind::Retracts, Way::Out) => "retracts",
        (EdgeKind::Retracts, Way::In) => "retracted by",
        (EdgeKind::Supersedes, Way::Out) => "supersedes",
        (EdgeKind::Supersedes, Way::In) => "superseded by",
        (EdgeKind::Relays, Way::Out) => "relays",
        (EdgeKind::Relays, Way::In) => "relayed by",
        (EdgeKind::Affirms, Way::Out) => "affirms",
        (EdgeKind::Affirms, Way::In) => "affirmed by",
        (EdgeKind::Denies, Way::Out) => "denies",
        (EdgeKind::Denies, Way::In) => "denied by",
        (EdgeKind::Restates, Way::Out) => "restates",
        (EdgeKind::Restates, Way::In) => "restated by",
        (EdgeKind::Supports, Way::Out) => "supports",
        (EdgeKind::Supports, Way::In) => "supported by",
        (EdgeKind::Contradicts, Way::Out) => "contradicts",
        (EdgeKind::Contradicts, Way::In) => "contradicted by",
        (EdgeKind::Qualifies, Way::Out) => "qualifies",
        (EdgeKind::Qualifies, Way::In) => "qualified by",
        (kind, _) => kind.name(),
    }
}

/// A field for each relation.
pub fn add(fields: &mut Fields, related: &[Related<'_>]) {
    for r in related {
        let mut text = Text::default().with(&cut(&r.name, 60), Style::Name);
        if r.id != r.name {
            text.push(&format!("  {}", r.id), Style::Id);
        }
        if let (Some(words), Some(span)) = (r.words, r.span) {
            text.push(&format!("  “{}” {}–{}", cut(words, 40), span.0, span.1), Style::Dim);
        }
        if r.times > 1 {
            text.push(&format!("  {} times", r.times), Style::Dim);
        }
        text.push(&stated(r), Style::Dim);
        fields.add(label(r.kind, r.way), text);
    }
}

/// Who stated a relation, and why, in brackets.
pub fn stated(r: &Related<'_>) -> String {
    match (r.stated_by, r.stated_why) {
        (Some(by), Some(why)) => format!("  (stated by {by}: {why})"),
        (Some(by), None) => format!("  (stated by {by})"),
        _ => String::new(),
    }
}
