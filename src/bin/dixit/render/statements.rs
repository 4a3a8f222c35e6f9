//! Lists of statements: under the source they stand in, each with who said it and its words.

use super::data::{self, Format, Row};
use super::passage::{self, Marks};
use super::text::{Style, Text};
use super::{Paint, parties};
use crate::app::App;
use crate::failure::Done;
use crate::filters::positive;
use clap::Args;
use clap::builder::PossibleValuesParser;
use dixit::ask::relations::Way;
use dixit::ask::{Order, Record};
use dixit::base::CharSpan;
use dixit::graph::StatementView;
use dixit::model::{Act, RelayHow};
use serde::Serialize;
use std::collections::BTreeSet;
use std::io::Write;
use std::num::NonZeroUsize;

/// A statement of an answer.
#[derive(Serialize)]
pub struct Answer<'g> {
    /// The statement.
    #[serde(flatten)]
    pub record: Record<'g>,
    /// Where the words asked for stand.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub hits: Vec<CharSpan>,
    #[serde(skip)]
    view: StatementView<'g>,
}

impl<'g> Answer<'g> {
    /// A statement, and where it has the words asked for.
    pub fn new(view: StatementView<'g>, hits: Vec<CharSpan>) -> Self {
        Self { record: Record::new(view), hits, view }
    }
}

impl Row for Answer<'_> {
    const HEADINGS: &'static [&'static str] = &[
        "id",
        "date",
        "kind",
        "act",
        "speakers",
        "unnamed",
        "speaks_for",
        "told_to",
        "relayed_by",
        "words",
        "source",
        "title",
        "publisher",
        "published",
        "start",
        "end",
        "made_by",
        "confidence",
        "review",
    ];
    const SHOWN: &'static [&'static str] = &["date", "speakers", "relayed_by", "words", "publisher", "id"];

    fn cells(&self) -> Vec<String> {
        let r = &self.record;
        let date = |d: Option<dixit::base::PartialDate>| d.map_or(String::new(), |d| d.to_string());
        let source = r.source.as_ref();
        let text = |t: Option<&str>| t.unwrap_or("").to_owned();
        let place = self.view.first_words().map(|w| w.at);
        let end = r.fragments.last().copied().or(place);
        let principals: Vec<_> = r.speakers.iter().filter_map(|p| p.speaks_for).collect();
        vec![
            r.id.to_string(),
            date(r.date),
            format!("{:?}", r.kind).to_lowercase(),
            format!("{:?}", r.act).to_lowercase(),
            parties::names(&r.speakers),
            r.speakers.iter().any(|p| p.unnamed).to_string(),
            principals.join("; "),
            parties::names(&r.told_to),
            parties::names(&r.relayed_by),
            r.content(),
            text(source.map(|s| s.id)),
            text(source.and_then(|s| s.title)),
            text(source.and_then(|s| s.publisher)),
            date(source.and_then(|s| s.published)),
            place.map_or(String::new(), |p| p.0.to_string()),
            end.map_or(String::new(), |p| p.1.to_string()),
            r.made_by.to_owned(),
            format!("{:.2}", r.confidence),
            r.review.to_owned(),
        ]
    }
}

/// How a list of statements is given.
#[derive(Args)]
#[command(next_help_heading = "Answer")]
pub struct ListOptions {
    /// The form of the answer
    #[arg(long, value_enum, default_value_t, value_name = "FORM")]
    pub format: Format,
    /// The order: reading, oldest, newest, speaker, publisher, or doubt (least sure first)
    #[arg(long, value_name = "ORDER", default_value = "reading", hide_default_value = true,
          value_parser = PossibleValuesParser::new(Order::ALL.map(|(name, _)| name)))]
    sort: String,
    /// Only the first of them
    #[arg(long, value_name = "N", value_parser = positive::<NonZeroUsize>, allow_negative_numbers = true)]
    limit: Option<NonZeroUsize>,
}

impl ListOptions {
    /// How many are given out at most.
    pub fn most(&self) -> usize {
        self.limit.map_or(usize::MAX, NonZeroUsize::get)
    }

    /// Gives the answers out; how many were found, those past the limit too.
    pub fn write(&self, app: &mut App, mut answers: Vec<Answer<'_>>) -> Done<usize> {
        let found = answers.len();
        let order = Order::ALL.into_iter().find(|(name, _)| *name == self.sort).map(|(_, order)| order);
        order.unwrap_or_default().sort(&mut answers, |answer| answer.view);
        answers.truncate(self.most());
        if !data::write(&mut app.out, self.format, &answers)? && found > 0 {
            list(app, &answers, found)?;
        }
        Ok(found)
    }
}

