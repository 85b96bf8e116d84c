//! The status and the headers of a response.

use std::fmt;

use http::{HeaderMap, StatusCode, response::Parts};

/// The status and headers of a response, and how many attempts it took.
#[derive(Clone, Default)]
pub struct Head {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) attempts: u32,
}

/// Rides along with a response from the exchange to what is made of it.
#[derive(Clone, Copy)]
pub(crate) struct Attempts(pub(crate) u32);

/// The server's name for the request, by the header that the most used servers have for it.
pub(crate) fn request_id(headers: &HeaderMap) -> Option<&str> {
    const NAMES: [&str; 6] = [
        "x-request-id",
        "request-id",
        "twilio-request-id",
        "x-amzn-requestid",
        "x-github-request-id",
        "x-correlation-id",
    ];
    NAMES.iter().find_map(|name| headers.get(*name)?.to_str().ok())
}

impl From<Parts> for Head {
    fn from(parts: Parts) -> Self {
        let attempts = parts.extensions.get::<Attempts>().map_or(1, |attempts| attempts.0);
        Self { status: parts.status, headers: parts.headers, attempts }
    }
}

/// The values of headers aren't shown: they may be private, such as cookies.
impl fmt::Debug for Head {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Head")
            .field("status", &self.status)
            .field("headers", &self.headers.keys().collect::<Vec<_>>())
            .field("attempts", &self.attempts)
            .finish()
    }
}
