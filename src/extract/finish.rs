//! What is alike in every language: order, nesting, hedges, figures, mentions, the article's own voice.

use super::{Context, figures};
use crate::base::{Span, work};
use crate::model::lang::words::{Every, Words};
use crate::model::{Draft, DraftFigure, EntityKind, Lang, Mention, Name, Reading, StatementKind};
use crate::text::Document;
use std::sync::LazyLock;

static HEDGES_EN: LazyLock<Vec<&str>> = LazyLock::new(|| words(include_str!("../model/lang/en/hedges.txt")).collect());
static HEDGES_ZH: LazyLock<Words> = LazyLock::new(|| Words::new(words(include_str!("../model/lang/zh/hedges.txt"))));

/// What English statements are gone through for at once: hedges, and behind them what a figure may begin with.
static SOUGHT_EN: LazyLock<Every> = LazyLock::new(|| Every::new(HEDGES_EN.iter().copied().chain(figures::seeds())));

/// Statements nest no deeper than this.
const DEPTH: usize = 16;

/// The words of a list: a line each, `#` begins a comment.
fn words(list: &'static str) -> impl Iterator<Item = &'static str> {
    list.lines().map(str::trim).filter(|l| !l.is_empty() && !l.starts_with('#'))
}

/// Puts a reader's drafts in order and adds what no language does differently. `simple`: the text, simplified where it is
/// Chinese.
pub(super) fn finish(document: &Document<'_>, simple: &str, mut reading: Reading, context: &Context) -> Reading {
    if context.own_voice {
        let own = own_voice(document, &reading.drafts);
        reading.drafts.extend(own);
    }
    order_and_nest(&mut reading.drafts);
    if let Some(table) = &context.gazetteer {
        super::known::apply(table, document.text, &mut reading);
    }
    reading.notices = super::notices::find(document, simple);
    let numbers = figures::Context { lang: context.lang, published: context.published };
    let said = said(&reading.drafts);
    let (hedged, counted) = hedges_and_figures(document, &said, &numbers);
    let names = Names::new(&reading.names);
    let mut named: Vec<(usize, Span)> = Vec::with_capacity(2 * said.len());
    named.extend(said.iter().flat_map(|s| names.find(document, *s)));
    for draft in &mut reading.drafts {
        for span in &draft.fragments {
            draft.hedges.extend(within(&hedged, *span, |h| *h).iter().copied());
            draft
                .mentions
                .extend(within(&named, *span, |n| n.1).iter().map(|(name, at)| mention(&reading.names[*name], *at)));
            draft.figures.extend(within(&counted, *span, |f| f.span).iter().cloned());
        }
        draft.hedges.sort_unstable();
        draft.hedges.dedup();
    }
    reading
}

/// All words that somebody said, each stretch once however deep statements nest in it.
fn said(drafts: &[Draft]) -> Vec<Span> {
    let mut all: Vec<Span> = Vec::with_capacity(drafts.len());
    all.extend(drafts.iter().flat_map(|d| &d.fragments));
    all.sort_unstable();
    let mut out: Vec<Span> = Vec::with_capacity(all.len());
    for span in all {
        match out.last_mut() {
            Some(last) if span.start < last.end => last.end = last.end.max(span.end),
            _ => out.push(span),
        }
    }
    out
}

/// Of `found` (by place, none overlapping), what lies in `span`.
fn within<T>(found: &[T], span: Span, place: impl Fn(&T) -> Span) -> &[T] {
    let from = found.partition_point(|x| place(x).start < span.start);
    let to = found.partition_point(|x| place(x).end <= span.end);
    work::spend(to.saturating_sub(from));
    &found[from..to.max(from)]
}

/// Sorts by first fragment (outer before inner) and sets `parent` to the smallest draft around each.
fn order_and_nest(drafts: &mut [Draft]) {
    let key = |d: &Draft| {
        let start = d.fragments.first().or(d.cue.as_ref()).map_or(0, |s| s.start);
        (start, std::cmp::Reverse(d.fragments.last().map_or(start, |s| s.end)))
    };
    drafts.sort_by_key(key);
    // A draft may enclose those after it only while it has not ended: a stack keeps this linear.
    let mut around: Vec<usize> = Vec::new();
    for at in 0..drafts.len() {
        let Some(first) = drafts[at].fragments.first().copied() else { continue };
        while around.last().is_some_and(|&o| drafts[o].fragments.last().is_some_and(|l| l.end <= first.start)) {
            around.pop();
        }
        let holds = |outer: &Draft| {
            outer.fragments != drafts[at].fragments
                && drafts[at].fragments.iter().all(|f| outer.fragments.iter().any(|o| o.contains(*f)))
        };
        drafts[at].parent = around.iter().rev().take(DEPTH).copied().find(|&o| holds(&drafts[o]));
        around.push(at);
    }
}

/// The hedges and the figures of all that was `said`.
fn hedges_and_figures(
    document: &Document<'_>,
    said: &[Span],
    numbers: &figures::Context,
) -> (Vec<Span>, Vec<DraftFigure>) {
    let text = document.text;
    let mut hedges: Vec<Span> = Vec::new();
    work::spend(said.iter().map(|span| span.len()).sum());
    match document.lang {
        Lang::En => {
            let mut seeds = Vec::with_capacity(said.len());
            for span in said {
                SOUGHT_EN.find(span.of(text), |hit| {
                    let at = Span::new(hit.start, hit.end).shifted(span.start as usize);
                    if hit.word >= HEDGES_EN.len() {
                        seeds.push(at);
                    // In May: a month.
                    } else if hedges.last().is_none_or(|last| last.end <= at.start)
                        && whole_word(text, at)
                        && at.of(text) != "May"
                    {
                        hedges.push(at);
                    }
                });
            }
            (hedges, figures::find_at(text, said, &seeds, numbers))
        }
        Lang::Zh => {
            for span in said {
                let found = HEDGES_ZH.find_iter_fold(span.of(text));
                hedges.extend(found.map(|hit| Span::new(hit.start, hit.end).shifted(span.start as usize)));
            }
            (hedges, figures::find_all(text, said, numbers))
        }
    }
}

/// True when no ASCII letter or digit touches the span.
fn whole_word(text: &str, span: Span) -> bool {
    let bytes = text.as_bytes();
    let letter = |at: Option<&u8>| at.is_some_and(u8::is_ascii_alphanumeric);
    !letter(span.start.checked_sub(1).and_then(|i| bytes.get(i as usize))) && !letter(bytes.get(span.end as usize))
}

/// No name is longer, in bytes.
const NAME: usize = 240;

/// Finds the names a text has told, with all their other forms.
struct Names<'n> {
    forms: Words<&'n str>,
    /// Which name each form belongs to.
    owner: Vec<usize>,
}

