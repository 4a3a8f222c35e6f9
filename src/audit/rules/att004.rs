//! ATT004: nobody can tell who speaks.

use crate::audit::both::{both_before, two_of_that_office};
use crate::audit::lists;
use crate::audit::naming::sex;
use crate::audit::roles;
use crate::audit::words::Words;
use crate::audit::{Check, Finding, Group, Level, Rule, Said, Sink, Text};
use crate::base::Span;
use crate::model::lang::fold::simplify;
use crate::model::{Agent, EntityKind, Lang, StatementKind};
use crate::text::{Block, Quote, Role};
use std::collections::BTreeSet;
use std::sync::LazyLock;

pub static ATT004: Rule = Rule {
    code: "ATT004",
    name: "unresolved-speaker",
    group: Group::Attribution,
    level: Level::Warning,
    summary: "words are attributed, and nobody can tell to whom",
    page: include_str!("../../../docs/audit/ATT004.md"),
    check: Check::Text(check),
};

static PRONOUN: LazyLock<Words> = LazyLock::new(|| Words::section("pronoun"));

/// Inside somebody's quotation the speaker knows whom they mean.
fn quoted(text: &Text<'_>, at: Span) -> bool {
    text.document.blocks.iter().flat_map(|b| &b.quotes).any(|q| q.inner.contains(at))
}

/// True when somebody to whom a pronoun may point, named or not, was spoken of shortly before: a reader can tell, if
/// the machine cannot.
fn near(text: &Text<'_>, said: &Said<'_>) -> bool {
    let Some(whole) = said.whole() else { return false };
    let Some(paragraph) = text.paragraph_at(whole.start as usize) else { return false };
    // Of words that are told and not quoted, whoever stands in them is spoken of too.
    let quoted = said.fact.statement.kind == StatementKind::Direct;
    let pronoun = said.speakers.iter().flatten().map(|s| s.start).min().filter(|_| !quoted);
    let before = Span { start: paragraph.start, end: pronoun.unwrap_or(whole.start).max(paragraph.start) };
    // A paragraph that begins with the pronoun points back to the one before it.
    let opens = text.sentence_at(whole.start as usize).is_some_and(|s| s.start == paragraph.start);
    let named = |paragraph: Option<Span>| paragraph.is_some_and(|p| introduced(text, p));
    let over = |p: Span| text.paragraph_at((p.start as usize).saturating_sub(2)).filter(|above| above.end <= p.start);
    // Paragraphs that begin with the same pronoun point back to the one before them all.
    let word = said.speakers.iter().flatten().next().map_or("", |s| s.of(&text.folded));
    let again = |p: &Span| text.lang == Lang::Zh && !word.is_empty() && p.of(&text.folded).starts_with(word);
    let mut previous = over(paragraph);
    while let Some(further) = previous.filter(|p| opens && again(p)) {
        previous = over(further);
    }
    let above = previous.filter(|_| opens && !quoted);
    if named(Some(before)) || named(previous.filter(|_| opens)) || above.is_some_and(|above| someone(text, above)) {
        return true;
    }
    let spoke = |s: &Said<'_>| {
        let within = s.whole().is_some_and(|w| paragraph.contains(w) && w.end <= whole.start);
        let person = |c: &crate::model::Cited| match &c.who {
            Agent::Entity(id) => text.entity(id).is_some_and(|e| PEOPLE.contains(&e.kind)),
            _ => false,
        };
        within && s.fact.statement.speakers.iter().any(person)
    };
    text.said.iter().any(spoke) || SOMEBODY.any(&text.folded, before, text.lang) || someone(text, before)
}

/// True when the words bring in a person by what they do: 律师走出法庭. One character (员, 者) may end any noun.
fn someone(text: &Text<'_>, words: Span) -> bool {
    let headline = text.headline().is_some_and(|h| h.overlaps(words));
    // 一名…, 这名…: measure words of people.
    let one = text.lang == Lang::Zh && {
        let words = words.of(&text.folded);
        lists::ONE_PERSON.within(words) || THAT_ONE.find_in(words, Lang::Zh).any(|w| w.len() > 3)
    };
    !headline
        && (one || PERSON.find(&text.folded, words, text.lang).any(|p| p.of(&text.folded).chars().nth(1).is_some()))
}

