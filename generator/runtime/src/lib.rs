//! The `runtime` module of every generated crate: JSON, the rules of a document, and the HTTP core.

#[cfg(feature = "aws_sigv4")]
mod aws;
mod call;
mod client;
#[cfg(feature = "digest")]
mod digest;
pub mod error;
pub mod json;
#[cfg(feature = "mock")]
pub mod mock;
mod mode;
#[cfg(feature = "oauth")]
pub mod oauth;
mod paging;
mod request;
mod response;
pub mod rules;
#[cfg(feature = "signatures")]
mod signatures;
mod stream;
pub mod text;
mod trace;
pub mod transport;
#[cfg(feature = "uploads")]
mod upload;
mod url;
#[cfg(feature = "xml")]
pub mod xml;

/// Calls that block the calling thread, pages and streams as iterators.
pub mod blocking {
    pub use crate::{
        client::BlockingClient as Client,
        mode::blocking::{Events, Items, Lines, Pages, Records},
    };
}

/// From a complete response to a value: the decoders that generated code names, and writes more of.
pub mod reply {
    pub use crate::response::decode::*;
    pub use crate::stream::decode::*;
    #[cfg(feature = "xml")]
    pub use crate::xml::decode::*;
}

#[cfg(feature = "aws_sigv4")]
pub use aws::{AwsKeys, AwsSignature};
#[cfg(feature = "trace_context")]
pub use call::TraceContext;
#[cfg(feature = "polling")]
pub use call::polling::Way;
pub use call::{Attempt, Credential, Hook, Outcome, PageLinks, Redirects, Retry, retry, surroundings};
#[cfg(feature = "downloads")]
pub use client::Chunks;
#[cfg(feature = "polling")]
pub use client::Polling;
pub use client::{Call, Client, ClientBuilder, Download, Maybe};
pub use error::{Error, FailureBody};
#[cfg(feature = "foreign")]
pub use json::Foreign;
pub use json::{Base64, Checked, Decimal, Json, JsonObject, Secret, TimeOfDay, UnixTime};
pub use mode::{
    Async, Blocking, Mode,
    asynchronous::{Events, Items, Lines, Pages, Records, Sending},
};
pub use paging::{Cursor, InvalidCursor, Paging};
pub use request::{Arrays, FormPart, Operation, Param, Part, Style, Upload, param};
#[cfg(feature = "rate_limits")]
pub use response::RateLimit;
pub use response::{Header, Response};
#[cfg(feature = "signatures")]
pub use signatures::{SignatureProblem, Verifier, WebhookError};
pub use stream::{Event, events, lines};
pub use text::FixedString;
pub use url::LinkProblem;
#[cfg(feature = "servers")]
pub use url::{Server, server};

// What generated types and operations are declared with. A document need not have one of each kind.
#[allow(unused_imports, reason = "a document need not have one of each kind")]
pub(crate) use {
    client::call,
    json::{from_variants, object, tuple, union, wrapper},
    text::{fixed_string, open_enum},
};

#[cfg(feature = "xml")]
#[allow(unused_imports, reason = "a document need not have an object in XML")]
pub(crate) use xml::xml;

#[cfg(feature = "large_objects")]
#[allow(unused_imports, reason = "the runtime alone has no such object")]
pub(crate) use json::large_object;

#[cfg(feature = "listed")]
#[allow(unused_imports, reason = "the runtime alone has no such string")]
pub(crate) use text::listed;

#[cfg(feature = "servers")]
#[allow(unused_imports, reason = "the document's variables need not list their values")]
pub(crate) use url::server_variable;

#[cfg(test)]
mod tests;
