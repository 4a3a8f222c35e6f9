//! `dixit extract` over streams: bad lines, order, threads, answers while the input is still open.

use super::world::World;
use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::process::{Command, Stdio};

fn line(id: &str, text: &str) -> Vec<u8> {
    format!("{}\n", serde_json::json!({"id": id, "lang": "en", "text": text})).into_bytes()
}

fn ids(out: &str) -> Vec<String> {
    let id = |l: &str| serde_json::from_str::<serde_json::Value>(l).unwrap()["id"].as_str().unwrap().to_owned();
    out.lines().map(id).collect()
}

#[test]
fn bad_lines_are_named_and_skipped_and_the_rest_is_read() {
    let world = World::empty();
    let said = "“It was late,” Ada Quill said.";
    let mut all = b"\xef\xbb\xbf".to_vec();
    all.extend(line("bom", said));
    all.extend(b"\r\n   \n\n");
    all.extend(b"{\"id\": \"latin\", \"text\": \"caf\xe9\"}\n"); // line 5
    all.extend(b"{\"id\": \"cut\", \"text\": \"It was\n"); // 6
    all.extend(b"{\"id\": \"empty\"}\n"); // 7
    all.extend("{\"id\": \"french\", \"text\": \"Le maire a déclaré que le pont serait ouvert demain.\"}\n".bytes()); // 8
    all.extend(b"{\"id\": \"blank\", \"text\": \"  \"}\n"); // 9
    all.extend(line("long", &"a ".repeat(2 << 20))); // 10
    all.extend(b"{\"id\": \"crlf\", \"lang\": \"en\", \"text\": \"It was late, Ada Quill said.\"}\r\n");
    all.extend(b"{\"id\": 13, \"lang\": \"en\", \"text\": \"Ada Quill said it was late.\"}"); // no line break
    fs::write(world.path("all.jsonl"), &all).unwrap();
    let mut outs = Vec::new();
    for jobs in ["1", "4"] {
        let (code, out, err) = world.run(&["extract", "--jobs", jobs, "all.jsonl", "en.txt", "nowhere.txt"]);
        assert_eq!(code, 2, "{err}");
        assert_eq!(ids(&out), ["bom", "crlf", "13", "en"]);
        for place in
            ["all.jsonl:5", "all.jsonl:6", "all.jsonl:7", "`french`):8", "`blank`):9", "all.jsonl:10", "nowhere.txt"]
        {
            assert!(err.contains(place), "{place} in {err}");
        }
        assert!(err.contains("not UTF-8") && err.contains("no language") && err.contains("2 MB"), "{err}");
        outs.push(out);
    }
    assert_eq!(outs[0], outs[1]);
}

#[test]
fn output_is_in_the_order_of_the_input_whatever_the_threads() {
    let world = World::empty();
    // Long and short ones by turns, over several batches; most of it says nothing.
    let text = |n: usize| format!("{}Ada Quill said it was late.", "It rained.\n".repeat(n * 397 % 1009));
    let all: Vec<u8> = (0..400).flat_map(|n| line(&n.to_string(), &text(n))).collect();
    assert!(all.len() > 2 << 20, "{} bytes are too few for a progress bar", all.len());
    fs::write(world.path("all.jsonl"), &all).unwrap();
    let (code, one, err) = world.run(&["extract", "-j", "1", "all.jsonl"]);
    assert_eq!((code, err.as_str()), (0, ""), "no progress bar in a pipe");
    assert_eq!(ids(&one), (0..400).map(|n| n.to_string()).collect::<Vec<_>>());
    assert_eq!(world.run(&["extract", "-j", "3", "all.jsonl"]).1, one);
}

#[test]
fn whoever_asks_line_by_line_is_answered_line_by_line() {
    let mut child = Command::new(env!("CARGO_BIN_EXE_dixit"))
        .arg("extract")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut input = child.stdin.take().unwrap();
    let mut output = BufReader::new(child.stdout.take().unwrap());
    for id in ["a", "b", "c"] {
        input.write_all(&line(id, "Ada Quill said it was late.")).unwrap();
        input.flush().unwrap();
        let mut answer = String::new();
        output.read_line(&mut answer).unwrap();
        assert_eq!(ids(&answer), [id]);
    }
    drop(input);
    assert!(child.wait().unwrap().success());
}
