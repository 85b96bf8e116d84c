//! Bodies that are read while they are sent.

use super::Exchange;
use crate::{
    error::Failure,
    transport::{TransportError, TransportErrorKind},
    upload::{Fault, Pieces, UploadBody},
};

impl Exchange {
    /// The body of the next request, if it is one that is read while it is sent.
    pub(crate) fn upload(&self) -> Result<Option<UploadBody>, Failure> {
        let body = self.prepared.pieces.as_ref().map(Pieces::body).transpose();
        body.map_err(|error| self.at_fault(error))
    }

    /// Refuses a body that only an async client can send.
    pub(crate) fn check_blocking(&self) -> Result<(), Failure> {
        match self.prepared.pieces.as_ref().is_some_and(Pieces::is_async) {
            true => Err(self.context.invalid("the body", "is a stream, which only an async client can send")),
            false => Ok(()),
        }
    }

    /// Whether something of the body was read that can't be read again.
    pub(super) fn is_spent(&self) -> bool {
        self.prepared.pieces.as_ref().is_some_and(Pieces::is_spent)
    }

    /// What the transport gave, or the body's own fault where it has one.
    pub(crate) fn sent<T>(&self, fault: &Fault, answer: Result<T, TransportError>) -> Result<T, Failure> {
        match fault.take() {
            Some(error) => Err(self.at_fault(error)),
            None => answer.map_err(|error| self.context.failed(error)),
        }
    }

    fn at_fault(&self, error: std::io::Error) -> Failure {
        self.context.failed(TransportError::with_source(TransportErrorKind::Upload, error))
    }
}
