//! What is told of each update.

use rayon::prelude::*;
use typecase::config::Config;
use typecase::diff::{Level, Side, compare};
use typecase::document::Document;

use crate::{CRATES, label, revisions};

#[test]
fn rust_changes_exactly_where_files_do() {
    let config = Config::default();
    CRATES.par_iter().flat_map(|list| list.par_windows(2)).for_each(|pair| {
        let [(old, before), (new, after)] = pair else { return };
        let shown = label(new);
        let old = Document::load(old).unwrap().document;
        let new = Document::load(new).unwrap().document;
        let changes = compare(&old, &new, &config).unwrap();
        assert_eq!(changes.verdict(Side::Rust) == Level::None, before.files == after.files, "{shown}");
        for change in &changes.list {
            assert!(change.level > Level::None && !change.message.is_empty(), "{shown}: {change:?}");
            assert!(!change.message.contains(['\n', '\u{0}']) && !change.message.ends_with('.'), "{change:?}");
        }
    });
}

#[test]
fn the_history_is_whole() {
    let revisions = revisions();
    let pairs: usize = revisions.iter().map(|list| list.len() - 1).sum();
    assert!(revisions.is_empty() || pairs == 45, "{pairs}");
}
