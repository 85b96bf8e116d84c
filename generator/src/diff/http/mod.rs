//! The API on the wire: would a client that was built from the old document still work?

mod alternatives;
mod api;
mod bytes;
mod content;
mod default_mapping;
mod encodings;
mod exchange;
mod forms;
mod headers;
mod keywords;
mod kinds;
mod limits;
mod lists;
mod looks;
mod members;
mod nested_lists;
mod notes;
mod operations;
mod others;
mod outcomes;
mod parameters;
mod proofs;
mod prose;
mod request;
pub mod rules;
mod security;
mod servers;
mod styles;
mod unions;
mod walk;
mod xml;

use self::api::Half;
use self::exchange::Part;
use self::notes::{At, Subject};
use self::rules::{CALLBACK_MOVED, Direction, OPERATION_ADDED, OPERATION_REMOVED, PROSE_CHANGED};
use self::security::Security;
use self::walk::Comparer;
use super::Change;
use super::words::{on_one_line, quoted};
use crate::document::{Document, FileId, pointer};
use crate::finding::Place;
use crate::generate::Generation;
use crate::hash::{HashMap, HashSet};
use crate::model::{Api, Operation};
use crate::name::OperationNames;

/// Compares two APIs.
pub(crate) fn compare(old: (&Document, &Generation), new: (&Document, &Generation)) -> Vec<Change> {
    let (old, new) = (Half::new(old.0, old.1), Half::new(new.0, new.1));
    let mut comparer = Comparer::new(old.clone(), new.clone());
    information(&mut comparer);
    let calls = (old.names.operations.as_slice(), new.names.operations.as_slice());
    operations(&mut comparer, Direction::Sent, (&old.api.operations, calls.0), (&new.api.operations, calls.1));
    let calls = (old.names.incoming.as_slice(), new.names.incoming.as_slice());
    operations(&mut comparer, Direction::Received, (&old.api.incoming, calls.0), (&new.api.incoming, calls.1));
    let is_library = |api: &Api| api.operations.is_empty() && api.incoming.is_empty();
    if is_library(old.api) && is_library(new.api) {
        comparer.libraries();
    }
    comparer.notes.into_changes()
}

/// The API as a whole: its title and prose, and its servers.
fn information(comparer: &mut Comparer<'_>) {
    let (old, new) = (comparer.old.clone(), comparer.new.clone());
    let at = |key: &str| {
        let place = |half: &Half<'_>| Some(half.below(&Place { file: FileId::MAIN, pointer: String::new() }, &[key]));
        let subject = Subject { heading: "The API".to_owned(), path: String::new() };
        At { subject, label: "it".to_owned(), old: place(&old), new: place(&new), ..At::default() }
    };
    if old.api.version != new.api.version {
        let what = format!("its version is {}, and was {}", quoted(&new.api.version), quoted(&old.api.version));
        comparer.notes.add(&at("info"), &PROSE_CHANGED, Direction::Sent, what);
    }
    let prose = |api: &Api| (api.title.clone(), api.description.clone(), api.contact.clone());
    if prose(old.api) != prose(new.api) {
        comparer.notes.add(&at("info"), &PROSE_CHANGED, Direction::Sent, "its descriptions changed".to_owned());
    }
    comparer.servers(&at("servers"));
}

