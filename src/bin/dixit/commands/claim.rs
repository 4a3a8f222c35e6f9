//! `dixit claim`: propositions that statements voice, whatever words or language they are in.

use crate::app::App;
use crate::decide::{self, Judge, WhyOption};
use crate::failure::{Done, Exit, Failure};
use crate::relate::{self, Stating};
use crate::render::data::{self, Format, FormatOption, Row};
use crate::render::fields::Fields;
use crate::render::relations;
use crate::render::statements::count;
use crate::render::text::{Style, Text};
use clap::{Args, Subcommand, ValueEnum};
use dixit::ask::find;
use dixit::ask::relations::{Related, relations as related};
use dixit::base::ClaimId;
use dixit::graph::{ClaimView, EdgeKind, Graph};
use dixit::ledger::Ledger;
use dixit::model::{Action, Claim, End, Relation, Stance, Tie};
use serde::Serialize;
use std::io::Write;

const HELP: &str = "\
Examples:
  dixit claim add \"The ferry sails again in May\" --affirmed-by s-1f3a9c0b2d --denied-by s-77aa01cd3e
  dixit claim list
  dixit claim show \"sails again\"
  dixit claim voice c-0c9be117aa s-4b2f --denies
  dixit claim relate s-1f3a contradicts c-0c9b --why \"May against June\"
  dixit claim relate s-1f3a restates s-4b2f --not     the machine took them for the same

A claim has no truth value: dixit keeps who affirms and who denies it. Ids may be given by their beginning.";

/// Options of `claim`.
#[derive(Args)]
#[command(after_help = HELP)]
pub struct Options {
    #[command(subcommand)]
    action: What,
}

#[derive(Subcommand)]
enum What {
    /// List claims, with how many statements affirm and deny each
    List {
        #[command(flatten)]
        format: FormatOption,
    },
    /// Show a claim: who affirms it, who denies it, what it stands to
    Show {
        /// The claim: id, the beginning of it, or words of the claim
        claim: String,
        #[command(flatten)]
        format: FormatOption,
    },
    /// Put a claim into words
    Add {
        /// The proposition in a sentence
        text: String,
        /// A statement that affirms it
        #[arg(long, value_name = "STATEMENT")]
        affirmed_by: Vec<String>,
        /// A statement that denies it
        #[arg(long, value_name = "STATEMENT")]
        denied_by: Vec<String>,
        #[command(flatten)]
        why: WhyOption,
    },
    /// Decide that a statement affirms (or denies) a claim
    Voice {
        /// The claim
        claim: String,
        /// The statement
        statement: String,
        /// It says that the claim is not so
        #[arg(long)]
        denies: bool,
        #[command(flatten)]
        stating: Stating,
    },
    /// Decide how a statement or claim stands to another
    Relate {
        /// A statement or claim, by id
        from: String,
        /// How it stands to the other
        #[arg(value_enum)]
        relation: Stands,
        /// The other
        to: String,
        #[command(flatten)]
        stating: Stating,
    },
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Stands {
    /// Says the same again
    Restates,
    /// Speaks for it
    Supports,
    /// Speaks against it
    Contradicts,
    /// Narrows it
    Qualifies,
}

impl From<Stands> for Relation {
    fn from(stands: Stands) -> Self {
        match stands {
            Stands::Restates => Self::Restates,
            Stands::Supports => Self::Supports,
            Stands::Contradicts => Self::Contradicts,
            Stands::Qualifies => Self::Qualifies,
        }
    }
}

/// A claim in a list, or shown.
#[derive(Serialize)]
struct Listed<'g> {
    id: &'g str,
    text: &'g str,
    affirmed: usize,
    denied: usize,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    relations: Vec<Related<'g>>,
}

impl Row for Listed<'_> {
    const HEADINGS: &'static [&'static str] = &["id", "text", "affirmed", "denied"];

    fn cells(&self) -> Vec<String> {
        vec![self.id.to_owned(), self.text.to_owned(), self.affirmed.to_string(), self.denied.to_string()]
    }
}

/// Does it.
pub fn run(options: Options, app: &mut App) -> Done {
    match options.action {
        What::List { format } => list(app, format.format),
        What::Show { claim, format } => show(app, &claim, format.format),
        What::Add { text, affirmed_by, denied_by, why } => add(app, &text, [affirmed_by, denied_by], &why),
        What::Voice { claim, statement, denies, stating } => {
            relate::decided(app, &stating, None, |app, ledger, graph| {
                let claim = find::claim(graph, &claim).map_err(|u| Failure::unclear(app, u))?.id().clone();
                let stance = if denies { Stance::Denies } else { Stance::Affirms };
                Ok(Tie::Voices { statement: decide::on(app, ledger, graph, &statement)?, stance, claim })
            })
        }
        What::Relate { from, relation, to, stating } => relate::decided(app, &stating, None, |app, ledger, graph| {
            let (from, to) = (end(app, ledger, graph, &from)?, end(app, ledger, graph, &to)?);
            Ok(Tie::Relates { from, relation: relation.into(), to })
        }),
    }
}

