//! An update gives the crate that the lock alone would give: what stands in the folder besides is of no account.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use rayon::prelude::*;
use typecase::config::{Config, Job, Spec};
use typecase::output::{LOCK_FILE, apply, plan_crate};

use crate::{label, revisions, sorted};

fn generate(revision: &Path, out: PathBuf) {
    let job = Job { spec: Spec::File(revision.to_owned()), out: Some(out), config: Config::default() };
    let made = plan_crate(&job).unwrap();
    apply(&[&made.plan]).unwrap();
}

/// Every file below a folder, with its bytes.
fn files(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut files = BTreeMap::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        for path in sorted(&next) {
            if path.is_dir() {
                folders.push(path);
            } else {
                files.insert(path.strip_prefix(folder).unwrap().to_owned(), fs::read(&path).unwrap());
            }
        }
    }
    files
}

#[test]
fn over_the_last_crate_as_from_its_lock() {
    revisions().par_iter().for_each(|list| {
        // Side by side, since the lock has the document's path from the crate's folder.
        let folder = tempfile::tempdir().unwrap();
        let over = folder.path().join("over");
        for (number, revision) in list.iter().enumerate() {
            let fresh = folder.path().join("fresh");
            if number > 0 {
                fs::create_dir(&fresh).unwrap();
                fs::copy(over.join(LOCK_FILE), fresh.join(LOCK_FILE)).unwrap();
            }
            generate(revision, over.clone());
            generate(revision, fresh.clone());
            let (over, fresh_files) = (files(&over), files(&fresh));
            assert!(over.keys().eq(fresh_files.keys()), "{}: other files", label(revision));
            for (path, bytes) in &over {
                assert!(fresh_files[path] == *bytes, "{}: {} differs", label(revision), path.display());
            }
            fs::remove_dir_all(&fresh).unwrap();
        }
    });
}
