//! `dixit undo`.

use crate::app::App;
use crate::decide::{self, Judge, WhyOption};
use crate::failure::{Done, Exit, Failure};
use crate::filters;
use crate::render::decisions::standing;
use clap::Args;
use dixit::base::{DecisionId, StatementId};
use dixit::ledger::Ledger;
use dixit::model::{Action, Decision};

const HELP: &str = "\
Examples:
  dixit undo s-1f3a9c0b2d             the last decision that stands on this statement
  dixit undo d-0c9be117aa             this decision (`dixit list decisions` shows all)

Nothing is erased: the taking back is a decision too.";

/// Options of `undo`.
#[derive(Args)]
#[command(after_help = HELP)]
pub struct Options {
    /// A decision, or a statement, by id
    #[arg(value_name = "ID")]
    id: String,
    #[command(flatten)]
    why: WhyOption,
}

/// Does it.
pub fn run(options: Options, app: &mut App) -> Done {
    let judge = Judge::new(app, &options.why)?;
    app.change(|app, ledger, graph| {
        let undone = match options.id.starts_with("d-") {
            true => decision(ledger, &options.id)?,
            false => {
                let statement = filters::statement(app, graph, &options.id)?;
                last_on(ledger, statement.id())?
            }
        };
        let id = judge.decide(ledger, Action::Undo(undone.clone()))?;
        decide::report(app, &id, &format!("took back {undone}"))?;
        Ok(Exit::Fine)
    })
}

fn decision(ledger: &Ledger, asked: &str) -> Done<DecisionId> {
    let found: Vec<_> = ledger.decisions.keys().filter(|id| id.as_str().starts_with(asked)).collect();
    match found.as_slice() {
        [one] => Ok((*one).clone()),
        [] => Err(Failure::NotFound(format!("there is no decision `{asked}`"))),
        several => {
            let help = several.iter().map(|id| id.to_string()).collect();
            Err(Failure::Usage { message: format!("`{asked}` may mean {} decisions", several.len()), help })
        }
    }
}

fn last_on(ledger: &Ledger, statement: &StatementId) -> Done<DecisionId> {
    let about = |d: &&Decision| match &d.action {
        Action::Accept(on) | Action::Reject(on) | Action::Correct(on, _) => on.statement == *statement,
        Action::Add(added) => added.id == *statement,
        _ => false,
    };
    let last = standing(ledger).filter(about).max_by_key(|d| (d.at, &d.id));
    last.map(|d| d.id.clone()).ok_or_else(|| Failure::NotFound(format!("nobody decided anything on {statement}")))
}
