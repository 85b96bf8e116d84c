//! The verdicts for Rust beside those of cargo-semver-checks, which judges by the documentation that rustdoc writes of both
//! crates: docs/history.md has both, and the reasons where they differ. The tool is asked where it is installed.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use rayon::prelude::*;
use typecase::diff::rust::{self, Places};
use typecase::diff::{Changes, Level, Side};
use typecase::generate::Generated;

use crate::{CRATES, NAME, label};

/// A line of the table: what we say of an update, what the tool does, and why that is less.
struct Row {
    ours: String,
    theirs: String,
    why: String,
}

fn table() -> BTreeMap<String, Row> {
    let text = include_str!("../../../docs/history.md");
    let cells = |line: &str| line.split('|').map(|cell| cell.trim().to_owned()).collect::<Vec<_>>();
    let row = |line: &str| match cells(line).as_slice() {
        [_, update, ours, theirs, why, _] if update.contains('/') => {
            Some((update.clone(), Row { ours: ours.clone(), theirs: theirs.clone(), why: why.clone() }))
        }
        _ => None,
    };
    text.lines().filter(|line| line.starts_with("| ")).filter_map(row).collect()
}

fn verdict(old: &Generated, new: &Generated) -> Level {
    let places = Places { old: &old.names, new: &new.names };
    Changes::sorted(rust::compare(&old.files, &new.files, places)).verdict(Side::Rust)
}

fn word(level: Level) -> String {
    format!("{level:?}").to_lowercase()
}

#[test]
fn the_verdicts_are_those_of_the_table() {
    if CRATES.is_empty() {
        return;
    }
    let table = table();
    let pairs = CRATES.par_iter().flat_map(|list| list.par_windows(2));
    let ours = pairs.map(|pair| (label(&pair[1].0), word(verdict(&pair[0].1, &pair[1].1))));
    let ours: Vec<(String, String)> = ours.collect();
    for (update, ours) in &ours {
        let row = table.get(update).unwrap_or_else(|| panic!("docs/history.md has no line for {update}: {ours}"));
        assert_eq!(row.ours, *ours, "{update}");
        assert_eq!(row.ours == row.theirs, row.why.is_empty(), "{update}: a reason where the tool says something else");
    }
    assert_eq!(ours.len(), table.len());
}

fn cargo(folder: &Path, arguments: &[&str]) -> Output {
    let scratch = Path::new(env!("CARGO_TARGET_TMPDIR"));
    // Only the unstable options of rustdoc write JSON.
    typecase_testing::cargo(scratch, folder, arguments).env("RUSTC_BOOTSTRAP", "1").output().unwrap()
}

/// What rustdoc says of a crate, with the feature that adds to its API.
fn documented(folder: &Path, files: &BTreeMap<String, String>) -> String {
    _ = fs::remove_dir_all(folder.join("src"));
    for (path, text) in files {
        let path = folder.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    let manifest = format!("{}\n[workspace]\n", files["Cargo.toml"]);
    fs::write(folder.join("Cargo.toml"), manifest).unwrap();
    let arguments = ["rustdoc", "--lib", "--offline", "--quiet", "--no-default-features", "--features", "mock"];
    let output = cargo(folder, &[&arguments[..], &["--", "-Zunstable-options", "--output-format=json"]].concat());
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    fs::read_to_string(folder.with_file_name("crates").join("doc").join(format!("{NAME}.json"))).unwrap()
}

/// The least bump of the version that the tool asks for.
fn asked_for(folder: &Path, old: &str, new: &str) -> String {
    fs::write(folder.join("old.json"), old).unwrap();
    fs::write(folder.join("new.json"), new).unwrap();
    let arguments = ["semver-checks", "--baseline-rustdoc", "old.json", "--current-rustdoc", "new.json"];
    let output = cargo(folder, &[&arguments[..], &["--release-type", "patch"]].concat());
    let said = String::from_utf8_lossy(&output.stderr);
    let asks = |level: &str| said.contains(&format!("requires new {level} version"));
    match (asks("major"), asks("minor"), output.status.success()) {
        (true, ..) => "major".to_owned(),
        (_, true, _) => "minor".to_owned(),
        (.., true) => "none".to_owned(),
        _ => panic!("{said}"),
    }
}

#[test]
fn the_tool_says_what_the_table_has() {
    let version = Command::new(env!("CARGO")).args(["semver-checks", "--version"]).output().unwrap();
    if !version.status.success() {
        println!("skipped: cargo semver-checks is not installed");
        return;
    }
    let table = table();
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("semver");
    fs::create_dir_all(&folder).unwrap();
    let mut wrong = Vec::new();
    for list in CRATES.iter() {
        let mut last: Option<(&Generated, String)> = None;
        for (revision, new) in list {
            // What is the same file by file is the same to any tool.
            if last.as_ref().is_some_and(|(old, _)| old.files == new.files) {
                continue;
            }
            let json = documented(&folder, &new.files);
            if let Some((_, old)) = &last {
                let (update, asked) = (label(revision), asked_for(&folder, old, &json));
                println!("{update}: {asked}");
                let is_fine = |row: &Row| row.theirs == asked;
                if !table.get(&update).is_some_and(is_fine) {
                    wrong.push(format!("{update}: {asked}"));
                }
            }
            last = Some((new, json));
        }
    }
    assert!(wrong.is_empty(), "docs/history.md has other verdicts of the tool than these:\n{}", wrong.join("\n"));
}
