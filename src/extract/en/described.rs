//! Speakers without a name: a group, a document, somebody unnamed, a role named before.

use super::called;
use super::gender;
use super::lexicon::{
    ALONE, CLITIC, CUE, DET, FEMALE, GROUP, MALE, NOUN_CUE, NUM, ORG, PARTY, POSS, PREP, REPORT, SCHOLAR, SPOKE, SUBJ,
    THAT, TITLE, UNNAMED, VENUE,
};
use super::lists::{ANONYMOUS, COMPANY, CONFIDANTS, DOCUMENT, FIRM, INSIDERS, KIN, PERSON, PUBLIC};
use super::names::{Named, Place};
use super::np::Np;
use super::speakers::{Speakers, Spoke};
use super::titles;
use super::tokens::{Kind, Shape, Tokens};
use crate::base::{Small, Span};
use crate::model::{EntityKind, Mention, Role};

/// Among so many names the one that opens an article stands.
const OPENING: usize = 12;

impl Speakers {
    /// A speaker without a name: a group, a document, somebody unnamed, a role named before.
    pub(super) fn described(&mut self, t: &Tokens<'_>, np: Np, to: usize, it: &mut Mention) {
        let head = &t.all[np.head];
        let mut start = np.start;
        let definite = ["the", "this", "that"].iter().any(|w| t.eq(start, w)) || t.is(start, POSS);
        if (t.is(start, DET) || t.eq(start, "that"))
            && np.end > start + 1
            && !t.is(start, NUM)
            && ["the", "a", "an", "this", "that"].iter().any(|w| t.eq(start, w))
        {
            start += 1;
        }
        // the same official
        if definite && t.eq(start, "same") && np.head == start + 1 && !head.is(REPORT) {
            start += 1;
        }
        let words = t.span(start, np.end).of(t.text);
        it.kind = match () {
            () if head.is(TITLE) && !head.is(GROUP) => EntityKind::Person,
            () if head.is(GROUP) && t.str(np.head).ends_with('s') => EntityKind::Group,
            () if head.is(REPORT) => EntityKind::Work,
            () if head.is(ORG) => EntityKind::Organisation,
            () if head.is(GROUP) => EntityKind::Group,
            () => EntityKind::Unknown,
        };
        // the ministry → the Ministry of …; the president → who bears the title
        if definite && np.end - start == 1 && head.is(ORG | GROUP) && !head.is(TITLE) {
            let found = self.by_word(t.str(np.head), it.span.map_or(0, |s| s.start));
            if let Some(who) = found {
                it.name = Some(self.names.all[who].name.clone());
                it.kind = self.names.all[who].kind;
                return;
            }
        }
        // the company → the firm that spoke last, or that opens the article; the group
        if t.eq(np.start, "the")
            && np.end - start == 1
            && let Some(who) = self.company(t, np.head).or_else(|| self.body(t, np.head))
        {
            let named = &mut self.names.all[who];
            if named.kind == EntityKind::Unknown {
                named.kind = EntityKind::Organisation;
            }
            it.name = Some(named.name.clone());
            it.kind = named.kind;
            return;
        }
        // the majority leader → who was called so; the official → the unnamed one who spoke since
        let lone = definite && np.end - start == 1 && !head.cap();
        let whole = np.head + 1 == np.end || t.eq(np.head + 1, "of") || t.eq(np.head + 1, "for");
        let owned = (np.start + 1..np.head).rfind(|i| t.is(*i, CLITIC));
        let bearer = match owned {
            // Doe's brother, Norland's foreign minister
            Some(clitic) if t.all[clitic + 1..=np.head].iter().all(|w| w.word()) => {
                let owner = self.names.find(t.str(clitic - 1), head.span.start, None);
                let relative = self.bearer_of(t, Np { start: clitic, ..np });
                relative.filter(|(who, _)| {
                    let kin = !t.among(np.head, &KIN) || self.names.all[*who].kin;
                    owner != Some(*who) && kin && owner.is_none_or(|owner| self.belongs(*who, owner))
                })
            }
            _ if t.eq(np.start, "his") || t.eq(np.start, "her") => {
                let found = self.bearer_of(t, np);
                let owned = found.is_some_and(|(who, _)| self.owned_by_name(who));
                let owner = owned.then(|| self.owner(t, np)).flatten();
                found.filter(|(who, _)| owner.is_none_or(|owner| self.belongs(*who, owner)))
            }
            _ if t.eq(np.start, "the") || t.is(np.start, POSS) => self.bearer_of(t, np),
            _ => None,
        };
        let told = self.told(0);
        let bearer = bearer.filter(|(who, _)| whole && np.head > np.start && !told.contains(who));
        // the former executive → the unnamed one who was called so
        let small = definite && np.head + 1 == np.end && (start..np.end).all(|i| t.all[i].word() && !t.all[i].cap());
        let unnamed = small.then(|| self.unnamed_before(t, np.head)).flatten();
        let told_so = |s: &&Spoke| {
            let name = s.mention.name.as_deref().unwrap_or_default();
            (start..np.head).all(|i| name.split(' ').any(|w| w == t.str(i)))
        };
        let unnamed = unnamed.filter(told_so);
        if let Some((who, at)) = bearer
            && unnamed.is_none_or(|s| s.at < at)
        {
            return self.is(it, who);
        }
        if let Some(who) = self.aged(t, np).filter(|_| definite) {
            return self.is(it, who);
        }
        // the same survey → the poll that spoke last
        if let Some(s) = self.same_figures(t, np) {
            (it.name, it.kind) = (s.mention.name.clone(), EntityKind::Work);
            return;
        }
        // the report → the Harbour Safety Study, where the text names one
        if definite
            && np.end - start == 1
            && head.is(REPORT)
            && let Some(who) = self.document(it.span.map_or(0, |s| s.start))
        {
            it.name = Some(self.names.all[who].name.clone());
            it.kind = EntityKind::Work;
            return;
        }
        // the authors, the report’s authors → the researchers who spoke first
        if head.is(SCHOLAR)
            && (definite || (np.start..np.head).any(|i| t.is(i, CLITIC)))
            && let Some(first) = self.spoke.iter().find(|s| s.scholars)
        {
            it.name = first.mention.name.clone();
            it.kind = EntityKind::Group;
            return;
        }
        let mut end = np.end;
        // people | familiar with the matter; officials | who asked not to be named
        if (t.eq(end, "who") || t.eq(end, "familiar") || t.eq(end, "close") || t.eq(end, "briefed"))
            && (to > end + 1 || to > end && t.eq(np.head, "those"))
            && to - end < 24
        {
            end = to;
        }
        let text = t.span(start, end).of(t.text);
        // The official, who asked not to be named, said
        let relative = t.kind(np.end) == Some(Kind::Comma) && t.eq(np.end + 1, "who") && to > np.end + 1;
        let aside = if relative { t.span(np.end + 1, to.min(np.end + 24)).of(t.text) } else { "" };
        let anonymous = ANONYMOUS.within(text) || ANONYMOUS.within(aside);
        // the official, that person → the unnamed one who spoke before; the lawyers → those who did
        let before = unnamed.or_else(|| self.again(t, np.head).filter(|_| lone && !anonymous));
        if let Some(before) = before.map(|s| s.mention.clone()) {
            (it.name, it.unnamed, it.kind, it.count) = (before.name, before.unnamed, before.kind, before.count);
            it.speaks_for = before.speaks_for;
            return;
        }
        // The foreign minister said …, and the name comes later
        let announced = t.eq(np.start, "the") || t.is(np.start, POSS) || (np.start..np.head).any(|i| t.is(i, CLITIC));
        if announced
            && whole
            && head.is(TITLE)
            && let Some(who) = self.later(t, np).filter(|who| !told.contains(who))
        {
            return self.is(it, who);
        }
        if let Some(who) = self.introduced(t, np).or_else(|| self.relative(t, np)) {
            return self.is(it, who);
        }
        if let Some(who) = self.varied(t, np).filter(|who| !told.contains(who)) {
            let called = &mut self.names.all[who].called;
            called.push(Role { title: words.to_owned(), at: None });
            return self.is(it, who);
        }
        let source = ["source", "sources", "insider", "insiders"].iter().any(|w| t.eq(np.head, w));
        // half a dozen aides
        let about = t.eq(np.start, "half") && (np.start + 1..np.head.min(np.start + 3)).any(|i| t.is(i, NUM));
        let than = t.eq(np.start + 1, "than") && t.is(np.start + 2, NUM);
        let counted =
            about || than || t.is(np.start, NUM) || !definite && t.is(np.start, DET) && !t.eq(np.start, "the");
        // One of the officials, who are not named either; those who know her
        let part = t.is(np.head, NUM | ALONE) && t.eq(np.head + 1, "of") && np.head + 2 < np.end;
        // one of the mayors; but one of the reports
        let group = t.str(np.end - 1).ends_with('s') && !t.is(np.end - 1, REPORT | ORG | VENUE | NOUN_CUE);
        let few = ["one", "two", "three", "several", "another"].iter().any(|w| t.eq(np.head, w));
        let part = part
            && (few && (group || t.eq(np.end - 1, "them") || t.is(np.end - 1, NUM))
                || self.unnamed_before(t, np.end - 1).is_some());
        // Another said; aides to the mayor
        let another = t.eq(np.head, "another") && np.end == np.start + 1;
        let confidants = t.among(np.head, &CONFIDANTS) && !definite && t.eq(np.head + 1, "to") && np.end > np.head + 2;
        // one shadow minister, a second Democrat, another senior Tory
        let one = ["a", "an", "one", "another"].iter().any(|w| t.eq(np.start, w)) && np.end > np.start + 1;
        let party = t.is(np.head, PARTY) || head.shape == Shape::Upper;
        let one = one
            && (head.is(SPOKE | TITLE | FEMALE | MALE) && !head.cap()
                || head.cap() && party
                || t.among(np.head, &PERSON)
                || !head.cap() && t.eq(np.start + 1, "former") && called::trade(t.str(np.head)))
            && !t.str(np.head).ends_with('s');
        let those = t.eq(np.head, "those") && t.eq(np.end, "who");
        let crowd = ["people", "person", "individual", "individuals"].iter().any(|w| t.eq(np.head, w));
        // A | few nurses: the phrase may begin behind the article.
        let few = np.start + usize::from(t.eq(np.start, "a"));
        let several = t.eq(np.start, "several") || few > 0 && t.eq(few, "few") && t.eq(few - 1, "a");
        let alone = t.eq(np.head, "several") || t.eq(np.head, "some");
        it.unnamed = anonymous && (alone || !head.cap() && !head.is(ORG | REPORT))
            || part
            || those
            || another
            || confidants
            || one
            // two members of the board
            || (t.is(np.start, NUM) || several) && called::people(t.str(np.head))
            // Officials said
            || t.among(np.head, &INSIDERS) && np.end == np.start + 1
            // two people who saw the letter
            || t.is(np.start, NUM) && crowd && t.eq(np.end, "who")
            || counted && t.is(np.start, NUM) && head.is(TITLE) && !head.cap() && t.str(np.head).ends_with('s')
            || t.eq(np.head, "else")
            // said a second
            || t.eq(np.start, "a")
                && np.end == np.start + 2
                && ["second", "third", "fourth"].iter().any(|w| t.eq(np.head, w))
            || head.is(UNNAMED) && (anonymous || source || counted && !crowd)
            || (head.is(SPOKE) || head.is(TITLE) && !definite && t.is(np.start, DET)) && !head.cap();
        if it.unnamed {
            it.kind = EntityKind::Unnamed;
            let own = self.owned_within(t, np);
            it.name = Some(own.map_or_else(|| text.trim_end_matches(',').into(), Small::from));
            return;
        }
        it.name = Some(self.owned(t, np, it).map_or_else(|| words.into(), Small::from));
    }

