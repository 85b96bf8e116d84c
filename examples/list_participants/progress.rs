//! Progress over pages: a transport that tells of each request before it passes it on.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use bytes::Bytes;
use http::{Request, Response};
use twilio_insights_participants::runtime::transport::{
    BodyStream, BoxFuture, Limits, ReqwestTransport, Transport, TransportError,
};

/// Counts pages, and shows their number on standard error if it is a terminal.
#[derive(Clone)]
pub struct Progress {
    inner: ReqwestTransport,
    is_shown: bool,
    pages: Arc<AtomicUsize>,
}

impl Progress {
    pub fn new(is_shown: bool) -> Result<Self, TransportError> {
        Ok(Self { inner: ReqwestTransport::new(Duration::from_secs(3))?, is_shown, pages: Arc::default() })
    }

    /// Clears the line.
    pub fn finish(&self) {
        if self.is_shown {
            eprint!("\r\x1b[K");
        }
    }
}

impl Transport for Progress {
    fn send(
        &self,
        request: Request<Bytes>,
        limits: &Limits,
    ) -> BoxFuture<'_, Result<Response<BodyStream>, TransportError>> {
        let page = self.pages.fetch_add(1, Ordering::Relaxed) + 1;
        if self.is_shown {
            eprint!("\r\x1b[KFetching page {page} ...");
        }
        self.inner.send(request, limits)
    }
}
