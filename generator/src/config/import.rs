//! Documents whose types another crate has.

use serde::Deserialize;

use super::{Options, RustPath};

/// The crate with the types of a document, and the settings that it is made with.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(from = "RustPath")]
pub struct Import {
    /// The module that has the types: `acme_common::types`.
    pub module: RustPath,
    /// The document's own settings, where the configuration lists it: the names of its types follow from them.
    pub of: Option<Box<Options>>,
}

impl From<RustPath> for Import {
    fn from(module: RustPath) -> Self {
        Self { module, of: None }
    }
}