/// Compares the operations of two lists, each with its names.
fn operations(
    comparer: &mut Comparer<'_>,
    direction: Direction,
    (old, old_names): (&[Operation], &[OperationNames]),
    (new, new_names): (&[Operation], &[OperationNames]),
) {
    let mut security = Security::default();
    let mut exact: HashMap<(String, String), Vec<usize>> = HashMap::default();
    let mut shapes: HashMap<(String, String), Vec<usize>> = HashMap::default();
    for (index, operation) in new.iter().enumerate() {
        exact.entry((operation.method.clone(), key(operation, direction))).or_default().push(index);
        shapes.entry((operation.method.clone(), template(&key(operation, direction)))).or_default().push(index);
    }
    let mut matched: HashSet<usize> = HashSet::default();
    for (operation, names) in old.iter().zip(old_names) {
        let (method, path) = (operation.method.clone(), key(operation, direction));
        // Callbacks of one name may belong to several operations: they are the same in the order of the document.
        let free = |list: Option<&Vec<usize>>| {
            list.and_then(|list| list.iter().find(|index| !matched.contains(index))).copied()
        };
        let found = free(exact.get(&(method.clone(), path.clone())));
        let found = found.or_else(|| free(shapes.get(&(method.clone(), template(&path)))));
        let now = found
            .filter(|index| matched.insert(*index))
            .and_then(|index| Some((new.get(index)?, new_names.get(index)?)));
        match now {
            Some((now, names)) => {
                let at = at(now, names, direction, Some(operation.place.clone()), Some(now.place.clone()));
                if direction == Direction::Received {
                    callback_url(comparer, &at, operation, now);
                }
                comparer.operation(&at, direction, operation, now);
                security.compare(&at, comparer, operation, now);
            }
            None => {
                let at = at(operation, names, direction, Some(operation.place.clone()), None);
                let at = at.proved(comparer.lost_request(direction, operation, Part::None));
                comparer.notes.add(&at, &OPERATION_REMOVED, direction, "the operation was removed".to_owned());
            }
        }
    }
    let left = new.iter().zip(new_names).enumerate().filter(|(index, _)| !matched.contains(index));
    for (_, (operation, names)) in left {
        let at = at(operation, names, direction, None, Some(operation.place.clone()));
        comparer.notes.add(&at, &OPERATION_ADDED, direction, "the operation was added".to_owned());
    }
    if direction == Direction::Sent {
        security.addresses(&comparer.old, &comparer.new);
        security.add_to(&mut comparer.notes);
    }
}

/// Compares the URLs that requests of the API itself go to, where the document has them: those of callbacks.
fn callback_url(comparer: &mut Comparer<'_>, at: &At, old: &Operation, new: &Operation) {
    let url = |operation: &Operation| {
        let segments: Vec<_> = pointer::segments(&operation.place.pointer).into_iter().flatten().collect();
        match segments.as_slice() {
            [.., callbacks, _, url, _] if callbacks == "callbacks" => Some(url.clone().into_owned()),
            _ => None,
        }
    };
    let (Some(was), Some(is)) = (url(old), url(new)) else { return };
    if was != is {
        let what = format!("it is sent to {}, and was sent to {}", quoted(&is), quoted(&was));
        let proof = comparer.lost_request(Direction::Received, &Operation { path: was, ..old.clone() }, Part::None);
        comparer.notes.add(&at.proved(proof), &CALLBACK_MOVED, Direction::Received, what);
    }
}

fn at(
    operation: &Operation,
    names: &OperationNames,
    direction: Direction,
    old: Option<Place>,
    new: Option<Place>,
) -> At {
    let subject = match direction {
        Direction::Sent => Subject {
            heading: on_one_line(&format!("{} {}", operation.method, operation.path)),
            path: format!("crate::Client::{}", names.method),
        },
        Direction::Received => Subject {
            heading: on_one_line(&format!("webhook {}", operation.id)),
            path: format!("crate::webhooks::{}", names.method),
        },
    };
    At { subject, label: "it".to_owned(), old, new, ..At::default() }
}

/// What tells an operation from others, besides its method: its path, or for requests of the API itself its name.
fn key(operation: &Operation, direction: Direction) -> String {
    match direction {
        Direction::Sent => operation.path.clone(),
        Direction::Received => operation.id.clone(),
    }
}

/// A path without the names of its parameters, which aren't on the wire.
fn template(path: &str) -> String {
    let mut template = String::with_capacity(path.len());
    let mut rest = path;
    while let Some((before, after)) = rest.split_once('{') {
        template.push_str(before);
        template.push_str("{}");
        rest = after.split_once('}').map_or("", |(_, rest)| rest);
    }
    template + rest
}
