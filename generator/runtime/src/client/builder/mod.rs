//! Building a client.

#[cfg(feature = "connections")]
mod connections;

use std::{fmt, sync::Arc, time::Duration};

use http::{HeaderMap, HeaderName, header::USER_AGENT};

use super::{Client, LONGEST, invalid, set_header};
use crate::{
    blocking,
    call::{
        credential::{Credential, Credentials},
        hook::Hook,
        redirects::{PageLinks, Redirects},
        retry::{Budget, Retry},
        settings::{Policy, Settings},
        surroundings::{Surroundings, System},
    },
    error::Error,
    mode::Mode,
    transport::{BlockingTransport, Transport},
    url::origin,
};

/// Builds a client. What can't be right comes out of [`build`](Self::build).
#[must_use = "a builder does nothing until `build` is called"]
pub struct ClientBuilder {
    base_url: String,
    #[cfg(feature = "servers")]
    choice: crate::url::server::Choice,
    headers: Vec<(String, String)>,
    credentials: Vec<(String, Credential)>,
    key_header: Option<String>,
    hooks: Vec<Arc<dyn Hook>>,
    policy: Policy,
    surroundings: Arc<dyn Surroundings>,
    #[cfg(feature = "connections")]
    connections: crate::transport::Connections,
    transport: Option<Arc<dyn Transport>>,
    blocking_transport: Option<Arc<dyn BlockingTransport>>,
}

impl ClientBuilder {
    /// A builder for the API at `base_url`, whose requests name `user_agent` as their sender.
    pub fn new(base_url: &str, user_agent: &str) -> Self {
        Self {
            base_url: base_url.to_owned(),
            #[cfg(feature = "servers")]
            choice: crate::url::server::Choice::default(),
            headers: vec![(USER_AGENT.as_str().to_owned(), user_agent.to_owned())],
            credentials: Vec::new(),
            key_header: None,
            hooks: Vec::new(),
            policy: Policy::default(),
            surroundings: Arc::new(System::new()),
            #[cfg(feature = "connections")]
            connections: crate::transport::Connections::default(),
            transport: None,
            blocking_transport: None,
        }
    }

    /// A builder for the API at the first of these servers.
    #[cfg(feature = "servers")]
    pub fn with_servers(servers: &'static [crate::url::server::Listed], user_agent: &str) -> Self {
        Self { choice: crate::url::server::Choice::of(servers), ..Self::new("", user_agent) }
    }

    /// One of the document's servers, for the calls that the document lists it for: those of the whole API, or those of
    /// operations that have servers of their own. Other calls go where they went before.
    #[cfg(feature = "servers")]
    pub fn server(mut self, server: impl Into<crate::url::server::Server>) -> Self {
        self.choice.choose(server.into());
        self
    }

    /// Another server: an absolute `http` or `https` URL without user name and fragment. A query is sent with every call.
    /// All calls go there, whatever servers the document has for them.
    pub fn base_url(mut self, url: &str) -> Self {
        self.base_url = url.to_owned();
        #[cfg(feature = "servers")]
        self.choice.everywhere();
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
        self.policy.limits.timeout = timeout.min(LONGEST);
        self
    }

    /// The time after which a response's body has stalled that brought less than a byte a second, 20 seconds unless said;
    /// streams of events and lines may be silent for longer.
    pub fn stall_timeout(mut self, timeout: Duration) -> Self {
        self.policy.limits.idle = timeout.min(LONGEST);
        self
    }

