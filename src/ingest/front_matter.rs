//! The block of `key: value` lines before a Markdown text (between `---`; TOML's between `+++`).

use super::json::date;
use crate::model::Article;

/// Splits `text` into the metadata of its front matter and the rest; without one, the rest is all of it.
pub(super) fn split(text: &str) -> (Article, &str) {
    let mut article = Article::default();
    let Some((fence, inside)) =
        ["---", "+++"].into_iter().find_map(|f| Some((f, text.strip_prefix(f)?.strip_prefix('\n')?)))
    else {
        return (article, text);
    };
    let mut at = 0;
    let mut key = String::new();
    for line in inside.split_inclusive('\n') {
        at += line.len();
        let line = line.trim_end();
        if line == fence || line == "..." {
            return (article, &inside[at..]);
        }
        if let Some(item) = line.trim_start().strip_prefix("- ") {
            set(&mut article, &key, item);
            continue;
        }
        let Some((name, value)) = line.split_once(if fence == "+++" { '=' } else { ':' }) else { continue };
        let nested = name.starts_with([' ', '\t']);
        let name = name.trim().to_lowercase();
        // `author:` with `name: …` below it.
        key = if nested && name == "name" { key } else { name };
        let value = value.trim();
        match value.strip_prefix('[').and_then(|v| v.strip_suffix(']')) {
            Some(list) => list.split(',').for_each(|v| set(&mut article, &key, v)),
            None => set(&mut article, &key, value),
        }
    }
    (Article::default(), text)
}

fn set(article: &mut Article, key: &str, value: &str) {
    let value = value.trim();
    let quoted = ['"', '\''].iter().find_map(|q| value.strip_prefix(*q)?.strip_suffix(*q));
    let value = quoted.unwrap_or_else(|| value.split(" #").next().unwrap_or(value).trim());
    let value = value.strip_prefix("name: ").unwrap_or(value).replace("\\\"", "\"");
    if value.is_empty() {
        return;
    }
    match key {
        "title" | "headline" | "标题" => article.title = Some(value),
        "author" | "authors" | "byline" | "作者" => article.authors.push(value),
        "date" | "published" | "pubdate" | "publish_date" | "date_published" | "日期" | "发布日期" => {
            article.published = article.published.or_else(|| date(&value));
        }
        "publisher" | "outlet" | "site" | "site_name" | "媒体" => article.publisher = Some(value),
        "source" | "来源" if !value.contains("://") => article.credits.push(value),
        "url" | "link" | "canonical" | "canonical_url" | "source" | "source_url" | "链接" => {
            article.url = Some(value)
        }
        "lang" | "language" | "语言" => article.lang = value.parse().ok(),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_lists_and_quotes() {
        let text = "---\ntitle: \"新桥: 开放\"\nauthor:\n  - 林晓舟\n  - 何以安\ndate: 2026-11-20 08:00\nsource: https://example.org/1\ntags: [a, b]\n---\n# 正文\n";
        let (a, rest) = split(text);
        assert_eq!(
            (a.title.as_deref(), a.authors.as_slice()),
            (Some("新桥: 开放"), &["林晓舟".to_string(), "何以安".into()][..])
        );
        assert_eq!(
            (a.published.map(|d| d.to_string()).as_deref(), a.url.as_deref()),
            (Some("2026-11-20"), Some("https://example.org/1"))
        );
        assert_eq!(rest, "# 正文\n");
        let (a, rest) = split("+++\ntitle = 'Bridge'\nauthors = [\"Jane Doe\", \"John Roe\"]\n+++\nBody");
        assert_eq!((a.title.as_deref(), a.authors.len(), rest), (Some("Bridge"), 2, "Body"));
        for whole in ["---\nno end", "text\n---\n", "---"] {
            assert_eq!(split(whole), (Article::default(), whole));
        }
    }
}
