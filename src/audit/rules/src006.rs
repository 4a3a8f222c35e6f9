//! SRC006: an allegation with fewer than two sources, or no response sought.

use crate::audit::Said;
use crate::audit::lists;
use crate::audit::words::Words;
use crate::audit::{Check, Group, Level, Rule, Sink, Text};
use crate::base::{Span, StatementId};
use crate::model::lang::titles;
use crate::model::{Act, Agent, EntityKind, Lang};
use std::collections::BTreeSet;
use std::sync::LazyLock;

pub static SRC006: Rule = Rule {
    code: "SRC006",
    name: "allegation-unanswered",
    group: Group::Sourcing,
    level: Level::Warning,
    summary: "an allegation that rests on one voice, or to which nobody was asked to answer",
    page: include_str!("../../../docs/audit/SRC006.md"),
    check: Check::Text(check),
};

static ACCUSE: LazyLock<Words> = LazyLock::new(|| Words::section("accuse"));
static CRIME: LazyLock<Words> = LazyLock::new(|| Words::section("crime"));
static OFFICIAL: LazyLock<Words> = LazyLock::new(|| Words::section("official"));
static EVENT: LazyLock<Words> = LazyLock::new(|| Words::section("event"));
static VIOLENCE: LazyLock<Words> = LazyLock::new(|| Words::section("violence"));
static HARMED: LazyLock<Words> = LazyLock::new(|| Words::section("harmed"));
static CONFIRMS: LazyLock<Words> = LazyLock::new(|| Words::section("confirms"));
static BESIDES: LazyLock<Words> = LazyLock::new(|| Words::section("besides"));
static RESPONSE: LazyLock<Words> = LazyLock::new(|| Words::section("response"));

/// The words by which a statement accuses somebody who is named; an office that accuses answers for itself.
fn alleged(text: &Text<'_>, said: &Said<'_>) -> Option<Span> {
    let official = |s: &Option<Span>| s.is_some_and(|s| OFFICIAL.any(&text.folded, titled(text, s), text.lang));
    if said.speakers.iter().any(official) {
        return None;
    }
    let sentence = text.sentence_of(said)?;
    if OFFICIAL.any(&text.folded, sentence, text.lang) && said.speakers.is_empty() {
        return None;
    }
    let accuse = said.cue.filter(|cue| ACCUSE.any(&text.folded, *cue, text.lang));
    let crime = || said.fragments.iter().find_map(|f| deed(text, *f));
    // 指控队医给队员注射禁药: whoever is accused stands right behind the verb.
    let behind = |cue: Span| said.fragments.first().is_some_and(|f| f.start == cue.end);
    let whom = text.lang == Lang::Zh && accuse.is_some_and(behind);
    accuse.or_else(crime).filter(|_| whom || targeted(text, said, sentence))
}

/// The speaker's name with the words right before it: "police inspector" of police inspector Mei Tran.
fn titled(text: &Text<'_>, speaker: Span) -> Span {
    let start = text.sentence_at(speaker.start as usize).map_or(speaker.start, |s| s.start.min(speaker.start));
    let before = &text.folded[start as usize..speaker.start as usize];
    let title = before.rfind([',', '，', '“', '”', '。', '、']).map_or(before, |at| &before[at..]);
    let near = title.rmatch_indices(' ').nth(TITLE).map_or(title, |(at, _)| &title[at..]);
    let near = if text.lang == Lang::Zh { "" } else { near };
    Span { start: speaker.start - near.len() as u32, end: speaker.end }
}

/// A title is no longer than this many words.
const TITLE: usize = 3;

/// What is no good deed to be told of, or what hurts where somebody is hurt: "hit two boys", and not "hit a six".
fn deed(text: &Text<'_>, within: Span) -> Option<Span> {
    let hurts = |verb: &Span| {
        let rest = &text.folded[verb.end as usize..within.end as usize];
        if text.lang == Lang::Zh {
            return hurt_zh(&text.folded[within.start as usize..verb.start as usize], rest);
        }
        // The coach crash at Osk Pass killed 14 passengers: nobody is charged with it.
        let before = &text.folded[within.start as usize..verb.start as usize];
        if before.split_whitespace().rev().take(FAR).any(|w| EVENT.is(&w.to_lowercase(), text.lang)) {
            return false;
        }
        let near = rest.split([',', '.', ';']).next().unwrap_or_default();
        near.split_whitespace().take(NEAR).any(|w| HARMED.is(&w.to_lowercase(), text.lang))
    };
    CRIME
        .first(&text.folded, within, text.lang)
        .or_else(|| VIOLENCE.find(&text.folded, within, text.lang).find(hurts))
        .or_else(|| favoured(text, within))
        .or_else(|| grafted(text, within))
}