/// The list for people; `found` counts those past the limit too.
pub fn list(app: &mut App, answers: &[Answer<'_>], found: usize) -> Done<()> {
    let (paint, width) = (app.paint, app.width);
    let mut last = None;
    for answer in answers {
        let source = &answer.view.fact().source;
        if last != Some(source) {
            if last.is_some() {
                writeln!(app.out)?;
            }
            for line in heading(answer).lines(paint, width, 0) {
                writeln!(app.out, "{line}")?;
            }
            last = Some(source);
        }
        writeln!(app.out)?;
        for line in who(answer).lines(paint, width, 2) {
            writeln!(app.out, "{line}")?;
        }
        for line in words(answer, paint, width) {
            writeln!(app.out, "{line}")?;
        }
    }
    let sources: BTreeSet<_> = answers.iter().map(|a| &a.view.fact().source).collect();
    let mut total = format!("{} in {}", count(answers.len(), "statement"), count(sources.len(), "source"));
    if found > answers.len() {
        total = format!("the first {total}; {found} fit");
    }
    writeln!(app.out, "\n{}", paint.style(Style::Dim, &total))?;
    Ok(())
}

/// `1 statement`, `3 statements`.
pub fn count(n: usize, what: &str) -> String {
    match (n, what.strip_suffix('y')) {
        (1, _) => format!("1 {what}"),
        (_, Some(stem)) => format!("{n} {stem}ies"),
        _ => format!("{n} {what}s"),
    }
}

/// Headline, outlet, date.
pub fn heading(answer: &Answer<'_>) -> Text {
    let Some(source) = &answer.record.source else { return Text::plain(answer.view.fact().source.as_str()) };
    let mut text = Text::default().with(source.title.or(source.url).unwrap_or(source.id), Style::Bold);
    let date = source.published.map(|d| d.to_string());
    let about: Vec<&str> = source.publisher.into_iter().chain(date.as_deref()).collect();
    if !about.is_empty() {
        text.push(&format!("  {}", about.join(", ")), Style::Dim);
    }
    for amended in &source.amended_by {
        let what = crate::render::relations::label(amended.kind, Way::In);
        text.push(&format!(" · {what} "), Style::Warning);
        text.push(amended.id, Style::Id);
    }
    let relays = answer.view.source().map_or(&[][..], |s| &s.record().relays);
    for relay in relays {
        text.push(&format!(" · {} ", how(relay.how)), Style::Dim);
        text.push(&relay.from, Style::Name);
    }
    text
}

/// What a source as a whole does with another.
pub fn how(how: RelayHow) -> &'static str {
    match how {
        RelayHow::Credits => "credits",
        RelayHow::Retells => "retells",
        RelayHow::Copies => "copies",
        RelayHow::Translates => "translates",
    }
}

/// Id, speaker, to whom, through whom, what kind.
fn who(answer: &Answer<'_>) -> Text {
    let r = &answer.record;
    let mut text = Text::default().with(r.id.as_str(), Style::Id).with("  ", Style::Plain);
    if r.speakers.is_empty() {
        text.push("nobody named", Style::Warning);
    }
    parties::push(&mut text, &r.speakers);
    for (label, list) in [(" · told to ", &r.told_to), (" · relayed by ", &r.relayed_by)] {
        if !list.is_empty() {
            text.push(label, Style::Dim);
            parties::push(&mut text, list);
        }
    }
    let kind = format!("{:?}", r.kind).to_lowercase();
    text.push(&format!(" · {kind}"), Style::Dim);
    if r.act != Act::Say {
        text.push(&format!(", {}", format!("{:?}", r.act).to_lowercase()), Style::Dim);
    }
    if let Some(date) = r.said_at {
        text.push(&format!(" · said {date}"), Style::Dim);
    }
    if let Some(outer) = r.within {
        text.push(" · within ", Style::Dim);
        text.push(outer.as_str(), Style::Id);
    }
    if r.review != "machine" {
        text.push(&format!(" · {}", r.review), Style::Warning);
    }
    text
}

/// The content; around the words asked for, when some were.
fn words(answer: &Answer<'_>, paint: Paint, width: usize) -> Vec<String> {
    let fragments = &answer.record.fragments;
    if let (Some(text), Some(first), Some(last)) = (answer.view.text(), answer.hits.first(), answer.hits.last()) {
        let mut marks: Marks = fragments.iter().map(|f| (*f, Style::Plain)).collect();
        marks.extend(answer.hits.iter().map(|h| (*h, Style::Hit)));
        let whole = CharSpan(fragments.first().map_or(first.0, |f| f.0), fragments.last().map_or(last.1, |f| f.1));
        let focus = if whole.1 - whole.0 < 120 { whole } else { CharSpan(first.0, last.1) };
        return passage::lines(&passage::around(text, focus, &marks), paint, width, 4);
    }
    let style = if fragments.is_empty() { Style::Dim } else { Style::Plain };
    Text::default().with(&answer.record.words(), style).lines(paint, width, 4)
}
