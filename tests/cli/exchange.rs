//! The graph in the formats of other programs.

use super::world::World;
use std::fs;

#[test]
fn every_format_is_written_to_a_file_and_to_standard_output() {
    let world = World::new();
    for (format, has) in [
        ("graphml", "<graphml"),
        ("gexf", "<gexf"),
        ("turtle", "prov:wasAttributedTo"),
        ("trig", "urn:dixit:source:"),
        ("jsonld", "\"@context\""),
        ("claimreview", "\"DataFeed\""),
        ("ftm", "\"UnknownLink\""),
        ("jsonl", "\"record\":\"source\""),
    ] {
        let path = format!("out.{format}");
        world.ok(&["export", "-o", &path]);
        let text = fs::read_to_string(world.path(&path)).unwrap();
        assert!(text.contains(has), "{format}: {text}");
        assert_eq!(world.ok(&["export", "--format", format]), text, "{format}");
    }
    let said = world.ok(&["export", "--format", "csv", "-o", "tables"]);
    assert!(said.contains("5 statements"), "{said}");
    let edges = fs::read_to_string(world.path("tables/edges.csv")).unwrap();
    assert!(
        edges.contains("said_by") && fs::read_to_string(world.path("tables/nodes.csv")).unwrap().contains("Ada Quill")
    );
}

#[test]
fn filters_narrow_an_export() {
    let world = World::new();
    let all = world.ok(&["export", "--format", "turtle"]);
    let some = world.ok(&["export", "--format", "turtle", "--by", "Tom Reed"]);
    assert!(some.len() < all.len() && some.contains("Tom Reed") && !some.contains("Lin Marsh"));
    world.fails(1, &["export", "--format", "turtle", "--about", "unicorn"]);
    let id = world.id("Nobody asked");
    world.ok(&["reject", &id]);
    assert!(!world.ok(&["export", "--format", "turtle"]).contains(&id));
    assert!(world.ok(&["export", "--format", "turtle", "--rejected"]).contains(&id));
    world.ok(&["accept", &world.id("dawn")]);
    let drafts = world.ok(&["export", "--format", "claimreview"]);
    assert_eq!(drafts.matches("\"ClaimReview\"").count(), 1, "only what people reviewed: {drafts}");
}

#[test]
fn every_filter_narrows_every_format_as_it_narrows_said() {
    let world = World::new();
    let hedged = "Ferry may stay\nBo Marsh reportedly said the ferry would probably stay, Northbay Radio reported.\n";
    fs::write(world.path("hedged.txt"), hedged).unwrap();
    world.ok(&["add", "hedged.txt", "--publisher", "Quay Post", "--published", "2031-05-04"]);
    world.ok(&["accept", &world.id("dawn")]);
    let all = world.json(&["said"]).as_array().unwrap().len();
    let mut narrowed = 0;
    for filter in [
        &["--by", "Tom Reed"][..],
        &["--about", "ferry"],
        &["--source", "Courier"],
        &["--publisher", "北岸日报"],
        &["--told-to", "Northbay Radio"],
        &["--relayed-by", "Northbay Radio"],
        &["--kind", "direct"],
        &["--act", "say"],
        &["--since", "2031-05-03"],
        &["--until", "2031-05-02"],
        &["--hedged"],
        &["--unnamed"],
        &["--figure", ">300000"],
        &["--unit", "people"],
        &["--by", "Ada Quill", "--figure", "350000", "--until", "2031-05-02"],
    ] {
        let (code, said, _) = world.run(&[&["said", "--format", "json"], filter].concat());
        let said: serde_json::Value = serde_json::from_str(&said).unwrap_or_default();
        let ids: Vec<&str> = said.as_array().into_iter().flatten().map(|s| s["id"].as_str().unwrap()).collect();
        let (done, lines, _) = world.run(&[&["export", "--format", "jsonl"], filter].concat());
        assert_eq!(code, done, "{filter:?}");
        narrowed += usize::from(!ids.is_empty() && ids.len() < all);
        let mut exported: Vec<String> = Vec::new();
        for line in lines.lines() {
            let line: serde_json::Value = serde_json::from_str(line).unwrap();
            let statements = line["is"]["statements"].as_array().into_iter().flatten();
            exported.extend(statements.map(|s| s["id"].as_str().unwrap().to_owned()));
        }
        exported.sort();
        let mut wanted = ids;
        wanted.sort_unstable();
        assert_eq!(exported, wanted, "{filter:?}");
    }
    assert!(narrowed >= 12, "only {narrowed} of the filters leave some and not all");
    // Every format writes the same selection.
    for format in ["graphml", "gexf", "csv", "turtle", "trig", "jsonld", "claimreview", "ftm", "jsonl", "brat"] {
        let folder = ["csv", "brat"].contains(&format);
        let path = if folder { format!("some-{format}") } else { format!("some.{format}") };
        world.ok(&["export", "--format", format, "--by", "Tom Reed", "-o", &path]);
        let files = if folder { super::world::files(&world.path(&path)) } else { vec![] };
        let bytes =
            if folder { files.into_iter().flat_map(|f| f.1).collect() } else { fs::read(world.path(&path)).unwrap() };
        let text = String::from_utf8(bytes).unwrap();
        // The texts that brat and our lines hold are whole, and Lin Marsh stands in one of them.
        let annotated: String = text.lines().filter(|l| !l.contains("Lin Marsh, a dock worker")).collect();
        assert!(annotated.contains("We will sail at dawn"), "{format}: {text}");
        assert!(!annotated.contains("Nobody asked the harbour"), "{format}: {text}");
    }
}

