// note pattern_properties.yaml:35:13 #/components/schemas/Patterns/properties/several/patternProperties/^n: the patterns of this map have different types; its values are any JSON

// ==== src/api/patterns.rs
//! Operations: patterns.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, reply};
use crate::types;

pub(crate) const PUT_PATTERNS: Operation =
    Operation::new("putPatterns", Method::PUT, "/patterns").accept("application/json");

impl<M: Mode> Client<M> {
    /// Calls the operation `putPatterns`.
    ///
    /// `PUT /patterns`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_pattern_properties::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use case_pattern_properties::types;
    ///
    /// let patterns = client.put_patterns(&types::Patterns::new()).send().await?;
    /// # Ok(()) }
    /// ```
    pub fn put_patterns(&self, body: &types::Patterns) -> PutPatterns<M> {
        let mut call = self.call(&PUT_PATTERNS);
        call.json("application/json", body);
        PutPatterns { call }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::put_patterns`].
    PutPatterns {
        value: types::Patterns = reply::json,
        error: runtime::Json = reply::json,
    }
}

// ==== src/lib.rs
//! | tests without the service | `mock::Mock`, a server of this API on the loopback, by the feature `mock` |
#[cfg(feature = "mock")]
pub mod mock;

// ==== src/types/patterns.rs
use std::collections::BTreeMap;

use crate::runtime::{Json, JsonObject};

#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Patterns {
    /// Matches the schema `{"additionalProperties":false,"patternProperties":{"^x-":{"type":"string"}}}`.
    pub one: Option<BTreeMap<String, String>>,
    /// Matches the schema `{"patternProperties":{"^n":{"type":"integer"},"^s":{"type":"string"}}}`.
    pub several: Option<JsonObject>,
    pub beside: Option<PatternsBeside>,
    /// Matches the schema `{"propertyNames":{"maxLength":8,"pattern":"^[a-z]+$"}}`.
    pub named: Option<BTreeMap<String, f64>>,
    /// Matches the schema `{"propertyNames":{"enum":["red","green"]}}`.
    pub listed: Option<BTreeMap<String, i64>>,
}

impl Patterns {
    /// Creates a value with no field set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `one`.
    pub fn one(mut self, one: BTreeMap<String, String>) -> Self {
        self.one = Some(one);
        self
    }

    /// Sets `several`.
    pub fn several(mut self, several: JsonObject) -> Self {
        self.several = Some(several);
        self
    }

    /// Sets `beside`.
    pub fn beside(mut self, beside: PatternsBeside) -> Self {
        self.beside = Some(beside);
        self
    }

    /// Sets `named`.
    pub fn named(mut self, named: BTreeMap<String, f64>) -> Self {
        self.named = Some(named);
        self
    }

    /// Sets `listed`.
    pub fn listed(mut self, listed: BTreeMap<String, i64>) -> Self {
        self.listed = Some(listed);
        self
    }
}

crate::runtime::object! {
    Patterns {
        one [schema(r#"{"additionalProperties":false,"patternProperties":{"^x-":{"type":"string"}}}"#)],
        several [schema(r#"{"patternProperties":{"^n":{"type":"integer"},"^s":{"type":"string"}}}"#)],
        beside,
        named [schema(r#"{"propertyNames":{"maxLength":8,"pattern":"^[a-z]+$"}}"#)],
        listed [schema(r#"{"propertyNames":{"enum":["red","green"]}}"#)],
    }
}

/// The type of [`Patterns::beside`].
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct PatternsBeside {
    pub id: Option<String>,
    /// The properties that have no field of their own.
    pub additional_properties: BTreeMap<String, Json>,
}

impl PatternsBeside {
    /// Creates a value with no field set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `id`.
    pub fn id(mut self, id: impl Into<String>) -> Self {
        self.id = Some(id.into());
        self
    }

    /// Sets the properties that have no field of their own.
    pub fn additional_properties(
        mut self,
        additional_properties: BTreeMap<String, Json>,
    ) -> Self {
        self.additional_properties = additional_properties;
        self
    }
}

crate::runtime::object! {
    PatternsBeside {
        id,
        ..additional_properties,
    }
}
