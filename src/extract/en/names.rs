//! Who and what a text names: full names from their first mention, surnames and acronyms tied to them.

use super::gender::{self, Gender};
use super::lexicon::{
    ADV, AND, AUX, BUT, CLITIC, COUNTRY, DAY, DET, FIRST, GROUP, MEDIA, MONTH, NOUN_CUE, NUM, ORG, OUTLET, PARTY, POSS,
    PREP, REPORT, SUB, SUBJ, THAT, TITLE, UNNAMED, WH,
};
use super::lists::{BESIDE, KIN, OUTLET_NAME, PARTNERS, PERSON, STATE};
use super::spelling;
use super::titles;
use super::tokens::{Kind, Shape, Token, Tokens};
use crate::base::Small;
use crate::base::maps::HashMap;
use crate::model::{EntityKind, Name, Role};
use smallvec::SmallVec;

/// How many mentions a short name looks back over for its bearer.
const BACK: usize = 400;
/// How many bearers of one short name are kept apart.
const BEARERS: usize = 32;
/// No name is longer, in words.
const LONGEST: usize = 14;

/// Somebody or something named.
#[derive(Clone, Debug)]
pub(super) struct Named {
    pub(super) name: Small,
    pub(super) kind: EntityKind,
    pub(super) gender: Option<Gender>,
    pub(super) aliases: Vec<String>,
    pub(super) roles: Vec<Role>,
    /// True when the text calls them by the last name alone.
    pub(super) surnamed: bool,
    /// It stands within a sentence somewhere: its capital is its own.
    pub(super) inside: bool,
    /// True for several: Democrats, Senate Republicans.
    pub(super) crowd: bool,
    /// What else the text calls them: a teacher from Easton.
    pub(super) called: Vec<Role>,
    /// In years.
    pub(super) age: Option<u8>,
    /// True for a relative of somebody else here: who the surname alone does not mean.
    pub(super) kin: bool,
}

/// A place where a name stands.
#[derive(Clone, Copy, Debug)]
pub(super) struct Place {
    /// Byte.
    pub(super) at: u32,
    pub(super) who: usize,
    /// True at the beginning of a sentence, where subjects stand.
    pub(super) opens: bool,
    /// True for one to whom something belongs: Doe's remarks.
    pub(super) owns: bool,
}

/// All names of a text.
pub(super) struct Names {
    pub(super) all: Vec<Named>,
    pub(super) places: Vec<Place>,
    pub(super) forms: HashMap<Small, SmallVec<[usize; 2]>>,
    /// True when one of the forms begins small: de Waal.
    small: bool,
}

/// A name in tokens: with what stands before it (`titled`) left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Run {
    pub(super) start: usize,
    pub(super) end: usize,
    /// Where the titles before it begin.
    pub(super) full: usize,
}

/// True when the capital of token `i` may come from the beginning of a sentence alone.
fn small_word(t: &Tokens<'_>, i: usize) -> bool {
    let common = GROUP | REPORT | UNNAMED | NOUN_CUE;
    if t.is(i, common) && t.all[i].shape == Shape::Capital && !t.is(i, FIRST) {
        // Sources close to …; Police said
        let opens = i == 0 || !t.all[i - 1].word() || t.is(i - 1, DET | AND | BUT | PREP);
        // The Department of Transport closed it
        let office = t.is(i, ORG) && ["of", "for"].iter().any(|w| t.eq(i + 1, w)) && i > 0 && t.eq(i - 1, "the");
        let office = office && (i + 2..i + 4).any(|k| t.get(k).is_some_and(|n| n.cap()));
        // the Post
        let paper = i > 0 && t.eq(i - 1, "the") && t.among(i, &OUTLET_NAME) && t.is(i, ORG);
        // the Workers' Federation
        let members = t.is(i + 1, CLITIC) && spelling::of_members(t, i + 1, t.all.len());
        if opens && !office && !paper && !members && !t.get(i + 1).is_some_and(|n| n.cap()) {
            return true;
        }
    }
    // minister Will Quill
    let bearer =
        t.is(i, super::lexicon::MODAL) && i > 0 && t.all[i - 1].word() && t.get(i + 1).is_some_and(|n| n.cap());
    if bearer && (t.is(i - 1, TITLE) || !t.all[i - 1].cap() && !t.is(i - 1, AND | BUT)) && !t.is(i + 1, ADV | SUBJ) {
        return false;
    }
    t.all[i].is(DET | POSS | SUBJ | PREP | SUB | WH | THAT | AND | BUT | ADV | NUM | AUX | super::lexicon::NEG)
        && !t.all[i].is(FIRST)
        && t.all[i].shape == Shape::Capital
}