/// True when the words name a person: 守塔人沈阿海, "Hal Ottoway, 61,".
fn introduced(text: &Text<'_>, words: Span) -> bool {
    let headline = text.headline().is_some_and(|h| h.overlaps(words));
    !headline
        && match text.lang {
            Lang::Zh => {
                aged(words.of(&text.folded))
                    || TRADE.any(&text.folded, words, Lang::Zh)
                    || crate::extract::chinese_person(&text.folded, words)
            }
            Lang::En => {
                let all: Vec<&str> = words.of(text.text()).split_whitespace().collect();
                let ship = |w: &str| w.eq_ignore_ascii_case("the");
                let capital = |w: &str| w.starts_with(char::is_uppercase);
                let name = |two: &[&str]| capital(two[1]) && capital(two[0]) && sex(two[0]).is_some();
                all.first_chunk().is_some_and(|two: &[&str; 2]| name(two))
                    || all.windows(3).any(|three| name(&three[1..]) && !ship(three[0]))
            }
        }
}

/// 67岁的修表匠.
fn aged(words: &str) -> bool {
    let number = |c: char| c.is_ascii_digit() || "十一二三四五六七八九".contains(c);
    words.match_indices('岁').any(|(at, _)| words[..at].ends_with(number))
}

const PEOPLE: [EntityKind; 3] = [EntityKind::Person, EntityKind::Unknown, EntityKind::Unnamed];

static TRADE: LazyLock<Words> = LazyLock::new(|| Words::section("trade"));
static THAT_ONE: LazyLock<Words> = LazyLock::new(|| Words::section("that-one"));
static PERSON: LazyLock<Words> = LazyLock::new(|| Words::section("person"));
static SOMEBODY: LazyLock<Words> = LazyLock::new(|| Words::section("somebody"));

/// Words of speech close the sentence behind the quotation, whomever the reader took for their subject:
/// 一名担心被辞退而不愿具名的护士说。
fn attributed(text: &Text<'_>, quote: Span) -> bool {
    let Some(paragraph) = text.paragraph_at(quote.start as usize) else { return false };
    let rest = &text.folded[quote.end as usize..(paragraph.end as usize).max(quote.end as usize)];
    let rest = rest.trim_start_matches(['”', '」', '"', '』', '，', '。', ' ']);
    let sentence = rest.split(['。', '“', '「']).next().unwrap_or_default();
    text.lang == Lang::Zh && lists::SAYS.ends(sentence)
}

/// Quotations that fill their sentence and belong to no statement.
fn orphans(text: &Text<'_>, sink: &mut Sink) {
    let mut taken: Vec<Span> = text.said.iter().flat_map(|s| s.fragments.iter().copied()).collect();
    taken.sort_unstable();
    for block in text.document.blocks.iter().filter(|b| b.role == Role::Body) {
        for quote in block.quotes.iter().filter(|q| q.depth == 0 && q.closed) {
            let near = taken.partition_point(|t| t.end <= quote.inner.start);
            let said = taken.get(near).is_some_and(|t| t.overlaps(quote.inner));
            if alone(text, block, quote)
                && !said
                && sentence(quote.inner.of(text.text()), text.lang)
                && !followed(text, quote.outer)
            {
                sink.at(text.place(quote.inner)).say("a quotation without a speaker");
            }
        }
    }
}

/// Whoever spoke stands within so many characters at the head of the paragraph below.
const BROUGHT_IN: usize = 24;

/// "Q. Who paid?": a transcript does not say who asks.
fn asked(text: &Text<'_>, said: Span) -> bool {
    let line =
        text.paragraph_at(said.start as usize).map_or("", |p| &text.folded[p.start as usize..said.start as usize]);
    lists::TURN_LABELS.has(line.trim())
}

/// A quotation that fills its paragraph, and below it who speaks: 搜救队队长岑伟明说, ….
fn followed_alone(text: &Text<'_>, said: Span) -> bool {
    let quotes = text.document.blocks.iter().flat_map(|b| b.quotes.iter().map(move |q| (b, q)));
    quotes.filter(|(_, q)| q.inner.contains(said)).any(|(b, q)| alone(text, b, q) && followed(text, q.outer))
}

/// True when the paragraph has nothing but the quotation.
fn alone(text: &Text<'_>, block: &Block, quote: &Quote) -> bool {
    block.body.of(text.text()).chars().count() <= quote.outer.of(text.text()).chars().count() + 2
}