    /// His office → Dan Holt's office: whose it is, where the text tells.
    fn owned(&mut self, t: &Tokens<'_>, np: Np, it: &Mention) -> Option<String> {
        let pronoun = t.is(np.start, POSS) && np.end > np.start + 1;
        if !pronoun {
            return self.owned_within(t, np);
        }
        let span = it.span?;
        let own = usize::from(t.eq(np.start + 1, "own") && np.end > np.start + 2);
        let rest = t.span(np.start + 1 + own, np.end).of(t.text);
        // a bill that its sponsors say will pass: the bill's
        if np.start > 1 && ["its", "their", "whose"].iter().any(|w| t.eq(np.start, w)) {
            let that = t.is(np.start - 1, THAT);
            let end = np.start - usize::from(that);
            let of = super::np::before(t, 0, end).filter(|n| n.end == end && !t.is(n.head, SUBJ | CUE));
            let of = of.filter(|n| that || t.eq(n.start, "a") || t.eq(n.start, "an"));
            if let Some(of) = of {
                let first = of.start + usize::from(t.is(of.start, DET | POSS) && of.end > of.start + 1);
                return Some(format!("{} {rest}", self.genitive(t.span(first, of.end).of(t.text))));
            }
        }
        // Paul Oster, whose lawyer said
        if t.eq(np.start, "whose") {
            let owner = self.before(span.start).next().filter(|p| span.start - p.at < 60)?;
            return Some(format!("{} {rest}", self.genitive(&self.names.all[owner.who].name)));
        }
        let owner = self.owner_name(t, np, span)?;
        Some(format!("{} {rest}", self.genitive(&owner)))
    }

