//! The client and its builder.

mod builder;
mod call;
mod download;
mod extras;
mod maybe;
#[cfg(feature = "polling")]
mod polling;
#[cfg(feature = "tower")]
mod service;

use std::{fmt, sync::Arc, time::Duration};

use http::{HeaderMap, HeaderName, HeaderValue, header::USER_AGENT};

use crate::{
    call::{
        plan::CallPlan,
        retry::Retry,
        settings::{Policy, Settings},
    },
    error::{Error, InvalidRequest},
    mode::{Async, Blocking, Mode},
    request::{builder::RequestBuilder, extras::Extras, operation::Operation},
    rules::Invalid,
    url::origin,
};

pub use builder::ClientBuilder;
pub use call::Call;
#[allow(unused_imports, reason = "a generated crate may not need it")]
pub(crate) use call::call;
#[cfg(feature = "downloads")]
pub use download::Chunks;
pub use download::Download;
pub use maybe::Maybe;
#[cfg(feature = "polling")]
pub use polling::Polling;

/// A client whose calls block the calling thread.
pub type BlockingClient = Client<Blocking>;

/// A time as good as none, a year: transports add times to the clock, which has its end.
const LONGEST: Duration = Duration::from_secs(365 * 24 * 60 * 60);

/// A client of the API. It is cheap to clone, and its clones share one transport with its connections.
pub struct Client<M: Mode = Async> {
    settings: Arc<Settings>,
    headers: Arc<HeaderMap>,
    extras: Arc<Extras>,
    transport: M::Transport,
    policy: Policy,
}

impl<M: Mode> Client<M> {
    /// A call of an operation, to be filled in and sent.
    pub fn call(&self, operation: &Operation) -> Call<M> {
        self.begin(operation.clone())
    }

    fn begin(&self, operation: Operation) -> Call<M> {
        let plan = CallPlan {
            settings: Arc::clone(&self.settings),
            headers: Arc::clone(&self.headers),
            policy: self.policy,
            request: Box::new(RequestBuilder::new(operation, Arc::clone(&self.extras))),
        };
        Call::new(self.transport.clone(), plan)
    }

    /// The same client with another time for each call, its response's body and all redirects included.
    #[must_use]
    pub fn with_timeout(&self, timeout: Duration) -> Self {
        let mut client = self.clone();
        client.policy.limits.timeout = timeout.min(LONGEST);
        client
    }

    /// The same client with other rules for when a failed call is sent again. Both share one [budget](crate::call::retry::Budget).
    #[must_use]
    pub fn with_retries(&self, retry: Retry) -> Self {
        let mut client = self.clone();
        client.policy.retry = retry;
        client
    }

    /// The same client with another header, in place of one of the same name. With an `Idempotency-Key`, a call is sent again
    /// whatever its method.
    ///
    /// # Errors
    /// When the name or the value can't be that of a header.
    pub fn with_header(&self, name: &str, value: &str) -> Result<Self, Error> {
        let mut client = self.clone();
        set_header(Arc::make_mut(&mut client.headers), name, value)?;
        Ok(client)
    }
}

impl<M: Mode> Clone for Client<M> {
    fn clone(&self) -> Self {
        Self {
            settings: Arc::clone(&self.settings),
            headers: Arc::clone(&self.headers),
            extras: Arc::clone(&self.extras),
            transport: self.transport.clone(),
            policy: self.policy,
        }
    }
}

/// Names and limits alone: headers and credentials are secret, and the path of the base URL may be.
impl<M: Mode> fmt::Debug for Client<M> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Client")
            .field("origin", &origin::shown(&self.settings.base_url))
            .field("credentials", &self.settings.credentials.schemes().collect::<Vec<_>>())
            .field("policy", &self.policy)
            .finish_non_exhaustive()
    }
}

/// Sets a header that nobody but the server is shown: it may carry a credential.
fn set_header(headers: &mut HeaderMap, name: &str, value: &str) -> Result<(), Error> {
    let key = HeaderName::try_from(name).map_err(|_| invalid("header", "must have a name by RFC 9110 §5.1"))?;
    let mut value = HeaderValue::try_from(value).map_err(|_| invalid(name, "must not hold control characters"))?;
    value.set_sensitive(key != USER_AGENT);
    headers.insert(key, value);
    Ok(())
}

fn invalid(path: &str, reason: impl Into<String>) -> Error {
    Error::Invalid(Box::new(InvalidRequest::new(None, Invalid::new(path, reason))))
}
