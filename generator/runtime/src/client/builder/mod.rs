//! Building a client.

mod build;
#[cfg(feature = "connections")]
mod connections;

use std::{fmt, sync::Arc, time::Duration};

use http::header::USER_AGENT;

use super::LONGEST;
use crate::{
    call::{
        credential::Credential,
        hook::Hook,
        redirects::{PageLinks, Redirects},
        retry::Retry,
        settings::Policy,
        surroundings::{Surroundings, System},
    },
    transport::{BlockingTransport, Transport},
};

/// Builds a client. Settings that can't be right, such as a relative base URL, are errors of [`build`](Self::build).
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

    /// The time for a whole call, its response's body and all redirects included; 60 seconds by default.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.policy.limits.timeout = timeout.min(LONGEST);
        self
    }

    /// The time after which a response's body has stalled that brought less than a byte a second, 20 seconds by default;
    /// streams of events and lines may be silent for longer.
    pub fn stall_timeout(mut self, timeout: Duration) -> Self {
        self.policy.limits.idle = timeout.min(LONGEST);
        self
    }

    /// The time for a connection to be made; 3 seconds by default.
    pub fn connect_timeout(mut self, timeout: Duration) -> Self {
        self.policy.limits.connect_timeout = timeout.min(LONGEST);
        self
    }

    /// The bytes that a response's body may have after decompression; 64 MiB by default.
    pub fn max_body(mut self, bytes: u64) -> Self {
        self.policy.limits.max_body = bytes;
        self
    }

    /// When and how often a failed call is sent again; by default as [`Retry::new`] has it.
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

    /// Sets the redirects that are followed; by default, those of safe methods, such as GET, that stay at the origin.
    pub fn redirects(mut self, redirects: Redirects) -> Self {
        self.policy.redirects = redirects;
        self
    }

    /// Sets the targets that links to the next page of a list may have; by default, the origin of the call.
    pub fn page_links(mut self, links: PageLinks) -> Self {
        self.policy.page_links = links;
        self
    }

    /// A hook, which is called before and after each request; hooks are called in the order in which they were added.
    pub fn hook(mut self, hook: impl Hook + 'static) -> Self {
        self.hooks.push(Arc::new(hook));
        self
    }

    /// Sets the source of time and chance; by default, the system.
    pub fn surroundings(mut self, surroundings: impl Surroundings + 'static) -> Self {
        self.surroundings = Arc::new(surroundings);
        self
    }

    /// The transport of clients of [`build`](Self::build).
    pub fn transport(mut self, transport: impl Transport + 'static) -> Self {
        self.transport = Some(Arc::new(transport));
        self
    }

    /// The transport of clients of [`build_blocking`](Self::build_blocking).
    pub fn blocking_transport(mut self, transport: impl BlockingTransport + 'static) -> Self {
        self.blocking_transport = Some(Arc::new(transport));
        self
    }

    /// Carries the requests of [`build`](Self::build) by this client of `reqwest` 0.13, which brings its own certificates,
    /// proxies, cookies, pool and versions of HTTP. Build it with `redirect(Policy::none())`:
    /// [`ReqwestTransport`](crate::transport::ReqwestTransport#impl-From<Client>-for-ReqwestTransport) says why.
    ///
    /// `reqwest` makes a client only where TLS has a provider of cryptography. This crate turns none on for it: where no other
    /// crate does, use its feature `rustls`, or install a provider of rustls as the process's default first.
    #[cfg(feature = "reqwest")]
    pub fn reqwest_client(self, client: reqwest::Client) -> Self {
        self.transport(crate::transport::ReqwestTransport::from(client))
    }

    /// Carries the requests of [`build_blocking`](Self::build_blocking) by this agent of `ureq` 3, which brings its own
    /// certificates, proxies and pool.
    #[cfg(all(feature = "blocking", not(target_arch = "wasm32")))]
    pub fn ureq_agent(self, agent: ureq::Agent) -> Self {
        self.blocking_transport(crate::transport::UreqTransport::from(agent))
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
