//! Problems as people read them: what is wrong, where, the line itself, and the way out. On standard error.

use crate::app::App;
use crate::failure::Exit;
use crate::render::{Paint, Style};
use annotate_snippets::{AnnotationKind, Level, Renderer, Snippet};
use dixit::base::Problem;
use dixit::base::diag::Severity;
use std::io::{self, Write};

/// Shows all of them, errors first in each file; the exit code they call for.
pub fn show(app: &App, problems: &[Problem]) -> Exit {
    for problem in problems {
        one(app, problem);
    }
    let any = |severity| problems.iter().any(|p| p.severity == severity);
    match (any(Severity::Unchecked), any(Severity::Error)) {
        (true, _) => Exit::Incomplete,
        (false, true) => Exit::Nothing,
        (false, false) => Exit::Fine,
    }
}

/// A sentence without more ado.
pub fn say(_app: &App, message: &str) {
    write(message);
}

/// An error that stands in no file.
pub fn error(warn: Paint, message: &str, help: &[String]) {
    write(&format!("{} {message}", warn.style(Style::Error, "error:")));
    for line in help {
        write(&format!("  {} {line}", warn.style(Style::Dim, "help:")));
    }
}

fn one(app: &App, problem: &Problem) {
    let level = match problem.severity {
        Severity::Error => Level::ERROR,
        Severity::Unchecked => Level::WARNING.with_name("not checked"),
        Severity::Warning => Level::WARNING,
    };
    let place = &problem.place;
    let (Some((line, column)), Some(words)) = (place.at, place.line.as_deref()) else {
        return compact(app, problem);
    };
    let start = words.char_indices().nth(column.saturating_sub(1)).map_or(words.len(), |(i, _)| i);
    let end = words[start..].chars().next().map_or(start, |c| start + c.len_utf8());
    let snippet =
        Snippet::source(words).line_start(line).path(&place.file).annotation(AnnotationKind::Primary.span(start..end));
    let mut group = level.primary_title(&problem.message).element(snippet);
    if let Some(help) = &problem.help {
        group = group.element(Level::HELP.message(help));
    }
    let renderer = if app.warn.on() { Renderer::styled() } else { Renderer::plain() };
    write(&renderer.term_width(app.width).render(&[group]));
}

fn compact(app: &App, problem: &Problem) {
    let level = match problem.severity {
        Severity::Error => app.warn.style(Style::Error, "error:"),
        Severity::Unchecked => app.warn.style(Style::Warning, "not checked:"),
        Severity::Warning => app.warn.style(Style::Warning, "warning:"),
    };
    let at = problem.place.at.map_or(String::new(), |(line, column)| format!(":{line}:{column}"));
    let file = if problem.place.file.is_empty() { String::new() } else { format!("{}{at}: ", problem.place.file) };
    write(&format!("{level} {file}{}", problem.message));
    if let Some(help) = &problem.help {
        write(&format!("  {} {help}", app.warn.style(Style::Dim, "help:")));
    }
}

/// Standard error may be closed; then nobody wants to know.
fn write(text: &str) {
    let _ = writeln!(io::stderr().lock(), "{text}");
}
