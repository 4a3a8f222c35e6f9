//! The options every command takes, and the list of commands.

use crate::commands;
use clap::{Args, Parser, Subcommand};
use dixit::base::Timestamp;
use std::path::PathBuf;

const EXAMPLES: &str = "\
Examples:
  dixit init graphs/mine                      make a graph
  dixit add article.html notes/*.md           read articles into it
  dixit who \"350,000\"                         who said it, told to whom, relayed by whom
  dixit said \"Ada Quill\" --since 2031         what somebody said
  dixit trace s-1f3a9c0b2d                    from the words back to the origin
  dixit audit article.txt                     what a careful editor would see, no graph needed
  dixit extract article.txt                   the statements of one text, no graph needed

Exit codes: 0 fine, 1 found nothing or found faults, 2 could not do all of it.";

/// Who said what, according to whom.
///
/// dixit reads news articles (Chinese and English), finds every statement in them, anchors it to its exact
/// words, and links it to who said it, who relayed it and what it is about. The graph is a folder of text.
#[derive(Parser)]
#[command(name = "dixit", version, after_help = EXAMPLES, max_term_width = 100)]
pub struct Cli {
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
    /// Options of every command.
    #[command(flatten)]
    pub global: Global,
}

/// Options of every command.
#[derive(Args)]
#[command(next_help_heading = "Everywhere")]
pub struct Global {
    /// The graph's folder [default: $DIXIT_GRAPH, else the nearest folder upward with a graph.ron, else
    /// the only graph under graphs/]
    #[arg(short, long, global = true, value_name = "FOLDER")]
    pub graph: Option<PathBuf>,
    /// Who decides [default: $DIXIT_USER, else the git user]
    #[arg(long = "as", global = true, value_name = "NAME")]
    pub person: Option<String>,
    /// The moment to take for now (2031-05-04T08:00:00Z or 2031-05-04) [default: $DIXIT_NOW, else the clock]
    #[arg(long, global = true, value_name = "MOMENT")]
    pub now: Option<Timestamp>,
}

/// The commands, in the order of `--help`.
#[derive(Subcommand)]
pub enum Command {
    /// Make a graph
    Init(commands::init::Options),
    /// Read articles into the graph
    Add(commands::add::Options),
    /// Find who said these words, or this number
    Who(commands::who::Options),
    /// List what somebody said
    Said(commands::said::Options),
    /// Show one statement: its words in context, who, through whom, why it was found
    Show(commands::show::Options),
    /// Follow a statement from its words back to the origin
    Trace(commands::trace::Options),
    /// When something was said, and when it was printed
    Timeline(commands::timeline::Options),
    /// How two are joined, through which statements
    Path(commands::path::Options),
    /// Who says most, who prints what, how much nobody answers for
    Top(commands::top::Options),
    /// What two sources or outlets have in common
    Overlap(commands::overlap::Options),
    /// Statements that say the same, in groups
    Claims(commands::claims::Options),
    /// Hold a quotation against its original: what was changed on the way
    Compare(commands::compare::Options),
    /// Numbers that measure the same, whether they agree, where one changed on its way
    Figures(commands::figures::Options),
    /// Of the sources that carry it, how many know it on their own
    Origins(commands::origins::Options),
    /// Everything that rests on a source, a statement or somebody's word
    Affected(commands::affected::Options),
    /// List sources, statements, or decisions
    List(commands::list::Options),
    /// Count what there is
    Stats(commands::stats::Options),
    /// Draw the graph
    Draw(commands::draw::Options),
    /// Ask a SPARQL query
    #[cfg(feature = "sparql")]
    Sparql(commands::sparql::Options),
    /// Write the graph in the formats of other programs
    Export(commands::export::Options),
    /// Read records that another graph or program wrote
    Import(commands::import::Options),
    /// Make one graph of two
    Merge(commands::merge::Options),
    /// Tell what one graph has that another has not
    Diff(commands::diff::Options),
    /// Pack the graph as evidence
    Bundle(commands::bundle::Options),
    /// See that nothing in a bundle was changed
    Verify(commands::bundle::VerifyOptions),
    /// Decide that statements are right as they stand
    Accept(commands::review::Options),
    /// Decide that these are no statements
    Reject(commands::review::Options),
    /// Decide who said a statement, to whom, through whom, or what kind it is
    Correct(commands::correct::Options),
    /// Take a decision back
    Undo(commands::undo::Options),
    /// Add a statement that was missed
    AddStatement(Box<commands::add_statement::Options>),
    /// Remove sources from the graph
    Rm(commands::rm::Options),
    /// List, show, merge, split, name and relate the people and things of the graph
    Entity(commands::entity::Options),
    /// Find what a careful editor would see: unattributed claims, unnamed sources, drifting figures …
    Audit(Box<commands::audit::Options>),
    /// Decide that an audit rule is to be silent about something, and why
    Suppress(commands::suppress::Options),
    /// Show sources, and say which corrects, retracts, replaces or relays which
    Source(commands::source::Options),
    /// Put claims into words, and say which statements affirm or deny them
    Claim(commands::claim::Options),
    /// Find everything that is wrong with the graph's files
    Check(commands::check::Options),
    /// Write the graph's files the one way they are written
    Fmt(commands::fmt::Options),
    /// Find the statements of texts, without a graph
    Extract(commands::extract::Options),
    /// Compare statements found with statements annotated by hand
    Score(commands::score::Options),
}

#[cfg(test)]
mod tests {
    use super::Cli;
    use clap::CommandFactory;

    #[test]
    fn every_command_is_well_formed() {
        Cli::command().debug_assert();
    }
}
