//! One dependency of a manifest: what it inherits, what it lacks, and the command that adds it.

use semver::{Op, VersionReq};
use toml::{Table, Value};

/// A dependency with what it inherits from its workspace, where it has `workspace = true`.
pub fn inherit(name: &str, value: &Value, workspace: &Table) -> Value {
    let inherits = value.get("workspace").and_then(Value::as_bool) == Some(true);
    let base = workspace.get("workspace").and_then(|table| table.get("dependencies")?.get(name));
    let (true, Some(base)) = (inherits, base) else { return value.clone() };
    let mut table = match base {
        Value::Table(table) => table.clone(),
        version => Table::from_iter([("version".to_owned(), version.clone())]),
    };
    let none = Value::Array(Vec::new());
    let features = union(table.get("features").unwrap_or(&none), value.get("features").unwrap_or(&none));
    table.insert("features".to_owned(), features.into());
    Value::Table(table)
}

/// What has to change in a dependency that is there, as the table of a dependency; none where it is all that is needed.
pub fn lacking(needed: &Value, there: &Value) -> Option<Value> {
    let mut lacking = Table::new();
    if let (Some(version), Some(has)) = (version(needed), version(there))
        && incompatible(version, has)
    {
        lacking.insert("version".to_owned(), version.into());
    }
    let flag = |of: &Value, key: &str| of.get(key).and_then(Value::as_bool);
    let default = |of: &Value| flag(of, "default-features") != Some(false);
    // One that the user's settings take from the workspace is what the workspace says.
    let is_inherited = flag(needed, "workspace") == Some(true);
    if default(needed) && !default(there) && !is_inherited {
        lacking.insert("default-features".to_owned(), true.into());
    }
    let has: Vec<&str> = there.get("features").into_iter().flat_map(strings).collect();
    let more: Vec<&str> =
        needed.get("features").into_iter().flat_map(strings).filter(|name| !has.contains(name)).collect();
    if !more.is_empty() {
        lacking.insert("features".to_owned(), more.into());
    }
    if lacking.is_empty() {
        return None;
    }
    if let Some(package) = needed.get("package") {
        lacking.insert("package".to_owned(), package.clone());
    }
    Some(Value::Table(lacking))
}

fn version(dependency: &Value) -> Option<&str> {
    dependency.as_str().or_else(|| dependency.get("version")?.as_str())
}

/// Whether no version can be both: `1` and `0.2`, but not `1.4` and `1`. What isn't one plain version may be anything.
fn incompatible(needed: &str, there: &str) -> bool {
    let plain = |text| {
        let requirement = VersionReq::parse(text).ok()?;
        let [range] = &requirement.comparators[..] else { return None };
        matches!(range.op, Op::Caret | Op::Tilde | Op::Exact).then_some((range.major, range.minor))
    };
    let (Some((major, minor)), Some((has_major, has_minor))) = (plain(needed), plain(there)) else { return false };
    let other_minor = major == 0 && minor.is_some() && has_minor.is_some() && minor != has_minor;
    major != has_major || other_minor
}

/// The strings of two arrays, each once.
pub fn union(one: &Value, other: &Value) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    for text in strings(one).chain(strings(other)) {
        if !all.iter().any(|there| there == text) {
            all.push(text.to_owned());
        }
    }
    all
}

/// The strings of an array.
pub fn strings(value: &Value) -> impl Iterator<Item = &str> {
    value.as_array().into_iter().flatten().filter_map(Value::as_str)
}

/// The `cargo add` command of a dependency.
pub fn cargo_add(target: &str, name: &str, value: &Value) -> String {
    let text = |key: &str| value.get(key).and_then(Value::as_str);
    let flag = |key: &str| value.get(key).and_then(Value::as_bool);
    let version = value.as_str().or_else(|| text("version")).map(|version| format!("@{version}"));
    let mut line = format!("cargo add {}{}", text("package").unwrap_or(name), version.unwrap_or_default());
    for source in ["path", "git", "branch", "tag", "rev"] {
        if let Some(text) = text(source) {
            line.push_str(&format!(" --{source} {text}"));
        }
    }
    if text("package").is_some() {
        line.push_str(&format!(" --rename {name}"));
    }
    match flag("default-features") {
        Some(true) => line.push_str(" --default-features"),
        Some(false) => line.push_str(" --no-default-features"),
        None => {}
    }
    let features: Vec<&str> = value.get("features").into_iter().flat_map(strings).collect();
    if !features.is_empty() {
        line.push_str(&format!(" --features {}", features.join(",")));
    }
    if flag("optional") == Some(true) {
        line.push_str(" --optional");
    }
    if !target.is_empty() {
        line.push_str(&format!(" --target '{target}'"));
    }
    line
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_dependency_is_added_from_where_it_is() {
        for (value, command) in [
            (r#""1""#, "cargo add it@1"),
            (r#"{ workspace = true, features = ["std"] }"#, "cargo add it --features std"),
            (r#"{ path = "../it", default-features = false }"#, "cargo add it --path ../it --no-default-features"),
            (
                r#"{ package = "that", git = "https://x.example", rev = "1" }"#,
                "cargo add that --git https://x.example --rev 1 --rename it",
            ),
        ] {
            let table: Table = format!("it = {value}").parse().unwrap();
            assert_eq!(cargo_add("", "it", &table["it"]), command);
        }
    }

    #[test]
    fn versions_exclude_each_other_by_what_cargo_takes_for_compatible() {
        for (needed, there, expected) in [
            ("1", "1.4.2", false),
            ("3.5", "3", false),
            ("0.13", "0.13.4", false),
            ("0.13", "0", false),
            ("1", ">=0.8", false),
            ("1", ">=0.8, <2", false),
            ("1", "*", false),
            ("1", "0.2", true),
            ("0.13", "0.12", true),
            ("0.13", "=1.0.1", true),
        ] {
            assert_eq!(incompatible(needed, there), expected, "{needed} {there}");
        }
    }
}