/// True when the sentence after the quotation, in the next paragraph, names a speaker for it.
fn followed(text: &Text<'_>, quote: Span) -> bool {
    let below = text.paragraph_at(quote.end as usize + 2).map(|p| p.of(&text.folded)).unwrap_or_default();
    if lists::opens(&lists::LEADS_BACK, below) {
        return true;
    }
    // “…” and below: Miner Hal Moss stood at the gate.
    let start = quote.end as usize + 2;
    let near: usize = below.chars().take(BROUGHT_IN).map(char::len_utf8).sum();
    let at = text.paragraph_at(start).map(|p| Span::new(p.start as usize, p.start as usize + near));
    if at.is_some_and(|at| introduced(text, at)) {
        return true;
    }
    let next = text.said.iter().find_map(|s| s.whole().filter(|w| w.start >= quote.end).map(|w| (s, w)));
    let close = |w: Span| text.text()[quote.end as usize..w.start as usize].trim().is_empty();
    next.filter(|(_, w)| close(*w)).is_some_and(|(said, w)| {
        // Somebody who is quoted next, or "That is how she put it"; an office that says another thing is nobody.
        let words = w.of(&text.folded);
        let kind = said.fact.statement.kind;
        matches!(kind, StatementKind::Direct | StatementKind::Mixed)
            || lists::opens(&lists::POINTS_BACK, words)
            || said.speakers.iter().zip(&said.fact.statement.speakers).any(|(_, c)| person(text, &c.who))
    })
}

fn person(text: &Text<'_>, who: &Agent) -> bool {
    let Agent::Entity(id) = who else { return false };
    text.entity(id).is_some_and(|e| e.kind == EntityKind::Person)
}

/// A sentence of its own, however short, or long enough to be something that somebody said.
fn sentence(words: &str, lang: Lang) -> bool {
    let short = match lang {
        Lang::Zh => words.chars().count() >= 6,
        Lang::En => words.split_whitespace().count() >= 4,
    };
    long(words, lang) || short && words.trim_end().ends_with(['.', '!', '?', '。', '！', '？'])
}

/// Long enough to be something that somebody said, not a name or a phrase in scare quotes.
fn long(words: &str, lang: Lang) -> bool {
    match lang {
        Lang::Zh => words.chars().count() >= 10,
        Lang::En => words.split_whitespace().count() >= 6,
    }
}

/// Nobody was found, or "she" was taken for something that is no person: the words call it "the …" throughout.
fn unresolved(text: &Text<'_>, said: &Said<'_>, nth: usize) -> bool {
    let id = match &said.fact.statement.speakers[nth].who {
        Agent::Unresolved => return true,
        Agent::Entity(id) => id,
        Agent::Source(_) => return false,
    };
    let Some(span) = said.speakers[nth] else { return false };
    if named_below(text, id, span) {
        return true;
    }
    if text.lang != Lang::En {
        return false;
    }
    let entity = text.entity(id).filter(|e| e.unnamed.is_none());
    let Some(entity) = entity.filter(|_| PRONOUN.is_in_any_case(span.of(&text.folded), Lang::En)) else {
        return false;
    };
    // "The organ of Saint Brice … she said": no person.
    let (first, last) = (entity.name.split(' ').next(), entity.name.rsplit(' ').next());
    if first.is_some_and(|w| lists::PLACE_FIRST.has(w))
        || entity.name.contains(' ') && last.is_some_and(|w| lists::PLACE_LAST.has(w))
    {
        return true;
    }
    let the = |before: &str| {
        let word = before.len().checked_sub(4).map_or(&[][..], |from| &before.as_bytes()[from..]);
        word.eq_ignore_ascii_case(b" the") || word.eq_ignore_ascii_case(b"\nthe")
    };
    let stands = text.text().match_indices(entity.name.as_str());
    let mut stands = stands.map(|(at, _)| text.text()[..at].trim_end()).peekable();
    stands.peek().is_some() && stands.all(the)
}

/// "She said", and the only one of that name comes up paragraphs later: no reader can tell.
fn named_below(text: &Text<'_>, id: &crate::base::EntityId, pronoun: Span) -> bool {
    let word = pronoun.of(&text.folded);
    if !PRONOUN.is_in_any_case(word, text.lang) && !lists::HIM.has(word) {
        return false;
    }
    let Some(entity) = text.entity(id).filter(|e| e.unnamed.is_none()) else { return false };
    let Some(paragraph) = text.paragraph_at(pronoun.start as usize) else { return false };
    let last = |name: &str| name.rsplit([' ', '·']).next().unwrap_or(name).to_owned();
    let names: Vec<String> = entity.aliases.iter().map(|a| last(a)).chain([last(&entity.name)]).collect();
    let until = &text.text()[..paragraph.end as usize];
    let below = &text.text()[paragraph.end as usize..];
    let stands = |part: &str| names.iter().any(|n| part.contains(n.as_str()));
    !stands(until) && stands(below)
}

