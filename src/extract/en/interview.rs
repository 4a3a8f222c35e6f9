//! Interviews: who is asked, whose turn a paragraph is.
//!
//! Two forms. With labels (`Q:`, `Quill:`, `MS. QUILL:`, and `Q` alone as in transcripts of briefings) every labelled
//! paragraph is what its speaker says, and so are those after it without a label, up to the last label.
//! Without (the bold type of the questions is lost) a paragraph that ends in a question mark is the
//! interviewer's, and what lies between is the answer of the one whom the introduction names.

use super::lexicon::{ADV, AND, COUNTRY, DET, FIRST, ORG, OUTLET, PREP, TITLE, WH};
use super::names::{self, Names, Run};
use super::paragraphs::Paragraph;
use super::speakers::mention;
use super::tokens::{Kind, Shape, Tokens};
use crate::model::{EntityKind, Mention};

/// Where an introduction may name the one who is asked, in paragraphs.
const INTRODUCTION: usize = 10;
/// Labels of who asks and who answers.
const TURNS: [&str; 6] = ["Q", "Q.", "A", "A.", "Question", "Answer"];
/// No label is longer, in words.
const LABEL: usize = 5;

/// Who talks to whom in a text that is an interview.
#[derive(Debug, Default)]
pub(super) struct Interview {
    /// Who is asked.
    asked: Option<Mention>,
    /// The last paragraph that begins with the name of who speaks, in an interview where they do.
    labelled: Option<usize>,
    /// True for a transcript within an article.
    quoted: bool,
    /// How many paragraphs had their turn.
    seen: usize,
    /// Whose turn the last label began.
    voice: Option<(Option<Mention>, Option<Mention>)>,
}

/// Whose turn a paragraph is.
#[derive(Debug, Default)]
pub(super) struct Turn {
    /// Who `I` is.
    pub(super) me: Option<Mention>,
    /// Who `you` is.
    pub(super) you: Option<Mention>,
    /// One past the label and its colon, where the paragraph has one.
    pub(super) label: Option<usize>,
    /// True for a paragraph without a label that goes on with the turn before.
    pub(super) goes_on: bool,
}

