
// ==== src/api/orders.rs
//! Operations: orders.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, reply};
use crate::types;

pub(crate) const LIST_ORDERS: Operation =
    Operation::new("listOrders", Method::GET, "/orders").accept("application/json");

impl<M: Mode> Client<M> {
    /// Calls the operation `listOrders`.
    ///
    /// `GET /orders`
    pub fn list_orders(&self) -> ListOrders<M> {
        ListOrders {
            call: self.call(&LIST_ORDERS),
        }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::list_orders`].
    ListOrders {
        value: types::ListOrdersResponse = reply::json,
        error: runtime::Json = reply::json,
    }
}

// ==== src/lib.rs
//! A client of Orders.
//!
//! # Example
//!
//! ```no_run
//! # #[cfg(feature = "reqwest")]
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! use case_inline_objects::Client;
//!
//! let client = Client::builder().base_url("https://api.example.com").build()?;
//! let answer = client.list_orders().send().await?;
//! println!("{answer:?}");
//! # Ok(())
//! # }
//! ```

#![allow(
    clippy::nursery,
    clippy::pedantic,
    let_underscore_drop,
    missing_copy_implementations,
    missing_debug_implementations,
    missing_docs,
    trivial_casts,
    unnameable_types,
    unreachable_pub,
    unused_qualifications,
    reason = "these are of style, and nobody writes this code by hand"
)]

pub mod api;
mod client;
#[cfg(feature = "mock")]
pub mod mock;
pub mod runtime;
pub mod types;

pub use runtime::{Client, ClientBuilder, Error, Maybe, Redirects, Response, Retry, blocking};

/// The crates whose types stand in this API, in the versions that it has them.
pub mod reexports {
    pub use {bytes, futures_core, http, jiff, serde_json};
}

// ==== src/types/list_orders.rs
use super::Order;

/// The response body of [`list_orders`](crate::Client::list_orders).
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ListOrdersResponse {
    pub orders: Vec<Order>,
    pub summary: Option<ListOrdersResponseSummary>,
}

crate::runtime::object! {
    ListOrdersResponse {
        orders,
        summary,
    }
}

/// The type of [`ListOrdersResponse::summary`].
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ListOrdersResponseSummary {
    pub total: Option<i64>,
}

crate::runtime::object! {
    ListOrdersResponseSummary {
        total,
    }
}

// ==== src/types/order.rs
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Order {
    pub address: Option<OrderAddress>,
    pub customer: Option<OrderCustomer>,
    pub lines: Option<Vec<OrderLine>>,
}

crate::runtime::object! {
    Order {
        address,
        customer,
        lines,
    }
}

/// The type of [`Order::address`].
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct OrderAddress {
    pub street: Option<String>,
    pub country: Option<OrderAddressCountry>,
}

crate::runtime::object! {
    OrderAddress {
        street,
        country,
    }
}

/// The type of [`OrderAddress::country`].
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct OrderAddressCountry {
    pub code: Option<String>,
    pub currency: Option<OrderAddressCountryCurrency>,
}

crate::runtime::object! {
    OrderAddressCountry {
        code,
        currency,
    }
}

/// The type of [`OrderAddressCountry::currency`].
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct OrderAddressCountryCurrency {
    pub symbol: Option<String>,
}

crate::runtime::object! {
    OrderAddressCountryCurrency {
        symbol,
    }
}

/// The type of [`Order::customer`].
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct OrderCustomer {
    pub address: Option<OrderCustomerAddress>,
}

crate::runtime::object! {
    OrderCustomer {
        address,
    }
}

/// The type of [`OrderCustomer::address`].
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct OrderCustomerAddress {
    pub email: Option<String>,
}

crate::runtime::object! {
    OrderCustomerAddress {
        email,
    }
}

/// An item of [`Order::lines`].
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct OrderLine {
    pub quantity: Option<i64>,
}

crate::runtime::object! {
    OrderLine {
        quantity,
    }
}
