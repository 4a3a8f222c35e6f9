//! The English word lists as one table: word → classes and cues. Built once, when first needed.

use super::key::{Key, LONGEST};
use crate::base::maps::{HashMap, HashSet};
use crate::model::Act;
use std::sync::LazyLock;

macro_rules! classes {
    ($($name:ident = $label:literal),* $(,)?) => {
        classes!(@ 0u32; $($name = $label,)*);
        /// Class names of words.txt and their bits.
        const CLASSES: &[(&str, u64)] = &[$(($label, $name)),*];
    };
    (@ $n:expr; $name:ident = $label:literal, $($rest:tt)*) => {
        pub(super) const $name: u64 = 1 << ($n);
        classes!(@ $n + 1u32; $($rest)*);
    };
    (@ $n:expr;) => {};
}

classes! {
    DET = "det", POSS = "poss", SUBJ = "subj", OBJ = "obj", WH = "wh", THAT = "that", PREP = "prep", LINK = "link",
    AND = "and", BUT = "but", SUB = "sub", BE = "be", HAVE = "have", DO = "do", MODAL = "modal", NEG = "neg",
    ADV = "adv", TIME = "time", DAY = "day", MONTH = "month", NUM = "num", VENUE = "venue", TITLE = "title",
    FEMALE = "female", MALE = "male", SPOKE = "spoke", GROUP = "group", REPORT = "report", UNNAMED = "unnamed",
    ORG = "org", NOT_NP = "not_np", VERBISH = "verbish", RAISE = "raise", REFUSE = "refuse", SPEAK = "speak",
    NOUN_CUE = "noun_cue", ACCORD = "accord", NOT_SOURCE = "not_source", COUNTRY = "country", OUTLET = "outlet",
    FIRST_F = "f", FIRST_M = "m", ABBR = "abbr", ED = "-ed", ING = "-ing", TO = "to", CLITIC = "clitic",
    FINAL_S = "-s", PART = "part", TRAIL = "trail", ALONE = "alone", SCHOLAR = "scholar", ADJ_CUE = "adj_cue",
    COPULA = "copula", DENIABLE = "deniable", OCCASION = "occasion", NOUN_ACT = "noun_act", OFFICE = "office",
    PARTY = "party", PARTITIVE = "partitive", AIM = "aim", MEDIA = "media", CUE = "cue", OPENS = "opens",
}

/// Any auxiliary.
pub(super) const AUX: u64 = BE | HAVE | DO | MODAL;
/// Any first name.
pub(super) const FIRST: u64 = FIRST_F | FIRST_M;

/// What a verb of reporting wants beside it; the letters of cues.txt.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Wants(u32);

impl Wants {
    /// True when the letter stands in its line.
    pub(super) fn has(self, letter: u8) -> bool {
        self.0 >> (letter - b'a') & 1 == 1
    }

    /// True when an object says something of what it names, in any of the ways of cues.txt: blasted the plan.
    pub(super) fn object(self) -> bool {
        b"acvslxpum".iter().any(|letter| self.has(*letter))
    }
}

/// Classes of verbs of reporting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum CueClass {
    Say,
    Tell,
    Ask,
    Urge,
    Promise,
    Deny,
    Think,
    Know,
    Judge,
    Show,
}

/// A verb that reports.
#[derive(Clone, Debug)]
pub(super) struct Cue {
    pub(super) lemma: &'static str,
    /// `on` of call on.
    pub(super) particle: Option<&'static str>,
    pub(super) class: CueClass,
    pub(super) act: Act,
    pub(super) wants: Wants,
}

/// Forms of a verb; a written form may be several.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Forms {
    pub(super) base: bool,
    pub(super) third: bool,
    pub(super) past: bool,
    pub(super) participle: bool,
    pub(super) ing: bool,
}

/// What the lists say about a written word.
#[derive(Clone, Debug)]
pub(super) struct Word {
    key: Key,
    pub(super) classes: u64,
    /// The same of the word in small letters: with what its ending tells.
    pub(super) small: u64,
    /// Which of the lexicon's `forms` are its own.
    forms: (u16, u16),
}

impl Word {
    fn new(word: &str) -> Self {
        Self { key: Key::new(word.as_bytes(), 0, word.len()), classes: 0, small: 0, forms: (0, 0) }
    }
}

