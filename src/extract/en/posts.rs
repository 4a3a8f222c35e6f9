//! Posts on social media, cited by the account that wrote them: `@PetraVoss: We will not reopen.`

use super::interview::Turn;
use super::names::Names;
use super::speakers::mention;
use super::tokens::{Kind, Tokens};
use crate::base::Span;
use crate::model::EntityKind;

/// Whose words a paragraph is that an account and a colon open; a quotation behind the colon is left to the
/// readers of quotations.
pub(super) fn post(t: &Tokens<'_>, names: &Names) -> Option<Turn> {
    let account = t.all.first().map(|_| t.str(0)).filter(|a| a.len() > 1 && a.starts_with('@'))?;
    if t.kind(1) != Some(Kind::Colon) || t.kind(2).is_none_or(|k| k == Kind::Open) {
        return None;
    }
    let mut me = mention(Some(account.into()), t.span(0, 1), EntityKind::Unknown);
    let bare = |name: &str| name.chars().filter(|c| c.is_alphanumeric()).collect::<String>();
    // @PetraVoss is Petra Voss where the text names her.
    let owner = names.all.iter().find(|n| bare(&n.name).eq_ignore_ascii_case(&account[1..]));
    if let Some(owner) = owner {
        (me.name, me.kind) = (Some(owner.name.clone()), owner.kind);
    }
    Some(Turn { me: Some(me), label: Some(2), ..Turn::default() })
}

/// `span` of `text` without the link at its end: a link is no words.
pub(super) fn without_link(text: &str, span: Span) -> Span {
    let words = span.of(text);
    let Some(colon) = words.rfind("://") else { return span };
    let start = words[..colon].rfind(char::is_whitespace).map_or(0, |i| i + 1);
    if words[colon..].contains(char::is_whitespace) || !words[start..colon].starts_with("http") {
        return span;
    }
    let end = span.start + start as u32;
    Span { start: span.start, end }.trimmed(text, |c| c.is_whitespace() || c == '.')
}
