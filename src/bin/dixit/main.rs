//! The command line of dixit. Nothing else prints, reads the clock, or looks at the environment.

#![allow(dead_code, reason = "the commands that use the rest land one after the other")]
mod app;
mod cli;
mod commands;
mod failure;
mod place;
mod render;

use app::App;
use clap::Parser;
use std::process::ExitCode;

fn main() -> ExitCode {
    let cli = cli::Cli::parse();
    let mut app = App::new(&cli.global);
    let done = commands::run(cli.command, &mut app).and_then(|exit| app.finish().map(|()| exit));
    match done {
        Ok(exit) => exit.into(),
        Err(failure) => failure.show(&app).into(),
    }
}
