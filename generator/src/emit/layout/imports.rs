//! Imports of a file.

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};

use crate::emit::layout::file::Item;
use crate::emit::layout::macro_block::fill;
use crate::emit::layout::used::Used;
use crate::emit::layout::version_order;

/// The imports of a file.
#[derive(Clone, Debug, Default)]
pub(crate) struct Imports {
    /// The names to import, by the path of the module that has them.
    names: BTreeMap<String, BTreeSet<String>>,
}

impl Imports {
    /// Imports `name` from the module `path`; `*` imports everything.
    pub(crate) fn add(&mut self, path: &str, name: &str) {
        self.names.entry(path.to_owned()).or_default().insert(name.to_owned());
    }

    /// The `use` lines in rustfmt's order: `std`, other crates, then this crate, with a blank line between them.
    pub(crate) fn item(&self) -> Option<Item> {
        let mut names = self.names.clone();
        // `use a::b;` beside `use a::b::c;` is one line: `use a::b::{self, c};`.
        for path in self.names.keys() {
            if let Some((parent, module)) = path.rsplit_once("::")
                && names.get_mut(parent).is_some_and(|names| names.remove(module))
            {
                names.entry(path.clone()).or_default().insert("self".to_owned());
            }
        }
        let mut lines: Vec<(&String, Vec<&str>)> = names.iter().flat_map(|(path, names)| lines(path, names)).collect();
        lines.sort_by(|one, other| order(one, other));
        let mut text = String::new();
        for group in lines.chunk_by(|one, other| group(one.0) == group(other.0)) {
            text.push_str(if text.is_empty() { "" } else { "\n" });
            text.extend(group.iter().map(|(path, names)| use_line("", path, names)));
        }
        (!text.is_empty()).then_some(Item::Text(text))
    }
}

/// The lines that import some names of a module: rustfmt leaves `*` a line of its own.
fn lines<'n>(path: &'n String, names: &'n BTreeSet<String>) -> Vec<(&'n String, Vec<&'n str>)> {
    let (all, mut names): (Vec<&str>, Vec<&str>) = names.iter().map(String::as_str).partition(|name| *name == "*");
    names.sort_by(|one, other| (*one != "self").cmp(&(*other != "self")).then_with(|| version_order(one, other)));
    [all, names].into_iter().filter(|names| !names.is_empty()).map(|names| (path, names)).collect()
}

/// Which group of imports a path belongs to.
fn group(path: &str) -> u8 {
    match path.split("::").next() {
        Some("std") => 0,
        Some("super" | "crate") => 2,
        _ => 1,
    }
}

/// The order of two `use` lines: path by path, one name before `*`, and `*` before a list.
fn order(one: &(&String, Vec<&str>), other: &(&String, Vec<&str>)) -> Ordering {
    let segments = |(path, names): &(&String, Vec<&str>)| -> Vec<(u8, String)> {
        let own = path.split("::").map(|segment| (u8::from(segment != "super"), segment.to_owned()));
        let last = match names.as_slice() {
            ["*"] => (2, String::new()),
            [only] => (1, (*only).to_owned()),
            _ => (3, String::new()),
        };
        own.chain([last]).collect()
    };
    let by_segment = |(one, other): (&(u8, String), &(u8, String))| {
        one.0.cmp(&other.0).then_with(|| version_order(&one.1, &other.1))
    };
    let (left, right) = (segments(one), segments(other));
    let differing = left.iter().zip(&right).map(by_segment).find(|order| order.is_ne());
    group(one.0).cmp(&group(other.0)).then(differing.unwrap_or(left.len().cmp(&right.len())))
}

/// A `use` declaration, wrapped at a hundred columns as rustfmt does.
pub(crate) fn use_line(visibility: &str, path: &str, names: &[&str]) -> String {
    match names {
        [] => String::new(),
        [only] => format!("{visibility}use {path}::{only};\n"),
        _ => {
            let line = format!("{visibility}use {path}::{{{}}};", names.join(", "));
            match line.len() > 100 {
                true => format!("{visibility}use {path}::{{\n{}}};\n", fill(names, 4)),
                false => line + "\n",
            }
        }
    }
}

/// The imports of a file of operations, by the names that stand in its items.
pub(crate) fn operation_imports(items: &[Item]) -> Option<Item> {
    let (mut all, mut of_tokens) = (Used::default(), Used::default());
    for item in items {
        match item {
            Item::Tokens(tokens) => of_tokens.add(tokens.clone()),
            Item::Text(text) => all.add(text.parse().unwrap_or_default()),
        }
    }
    let begins_path = |name: &str| all.begins_path(name) || of_tokens.begins_path(name);
    let mut imports = Imports::default();
    imports.add("http", "Method");
    let optional = ["Checked", "FormPart", "Paging", "Param", "Part", "Style", "Upload"];
    let optional = optional.into_iter().filter(|name| of_tokens.has(name));
    for name in ["Client", "Mode", "Operation", "reply"].into_iter().chain(optional) {
        imports.add("crate::runtime", name);
    }
    if begins_path("xml") {
        imports.add("crate::runtime", "xml");
    }
    if all.has("DecodeError") || of_tokens.has("DecodeError") {
        imports.add("crate::runtime::json", "DecodeError");
    }
    if all.has_rules() || of_tokens.has_rules() {
        imports.add("crate::runtime::rules", "*");
    }
    for module in ["runtime", "servers", "types"].into_iter().filter(|name| begins_path(name)) {
        imports.add("crate", module);
    }
    imports.item()
}

#[cfg(test)]
mod tests {
    use super::Imports;
    use crate::emit::layout::file::Item;

    #[test]
    fn imports_are_in_rustfmt_s_order() {
        let mut imports = Imports::default();
        for (path, name) in [
            ("crate", "types"),
            ("crate", "runtime"),
            ("crate::runtime", "reply"),
            ("crate::runtime", "Client"),
            ("crate::runtime::rules", "*"),
            ("crate::runtime::json", "DecodeError"),
            ("super", "Pet10"),
            ("super", "Pet2"),
            ("http", "Method"),
            ("std::borrow", "Cow"),
        ] {
            imports.add(path, name);
        }
        let Some(Item::Text(text)) = imports.item() else { panic!("no imports") };
        let expected = [
            "use std::borrow::Cow;",
            "",
            "use http::Method;",
            "",
            "use super::{Pet2, Pet10};",
            "use crate::runtime::json::DecodeError;",
            "use crate::runtime::rules::*;",
            "use crate::runtime::{self, Client, reply};",
            "use crate::types;",
        ];
        assert_eq!(text.lines().collect::<Vec<_>>(), expected);
    }
}
