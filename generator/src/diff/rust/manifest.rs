//! `Cargo.toml`.

use toml::{Table, Value};

use super::changes::Comparer;
use crate::diff::Level;
use crate::diff::words::quoted;

/// The manifest's path.
pub(super) const PATH: &str = "Cargo.toml";

/// Compares two manifests: the package's name, features, the version of Rust, and what it depends on.
pub(super) fn compare(comparer: &mut Comparer, old: Option<&String>, new: Option<&String>) {
    let (Some(old), Some(new)) = (old, new) else { return };
    if old == new {
        return;
    }
    let (Ok(old), Ok(new)) = (old.parse::<Table>(), new.parse::<Table>()) else {
        return comparer.file(Level::Major, PATH, "it isn't TOML, so that nothing can be said of it");
    };
    let of = |table: &Table, section: &str, key: &str| table.get(section).and_then(|table| table.get(key)).cloned();
    let shown =
        |value: &Option<Value>| value.as_ref().and_then(Value::as_str).map_or_else(|| "none".to_owned(), quoted);
    for (section, key, what, level) in [
        ("package", "name", "the package", Level::Major),
        ("lib", "name", "the library", Level::Major),
        ("package", "rust-version", "the oldest version of Rust", Level::Minor),
        ("package", "edition", "the edition of Rust", Level::Patch),
    ] {
        let (was, is) = (of(&old, section, key), of(&new, section, key));
        if was != is {
            comparer.file(level, PATH, &format!("{what} is {}, and was {}", shown(&is), shown(&was)));
        }
    }
    entries(
        comparer,
        "feature",
        Level::Major,
        Level::Minor,
        &section(&old, &["features"]),
        &section(&new, &["features"]),
    );
    let native = ["target", "cfg(not(target_arch = \"wasm32\"))", "dependencies"];
    for path in [&["dependencies"][..], &native] {
        entries(comparer, "dependency", Level::Patch, Level::Patch, &section(&old, path), &section(&new, path));
    }
}

fn section(table: &Table, path: &[&str]) -> Table {
    let mut at = table;
    for key in path {
        let Some(Value::Table(next)) = at.get(*key) else { return Table::new() };
        at = next;
    }
    at.clone()
}

fn entries(comparer: &mut Comparer, noun: &str, removed: Level, added: Level, old: &Table, new: &Table) {
    for (name, value) in old {
        match new.get(name) {
            None => comparer.file(removed, PATH, &format!("the {noun} {} was removed", quoted(name))),
            Some(now) if now != value => {
                comparer.file(Level::Patch, PATH, &format!("the {noun} {} changed", quoted(name)));
            }
            Some(_) => {}
        }
    }
    for name in new.keys().filter(|name| !old.contains_key(*name)) {
        comparer.file(added, PATH, &format!("the {noun} {} was added", quoted(name)));
    }
}
