//! A case: a document, and the crate that it is set into.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::json;
use typecase::config::Config;
use typecase::document::Document;
use typecase::finding::Finding;
use typecase::output::{Lock, Package};

/// Where the cases are, from the top of the repository.
const FOLDER: &str = "tests/features";

pub struct Case {
    /// The document's file name without its ending.
    pub name: String,
    /// Every file of its crate, by its path.
    pub files: BTreeMap<String, String>,
    /// The crate of a document that has nothing but this one's title.
    bare: BTreeMap<String, String>,
    document: Document,
    findings: Vec<Finding>,
}

impl Case {
    /// Every case, in the order of their names.
    pub fn all() -> Vec<Self> {
        let mut documents: Vec<PathBuf> =
            entries().filter(|path| path.extension().is_some_and(|ending| ending == "yaml")).collect();
        documents.sort();
        assert!(!documents.is_empty(), "no cases in {}", folder().display());
        documents.iter().map(|path| Self::set(path)).collect()
    }

    fn set(path: &Path) -> Self {
        let name = path.file_stem().unwrap().to_str().unwrap().to_owned();
        let loaded = Document::load(path).unwrap_or_else(|error| panic!("{name}: {error}"));
        let config =
            Config { document: format!("{FOLDER}/{name}.yaml"), name: Some(package(&name)), ..Config::default() };
        let set = |loaded| {
            Package::new(loaded, &config, Vec::new(), &Lock::default())
                .unwrap_or_else(|error| panic!("{name}: {error}"))
        };
        let title = loaded.document.root().get("info").and_then(|info| info.str("title")).unwrap_or_default();
        let bare = json!({ "openapi": "3.0.3", "info": { "title": title } }).to_string();
        let Package { files: bare, .. } = set(Document::from_text("bare.json", bare).unwrap());
        let Package { document, findings, files, .. } = set(loaded);
        Self { name, files, bare, document, findings }
    }

    /// Where its golden file is.
    pub fn golden(&self) -> PathBuf {
        folder().join(format!("{}.expected.rs", self.name))
    }

    /// What a reviewer has to see: the findings, and the files that differ from document to document.
    pub fn review(&self) -> String {
        let mut text = String::new();
        let places: Vec<_> = self.findings.iter().map(|finding| finding.place.clone()).collect();
        for (finding, position) in self.findings.iter().zip(self.document.positions(&places)) {
            // Nearly no case has servers: it would be told everywhere.
            if finding.message == "the document names no server" {
                continue;
            }
            let place = self.document.original(&finding.place);
            let file = self.document.file_name(place.file);
            let (line, column) = (position.line, position.column);
            let Finding { severity, message, instead, .. } = finding;
            writeln!(text, "// {severity} {file}:{line}:{column} #{}: {message}; {instead}", place.pointer).unwrap();
        }
        let header = format!("// Set by typecase from {FOLDER}/{}.yaml. Regenerate rather than edit.\n", self.name);
        for (path, file) in
            self.files.iter().filter(|(path, file)| is_source(&self.name, path) && self.bare.get(*path) != Some(file))
        {
            let file = file.strip_prefix(&header).unwrap_or_else(|| panic!("{}: {path} has no header", self.name));
            write!(text, "\n// ==== {path}\n{}", file.trim_start_matches('\n')).unwrap();
        }
        text
    }
}

/// The package that a case is set into.
pub fn package(case: &str) -> String {
    format!("case-{}", case.replace('_', "-"))
}

/// The paths of all files in the cases' folder.
pub fn entries() -> impl Iterator<Item = PathBuf> {
    fs::read_dir(folder()).unwrap().map(|entry| entry.unwrap().path())
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().join(FOLDER)
}

/// Whether a file is Rust that is written for a document, and says more than which others there are, or what all say of
/// the fake server.
fn is_source(name: &str, path: &str) -> bool {
    let elsewhere = path.starts_with("src/runtime/") || (path.starts_with("src/mock/") && !name.starts_with("mock"));
    path.starts_with("src/") && path.ends_with(".rs") && !elsewhere && !path.ends_with("/mod.rs")
}
