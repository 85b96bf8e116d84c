
// ==== src/api/orders.rs
//! Operations: orders.

use http::Method;

use crate::runtime::{Client, Mode, Operation, reply};
use crate::{runtime, types};

pub(crate) const LIST_ORDERS: Operation =
    Operation::new("listOrders", Method::GET, "/orders").accept("application/json");

impl<M: Mode> Client<M> {
    /// `listOrders` of the document.
    ///
    /// `GET /orders`
    pub fn list_orders(&self) -> ListOrders<M> {
        ListOrders {
            call: self.call(&LIST_ORDERS),
        }
    }
}

crate::runtime::call! {
    /// A call of [`Client::list_orders`], to be filled in and sent.
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

pub mod api;
mod client;
#[cfg(feature = "mock")]
pub mod mock;
pub mod runtime;
pub mod types;

pub use runtime::{Client, ClientBuilder, Error, Redirects, Response, Retry, blocking};

// ==== src/types/list_orders.rs
use super::Order;

/// What [`list_orders`](crate::Client::list_orders) gives.
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

/// The `summary` of a [`ListOrdersResponse`].
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
/// The schema `Order`.
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

/// The `address` of a [`Order`].
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

/// The `country` of a [`OrderAddress`].
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

/// The `currency` of a [`OrderAddressCountry`].
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

/// The `customer` of a [`Order`].
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

/// The `address` of a [`OrderCustomer`].
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

/// The `lines` of a [`Order`].
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
