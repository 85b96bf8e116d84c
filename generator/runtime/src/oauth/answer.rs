//! The answer of a token endpoint.

use std::{borrow::Cow, time::Duration};

use bytes::{Bytes, BytesMut};
use serde_json::value::RawValue;

use super::{TokenProblem, provider::Token};
use crate::json;

/// Bytes that the answer of a token endpoint may have after decompression.
const LIMIT: usize = 64 << 10;

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

/// Reads a token as RFC 6749 §5.1 has it, or the error of §5.2, whatever the status. It is a bearer token, unless it is of
/// the type `kind`.
pub(super) fn token(response: &http::Response<Bytes>, kind: Option<&str>) -> Result<Token, TokenProblem> {
    let answer = document(response);
    let text = |name: &str| answer.as_deref().and_then(|answer| text(json::find(answer, &[name])?));
    let status = response.status();
    let is_given = text("access_token").is_some_and(|token| !token.is_empty());
    if !status.is_success() || (!is_given && text("error").is_some()) {
        return Err(TokenProblem::Refused { status, code: text("error").and_then(code) });
    }
    let answered = text("token_type").unwrap_or_default();
    let is_kind = kind.is_some_and(|kind| answered.eq_ignore_ascii_case(kind));
    // Some servers name the type as their library does.
    let is_bearer = ["", "Bearer", "BearerToken"].iter().any(|known| answered.eq_ignore_ascii_case(known));
    if !is_kind && !is_bearer {
        return Err(TokenProblem::Unreadable("its token_type isn't Bearer, nor the one that `token_type` names"));
    }
    let token = text("access_token").filter(|token| !token.is_empty());
    let token = Token::new(token.ok_or(TokenProblem::Unreadable("it has no access_token"))?);
    let token =
        if let Some(kind) = kind.filter(|_| is_kind || answered.is_empty()) { token.of_type(kind) } else { token };
    // Many servers write the number as a string.
    let seconds = text("expires_in").and_then(|seconds| seconds.split('.').next()?.parse().ok());
    Ok(match seconds {
        Some(seconds) => token.expires_in(Duration::from_secs(seconds)),
        None => token,
    })
}

/// A member of the answer of RFC 6749 §5.1 that isn't the access token.
pub(super) fn member(response: &http::Response<Bytes>, name: &str) -> Option<String> {
    text(json::find(&document(response)?, &[name])?)
}

/// An answer in JSON; a byte order mark before it is passed over.
pub(super) fn document(response: &http::Response<Bytes>) -> Option<Box<RawValue>> {
    serde_json::from_str(json::as_text(response.body()).ok()?).ok()
}

/// The code of an error, if it reads as one: letters with `_`, `-`, `.` and `:` between them, not all of them capitals. A
/// secret that a server gives back doesn't.
pub(super) fn code(text: String) -> Option<Cow<'static, str>> {
    let plain = |byte: u8| byte.is_ascii_alphabetic() || b"_-.:".contains(&byte);
    let fits = text.len() <= 64 && text.bytes().all(plain) && text.bytes().any(|byte| byte.is_ascii_lowercase());
    fits.then_some(text.into())
}

/// The text of a string or a number.
pub(super) fn text(value: &RawValue) -> Option<String> {
    match value.get().as_bytes().first()? {
        b'"' => serde_json::from_str(value.get()).ok(),
        b'0'..=b'9' => Some(value.get().to_owned()),
        _ => None,
    }
}
