//! A headline that says whose words follow: 区长陈明在开幕式上的讲话（全文）, 陈明致员工公开信.

use super::lists::SPEECHES;
use super::registry::Registry;
use crate::model::{EntityKind, Mention};
use crate::text::Document;
use crate::text::document::Role;

/// A longer headline tells something.
const LONGEST: usize = 40;

/// Who that is: the only person whom the headline names. `text` is in simplified characters.
pub(super) fn announced(document: &Document<'_>, text: &str, registry: &Registry) -> Option<Mention> {
    let headline = document.blocks.iter().find(|b| b.role == Role::Headline).map(|b| b.body)?;
    let words = headline.of(text);
    let short = words.chars().count() <= LONGEST && !words.contains(['“', '「', '，', '说', '称']);
    if !short || !SPEECHES.within(words) {
        return None;
    }
    let mut named = registry.all.iter().filter(|k| k.kind == EntityKind::Person && words.contains(&*k.folded));
    let who = named.next().filter(|_| named.next().is_none())?;
    Some(Mention {
        name: Some(who.name.clone()),
        span: None,
        unnamed: false,
        count: None,
        kind: EntityKind::Person,
        speaks_for: None,
        cue: None,
    })
}
