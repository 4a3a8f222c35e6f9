//! Questions and their answers, in every form.

use super::world::World;
use std::fs;

#[test]
fn who_finds_words_numbers_and_both_scripts() {
    let world = World::new();
    let english = world.json(&["who", "350,000"]);
    let speakers: Vec<&str> =
        english.as_array().unwrap().iter().map(|s| s["speakers"][0]["name"].as_str().unwrap()).collect();
    assert_eq!(speakers.len(), 2, "{english:#}");
    assert!(speakers.contains(&"Ada Quill"));
    assert_eq!(world.json(&["who", "350000"]), english, "the same number written otherwise");
    assert_eq!(world.json(&["who", "渡輪每年"])[0]["speakers"][0]["name"], "阿达·奎尔", "traditional characters");
    assert_eq!(world.json(&["who", "WE WILL", "dawn"]).as_array().unwrap().len(), 1, "all words, any case");
    assert!(world.fails(1, &["who", "unicorn"]).contains("unicorn"));
    let shown = world.ok(&["who", "350,000"]);
    assert!(shown.contains("Ada Quill") && shown.contains("told to Northbay Radio"), "{shown}");
    assert!(shown.contains("^^^^^^^"), "without colours the hit is marked below: {shown}");
}

#[test]
fn said_and_the_filters_narrow() {
    let world = World::new();
    let count = |args: &[&str]| world.json(args).as_array().unwrap().len();
    assert_eq!(count(&["said", "Tom Reed"]), 1);
    assert_eq!(count(&["list", "statements", "--by", "tom reed"]), 1);
    assert_eq!(count(&["list", "statements", "--source", "北岸日报"]), 2);
    assert_eq!(count(&["list", "statements", "--since", "2031-05-03"]), 2);
    assert_eq!(count(&["list", "statements", "--until", "2031-05-02"]), 3);
    assert_eq!(count(&["list", "statements", "--kind", "direct", "--source", "Courier"]), 3);
    assert_eq!(count(&["list"]), 2);
    assert_eq!(count(&["list", "--source", "Courier"]), 1);
    world.fails(1, &["said", "Tom Reed", "--about", "unicorn"]);
    assert!(world.fails(1, &["said", "Tom Read"]).contains("did you mean `Tom Reed`"));
}

#[test]
fn show_and_trace_lead_from_the_words_to_the_origin() {
    let world = World::new();
    let id = world.id("carries 350,000");
    let shown = world.ok(&["show", &id]);
    for words in ["Ada Quill", "Northbay Radio", "~~~~", "confidence", "made by", "machine"] {
        assert!(shown.contains(words), "no {words} in\n{shown}");
    }
    assert_eq!(world.json(&["show", &id[..8]])["id"], id.as_str(), "the beginning of an id will do");
    let traced = world.ok(&["trace", &id]);
    let place = |words: &str| traced.find(words).unwrap_or_else(|| panic!("no {words} in\n{traced}"));
    assert!(place("Ferry Aurora") < place("The Harbour Courier") && place("The Harbour Courier") < place("Ada Quill"));
    let steps = world.ok(&["trace", &id, "--format", "jsonl"]);
    assert!(steps.lines().all(|line| serde_json::from_str::<serde_json::Value>(line).is_ok()));
    assert_eq!(world.fails(1, &["show", "s-0000000000"]).lines().count(), 1);
    world.fails(1, &["trace", "s-0000000000"]);
}

#[test]
fn drawings_come_as_dot_and_svg() {
    let world = World::new();
    assert!(world.ok(&["draw"]).starts_with("digraph"));
    world.ok(&["draw", "--by", "Ada Quill", "-o", "a.svg"]);
    let svg = fs::read_to_string(world.path("a.svg")).unwrap();
    assert!(svg.contains("Ada Quill") && !svg.contains("Nobody asked"));
    world.ok(&["draw", "--by", "Ada Quill", "-o", "b.svg"]);
    assert_eq!(svg, fs::read_to_string(world.path("b.svg")).unwrap(), "the same picture each time");
    assert!(world.fails(2, &["draw", "-o", "a.bmp"]).contains(".svg"));
    world.fails(2, &["draw", "-o", "nowhere/a.svg"]);
    world.fails(1, &["draw", "--about", "unicorn"]);
}