impl Interview {
    /// Looks for the marks of an interview.
    pub(super) fn learn(paragraphs: &[Paragraph<'_>], names: &Names) -> Self {
        let marked = || paragraphs.iter().enumerate().filter(|(_, p)| label(&p.tokens).is_some());
        let labels = marked().count();
        let last = marked().next_back().map(|(n, _)| n);
        // A transcript within an article: Q. and A. in turn, four or more of them with nothing between
        let first = marked().next().map(|(n, _)| n);
        let turns = || marked().all(|(_, p)| TURNS.contains(&p.tokens.str(0)));
        let quoted = labels >= 4 && last.zip(first).is_some_and(|(l, f)| l + 1 - f == labels) && turns();
        let labelled = last.filter(|_| labels >= 3 && labels * 4 >= paragraphs.len() || quoted);
        let questions = paragraphs.iter().filter(|p| asks(p)).count();
        if questions < 2 && labelled.is_none() {
            return Self::default();
        }
        // “A boat,” Roe answered. The exchange continued:
        let before = first.filter(|_| quoted).and_then(|first| Some(&paragraphs[first.checked_sub(1)?].tokens));
        let answers = before.and_then(|t| people(t, names, 0, t.all.len()).last());
        if answers.is_some() {
            return Self { asked: answers, labelled, quoted, ..Self::default() };
        }
        let head = || paragraphs.iter().take(INTRODUCTION).map(|p| &p.tokens);
        let asked = head().find_map(|t| introduced(t, names));
        let told = head().any(|t| (0..t.all.len()).any(|i| interview(t, i)));
        let first = || head().filter(|_| questions >= 3 && !told).find_map(|t| people(t, names, 0, t.all.len()).next());
        Self { asked: asked.or_else(first), labelled, ..Self::default() }
    }

    /// Whose turn paragraph `p` is.
    pub(super) fn turn(&mut self, p: &Paragraph<'_>, names: &Names) -> Turn {
        let t = &p.tokens;
        self.seen += 1;
        if let Some(post) = super::posts::post(t, names) {
            return post;
        }
        if let Some(last) = self.labelled {
            if let Some(end) = label(t) {
                let (me, question) = self.labelled_by(t, end, names);
                let you = if question { self.asked.clone() } else { None };
                self.voice = Some((me.clone(), you.clone()));
                return Turn { me, you, label: Some(end), goes_on: false };
            }
            // (Laughter.)
            let aside = t.all.first().is_some_and(|x| x.span.of(t.text).starts_with(['(', '[']));
            return match &self.voice {
                Some((me, you)) if self.seen <= last && !aside && !p.title => {
                    let me = me.clone().map(|m| Mention { span: None, ..m });
                    Turn { me, you: you.clone(), label: None, goes_on: true }
                }
                _ => Turn::default(),
            };
        }
        match &self.asked {
            Some(who) if asks(p) => Turn { you: Some(who.clone()), ..Turn::default() },
            Some(who) => Turn { me: Some(who.clone()), ..Turn::default() },
            None => Turn::default(),
        }
    }

    /// Who a label stands for, and whether it is the interviewer's.
    fn labelled_by(&self, t: &Tokens<'_>, end: usize, names: &Names) -> (Option<Mention>, bool) {
        let word = t.str(0);
        match () {
            () if ["Q", "Q.", "Question"].contains(&word) => return (None, true),
            () if ["A", "A.", "Answer"].contains(&word) => {
                let span = self.quoted.then(|| t.span(0, 1));
                return (self.asked.clone().map(|m| Mention { span: span.or(m.span), ..m }), false);
            }
            () => {}
        }
        let close = (1..end).find(|i| t.all[*i].kind == Kind::Comma).unwrap_or(end.saturating_sub(1).max(1));
        let span = t.span(0, close);
        // MAYOR QUILL: a title belongs to no name.
        let title = (0..close - 1).take_while(|k| t.is(*k, TITLE)).count();
        let written = t.span(title, close).of(t.text);
        let small = capitalised(written);
        let last = small.rsplit(' ').next().unwrap_or(&small);
        let known = [written, &small, last]
            .iter()
            .find_map(|f| names.find(f, u32::MAX, None).filter(|w| names.all[*w].name != *written));
        let form = if known.is_some() || title > 0 || written.len() > 5 { small } else { written.to_owned() };
        let initials = |m: &&Mention| {
            let name = m.name.as_deref().unwrap_or_default();
            let short: String = name.split(' ').filter_map(|w| w.chars().next()).collect();
            short == word.replace('.', "")
        };
        if let Some(asked) = self.asked.as_ref().filter(initials) {
            return (Some(Mention { span: Some(span), ..asked.clone() }), false);
        }
        let kind = if title > 0 { EntityKind::Person } else { EntityKind::Unknown };
        let mut me = mention(Some(form.into()), span, kind);
        if let Some(who) = known {
            let name = &names.all[who].name;
            me.name = Some(if name.len() > 5 { capitalised(name).into() } else { name.clone() });
            me.kind = names.all[who].kind;
        }
        let outlet = me.kind == EntityKind::Outlet || t.is(0, OUTLET);
        let question = outlet || self.asked.as_ref().is_some_and(|a| a.name != me.name);
        (Some(me), question)
    }
}

/// `QUILL` as `Quill`; names written in small letters stay.
fn capitalised(label: &str) -> String {
    if label.chars().any(char::is_lowercase) {
        return label.to_owned();
    }
    let word = |w: &str| {
        let mut letters = w.chars();
        letters.next().map_or(String::new(), |c| c.to_string() + &letters.as_str().to_lowercase())
    };
    label.split(' ').map(word).collect::<Vec<_>>().join(" ")
}

/// One past the label that begins the paragraph: `Q:`, `Jane Quill:`, `HARBOR TIMES:`, `Q Will …`.
fn label(t: &Tokens<'_>) -> Option<usize> {
    // Q   Thank you, Jane.
    if t.all.len() > 2 && t.str(0) == "Q" && t.all[1].cap() && t.all[1].span.start > t.all[0].span.end {
        return Some(1);
    }
    // KAREN MALLORY, host: Welcome
    let role = (t.kind(2) == Some(Kind::Comma) && t.all[0].shape == Shape::Upper && t.all[1].shape == Shape::Upper)
        .then(|| (3..t.all.len().min(3 + LABEL)).find(|i| !t.all[*i].word() || t.all[*i].cap()))
        .flatten()
        .filter(|i| *i > 3 && t.all[*i].kind == Kind::Colon && *i + 2 < t.all.len());
    if let Some(colon) = role {
        return Some(colon + 1);
    }
    // Q. In what words?
    let opens = |i: usize| t.all[i].cap() && (t.str(0) == "Q." || t.all[i].word != 0 && !t.is(i, FIRST));
    if t.all.len() > 2 && ["Q.", "A."].contains(&t.str(0)) && (opens(1) || t.kind(1) == Some(Kind::Open)) {
        return Some(1);
    }
    let colon = (1..t.all.len().min(LABEL + 1)).find(|i| t.all[*i].kind == Kind::Colon)?;
    let short = TURNS.contains(&t.str(0)) && colon == 1;
    let name = (0..colon).all(|i| t.all[i].cap() && (!t.is(i, DET | PREP | WH) || t.all[i].shape == Shape::Upper));
    let shout = t.all[0].shape == Shape::Upper || colon <= 3;
    let quoted = t.kind(colon + 1) == Some(Kind::Open);
    ((short || name && shout) && !quoted && colon + 1 < t.all.len()).then_some(colon + 1)
}

/// True for a paragraph that ends in a question and is no quotation.
fn asks(p: &Paragraph<'_>) -> bool {
    let t = &p.tokens;
    let ends = t.all.last().is_some_and(|x| x.kind == Kind::Stop && x.span.of(t.text).contains('?'));
    ends && t.kind(0) != Some(Kind::Open)
}

/// The one whom an introduction names as interviewed.
fn introduced(t: &Tokens<'_>, names: &Names) -> Option<Mention> {
    let talk = ["spoke", "talked", "sat", "chatted", "caught", "speaks", "talks"];
    for i in 0..t.all.len() {
        let with = (i + 1..t.all.len().min(i + 4)).find(|j| t.eq(*j, "with") || t.eq(*j, "to"));
        let talks = talk.iter().any(|w| t.eq(i, w)) && with.is_some();
        let tells = (t.eq(i, "tells") || t.eq(i, "told")) && t.is(i + 1, OUTLET) && i < 12;
        if !(interview(t, i) || talks || tells) {
            continue;
        }
        let before = || people(t, names, i.saturating_sub(40), i).last();
        let named = ["by", "him", "her", "them"].iter().any(|w| t.eq(i + 1, w)) || tells;
        // interviews the owner | on the strike
        let far = t.all.len().min(i + 32);
        let about = (i + 1..far).find(|j| t.eq(*j, "on") || t.eq(*j, "about") || t.all[*j].kind == Kind::Stop);
        let after = || people(t, names, i + 1, about.unwrap_or(far)).next();
        let who = if named { before() } else { after().or_else(before) };
        if who.is_some() {
            return who;
        }
    }
    None
}

fn interview(t: &Tokens<'_>, i: usize) -> bool {
    t.str(i).get(..9).is_some_and(|w| w.eq_ignore_ascii_case("interview"))
}

/// The people named in tokens `lo..hi`: names of two words or more that nothing follows as part of them.
fn people<'a>(t: &'a Tokens<'_>, names: &'a Names, lo: usize, hi: usize) -> impl Iterator<Item = Mention> + 'a {
    let mut i = lo;
    std::iter::from_fn(move || {
        while i < hi {
            if t.all[i].kind == Kind::Open {
                i = t.next(i);
                continue;
            }
            let Some(run) = names::run_at(t, i, hi) else {
                i += 1;
                continue;
            };
            i = run.end;
            if let Some(who) = person(t, names, run) {
                return Some(who);
            }
        }
        None
    })
}

fn person(t: &Tokens<'_>, names: &Names, run: Run) -> Option<Mention> {
    let next = t.get(run.end);
    let ends =
        next.is_none_or(|n| !n.word() || n.is(PREP | AND | WH | ADV) || super::np::finite(t, run.end) || n.cap());
    let inside = (run.start..run.end).any(|k| t.is(k, ORG | OUTLET | COUNTRY | TITLE));
    let form = t.span(run.start, run.end).of(t.text);
    let who = names.find(form, t.all[run.start].span.start, None)?;
    let named = &names.all[who];
    let human = matches!(named.kind, EntityKind::Person | EntityKind::Unknown);
    let words = run.end - run.start;
    let whole = (2..=5).contains(&words) || named.kind == EntityKind::Person && named.name.contains(' ');
    if !(ends && human && whole) || inside && named.kind != EntityKind::Person {
        return None;
    }
    let mut it = mention(Some(named.name.clone()), t.span(run.start, run.end), EntityKind::Person);
    it.span = None;
    Some(it)
}
