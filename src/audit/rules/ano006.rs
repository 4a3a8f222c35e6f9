//! ANO006: "sources say", and there is one.

use super::relays;
use crate::audit::lists;
use crate::audit::words::Words;
use crate::audit::{Check, Context, Group, Level, Rule, Sink, Text};
use crate::audit::{Speaker, Voice};
use crate::base::Span;
use crate::model::lang::fold::simplify;
use crate::model::{Act, Lang};
use std::sync::LazyLock;

pub static ANO006: Rule = Rule {
    code: "ANO006",
    name: "plural-inflation",
    group: Group::Anonymity,
    level: Level::Warning,
    summary: "sources in the plural, and only one is found",
    page: include_str!("../../../docs/audit/ANO006.md"),
    check: Check::Both(check, relayed),
};

static PLURAL: LazyLock<Words> = LazyLock::new(|| Words::section("plural"));
static ANOTHER: LazyLock<Words> = LazyLock::new(|| Words::section("another"));
static COUNTED: LazyLock<Words> = LazyLock::new(|| Words::section("counted"));
static AFTER_HEAD: LazyLock<Words> = LazyLock::new(|| Words::section("after-head"));
static TELLS: LazyLock<Words> = LazyLock::new(|| Words::section("headline-tells"));
static CROWD: LazyLock<Words> = LazyLock::new(|| Words::section("crowd"));
static THAT_ONE: LazyLock<Words> = LazyLock::new(|| Words::section("that-one"));
static PERSON: LazyLock<Words> = LazyLock::new(|| Words::section("person"));

/// Everybody in the singular, each once; "the person" is one of those before, or the only one.
fn singles(text: &Text<'_>) -> Vec<Span> {
    let speaking = text.unnamed().filter(|s| single(text, s)).map(|s| s.span);
    let mut out: Vec<Span> = speaking.filter(|s| !again(text, *s)).collect();
    for sentence in text.sentences() {
        match text.lang {
            Lang::Zh => out.extend(introduced(text, sentence)),
            Lang::En => out.extend(opening(text, sentence)),
        }
    }
    out.sort_unstable();
    out.dedup_by(|b, a| b.overlaps(*a) || b.of(text.text()) == a.of(text.text()));
    if out.is_empty() {
        out.extend(text.sentences().find_map(|s| definite(text, s)));
    }
    out
}

fn again(text: &Text<'_>, at: Span) -> bool {
    let words = at.of(&text.folded).to_lowercase();
    words.starts_with("the ") || THAT_ONE.find_in(&words, Lang::Zh).any(|w| w.start == 0)
}

/// 该知情人士, "the insider": one of those before. Whoever is an official or a source is somebody whom nobody names.
fn definite(text: &Text<'_>, sentence: Span) -> Option<Span> {
    let words = sentence.of(&text.folded);
    match text.lang {
        Lang::Zh => PERSON.find(&text.folded, sentence, Lang::Zh).find_map(|head| {
            let before = &text.folded[sentence.start as usize..head.start as usize];
            // A word of the head may be taken for the head: 知情人士 ends in 人士.
            let from = THAT_ONE.find_in(before, Lang::Zh).map(|w| w.start as usize).filter(|from| {
                let that = before[*from..].chars().count();
                that <= 6 && !before[*from..].contains(['，', '。'])
            });
            let from = from.last()?;
            Some(Span { start: sentence.start + from as u32, end: head.end })
        }),
        Lang::En => {
            let the = |i: &usize| words.as_bytes()[*i..*i + 3].eq_ignore_ascii_case(b"the");
            let starts = memchr::memchr_iter(b' ', words.as_bytes()).filter_map(|i| i.checked_sub(3)).filter(the);
            let mut starts = starts.filter(|i| !words[..*i].ends_with(|c: char| c.is_alphanumeric()));
            starts.find_map(|i| {
                // The source, the police source.
                let mut from = i + 4;
                let mut before = "";
                words[from..].split(' ').take(SHORT).find_map(|word| {
                    let start = from;
                    let last = std::mem::replace(&mut before, word);
                    from += word.len() + 1;
                    let head = word.trim_end_matches(|c: char| !c.is_alphabetic()).to_lowercase();
                    let person = PERSON.is(&head, Lang::En) && !head.ends_with('s') && head != "people";
                    let span = Span::new(i, start + head.len()).shifted(sentence.start as usize);
                    // "The passenger list" is no passenger.
                    let whole = |s: Span| {
                        s.overlaps(span) && !goes_on(&text.folded[span.end as usize..s.end.max(span.end) as usize])
                    };
                    let speaks = || lists::HEADS_OF_BEFORE.has(&head) || text.speakers().iter().any(|s| whole(s.span));
                    // "The likely source" of an outbreak
                    let thing = head == "source" && lists::NO_PERSON_SOURCE.has(last);
                    (person && !thing && !KNOWN.is(&head, Lang::En) && speaks()).then_some(span)
                })
            })
        }
    }
}