/// The name that begins at token `i`, at most up to `hi`.
pub(super) fn run_at(t: &Tokens<'_>, i: usize, hi: usize) -> Option<Run> {
    if !t.get(i)?.cap() {
        return None;
    }
    if let Some(end) = spelling::society(t, i, hi) {
        return Some(Run { start: i, end, full: i });
    }
    if small_word(t, i) {
        return None;
    }
    // On Monday | Doe said
    let dated = i > 0 && t.eq(i - 1, "on") && !t.get(i + 1).is_some_and(|n| n.is(ORG | OUTLET | MEDIA));
    if t.is(i, DAY | MONTH) && !t.is(i, FIRST) && (dated || !t.get(i + 1).is_some_and(|n| n.cap())) {
        return None;
    }
    let hi = hi.min(i + LONGEST);
    let mut end = i + 1;
    let mut org = t.all[i].is(ORG);
    let mut office = None;
    // in Easton, N.Y. | Quill
    let state = i > 0 && t.kind(i - 1) == Some(Kind::Comma) && STATE.has(t.str(i));
    while end < hi && !state {
        // Secretary of State | Jane Doe
        if let Some(start) = titles::bearer(t, end - 1, hi) {
            (office, org, end) = (Some(start), false, start + 1);
            continue;
        }
        let token = &t.all[end];
        if token.cap() && !(token.is(DAY | MONTH) && !org && t.is(end + 1, NUM)) {
            if token.is(DET | SUBJ | WH | SUB) && !token.is(FIRST) && token.shape == Shape::Capital {
                break;
            }
            // District Judge | Jane Doe of Easton: what comes after a title is no institution.
            org = token.is(ORG) || org && !(token.is(TITLE) && t.is(end + 1, FIRST));
            end += 1;
        } else if let Some(last) = spelling::behind_particles(t, end, hi).or_else(|| spelling::nicknamed(t, end, hi)) {
            end = last + 1;
        } else if spelling::of_members(t, end, hi) {
            end += 1;
        } else if org
            && (t.eq(end, "of") || t.eq(end, "for") || t.eq(end, "on") || t.str(end) == "&" || t.eq(end, "and"))
            && end + 1 < hi
        {
            let the = usize::from(t.eq(end + 1, "the"));
            let joint = t.eq(end, "and") && (the > 0 || t.is(end + 2, super::lexicon::AUX));
            let day = t.is(end + 1 + the, DAY | MONTH) && !t.is(end + 2 + the, ORG);
            if end + 1 + the < hi && t.all[end + 1 + the].cap() && !joint && !day {
                end += 2 + the;
            } else {
                break;
            }
        } else if t.eq(end, "and") && end + 1 < hi && PARTNERS.has(t.str(end + 1)) {
            // Achter and Partners
            (org, end) = (true, end + 2);
        } else if t.str(end) == "&" && end + 1 < hi && t.all[end + 1].cap()
            || t.eq(end, "and") && i > 0 && t.is(i - 1, DET) && super::np::institution(t, end, hi)
        {
            end += 2;
        } else {
            break;
        }
    }
    // The name proper stands after the last title: US President | Jane Doe.
    let first = office.unwrap_or(i);
    let mut start = first;
    for k in first..end.saturating_sub(1) {
        if titles::partisan(t, k, end) {
            start = k + 1;
        }
        // Parent Jane Doe: the capital opens the sentence
        let first = t.is(k + 1, FIRST) || k + 3 == end && !org && !t.is(k, ORG | GROUP | OUTLET | TITLE | COUNTRY);
        let called = k == i && k + 2 < end && first && !t.is(k, FIRST);
        let called = called
            && (t.among(k, &PERSON)
                || spelling::hyphened(t.str(k))
                || (k == 0 || !t.all[k - 1].word()) && super::called::trade(t.str(k)));
        if called
            || t.is(k, TITLE) && !(t.is(k + 1, ORG) || t.eq(k + 1, "of") || t.eq(k + 1, "for")) && t.all[k + 1].cap()
        {
            start = k + 1;
        }
    }
    // Senators | Jeff Frost and …
    if start == i && end > i + 2 && t.is(i, GROUP) && t.is(i + 1, FIRST) && t.str(i).ends_with('s') {
        start = i + 1;
    }
    if org && t.is(start, TITLE) {
        start = i;
    }
    Some(Run { start, end, full: i })
}

