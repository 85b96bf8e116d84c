//! OpenAPI Overlay 1.0 and 1.1: changes to a document, in a file of their own.
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
        return Err(format!("overlay version {version} is not known; versions 1.0 and 1.1 are"));
    }
    // From 1.1 on, values that can't be merged are an error; before, the update takes their place.
    let exact = !version.starts_with("1.0");
    let actions = overlay.get("actions").and_then(Value::as_array).ok_or("it has no list of `actions`; add one")?;
    let mut idle = Vec::new();
    for (index, action) in actions.iter().enumerate() {
        let found = act(document, action, exact).map_err(|message| format!("#/actions/{index}: {message}"))?;
        if !found {
            idle.push(index);
        }
    }
    Ok(idle)
}

/// Does one action; `exact` is for the rules of 1.1. Returns whether it found its target.
fn act(document: &mut Value, action: &Value, exact: bool) -> Result<bool, String> {
    let target = action.get("target").and_then(Value::as_str).ok_or("the action has no `target`; add a JSONPath")?;
    let mut targets = selected(document, target)?;
    let found = !targets.is_empty();
    if action.get("remove").and_then(Value::as_bool) == Some(true) {
        // The deepest first, and of an array the last first, so that no removal changes the pointers of later ones.
        targets.sort_by_key(|target| std::cmp::Reverse(removal_key(target)));
        targets.iter().for_each(|target| remove(document, target));
    } else {
        let update = match (action.get("update"), action.get("copy")) {
            (Some(update), _) => update.clone(),
            (None, Some(copy)) => copied(document, copy)?,
            (None, None) => {
                return Err("the action has none of `update`, `copy` and `remove: true`; add one of them".to_owned());
            }
        };
        for target in targets {
            match document.pointer_mut(&target) {
                Some(Value::Array(elements)) if update.as_array().is_none() => elements.push(update.clone()),
                Some(value) => merge(value, &update, &target, exact)?,
                None => {}
            }
        }
    }
    Ok(found)
}

/// The pointers of what a JSONPath selects, each once.
fn selected(document: &Value, path: &str) -> Result<Vec<String>, String> {
    let query = JsonPath::parse(path).map_err(|error| format!("`{path}` is no JSONPath (RFC 9535): {error}"))?;
    let json = document.to_json();
    Ok(query.query_located(&json).dedup().locations().map(|location| location.to_json_pointer()).collect())
}

/// What `copy` selects, which has to be one value (Overlay 1.1, section 4.4.3).
fn copied(document: &Value, copy: &Value) -> Result<Value, String> {
    let path = copy.as_str().ok_or("`copy` has to be a JSONPath")?;
    match selected(document, path)?.as_slice() {
        [one] => document.pointer(one).cloned().ok_or_else(|| format!("`{path}` leads nowhere")),
        several => Err(format!("`{path}` selects {} values; it has to select one", several.len())),
    }
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

/// Merges an update into a value: objects member by member, arrays by appending, and anything else by replacing; where `exact`
/// says so, scalars alone.
///
/// # Errors
/// The two are of kinds that can't be merged (Overlay 1.1, section 4.4.3.1).
fn merge(value: &mut Value, update: &Value, place: &str, exact: bool) -> Result<(), String> {
    let is_scalar = |value: &Value| value.as_object().is_none() && value.as_array().is_none();
    match (value, update) {
        (Value::Object(object), Value::Object(update)) => {
            for (key, member) in update.iter() {
                match object.get_mut(key) {
                    Some(old) => {
                        let mut place = place.to_owned();
                        pointer::push(&mut place, key);
                        merge(old, member, &place, exact)?;
                    }
                    None => drop(object.insert(key, member.clone())),
                }
            }
        }
        (Value::Array(elements), Value::Array(update)) => elements.extend(update.iter().cloned()),
        (value, update) if !exact || (is_scalar(value) && is_scalar(update)) => *value = update.clone(),
        (value, update) => {
            let (old, new) = (value.kind_name(), update.kind_name());
            return Err(format!("#{place} is {old}, which {new} can't be merged into; remove it before"));
        }
    }
    Ok(())
}
