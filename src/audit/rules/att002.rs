//! ATT002: experts, critics, studies whom nobody names.

use crate::audit::lists;
use crate::audit::phrase::{GENERIC, VAGUE, is_generic, some_people, some_people_zh};
use crate::audit::words::Words;
use crate::audit::{Check, Group, Level, Rule, Sink, Text};
use crate::audit::{Speaker, Voice};
use crate::base::Span;
use crate::model::Lang;
use std::sync::LazyLock;

pub static ATT002: Rule = Rule {
    code: "ATT002",
    name: "vague-authority",
    group: Group::Attribution,
    level: Level::Warning,
    summary: "experts, critics or studies speak, and nobody says which",
    page: include_str!("../../../docs/audit/ATT002.md"),
    check: Check::Text(check),
};

static BELIEF: LazyLock<Words> = LazyLock::new(|| Words::section("belief"));
static DOUBTS: LazyLock<Words> = LazyLock::new(|| Words::section("doubts"));
static HEARSAY: LazyLock<Words> = LazyLock::new(|| Words::section("hearsay"));
static ANSWERS: LazyLock<Words> = LazyLock::new(|| Words::section("answers-them"));
static WORK: LazyLock<Words> = LazyLock::new(|| Words::section("work"));
static NAMING: LazyLock<Words> = LazyLock::new(|| Words::section("naming"));

/// A crowd that opens a sentence of which no statement was made: "Some scientists doubt …", 有专家担心….
fn crowd(text: &Text<'_>, sentence: Span) -> Option<Span> {
    // Most sentences have no such verb at all.
    if !DOUBTS.may_stand(&text.folded, sentence) {
        return None;
    }
    let words = sentence.of(&text.folded);
    let end = match text.lang {
        Lang::En => {
            let tokens: Vec<&str> = words.split(' ').take(6).collect();
            let low: Vec<String> = tokens.iter().map(|t| t.to_lowercase()).collect();
            let crowd = |n: &usize| VAGUE.is(&low[*n], Lang::En) || some_people(&low[..=*n]);
            let head = (0..low.len()).find(crowd)?;
            // "Several studies have linked …".
            let verb = low[head + 1..].iter().find(|w| !lists::AUXILIARIES.has(w))?;
            let open = low[..head].iter().all(|t| GENERIC.is(t, Lang::En)) && !low[..head].contains(&"the".to_owned())
                || some_people(&low[..=head]);
            (open && DOUBTS.is(verb, Lang::En)).then(|| tokens[..=head].join(" ").len())?
        }
        Lang::Zh => {
            let verb = DOUBTS.first(&text.folded, sentence, Lang::Zh)?;
            let subject = &words[..verb.start as usize - sentence.start as usize];
            let crowd = VAGUE.ends(subject, Lang::Zh).is_some_and(|head| {
                let field = &subject[..subject.len() - head.len()];
                field.chars().count() <= 4 && is_generic(field)
            });
            (crowd || some_people_zh(subject)).then_some(subject.len())?
        }
    };
    Some(Span::new(sentence.start as usize, sentence.start as usize + end))
}

/// True when one of the crowd is named: right behind it, or as the next voice of the paragraph.
fn named(text: &Text<'_>, speaker: &Speaker) -> bool {
    let after = speaker.span.end as usize;
    let sentence = text.sentence_at(speaker.span.start as usize);
    if let Some(rest) = sentence.filter(|s| (s.end as usize) > after).map(|s| Span::new(after, s.end as usize))
        && let Some(naming) = NAMING.first(&text.folded, rest, text.lang)
        && text.text()[after..naming.start as usize].trim_matches([' ', ',', '，']).is_empty()
        && rest.of(text.text())[naming.end as usize - after..].chars().any(char::is_uppercase)
    {
        return true;
    }
    let Some(paragraph) = text.paragraph_at(speaker.span.start as usize) else { return false };
    let mut next = text.speakers().iter().filter(|s| s.span.start > speaker.span.start);
    let Some(next) = next.next().filter(|s| s.voice == Voice::Known && is_person(text, s)) else { return false };
    // 业内人士认为…。祝立群则表示…: who spoke before the crowd did, or answers it, is none of it.
    let heard = text
        .speakers()
        .iter()
        .any(|s| s.span.start < speaker.span.start && s.entity.is_some() && s.entity == next.entity);
    let before = &text.folded[speaker.span.end as usize..(next.span.start as usize).max(speaker.span.end as usize)];
    let clause = before.rfind(['，', '。', ',', '.', '；']).map_or(speaker.span.end, |at| speaker.span.end + at as u32);
    let end = text.said_by(next).cue.map_or(next.span.end, |cue| cue.end.max(next.span.end));
    let behind = Span { start: clause, end: end.max(clause) };
    if heard || ANSWERS.any(&text.folded, behind, text.lang) {
        return false;
    }
    paragraph.contains(next.span) || quoted_below(text, next, paragraph)
}

