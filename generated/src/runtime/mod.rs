//! What every generated crate carries as its `runtime` module: JSON, the rules of a document, and the HTTP core.

mod asynchronous;
pub mod blocking;
mod body;
mod call;
mod client;
mod credential;
mod download;
mod draft;
pub mod error;
mod escape;
mod exchange;
mod head;
mod header;
mod hook;
pub mod json;
#[cfg(feature = "mock")]
pub mod mock;
mod mode;
mod operation;
mod origin;
mod paging;
pub mod param;
mod parameter;
mod redirects;
pub mod reply;
mod response;
pub mod retry;
pub mod rules;
mod settings;
mod stream;
pub mod surroundings;
pub mod text;
mod trace;
pub mod transport;

pub use asynchronous::{Events, Items, Lines, Pages, Records, Sending};
pub use body::{FormPart, Part, Upload};
pub use call::Call;
pub use client::{Client, ClientBuilder};
pub use credential::Credential;
pub use download::Download;
pub use error::Error;
pub use header::Header;
pub use hook::{Attempt, Hook, Outcome};
pub use json::{Base64, Checked, Decimal, Json, JsonObject, Secret, TimeOfDay, UnixTime};
pub use mode::{Async, Blocking, Mode};
pub use operation::Operation;
pub use origin::LinkProblem;
pub use paging::{Cursor, InvalidCursor, PageLinks, Paging};
pub use parameter::{Param, Style};
pub use redirects::Redirects;
pub use response::Response;
pub use retry::Retry;
pub use stream::{Event, events, lines};
pub use text::FixedString;

// What generated types and operations are declared with. A document need not have one of each kind.
#[allow(unused_imports, reason = "a document need not have one of each kind")]
pub(crate) use {
    call::call,
    json::{object, tuple, union, wrapper},
    text::{fixed_string, open_enum},
};
