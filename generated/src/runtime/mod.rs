//! What every generated crate carries as its `runtime` module: JSON, the rules of a document, and the HTTP core.

mod call;
mod client;
pub mod error;
pub mod json;
#[cfg(feature = "mock")]
pub mod mock;
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
        paging::blocking::{Items, Pages},
        stream::blocking::{Events, Lines, Records},
    };
}

pub use call::{
    Async, Attempt, Blocking, Call, Credential, Download, Hook, Mode, Outcome, Redirects, Retry, Sending, retry,
    surroundings,
};
pub use client::{Client, ClientBuilder};
pub use error::Error;
pub use json::{Base64, Checked, Decimal, Json, JsonObject, Secret, TimeOfDay, UnixTime};
pub use paging::{Cursor, InvalidCursor, Items, PageLinks, Pages, Paging};
pub use request::{FormPart, Operation, Param, Part, Style, Upload, param};
pub use response::{Header, Response, decode as reply};
pub use stream::{Event, Events, Lines, Records, events, lines};
pub use text::FixedString;
pub use url::LinkProblem;

// What generated types and operations are declared with. A document need not have one of each kind.
#[allow(unused_imports, reason = "a document need not have one of each kind")]
pub(crate) use {
    call::call,
    json::{object, tuple, union, wrapper},
    text::{fixed_string, open_enum},
};
