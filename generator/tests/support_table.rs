//! docs/support.md and the feature cases speak of each other: no row without a case, no case without a row.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// Cases that show several rows at once, or the same as another in the older dialect.
const APART: [&str; 1] = ["swagger2_security"];

#[test]
fn every_row_names_a_case_and_every_case_has_a_row() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let table = fs::read_to_string(root.join("docs/support.md")).expect("docs/support.md");
    let rows = table
        .lines()
        .filter(|line| line.starts_with("| ") && !line.starts_with("| what") && !line.starts_with("| ---"));
    let named: BTreeSet<&str> =
        rows.filter_map(|row| row.trim_end_matches(" |").rsplit_once("| `")?.1.strip_suffix('`')).collect();
    let cases: BTreeSet<String> = fs::read_dir(root.join("tests/features"))
        .expect("tests/features")
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok()?.strip_suffix(".yaml").map(str::to_owned))
        .collect();
    let unknown: Vec<_> = named.iter().filter(|case| !cases.contains(**case)).collect();
    let silent: Vec<_> =
        cases.iter().filter(|case| !named.contains(case.as_str()) && !APART.contains(&case.as_str())).collect();
    assert!(unknown.is_empty(), "docs/support.md names cases that aren't in tests/features: {unknown:?}");
    assert!(silent.is_empty(), "docs/support.md has no row for {silent:?}");
}
