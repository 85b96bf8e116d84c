//! What OpenAPI has around schemas: operations, parameters, responses, content, security, servers, webhooks.

mod content;
mod operation;
mod paging;
mod parameter;
mod response;
mod security;
mod server;
mod webhook;

pub(crate) use operation::{operation_name, operations_of};