#[test]
fn every_picture_comes_in_every_form() {
    let world = World::new();
    let begins = [("svg", "<svg"), ("html", "<!doctype html>"), ("dot", "digraph"), ("mmd", "flowchart")];
    for picture in ["story", "chain", "timeline", "sources", "entities"] {
        for (extension, opening) in begins {
            let file = format!("{picture}.{extension}");
            world.ok(&["draw", picture, "-o", &file]);
            let drawn = fs::read_to_string(world.path(&file)).unwrap();
            let head = drawn.chars().take(400).collect::<String>().to_lowercase();
            assert!(head.contains(opening), "{file} begins with {head}");
        }
        for (extension, magic) in [("png", &b"\x89PNG"[..]), ("pdf", &b"%PDF-"[..])] {
            let file = format!("{picture}.{extension}");
            let out = world.command(&["draw", picture, "-o", &file]).output().unwrap();
            if out.status.success() {
                assert!(fs::read(world.path(&file)).unwrap().starts_with(magic), "{file}");
            } else {
                // A system without fonts for both scripts is told so; where the fonts are known to be there, drawing works.
                let said = String::from_utf8_lossy(&out.stderr);
                assert!(said.contains("font") && std::env::var_os("DIXIT_FONTS").is_none(), "{file}: {said}");
            }
        }
    }
}

#[cfg(all(unix, not(target_os = "macos"), feature = "pdf"))]
#[test]
fn a_system_without_fonts_is_told_what_to_install() {
    let world = World::new();
    fs::create_dir(world.path("no-fonts")).unwrap();
    let config = format!("<fontconfig><dir>{}</dir></fontconfig>", world.path("no-fonts").display());
    fs::write(world.path("fonts.conf"), config).unwrap();
    for file in ["story.png", "story.pdf"] {
        let mut command = world.command(&["draw", "-o", file]);
        let out = command.env("FONTCONFIG_FILE", world.path("fonts.conf")).output().unwrap();
        assert!(!out.status.success(), "{file}");
        let said = String::from_utf8_lossy(&out.stderr);
        for words in ["no font on this system has Chinese characters", "fonts-noto-cjk", "--font", ".svg or .html"] {
            assert!(said.contains(words), "{file}: {said}");
        }
        assert!(!world.path(file).exists(), "nothing is drawn without its characters");
    }
    let mut command = world.command(&["draw", "-o", "story.svg"]);
    assert!(command.env("FONTCONFIG_FILE", world.path("fonts.conf")).output().unwrap().status.success());
}

#[cfg(feature = "png")]
#[test]
fn a_png_on_pages_is_a_file_a_page() {
    let world = World::new();
    let text: String = (0..60).map(|n| format!("“The gate was shut on day {n},” said Tom Reed.\n\n")).collect();
    fs::write(world.path("gates.txt"), text).unwrap();
    world.ok(&["add", "gates.txt", "--own"]);
    let out = world.command(&["draw", "timeline", "--page", "slide", "-o", "when.png"]).output().unwrap();
    let (told, said) = (String::from_utf8_lossy(&out.stdout), String::from_utf8_lossy(&out.stderr));
    if said.contains("no font on this system") {
        return;
    }
    let last = told.trim_end().rsplit(" to ").next().unwrap();
    assert!(
        told.contains("into when-") && world.path(last).exists() && !world.path("when.png").exists(),
        "{told}{said}"
    );
    for file in [told.split_whitespace().nth(4).unwrap(), last] {
        let bytes = fs::read(world.path(file)).unwrap();
        let side = |at: usize| u32::from_be_bytes(bytes[at..at + 4].try_into().unwrap());
        assert_eq!((side(16), side(20)), (2561, 1440), "a slide, two pixels to one of CSS");
    }
    world.ok(&["draw", "timeline", "--page", "slide", "--limit", "2", "-o", "few.png"]);
    assert!(world.path("few.png").exists(), "one page has the name asked for");
}

