//! The contract tests of documents against prism: it accepts every request, and its answers are read and written again as they
//! came.
//!
//! Prism is an npm package. Where there is no node, no npm or no registry, that is printed, and nothing is tested.

mod known;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use known::{ENDED, Known};
use typecase::config::{Config, ConfigFile};
use typecase::document::Document;
use typecase::output::{Lock, Package, runtime_files};
use typecase_testing::{Prism, Workspace};

/// How much of a failure is shown, in characters.
const WHY: usize = 600;

/// How long a server that has broken off a connection may take to end.
const END: Duration = Duration::from_secs(2);

/// How often each request is sent; prism makes up another answer each time.
const ROUNDS: u32 = 20;

/// How cargo is asked for the tests.
const FEATURES: [&str; 2] = ["--features", "blocking"];

/// The crate with the runtime, which is compiled once for all documents, with all of its parts.
const RUNTIME: &str = "contract-runtime";
const TARGET: [&str; 2] = ["--test", "contract"];

/// The documents of the corpus that are tried on every run: small ones of different kinds.
const SAMPLE: [&str; 4] = ["oai_petstore", "realworld", "train_travel31", "twilio_lookups_v2"];

#[test]
fn prism_accepts_the_requests_and_its_answers_come_back() {
    let corpus = typecase_testing::corpus("");
    let home = Path::new(env!("CARGO_MANIFEST_DIR")).join("../spec/participants.yaml");
    let sample = corpus.into_iter().filter(|path| SAMPLE.contains(&name(path).as_str()));
    run(&std::iter::once(home).chain(sample).collect::<Vec<_>>());
}

/// Compiles a crate and its tests for each document, which takes hours for all of them. `CONTRACTS_OF` has what the names of
/// documents begin with: `CONTRACTS_OF=ogen_,twilio_ cargo test -p typecase --test contracts -- --ignored`.
#[test]
#[ignore = "compiles and runs the tests of every document of the corpus"]
fn prism_accepts_the_requests_of_the_whole_corpus() {
    let prefixes = std::env::var("CONTRACTS_OF").unwrap_or_default();
    let documents: Vec<PathBuf> = prefixes.split(',').flat_map(typecase_testing::corpus).collect();
    run(&documents);
}

/// The contract tests of a document with these operations below `/things`, where it has any.
fn written(operations: &serde_json::Value) -> Option<String> {
    let document = serde_json::json!({
        "openapi": "3.1.0", "info": { "title": "Things", "version": "1" }, "paths": { "/things": operations },
    });
    let loaded = Document::from_text("api.json", document.to_string()).unwrap();
    let config = Config { name: Some("things".to_owned()), tests: true, ..Config::default() };
    let mut package = Package::new(loaded, &config, Vec::new(), &Lock::default()).unwrap();
    package.files.remove("tests/contract.rs")
}

