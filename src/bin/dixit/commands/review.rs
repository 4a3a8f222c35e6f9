//! `dixit accept` and `dixit reject`.

use crate::app::App;
use crate::decide::{self, Judge, WhyOption};
use crate::failure::{Done, Exit};
use clap::Args;
use dixit::model::Action;

const HELP: &str = "\
Examples:
  dixit accept s-1f3a9c0b2d
  dixit reject s-1f3a9c0b2d s-77aa01cd3e --why \"the name of a ship, nobody said it\"

The decision keeps the words it was taken on, and holds after the article is read again. A rejected statement \
is left out of answers unless --rejected asks for it.";

/// Options of both.
#[derive(Args)]
#[command(after_help = HELP)]
pub struct Options {
    /// Statements, by id
    #[arg(required = true, value_name = "STATEMENT")]
    ids: Vec<String>,
    #[command(flatten)]
    why: WhyOption,
}

/// Which of the two.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// Right as it stands.
    Accept,
    /// No statement.
    Reject,
}

/// Does it.
pub fn run(options: Options, verdict: Verdict, app: &mut App) -> Done {
    let judge = Judge::new(app, &options.why)?;
    app.change(|app, ledger, graph| {
        for asked in &options.ids {
            let on = decide::on(app, ledger, graph, asked)?;
            let statement = on.statement.clone();
            let (action, word) = match verdict {
                Verdict::Accept => (Action::Accept(on), "accepted"),
                Verdict::Reject => (Action::Reject(on), "rejected"),
            };
            let id = judge.decide(ledger, action)?;
            decide::report(app, &id, &format!("{word} {statement}"))?;
        }
        Ok(Exit::Fine)
    })
}
