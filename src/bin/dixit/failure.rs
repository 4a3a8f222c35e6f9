//! How a command ends.

use crate::app::App;
use crate::render::problems;
use dixit::base::Problem;
use std::{io, process::ExitCode};

/// The exit codes, alike for every command.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exit {
    /// 0: all done, something found.
    Fine,
    /// 1: nothing found, or faults found.
    Nothing,
    /// 2: some of it could not be done.
    Incomplete,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        match exit {
            Exit::Fine => Self::SUCCESS,
            Exit::Nothing => Self::from(1),
            Exit::Incomplete => Self::from(2),
        }
    }
}

/// Why a command went no further.
#[derive(Debug)]
pub enum Failure {
    /// What is wrong, all of it.
    Problems(Vec<Problem>),
    /// There is nothing of that name; exit code 1.
    NotFound(String),
    /// A sentence to the user, and what to do.
    Usage {
        /// What is wrong.
        message: String,
        /// The way out, a line each.
        help: Vec<String>,
    },
    /// Whoever read our output has left: not our fault, nothing to say.
    ReaderGone,
}

/// What every command returns.
pub type Done<T = Exit> = Result<T, Failure>;

impl Failure {
    /// A sentence and the way out.
    pub fn usage(message: impl Into<String>, help: impl Into<String>) -> Self {
        Self::Usage { message: message.into(), help: vec![help.into()] }
    }

    /// Prints it on standard error.
    pub fn show(&self, app: &App) -> Exit {
        let said = match self {
            Self::ReaderGone => return Exit::Fine,
            Self::NotFound(message) => {
                problems::say(app, message);
                return Exit::Nothing;
            }
            Self::Problems(all) => return problems::show(app, all).max_with(Exit::Incomplete),
            Self::Usage { message, help } => (message, help),
        };
        problems::error(app.warn, said.0, said.1);
        Exit::Incomplete
    }
}

impl Exit {
    /// The worse of two ends.
    pub fn max_with(self, other: Self) -> Self {
        if u8::from(self) >= u8::from(other) { self } else { other }
    }
}

impl From<Exit> for u8 {
    fn from(exit: Exit) -> Self {
        exit as Self
    }
}

impl From<io::Error> for Failure {
    /// Only output goes through here; input errors are problems that name their file.
    fn from(error: io::Error) -> Self {
        if error.kind() == io::ErrorKind::BrokenPipe {
            return Self::ReaderGone;
        }
        Self::usage(format!("could not write the answer: {error}"), "is the disk full?")
    }
}

impl From<Problem> for Failure {
    fn from(problem: Problem) -> Self {
        Self::Problems(vec![problem])
    }
}

impl From<Vec<Problem>> for Failure {
    fn from(problems: Vec<Problem>) -> Self {
        Self::Problems(problems)
    }
}

impl From<Box<Problem>> for Failure {
    fn from(problem: Box<Problem>) -> Self {
        Self::Problems(vec![*problem])
    }
}