fn end(app: &App, ledger: &Ledger, graph: &Graph, asked: &str) -> Done<End> {
    if asked.trim().starts_with("c-") {
        let claim = find::claim(graph, asked).map_err(|u| Failure::unclear(app, u))?;
        return Ok(End::Claim(claim.id().clone()));
    }
    Ok(End::Statement(decide::on(app, ledger, graph, asked)?))
}

fn add(app: &mut App, text: &str, voiced: [Vec<String>; 2], why: &WhyOption) -> Done {
    let judge = Judge::new(app, why)?;
    let text = text.trim().to_owned();
    let claim = Claim { id: ClaimId::hashed(&[&text]), text, affirmed_by: vec![], denied_by: vec![] };
    app.change(|app, ledger, graph| {
        let id = claim.id.clone();
        let told = format!("added {id}: {}", claim.text);
        let decision = judge.decide(ledger, Action::AddClaim(claim))?;
        decide::report(app, &decision, &told)?;
        for (stance, statements) in [Stance::Affirms, Stance::Denies].into_iter().zip(voiced) {
            for asked in statements {
                let statement = decide::on(app, ledger, graph, &asked)?;
                let told = format!("{} {} it", statement.statement, format!("{stance:?}").to_lowercase());
                let tie = Tie::Voices { statement, stance, claim: id.clone() };
                let decision = judge.decide(ledger, Action::Relate { tie, seen: None })?;
                decide::report(app, &decision, &told)?;
            }
        }
        Ok(Exit::Fine)
    })
}

fn listed<'g>(graph: &'g Graph, view: ClaimView<'g>, full: bool) -> Listed<'g> {
    const KINDS: [EdgeKind; 6] = [
        EdgeKind::Affirms,
        EdgeKind::Denies,
        EdgeKind::Restates,
        EdgeKind::Supports,
        EdgeKind::Contradicts,
        EdgeKind::Qualifies,
    ];
    let claim = view.claim();
    Listed {
        id: claim.id.as_str(),
        text: &claim.text,
        affirmed: view.edges_into(EdgeKind::Affirms).count(),
        denied: view.edges_into(EdgeKind::Denies).count(),
        relations: if full { related(graph, view.ix(), &KINDS) } else { Vec::new() },
    }
}

fn list(app: &mut App, format: Format) -> Done {
    let graph = app.load()?;
    let all: Vec<_> = graph.claims().map(|c| listed(&graph, c, false)).collect();
    if all.is_empty() {
        return Err(Failure::NotFound("no claims yet: `dixit claim add WORDS` makes one".to_owned()));
    }
    if !data::write(&mut app.out, format, &all)? {
        for claim in &all {
            let text = Text::default().with(claim.id, Style::Id).with(&format!("  {}", claim.text), Style::Plain);
            let counts = format!("affirmed by {}, denied by {}", count(claim.affirmed, "statement"), claim.denied);
            let counts = Text::default().with(&counts, Style::Dim);
            for line in text.lines(app.paint, app.width, 0).into_iter().chain(counts.lines(app.paint, app.width, 2)) {
                writeln!(app.out, "{line}")?;
            }
        }
        writeln!(app.out, "\n{}", app.paint.style(Style::Dim, &count(all.len(), "claim")))?;
    }
    Ok(Exit::Fine)
}

fn show(app: &mut App, asked: &str, format: Format) -> Done {
    let graph = app.load()?;
    let view = find::claim(&graph, asked).map_err(|u| Failure::unclear(app, u))?;
    let claim = listed(&graph, view, true);
    if format == Format::Json {
        data::json(&mut app.out, &claim)?;
    } else if !data::write(&mut app.out, format, std::slice::from_ref(&claim))? {
        let head = Text::default().with(claim.text, Style::Bold).with(&format!("  {}", claim.id), Style::Id);
        let mut fields = Fields::default();
        relations::add(&mut fields, &claim.relations);
        for line in head.lines(app.paint, app.width, 0).into_iter().chain(fields.lines(app.paint, app.width)) {
            writeln!(app.out, "{line}")?;
        }
    }
    Ok(Exit::Fine)
}
