//! A call that is filled in, with the settings that hold for it.

use std::{fmt, sync::Arc};

use http::HeaderMap;

use crate::{
    call::settings::{Policy, Settings},
    error::{Failure, InvalidRequest},
    request::{PreparedRequest, RequestBuilder, context::CallContext},
};

/// A call with all that it takes to be sent but the transport.
#[derive(Clone)]
pub struct CallPlan {
    pub(crate) settings: Arc<Settings>,
    /// The headers of every request, without those of credentials.
    pub(crate) headers: Arc<HeaderMap>,
    pub(crate) policy: Policy,
    pub(crate) request: Box<RequestBuilder>,
}

impl CallPlan {
    /// The request without credentials, to `link` if there is one.
    pub(crate) fn prepare(&self, link: Option<String>) -> Result<PreparedRequest, Failure> {
        let operation = self.request.operation();
        let prepared = self.request.prepare(self.settings.base_url_of(operation), &self.headers, link);
        prepared.map_err(|invalid| Failure::Invalid(Box::new(InvalidRequest::new(Some(operation), invalid))))
    }

    /// The URL that the paths of operations are below.
    pub(crate) fn base(&self) -> Result<String, Failure> {
        let base = self.settings.base_url_of(self.request.operation());
        base.map_err(|invalid| self.context(1).invalid(&invalid.path, &invalid.reason))
    }

    /// Refuses a call whose credentials would be missing because the client doesn't speak their scheme, or has one of those
    /// that are needed together and not the other.
    pub(crate) fn check_credentials(&self) -> Result<(), Failure> {
        let operation = self.request.operation();
        let credentials = &self.settings.credentials;
        let chosen = credentials.chosen(operation.security());
        if chosen.is_some() || self.headers.contains_key(http::header::AUTHORIZATION) {
            return Ok(());
        }
        if let Some((given, missing)) = credentials.half_chosen(operation.security()) {
            let reason = format!(
                "must be given too: the operation takes it together with `{given}`; `credential` on the builder takes \
                 Credential::outside() for it where a header or the transport has it"
            );
            return Err(self.context(0).invalid(missing, &reason));
        }
        let Some(scheme) = operation.unspoken_scheme() else { return Ok(()) };
        let reason = "is a scheme that the client doesn't speak; `credential` on the builder takes one for it, and \
                      Credential::outside() where the transport proves who is calling";
        Err(self.context(0).invalid(scheme, reason))
    }

    /// The call that an error belongs to, after this many attempts.
    pub(crate) fn context(&self, attempts: u32) -> CallContext {
        CallContext { operation: self.request.operation().clone(), attempts, timeout: self.policy.limits.timeout }
    }
}

impl fmt::Debug for CallPlan {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.request.fmt(f)
    }
}
