//! The errors of a call, made by what it has come to.

use std::time::Duration;

use http::{HeaderMap, header::LOCATION};

use crate::{
    error::{Failure, InvalidRequest, Refused, TimedOut, TooLarge, TransportFailure},
    request::context::CallContext,
    rules::Invalid,
    transport::{TransportError, TransportErrorKind},
    url::origin::LinkProblem,
};

impl CallContext {
    /// The call's failure for a transport's error.
    pub(crate) fn failed(&self, error: TransportError) -> Failure {
        match error.kind() {
            TransportErrorKind::Timeout => self.timed_out(),
            _ => Failure::Transport(Box::new(TransportFailure::new(self.clone(), error))),
        }
    }

    /// A body that ended before it was complete.
    pub(crate) fn truncated(&self) -> Failure {
        self.failed(TransportError::new(TransportErrorKind::Body))
    }

    pub(crate) fn timed_out(&self) -> Failure {
        Failure::Timeout(Box::new(TimedOut::new(self.clone(), None)))
    }

    /// A body that brought less than a byte a second for this time.
    pub(crate) fn stalled(&self, window: Duration) -> Failure {
        Failure::Timeout(Box::new(TimedOut::new(self.clone(), Some(window))))
    }

    pub(crate) fn too_large(&self, limit: u64) -> Failure {
        Failure::TooLarge(Box::new(TooLarge::new(self.clone(), limit)))
    }

    pub(crate) fn refused(&self, problem: LinkProblem) -> Failure {
        Failure::Refused(Box::new(Refused::new(self.clone(), problem, None)))
    }

    /// A redirect that isn't followed.
    pub(crate) fn refused_at(&self, problem: LinkProblem, headers: &HeaderMap) -> Failure {
        let location = headers.get(LOCATION).map(|location| String::from_utf8_lossy(location.as_bytes()).into_owned());
        Failure::Refused(Box::new(Refused::new(self.clone(), problem, location)))
    }

    pub(crate) fn invalid(&self, path: &str, reason: &str) -> Failure {
        Failure::Invalid(Box::new(InvalidRequest::new(Some(&self.operation), Invalid::new(path, reason))))
    }
}
