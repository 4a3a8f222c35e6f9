//! `dixit source`: the articles of the graph, and how they stand to each other.

mod proposals;
mod show;

use crate::app::App;
use crate::failure::{Done, Failure};
use crate::relate::{self, Stating};
use crate::render::data::FormatOption;
use clap::{Args, Subcommand, ValueEnum};
use dixit::ask::find;
use dixit::base::SourceId;
use dixit::graph::Graph;
use dixit::model::{Amends, RelayHow, Tie};

const HELP: &str = "\
Examples:
  dixit source show \"Ferry Aurora\"                  its head, its texts, what it stands to
  dixit source proposals                             where a text says that it corrects or retracts something
  dixit source correct LATER EARLIER --words \"Correction:\"
  dixit source retract LATER EARLIER
  dixit source supersede LATER EARLIER
  dixit source relay REPRINT ORIGINAL --how copies
  dixit source correct LATER EARLIER --not            it does not, whatever its notice seems to say

Sources are given by id, the beginning of an id, address, or words of the headline.";

/// Options of `source`.
#[derive(Args)]
#[command(after_help = HELP)]
pub struct Options {
    #[command(subcommand)]
    action: What,
}

/// Two sources, and on what it rests.
#[derive(Args)]
struct Two {
    /// The source that does it
    source: String,
    /// The source it is done to
    other: String,
    #[command(flatten)]
    stating: Stating,
}

#[derive(Subcommand)]
enum What {
    /// Show what is known of a source
    Show {
        /// The source
        source: String,
        #[command(flatten)]
        format: FormatOption,
    },
    /// List notices of correction, retraction or replacement that nobody has judged
    Proposals {
        #[command(flatten)]
        format: FormatOption,
    },
    /// Decide that a source corrects another
    Correct(Two),
    /// Decide that a source retracts another
    Retract(Two),
    /// Decide that a source takes the place of another
    Supersede(Two),
    /// Decide that a source passes on another
    Relay {
        #[command(flatten)]
        two: Two,
        /// How
        #[arg(long, value_enum, default_value = "retells")]
        how: How,
    },
}

/// `--how` of a relay.
#[derive(Clone, Copy, Debug, ValueEnum)]
enum How {
    /// Names it as where the text comes from
    Credits,
    /// Tells again what it published
    Retells,
    /// Prints its words unchanged
    Copies,
    /// Gives it in another language
    Translates,
}

impl From<How> for RelayHow {
    fn from(how: How) -> Self {
        match how {
            How::Credits => Self::Credits,
            How::Retells => Self::Retells,
            How::Copies => Self::Copies,
            How::Translates => Self::Translates,
        }
    }
}

/// Does it.
pub fn run(options: Options, app: &mut App) -> Done {
    match options.action {
        What::Show { source, format } => show::run(app, &source, format.format),
        What::Proposals { format } => proposals::run(app, format.format),
        What::Correct(two) => amends(app, &two, Amends::Corrects),
        What::Retract(two) => amends(app, &two, Amends::Retracts),
        What::Supersede(two) => amends(app, &two, Amends::Supersedes),
        What::Relay { two, how } => relate::decided(app, &two.stating, Some(&two.source), |app, _, graph| {
            let (source, from) = both(app, graph, &two)?;
            Ok(Tie::Relays { source, how: how.into(), from })
        }),
    }
}

fn amends(app: &mut App, two: &Two, how: Amends) -> Done {
    relate::decided(app, &two.stating, Some(&two.source), |app, _, graph| {
        let (source, of) = both(app, graph, two)?;
        Ok(Tie::Amends { source, how, of })
    })
}

fn both(app: &App, graph: &Graph, two: &Two) -> Done<(SourceId, SourceId)> {
    let one = |asked: &str| -> Done<SourceId> {
        Ok(find::source(graph, asked).map_err(|u| Failure::unclear(app, u))?.id().clone())
    };
    Ok((one(&two.source)?, one(&two.other)?))
}
