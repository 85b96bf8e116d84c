//! The client and its builder.

use std::{fmt, sync::Arc, time::Duration};

use http::{HeaderMap, HeaderName, HeaderValue, header::USER_AGENT};

use crate::runtime::{
    blocking,
    call::Call,
    credential::{Credential, Keyring},
    draft::Draft,
    error::{Error, InvalidRequest},
    hook::Hook,
    mode::{Async, Mode, sealed::Running},
    operation::Operation,
    origin,
    retry::{Budget, Retry},
    rules::Invalid,
    settings::{Plan, Policy, Settings},
    surroundings::{Surroundings, System},
    transport::{BlockingTransport, Transport},
};

/// A client of the API. It is cheap to clone, and its clones share one transport with its connections.
pub struct Client<M: Mode = Async> {
    settings: Arc<Settings>,
    carrier: M::Carrier,
    policy: Policy,
}

impl<M: Mode> Client<M> {
    /// A call of an operation, to be filled in and sent.
    pub fn call(&self, operation: &Operation) -> Call<M> {
        Call::new(self.clone(), operation)
    }

    /// The same client with another time for each call, its response's body and all redirects included.
    #[must_use]
    pub fn with_timeout(&self, timeout: Duration) -> Self {
        let mut client = self.clone();
        client.policy.limits.timeout = timeout;
        client
    }

    /// The same client with other rules for when a failed call is sent again. Both share one [budget](crate::runtime::retry::Budget).
    #[must_use]
    pub fn with_retries(&self, retry: Retry) -> Self {
        let mut client = self.clone();
        client.policy.retry = retry;
        client
    }

    pub(crate) fn running(self, draft: Box<Draft>) -> Running<M> {
        let plan = Plan { settings: self.settings, policy: self.policy, draft };
        Running { carrier: self.carrier, plan }
    }
}

impl<M: Mode> Clone for Client<M> {
    fn clone(&self) -> Self {
        Self { settings: Arc::clone(&self.settings), carrier: self.carrier.clone(), policy: self.policy }
    }
}

/// Names and limits alone: headers and credentials are secret.
impl<M: Mode> fmt::Debug for Client<M> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Client")
            .field("base_url", &self.settings.base_url)
            .field("credentials", &self.settings.keyring.schemes().collect::<Vec<_>>())
            .field("policy", &self.policy)
            .finish_non_exhaustive()
    }
}

/// Builds a client. What can't be right comes out of [`build`](Self::build).
#[must_use = "a builder does nothing until `build` is called"]
pub struct ClientBuilder {
    base_url: String,
    headers: Vec<(String, String)>,
    credentials: Vec<(String, Credential)>,
    hooks: Vec<Arc<dyn Hook>>,
    policy: Policy,
    surroundings: Arc<dyn Surroundings>,
    transport: Option<Arc<dyn Transport>>,
    blocking_transport: Option<Arc<dyn BlockingTransport>>,
}

impl ClientBuilder {
    /// A builder for the API at `base_url`, whose requests name `user_agent` as their sender.
    pub fn new(base_url: &str, user_agent: &str) -> Self {
        Self {
            base_url: base_url.to_owned(),
            headers: vec![(USER_AGENT.as_str().to_owned(), user_agent.to_owned())],
            credentials: Vec::new(),
            hooks: Vec::new(),
            policy: Policy::default(),
            surroundings: Arc::new(System::new()),
            transport: None,
            blocking_transport: None,
        }
    }

    /// Another server: an absolute `http` or `https` URL without user name, query and fragment.
    /// All calls go there, whatever servers the document has for them.
    pub fn base_url(mut self, url: &str) -> Self {
        self.base_url = url.to_owned();
        self
    }

    /// The value of the `User-Agent` header.
    pub fn user_agent(self, user_agent: impl Into<String>) -> Self {
        self.header(USER_AGENT.as_str(), user_agent)
    }

    /// A header of every request; one of the same name that is set before is replaced. A call's own headers and
    /// credentials go before it.
    pub fn header(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.headers.push((name.into(), value.into()));
        self
    }

    /// The credential for the security scheme of this name.
    pub fn credential(mut self, scheme: impl Into<String>, credential: Credential) -> Self {
        self.credentials.push((scheme.into(), credential));
        self
    }