/// 收了她两千元红包: what is taken stands behind the verb, in one clause.
fn grafted(text: &Text<'_>, within: Span) -> Option<Span> {
    if text.lang != Lang::Zh {
        return None;
    }
    let taken = GRAFT.first(&text.folded, within, Lang::Zh)?;
    let before = &text.folded[within.start as usize..taken.start as usize];
    let clause = before.rfind(['，', '。', '；']).map_or(before, |at| &before[at..]);
    let verb = clause.rfind('收').filter(|at| clause[*at..].chars().count() <= TAKEN)?;
    Some(Span { start: taken.start - (clause.len() - verb) as u32, ..taken })
}

static GRAFT: LazyLock<Words> = LazyLock::new(|| Words::section("graft"));
/// From the verb to what was taken there are so many characters at most.
const TAKEN: usize = 12;

/// 打了孩子, 断她暖气: whoever is hurt stands right behind the verb; 把孩子锁在…: right before it.
fn hurt_zh(before: &str, rest: &str) -> bool {
    // 我们把孩子绑在桅杆上: what they did themselves is no charge.
    if before.rsplit(['，', '。', '；']).next().is_some_and(|clause| clause.contains('我')) {
        return false;
    }
    let rest = rest.trim_start_matches(['了', '过', '着', '住', '走', '掉', '伤', '倒']);
    HARMED.find_in(rest, Lang::Zh).next().is_some_and(|w| w.start == 0)
        || HARMED.ends(before, Lang::Zh).is_some_and(|w| before[..before.len() - w.len()].ends_with(['把', '将']))
}

/// "Steered the contract to his brother", 把合同给了自己的弟弟: what an office gives away goes to those near to it.
fn favoured(text: &Text<'_>, within: Span) -> Option<Span> {
    let given = FAVOUR.first(&text.folded, within, text.lang)?;
    let kin = KIN.find(&text.folded, within, text.lang).find(|w| w.start >= given.end)?;
    let between = &text.folded[given.end as usize..kin.start as usize];
    let given_to = match text.lang {
        Lang::Zh => between.contains('给') && !between.contains(['，', '。', '；']),
        Lang::En => between.contains(" to ") && !between.contains([',', '.', ';']),
    };
    given_to.then(|| given.cover(kin))
}

static FAVOUR: LazyLock<Words> = LazyLock::new(|| Words::section("favour"));
static KIN: LazyLock<Words> = LazyLock::new(|| Words::section("kin"));

/// Whoever is hurt stands so near behind the verb, in words.
const NEAR: usize = 3;
/// What happened stands so far before the verb at most, in words.
const FAR: usize = 8;

/// Those whom the allegations name.
fn accused(text: &Text<'_>, claims: &[(Span, Option<&Said<'_>>)]) -> BTreeSet<String> {
    let names = |s: &Said<'_>| {
        let mentions = s.fact.statement.mentions.iter().filter_map(|m| m.words.as_ref());
        // A surname alone comes back for the whole name.
        mentions.map(|w| w.exact.rsplit(' ').next().unwrap_or(&w.exact).to_owned()).collect::<Vec<_>>()
    };
    let mut accused: BTreeSet<String> = claims.iter().filter_map(|(_, s)| *s).flat_map(names).collect();
    accused.extend(claims.iter().filter_map(|(at, s)| {
        // In the article's own voice whoever is accused stands behind the verb.
        let sentence = || text.sentence_at(at.end as usize).map(|s| Span { start: at.end, end: s.end.max(at.end) });
        charged(text, s.map_or_else(sentence, |s| s.fragments.first().copied())?)
    }));
    accused
}

