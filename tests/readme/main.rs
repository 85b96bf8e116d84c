//! What README.md says is so: its commands run, its snippets compile, and its excerpts are what the files have.

mod client;
mod commands;
mod using;

use std::fs;
use std::path::Path;

/// The root of this repository.
const HOME: &str = env!("CARGO_MANIFEST_DIR");

fn read(path: &str) -> String {
    fs::read_to_string(Path::new(HOME).join(path)).unwrap()
}

/// The code blocks of a page in one language.
fn blocks(page: &str, language: &str) -> Vec<String> {
    let page = read(page);
    let mut lines = page.lines();
    let mut blocks = Vec::new();
    while let Some(line) = lines.next() {
        if let Some(opened) = line.strip_prefix("```") {
            let block: Vec<&str> = lines.by_ref().take_while(|line| *line != "```").collect();
            if opened == language {
                blocks.push(block.join("\n") + "\n");
            }
        }
    }
    blocks
}

/// The text with `count` more spaces before each line, or fewer, where they are there.
fn indented(text: &str, count: usize) -> String {
    text.lines().map(|line| format!("{:count$}{line}", "").trim_end().to_owned() + "\n").collect()
}

#[test]
fn there_is_nothing_that_no_test_looks_at() {
    let fences = read("README.md").lines().filter(|line| line.starts_with("```")).count();
    let known = ["yaml", "rust", "sh", "toml"].map(|language| blocks("README.md", language).len());
    assert_eq!(known, [1, 2, 3, 1]);
    assert_eq!(fences, 2 * known.iter().sum::<usize>(), "a block is in a language that no test knows");
}

#[test]
fn the_document_and_the_crate_are_as_shown() {
    let yaml = indented(&blocks("README.md", "yaml")[0], 4);
    assert!(
        read("spec/participants.yaml").contains(&format!("\n{yaml}\n")),
        "spec/participants.yaml doesn't have\n{yaml}"
    );
    let rust = &blocks("README.md", "rust")[0];
    let file = "generated/src/types/call_status.rs";
    assert!(read(file).contains(&format!("\n{rust}\n")), "{file} doesn't have\n{rust}");
}

#[test]
fn the_code_is_what_is_compiled_here() {
    let file = read("tests/readme/using.rs");
    let (_, region) = file.split_once("// README: begin\n").unwrap();
    let (region, _) = region.split_once("    // README: end\n").unwrap();
    assert_eq!(indented(&blocks("README.md", "rust")[1], 4), region, "README.md and tests/readme/using.rs differ");
}

/// The tests that the tables of two pages name, in the last column, are there.
#[test]
fn the_tests_that_are_named_exist() {
    let mut sources = String::new();
    for folder in ["generator/runtime", "generator/tests", "tests"] {
        add_sources(&Path::new(HOME).join(folder), &mut sources);
    }
    let (reliability, client) = (read("docs/reliability.md"), read("docs/client.md"));
    let (_, beside) = client.split_once("\n## Beside others\n").unwrap();
    let cells =
        reliability.lines().chain(beside.lines()).filter_map(|line| line.strip_suffix(" |")?.rsplit_once(" | "));
    let words: Vec<&str> = cells.flat_map(|(_, cell)| cell.split('`').skip(1).step_by(2)).collect();
    let missing: Vec<&&str> = words.iter().filter(|name| !sources.contains(&format!("\nfn {name}()"))).collect();
    assert!(words.len() > 100 && missing.is_empty(), "no tests: {missing:?}");
}

/// Adds all Rust below a folder, its lines without their margins.
fn add_sources(folder: &Path, sources: &mut String) {
    for path in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
        if path.is_dir() {
            add_sources(&path, sources);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            fs::read_to_string(&path).unwrap().lines().for_each(|line| *sources += &format!("\n{}", line.trim_start()));
        }
    }
}

#[test]
fn links_lead_to_files() {
    let readme = read("README.md");
    let targets: Vec<&str> = readme.split("](").skip(1).filter_map(|rest| rest.split(')').next()).collect();
    assert!(targets.len() >= 5);
    for target in targets {
        assert!(Path::new(HOME).join(target).exists(), "{target} isn't there");
    }
}