    /// The time for a connection to be made; 3 seconds unless said.
    pub fn connect_timeout(mut self, timeout: Duration) -> Self {
        self.policy.limits.connect_timeout = timeout.min(LONGEST);
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

    /// Names each call that isn't idempotent in this header, such as `Idempotency-Key`, by a UUID that all its attempts
    /// share, so that it is sent again as any other. Without it, only operations for which the document has such a header are
    /// named. A name that a call or the client sets in the header is kept.
    pub fn idempotency_keys(mut self, header: impl Into<String>) -> Self {
        self.key_header = Some(header.into());
        self
    }

    /// Which redirects are followed; those that stay at the origin unless said.
    pub fn redirects(mut self, redirects: Redirects) -> Self {
        self.policy.redirects = redirects;
        self
    }

    /// Where links to the next page of a list may lead; to the origin of the call unless said.
    pub fn page_links(mut self, links: PageLinks) -> Self {
        self.policy.page_links = links;
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

    /// Carries the requests of [`build`](Self::build) by this client of `reqwest`, which brings its own certificates, proxies,
    /// cookies, pool and versions of HTTP. Build it with `redirect(Policy::none())`:
    /// [`ReqwestTransport`](crate::transport::ReqwestTransport#impl-From<Client>-for-ReqwestTransport) says why.
    #[cfg(feature = "reqwest")]
    pub fn reqwest_client(self, client: reqwest::Client) -> Self {
        self.transport(crate::transport::ReqwestTransport::from(client))
    }

    /// Carries the requests of [`build_blocking`](Self::build_blocking) by this agent of `ureq`, which brings its own
    /// certificates, proxies and pool.
    #[cfg(all(feature = "blocking", not(target_arch = "wasm32")))]
    pub fn ureq_agent(self, agent: ureq::Agent) -> Self {
        self.blocking_transport(crate::transport::UreqTransport::from(agent))
    }

    /// The client.
    ///
    /// # Errors
    /// When the base URL, a header or a credential can't be right, or there is no transport: none was set, and the
    /// feature `reqwest` is off.
    pub fn build(mut self) -> Result<Client, Error> {
        let transport = match self.transport.take() {
            Some(transport) => self.own(transport)?,
            None => self.default_transport()?,
        };
        self.client(transport)
    }

    /// The client whose calls block the calling thread.
    ///
    /// # Errors
    /// As [`build`](Self::build), for the feature `blocking`.
    pub fn build_blocking(mut self) -> Result<blocking::Client, Error> {
        let transport = match self.blocking_transport.take() {
            Some(transport) => self.own(transport)?,
            None => self.default_blocking_transport()?,
        };
        self.client(transport)
    }

    /// A transport of one's own, which nothing here sets the connections of.
    fn own<T>(&self, transport: T) -> Result<T, Error> {
        #[cfg(feature = "connections")]
        if let Some(name) = self.connections.first_set() {
            return Err(invalid(name, "is a setting of the transport that comes along: set it on your own"));
        }
        Ok(transport)
    }

    #[cfg(feature = "reqwest")]
    fn default_transport(&self) -> Result<Arc<dyn Transport>, Error> {
        use crate::transport::ReqwestTransport;
        let timeout = self.policy.limits.connect_timeout;
        #[cfg(feature = "connections")]
        if self.connections.first_set().is_some() {
            let transport = ReqwestTransport::with(&self.connections, timeout);
            return Ok(Arc::new(transport.map_err(|(name, reason)| invalid(name, reason))?));
        }
        let transport = ReqwestTransport::new(timeout);
        Ok(Arc::new(transport.map_err(|error| invalid("the transport", error.to_string()))?))
    }

    #[cfg(not(feature = "reqwest"))]
    fn default_transport(&self) -> Result<Arc<dyn Transport>, Error> {
        Err(invalid("the transport", "must be set, or the feature `reqwest` turned on"))
    }

    #[cfg(all(feature = "blocking", not(target_arch = "wasm32")))]
    fn default_blocking_transport(&self) -> Result<Arc<dyn BlockingTransport>, Error> {
        use crate::transport::UreqTransport;
        #[cfg(feature = "connections")]
        if self.connections.first_set().is_some() {
            let transport = UreqTransport::with(&self.connections);
            return Ok(Arc::new(transport.map_err(|(name, reason)| invalid(name, reason))?));
        }
        Ok(Arc::new(UreqTransport::new()))
    }

    #[cfg(not(all(feature = "blocking", not(target_arch = "wasm32"))))]
    fn default_blocking_transport(&self) -> Result<Arc<dyn BlockingTransport>, Error> {
        Err(invalid("the transport", "must be set, or the feature `blocking` turned on"))
    }

    fn client<M: Mode>(self, transport: M::Transport) -> Result<Client<M>, Error> {
        let base_url = origin::base_url(&self.base_url).map_err(|reason| invalid("base_url", reason));
        #[cfg(feature = "servers")]
        let base_url = match self.choice.base_url() {
            Some(chosen) => chosen.map_err(|error| invalid(&error.path, error.reason)),
            None => base_url,
        };
        let mut headers = HeaderMap::new();
        for (name, value) in &self.headers {
            set_header(&mut headers, name, value)?;
        }
        if let Some(name) = &self.key_header {
            HeaderName::try_from(name).map_err(|_| invalid("idempotency_keys", "must be the name of a header"))?;
        }
        let mut credentials = Credentials::default();
        for (scheme, credential) in &self.credentials {
            credentials.add(scheme, credential).map_err(|reason| invalid(scheme, reason))?;
        }
        let (hooks, surroundings) = (self.hooks, self.surroundings);
        let settings = Arc::new(Settings {
            base_url: base_url?,
            #[cfg(feature = "servers")]
            choice: self.choice,
            credentials,
            key_header: self.key_header,
            hooks,
            budget: Budget::new(),
            surroundings,
        });
        Ok(Client { settings, headers: Arc::new(headers), extras: Arc::default(), transport, policy: self.policy })
    }
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
