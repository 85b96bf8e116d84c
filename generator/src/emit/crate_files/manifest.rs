//! The crate's manifest.

use std::collections::BTreeMap;

use crate::emit::Emission;
use crate::emit::crate_files::runtime::{BROWSER_DEPENDENCIES, DEPENDENCIES, FEATURES, NATIVE_DEPENDENCIES};

/// The layout of generated code is the generator's: rustfmt keeps out of it.
pub(crate) const RUSTFMT: &str = "# The layout of this crate is its generator's.\ndisable_all_formatting = true\n";

/// What clippy is told of a crate whose document has placeholders for names.
const LINTS: &str = "\n[lints.clippy]\n# The names are those of the document.\ndisallowed_names = \"allow\"\n";

impl Emission<'_> {
    pub(crate) fn manifest(&self) -> String {
        let name = &self.options.crate_name;
        let title = crate::markdown::plain(&self.api.title);
        let description = if title.is_empty() {
            format!("A client of {}", self.options.document)
        } else {
            format!("A client of {title}")
        };
        let description = toml::Value::String(description).to_string();
        let dependencies = self.dependencies();
        let (native, browser) = (NATIVE_DEPENDENCIES, BROWSER_DEPENDENCIES);
        // A package's name may be one that no crate should have.
        let krate = self.crate_ident();
        let lib =
            if krate == name.replace('-', "_") { String::new() } else { format!("\n[lib]\nname = \"{krate}\"\n") };
        let version = &self.options.version;
        let of_parts = FEATURES.iter().filter(|(_, part)| self.parts.has(part));
        let of_parts: String = of_parts.map(|(lines, _)| *lines).collect();
        let tags = self.gates.all(self.api);
        let default: String = tags.iter().map(|tag| format!("    \"{tag}\",\n")).collect();
        let default =
            if tags.is_empty() { "[\"reqwest\"]".to_owned() } else { format!("[\n    \"reqwest\",\n{default}]") };
        let tags = if tags.is_empty() {
            String::new()
        } else {
            let lines: String = tags.iter().map(|tag| format!("{tag} = []\n")).collect();
            format!("# The operations of each tag, with the types that they need.\n{lines}")
        };
        let lints = if self.has_placeholder_names() { LINTS } else { "" };
        format!(
            r#"[package]
name = "{name}"
version = "{version}"
edition = "2024"
rust-version = "1.89"
description = {description}
{lib}
[features]
default = {default}
# The async client.
reqwest = ["dep:gloo-timers", "dep:reqwest", "dep:rustls", "dep:rustls-platform-verifier", "dep:tokio"]
# The blocking client.
blocking = ["dep:ureq", "dep:rustls"]
# Compressed answers.
gzip = ["dep:flate2"]
brotli = ["reqwest?/brotli", "ureq?/brotli"]
zstd = ["reqwest?/zstd"]
# Spans of calls and attempts.
tracing = ["dep:tracing"]
# A fake server for tests.
mock = ["dep:httparse"]
{of_parts}{tags}
[dependencies]
{dependencies}
{native}
{browser}{lints}"#,
        )
    }

    /// Whether the document itself uses names that clippy takes for forgotten placeholders.
    fn has_placeholder_names(&self) -> bool {
        let operations = self.names.operations.iter().flat_map(|names| names.parameters.iter().chain(&names.parts));
        let mut names = self.names.fields.values().flatten().chain(operations);
        names.any(|name| ["foo", "baz", "quux"].contains(&name.as_str()))
    }

    /// The lines of the dependencies, by name; one that the configuration asks for stands before the generator's own.
    fn dependencies(&self) -> String {
        let own = DEPENDENCIES.iter().filter(|(_, part)| part.is_empty() || self.parts.has(part));
        let own = own.filter_map(|(line, _)| line.split_once(" = "));
        let mut all: BTreeMap<&str, &str> = own.collect();
        all.extend(self.options.dependencies.iter().map(|(name, value)| (name.as_str(), value.as_str())));
        all.into_iter().map(|(name, value)| format!("{name} = {value}\n")).collect()
    }
}