/// Behind its head the phrase goes on with another noun.
fn goes_on(rest: &str) -> bool {
    let next = rest.split_whitespace().next();
    rest.starts_with(' ') && next.is_some_and(|w| !AFTER_HEAD.is(w, Lang::En) && w.starts_with(char::is_lowercase))
}

/// 一名……官员: somebody brought in, whether or not a statement was made of what they say.
fn introduced(text: &Text<'_>, sentence: Span) -> Option<Span> {
    text.brought_in(sentence, |words, one| words.find(one)).min_by_key(|s| s.start)
}

/// "A lawyer who has seen the lease put it at thirty years": somebody who is brought in at the head of a sentence.
fn opening(text: &Text<'_>, sentence: Span) -> Option<Span> {
    let words = sentence.of(&text.folded);
    let mut each = words.split(' ');
    if !each.next().is_some_and(|w| lists::ONE.has(&w.to_lowercase())) {
        return None;
    }
    let mut end = words.find(' ')?;
    for word in each.take(SHORT) {
        end += 1 + word.len();
        if PERSON.is(word, Lang::En) {
            let who = words[end..].starts_with(" who ");
            return who.then(|| Span::new(0, end).shifted(sentence.start as usize));
        }
    }
    None
}

/// One person.
fn single(text: &Text<'_>, speaker: &Speaker) -> bool {
    let words = speaker.span.of(&text.folded).to_lowercase();
    speaker.voice == Voice::Unnamed
        && match text.lang {
            Lang::Zh => lists::SINGULAR_ZH.begins(&words) || lists::ONE_PERSON.within(&words),
            Lang::En => lists::opens(&lists::SINGULAR, &words),
        }
}

/// Two or more that were counted, or another one who begins a sentence, whether or not a statement was made of it.
fn counted(text: &Text<'_>) -> bool {
    let another = |s: Span| ANOTHER.first(&text.folded, s, text.lang).is_some_and(|w| w.start == s.start);
    let mut sentences = text.sentences();
    sentences.any(another)
        || text.speakers().iter().any(|s| {
            // The count stands in the phrase, or right before what the reader took of it.
            let sentence = text.sentence_at(s.span.start as usize).unwrap_or(s.span);
            let before = &text.folded[sentence.start as usize..s.span.start as usize];
            let back: usize =
                before.chars().rev().take(14).take_while(|c| !",，".contains(*c)).map(char::len_utf8).sum();
            let near = Span { start: s.span.start - back as u32, end: s.span.end };
            s.voice == Voice::Unnamed && COUNTED.any(&text.folded, near, text.lang)
        })
}

/// The one may be one of the many: a friend of friends, an aide or anybody of sources, and no constituent of lawmakers. Of
/// many in the headline, or in the same paragraph, anybody may be one.
fn one_of_them(text: &Text<'_>, many: Span, one: Span) -> bool {
    let beside = text.headline().is_some_and(|h| h.contains(many))
        || text.paragraph_at(many.start as usize).is_some_and(|p| p.contains(one));
    if beside {
        return true;
    }
    let (many, one) = (kind(text, many), kind(text, one));
    let (Some(many), Some(one)) = (many, one) else { return true };
    let anybody = |who: &str| lists::ANY_SOURCE.has(who);
    many == one || anybody(&many) || anybody(&one)
}