/// The first sentence of the body: "they" has nobody before it to point to.
fn first(text: &Text<'_>, said: &Said<'_>) -> bool {
    let first = text.sentences().next();
    first.zip(said.whole()).is_some_and(|(first, whole)| whole.start < first.end)
}

/// Nobody speaks, and nobody is named, before "they" of a quotation: no house, no person, no crowd.
fn first_voice(text: &Text<'_>, pronoun: Span) -> bool {
    let start = text.sentences().next().map_or(pronoun.start, |s| s.start.min(pronoun.start));
    let before = Span { start, end: pronoun.start };
    let spoken = text.said.iter().flat_map(|s| s.speakers.iter().flatten()).any(|s| s.end <= pronoun.start);
    let open = text
        .said
        .iter()
        .flat_map(|s| &s.fragments)
        .find(|f| f.end <= pronoun.start && f.end + CLOSING >= pronoun.start);
    let body = COLLECTIVE.any(&text.folded, before, text.lang);
    open.is_some() && !spoken && !body && !introduced(text, before) && !someone(text, before)
}

/// "The fence goes up in October. They said": no sentence before has anybody for its subject.
fn nobody_before(text: &Text<'_>, pronoun: Span) -> bool {
    const LEADS: [&str; 5] = ["The", "A", "An", "There", "It"];
    if text.lang != Lang::En
        || text.said.iter().flat_map(|s| s.speakers.iter().flatten()).any(|s| s.end <= pronoun.start)
    {
        return false;
    }
    let mut before = text.sentences().take_while(|s| s.end <= pronoun.start).peekable();
    let many = |w: &str| lists::MANY_WHO.all().iter().any(|end| w.ends_with(end));
    before.peek().is_some()
        && before.all(|s| {
            let mut words = s.of(text.text()).split(|c: char| !c.is_alphabetic()).filter(|w| !w.is_empty());
            let thing = words.next().is_some_and(|w| LEADS.contains(&w))
                && words.next().is_some_and(|w| w.starts_with(char::is_lowercase));
            thing
                && !words.any(many)
                && !COLLECTIVE.any(&text.folded, s, text.lang)
                && !introduced(text, s)
                && !PERSON.any(&text.folded, s, text.lang)
        })
}

/// A comma, a closing mark and a space are no longer, in bytes.
const CLOSING: u32 = 5;

static COLLECTIVE: LazyLock<Words> = LazyLock::new(|| Words::section("collective"));

/// "Alva Stern and Ingrid Moe left. She said": two to whom the pronoun may point, side by side in the sentence before.
fn either(text: &Text<'_>, said: &Said<'_>, nth: usize) -> bool {
    let Agent::Entity(id) = &said.fact.statement.speakers[nth].who else { return false };
    let Some(span) = said.speakers[nth] else { return false };
    let entity = text.entity(id).filter(|e| e.unnamed.is_none());
    let pronoun = PRONOUN.is_in_any_case(span.of(&text.folded), text.lang);
    if pronoun && (one_of_two(text, span) || both_before(text, span)) {
        return true;
    }
    let Some(previous) = sentence_before(text, span) else { return false };
    // 厂长傅国辉与品管经理柳孟伦走进会议室。这名主管说: one of the two, and not which.
    // 司机谢岚和售票员何敏吵了起来。这名司机说: which is told.
    let words = span.of(&text.folded);
    let that_one =
        || THAT_ONE.find_in(words, Lang::Zh).next().filter(|w| w.start == 0).map(|w| &words[w.end as usize..]);
    if text.lang == Lang::Zh && entity.is_none() {
        return that_one().is_some_and(|what| {
            !previous.of(&text.folded).contains(what) && two_joined(text, previous)
                || two_of_that_office(text, what, span)
        });
    }
    let Some(entity) = entity.filter(|_| pronoun) else { return false };
    if text.lang == Lang::Zh {
        return either_zh(text, &simplify(&entity.name), previous);
    }
    // Only the first subject of the sentence: "Stern and councillor Moe left".
    let words: Vec<&str> = previous.of(text.text()).split_whitespace().collect();
    let capital = |w: &&str| w.starts_with(char::is_uppercase);
    let Some(and) = words.iter().take(8).position(|w| *w == "and").filter(|and| *and >= 2) else { return false };
    let (one, other) = (&words[and - 2..and], &words[and + 1..words.len().min(and + 6)]);
    // "And his brother Simon".
    let kin = other.len() > 2 && ["his", "her"].contains(&other[0]) && KIN.is(other[1], Lang::En) && capital(&other[2]);
    let other = match other.windows(2).position(|pair| pair.iter().all(capital)) {
        Some(first) => &other[first..first + 2],
        None if kin => &other[2..3],
        None => return false,
    };
    let named = |pair: &[&str]| entity.name.ends_with(&pair.join(" "));
    one.iter().all(capital)
        && (named(one) || named(other))
        && !matches!((sex(one[0]), sex(other[0])), (Some(a), Some(b)) if a != b)
        && !(kin && couple(words[and + 1], words[and + 2]))
}