    /// The time for a whole call, its response's body and all redirects included; 60 seconds unless said.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.policy.limits.timeout = timeout;
        self
    }

    /// The time after which a response's body has stalled that brought less than a byte a second, 20 seconds unless said;
    /// streams of events and lines may be silent for longer.
    pub fn stall_timeout(mut self, timeout: Duration) -> Self {
        self.policy.limits.idle = timeout;
        self
    }

    /// The time for a connection to be made; 3 seconds unless said.
    pub fn connect_timeout(mut self, timeout: Duration) -> Self {
        self.policy.limits.connect_timeout = timeout;
        self
    }

    /// The bytes that a response's body may have after decompression; 64 MiB unless said.
    pub fn max_body(mut self, bytes: u64) -> Self {
        self.policy.limits.max_body = bytes;
        self
    }

    /// When and how often a failed call is sent again; as [`Retry::new`] has it unless said.
    pub fn retries(mut self, retry: Retry) -> Self {
        self.policy.retry = retry;
        self
    }

    /// What is called before and after each request; hooks are called in the order in which they were added.
    pub fn hook(mut self, hook: impl Hook + 'static) -> Self {
        self.hooks.push(Arc::new(hook));
        self
    }

    /// Where time and chance come from; the system unless said.
    pub fn surroundings(mut self, surroundings: impl Surroundings + 'static) -> Self {
        self.surroundings = Arc::new(surroundings);
        self
    }

    /// What carries the requests of [`build`](Self::build).
    pub fn transport(mut self, transport: impl Transport + 'static) -> Self {
        self.transport = Some(Arc::new(transport));
        self
    }

    /// What carries the requests of [`build_blocking`](Self::build_blocking).
    pub fn blocking_transport(mut self, transport: impl BlockingTransport + 'static) -> Self {
        self.blocking_transport = Some(Arc::new(transport));
        self
    }

    /// The client.
    ///
    /// # Errors
    /// When the base URL, a header or a credential can't be right, or there is no transport: none was set, and the
    /// feature `reqwest` is off.
    pub fn build(mut self) -> Result<Client, Error> {
        let carrier = match self.transport.take() {
            Some(transport) => transport,
            None => self.default_transport()?,
        };
        Ok(Client { policy: self.policy, settings: self.settings()?, carrier })
    }

    /// The client whose calls block the calling thread.
    ///
    /// # Errors
    /// As [`build`](Self::build), for the feature `blocking`.
    pub fn build_blocking(mut self) -> Result<blocking::Client, Error> {
        let carrier = match self.blocking_transport.take() {
            Some(transport) => transport,
            None => default_blocking_transport()?,
        };
        Ok(Client { policy: self.policy, settings: self.settings()?, carrier })
    }

    #[cfg(feature = "reqwest")]
    fn default_transport(&self) -> Result<Arc<dyn Transport>, Error> {
        let transport = crate::runtime::transport::ReqwestTransport::new(self.policy.limits.connect_timeout);
        Ok(Arc::new(transport.map_err(|error| invalid("the transport", error.to_string()))?))
    }

    #[cfg(not(feature = "reqwest"))]
    fn default_transport(&self) -> Result<Arc<dyn Transport>, Error> {
        Err(invalid("the transport", "must be set, or the feature `reqwest` turned on"))
    }

    fn settings(self) -> Result<Arc<Settings>, Error> {
        let base_url = origin::base_url(&self.base_url).map_err(|reason| invalid("base_url", reason));
        let mut headers = HeaderMap::new();
        for (name, value) in &self.headers {
            let key = HeaderName::try_from(name).map_err(|_| invalid("header", "must have a name by RFC 9110 §5.1"))?;
            let value = HeaderValue::try_from(value).map_err(|_| invalid(name, "must not hold control characters"))?;
            headers.insert(key, value);
        }
        let mut keyring = Keyring::default();
        for (scheme, credential) in &self.credentials {
            keyring.add(scheme, credential).map_err(|reason| invalid(scheme, reason))?;
        }
        let (hooks, surroundings) = (self.hooks, self.surroundings);
        let budget = Budget::new();
        Ok(Arc::new(Settings {
            base_url: base_url?,
            headers,
            keyring,
            hooks,
            budget,
            surroundings,
        }))
    }
}

#[cfg(all(feature = "blocking", not(target_arch = "wasm32")))]
fn default_blocking_transport() -> Result<Arc<dyn BlockingTransport>, Error> {
    Ok(Arc::new(crate::runtime::transport::UreqTransport::new()))
}

#[cfg(not(all(feature = "blocking", not(target_arch = "wasm32"))))]
fn default_blocking_transport() -> Result<Arc<dyn BlockingTransport>, Error> {
    Err(invalid("the transport", "must be set, or the feature `blocking` turned on"))
}

fn invalid(path: &str, reason: impl Into<String>) -> Error {
    Error::Invalid(Box::new(InvalidRequest::new(None, Invalid::new(path, reason))))
}

/// Names alone: the values of headers and credentials are secret.
impl fmt::Debug for ClientBuilder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ClientBuilder")
            .field("headers", &self.headers.iter().map(|(name, _)| name).collect::<Vec<_>>())
            .field("credentials", &self.credentials)
            .field("policy", &self.policy)
            .finish_non_exhaustive()
    }
}
