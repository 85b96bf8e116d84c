//! A call that is filled in, with the settings that hold for it.

use std::{fmt, sync::Arc};

use http::{HeaderMap, HeaderName, HeaderValue};

use crate::{
    call::settings::{Policy, Settings},
    error::{Failure, InvalidRequest},
    request::{PreparedRequest, RequestBuilder, context::CallContext, operation::Security},
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
        let mut prepared =
            prepared.map_err(|invalid| Failure::Invalid(Box::new(InvalidRequest::new(Some(operation), invalid))))?;
        self.add_key(&mut prepared.headers);
        Ok(prepared)
    }

    /// The header that a call is named by, where the document or the client has one.
    pub(crate) fn key_header(&self) -> Option<&str> {
        self.settings.key_header.as_deref().or(self.request.operation().own_key_header())
    }

    /// Names a call that isn't to be done twice, unless it has a name: all of its attempts have the same.
    fn add_key(&self, headers: &mut HeaderMap) {
        let Some(name) = self.key_header().and_then(|name| HeaderName::try_from(name).ok()) else { return };
        if self.request.operation().is_idempotent() || headers.contains_key(&name) {
            return;
        }
        let [high, low] = [self.settings.surroundings.random(), self.settings.surroundings.random()];
        if let Ok(key) = HeaderValue::try_from(uuid(high, low)) {
            headers.insert(name, key);
        }
    }

    /// The URL that the paths of operations are below.
    pub(crate) fn base(&self) -> Result<String, Failure> {
        let base = self.settings.base_url_of(self.request.operation());
        base.map_err(|invalid| self.context(1).invalid(&invalid.path, &invalid.reason))
    }

    /// Refuses a call that needs credentials of which the client has none, or not all that are needed together.
    pub(crate) fn check_credentials(&self) -> Result<(), Failure> {
        let operation = self.request.operation();
        let credentials = &self.settings.credentials;
        let Security::Alternatives(alternatives) = operation.security() else { return Ok(()) };
        if credentials.chosen(alternatives).is_some() || self.headers.contains_key(http::header::AUTHORIZATION) {
            return Ok(());
        }
        if let Some((given, missing)) = credentials.half_chosen(alternatives) {
            let reason = format!(
                "must be given too: the operation takes it together with `{given}`; `credential` on the builder takes \
                 Credential::outside() for it where a header or the transport has it"
            );
            return Err(self.context(0).invalid(missing, &reason));
        }
        if let Some(scheme) = operation.unspoken_scheme() {
            let reason = "is a scheme that the client doesn't speak; `credential` on the builder takes one for it, and \
                          Credential::outside() where the transport proves who is calling";
            return Err(self.context(0).invalid(scheme, reason));
        }
        let Some(scheme) = alternatives.iter().find_map(|schemes| schemes.first()) else { return Ok(()) };
        let reason = "must be given to the builder: the operation asks for a credential and the client has none; \
                      `credential` takes Credential::outside() for it where a header, a hook or the transport has it";
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

/// Random bits as a UUID of version 4 (RFC 9562 §5.4).
fn uuid(high: u64, low: u64) -> String {
    let high = (high & !0xF000) | 0x4000;
    let low = (low & !(0b11 << 62)) | (0b10 << 62);
    let (first, second, third) = (high >> 32, (high >> 16) & 0xFFFF, high & 0xFFFF);
    format!("{first:08x}-{second:04x}-{third:04x}-{:04x}-{:012x}", low >> 48, low & 0xFFFF_FFFF_FFFF)
}
