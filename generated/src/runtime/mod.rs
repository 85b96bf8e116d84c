//! What every generated crate carries as its `runtime` module: JSON, the rules of a document, and the HTTP core.

mod call;
mod client;
pub mod error;
pub mod json;
#[cfg(feature = "mock")]
pub mod mock;
mod mode;
mod paging;
mod request;
mod response;
pub mod rules;
mod stream;
pub mod text;
mod trace;
pub mod transport;
mod url;

/// Calls that block the calling thread, pages and streams as iterators.
pub mod blocking {
    pub use crate::runtime::{
        client::BlockingClient as Client,
        mode::blocking::{Events, Items, Lines, Pages, Records},
    };
}

/// From a complete response to a value: the decoders that generated code names, and writes more of.
pub mod reply {
    pub use crate::runtime::response::decode::*;
    pub use crate::runtime::stream::decode::*;
}

pub use call::{Attempt, Credential, Hook, Outcome, PageLinks, Redirects, Retry, retry, surroundings};
pub use client::{Call, Client, ClientBuilder, Download};
pub use error::Error;
pub use json::{Base64, Checked, Decimal, Json, JsonObject, Secret, TimeOfDay, UnixTime};
pub use mode::{
    Async, Blocking, Mode,
    asynchronous::{Events, Items, Lines, Pages, Records, Sending},
};
pub use paging::{Cursor, InvalidCursor, Paging};
pub use request::{FormPart, Operation, Param, Part, Style, Upload, param};
pub use response::{Header, Response};
pub use stream::{Event, events, lines};
pub use text::FixedString;
pub use url::LinkProblem;

// What generated types and operations are declared with. A document need not have one of each kind.
#[allow(unused_imports, reason = "a document need not have one of each kind")]
pub(crate) use {
    client::call,
    json::{object, tuple, union, wrapper},
    text::{fixed_string, open_enum},
};
