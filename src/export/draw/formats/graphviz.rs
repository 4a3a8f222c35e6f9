//! Layout by the `dot` program, for who has it installed.

use crate::base::Problem;
use std::io::{ErrorKind, Read, Write};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// DOT as SVG, laid out by `dot`, which is ended when it is not done within `limit`: its time grows
/// steeply with the size of the picture.
///
/// # Errors
/// When `dot` is not installed, takes too long, or refuses the text; each says what to do.
pub fn layout(dot: &str, limit: Duration) -> Result<String, Box<Problem>> {
    let mut command = Command::new("dot");
    command.arg("-Tsvg");
    run(command, dot, limit)
}

/// What the program answers on standard output.
fn run(mut command: Command, input: &str, limit: Duration) -> Result<String, Box<Problem>> {
    let started = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn();
    let mut child = started.map_err(|e| match e.kind() {
        ErrorKind::NotFound => failed("Graphviz is not installed: there is no `dot` on the PATH".into())
            .help("install Graphviz, or leave out --layout dot"),
        _ => failed(format!("cannot be started: {e}")),
    })?;
    // Each pipe has a thread of its own, so that none fills up while we wait on another.
    let input = input.to_owned();
    let mut stdin = child.stdin.take();
    let feed = std::thread::spawn(move || stdin.take().map(|mut pipe| pipe.write_all(input.as_bytes())));
    let (out, err) = (reader(child.stdout.take()), reader(child.stderr.take()));
    let ended = wait(&mut child, limit);
    let _ = feed.join();
    let (out, err) = (out.join().unwrap_or_default(), err.join().unwrap_or_default());
    let problem = match ended {
        Some(true) => match String::from_utf8(out) {
            Ok(text) => return Ok(text),
            Err(_) => failed("gave something that is not UTF-8".into()),
        },
        Some(false) => {
            let words = String::from_utf8_lossy(&err);
            failed(format!("refused the drawing: {}", words.lines().next().unwrap_or("it does not say why")))
        }
        None => failed(format!("was not done after {} s", limit.as_secs())).help(
            "draw less (--by, --about, --source, --since, --until, --kind, --depth, --limit), or leave out --layout dot",
        ),
    };
    Err(Box::new(problem))
}

fn failed(message: String) -> Problem {
    Problem::error("dot", message)
}

/// Whether it ended well; `None` when it had to be killed.
fn wait(child: &mut Child, limit: Duration) -> Option<bool> {
    let start = Instant::now();
    loop {
        match child.try_wait() {
            Ok(Some(status)) => return Some(status.success()),
            Ok(None) if start.elapsed() < limit => std::thread::sleep(Duration::from_millis(10)),
            _ => {
                let _ = child.kill();
                let _ = child.wait();
                return None;
            }
        }
    }
}

fn reader(pipe: Option<impl Read + Send + 'static>) -> std::thread::JoinHandle<Vec<u8>> {
    std::thread::spawn(move || {
        let mut bytes = vec![];
        if let Some(mut pipe) = pipe {
            let _ = pipe.read_to_end(&mut bytes);
        }
        bytes
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lays_out_or_says_what_is_missing() {
        match layout("digraph { a -> b }", Duration::from_secs(60)) {
            Ok(svg) => assert!(svg.contains("<svg")),
            Err(p) => assert!(p.to_string().contains("not installed"), "{p}"),
        }
    }

    #[test]
    fn a_broken_text_is_refused_with_the_reason() {
        let broken = layout("digraph {", Duration::from_secs(60)).expect_err("broken").to_string();
        assert!(broken.contains("refused") || broken.contains("not installed"), "{broken}");
    }

    #[test]
    fn a_program_that_does_not_end_is_ended() {
        let mut endless = Command::new("sleep");
        endless.arg("86400");
        let late = run(endless, "", Duration::from_millis(20)).expect_err("asleep").to_string();
        assert!(late.contains("not done"), "{late}");
    }

    #[test]
    fn a_missing_program_is_named() {
        let missing = run(Command::new("no-such-program-here"), "", Duration::from_secs(60)).expect_err("missing");
        assert!(missing.to_string().contains("not installed"), "{missing}");
    }
}
