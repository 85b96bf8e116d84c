//! What an exchange gets from a transport, and what it says is to be done next.

use std::time::Duration;

use bytes::Bytes;
use http::response::Parts;

use crate::call::{hook::Seen, limits::BodyLimits};

/// The answer of a transport to one request.
pub(crate) enum AttemptResponse<B> {
    Whole(http::Response<Bytes>),
    Open(Parts, B),
}

impl<B> AttemptResponse<B> {
    pub(super) fn seen(&self) -> Seen<'_> {
        let (status, version, headers, body_size) = match self {
            Self::Whole(response) => {
                let size = u64::try_from(response.body().len()).ok();
                (response.status(), response.version(), response.headers(), size)
            }
            Self::Open(head, _) => (head.status, head.version, &head.headers, None),
        };
        Seen { status, version, headers, body_size }
    }
}

/// The next step.
pub(crate) enum Step<B> {
    /// Nothing: the call is over.
    Done(Box<FinalResponse<B>>),
    /// Another request goes out at once.
    Send,
    /// Another request goes out after this time.
    Wait(Duration),
}

/// The response at the end of an exchange, and the URL that gave it.
pub struct FinalResponse<B> {
    pub(crate) response: http::Response<Bytes>,
    pub(crate) url: String,
    /// The body, if it is to be read as it comes; that of `response` is empty then.
    pub(crate) open_body: Option<OpenBody<B>>,
}

/// A body that is still coming in.
pub struct OpenBody<B> {
    /// `None` after its end, or an error.
    pub(crate) body: Option<B>,
    pub(crate) limits: BodyLimits,
}
