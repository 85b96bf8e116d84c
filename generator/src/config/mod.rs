//! How a document is to be set: `typecase.toml`, the command line over it, and what both leave open.
//!
//! A file has defaults at its top and an entry per document below; [`ConfigFile`] reads it, [`Options`] is one layer of
//! it, and [`Config`] is what stands once the layers are laid over each other.

mod dependency;
mod entries;
mod error;
mod fields;
mod file;
mod job;
mod options;
mod package;
mod polling;
mod replacement;
mod shared_runtime;
#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use serde::{Deserialize, Serialize};

use crate::select::Select;

pub use dependency::Dependency;
pub use error::{ConfigError, Problem};
pub use file::ConfigFile;
pub(crate) use file::nearest;
pub use job::{Job, Spec, document_path};
pub use options::{ModulePath, Options, PackageName, PackageVersion, RustName, RustPath, is_package_name};
pub use package::{Inherited, Package};
pub use polling::Polling;
pub(crate) use replacement::type_of_path;
pub use shared_runtime::SharedRuntime;

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
    /// Where a module stands in its crate: `crate::clients::twilio`.
    pub module: Option<String>,
    /// The package's name; without one it is made from the document's title.
    pub name: Option<String>,
    /// The package's version; without one it is 0.1.0.
    pub version: Option<String>,
    /// Whether `generate` tells what changed in the crate's CHANGELOG.md. It never changes the output.
    pub changelog: bool,
    /// Whether it is an error if something that had a type in the last run has none now. It never changes the output.
    pub deny_weakened: bool,
    /// Whether what an update renames keeps its old name too, deprecated, for a release.
    pub aliases: bool,
    /// Whether inline schemas of one shape have one type. Where nothing is set, a crate stays as it is, and a new one shares.
    pub share: Option<bool>,
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
    /// What becomes of an object's members that the document doesn't mention.
    pub unknown_fields: UnknownFields,
    /// How arrays are written in the style `deepObject`; with an index, and a finding, where nothing is set.
    pub deep_arrays: Option<DeepArrays>,
    /// Parts of the client that are written only where they are asked for.
    pub parts: BTreeSet<Part>,
    /// Further traits that structs, enums and unions derive, as paths.
    pub derive: Vec<String>,
    /// Further dependencies of the crate: names, and what stands behind them in its `Cargo.toml`.
    pub dependencies: BTreeMap<String, String>,
    /// New Rust names, by JSON pointer (`#/components/schemas/Pet`) or by the Rust name that would stand otherwise.
    pub rename: BTreeMap<String, String>,
    /// Rust paths of the user's own types, by the JSON pointer of the schema that each stands for.
    pub replace: BTreeMap<String, String>,
    /// New names of tags, by the name in the document.
    pub tags: BTreeMap<String, String>,
    /// How operations page, by `operationId`.
    pub paging: BTreeMap<String, Paging>,
    /// How operations go on after they are answered, by `operationId`.
    pub polling: BTreeMap<String, Polling>,
    /// The operations and webhooks that the crate is for.
    pub select: Select,
    /// Overlays (OpenAPI Overlay 1.0) that are laid over the document in this order.
    pub overlays: Vec<PathBuf>,
    /// The folder that references may lead into, which the document is in; without one it is the document's own.
    pub root: Option<PathBuf>,
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
    /// The version of the crate, which is the first where none is given.
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
    /// Settings of connections: HTTP/2, proxies, certificates.
    Connections,
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
    /// Bodies that are read while they are sent, for raw calls: where an operation has such a body, they are there anyway.
    Uploads,
}

impl Part {
    /// The name of the runtime's feature.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Connections => "connections",
            Self::Downloads => "downloads",
            Self::MockAnswers => "mock_answers",
            Self::RateLimits => "rate_limits",
            Self::Signatures => "signatures",
            Self::Tower => "tower",
            Self::Uploads => "uploads",
        }
    }
}

/// What becomes of an object's members that the document doesn't mention.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum UnknownFields {
    /// They are skipped.
    #[default]
    Ignore,
    /// They are kept in a map and written back.
    Keep,
}

/// How arrays are written in the style `deepObject`, which OpenAPI leaves open.
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

/// Which files a review folds, since nobody wrote them by hand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum LinguistGenerated {
    /// The runtime and the lock, which change with the generator rather than with the document.
    Runtime,
    /// Everything that is generated.
    All,
}

/// How an operation pages: by one of `next`, `last_item`, `link_header`, `page` and `offset`, or not at all (`off`). Without
/// any of them it pages as it is found by shape, and what stands here of the list's end is added.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Paging {
    /// The dotted path of the array of items in the response (`meta.items`); empty where the response is the array.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub items: String,
    /// The dotted path of the link to the next page, or of the token for it where `token` names a parameter.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next: Option<String>,
    /// The dotted path, in the last item of a page, of what asks for the next page where `token` takes it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_item: Option<String>,
    /// The query parameter that takes what `next` or `last_item` holds; without one, `next` is a link.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub token: Option<String>,
    /// Where `token`, `page`, `offset` and `size` stand: in the query, or in a body of JSON, as dotted paths then.
    #[serde(rename = "in", skip_serializing_if = "is_query")]
    pub place: Place,
    /// Whether the `Link` header has the link to the next page (RFC 8288).
    #[serde(skip_serializing_if = "is_false")]
    pub link_header: bool,
    /// The query parameter for the number of a page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub page: Option<String>,
    /// The number of the first page; 1 unless said.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub first: Option<u64>,
    /// The query parameter for the number of items before a page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub offset: Option<String>,
    /// The query parameter for the number of items in a page. A page with fewer is the last, so that this is for
    /// services which give as many as are asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub size: Option<String>,
    /// The dotted path of the boolean that is true where another page follows.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub more: Option<String>,
    /// The dotted path of the boolean that is true on the last page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last: Option<String>,
    /// The dotted path of the number of items in the whole list.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub total: Option<String>,
    /// The dotted path of the number of pages in the whole list.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pages: Option<String>,
    /// Whether a link or a token that was followed before is the end of the list; else it is an error.
    #[serde(skip_serializing_if = "is_false")]
    pub ends_repeated: bool,
    /// Whether the operation doesn't page, although it looks so.
    #[serde(skip_serializing_if = "is_false")]
    pub off: bool,
}

impl Paging {
    /// Whether it says nothing of how to go on, but something of the end.
    pub(crate) fn is_of_the_end(&self) -> bool {
        let Self { more, last, total, pages, ends_repeated, .. } = self.clone();
        *self == Self { more, last, total, pages, ends_repeated, ..Self::default() }
    }
}

/// Where the request says which page it asks for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Place {
    /// In parameters of the query.
    #[default]
    Query,
    /// In members of a body of JSON.
    Body,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands over a reference")]
fn is_query(place: &Place) -> bool {
    *place == Place::Query
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands over a reference")]
fn is_false(flag: &bool) -> bool {
    !flag
}

/// A string as a TOML basic string on one line. JSON's escapes are TOML's, but for DEL, which TOML wants escaped.
pub(crate) fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string().replace('\u{7f}', "\\u007f")
}
