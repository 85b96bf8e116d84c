//! The crates of all cases as one cargo workspace under target/.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Command;
use std::sync::OnceLock;

use serde_json::Value;

use crate::case::Case;
use crate::packages::{self, Package};

/// The package of the tests that run the generated crates.
pub const ROUND_TRIPS: &str = "round-trips";

pub struct Workspace {
    workspace: typecase_testing::Workspace,
}

impl Workspace {
    /// The workspace, written by whichever test asks first.
    pub fn shared() -> &'static Self {
        static SHARED: OnceLock<Workspace> = OnceLock::new();
        SHARED.get_or_init(|| {
            let packages = packages::of(Case::all());
            let mut files = round_trips(&packages);
            for Package { name, files: own, .. } in packages {
                files.extend(own.into_iter().map(|(path, text)| (format!("{name}/{path}"), text)));
            }
            let workspace = typecase_testing::Workspace::new(env!("CARGO_TARGET_TMPDIR"), "features");
            workspace.write(&files);
            Self { workspace }
        })
    }

    /// Runs cargo; fails with every error and warning that it gives, under the name of its package.
    pub fn check(&self, arguments: &[&str]) {
        let mut command = self.workspace.cargo(arguments);
        command.args(["--message-format=json", "--quiet"]);
        if arguments.first() != Some(&"test") {
            command.arg("--keep-going");
        }
        let output = command.output().unwrap();
        let out = String::from_utf8_lossy(&output.stdout);
        let messages = messages(&out);
        let shown: String = messages.iter().map(|(case, texts)| format!("==== {case}\n{}", texts.concat())).collect();
        let rest: Vec<&str> = out.lines().filter(|line| !line.starts_with('{')).collect();
        let errors = String::from_utf8_lossy(&output.stderr);
        assert!(
            output.status.success() && shown.is_empty(),
            "{shown}\n{}\n{errors}\ncargo {}",
            rest.join("\n"),
            arguments.join(" ")
        );
    }
}

/// Whether clippy is installed; without it, the compiler's own warnings have to do.
pub fn has_clippy() -> bool {
    Command::new(env!("CARGO")).args(["clippy", "--version"]).output().is_ok_and(|output| output.status.success())
}

/// The files of the tests that run the generated crates: those of `round_trips/`, and one that leads from `cases::case_x`
/// to the crate of each case that they name.
fn round_trips(packages: &[Package]) -> BTreeMap<String, String> {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/features/round_trips");
    let mut files = BTreeMap::new();
    for path in fs::read_dir(source).unwrap().map(|entry| entry.unwrap().path()) {
        let name = path.file_name().unwrap().to_str().unwrap();
        files.insert(format!("{ROUND_TRIPS}/src/{name}"), fs::read_to_string(&path).unwrap());
    }
    let words: Vec<String> = files.values().flat_map(|text| words(text)).collect();
    let mut cases = "//! The crates of the cases.\n\n".to_owned();
    let mut manifest = format!(
        "[package]\nname = \"{ROUND_TRIPS}\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[dependencies]\nbytes = \"1\"\nhttp = \"1\"\nserde = \"1\"\nserde_json = {{ version = \"1\", features = [\"raw_value\"] }}\n"
    );
    for Package { name, files, roots } in packages {
        let is_used = |(case, _): &(&String, &String)| words.contains(&format!("case_{case}"));
        let used: Vec<_> = roots.iter().filter(is_used).collect();
        if used.is_empty() {
            continue;
        }
        let mut features = vec!["blocking", "mock"];
        if name == packages::TOGETHER {
            features.extend(used.iter().filter_map(|(_, root)| root.rsplit(':').next()));
        }
        cases.extend(used.iter().map(|(case, root)| format!("pub use {root} as case_{case};\n")));
        let package = name_in_cargo(files);
        manifest +=
            &format!("{package} = {{ path = \"../{name}\", default-features = false, features = {features:?} }}\n");
    }
    files.insert(format!("{ROUND_TRIPS}/Cargo.toml"), manifest);
    files.insert(format!("{ROUND_TRIPS}/src/cases.rs"), cases);
    files
}

/// The name of a package in its manifest.
fn name_in_cargo(files: &BTreeMap<String, String>) -> String {
    files["Cargo.toml"].split('"').nth(1).unwrap().to_owned()
}

/// The identifiers and other words of a text.
fn words(text: &str) -> impl Iterator<Item = String> {
    text.split(|letter: char| !letter.is_alphanumeric() && letter != '_').map(str::to_owned)
}

/// The compiler's messages among cargo's, by the package's folder.
fn messages(output: &str) -> BTreeMap<String, Vec<String>> {
    let mut messages: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for line in output.lines().filter(|line| line.starts_with('{')) {
        let Ok(value) = serde_json::from_str::<Value>(line) else { continue };
        let message = &value["message"];
        // The last one only counts the others.
        let counts = message["spans"].as_array().is_some_and(Vec::is_empty) && message["code"].is_null();
        if value["reason"] == "compiler-message" && !counts {
            let id = value["package_id"].as_str().unwrap_or_default();
            let package = id.rsplit('/').next().unwrap_or_default().split('#').next().unwrap_or_default();
            messages
                .entry(package.to_owned())
                .or_default()
                .push(message["rendered"].as_str().unwrap_or_default().to_owned());
        }
    }
    messages
}