/// After the vote | Doe would not say: the subject behind a phrase of a few words without a comma.
fn led(t: &Tokens<'_>, i: usize, end: usize) -> bool {
    if i < 2
        || !t.all[i - 1].word()
        || t.is(i - 1, PREP | AND | BUT | DET | POSS | ADV | CLITIC)
        || t.all[i - 1].cap()
        || !super::np::finite(t, end)
    {
        return false;
    }
    let near = (i.saturating_sub(6)..i).rev().take_while(|k| t.all[*k].word()).last();
    let first = near.filter(|k| *k == 0 || t.kind(*k - 1) == Some(Kind::Stop) || t.kind(*k - 1) == Some(Kind::Close));
    first.is_some_and(|k| {
        t.is(k, PREP) && t.all[k].cap() && !(k + 1..i).any(|j| super::np::finite(t, j) || t.is(j, SUBJ))
    })
}

/// How many names an article has, and how many forms: room for them is made once.
const NAMES: usize = 16;
const FORMS: usize = 56;

impl Default for Names {
    fn default() -> Self {
        let (all, places) = (Vec::with_capacity(NAMES), Vec::with_capacity(FORMS));
        Self { all, places, forms: HashMap::with_capacity_and_hasher(FORMS, Default::default()), small: false }
    }
}

impl Names {
    /// Reads the names of one more paragraph, in order.
    pub(super) fn learn(&mut self, t: &Tokens<'_>) {
        let mut i = 0;
        while let Some(next) = t.all[i..].iter().position(Token::cap) {
            i += next;
            let Some(run) = run_at(t, i, t.all.len()) else {
                i += 1;
                continue;
            };
            let first = |i: usize| i == 0 || !t.all[i - 1].word();
            let opens = first(i) || t.is(i - 1, AND | BUT) || t.is(i - 1, TITLE);
            // To her credit, state Sen. | Jane Doe left
            let opens = opens
                || i > 1
                    && t.is(i, TITLE)
                    && !t.all[i - 1].cap()
                    && t.all[i - 1].word()
                    && !t.is(i - 1, PREP | DET | AND | POSS)
                    && first(i - 1);
            // After the vote | Doe would not say
            let opens = opens || led(t, i, run.end);
            // Labour's | Jane Doe said
            let opens = opens || i > 1 && t.is(i - 1, CLITIC) && t.is(i - 2, PARTY) && first(i - 2);
            self.couple(t, run, opens);
            self.take(t, run, opens);
            self.partners(t, run);
            i = run.end;
        }
    }

