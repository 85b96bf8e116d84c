//! Paths with other names for their parameters than in the last run, such as `/pets/{id}` for `/pets/{petId}`. They are the
//! same on the wire, so all that is in them keeps its name.

use std::collections::{BTreeMap, BTreeSet};

use super::rekey::{by_mark, pairs, rekeyed};
use crate::document::FileId;
use crate::model::Api;

const PATHS: &str = "#/paths/";

/// The lines of a lock, with the paths as they are in this document. A path that looks like several others isn't taken for
/// any of them.
pub(super) fn rekey(api: &Api, last: BTreeMap<String, String>) -> BTreeMap<String, String> {
    let places = api.operations.iter().map(|operation| &operation.place).filter(|place| place.file == FileId::MAIN);
    let now: BTreeSet<&str> = places.filter_map(|place| path_of(place.pointer.strip_prefix('/')?)).collect();
    let before: BTreeSet<&str> = last.keys().filter_map(|key| path_of(key.strip_prefix("#/")?)).collect();
    let come = by_template(now.difference(&before));
    let gone = by_template(before.difference(&now));
    let pairs = pairs(&gone, &come, |_, _| true);
    rekeyed(last, |key| {
        let from = path_of(key.strip_prefix("#/")?)?;
        let to = pairs.get(from)?;
        Some(format!("{PATHS}{to}{}", key.get(PATHS.len() + from.len()..).unwrap_or_default()))
    })
}

/// The path in a pointer without its first slash, as it stands there.
fn path_of(pointer: &str) -> Option<&str> {
    pointer.strip_prefix("paths/")?.split('/').next()
}

/// Paths by their templates: the paths without the names of parameters.
fn by_template<'p>(paths: impl Iterator<Item = &'p &'p str>) -> BTreeMap<String, Vec<&'p str>> {
    let template = |path: &str| {
        let mut parts = path.split('{');
        let mut template = parts.next().unwrap_or_default().to_owned();
        for part in parts {
            template.push_str("{}");
            template.push_str(part.split_once('}').map_or("", |(_, rest)| rest));
        }
        template
    };
    by_mark(paths.map(|path| (template(path), *path)))
}
