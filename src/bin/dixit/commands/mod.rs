//! One file a command: its options, its help, what it does.

pub mod add;
pub mod add_statement;
pub mod affected;
pub mod audit;
pub mod bundle;
pub mod check;
pub mod claim;
pub mod claims;
pub mod compare;
pub mod correct;
pub mod diff;
pub mod draw;
pub mod entity;
pub mod export;
pub mod extract;
pub mod figures;
pub mod fmt;
pub mod import;
pub mod init;
pub mod list;
pub mod merge;
pub mod origins;
pub mod overlap;
pub mod path;
pub mod review;
pub mod rm;
pub mod said;
pub mod score;
pub mod show;
pub mod source;
#[cfg(feature = "sparql")]
pub mod sparql;
pub mod stats;
pub mod suppress;
pub mod timeline;
pub mod top;
pub mod trace;
pub mod undo;
pub mod who;

use crate::app::App;
use crate::cli::Command;
use crate::failure::Done;
use review::Verdict;

/// Does what was asked.
pub fn run(command: Command, app: &mut App) -> Done {
    match command {
        Command::Init(options) => init::run(options, app),
        Command::Add(options) => add::run(options, app),
        Command::Who(options) => who::run(options, app),
        Command::Said(options) => said::run(options, app),
        Command::Show(options) => show::run(options, app),
        Command::Trace(options) => trace::run(options, app),
        Command::Timeline(options) => timeline::run(options, app),
        Command::Path(options) => path::run(options, app),
        Command::Top(options) => top::run(options, app),
        Command::Overlap(options) => overlap::run(options, app),
        Command::Claims(options) => claims::run(options, app),
        Command::Compare(options) => compare::run(options, app),
        Command::Figures(options) => figures::run(options, app),
        Command::Origins(options) => origins::run(options, app),
        Command::Affected(options) => affected::run(options, app),
        Command::List(options) => list::run(options, app),
        Command::Stats(options) => stats::run(options, app),
        Command::Draw(options) => draw::run(options, app),
        #[cfg(feature = "sparql")]
        Command::Sparql(options) => sparql::run(options, app),
        Command::Export(options) => export::run(options, app),
        Command::Import(options) => import::run(options, app),
        Command::Merge(options) => merge::run(options, app),
        Command::Diff(options) => diff::run(options, app),
        Command::Bundle(options) => bundle::run(options, app),
        Command::Verify(options) => bundle::verify(options, app),
        Command::Accept(options) => review::run(options, Verdict::Accept, app),
        Command::Reject(options) => review::run(options, Verdict::Reject, app),
        Command::Correct(options) => correct::run(options, app),
        Command::Undo(options) => undo::run(options, app),
        Command::AddStatement(options) => add_statement::run(*options, app),
        Command::Rm(options) => rm::run(options, app),
        Command::Entity(options) => entity::run(options, app),
        Command::Audit(options) => audit::run(*options, app),
        Command::Suppress(options) => suppress::run(options, app),
        Command::Source(options) => source::run(options, app),
        Command::Claim(options) => claim::run(options, app),
        Command::Check(options) => check::run(options, app),
        Command::Fmt(options) => fmt::run(options, app),
        Command::Extract(options) => extract::run(options, app),
        Command::Score(options) => score::run(options, app),
    }
}
