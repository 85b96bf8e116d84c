//! What every generated crate carries as its `runtime` module: JSON, the rules of a document, and the HTTP core.

mod call;
mod client;
pub mod error;
pub mod json;
#[cfg(feature = "mock")]
pub mod mock;
#[cfg(feature = "oauth")]
pub mod oauth;
mod paging;
mod request;
mod response;
pub mod rules;
mod stream;
pub mod text;
mod trace;
pub mod transport;
mod url;
#[cfg(feature = "xml")]
pub mod xml;

/// Calls that block the calling thread, pages and streams as iterators.
pub mod blocking {
    pub use crate::{
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
#[cfg(feature = "foreign")]
pub use json::Foreign;
pub use json::{Base64, Checked, Decimal, Json, JsonObject, Secret, TimeOfDay, UnixTime};
pub use paging::{Cursor, InvalidCursor, Items, PageLinks, Pages, Paging};
pub use request::{Arrays, FormPart, Operation, Param, Part, Style, Upload, param};
pub use response::{Header, Response, decode as reply};
pub use stream::{Event, Events, Lines, Records, events, lines};
pub use text::FixedString;
pub use url::LinkProblem;
#[cfg(feature = "servers")]
pub use url::{Server, server};

// What generated types and operations are declared with. A document need not have one of each kind.
#[allow(unused_imports, reason = "a document need not have one of each kind")]
pub(crate) use {
    call::call,
    json::{object, tuple, union, wrapper},
    text::{fixed_string, open_enum},
};

#[cfg(feature = "xml")]
#[allow(unused_imports, reason = "a document need not have an object in XML")]
pub(crate) use xml::xml;

#[cfg(feature = "servers")]
#[allow(unused_imports, reason = "the document's variables need not list their values")]
pub(crate) use url::server_variable;

#[cfg(test)]
mod tests;