    fn take(&mut self, t: &Tokens<'_>, run: Run, opens: bool) {
        let whole = run;
        let run = Run { end: spelling::before_letters(t, whole), ..whole };
        let words = run.end - run.start;
        if words == 1 && t.is(run.start, TITLE | DAY | MONTH) && !t.is(run.start, FIRST) {
            return;
        }
        let form = t.span(run.start, run.end).of(t.text);
        let titled = run.start > run.full || run.full > 0 && t.is(run.full - 1, TITLE) && !t.all[run.full - 1].cap();
        let kind = self.kind_of(t, run, titled);
        let gender = gender::of_name(t, run);
        let acronym = (t.kind(run.end) == Some(Kind::LParen) && t.kind(run.end + 2) == Some(Kind::RParen))
            .then(|| run.end + 1)
            .filter(|i| t.all[*i].cap() && words > 1);
        let known = self.find(form, t.all[run.start].span.start, None);
        // Poor Tom Harrick: the capital of the first word is the sentence's
        let rest = (opens && words > 2 && !titled && !t.is(run.start, FIRST)).then(|| t.span(run.start + 1, run.end));
        let known = known.or_else(|| self.person(rest?.of(t.text)));
        let at = t.all[run.start].span.start;
        // “Counterfeit Kemp”: what somebody calls Kemp
        let nickname = || {
            let quoted =
                run.full > 0 && t.kind(run.full - 1) == Some(Kind::Open) && t.kind(run.end) == Some(Kind::Close);
            quoted.then(|| self.find(t.str(run.end - 1), t.all[run.start].span.start, None)).flatten()
        };
        let known = known.or_else(|| nickname().filter(|_| words > 1));
        let known = known.or_else(|| self.whole_of(t, run));
        let who = match known {
            Some(who) => who,
            None if words == 1
                && t.all[run.start].shape == Shape::Capital
                && kind == EntityKind::Unknown
                && opens
                && t.all[run.start].word != 0
                && !(t.is(run.start, FIRST) && run.start > 0 && t.kind(run.start - 1) == Some(Kind::Comma)) =>
            {
                return; // a common word that opens a sentence
            }
            None => self.add(form, kind),
        };
        let its = super::called::its(t, run).then(|| self.body_before()).flatten();
        let named = &mut self.all[who];
        if named.gender.is_none() {
            named.gender = gender;
        }
        // Paris said: of Ann Paris
        if named.kind == EntityKind::Unknown && (kind != EntityKind::Place || named.name == form) {
            named.kind = kind;
        }
        named.crowd |= words == 1 && opens && super::kinds::several(t, run.start);
        named.crowd |= t.is(run.end - 1, GROUP) && t.str(run.end - 1).ends_with('s');
        // Norland Conservative group leader: nobody's name
        named.crowd |= words > 1 && t.is(run.end - 1, PARTY) && !t.is(run.start, FIRST);
        // a Tory MP
        named.crowd |= words > 1 && t.among(run.end - 1, &BESIDE) && !t.is(run.start, FIRST);
        named.inside |= !opens;
        named.surnamed |= words == 1 && named.name.len() > form.len();
        if titled && named.kind == EntityKind::Person && run.start > run.full {
            // Harbor Board Chairman Jane Doe: chairman at the Harbor Board
            let place = (run.full..run.start - 1).rfind(|i| t.is(*i, ORG | COUNTRY | OUTLET));
            let from = place.filter(|i| t.is(run.start - 1, TITLE) && i + 1 < run.start).map_or(run.full, |i| i + 1);
            let at = (from > run.full).then(|| t.span(run.full, from).of(t.text).to_owned());
            // Local MP Sir Greg Doe
            let last = (from + 1..run.start).rev().take_while(|i| titles::honorific(t.str(*i))).last();
            let title = t.span(from, last.unwrap_or(run.start)).of(t.text).trim();
            let role = Role { title: title.to_owned(), at };
            let honorific = run.start - run.full == 1 && titles::honorific(t.str(run.full));
            if honorific && named.called.len() < 8 {
                named.called.push(role);
            } else if !honorific && !named.roles.contains(&role) && named.roles.len() < 8 {
                named.roles.push(role);
            }
        }
        super::called::learn(t, whole, named, its);
        let title = || titles::small(t, run.full).filter(|_| named.kind == EntityKind::Person && run.start == run.full);
        if let Some(role) = titles::party(t, run.end).or_else(title) {
            named.kind = EntityKind::Person;
            if !named.roles.contains(&role) && named.roles.len() < 8 {
                named.roles.push(role);
            }
        }
        if whole.end > run.end {
            self.form(t.span(whole.start, whole.end).of(t.text), who);
        }
        if let Some(i) = acronym {
            let short = t.str(i).to_owned();
            self.alias(who, short);
        }
        if let Some(han) = spelling::in_han(&t.text[t.span(run.start, run.end).end as usize..]) {
            self.alias(who, han.to_owned());
        }
        self.places.push(Place { at, who, opens, owns: t.is(run.end, CLITIC) && !topic(t, run) });
    }

