//! The settings in the lock.

use std::collections::BTreeMap;

use serde::Serialize;
use serde_json::Value;

use super::{Attribute, Config, RustPath, quoted};
use crate::paths::slashed;

impl Config {
    /// The settings that differ from their defaults and change the output, as sorted `key = value` pairs of TOML: what
    /// the lock records. `changelog`, `deny_weakened`, `strict` and `document` are not among them.
    #[must_use]
    pub fn entries(&self) -> BTreeMap<String, String> {
        let base = Self::default();
        let overlays: Vec<String> = self.overlays.iter().map(|path| slashed(path)).collect();
        let mut entries = BTreeMap::new();
        put(&mut entries, "kind", &self.kind, &base.kind);
        put(&mut entries, "module", &self.module, &base.module);
        put(&mut entries, "name", &self.name, &base.name);
        put(&mut entries, "version", &self.version, &base.version);
        put(&mut entries, "aliases", &self.aliases, &base.aliases);
        put(&mut entries, "share", &self.share, &base.share);
        put(&mut entries, "split", &self.split, &base.split);
        put(&mut entries, "tests", &self.tests, &base.tests);
        put(&mut entries, "time", &self.time, &base.time);
        put(&mut entries, "map", &self.map, &base.map);
        put(&mut entries, "features", &self.features, &base.features);
        put(&mut entries, "unknown_fields", &self.unknown_fields, &base.unknown_fields);
        put(&mut entries, "deep_arrays", &self.deep_arrays, &base.deep_arrays);
        put(&mut entries, "parts", &self.parts, &base.parts);
        put(&mut entries, "derive", &self.derive, &base.derive);
        put(&mut entries, "select.only", &self.select.only, &base.select.only);
        put(&mut entries, "select.except", &self.select.except, &base.select.except);
        put(&mut entries, "root", &self.root.as_deref().map(slashed), &None);
        put(&mut entries, "linguist_generated", &self.linguist_generated, &None);
        put(&mut entries, "modules", &self.modules, &Vec::new());
        put(&mut entries, "lints.workspace", &self.lints.is_some(), &false);
        put(&mut entries, "overlays", &overlays, &Vec::new());
        for (file, import) in &self.import {
            entries.insert(format!("import.{}", quoted(&slashed(file))), quoted(import.module.as_str()));
        }
        if let Some(runtime) = &self.runtime {
            entries.insert(format!("runtime.{}", quoted(runtime.name())), runtime.dependency(&[]));
        }
        for (key, value) in &self.package {
            entries.insert(format!("package.{key}"), value.clone());
        }
        for (name, line) in &self.dependencies {
            entries.insert(format!("dependencies.{}", quoted(name)), line.clone());
        }
        let tables =
            [("formats", &self.formats), ("rename", &self.rename), ("replace", &self.replace), ("tags", &self.tags)];
        for (table, map) in tables {
            for (key, value) in map {
                entries.insert(format!("{table}.{}", quoted(key)), quoted(value));
            }
        }
        for (key, settings) in &self.types {
            let derive: Vec<&str> = settings.derive.iter().map(RustPath::as_str).collect();
            let attributes: Vec<&str> = settings.attributes.iter().map(Attribute::as_str).collect();
            put(&mut entries, &format!("types.{}.derive", quoted(key)), &derive, &Vec::new());
            put(&mut entries, &format!("types.{}.attributes", quoted(key)), &attributes, &Vec::new());
        }
        for (operation, paging) in &self.paging {
            let Ok(Value::Object(members)) = serde_json::to_value(paging) else { continue };
            for (key, value) in members {
                put(&mut entries, &format!("paging.{}.{key}", quoted(operation)), &value, &Value::Null);
            }
        }
        for (operation, polling) in &self.polling {
            let Ok(Value::Object(members)) = serde_json::to_value(polling) else { continue };
            for (key, value) in members {
                put(&mut entries, &format!("polling.{}.{key}", quoted(operation)), &value, &Value::Null);
            }
        }
        entries
    }
}

/// Adds a setting that isn't the default. The JSON of strings, numbers, booleans and lists of strings is TOML, except for DEL.
fn put<T: Serialize + PartialEq>(entries: &mut BTreeMap<String, String>, key: &str, value: &T, default: &T) {
    if value != default
        && let Ok(json) = serde_json::to_string(value)
    {
        entries.insert(key.to_owned(), json.replace('\u{7f}', "\\u007f"));
    }
}
