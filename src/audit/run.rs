//! All rules over all records.

use super::rules::PRV006;
use super::{ALL, Baseline, Check, Context, Finding, Fingerprint, Level, Policy, Rule, Sink};
use crate::base::maps::{HashMap, HashMapExt};
use crate::base::{TextHash, tasks};
use crate::ledger::SparedRecord;
use crate::model::Source;
use std::collections::BTreeSet;

/// What came of a run.
#[derive(Clone, Debug, Default)]
pub struct Report {
    /// Findings by source, place and code.
    pub findings: Vec<Finding>,
    /// How many were suppressed by decisions.
    pub suppressed: usize,
    /// How many the baseline knew.
    pub known: usize,
}

impl Report {
    /// Leaves out what the baseline knows.
    pub fn without(mut self, baseline: &Baseline) -> Self {
        let before = self.findings.len();
        self.findings.retain(|f| !baseline.holds(f));
        self.known += before - self.findings.len();
        self
    }

    /// How many findings have this level.
    pub fn count(&self, level: Level) -> usize {
        self.findings.iter().filter(|f| f.level == level).count()
    }

    /// True when some check could not run.
    pub fn incomplete(&self) -> bool {
        self.findings.iter().any(|f| f.rule.code == "PRV003")
    }
}

/// Runs every rule that `policy` has on. `stored` is false for articles without a graph: rules about records are
/// left out then. The same input gives the same report.
pub fn run(context: &Context<'_>, policy: &Policy, stored: bool) -> Report {
    let on: Vec<(&'static Rule, Level)> =
        ALL.iter().map(|r| (*r, policy.level(r))).filter(|(_, l)| *l > Level::Off).collect();
    let sources: Vec<&Source> = context.facts.sources.values().collect();
    let shares: Vec<&[&Source]> = sources.chunks(SHARE).collect();
    let wide: Vec<(&'static Rule, Level)> = on.iter().copied().filter(|(r, _)| !is_text(r)).collect();
    // The index takes longest, and rules across sources wait for it; of texts enough are left to the end that all
    // threads end at once.
    let first = shares.len() * 3 / 4;
    let order = [Task::Index].into_iter().chain((0..first).map(Task::Texts));
    let order = order.chain((0..wide.len()).map(Task::Across)).chain((first..shares.len()).map(Task::Texts));
    let order: Vec<Task> = order.collect();
    let parts = tasks::each(order.len(), |n| match order[n] {
        Task::Index => {
            if !wide.is_empty() {
                context.index();
                // More than one rule asks for these: none is to wait for another.
                context.carried();
                context.printed();
            }
            Vec::new()
        }
        Task::Across(n) => across(context, wide[n].0, wide[n].1, stored),
        Task::Texts(n) => {
            let mut found: Vec<Finding> = shares[n].iter().flat_map(|s| one(context, s, &on)).collect();
            found.sort_by(|a, b| a.order().cmp(&b.order()));
            found
        }
    });
    let (texts, wide): (Vec<_>, Vec<_>) = parts.into_iter().zip(order).partition(|(_, task)| task.is_of_texts());
    let joined = |parts: Vec<(Vec<Finding>, Task)>| parts.into_iter().flat_map(|(found, _)| found);
    let mut across: Vec<Finding> = joined(wide).collect();
    across.sort_by(|a, b| a.order().cmp(&b.order()));
    // Two stretches in order, which are only joined.
    let mut findings: Vec<Finding> = joined(texts).chain(across).collect();
    findings.sort_by(|a, b| a.order().cmp(&b.order()));
    name(context, &mut findings);
    suppress(context, findings, policy)
}

/// So many texts are one task.
const SHARE: usize = 64;

/// What can be done beside the rest.
#[derive(Clone, Copy)]
enum Task {
    /// Looking everything up across sources.
    Index,
    /// A rule across sources, by number.
    Across(usize),
    /// A share of the texts under the rules for one text, by number.
    Texts(usize),
}

impl Task {
    fn is_of_texts(self) -> bool {
        matches!(self, Self::Texts(_))
    }
}

fn is_text(rule: &Rule) -> bool {
    matches!(rule.check, Check::Text(_))
}

/// A rule that looks across sources or at records.
fn across(context: &Context<'_>, rule: &'static Rule, level: Level, stored: bool) -> Vec<Finding> {
    let mut sink = Sink { rule, level, findings: Vec::new() };
    match rule.check {
        Check::Sources(check) | Check::Both(_, check) => check(context, &mut sink),
        Check::Records(check) if stored => check(context, &mut sink),
        _ => {}
    }
    sink.findings
}

/// The rules that look at one text, over one.
fn one<'a>(context: &Context<'a>, source: &'a Source, on: &[(&'static Rule, Level)]) -> Vec<Finding> {
    let Some(text) = context.text(source) else { return Vec::new() };
    let mut out = Vec::new();
    for (rule, level) in on {
        if let Check::Text(check) | Check::Both(check, _) = rule.check {
            let mut sink = Sink { rule, level: *level, findings: out };
            check(&text, &mut sink);
            out = sink.findings;
        }
    }
    out
}

