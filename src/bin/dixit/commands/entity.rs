//! `dixit entity`: the people and things of the graph, and what people decide about them.

mod list;
mod proposals;
mod show;

use crate::app::App;
use crate::decide::{self, Judge, Kind, WhyOption};
use crate::failure::{Done, Exit, Failure};
use crate::relate::{self, Stating};
use crate::render::data::FormatOption;
use clap::{Args, Subcommand};
use dixit::ask::find;
use dixit::base::{EntityId, StatementId};
use dixit::graph::Graph;
use dixit::model::{Action, Tie};

const HELP: &str = "\
Examples:
  dixit entity list                                     who and what the graph knows
  dixit entity list quill
  dixit entity show \"Ada Quill\"
  dixit entity merge ada-quill a-quill --why \"same office, same words\"
  dixit entity split ada-quill --name \"Ada Quill (pilot)\" --statement s-1f3a9c0b2d
  dixit entity alias ada-quill 奎尔
  dixit entity distinct ada-quill ada-quill~2
  dixit entity member lpa-crew \"Lowmere Port Authority\"
  dixit entity role \"Ada Quill\" \"harbour master\" --at \"Lowmere Port Authority\"
  dixit entity speaks-for \"Tom Reed\" Bluewater --words \"a spokesman for Bluewater\" --in \"Ferry Aurora\"
  dixit entity speaks-for \"Tom Reed\" Bluewater --not       it does not hold
  dixit entity proposals                                who may be one, for you to judge";

/// Options of `entity`.
#[derive(Args)]
#[command(after_help = HELP)]
pub struct Options {
    #[command(subcommand)]
    action: What,
}

#[derive(Subcommand)]
enum What {
    /// List entities, those in most statements first
    List {
        /// Only those with these words in a name or alias
        words: Vec<String>,
        /// Only of this kind
        #[arg(long, value_enum)]
        kind: Option<Kind>,
        #[command(flatten)]
        format: FormatOption,
    },
    /// Show what is known of one entity
    Show {
        /// Name, alias, part of a name, or id
        name: String,
        #[command(flatten)]
        format: FormatOption,
    },
    /// Decide that the others are the first
    #[command(visible_alias = "same")]
    Merge {
        /// The one that stays
        keep: String,
        /// Those that are the same
        #[arg(required = true)]
        others: Vec<String>,
        #[command(flatten)]
        why: WhyOption,
    },
    /// Decide that in some statements the name means somebody else
    Split {
        /// The entity that is two
        name: String,
        /// The name of the new one
        #[arg(long = "name", value_name = "NAME")]
        new: String,
        /// A statement that is about the new one
        #[arg(long, required = true, value_name = "STATEMENT")]
        statement: Vec<String>,
        #[command(flatten)]
        why: WhyOption,
    },
    /// Decide that an entity has another name too
    Alias {
        /// The entity
        name: String,
        /// Its other name
        alias: String,
        #[command(flatten)]
        why: WhyOption,
    },
    /// Decide that two are different, whatever their names
    Distinct {
        /// One
        one: String,
        /// The other
        other: String,
        #[command(flatten)]
        why: WhyOption,
    },
    /// Decide that an entity is a part or a member of another
    Member {
        /// The part
        member: String,
        /// The whole
        of: String,
        #[command(flatten)]
        stating: Stating,
    },
    /// Decide that an entity holds a role
    Role {
        /// Who
        holder: String,
        /// The role in words
        title: String,
        /// Where
        #[arg(long, value_name = "NAME")]
        at: Option<String>,
        #[command(flatten)]
        stating: Stating,
    },
    /// Decide that an entity speaks for another, wherever it speaks
    SpeaksFor {
        /// Who speaks
        speaker: String,
        /// For whom
        principal: String,
        #[command(flatten)]
        stating: Stating,
    },
    /// List entities that may be one
    Proposals {
        #[command(flatten)]
        format: FormatOption,
    },
}

/// Does it.
pub fn run(options: Options, app: &mut App) -> Done {
    match options.action {
        What::List { words, kind, format } => list::run(app, &words, kind, format.format),
        What::Show { name, format } => show::run(app, &name, format.format),
        What::Proposals { format } => proposals::run(app, format.format),
        What::Merge { keep, others, why } => decided(app, &why, |app, graph| {
            let kept = entity(app, graph, &keep)?;
            let merge = |other: &String| {
                let other = entity(app, graph, other)?;
                let told = format!("merged {other} into {kept}");
                Ok((Action::Merge(kept.clone(), other), told))
            };
            others.iter().map(merge).collect()
        }),
        What::Alias { name, alias, why } => decided(app, &why, |app, graph| {
            let id = entity(app, graph, &name)?;
            let told = format!("{id} is also called {alias}");
            Ok(vec![(Action::Alias(id, alias.clone()), told)])
        }),
        What::Distinct { one, other, why } => decided(app, &why, |app, graph| {
            let (one, other) = (entity(app, graph, &one)?, entity(app, graph, &other)?);
            let told = format!("{one} and {other} are different");
            Ok(vec![(Action::Distinct(one, other), told)])
        }),
        What::Member { member, of, stating } => relate::decided(app, &stating, None, |app, _, graph| {
            Ok(Tie::MemberOf { member: entity(app, graph, &member)?, of: entity(app, graph, &of)? })
        }),
        What::Role { holder, title, at, stating } => relate::decided(app, &stating, None, |app, _, graph| {
            let at = at.as_ref().map(|at| entity(app, graph, at)).transpose()?;
            Ok(Tie::RoleAt { holder: entity(app, graph, &holder)?, title: title.trim().to_owned(), at })
        }),
        What::SpeaksFor { speaker, principal, stating } => relate::decided(app, &stating, None, |app, _, graph| {
            Ok(Tie::SpeaksFor { speaker: entity(app, graph, &speaker)?, principal: entity(app, graph, &principal)? })
        }),
        What::Split { name, new, statement, why } => split(app, &name, &new, &statement, &why),
    }
}

fn entity(app: &App, graph: &Graph, asked: &str) -> Done<EntityId> {
    Ok(find::entity(graph, asked).map_err(|u| Failure::unclear(app, u))?.id().clone())
}

fn decided(app: &mut App, why: &WhyOption, actions: impl FnOnce(&App, &Graph) -> Done<Vec<(Action, String)>>) -> Done {
    let judge = Judge::new(app, why)?;
    app.change(|app, ledger, graph| {
        for (action, told) in actions(app, graph)? {
            let id = judge.decide(ledger, action)?;
            decide::report(app, &id, &told)?;
        }
        Ok(Exit::Fine)
    })
}

fn split(app: &mut App, name: &str, new: &str, statements: &[String], why: &WhyOption) -> Done {
    let judge = Judge::new(app, why)?;
    app.change(|app, ledger, graph| {
        let from = find::entity(graph, name).map_err(|u| Failure::unclear(app, u))?;
        let found = |asked: &String| find::statement(graph, asked).map(|s| s.id().clone());
        let statements: Vec<StatementId> =
            statements.iter().map(found).collect::<Result<_, _>>().map_err(|u| Failure::unclear(app, u))?;
        let to = ledger.new_entity(new, from.entity().kind);
        let told = format!("split {} ({}) off {}", to.name, to.id, from.id());
        let id = judge.decide(ledger, Action::Split { from: from.id().clone(), to, statements })?;
        decide::report(app, &id, &told)?;
        Ok(Exit::Fine)
    })
}
