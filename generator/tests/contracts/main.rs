//! The contract tests of documents against prism: it accepts every request, and its answers are read and written again as they
//! came.
//!
//! Prism is an npm package. Where there is no node, no npm or no registry, that is printed, and nothing is tested.

mod known;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;

use known::Known;
use typecase::config::{Config, Features, UnknownFields};
use typecase::document::Document;
use typecase::output::{Lock, Package};
use typecase_testing::{Prism, Workspace};

/// How often each request is sent; prism makes up another answer each time.
const ROUNDS: u32 = 20;

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

fn run(documents: &[PathBuf]) {
    let (known, mut failures) = (Known::read(), Vec::new());
    println!("document, operations, tried, passed");
    for document in documents {
        let prism = match Prism::start(env!("CARGO_TARGET_TMPDIR"), document) {
            Ok(prism) => prism,
            Err(reason) if documents.len() == 1 || reason.starts_with("prism") => {
                println!("{}: not served: {}", name(document), reason.lines().take(2).collect::<Vec<_>>().join(" "));
                continue;
            }
            Err(reason) => return println!("skipped: {reason}"),
        };
        let tried = Contract::of(document).run(&prism);
        let failed = tried.failed.iter().filter(|(test, _)| !known.has(&name(document), test));
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
    document: String,
    krate: String,
    operations: usize,
    workspace: Workspace,
}

/// What became of the tests of one document.
struct Tried {
    document: String,
    operations: usize,
    passed: usize,
    /// The tests that failed, each with the first line of why.
    failed: BTreeMap<String, String>,
}

impl Contract {
    fn of(document: &Path) -> Self {
        let krate = format!("contract-{}", name(document).replace('_', "-").to_lowercase());
        let config = Config {
            name: Some(krate.clone()),
            tests: true,
            features: Features::Never,
            unknown_fields: UnknownFields::Keep,
            ..Config::default()
        };
        let loaded = Document::load(document).unwrap_or_else(|error| panic!("{}: {error}", document.display()));
        let package = Package::new(loaded, &config, Vec::new(), &Lock::default())
            .unwrap_or_else(|error| panic!("{}: {error}", document.display()));
        let workspace = Workspace::new(env!("CARGO_TARGET_TMPDIR"), &format!("contracts/{}", name(document)));
        let examples = |path: &str| path.starts_with("tests/examples");
        let files = package.files.into_iter().filter(|(path, _)| !examples(path));
        workspace.write(&files.map(|(path, text)| (format!("{krate}/{path}"), text)).collect());
        Self { document: name(document), krate, operations: package.summary.operations.total, workspace }
    }

    fn run(&self, prism: &Prism) -> Tried {
        let arguments = ["test", "--quiet", "--package", &self.krate, "--no-default-features", "--features", "blocking"];
        let mut command = self.workspace.cargo(&[&arguments[..], &["--test", "contract"]].concat());
        command.env("CONTRACT_URL", prism.url()).env("CONTRACT_ROUNDS", ROUNDS.to_string());
        let (out, errors) = output(&mut command);
        let count = |word: &str| {
            let line = out.lines().rev().find(|line| line.starts_with("test result:"));
            let line = line.unwrap_or_else(|| panic!("{}: the tests didn't run:\n{out}\n{errors}", self.document));
            let (before, _) = line.split_once(&format!(" {word}")).unwrap_or_default();
            before.rsplit(' ').next().and_then(|number| number.parse().ok()).unwrap_or_default()
        };
        let failed = failures(&out);
        assert_eq!(failed.len(), count("failed"), "{out}");
        Tried { document: self.document.clone(), operations: self.operations, passed: count("passed"), failed }
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
        let mut lines = rest.lines().filter(|line| !line.trim().is_empty() && !line.starts_with("thread '"));
        let why: String = lines.next().unwrap_or_default().chars().take(400).collect();
        found.insert(test.to_owned(), why);
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
