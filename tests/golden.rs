//! `generated/` is, byte for byte, what the build script has just set from `spec/`, the lock included.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use similar::TextDiff;

/// The crate that is checked in.
const CHECKED_IN: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/generated");
/// The crate as this build has set it.
const SET: &str = concat!(env!("OUT_DIR"), "/twilio-insights-participants");

#[test]
fn the_crate_that_is_checked_in_is_what_the_document_sets_into() {
    let set = files(Path::new(SET));
    assert!(
        set.contains_key("typecase.lock") && set.len() > 50,
        "the build script sets a whole crate: {:?}",
        set.keys()
    );
    let stale = stale(&files(Path::new(CHECKED_IN)), &set);
    assert!(stale.is_empty(), "{stale}");
}

#[test]
fn a_stale_crate_is_shown_with_its_repair() {
    let set = files(Path::new(SET));
    let mut old = set.clone();
    let region = old.get_mut("src/types/region.rs").unwrap();
    *region = String::from_utf8(region.clone()).unwrap().replace("    Jp1,\n", "").into_bytes();
    old.insert("src/types/gone.rs".to_owned(), b"pub struct Gone;\n".to_vec());
    old.remove("typecase.lock");
    let message = stale(&old, &set);
    assert!(message.starts_with("generated/ is stale; repair it with `cargo regen`"), "{message}");
    for expected in [
        "--- generated/src/types/region.rs\n+++ spec/ sets src/types/region.rs\n@@",
        "\n+    Jp1,\n",
        "\n-pub struct Gone;\n",
        "\n+version = 1\n",
    ] {
        assert!(message.contains(expected), "{expected:?} is missing in:\n{message}");
    }
    assert_eq!(stale(&set, &set), "");
}

/// What is different, as unified diffs under the command that repairs it; empty where nothing is.
fn stale(old: &BTreeMap<String, Vec<u8>>, new: &BTreeMap<String, Vec<u8>>) -> String {
    let mut text = String::new();
    let paths: BTreeSet<&String> = old.keys().chain(new.keys()).collect();
    for path in paths.into_iter().filter(|path| old.get(*path) != new.get(*path)) {
        if text.is_empty() {
            text.push_str("generated/ is stale; repair it with `cargo regen`\n\n");
        }
        let side = |files: &BTreeMap<String, Vec<u8>>| {
            let bytes = files.get(path).map_or(&[][..], Vec::as_slice);
            String::from_utf8_lossy(bytes).into_owned()
        };
        let (before, after) = (side(old), side(new));
        let diff = TextDiff::from_lines(&before, &after);
        let names = (format!("generated/{path}"), format!("spec/ sets {path}"));
        _ = writeln!(text, "{}", diff.unified_diff().header(&names.0, &names.1));
    }
    text
}

/// All files of a folder by their paths in it, with `/` between their parts.
fn files(root: &Path) -> BTreeMap<String, Vec<u8>> {
    fn collect(root: &Path, folder: &Path, found: &mut BTreeMap<String, Vec<u8>>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                collect(root, &path, found);
            } else {
                let name = path.strip_prefix(root).unwrap().to_str().unwrap().replace('\\', "/");
                found.insert(name, fs::read(&path).unwrap());
            }
        }
    }
    let mut found = BTreeMap::new();
    collect(root, root, &mut found);
    found
}
