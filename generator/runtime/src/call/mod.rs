//! A call on its way, without any IO.
//!
//! A call passes these layers, from the outside in:
//!
//! 1. [`Client::call`](crate::Client::call) begins a [`Call`](crate::Call), and a generated method fills it in: the parameters and
//!    the body go into a [`RequestBuilder`](crate::request::builder::RequestBuilder), which checks and writes them at once.
//! 2. [`CallPlan`](plan::CallPlan) joins the request with the [settings](settings) of its client.
//! 3. [`Mode`](crate::Mode) sends it: as a future ([`mode::asynchronous`](crate::mode::asynchronous)) or on the calling thread
//!    ([`mode::blocking`](crate::mode::blocking)). Lists ([`paging`](crate::paging)) and streams of records
//!    ([`stream`](crate::stream)) stand here: one of them may make several calls.
//! 4. [`Exchange`](exchange::Exchange) decides what goes out next, within the time of the call. For each attempt:
//!    access tokens, then the [hooks](hook), then the [credentials](credential), then the [spans](crate::trace).
//! 5. [`Transport`](crate::transport::Transport) sends one request.
//! 6. On the way back, [`BodyLimits`](limits::BodyLimits) bound the size and the speed of the body; spans and hooks see the
//!    outcome; a redirect, a new token or a [retry](retry) leads back to 4.
//! 7. [`result`] makes a value or an [`Error`](crate::Error) of the last response, with the decoders of
//!    [`reply`](crate::reply).

pub(crate) mod credential;
pub(crate) mod exchange;
pub(crate) mod hook;
pub(crate) mod limits;
pub(crate) mod plan;
#[cfg(feature = "polling")]
pub(crate) mod polling;
pub(crate) mod redirects;
pub(crate) mod result;
pub mod retry;
pub(crate) mod settings;
#[cfg(feature = "signer")]
pub(crate) mod signer;
pub mod surroundings;
#[cfg(feature = "trace_context")]
mod trace_context;

pub use credential::Credential;
pub use hook::{Attempt, Hook, Outcome};
pub use redirects::{PageLinks, Redirects};
pub use retry::Retry;
#[cfg(feature = "trace_context")]
pub use trace_context::TraceContext;