/// Two who were named together, and spoken of once more, before "he": either may have said it. No sentence between has a
/// name of one of them, and nobody spoke.
fn one_of_two(text: &Text<'_>, pronoun: Span) -> bool {
    let wanted = match pronoun.of(text.text()).to_ascii_lowercase().as_str() {
        "he" => 'm',
        "she" => 'f',
        _ => return false,
    };
    let (Some(paragraph), Some(here)) =
        (text.paragraph_at(pronoun.start as usize), text.sentence_at(pronoun.start as usize))
    else {
        return false;
    };
    let spoke = text.said.iter().flat_map(|s| s.speakers.iter().flatten());
    if text.lang != Lang::En || spoke.filter(|s| s.start >= paragraph.start).any(|s| s.end <= pronoun.start) {
        return false;
    }
    let mut before = text.sentences().filter(|s| paragraph.contains(*s) && s.end <= here.start);
    let Some(first) = before.next() else { return false };
    let words: Vec<&str> =
        first.of(text.text()).split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).collect();
    let named = words.windows(2).filter(|two| sex(two[0]) == Some(wanted) && two[1].starts_with(char::is_uppercase));
    let last: BTreeSet<&str> = named.map(|two| two[1]).collect();
    let between: Vec<&str> = before.map(|s| s.of(text.text())).collect();
    last.len() == 2 && !between.is_empty() && !between.iter().any(|s| last.iter().any(|name| s.contains(name)))
}

/// His sister, her brother: of the two "he" and "she" tell.
fn couple(whose: &str, kin: &str) -> bool {
    if whose == "his" { lists::FEMALE_KIN.has(kin) } else { lists::MALE_KIN.has(kin) }
}

static KIN: LazyLock<Words> = LazyLock::new(|| Words::section("kin"));

/// The sentence before, of the same paragraph; or the first one of the text, where it is a paragraph of its own.
fn sentence_before(text: &Text<'_>, at: Span) -> Option<Span> {
    let sentence = text.sentence_at(at.start as usize)?;
    let before = text.sentences().take_while(|s| s.end <= sentence.start);
    let (previous, first) = before.fold((None, false), |(last, _), s| (Some(s), last.is_none()));
    previous.filter(|p: &Span| first || text.paragraph_at(at.start as usize).is_some_and(|here| here.contains(*p)))
}

/// 董事长孔令和与总经理姚斌发生争执。他说: the name stands right before or behind the word that joins two. Of one who meets
/// another, the first is meant.
fn either_zh(text: &Text<'_>, name: &str, sentence: Span) -> bool {
    let words = sentence.of(&text.folded);
    let clause = words.find(['，', ',', '。']).map_or(words, |at| &words[..at]);
    if lists::MEETING.within(clause) {
        return false;
    }
    let person = person_in(text, sentence);
    lists::JOINING.all().iter().flat_map(|joint| clause.match_indices(joint)).any(|(at, joint)| {
        let (before, behind) = (&clause[..at], &clause[at + joint.len()..]);
        let near: usize = behind.chars().take(TITLED).map(char::len_utf8).sum();
        // 店主钟启明与妻子叶秋蓉: of a couple 他 and 她 tell.
        if lists::SPOUSES.begins(behind) {
            return false;
        }
        let one = before.ends_with(name) && person(at + joint.len(), at + joint.len() + near);
        // 戴月娥和女儿戴思颖: whoever has a daughter is a person, whatever they do.
        let kin = || KIN.find_in(behind, Lang::Zh).next().is_some_and(|k| k.start == 0);
        let other = behind[..near].contains(name) && before.chars().count() <= TITLED && (kin() || person(0, at));
        one || other
    })
}