/// What somebody who is accused says themselves is an answer.
fn answers(text: &Text<'_>, claims: &[(Span, Option<&Said<'_>>)], accused: &BTreeSet<String>) -> bool {
    let first = claims.iter().map(|(at, _)| at.end).min().unwrap_or(u32::MAX);
    let spoken = text.asserting().filter(|s| s.cue.is_some_and(|cue| cue.start > first));
    let mut spoken = spoken.flat_map(|s| &s.fact.statement.speakers).filter_map(|c| c.words.as_ref());
    spoken.any(|w| accused.iter().any(|name| name.chars().count() > 1 && w.exact.contains(name.as_str())))
}

/// Others than the accused who speak of the accused.
fn corroborating(
    text: &Text<'_>,
    claims: &[(Span, Option<&Said<'_>>)],
    accused: &BTreeSet<String>,
    answered: bool,
) -> BTreeSet<String> {
    let speaks_of = |s: &&Said<'_>| accused.iter().any(|name| s.fact.statement.content().contains(name.as_str()));
    let is_accused = |c: &&crate::model::Cited| {
        c.words.as_ref().is_none_or(|w| accused.iter().any(|name| w.exact.contains(name.as_str())))
    };
    let first = claims.iter().map(|(at, _)| at.start).min().unwrap_or(u32::MAX);
    let bears_out = |s: &&Said<'_>| speaks_of(s) || also(text, s, first) || answered && behind(s, first);
    let others = text.asserting().filter(bears_out).flat_map(|s| &s.fact.statement.speakers);
    others.filter(|c| !is_accused(c)).map(|c| format!("{:?}", c.who)).collect()
}

/// Told behind the allegation. Where the accused is heard, whoever else speaks there was asked about it.
fn behind(said: &Said<'_>, first: u32) -> bool {
    said.cue.is_some_and(|cue| cue.start > first)
}

/// 出纳阮静举报…: whoever accuses in the article's own voice is one voice more, if they are not heard below.
fn accuser(text: &Text<'_>, claims: &[(Span, Option<&Said<'_>>)]) -> bool {
    let heard = |subject: &str| {
        let spoken = text.asserting().flat_map(|s| s.speakers.iter().flatten());
        spoken.map(|s| s.of(text.text())).any(|name| {
            let last = match text.lang {
                Lang::Zh => name.char_indices().rev().nth(1).map_or(name, |(at, _)| &name[at..]),
                Lang::En => name.rsplit(' ').next().unwrap_or(name),
            };
            subject.contains(last)
        })
    };
    claims.iter().filter(|(_, said)| said.is_none()).any(|(at, _)| {
        let subject = text.sentence_at(at.start as usize).map(|s| Span { start: s.start.min(at.start), end: at.start });
        subject.is_some_and(|s| aimed(text, s) && !heard(s.of(text.text())))
    })
}

/// 委员陈望也表示: whoever says so too, behind the allegation.
fn also(text: &Text<'_>, said: &Said<'_>, first: u32) -> bool {
    let (Some(cue), Some(speaker)) = (said.cue, said.speakers.iter().flatten().next()) else { return false };
    let Some(sentence) = text.sentence_at(cue.start as usize) else { return false };
    // Another parent, Lin Ode, said; 陈望也表示.
    let before = Span { start: sentence.start.min(speaker.start), end: cue.start.max(speaker.end).min(sentence.end) };
    before.start > first && before.start <= before.end && BESIDES.any(&text.folded, before, text.lang)
}

/// 另一名员工也证实此事: somebody bears it out, and what they said is not told.
fn borne_out(text: &Text<'_>) -> bool {
    // However far what somebody said before it was read to go.
    let told = |sentence: Span| text.said.iter().any(|s| s.cue.is_some_and(|cue| sentence.contains(cue)));
    text.sentences().filter(|s| !told(*s)).any(|sentence| {
        CONFIRMS.any(&text.folded, sentence, text.lang)
            && BESIDES.any(&text.folded, sentence, text.lang)
            && !OFFICIAL.any(&text.folded, sentence, text.lang)
    })
}