    /// Dan Holt's; the senators'
    fn genitive(&self, owner: &str) -> String {
        let last = owner.rsplit(' ').next().unwrap_or(owner);
        let several = owner.ends_with('s') && !last.contains(char::is_uppercase);
        format!("{owner}{}{}", self.apostrophe, if several { "" } else { "s" })
    }

    /// Six members of his own party → six members of Dan Holt's party: whose it is that stands inside the phrase.
    fn owned_within(&mut self, t: &Tokens<'_>, np: Np) -> Option<String> {
        let whose = |i: &usize| ["his", "her"].iter().any(|w| t.eq(*i, w)) && t.is(*i - 1, PREP);
        let at = (np.start + 1..np.end.saturating_sub(1)).find(whose)?;
        if (np.start..at).any(|i| t.is(i, CLITIC | POSS) && !t.is(i, DET)) {
            return None;
        }
        let owner = self.owner_name(t, Np { start: at, ..np }, t.all[at].span)?;
        let own = usize::from(t.eq(at + 1, "own") && np.end > at + 2);
        let first = np.start + usize::from(t.is(np.start, DET) && !t.is(np.start, NUM) && np.head > np.start);
        let (left, right) = (t.span(first, at), t.span(at + 1 + own, np.end));
        Some(format!("{} {} {}", left.of(t.text), self.genitive(&owner), right.of(t.text)))
    }

