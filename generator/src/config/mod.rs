//! Settings for a document: those of the command line, then those of `typecase.toml`, then defaults.
//!
//! A file has defaults at its top and an entry per document below; [`ConfigFile`] reads it, [`Options`] is one layer of
//! it, and [`Config`] has the settings of all layers together.

mod dependency;
mod entries;
mod error;
mod fields;
mod file;
mod import;
mod job;
mod options;
mod package;
mod paging;
mod polling;
mod replacement;
mod shared_runtime;
#[cfg(test)]
mod tests;
mod type_settings;

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use serde::{Deserialize, Serialize};

use crate::model::Imported;
use crate::select::Select;

pub use dependency::Dependency;
pub use error::{ConfigError, Problem};
pub use file::ConfigFile;
pub(crate) use file::nearest;
pub use import::Import;
pub use job::{Job, Spec, document_path};
pub use options::{Attribute, ModulePath, Options, PackageName, PackageVersion, RustName, RustPath, is_package_name};
pub use package::{Inherited, Package};
pub use paging::{Paging, Place};
pub use polling::Polling;
pub(crate) use replacement::type_of_path;
pub use shared_runtime::SharedRuntime;
pub use type_settings::TypeSettings;

/// The name of the file that holds configuration.
pub const FILE_NAME: &str = "typecase.toml";

/// The settings for one document, every layer considered.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Config {
    /// The document's path as file headers and the lock show it: relative to the folder that the crate's folder is in,
    /// with `/` between its parts, so that it is the same on every machine.
    pub document: String,
    /// Whether the output is a crate or a module of one.
    pub kind: Kind,
    /// The path of a module in its crate: `crate::clients::twilio`.
    pub module: Option<String>,
    /// The package's name; without one it is made from the document's title.
    pub name: Option<String>,
    /// The package's version; without one it is 0.1.0.
    pub version: Option<String>,
    /// Whether `generate` adds the changes to the crate's CHANGELOG.md. It never changes the output.
    pub changelog: bool,
    /// Whether it is an error if something that had a type in the last run has none now. It never changes the output.
    pub deny_weakened: bool,
    /// Whether things that an update renames keep their old names as deprecated aliases, for a release.
    pub aliases: bool,
    /// Whether inline schemas of one shape have one type. Where nothing is set, a crate stays as it is, and a new one shares.
    pub share: Option<bool>,
    /// Whether requests have types of their own where answers have more. Where nothing is set, a crate stays as it is, and a new one
    /// has them.
    pub split: Option<bool>,
    /// Whether a warning is an error. It never changes the output.
    pub strict: bool,
    /// Whether the crate carries tests of its own, made from the document's examples.
    pub tests: bool,
    /// Which crate's types stand for times and dates.
    pub time: Time,
    /// Which type stands for an object with arbitrary keys.
    pub map: Map,
    /// Whether each tag is a cargo feature.
    pub features: Features,
    /// The treatment of members that the document doesn't declare.
    pub unknown_fields: UnknownFields,
    /// The form of arrays in the style `deepObject`; without a setting, with an index, and there is a finding.
    pub deep_arrays: Option<DeepArrays>,
    /// Parts of the client that are written only where they are asked for.
    pub parts: BTreeSet<Part>,
    /// Further traits that structs, enums and unions derive, as paths.
    pub derive: Vec<String>,
    /// Further dependencies of the crate: names, and their values in its `Cargo.toml`.
    pub dependencies: BTreeMap<String, String>,
    /// New Rust names, by JSON pointer (`#/components/schemas/Pet`) or by the Rust name that the thing would have otherwise.
    pub rename: BTreeMap<String, String>,
    /// Rust paths of the user's own types, by the JSON pointer of the schema that each stands for.
    pub replace: BTreeMap<String, String>,
    /// Rust paths of the types that stand for formats, by the value of `format`.
    pub formats: BTreeMap<String, String>,
    /// Traits and attributes of single types, by JSON pointer or by Rust name.
    pub types: BTreeMap<String, TypeSettings>,
    /// New names of tags, by the name in the document.
    pub tags: BTreeMap<String, String>,
    /// The paging of operations, by `operationId`.
    pub paging: BTreeMap<String, Paging>,
    /// The settings of operations that go on after they are answered, by `operationId`.
    pub polling: BTreeMap<String, Polling>,
    /// The operations and webhooks that the crate is for.
    pub select: Select,
    /// Overlays (OpenAPI Overlay 1.0) that are laid over the document in this order.
    pub overlays: Vec<PathBuf>,
    /// The folder that references may lead into, which the document is in; without one it is the document's own.
    pub root: Option<PathBuf>,
    /// Documents whose types are used from their own crates, by their paths.
    pub import: BTreeMap<PathBuf, Import>,
    /// The types that those crates have, once they are known.
    pub imported: Vec<Imported>,
    /// The crate with the runtime that several clients share; without one, each carries its own.
    pub runtime: Option<SharedRuntime>,
    /// Keys of the manifest's `[package]`, with their values as TOML.
    pub package: BTreeMap<String, String>,
    /// The crate's `[lints]`.
    pub lints: Option<Inherited>,
    /// Modules of the user's own that the crate's root declares; their files are never touched.
    pub modules: Vec<String>,
    /// Which files a `.gitattributes` marks as generated, so that a review folds them; there is none without it.
    pub linguist_generated: Option<LinguistGenerated>,
}

