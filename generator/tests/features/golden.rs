//! Golden files: what each case was set into when somebody last looked.

use std::collections::BTreeSet;
use std::env;
use std::fs;
use std::path::PathBuf;

use similar::TextDiff;

use crate::case::{self, Case};

const REPAIR: &str = "where this is as it should be, take it as expected: cargo bless";

/// Compares every case with its golden file, or writes them all where `BLESS` is set.
pub fn compare(cases: &[Case]) {
    let bless = env::var_os("BLESS").is_some();
    let failures: Vec<String> =
        cases.iter().filter_map(|case| compare_one(case, bless)).chain(orphans(cases, bless)).collect();
    assert!(
        failures.is_empty(),
        "{}\n{} of {} cases differ; {REPAIR}",
        failures.join("\n"),
        failures.len(),
        cases.len()
    );
}

fn compare_one(case: &Case, bless: bool) -> Option<String> {
    let (path, new) = (case.golden(), case.review());
    // Line ends are version control's business.
    let old = fs::read_to_string(&path).unwrap_or_default().replace("\r\n", "\n");
    if old == new {
        return None;
    }
    if bless {
        fs::write(&path, new).unwrap();
        return None;
    }
    let name = format!("tests/features/{}.expected.rs", case.name);
    let diff = TextDiff::from_lines(&old, &new);
    Some(diff.unified_diff().header(&format!("a/{name}"), &format!("b/{name}")).to_string())
}

/// Golden files without a case: a case that was renamed or removed.
fn orphans(cases: &[Case], bless: bool) -> Vec<String> {
    let expected: BTreeSet<PathBuf> = cases.iter().map(Case::golden).collect();
    let mut orphans: Vec<PathBuf> = case::entries()
        .filter(|path| path.to_string_lossy().ends_with(".expected.rs") && !expected.contains(path))
        .collect();
    orphans.sort();
    if bless {
        orphans.drain(..).for_each(|path| fs::remove_file(path).unwrap());
    }
    orphans.iter().map(|path| format!("{}: no case has this golden file\n", path.display())).collect()
}
