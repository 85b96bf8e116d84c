
// ==== src/api/charges.rs
//! Operations: charges.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, Paging, Param, reply};
use crate::types;

pub(crate) const LIST_CHARGES: Operation =
    Operation::new("listCharges", Method::GET, "/charges").accept("application/json");

impl<M: Mode> Client<M> {
    /// Calls the operation `listCharges`.
    ///
    /// `GET /charges`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_paging_ends::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let mut items = client.list_charges().stream();
    /// while let Some(item) = items.try_next().await? {
    ///     println!("{item:?}");
    /// }
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
        value: types::ListChargesResponse = reply::json,
        error: runtime::Json = reply::json,
    }
}

impl<M: Mode> ListCharges<M> {
    /// Sets `ending_before`.
    pub fn ending_before(mut self, ending_before: &str) -> Self {
        self.call.set(Param::query("ending_before"), &ending_before);
        self
    }

    /// Sets `starting_after`.
    pub fn starting_after(mut self, starting_after: &str) -> Self {
        self.call.set(Param::query("starting_after"), &starting_after);
        self
    }

    /// Streams all items: sends the `id` of the last item as `starting_after` to get the next page.
    pub fn stream(self) -> M::Items<types::ListChargesResponseDataItem, runtime::Json> {
        self.call
            .items(
                Paging::last_item(&["data"], &["id"], "starting_after")
                    .more(&["has_more"]),
                reply::json,
            )
    }
}

// ==== src/api/edges.rs
//! Operations: edges.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, Paging, Param, reply};
use crate::types;

pub(crate) const LIST_EDGES: Operation =
    Operation::new("listEdges", Method::GET, "/edges").accept("application/json");

