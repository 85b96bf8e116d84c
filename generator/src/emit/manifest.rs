//! The crate's manifest.

use super::Emission;
use super::runtime::{DEPENDENCIES, MORE_DEPENDENCIES, NATIVE_DEPENDENCIES};

/// The layout of generated code is the generator's: rustfmt keeps out of it.
pub(super) const RUSTFMT: &str = "# The layout of this crate is its generator's.\ndisable_all_formatting = true\n";

impl Emission<'_> {
    pub(super) fn manifest(&self) -> String {
        let name = &self.heading.crate_name;
        let title = crate::markdown::plain(&self.api.title);
        let description = if title.is_empty() {
            format!("A client of {}", self.heading.document)
        } else {
            format!("A client of {title}")
        };
        let description = toml::Value::String(description).to_string();
        let parts = &self.parts;
        let pattern = if parts.pattern {
            "regex-lite = { version = \"0.1\", default-features = false, features = [\"std\", \"string\"] }\n"
        } else {
            ""
        };
        let uuid = if parts.uuid {
            "uuid = { version = \"1\", default-features = false, features = [\"std\"] }\n"
        } else {
            ""
        };
        let native = NATIVE_DEPENDENCIES;
        // A package's name may be one that no crate should have.
        let krate = self.crate_ident();
        let lib =
            if krate == name.replace('-', "_") { String::new() } else { format!("\n[lib]\nname = \"{krate}\"\n") };
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
        format!(
            r#"[package]
name = "{name}"
version = "0.1.0"
edition = "2024"
rust-version = "1.89"
description = {description}
{lib}
[features]
default = {default}
# The async client.
reqwest = ["dep:reqwest", "dep:rustls", "dep:rustls-platform-verifier", "dep:tokio"]
# The blocking client.
blocking = ["dep:ureq", "dep:rustls"]
# Compressed answers.
gzip = ["reqwest?/gzip", "ureq?/gzip"]
{tags}
[dependencies]
{DEPENDENCIES}{pattern}{MORE_DEPENDENCIES}{uuid}
{native}"#,
        )
    }
}
