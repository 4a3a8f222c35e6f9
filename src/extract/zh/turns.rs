//! A name and a colon: headlines (何文远：地铁年底通车) and turns of an interview (何文远：是的。…).

use super::clause::{self, bare};
use super::phrase::{self, Kind, Np};
use super::rules;
use super::said::{Said, Who};
use crate::base::Span;
use crate::model::StatementKind;
use crate::text::{Block, document::Role};

/// A label has at most this many characters.
const LABEL: usize = 20;

/// The statement that `block` is as a whole, when a name and a colon open it and no quotation follows.
pub(super) fn turn(text: &str, block: &Block) -> Option<Said> {
    let start = block.body.start as usize;
    let close = clause::end(text, start, block.body.end as usize);
    let colon = text[close..].chars().next().filter(|c| matches!(c, '：' | ':'))?;
    let label = Span::new(start, close);
    if label.is_empty() || label.of(text).chars().count() > LABEL {
        return None;
    }
    let content = Span::new(close + colon.len_utf8(), block.body.end as usize).trimmed(text, char::is_whitespace);
    if clause::quote_at(&block.quotes, content.start as usize).is_some() || content.of(text).chars().count() < 4 {
        return None;
    }
    let np = phrase::noun_phrase(text, label).filter(|n| n.span.start == label.start && n.span.end == label.end)?;
    let headline = block.role == Role::Headline;
    let who = match np.kind {
        Kind::Person | Kind::Role => Who::Words(np),
        Kind::Organisation | Kind::Outlet | Kind::Place | Kind::Unnamed | Kind::Group if headline => Who::Words(np),
        _ if is_answer(text, &np) => Who::Last,
        _ => return None,
    };
    let kind = if headline { StatementKind::Indirect } else { StatementKind::Direct };
    let mut said = Said::new(&rules::TURN, kind, start, who);
    said.fragments.push(if headline { bare(text, content) } else { content });
    Some(said)
}

fn is_answer(text: &str, np: &Np) -> bool {
    matches!(np.span.of(text), "答" | "回答")
}
