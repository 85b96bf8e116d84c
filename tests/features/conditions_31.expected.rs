// note conditions_31.yaml:38:7 #/components/schemas/Address/then: `then` holds under a condition; its members are optional, and requests are checked against it
// note conditions_31.yaml:41:7 #/components/schemas/Address/else: `else` holds under a condition; its members are optional, and requests are checked against it
// note conditions_31.yaml:45:7 #/components/schemas/Address/dependentSchemas: `dependentSchemas` holds under a condition; its members are optional, and requests are checked against it

// ==== src/api/address.rs
//! Operations: address.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, reply};
use crate::types;

pub(crate) const PUT_ADDRESS: Operation =
    Operation::new("putAddress", Method::PUT, "/address").accept("application/json");

impl<M: Mode> Client<M> {
    /// Calls the operation `putAddress`.
    ///
    /// `PUT /address`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_conditions_31::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use case_conditions_31::types;
    ///
    /// let address = client.put_address(&types::Address::new("a")).send().await?;
    /// # Ok(()) }
    /// ```
    pub fn put_address(&self, body: &types::Address) -> PutAddress<M> {
        let mut call = self.call(&PUT_ADDRESS);
        call.json("application/json", body);
        PutAddress { call }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::put_address`].
    PutAddress {
        value: types::Address = reply::json,
        error: runtime::Json = reply::json,
    }
}

// ==== src/lib.rs
//! | tests without the service | `mock::Mock`, a server of this API on the loopback, by the feature `mock` |
#[cfg(feature = "mock")]
pub mod mock;

// ==== src/types/address.rs
use crate::runtime::Json;

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Address {
    /// Matches the schema `{"not":{"enum":["XX"]}}`.
    pub country: String,
    pub postcode: Option<String>,
    pub card: Option<String>,
    /// Matches the schema `{"contains":{"const":"home"},"maxContains":2,"minContains":1}`.
    pub lines: Option<Vec<String>>,
    /// Matches the schema `{"not":{}}`.
    pub never: Option<Json>,
    /// Matches the schema `{"not":{}}`.
    pub no_such_value: Option<Json>,
    pub any_value: Option<Json>,
    pub state: Option<String>,
    pub province: Option<String>,
    pub expires: Option<jiff::civil::Date>,
}

impl Address {
    /// Creates a value from its required fields.
    pub fn new(country: impl Into<String>) -> Self {
        Self {
            country: country.into(),
            postcode: None,
            card: None,
            lines: None,
            never: None,
            no_such_value: None,
            any_value: None,
            state: None,
            province: None,
            expires: None,
        }
    }

    /// Sets `postcode`.
    pub fn postcode(mut self, postcode: impl Into<String>) -> Self {
        self.postcode = Some(postcode.into());
        self
    }

    /// Sets `card`.
    pub fn card(mut self, card: impl Into<String>) -> Self {
        self.card = Some(card.into());
        self
    }

    /// Sets `lines`.
    pub fn lines(mut self, lines: Vec<String>) -> Self {
        self.lines = Some(lines);
        self
    }

    /// Sets `never`.
    pub fn never(mut self, never: Json) -> Self {
        self.never = Some(never);
        self
    }

    /// Sets `no_such_value`.
    pub fn no_such_value(mut self, no_such_value: Json) -> Self {
        self.no_such_value = Some(no_such_value);
        self
    }

    /// Sets `any_value`.
    pub fn any_value(mut self, any_value: Json) -> Self {
        self.any_value = Some(any_value);
        self
    }

    /// Sets `state`.
    pub fn state(mut self, state: impl Into<String>) -> Self {
        self.state = Some(state.into());
        self
    }

    /// Sets `province`.
    pub fn province(mut self, province: impl Into<String>) -> Self {
        self.province = Some(province.into());
        self
    }

    /// Sets `expires`.
    pub fn expires(mut self, expires: jiff::civil::Date) -> Self {
        self.expires = Some(expires);
        self
    }
}

crate::runtime::object! {
    Address [schema(r#"{"dependentRequired":{"card":["postcode"]},"dependentSchemas":{"card":{"properties":{"expires":{"type":"string"}}}},"else":{"properties":{"province":{"type":"string"}}},"if":{"properties":{"country":{"const":"US"}}},"properties":{"any_value":{},"card":{"type":"string"},"country":{"not":{"enum":["XX"]},"type":"string"},"lines":{"contains":{"const":"home"},"items":{"type":"string"},"maxContains":2,"minContains":1,"type":"array"},"never":{"not":{}},"no_such_value":false,"postcode":{"type":"string"}},"required":["country"],"then":{"properties":{"state":{"type":"string"}},"required":["postcode"]},"type":"object","unevaluatedProperties":false}"#)] {
        country [schema(r#"{"not":{"enum":["XX"]}}"#)],
        postcode,
        card,
        lines [schema(r#"{"contains":{"const":"home"},"maxContains":2,"minContains":1}"#)],
        never [schema(r#"{"not":{}}"#)],
        no_such_value [schema(r#"{"not":{}}"#)],
        any_value,
        state,
        province,
        expires,
    }
}