#[test]
fn a_wrong_place_or_format_says_so_and_leaves_no_half_file() {
    let world = World::new();
    assert!(world.fails(2, &["export"]).contains("graphml, gexf"));
    assert!(world.fails(2, &["export", "-o", "a.docx"]).contains("graphml, gexf"));
    assert!(world.fails(2, &["export", "--format", "docx"]).contains("docx"));
    world.fails(2, &["export", "--format", "csv"]);
    if cfg!(feature = "parquet") {
        world.ok(&["export", "--format", "parquet", "-o", "tables"]);
        assert!(fs::read(world.path("tables/edges.parquet")).unwrap().starts_with(b"PAR1"));
    } else {
        assert!(world.fails(2, &["export", "--format", "parquet", "-o", "tables"]).contains("--features parquet"));
        assert!(world.fails(2, &["export", "-o", "tables.parquet"]).contains("--features parquet"));
    }
    world.fails(2, &["export", "-o", "nowhere/a.ttl"]);
    fs::create_dir(world.path("folder.ttl")).unwrap();
    world.fails(2, &["export", "-o", "folder.ttl"]);
    let parts = fs::read_dir(world.folder.path()).unwrap().flatten();
    assert!(parts.map(|e| e.file_name()).all(|name| !name.to_string_lossy().ends_with(".part")));
    let empty = World::empty();
    empty.ok(&["init", "graphs/none"]);
    assert!(empty.ok(&["export", "--format", "jsonld"]).contains("@graph"));
}

#[test]
fn a_bundle_proves_that_nothing_was_changed() {
    let world = World::new();
    let said = world.ok(&["bundle", "-o", "b.zip"]);
    let seal = said.lines().find_map(|l| l.strip_prefix("seal ")).unwrap().to_owned();
    assert!(said.contains("2 sources with 5 statements"), "{said}");
    world.ok(&["bundle", "-o", "again.zip"]);
    assert_eq!(fs::read(world.path("b.zip")).unwrap(), fs::read(world.path("again.zip")).unwrap());
    let elsewhere = World::empty();
    fs::copy(world.path("b.zip"), elsewhere.path("b.zip")).unwrap();
    let verified = elsewhere.ok(&["verify", "b.zip", "--seal", &seal]);
    assert!(verified.contains("5 statements in 2 sources stand"), "{verified}");
    elsewhere.ok(&["verify", "b.zip", "--seal", &seal[..12]]);
    assert!(elsewhere.fails(1, &["verify", "b.zip", "--seal", "00000000"]).contains("another bundle"));
    elsewhere.fails(2, &["verify", "b.zip", "--seal", "xyz"]);
    assert!(elsewhere.fails(1, &["verify", "en.txt"]).contains("zip"));
    elsewhere.fails(2, &["verify", "nowhere.zip"]);
    // One byte of one captured text.
    let mut bytes = fs::read(world.path("b.zip")).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    fs::write(elsewhere.path("d.zip"), bytes).unwrap();
    elsewhere.fails(1, &["verify", "d.zip"]);
    assert!(!world.path("b.zip.part").exists());
    // A quotation that does not stand in its text, with a manifest to match: another seal, and a fault.
    let source = fs::read_dir(world.path("graphs/mine/sources")).unwrap().flatten().next().unwrap().path();
    let text = fs::read_to_string(&source).unwrap();
    fs::write(&source, text.replacen("exact: \"", "exact: \"!", 1)).unwrap();
    assert!(world.fails(2, &["bundle", "-o", "c.zip"]).contains("no evidence"));
    assert!(!world.path("c.zip").exists());
}

