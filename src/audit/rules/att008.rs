//! ATT008: the chain never reaches the origin.

use super::prv002::is_outlet;
use crate::audit::lists;
use crate::audit::phrase::VAGUE;
use crate::audit::words::Words;
use crate::audit::{Check, Context, Group, Level, Rule, Sink};
use crate::base::maps::{HashMap, HashSet};
use crate::base::{EntityId, StatementId};
use crate::link::media::MEDIA;
use crate::link::passing::is_press;
use crate::link::{Index, Nth, Said};
use crate::model::lang::fold::simplify;
use crate::model::{Act, Agent, Cited, Entity, Lang};
use memchr::memmem::Finder;
use std::cell::RefCell;
use std::collections::BTreeSet;
use std::sync::LazyLock;

pub static ATT008: Rule = Rule {
    code: "ATT008",
    name: "no-primary",
    group: Group::Attribution,
    level: Level::Note,
    summary: "the chain of who said it ends at a report, not at somebody who knows",
    page: include_str!("../../../docs/audit/ATT008.md"),
    check: Check::Sources(check),
};

static OUTLET: LazyLock<Words> = LazyLock::new(|| Words::section("outlet"));

fn check(context: &Context<'_>, sink: &mut Sink) {
    let index = context.index();
    // Who asks for something inside tells nothing, nor does who is told to plan something.
    let mute = |s: &&Said<'_>| matches!(s.fact.statement.act, Act::Ask | Act::Decline | Act::Promise);
    let tells = index.said.iter().filter(|s| !mute(s));
    let within = tells.filter_map(|s| s.fact.statement.within.as_ref()).collect();
    let around = Around { within, reports: RefCell::default(), vague: RefCell::default() };
    // One for each report that a source rests on: an editor follows it up once.
    let mut told = BTreeSet::new();
    for (n, said) in index.said.iter().enumerate() {
        let statement = &said.fact.statement;
        if statement.act == Act::Decline || statement.fragments.is_empty() {
            continue;
        }
        let Some(name) = ends_at_a_report(index, &around, n) else { continue };
        // What the outlet itself printed is no report picked up.
        let prints = |n: Nth, name: &str| {
            let publisher = index.said[n].source.publisher.as_deref();
            publisher.is_some_and(|p| p == name || p.strip_prefix("The ") == Some(name))
        };
        // The report is here, and ends at another one, which is not this: that is where the chain ends.
        let mut same = index.groups().around(n).unwrap_or_default().iter().filter(|o| prints(**o, &name));
        let goes_on = same.any(|o| ends_at_a_report(index, &around, *o).is_some_and(|end| !prints(n, &end)));
        if prints(n, &name)
            || goes_on
            || known_elsewhere(index, &around, n)
            || !told.insert((&said.source.id, name.clone()))
        {
            continue;
        }
        if let Some(place) = context.told(said.fact) {
            sink.at(place)
                .about(said.id())
                .say("the chain ends at ")
                .words(name)
                .say("; who said it there is not told");
        }
    }
}

/// What is worked out once for all statements.
struct Around<'a> {
    /// Statements that another one stands within.
    within: HashSet<&'a StatementId>,
    /// Of those who speak, or pass on, whether they are a report.
    reports: RefCell<HashMap<&'a EntityId, bool>>,
    /// The same of the words for them.
    vague: RefCell<HashMap<&'a str, bool>>,
}

/// The report that stands where a speaker should, in the words for it.
fn ends_at_a_report<'a>(index: &Index<'a>, around: &Around<'a>, n: Nth) -> Option<String> {
    let statement = &index.said[n].fact.statement;
    // Somebody inside who speaks makes the outlet a relay.
    if around.within.contains(&statement.id) {
        return None;
    }
    let is_vague = |words: &'a str| *around.vague.borrow_mut().entry(words).or_insert_with(|| vague(words));
    // An outlet by its name, of which nothing was read.
    let titled = |name: &str| {
        let upper = !OUTLET.is(&simplify(name), Lang::Zh) && name.contains(char::is_uppercase);
        let whose = !HEAD.is(&simplify(name), Lang::Zh);
        whose && !crowd(name) && (upper || !name.is_ascii()) // no county court register
    };
    let unread = |e: &Entity| e.unnamed.is_none() && index.printed_by(&e.id).is_empty() && is_outlet(e);
    let report = |e: &Entity, id| vague(&e.name) || titled(&e.name) && (is_press(index, id) || unread(e));
    let named = |c: &'a Cited| -> Option<String> {
        let words = c.words.as_ref().map(|w| w.exact.as_str());
        match &c.who {
            Agent::Entity(id) => {
                let entity = index.entity(id)?;
                let is_report = *around.reports.borrow_mut().entry(id).or_insert_with(|| report(entity, id));
                let told = || words.is_some_and(|w| w != entity.name && is_vague(w));
                (is_report || told()).then(|| entity.name.clone())
            }
            _ => words.filter(|w| is_vague(w)).map(str::to_owned),
        }
    };
    // Most statements cite nothing.
    let cites = |words: &str| CITES.iter().any(|part| part.find(words.as_bytes()).is_some());
    if statement.fragments.iter().any(|f| cites(&f.exact))
        && let Some(words) = cited(&statement.content())
    {
        return Some(words);
    }
    match statement.speakers.as_slice() {
        [] => statement.relayed_by.last().and_then(named),
        all => {
            let found: Option<Vec<String>> = all.iter().map(named).collect();
            found.map(|f| f[0].clone())
        }
    }
}