#[test]
fn every_reading_command_has_every_form() {
    let world = World::new();
    let id = world.id("Nobody asked");
    world.ok(&["add", "en.txt", "--publisher", "The Evening Post", "--published", "2031-05-02"]);
    for args in [
        &["who", "dawn"][..],
        &["said", "Tom Reed"],
        &["show", &id],
        &["trace", &id],
        &["list"],
        &["list", "statements"],
        &["stats"],
        &["timeline", "Tom Reed"],
        &["path", "Ada Quill", "Northbay Radio"],
        &["top"],
        &["top", "outlets"],
        &["overlap", "Courier", "Evening Post"],
        &["entity", "list"],
        &["entity", "show", "Tom Reed"],
    ] {
        let form = |form: &str| world.ok(&[args, &["--format", form]].concat());
        assert!(!form("table").is_empty());
        serde_json::from_str::<serde_json::Value>(&form("json")).unwrap();
        assert!(form("jsonl").lines().all(|line| serde_json::from_str::<serde_json::Value>(line).is_ok()));
        let csv = form("csv");
        let columns = csv.lines().next().unwrap().split(',').count();
        assert!(columns >= 3 && csv.lines().count() >= 2, "{args:?}: {csv}");
        for line in csv.lines() {
            assert_eq!(unquoted_commas(line) + 1, columns, "{args:?}: {line}");
        }
        assert!(world.fails(2, &[args, &["--format", "xml"]].concat()).contains("xml"));
    }
}

#[test]
fn lists_are_sorted_cut_and_written_as_markdown() {
    let world = World::new();
    let dates = |sort: &str| -> Vec<String> {
        let all = world.json(&["said", "--sort", sort]);
        all.as_array().unwrap().iter().map(|s| s["date"].as_str().unwrap().to_owned()).collect()
    };
    assert!(dates("oldest").is_sorted());
    assert!(dates("newest").is_sorted_by(|a, b| a >= b));
    assert_eq!(world.json(&["said", "--limit", "2"]).as_array().unwrap().len(), 2);
    assert!(world.ok(&["said", "--limit", "2"]).contains("the first 2 statements"));
    let md = world.ok(&["said", "--by", "Tom Reed", "--format", "md"]);
    let pipes = |line: &str| line.matches('|').count();
    assert!(md.lines().count() == 3 && md.lines().all(|l| pipes(l) == pipes(md.lines().next().unwrap())), "{md}");
    for wrong in [&["said", "--sort", "sideways"][..], &["said", "--limit", "0"], &["said", "--figure", "many"]] {
        world.fails(2, wrong);
    }
}

#[test]
fn every_filter_narrows_every_list() {
    let world = World::new();
    let count = |args: &[&str]| world.json(&[&["said"], args].concat()).as_array().unwrap().len();
    let all = count(&[]);
    for (args, left) in [
        (&["--publisher", "北岸日报"][..], 2),
        (&["--told-to", "Northbay Radio"], 1),
        (&["--figure", ">300000"], 2),
        (&["--figure", "300000..400000", "--unit", "people", "--publisher", "Harbour Courier"], 1),
        (&["--kind", "direct", "--by", "Tom Reed"], 1),
        (&["--act", "say", "--since", "2031-05-03"], 2),
    ] {
        assert_eq!(count(args), left, "{args:?}");
        assert!(left < all);
    }
    for args in [&["--hedged"][..], &["--unnamed"], &["--relayed-by", "Northbay Radio"], &["--figure", "<5"]] {
        world.fails(1, &[&["said"], args].concat());
    }
    let unclear = world.fails(2, &["said", "r"]);
    assert!(unclear.contains("may mean") && unclear.contains("tom-reed"), "candidates: {unclear}");
}

#[test]
fn chains_time_lines_and_counts_are_told() {
    let world = World::new();
    let chain = world.ok(&["path", "Ada Quill", "Northbay Radio"]);
    assert!(chain.contains("← said by") && chain.contains("→ told to") && chain.contains("350,000"), "{chain}");
    world.fails(1, &["path", "Ada Quill", "阿达·奎尔"]);
    world.fails(2, &["path", "Ada Quill", "ada-quill"]);
    let line = world.ok(&["timeline", "Ada Quill"]);
    assert!(line.contains("2031-05-02  printed") && line.contains("Courier"), "{line}");
    assert!(world.ok(&["top", "outlets"]).contains("The Harbour Courier"));
    world.fails(1, &["top", "--about", "unicorn"]);
    world.fails(1, &["overlap", "Courier", "北岸日报"]);
    world.fails(2, &["overlap", "Courier", "courier"]);
    world.fails(1, &["overlap", "Courier", "nowhere"]);
    let empty = World::empty();
    empty.ok(&["init", "graphs/none"]);
    for args in
        [&["said"][..], &["who", "x"], &["top"], &["timeline", "x"], &["path", "a", "b"], &["overlap", "a", "b"]]
    {
        empty.fails(1, args);
    }
}

