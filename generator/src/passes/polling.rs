//! Operations that go on after they are answered, as the settings have it.

use std::collections::BTreeMap;

use super::paging::{answer, at, is_number, is_text};
use crate::config::{self, nearest};
use crate::finding::{Finding, Findings};
use crate::model::{Api, Literal, Operation, Parameter, ParameterPlace, PolledId, Polling, Shape, Style, Type};

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
    let config::Polling { result, id, status, until } = settings;
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
    let id = id.as_deref().map(|id| polled_id(api, started, operation, id)).transpose()?;
    let status = match (status, until.as_slice()) {
        (None, []) => Vec::new(),
        (Some(status), [_, ..]) => states(api, operation, status, until)?,
        _ => return Err("`status` and `until` go together".to_owned()),
    };
    Ok(Polling { result: index, status, until: until.clone(), id })
}

/// The id in the first answer, and the one parameter of the other operation that the first doesn't have.
fn polled_id(api: &Api, started: &Operation, result: &Operation, id: &str) -> Result<PolledId, String> {
    let (members, ty) = at(api, answer(started)?, id)?;
    if members.is_empty() {
        return Err("`id` names no member".to_owned());
    }
    if !is_id(api, ty) {
        return Err(format!("`{id}` is neither a string nor a whole number"));
    }
    let is_new = |parameter: &&Parameter| {
        parameter.place != ParameterPlace::Path || !started.parameters.iter().any(|own| same(own, parameter))
    };
    let asked = result.parameters.iter().filter(|parameter| parameter.required && parameter.fixed().is_none());
    let asked: Vec<&Parameter> = asked.filter(is_new).collect();
    match asked.as_slice() {
        [parameter] if parameter.place == ParameterPlace::Path && parameter.style == Style::Simple => {
            Ok(PolledId { parameter: parameter.name.clone(), members })
        }
        _ => Err(format!("`{}` has to need one parameter of its path more than this operation, for the id", result.id)),
    }
}

fn same(one: &Parameter, other: &Parameter) -> bool {
    one.place == other.place && one.name == other.name
}

fn is_id(api: &Api, ty: &Type) -> bool {
    match ty.not_null() {
        Type::Uuid => true,
        Type::Named(id) => matches!(&api.def(*id).shape, Shape::FixedString(_) | Shape::Enum(_)),
        ty => is_text(ty) || is_number(ty),
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