/// What somebody is, in the singular: the head of the phrase in English, its last two characters in Chinese.
fn kind(text: &Text<'_>, who: Span) -> Option<String> {
    let phrase = who.of(&text.folded);
    match text.lang {
        Lang::Zh => {
            let head = phrase.trim_end_matches('们');
            let from = head.char_indices().rev().nth(1)?.0;
            Some(head[from..].to_owned())
        }
        Lang::En => head(phrase).map(|head| singular(&head).to_owned()),
    }
}

/// The plural: of another speaker than the `one` that is known, or in the headline.
fn plural(text: &Text<'_>, one: Option<Span>) -> Option<Span> {
    // What many think, or what somebody tells that they said, is nothing that sources say.
    let say = |s: &Speaker| {
        let statement = &text.said_by(s).fact.statement;
        statement.act != Act::Think && statement.within.is_none()
    };
    let in_body = text.speakers().iter().filter(|s| Some(s.span) != one && say(s)).find_map(|s| {
        let phrase = s.span.of(&text.folded);
        let first = PLURAL.first(&text.folded, s.span, text.lang).is_some_and(|p| p.start == s.span.start);
        let plural = match text.lang {
            // 知情人士们 are as many as 多名知情人士.
            Lang::Zh => {
                let head = phrase.trim_end_matches('们');
                // 交通局多名官员, and not 多家公司的一名员工.
                let several = || {
                    PLURAL.find_in(phrase, Lang::Zh).any(|p| {
                        let rest = &phrase[p.end as usize..];
                        !rest.contains('的') && !lists::ONE_PERSON.within(rest)
                    })
                };
                PERSON.ends(head, Lang::Zh).is_some() && (first || head != phrase || several())
            }
            Lang::En => first || many(phrase) && (s.voice == Voice::Unnamed || nobody(text, s)),
        };
        plural.then_some(s.span)
    });
    in_body.or_else(|| {
        let headline = text.headline()?;
        if text.lang == Lang::Zh {
            return several(text, headline);
        }
        PLURAL.first(&text.folded, headline, text.lang).or_else(|| told(text, headline))
    })
}

/// 知情人士们：…, 数名员工爆内幕: people in the plural before the colon of a headline, or who speak in it.
fn several(text: &Text<'_>, headline: Span) -> Option<Span> {
    let words = headline.of(&text.folded);
    let tells = || lists::TELLS_ZH.all().iter().filter_map(|tells| words.find(tells)).min();
    let who = &words[..words.find(['：', ':']).or_else(tells)?];
    let head = who.trim_end_matches('们');
    let first = PLURAL.find_in(who, Lang::Zh).any(|p| p.start == 0);
    let people = PERSON.ends(head, Lang::Zh).is_some() && (first || head != who);
    people.then(|| Span::new(0, who.len()).shifted(headline.start as usize))
}

/// A subject of more words has a clause in it.
const SHORT: usize = 3;

/// "Friends", "union officials": no name stands in the words, and such as are in the street may well send one to speak.
fn nobody(text: &Text<'_>, speaker: &Speaker) -> bool {
    let words = speaker.span.of(text.text());
    // "Bankers familiar with the talks": of what is said of them only the head counts.
    let head = words.split_whitespace().take_while(|w| !AFTER_HEAD.is(w, Lang::En));
    let capital = words.split_whitespace().skip(1).any(|w| w.starts_with(char::is_uppercase));
    let the = words.to_lowercase().starts_with("the ");
    let short = (1..=SHORT).contains(&head.count());
    short && !capital && !the && !CROWD.is(&words.to_lowercase(), Lang::En)
}

/// Insiders of company insiders at the mill: what an English phrase is about, in small letters.
fn head(phrase: &str) -> Option<String> {
    let words = phrase.split(|c: char| !c.is_alphanumeric());
    words.take_while(|w| !AFTER_HEAD.is(w, Lang::En)).last().map(str::to_lowercase)
}