/// True when the words speak of reports of which nobody says whose.
fn vague(words: &str) -> bool {
    let folded = simplify(words).to_lowercase();
    // "Reports in the local press"
    let (_, folded) = folded.split_once(" in ").filter(|(of, _)| of_a_report(of)).unwrap_or(("", &folded));
    let bare =
        lists::BEFORE_AN_OUTLET.all().iter().find_map(|w| folded.strip_prefix(w)).map_or(folded, str::trim_start);
    // 包括《…》在内的多家媒体
    let among = bare.split_once("在内的").is_some_and(|(_, all)| MEDIA.contains(all) || of_a_kind(all));
    // "Media in Norland"
    let from = [" in ", " from ", " across "].iter().find_map(|w| bare.split_once(w));
    let abroad = from.is_some_and(|(head, _)| MEDIA.contains(head) || of_a_kind(head));
    abroad || MEDIA.contains(bare) || bare.ends_with("等媒体") || of_a_kind(bare) || among
}

/// "Italian media", 多家境外媒体: a kind of reports, and none by its name. The words are folded.
fn of_a_kind(words: &str) -> bool {
    if let Some(head) = HEAD.ends(words, Lang::Zh) {
        let mut rest = &words[..words.len() - head.len()];
        while let Some(kind) = KIND.ends(rest, Lang::Zh) {
            rest = &rest[..rest.len() - kind.len()];
        }
        return rest.is_empty() && rest.len() + head.len() < words.len();
    }
    let mut words: Vec<&str> = words.split_whitespace().collect();
    let head = words.pop().is_some_and(|w| HEAD.is(w, Lang::En));
    head && !words.is_empty() && words.iter().all(|w| KIND.is(w, Lang::En))
}

/// "Several reports", "a story": in which is told by the words behind.
fn of_a_report(words: &str) -> bool {
    let (before, head) = words.rsplit_once(' ').unwrap_or(("", words));
    lists::REPORTS.has(head) && before.split_whitespace().all(|w| KIND.is(w, Lang::En))
}

static HEAD: LazyLock<Words> = LazyLock::new(|| Words::section("media-head"));
static KIND: LazyLock<Words> = LazyLock::new(|| Words::section("media-kind"));

/// 经济学家 is a crowd, whatever paper may be called so; so are five of seven economists polled by a paper.
fn crowd(name: &str) -> bool {
    let polled = name.split_once(" by ").is_some_and(|(who, _)| who.split(' ').any(|w| VAGUE.is(w, Lang::En)));
    polled || VAGUE.ends(&simplify(name), Lang::Zh).is_some_and(|head| head.chars().count() > 2)
}

/// Parts of all words for citing: citing, quoting, 引述.
static CITES: LazyLock<[Finder<'static>; 3]> = LazyLock::new(|| ["iting ", "uoting ", "引"].map(Finder::new));

/// Reports that the words name as what they cite: "citing media reports".
fn cited(content: &str) -> Option<String> {
    let folded = simplify(content).to_lowercase();
    let after = lists::CITING.all().iter().find_map(|cue| folded.rsplit_once(cue))?.1.trim_start();
    let longest = MEDIA.iter().filter(|l| after.starts_with(**l)).max_by_key(|l| l.len())?;
    Some((*longest).to_owned())
}

/// The report itself, or another, says who said it.
fn known_elsewhere<'a>(index: &Index<'a>, around: &Around<'a>, n: Nth) -> bool {
    let others = index.groups().around(n).unwrap_or_default().iter().filter(|o| **o != n);
    let mut others = others.filter(|o| index.said[**o].source.id != index.said[n].source.id);
    others.any(|o| !index.said[*o].fact.statement.speakers.is_empty() && ends_at_a_report(index, around, *o).is_none())
}