/// All lists.
pub(super) struct Lexicon {
    pub(super) words: Vec<Word>,
    pub(super) cues: Vec<Cue>,
    /// Words as forms of verbs of reporting, word by word.
    forms: Vec<(u16, Forms)>,
    /// Numbers of words, each in the first free slot from its key's on; most slots are free (0).
    slots: Box<[u16; SLOTS]>,
    outlets: HashSet<&'static str>,
}

/// How many slots the table of words has: some three for each word.
const SLOTS: usize = 1 << 14;

/// What the ending of a small word tells, `known` being what the lists do.
pub(super) fn endings(word: &[u8], known: u64) -> u64 {
    match word {
        [.., b'l', b'y'] if word.len() > 4 && known == 0 => ADV,
        [.., b't'] if (word.ends_with(b"n't") || word.ends_with("n’t".as_bytes())) && known & MODAL == 0 => {
            NEG | MODAL
        }
        [.., b'e', b'd'] if word.len() > 3 => ED,
        [.., b'i', b'n', b'g'] if word.len() > 4 => ING,
        [.., b's', b's'] => 0,
        [.., b's'] if word.len() > 3 => FINAL_S,
        _ => 0,
    }
}

pub(super) static LEXICON: LazyLock<Lexicon> = LazyLock::new(Lexicon::build);

