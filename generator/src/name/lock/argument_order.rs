//! The order of arguments, kept from one run to the next, so that no caller breaks where a document lists the same members in
//! another order.

use std::collections::BTreeMap;
use std::mem;

use crate::analyze::sent;
use crate::document::pointer::escape;
use crate::model::{Api, Field, Parameter, ParameterPlace, Shape, TypeId};
use crate::name::lock::{key, type_keys};
use crate::name::mint::required_fields::MOST_ARGUMENTS;

/// The end of the keys that the lock has for it.
pub(crate) const ORDER: &str = "/~order";

/// Puts the arguments of constructors and methods into the order that the last run had; new ones come last. Returns the lines
/// of the lock with the order of each. It runs before anything refers to a field or a parameter by its index.
#[must_use]
pub fn keep_order(api: &mut Api, last: &BTreeMap<String, String>) -> BTreeMap<String, String> {
    // The types of requests have constructors.
    let sent = sent(api);
    let mut lines = BTreeMap::new();
    let mut line = |key: String, sort: &mut dyn FnMut(&str) -> Option<String>| {
        let key = key + ORDER;
        if let Some(order) = sort(last.get(&key).map_or("", String::as_str)) {
            lines.insert(key, order);
        }
    };
    let keys = type_keys(api);
    for ((id, def), key) in api.types.iter_mut().enumerate().zip(keys) {
        if let Shape::Struct(object) = &mut def.shape
            && sent.contains(&TypeId(id))
        {
            line(key, &mut |last| sort(&mut object.fields, last, is_argument, |field| &field.name));
        }
    }
    for operation in &mut api.operations {
        let parameters = &mut operation.parameters;
        line(key(&operation.place), &mut |last| sort(parameters, last, is_asked, |parameter| &parameter.name));
    }
    lines
}

/// Whether a constructor asks for a field.
fn is_argument(field: &Field) -> bool {
    field.is_asked() && field.constant.is_none()
}

/// Whether a method asks for a parameter whose place among the others is the document's choice.
fn is_asked(parameter: &Parameter) -> bool {
    parameter.required && parameter.fixed().is_none() && parameter.place != ParameterPlace::Path
}

/// Sorts the arguments in a list among themselves, and returns their order; none where there can be no other.
fn sort<T>(list: &mut Vec<T>, last: &str, is_argument: fn(&T) -> bool, name: fn(&T) -> &str) -> Option<String> {
    let places: Vec<usize> = (0..list.len()).filter(|index| is_argument(&list[*index])).collect();
    if places.len() < 2 || places.len() > MOST_ARGUMENTS {
        return None;
    }
    let known: Vec<&str> = last.split('/').collect();
    let mut named: Vec<(usize, String)> =
        places.iter().map(|index| (*index, escape(name(&list[*index])).into_owned())).collect();
    named.sort_by_key(|(_, name)| known.iter().position(|known| known == name).unwrap_or(known.len()));
    let mut taken: Vec<Option<T>> = mem::take(list).into_iter().map(Some).collect();
    let mut from: Vec<usize> = (0..taken.len()).collect();
    places.into_iter().zip(&named).for_each(|(place, (source, _))| from[place] = *source);
    list.extend(from.into_iter().filter_map(|source| taken[source].take()));
    Some(named.into_iter().map(|(_, name)| name).collect::<Vec<_>>().join("/"))
}
