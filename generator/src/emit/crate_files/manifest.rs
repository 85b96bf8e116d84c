//! The crate's manifest.

use std::collections::BTreeMap;

use crate::config::LinguistGenerated;
use crate::emit::Emission;
use crate::emit::crate_files::dependencies::{dependencies_beside, dependency_tables};
use crate::emit::crate_files::runtime::FEATURES;
use crate::emit::crate_files::tag_features::ALL;

/// Keeps rustfmt from generated code, which the generator has formatted.
pub(crate) const RUSTFMT: &str = "# The layout of this crate is its generator's.\ndisable_all_formatting = true\n";

/// The order of the keys of `[package]`.
const PACKAGE: [&str; 15] = [
    "name",
    "version",
    "edition",
    "rust-version",
    "description",
    "license",
    "license-file",
    "authors",
    "repository",
    "homepage",
    "documentation",
    "readme",
    "keywords",
    "categories",
    "publish",
];

/// The features by which a user chooses parts of the runtime.
pub(crate) const CHOICES: &str = r#"# The async client.
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
"#;

impl Emission<'_> {
    pub(crate) fn manifest(&self) -> String {
        let package = self.package();
        let over = &self.options.dependencies;
        let (dependencies, choices) = match &self.options.runtime {
            Some(shared) => (dependencies_beside(shared, &self.parts, over), passed_on(CHOICES, shared.name())),
            None => (dependency_tables(&self.parts, over), CHOICES.to_owned()),
        };
        let name = &self.options.crate_name;
        // A package's name may be one that no crate should have.
        let krate = self.crate_ident();
        let lib =
            if krate == name.replace('-', "_") { String::new() } else { format!("\n[lib]\nname = \"{krate}\"\n") };
        let of_parts = FEATURES.iter().filter(|(_, part)| self.parts.has(part));
        let of_parts: String = of_parts.map(|(lines, _)| *lines).collect();
        let of_parts = match &self.options.runtime {
            Some(shared) => passed_on(&of_parts, shared.name()),
            None => of_parts,
        };
        let tags = self.gates.all(self.api);
        let default = if tags.is_empty() { String::new() } else { format!(", \"{ALL}\"") };
        let all: String = tags.iter().map(|tag| format!("    \"{tag}\",\n")).collect();
        let each: String = tags.iter().map(|tag| format!("{tag} = []\n")).collect();
        let tags = if tags.is_empty() {
            String::new()
        } else {
            format!(
                "# Every operation.\n{ALL} = [\n{all}]\n# The operations of each tag, with the types that they need.\n{each}"
            )
        };
        let lints = if self.options.workspace_lints { "\n[lints]\nworkspace = true\n" } else { "" };
        format!(
            r#"[package]
{package}{lib}
[features]
default = ["reqwest"{default}]
{choices}{of_parts}{tags}
{dependencies}{lints}"#,
        )
    }

    /// The lines of `[package]`. To prevent accidents, publishing has to be asked for.
    fn package(&self) -> String {
        let title = crate::markdown::plain(&self.api.title);
        let of = if title.is_empty() { &self.options.document } else { &title };
        let text = |text: String| toml::Value::String(text).to_string();
        let own = [
            ("name", text(self.options.crate_name.clone())),
            ("version", text(self.options.version.clone())),
            ("edition", text("2024".to_owned())),
            ("rust-version", text("1.89".to_owned())),
            ("description", text(format!("A client of {of}"))),
            ("publish", "false".to_owned()),
        ];
        let mut values: BTreeMap<&str, String> = own.into();
        values.extend(self.options.package.iter().map(|(key, value)| (key.as_str(), value.clone())));
        PACKAGE.iter().filter_map(|key| Some(format!("{key} = {}\n", values.get(key)?))).collect()
    }

    /// `.gitattributes`, which marks generated files for reviews; none where it isn't asked for.
    pub(crate) fn git_attributes(&self) -> Option<(String, String)> {
        let own = self.options.modules.iter().flat_map(|name| [format!("src/{name}.rs"), format!("src/{name}/**")]);
        let text = match self.options.linguist_generated? {
            LinguistGenerated::Runtime => {
                "src/runtime/** linguist-generated\ntypecase.lock linguist-generated\n".to_owned()
            }
            LinguistGenerated::All => {
                let own = own.chain(["CHANGELOG.md".to_owned()]);
                own.fold("** linguist-generated\n".to_owned(), |text, path| text + &path + " -linguist-generated\n")
            }
        };
        Some((".gitattributes".to_owned(), text))
    }
}

/// Lines of features that turn on those of the same names in another crate.
fn passed_on(lines: &str, krate: &str) -> String {
    let passed = lines.lines().map(|line| match line.split_once(" = [") {
        Some((name, _)) => format!("{name} = [\"{krate}/{name}\"]\n"),
        None => format!("{line}\n"),
    });
    passed.collect()
}
