//! Operations that document the same failures have one enum for them, under names of their own: see "Shared types" in
//! docs/configuration.md.

use std::collections::BTreeMap;

use serde_json::{Value, json};
use typecase::config::Config;
use typecase::diff::Level;
use typecase::diff::rust::{self, Places};
use typecase::document::Document;
use typecase::generate::{Generated, generate};

/// A document whose operations fail with these statuses: 404 with a `Problem`, others with an `Invalid`.
fn failing(operations: &[(&str, &[u16])]) -> Value {
    let path = |(name, statuses): &(&str, &[u16])| {
        let done = ("204".to_owned(), json!({ "description": "Done." }));
        let failure = |status: &u16| {
            let schema = if *status == 404 { "Problem" } else { "Invalid" };
            let schema = json!({ "$ref": format!("#/components/schemas/{schema}") });
            let content = json!({ "application/json": { "schema": schema } });
            (status.to_string(), json!({ "description": format!("{status} of {name}."), "content": content }))
        };
        let responses: serde_json::Map<String, Value> =
            [done].into_iter().chain(statuses.iter().map(failure)).collect();
        let operation = json!({ "operationId": format!("get_{name}"), "tags": [name], "responses": responses });
        (format!("/{name}"), json!({ "get": operation }))
    };
    let paths: serde_json::Map<String, Value> = operations.iter().map(path).collect();
    let member = |name: &str| json!({ "type": "object", "properties": { name: { "type": "string" } } });
    json!({
        "openapi": "3.1.0",
        "info": { "title": "API", "version": "1" },
        "paths": paths,
        "components": { "schemas": { "Problem": member("title"), "Invalid": member("field") } },
    })
}

const FAILING: [(&str, &[u16]); 3] = [("jobs", &[404, 422]), ("runs", &[404, 422]), ("logs", &[404, 409])];

fn failures(operations: &[(&str, &[u16])], share: Option<bool>, locked: &BTreeMap<String, String>) -> Generated {
    let loaded = Document::from_text("api.json", failing(operations).to_string()).unwrap();
    let config = Config { name: Some("api".to_owned()), share, ..Config::default() };
    generate(&loaded.document, &config, locked).unwrap()
}

/// What an operation calls its failures, and what that is.
fn exported(generated: &Generated, name: &str) -> String {
    let text = &generated.files[&format!("src/api/{name}.rs")];
    let line = text.lines().find(|line| line.starts_with("pub use crate::failures::"));
    line.unwrap_or_default().to_owned()
}

/// The messages of one level about Rust.
fn messages(old: &Generated, new: &Generated, level: Level) -> Vec<String> {
    let changes = rust::compare(&old.files, &new.files, Places { old: &old.names, new: &new.names });
    let of_level = changes.into_iter().filter(|change| change.level == level);
    of_level.map(|change| format!("{}: {}", change.path, change.message)).collect()
}

#[test]
fn operations_with_the_same_failures_have_one_type_for_them_under_names_of_their_own() {
    let new = failures(&FAILING, None, &BTreeMap::new());
    assert_eq!(exported(&new, "jobs"), "pub use crate::failures::Problem404OrInvalid422 as GetJobsFailure;");
    assert_eq!(exported(&new, "runs"), "pub use crate::failures::Problem404OrInvalid422 as GetRunsFailure;");
    assert_eq!(exported(&new, "logs"), "pub use crate::failures::Problem404OrInvalid409 as GetLogsFailure;");
    // Another prose at each place stands in the docs of the operation.
    assert!(new.files["src/failures.rs"].contains("/// Status 422."));
    assert!(new.files["src/api/jobs.rs"].contains("/// * 422: 422 of jobs"));
    let mut reversed = FAILING;
    reversed.reverse();
    assert_eq!(failures(&reversed, None, &BTreeMap::new()).files, new.files);
}

#[test]
fn an_operation_that_fails_in_another_way_keeps_its_name_and_no_other_file_changes() {
    let old = failures(&FAILING, None, &BTreeMap::new());
    let changed: [(&str, &[u16]); 3] = [("jobs", &[404, 422]), ("runs", &[404, 409, 422]), ("logs", &[404, 409])];
    let new = failures(&changed, None, &old.names);
    let differing = old.files.iter().filter(|(path, text)| new.files.get(*path) != Some(text)).map(|(path, _)| path);
    assert_eq!(differing.collect::<Vec<_>>(), ["src/api/runs.rs", "src/failures.rs"]);
    assert_eq!(messages(&old, &new, Level::Major), [""; 0]);
    assert_eq!(
        messages(&old, &new, Level::Minor),
        [
            "crate::api::runs::GetRunsFailure: the variant `Conflict` was added",
            "crate::api::runs::GetRunsFailure: it was one type with `GetJobsFailure`, and no longer is: neither can stand for the other",
        ]
    );
    // The other way round the variant is gone.
    assert_eq!(
        messages(&new, &old, Level::Major),
        ["crate::api::runs::GetRunsFailure: the variant `Conflict` was removed"]
    );
    assert_eq!(
        messages(&new, &old, Level::Minor),
        [
            "crate::api::runs::GetRunsFailure: it is one type with `GetJobsFailure` now: a trait can't be implemented for both"
        ]
    );
}

#[test]
fn an_operation_that_comes_or_goes_changes_the_failures_of_no_other() {
    let old = failures(&FAILING, None, &BTreeMap::new());
    let new = failures(&FAILING[..1], None, &old.names);
    assert_eq!(new.files["src/api/jobs.rs"], old.files["src/api/jobs.rs"]);
    assert_eq!(failures(&FAILING, None, &new.names).files["src/api/jobs.rs"], old.files["src/api/jobs.rs"]);
}

#[test]
fn a_crate_of_before_keeps_the_failures_of_each_operation_until_its_user_wants_it_otherwise() {
    let old = failures(&FAILING, Some(false), &BTreeMap::new());
    assert_eq!(failures(&FAILING, None, &old.names).files, old.files);
    assert!(!old.files.contains_key("src/failures.rs"));
    let new = failures(&FAILING, Some(true), &old.names);
    assert_eq!(new.files["src/api/jobs.rs"], failures(&FAILING, None, &BTreeMap::new()).files["src/api/jobs.rs"]);
    assert_eq!(messages(&old, &new, Level::Major), [""; 0]);
    assert_eq!(failures(&FAILING, None, &new.names).files, new.files);
    // One that shares inline types already, but no failures, was made before those could be shared.
    let mut before = new.names.clone();
    before.remove("#/~failures");
    assert_eq!(failures(&FAILING, None, &before).files["src/api/jobs.rs"], old.files["src/api/jobs.rs"]);
}
