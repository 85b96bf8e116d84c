//! The comparison of two documents, from both sides.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::{Change, Changes, http, rust};
use crate::config::Config;
use crate::document::Document;
use crate::finding::Place;
use crate::generate::{GenerateError, Generation, generate_again, generate_to_compare};
use crate::model::TypeDef;
use crate::name::{Names, aliases, pattern};
use crate::select;

/// Compares two documents. Both are set as `config` says, and the new one keeps the names of the old one, as it does when
/// a crate is generated anew.
///
/// # Errors
/// Where either document can't be set.
pub fn compare(old: &Document, new: &Document, config: &Config) -> Result<Changes, GenerateError> {
    let unmatched = select::unmatched_in_both(old, new, &config.select);
    if !unmatched.is_empty() {
        return Err(GenerateError::Select(unmatched));
    }
    let (before, mut after) = generate_to_compare(old, new, config)?;
    let renames = config.aliases.then(|| rust::renames(&before.generated.files, &after.generated.files));
    if let Some(renames) = renames.filter(|renames| !renames.is_empty()) {
        after = generate_again(new, config, &aliases::with(&before.generated.names, config.version(), &renames))?;
    }
    let places = rust::Places { old: &places(&before), new: &places(&after) };
    let (mut list, of_rust) = rayon::join(
        || http::compare((old, &before), (new, &after)),
        || rust::compare(&before.generated.files, &after.generated.files, places),
    );
    list.extend(of_rust);
    for change in &mut list {
        settle(old, &mut change.old);
        settle(new, &mut change.new);
    }
    Ok(Changes::sorted(list))
}

impl Changes {
    /// Changes with what asks most first; of those that ask the same, the wire comes before Rust, and otherwise they stay
    /// in the order in which they were found.
    #[must_use]
    pub fn sorted(mut list: Vec<Change>) -> Self {
        list.sort_by_key(|change| (Reverse(change.level), change.side));
        Self { list }
    }
}

/// The names of everything that a document has, by place. The lock also has what earlier documents had.
fn places(generation: &Generation) -> BTreeMap<String, String> {
    let Names { types, operations, incoming, .. } = &generation.names;
    let key_of = |def: &TypeDef| def.place().map(rust::key).or_else(|| pattern(def));
    let of_types = generation.api.types.iter().zip(types).filter_map(|(def, name)| Some((key_of(def)?, name)));
    let of_operations =
        generation.api.operations.iter().chain(&generation.api.incoming).map(|operation| rust::key(&operation.place));
    let methods = operations.iter().chain(incoming).map(|names| &names.method);
    of_types.chain(of_operations.zip(methods)).map(|(key, name)| (key, name.clone())).collect()
}

/// Keeps a place that the document has, or else the nearest one above it.
fn settle(document: &Document, place: &mut Option<Place>) {
    while let Some(at) = place
        && document.node(at).is_none()
    {
        *place = at.pointer.rsplit_once('/').map(|(above, _)| Place { file: at.file, pointer: above.to_owned() });
    }
}
