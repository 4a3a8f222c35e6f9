//! Signs that begin a word: of money, and addresses of the web.

/// How long an address of the web is that `text` begins with, without the mark that ends its sentence.
pub(super) fn address(text: &str) -> Option<usize> {
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"))?;
    let end = rest.find(|c: char| c.is_whitespace() || matches!(c, ')' | ']' | '"' | '”' | '>')).unwrap_or(rest.len());
    let end = rest[..end].trim_end_matches(['.', ',', ';', ':', '!', '?']).len();
    Some(text.len() - rest.len() + end)
}

/// A sign before a sum: £30m, as $30m.
pub(super) fn is_currency(c: char) -> bool {
    matches!(c, '£' | '€' | '¥' | '₹' | '₦' | '₩' | '₽' | '₱' | '₺' | '₴' | '₪')
}
