//! The tests that `docs/reliability.md` names are there.

use std::{collections::BTreeSet, fs, path::Path};

/// The names of all functions under a test attribute below a folder.
fn tests(folder: &Path, found: &mut BTreeSet<String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            tests(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            let text = fs::read_to_string(path).unwrap();
            let functions = text.split("#[test]").skip(1).filter_map(|rest| rest.split_once("fn "));
            found.extend(functions.filter_map(|(_, rest)| Some(rest.split_once('(')?.0.to_owned())));
        }
    }
}

#[test]
fn every_row_names_tests_that_exist() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut known = BTreeSet::new();
    tests(&root.join("tests"), &mut known);
    tests(&root.join("src/tests"), &mut known);
    let table = fs::read_to_string(root.join("../../docs/reliability.md")).unwrap();
    let mut rows = 0;
    for row in table.lines().filter(|line| line.starts_with("| ") && !line.starts_with("| ---")) {
        let Some((_, named)) = row.trim_end_matches(" |").rsplit_once(" | ") else { panic!("{row}") };
        if named == "test" {
            continue;
        }
        rows += 1;
        for name in named.split(", ") {
            let name = name.strip_prefix('`').and_then(|name| name.strip_suffix('`'));
            assert!(name.is_some_and(|name| known.contains(name)), "no test is called {name:?}: {row}");
        }
    }
    assert!(rows >= 30, "{rows} rows");
}
