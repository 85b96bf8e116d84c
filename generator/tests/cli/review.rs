//! docs/review.md and docs/ci.yml: what they say is run, and gives what they show.

use std::fs;
use std::path::{Path, PathBuf};

use crate::support::Place;

fn home(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(path)
}

fn read(path: &str) -> String {
    fs::read_to_string(home(path)).unwrap_or_else(|error| panic!("{path}: {error}")).replace("\r\n", "\n")
}

/// A page as its parts: prose, and blocks of code with their languages.
enum Part {
    Prose(String),
    Block { fence: String, language: String, text: String },
}

fn parts(page: &str) -> Vec<Part> {
    let mut parts = Vec::new();
    let mut lines = page.lines();
    while let Some(line) = lines.next() {
        let fence: String = line.chars().take_while(|c| *c == '`').collect();
        if fence.len() < 3 {
            parts.push(Part::Prose(format!("{line}\n")));
            continue;
        }
        let text: String = lines.by_ref().take_while(|line| *line != fence).map(|line| format!("{line}\n")).collect();
        parts.push(Part::Block { language: line[fence.len()..].to_owned(), fence, text });
    }
    parts
}

/// A repository as the page has it, with the document as it was in `old/`.
fn place() -> Place {
    let place = Place::new();
    place.write("spec/participants.yaml", &read("spec/participants.yaml"));
    place.write("old/spec/participants.yaml", &read("spec/participants.yaml"));
    place
}

/// Changes the document as a diff says, whose lines without a mark stand around the change.
fn patch(place: &Place, diff: &str) {
    let side = |gone: char| -> String {
        let lines = diff.lines().filter(|line| !line.starts_with(gone));
        lines.map(|line| format!("{}\n", line[1..].trim_end())).collect()
    };
    place.replace("spec/participants.yaml", &side('+'), &side('-'));
}

/// Every block is what it says, in the order of the page: settings and changes are made, commands run, and the block
/// after each command has what it gave. `BLESS` writes those anew.
#[test]
fn the_walk_through_goes_as_it_says() {
    let page = read("docs/review.md");
    let place = place();
    let mut given = String::new();
    let mut written = String::new();
    for part in parts(&page) {
        let (fence, language, text) = match part {
            Part::Prose(line) => {
                // The prose has one thing to do.
                if line.contains("here `version = \"0.2.0\"`") {
                    place.replace("spec/typecase.toml", "version = \"0.1.0\"", "version = \"0.2.0\"");
                }
                // A changelog is shown below the line that speaks of it.
                if line.contains("client/CHANGELOG.md") {
                    given = place.read("client/CHANGELOG.md");
                }
                written += &line;
                continue;
            }
            Part::Block { fence, language, text } => (fence, language, text),
        };
        let text = match language.as_str() {
            "toml" => {
                place.write("spec/typecase.toml", &text);
                place.run("generate --config spec/typecase.toml").expect(0);
                text
            }
            "diff" => {
                patch(&place, &text);
                text
            }
            "sh" => {
                let run = place.run(text.trim_end().strip_prefix("typecase ").expect("a command"));
                assert!(run.code == i32::from(text.contains("--fail-on")), "{run:?}");
                given = run.out + &run.err;
                text
            }
            "text" | "markdown" => std::mem::take(&mut given),
            other => panic!("no test knows of {other}"),
        };
        written += &format!("{fence}{language}\n{}\n{fence}\n", text.trim_end());
    }
    if std::env::var_os("BLESS").is_some() {
        fs::write(home("docs/review.md"), &written).expect("written");
    } else {
        assert!(page == written, "docs/review.md isn't what happens; set BLESS=1 to write it anew:\n{written}");
    }
}

#[test]
fn the_workflow_runs_commands_that_there_are() {
    let text = read("docs/ci.yml");
    let workflow: serde_json::Value = serde_yaml::from_str(&text).expect("YAML");
    assert!(workflow["jobs"]["changes"]["steps"].as_array().expect("steps").len() > 5);
    let place = place();
    place.write("spec/typecase.toml", "spec = \"participants.yaml\"\nout = \"../client\"\n");
    place.run("generate --config spec/typecase.toml").expect(0);
    let commands: Vec<&str> = text.lines().filter_map(|line| line.trim().strip_prefix("typecase ")).collect();
    assert_eq!(commands.len(), 4);
    for command in commands {
        let command = command.split(" > ").next().expect("a command");
        place.run(command).expect(0);
    }
}

#[test]
fn links_lead_to_files() {
    let page = read("docs/review.md");
    let targets: Vec<&str> = page.split("](").skip(1).filter_map(|rest| rest.split(')').next()).collect();
    for target in targets.into_iter().filter(|target| !target.starts_with("https:")) {
        assert!(home("docs").join(target).exists(), "{target} isn't there");
    }
}
