//! `typecase diff` as scripts see it.

use std::io::Write as _;
use std::process::{Command, Stdio};

use serde_json::Value;
use tempfile::TempDir;

use crate::cases::BASE;

struct Run {
    code: Option<i32>,
    out: String,
    err: String,
}

/// A folder with the base as `old.yaml`, and as `new.yaml` the base with one text for another.
fn folder(from: &str, to: &str) -> TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    let write = |name: &str, text: &str| std::fs::write(folder.path().join(name), text).expect("a file");
    write("old.yaml", BASE);
    write("new.yaml", &BASE.replace(from, to));
    folder
}

fn run(folder: &TempDir, arguments: &str, input: &str) -> Run {
    let mut child = Command::new(env!("CARGO_BIN_EXE_typecase"))
        .args(arguments.split(' '))
        .current_dir(folder.path())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    // A program that doesn't read its input closes it.
    let _closed = child.stdin.take().expect("piped").write_all(input.as_bytes());
    let output = child.wait_with_output().expect("the program ends");
    let text = |bytes| String::from_utf8(bytes).expect("UTF-8");
    Run { code: output.status.code(), out: text(output.stdout), err: text(output.stderr) }
}

#[test]
fn the_exit_code_is_what_fail_on_asks_for() {
    let (none, minor, major) = (folder("", ""), folder("[red, green]", "[red, green, blue]"), folder("id, size", "id"));
    for (folder, arguments, code) in [
        (&none, "diff old.yaml new.yaml", 0),
        (&none, "diff old.yaml new.yaml --fail-on any", 0),
        (&minor, "diff old.yaml new.yaml", 0),
        (&minor, "diff old.yaml new.yaml --fail-on breaking", 0),
        (&minor, "diff old.yaml new.yaml --fail-on any", 1),
        (&major, "diff old.yaml new.yaml", 0),
        (&major, "diff old.yaml new.yaml --fail-on breaking", 1),
        (&major, "diff old.yaml new.yaml --fail-on any --format json", 1),
        (&major, "diff missing.yaml new.yaml", 1),
        (&major, "diff old.yaml missing.yaml", 1),
        (&major, "diff - -", 2),
        (&major, "diff old.yaml", 2),
        (&major, "diff old.yaml new.yaml --format xml", 2),
        (&major, "diff old.yaml new.yaml --fail-on minor", 2),
        (&major, "diff old.yaml new.yaml --config missing.toml", 2),
    ] {
        let run = run(folder, arguments, "");
        assert_eq!(run.code, Some(code), "{arguments}: {}{}", run.out, run.err);
        assert_eq!(run.out.is_empty(), code == 2 || arguments.contains("missing"), "{arguments}: {}", run.out);
    }
}

#[test]
fn json_has_the_verdicts_and_the_changes() {
    let run = run(&folder("[red, green]", "[red, green, blue, black]"), "diff old.yaml new.yaml --format json", "");
    let json: Value = serde_json::from_str(&run.out).expect("JSON and nothing else");
    let expected = serde_json::json!({
        "http": "minor",
        "rust": "minor",
        "changes": [
            {
                "level": "minor",
                "side": "http",
                "pointer": "#/components/schemas/Colour",
                "path": "crate::types::Colour",
                "message": "Colour: the values `blue` and `black` were added; callers may receive them",
            },
            {
                "level": "minor",
                "side": "rust",
                "pointer": "#/components/schemas/Colour",
                "path": "crate::types::Colour",
                "message": "Colour: the variants `Blue` and `Black` were added",
            },
        ],
    });
    assert_eq!(json, expected);
    assert_eq!(run.err, "");
}

#[test]
fn the_pointer_of_what_is_gone_leads_into_the_old_document() {
    let run = run(&folder("        share: {type: number}\n", ""), "diff old.yaml new.yaml --format json", "");
    let json: Value = serde_json::from_str(&run.out).expect("JSON");
    let pointers: Vec<&Value> = json["changes"].as_array().expect("a list").iter().map(|one| &one["pointer"]).collect();
    assert_eq!(pointers, ["#/components/schemas/Thing/properties/share"; 2]);
}

#[test]
fn one_document_may_come_on_standard_input() {
    let folder = folder("id, size", "id");
    let new = BASE.replace("id, size", "id");
    assert_eq!(run(&folder, "diff old.yaml - --fail-on breaking", &new).code, Some(1));
    assert_eq!(run(&folder, "diff - old.yaml --fail-on breaking", BASE).code, Some(0));
}

#[test]
fn the_configuration_counts_for_both_documents() {
    let folder = folder("[red, green]", "[red, green, blue]");
    std::fs::write(folder.path().join("typecase.toml"), "[rename]\n\"#/components/schemas/Colour\" = \"Hue\"\n")
        .expect("a file");
    let run = run(&folder, "diff old.yaml new.yaml --format json", "");
    assert!(run.out.contains("crate::types::Hue") && !run.out.contains("Colour:"), "{}{}", run.out, run.err);
}