/// "Two invoices seen by the Gazette bear his initials", 记者看到的转账记录印有他的签名: a paper bears it out.
fn papers(text: &Text<'_>, first: u32) -> bool {
    text.sentences().filter(|s| s.start > first).any(|s| {
        let paper = RECORDS.first(&text.folded, s, text.lang);
        let told =
            text.asserting().flat_map(|said| said.fragments.iter()).any(|f| paper.is_some_and(|p| f.contains(p)));
        !told && paper.is_some_and(|p| BEARS_OUT.any(&text.folded, Span { start: p.end, end: s.end }, text.lang))
    })
}

static RECORDS: LazyLock<Words> = LazyLock::new(|| Words::section("records"));
static BEARS_OUT: LazyLock<Words> = LazyLock::new(|| Words::section("bears-out"));

/// 指挥罗斯特 of 指挥罗斯特挪用……: the name between the title and what they are accused of.
fn charged(text: &Text<'_>, fragment: Span) -> Option<String> {
    if text.lang != Lang::Zh {
        return None;
    }
    let crime = CRIME.first(&text.folded, fragment, Lang::Zh)?;
    let before = Span { start: fragment.start, end: crime.start };
    let Some(title) = TARGET.find(&text.folded, before, Lang::Zh).last() else {
        // 会计毕东: the last two characters are of the name.
        let name = before.of(text.text()).char_indices().rev().nth(1).map(|(at, _)| &before.of(text.text())[at..]);
        return name.filter(|_| crate::extract::chinese_person(&text.folded, before)).map(str::to_owned);
    };
    let name = text.text()[title.end as usize..crime.start as usize].trim();
    (2..=6).contains(&name.chars().count()).then(|| name.to_owned())
}

/// True when the content names somebody besides the speaker.
fn targeted(text: &Text<'_>, said: &Said<'_>, sentence: Span) -> bool {
    let speakers: Vec<_> = said.fact.statement.speakers.iter().map(|c| &c.who).collect();
    let other = said.fact.statement.mentions.iter().any(|m| {
        let Agent::Entity(id) = &m.who else { return false };
        let kind = text.entity(id).map(|e| e.kind);
        let able = matches!(kind, Some(EntityKind::Person | EntityKind::Organisation | EntityKind::Unknown));
        able && !speakers.contains(&&m.who)
    });
    let role = said.fragments.first().is_some_and(|f| in_a_role(text, *f));
    other || role || aimed(text, said.fragments.first().copied().unwrap_or(sentence)) || pointed(text, said, sentence)
}

/// "The landlord had lied", 業主偽造…: one who is known by what they are there, and not one who was robbed.
fn in_a_role(text: &Text<'_>, fragment: Span) -> bool {
    let crime = CRIME.first(&text.folded, fragment, text.lang).map(|c| c.start);
    // "Accused the inspector of taking envelopes".
    let of = || fragment.of(&text.folded).find(" of ").map(|at| fragment.start + at as u32);
    let Some(end) = crime.or_else(of) else { return false };
    let before = Span { start: fragment.start, end };
    let words = before.of(&text.folded);
    match text.lang {
        Lang::En => {
            let words = words.to_lowercase();
            let mut each = words.split_whitespace().filter(|w| *w != "that");
            let the = each.next().is_some_and(|w| lists::WHOSE.has(w));
            let who = the && each.by_ref().take(3).any(|w| PERSON.is(w, Lang::En) && !w.ends_with('s'));
            who && !each.any(|w| lists::SUFFERED.has(w))
        }
        Lang::Zh => {
            let head = PERSON.find_in(words, Lang::Zh).next().filter(|w| w.start == 0 && w.len() > 3);
            head.is_some_and(|w| {
                let between = &words[w.end as usize..];
                between.chars().count() <= BETWEEN && !between.contains(['被', '遭', '受', '，', '的'])
            })
        }
    }
}

/// Between somebody and what they did stands a word or two (一直, 多次), in characters.
const BETWEEN: usize = 4;

static PERSON: LazyLock<Words> = LazyLock::new(|| Words::section("person"));