/// Two graphs of one article each.
fn two() -> World {
    let world = World::empty();
    for (name, file) in [("ours", "en.txt"), ("theirs", "zh.txt")] {
        let graph = format!("graphs/{name}");
        world.ok(&["init", &graph]);
        world.ok(&["add", file, "-g", &graph, "--publisher", "The Harbour Courier", "--published", "2031-05-02"]);
    }
    world
}

#[test]
fn a_merge_is_a_union_and_a_diff_tells_what_is_new() {
    let world = two();
    let differ = world.run(&["diff", "graphs/ours", "graphs/theirs"]);
    assert!(differ.0 == 1 && differ.1.contains("+ source") && differ.1.contains("- source"), "{}", differ.1);
    world.ok(&["merge", "graphs/ours", "graphs/theirs", "-o", "graphs/both"]);
    world.ok(&["check", "-g", "graphs/both"]);
    assert_eq!(world.json(&["list", "-g", "graphs/both"]).as_array().unwrap().len(), 2);
    assert_eq!(world.json(&["list", "-g", "graphs/ours"]).as_array().unwrap().len(), 1, "left as it was");
    world.ok(&["merge", "graphs/ours", "graphs/theirs"]);
    assert_eq!(world.ok(&["diff", "graphs/ours", "graphs/both"]), "0 added, 0 removed, 0 changed\n");
    let before = super::world::files(&world.path("graphs/both"));
    world.ok(&["merge", "graphs/both", "graphs/theirs"]);
    assert_eq!(super::world::files(&world.path("graphs/both")), before, "merged again, nothing changes");
    world.fails(2, &["merge", "graphs/ours"]);
    world.fails(2, &["merge", "graphs/ours", "nowhere"]);
    for form in ["json", "jsonl", "csv", "md"] {
        world.run(&["diff", "graphs/theirs", "graphs/both", "--format", form]);
    }
}

#[test]
fn judgements_that_differ_are_decisions_to_take() {
    let world = two();
    world.ok(&["merge", "graphs/ours", "graphs/theirs", "-o", "graphs/both"]);
    let id = world.json(&["who", "dawn", "-g", "graphs/both"])[0]["id"].as_str().unwrap().to_owned();
    world.ok(&["accept", &id, "-g", "graphs/ours"]);
    world.ok(&["reject", &id, "-g", "graphs/both", "--as", "Bo Marsh"]);
    let (code, out, _) = world.run(&["merge", "graphs/ours", "graphs/both"]);
    assert!(code == 1 && out.contains("1 decision to take") && out.contains("Bo Marsh") && out.contains(&id), "{out}");
    assert_eq!(world.json(&["list", "decisions", "-g", "graphs/ours"]).as_array().unwrap().len(), 2, "both are kept");
}

#[test]
fn git_merges_graphs_by_their_records() {
    let world = two();
    let git = |args: &[&str]| {
        let bin = std::path::Path::new(env!("CARGO_BIN_EXE_dixit")).parent().unwrap();
        let path = std::env::join_paths(
            std::iter::once(bin.to_path_buf()).chain(std::env::split_paths(&std::env::var_os("PATH").unwrap())),
        );
        let mut command = std::process::Command::new("git");
        command.args(["-c", "user.name=x", "-c", "user.email=x@example.org"]).args(args);
        command.current_dir(world.folder.path()).env("PATH", path.unwrap()).env("HOME", world.folder.path()).output()
    };
    let Ok(made) = git(&["init", "-q", "-b", "main"]) else {
        // Not through the harness, which would keep it to itself.
        let _ = std::io::Write::write_all(
            &mut std::io::stderr(),
            b"\nNOT RUN: git is not there; its merges were not tried\n",
        );
        return;
    };
    assert!(made.status.success());
    let run = |args: &[&str]| {
        let output = git(args).unwrap();
        let said = String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr);
        (output.status.success(), said)
    };
    world.ok(&["merge", "--set-up"]);
    world.ok(&["merge", "--set-up"]);
    let attributes = fs::read_to_string(world.path(".gitattributes")).unwrap();
    assert_eq!(attributes.matches("decisions.ron merge=dixit").count(), 1, "{attributes}");
    run(&["add", "."]);
    assert!(run(&["commit", "-q", "-m", "both"]).0);
    let ids: Vec<String> = world
        .json(&["said", "-g", "graphs/ours"])
        .as_array()
        .unwrap()
        .iter()
        .map(|s| s["id"].as_str().unwrap().to_owned())
        .collect();
    run(&["checkout", "-q", "-b", "other"]);
    world.ok(&["accept", &ids[0], "-g", "graphs/ours"]);
    run(&["commit", "-q", "-am", "accept one"]);
    run(&["checkout", "-q", "main"]);
    world.ok(&["reject", &ids[1], "-g", "graphs/ours", "--as", "Bo"]);
    run(&["commit", "-q", "-am", "reject another"]);
    let (merged, said) = run(&["merge", "-q", "other", "-m", "merged"]);
    assert!(merged, "both wrote to decisions.ron: {said}");
    assert_eq!(world.json(&["list", "decisions", "-g", "graphs/ours"]).as_array().unwrap().len(), 2);
    world.ok(&["check", "-g", "graphs/ours"]);
    world.ok(&["fmt", "--check", "-g", "graphs/ours"]);
    // Both change the same field of the same record: git stops, the file is whole, and the difference is told.
    let publisher = ["--publisher", "The Harbour Courier", "--published", "2031-05-02"];
    let add = |kind| world.ok(&[&["add", "en.txt", "-g", "graphs/ours", "--kind", kind], &publisher[..]].concat());
    run(&["checkout", "-q", "-b", "third"]);
    add("report");
    run(&["commit", "-q", "-am", "a report"]);
    run(&["checkout", "-q", "main"]);
    add("release");
    run(&["commit", "-q", "-am", "a release"]);
    let (merged, said) = run(&["merge", "third", "-m", "merged"]);
    assert!(!merged && said.contains("CONFLICT") && said.contains("1 decision to take"), "{said}");
    assert!(said.contains("kept   Release") && said.contains("other  Report"), "{said}");
    let state = run(&["status", "--short"]).1;
    assert_eq!(state.lines().filter(|l| l.starts_with("UU graphs/ours/sources/")).count(), 1, "{state}");
    world.ok(&["check", "-g", "graphs/ours"]);
    world.ok(&["fmt", "--check", "-g", "graphs/ours"]);
    run(&["add", "."]);
    assert!(run(&["commit", "-q", "-m", "settled"]).0, "once it is added, git goes on");
}

