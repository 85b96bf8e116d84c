//! Documents as their makers changed them over the years.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use typecase::config::Config;
use typecase::diff::{Level, Side, compare};
use typecase::document::Document;
use typecase::generate::generate;

/// `shared/history` beside the checkout: in one of the folders above it.
fn history() -> Option<PathBuf> {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.ancestors().map(|folder| folder.join("shared/history")).find(|folder| folder.is_dir())
}

fn sorted(folder: &Path) -> Vec<PathBuf> {
    let mut paths: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    paths
}

#[test]
fn rust_changes_exactly_where_files_do() {
    let Some(folder) = history() else {
        println!("skipped: there is no shared/history beside the checkout");
        return;
    };
    let config = Config::default();
    let mut pairs = 0;
    for folder in sorted(&folder).iter().filter(|path| path.is_dir()) {
        let paths = sorted(folder);
        for (old_path, new_path) in paths.iter().zip(paths.iter().skip(1)) {
            let old = Document::load(old_path).unwrap().document;
            let new = Document::load(new_path).unwrap().document;
            let changes = compare(&old, &new, &config).unwrap();
            let before = generate(&old, &config, &BTreeMap::new()).unwrap();
            let after = generate(&new, &config, &before.names).unwrap();
            let shown = format!("{} and {}", old_path.display(), new_path.display());
            assert_eq!(changes.verdict(Side::Rust) == Level::None, before.files == after.files, "{shown}");
            for change in &changes.list {
                assert!(change.level > Level::None && !change.message.is_empty(), "{shown}: {change:?}");
                assert!(!change.message.contains(['\n', '\u{0}']) && !change.message.ends_with('.'), "{change:?}");
            }
            pairs += 1;
        }
    }
    assert_eq!(pairs, 45);
}
