//! What one type has beside what all types have.

use serde::Deserialize;

use super::{Attribute, RustPath};

/// Traits and attributes of one type: `{ derive = ["Hash"], attributes = ["must_use"] }`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct TypeSettings {
    /// Further traits that it derives, as paths.
    pub derive: Vec<RustPath>,
    /// Its attributes, each as it stands in `#[…]`.
    pub attributes: Vec<Attribute>,
}
