//! Checks that the parts of the document are there which settings name.

use std::collections::BTreeMap;

use crate::config::nearest;
use crate::document::{Document, FileId, Node};
use crate::finding::{Finding, Findings, Place};
use crate::lower::Options;
use crate::model::Api;
use crate::types::UsedSettings;

/// Warns of settings that name nothing in the document; `used` are those that its schemas had something for. A format that the
/// document doesn't have is told only where it is probably misspelled: formats are the same everywhere, and may be set for
/// several documents at once.
pub(crate) fn check_settings(
    api: &Api,
    document: &Document,
    options: &Options,
    used: &UsedSettings,
    findings: &mut Findings,
) {
    let missing: Vec<&String> = options.replace.keys().filter(|key| !used.replaced.contains(*key)).collect();
    let schemas = document.root().path(&["components", "schemas"]);
    let known: Vec<String> =
        schemas.iter().flat_map(Node::members).map(|(_, node)| node.pointer().to_owned()).collect();
    let known: Vec<&str> = known.iter().map(String::as_str).collect();
    let mut found: Vec<Finding> = missing
        .iter()
        .map(|key| unknown("replace", &format!("#{key}"), "schema", nearest(key, &known).map(|key| format!("#{key}"))))
        .collect();
    let formats: Vec<&str> = used.formats.iter().map(String::as_str).collect();
    let missing = options.formats.keys().filter(|format| !used.formats.contains(*format));
    let misspelled = missing.filter_map(|format| Some((format, nearest(format, &formats)?.to_owned())));
    found.extend(misspelled.map(|(format, meant)| unknown("formats", format, "format", Some(meant))));
    let ids: Vec<&str> = api.operations.iter().map(|operation| operation.id.as_str()).collect();
    let missing = options.paging.keys().filter(|id| !ids.contains(&id.as_str()));
    found.extend(missing.map(|id| unknown("paging", id, "operation", nearest(id, &ids).map(str::to_owned))));
    let missing = options.polling.keys().filter(|id| !ids.contains(&id.as_str()));
    found.extend(missing.map(|id| unknown("polling", id, "operation", nearest(id, &ids).map(str::to_owned))));
    let tags: Vec<&str> = api.tags.iter().map(|tag| tag.name.as_str()).collect();
    let missing = options.tags.keys().filter(|tag| !tags.contains(&tag.as_str()));
    found.extend(missing.map(|tag| unknown("tags", tag, "tag", nearest(tag, &tags).map(str::to_owned))));
    found.into_iter().for_each(|finding| findings.add(finding));
}

/// Gives tags the names that the user wants.
pub(crate) fn tag_names(api: &mut Api, names: &BTreeMap<String, String>) {
    for tag in &mut api.tags {
        if let Some(name) = names.get(&tag.name) {
            tag.name.clone_from(name);
        }
    }
}

/// The finding about a setting of something that isn't there.
pub(crate) fn unknown(setting: &str, key: &str, what: &str, meant: Option<String>) -> Finding {
    Finding::warning(
        Place { file: FileId(0), pointer: String::new() },
        format!("`{setting}` names `{key}`, but the document has no such {what}"),
        meant.map_or_else(|| "passed over".to_owned(), |meant| format!("passed over; did you mean `{meant}`?")),
    )
}
