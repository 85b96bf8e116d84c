//! The crates of all cases as one cargo workspace under target/, so that their dependencies are compiled once and what
//! hasn't changed not again.

use std::collections::BTreeMap;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::OnceLock;

use serde_json::Value;

use crate::case::{self, Case};

/// The package of the tests that run the generated crates.
pub const ROUND_TRIPS: &str = "round-trips";

/// The cases that [`ROUND_TRIPS`] uses, and its files.
const USED: &[&str] = &[
    "additional_properties",
    "all_of_intersects",
    "any_of",
    "const_31",
    "constant_branches_31",
    "constants_tell_branches_31",
    "discriminators",
    "enums_odd_values",
    "enums_of_other_types",
    "families",
    "formats",
    "integers",
    "keywords_of_wrong_kind",
    "null_branches_31",
    "nullable_spellings",
    "nulls_kept",
    "numbers_as_digits",
    "one_of_constants_31",
    "one_of_discriminator",
    "one_of_shape",
    "open_types_31",
    "read_write_only",
    "recursive_types",
    "required_and_nullable",
    "rules_31",
    "server_of_an_operation",
    "server_variables",
    "tuples_31",
    "type_arrays_31",
    "xml",
    "xml_nodes_32",
    "xml_shapes",
];

/// The cases whose clients they call, by way of their fake servers.
const CALLED: &[&str] = &["xml_shapes"];

pub struct Workspace {
    folder: PathBuf,
}

impl Workspace {
    /// The workspace, written by whichever test asks first.
    pub fn shared() -> &'static Self {
        static SHARED: OnceLock<Workspace> = OnceLock::new();
        SHARED.get_or_init(|| {
            let workspace = Self { folder: Path::new(env!("CARGO_TARGET_TMPDIR")).join("features") };
            workspace.write_all(&Case::all());
            workspace
        })
    }

    /// Runs cargo; fails with every error and warning that it gives, under the name of its case.
    pub fn check(&self, arguments: &[&str]) {
        let mut command = Command::new(env!("CARGO"));
        command.args(arguments).args(["--offline", "--message-format=json", "--quiet"]);
        if arguments.first() != Some(&"test") {
            command.arg("--keep-going");
        }
        // The crates are judged as their users would: whatever the run around this one says doesn't count.
        for name in ["RUSTFLAGS", "CARGO_ENCODED_RUSTFLAGS", "RUSTDOCFLAGS", "CLIPPY_ARGS", "RUSTC_WORKSPACE_WRAPPER"] {
            command.env_remove(name);
        }
        command.env("CARGO_TARGET_DIR", self.folder.join("target")).current_dir(&self.folder).stdin(Stdio::null());
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

    fn write_all(&self, cases: &[Case]) {
        let mut files: BTreeMap<String, String> = BTreeMap::new();
        let mut members = format!("    \"{ROUND_TRIPS}\",\n");
        for case in cases {
            members += &format!("    \"{}\",\n", case.name);
            files.extend(case.files.iter().map(|(path, text)| (format!("{}/{path}", case.name), text.clone())));
            files.insert(format!("{}/examples/documented.rs", case.name), documented(case));
        }
        // No debug information: nobody debugs these, and it would fill the disk.
        let manifest =
            format!("[workspace]\nresolver = \"3\"\nmembers = [\n{members}]\n\n[profile.dev]\ndebug = false\n");
        files.insert("Cargo.toml".to_owned(), manifest);
        files.extend(round_trips());
        self.remove_others(&files);
        files.iter().for_each(|(path, text)| self.write(path, text));
        // The versions that are there already, so that nothing has to be asked of a registry.
        let lock = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().join("Cargo.lock");
        if !self.folder.join("Cargo.lock").exists() {
            fs::copy(lock, self.folder.join("Cargo.lock")).unwrap();
        }
    }

    /// Writes a file unless it is there with this text: what hasn't changed keeps its time, and isn't compiled again.
    fn write(&self, path: &str, text: &str) {
        let path = self.folder.join(path);
        if fs::read(&path).is_ok_and(|old| old == text.as_bytes()) {
            return;
        }
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    /// Removes what an earlier run wrote and this one doesn't.
    fn remove_others(&self, files: &BTreeMap<String, String>) {
        let mut folders = match fs::read_dir(&self.folder) {
            Ok(entries) => entries
                .map(|entry| entry.unwrap().path())
                .filter(|path| path.is_dir() && !path.ends_with("target"))
                .collect(),
            Err(error) if error.kind() == ErrorKind::NotFound => Vec::new(),
            Err(error) => panic!("{}: {error}", self.folder.display()),
        };
        while let Some(folder) = folders.pop() {
            for path in fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()) {
                let name = path.strip_prefix(&self.folder).unwrap().to_string_lossy().replace('\\', "/");
                match path.is_dir() {
                    true => folders.push(path),
                    false if !files.contains_key(&name) => fs::remove_file(path).unwrap(),
                    false => {}
                }
            }
        }
    }
}

/// Whether clippy is installed; without it, the compiler's own warnings have to do.
pub fn has_clippy() -> bool {
    Command::new(env!("CARGO")).args(["clippy", "--version"]).output().is_ok_and(|output| output.status.success())
}

/// The examples of a crate's documentation as a program.
fn documented(case: &Case) -> String {
    let mut code = String::new();
    let mut inside = false;
    for line in case.files["src/lib.rs"].lines() {
        match line.strip_prefix("//!").map(|line| line.strip_prefix(' ').unwrap_or(line)) {
            Some("```no_run") => inside = true,
            Some("```") => inside = false,
            Some(line) if inside => code += &format!("{}\n", line.strip_prefix("# ").unwrap_or(line)),
            _ => {}
        }
    }
    assert!(!code.is_empty(), "{}: the crate has no example", case.name);
    // As rustdoc compiles it: an example may leave its client to the reader.
    format!("#![allow(unused_variables)]\n\n{code}\nfn main() {{\n    _ = example();\n}}\n")
}

/// The files of the tests that run the generated crates.
fn round_trips() -> BTreeMap<String, String> {
    let mut manifest = format!(
        "[package]\nname = \"{ROUND_TRIPS}\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[dependencies]\nbytes = \"1\"\nhttp = \"1\"\nserde = \"1\"\nserde_json = {{ version = \"1\", features = [\"raw_value\"] }}\n"
    );
    for case in USED {
        let features = if CALLED.contains(case) { r#", features = ["blocking", "mock"]"# } else { "" };
        let package = case::package(case);
        manifest += &format!("{package} = {{ path = \"../{case}\", default-features = false{features} }}\n");
    }
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/features/round_trips");
    let mut files = BTreeMap::from([(format!("{ROUND_TRIPS}/Cargo.toml"), manifest)]);
    for path in fs::read_dir(source).unwrap().map(|entry| entry.unwrap().path()) {
        let name = path.file_name().unwrap().to_str().unwrap();
        files.insert(format!("{ROUND_TRIPS}/src/{name}"), fs::read_to_string(&path).unwrap());
    }
    files
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
            let case = id.rsplit('/').next().unwrap_or_default().split('#').next().unwrap_or_default();
            messages
                .entry(case.to_owned())
                .or_default()
                .push(message["rendered"].as_str().unwrap_or_default().to_owned());
        }
    }
    messages
}
