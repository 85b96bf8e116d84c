//! Every witness, judged by someone else's validator: valid by the schema of one document, and not by that of the other.

use std::path::Path;

use jsonschema::Validator;
use serde_json::{Map, Value};
use typecase::config::Config;
use typecase::diff::{Changes, Direction, Fate, Level, Side, Witness, WitnessKind, compare};
use typecase::document::{Document, FileId};
use typecase::finding::Place;

use crate::cases::{BASE, CASES, document};
use crate::judge::Schemas;
use crate::meant;

/// One pair of so many is tried, unless `WITNESSES=all` asks for each.
const SAMPLE: usize = 5;

#[test]
fn each_break_of_the_cases_has_a_witness_that_is_confirmed() {
    let old = document(BASE);
    let (mut confirmed, mut requests) = (0, 0);
    for case in CASES {
        let new = document(&case.document());
        let changes = compare(&old, &new, &Config::default()).unwrap();
        let (count, wrong) = judge(&old, &new, &changes);
        assert!(wrong.is_empty(), "{}: {wrong:?}", case.name);
        confirmed += count;
        for change in changes.list.iter().filter(|change| change.side == Side::Http && change.level == Level::Major) {
            let Some(witness) = &change.witness else {
                panic!("{}: no witness for {}", case.name, change.message);
            };
            // What may come now is of the new document, and all else was fine in the old one.
            let of = if witness.fate == Fate::Unreadable { &new } else { &old };
            if witness.kind == WitnessKind::Request && !witness.value["path"].as_str().unwrap().starts_with("{$") {
                assert!(is_request_of(of, witness), "{}: {}", case.name, witness.value);
                requests += 1;
            }
        }
    }
    assert!(confirmed >= 10 && requests >= 10, "only {confirmed} values and {requests} requests");
}

/// Whether a document has the operation of a request, takes its body and finds the parameters that it needs.
fn is_request_of(document: &Document, witness: &Witness) -> bool {
    let root = document.root().value().to_json();
    let text = |key: &str| witness.value[key].as_str().unwrap().to_owned();
    let (whole, method) = (text("path"), text("method").to_lowercase());
    let (path, query) = whole.split_once('?').unwrap_or((&whole, ""));
    let is_path = |template: &str| {
        let (own, its): (Vec<&str>, Vec<&str>) = (path.split('/').collect(), template.split('/').collect());
        own.len() == its.len()
            && own
                .iter()
                .zip(&its)
                .all(|(own, its)| own == its || (its.starts_with('{') && !own.is_empty() && !own.contains('{')))
    };
    let items = root["paths"].as_object().unwrap();
    let Some((template, item)) = items.iter().find(|(template, item)| is_path(template) && item.get(&method).is_some())
    else {
        return false;
    };
    let parameters = item[&method].get("parameters").and_then(Value::as_array).into_iter().flatten();
    let has_all = parameters
        .filter(|one| one["required"] == true && one["in"] == "query")
        .all(|one| query.split('&').any(|part| part.split('=').next() == one["name"].as_str()));
    let is_body = witness.value.get("body").is_none_or(|body| {
        let escaped = template.replace('/', "~1");
        let content = item[&method]["requestBody"]["content"].as_object().unwrap();
        let media_type = content.keys().next().unwrap().replace('/', "~1");
        let pointer = format!("/paths/{escaped}/{method}/requestBody/content/{media_type}/schema");
        Schemas::changed(document, |_| ()).validator(&pointer).unwrap().is_valid(body)
    });
    has_all && is_body
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
    assert_eq!(differences, "");
}

/// How many witnesses the validator confirms, and the others, each with what it says.
pub fn judge(old: &Document, new: &Document, changes: &Changes) -> (usize, Vec<String>) {
    let (mut confirmed, mut wrong) = (0, Vec::new());
    let witnesses = changes.list.iter().filter_map(|change| Some((change, change.witness.as_ref()?)));
    for (change, witness) in witnesses {
        // What says which schema a tag means stands in other places than these.
        if witness.kind != WitnessKind::Value || witness.schemas.0.is_empty() {
            continue;
        }
        let Some((before, after)) = validators(old, new, witness) else { continue };
        let (before, after) = (before.is_valid(&witness.value), after.is_valid(&witness.value));
        let is_shown = match witness.fate {
            Fate::Refused => before && !after,
            Fate::Unreadable => !before && after,
            // What is lost is what it meant: whether it is valid now doesn't matter.
            Fate::Ignored | Fate::Gone => before,
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
    let validator = |document, places: &[Place]| {
        let schemas = Schemas::changed(document, |root| {
            hide(root, witness.direction);
            meant::types(root);
            meant::formats(root);
        });
        let pointers: Vec<&str> = places.iter().map(|place| place.pointer.as_str()).collect();
        places.iter().all(|place| place.file == FileId::MAIN).then(|| schemas.validator_of_all(&pointers)).flatten()
    };
    Some((validator(old, &witness.schemas.0)?, validator(new, &witness.schemas.1)?))
}

/// Takes the members that only the other direction has out of what is asked.
pub fn hide(root: &mut Value, direction: Direction) {
    let flag = match direction {
        Direction::Sent => "readOnly",
        Direction::Received => "writeOnly",
    };
    let whole = root.clone();
    hide_below(root, &|property| is_hidden(property, flag, &whole, 8));
}

fn hide_below(value: &mut Value, is_hidden: &impl Fn(&Value) -> bool) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(|item| hide_below(item, is_hidden)),
        Value::Object(members) => {
            hide_members(members, is_hidden);
            members.values_mut().for_each(|member| hide_below(member, is_hidden));
        }
        _ => {}
    }
}

/// Whether a schema has a flag, or what it refers to or a part of it has.
fn is_hidden(schema: &Value, flag: &str, root: &Value, depth: usize) -> bool {
    let Some(depth) = depth.checked_sub(1) else { return false };
    let target = schema["$ref"].as_str().and_then(|reference| root.pointer(reference.strip_prefix('#')?));
    let parts = schema.get("allOf").and_then(Value::as_array).into_iter().flatten();
    schema.get(flag) == Some(&Value::Bool(true))
        || target.into_iter().chain(parts).any(|schema| is_hidden(schema, flag, root, depth))
}

fn hide_members(schema: &mut Map<String, Value>, is_hidden: &impl Fn(&Value) -> bool) {
    let Some(Value::Object(properties)) = schema.get_mut("properties") else { return };
    let hidden: Vec<String> =
        properties.iter().filter(|(_, property)| is_hidden(property)).map(|(name, _)| name.clone()).collect();
    hidden.iter().for_each(|name| _ = properties.insert(name.clone(), Value::Bool(true)));
    if let Some(Value::Array(required)) = schema.get_mut("required") {
        required.retain(|name| !hidden.iter().any(|hidden| name == hidden));
    }
}