/// Whether the bytes between two offsets of a sentence name a person.
fn person_in<'t>(text: &'t Text<'_>, sentence: Span) -> impl Fn(usize, usize) -> bool + 't {
    let start = sentence.start as usize;
    move |from, to| crate::extract::chinese_person(&text.folded, Span::new(start + from, start + to))
}

/// The first clause names two people side by side.
fn two_joined(text: &Text<'_>, sentence: Span) -> bool {
    let words = sentence.of(&text.folded);
    let clause = words.find(['，', ',', '。']).map_or(words, |at| &words[..at]);
    let person = person_in(text, sentence);
    lists::JOINING.all().iter().flat_map(|joint| clause.match_indices(joint)).any(|(at, joint)| {
        let behind = at + joint.len();
        let near: usize = clause[behind..].chars().take(TITLED).map(char::len_utf8).sum();
        person(0, at) && person(behind, behind + near)
    })
}

/// A name with its title is no longer, in characters.
const TITLED: usize = 14;

static PLURAL: LazyLock<Words> = LazyLock::new(|| Words::section("pronoun-plural"));

/// Names what was said, which nobody can be held to.
fn show(text: &Text<'_>, said: &Said<'_>, finding: &mut Finding) {
    if let Some(first) = said.fragments.first() {
        finding.see_statement("what was said", said.id(), text.place(*first));
    }
}

fn check(text: &Text<'_>, sink: &mut Sink) {
    let mut told = BTreeSet::new();
    let headline = text.headline().unwrap_or_default();
    // A headline may leave whom it means to the body.
    for said in text.asserting().filter(|s| s.whole().is_none_or(|w| !headline.contains(w))) {
        let statement = &said.fact.statement;
        let unresolved = (0..statement.speakers.len()).find(|n| unresolved(text, said, *n));
        if let Some(nth) = unresolved {
            let torn = said.speakers[nth].is_some_and(|p| one_of_two(text, p) || both_before(text, p));
            if near(text, said) && !torn {
                continue;
            }
            let span = said.speakers[nth].or(said.cue).or(said.fragments.first().copied());
            let Some(span) = span else { continue };
            let word = span.of(&text.folded).to_lowercase();
            let known = PRONOUN.is(&word, text.lang)
                || lists::HIM.has(&word)
                || PLURAL.is(&word, text.lang)
                    && (first(text, said) || first_voice(text, span) || nobody_before(text, span));
            // What they said that they thought has the same pronoun.
            if !known || quoted(text, span) || !told.insert(span) {
                continue;
            }
            let words = span.of(text.text()).to_owned();
            let finding = sink.at(text.place(span)).about(said.id());
            finding.say("nobody can tell who ").words(words).say(" is");
            show(text, said, finding);
        } else if let Some(nth) = (0..statement.speakers.len()).find(|n| either(text, said, *n)) {
            let Some(span) = said.speakers[nth] else { continue };
            let words = span.of(text.text()).to_owned();
            let finding = sink.at(text.place(span)).about(said.id());
            finding.words(words).say(" may be either of the two named before");
            show(text, said, finding);
        } else if let Some(span) = (0..statement.speakers.len()).find_map(|n| roles::unknown(text, said, n)) {
            if told.insert(span) {
                let words = span.of(text.text()).to_owned();
                let finding = sink.at(text.place(span)).about(said.id());
                finding.say("nobody can tell who ").words(words).say(" is");
                finding.see("said here", text.place(text.sentence_at(span.start as usize).unwrap_or(span)));
            }
        } else if statement.speakers.is_empty() && statement.kind == StatementKind::Direct && said.cue.is_none() {
            let Some(span) = said.fragments.first().copied().filter(|f| sentence(f.of(text.text()), text.lang)) else {
                continue;
            };
            if attributed(text, span) || near(text, said) || followed_alone(text, span) || asked(text, span) {
                continue;
            }
            sink.at(text.place(span)).about(said.id()).say("a quotation without a speaker");
        }
    }
    orphans(text, sink);
}
