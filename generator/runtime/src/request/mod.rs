//! Requests: an operation, its parameters and its body, put together without credentials.

pub(crate) mod body;
pub(crate) mod builder;
pub(crate) mod context;
pub(crate) mod extras;
pub(crate) mod operation;
pub(crate) mod parameter;
pub(crate) mod prepared;
pub(crate) mod sensitive;

pub use body::{FormPart, Part, Upload};
pub use builder::RequestBuilder;
pub use operation::Operation;
pub use parameter::{Arrays, Param, Style, value as param};
pub(crate) use prepared::PreparedRequest;
