//! A folder in which the program is run.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use tempfile::TempDir;

pub struct Place(TempDir);

impl Place {
    pub fn new(files: &[(&str, &str)]) -> Self {
        let place = Self(tempfile::tempdir().unwrap());
        files.iter().for_each(|(path, text)| place.write(path, text));
        place
    }

    pub fn write(&self, path: &str, text: &str) {
        let path = self.0.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    pub fn read(&self, path: &str) -> String {
        fs::read_to_string(self.0.path().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
    }

    /// Runs `typecase …` in a folder of this one; gives what it prints, and fails unless it ends with this code.
    pub fn run(&self, folder: &str, command: &str, code: i32) -> String {
        let words: Vec<&str> = command.strip_prefix("typecase ").unwrap().split(' ').collect();
        let mut program = Command::new(env!("CARGO_BIN_EXE_typecase"));
        let output = program.args(words).current_dir(self.0.path().join(folder)).output().unwrap();
        let text = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(output.status.code(), Some(code), "{command}: {text}");
        text
    }

    /// Every file, by its path.
    pub fn files(&self) -> BTreeMap<String, String> {
        let mut found = BTreeMap::new();
        collect(self.0.path(), self.0.path(), &mut found);
        found
    }
}

fn collect(root: &Path, folder: &Path, found: &mut BTreeMap<String, String>) {
    for path in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect::<Vec<PathBuf>>() {
        if path.is_dir() {
            collect(root, &path, found);
        } else {
            let name = path.strip_prefix(root).unwrap().to_string_lossy().replace('\\', "/");
            found.insert(name, fs::read_to_string(&path).unwrap());
        }
    }
}
