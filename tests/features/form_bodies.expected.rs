
// ==== src/api/messages.rs
//! Operations: messages.

use http::Method;

use crate::runtime::{self, Client, FormPart, Mode, Operation, Style, reply};
use crate::types;

pub(crate) const CREATE_MESSAGE: Operation =
    Operation::new("createMessage", Method::POST, "/messages");

impl<M: Mode> Client<M> {
    /// Calls the operation `createMessage`.
    ///
    /// `POST /messages`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_form_bodies::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use case_form_bodies::types;
    ///
    /// client.create_message(&types::CreateMessageRequest::new("to", "from")).send().await?;
    /// # Ok(()) }
    /// ```
    pub fn create_message(
        &self,
        body: &types::CreateMessageRequest,
    ) -> CreateMessage<M> {
        let mut call = self.call(&CREATE_MESSAGE);
        call.form(
            body,
            &[
                FormPart::new("Tags").style(Style::Form).explode(false),
                FormPart::new("Attributes").json(),
                FormPart::new("Filter").style(Style::DeepObject),
                FormPart::new("Range").style(Style::Form),
                FormPart::new("Callback").reserved(),
            ],
        );
        CreateMessage { call }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::create_message`].
    CreateMessage {
        value: () = reply::empty,
        error: runtime::Json = reply::json,
    }
}

// ==== src/api/token.rs
//! Operations: token.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, reply};
use crate::types;

pub(crate) const CREATE_TOKEN: Operation = Operation::new("createToken", Method::POST, "/token");

impl<M: Mode> Client<M> {
    /// Calls the operation `createToken`.
    ///
    /// `POST /token`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_form_bodies::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.create_token().send().await?;
    /// # Ok(()) }
    /// ```
    pub fn create_token(&self) -> CreateToken<M> {
        CreateToken {
            call: self.call(&CREATE_TOKEN),
        }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::create_token`].
    CreateToken {
        value: () = reply::empty,
        error: runtime::Json = reply::json,
    }
}

impl<M: Mode> CreateToken<M> {
    /// The body of the request.
    pub fn body(mut self, body: &types::TokenRequest) -> Self {
        self.call.form(body, &[]);
        self
    }
}

// ==== src/lib.rs
//! | tests without the service | `mock::Mock`, a server of this API on the loopback, by the feature `mock` |
#[cfg(feature = "mock")]
pub mod mock;

// ==== src/types/create_message.rs
use std::collections::BTreeMap;

/// The request body of [`create_message`](crate::Client::create_message).
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct CreateMessageRequest {
    /// `To`
    pub to: String,
    /// `From`
    pub from: String,
    /// `Body`
    ///
    /// At most 1600 characters.
    pub body: Option<String>,
    /// `MediaUrl`
    pub media_url: Option<Vec<String>>,
    /// `Tags`
    pub tags: Option<Vec<String>>,
    /// `SendAt`
    pub send_at: Option<jiff::Timestamp>,
    /// `Attempt`
    ///
    /// At least 1.
    pub attempt: Option<i64>,
    /// `Attributes`
    pub attributes: Option<BTreeMap<String, String>>,
    /// `Filter`
    pub filter: Option<CreateMessageRequestFilter>,
    /// `Range`
    pub range: Option<CreateMessageRequestRange>,
    /// `Callback`
    pub callback: Option<String>,
}

impl CreateMessageRequest {
    /// Creates a value from its required fields.
    pub fn new(to: impl Into<String>, from: impl Into<String>) -> Self {
        Self {
            to: to.into(),
            from: from.into(),
            body: None,
            media_url: None,
            tags: None,
            send_at: None,
            attempt: None,
            attributes: None,
            filter: None,
            range: None,
            callback: None,
        }
    }

    /// Sets `Body`.
    pub fn body(mut self, body: impl Into<String>) -> Self {
        self.body = Some(body.into());
        self
    }

    /// Sets `MediaUrl`.
    pub fn media_url(mut self, media_url: Vec<String>) -> Self {
        self.media_url = Some(media_url);
        self
    }

    /// Sets `Tags`.
    pub fn tags(mut self, tags: Vec<String>) -> Self {
        self.tags = Some(tags);
        self
    }

    /// Sets `SendAt`.
    pub fn send_at(mut self, send_at: jiff::Timestamp) -> Self {
        self.send_at = Some(send_at);
        self
    }

    /// Sets `Attempt`.
    pub fn attempt(mut self, attempt: i64) -> Self {
        self.attempt = Some(attempt);
        self
    }

    /// Sets `Attributes`.
    pub fn attributes(mut self, attributes: BTreeMap<String, String>) -> Self {
        self.attributes = Some(attributes);
        self
    }

    /// Sets `Filter`.
    pub fn filter(mut self, filter: CreateMessageRequestFilter) -> Self {
        self.filter = Some(filter);
        self
    }

    /// Sets `Range`.
    pub fn range(mut self, range: CreateMessageRequestRange) -> Self {
        self.range = Some(range);
        self
    }

    /// Sets `Callback`.
    pub fn callback(mut self, callback: impl Into<String>) -> Self {
        self.callback = Some(callback.into());
        self
    }
}

crate::runtime::object! {
    CreateMessageRequest {
        to = "To",
        from = "From",
        body = "Body" [max_length(1600)],
        media_url = "MediaUrl",
        tags = "Tags",
        send_at = "SendAt",
        attempt = "Attempt" [min(1)],
        attributes = "Attributes",
        filter = "Filter",
        range = "Range",
        callback = "Callback",
    }
}

/// The type of [`CreateMessageRequest::filter`].
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct CreateMessageRequestFilter {
    pub min: Option<i64>,
    pub max: Option<i64>,
}

impl CreateMessageRequestFilter {
    /// Creates a value with no field set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `min`.
    pub fn min(mut self, min: i64) -> Self {
        self.min = Some(min);
        self
    }

    /// Sets `max`.
    pub fn max(mut self, max: i64) -> Self {
        self.max = Some(max);
        self
    }
}

crate::runtime::object! {
    CreateMessageRequestFilter {
        min,
        max,
    }
}

/// The type of [`CreateMessageRequest::range`].
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct CreateMessageRequestRange {
    pub from: Option<i64>,
    pub until: Option<i64>,
}

impl CreateMessageRequestRange {
    /// Creates a value with no field set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `from`.
    pub fn with_from(mut self, from: i64) -> Self {
        self.from = Some(from);
        self
    }

    /// Sets `until`.
    pub fn until(mut self, until: i64) -> Self {
        self.until = Some(until);
        self
    }
}

crate::runtime::object! {
    CreateMessageRequestRange {
        from,
        until,
    }
}

// ==== src/types/token_request.rs
use crate::runtime::Secret;

#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct TokenRequest {
    /// Always `client_credentials`.
    pub grant_type: Option<String>,
    pub client_secret: Option<Secret>,
}

impl TokenRequest {
    /// Creates a value with no field set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `grant_type`.
    pub fn grant_type(mut self, grant_type: impl Into<String>) -> Self {
        self.grant_type = Some(grant_type.into());
        self
    }

    /// Sets `client_secret`.
    pub fn client_secret(mut self, client_secret: Secret) -> Self {
        self.client_secret = Some(client_secret);
        self
    }
}

crate::runtime::object! {
    TokenRequest debug {
        grant_type [only("client_credentials")],
        client_secret private,
    }
}
