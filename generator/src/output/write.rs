//! Writing: all or nothing.
//!
//! Everything is first written into a staging folder on the same filesystem, so that a lack of space
//! or permission shows before anything is changed. Then files are only renamed. Each step is recorded, and
//! undone after a failure. An absent folder is put in place by one rename.

use std::fs;
use std::path::{Path, PathBuf};

use tempfile::TempDir;

use super::error::{OutputError, io_error};
use super::plan::{Change, Plan};

/// Carries out plans: all of them or none.
///
/// # Errors
/// The system refuses; every folder is then as it was before, but for [`OutputError::NotRestored`].
pub fn apply(plans: &[&Plan]) -> Result<(), OutputError> {
    let mut journal = Journal::default();
    match apply_all(plans, &mut journal) {
        Ok(()) => plans.iter().for_each(|plan| remove_empty_folders(plan)),
        Err(cause) => return Err(journal.undo(cause)),
    }
    Ok(())
}

fn apply_all(plans: &[&Plan], journal: &mut Journal) -> Result<(), OutputError> {
    let mut staged = Vec::new();
    for plan in plans.iter().copied().filter(|plan| !plan.is_fresh()) {
        staged.push((plan, stage(plan, journal)?));
    }
    for (plan, staging) in staged {
        swap(plan, &staging, journal)?;
    }
    Ok(())
}

/// Writes new files into a staging folder: inside the crate's folder where that exists, since only this is surely the same
/// filesystem; beside it otherwise.
fn stage(plan: &Plan, journal: &mut Journal) -> Result<PathBuf, OutputError> {
    let exists = plan.dir.is_dir();
    let parent = if exists { plan.dir.as_path() } else { parent_of(&plan.dir) };
    journal.create_folder(parent)?;
    let folder =
        tempfile::Builder::new().prefix(".typecase-").tempdir_in(parent).map_err(io_error("write in", parent))?;
    let staging = folder.path().to_owned();
    journal.staging.push(folder);
    let new = staging.join("new");
    fs::create_dir(&new).map_err(io_error("create", &new))?;
    for (path, text) in &plan.files {
        if matches!(plan.changes.get(path), Some(Change::Create | Change::Replace { .. })) {
            let target = new.join(path);
            let folder = parent_of(&target);
            fs::create_dir_all(folder).map_err(io_error("create", folder))?;
            fs::write(&target, text).map_err(io_error("write", &target))?;
        }
    }
    Ok(staging)
}

/// Moves staged files into place.
fn swap(plan: &Plan, staging: &Path, journal: &mut Journal) -> Result<(), OutputError> {
    let (new, old) = (staging.join("new"), staging.join("old"));
    if !plan.dir.exists() {
        return journal.rename(&new, &plan.dir);
    }
    let paths = |wanted: fn(&Change) -> bool| {
        plan.changes.iter().filter(move |(_, change)| wanted(change)).map(|(path, _)| path)
    };
    for path in paths(|change| matches!(change, Change::Replace { .. } | Change::Remove { .. })) {
        let backup = old.join(path);
        fs::create_dir_all(parent_of(&backup)).map_err(io_error("create", &backup))?;
        journal.rename(&plan.dir.join(path), &backup)?;
    }
    for path in paths(|change| matches!(change, Change::Create | Change::Replace { .. })) {
        let target = plan.dir.join(path);
        journal.create_folder(parent_of(&target))?;
        journal.rename(&new.join(path), &target)?;
    }
    Ok(())
}

/// Folders that held only stale files are removed with them. A folder that isn't empty, or can't be removed, stays.
fn remove_empty_folders(plan: &Plan) {
    for (path, _) in plan.changes.iter().filter(|(_, change)| matches!(change, Change::Remove { .. })) {
        let mut folder = Path::new(path).parent();
        while let Some(inner) = folder.filter(|inner| !inner.as_os_str().is_empty()) {
            if fs::remove_dir(plan.dir.join(inner)).is_err() {
                break;
            }
            folder = inner.parent();
        }
    }
}

