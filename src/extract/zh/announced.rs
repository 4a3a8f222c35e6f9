//! A headline that says whose words follow: 区长陈明在开幕式上的讲话（全文）, 陈明致员工公开信.

use super::registry::Registry;
use crate::model::{EntityKind, Mention};
use crate::text::Document;
use crate::text::document::Role;

/// What such a headline calls the text.
const SPEECHES: [&str; 18] = [
    "讲话",
    "致辞",
    "致词",
    "演讲",
    "发言",
    "公开信",
    "声明",
    "实录",
    "谈话",
    "讲稿",
    "贺词",
    "悼词",
    "陈词",
    "文字稿",
    "逐字稿",
    "全文",
    "道歉信",
    "辞职信",
];
/// A longer headline tells something.
const LONGEST: usize = 40;

/// Who that is: the only person whom the headline names. `text` is in simplified characters.
pub(super) fn announced(document: &Document<'_>, text: &str, registry: &Registry) -> Option<Mention> {
    let headline = document.blocks.iter().find(|b| b.role == Role::Headline).map(|b| b.body)?;
    let words = headline.of(text);
    let short = words.chars().count() <= LONGEST && !words.contains(['“', '「', '，', '说', '称']);
    if !short || !SPEECHES.iter().any(|w| words.contains(w)) {
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
