//! What the machine proposes across sources, for `links.ron`.

use super::figures::{self, Strand};
use super::groups::How;
use super::index::Index;
use crate::base::StatementId;
use crate::model::{Link, Point, Relation};

/// Statements that say the same, nearly the same, the opposite, or give the same figure or another one.
pub(super) fn propose(index: &Index<'_>) -> Vec<Link> {
    let mut out: Vec<Link> = index
        .groups()
        .pairs
        .iter()
        .filter_map(|pair| {
            use super::compare::Class;
            let relation = match pair.how {
                How::Same | How::SameButMarks | How::Near => Relation::Restates,
                How::Reworded => Relation::Qualifies,
                How::Turned => {
                    let classes = pair.comparison.as_ref().map(|c| &c.classes)?;
                    if classes.contains(&Class::Polarity) { Relation::Contradicts } else { Relation::Qualifies }
                }
            };
            let (from, to) = (index.said[pair.later].id(), index.said[pair.earlier].id());
            Some(link(from, relation, to, pair.score, pair.why()))
        })
        .collect();
    let telling = |s: &&Strand| s.unit.is_some() || s.of.is_some();
    for strand in index.strands().iter().filter(telling) {
        out.extend(of_figures(index, strand));
    }
    out
}

/// The first statement of each version with the later ones; the first ones of two versions against each other.
fn of_figures(index: &Index<'_>, strand: &Strand) -> Vec<Link> {
    let id = |n: usize| index.said[n].id();
    let words = |p: figures::Place| figures::at(index, p).words.exact.as_str();
    let mut out = Vec::new();
    for version in &strand.versions {
        let first = version[0];
        // Statements in the same words need no figure to tie them.
        let tied = |n: usize| index.groups().pairs_of(n).any(|p| p.is_same() && p.earlier == first.statement);
        for later in version[1..].iter().filter(|p| p.statement != first.statement && !tied(p.statement)) {
            let why = format!("the same figure: “{}” and “{}”", words(*later), words(first));
            out.push(link(id(later.statement), Relation::Supports, id(first.statement), 0.6, why));
        }
    }
    for later in &strand.versions[1..] {
        let (a, b) = (strand.versions[0][0], later[0]);
        let (a, b) = if a.statement <= b.statement { (a, b) } else { (b, a) };
        if a.statement != b.statement {
            let why = format!("“{}” against “{}”", words(b), words(a));
            out.push(link(id(b.statement), Relation::Contradicts, id(a.statement), 0.5, why));
        }
    }
    out
}

fn link(from: &StatementId, relation: Relation, to: &StatementId, score: f32, why: String) -> Link {
    Link { from: Point::Statement(from.clone()), relation, to: Point::Statement(to.clone()), score, why }
}
