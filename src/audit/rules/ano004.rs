//! ANO004: an unnamed source gives an opinion or an attack.

use crate::audit::Voice;
use crate::audit::lists;
use crate::audit::words::Words;
use crate::audit::{Check, Group, Level, Rule, Sink, Text};
use crate::base::Span;
use crate::model::{Lang, StatementKind};
use std::collections::BTreeSet;
use std::sync::LazyLock;

pub static ANO004: Rule = Rule {
    code: "ANO004",
    name: "anonymous-opinion",
    group: Group::Anonymity,
    level: Level::Warning,
    summary: "an unnamed source judges or attacks somebody",
    page: include_str!("../../../docs/audit/ANO004.md"),
    check: Check::Text(check),
};

static OPINION: LazyLock<Words> = LazyLock::new(|| Words::section("opinion"));
static OF_ANYBODY: LazyLock<Words> = LazyLock::new(|| Words::section("opinion-of-anybody"));
static OF_PERSON: LazyLock<Words> = LazyLock::new(|| Words::section("opinion-of-person"));
static SOMEONE: LazyLock<Words> = LazyLock::new(|| Words::section("someone"));

/// What judges a person, or words that judge one where a person is spoken of: "the worst boss", "the worst of the storm";
/// or that judge a person or a house, where one is: "the council is a mess", "the pitch was a mess".
fn judgement(text: &Text<'_>, within: Span) -> Option<Span> {
    let person = || SOMEONE.any(&text.folded, within, text.lang);
    let first = |class: &Words| class.first(&text.folded, within, text.lang);
    first(&OPINION)
        .or_else(|| first(&OF_ANYBODY).filter(|_| person() || !of_a_thing(text, within)))
        .or_else(|| first(&OF_PERSON).filter(|_| person()))
}

/// Nobody is named in what is judged, and no house: its subject is a noun of something else.
fn of_a_thing(text: &Text<'_>, within: Span) -> bool {
    let words = within.of(&text.folded);
    match text.lang {
        Lang::Zh => !lists::HOUSES_ZH.within(words) && !crate::extract::chinese_person(&text.folded, within),
        Lang::En => {
            let words = words.strip_prefix("that ").unwrap_or(words);
            let mut all =
                words.split(|c: char| !c.is_alphanumeric() && c != '\'' && c != '-').filter(|w| !w.is_empty());
            let named = |w: &str| w.len() > 1 && w.starts_with(char::is_uppercase);
            // “A mess,” “it is a mess”: of whoever was spoken of before.
            let noun = all.clone().next().is_some_and(|w| lists::DEFINITE.has_in_any_case(w));
            noun && all.clone().skip(1).all(|w| !named(w)) && !all.any(|w| lists::HOUSES.has_in_any_case(w))
        }
    }
}

/// “She's a wrecking ball”, 他就是个笑面虎: what somebody is, and no trade.
fn likened(text: &Text<'_>, fragment: Span) -> Option<Span> {
    let words = fragment.of(&text.folded);
    let lead = lists::IS_A.all().iter().filter(|lead| lists::leads(lead, words)).max_by_key(|lead| lead.len())?;
    let clause = words[lead.len()..].split([',', '.', ';', '，', '。', '；', '”']).next().unwrap_or_default();
    let trade = match text.lang {
        Lang::Zh => PERSON.ends(clause, Lang::Zh).is_some(),
        Lang::En => {
            let head = clause.split_whitespace().take_while(|w| !AFTER_HEAD.is(w, Lang::En)).last();
            head.is_none_or(|w| PERSON.is(&w.to_lowercase(), Lang::En) || w.starts_with(char::is_uppercase))
        }
    };
    (!trade).then(|| Span::new(fragment.start as usize, fragment.start as usize + lead.len() + clause.len()))
}

/// A verb that attacks, where a person is spoken of: 党内人士批评，县长….
fn attack(text: &Text<'_>, cue: Option<Span>, fragment: Span) -> Option<Span> {
    let cue = cue.filter(|cue| ATTACKS.any(&text.folded, *cue, text.lang))?;
    let around = cue.cover(fragment);
    SOMEONE.any(&text.folded, around, text.lang).then_some(cue)
}

static ATTACKS: LazyLock<Words> = LazyLock::new(|| Words::section("attacks"));
static PERSON: LazyLock<Words> = LazyLock::new(|| Words::section("person"));
static AFTER_HEAD: LazyLock<Words> = LazyLock::new(|| Words::section("after-head"));

fn check(text: &Text<'_>, sink: &mut Sink) {
    // One speaker may say more than one thing in a sentence.
    let mut told = BTreeSet::new();
    for speaker in text.speakers().iter().filter(|s| s.voice == Voice::Unnamed) {
        let said = text.said_by(speaker);
        // "Called the president “a child”, incapable of …": what follows is theirs where nobody else speaks.
        let behind = said.fragments.last().and_then(|last| {
            let sentence = text.sentence_at(last.start as usize)?;
            let alone = text.speakers().iter().filter(|s| sentence.contains(s.span)).count() == 1;
            let mixed = said.fact.statement.kind == StatementKind::Mixed;
            (alone && mixed && last.end < sentence.end).then_some(Span { start: last.end, end: sentence.end })
        });
        let direct = said.fact.statement.kind == StatementKind::Direct;
        let judged = |f: Span| {
            let likened = || if direct { likened(text, f) } else { None };
            judgement(text, f).or_else(likened).or_else(|| attack(text, said.cue, f))
        };
        let found = said.fragments.iter().chain(&behind).find_map(|f| judged(*f).map(|at| (*f, at)));
        if let Some((fragment, at)) = found.filter(|_| told.insert(speaker.span)) {
            let who = speaker.span.of(text.text()).to_owned();
            // described him as a bully: the verb belongs to it
            let verb = said.cue.filter(|cue| cue.end <= fragment.start && fragment.start - cue.end <= 1);
            sink.at(text.place(verb.map_or(fragment, |cue| cue.cover(fragment))))
                .about(said.id())
                .words(who)
                .say(", whom nobody names, gives a judgement: ")
                .words(at.of(text.text()));
        }
    }
    // 一名官员痛批总经理丢人现眼: an attack of which no statement was made.
    let own = text.own().filter(|s| text.lang == Lang::Zh && ATTACKS.may_stand(&text.folded, *s));
    for sentence in own {
        let Some(who) = text.brought_in(sentence, |words, one| words.find(one)).min_by_key(|s| s.start) else {
            continue;
        };
        let rest = Span { start: who.end, end: sentence.end };
        let attacks = ATTACKS.find(&text.folded, rest, Lang::Zh).find(|w| w.start == rest.start);
        if let Some(at) = attacks.filter(|_| judgement(text, rest).is_some()) {
            sink.at(text.place(Span { start: who.start, end: sentence.end }))
                .words(who.of(text.text()).to_owned())
                .say(", whom nobody names, gives a judgement: ")
                .words(at.of(text.text()));
        }
    }
}
