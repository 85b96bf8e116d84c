//! JSONTestSuite (github.com/nst/JSONTestSuite): what `serde_json` takes and refuses is taken and refused here too.

use super::participant::Page;
use crate::json::{self, Json};
use serde_json::value::RawValue;
use std::{fs, path::PathBuf};

#[test]
fn the_suite_is_read_as_serde_json_reads_it() {
    let Some(folder) = typecase_testing::shared("json-test-suite/test_parsing") else { return };
    let mut files: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    assert!(files.len() > 300);
    for file in files {
        let name = file.file_name().unwrap().to_str().unwrap().to_owned();
        let bytes = fs::read(&file).unwrap();
        let ours = json::from_slice::<Json>(&bytes);
        let theirs = serde_json::from_slice::<Box<RawValue>>(&bytes);
        match name.as_str() {
            // A byte order mark before a document is passed over, as RFC 8259 §8.1 allows.
            "i_structure_UTF-8_BOM_empty_object.json" => assert!(ours.is_ok() && theirs.is_err()),
            _ => assert_eq!(ours.is_ok(), theirs.is_ok(), "{name}: {ours:?} {theirs:?}"),
        }
        match name.as_bytes()[0] {
            b'y' => assert!(ours.is_ok(), "{name}"),
            b'n' => assert!(ours.is_err(), "{name}"),
            _ => {}
        }
        // A type looks only into what it needs: it never takes what isn't JSON.
        assert!(ours.is_ok() || json::from_slice::<Page>(&bytes).is_err(), "{name}");
        assert!(ours.is_ok() || json::from_slice::<Vec<Json>>(&bytes).is_err(), "{name}");
    }
}
