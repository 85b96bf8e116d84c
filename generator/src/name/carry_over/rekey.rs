//! New keys for lines of the lock, whose thing has another key in this document.

use std::collections::BTreeMap;

/// Keys that have the same mark, such as a name, by that mark.
type ByMark<'k> = BTreeMap<String, Vec<&'k str>>;

/// Groups keys by their marks.
pub(super) fn by_mark<'k>(marked: impl Iterator<Item = (String, &'k str)>) -> ByMark<'k> {
    let mut found = ByMark::new();
    marked.for_each(|(mark, key)| found.entry(mark).or_default().push(key));
    found
}

/// Pairs each key that is gone with the key that has come with the same mark: the old key, then the new one. Where several
/// have one mark, it isn't known which is which, and none of them is paired.
pub(super) fn pairs(
    gone: &ByMark<'_>,
    come: &ByMark<'_>,
    is_one: impl Fn(&str, &str) -> bool,
) -> BTreeMap<String, String> {
    let pair = |(mark, from): (&String, &Vec<&str>)| match (from.as_slice(), come.get(mark)?.as_slice()) {
        ([from], [to]) if is_one(from, to) => Some(((*from).to_owned(), (*to).to_owned())),
        _ => None,
    };
    gone.iter().filter_map(pair).collect()
}

/// The lines with new keys; a line for which there is none keeps its own.
pub(super) fn rekeyed(
    lines: BTreeMap<String, String>,
    new_key: impl Fn(&str) -> Option<String>,
) -> BTreeMap<String, String> {
    lines.into_iter().map(|(key, name)| (new_key(&key).unwrap_or(key), name)).collect()
}

/// The new key of something that was paired, or that is inside of what was: `#/a/get/x` where `#/a/get` is `#/b/get` now
/// is `#/b/get/x`.
pub(super) fn within(key: &str, pairs: &BTreeMap<String, String>) -> Option<String> {
    let ends = key.match_indices('/').map(|(end, _)| end).chain([key.len()]);
    let mut found = ends.filter_map(|end| Some((end, pairs.get(key.get(..end)?)?)));
    found.next().map(|(end, to)| format!("{to}{}", &key[end..]))
}
