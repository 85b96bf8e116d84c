//! One layer of settings, as written.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use serde::Deserialize;

use super::{
    Config, DeepArrays, Dependency, Features, Import, Inherited, Kind, LinguistGenerated, Map, Package, Paging, Part,
    Polling, SharedRuntime, Time, TypeSettings, UnknownFields,
};
use crate::select::Select;

/// The settings of one layer: the top level of a file, an entry of it, or the command line. A setting that is absent is that
/// of the layer below.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Options {
    /// The document's path, relative to the file's folder.
    pub spec: Option<PathBuf>,
    /// The crate's folder, relative to the file's folder.
    pub out: Option<PathBuf>,
    /// See [`Config::kind`].
    pub kind: Option<Kind>,
    /// See [`Config::module`].
    pub module: Option<ModulePath>,
    /// The package's name.
    pub name: Option<PackageName>,
    /// See [`Config::version`].
    pub version: Option<PackageVersion>,
    /// See [`Config::changelog`].
    pub changelog: Option<bool>,
    /// See [`Config::deny_weakened`].
    pub deny_weakened: Option<bool>,
    /// See [`Config::aliases`].
    pub aliases: Option<bool>,
    /// See [`Config::share`].
    pub share: Option<bool>,
    /// See [`Config::split`].
    pub split: Option<bool>,
    /// See [`Config::strict`].
    pub strict: Option<bool>,
    /// See [`Config::tests`].
    pub tests: Option<bool>,
    /// See [`Config::time`].
    pub time: Option<Time>,
    /// See [`Config::map`].
    pub map: Option<Map>,
    /// See [`Config::features`].
    pub features: Option<Features>,
    /// See [`Config::unknown_fields`].
    pub unknown_fields: Option<UnknownFields>,
    /// See [`Config::deep_arrays`].
    pub deep_arrays: Option<DeepArrays>,
    /// See [`Config::parts`].
    pub parts: Option<BTreeSet<Part>>,
    /// See [`Config::derive`].
    pub derive: Option<Vec<RustPath>>,
    /// See [`Config::dependencies`].
    #[serde(default)]
    pub dependencies: BTreeMap<PackageName, Dependency>,
    /// See [`Config::rename`].
    #[serde(default)]
    pub rename: BTreeMap<String, RustName>,
    /// See [`Config::replace`].
    #[serde(default)]
    pub replace: BTreeMap<String, RustPath>,
    /// See [`Config::formats`].
    #[serde(default)]
    pub formats: BTreeMap<String, RustPath>,
    /// See [`Config::types`].
    #[serde(default)]
    pub types: BTreeMap<String, TypeSettings>,
    /// See [`Config::tags`].
    #[serde(default)]
    pub tags: BTreeMap<String, String>,
    /// See [`Config::paging`].
    #[serde(default)]
    pub paging: BTreeMap<String, Paging>,
    /// See [`Config::polling`].
    #[serde(default)]
    pub polling: BTreeMap<String, Polling>,
    /// See [`Config::select`].
    #[serde(default)]
    pub select: Select,
    /// See [`Config::overlays`]; relative to the file's folder.
    pub overlays: Option<Vec<PathBuf>>,
    /// See [`Config::root`]; relative to the file's folder.
    pub root: Option<PathBuf>,
    /// See [`Config::import`]; relative to the file's folder.
    #[serde(default)]
    pub import: BTreeMap<PathBuf, Import>,
    /// See [`Config::runtime`].
    pub runtime: Option<SharedRuntime>,
    /// See [`Config::package`].
    #[serde(default)]
    pub package: Package,
    /// See [`Config::lints`].
    pub lints: Option<Inherited>,
    /// See [`Config::modules`].
    pub modules: Option<Vec<RustName>>,
    /// See [`Config::linguist_generated`].
    pub linguist_generated: Option<LinguistGenerated>,
}

impl Options {
    /// This layer over another: its settings win, and tables are joined key by key.
    #[must_use]
    pub fn over(self, below: &Self) -> Self {
        fn join<K: Clone + Ord, V: Clone>(above: BTreeMap<K, V>, below: &BTreeMap<K, V>) -> BTreeMap<K, V> {
            let mut all = below.clone();
            all.extend(above);
            all
        }
        Self {
            spec: self.spec.or_else(|| below.spec.clone()),
            out: self.out.or_else(|| below.out.clone()),
            kind: self.kind.or(below.kind),
            module: self.module.or_else(|| below.module.clone()),
            name: self.name.or_else(|| below.name.clone()),
            version: self.version.or_else(|| below.version.clone()),
            changelog: self.changelog.or(below.changelog),
            deny_weakened: self.deny_weakened.or(below.deny_weakened),
            aliases: self.aliases.or(below.aliases),
            share: self.share.or(below.share),
            split: self.split.or(below.split),
            strict: self.strict.or(below.strict),
            tests: self.tests.or(below.tests),
            time: self.time.or(below.time),
            map: self.map.or(below.map),
            features: self.features.or(below.features),
            unknown_fields: self.unknown_fields.or(below.unknown_fields),
            deep_arrays: self.deep_arrays.or(below.deep_arrays),
            parts: self.parts.or_else(|| below.parts.clone()),
            derive: self.derive.or_else(|| below.derive.clone()),
            dependencies: join(self.dependencies, &below.dependencies),
            rename: join(self.rename, &below.rename),
            replace: join(self.replace, &below.replace),
            formats: join(self.formats, &below.formats),
            types: join(self.types, &below.types),
            tags: join(self.tags, &below.tags),
            paging: join(self.paging, &below.paging),
            polling: join(self.polling, &below.polling),
            select: self.select.over(&below.select),
            overlays: self.overlays.or_else(|| below.overlays.clone()),
            root: self.root.or_else(|| below.root.clone()),
            import: join(self.import, &below.import),
            runtime: self.runtime.or_else(|| below.runtime.clone()),
            package: self.package.over(&below.package),
            lints: self.lints.or(below.lints),
            modules: self.modules.or_else(|| below.modules.clone()),
            linguist_generated: self.linguist_generated.or(below.linguist_generated),
        }
    }