/// Gives every finding its fingerprint: rule, source, words; the second of its kind in one source is told apart.
fn name(context: &Context<'_>, findings: &mut [Finding]) {
    let keys = tasks::map(findings, NAMED, |finding| key(context, finding));
    let mut seen: HashMap<&str, usize> = HashMap::with_capacity(keys.len());
    let count = |key| {
        let nth = seen.entry(key).or_default();
        *nth += 1;
        (key, *nth)
    };
    let numbered: Vec<(&str, usize)> = keys.iter().map(String::as_str).map(count).collect();
    let names = tasks::map(&numbered, NAMED, |(key, nth)| {
        let hash = TextHash::of(format!("{key}\u{1f}{nth}").as_bytes());
        Fingerprint(format!("f-{}", hash.short(10)))
    });
    for (finding, name) in findings.iter_mut().zip(names) {
        finding.fingerprint = name;
    }
}

/// So many findings are one task.
const NAMED: usize = 1024;

/// Rule, source and words of a finding.
fn key(context: &Context<'_>, finding: &Finding) -> String {
    let source = finding.source.as_ref();
    let home = source.map(|id| context.files.get(id).map_or(id.as_str(), String::as_str)).unwrap_or_default();
    let mut key = [finding.rule.code, home, ""].join("\u{1f}");
    match &finding.place {
        Some(place) => key.extend(squeezed(&place.exact)),
        None => key.push_str(&finding.message.to_string()),
    }
    key
}

/// Letters and digits only: spaces, line breaks and marks may change.
fn squeezed(words: &str) -> impl Iterator<Item = char> {
    words.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase)
}

/// Leaves out what decisions spare, and finds decisions that spare nothing.
fn suppress(context: &Context<'_>, findings: Vec<Finding>, policy: &Policy) -> Report {
    let suppressions = &context.facts.suppressions;
    let mut used: BTreeSet<usize> = BTreeSet::new();
    let mut report = Report::default();
    for finding in findings {
        let by: Vec<usize> = (0..suppressions.len())
            .filter(|i| {
                let s = &suppressions[*i];
                s.rule == finding.rule.code && s.spared.as_ref().is_some_and(|spared| spares(spared, &finding))
            })
            .collect();
        // A check that could not run is never a pass, whatever anybody decides.
        if by.is_empty() || finding.rule.code == "PRV003" {
            report.findings.push(finding);
        } else {
            report.suppressed += 1;
        }
        used.extend(by);
    }
    let level = policy.level(&PRV006);
    if level > Level::Off {
        let mut sink = Sink { rule: &PRV006, level, findings: Vec::new() };
        for (_, idle) in suppressions.iter().enumerate().filter(|(i, _)| !used.contains(i)) {
            super::rules::unused(context, idle, &mut sink);
        }
        name(context, &mut sink.findings);
        report.findings.append(&mut sink.findings);
    }
    report
}

fn spares(spared: &SparedRecord, finding: &Finding) -> bool {
    match spared {
        SparedRecord::Statement(id) => finding.statement.as_ref() == Some(id),
        SparedRecord::Source(id) => finding.source.as_ref() == Some(id),
        SparedRecord::Finding(id) => finding.fingerprint.as_str() == id,
    }
}
