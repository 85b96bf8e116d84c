// note rules_31.yaml:53:15 #/paths/~1search/post/requestBody/content/application~1x-www-form-urlencoded/schema/anyOf: alternatives that only require members; every such member is optional

// ==== src/api/labels.rs
//! Operations: labels.

use http::Method;

use crate::runtime::rules::*;
use crate::runtime::{self, Checked, Client, Mode, Operation, reply};

pub(crate) const SET_LABELS: Operation = Operation::new("setLabels", Method::PUT, "/labels");

impl<M: Mode> Client<M> {
    /// Calls the operation `setLabels`.
    ///
    /// `PUT /labels`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_rules_31::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.set_labels(&["A b"]).send().await?;
    /// # Ok(()) }
    /// ```
    pub fn set_labels(&self, body: &[&str]) -> SetLabels<M> {
        let mut call = self.call(&SET_LABELS);
        call.json(
            "application/json",
            &Checked(&body, &[min_items(1), each(min_length(2))]),
        );
        SetLabels { call }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::set_labels`].
    SetLabels {
        value: () = reply::empty,
        error: runtime::Json = reply::json,
    }
}

// ==== src/api/orders.rs
//! Operations: orders.

use http::Method;

use crate::runtime::rules::*;
use crate::runtime::{self, Client, Mode, Operation, Param, reply};
use crate::types;

pub(crate) const PLACE_ORDER: Operation =
    Operation::new("placeOrder", Method::POST, "/orders/{region}").accept("application/json");

impl<M: Mode> Client<M> {
    /// Calls the operation `placeOrder`.
    ///
    /// `POST /orders/{region}`
    ///
    /// * `region`: Matches the schema `{"not":{"enum":["nowhere"]}}`.
    /// * `max`: At most 5.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_rules_31::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use case_rules_31::types;
    ///
    /// let order = client
    ///     .place_order("a", 5, &types::Order::new().amounts(Default::default()))
    ///     .send()
    ///     .await?;
    /// # Ok(()) }
    /// ```
    pub fn place_order(
        &self,
        region: &str,
        max: i64,
        body: &types::Order,
    ) -> PlaceOrder<M> {
        let mut call = self.call(&PLACE_ORDER);
        call.set(
            Param::path("region").rules(&[schema(r#"{"not":{"enum":["nowhere"]}}"#)]),
            &region,
        );
        call.set(
            Param::query("max")
                .rules(const {
                    use crate::runtime::rules::*;
                    &[max(5)]
                }),
            &max,
        );
        call.json("application/json", body);
        PlaceOrder { call }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::place_order`].
    PlaceOrder {
        value: types::Order = reply::json,
        error: runtime::Json = reply::json,
    }
}

impl<M: Mode> PlaceOrder<M> {
    /// Sets `pattern`.
    ///
    /// Matches `^\S+$`.
    pub fn pattern(mut self, pattern: &str) -> Self {
        self.call
            .set(
                Param::query("pattern")
                    .rules(const {
                        use crate::runtime::rules::*;
                        &[pattern("^\\S+$")]
                    }),
                &pattern,
            );
        self
    }

    /// Sets `tags`.
    ///
    /// Each item once; each item at most 3 characters.
    pub fn tags(mut self, tags: &[&str]) -> Self {
        self.call
            .set(
                Param::query("tags").rules(&[unique_items(), each(max_length(3))]),
                &tags,
            );
        self
    }

    /// Sets `trace`.
    ///
    /// Each item at least 0; matches the schema `{"contains":{"const":0}}`.
    pub fn trace(mut self, trace: &[i64]) -> Self {
        self.call
            .set(
                Param::header("trace")
                    .rules(&[each(min(0)), schema(r#"{"contains":{"const":0}}"#)]),
                &trace,
            );
        self
    }

    /// Sets `mode`.
    ///
    /// Always `fast`.
    pub fn mode(mut self, mode: &str) -> Self {
        self.call.set(Param::cookie("mode").rules(&[only("fast")]), &mode);
        self
    }
}

// ==== src/api/search.rs
//! Operations: search.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, reply};
use crate::types;

pub(crate) const SEARCH: Operation = Operation::new("search", Method::POST, "/search");

impl<M: Mode> Client<M> {
    /// Calls the operation `search`.
    ///
    /// `POST /search`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_rules_31::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use case_rules_31::types;
    ///
    /// client.search(&types::SearchRequest::new().text("text")).send().await?;
    /// # Ok(()) }
    /// ```
    pub fn search(&self, body: &types::SearchRequest) -> Search<M> {
        let mut call = self.call(&SEARCH);
        call.form(body, &[]);
        Search { call }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::search`].
    Search {
        value: () = reply::empty,
        error: runtime::Json = reply::json,
    }
}

// ==== src/api/upload.rs
//! Operations: upload.

use http::Method;

use crate::runtime::rules::*;
use crate::runtime::{self, Checked, Client, Mode, Operation, Part, Upload, reply};

pub(crate) const UPLOAD: Operation = Operation::new("upload", Method::POST, "/upload");

impl<M: Mode> Client<M> {
    /// Calls the operation `upload`.
    ///
    /// `POST /upload`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_rules_31::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use case_rules_31::runtime::Upload;
    ///
    /// client.upload("a", Upload::file("content.bin")).send().await?;
    /// # Ok(()) }
    /// ```
    pub fn upload(&self, name: &str, file: impl Into<Upload>) -> UploadRequest<M> {
        let mut call = self.call(&UPLOAD);
        call.part(Part::text("name", &Checked(&name, &[max_length(8)])));
        call.part(Part::upload("file", file.into()));
        UploadRequest { call }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::upload`].
    UploadRequest {
        value: () = reply::empty,
        error: runtime::Json = reply::json,
    }
}

impl<M: Mode> UploadRequest<M> {
    /// Sets the part `keys`.
    ///
    /// Each item once.
    pub fn keys(mut self, keys: &[&str]) -> Self {
        self.call.part(Part::text("keys", &Checked(&keys, &[unique_items()])));
        self
    }
}

// ==== src/lib.rs
//! | files and streams that are sent | [`Upload`](runtime::Upload), of which memory never has more than a part |
//! | tests without the service | `mock::Mock`, a server of this API on the loopback, by the feature `mock` |
//! This crate is generated by typecase. `parts` in `typecase.toml` adds what it doesn't have: `aws_sigv4`, `connections`, `constructors`, `digest`, `downloads`, `mock_answers`, `rate_limits`, `signatures`, `tower` and `trace_context`.
#[cfg(feature = "mock")]
pub mod mock;

// ==== src/types/order.rs
use std::collections::BTreeMap;

use crate::runtime::{Json, JsonObject};

/// At least 2 members; matches the schema `{"dependentRequired":{"card":["expires"]},"not":{"required":["amounts","notes"]}}`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Order {
    /// Always `order`.
    pub kind: String,
    /// Each value more than 0.
    pub amounts: Option<BTreeMap<String, f64>>,
    /// Matches the schema `{"propertyNames":{"pattern":"^[a-z]+$"}}`.
    pub notes: Option<JsonObject>,
    /// At least 1 item; each item at most 2 items; each item at most 9.
    pub lines: Option<Vec<Vec<i64>>>,
    /// Matches the schema `{"maxLength":2,"minimum":3}`.
    pub size: Option<Json>,
    /// Matches the schema `{"oneOf":[{"type":"boolean"},{"const":"maybe"},{"not":{"type":["boolean","string"]}}]}`.
    pub flag: Option<Json>,
    /// Matches the schema `{"not":{"type":["string","number"]}}`.
    pub none: Option<Json>,
    pub range: Option<OrderRange>,
    pub card: Option<String>,
    pub expires: Option<String>,
    /// Read-only: the API sets it.
    pub read_only_id: Option<i64>,
}

impl Order {
    /// Creates a value with its constant fields.
    pub fn new() -> Self {
        Self {
            kind: "order".to_owned(),
            amounts: None,
            notes: None,
            lines: None,
            size: None,
            flag: None,
            none: None,
            range: None,
            card: None,
            expires: None,
            read_only_id: None,
        }
    }

    /// Sets `amounts`.
    pub fn amounts(mut self, amounts: BTreeMap<String, f64>) -> Self {
        self.amounts = Some(amounts);
        self
    }

    /// Sets `notes`.
    pub fn notes(mut self, notes: JsonObject) -> Self {
        self.notes = Some(notes);
        self
    }

    /// Sets `lines`.
    pub fn lines(mut self, lines: Vec<Vec<i64>>) -> Self {
        self.lines = Some(lines);
        self
    }

    /// Sets `size`.
    pub fn size(mut self, size: Json) -> Self {
        self.size = Some(size);
        self
    }

    /// Sets `flag`.
    pub fn flag(mut self, flag: Json) -> Self {
        self.flag = Some(flag);
        self
    }

    /// Sets `none`.
    pub fn none(mut self, none: Json) -> Self {
        self.none = Some(none);
        self
    }

    /// Sets `range`.
    pub fn range(mut self, range: OrderRange) -> Self {
        self.range = Some(range);
        self
    }

    /// Sets `card`.
    pub fn card(mut self, card: impl Into<String>) -> Self {
        self.card = Some(card.into());
        self
    }

    /// Sets `expires`.
    pub fn expires(mut self, expires: impl Into<String>) -> Self {
        self.expires = Some(expires.into());
        self
    }
}

impl Default for Order {
    fn default() -> Self {
        Self::new()
    }
}

crate::runtime::object! {
    Order [min_properties(2), schema(r#"{"dependentRequired":{"card":["expires"]},"not":{"required":["amounts","notes"]}}"#)] {
        kind [only("order")],
        amounts [each(above(0))],
        notes [schema(r#"{"propertyNames":{"pattern":"^[a-z]+$"}}"#)],
        lines [min_items(1), each(max_items(2)), each(each(max(9)))],
        size [schema(r#"{"maxLength":2,"minimum":3}"#)],
        flag [schema(r#"{"oneOf":[{"type":"boolean"},{"const":"maybe"},{"not":{"type":["boolean","string"]}}]}"#)],
        none [schema(r#"{"not":{"type":["string","number"]}}"#)],
        range [schema(r#"{"type":["integer","string"]}"#)],
        card,
        expires,
        read_only_id read_only,
    }
}

/// The type of [`Order::range`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum OrderRange {
    /// A multiple of 5.
    Integer(i64),
    Text(String),
    /// JSON that fits no variant, as received.
    Unrecognized(Json),
}

crate::runtime::union! {
    OrderRange else Unrecognized {
        Integer [multiple_of(5)],
        Text,
    }
}

// ==== src/types/search.rs
/// The request body of [`search`](crate::Client::search).
///
/// Matches the schema `{"anyOf":[{"required":["text"]},{"required":["ids"]}]}`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct SearchRequest {
    pub text: Option<String>,
    /// Each item at least 1.
    pub ids: Option<Vec<i64>>,
}

impl SearchRequest {
    /// Creates a value with no field set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `text`.
    pub fn text(mut self, text: impl Into<String>) -> Self {
        self.text = Some(text.into());
        self
    }

    /// Sets `ids`.
    pub fn ids(mut self, ids: Vec<i64>) -> Self {
        self.ids = Some(ids);
        self
    }
}

crate::runtime::object! {
    SearchRequest [schema(r#"{"anyOf":[{"required":["text"]},{"required":["ids"]}]}"#)] {
        text,
        ids [each(min(1))],
    }
}

// ==== src/types/upload.rs
/// The request body of [`upload`](crate::Client::upload).
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct UploadRequest {
    /// At most 8 characters.
    pub name: String,
    /// Each item once.
    pub keys: Option<Vec<String>>,
    pub file: String,
}

impl UploadRequest {
    /// Creates a value from its required fields.
    pub fn new(name: impl Into<String>, file: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            keys: None,
            file: file.into(),
        }
    }

    /// Sets `keys`.
    pub fn keys(mut self, keys: Vec<String>) -> Self {
        self.keys = Some(keys);
        self
    }
}

crate::runtime::object! {
    UploadRequest {
        name [max_length(8)],
        keys [unique_items()],
        file,
    }
}