    /// The settings, with defaults for those that no layer has; [`Config::document`] is left empty.
    #[must_use]
    pub fn into_config(self) -> Config {
        let strings = |map: BTreeMap<String, RustPath>| map.into_iter().map(|(key, value)| (key, value.0)).collect();
        Config {
            document: String::new(),
            kind: self.kind.unwrap_or_default(),
            module: self.module.map(|path| path.0),
            name: self.name.map(|name| name.0),
            version: self.version.map(|version| version.0),
            changelog: self.changelog.unwrap_or_default(),
            deny_weakened: self.deny_weakened.unwrap_or_default(),
            aliases: self.aliases.unwrap_or_default(),
            share: self.share,
            split: self.split,
            strict: self.strict.unwrap_or_default(),
            tests: self.tests.unwrap_or_default(),
            time: self.time.unwrap_or_default(),
            map: self.map.unwrap_or_default(),
            features: self.features.unwrap_or_default(),
            unknown_fields: self.unknown_fields.unwrap_or_default(),
            deep_arrays: self.deep_arrays,
            parts: self.parts.unwrap_or_default(),
            derive: self.derive.unwrap_or_default().into_iter().map(|path| path.0).collect(),
            dependencies: self.dependencies.into_iter().map(|(name, line)| (name.into(), line.into())).collect(),
            rename: self.rename.into_iter().map(|(key, value)| (key, value.0)).collect(),
            replace: strings(self.replace),
            formats: strings(self.formats),
            types: self.types,
            tags: self.tags,
            paging: self.paging,
            polling: self.polling,
            select: self.select,
            overlays: self.overlays.unwrap_or_default(),
            root: self.root,
            import: self.import,
            imported: Vec::new(),
            runtime: self.runtime,
            package: self.package.into_lines(),
            lints: self.lints,
            modules: self.modules.unwrap_or_default().into_iter().map(|name| name.0).collect(),
            linguist_generated: self.linguist_generated,
        }
    }
}

/// A checked string: its constructor has the check.
macro_rules! checked {
    ($(#[$docs:meta])* $name:ident, $check:expr, $what:literal) => {
        $(#[$docs])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
        #[serde(try_from = "String")]
        pub struct $name(String);

        impl TryFrom<String> for $name {
            type Error = String;

            fn try_from(text: String) -> Result<Self, String> {
                if $check(&text) { Ok(Self(text)) } else { Err(format!(concat!("{:?} is not ", $what), text)) }
            }
        }

        impl $name {
            /// The text.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl From<$name> for String {
            fn from(value: $name) -> Self {
                value.0
            }
        }
    };
}

checked!(
    /// The name of a cargo package.
    PackageName, is_package_name, "a package name: lower or upper case letters, digits, `-` and `_`, a letter first, no keyword");
checked!(
    /// The version of a cargo package, after Semantic Versioning 2.0.
    PackageVersion, |text: &str| semver::Version::parse(text).is_ok(), "a version such as `0.2.0`");
checked!(
    /// A Rust identifier that is no keyword.
    RustName, |text: &str| syn::parse_str::<syn::Ident>(text).is_ok(), "a Rust name that can stand without `r#`");
checked!(
    /// A Rust path, perhaps with generic arguments.
    RustPath, |text: &str| syn::parse_str::<syn::Path>(text).is_ok(), "a Rust path such as `my_crate::Money`");

checked!(
    /// What stands in an attribute's brackets.
    Attribute, |text: &str| syn::parse_str::<syn::Meta>(text).is_ok(), "an attribute as it stands in `#[…]`, such as `must_use`");

checked!(
    /// The path of a module in its crate.
    ModulePath, is_module_path, "the path of a module from the crate's root, such as `crate::clients::twilio`");

/// Whether a text is the path of a module from its crate's root.
fn is_module_path(text: &str) -> bool {
    let name = |part: &str| syn::parse_str::<syn::Ident>(part).is_ok();
    text.strip_prefix("crate::").is_some_and(|rest| rest.split("::").all(name))
}

/// Whether cargo takes the name for a package of its own: ASCII letters, digits, `-` and `_`, at most 64, a letter
/// first; neither a keyword nor a name that cargo or the standard library has taken.
#[must_use]
pub fn is_package_name(name: &str) -> bool {
    const TAKEN: [&str; 10] =
        ["test", "core", "std", "alloc", "proc_macro", "deps", "build", "examples", "incremental", "proc-macro"];
    let shape = name.len() <= 64
        && name.starts_with(|c: char| c.is_ascii_alphabetic())
        && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_');
    shape && !TAKEN.contains(&name) && syn::parse_str::<syn::Ident>(&name.replace('-', "_")).is_ok()
}
