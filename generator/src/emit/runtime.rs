//! The runtime: the source that every generated crate carries.

use std::collections::BTreeMap;

use crate::model::{Api, Extra, Parameter, Rules, Shape, Type};

/// The runtime's files, by their paths in it.
const FILES: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/runtime_files.rs"));

/// The optional parts of the runtime that an API needs.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Parts {
    /// Regular expressions are checked.
    pub(crate) pattern: bool,
    /// There are UUIDs.
    pub(crate) uuid: bool,
}

impl Parts {
    pub(super) fn of(api: &Api) -> Self {
        let mut parts = Self::default();
        for def in &api.types {
            match &def.shape {
                Shape::Struct(object) => {
                    for field in &object.fields {
                        parts.add(&field.ty, &field.rules);
                    }
                    if let Extra::Kept(ty) = &object.extra {
                        parts.add(ty, &Rules::default());
                    }
                }
                Shape::Union(union) => {
                    union.variants.iter().for_each(|variant| parts.add(&variant.ty, &Rules::default()))
                }
                Shape::Alias(ty, rules) => parts.add(ty, rules),
                Shape::Tuple(items, rest) => {
                    items.iter().for_each(|ty| parts.add(ty, &Rules::default()));
                    rest.iter().for_each(|ty| parts.add(ty, &Rules::default()));
                }
                Shape::Pending | Shape::Enum(_) | Shape::FixedString(_) => {}
            }
        }
        for operation in api.operations.iter().chain(&api.incoming) {
            operation.parameters.iter().for_each(|Parameter { ty, rules, .. }| parts.add(ty, rules));
            let bodies = operation.body.iter().flat_map(|body| &body.kinds);
            let answers =
                operation.success.iter().chain(&operation.failure).filter_map(|outcome| outcome.payload.as_ref());
            bodies.chain(answers).for_each(|payload| parts.add(&payload.ty, &Rules::default()));
        }
        parts
    }

    fn add(&mut self, ty: &Type, rules: &Rules) {
        self.pattern |= rules.pattern.is_some();
        match ty {
            Type::Uuid => self.uuid = true,
            Type::Array(inner) | Type::Map(inner) | Type::Nullable(inner) => self.add(inner, &Rules::default()),
            _ => {}
        }
    }

    /// The runtime's files, by their paths in the generated crate.
    pub(super) fn files(self) -> BTreeMap<String, String> {
        FILES.iter().map(|(name, text)| (path(name), self.adapt(text))).collect()
    }

    /// A file of the runtime as a module of the generated crate.
    fn adapt(self, text: &str) -> String {
        let text = text.replace("\n#[cfg(test)]\nmod tests;\n", "");
        let text = select(&text, "pattern", self.pattern);
        let text = select(&text, "uuid", self.uuid);
        text.replace("crate::", "crate::runtime::")
    }
}

fn path(name: &str) -> String {
    match name {
        "lib.rs" => "src/runtime/mod.rs".to_owned(),
        name => format!("src/runtime/{name}"),
    }
}

/// Keeps or drops what stands behind a feature that a generated crate decides once and for all.
fn select(text: &str, feature: &str, keep: bool) -> String {
    let mark = format!("#[cfg(feature = \"{feature}\")]");
    if !text.contains(&mark) {
        return text.to_owned();
    }
    let mut selected: Vec<String> = Vec::new();
    let mut lines = text.lines();
    while let Some(line) = lines.next() {
        let Some(rest) = line.trim_start().strip_prefix(&mark) else {
            selected.push(line.to_owned());
            continue;
        };
        if !rest.trim().is_empty() {
            if keep {
                let indent = &line[..line.len() - line.trim_start().len()];
                selected.push(format!("{indent}{}", rest.trim_start()));
            }
            continue;
        }
        if keep {
            continue;
        }
        // The doc comment above the attribute goes with the item.
        while selected.last().is_some_and(|line| line.trim_start().starts_with("///")) {
            selected.pop();
        }
        let mut open = 0_i32;
        for line in lines.by_ref() {
            open += balance(line);
            let ends = line.trim_end().ends_with([';', ',', '}']);
            if open <= 0 && ends {
                break;
            }
        }
        if selected.last().is_some_and(String::is_empty) {
            selected.pop();
        }
    }
    selected.join("\n") + "\n"
}

/// How many more brackets a line opens than it closes.
fn balance(line: &str) -> i32 {
    let code = line.split("//").next().unwrap_or_default();
    code.chars().map(|c| i32::from(matches!(c, '{' | '(' | '[')) - i32::from(matches!(c, '}' | ')' | ']'))).sum()
}

/// The dependencies of a generated crate, as lines of its manifest.
pub(super) const DEPENDENCIES: &str = r#"base64 = { version = "0.23", default-features = false, features = ["std"] }
bytes = "1"
fluent-uri = { version = "0.4", default-features = false, features = ["std"] }
futures-core = { version = "0.3", default-features = false }
http = "1"
jiff = { version = "0.2", default-features = false, features = ["std"] }
percent-encoding = "2"
"#;

/// The dependencies behind it in the alphabet.
pub(super) const MORE_DEPENDENCIES: &str = r#"reqwest = { version = "0.13", default-features = false, features = ["rustls-no-provider"], optional = true }
serde = { version = "1", default-features = false, features = ["std"] }
serde_json = { version = "1", features = ["raw_value"] }
simdutf8 = "0.1"
"#;

/// What only systems with sockets have: a browser brings its own TLS, and nothing that blocks.
pub(super) const NATIVE_DEPENDENCIES: &str = r#"[target.'cfg(not(target_arch = "wasm32"))'.dependencies]
rustls = { version = "0.23", default-features = false, features = ["ring", "std", "tls12"], optional = true }
rustls-platform-verifier = { version = "0.7", default-features = false, optional = true }
tokio = { version = "1", default-features = false, features = ["time"], optional = true }
ureq = { version = "3.5", default-features = false, features = ["platform-verifier", "rustls-no-provider"], optional = true }
"#;
