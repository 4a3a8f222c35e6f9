//! `dixit correct`.

use crate::app::App;
use crate::decide::{self, DoneBy, Judge, NewOption, SaidHow, WhyOption};
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
    /// Who said it (name, alias, or id)
    #[arg(long, value_name = "NAME")]
    speaker: Vec<String>,
    /// Nobody is named as having said it
    #[arg(long, conflicts_with = "speaker")]
    no_speaker: bool,
    /// Whom it was said to
    #[arg(long, value_name = "NAME")]
    told_to: Vec<String>,
    /// Nobody is named as having been told
    #[arg(long, conflicts_with = "told_to")]
    no_told_to: bool,
    /// Who passed it on, outermost first
    #[arg(long, value_name = "NAME")]
    relayed_by: Vec<String>,
    /// Nobody passed it on
    #[arg(long, conflicts_with = "relayed_by")]
    no_relay: bool,
    /// Whose words they are
    #[arg(long, value_enum, value_name = "KIND")]
    kind: Option<SaidHow>,
    /// What the speaker does by it
    #[arg(long, value_enum, value_name = "ACT")]
    act: Option<DoneBy>,
    #[command(flatten)]
    new: NewOption,
    #[command(flatten)]
    why: WhyOption,
}

/// Does it.
pub fn run(options: Options, app: &mut App) -> Done {
    let judge = Judge::new(app, &options.why)?;
    app.change(|app, ledger, graph| {
        let on = decide::on(app, ledger, graph, &options.id)?;
        let mut given = |names: &[String], none: bool| -> Done<Option<Vec<Given>>> {
            if names.is_empty() {
                return Ok(none.then(Vec::new));
            }
            judge.all_given(app, ledger, graph, names, &options.new).map(Some)
        };
        let correction = Correction {
            speakers: given(&options.speaker, options.no_speaker)?,
            told_to: given(&options.told_to, options.no_told_to)?,
            relayed_by: given(&options.relayed_by, options.no_relay)?,
            kind: options.kind.map(Into::into),
            act: options.act.map(Into::into),
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
