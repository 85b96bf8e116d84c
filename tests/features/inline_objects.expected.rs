
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
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_inline_objects::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let answer = client.list_orders().send().await?;
    /// # Ok(()) }
    /// ```
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
//! let answer = client.list_orders().send().await?;
//! println!("{answer:?}");
//! | tests without the service | `mock::Mock`, a server of this API on the loopback, by the feature `mock` |
#[cfg(feature = "mock")]
pub mod mock;

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
