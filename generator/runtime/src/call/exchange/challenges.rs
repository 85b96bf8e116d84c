//! The challenges of servers that ask for a request to be signed (RFC 9110 §11.6.1).

use bytes::Bytes;
use http::{Response, StatusCode};

use super::Exchange;
#[cfg(feature = "uploads")]
use crate::transport::{TransportError, TransportErrorKind};
use crate::{call::signer::Challenged, error::Failure};

impl Exchange {
    /// After 401: whether the call is sent again with an answer to the server's challenge. The server hasn't done what was asked
    /// for (RFC 9110 §15.5.2), so that this holds for every method. An answer that was refused isn't given twice, unless it came too
    /// late for its challenge.
    pub(super) fn answers(&mut self, outcome: &Result<Response<Bytes>, Failure>) -> Result<bool, Failure> {
        let refused = outcome.as_ref().ok().filter(|response| response.status() == StatusCode::UNAUTHORIZED);
        let Some(response) = refused.filter(|_| !self.away) else { return Ok(false) };
        let headers = response.headers();
        let signers = self.settings.credentials.signers(self.context.operation.security());
        let challenged =
            signers.filter_map(|(_, signer)| signer.challenged(self.url(), headers, &self.moment())).next();
        let answered = match (challenged, self.challenges) {
            (Some(_), 0) | (Some(Challenged::Stale), 1) => true,
            (None, _) | (Some(Challenged::Anew), 1) | (_, 2..) => false,
        };
        if !answered {
            return Ok(false);
        }
        #[cfg(feature = "uploads")]
        if self.is_spent() {
            return Err(self.context.failed(TransportError::with_source(TransportErrorKind::Upload, SPENT)));
        }
        self.challenges += 1;
        self.context.attempts += 1;
        Ok(true)
    }
}

#[cfg(feature = "uploads")]
const SPENT: &str = "the server answered with a challenge, and the content can't be read again to be sent with the answer: give \
                     one that can be opened again, or make another call first, whose challenge holds for this one too";