    /// Roe would not come, his lawyer said: whoever is named there, too.
    fn owner_name(&mut self, t: &Tokens<'_>, np: Np, span: Span) -> Option<Small> {
        let content = std::mem::take(&mut self.content);
        let owner = self.pronoun(t, np.start, span, None).name;
        self.content = content;
        owner
    }

    /// Whose lawyer `his lawyer` is.
    fn owner(&mut self, t: &Tokens<'_>, np: Np) -> Option<usize> {
        let span = t.all[np.start].span;
        let name = self.owner_name(t, np, span)?;
        self.names.find(&name, span.start, None)
    }

    /// His wife said … Jane Roe, who teaches, said: of the same surname, and named soon.
    fn relative(&mut self, t: &Tokens<'_>, np: Np) -> Option<usize> {
        let kin = np.end == np.start + 2 && t.among(np.head, &KIN) && (t.eq(np.start, "his") || t.eq(np.start, "her"));
        let owner = kin.then(|| self.owner(t, np)).flatten()?;
        let surname = self.names.all[owner].name.rsplit(' ').next()?.to_owned();
        let gender = gender::of_noun(t, np.head);
        let fits = |named: &Named| {
            let sex = gender.is_none() || named.gender.is_none() || named.gender == gender;
            sex && named.name.split_once(' ').is_some_and(|(_, last)| last == surname)
        };
        self.soon_named(t.all[np.head].span.end).filter(|who| *who != owner && fits(&self.names.all[*who]))
    }

