// note deep_arrays.yaml:7:5 #/paths/~1charges/get: OpenAPI leaves open how the style `deepObject` writes arrays; 1 more of the operations have any; as in `expand[0]=a`, unless `deep_arrays` in typecase.toml says otherwise
// note deep_arrays.yaml:7:5 #/paths/~1charges/get: OpenAPI leaves open what becomes of lists in an object that is exploded; each item is a pair of its own: `tags=a&tags=b`

// ==== src/api/charges.rs
//! Operations: charges.

use http::Method;

use crate::runtime::{self, Client, FormPart, Mode, Operation, Param, Style, reply};
use crate::types;

pub(crate) const CREATE_CHARGE: Operation =
    Operation::new("createCharge", Method::POST, "/charges");

impl<M: Mode> Client<M> {
    /// Calls the operation `createCharge`.
    ///
    /// `POST /charges`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_deep_arrays::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.create_charge().send().await?;
    /// # Ok(()) }
    /// ```
    pub fn create_charge(&self) -> CreateCharge<M> {
        CreateCharge {
            call: self.call(&CREATE_CHARGE),
        }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::create_charge`].
    CreateCharge {
        value: () = reply::empty,
        error: runtime::Json = reply::json,
    }
}

impl<M: Mode> CreateCharge<M> {
    /// The body of the request.
    pub fn body(mut self, body: &types::CreateChargeRequest) -> Self {
        self.call.form(body, &[FormPart::new("items").style(Style::DeepObject)]);
        self
    }
}

pub(crate) const LIST_CHARGES: Operation = Operation::new("listCharges", Method::GET, "/charges");

impl<M: Mode> Client<M> {
    /// Calls the operation `listCharges`.
    ///
    /// `GET /charges`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_deep_arrays::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.list_charges().send().await?;
    /// # Ok(()) }
    /// ```
    pub fn list_charges(&self) -> ListCharges<M> {
        ListCharges {
            call: self.call(&LIST_CHARGES),
        }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::list_charges`].
    ListCharges {
        value: () = reply::empty,
        error: runtime::Json = reply::json,
    }
}

impl<M: Mode> ListCharges<M> {
    /// Sets `expand`.
    pub fn expand(mut self, expand: &[&str]) -> Self {
        self.call.set(Param::query("expand").style(Style::DeepObject), &expand);
        self
    }

    /// Sets `created`.
    pub fn created(mut self, created: &types::Created) -> Self {
        self.call.set(Param::query("created").style(Style::DeepObject), created);
        self
    }

    /// Sets `filter`.
    pub fn filter(
        mut self,
        filter: &std::collections::BTreeMap<String, Vec<String>>,
    ) -> Self {
        self.call.set(Param::query("filter"), filter);
        self
    }
}

// ==== src/api/plain.rs
//! Operations: plain.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, Param, Style, reply};
use crate::types;

pub(crate) const GET_PLAIN: Operation = Operation::new("getPlain", Method::GET, "/plain");

impl<M: Mode> Client<M> {
    /// Calls the operation `getPlain`.
    ///
    /// `GET /plain`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_deep_arrays::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.get_plain().send().await?;
    /// # Ok(()) }
    /// ```
    pub fn get_plain(&self) -> GetPlain<M> {
        GetPlain {
            call: self.call(&GET_PLAIN),
        }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::get_plain`].
    GetPlain {
        value: () = reply::empty,
        error: runtime::Json = reply::json,
    }
}

impl<M: Mode> GetPlain<M> {
    /// Sets `created`.
    pub fn created(mut self, created: &types::Created) -> Self {
        self.call.set(Param::query("created").style(Style::DeepObject), created);
        self
    }
}

// ==== src/client.rs
//! The client's builder: its server and its credentials.

use crate::runtime::{Client, ClientBuilder};

impl Client {
    /// Returns a builder of a client of <https://api.example.com>; [`base_url`](ClientBuilder::base_url) sets another address.
    pub fn builder() -> ClientBuilder {
        ClientBuilder::new(
            "https://api.example.com",
            concat!(env!("CARGO_PKG_NAME"), "/", env!("CARGO_PKG_VERSION")),
        )
    }
}

// ==== src/lib.rs
//! let client = Client::builder().build()?;
//! client.list_charges().send().await?;
//! | tests without the service | `mock::Mock`, a server of this API on the loopback, by the feature `mock` |
#[cfg(feature = "mock")]
pub mod mock;

// ==== src/types/create_charge.rs
use super::Item;

/// The request body of [`create_charge`](crate::Client::create_charge).
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct CreateChargeRequest {
    pub items: Option<Vec<Item>>,
}

impl CreateChargeRequest {
    /// Creates a value with no field set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `items`.
    pub fn items(mut self, items: Vec<Item>) -> Self {
        self.items = Some(items);
        self
    }
}

crate::runtime::object! {
    CreateChargeRequest {
        items,
    }
}

// ==== src/types/created.rs
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Created {
    pub gte: Option<i64>,
}

impl Created {
    /// Creates a value with no field set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `gte`.
    pub fn gte(mut self, gte: i64) -> Self {
        self.gte = Some(gte);
        self
    }
}

crate::runtime::object! {
    Created {
        gte,
    }
}

// ==== src/types/item.rs
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Item {
    pub sku: Option<String>,
}

impl Item {
    /// Creates a value with no field set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `sku`.
    pub fn sku(mut self, sku: impl Into<String>) -> Self {
        self.sku = Some(sku.into());
        self
    }
}

crate::runtime::object! {
    Item {
        sku,
    }
}