    pub(super) fn add(&mut self, form: &str, kind: EntityKind) -> usize {
        let who = self.all.len();
        self.all.push(Named {
            name: form.into(),
            kind,
            gender: None,
            aliases: Vec::new(),
            roles: Vec::new(),
            surnamed: false,
            inside: false,
            crowd: false,
            called: Vec::new(),
            age: None,
            kin: false,
        });
        self.form(form, who);
        let all: SmallVec<[&str; 6]> = form.split_whitespace().collect();
        let mut words = &all[..];
        while let [before @ .., "Jr." | "Jr" | "Sr." | "Sr" | "II" | "III" | "IV"] = words
            && before.len() > 1
        {
            words = before;
        }
        // Harrick is Tom Harrick, where there is a Tom Harrick Jr., too.
        self.all[who].kin = words.len() < all.len();
        // The Harbour Beacon, later the Beacon
        let last = words[words.len() - 1];
        if kind == EntityKind::Outlet && words.len() > 1 && last != "News" && OUTLET_NAME.has(last) {
            self.form(last, who);
        }
        if (2..=5).contains(&words.len()) && !matches!(kind, EntityKind::Outlet | EntityKind::Place) {
            if kind == EntityKind::Organisation {
                let initials: String =
                    words.iter().filter_map(|w| w.chars().next().filter(|c| c.is_uppercase())).collect();
                if initials.len() >= 3 {
                    self.form(&initials, who);
                }
            } else {
                self.form(words[words.len() - 1], who);
                // Surnames of two words: van Dorn, Lopez Marin, Abdel Karim.
                let before = words[words.len() - 2];
                let first = (1..words.len() - 1).rev().take_while(|i| words[*i].starts_with(char::is_lowercase)).last();
                if let Some(first) = first.filter(|first| first + 2 < words.len()) {
                    self.form(&words[first..].join(" "), who);
                }
                if let Some(nick) = words[1].strip_prefix(['“', '"', '‘']).map(|w| w.trim_end_matches(['”', '"', '’']))
                {
                    self.form(nick, who);
                }
                if words.len() >= 3 && (before.len() > 2 || before.starts_with(char::is_lowercase)) {
                    self.form(&words[words.len() - 2..].join(" "), who);
                }
                self.form(words[0], who);
            }
        }
        who
    }

    fn form(&mut self, form: &str, who: usize) {
        self.small |= form.starts_with(char::is_lowercase);
        let form = spelling::typed(form);
        let list = match self.forms.get_mut(&*form) {
            Some(list) => list,
            None => self.forms.entry((&*form).into()).or_default(),
        };
        if list.last() != Some(&who) && list.len() < BEARERS {
            list.push(who);
        }
    }

    /// Learns that `form` means `who` too.
    pub(super) fn alias(&mut self, who: usize, form: String) {
        self.form(&form, who);
        let named = &mut self.all[who];
        if form != named.name && !named.aliases.contains(&form) {
            named.aliases.push(form);
        }
    }