fn singular(head: &str) -> &str {
    head.strip_suffix('s').unwrap_or(head)
}

/// "Company insiders": the head of the phrase is a plural of people.
fn many(phrase: &str) -> bool {
    // Prosecutors are an office, however many speak for it.
    head(phrase).filter(|head| head.ends_with('s')).is_some_and(|head| {
        let office = || KNOWN.is(&head[..head.len() - 1], Lang::En);
        PERSON.is(&head, Lang::En) && !office()
    })
}

/// Whoever holds such an office is known by it.
static KNOWN: LazyLock<Words> = LazyLock::new(|| Words::section("known-by-office"));

/// "…, workers say": people in the plural speak in the headline, and nobody with a name does in the body.
fn told(text: &Text<'_>, headline: Span) -> Option<Span> {
    if text.speakers().iter().any(|s| s.voice == Voice::Known && s.span.start >= headline.end) {
        return None;
    }
    PERSON.find(&text.folded, headline, Lang::En).find(|p| {
        let after = text.folded[p.end as usize..headline.end as usize].trim_start();
        let tells = after.starts_with(':') || TELLS.find_in(after, Lang::En).any(|cue| cue.start == 0);
        many(p.of(text.text())) && tells
    })
}

fn check(text: &Text<'_>, sink: &mut Sink) {
    // Most texts speak of nobody in the plural; looking for everybody in the singular takes longer.
    if plural(text, None).is_none() || counted(text) {
        return;
    }
    let singles = singles(text);
    let [one] = singles.as_slice() else { return };
    let Some(many) = plural(text, Some(*one)).filter(|many| one_of_them(text, *many, *one)) else { return };
    let one = text.place(*one);
    let words = many.of(text.text()).to_owned();
    sink.at(text.place(many))
        .words(words)
        .say(", and only one is found: ")
        .words(one.exact.clone())
        .see("the one", one);
}

/// A clerk told the Courier; "sources told the Courier", prints the next one.
fn relayed(context: &Context<'_>, sink: &mut Sink) {
    let index = context.index();
    let words = |n: usize| match index.said[n].fact.statement.speakers.as_slice() {
        [only] => only.words.as_ref(),
        _ => None,
    };
    for (n, later) in index.said.iter().enumerate() {
        let Some(who) = words(n).filter(|w| counts_many(&simplify(&w.exact))) else { continue };
        let mut pairs = index.groups().pairs_of(n).filter(|p| p.later == n && p.is_same());
        let one = pairs.find(|p| {
            let from = &index.said[p.earlier].source.id;
            from != &later.source.id
                && relays::comes_from(index, n, from)
                && words(p.earlier).is_some_and(|w| counts_one(&simplify(&w.exact)))
        });
        let Some((earlier, was)) = one.and_then(|p| Some((index.said[p.earlier], words(p.earlier)?))) else { continue };
        let there = context.words(earlier.fact, was.at, &was.exact);
        let finding = sink.at(context.words(later.fact, who.at, &who.exact)).about(later.id());
        finding.words(who.exact.clone()).say(", and in ").say(relays::title(earlier.source)).say(" there is one: ");
        finding.words(was.exact.clone()).see("the one", there);
    }
}

/// "Sources", "court sources", "two officials", 多名消息人士.
fn counts_many(who: &str) -> bool {
    if who.is_ascii() {
        let plural = PLURAL.find_in(who, Lang::En).next().is_some_and(|w| w.start == 0);
        let of_a_house = || head(who).is_some_and(|head| lists::ANY_SOURCE.has(singular(&head)));
        return many(who) && (plural || of_a_house());
    }
    PERSON.ends(who, Lang::Zh).is_some() && PLURAL.find_in(who, Lang::Zh).next().is_some_and(|w| w.start == 0)
}

/// "A clerk", 一名职员.
fn counts_one(who: &str) -> bool {
    let name = who.split(' ').skip(1).any(|w| w.starts_with(char::is_uppercase));
    !name && (lists::opens(&lists::ONE, who) || lists::ONE_PERSON.begins(who))
}
