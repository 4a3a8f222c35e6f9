//! HTML pages: the main text by readability, the metadata from what the page declares and prints. Adapter of
//! `dom_smoothie` and the `dom_query` it stands on.

mod head;
mod json_ld;
mod render;

use super::lines::compose;
use super::{Input, Outcome, lines, meta};
use crate::base::{Problem, TextHash};
use crate::model::{Article, Lang};
use crate::text::language;
use dom_query::{Document, Matcher};
use dom_smoothie::{Config, Readability};
use std::sync::LazyLock;

/// Pages with more elements are read without readability's scoring.
const ELEMENTS: usize = 200_000;

/// Pages nested deeper are, too: its cost grows with the square of the depth, and no written page is so deep.
const DEPTH: usize = 200;

/// Elements that hold no words of the article.
static PRUNE: LazyLock<Matcher> = LazyLock::new(|| {
    let selectors: Vec<&str> = include_str!("html/prune.txt").lines().filter(|l| !l.starts_with("# ")).collect();
    Matcher::new(&selectors.join(",")).expect("the selectors of the list are well formed; a test reads it")
});

/// The article in a page. `depth` is how deep its tags are nested.
pub(super) fn read(input: &Input<'_>, depth: usize) -> Outcome {
    let document = Document::from(input.text);
    let mut article = Article { page: Some(TextHash::of(input.bytes)), ..Article::default() };
    let declared = head::read(&document, &mut article);
    document.select_matcher(&PRUNE).remove();
    // Some pages hide their text until a script has run; readability would leave it out.
    document.select("[style*='visibility']").remove_attr("style");
    let all = document.body().map(|body| render::lines(&body).all()).unwrap_or_default();
    // Templates often declare a language that the text is not in.
    let told: String = all.join("\n");
    article.lang = language::detect(&told).or(article.lang);
    printed_header(&all, &mut article);
    let mut body = main_text(document, article.lang, depth <= DEPTH);
    if body.is_empty() {
        body = declared
            .body
            .unwrap_or_default()
            .split('\n')
            .map(str::trim)
            .filter(|l| !l.is_empty())
            .collect::<Vec<_>>()
            .join("\n");
    }
    if body.is_empty() {
        let problem = Problem::error(input.name, "no article text found in this page");
        return Err(problem.help("is its text made by scripts? save the page as the browser shows it, or its text"));
    }
    let body = without_twin_title(&body, article.title.as_deref());
    article.text = compose(article.title.as_deref(), &body);
    Ok(article)
}

/// The paragraphs of the main text; with `score` off, of the whole page.
fn main_text(document: Document, lang: Option<Lang>, score: bool) -> String {
    let whole = document.body().map(|body| render::lines(&body).article(lang)).unwrap_or_default();
    if !score {
        return whole;
    }
    // Chinese says in 100 characters what English says in 400.
    let threshold = if lang == Some(Lang::Zh) { 100 } else { 300 };
    let config = Config {
        max_elements_to_parse: ELEMENTS,
        char_threshold: threshold,
        disable_json_ld: true,
        ..Config::default()
    };
    let parsed = Readability::with_document(document, None, Some(config)).and_then(|mut r| r.parse());
    let Ok(parsed) = parsed else { return whole };
    render::lines(&Document::fragment(parsed.content).root()).article(lang)
}

/// Drops the title at the head of the body, so that it stands once.
fn without_twin_title(body: &str, title: Option<&str>) -> String {
    match (body.split_once('\n'), title) {
        (Some((first, rest)), Some(title)) if lines::same(first, title) => rest.to_owned(),
        _ => body.to_owned(),
    }
}

/// Reads the printed lines under the title (`2026年11月20日 来源：…`), which readability may cut off.
fn printed_header(all: &[String], article: &mut Article) {
    let Some(title) = &article.title else { return };
    let Some(at) = all.iter().position(|l| lines::same(l, title)) else { return };
    let near: Vec<&str> =
        all[at..].iter().take(6).map(String::as_str).filter(|l| l.chars().nth(160).is_none()).collect();
    let told = meta::told(&near, article.lang);
    if article.authors.is_empty() {
        article.authors = told.authors;
    }
    article.published = article.published.or(told.published);
    article.publisher = article.publisher.take().or(told.publisher);
    for credit in told.credits {
        if !article.credits.contains(&credit) && article.publisher.as_ref() != Some(&credit) {
            article.credits.push(credit);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_selector_is_well_formed() {
        for selector in include_str!("html/prune.txt").lines().filter(|l| !l.starts_with("# ")) {
            assert!(Matcher::new(selector).is_ok(), "{selector}");
        }
        assert!(Document::from("<p class=share>x").select_matcher(&PRUNE).exists());
    }
}
