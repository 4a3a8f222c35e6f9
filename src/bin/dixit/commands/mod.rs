//! One file a command: its options, its help, what it does.

pub mod extract;

use crate::app::App;
use crate::cli::Command;
use crate::failure::Done;

/// Does what was asked.
pub fn run(command: Command, app: &mut App) -> Done {
    match command {
        Command::Extract(options) => extract::run(options, app),
    }
}