fn unquoted_commas(line: &str) -> usize {
    let mut quoted = false;
    let mut count = 0;
    for c in line.chars() {
        match c {
            '"' => quoted = !quoted,
            ',' if !quoted => count += 1,
            _ => {}
        }
    }
    count
}

#[test]
fn what_is_no_statement_says_what_it_is() {
    let world = World::new();
    for command in ["show", "trace"] {
        let told = world.fails(1, &[command, "ada-quill"]);
        assert!(told.contains("is an entity: `dixit entity show ada-quill`"), "{told}");
    }
    let told = world.fails(1, &["who", "Quill"]);
    assert!(told.contains("`dixit said --by \"Quill\"`"), "{told}");
    assert!(world.fails(2, &["said", "--limit", "0"]).contains("no whole number from 1 on"));
    assert!(world.fails(2, &["sparql", "nonsense"]).contains("a query in quotes"));
}

#[test]
fn an_ambiguous_name_lists_its_candidates_with_what_to_write_instead() {
    let world = World::new();
    for args in [
        &["said", "r"][..],
        &["said", "--by", "r"],
        &["who", "dawn", "--about", "r"],
        &["list", "statements", "--told-to", "r"],
        &["top", "--relayed-by", "r"],
        &["timeline", "r"],
        &["path", "r", "Tom Reed"],
        &["draw", "--by", "r"],
        &["export", "--format", "jsonl", "--by", "r"],
        &["entity", "show", "r"],
    ] {
        let told = world.fails(2, args);
        assert!(told.starts_with("error: `r` may mean 2 different ones: say which by its id"), "{args:?}: {told}");
        let candidates: Vec<&str> = told.lines().filter_map(|l| l.strip_prefix("  help: ")).collect();
        assert!(
            candidates.len() == 2 && candidates.iter().any(|c| c.starts_with("tom-reed  Tom Reed  (Person")),
            "{told}"
        );
        // What the list says to write is understood.
        for id in candidates.iter().map(|c| c.split_once("  ").unwrap().0) {
            let (_, _, err) = world.run(&["said", id]);
            assert!(!err.contains("may mean"), "{id}: {err}");
        }
    }
}

#[test]
fn a_guessed_name_is_told_beside_the_answer() {
    let world = World::new();
    let (code, out, err) = world.run(&["said", "--by", "Tom Ree", "--format", "json"]);
    assert_eq!((code, err.trim_end()), (0, "took `Tom Ree` for Tom Reed (tom-reed)"));
    assert_eq!(out, world.ok(&["said", "--by", "Tom Reed", "--format", "json"]), "the answer is the same");
    for whole in [&["said", "Reed"][..], &["said", "--by", "Tom Reed"], &["said", "tom-reed"]] {
        assert_eq!(world.run(whole).2, "", "{whole:?}");
    }
    assert!(world.run(&["path", "Ada Qui", "Northbay Radio"]).2.contains("for Ada Quill"));
}

#[test]
fn a_limit_is_a_number_of_things() {
    let world = World::new();
    for args in [
        &["said", "--limit", "-1"][..],
        &["said", "--limit", "0"],
        &["said", "--limit=many"],
        &["top", "--limit", "-3"],
        &["path", "a", "b", "--limit", "0"],
        &["draw", "--limit", "-1"],
    ] {
        assert!(world.fails(2, args).contains("is no whole number from 1 on"), "{args:?}");
    }
    assert!(world.fails(2, &["path", "a", "b", "--detour", "-1"]).contains("from 0 on"));
    assert!(world.fails(2, &["draw", "--depth", "-1"]).contains("from 0 on"));
}
