
// ==== src/api/checked.rs
//! Operations: checked.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, reply};

pub(crate) const CHECKED: Operation =
    Operation::new("checked", Method::GET, "/checked").secured(&[&["far"]]);

impl<M: Mode> Client<M> {
    /// Calls the operation `checked`.
    ///
    /// `GET /checked`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_derived_names_31::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.checked().send().await?;
    /// # Ok(()) }
    /// ```
    pub fn checked(&self) -> CheckedRequest<M> {
        CheckedRequest {
            call: self.call(&CHECKED),
        }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::checked`].
    CheckedRequest {
        value: () = reply::empty,
        error: runtime::Json = reply::json,
    }
}

// ==== src/api/orders.rs
//! Operations: orders.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, Param, Part, reply};
use crate::types;

pub(crate) const POST_ORDER: Operation =
    Operation::new("postOrder", Method::POST, "/orders").secured(&[&["far"]]);

impl<M: Mode> Client<M> {
    /// Calls the operation `postOrder`.
    ///
    /// `POST /orders`
    ///
    /// * `max_length`: At most 3 characters.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_derived_names_31::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.post_order("a").send().await?;
    /// # Ok(()) }
    /// ```
    pub fn post_order(&self, max_length: &str) -> PostOrder<M> {
        let mut call = self.call(&POST_ORDER);
        call.set(
            Param::query("max_length")
                .rules(const {
                    use crate::runtime::rules::*;
                    &[max_length(3)]
                }),
            &max_length,
        );
        PostOrder { call }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::post_order`].
    PostOrder {
        value: () = reply::empty,
        error: runtime::Json = reply::json,
    }
}

impl<M: Mode> PostOrder<M> {
    /// Sets the part `self`.
    pub fn self_(mut self, self_: &str) -> Self {
        self.call.part(Part::text("self", &self_));
        self
    }

    /// Sets the part `order`.
    pub fn order(mut self, order: &types::Order) -> Self {
        self.call.part(Part::json("order", order));
        self
    }

    /// Sets the part `states`.
    pub fn states(mut self, states: &types::States) -> Self {
        self.call.part(Part::json("states", states));
        self
    }
}

// ==== src/api/status.rs
//! Operations: status.

use http::Method;

use crate::runtime::json::DecodeError;
use crate::runtime::{self, Client, Mode, Operation, reply};
use crate::types;

pub(crate) const GET_STATUS: Operation =
    Operation::new("getStatus", Method::GET, "/status")
        .secured(&[&["far"]])
        .accept("application/json, text/plain");

impl<M: Mode> Client<M> {
    /// Calls the operation `getStatus`.
    ///
    /// `GET /status`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_derived_names_31::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let answer = client.get_status().send().await?;
    /// # Ok(()) }
    /// ```
    pub fn get_status(&self) -> GetStatusRequest<M> {
        GetStatusRequest {
            call: self.call(&GET_STATUS),
        }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::get_status`].
    GetStatusRequest {
        value: GetStatusRequestSuccess = GetStatusRequestSuccess::decode,
        error: runtime::Json = reply::json,
    }
}

/// The successful responses of [`GetStatusRequest`], by status.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum GetStatusRequestSuccess {
    /// It is up.
    Status200(Box<types::Order>),
    /// It comes up.
    Accepted(String),
    /// The body of a response whose status the API description doesn't list.
    Undocumented(bytes::Bytes),
}

impl GetStatusRequestSuccess {
    fn decode(response: &http::Response<bytes::Bytes>) -> Result<Self, DecodeError> {
        match response.status().as_u16() {
            200 => reply::json(response).map(Self::Status200),
            202 => reply::text(response).map(Self::Accepted),
            _ => reply::bytes(response).map(Self::Undocumented),
        }
    }
}

// ==== src/api/status_success.rs
//! Operations: status_success.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, reply};

pub(crate) const GET_STATUS_SUCCESS: Operation =
    Operation::new("getStatusSuccess", Method::GET, "/status-success").secured(&[&["far"]]);

impl<M: Mode> Client<M> {
    /// Calls the operation `getStatusSuccess`.
    ///
    /// `GET /status-success`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_derived_names_31::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.get_status_success().send().await?;
    /// # Ok(()) }
    /// ```
    pub fn get_status_success(&self) -> GetStatusSuccess<M> {
        GetStatusSuccess {
            call: self.call(&GET_STATUS_SUCCESS),
        }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::get_status_success`].
    GetStatusSuccess {
        value: () = reply::empty,
        error: runtime::Json = reply::json,
    }
}

// ==== src/client.rs
//! The client's builder: its server and its credentials.

use crate::runtime::oauth::{ClientCredentials, TokenProvider};
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
    /// The document calls this security scheme `far`.
    pub fn access_token(self, token: impl Into<String>) -> Self {
        self.credential("far", Credential::bearer(token))
    }

    /// Gets access tokens by client credentials (RFC 6749 §4.4), from the address in the API description.
    ///
    /// [`token_provider`](Self::token_provider) takes a [`ClientCredentials`] with scopes and more.
    pub fn client_credentials(
        self,
        client_id: impl Into<String>,
        client_secret: impl Into<String>,
    ) -> Self {
        self.token_provider(
            ClientCredentials::new(
                "https://example.com/realms/an-organisation-with-quite-a-long-name/protocol/openid-connect/with/more/than/fits/in/a/line/token",
                client_id,
                client_secret,
            ),
        )
    }

    /// Gets access tokens when calls need them, and new ones when they expire.
    pub fn token_provider(self, provider: impl TokenProvider + 'static) -> Self {
        self.credential("far", Credential::tokens(provider))
    }
}

// ==== src/lib.rs
//! let client = Client::builder().base_url("https://api.example.com").access_token("token").build()?;
//! client.get_status_success().send().await?;
//! | files and streams that are sent | [`Upload`](runtime::Upload), of which memory never has more than a part |
//! | tests without the service | `mock::Mock`, a server of this API on the loopback, by the feature `mock` |
//! This crate is generated by typecase. `parts` in `typecase.toml` adds what it doesn't have: `aws_sigv4`, `connections`, `constructors`, `digest`, `downloads`, `mock_answers`, `rate_limits`, `signatures`, `tower` and `trace_context`.
#[cfg(feature = "mock")]
pub mod mock;

// ==== src/types/as_ref_model.rs
/// Schema `AsRef`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum AsRefModel {
    /// `a`
    A,
    /// `b`
    B,
    /// A value that the API description doesn't list, as received.
    Unrecognized(Box<str>),
}

crate::runtime::open_enum! {
    AsRefModel: str else Unrecognized {
        A = "a",
        B = "b",
    }
}

// ==== src/types/order.rs
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Order {
    pub a: String,
    pub b: String,
    pub c: String,
    pub d: String,
    pub e: String,
    pub f: String,
    pub g: String,
    pub h: String,
}

impl Order {
    /// Creates a value from its required fields.
    pub fn new(required: OrderRequiredFields) -> Self {
        Self {
            a: required.a,
            b: required.b,
            c: required.c,
            d: required.d,
            e: required.e,
            f: required.f,
            g: required.g,
            h: required.h,
        }
    }
}

/// The required fields of [`Order`], for [`Order::new`].
#[derive(Clone, Debug)]
pub struct OrderRequiredFields {
    /// See [`Order::a`].
    pub a: String,
    /// See [`Order::b`].
    pub b: String,
    /// See [`Order::c`].
    pub c: String,
    /// See [`Order::d`].
    pub d: String,
    /// See [`Order::e`].
    pub e: String,
    /// See [`Order::f`].
    pub f: String,
    /// See [`Order::g`].
    pub g: String,
    /// See [`Order::h`].
    pub h: String,
}

crate::runtime::object! {
    Order {
        a,
        b,
        c,
        d,
        e,
        f,
        g,
        h,
    }
}

// ==== src/types/order_required.rs
use super::AsRefModel;

#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct OrderRequired {
    pub order: Option<AsRefModel>,
}

impl OrderRequired {
    /// Creates a value with no field set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `order`.
    pub fn order(mut self, order: AsRefModel) -> Self {
        self.order = Some(order);
        self
    }
}

crate::runtime::object! {
    OrderRequired {
        order,
    }
}

// ==== src/types/post_order.rs
use super::{Order, States};

/// The request body of [`post_order`](crate::Client::post_order).
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct PostOrderRequest {
    /// `self`
    pub self_: Option<String>,
    pub order: Option<Order>,
    pub states: Option<States>,
}

impl PostOrderRequest {
    /// Creates a value with no field set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `self`.
    pub fn self_(mut self, self_: impl Into<String>) -> Self {
        self.self_ = Some(self_.into());
        self
    }

    /// Sets `order`.
    pub fn order(mut self, order: Order) -> Self {
        self.order = Some(order);
        self
    }

    /// Sets `states`.
    pub fn states(mut self, states: States) -> Self {
        self.states = Some(states);
        self
    }
}

crate::runtime::object! {
    PostOrderRequest {
        self_ = "self",
        order,
        states,
    }
}

// ==== src/types/states.rs
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct States {
    pub new: Option<String>,
    pub with_new: Option<String>,
    pub state: Option<Option<String>>,
    pub state_null: Option<String>,
}

impl States {
    /// Creates a value with no field set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `new`.
    pub fn with_new2(mut self, new: impl Into<String>) -> Self {
        self.new = Some(new.into());
        self
    }

    /// Sets `with_new`.
    pub fn with_new(mut self, with_new: impl Into<String>) -> Self {
        self.with_new = Some(with_new.into());
        self
    }

    /// Sets `state`.
    pub fn state(mut self, state: impl Into<String>) -> Self {
        self.state = Some(Some(state.into()));
        self
    }

    /// Sets `state` to `null`, which is not the same as leaving it out.
    pub fn state_null2(mut self) -> Self {
        self.state = Some(None);
        self
    }

    /// Sets `state_null`.
    pub fn state_null(mut self, state_null: impl Into<String>) -> Self {
        self.state_null = Some(state_null.into());
        self
    }
}

crate::runtime::object! {
    States {
        new,
        with_new,
        state,
        state_null,
    }
}
