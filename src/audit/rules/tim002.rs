//! TIM002: it cites what was published later.

use super::relays;
use crate::audit::{Check, Context, Group, Level, Rule, Sink};
use crate::link::{Index, Nth, earlier, entity};
use crate::model::{Source, Tie};

pub static TIM002: Rule = Rule {
    code: "TIM002",
    name: "anachronism",
    group: Group::Time,
    level: Level::Error,
    summary: "it cites a report that was published later",
    page: include_str!("../../../docs/audit/TIM002.md"),
    check: Check::Sources(check),
};

fn check(context: &Context<'_>, sink: &mut Sink) {
    let index = context.index();
    for (n, said) in index.said.iter().enumerate() {
        let Some(cited) = cited_later(index, n) else { continue };
        let Some(place) = context.place(said.fact) else { continue };
        let finding = sink.at(place).about(said.id());
        tell(finding, said.source, cited);
    }
    for stated in &context.facts.ties {
        let Tie::Relays { source, from, .. } = &stated.tie else { continue };
        let both = context.facts.sources.get(source).zip(context.facts.sources.get(from));
        if let Some((citing, cited)) = both.filter(|(citing, cited)| earlier(citing, cited)) {
            tell(sink.source(source), citing, cited);
        }
    }
}

fn tell(finding: &mut crate::audit::Finding, citing: &Source, cited: &Source) {
    let day = |s: &Source| s.published.map_or(String::new(), |d| d.to_string());
    finding.say(format!("printed {}, this cites {}, ", day(citing), relays::title(cited)));
    finding.words(cited.title.clone().unwrap_or_else(|| cited.id.to_string())).say(format!(", of {}", day(cited)));
    finding.see_source("printed later", &cited.id);
}

/// The report with the same words that the outlet named printed on a later day, when it printed none before.
fn cited_later<'a>(index: &Index<'a>, n: Nth) -> Option<&'a Source> {
    let said = index.said[n];
    let statement = &said.fact.statement;
    // "As the Post reported, Doe said": what Doe said is the Post's report too.
    let outer = statement.within.as_ref().and_then(|id| index.facts.statements.get(id)).map(|f| &f.statement);
    if !index.passing().names_outlet(n) && outer.is_none() {
        return None;
    }
    let own = index.publisher(&said.source.id);
    let cited = statement.relayed_by.iter().chain(&statement.told_to).chain(&statement.speakers);
    let cited = cited.chain(outer.iter().flat_map(|o| o.relayed_by.iter().chain(&o.speakers)));
    let same: Vec<&Source> = index
        .groups()
        .pairs_of(n)
        .map(|p| if p.earlier == n { p.later } else { p.earlier })
        .map(|o| index.said[o].source)
        .collect();
    cited.filter_map(|c| entity(&c.who)).filter(|o| Some(*o) != own).find_map(|outlet| {
        let printed: Vec<&&Source> = same.iter().filter(|s| index.publisher(&s.id) == Some(outlet)).collect();
        let first = printed.first().copied().copied();
        first.filter(|_| printed.iter().all(|s| earlier(said.source, s)))
    })
}