impl<'n> Names<'n> {
    fn new(names: &'n [Name]) -> Self {
        let forms = names
            .iter()
            .enumerate()
            .filter(|(_, n)| n.kind != EntityKind::Unnamed)
            .flat_map(|(i, n)| n.aliases.iter().map(String::as_str).chain([&*n.name]).map(move |f| (i, f)))
            .filter(|(_, f)| (1..=NAME).contains(&f.len()));
        let most = names.iter().map(|n| 1 + n.aliases.len()).sum();
        let mut both: (Vec<usize>, Vec<&str>) = (Vec::with_capacity(most), Vec::with_capacity(most));
        both.extend(forms);
        let (owner, forms) = both;
        Self { forms: Words::new(forms), owner }
    }

    /// Every place in `span` where a name stands, with its number.
    fn find<'a>(&'a self, document: &'a Document<'_>, span: Span) -> impl Iterator<Item = (usize, Span)> + 'a {
        let text = document.text;
        work::spend(span.len());
        self.forms
            .find_iter_starts(span.of(text))
            .map(move |m| (self.owner[m.word], Span::new(m.start, m.end).shifted(span.start as usize)))
            .filter(move |(_, at)| whole_word(text, *at) || !text.as_bytes()[at.start as usize].is_ascii())
    }
}

/// The words at `span` as what stands for `name`.
fn mention(name: &Name, span: Span) -> Mention {
    Mention { name: Some(name.name.clone()), span: Some(span), kind: name.kind, ..Mention::default() }
}

/// The sentences that no statement touches.
fn own_voice(document: &Document<'_>, drafts: &[Draft]) -> Vec<Draft> {
    let mut taken: Vec<Span> = drafts.iter().flat_map(|d| d.fragments.iter().chain(d.cue.as_ref())).copied().collect();
    taken.sort_unstable();
    let mut ends = 0; // furthest end seen; `taken` is sorted by start
    let mut next = taken.iter().peekable();
    let mut out = Vec::new();
    for sentence in document.blocks.iter().flat_map(|b| &b.sentences) {
        while let Some(t) = next.next_if(|t| t.start < sentence.end) {
            ends = ends.max(t.end);
        }
        if ends <= sentence.start {
            out.push(Draft::new(StatementKind::Own, vec![*sentence], "own-voice@1", 0.5));
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn draft(spans: &[(usize, usize)]) -> Draft {
        Draft::new(StatementKind::Indirect, spans.iter().map(|(a, b)| Span::new(*a, *b)).collect(), "test@1", 1.0)
    }

    #[test]
    fn the_smallest_statement_around_is_the_parent() {
        let mut drafts = vec![
            draft(&[(20, 30)]),
            draft(&[(0, 50), (60, 90)]),
            draft(&[(10, 40)]),
            draft(&[(61, 70)]),
            draft(&[(95, 99)]),
        ];
        order_and_nest(&mut drafts);
        let parents: Vec<_> = drafts.iter().map(|d| d.parent).collect();
        assert_eq!(parents, [None, Some(0), Some(1), Some(0), None]);
    }

    #[test]
    fn own_voice_is_what_nobody_is_said_to_have_said() {
        let text = "It rained. Quill said it was fine. It rained again.";
        let document = Document::new(text, Lang::En);
        let at = text.find("it was").unwrap();
        let own = own_voice(&document, &[draft(&[(at, at + 11)])]);
        let words: Vec<_> = own.iter().map(|d| d.fragments[0].of(text)).collect();
        assert_eq!(words, ["It rained.", "It rained again."]);
    }

    #[test]
    fn hedges_are_whole_words() {
        let document = Document::new("It may be so in Mayport, reportedly.", Lang::En);
        let numbers = figures::Context::new(Lang::En);
        let (hedges, _) = hedges_and_figures(&document, &[document.blocks[0].span], &numbers);
        let found: Vec<_> = hedges.iter().map(|s| s.of(document.text)).collect();
        assert_eq!(found, ["may", "reportedly"]);
    }
}