/// "A new study finds …. The study was led by Dr Scully": the next sentence says whose it is.
fn named_next(text: &Text<'_>, speaker: &Speaker) -> bool {
    let words = speaker.span.of(&text.folded);
    let mut behind = text.sentences().filter(|s| s.start > speaker.span.start);
    let Some(next) = behind.next().map(|s| s.of(&text.folded)) else { return false };
    match text.lang {
        Lang::Zh => {
            let rest = lists::THAT_STUDY.all().iter().find_map(|lead| next.strip_prefix(lead));
            lists::STUDIES_ZH.ends(words) && rest.is_some_and(|rest| lists::LED_BY.within(rest))
        }
        Lang::En => {
            let lower = next.to_lowercase();
            let mut each = lower.splitn(3, ' ');
            let again = matches!(each.next(), Some("the" | "this" | "that"))
                && each.next().is_some_and(|w| words.to_lowercase().ends_with(w.trim_end_matches(',')));
            again && lists::LED_BY.all().iter().any(|by| lower.contains(by))
        }
    }
}

/// Somebody who is known says what the crowd thinks: 彭总裁表示，一般机构预测…. They answer for it; a paper that reports it
/// does not.
fn vouched(text: &Text<'_>, speaker: &Speaker) -> bool {
    let Some(outer) = text.said_by(speaker).fact.statement.within.as_ref() else { return false };
    text.speakers().iter().any(|s| s.voice == Voice::Known && is_person(text, s) && text.said_by(s).id() == outer)
}

/// The crowd ends its paragraph, and the one below opens with the words of one of it.
fn quoted_below(text: &Text<'_>, next: &Speaker, paragraph: Span) -> bool {
    let fragment = text.said_by(next).fragments.first().copied();
    let opens = |f: Span| {
        let between = text.text().get(paragraph.end as usize..f.start as usize).unwrap_or(".");
        between.chars().all(|c| c.is_whitespace() || matches!(c, '“' | '"' | '「'))
    };
    let quoted = text.said_by(next).fact.statement.kind == crate::model::StatementKind::Direct;
    quoted && fragment.is_some_and(opens)
}

/// Somebody with a name of their own, as far as it can be told.
fn is_person(text: &Text<'_>, speaker: &Speaker) -> bool {
    use crate::model::EntityKind::{Person, Unknown};
    let entity = speaker.entity.as_ref().and_then(|id| text.entity(id));
    entity.is_some_and(|e| matches!(e.kind, Person | Unknown) && e.name.split([' ', '·']).count() < 5)
}

/// True when the words stand in somebody's quotation.
fn in_quotes(text: &Text<'_>, at: Span) -> bool {
    text.document.blocks.iter().flat_map(|b| &b.quotes).any(|q| q.inner.contains(at))
}

/// The first characters.
fn first(words: &str, chars: usize) -> &str {
    &words[..words.char_indices().nth(chars).map_or(words.len(), |(at, _)| at)]
}

fn check(text: &Text<'_>, sink: &mut Sink) {
    let mut told: Vec<Span> = Vec::new();
    let headline = text.headline();
    for speaker in text.speakers().iter().filter(|s| s.voice == Voice::Vague) {
        // 市场盛传: ATT003 tells of it.
        let rumour = text.said_by(speaker).cue.is_some_and(|cue| HEARSAY.any(&text.folded, cue, text.lang));
        // 刊发调查报道《…》: what was investigated has a name.
        let behind = text.folded.get(speaker.span.end as usize..).unwrap_or_default();
        let work = text.lang == Lang::Zh && WORK.find_in(first(behind, 2), Lang::Zh).any(|w| w.start == 0);
        // 研究：少睡影响血压: the body says whose study it is, or brings in one of the teachers of the headline.
        let below = || text.speakers().iter().filter(|s| !headline.is_some_and(|h| h.contains(s.span)));
        let told_below = headline.is_some_and(|h| h.contains(speaker.span))
            && below().any(|s| matches!(s.voice, Voice::Known | Voice::Unnamed))
            && below().all(|s| s.voice != Voice::Vague);
        if told_below
            || told.contains(&speaker.span)
            || rumour
            || work
            || named(text, speaker)
            || named_next(text, speaker)
            || vouched(text, speaker)
        {
            continue;
        }
        told.push(speaker.span);
        let place = text.place_of(speaker);
        let words = place.exact.clone();
        sink.at(place).about(text.said_by(speaker).id()).say("nobody says who ").words(words).say(" are");
    }
    for sentence in text.own() {
        if let Some(at) = crowd(text, sentence) {
            told.push(at);
            let words = at.of(text.text()).to_owned();
            sink.at(text.place(at)).say("nobody says who ").words(words).say(" are");
        }
    }
    for sentence in text.sentences() {
        if let Some(at) = BELIEF.first(&text.folded, sentence, text.lang)
            && !told.iter().any(|t| sentence.contains(*t))
            && !in_quotes(text, at)
        {
            sink.at(text.place(at)).words(at.of(text.text())).say(": nobody says by whom");
        }
    }
}
