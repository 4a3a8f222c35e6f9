//! `dixit correct`.

use crate::app::App;
use crate::decide::{self, Judge, PartyOptions, WhyOption};
use crate::failure::{Done, Exit, Failure};
use crate::render::decisions::changes;
use clap::Args;
use dixit::model::Action;
use dixit::model::decision::{Correction, Given};

const HELP: &str = "\
Examples:
  dixit correct s-1f3a9c0b2d --speaker \"Ada Quill\" --why \"the next sentence says so\"
  dixit correct s-1f3a9c0b2d --speaker \"Tom Reed\" --speaker \"Ada Quill\"     they said it together
  dixit correct s-1f3a9c0b2d --relayed-by Reuters --relayed-by \"Northbay Radio\"  outermost first
  dixit correct s-1f3a9c0b2d --no-told-to --act deny
  dixit correct s-1f3a9c0b2d --speaker \"Lin Marsh\" --new          somebody nobody named before

What you give takes the place of what the machine had; what you do not give stays.";

/// Options of `correct`.
#[derive(Args)]
#[command(after_help = HELP)]
pub struct Options {
    /// The statement, by id
    #[arg(value_name = "STATEMENT")]
    id: String,
    #[command(flatten)]
    parties: PartyOptions,
    /// Nobody is named as having said it
    #[arg(long, conflicts_with = "speaker")]
    no_speaker: bool,
    /// Nobody is named as having been told
    #[arg(long, conflicts_with = "told_to")]
    no_told_to: bool,
    /// Nobody passed it on
    #[arg(long, conflicts_with = "relayed_by")]
    no_relay: bool,
    #[command(flatten)]
    why: WhyOption,
}

/// Does it.
pub fn run(options: Options, app: &mut App) -> Done {
    let judge = Judge::new(app, &options.why)?;
    app.change(|app, ledger, graph| {
        let on = decide::on(app, ledger, graph, &options.id)?;
        let parties = &options.parties;
        let mut given = |names: &[String], none: bool| -> Done<Option<Vec<Given>>> {
            if names.is_empty() {
                return Ok(none.then(Vec::new));
            }
            judge.all_given(app, ledger, graph, names, &parties.new).map(Some)
        };
        let correction = Correction {
            speakers: given(&parties.speaker, options.no_speaker)?,
            told_to: given(&parties.told_to, options.no_told_to)?,
            relayed_by: given(&parties.relayed_by, options.no_relay)?,
            kind: parties.kind.map(Into::into),
            act: parties.act.map(Into::into),
        };
        if correction == Correction::default() {
            return Err(Failure::usage("this would change nothing", "say what is right, e.g. --speaker \"Ada Quill\""));
        }
        let what = format!("corrected {}: {}", on.statement, changes(&correction));
        let id = judge.decide(ledger, Action::Correct(on, correction))?;
        decide::report(app, &id, &what)?;
        Ok(Exit::Fine)
    })
}
