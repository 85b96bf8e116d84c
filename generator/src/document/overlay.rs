//! OpenAPI Overlay 1.0: changes to a document that is someone else's, in a file of one's own.
//!
//! An overlay is laid over the main file as it is written, before references are followed and before any upgrade.

use serde_json_path::JsonPath;

use super::{Object, Value, pointer};

/// Lays an overlay over a document. Returns the indices of the actions whose target the document does not have.
///
/// # Errors
/// What is wrong with the overlay, as a sentence.
pub(super) fn apply(document: &mut Value, overlay: &Value) -> Result<Vec<usize>, String> {
    let version =
        overlay.get("overlay").and_then(Value::as_str).ok_or("it has no `overlay` key; add `overlay: 1.0.0`")?;
    if !version.starts_with("1.") {
        return Err(format!("overlay version {version} is not known; version 1.0 is"));
    }
    let actions = overlay.get("actions").and_then(Value::as_array).ok_or("it has no list of `actions`; add one")?;
    let mut idle = Vec::new();
    for (index, action) in actions.iter().enumerate() {
        let found = act(document, action).map_err(|message| format!("#/actions/{index}: {message}"))?;
        if !found {
            idle.push(index);
        }
    }
    Ok(idle)
}

/// Does one action; whether it found its target.
fn act(document: &mut Value, action: &Value) -> Result<bool, String> {
    let target = action.get("target").and_then(Value::as_str).ok_or("the action has no `target`; add a JSONPath")?;
    let path = JsonPath::parse(target).map_err(|error| format!("`{target}` is no JSONPath (RFC 9535): {error}"))?;
    let json = document.to_json();
    let mut targets: Vec<String> =
        path.query_located(&json).dedup().locations().map(|location| location.to_json_pointer()).collect();
    let found = !targets.is_empty();
    if action.get("remove").and_then(Value::as_bool) == Some(true) {
        // The deepest first, and of an array the last first, so that no removal moves what another one names.
        targets.sort_by_key(|target| std::cmp::Reverse(removal_key(target)));
        targets.iter().for_each(|target| remove(document, target));
    } else if let Some(update) = action.get("update") {
        for target in targets {
            match document.pointer_mut(&target) {
                Some(Value::Array(elements)) if update.as_array().is_none() => elements.push(update.clone()),
                Some(value) => merge(value, update),
                None => {}
            }
        }
    } else {
        return Err("the action has neither `update` nor `remove: true`; add one of them".to_owned());
    }
    Ok(found)
}

fn removal_key(target: &str) -> (usize, Option<usize>) {
    let last = target.rsplit('/').next().unwrap_or_default();
    (target.matches('/').count(), pointer::index(last))
}

fn remove(document: &mut Value, target: &str) {
    let Some((parent, last)) = target.rsplit_once('/') else {
        *document = Value::Object(Object::new());
        return;
    };
    let segment = pointer::unescape(last);
    match document.pointer_mut(parent) {
        Some(Value::Object(object)) => drop(object.remove(&segment)),
        Some(Value::Array(elements)) => {
            if let Some(index) = pointer::index(&segment).filter(|index| *index < elements.len()) {
                elements.remove(index);
            }
        }
        _ => {}
    }
}

/// Merges an update into a value: objects member by member, arrays by appending, and anything else by replacing.
fn merge(value: &mut Value, update: &Value) {
    match (value, update) {
        (Value::Object(object), Value::Object(update)) => {
            for (key, member) in update.iter() {
                match object.get_mut(key) {
                    Some(old) => merge(old, member),
                    None => drop(object.insert(key, member.clone())),
                }
            }
        }
        (Value::Array(elements), Value::Array(update)) => elements.extend(update.iter().cloned()),
        (value, update) => *value = update.clone(),
    }
}
