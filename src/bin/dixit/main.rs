//! The command line of dixit. Nothing else prints, reads the clock, or looks at the environment.

mod app;
mod beside;
mod cli;
mod commands;
mod decide;
mod failure;
mod feed;
mod filters;
mod memory;
mod place;
mod progress;
mod relate;
mod render;
mod spread;

use app::App;
use clap::Parser;
use dixit::ingest::FENCED;
use std::process::ExitCode;
use std::{panic, thread};

fn main() -> ExitCode {
    let tell = panic::take_hook();
    panic::set_hook(Box::new(move |fault| {
        if thread::current().name() != Some(FENCED) {
            tell(fault);
        }
    }));
    let cli = cli::Cli::parse();
    let mut app = App::new(&cli.global);
    let done = commands::run(cli.command, &mut app).and_then(|exit| app.finish().map(|()| exit));
    match done {
        Ok(exit) => exit.into(),
        Err(failure) => failure.show(&app).into(),
    }
}