impl<M: Mode> Client<M> {
    /// Calls the operation `listEdges`.
    ///
    /// `GET /edges`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_paging_ends::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let mut items = client.list_edges().stream();
    /// while let Some(item) = items.try_next().await? {
    ///     println!("{item:?}");
    /// }
    /// # Ok(()) }
    /// ```
    pub fn list_edges(&self) -> ListEdges<M> {
        ListEdges {
            call: self.call(&LIST_EDGES),
        }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::list_edges`].
    ListEdges {
        value: types::ListEdgesResponse = reply::json,
        error: runtime::Json = reply::json,
    }
}

impl<M: Mode> ListEdges<M> {
    /// Sets `cursor`.
    pub fn cursor(mut self, cursor: &str) -> Self {
        self.call.set(Param::query("cursor"), &cursor);
        self
    }

    /// Streams all items: sends the `pageInfo.endCursor` of each page to get the next.
    pub fn stream(self) -> M::Items<String, runtime::Json> {
        self.call
            .items(
                Paging::token(&["edges"], &["pageInfo", "endCursor"], "cursor")
                    .more(&["pageInfo", "hasNextPage"]),
                reply::json,
            )
    }
}

// ==== src/api/files.rs
//! Operations: files.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, Paging, Param, reply};
use crate::types;

pub(crate) const LIST_FILES: Operation =
    Operation::new("listFiles", Method::GET, "/files").accept("application/json");

impl<M: Mode> Client<M> {
    /// Calls the operation `listFiles`.
    ///
    /// `GET /files`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_paging_ends::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let mut items = client.list_files().stream();
    /// while let Some(item) = items.try_next().await? {
    ///     println!("{item:?}");
    /// }
    /// # Ok(()) }
    /// ```
    pub fn list_files(&self) -> ListFiles<M> {
        ListFiles {
            call: self.call(&LIST_FILES),
        }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::list_files`].
    ListFiles {
        value: types::ListFilesResponse = reply::json,
        error: runtime::Json = reply::json,
    }
}

impl<M: Mode> ListFiles<M> {
    /// Sets `after`.
    pub fn after(mut self, after: &str) -> Self {
        self.call.set(Param::query("after"), &after);
        self
    }

    /// Streams all items: sends the `last_id` of each page to get the next.
    pub fn stream(self) -> M::Items<String, runtime::Json> {
        self.call
            .items(
                Paging::token(&["data"], &["last_id"], "after").more(&["has_more"]),
                reply::json,
            )
    }
}

// ==== src/api/groups.rs
//! Operations: groups.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, Paging, Param, reply};
use crate::types;

pub(crate) const LIST_GROUPS: Operation =
    Operation::new("listGroups", Method::GET, "/groups").accept("application/json");

impl<M: Mode> Client<M> {
    /// Calls the operation `listGroups`.
    ///
    /// `GET /groups`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_paging_ends::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let mut items = client.list_groups().stream();
    /// while let Some(item) = items.try_next().await? {
    ///     println!("{item:?}");
    /// }
    /// # Ok(()) }
    /// ```
    pub fn list_groups(&self) -> ListGroups<M> {
        ListGroups {
            call: self.call(&LIST_GROUPS),
        }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::list_groups`].
    ListGroups {
        value: types::ListGroupsResponse = reply::json,
        error: runtime::Json = reply::json,
    }
}

impl<M: Mode> ListGroups<M> {
    /// Sets `after`.
    pub fn after(mut self, after: &str) -> Self {
        self.call.set(Param::query("after"), &after);
        self
    }

    /// Streams all items: sends the `next` of each page to get the next.
    pub fn stream(self) -> M::Items<String, runtime::Json> {
        self.call
            .items(
                Paging::token(&["data"], &["next"], "after").more(&["has_more"]),
                reply::json,
            )
    }
}

// ==== src/api/logs.rs
//! Operations: logs.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, Paging, Param, reply};
use crate::types;

pub(crate) const LIST_LOGS: Operation =
    Operation::new("listLogs", Method::GET, "/logs").accept("application/json");

impl<M: Mode> Client<M> {
    /// Calls the operation `listLogs`.
    ///
    /// `GET /logs`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_paging_ends::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let mut items = client.list_logs().stream();
    /// while let Some(item) = items.try_next().await? {
    ///     println!("{item:?}");
    /// }
    /// # Ok(()) }
    /// ```
    pub fn list_logs(&self) -> ListLogs<M> {
        ListLogs {
            call: self.call(&LIST_LOGS),
        }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::list_logs`].
    ListLogs {
        value: types::ListLogsResponse = reply::json,
        error: runtime::Json = reply::json,
    }
}

impl<M: Mode> ListLogs<M> {
    /// Sets `nextToken`.
    pub fn next_token(mut self, next_token: &str) -> Self {
        self.call.set(Param::query("nextToken"), &next_token);
        self
    }

    /// Streams all items: sends the `nextForwardToken` of each page to get the next.
    pub fn stream(self) -> M::Items<String, runtime::Json> {
        self.call
            .items(
                Paging::token(&["events"], &["nextForwardToken"], "nextToken")
                    .ends_repeated(),
                reply::json,
            )
    }
}

// ==== src/api/orders.rs
//! Operations: orders.

use http::Method;

use crate::runtime::rules::*;
use crate::runtime::{self, Client, Mode, Operation, Paging, Param, reply};
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
    /// # async fn example(client: case_paging_ends::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let mut items = client.list_orders().stream();
    /// while let Some(item) = items.try_next().await? {
    ///     println!("{item:?}");
    /// }
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

impl<M: Mode> ListOrders<M> {
    /// Sets `page`.
    ///
    /// At least 0.
    pub fn page(mut self, page: i64) -> Self {
        self.call.set(Param::query("page").rules(&[min(0)]), &page);
        self
    }

    /// Sets `size`.
    ///
    /// At most 100.
    ///
    /// The API's default is `20`.
    pub fn size(mut self, size: i64) -> Self {
        self.call.set(Param::query("size").rules(&[max(100)]), &size);
        self
    }

    /// Streams all items: counts `page` up to the last page.
    pub fn stream(self) -> M::Items<String, runtime::Json> {
        self.call
            .items(
                Paging::number(&["content"], "page", 0)
                    .last(&["last"])
                    .total(&["page", "totalElements"])
                    .pages(&["page", "totalPages"]),
                reply::json,
            )
    }
}

// ==== src/api/rows.rs
//! Operations: rows.

use http::Method;

use crate::runtime::rules::*;
use crate::runtime::{self, Client, Mode, Operation, Paging, Param, reply};
use crate::types;

pub(crate) const LIST_ROWS: Operation =
    Operation::new("listRows", Method::GET, "/rows").accept("application/json");

impl<M: Mode> Client<M> {
    /// Calls the operation `listRows`.
    ///
    /// `GET /rows`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_paging_ends::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let mut items = client.list_rows().stream();
    /// while let Some(item) = items.try_next().await? {
    ///     println!("{item:?}");
    /// }
    /// # Ok(()) }
    /// ```
    pub fn list_rows(&self) -> ListRows<M> {
        ListRows {
            call: self.call(&LIST_ROWS),
        }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::list_rows`].
    ListRows {
        value: types::ListRowsResponse = reply::json,
        error: runtime::Json = reply::json,
    }
}

impl<M: Mode> ListRows<M> {
    /// Sets `offset`.
    pub fn offset(mut self, offset: i64) -> Self {
        self.call.set(Param::query("offset"), &offset);
        self
    }

    /// Sets `limit`.
    ///
    /// At most 100.
    pub fn limit(mut self, limit: i64) -> Self {
        self.call.set(Param::query("limit").rules(&[max(100)]), &limit);
        self
    }

    /// Streams all items: counts `offset` up to the last page.
    pub fn stream(self) -> M::Items<String, runtime::Json> {
        self.call
            .items(
                Paging::offset(&["rows"], "offset")
                    .total(&["pagination", "total_count"]),
                reply::json,
            )
    }
}

// ==== src/api/search.rs
//! Operations: search.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, Paging, reply};
use crate::types;

pub(crate) const SEARCH: Operation =
    Operation::new("search", Method::POST, "/search").accept("application/json");

impl<M: Mode> Client<M> {
    /// Calls the operation `search`.
    ///
    /// `POST /search`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_paging_ends::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let mut items = client.search().stream();
    /// while let Some(item) = items.try_next().await? {
    ///     println!("{item:?}");
    /// }
    /// # Ok(()) }
    /// ```
    pub fn search(&self) -> Search<M> {
        Search { call: self.call(&SEARCH) }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::search`].
    Search {
        value: Option<types::SearchResponse> = reply::optional,
        error: runtime::Json = reply::json,
    }
}

impl<M: Mode> Search<M> {
    /// The body of the request.
    pub fn body(mut self, body: &types::SearchRequest) -> Self {
        self.call.json("application/json", body);
        self
    }

    /// Streams all items: sends the `next_cursor` of each page to get the next.
    pub fn stream(self) -> M::Items<String, runtime::Json> {
        self.call
            .items(
                Paging::token(&["results"], &["next_cursor"], "start_cursor")
                    .in_body(&["start_cursor"])
                    .more(&["has_more"]),
                reply::json,
            )
    }
}

// ==== src/api/subscriptions.rs
//! Operations: subscriptions.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, Paging, reply};
use crate::types;

pub(crate) const LIST_SUBSCRIPTIONS: Operation =
    Operation::new("listSubscriptions", Method::GET, "/subscriptions").accept("application/json");

impl<M: Mode> Client<M> {
    /// Calls the operation `listSubscriptions`.
    ///
    /// `GET /subscriptions`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_paging_ends::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let mut items = client.list_subscriptions().stream();
    /// while let Some(item) = items.try_next().await? {
    ///     println!("{item:?}");
    /// }
    /// # Ok(()) }
    /// ```
    pub fn list_subscriptions(&self) -> ListSubscriptions<M> {
        ListSubscriptions {
            call: self.call(&LIST_SUBSCRIPTIONS),
        }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::list_subscriptions`].
    ListSubscriptions {
        value: types::ListSubscriptionsResponse = reply::json,
        error: runtime::Json = reply::json,
    }
}

impl<M: Mode> ListSubscriptions<M> {
    /// Streams all items: follows `nextLink` from page to page.
    pub fn stream(self) -> M::Items<String, runtime::Json> {
        self.call.items(Paging::link(&["value"], &["nextLink"]), reply::json)
    }
}

// ==== src/api/unflagged.rs
//! Operations: unflagged.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, Param, reply};
use crate::types;

pub(crate) const LIST_UNFLAGGED: Operation =
    Operation::new("listUnflagged", Method::GET, "/unflagged").accept("application/json");

impl<M: Mode> Client<M> {
    /// Calls the operation `listUnflagged`.
    ///
    /// `GET /unflagged`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_paging_ends::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let answer = client.list_unflagged().send().await?;
    /// # Ok(()) }
    /// ```
    pub fn list_unflagged(&self) -> ListUnflagged<M> {
        ListUnflagged {
            call: self.call(&LIST_UNFLAGGED),
        }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::list_unflagged`].
    ListUnflagged {
        value: types::ListUnflaggedResponse = reply::json,
        error: runtime::Json = reply::json,
    }
}

impl<M: Mode> ListUnflagged<M> {
    /// Sets `after`.
    pub fn after(mut self, after: &str) -> Self {
        self.call.set(Param::query("after"), &after);
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
//! let mut items = client.list_charges().stream();
//! while let Some(item) = items.try_next().await? {
//!     println!("{item:?}");
//! }
//! | lists in pages | `stream` of the builder: [`Items`](runtime::Items), from page to page |
//! | tests without the service | `mock::Mock`, a server of this API on the loopback, by the feature `mock` |
#[cfg(feature = "mock")]
pub mod mock;

// ==== src/types/bank.rs
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Bank {
    pub id: String,
    pub iban: String,
}

crate::runtime::object! {
    Bank {
        id,
        iban,
    }
}

// ==== src/types/card.rs
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Card {
    pub id: String,
    pub number: String,
}

crate::runtime::object! {
    Card {
        id,
        number,
    }
}

// ==== src/types/list_charges.rs
use super::{Bank, Card};
use crate::runtime::Json;

/// The response body of [`list_charges`](crate::Client::list_charges).
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ListChargesResponse {
    pub object: Option<String>,
    pub has_more: Option<bool>,
    pub data: Option<Vec<ListChargesResponseDataItem>>,
}

crate::runtime::object! {
    ListChargesResponse {
        object,
        has_more,
        data,
    }
}

/// An item of [`ListChargesResponse::data`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ListChargesResponseDataItem {
    Card(Box<Card>),
    Bank(Box<Bank>),
    /// JSON that fits no variant, as received.
    Unrecognized(Json),
}

crate::runtime::union! {
    ListChargesResponseDataItem else Unrecognized {
        Card,
        Bank,
    }
}

// ==== src/types/list_edges.rs
/// The response body of [`list_edges`](crate::Client::list_edges).
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ListEdgesResponse {
    pub edges: Option<Vec<String>>,
    /// `pageInfo`
    pub page_info: Option<ListEdgesResponsePageInfo>,
}

crate::runtime::object! {
    ListEdgesResponse {
        edges,
        page_info = "pageInfo",
    }
}

/// The type of [`ListEdgesResponse::page_info`].
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ListEdgesResponsePageInfo {
    /// `endCursor`
    pub end_cursor: Option<String>,
    /// `hasNextPage`
    pub has_next_page: Option<bool>,
}

crate::runtime::object! {
    ListEdgesResponsePageInfo {
        end_cursor = "endCursor",
        has_next_page = "hasNextPage",
    }
}

// ==== src/types/list_files.rs
/// The response body of [`list_files`](crate::Client::list_files).
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ListFilesResponse {
    pub data: Option<Vec<String>>,
    pub first_id: Option<String>,
    pub last_id: Option<String>,
    pub has_more: Option<bool>,
}

crate::runtime::object! {
    ListFilesResponse {
        data,
        first_id,
        last_id,
        has_more,
    }
}

// ==== src/types/list_groups.rs
/// The response body of [`list_groups`](crate::Client::list_groups).
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ListGroupsResponse {
    pub data: Option<Vec<String>>,
    pub next: Option<String>,
    pub has_more: Option<bool>,
}

crate::runtime::object! {
    ListGroupsResponse {
        data,
        next,
        has_more,
    }
}

// ==== src/types/list_logs.rs
/// The response body of [`list_logs`](crate::Client::list_logs).
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ListLogsResponse {
    pub events: Option<Vec<String>>,
    /// `nextForwardToken`
    pub next_forward_token: Option<String>,
}

crate::runtime::object! {
    ListLogsResponse {
        events,
        next_forward_token = "nextForwardToken",
    }
}

// ==== src/types/list_orders.rs
/// The response body of [`list_orders`](crate::Client::list_orders).
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ListOrdersResponse {
    pub content: Option<Vec<String>>,
    pub last: Option<bool>,
    pub page: Option<ListOrdersResponsePage>,
}

crate::runtime::object! {
    ListOrdersResponse {
        content,
        last,
        page,
    }
}

/// The type of [`ListOrdersResponse::page`].
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ListOrdersResponsePage {
    /// `totalElements`
    pub total_elements: Option<i64>,
    /// `totalPages`
    pub total_pages: Option<i64>,
}

crate::runtime::object! {
    ListOrdersResponsePage {
        total_elements = "totalElements",
        total_pages = "totalPages",
    }
}

// ==== src/types/list_rows.rs
/// The response body of [`list_rows`](crate::Client::list_rows).
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ListRowsResponse {
    pub rows: Option<Vec<String>>,
    pub count: Option<i64>,
    pub pagination: Option<ListRowsResponsePagination>,
}

crate::runtime::object! {
    ListRowsResponse {
        rows,
        count,
        pagination,
    }
}

/// The type of [`ListRowsResponse::pagination`].
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ListRowsResponsePagination {
    pub total_count: Option<i64>,
    pub total_pages: Option<i64>,
}

crate::runtime::object! {
    ListRowsResponsePagination {
        total_count,
        total_pages,
    }
}

// ==== src/types/list_subscriptions.rs
/// The response body of [`list_subscriptions`](crate::Client::list_subscriptions).
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ListSubscriptionsResponse {
    pub value: Option<Vec<String>>,
    /// `nextLink`
    pub next_link: Option<String>,
}

crate::runtime::object! {
    ListSubscriptionsResponse {
        value,
        next_link = "nextLink",
    }
}

// ==== src/types/list_unflagged.rs
/// The response body of [`list_unflagged`](crate::Client::list_unflagged).
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ListUnflaggedResponse {
    pub data: Option<Vec<String>>,
    pub last_id: Option<String>,
}

crate::runtime::object! {
    ListUnflaggedResponse {
        data,
        last_id,
    }
}

// ==== src/types/search.rs
/// The response body of [`search`](crate::Client::search).
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct SearchResponse {
    pub results: Option<Vec<String>>,
    pub next_cursor: Option<String>,
    pub has_more: Option<bool>,
}

crate::runtime::object! {
    SearchResponse {
        results,
        next_cursor,
        has_more,
    }
}

/// The request body of [`search`](crate::Client::search).
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct SearchRequest {
    pub query: Option<String>,
    pub start_cursor: Option<String>,
}

impl SearchRequest {
    /// Creates a value with no field set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `query`.
    pub fn query(mut self, query: impl Into<String>) -> Self {
        self.query = Some(query.into());
        self
    }

    /// Sets `start_cursor`.
    pub fn start_cursor(mut self, start_cursor: impl Into<String>) -> Self {
        self.start_cursor = Some(start_cursor.into());
        self
    }
}

crate::runtime::object! {
    SearchRequest {
        query,
        start_cursor,
    }
}
