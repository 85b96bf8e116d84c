//! Exit codes, wrong usage, wrong documents, streams and colours.

use std::process::Stdio;

use crate::support::{Place, document, run};

#[test]
fn help_and_version_are_data() {
    let place = Place::new();
    assert!(place.run("--help").expect(0).out.contains("generate"));
    assert!(place.run("generate --help").expect(0).out.contains("--out <DIR>"));
    assert!(place.run("--version").expect(0).out.starts_with("typecase 0."));
}

#[test]
fn wrong_usage_is_2_and_changes_nothing() {
    let place = Place::new();
    let before = place.tree();
    for (arguments, says) in [
        ("frobnicate", "frobnicate"),
        ("generate pets.yaml --out out --frobnicate", "--frobnicate"),
        ("generate pets.yaml", "--out"),
        ("generate", "typecase.toml"),
        ("generate pets.yaml --out out --name 3d", "not a package name"),
        ("generate pets.yaml --out out --config nowhere.toml", "nowhere.toml"),
        ("report pets.yaml --format xml", "xml"),
    ] {
        place.run(arguments).expect(2).says(&[says]);
    }
    assert_eq!(place.tree(), before);
}

#[test]
fn a_wrong_document_is_1_with_its_place_and_changes_nothing() {
    let place = Place::new();
    place.write("syntax.yaml", "openapi: 3.0.3\npaths: [\n");
    place.write("other.yaml", "name: not an API\n");
    place.write("latin.yaml", "");
    std::fs::write(place.path("latin.yaml"), b"openapi: 3.0.3\ninfo: {title: caf\xe9}\n").expect("a file");
    let before = place.tree();
    for (spec, says) in [
        ("missing.yaml", "missing.yaml: there is no such file"),
        ("syntax.yaml", "syntax.yaml:"),
        ("other.yaml", "not an OpenAPI document"),
        ("latin.yaml", "UTF-8"),
    ] {
        for command in ["generate", "check"] {
            place.run(&format!("{command} {spec} --out out")).expect(1).says(&["error: ", says]);
        }
        let report = place.run(&format!("report {spec}")).expect(1).says(&[says]);
        assert_eq!(report.out, "", "no data");
    }
    assert_eq!(place.tree(), before);
}

#[test]
fn messages_and_data_have_a_stream_each() {
    let place = Place::new();
    let made =
        place.run("generate pets.yaml --out out").expect(0).says(&["pet-store", "operations", "types", "0 removed"]);
    assert_eq!(made.out, "");
    let report = place.run("report pets.yaml --format json").expect(0);
    let json: serde_json::Value = serde_json::from_str(&report.out).expect("JSON and nothing else");
    assert!(json["operations"]["total"].is_u64());
    assert_eq!(report.err, "");
}

#[test]
fn a_document_comes_on_standard_input_too() {
    let place = Place::new();
    place.run_with_input("generate - --out out", &document("From afar", true)).expect(0);
    assert!(place.read("out/typecase.lock").contains("path = \"<stdin>\""));
    place.run_with_input("check - --out out", &document("From afar", true)).expect(0);
    place.run_with_input("generate - --out out", "nonsense").expect(1).says(&["<stdin>"]);
    assert!(place.run_with_input("report - --format json", &document("x", true)).expect(0).out.starts_with('{'));
}

#[test]
fn colour_is_for_those_who_want_it() {
    let place = Place::new();
    let failing = ["generate", "missing.yaml", "--out", "out"];
    let plain = run(&mut place.command(&failing), "");
    assert!(!plain.err.contains('\u{1b}'), "a pipe is no terminal: {plain:?}");
    let forced = run(place.command(&failing).env("CLICOLOR_FORCE", "1"), "");
    assert!(forced.err.contains("\u{1b}["), "{forced:?}");
    let refused = run(place.command(&failing).env("CLICOLOR_FORCE", "1").env("NO_COLOR", "1"), "");
    assert!(!refused.err.contains('\u{1b}'), "{refused:?}");
}

#[test]
fn a_reader_that_has_had_enough_is_no_error() {
    let place = Place::generated();
    place.write("pets.yaml", &document("Another pet", true));
    for arguments in [["check", "pets.yaml", "--out", "out"], ["report", "pets.yaml", "--format", "json"]] {
        let (reader, writer) = std::io::pipe().expect("a pipe");
        drop(reader);
        let output =
            place.command(&arguments).stdout(writer).stderr(Stdio::piped()).output().expect("the program runs");
        let err = String::from_utf8_lossy(&output.stderr);
        assert!(!err.contains("error"), "{err}");
        assert_eq!(output.status.code(), Some(i32::from(arguments[0] == "check")), "{err}");
    }
}

#[test]
fn control_characters_never_reach_the_terminal() {
    let place = Place::new();
    let run = run(&mut place.command(&["generate", "a\u{1b}[31mb\u{7}.yaml", "--out", "out"]), "").expect(1);
    assert!(!run.err.contains(['\u{1b}', '\u{7}']), "{run:?}");
}

#[test]
fn cargo_runs_it_as_a_subcommand() {
    let place = Place::new();
    let mut cargo = std::process::Command::new(env!("CARGO_BIN_EXE_cargo-typecase"));
    cargo.current_dir(place.path("")).args(["typecase", "generate", "pets.yaml", "--out", "out"]);
    run(&mut cargo, "").expect(0);
    assert!(place.exists("out/Cargo.toml"));
}

/// A shell's `<(git show main:pets.yaml)` is a path that leads to a pipe.
#[cfg(unix)]
#[test]
fn a_document_may_come_through_a_pipe() {
    let place = Place::new();
    let run = place.run_with_input("diff /dev/fd/0 pets.yaml", &document("A cat", true)).expect(0);
    assert!(run.out.contains("documentation") && !run.out.contains("major"), "{run:?}");
    place.run_with_input("report /dev/fd/0", &document("A cat", true)).expect(0);
}
