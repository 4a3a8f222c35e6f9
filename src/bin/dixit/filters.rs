//! The filters, spelled alike on every command.

use crate::app::App;
use crate::decide::{DoneBy, SaidHow};
use crate::failure::{Done, Failure};
use clap::Args;
use dixit::ask::{Amount, Filters, Unclear, find};
use dixit::base::PartialDate;
use dixit::graph::{Graph, StatementSet, StatementView};

/// Which statements a command is about.
#[derive(Args, Default)]
#[command(next_help_heading = "Which statements")]
pub struct FilterOptions {
    /// Said by them, or by somebody who speaks for them (name, alias, part of a name, or id)
    #[arg(long, value_name = "NAME")]
    pub by: Vec<String>,
    /// Naming them, or having these words
    #[arg(long, value_name = "NAME")]
    about: Vec<String>,
    /// Standing in it (id, address, or words of headline or outlet)
    #[arg(long, value_name = "SOURCE")]
    source: Vec<String>,
    /// Standing in a source of this outlet
    #[arg(long, value_name = "OUTLET")]
    publisher: Vec<String>,
    /// Said to them
    #[arg(long, value_name = "NAME")]
    told_to: Vec<String>,
    /// Passed on by them, in the statement or by the source as a whole
    #[arg(long, value_name = "NAME")]
    relayed_by: Vec<String>,
    /// Direct, indirect, mixed, or the article's own voice
    #[arg(long, value_enum, value_name = "KIND", hide_possible_values = true)]
    kind: Vec<SaidHow>,
    /// Say, think, ask, urge, promise, deny, or decline
    #[arg(long, value_enum, value_name = "ACT", hide_possible_values = true)]
    act: Vec<DoneBy>,
    /// Said then or later (2023, 2023-09 or 2023-09-06); where nobody tells, printed then
    #[arg(long, value_name = "DATE")]
    since: Option<PartialDate>,
    /// Said then or earlier
    #[arg(long, value_name = "DATE")]
    until: Option<PartialDate>,
    /// Only what a hedge weakens (reportedly, 可能)
    #[arg(long)]
    hedged: bool,
    /// Only what is said by people nobody names, or by nobody
    #[arg(long)]
    unnamed: bool,
    /// With such a number in it: 350000, 35万, '>300000', '<=5', 3..5
    #[arg(long, value_name = "AMOUNT", allow_hyphen_values = true)]
    figure: Vec<Amount>,
    /// With a number in this unit, or of this thing: litres, USD, 吨, boats
    #[arg(long, value_name = "UNIT")]
    unit: Vec<String>,
    /// Also what people judged to be no statement
    #[arg(long)]
    rejected: bool,
}

impl FilterOptions {
    /// As the library has them.
    pub fn filters(&self) -> Filters {
        Filters {
            by: self.by.clone(),
            about: self.about.clone(),
            source: self.source.clone(),
            publisher: self.publisher.clone(),
            told_to: self.told_to.clone(),
            relayed_by: self.relayed_by.clone(),
            kind: self.kind.iter().map(|k| (*k).into()).collect(),
            act: self.act.iter().map(|a| (*a).into()).collect(),
            since: self.since,
            until: self.until,
            hedged: self.hedged,
            unnamed: self.unnamed,
            figure: self.figure.clone(),
            unit: self.unit.iter().map(|u| u.as_str().into()).collect(),
            rejected: self.rejected,
        }
    }

    /// True when some filter is given.
    pub fn narrows(&self) -> bool {
        self.filters() != Filters::default()
    }

    /// The filters in words: `about ferry, by Ada Quill, since 2031`.
    pub fn told(&self) -> String {
        let list =
            |label: &str, values: &[String]| (!values.is_empty()).then(|| format!("{label} {}", values.join(" or ")));
        let date = |label: &str, date: Option<PartialDate>| date.map(|d| format!("{label} {d}"));
        let all = [
            list("by", &self.by),
            list("about", &self.about),
            list("in", &self.source),
            list("in", &self.publisher),
            list("told to", &self.told_to),
            list("relayed by", &self.relayed_by),
            self.hedged.then(|| "hedged".to_owned()),
            self.unnamed.then(|| "by nobody named".to_owned()),
            list("with numbers of", &self.unit),
            date("since", self.since),
            date("until", self.until),
        ];
        all.into_iter().flatten().collect::<Vec<_>>().join(", ")
    }

    /// The statements of `graph` that they leave.
    pub fn resolve<'g>(&self, app: &App, graph: &'g Graph) -> Done<StatementSet<'g>> {
        let found = self.filters().resolve(graph).map_err(|unclear| Failure::unclear(app, unclear))?;
        for names in [&self.by, &self.about, &self.publisher, &self.told_to, &self.relayed_by] {
            names.iter().for_each(|name| tell_guess(app, graph, name));
        }
        Ok(found)
    }
}

/// Says whom a name was taken for, where its letters are only the beginning of theirs.
pub fn tell_guess(app: &App, graph: &Graph, asked: &str) {
    if let Some(found) = find::guessed(graph, asked) {
        crate::render::problems::say(app, &format!("took `{asked}` for {} ({})", found.name(), found.id()));
    }
}

/// The statement with this id, or the only one whose id begins so.
pub fn statement<'g>(app: &App, graph: &'g Graph, asked: &str) -> Done<StatementView<'g>> {
    find::statement(graph, asked).map_err(|unclear| match find::other_than_statement(graph, asked) {
        Some((what, command)) => Failure::NotFound(format!("`{asked}` is {what}: `dixit {command} {asked}`")),
        None => Failure::unclear(app, unclear),
    })
}

/// A whole number from 1 on.
pub fn positive<T: std::str::FromStr>(asked: &str) -> Result<T, String> {
    asked.parse().map_err(|_| format!("`{asked}` is no whole number from 1 on"))
}

/// A whole number from 0 on.
pub fn natural(asked: &str) -> Result<usize, String> {
    asked.parse().map_err(|_| format!("`{asked}` is no whole number from 0 on"))
}

impl Failure {
    /// A name that could not be followed: 1 when there is nothing of it, 2 when it may mean several.
    pub fn unclear(app: &App, unclear: Unclear) -> Self {
        match unclear {
            Unclear::Nothing { asked, near } => {
                let near = near.map_or(String::new(), |near| format!("; did you mean `{near}`?"));
                Self::NotFound(format!("nothing here is called `{asked}`{near}"))
            }
            Unclear::Several { asked, candidates } => {
                let message = format!("`{asked}` may mean {} different ones: say which by its id", candidates.len());
                let most = 12;
                let line = |c: &dixit::ask::Candidate| {
                    let words = format!("{}  {}  ({})", c.id, c.name, c.what);
                    crate::render::text::cut(&words, app.width.saturating_sub(8))
                };
                let mut help: Vec<_> = candidates.iter().take(most).map(line).collect();
                if candidates.len() > most {
                    help.push(format!("and {} more", candidates.len() - most));
                }
                Self::Usage { message, help }
            }
        }
    }
}