    /// Whom `form` means at byte `at`: the bearer named last before, else the first.
    pub(super) fn find(&self, form: &str, at: u32, gender: Option<Gender>) -> Option<usize> {
        let form = &*spelling::typed(form);
        // De Waal said: the capital opens the sentence
        let small = || {
            let large = |c: char| c.is_ascii_uppercase();
            let rest = self.small.then(|| form.strip_prefix(large)).flatten().filter(|r| r.contains(' '))?;
            self.forms.get(&*format!("{}{rest}", form[..1].to_ascii_lowercase()))
        };
        let list = self.forms.get(form).or_else(small)?;
        let told = |who: &usize| gender.is_none() || self.all[*who].gender.is_none() || self.all[*who].gender == gender;
        // Marsh was charged; his mother, Edna Marsh, wept. Marsh said: no relative of his
        let one = !form.contains(' ');
        let kin = gender.is_none() && one && list.iter().any(|w| !self.all[*w].kin);
        // Karl Brandt, the owner of Brandt Mills: Brandt is who ends so
        let last = one && list.iter().any(|w| self.all[*w].name.ends_with(form));
        let whole = |n: &Named| n.kind == EntityKind::Person || !last || n.name.ends_with(form);
        let kin = |n: &Named| kin && n.kin && n.name.split(' ').skip(1).any(|w| w == form);
        let fits = |who: &usize| told(who) && !kin(&self.all[*who]) && whole(&self.all[*who]);
        let exact = list.iter().copied().filter(fits).find(|w| !one && self.all[*w].name == form);
        if exact.is_some() || list.len() == 1 {
            return exact.or_else(|| list.iter().copied().find(fits));
        }
        let before = self.places.partition_point(|p| p.at < at);
        let last = self.places[..before].iter().rev().take(BACK).find(|p| list.contains(&p.who) && fits(&p.who));
        if let Some(near) = last.filter(|_| one) {
            return Some(self.principal(form, at, near).filter(|who| fits(who)).unwrap_or(near.who));
        }
        last.map(|p| p.who).or_else(|| list.iter().copied().find(fits))
    }

    /// The person or unknown one whose full name is `form`.
    pub(super) fn person(&self, form: &str) -> Option<usize> {
        let list = self.forms.get(&*spelling::typed(form)).filter(|_| form.contains(' '))?;
        let human = |w: &usize| matches!(self.all[*w].kind, EntityKind::Person | EntityKind::Unknown);
        list.iter().copied().filter(human).find(|w| spelling::typed(&self.all[*w].name) == spelling::typed(form))
    }

    /// Those whom `form` may mean.
    pub(super) fn bearers(&self, form: &str) -> &[usize] {
        self.forms.get(&*spelling::typed(form)).map_or(&[], |list| list)
    }

    /// As the reading gives them: those that stand somewhere, in order of first mention. A single word that only
    /// ever opens a sentence ("Nothing reached …") may owe its capital to that, and is left out.
    pub(super) fn into_list(mut self) -> Vec<Name> {
        let sure = |n: &Named| n.name.contains(' ') || !n.roles.is_empty() || n.inside;
        let guessed = |n: &Named| matches!(n.kind, EntityKind::Unknown | EntityKind::Person) && n.gender.is_none();
        let mut seen: Vec<bool> = self.all.iter().map(|n| guessed(n) && !sure(n)).collect();
        let mut out = Vec::new();
        for place in &self.places {
            if !std::mem::replace(&mut seen[place.who], true) {
                let named = &mut self.all[place.who];
                let name = std::mem::take(&mut named.name);
                let (aliases, roles) = (std::mem::take(&mut named.aliases), std::mem::take(&mut named.roles));
                out.push(Name { name, kind: named.kind, aliases, roles });
            }
        }
        out
    }
}

/// True for one with whose belongings a paragraph opens, where those are nobody else: Doe's lead in the polls grew.
fn topic(t: &Tokens<'_>, run: Run) -> bool {
    let ends = |i: usize| t.get(i).is_none_or(|w| !w.word() || w.is(PREP | AUX | super::lexicon::ED | AND | BUT));
    let Some(head) = (run.end + 1..run.end + 5).find(|i| ends(*i + 1)).filter(|_| run.full == 0) else { return false };
    let people = TITLE | GROUP | UNNAMED | ORG | SUBJ;
    t.get(head).is_some_and(|h| h.word() && !h.cap() && !h.is(people))
        && !t.among(head, &KIN)
        && !t.among(head, &PERSON)
}
