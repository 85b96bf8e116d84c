//! The official JSON Schema test suite, draft 2020-12: every schema that describes data is set into one crate, every
//! valid instance goes through it, and every invalid one is to be refused, on the way in or on the way out.
//!
//! `docs/json-schema-suite.md` is the table of what happens; with `BLESS` it is written anew. Random schemas find what the
//! suite misses.

mod outcome;
mod random;
mod suite;
mod table;

use std::collections::BTreeMap;
use std::fs;
use std::io::Write as _;
use std::path::Path;
use std::process::Stdio;

use serde_json::{Map, Value, json};
use typecase::config::{Config, UnknownFields};
use typecase::document::Document;
use typecase::generate::generate;
use typecase_testing::Workspace;

use outcome::Outcome;
use suite::Group;

#[test]
fn every_schema_that_describes_data_is_set() {
    let Some(folder) = suite::folder() else { return };
    let groups = suite::groups(&folder);
    let outcomes = run(&groups, "suite");
    let table = table::write(&groups, &outcomes);
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().join("docs/json-schema-suite.md");
    if std::env::var_os("BLESS").is_some() {
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, &table).unwrap();
    }
    println!("{}", table.lines().find(|line| line.starts_with("| **all**")).unwrap_or_default());
    assert!(fs::read_to_string(&path).is_ok_and(|old| old == table), "{table}\nthe table is stale: run with BLESS=1");
}

#[test]
fn what_a_validator_takes_comes_back_and_is_sent() {
    let groups = random::groups();
    let mut failures = Vec::new();
    let mut tried = 0;
    for (name, outcomes) in run(&groups, "random") {
        let group = groups.iter().find(|group| group.name == name).unwrap();
        for ((text, _), outcome) in group.instances.iter().zip(outcomes) {
            tried += 1;
            if !matches!(outcome, Outcome::Sent) {
                failures.push(format!("{name} {} | {text} | {outcome:?}", group.description));
            }
        }
    }
    assert!(tried > 1000, "only {tried} instances");
    assert!(failures.is_empty(), "{} of {tried}:\n{}", failures.len(), failures.join("\n"));
}

/// What became of each instance, by the schema's name; `set` names the crate.
fn run(groups: &[Group], set: &str) -> BTreeMap<String, Vec<Outcome>> {
    let workspace = Workspace::new(env!("CARGO_TARGET_TMPDIR"), &format!("json_schema_{set}"));
    workspace.write(&crates(groups, set));
    let mut cargo = workspace.cargo(&["run", "--quiet", "--package", &format!("{set}-runner")]);
    let mut child = cargo.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    let set = || groups.iter().filter(|group| group.schema.is_ok());
    let input: String = set()
        .flat_map(|group| group.instances.iter().map(|(text, _)| format!("{}\t{{\"value\":{text}}}\n", group.name)))
        .collect();
    let mut stdin = child.stdin.take().unwrap();
    let feed = std::thread::spawn(move || stdin.write_all(input.as_bytes()));
    let output = child.wait_with_output().unwrap();
    feed.join().unwrap().unwrap();
    assert!(output.status.success());
    let text = String::from_utf8(output.stdout).unwrap();
    let mut lines = text.lines();
    let outcomes = |group: &Group| {
        group.instances.iter().map(|(text, _)| Outcome::of(text, lines.next().unwrap())).collect::<Vec<_>>()
    };
    let mut outcomes = outcomes;
    set().map(|group| (group.name.clone(), outcomes(group))).collect()
}

/// The files of one crate of all schemas, each as the type of a member too, and of what runs it.
fn crates(groups: &[Group], set: &str) -> BTreeMap<String, String> {
    let mut schemas = Map::new();
    for group in groups {
        let Ok(schema) = &group.schema else { continue };
        let value = json!({ "$ref": format!("#/components/schemas/{}", group.name) });
        schemas.insert(group.name.clone(), schema.clone());
        schemas.insert(
            format!("Holder{}", group.name),
            json!({ "type": "object", "required": ["value"], "properties": { "value": value } }),
        );
    }
    let document = json!({ "openapi": "3.1.0", "info": { "title": "Suite" }, "components": { "schemas": schemas } });
    let loaded = Document::from_text(&format!("{set}.json"), document.to_string()).unwrap();
    let config = Config { name: Some(set.to_owned()), unknown_fields: UnknownFields::Keep, ..Config::default() };
    let generated = generate(&loaded.document, &config, &BTreeMap::new()).unwrap();
    let mut files: BTreeMap<String, String> =
        generated.files.into_iter().map(|(path, text)| (format!("{set}/{path}"), text)).collect();
    let mut checks = "use super::{Check, check};\n\npub const CHECKS: &[(&str, Check)] = &[\n".to_owned();
    for group in groups.iter().filter(|group| group.schema.is_ok()) {
        let ty = &generated.names[&format!("#/components/schemas/Holder{}", group.name)];
        checks += &format!("    (\"{}\", check::<{set}::types::{ty}>),\n", group.name);
    }
    let dependency = format!("{set} = {{ path = \"../{set}\", default-features = false }}\n");
    let package = "[package]\nname = \"NAME-runner\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[dependencies]\n";
    files.extend([
        ("runner/src/types.rs".to_owned(), checks + "];\n"),
        ("runner/src/main.rs".to_owned(), include_str!("runner.rs").replace("suite::", &format!("{set}::"))),
        ("runner/Cargo.toml".to_owned(), package.replace("NAME", set) + &dependency),
    ]);
    files
}

/// Whether two JSON texts are the same value.
fn same(left: &str, right: &str) -> bool {
    fn equal(left: &Value, right: &Value) -> bool {
        match (left, right) {
            (Value::Number(left), Value::Number(right)) => left == right || left.as_f64() == right.as_f64(),
            (Value::Array(left), Value::Array(right)) => {
                left.len() == right.len() && left.iter().zip(right).all(|(left, right)| equal(left, right))
            }
            (Value::Object(left), Value::Object(right)) => {
                left.len() == right.len()
                    && left.iter().all(|(name, left)| right.get(name).is_some_and(|right| equal(left, right)))
            }
            _ => left == right,
        }
    }
    match (serde_json::from_str(left), serde_json::from_str(right)) {
        (Ok(left), Ok(right)) => equal(&left, &right),
        _ => left == right,
    }
}