impl Config {
    /// The version of the crate; 0.1.0 by default.
    #[must_use]
    pub fn version(&self) -> &str {
        self.version.as_deref().unwrap_or("0.1.0")
    }
}

/// What the output is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// A crate of its own, with a manifest.
    #[default]
    Crate,
    /// A module of a crate that is there already.
    Module,
}

/// Which crate's types stand for times and dates.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Time {
    /// `jiff::Timestamp` and `jiff::civil::Date`.
    #[default]
    Jiff,
    /// `chrono::DateTime<Utc>` and `chrono::NaiveDate`.
    Chrono,
    /// `time::OffsetDateTime` and `time::Date`.
    Time,
}

/// Which type stands for an object with arbitrary keys.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Map {
    /// `std::collections::BTreeMap`: sorted, without a further dependency.
    #[default]
    Btree,
    /// `indexmap::IndexMap`: in the order of the response.
    Index,
}

/// Whether each tag is a cargo feature.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Features {
    /// Only where a document is large.
    #[default]
    Auto,
    /// For every document.
    Always,
    /// For none.
    Never,
}

/// A part of the client that no document asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Part {
    /// AWS Signature Version 4, where the document doesn't name it.
    #[serde(rename = "aws_sigv4")]
    AwsSigV4,
    /// Settings of connections: HTTP/2, proxies, certificates.
    Connections,
    /// Constructors and setters of types that only answers have, for tests. No part of the runtime has to do with it.
    Constructors,
    /// HTTP digest authentication, where the document doesn't name it.
    Digest,
    /// Downloads as streams and files, for raw calls: where an operation has an answer of bytes, they are there anyway.
    Downloads,
    /// The fake server's answers: made of schemas where the document has no example, and those that come late, in turn, or not as a
    /// whole.
    MockAnswers,
    /// Rate limits, readable and waited for.
    RateLimits,
    /// Signatures of webhooks, where the document has none of the webhooks that its service sends.
    Signatures,
    /// Services of tower as transports.
    Tower,
    /// Which trace requests belong to (W3C Trace Context).
    TraceContext,
    /// Bodies that are read while they are sent, for raw calls: where an operation has such a body, they are there anyway.
    Uploads,
}

impl Part {
    /// All of them, by name.
    pub const ALL: [Self; 11] = [
        Self::AwsSigV4,
        Self::Connections,
        Self::Constructors,
        Self::Digest,
        Self::Downloads,
        Self::MockAnswers,
        Self::RateLimits,
        Self::Signatures,
        Self::Tower,
        Self::TraceContext,
        Self::Uploads,
    ];

    /// Its name, which is that of the runtime's feature, where it has one.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::AwsSigV4 => "aws_sigv4",
            Self::Connections => "connections",
            Self::Constructors => "constructors",
            Self::Digest => "digest",
            Self::Downloads => "downloads",
            Self::MockAnswers => "mock_answers",
            Self::RateLimits => "rate_limits",
            Self::Signatures => "signatures",
            Self::Tower => "tower",
            Self::TraceContext => "trace_context",
            Self::Uploads => "uploads",
        }
    }
}

/// The treatment of members that the document doesn't declare.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum UnknownFields {
    /// They are skipped.
    #[default]
    Ignore,
    /// They are kept in a map and written back.
    Keep,
}

/// The form of arrays in the style `deepObject`, which OpenAPI leaves open.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum DeepArrays {
    /// `expand[0]=a`
    #[default]
    Indexed,
    /// `expand[]=a`
    Brackets,
    /// `expand=a`
    Repeated,
}

/// Which generated files a review folds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum LinguistGenerated {
    /// The runtime and the lock, which change with the generator rather than with the document.
    Runtime,
    /// Everything that is generated.
    All,
}

/// A string as a TOML basic string on one line. JSON's escapes are TOML's, except that TOML escapes DEL too.
pub(crate) fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string().replace('\u{7f}', "\\u007f")
}