fn lines(list: &'static str) -> impl Iterator<Item = &'static str> {
    list.lines().map(str::trim_end).filter(|l| !l.is_empty() && !l.starts_with('#'))
}

impl Lexicon {
    fn build() -> Self {
        let mut it = Self {
            words: vec![Word::new("")],
            cues: Vec::new(),
            forms: Vec::new(),
            slots: Box::new([0; SLOTS]),
            outlets: lines(include_str!("../../model/lang/en/outlets.txt")).collect(),
        };
        for list in [include_str!("../../model/lang/en/words.txt"), include_str!("../../model/lang/en/firstnames.txt")]
        {
            let mut class = 0;
            for line in lines(list) {
                let words = match line.split_once(':') {
                    Some((label, rest)) if !line.starts_with(' ') => {
                        class = CLASSES.iter().find(|(l, _)| *l == label).map_or(0, |(_, bit)| *bit);
                        rest
                    }
                    _ => line,
                };
                words.split_whitespace().for_each(|w| it.entry(w).classes |= class);
            }
        }
        it.entry("to").classes |= TO;
        lines(include_str!("../../model/lang/en/countries.txt")).for_each(|w| it.entry(w).classes |= COUNTRY);
        for list in
            [include_str!("../../model/lang/en/abbreviations.txt"), include_str!("../../model/lang/en/states.txt")]
        {
            lines(list).for_each(|w| it.entry(w).classes |= ABBR);
        }
        for outlet in lines(include_str!("../../model/lang/en/outlets.txt")).filter(|o| !o.contains(' ')) {
            if !matches!(outlet, "Time" | "Vice" | "Wired" | "Vox") {
                it.entry(outlet).classes |= OUTLET;
            }
        }
        it.add_cues();
        for word in &mut it.words {
            let known = word.classes & !(CUE | OPENS);
            word.small = word.classes | word.key.with_bytes(|bytes| endings(bytes, known));
        }
        // us is nobody's country
        it.entry("us").small &= !COUNTRY;
        it
    }

    fn add_cues(&mut self) {
        let mut all: Vec<(u16, u16, Forms)> = Vec::new();
        let irregular: HashMap<&str, (&str, &str, Option<&str>)> =
            lines(include_str!("../../model/lang/en/irregular.txt"))
                .filter_map(|l| {
                    let mut words = l.split_whitespace();
                    Some((words.next()?, (words.next()?, words.next()?, words.next())))
                })
                .collect();
        for line in lines(include_str!("../../model/lang/en/cues.txt")) {
            let mut columns = line.split_whitespace();
            let (Some(lemma), Some(class), Some(act), Some(flags)) =
                (columns.next(), columns.next(), columns.next(), columns.next())
            else {
                continue;
            };
            let (verb, particle) = lemma.split_once('_').map_or((lemma, None), |(v, p)| (v, Some(p)));
            let id = self.cues.len() as u16;
            let wants = Wants(flags.bytes().fold(0, |set, b| set | 1 << (b - b'a')));
            self.cues.push(Cue { lemma, particle, class: class_of(class), act: act_of(act), wants });
            let regular = past(verb);
            let regular = regular.as_str();
            let (past, participle, other) = irregular.get(verb).map_or((regular, regular, None), |p| *p);
            let mut forms: Vec<(String, Forms)> = Vec::new();
            let mut add = |form: String, set: fn(&mut Forms)| {
                let at = forms.iter().position(|(f, _)| *f == form).unwrap_or_else(|| {
                    forms.push((form, Forms::default()));
                    forms.len() - 1
                });
                set(&mut forms[at].1);
            };
            add(verb.to_owned(), |f| f.base = true);
            add(third(verb), |f| f.third = true);
            add(past.to_owned(), |f| f.past = true);
            add(participle.to_owned(), |f| f.participle = true);
            add(ing(verb, past), |f| f.ing = true);
            // learned, learnt
            if let Some(other) = other {
                add(other.to_owned(), |f| (f.past, f.participle) = (true, true));
            }
            // signalled, labelling
            if past == regular && doubles(verb) {
                add(format!("{verb}led"), |f| (f.past, f.participle) = (true, true));
                add(format!("{verb}ling"), |f| f.ing = true);
            }
            for (form, set) in forms {
                self.entry(&form).classes |= CUE;
                all.push((self.find(Key::new(form.as_bytes(), 0, form.len())), id, set));
            }
        }
        all.sort_by_key(|(word, cue, _)| (*word, *cue));
        for forms in all.chunk_by(|a, b| a.0 == b.0) {
            let from = self.forms.len() as u16;
            self.forms.extend(forms.iter().map(|(_, cue, set)| (*cue, *set)));
            self.words[forms[0].0 as usize].forms = (from, self.forms.len() as u16);
        }
    }

    /// The verbs of reporting that the word of this number may be a form of.
    #[inline]
    pub(super) fn cues(&'static self, word: u16) -> impl Iterator<Item = (&'static Cue, Forms)> {
        let (from, to) = self.words[word as usize].forms;
        self.forms[from as usize..to as usize].iter().map(|(cue, forms)| (&self.cues[*cue as usize], *forms))
    }

    fn entry(&mut self, word: &str) -> &mut Word {
        let key = Key::new(word.as_bytes(), 0, word.len());
        let slot = self.slot(key);
        if self.slots[slot] == 0 {
            // A word longer than any that is looked up stays without a slot.
            self.slots[slot] = if word.len() > LONGEST { 0 } else { self.words.len() as u16 };
            self.words.push(Word::new(word));
            return self.words.last_mut().expect("just pushed");
        }
        &mut self.words[self.slots[slot] as usize]
    }

    /// The word's number in `words`; 0 when no list has it.
    #[inline]
    pub(super) fn find(&self, key: Key) -> u16 {
        self.slots[self.slot(key)]
    }

    /// The same of a word of fewer than eight letters, by its head alone: what is longer has no zero there.
    #[inline]
    pub(super) fn find_short(&self, head: u64) -> u16 {
        self.slots[self.probe(Key::short(head), |key| key.head() == head)]
    }

    /// The slot that has the word, or the free one where it belongs.
    #[inline]
    fn slot(&self, key: Key) -> usize {
        self.probe(key, |other| *other == key)
    }

    /// From the place of `key` on, the slot of the first word that is the `same`, or the first free one.
    #[inline]
    fn probe(&self, key: Key, same: impl Fn(&Key) -> bool) -> usize {
        let mut slot = key.slot::<SLOTS>();
        while self.slots[slot] != 0 && !same(&self.words[self.slots[slot] as usize].key) {
            slot = (slot + 1) % SLOTS;
        }
        slot
    }

    /// The classes of a word; none when no list has it.
    pub(super) fn classes(&self, word: &str) -> u64 {
        self.words[self.find(Key::new(word.as_bytes(), 0, word.len())) as usize].classes
    }

    /// True for the name of an outlet, with or without its article.
    pub(super) fn is_outlet(&self, name: &str) -> bool {
        let bare = name.strip_prefix("the ").or_else(|| name.strip_prefix("The "));
        self.outlets.contains(name) || bare.is_some_and(|bare| self.outlets.contains(bare))
    }
}

fn class_of(word: &str) -> CueClass {
    match word {
        "tell" => CueClass::Tell,
        "ask" => CueClass::Ask,
        "urge" => CueClass::Urge,
        "promise" => CueClass::Promise,
        "deny" => CueClass::Deny,
        "think" => CueClass::Think,
        "know" => CueClass::Know,
        "judge" => CueClass::Judge,
        "show" => CueClass::Show,
        _ => CueClass::Say,
    }
}

fn act_of(word: &str) -> Act {
    match word {
        "think" => Act::Think,
        "ask" => Act::Ask,
        "urge" => Act::Urge,
        "promise" => Act::Promise,
        "deny" => Act::Deny,
        _ => Act::Say,
    }
}

fn ends_consonant_y(verb: &str) -> bool {
    verb.ends_with('y') && !verb.trim_end_matches('y').ends_with(['a', 'e', 'i', 'o', 'u'])
}

/// True for a verb whose last `l` is doubled in British spelling.
fn doubles(verb: &str) -> bool {
    verb.strip_suffix('l').is_some_and(|v| v.ends_with(['a', 'e', 'i', 'o', 'u']) && !v.ends_with("ea"))
}

fn third(verb: &str) -> String {
    match verb {
        _ if ends_consonant_y(verb) => format!("{}ies", &verb[..verb.len() - 1]),
        _ if ["s", "sh", "ch", "x", "z"].iter().any(|e| verb.ends_with(e)) => format!("{verb}es"),
        _ => format!("{verb}s"),
    }
}

fn past(verb: &str) -> String {
    match verb {
        _ if ends_consonant_y(verb) => format!("{}ied", &verb[..verb.len() - 1]),
        _ if verb.ends_with('e') => format!("{verb}d"),
        _ => format!("{verb}ed"),
    }
}

/// The -ing form; a consonant that the past doubles is doubled here too.
fn ing(verb: &str, past: &str) -> String {
    let doubled = past.strip_suffix("ed").filter(|p| p.len() == verb.len() + 1 && p.starts_with(verb));
    match doubled {
        Some(stem) if !verb.ends_with('e') => format!("{stem}ing"),
        _ if verb.ends_with("ee") => format!("{verb}ing"),
        _ if verb.ends_with('e') => format!("{}ing", &verb[..verb.len() - 1]),
        _ if verb == "swear" => "swearing".into(),
        _ => format!("{verb}ing"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn forms(word: &str) -> Vec<(&'static str, Forms)> {
        let lexicon = &*LEXICON;
        let number = lexicon.find(Key::new(word.as_bytes(), 0, word.len()));
        lexicon.cues(number).map(|(cue, forms)| (cue.lemma, forms)).collect()
    }

    #[test]
    fn every_form_leads_to_its_verb() {
        for (form, lemma) in [
            ("Said", "say"),
            ("denies", "deny"),
            ("denied", "deny"),
            ("admitting", "admit"),
            ("telling", "tell"),
            ("written", "write"),
            ("writing", "write"),
            ("pledging", "pledge"),
            ("presses", "press"),
            ("quizzing", "quiz"),
            ("agreeing", "agree"),
        ] {
            assert!(forms(form).iter().any(|(l, _)| *l == lemma), "{form} {:?}", forms(form));
        }
        assert!(forms("report")[0].1.base && !forms("report")[0].1.past);
    }

    #[test]
    fn most_slots_are_free_and_every_word_can_be_looked_up() {
        let lexicon = &*LEXICON;
        assert!(lexicon.words.len() * 2 < SLOTS, "{} words", lexicon.words.len());
        for (number, word) in lexicon.words.iter().enumerate().skip(1) {
            assert_eq!(lexicon.find(word.key) as usize, number);
            if word.key == Key::short(word.key.head()) && word.key.head() >> 56 == 0 {
                assert_eq!(lexicon.find_short(word.key.head()) as usize, number);
            }
        }
        let key = |word: &str| Key::new(word.as_bytes(), 0, word.len());
        assert_eq!(key("Spokeswoman"), Key::new(b"a SPOKESWOMAN said so", 2, 13));
        assert_ne!(key("say"), key("sayin"));
        assert_eq!(lexicon.find(key("counterrevolutionarieswho")), 0);
    }

    #[test]
    fn every_class_of_the_lists_is_known() {
        let labels = lines(include_str!("../../model/lang/en/words.txt"))
            .filter(|l| !l.starts_with(' '))
            .filter_map(|l| l.split_once(':'));
        for (label, _) in labels {
            assert!(CLASSES.iter().any(|(l, _)| *l == label), "{label}");
        }
        for (label, flags) in lines(include_str!("../../model/lang/en/cues.txt")).map(|l| (l, l.split(' ').nth(3))) {
            assert!(flags.is_some_and(|f| f.bytes().all(|b| b.is_ascii_lowercase())), "{label}");
        }
    }
}
