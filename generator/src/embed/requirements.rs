//! What generated code needs of the crate that it becomes a module of.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use toml::{Table, Value};

use super::dependency;

/// The dependencies and features that generated code needs.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Requirements {
    /// Dependencies by target, which is empty for all targets, and by name.
    pub dependencies: BTreeMap<(String, String), Value>,
    /// Features by name, with what each turns on.
    pub features: BTreeMap<String, Value>,
}

/// What a manifest lacks of the requirements: an empty one lacks nothing.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Missing(Requirements);

impl Requirements {
    /// What the manifest of a crate has. `workspace` is the manifest of its workspace, which it may inherit dependencies from:
    /// `bytes = { workspace = true, features = ["serde"] }` has the features of both.
    #[must_use]
    pub fn of(manifest: &str, workspace: Option<&str>) -> Self {
        let parse = |text: &str| text.parse::<Table>().unwrap_or_default();
        let (manifest, workspace) = (parse(manifest), workspace.map(parse).unwrap_or_default());
        let mut found = Self::default();
        found.take(&manifest, "", &workspace);
        for (target, table) in table(&manifest, "target") {
            found.take(table.as_table().unwrap_or(&Table::new()), target, &workspace);
        }
        found.features.extend(table(&manifest, "features").map(|(name, value)| (name.clone(), value.clone())));
        found
    }

    fn take(&mut self, manifest: &Table, target: &str, workspace: &Table) {
        let each = table(manifest, "dependencies");
        self.dependencies.extend(
            each.map(|(name, value)| ((target.to_owned(), name.clone()), dependency::inherit(name, value, workspace))),
        );
    }

    /// What a crate lacks: dependencies, those of another version, features of dependencies and features of its own. A
    /// dependency for all targets is there for each.
    #[must_use]
    pub fn missing_in(&self, there: &Self) -> Missing {
        let dependencies = self.dependencies.iter().filter_map(|(key, needed)| {
            let everywhere = (String::new(), key.1.clone());
            match there.dependencies.get(key).or_else(|| there.dependencies.get(&everywhere)) {
                Some(has) => Some((key.clone(), dependency::lacking(needed, has)?)),
                None => Some((key.clone(), needed.clone())),
            }
        });
        let features = self.features.iter().filter_map(|(name, needed)| {
            let Some(has) = there.features.get(name) else { return Some((name.clone(), needed.clone())) };
            let all = dependency::union(has, needed);
            (all.len() > dependency::strings(has).count()).then(|| (name.clone(), Value::from(all)))
        });
        Missing(Self { dependencies: dependencies.collect(), features: features.collect() })
    }
}

impl Missing {
    /// Whether nothing is missing.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0 == Requirements::default()
    }

    /// The commands that add the dependencies, a line each, and the lines to add below `[features]`.
    #[must_use]
    pub fn instructions(&self) -> String {
        let mut lines: Vec<String> = self
            .0
            .dependencies
            .iter()
            .map(|((target, name), value)| dependency::cargo_add(target, name, value))
            .collect();
        if !self.0.features.is_empty() {
            lines.push("and in Cargo.toml, below [features]:".to_owned());
            lines.extend(self.0.features.iter().map(|(name, value)| format!("{name} = {value}")));
        }
        lines.join("\n")
    }
}

/// The manifest of the package that a folder is in: its path, and what it has, its workspace's dependencies included.
#[must_use]
pub fn surrounding(folder: &Path) -> Option<(PathBuf, Requirements)> {
    let absolute = std::path::absolute(folder).ok()?;
    let mut manifests = absolute.ancestors().filter_map(|folder| {
        let path = folder.join("Cargo.toml");
        let text = fs::read_to_string(&path).ok()?;
        let table: Table = text.parse().ok()?;
        Some((path, text, table))
    });
    let (path, text, package) = manifests.find(|(.., table)| table.contains_key("package"))?;
    let root = if package.contains_key("workspace") { Some(text.clone()) } else { None };
    let workspace =
        root.or_else(|| manifests.find(|(.., table)| table.contains_key("workspace")).map(|(_, text, _)| text));
    Some((path, Requirements::of(&text, workspace.as_deref())))
}

/// The entries of a table in a table.
fn table<'a>(of: &'a Table, key: &str) -> impl Iterator<Item = (&'a String, &'a Value)> {
    of.get(key).and_then(Value::as_table).into_iter().flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    const NEEDED: &str = r#"
[features]
blocking = ["dep:ureq"]
[dependencies]
bytes = "1"
http = "1"
reqwest = { version = "0.13", default-features = false, features = ["a", "b"], optional = true }
[target.'cfg(unix)'.dependencies]
ureq = { version = "3", optional = true }
tokio = "1"
"#;

    #[test]
    fn what_is_missing_is_named_by_the_command_that_adds_it() {
        let needed = Requirements::of(NEEDED, None);
        assert!(needed.missing_in(&needed).is_empty());
        let there =
            "[dependencies]\nbytes.workspace = true\ntokio = { version = \"1\" }\n[dependencies.http]\npath = \"x\"\n";
        assert_eq!(
            needed.missing_in(&Requirements::of(there, None)).instructions(),
            "cargo add reqwest@0.13 --no-default-features --features a,b --optional\n\
             cargo add ureq@3 --optional --target 'cfg(unix)'\n\
             and in Cargo.toml, below [features]:\nblocking = [\"dep:ureq\"]"
        );
    }

    #[test]
    fn what_is_there_in_part_lacks_the_rest() {
        let needed = Requirements::of(NEEDED, None);
        let there = r#"
[features]
blocking = ["dep:other"]
[dependencies]
bytes = { version = "1.2", default-features = false }
http = "0.2"
reqwest = { workspace = true, features = ["c"] }
ureq = "3.1"
tokio = "1"
"#;
        let inherited = Requirements::of("[dependencies]\nbytes = { workspace = true }\n", None);
        assert!(inherited.missing_in(&Requirements::of(there, None)).is_empty());
        let workspace = "[workspace.dependencies]\nreqwest = { version = \"0.13.1\", features = [\"a\"] }\n";
        assert_eq!(
            needed.missing_in(&Requirements::of(there, Some(workspace))).instructions(),
            "cargo add bytes --default-features\n\
             cargo add http@1\n\
             cargo add reqwest --features b\n\
             and in Cargo.toml, below [features]:\nblocking = [\"dep:other\", \"dep:ureq\"]"
        );
    }
}