    /// His lawyer, Jane Doe: whose lawyer she is from now on.
    pub(super) fn give_owner(&mut self, t: &Tokens<'_>, np: Np, name: Option<&str>) {
        let Some(who) = name.and_then(|name| self.names.person(name)) else { return };
        let Some(owner) = self.owner(t, np).filter(|owner| *owner != who) else { return };
        let owner = self.names.all[owner].name.rsplit(' ').next().map(str::to_owned);
        let word = t.str(np.head);
        let own = |r: &&mut Role| r.at.is_none() && r.title.rsplit(' ').next() == Some(word);
        if let Some(role) = self.names.all[who].called.iter_mut().find(own) {
            role.at = owner;
        }
    }

    /// True for somebody whom the text told whose they are by name: Roe's lawyer, Jane Doe.
    fn owned_by_name(&self, who: usize) -> bool {
        self.names.all[who].called.iter().any(|r| r.at.is_some())
    }

    /// False where the text told that `who` is another one's lawyer than `owner`'s.
    fn belongs(&self, who: usize, owner: usize) -> bool {
        let (named, owner) = (&self.names.all[who], &self.names.all[owner].name);
        let of = |r: &Role| {
            r.at.as_deref().is_some_and(|at| owner.split(' ').any(|w| w == at) || at.contains(owner.as_str()))
        };
        let somebody = |r: &Role| {
            let other = |at: &str| {
                self.names
                    .bearers(at)
                    .iter()
                    .any(|w| !matches!(self.names.all[*w].kind, EntityKind::Organisation | EntityKind::Place))
            };
            r.at.as_deref().is_some_and(other)
        };
        named.called.iter().any(of) || !named.called.iter().any(somebody)
    }

    /// Makes `it` a mention of `who`.
    fn is(&self, it: &mut Mention, who: usize) {
        let named = &self.names.all[who];
        it.name = Some(named.name.clone());
        it.kind = if named.kind == EntityKind::Unknown { EntityKind::Person } else { named.kind };
    }

    /// The unnamed speaker whom the lone word at token `head` means: one who was called so, or any one person.
    fn unnamed_before(&self, t: &Tokens<'_>, head: usize) -> Option<&Spoke> {
        let word = t.str(head);
        let anybody = ["person", "source"].contains(&word);
        let called = |name: &str| name.split_whitespace().any(|w| w.eq_ignore_ascii_case(word));
        self.spoke
            .iter()
            .rev()
            .take(12)
            .filter(|s| s.mention.unnamed && (s.plural == word.ends_with('s') || word == "people"))
            .find(|s| s.mention.name.as_deref().is_some_and(|name| anybody || called(name)))
    }

