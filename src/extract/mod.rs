//! Articles to drafts of statements. Layer 3.
//!
//! The way: text → [`Document`] (paragraphs, sentences, quotations) → one reader a language (who says
//! what, in which words) → `finish` (what is alike in every language: order, nesting, hedges, figures,
//! mentions).

mod credits;
mod en;
mod explain;
pub mod figures;
mod finish;
mod known;
mod notices;
mod rule;
mod zh;

use crate::base::{PartialDate, Span};
use crate::model::lang::fold::simplify;
use crate::model::{Explain, Gazetteer, Lang, Reading};
use crate::text::{Document, wrapped};
use std::sync::Arc;

pub use rule::RuleInfo;

/// The rules of the English reader.
pub fn english_rules() -> impl Iterator<Item = RuleInfo> {
    en::rules()
}

/// The rules of the Chinese reader.
pub fn chinese_rules() -> impl Iterator<Item = RuleInfo> {
    zh::rules()
}

/// What is known of a text besides its words.
#[derive(Clone, Debug)]
pub struct Context {
    /// The language to read it in.
    pub lang: Lang,
    /// When it was printed, which `this year` and `周二` are read from; `None` takes what the text says.
    pub published: Option<PartialDate>,
    /// True to give the article's own sentences too.
    pub own_voice: bool,
    /// Names that the user knows beforehand.
    pub gazetteer: Option<Arc<Gazetteer>>,
    /// Whether drafts tell how they might have been read instead; costs about as much as reading.
    pub explain: Explain,
}

impl Context {
    /// Reads `lang`, with nothing else known.
    pub fn new(lang: Lang) -> Self {
        Self { lang, published: None, own_voice: false, gazetteer: None, explain: Explain::No }
    }
}

/// True when these words of a Chinese text, in simplified characters, name a person, whether or not anybody speaks.
pub fn chinese_person(text: &str, within: Span) -> bool {
    zh::names_a_person(text, within)
}

/// Finds every statement in `text` (an archived text: title line, body). Never fails: a text without
/// statements gives an empty list. Linear in the length of the text.
pub fn read(text: &str, context: &Context) -> Reading {
    let text = &*wrapped::unwrap(text);
    let document = Document::new(text, context.lang);
    let published = context.published.or_else(|| document.published());
    let context = &Context { published, ..context.clone() };
    let simple = match context.lang {
        Lang::En => text.into(),
        Lang::Zh => simplify(text),
    };
    let reading = match context.lang {
        Lang::En => en::read(&document, context),
        Lang::Zh => zh::read(&document, &simple, context),
    };
    let reading = finish::finish(&document, &simple, reading, context);
    let reading = credits::add(&document, reading);
    match context.explain {
        Explain::No => reading,
        Explain::Yes => explain::explain(&document, reading),
    }
}
