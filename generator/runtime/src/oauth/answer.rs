//! The answer of a token endpoint.

use std::time::Duration;

use bytes::{Bytes, BytesMut};
use serde_json::value::RawValue;

use super::{TokenProblem, provider::Token};
use crate::json;

/// Bytes that the answer of a token endpoint may have after decompression.
const LIMIT: usize = 64 << 10;

/// The errors of RFC 6749 §5.2.
const CODES: [&str; 6] = [
    "invalid_request",
    "invalid_client",
    "invalid_grant",
    "unauthorized_client",
    "unsupported_grant_type",
    "invalid_scope",
];

/// An answer's body as far as it has come.
#[derive(Default)]
pub(crate) struct Collected(BytesMut);

impl Collected {
    pub(crate) fn push(&mut self, chunk: &[u8]) -> Result<(), TokenProblem> {
        if self.0.len().saturating_add(chunk.len()) > LIMIT {
            return Err(TokenProblem::Unreadable("it is larger than 64 KiB"));
        }
        self.0.extend_from_slice(chunk);
        Ok(())
    }

    pub(crate) fn finish(self) -> Bytes {
        self.0.freeze()
    }
}

/// Reads a bearer token as RFC 6749 §5.1 has it, or the error of §5.2.
pub(super) fn token(response: &http::Response<Bytes>) -> Result<Token, TokenProblem> {
    let answer: Option<Box<RawValue>> = serde_json::from_slice(response.body()).ok();
    let text = |name: &str| answer.as_deref().and_then(|answer| text(json::find(answer, &[name])?));
    let status = response.status();
    if !status.is_success() {
        let said = text("error");
        let code = CODES.into_iter().find(|code| said.as_deref() == Some(*code));
        return Err(TokenProblem::Refused { status, code });
    }
    if text("token_type").is_some_and(|kind| !kind.eq_ignore_ascii_case("bearer")) {
        return Err(TokenProblem::Unreadable("its token_type isn't Bearer"));
    }
    let token = text("access_token").filter(|token| !token.is_empty());
    let token = Token::new(token.ok_or(TokenProblem::Unreadable("it has no access_token"))?);
    // Many servers write the number as a string.
    let seconds = text("expires_in").and_then(|seconds| seconds.split('.').next()?.parse().ok());
    Ok(match seconds {
        Some(seconds) => token.expires_in(Duration::from_secs(seconds)),
        None => token,
    })
}

/// A member of the answer of RFC 6749 §5.1 that isn't the access token.
pub(super) fn member(response: &http::Response<Bytes>, name: &str) -> Option<String> {
    let answer: Box<RawValue> = serde_json::from_slice(response.body()).ok()?;
    text(json::find(&answer, &[name])?)
}

/// The text of a string or a number.
pub(super) fn text(value: &RawValue) -> Option<String> {
    match value.get().as_bytes().first()? {
        b'"' => serde_json::from_str(value.get()).ok(),
        b'0'..=b'9' => Some(value.get().to_owned()),
        _ => None,
    }
}
