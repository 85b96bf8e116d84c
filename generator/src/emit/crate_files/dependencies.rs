//! The dependencies in the crate's manifest: the generator's own, and those of the configuration over them.

use std::collections::BTreeMap;

use toml::{Table, Value};

use crate::config::SharedRuntime;
use crate::emit::crate_files::runtime::{BROWSER_DEPENDENCIES, DEPENDENCIES, NATIVE_DEPENDENCIES, Parts};

/// The keys of a dependency, in the order in which they are written.
const KEYS: [&str; 11] = [
    "workspace",
    "package",
    "version",
    "path",
    "git",
    "branch",
    "tag",
    "rev",
    "default-features",
    "features",
    "optional",
];

/// The tables of the manifest that list dependencies, sorted by their names.
pub(crate) fn dependency_tables(parts: &Parts, over: &BTreeMap<String, String>) -> String {
    let own = DEPENDENCIES.iter().filter(|(_, part)| part.is_empty() || parts.has(part)).map(|(line, _)| *line);
    let targets = [NATIVE_DEPENDENCIES, BROWSER_DEPENDENCIES].map(|text| text.lines().collect::<Vec<_>>());
    let known: Vec<&str> = own
        .clone()
        .chain(targets.iter().flatten().copied())
        .filter_map(|line| Some(line.split_once(" = ")?.0))
        .collect();
    let mut all: BTreeMap<&str, String> = own.filter_map(|line| laid_over(line, over)).collect();
    let further = over.iter().filter(|(name, _)| !known.contains(&name.as_str()));
    all.extend(further.map(|(name, value)| (name.as_str(), value.clone())));
    let lines = |all: BTreeMap<&str, String>| -> String {
        all.into_iter().map(|(name, value)| format!("{name} = {value}\n")).collect()
    };
    let mut text = format!("[dependencies]\n{}", lines(all));
    for target in targets {
        let Some((header, own)) = target.split_first() else { continue };
        text.push_str(&format!("\n{header}\n{}", lines(own.iter().filter_map(|line| laid_over(line, over)).collect())));
    }
    text
}

/// The dependencies of a client whose runtime is another crate: that one, and those whose types stand in the API.
pub(crate) fn dependencies_beside(shared: &SharedRuntime, parts: &Parts, over: &BTreeMap<String, String>) -> String {
    const OF_TYPES: [&str; 10] =
        ["bytes", "chrono", "futures-core", "http", "indexmap", "jiff", "serde", "serde_json", "time", "uuid"];
    let own = DEPENDENCIES.iter().filter(|(_, part)| part.is_empty() || parts.has(part)).map(|(line, _)| *line);
    let own = own.filter_map(|line| laid_over(line, over)).filter(|(name, _)| OF_TYPES.contains(name));
    let mut all: BTreeMap<&str, String> = own.collect();
    let further = over.iter().filter(|(name, _)| !OF_TYPES.contains(&name.as_str()));
    all.extend(further.map(|(name, value)| (name.as_str(), value.clone())));
    all.insert(shared.name(), shared.dependency(&parts.names()));
    let lines: String = all.into_iter().map(|(name, value)| format!("{name} = {value}\n")).collect();
    format!("[dependencies]\n{lines}")
}

/// The dependencies of a runtime that is a crate of its own: those that only some parts need are optional.
pub(crate) fn dependencies_of_runtime(over: &BTreeMap<String, String>) -> String {
    let lines = DEPENDENCIES.iter().filter_map(|(line, part)| {
        let (name, value) = laid_over(line, over)?;
        let value = if part.is_empty() { value } else { joined("{ optional = true }", &value) };
        Some(format!("{name} = {value}\n"))
    });
    format!("[dependencies]\n{}\n{NATIVE_DEPENDENCIES}\n{BROWSER_DEPENDENCIES}", lines.collect::<String>())
}

/// A dependency of the generator's own with what the configuration has for it.
fn laid_over<'a>(line: &'a str, over: &BTreeMap<String, String>) -> Option<(&'a str, String)> {
    let (name, own) = line.split_once(" = ")?;
    let value = over.get(name).map_or_else(|| own.to_owned(), |over| joined(own, over));
    Some((name, value))
}

/// The version and the source are the configuration's; the features of both are needed, and an optional dependency stays optional.
fn joined(own: &str, over: &str) -> String {
    let (own, mut over) = (table(own), table(over));
    let list = |table: &Table| table.get("features").and_then(Value::as_array).cloned().unwrap_or_default();
    let mut features = list(&own);
    features.extend(list(&over).into_iter().filter(|feature| !list(&own).contains(feature)));
    if !features.is_empty() {
        over.insert("features".to_owned(), features.into());
    }
    // A workspace says for all of its members whether there are default features.
    let kept = if over.contains_key("workspace") { &["optional"][..] } else { &["optional", "default-features"] };
    for key in kept {
        if let (Some(value), false) = (own.get(*key), over.contains_key(*key)) {
            over.insert((*key).to_owned(), value.clone());
        }
    }
    if over.len() == 1
        && let Some(version) = over.get("version")
    {
        return version.to_string();
    }
    let members: Vec<String> = KEYS.iter().filter_map(|key| Some(format!("{key} = {}", over.get(*key)?))).collect();
    format!("{{ {} }}", members.join(", "))
}

/// The value of a dependency, as a table.
fn table(value: &str) -> Table {
    let read: Option<Table> = format!("it = {value}").parse().ok();
    match read.and_then(|mut table| table.remove("it")) {
        Some(Value::Table(table)) => table,
        Some(version) => Table::from_iter([("version".to_owned(), version)]),
        None => Table::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::joined;

    #[test]
    fn a_dependency_of_the_users_keeps_what_the_crate_needs() {
        let own = r#"{ version = "1", default-features = false, features = ["a"], optional = true }"#;
        for (over, joined_with) in [
            (r#""2""#, r#"{ version = "2", default-features = false, features = ["a"], optional = true }"#),
            (r#"{ workspace = true }"#, r#"{ workspace = true, features = ["a"], optional = true }"#),
            (
                r#"{ path = "x", default-features = true, features = ["b", "a"] }"#,
                r#"{ path = "x", default-features = true, features = ["a", "b"], optional = true }"#,
            ),
        ] {
            assert_eq!(joined(own, over), joined_with);
        }
        assert_eq!(joined(r#""1""#, r#""2""#), r#""2""#);
    }
}