/// “He forged my signature,” she said of agent Conrad Pugh: whom the pronoun means stands behind the verb, or in the
/// sentence before.
fn pointed(text: &Text<'_>, said: &Said<'_>, sentence: Span) -> bool {
    let pronoun = said.fragments.first().is_some_and(|f| PRONOUN.any(&text.folded, *f, text.lang));
    let Some(cue) = said.cue.filter(|_| pronoun) else { return false };
    let last = said.speakers.iter().flatten().map(|s| s.end).chain([cue.end]).max().unwrap_or(cue.end);
    let behind = Span { start: last.min(sentence.end), end: sentence.end };
    let before = text.sentence_at((sentence.start as usize).saturating_sub(2)).filter(|s| s.end <= sentence.start);
    let speaker = |s: Span| said.speakers.iter().flatten().any(|who| s.of(text.text()).contains(who.of(text.text())));
    let headline = text.headline();
    aimed(text, behind) || before.is_some_and(|s| Some(s) != headline && !speaker(s) && aimed(text, s))
}

static PRONOUN: LazyLock<Words> = LazyLock::new(|| Words::section("pronoun"));

/// True when the words name somebody by a title and a name, or by a name in capitals.
fn aimed(text: &Text<'_>, within: Span) -> bool {
    let words = within.of(text.text());
    match text.lang {
        Lang::En => {
            let mut tokens = words.split_whitespace().skip(1).map(|w| w.trim_matches(|c: char| !c.is_alphanumeric()));
            let capital = |w: &str| w.chars().next().is_some_and(char::is_uppercase) && w.len() > 1;
            let mut before = false;
            tokens.any(|w| std::mem::replace(&mut before, capital(w)) && capital(w))
        }
        Lang::Zh => {
            TARGET.any(&text.folded, within, Lang::Zh)
                || titles::names_somebody(within.of(&text.folded))
                || crate::extract::chinese_person(&text.folded, within)
        }
    }
}

static TARGET: LazyLock<Words> = LazyLock::new(|| Words::section("target"));

fn check(text: &Text<'_>, sink: &mut Sink) {
    let mut claims: Vec<(Span, Option<&Said<'_>>)> = Vec::new();
    let mut voices: BTreeSet<String> = BTreeSet::new();
    // What somebody else reports that they said is theirs.
    // What they threatened to do is no word of theirs.
    let reported = text.said.iter().filter(|s| s.fact.statement.act != Act::Promise);
    let inner: BTreeSet<&StatementId> = reported.filter_map(|s| s.fact.statement.within.as_ref()).collect();
    for said in text.asserting().filter(|s| !inner.contains(s.id())) {
        let Some(at) = alleged(text, said) else { continue };
        voices.extend(said.fact.statement.speakers.iter().map(|c| format!("{:?}", c.who)));
        claims.push((at, Some(said)));
    }
    for sentence in text.own() {
        if let Some(at) = ACCUSE.first(&text.folded, sentence, text.lang)
            && aimed(text, sentence)
            && !OFFICIAL.any(&text.folded, sentence, text.lang)
        {
            claims.push((at, None));
        }
    }
    let accused = accused(text, &claims);
    let whole = Span::new(0, text.text().len());
    let answered = RESPONSE.any(&text.folded, whole, text.lang) || answers(text, &claims, &accused);
    voices.extend(corroborating(text, &claims, &accused, answered));
    claims.sort_by_key(|(at, _)| *at);
    let Some((at, said)) = claims.first().copied() else { return };
    let voices = voices.len()
        + usize::from(borne_out(text))
        + usize::from(accuser(text, &claims))
        + usize::from(papers(text, at.start));
    let missing = match (voices >= 2, answered) {
        (true, true) => return,
        (true, false) => "nobody says that the accused was asked to answer",
        (false, true) => "it rests on one voice",
        (false, false) => "it rests on one voice, and nobody says that the accused was asked to answer",
    };
    let finding = sink.at(text.place(at)).say("an allegation: ").words(at.of(text.text()));
    let crime = said.and_then(|s| s.fragments.iter().find_map(|f| deed(text, *f)));
    if let Some(crime) = crime.filter(|c| *c != at) {
        finding.say(" of ").words(crime.of(text.text()));
    }
    finding.say(format!("; {missing}"));
    if let Some(said) = said {
        finding.about(said.id());
    }
}
