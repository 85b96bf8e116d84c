// note openapi_32.yaml:46:43 #/components/schemas/Part/discriminator/defaultMapping: `defaultMapping` is for values whose tag is missing or not mapped; they read as an unknown variant, which keeps them as JSON
// warning openapi_32.yaml:25:11 #/paths/~1search/get/parameters/1: a query string that is no form of named values; the parameter is left out
// note openapi_32.yaml:38:49 #/paths/~1pages/post/requestBody/content/multipart~1mixed/itemSchema: `itemSchema` is of each part, and parts have no names then; any parts are taken

// ==== src/api/pages.rs
//! Operations: pages.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, Part, reply};

pub(crate) const ADD_PAGES: Operation = Operation::new("addPages", Method::POST, "/pages");

impl<M: Mode> Client<M> {
    /// Calls the operation `addPages`.
    ///
    /// `POST /pages`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_openapi_32::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.add_pages().send().await?;
    /// # Ok(()) }
    /// ```
    pub fn add_pages(&self) -> AddPages<M> {
        AddPages {
            call: self.call(&ADD_PAGES),
        }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::add_pages`].
    AddPages {
        value: () = reply::empty,
        error: runtime::Json = reply::json,
    }
}

impl<M: Mode> AddPages<M> {
    /// The body of the request.
    pub fn body(mut self, body: Vec<Part>) -> Self {
        self.call.multipart_type("multipart/mixed");
        self.call.multipart(body);
        self
    }
}

// ==== src/api/search.rs
//! Operations: search.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, Param, Style, reply};
use crate::types;

pub(crate) const SEARCH: Operation =
    Operation::new("search", Method::GET, "/search").accept("application/jsonl");

impl<M: Mode> Client<M> {
    /// Calls the operation `search`.
    ///
    /// `GET /search`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_openapi_32::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let mut lines = client.search().stream();
    /// while let Some(line) = lines.try_next().await? {
    ///     println!("{line:?}");
    /// }
    /// # Ok(()) }
    /// ```
    pub fn search(&self) -> Search<M> {
        Search { call: self.call(&SEARCH) }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::search`].
    Search {}
}

impl<M: Mode> Search<M> {
    /// Sets `all`.
    pub fn all(mut self, all: &types::SearchAll) -> Self {
        self.call.set(Param::query("all"), all);
        self
    }

    /// Sets `session`.
    pub fn session(mut self, session: &str) -> Self {
        self.call.set(Param::cookie("session").style(Style::Cookie), &session);
        self
    }

    /// Sends the request and streams the lines of the response.
    pub fn stream(self) -> M::Lines<types::Row, runtime::Json> {
        self.call.lines(reply::json)
    }
}

// ==== src/api/small_things.rs
//! Operations: small_things.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, reply};
use crate::types;

pub(crate) const QUERY_THINGS: Operation =
    Operation::new("queryThings", Method::POST, "/things")
        .method_named("QUERY")
        .accept("application/json");

impl<M: Mode> Client<M> {
    /// Calls the operation `queryThings`.
    ///
    /// `QUERY /things`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_openapi_32::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use case_openapi_32::types;
    ///
    /// let answer = client.query_things(&types::QueryThingsRequest::new()).send().await?;
    /// # Ok(()) }
    /// ```
    pub fn query_things(&self, body: &types::QueryThingsRequest) -> QueryThings<M> {
        let mut call = self.call(&QUERY_THINGS);
        call.json("application/json", body);
        QueryThings { call }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::query_things`].
    QueryThings {
        value: Vec<String> = reply::json,
        error: runtime::Json = reply::json,
    }
}

// ==== src/api/things.rs
//! Operations: things.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, reply};

pub(crate) const COPY_THINGS: Operation =
    Operation::new("copyThings", Method::POST, "/things").method_named("COPY");

impl<M: Mode> Client<M> {
    /// Calls the operation `copyThings`.
    ///
    /// `COPY /things`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_openapi_32::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.copy_things().send().await?;
    /// # Ok(()) }
    /// ```
    pub fn copy_things(&self) -> CopyThings<M> {
        CopyThings {
            call: self.call(&COPY_THINGS),
        }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::copy_things`].
    CopyThings {
        value: () = reply::empty,
        error: runtime::Json = reply::json,
    }
}

// ==== src/client.rs
//! The client's builder: its server and its credentials.

use crate::runtime::oauth::{RefreshToken, TokenProvider};
use crate::runtime::{Client, ClientBuilder, Credential};

impl Client {
    /// Returns a builder of a client. The API description names no server: set [`base_url`](ClientBuilder::base_url).
    pub fn builder() -> ClientBuilder {
        ClientBuilder::new(
            "",
            concat!(env!("CARGO_PKG_NAME"), "/", env!("CARGO_PKG_VERSION")),
        )
    }
}

impl ClientBuilder {
    /// An access token (RFC 6750).
    ///
    /// The document calls this security scheme `device`.
    pub fn access_token(self, token: impl Into<String>) -> Self {
        self.credential("device", Credential::bearer(token))
    }

    /// Gets access tokens by the refresh token of a public client (RFC 6749 §6), from `https://example.com/token`.
    ///
    /// [`token_provider`](Self::token_provider) takes a [`RefreshToken`] with a client's secret and more.
    pub fn refresh_token(
        self,
        client_id: impl Into<String>,
        refresh_token: impl Into<String>,
    ) -> Self {
        self.token_provider(
            RefreshToken::new("https://example.com/token", client_id, refresh_token),
        )
    }

    /// Gets access tokens when calls need them, and new ones when they expire.
    pub fn token_provider(self, provider: impl TokenProvider + 'static) -> Self {
        self.credential("device", Credential::tokens(provider))
    }
}

// ==== src/lib.rs
//! let client = Client::builder().base_url("https://api.example.com").access_token("token").build()?;
//! let mut items = client.search().stream();
//! while let Some(item) = items.try_next().await? {
//!     println!("{item:?}");
//! }
//! | answers that are read as they come | `stream` or `stream_events` of the builder |
//! | files and streams that are sent | [`Upload`](runtime::Upload), of which memory never has more than a part |
//! | users who sign in | [`AuthorizationCode`](runtime::oauth::AuthorizationCode), [`DeviceCode`](runtime::oauth::DeviceCode) |
//! | tests without the service | `mock::Mock`, a server of this API on the loopback, by the feature `mock` |
//! This crate is generated by typecase. `parts` in `typecase.toml` adds what it doesn't have: `aws_sigv4`, `connections`, `constructors`, `digest`, `downloads`, `mock_answers`, `rate_limits`, `signatures`, `tower` and `trace_context`.
#[cfg(feature = "mock")]
pub mod mock;

// ==== src/types/cell.rs
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Cell {}

impl Cell {
    /// Creates a value with no field set.
    pub fn new() -> Self {
        Self::default()
    }
}

crate::runtime::object! {
    Cell {}
}

// ==== src/types/part.rs
use super::{Cell, Row};
use crate::runtime::Json;

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Part {
    /// `kind` is `Row`.
    Row(Box<Row>),
    /// `kind` is `Cell`.
    Cell(Box<Cell>),
    /// JSON that fits no variant, as received.
    Unrecognized(Json),
}

crate::runtime::union! {
    Part by "kind" else Unrecognized {
        Row = "Row",
        Cell = "Cell",
    }
}

crate::runtime::from_variants! {
    Part {} boxed {
        Row: Row,
        Cell: Cell,
    }
}

// ==== src/types/query_things.rs
/// The request body of [`query_things`](crate::Client::query_things).
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct QueryThingsRequest {
    pub q: Option<String>,
}

impl QueryThingsRequest {
    /// Creates a value with no field set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `q`.
    pub fn q(mut self, q: impl Into<String>) -> Self {
        self.q = Some(q.into());
        self
    }
}

crate::runtime::object! {
    QueryThingsRequest {
        q,
    }
}

// ==== src/types/row.rs
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Row {
    pub id: Option<i64>,
}

crate::runtime::object! {
    Row {
        id,
    }
}

// ==== src/types/search.rs
/// The response body of [`search`](crate::Client::search).
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct SearchResponse {
    pub data: Option<String>,
}

crate::runtime::object! {
    SearchResponse {
        data,
    }
}

/// The parameter `all` of [`search`](crate::Client::search).
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct SearchAll {
    pub q: Option<String>,
}

impl SearchAll {
    /// Creates a value with no field set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `q`.
    pub fn q(mut self, q: impl Into<String>) -> Self {
        self.q = Some(q.into());
        self
    }
}

crate::runtime::object! {
    SearchAll {
        q,
    }
}
