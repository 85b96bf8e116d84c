//! Every witness, judged by someone else's validator: valid by the schema of one document, and not by that of the other.

use std::path::Path;

use jsonschema::Validator;
use serde_json::{Map, Value};
use typecase::config::Config;
use typecase::diff::{Changes, Direction, Witness, compare};
use typecase::document::{Document, FileId};

use crate::cases::{BASE, CASES, changes, document};
use crate::judge::Schemas;

/// One pair of so many is tried, unless `WITNESSES=all` asks for each.
const SAMPLE: usize = 5;

/// The witnesses of the suite that the validator sees differently: for it, `contentEncoding` asks nothing of a string (JSON
/// Schema Validation 2020-12, section 8), and this judge passes over `format: uri`.
const KNOWN: &str = include_str!("witnesses.known.txt");

#[test]
fn each_case_that_has_a_witness_is_confirmed() {
    let old = document(BASE);
    let mut confirmed = 0;
    for case in CASES {
        let text = case.document();
        let (count, wrong) = judge(&old, &document(&text), &changes(BASE, &text));
        assert!(wrong.is_empty(), "{}: {wrong:?}", case.name);
        confirmed += count;
    }
    assert!(confirmed >= 10, "only {confirmed} witnesses");
}

#[test]
fn each_witness_of_the_suite_is_confirmed() {
    let Some(suite) = typecase_testing::shared("diff-suite") else { return };
    let mut pairs: Vec<_> =
        std::fs::read_dir(suite.join("pairs")).unwrap().map(|entry| entry.unwrap().path()).collect();
    pairs.sort();
    let is_whole = std::env::var_os("WITNESSES").is_some_and(|which| which == "all");
    let pairs: Vec<_> = pairs.into_iter().step_by(if is_whole { 1 } else { SAMPLE }).collect();
    let name = |pair: &Path| pair.file_name().unwrap_or_default().display().to_string();
    let is_tried = |line: &&str| pairs.iter().any(|pair| line.starts_with(&format!("{}: ", name(pair))));
    let known: String = KNOWN.lines().filter(is_tried).map(|line| format!("{line}\n")).collect();
    let (mut confirmed, mut differences) = (0, String::new());
    for pair in &pairs {
        let load = |name: &str| Document::load(&pair.join(name)).ok().map(|loaded| loaded.document);
        let (Some(old), Some(new)) = (load("old.yaml"), load("new.yaml")) else { continue };
        let Ok(changes) = compare(&old, &new, &Config::default()) else { continue };
        let (count, wrong) = judge(&old, &new, &changes);
        confirmed += count;
        differences.extend(wrong.iter().map(|what| format!("{}: {what}\n", name(pair))));
    }
    println!("{confirmed} witnesses are confirmed");
    if is_whole && std::env::var_os("BLESS").is_some() {
        std::fs::write(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/diff/witnesses.known.txt"), &differences).unwrap();
    } else {
        assert_eq!(differences, known);
    }
}

/// How many witnesses the validator confirms, and the others, each with what it says.
fn judge(old: &Document, new: &Document, changes: &Changes) -> (usize, Vec<String>) {
    let (mut confirmed, mut wrong) = (0, Vec::new());
    let witnesses = changes.list.iter().filter_map(|change| Some((change, change.witness.as_ref()?)));
    for (change, witness) in witnesses {
        let Some((before, after)) = validators(old, new, witness) else { continue };
        let (before, after) = (before.is_valid(&witness.value), after.is_valid(&witness.value));
        let is_shown = match witness.direction {
            Direction::Sent => before && !after,
            Direction::Received => !before && after,
        };
        match is_shown {
            true => confirmed += 1,
            false => wrong.push(format!("{} {}: old {before}, new {after}", change.message, witness.value)),
        }
    }
    (confirmed, wrong)
}

/// The validators of the two schemas that a witness is about; none where a schema stands in another file.
fn validators(old: &Document, new: &Document, witness: &Witness) -> Option<(Validator, Validator)> {
    let (was, is) = &witness.schemas;
    if was.file != FileId::MAIN || is.file != FileId::MAIN {
        return None;
    }
    let schemas = |document| Schemas::changed(document, |root| hide(root, witness.direction));
    Some((schemas(old).validator(&was.pointer)?, schemas(new).validator(&is.pointer)?))
}

/// Takes the members that only the other direction has out of what is asked.
fn hide(value: &mut Value, direction: Direction) {
    let flag = match direction {
        Direction::Sent => "readOnly",
        Direction::Received => "writeOnly",
    };
    match value {
        Value::Array(items) => items.iter_mut().for_each(|item| hide(item, direction)),
        Value::Object(members) => {
            hide_members(members, flag);
            members.values_mut().for_each(|member| hide(member, direction));
        }
        _ => {}
    }
}

fn hide_members(schema: &mut Map<String, Value>, flag: &str) {
    let Some(Value::Object(properties)) = schema.get_mut("properties") else { return };
    let is_hidden = |property: &Value| property.get(flag) == Some(&Value::Bool(true));
    let hidden: Vec<String> =
        properties.iter().filter(|(_, property)| is_hidden(property)).map(|(name, _)| name.clone()).collect();
    hidden.iter().for_each(|name| _ = properties.insert(name.clone(), Value::Bool(true)));
    if let Some(Value::Array(required)) = schema.get_mut("required") {
        required.retain(|name| !hidden.iter().any(|hidden| name == hidden));
    }
}
