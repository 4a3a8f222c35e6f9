//! What the files of a graph mean, and what a reader gives. Layer 1: imports `base` only.

pub mod article;
pub mod claim;
pub mod decision;
pub mod draft;
pub mod entity;
pub mod figure;
pub mod gazetteer;
pub mod lang;
pub mod settings;
pub mod source;
pub mod statement;
pub mod tie;

pub use article::Article;
pub use claim::{Claim, Link, Point, Relation, Stance};
pub use decision::{Action, Decision};
pub use draft::{Draft, DraftFigure, Explain, Mention, Name, NoticeFound, Part, Reading, Retelling, RunnerUp};
pub use entity::{Entity, EntityKind, Role, Unnamed};
pub use figure::{Bound, Figure};
pub use gazetteer::Gazetteer;
pub use lang::Lang;
pub use settings::{AuditSettings, GraphInfo};
pub use source::{Amends, Capture, Notice, Relay, RelayHow, Source, SourceKind};
pub use statement::{Act, Agent, Anchor, Cited, Maker, Statement, StatementKind, Words};
pub use tie::{End, Seen, Tie};
