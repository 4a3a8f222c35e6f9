//! One source's latest text as rules see it: sentences, quotations, and the statements in it at their bytes.

use super::words::Folded;
use super::{Place, Speaker};
use crate::base::{EntityId, Span, StatementId};
use crate::extract::figures;
use crate::ledger::{Anchors, Fact, Facts};
use crate::link::Shelves;
use crate::model::{Act, Capture, DraftFigure, Entity, Lang, Source};
use crate::text::{Document, Role};
use smallvec::SmallVec;
use std::cell::OnceCell;
use std::sync::Arc;

/// A statement with its places in bytes of the text.
#[derive(Clone, Debug)]
pub struct Said<'a> {
    /// The statement.
    pub fact: &'a Fact,
    /// Its content.
    pub fragments: SmallVec<[Span; 2]>,
    /// Its cue.
    pub cue: Option<Span>,
    /// The words for its speakers, where there are any.
    pub speakers: SmallVec<[Option<Span>; 2]>,
}

impl Said<'_> {
    /// The statement's id.
    pub fn id(&self) -> &StatementId {
        &self.fact.statement.id
    }

    /// From its first word to its last, cue and speakers included; `None` when none of them stands here.
    pub fn whole(&self) -> Option<Span> {
        let all = self.fragments.iter().chain(&self.cue).chain(self.speakers.iter().flatten());
        all.copied().reduce(Span::cover)
    }
}

/// The latest text of a source.
pub struct Text<'a> {
    /// What it is part of.
    pub facts: &'a Facts,
    /// The source.
    pub source: &'a Source,
    /// Its language.
    pub lang: Lang,
    /// Paragraphs, sentences, quotations.
    pub document: Document<'a>,
    /// The text in simplified characters, byte for byte as long: what word lists are held against.
    pub folded: Folded<'a>,
    /// Statements by place.
    pub said: Vec<Said<'a>>,
    pub(super) speakers: OnceCell<Vec<Speaker>>,
    /// Those whom nobody names, by their place among the speakers.
    pub(super) unnamed: OnceCell<Vec<usize>>,
    /// Of each block.
    figures: Vec<OnceCell<Vec<DraftFigure>>>,
    own: OnceCell<Vec<Span>>,
    anchors: Anchors<'a>,
    shelves: Arc<Shelves<'a>>,
}

impl<'a> Text<'a> {
    /// With the statements of `source`; `None` where it has no text or that is not here.
    pub(super) fn of(facts: &'a Facts, shelves: &Arc<Shelves<'a>>, source: &'a Source) -> Option<Self> {
        let (capture, text, lang) = Self::latest(shelves, source)?;
        let anchors = Anchors::new(text);
        let here = shelves.of_source(&source.id).iter().filter(|f| f.statement.capture == capture.text);
        let said = here
            .map(|fact| {
                let s = &fact.statement;
                let words = |w: &Option<crate::model::Words>| w.as_ref().and_then(|w| anchors.span_of(w.at, &w.exact));
                Said {
                    fact,
                    fragments: s.fragments.iter().filter_map(|f| anchors.span_of(f.at, &f.exact)).collect(),
                    cue: words(&s.cue),
                    speakers: s.speakers.iter().map(|c| words(&c.words)).collect(),
                }
            })
            .collect();
        let (folded, document) = (Folded::new(text, lang), Document::new(text, lang));
        let figures = vec![OnceCell::new(); document.blocks.len()];
        Some(Self {
            facts,
            source,
            lang,
            document,
            folded,
            said,
            speakers: OnceCell::new(),
            unnamed: OnceCell::new(),
            figures,
            own: OnceCell::new(),
            anchors,
            shelves: shelves.clone(),
        })
    }

    /// The latest capture of a source that is here, and in what language.
    fn latest(shelves: &Shelves<'a>, source: &'a Source) -> Option<(&'a Capture, &'a str, Lang)> {
        let capture = source.captures.last()?;
        let text = shelves.text(&capture.text)?;
        let lang = source.lang.or_else(|| crate::text::language::detect(text))?;
        Some((capture, text, lang))
    }

    /// True where [`Self::of`] gives one.
    pub(super) fn is_readable(shelves: &Shelves<'a>, source: &'a Source) -> bool {
        Self::latest(shelves, source).is_some()
    }

