//! Operations that go on after they are answered, as the settings have it.

use std::collections::BTreeMap;

use super::paging::{answer, at, is_text};
use crate::config::{self, nearest};
use crate::finding::{Finding, Findings};
use crate::model::{Api, Literal, Operation, Polling, Shape, Type};

/// Gives operations what the user says of how they go on.
pub(crate) fn polling(api: &mut Api, settings: &BTreeMap<String, config::Polling>, findings: &mut Findings) {
    for index in 0..api.operations.len() {
        let Some(settings) = settings.get(&api.operations[index].id) else { continue };
        match configured(api, &api.operations[index], settings) {
            Ok(polling) => api.operations[index].polling = Some(polling),
            Err(problem) => {
                let message = format!("`polling` of this operation can't be: {problem}");
                let place = api.operations[index].place.clone();
                findings.add(Finding::warning(place, message, "it isn't waited for"));
            }
        }
    }
}

fn configured(api: &Api, started: &Operation, settings: &config::Polling) -> Result<Polling, String> {
    let config::Polling { result, status, until } = settings;
    let found = api.operations.iter().position(|operation| operation.id == *result);
    let Some(index) = found else {
        let ids: Vec<&str> = api.operations.iter().map(|operation| operation.id.as_str()).collect();
        let hint = nearest(result, &ids).map(|meant| format!("; did you mean `{meant}`?")).unwrap_or_default();
        return Err(format!("there is no operation `{result}`{hint}"));
    };
    let operation = &api.operations[index];
    if operation.method != "GET" {
        return Err(format!("`{result}` isn't called by GET"));
    }
    // A tag may be a feature, without which the other operation isn't there.
    if operation.tag != started.tag {
        return Err(format!("`{result}` is of another tag"));
    }
    match (status, until.as_slice()) {
        (None, []) => Ok(Polling { result: index, status: Vec::new(), until: Vec::new() }),
        (Some(status), [_, ..]) => {
            let path = states(api, operation, status, until)?;
            Ok(Polling { result: index, status: path, until: until.clone() })
        }
        _ => Err("`status` and `until` go together".to_owned()),
    }
}

/// A value that is a string.
fn text(value: &Literal) -> Option<&str> {
    match value {
        Literal::String(text) => Some(text),
        _ => None,
    }
}

/// The members that lead to the state, whose documented values have to have the last ones.
fn states(api: &Api, operation: &Operation, status: &str, until: &[String]) -> Result<Vec<String>, String> {
    let (path, ty) = at(api, answer(operation)?, status)?;
    if path.is_empty() {
        return Err("`status` names no member".to_owned());
    }
    let listed: Option<Vec<&str>> = match ty.not_null() {
        Type::Named(id) => match &api.def(*id).shape {
            Shape::Enum(list) => Some(list.values.iter().filter_map(|value| text(&value.literal)).collect()),
            _ => None,
        },
        ty if is_text(ty) => return Ok(path),
        _ => None,
    };
    let Some(listed) = listed else { return Err(format!("`{status}` is no string")) };
    match until.iter().find(|value| !listed.contains(&value.as_str())) {
        Some(value) => {
            let hint = nearest(value, &listed).map(|meant| format!("; did you mean `{meant}`?")).unwrap_or_default();
            Err(format!("`{status}` has no documented value `{value}`{hint}"))
        }
        None => Ok(path),
    }
}
