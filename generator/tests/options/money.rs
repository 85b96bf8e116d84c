//! A crate of the user's own, with a type that takes the place of a schema.

/// An amount of money, which is its own business how it stands in JSON.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Money {
    /// Hundredths.
    pub cents: i64,
    /// ISO 4217.
    pub currency: String,
}

/// An instant, which is nothing but its text.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Moment(pub String);
