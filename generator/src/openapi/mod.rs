//! What OpenAPI has around schemas: operations, parameters, responses, content, security, servers, webhooks.

mod content;
mod operation;
mod paging;
mod parameter;
mod response;
mod security;
mod server;
mod webhook;

pub(crate) use operation::{name_from_path, operation_name, operations_of};
pub use response::reason;
pub(crate) use security::{WELL_KNOWN, is_confidential};
