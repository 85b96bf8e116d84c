//! What a client was built with, and what holds for one call.

use std::{fmt, sync::Arc};

use http::HeaderMap;

use crate::runtime::{
    credential::Keyring,
    draft::{Draft, Outgoing},
    error::Failure,
    exchange::{Delivery, Exchange, Trail},
    hook::Hook,
    paging::PageLinks,
    redirects::Redirects,
    retry::{Budget, Retry},
    surroundings::Surroundings,
    transport::Limits,
};

/// A client's settings, checked when it was built and shared by all its calls.
pub struct Settings {
    pub(crate) base_url: String,
    pub(crate) keyring: Keyring,
    pub(crate) hooks: Vec<Arc<dyn Hook>>,
    pub(crate) budget: Budget,
    pub(crate) surroundings: Arc<dyn Surroundings>,
}

/// What each call may take, and how often it is tried.
#[derive(Clone, Copy, Debug, Default)]
pub struct Policy {
    pub(crate) limits: Limits,
    pub(crate) retry: Retry,
    pub(crate) redirects: Redirects,
    pub(crate) page_links: PageLinks,
}

/// A call with all that it takes to be sent but the transport.
#[derive(Clone)]
pub struct Plan {
    pub(crate) settings: Arc<Settings>,
    /// The headers of every request, without those of credentials.
    pub(crate) headers: Arc<HeaderMap>,
    pub(crate) policy: Policy,
    pub(crate) draft: Box<Draft>,
}

impl Plan {
    /// The call on its way, to `link` if there is one. Its time starts to run here.
    pub(crate) fn start(&self, link: Option<String>, delivery: Delivery) -> Result<Exchange, Failure> {
        Exchange::start(self, link, delivery)
    }

    /// The request without credentials, to `link` if there is one.
    pub(crate) fn outgoing(&self, link: Option<String>) -> Result<Outgoing, Failure> {
        self.draft.outgoing(&self.settings, &self.headers, link)
    }

    /// The URL that the paths of operations are below.
    pub(crate) fn base(&self) -> Result<String, Failure> {
        let base = self.draft.base(&self.settings);
        base.map_err(|invalid| self.trail(1).invalid(&invalid.path, &invalid.reason))
    }

    /// Refuses a call whose credentials would be missing because the client doesn't speak their scheme.
    pub(crate) fn check_credentials(&self) -> Result<(), Failure> {
        let operation = self.draft.operation();
        let Some(scheme) = operation.unspoken_scheme() else { return Ok(()) };
        let chosen = self.settings.keyring.chosen(operation.security());
        if chosen.is_some() || self.headers.contains_key(http::header::AUTHORIZATION) {
            return Ok(());
        }
        let reason = "is a scheme that the client doesn't speak; `credential` on the builder takes one for it, and \
                      Credential::outside() where the transport proves who is calling";
        Err(self.trail(0).invalid(scheme, reason))
    }

    /// The call that an error belongs to, after this many attempts.
    pub(crate) fn trail(&self, attempts: u32) -> Trail {
        Trail { operation: self.draft.operation().clone(), attempts, timeout: self.policy.limits.timeout }
    }
}

impl fmt::Debug for Plan {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.draft.fmt(f)
    }
}
