//! `dixit suppress`: a decision that a finding is well as it is.

use super::audit::on_graph;
use crate::app::App;
use crate::decide::{self, Judge, WhyOption};
use crate::failure::{Done, Exit, Failure};
use clap::Args;
use dixit::audit::Pick;
use dixit::ledger::Ledger;
use dixit::model::Action;
use dixit::model::decision::Spared;

const HELP: &str = "\
Examples:
  dixit suppress ANO002 s-1f3a9c0b2d --why \"a whistle-blower; the editor knows who\"
  dixit suppress ATT001 f-0a1b2c3d4e --why \"common knowledge\"     one finding, by its fingerprint
  dixit suppress SRC006 tarn-news-2026-03-02-47f38e885e --why \"see the correction\"    a whole source

`dixit undo` takes it back. A suppression that no finding meets any more is itself a finding (PRV006).";

/// Options of `suppress`.
#[derive(Args)]
#[command(after_help = HELP)]
pub struct Options {
    /// The rule, by code or name
    #[arg(value_name = "RULE")]
    rule: Pick,
    /// A statement, a source, or the fingerprint of a finding
    #[arg(value_name = "ID")]
    id: String,
    #[command(flatten)]
    why: WhyOption,
}

/// Does it.
pub fn run(options: Options, app: &mut App) -> Done {
    let Pick::Rule(rule) = options.rule else {
        return Err(Failure::usage("one rule at a time is suppressed", "`--allow` leaves out a group for one run"));
    };
    if options.why.why.as_ref().is_none_or(|w| w.trim().is_empty()) {
        return Err(Failure::usage(
            "a suppression needs a reason",
            "give --why \"…\": it is what the next editor reads",
        ));
    }
    let judge = Judge::new(app, &options.why)?;
    app.change(|app, ledger, graph| {
        let id = options.id.as_str();
        let spared = match id {
            _ if id.starts_with("f-") => Spared::Finding(finding(app, ledger, rule.code, id)?),
            _ if id.starts_with("s-") => Spared::Statement(decide::on(app, ledger, graph, id)?),
            _ => Spared::Source(source(ledger, id)?),
        };
        let on = match &spared {
            Spared::Finding(f) => f.clone(),
            Spared::Statement(on) => on.statement.to_string(),
            Spared::Source(id) => id.to_string(),
        };
        let decision = judge.decide(ledger, Action::Suppress(rule.code.to_owned(), spared))?;
        decide::report(app, &decision, &format!("suppressed {} on {on}", rule.code))?;
        Ok(Exit::Fine)
    })
}

/// The fingerprint, which some finding of the rule must have.
fn finding(app: &mut App, ledger: &Ledger, code: &str, asked: &str) -> Done<String> {
    let now = app.now();
    let report = on_graph(ledger, now);
    let all = report.findings.iter().filter(|f| f.rule.code == code).map(|f| f.fingerprint.as_str());
    let found: Vec<&str> = all.filter(|f| f.starts_with(asked)).collect();
    match found.as_slice() {
        [one] => Ok((*one).to_owned()),
        [] => Err(Failure::NotFound(format!("{code} finds nothing with the fingerprint `{asked}`"))),
        several => Err(Failure::usage(format!("`{asked}` may mean {} findings", several.len()), several.join("\n"))),
    }
}

fn source(ledger: &Ledger, asked: &str) -> Done<dixit::base::SourceId> {
    let exact = ledger.sources.keys().find(|id| id.as_str() == asked);
    let found: Vec<_> = ledger.sources.keys().filter(|id| id.as_str().starts_with(asked)).collect();
    match (exact, found.as_slice()) {
        (Some(one), _) => Ok(one.clone()),
        (None, [one]) => Ok((*one).clone()),
        (None, []) => Err(Failure::NotFound(format!("there is no statement, source or finding `{asked}`"))),
        (None, several) => {
            let help = several.iter().map(|id| id.to_string()).collect();
            Err(Failure::Usage { message: format!("`{asked}` may mean {} sources", several.len()), help })
        }
    }
}
