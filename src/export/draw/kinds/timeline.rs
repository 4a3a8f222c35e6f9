//! The timeline: each statement on the day it was said and the day it was printed, in order.

use super::super::build::Build;
use super::super::layout;
use super::super::picture::{Cluster, Picture};
use super::super::select::Scope;
use super::super::words::count;
use super::{Counts, Kind};
use crate::base::{PartialDate, Problem};
use crate::graph::{EdgeKind, StatementSet, StatementView};
use crate::ledger::Facts;
use std::collections::BTreeMap;

pub static KIND: Kind = Kind {
    name: "timeline",
    about: "when each statement was said, and when it was printed",
    counts: Counts::Statements,
    boxes: "day",
    picture,
    plan: layout::timeline,
};

/// One box a day: of saying, where that is known, else of printing. Formats without a scale show the boxes.
fn picture(_: &Facts, found: &StatementSet<'_>, scope: Scope) -> Picture {
    let (mut drawn, mut notes) = Scope { depth: 0, ..scope }.choose(found);
    let dateless = drawn.iter().filter(|s| day(**s).is_none()).count();
    if dateless > 0 {
        let message = format!("{dateless} of {} have no date and stand last", count(drawn.len(), "statement"));
        let help = "`dixit add --published DATE` tells when an article was printed";
        notes.push(Problem::warning("drawing", message).help(help));
    }
    drawn.sort_by_cached_key(|s| (day(*s).is_none(), day(*s).map(|d| (d.first(), d.last())), printed(*s)));
    let mut build = Build::new(found.graph(), notes);
    let mut boxes = BTreeMap::new();
    for s in &drawn {
        let day = day(*s);
        let cluster = *boxes.entry(day).or_insert_with(|| {
            let title = day.map_or("on a day that nobody tells".to_owned(), |d| d.to_string());
            let (foot, href) = (String::new(), None);
            build.cluster(Cluster {
                id: format!("day:{title}"),
                tip: title.clone(),
                title,
                foot,
                href,
                continued: false,
            })
        });
        let end = build.statement(*s, Some(cluster));
        let who: Vec<&str> = s.speakers().filter_map(|w| w.label()).collect();
        let told = s.record().said_at.map(|d| format!("said {d}"));
        let source = s.source();
        let outlet = source.and_then(|s| s.record().publisher.clone()).or_else(|| source.map(|s| s.title().to_owned()));
        let outlet = outlet.map_or(String::new(), |o| format!(" in {o}"));
        let print = match printed(*s) {
            Some(date) => format!("printed {date}{outlet}"),
            None => format!("printed{outlet}, no date"),
        };
        if let Some(node) = build.node(end) {
            node.nesting = 0;
            let kind = node.head.clone();
            node.head = if who.is_empty() { kind } else { format!("{} · {kind}", who.join(", ")) };
            node.foot = told.into_iter().chain([print]).collect::<Vec<_>>().join(" · ");
        }
    }
    build.between(&[EdgeKind::Restates, EdgeKind::Contradicts, EdgeKind::Supports, EdgeKind::Qualifies]);
    build.finish()
}

fn printed(s: StatementView<'_>) -> Option<PartialDate> {
    s.source().and_then(|s| s.record().published)
}

fn day(s: StatementView<'_>) -> Option<PartialDate> {
    s.record().said_at.or_else(|| printed(s))
}