    /// The entity of this id.
    pub fn entity(&self, id: &EntityId) -> Option<&'a Entity> {
        self.shelves.entity(id)
    }

    /// Its code points and bytes.
    pub(super) fn anchors(&self) -> &Anchors<'a> {
        &self.anchors
    }

    /// The text itself.
    pub fn text(&self) -> &'a str {
        self.document.text
    }

    /// Words of the text as a place.
    pub fn place(&self, span: Span) -> Place {
        let capture = self.source.captures.last().expect("it has a text").text.clone();
        let at = self.anchors.chars(span);
        Place { source: self.source.id.clone(), capture, at, exact: span.of(self.text()).to_owned() }
    }

    /// Sentences of the body, headline and furniture left out.
    pub fn sentences(&self) -> impl Iterator<Item = Span> + '_ {
        let body = self.document.blocks.iter().filter(|b| b.role == Role::Body);
        body.flat_map(|b| b.sentences.iter().copied())
    }

    /// The headline, where the text begins with one.
    pub fn headline(&self) -> Option<Span> {
        self.document.blocks.iter().find(|b| b.role == Role::Headline).map(|b| b.body)
    }

    /// The figures of this text, furniture left out, by place.
    pub fn figures(&self) -> impl Iterator<Item = &DraftFigure> {
        self.figures_in(Span::new(0, self.text().len()))
    }

    /// The figures within a stretch. Blocks are read as they are asked for: most questions are answered by the first.
    pub fn figures_in(&self, within: Span) -> impl Iterator<Item = &DraftFigure> {
        let blocks = &self.document.blocks;
        let from = blocks.partition_point(|b| b.span.end <= within.start);
        let touched = blocks[from..].iter().enumerate().take_while(move |(_, b)| b.span.start < within.end);
        touched.filter(|(_, b)| b.role != Role::Furniture).flat_map(move |(n, b)| {
            let all = self.figures[from + n].get_or_init(|| self.read(b.body));
            let first = all.partition_point(|f| f.span.start < within.start);
            all[first..].iter().take_while(move |f| f.span.start < within.end).filter(move |f| within.contains(f.span))
        })
    }

    fn read(&self, within: Span) -> Vec<DraftFigure> {
        let numbers = figures::Context { lang: self.lang, published: self.source.published };
        figures::find_all(self.text(), &[within], &numbers)
    }

    /// Sentences of the body that no statement touches, or only one of nobody: the article's own voice.
    pub fn own(&self) -> impl Iterator<Item = Span> + '_ {
        self.own.get_or_init(|| self.untouched()).iter().copied()
    }

    fn untouched(&self) -> Vec<Span> {
        let somebody = self.said.iter().filter(|s| !self.alleged(s));
        let mut taken: Vec<Span> = Vec::with_capacity(self.said.len());
        taken.extend(somebody.filter_map(Said::whole));
        taken.sort_unstable();
        let (mut ends, mut next) = (0, taken.iter().peekable());
        let mut out = Vec::new();
        for sentence in self.sentences() {
            while let Some(t) = next.next_if(|t| t.start < sentence.end) {
                ends = ends.max(t.end);
            }
            if ends <= sentence.start {
                out.push(sentence);
            }
        }
        out
    }

    /// 公司被控隐瞒事故: told of somebody in the passive, and nobody is there who says so.
    fn alleged(&self, said: &Said<'_>) -> bool {
        let statement = &said.fact.statement;
        let nobody = statement.speakers.is_empty() && statement.relayed_by.is_empty();
        nobody && said.cue.is_some_and(|cue| cue.of(&self.folded).starts_with(['被', '遭']))
    }

    /// The sentence that holds this byte, headlines included.
    pub fn sentence_at(&self, at: usize) -> Option<Span> {
        let blocks = &self.document.blocks;
        let i = blocks.partition_point(|b| (b.span.end as usize) <= at);
        blocks.get(i)?.sentences.iter().copied().find(|s| s.holds(at))
    }

    /// The sentence in which a statement begins.
    pub fn sentence_of(&self, said: &Said<'_>) -> Option<Span> {
        self.sentence_at(said.whole()?.start as usize)
    }

    /// The words of this paragraph's body that holds this byte.
    pub fn paragraph_at(&self, at: usize) -> Option<Span> {
        let blocks = &self.document.blocks;
        blocks.get(blocks.partition_point(|b| (b.span.end as usize) <= at)).map(|b| b.body)
    }

    /// Statements that assert something, refusals left out.
    pub fn asserting(&self) -> impl Iterator<Item = &Said<'a>> {
        self.said.iter().filter(|s| s.fact.statement.act != Act::Decline)
    }
}