    /// The firm that token `i` (`company`, `carmaker`) means: the one that spoke last, else the one whose name opens
    /// the article.
    pub(super) fn company(&self, t: &Tokens<'_>, i: usize) -> Option<usize> {
        if !t.among(i, &COMPANY) {
            return None;
        }
        let (names, at) = (&self.names, t.all[i].span.start);
        let firm = |who: usize| {
            let named = &names.all[who];
            let word = named.name.split_whitespace().next_back().unwrap_or_default();
            let public = PUBLIC.has(word);
            let called = !named.name.contains(' ') || word.ends_with('s') || FIRM.has(word.trim_end_matches('.'));
            let plain = named.gender.is_none() && named.roles.is_empty() && !named.crowd;
            match named.kind {
                EntityKind::Organisation => !public,
                EntityKind::Unknown => called && plain && !public,
                _ => false,
            }
        };
        // Mercy Health, a hospital chain, said … The company said
        let called = |who: &usize| {
            let named = &names.all[*who];
            let so = |r: &Role| r.title.rsplit(' ').next().is_some_and(|w| COMPANY.has(w));
            named.kind != EntityKind::Person && named.called.iter().any(so)
        };
        let spoke = self.spoke.iter().rev().take_while(|s| at.saturating_sub(s.at) < super::speakers::BACK);
        let mut spoke = spoke.filter(|s| s.at < at).filter_map(|s| s.who);
        let last = self.spoke.last().and_then(|s| s.who).filter(|who| self.firm(*who));
        let spoke = spoke
            .find(|who| firm(*who) || called(who) || last == Some(*who))
            .or_else(|| self.before(at).map(|p| p.who).find(called));
        // A single word that only ever opens sentences may be no name.
        let sure = |who: usize| {
            let named = &names.all[who];
            named.name.contains(' ') || named.name.contains(char::is_lowercase) && named.inside
        };
        // Jane Doe, chief executive of Calder Cells, said … a company spokesman
        let head = |r: &&Role| r.title.rsplit(' ').next().is_some_and(|w| titles::plain(w) == "executive");
        let employer = |p: &Place| {
            let named = &names.all[p.who];
            let at = named.roles.iter().chain(&named.called).filter(head).find_map(|r| r.at.as_deref())?;
            names.bearers(at).iter().copied().find(|who| firm(*who) || self.firm(*who))
        };
        let spoke = spoke.or_else(|| self.before(at).find_map(employer));
        let opening = names.places.iter().take(OPENING).filter(|p| p.opens && p.at < at).map(|p| p.who);
        spoke.or_else(|| opening.into_iter().find(|who| firm(*who) && sure(*who)))
    }

    /// True for a name of several words that nothing makes a person: Wexham Steel.
    pub(super) fn firm(&self, who: usize) -> bool {
        let named = &self.names.all[who];
        let bare = named.gender.is_none() && named.roles.is_empty() && named.called.is_empty() && !named.surnamed;
        named.kind == EntityKind::Unknown && bare && named.name.contains(' ') && !named.crowd
    }

    /// The Friends of the Moor, of whom the text told that they are a charity.
    pub(super) fn society(&self, t: &Tokens<'_>, np: Np) -> Option<usize> {
        let start = np.start + usize::from(t.eq(np.start, "the"));
        let several = np.end > start + 2 && t.str(start).ends_with('s') && t.all[start].cap();
        several.then(|| self.names.firm_of(t.span(start, np.end).of(t.text))).flatten()
    }

    /// The study or report named last before byte `at`.
    fn document(&self, at: u32) -> Option<usize> {
        let names = &self.names;
        let last = names.places.partition_point(|p| p.at < at);
        names.places[..last]
            .iter()
            .rev()
            .take(60)
            .map(|p| p.who)
            .find(|w| names.all[*w].name.rsplit_once(' ').is_some_and(|(_, last)| DOCUMENT.has(last)))
    }

    pub(super) fn by_word(&self, word: &str, at: u32) -> Option<usize> {
        let names = &self.names;
        let fits = |who: usize| {
            let named = &names.all[who];
            let alike = |w: &str| w.eq_ignore_ascii_case(word) || titles::under(word, &w.to_ascii_lowercase());
            let said = |text: &str| text.split_whitespace().any(alike);
            named.kind == EntityKind::Organisation && said(&named.name)
        };
        let last = names.places.partition_point(|p| p.at < at);
        names.places[..last].iter().rev().take(60).map(|p| p.who).find(|w| fits(*w))
    }
}
