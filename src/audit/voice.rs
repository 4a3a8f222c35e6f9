//! Who speaks, as the words for them tell a reader: somebody with a name, an office, a crowd that nobody can ask, a
//! person whom nobody names, a paper.

use super::lists;
use super::phrase::{AFTER_HEAD, ASKED, INDEFINITE, PERSON, SOME, chinese, english, some_people_zh};
use super::words::Words;
use super::{Place, Said, Text};
use crate::base::{EntityId, Span};
use crate::model::lang::fold::simplify;
use crate::model::{Agent, Entity, EntityKind, Lang};
use std::sync::LazyLock;

/// What kind of voice it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Voice {
    /// A name, an office, a house; nothing to ask for.
    Known,
    /// Experts, critics, studies: a crowd without a name.
    Vague,
    /// A person, or some, whom nobody names.
    Unnamed,
    /// A study, a document, that nobody names.
    Paper,
    /// Words that could not be tied to anybody.
    Unresolved,
}

/// A speaker of a statement.
#[derive(Clone, Debug)]
pub struct Speaker {
    /// Index of the statement in [`Text::said`].
    pub nth: usize,
    /// Who, where the words could be tied to somebody.
    pub entity: Option<EntityId>,
    /// The words.
    pub span: Span,
    /// What kind of voice.
    pub voice: Voice,
    /// True when the reader took it for somebody whom nobody names.
    pub nameless: bool,
}

static HEARSAY: LazyLock<Words> = LazyLock::new(|| Words::section("hearsay"));
static SPARED: LazyLock<Words> = LazyLock::new(|| Words::section("spared"));
static CROWD: LazyLock<Words> = LazyLock::new(|| Words::section("crowd"));
static DESK: LazyLock<Words> = LazyLock::new(|| Words::section("front-desk"));

/// Whoever is brought in is named within so many bytes.
const SOON: usize = 400;

/// What somebody is stands so near behind 一名, in characters.
const NEAR: usize = 16;

