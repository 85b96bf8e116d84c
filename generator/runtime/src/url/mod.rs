//! URLs: how their parts are encoded, where links lead, and the servers that a document lists.

pub(crate) mod escape;
pub(crate) mod origin;
#[cfg(feature = "servers")]
pub mod server;

pub use origin::LinkProblem;
#[cfg(feature = "servers")]
pub use server::Server;
#[cfg(feature = "servers")]
#[allow(unused_imports, reason = "the document's variables need not list their values")]
pub(crate) use server::server_variable;
