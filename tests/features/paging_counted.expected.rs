
// ==== src/api/bills.rs
//! Operations: bills.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, Param, reply};

pub(crate) const LIST_BILLS: Operation =
    Operation::new("listBills", Method::GET, "/bills").accept("application/json");

impl<M: Mode> Client<M> {
    /// Calls the operation `listBills`.
    ///
    /// `GET /bills`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_paging_counted::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let answer = client.list_bills().send().await?;
    /// # Ok(()) }
    /// ```
    pub fn list_bills(&self) -> ListBills<M> {
        ListBills {
            call: self.call(&LIST_BILLS),
        }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::list_bills`].
    ListBills {
        value: Vec<String> = reply::json,
        error: runtime::Json = reply::json,
    }
}

impl<M: Mode> ListBills<M> {
    /// Sets `page`.
    pub fn page(mut self, page: i64) -> Self {
        self.call.set(Param::query("page"), &page);
        self
    }

    /// Sets `per_page`.
    pub fn per_page(mut self, per_page: i64) -> Self {
        self.call.set(Param::query("per_page"), &per_page);
        self
    }
}

// ==== src/api/guests.rs
//! Operations: guests.

use http::Method;

use crate::runtime::rules::*;
use crate::runtime::{self, Client, Mode, Operation, Paging, Param, reply};
use crate::types;

pub(crate) const LIST_GUESTS: Operation =
    Operation::new("listGuests", Method::GET, "/guests").accept("application/json");

impl<M: Mode> Client<M> {
    /// Calls the operation `listGuests`.
    ///
    /// `GET /guests`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_paging_counted::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let mut items = client.list_guests().stream();
    /// while let Some(item) = items.try_next().await? {
    ///     println!("{item:?}");
    /// }
    /// # Ok(()) }
    /// ```
    pub fn list_guests(&self) -> ListGuests<M> {
        ListGuests {
            call: self.call(&LIST_GUESTS),
        }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::list_guests`].
    ListGuests {
        value: types::ListGuestsResponse = reply::json,
        error: runtime::Json = reply::json,
    }
}

impl<M: Mode> ListGuests<M> {
    /// Sets `pageNumber`.
    ///
    /// At least 0.
    pub fn page_number(mut self, page_number: i32) -> Self {
        self.call.set(Param::query("pageNumber").rules(&[min(0)]), &page_number);
        self
    }

    /// Sets `pageSize`.
    pub fn page_size(mut self, page_size: i32) -> Self {
        self.call.set(Param::query("pageSize"), &page_size);
        self
    }

    /// Streams all items: counts `pageNumber` up to the last page.
    pub fn stream(self) -> M::Items<String, runtime::Json> {
        self.call
            .items(
                Paging::number(&["guests"], "pageNumber", 0).total(&["total"]),
                reply::json,
            )
    }
}

// ==== src/api/keys.rs
//! Operations: keys.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, Paging, Param, reply};

pub(crate) const LIST_KEYS: Operation =
    Operation::new("listKeys", Method::GET, "/keys").accept("application/json");

impl<M: Mode> Client<M> {
    /// Calls the operation `listKeys`.
    ///
    /// `GET /keys`
    ///
    /// # Response headers
    ///
    /// * [`Link`](crate::headers::LINK)
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_paging_counted::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let mut items = client.list_keys().stream();
    /// while let Some(item) = items.try_next().await? {
    ///     println!("{item:?}");
    /// }
    /// # Ok(()) }
    /// ```
    pub fn list_keys(&self) -> ListKeys<M> {
        ListKeys {
            call: self.call(&LIST_KEYS),
        }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::list_keys`].
    ListKeys {
        value: Vec<String> = reply::json,
        error: runtime::Json = reply::json,
    }
}

impl<M: Mode> ListKeys<M> {
    /// Sets `page`.
    ///
    /// The API's default is `1`.
    pub fn page(mut self, page: i64) -> Self {
        self.call.set(Param::query("page"), &page);
        self
    }

    /// Sets `per_page`.
    pub fn per_page(mut self, per_page: i64) -> Self {
        self.call.set(Param::query("per_page"), &per_page);
        self
    }

    /// Streams all items: follows the `Link` header from page to page.
    pub fn stream(self) -> M::Items<String, runtime::Json> {
        self.call.items(Paging::header(&[]), reply::json)
    }
}

// ==== src/api/nights.rs
//! Operations: nights.

use http::Method;

use crate::runtime::rules::*;
use crate::runtime::{self, Client, Mode, Operation, Paging, Param, reply};

pub(crate) const LIST_NIGHTS: Operation =
    Operation::new("listNights", Method::GET, "/nights").accept("application/json");

impl<M: Mode> Client<M> {
    /// Calls the operation `listNights`.
    ///
    /// `GET /nights`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_paging_counted::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let mut items = client.list_nights().stream();
    /// while let Some(item) = items.try_next().await? {
    ///     println!("{item:?}");
    /// }
    /// # Ok(()) }
    /// ```
    pub fn list_nights(&self) -> ListNights<M> {
        ListNights {
            call: self.call(&LIST_NIGHTS),
        }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::list_nights`].
    ListNights {
        value: Vec<jiff::civil::Date> = reply::json,
        error: runtime::Json = reply::json,
    }
}

impl<M: Mode> ListNights<M> {
    /// Sets `offset`.
    pub fn offset(mut self, offset: i64) -> Self {
        self.call.set(Param::query("offset"), &offset);
        self
    }

    /// Sets `limit`.
    ///
    /// At most 50.
    pub fn limit(mut self, limit: i64) -> Self {
        self.call.set(Param::query("limit").rules(&[max(50)]), &limit);
        self
    }

    /// Streams all items: counts `offset` up to the last page.
    pub fn stream(self) -> M::Items<jiff::civil::Date, runtime::Json> {
        self.call.items(Paging::offset(&[], "offset"), reply::json)
    }
}

// ==== src/api/rooms.rs
//! Operations: rooms.

use http::Method;

use crate::runtime::rules::*;
use crate::runtime::{self, Client, Mode, Operation, Paging, Param, reply};
use crate::types;

pub(crate) const LIST_ROOMS: Operation =
    Operation::new("listRooms", Method::GET, "/rooms").accept("application/json");

impl<M: Mode> Client<M> {
    /// Calls the operation `listRooms`.
    ///
    /// `GET /rooms`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_paging_counted::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let mut items = client.list_rooms().stream();
    /// while let Some(item) = items.try_next().await? {
    ///     println!("{item:?}");
    /// }
    /// # Ok(()) }
    /// ```
    pub fn list_rooms(&self) -> ListRooms<M> {
        ListRooms {
            call: self.call(&LIST_ROOMS),
        }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::list_rooms`].
    ListRooms {
        value: Vec<types::Room> = reply::json,
        error: runtime::Json = reply::json,
    }
}

impl<M: Mode> ListRooms<M> {
    /// Sets `page`.
    ///
    /// The API's default is `1`.
    pub fn page(mut self, page: i64) -> Self {
        self.call.set(Param::query("page"), &page);
        self
    }

    /// Sets `per_page`.
    ///
    /// At most 100.
    ///
    /// The API's default is `30`.
    pub fn per_page(mut self, per_page: i64) -> Self {
        self.call.set(Param::query("per_page").rules(&[max(100)]), &per_page);
        self
    }

    /// Streams all items: counts `page` up to the last page.
    pub fn stream(self) -> M::Items<types::Room, runtime::Json> {
        self.call.items(Paging::number(&[], "page", 1), reply::json)
    }
}

// ==== src/headers.rs
//! The response headers that the API description names, for [`Response::header`](crate::Response::header).

use crate::runtime::Header;

/// `Link`
pub const LINK: Header<String> = Header::new("Link");

// ==== src/lib.rs
//! let mut items = client.list_rooms().stream();
//! while let Some(item) = items.try_next().await? {
//!     println!("{item:?}");
//! }
//! | lists in pages | `stream` of the builder: [`Items`](runtime::Items), from page to page |
//! | tests without the service | `mock::Mock`, a server of this API on the loopback, by the feature `mock` |
pub mod headers;
#[cfg(feature = "mock")]
pub mod mock;

// ==== src/types/list_guests.rs
/// The response body of [`list_guests`](crate::Client::list_guests).
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ListGuestsResponse {
    pub total: Option<i64>,
    pub guests: Option<Vec<String>>,
}

crate::runtime::object! {
    ListGuestsResponse {
        total,
        guests,
    }
}

// ==== src/types/room.rs
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Room {
    pub sid: Option<String>,
}

crate::runtime::object! {
    Room {
        sid,
    }
}
