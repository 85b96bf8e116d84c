// note pattern_properties.yaml:35:13 #/components/schemas/Patterns/properties/several/patternProperties/^n: the patterns of this map have different types; its values are any JSON
// note pattern_properties.yaml:43:11 #/components/schemas/Patterns/properties/named/propertyNames: `propertyNames` doesn't shape data; values are not checked against it
// note pattern_properties.yaml:47:11 #/components/schemas/Patterns/properties/listed/propertyNames: `propertyNames` doesn't shape data; values are not checked against it

// ==== src/api/patterns.rs
//! Operations: patterns.

use http::Method;

use crate::runtime::{Async, Call, Client, Mode, Operation, Response, reply};
use crate::{runtime, types};

pub(crate) const PUT_PATTERNS: Operation = Operation::new(
        "putPatterns",
        Method::PUT,
        "/patterns",
    )
    .accept("application/json");

impl<M: Mode> Client<M> {
    /// `putPatterns` of the document.
    ///
    /// `PUT /patterns`
    pub fn put_patterns(&self, body: &types::Patterns) -> PutPatterns<M> {
        let mut call = self.call(&PUT_PATTERNS);
        call.json("application/json", body);
        PutPatterns { call }
    }
}

/// A call of [`Client::put_patterns`], to be filled in and sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct PutPatterns<M: Mode = Async> {
    call: Call<M>,
}

impl<M: Mode> PutPatterns<M> {
    /// Sends the request; gives what the body says.
    pub fn send(self) -> M::Answer<types::Patterns, runtime::Json> {
        self.call.send(reply::json, reply::json)
    }

    /// Sends the request; gives the status and the headers too.
    pub fn send_with_response(
        self,
    ) -> M::Answer<Response<types::Patterns>, runtime::Json> {
        self.call.send_with_response(reply::json, reply::json)
    }
}

// ==== src/lib.rs
//! A client of Patterns.
//!
//! # Example
//!
//! ```no_run
//! # #[cfg(feature = "reqwest")]
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! use case_pattern_properties::Client;
//!
//! let client = Client::builder().base_url("https://api.example.com").build()?;
//! # Ok(())
//! # }
//! ```

pub mod api;
mod client;
#[cfg(feature = "mock")]
pub mod mock;
pub mod runtime;
pub mod types;

pub use runtime::{Client, ClientBuilder, Error, Response, blocking};

// ==== src/types/patterns.rs
use std::collections::BTreeMap;

use crate::runtime::{Json, JsonObject};

/// The schema `Patterns`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Patterns {
    /// `one`
    pub one: Option<BTreeMap<String, String>>,
    /// `several`
    pub several: Option<JsonObject>,
    /// `beside`
    pub beside: Option<PatternsBeside>,
    /// `named`
    pub named: Option<BTreeMap<String, f64>>,
    /// `listed`
    pub listed: Option<BTreeMap<String, i64>>,
}

impl Patterns {
    /// Nothing set.
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
        one = "one",
        several = "several",
        beside = "beside",
        named = "named",
        listed = "listed",
    }
}

/// The `beside` of a [`Patterns`].
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct PatternsBeside {
    /// `id`
    pub id: Option<String>,
    /// The members that have no field of their own.
    pub additional_properties: BTreeMap<String, Json>,
}

impl PatternsBeside {
    /// Nothing set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `id`.
    pub fn id(mut self, id: impl Into<String>) -> Self {
        self.id = Some(id.into());
        self
    }

    /// Sets the members that have no field of their own.
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
        id = "id",
        ..additional_properties
    }
}