impl Text<'_> {
    /// Every speaker of every statement that has words of its own.
    pub fn speakers(&self) -> &[Speaker] {
        self.speakers.get_or_init(|| {
            let each = self.said.iter().enumerate().flat_map(|(nth, said)| {
                let cited = said.fact.statement.speakers.iter().zip(&said.speakers);
                cited.filter_map(move |(cited, span)| span.map(|span| (nth, &cited.who, span)))
            });
            each.map(|(nth, who, span)| {
                if let Some(somebody) = self.meant(who, span) {
                    let entity = if let Agent::Entity(id) = who { Some(id.clone()) } else { None };
                    return Speaker { nth, voice: Voice::Unnamed, nameless: true, entity, span: somebody };
                }
                let span = self.subject(span);
                let (id, voice, nameless) = match who {
                    Agent::Unresolved => (None, Voice::Unresolved, false),
                    Agent::Source(_) => (None, Voice::Known, false),
                    Agent::Entity(id) => {
                        let entity = self.entity(id);
                        let nameless = entity.is_some_and(|e| e.kind == EntityKind::Unnamed || e.unnamed.is_some());
                        (Some(id.clone()), self.voice(entity, nameless, span), nameless)
                    }
                };
                Speaker { nth, voice, nameless, entity: id, span }
            })
            .collect()
        })
    }

    /// 一名银行人士要求匿名，他说…, "Two people at the bank met us. They said …": whom a pronoun means that the reader could
    /// tie to nobody, or to nobody with a name.
    fn meant(&self, who: &Agent, span: Span) -> Option<Span> {
        let word = self.folded.get(span.range())?;
        if !lists::PRONOUNS.all().iter().any(|p| p.eq_ignore_ascii_case(word)) {
            return None;
        }
        let unnamed = |id: &EntityId| self.entity(id).and_then(|e| e.unnamed.as_ref());
        let described = match who {
            Agent::Unresolved => None,
            Agent::Entity(id) => Some(unnamed(id)?.description.as_str()),
            Agent::Source(_) => return None,
        };
        let from = match self.lang {
            Lang::Zh => self.sentence_at(span.start as usize)?,
            // An English pronoun takes up the sentence before.
            Lang::En => self.paragraph_at(span.start as usize)?,
        };
        let before = Span { start: from.start.min(span.start), end: span.start };
        if let Some(words) = described {
            let at = before.of(self.text()).rfind(words)?;
            return Some(Span::new(at, at + words.len()).shifted(before.start as usize));
        }
        let brought_in = self.brought_in(before, |words, one| words.rfind(one)).max_by_key(|s| s.start);
        brought_in.filter(|_| self.lang == Lang::Zh)
    }

    /// 一名……官员: those whom these words bring in, where `find` sees 一名 and 一位, named by what they are.
    pub fn brought_in(
        &self,
        within: Span,
        find: impl Fn(&str, &'static str) -> Option<usize>,
    ) -> impl Iterator<Item = Span> {
        let words = within.of(&self.folded);
        lists::ONE_PERSON.all().iter().filter_map(move |one| {
            let from = within.start as usize + find(words, one)?;
            let near: usize = self.folded[from..within.end as usize].chars().take(NEAR).map(char::len_utf8).sum();
            let head = PERSON.find(&self.folded, Span::new(from, from + near), Lang::Zh).find(|h| h.len() > 3)?;
            Some(Span { start: from as u32, end: head.end })
        })
    }

    /// Unnamed speakers, each once: people and papers.
    pub fn unnamed(&self) -> impl Iterator<Item = &Speaker> {
        self.unnamed.get_or_init(|| self.without_names()).iter().map(|n| &self.speakers()[*n])
    }

    fn without_names(&self) -> Vec<usize> {
        let mut out: Vec<usize> = Vec::new();
        // The headline speaks of those whom the body brings in.
        let headline = self.headline();
        let below = |s: &Speaker| headline.is_none_or(|h| s.span.start >= h.end);
        let in_body = self.speakers().iter().any(|s| s.voice == Voice::Unnamed && below(s));
        let nameless =
            |s: &Speaker| matches!(s.voice, Voice::Unnamed | Voice::Paper) || s.voice == Voice::Vague && s.nameless;
        for (n, speaker) in self.speakers().iter().enumerate().filter(|(_, s)| nameless(s)) {
            // "The source" is the one of before.
            let again = self.lang == Lang::En && speaker.span.of(self.text()).to_lowercase().starts_with("the ");
            if again && !out.is_empty() {
                continue;
            }
            if in_body && !below(speaker) || self.rumour(speaker.span) || self.named_later(speaker.span) {
                continue;
            }
            let same = |o: &Speaker| o.span == speaker.span || (o.entity.is_some() && o.entity == speaker.entity);
            if !out.iter().any(|o| same(&self.speakers()[*o])) {
                out.push(n);
            }
        }
        out
    }

    /// "A signalman said … The signalman, Owen Trask, …", 这名信号员名叫…: whoever is brought in is named soon after.
    fn named_later(&self, speaker: Span) -> bool {
        let end = self.document.text.len().min(speaker.end as usize + SOON);
        let end = (speaker.end as usize..=end).rev().find(|at| self.folded.is_char_boundary(*at)).unwrap_or_default();
        let (phrase, below) = (speaker.of(&self.folded), &self.folded[speaker.end as usize..end]);
        if self.lang == Lang::Zh {
            return super::naming::chinese(phrase, below);
        }
        let words = phrase.split([' ', ',']).take_while(|w| !AFTER_HEAD.is(w, Lang::En));
        let Some(head) = words.last().filter(|w| !w.is_empty()) else {
            return false;
        };
        let lead = &phrase[..phrase.find(head).unwrap_or_default()];
        super::naming::english(lead, head, below)
    }

    /// 有消息称: what the reader took for a speaker is a part of a word of hearsay.
    fn rumour(&self, speaker: Span) -> bool {
        let Some(sentence) = self.sentence_at(speaker.start as usize).filter(|_| self.lang == Lang::Zh) else {
            return false;
        };
        HEARSAY.find(&self.folded, sentence, Lang::Zh).any(|at| at.contains(speaker))
    }

    /// Victims and minors, whom nobody should name.
    pub fn spared(&self, speaker: &Speaker) -> bool {
        let end = self.sentence_at(speaker.span.start as usize).map_or(speaker.span.end, |s| s.end);
        // “…,” said a woman who was abused there: the verb stands before her.
        let cue = self.said_by(speaker).cue.filter(|c| c.start >= speaker.span.end);
        let until = cue.map_or(end, |c| c.start);
        let until = until.clamp(speaker.span.end, end.max(speaker.span.end));
        SPARED.any(&self.folded, Span { start: speaker.span.start, end: until }, self.lang)
    }

    /// People in the street, and whoever answers for an office, who did not ask not to be named: nobody asks why they
    /// are not.
    pub fn in_the_street(&self, speaker: &Speaker) -> bool {
        let sentence = self.sentence_at(speaker.span.start as usize).unwrap_or(speaker.span);
        let asked = ASKED.any(&self.folded, sentence, self.lang);
        !asked && [&*CROWD, &*DESK].iter().any(|class| class.any(&self.folded, speaker.span, self.lang))
    }

    /// The statement of a speaker.
    pub fn said_by(&self, speaker: &Speaker) -> &Said<'_> {
        &self.said[speaker.nth]
    }

    /// A speaker's words as a place.
    pub fn place_of(&self, speaker: &Speaker) -> Place {
        self.place(speaker.span)
    }

    /// The whole subject where the reader took only its tail: "A person who works in the mayor's office".
    fn subject(&self, span: Span) -> Span {
        let Some(sentence) = self.sentence_at(span.start as usize) else { return span };
        if self.lang == Lang::Zh {
            // 有居民认为: the reader takes 有 for a verb.
            let before = &self.folded[sentence.start as usize..span.start as usize];
            let some = SOME.ends(before, Lang::Zh).filter(|w| w.starts_with('有') || w.starts_with("也有"));
            let whole = |w: &str| Span { start: span.start - w.len() as u32, end: span.end };
            return some.map(whole).filter(|s| some_people_zh(s.of(&self.folded))).unwrap_or(span);
        }
        let before = &self.text()[sentence.start as usize..span.start as usize];
        if before.is_empty() || before.contains(['“', '”', '"', '.', ',', ';', ':']) {
            return span;
        }
        let words: Vec<&str> = before.split_whitespace().collect();
        let lower = |n: usize| words.get(n).map(|w| w.to_lowercase()).unwrap_or_default();
        let somebody = lists::ANYBODY.has(&lower(0)).then_some(0);
        let person = somebody.or_else(|| (1..4).find(|n| PERSON.is(&lower(*n), Lang::En)));
        let follows = person
            .is_some_and(|n| ["who", "with", "that", "in", "inside", "from", "at"].contains(&lower(n + 1).as_str()));
        if (somebody.is_some() || INDEFINITE.is(&lower(0), Lang::En)) && follows && words.len() < 12 {
            return Span { start: sentence.start, end: span.end };
        }
        span
    }

    /// "A deckhand, requesting anonymity": somebody who is not said who, and the sentence says that they asked for it.
    fn asked(&self, speaker: Span) -> bool {
        let one = self.lang == Lang::En && lists::opens(&lists::ONE, speaker.of(self.text()));
        let sentence = self.sentence_at(speaker.start as usize).filter(|_| one);
        sentence.is_some_and(|s| ASKED.any(&self.folded, s, self.lang))
    }

    fn voice(&self, entity: Option<&Entity>, unnamed: bool, span: Span) -> Voice {
        // A pronoun stands for whoever it was resolved to; the name tells more than the word.
        let name = entity.map_or("", |e| e.name.as_str());
        let words = span.of(self.text());
        let told = || words.contains(name) || fold(words).contains(&fold(name));
        let phrase = if unnamed || name.is_empty() || told() { words } else { name };
        let pronoun = phrase != words;
        let kind = entity.map_or(EntityKind::Unknown, |e| e.kind);
        let asked = self.asked(span);
        // "A spokeswoman who declined to be named".
        if asked && !matches!(kind, EntityKind::Organisation | EntityKind::Outlet) {
            return Voice::Unnamed;
        }
        let voice = match self.lang {
            Lang::Zh => chinese(&simplify(phrase), unnamed, kind),
            Lang::En => english(phrase, unnamed || asked, kind),
        };
        // A crowd is told of once, where it is brought in.
        let somebody = kind == EntityKind::Person && !(self.lang == Lang::Zh && words == name);
        if (pronoun || somebody) && voice == Voice::Vague { Voice::Known } else { voice }
    }
}

fn fold(words: &str) -> String {
    words.to_lowercase().replace(['《', '》'], "")
}