#[test]
fn annotations_of_brat_become_statements_of_a_person() {
    let world = World::empty();
    world.ok(&["init", "graphs/mine"]);
    fs::write(
        world.path("a.txt"),
        "\u{feff}Ferry to sail again\r\n“We sail,” said Tom Reed on Friday in the harbour.\n",
    )
    .unwrap();
    let ann = "T1\tContent 22 29\tWe sail\nT2\tSource 37 45\tTom Reed\nR1\tSays Arg1:T2 Arg2:T1\n#1\tAnnotatorNotes T1\tsure\n";
    fs::write(world.path("a.ann"), ann).unwrap();
    let said = world.ok(&["import", "a.ann"]);
    assert!(said.contains("imported 1 statement") && said.contains("1 × note (#)"), "{said}");
    let list = world.json(&["said"]);
    assert_eq!(list[0]["text"][0], "We sail", "{list}");
    world.ok(&["check"]);
    // Reading the same text by machine keeps what the person marked.
    world.ok(&["add", "a.txt"]);
    assert!(world.ok(&["import", "a.ann"]).contains("accepted 1"));
    fs::write(world.path("b.ann"), "T1\tContent 1 5\tx\n").unwrap();
    assert!(world.fails(2, &["import", "b.ann"]).contains("b.txt"));
    fs::write(world.path("a.ann"), "T1\tContent 1 500\tx\n").unwrap();
    assert!(world.fails(2, &["import", "a.ann"]).contains("beyond the text"));
}

#[test]
fn what_was_exported_as_json_lines_comes_back_whole() {
    let world = World::new();
    world.ok(&["accept", &world.id("dawn"), "--why", "heard it"]);
    world.ok(&["reject", &world.id("Nobody asked")]);
    world.ok(&["export", "--rejected", "-o", "all.jsonl"]);
    world.ok(&["init", "graphs/copy"]);
    let said = world.ok(&["import", "all.jsonl", "-g", "graphs/copy"]);
    assert!(said.contains("2 sources") && said.contains("2 decisions"), "{said}");
    let contents = |graph: &str| -> Vec<Vec<u8>> {
        super::world::files(&world.path(graph)).into_iter().map(|(_, bytes)| bytes).collect()
    };
    assert_eq!(contents("graphs/mine"), contents("graphs/copy"));
    assert_eq!(world.ok(&["diff", "graphs/mine", "graphs/copy"]), "0 added, 0 removed, 0 changed\n");
    assert!(world.fails(2, &["import", "en.txt", "-g", "graphs/copy"]).contains("neither"));
    world.fails(2, &["import", "nowhere.json", "-g", "graphs/copy"]);
    world.ok(&["export", "--format", "claimreview", "-o", "drafts.json", "-g", "graphs/mine"]);
    world.ok(&["import", "drafts.json", "-g", "graphs/copy"]);
    world.ok(&["check", "-g", "graphs/copy"]);
}
