//! What the deciding commands share: who decides, when and why, and names turned into entities.

use crate::app::App;
use crate::failure::{Done, Failure};
use crate::filters;
use crate::render::Style;
use clap::{Args, ValueEnum};
use dixit::ask::{Unclear, find};
use dixit::base::{DecisionId, StatementId, Timestamp};
use dixit::graph::Graph;
use dixit::ledger::Ledger;
use dixit::model::decision::{Given, On};
use dixit::model::{Act, Action, EntityKind, StatementKind};
use std::io::Write;

/// `--why`.
#[derive(Args)]
pub struct WhyOption {
    /// Why, in your words; kept with the decision
    #[arg(long, value_name = "WORDS")]
    pub why: Option<String>,
}

/// Who said it, to whom, through whom.
#[derive(Args)]
pub struct PartyOptions {
    /// Who said it (name, alias, or id)
    #[arg(long, value_name = "NAME")]
    pub speaker: Vec<String>,
    /// Whom it was said to
    #[arg(long, value_name = "NAME")]
    pub told_to: Vec<String>,
    /// Who passed it on, outermost first
    #[arg(long, value_name = "NAME")]
    pub relayed_by: Vec<String>,
    /// Whose words they are
    #[arg(long, value_enum, value_name = "KIND")]
    pub kind: Option<SaidHow>,
    /// What the speaker does by it
    #[arg(long, value_enum, value_name = "ACT")]
    pub act: Option<DoneBy>,
    #[command(flatten)]
    pub new: NewOption,
}

/// `--new` and what it needs.
#[derive(Args)]
pub struct NewOption {
    /// Make an entity of a name that nobody bears yet
    #[arg(long)]
    pub new: bool,
    /// What kind of thing a new entity is
    #[arg(long, value_enum, value_name = "KIND", default_value = "person")]
    pub new_kind: Kind,
}

/// Kinds of entities that a person can make.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Kind {
    /// A human being
    Person,
    /// A company, authority, party, team
    Organisation,
    /// A newspaper, agency, broadcaster, site
    Outlet,
    /// A place
    Place,
    /// A product
    Product,
    /// A book, film, law
    Work,
    /// Something that happened
    Event,
    /// People taken together
    Group,
    /// Somebody whom nobody names
    Unnamed,
}

impl From<Kind> for EntityKind {
    fn from(kind: Kind) -> Self {
        match kind {
            Kind::Person => Self::Person,
            Kind::Organisation => Self::Organisation,
            Kind::Outlet => Self::Outlet,
            Kind::Place => Self::Place,
            Kind::Product => Self::Product,
            Kind::Work => Self::Work,
            Kind::Event => Self::Event,
            Kind::Group => Self::Group,
            Kind::Unnamed => Self::Unnamed,
        }
    }
}

/// `--kind` of a statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum SaidHow {
    /// In quotation marks as a whole
    Direct,
    /// In the reporter's words
    Indirect,
    /// In the reporter's words, with quoted parts
    Mixed,
    /// The article's own voice
    Own,
}

impl From<SaidHow> for StatementKind {
    fn from(kind: SaidHow) -> Self {
        match kind {
            SaidHow::Direct => Self::Direct,
            SaidHow::Indirect => Self::Indirect,
            SaidHow::Mixed => Self::Mixed,
            SaidHow::Own => Self::Own,
        }
    }
}

/// `--act` of a statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum DoneBy {
    /// Asserts
    Say,
    /// Holds or expects
    Think,
    /// Asks a question
    Ask,
    /// Urges, demands, advises
    Urge,
    /// Promises, plans aloud
    Promise,
    /// Denies
    Deny,
    /// Declines to speak
    Decline,
}

impl From<DoneBy> for Act {
    fn from(act: DoneBy) -> Self {
        match act {
            DoneBy::Say => Self::Say,
            DoneBy::Think => Self::Think,
            DoneBy::Ask => Self::Ask,
            DoneBy::Urge => Self::Urge,
            DoneBy::Promise => Self::Promise,
            DoneBy::Deny => Self::Deny,
            DoneBy::Decline => Self::Decline,
        }
    }
}

/// One person deciding at one moment.
pub struct Judge {
    by: String,
    at: Timestamp,
    why: Option<String>,
}

impl Judge {
    /// Finds out who decides; the moment is now.
    pub fn new(app: &mut App, why: &WhyOption) -> Done<Self> {
        Ok(Self { by: app.person()?, at: app.now(), why: why.why.clone() })
    }

    /// Their name.
    pub fn name(&self) -> &str {
        &self.by
    }

    /// Takes a decision.
    pub fn decide(&self, ledger: &mut Ledger, action: Action) -> Done<DecisionId> {
        ledger.decide(action, self.by.clone(), self.at, self.why.clone()).map_err(|refused| Failure::Usage {
            message: format!("the decision was not taken: {refused}"),
            help: Vec::new(),
        })
    }

    /// The entity that `name` means, made new when nobody bears the name and `new` says so.
    pub fn given(&self, app: &App, ledger: &mut Ledger, graph: &Graph, name: &str, new: &NewOption) -> Done<Given> {
        match find::entity(graph, name) {
            Ok(found) => Ok(Given { entity: found.id().clone(), name: found.name().to_owned() }),
            Err(Unclear::Nothing { .. }) if new.new => {
                let entity = ledger.new_entity(name, new.new_kind.into());
                let given = Given { entity: entity.id.clone(), name: entity.name.clone() };
                self.decide(ledger, Action::AddEntity(entity))?;
                Ok(given)
            }
            Err(Unclear::Nothing { asked, near }) => {
                let mut help: Vec<String> = near.map(|near| format!("did you mean `{near}`?")).into_iter().collect();
                help.push("give --new to make an entity of that name".to_owned());
                Err(Failure::Usage { message: format!("nobody here is called `{asked}`"), help })
            }
            Err(several) => Err(Failure::unclear(app, several)),
        }
    }

    /// All of `names`, as [`Judge::given`].
    pub fn all_given(
        &self,
        app: &App,
        ledger: &mut Ledger,
        graph: &Graph,
        names: &[String],
        new: &NewOption,
    ) -> Done<Vec<Given>> {
        names.iter().map(|name| self.given(app, ledger, graph, name, new)).collect()
    }
}

/// The statement that was asked for, as decisions name it.
pub fn on(app: &App, ledger: &Ledger, graph: &Graph, asked: &str) -> Done<On> {
    let id: StatementId = filters::statement(app, graph, asked)?.id().clone();
    ledger.on(&id).ok_or_else(|| Failure::usage(format!("`{id}` stands nowhere"), "run `dixit check`"))
}

/// Tells what was decided and how to take it back.
pub fn report(app: &mut App, id: &DecisionId, what: &str) -> Done<()> {
    let paint = app.paint;
    let back = paint.style(Style::Dim, &format!("(take it back: dixit undo {id})"));
    Ok(writeln!(app.out, "{what}  {back}")?)
}
