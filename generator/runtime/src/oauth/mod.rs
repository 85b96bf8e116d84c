//! Access tokens that a client gets for itself (OAuth 2.0, RFC 6749), as state machines without any IO.

mod answer;
mod discovery;
mod grants;
mod problem;
mod provider;
#[cfg(feature = "sign_in")]
mod sign_in;
mod source;
mod tokens;

pub(crate) use answer::Collected;
pub use grants::{ClientCredentials, RefreshToken};
pub use problem::{TokenFailure, TokenProblem};
pub use provider::{Obtain, Token, TokenProvider};
#[cfg(feature = "sign_in")]
pub use sign_in::{AuthorizationCode, DeviceCode, DevicePrompt, DeviceSignIn, DeviceStep, SignIn, UserTokens};
pub use source::{TokenFetch, TokenSource};
pub use tokens::{CallTokens, TokenStep, Waiting};
