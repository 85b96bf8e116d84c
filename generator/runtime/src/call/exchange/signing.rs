//! Requests that are signed as a whole.

use bytes::Bytes;
use http::Request;

use super::Exchange;
use crate::{call::signer::Moment, error::Failure};

impl Exchange {
    /// Lets the credentials that sign a whole request sign this one. Another origin gets none.
    pub(super) fn sign(&self, request: &mut Request<Bytes>) -> Result<(), Failure> {
        if self.away {
            return Ok(());
        }
        for (scheme, signer) in self.settings.credentials.signers(self.context.operation.security()) {
            signer.sign(request, &self.moment()).map_err(|reason| self.context.invalid(scheme, reason))?;
        }
        Ok(())
    }

    /// What requests are signed with now.
    pub(super) fn moment(&self) -> Moment<'_> {
        Moment {
            surroundings: &self.settings.surroundings,
            #[cfg(all(feature = "aws_sigv4", feature = "uploads"))]
            whole: self.prepared.pieces.is_none(),
            #[cfg(all(feature = "aws_sigv4", not(feature = "uploads")))]
            whole: true,
        }
    }
}
