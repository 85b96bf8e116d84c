//! Paths whose parameters are called otherwise than in the last run: they are the same on the wire, and so are the names of
//! all that is in them.

use std::collections::{BTreeMap, BTreeSet};

use crate::document::FileId;
use crate::model::Api;

const PATHS: &str = "#/paths/";

/// The lines of a lock, those of such paths under the paths as they are now. A path that looks like several others isn't
/// taken for any of them.
pub(crate) fn followed(api: &Api, last: BTreeMap<String, String>) -> BTreeMap<String, String> {
    let places = api.operations.iter().map(|operation| &operation.place).filter(|place| place.file == FileId::MAIN);
    let now: BTreeSet<&str> = places.filter_map(|place| path_of(place.pointer.strip_prefix('/')?)).collect();
    let before: BTreeSet<&str> = last.keys().filter_map(|key| path_of(key.strip_prefix("#/")?)).collect();
    let come = by_template(now.difference(&before));
    let gone = by_template(before.difference(&now));
    let moved: BTreeMap<&str, &str> = gone
        .iter()
        .filter_map(|(template, from)| match (from.as_slice(), come.get(template)?.as_slice()) {
            ([from], [to]) => Some((*from, *to)),
            _ => None,
        })
        .collect();
    if moved.is_empty() {
        return last;
    }
    let key = |key: &String| {
        let to = path_of(key.strip_prefix("#/")?).and_then(|path| Some((path, moved.get(path)?)));
        to.map(|(from, to)| format!("{PATHS}{to}{}", key.get(PATHS.len() + from.len()..).unwrap_or_default()))
    };
    last.iter().map(|(place, name)| (key(place).unwrap_or_else(|| place.clone()), name.clone())).collect()
}

/// The path in a pointer without its first slash, as it stands there.
fn path_of(pointer: &str) -> Option<&str> {
    pointer.strip_prefix("paths/")?.split('/').next()
}

/// Paths by what they are without the names of their parameters.
fn by_template<'p>(paths: impl Iterator<Item = &'p &'p str>) -> BTreeMap<String, Vec<&'p str>> {
    let mut found: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    for path in paths {
        let mut parts = path.split('{');
        let mut template = parts.next().unwrap_or_default().to_owned();
        for part in parts {
            template.push_str("{}");
            template.push_str(part.split_once('}').map_or("", |(_, rest)| rest));
        }
        found.entry(template).or_default().push(path);
    }
    found
}
