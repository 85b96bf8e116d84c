//! Constraints on values: checked on the way out, never on the way in.

/// A bound of a number, exact.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Bound {
    /// A bound that is a whole number.
    Integer(i128),
    /// Any other.
    Number(f64),
}

/// What a value has to satisfy before it is sent.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Rules {
    /// `minimum`.
    pub minimum: Option<Bound>,
    /// `exclusiveMinimum`.
    pub exclusive_minimum: Option<Bound>,
    /// `maximum`.
    pub maximum: Option<Bound>,
    /// `exclusiveMaximum`.
    pub exclusive_maximum: Option<Bound>,
    /// `multipleOf`.
    pub multiple_of: Option<Bound>,
    /// `minLength`, in Unicode scalar values.
    pub min_length: Option<u64>,
    /// `maxLength`, in Unicode scalar values.
    pub max_length: Option<u64>,
    /// `pattern`, where the regular expression is one that the output can check.
    pub pattern: Option<String>,
    /// `minItems`.
    pub min_items: Option<u64>,
    /// `maxItems`.
    pub max_items: Option<u64>,
    /// `uniqueItems`.
    pub unique_items: bool,
    /// `minProperties`.
    pub min_properties: Option<u64>,
    /// `maxProperties`.
    pub max_properties: Option<u64>,
}

impl Rules {
    /// Whether nothing is asked.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}
