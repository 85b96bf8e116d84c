//! An operation as the document describes it, as a constant.

use std::{fmt, sync::Arc};

use http::{Method, StatusCode};

#[cfg(feature = "servers")]
use crate::url::server::Listed;

/// The credentials that go with a call.
#[derive(Clone, Copy)]
pub(crate) enum Security {
    /// Those of one of these alternatives, each a list of schemes that are needed together.
    Alternatives(&'static [&'static [&'static str]]),
    /// All that the client has.
    All,
}

/// One operation of the API: its name, its method and path, and who may call it.
#[derive(Clone)]
pub struct Operation {
    id: &'static str,
    method: Method,
    other_method: Option<&'static str>,
    path: &'static str,
    /// The path of a call that the document doesn't have.
    raw: Option<Arc<str>>,
    security: Security,
    unspoken: Option<&'static str>,
    #[cfg(feature = "servers")]
    servers: &'static [Listed],
    accept: Option<&'static str>,
    successes: &'static [u16],
    idempotent: bool,
    key_header: Option<&'static str>,
}

impl Operation {
    /// An operation by its `operationId`, method, and path template such as `/v1/Rooms/{RoomSid}`.
    /// It sends no credentials until [`secured`](Self::secured) says which.
    pub const fn new(id: &'static str, method: Method, path: &'static str) -> Self {
        Self {
            id,
            method,
            other_method: None,
            path,
            raw: None,
            security: Security::Alternatives(&[]),
            unspoken: None,
            #[cfg(feature = "servers")]
            servers: &[],
            accept: None,
            successes: &[],
            idempotent: false,
            key_header: None,
        }
    }

    /// A call that the document doesn't have, with all credentials of its client.
    pub(crate) fn raw(method: Method, path: &str) -> Self {
        Self { raw: Some(path.into()), security: Security::All, ..Self::new("raw call", method, "") }
    }

    /// A method that the `http` crate has no constant for, in place of the one given to [`new`](Self::new).
    pub const fn method_named(mut self, name: &'static str) -> Self {
        self.other_method = Some(name);
        self
    }

    /// The alternatives of security schemes, each a list of names that are needed together (`security`).
    pub const fn secured(mut self, alternatives: &'static [&'static [&'static str]]) -> Self {
        self.security = Security::Alternatives(alternatives);
        self
    }

    /// Says that no alternative of [`secured`](Self::secured) is one that the client speaks, and which scheme it would
    /// have to: a call is refused unless the user of the client brings a credential.
    pub const fn unspoken(mut self, scheme: &'static str) -> Self {
        self.unspoken = Some(scheme);
        self
    }

    /// The servers of this operation, where they aren't those of the API.
    #[cfg(feature = "servers")]
    pub const fn servers(mut self, servers: &'static [Listed]) -> Self {
        self.servers = servers;
        self
    }

    /// The value of the `Accept` header; `*/*` by default.
    pub const fn accept(mut self, media_types: &'static str) -> Self {
        self.accept = Some(media_types);
        self
    }

    /// The statuses of success, where the document describes all others, below 300 too, by `default`. Unless set, every status
    /// of the class 2 is one.
    pub const fn succeeds_by(mut self, statuses: &'static [u16]) -> Self {
        self.successes = statuses;
        self
    }

    /// The header that takes a name for each call, by which the server knows a request that it gets twice.
    pub const fn key_header(mut self, name: &'static str) -> Self {
        self.key_header = Some(name);
        self
    }

    /// Says that sending a request twice does the same as sending it once, although the method doesn't promise it.
    pub const fn idempotent(mut self) -> Self {
        self.idempotent = true;
        self
    }

    /// The `operationId`.
    pub fn id(&self) -> &'static str {
        self.id
    }

    /// The path template, without any value.
    pub fn path(&self) -> &str {
        self.raw.as_deref().unwrap_or(self.path)
    }

    /// The path template that the document has.
    #[cfg(feature = "mock")]
    pub(crate) fn template(&self) -> &'static str {
        self.path
    }

    /// The method, or why its name can't be one.
    pub(crate) fn method(&self) -> Result<Method, &'static str> {
        match self.other_method {
            Some(name) => Method::from_bytes(name.as_bytes()).map_err(|_| "its method isn't one by RFC 9110 §9.1"),
            None => Ok(self.method.clone()),
        }
    }

    /// Whether sending a request twice does the same as sending it once (RFC 9110 §9.2.2).
    pub(crate) fn is_idempotent(&self) -> bool {
        self.idempotent || self.method().is_ok_and(|method| method.is_idempotent() || method.as_str() == "QUERY")
    }

    /// The header that the document has for the name of a call.
    pub(crate) fn own_key_header(&self) -> Option<&'static str> {
        self.key_header
    }

    /// Whether a status means that the operation has succeeded.
    pub(crate) fn succeeds(&self, status: StatusCode) -> bool {
        status.is_success() && (self.successes.is_empty() || self.successes.contains(&status.as_u16()))
    }

    pub(crate) fn security(&self) -> Security {
        self.security
    }

    pub(crate) fn unspoken_scheme(&self) -> Option<&'static str> {
        self.unspoken
    }

    #[cfg(feature = "servers")]
    pub(crate) fn own_servers(&self) -> &'static [Listed] {
        self.servers
    }

    pub(crate) fn accepted(&self) -> &'static str {
        self.accept.unwrap_or("*/*")
    }
}

/// As in `ListRooms (GET /v1/Rooms)`.
impl fmt::Display for Operation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let method = self.other_method.unwrap_or(self.method.as_str());
        write!(f, "{} ({method} {})", self.id, self.path())
    }
}

/// An operation as an error names it, with the attempt that came to it unless that is the first.
pub(crate) struct AttemptName<'a>(pub(crate) &'a Operation, pub(crate) u32);

impl fmt::Display for AttemptName<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)?;
        if self.1 > 1 { write!(f, ", attempt {}", self.1) } else { Ok(()) }
    }
}

impl fmt::Debug for Operation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Operation({self})")
    }
}