/// An empty list writes nothing into a form, where the server looks for it.
#[test]
fn a_required_list_in_a_form_has_an_item() {
    let list = serde_json::json!({ "type": "array", "items": { "type": "string" } });
    let schema = serde_json::json!({ "type": "object", "required": ["tags"], "properties": { "tags": list } });
    let operations = |media_type: &str| {
        let body = serde_json::json!({ "required": true, "content": { media_type: { "schema": schema } } });
        serde_json::json!({
            "post": { "operationId": "tag", "requestBody": body, "responses": { "204": { "description": "Done." } } },
        })
    };
    let tests = written(&operations("application/x-www-form-urlencoded")).unwrap();
    assert!(tests.contains(r#"{"tags":["a"]}"#), "{tests}");
    let tests = written(&operations("application/json")).unwrap();
    assert!(tests.contains(r#"{"tags":[]}"#), "{tests}");
}

/// A form without a part is no body to many servers.
#[test]
fn a_form_of_optional_members_has_them() {
    let file = serde_json::json!({ "type": "string", "format": "binary" });
    let schema = serde_json::json!({ "type": "object", "properties": { "file": file } });
    let body = serde_json::json!({ "required": true, "content": { "multipart/form-data": { "schema": schema } } });
    let operations = serde_json::json!({
        "post": { "operationId": "upload", "requestBody": body, "responses": { "204": { "description": "Done." } } },
    });
    let tests = written(&operations).unwrap();
    assert!(tests.contains(".file("), "{tests}");
}

/// A body of several parts of which the document describes none is nothing that a test can send.
#[test]
fn an_operation_without_a_request_is_a_comment() {
    let done = serde_json::json!({ "204": { "description": "Done." } });
    let body = serde_json::json!({ "required": true, "content": { "multipart/form-data": {} } });
    let mut operations = serde_json::json!({
        "post": { "operationId": "upload", "requestBody": body, "responses": done },
    });
    assert_eq!(written(&operations), None);
    let tags = serde_json::json!({ "name": "tags", "in": "query", "required": true, "schema": {
        "type": "array", "items": { "enum": ["\"#quoted", "plain"] },
    } });
    operations["get"] = serde_json::json!({ "operationId": "list", "parameters": [tags], "responses": done });
    let tests = written(&operations).unwrap();
    assert!(tests.contains("    // upload: no request could be made of the document.\n"), "{tests}");
    assert!(tests.contains(r##".list(&value::<Vec<_>>("[\"\\\"#quoted\"]"))"##), "{tests}");
}

/// The command that the documentation has is the one that is run here.
#[test]
fn the_documented_command_is_the_one_that_is_run() {
    let page = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/client.md")).unwrap();
    assert!(page.contains(&format!("cargo test {} {}", FEATURES.join(" "), TARGET.join(" "))));
}

/// Writes the runtime's crate, and returns the arguments that turn on all of its parts.
fn write_runtime() -> Vec<String> {
    let files = runtime_files(RUNTIME, &Config::default());
    let manifest: toml::Table = files["Cargo.toml"].parse().unwrap();
    let features = manifest["features"].as_table().unwrap().keys();
    // The transports, and what goes with one of them, are the client's choice.
    let parts = features.filter(|name| !["default", "reqwest", "brotli", "zstd", "http2"].contains(&name.as_str()));
    let parts = parts.map(|name| format!("{RUNTIME}/{name}")).collect::<Vec<_>>().join(",");
    let workspace = Workspace::new(env!("CARGO_TARGET_TMPDIR"), RUNTIME);
    workspace.write(&files.into_iter().map(|(path, text)| (format!("{RUNTIME}/{path}"), text)).collect());
    vec!["--features".to_owned(), parts]
}

fn run(documents: &[PathBuf]) {
    let parts = write_runtime();
    let (known, mut failures) = (Known::read(), Vec::new());
    println!("document, operations, tried, passed");
    for document in documents {
        let prism = match Prism::start(env!("CARGO_TARGET_TMPDIR"), document) {
            Ok(prism) => prism,
            Err(reason) if reason.starts_with("prism") => {
                println!("{}: not served: {}", name(document), reason.lines().take(8).collect::<Vec<_>>().join(" "));
                continue;
            }
            Err(reason) => return println!("skipped: {reason}"),
        };
        let tried = Contract::of(document, parts.clone()).run(prism);
        let is_known = |test: &str, why: &str| known::is_prisms_own(why) || known.has(&name(document), test, why);
        let failed = tried.failed.iter().filter(|(test, why)| !is_known(test, why));
        failures.extend(failed.map(|(test, why)| format!("{} {test}: {why}", name(document))));
        println!("{tried}");
    }
    assert!(failures.is_empty(), "{} tests failed:\n{}", failures.len(), failures.join("\n"));
}

fn name(document: &Path) -> String {
    document.file_stem().unwrap_or_default().to_string_lossy().into_owned()
}

/// The crate of a document, with contract tests.
struct Contract {
    path: PathBuf,
    krate: String,
    operations: usize,
    /// Whether any operation has a request to send.
    has_tests: bool,
    /// The arguments that turn on the runtime's parts.
    parts: Vec<String>,
    workspace: Workspace,
}

/// What became of the tests of one document.
struct Tried {
    document: String,
    operations: usize,
    passed: usize,
    /// The tests that failed, each with why.
    failed: BTreeMap<String, String>,
}

impl Contract {
    fn of(document: &Path, parts: Vec<String>) -> Self {
        let krate = format!("contract-{}", name(document).replace('_', "-").to_lowercase());
        let runtime = format!("{{ crate = \"{RUNTIME}\", path = \"../../../{RUNTIME}/{RUNTIME}\" }}");
        let settings = format!(
            "name = \"{krate}\"\ntests = true\nfeatures = \"never\"\nunknown_fields = \"keep\"\nruntime = {runtime}\n"
        );
        let config = ConfigFile::parse(Path::new("typecase.toml"), &settings).unwrap().defaults.into_config();
        let loaded = Document::load(document).unwrap_or_else(|error| panic!("{}: {error}", document.display()));
        let package = Package::new(loaded, &config, Vec::new(), &Lock::default())
            .unwrap_or_else(|error| panic!("{}: {error}", document.display()));
        let workspace = Workspace::new(env!("CARGO_TARGET_TMPDIR"), &format!("contracts/{}", name(document)));
        let examples = |path: &str| path.starts_with("tests/examples");
        let has_tests = package.files.contains_key("tests/contract.rs");
        let files = package.files.into_iter().filter(|(path, _)| !examples(path));
        workspace.write(&files.map(|(path, text)| (format!("{krate}/{path}"), text)).collect());
        Self {
            path: document.to_owned(),
            krate,
            operations: package.summary.operations.total,
            has_tests,
            parts,
            workspace,
        }
    }

    /// Runs all tests against one server. Where a test ends that, each that failed runs again, with a server of its own.
    fn run(&self, mut prism: Prism) -> Tried {
        let (mut passed, mut failed) = match self.has_tests {
            true => self.tests(prism.url(), &[]),
            false => (0, BTreeMap::new()),
        };
        if !failed.is_empty() && prism.ended_within(END).is_some() {
            for (test, _) in std::mem::take(&mut failed) {
                let mut prism =
                    Prism::start(env!("CARGO_TARGET_TMPDIR"), &self.path).expect("a server that has started before");
                let (count, again) = self.tests(prism.url(), &["--exact", &test]);
                passed += count;
                let end = prism
                    .ended_within(if again.is_empty() { Duration::ZERO } else { END })
                    .map(|printed| format!("{ENDED}: {})", printed.lines().next_back().unwrap_or_default()));
                failed.extend(again.into_iter().map(|(test, why)| (test, why + end.as_deref().unwrap_or_default())));
            }
        }
        Tried { document: name(&self.path), operations: self.operations, passed, failed }
    }

    /// Runs tests: how many passed, and those that failed.
    fn tests(&self, url: &str, filter: &[&str]) -> (usize, BTreeMap<String, String>) {
        let arguments = ["test", "--quiet", "--package", &self.krate, "--no-default-features"];
        let parts: Vec<&str> = self.parts.iter().map(String::as_str).collect();
        let mut command = self.workspace.cargo(&[&arguments[..], &FEATURES, &parts, &TARGET, &["--"], filter].concat());
        command.env("RUST_BACKTRACE", "0").env("CONTRACT_URL", url).env("CONTRACT_ROUNDS", ROUNDS.to_string());
        let (out, errors) = output(&mut command);
        let line = out.lines().rev().find(|line| line.starts_with("test result:"));
        let line = line.unwrap_or_else(|| panic!("{}: the tests didn't run:\n{out}\n{errors}", self.krate));
        let (before, _) = line.split_once(" passed").unwrap_or_default();
        let passed = before.rsplit(' ').next().and_then(|number| number.parse().ok()).unwrap_or_default();
        (passed, failures(&out))
    }
}

fn output(command: &mut Command) -> (String, String) {
    let output = command.output().expect("cargo runs");
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    (text(&output.stdout), text(&output.stderr))
}

/// The tests that failed, each with what was printed of why.
fn failures(out: &str) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    for part in out.split("\n---- ").skip(1) {
        let Some((test, rest)) = part.split_once(" stdout ----") else { continue };
        let is_own =
            |line: &&str| !line.trim().is_empty() && !line.starts_with("thread '") && !line.starts_with("note: ");
        let lines: Vec<&str> =
            rest.lines().filter(|line| is_own(line) && !line.starts_with("the server answered")).collect();
        found.insert(test.to_owned(), lines.join(" ").chars().take(WHY).collect());
    }
    found
}

impl std::fmt::Display for Tried {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self { document, operations, passed, failed } = self;
        write!(f, "{document}: {operations} operations, {} tried, {passed} passed", passed + failed.len())?;
        failed.iter().try_for_each(|(test, why)| write!(f, "\n    {test}: {why}"))
    }
}
