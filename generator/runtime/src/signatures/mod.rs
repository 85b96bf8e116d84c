//! Signatures of webhooks: whether a request comes from who shares a secret with the receiver, checked before its body is read.

mod problem;
mod scheme;

use std::{fmt, time::Duration};

use hmac::{Hmac, KeyInit as _, Mac as _};
use http::HeaderMap;
use jiff::Timestamp;
use sha2::Sha256;

use crate::json::DecodeError;

pub use problem::{SignatureProblem, WebhookError};
use scheme::{Scheme, Signed};

/// The greatest age of a webhook's timestamp, and the longest time that it may be ahead of the clock, unless set: that of
/// Stripe, Slack and Standard Webhooks.
const TOLERANCE: Duration = Duration::from_secs(5 * 60);

/// Checks the signatures of webhooks: an HMAC with SHA-256 (RFC 2104) over the body, compared in constant time.
///
/// ```text
/// let verifier = Verifier::stripe(&secret);
/// let event = verifier.read(request.headers(), &body, webhooks::payment_succeeded)?;
/// ```
///
/// The body has to be that of the request, byte for byte.
#[derive(Clone)]
pub struct Verifier {
    scheme: Scheme,
    secrets: Vec<Vec<u8>>,
    tolerance: Duration,
}

impl Verifier {
    /// As GitHub signs: `X-Hub-Signature-256: sha256=…`. It has no timestamp, so that nothing tells an old request that is sent again.
    pub fn github(secret: impl Into<Vec<u8>>) -> Self {
        Self::new(Scheme::Body { header: "x-hub-signature-256".into(), prefix: "sha256=" }, secret.into())
    }

    /// As many others sign: the header of this name has the HMAC of the body in hexadecimal digits.
    pub fn hex_header(name: impl Into<String>, secret: impl Into<Vec<u8>>) -> Self {
        Self::new(Scheme::Body { header: name.into().into(), prefix: "" }, secret.into())
    }

    /// As Stripe signs: `Stripe-Signature: t=…,v1=…`. The secret is that of the endpoint as it is shown, `whsec_` included.
    pub fn stripe(secret: impl Into<Vec<u8>>) -> Self {
        Self::new(Scheme::Stripe, secret.into())
    }

    /// As Slack signs: `X-Slack-Signature: v0=…` and `X-Slack-Request-Timestamp`, by the app's signing secret.
    pub fn slack(secret: impl Into<Vec<u8>>) -> Self {
        Self::new(Scheme::Slack, secret.into())
    }

    /// As [Standard Webhooks](https://www.standardwebhooks.com) 1.0 has it: `webhook-id`, `webhook-timestamp` and
    /// `webhook-signature: v1,…`. The secret is in base64, with or without `whsec_` before it; one that isn't verifies nothing.
    pub fn standard_webhooks(secret: &str) -> Self {
        Self::new(Scheme::Standard, scheme::standard_secret(secret))
    }

    fn new(scheme: Scheme, secret: Vec<u8>) -> Self {
        Self { scheme, secrets: vec![secret], tolerance: TOLERANCE }
    }

    /// A further secret, in the same form as the first, by which a request may be signed: that before, or that after a change.
    #[must_use]
    pub fn or_secret(mut self, secret: impl AsRef<[u8]>) -> Self {
        let secret = secret.as_ref();
        self.secrets.push(match self.scheme {
            Scheme::Standard => std::str::from_utf8(secret).map(scheme::standard_secret).unwrap_or_default(),
            _ => secret.to_vec(),
        });
        self
    }

    /// The greatest age of a timestamp, and the longest time that it may be ahead of the clock; 5 minutes unless set.
    #[must_use]
    pub fn tolerance(mut self, tolerance: Duration) -> Self {
        self.tolerance = tolerance;
        self
    }

    /// Checks that a request is signed.
    ///
    /// # Errors
    /// When it isn't, or its timestamp is beyond the tolerance.
    pub fn verify(&self, headers: &HeaderMap, body: &[u8]) -> Result<(), SignatureProblem> {
        self.verify_at(Timestamp::now(), headers, body)
    }

    /// [`verify`](Self::verify) as of another time, such as that at which the request was kept.
    ///
    /// # Errors
    /// As `verify`.
    pub fn verify_at(&self, now: Timestamp, headers: &HeaderMap, body: &[u8]) -> Result<(), SignatureProblem> {
        let signed = self.scheme.signed(headers)?;
        let secrets = self.secrets.iter().filter(|secret| !secret.is_empty());
        if !secrets.clone().any(|secret| is_signed(secret, &signed, body)) {
            return Err(match secrets.count() {
                0 => SignatureProblem::NoSecret,
                _ => SignatureProblem::Different,
            });
        }
        // Only what is signed is believed, the time too.
        match signed.time {
            Some(time) if now.as_second().abs_diff(time) > self.tolerance.as_secs() => Err(SignatureProblem::Expired),
            _ => Ok(()),
        }
    }

    /// Checks that a request is signed, then reads its body by `read`, such as a function of the module `webhooks`.
    ///
    /// # Errors
    /// When it isn't signed, and nothing is read then; or when the body isn't as documented.
    pub fn read<T>(
        &self,
        headers: &HeaderMap,
        body: &[u8],
        read: impl FnOnce(&[u8]) -> Result<T, DecodeError>,
    ) -> Result<T, WebhookError> {
        self.verify(headers, body)?;
        Ok(read(body)?)
    }
}

/// Whether one of the signatures is that by this secret.
fn is_signed(secret: &[u8], signed: &Signed<'_>, body: &[u8]) -> bool {
    let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(secret) else { return false };
    signed.before.iter().for_each(|piece| mac.update(piece.as_bytes()));
    mac.update(body);
    signed.signatures.iter().any(|signature| mac.clone().verify_slice(signature).is_ok())
}

/// The scheme alone: the secrets are secret.
impl fmt::Debug for Verifier {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Verifier")
            .field("scheme", &self.scheme)
            .field("tolerance", &self.tolerance)
            .finish_non_exhaustive()
    }
}