/// The folder that a path is in; the current one for a bare name.
fn parent_of(path: &Path) -> &Path {
    path.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// The steps that were done, so that they can be undone. Dropping it removes the staging folders.
#[derive(Default)]
struct Journal {
    staging: Vec<TempDir>,
    steps: Vec<Step>,
}

enum Step {
    CreatedFolder(PathBuf),
    Renamed { from: PathBuf, to: PathBuf },
}

impl Journal {
    fn rename(&mut self, from: &Path, to: &Path) -> Result<(), OutputError> {
        fs::rename(from, to).map_err(io_error("write", to))?;
        self.steps.push(Step::Renamed { from: from.to_owned(), to: to.to_owned() });
        Ok(())
    }

    /// Creates a folder and those that it is in, as far as they are missing.
    fn create_folder(&mut self, path: &Path) -> Result<(), OutputError> {
        if path.is_dir() {
            return Ok(());
        }
        self.create_folder(parent_of(path))?;
        fs::create_dir(path).map_err(io_error("create", path))?;
        self.steps.push(Step::CreatedFolder(path.to_owned()));
        Ok(())
    }

    /// Undoes every step, the last one first, except for the removal of the staging folders. Returns the error to report.
    fn undo(mut self, cause: OutputError) -> OutputError {
        let steps = std::mem::take(&mut self.steps);
        let mut failed = false;
        let mut folders = Vec::new();
        for step in steps.into_iter().rev() {
            match step {
                Step::Renamed { from, to } => failed |= fs::rename(&to, &from).is_err(),
                Step::CreatedFolder(path) => folders.push(path),
            }
        }
        let kept = self.staging.first().map(|folder| folder.path().to_owned());
        if failed && let Some(kept) = kept {
            self.staging.into_iter().for_each(|folder| _ = folder.keep());
            return OutputError::NotRestored { cause: Box::new(cause), kept };
        }
        // The staging folders may be in folders that were created for them.
        drop(self.staging);
        for folder in folders {
            // A folder that has another file by now stays.
            _ = fs::remove_dir(folder);
        }
        cause
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;
    use std::fs;
    use std::path::Path;

    use super::apply;
    use crate::output::{Lock, OutputError, Plan, hash};

    fn tree(root: &Path) -> BTreeMap<String, String> {
        let mut tree = BTreeMap::new();
        let mut folders = vec![root.to_owned()];
        while let Some(folder) = folders.pop() {
            tree.insert(folder.display().to_string(), String::new());
            for entry in fs::read_dir(folder).expect("a folder") {
                let path = entry.expect("an entry").path();
                if path.is_dir() {
                    folders.push(path);
                } else {
                    tree.insert(path.display().to_string(), fs::read_to_string(&path).expect("a text"));
                }
            }
        }
        tree
    }

    fn plan(dir: &Path, owned: &[&str], files: &[&str]) -> Plan {
        let owned = owned.iter().map(|path| ((*path).to_owned(), hash(b"old"))).collect();
        let files = files.iter().map(|path| ((*path).to_owned(), "new".to_owned())).collect();
        Plan::new(dir, &Lock { names: BTreeMap::new(), files: owned }, files).expect("a plan")
    }

    /// The folder changes between plan and writing, so that a rename fails when others are done: new files, new
    /// folders, removed files and a whole new crate are all taken back.
    #[test]
    fn a_failure_half_way_is_taken_back() {
        let root = tempfile::tempdir().expect("a folder");
        let (first, second) = (root.path().join("deep/first"), root.path().join("second"));
        fs::create_dir_all(&second).expect("a folder");
        for name in ["a.rs", "b.rs", "gone.rs", "z.rs"] {
            fs::write(second.join(name), "old").expect("a file");
        }
        let first = plan(&first, &[], &["src/lib.rs"]);
        let second_plan =
            plan(&second, &["a.rs", "b.rs", "gone.rs", "z.rs"], &["a.rs", "b.rs", "c/d/new.rs", "y/new.rs", "z.rs"]);
        // First what is moved away fails, then what is put in place.
        fs::remove_file(second.join("z.rs")).expect("removed");
        let before = tree(root.path());
        let error = apply(&[&first, &second_plan]).expect_err("z.rs can't be moved");
        assert!(matches!(&error, OutputError::Io { .. }), "{error}");
        assert_eq!(tree(root.path()), before);
        fs::write(second.join("z.rs"), "old").expect("a file");
        fs::write(second.join("y"), "in the way").expect("a file");
        let before = tree(root.path());
        let error = apply(&[&first, &second_plan]).expect_err("y is a file");
        assert!(error.to_string().contains("y"), "{error}");
        assert_eq!(tree(root.path()), before);
        fs::remove_file(second.join("y")).expect("removed");
        apply(&[&first, &second_plan]).expect("nothing is in the way");
        let after = tree(root.path());
        assert!(after.values().all(|text| text.is_empty() || text == "new"), "{after:?}");
        assert_eq!(after.values().filter(|text| *text == "new").count(), 6);
        assert!(!after.keys().any(|path| path.contains(".typecase-") || path.ends_with("gone.rs")));
    }
}
