//! Access tokens that a client gets for itself (OAuth 2.0, RFC 6749), as state machines without any IO.

mod answer;
mod discovery;
mod grants;
mod problem;
mod provider;
mod source;
mod tokens;

pub(crate) use answer::Collected;
pub use grants::{ClientCredentials, RefreshToken};
pub use problem::{TokenFailure, TokenProblem};
pub use provider::{Obtain, Token, TokenProvider};
pub use source::{TokenFetch, TokenSource};
pub use tokens::{CallTokens, TokenStep, Waiting};
