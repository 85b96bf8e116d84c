//! What every generated crate carries as its `runtime` module: JSON, the rules of a document, and the HTTP core.

mod asynchronous;
pub mod blocking;
mod body;
mod call;
mod client;
mod credential;
mod draft;
pub mod error;
mod escape;
mod exchange;
pub mod json;
mod mode;
mod operation;
mod origin;
mod paging;
pub mod param;
mod parameter;
pub mod reply;
mod response;
pub mod rules;
mod settings;
pub mod text;
pub mod transport;

pub use asynchronous::{Items, Sending};
pub use body::{FormPart, Part};
pub use call::Call;
pub use client::{Client, ClientBuilder};
pub use credential::Credential;
pub use error::Error;
pub use mode::{Async, Blocking, Mode};
pub use operation::Operation;
pub use origin::LinkProblem;
pub use paging::Paging;
pub use parameter::{Param, Style};
pub use response::Response;

#[cfg(test)]
mod tests;
