//! ANO005: nobody who is named says it.

use crate::audit::origin;
use crate::audit::phrase::VAGUE;
use crate::audit::words::Words;
use crate::audit::{Check, Context, Group, Level, Rule, Sink};
use crate::base::Span;
use crate::model::lang::documents::kind_of;
use crate::model::lang::fold::simplify;
use crate::model::{Lang, Source};
use std::sync::LazyLock;

pub static ANO005: Rule = Rule {
    code: "ANO005",
    name: "sole-origin-unnamed",
    group: Group::Anonymity,
    level: Level::Warning,
    summary: "all that is reported rests on somebody whom nobody names",
    page: include_str!("../../../docs/audit/ANO005.md"),
    check: Check::Sources(check),
};

static SURVEY: LazyLock<Words> = LazyLock::new(|| Words::section("survey"));

static PAPER: LazyLock<Words> = LazyLock::new(|| Words::section("paper"));

static AFTER_HEAD: LazyLock<Words> = LazyLock::new(|| Words::section("after-head"));

/// A survey or a report that is not named is no person; other rules ask for it.
fn is_paper(voice: &str) -> bool {
    let folded = simplify(voice);
    let head = folded.split([' ', ',']).take_while(|w| !AFTER_HEAD.is(w, Lang::En)).last().unwrap_or_default();
    kind_of(voice).is_some()
        || PAPER.is(&head.to_lowercase(), Lang::En)
        || PAPER.ends(&folded, Lang::Zh).is_some()
        || [Lang::En, Lang::Zh].iter().any(|lang| SURVEY.any_in(&folded, *lang))
}

/// A crowd (业内人士, critics, 多家媒体) is no origin that could be named, and a clerk of the court speaks for the court.
fn is_crowd_or_office(voice: &str) -> bool {
    let folded = simplify(voice).to_lowercase();
    PRESS.ends(&folded, Lang::Zh).is_some()
        || VAGUE.is(&folded, Lang::Zh)
        || VAGUE.is(&folded, Lang::En)
        || OFFICE.any_in(&folded, Lang::En)
}

static PRESS: LazyLock<Words> = LazyLock::new(|| Words::section("media-head"));
static OFFICE: LazyLock<Words> = LazyLock::new(|| Words::section("office"));

/// Papers bear it out in the article's own voice (court papers list eleven counts), or somebody with a name does, in
/// words that are not told (厂长贺兰亭证实了消息).
fn borne_out(context: &Context<'_>, source: &Source) -> bool {
    let Some(source) = context.facts.sources.get(&source.id) else { return false };
    let Some(text) = context.text(source) else { return false };
    let papers = || {
        text.own().any(|s| {
            let paper = RECORDS.first(&text.folded, s, text.lang);
            paper.is_some_and(|p| BEARS_OUT.any(&text.folded, Span { start: p.end, end: s.end }, text.lang))
        })
    };
    let somebody = |s: Span| match text.lang {
        Lang::Zh => crate::extract::chinese_person(&text.folded, s),
        Lang::En => {
            let words: Vec<&str> = s.of(text.text()).split_whitespace().collect();
            words.windows(2).any(|two| two.iter().all(|w| w.starts_with(char::is_uppercase)))
        }
    };
    let confirmed = |s: Span| {
        let verb = CONFIRMS.first(&text.folded, s, text.lang);
        let denied = |v: Span| UNSAID.ends(text.folded[..v.start as usize].trim_end(), text.lang).is_some();
        verb.is_some_and(|v| !denied(v) && somebody(Span { start: s.start, end: v.start }))
    };
    papers() || text.sentences().any(confirmed)
}

static RECORDS: LazyLock<Words> = LazyLock::new(|| Words::section("records"));
static UNSAID: LazyLock<Words> = LazyLock::new(|| Words::section("unsaid"));
static BEARS_OUT: LazyLock<Words> = LazyLock::new(|| Words::section("bears-out"));
static CONFIRMS: LazyLock<Words> = LazyLock::new(|| Words::section("confirms"));

fn check(context: &Context<'_>, sink: &mut Sink) {
    let somebody = |voice: &str| !is_paper(voice) && !is_crowd_or_office(voice);
    for story in context.stories().iter().filter(|s| s.unnamed && s.origins > 0 && somebody(&s.voice)) {
        let said = context.index().said[story.first];
        if borne_out(context, said.source) {
            continue;
        }
        let Some(place) = context.place(said.fact) else { continue };
        let finding = sink.at(place).about(said.id());
        finding.say("the only origin of this is ").words(&story.voice).say(", whom nobody names");
        origin::others(context, story, finding);
    }
}
