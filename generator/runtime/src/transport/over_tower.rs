//! The transport over a `tower::Service` of `http` types.

use std::{
    error::Error,
    fmt,
    future::poll_fn,
    io,
    pin::Pin,
    sync::Arc,
    task::{Context, Poll},
    time::Duration,
};

use bytes::{Buf as _, Bytes};
use http_body::{Body as HttpBody, Frame, SizeHint};
use tower_service::Service;

use super::{Body, BodyStream, BoxFuture, Limits, Transport, TransportError, TransportErrorKind};

#[cfg(feature = "uploads")]
use super::UploadBody;
#[cfg(feature = "uploads")]
use std::sync::{Mutex, PoisonError};

type BoxError = Box<dyn Error + Send + Sync>;
type Sleep = Arc<dyn Fn(Duration) -> BoxFuture<'static, ()> + Send + Sync>;

/// Sends requests by a `tower::Service` that takes and gives `http` types, with whatever layers it has.
///
/// The service must follow no redirect and repeat nothing, since the core does. Its errors count as those of a connection that
/// broke off, so that only repeatable calls are sent again. What it doesn't decode is an error that names the coding.
#[derive(Clone)]
pub struct TowerTransport<S> {
    service: S,
    sleep: Sleep,
}

impl<S> TowerTransport<S> {
    /// A transport over this service. `sleep` is the timer of the executor that the calls run on, such as `tokio::time::sleep`.
    pub fn new<F: Future<Output = ()> + Send + 'static>(
        service: S,
        sleep: impl Fn(Duration) -> F + Send + Sync + 'static,
    ) -> Self {
        Self { service, sleep: Arc::new(move |time| Box::pin(sleep(time))) }
    }
}

impl<S> fmt::Debug for TowerTransport<S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("TowerTransport").finish_non_exhaustive()
    }
}

impl<S, B> Transport for TowerTransport<S>
where
    S: Service<http::Request<RequestBody>, Response = http::Response<B>> + Clone + Send + Sync + 'static,
    S::Future: Send,
    S::Error: Into<BoxError>,
    B: HttpBody + Send + 'static,
    B::Error: Into<BoxError>,
{
    fn send(
        &self,
        request: http::Request<Bytes>,
        limits: &Limits,
    ) -> BoxFuture<'_, Result<http::Response<BodyStream>, TransportError>> {
        self.carry(request.map(RequestBody::whole), limits)
    }

    #[cfg(feature = "uploads")]
    fn send_upload(
        &self,
        request: http::Request<UploadBody>,
        limits: &Limits,
    ) -> BoxFuture<'_, Result<http::Response<BodyStream>, TransportError>> {
        self.carry(request.map(RequestBody::upload), limits)
    }

    fn sleep(&self, time: Duration) -> Option<BoxFuture<'_, ()>> {
        Some((self.sleep)(time))
    }
}

impl<S, B> TowerTransport<S>
where
    S: Service<http::Request<RequestBody>, Response = http::Response<B>> + Clone + Send + Sync + 'static,
    S::Future: Send,
    S::Error: Into<BoxError>,
    B: HttpBody + Send + 'static,
    B::Error: Into<BoxError>,
{
    fn carry(
        &self,
        request: http::Request<RequestBody>,
        limits: &Limits,
    ) -> BoxFuture<'_, Result<http::Response<BodyStream>, TransportError>> {
        let (mut service, sleep) = (self.service.clone(), Arc::clone(&self.sleep));
        let Limits { timeout, open, idle, .. } = *limits;
        Box::pin(async move {
            let mut end = sleep(timeout);
            let sent = async {
                poll_fn(|context| service.poll_ready(context)).await?;
                service.call(request).await
            };
            let response = within(&mut end, sent).await?;
            let failed = |error: S::Error| TransportError::with_source(TransportErrorKind::Other, error.into());
            let end = Some(end).filter(|_| !open);
            let chunks = |body| Box::new(Chunks { body: Box::pin(body), sleep, idle, end }) as BodyStream;
            Ok(response.map_err(failed)?.map(chunks))
        })
    }
}

/// What a future gives before a timer is over.
async fn within<T>(end: &mut BoxFuture<'static, ()>, future: impl Future<Output = T>) -> Result<T, TransportError> {
    let mut future = std::pin::pin!(future);
    poll_fn(|context| match future.as_mut().poll(context) {
        Poll::Ready(value) => Poll::Ready(Ok(value)),
        Poll::Pending => end.as_mut().poll(context).map(|()| Err(TransportError::new(TransportErrorKind::Timeout))),
    })
    .await
}

/// A response's body, whose chunks are timed one by one.
struct Chunks<B> {
    body: Pin<Box<B>>,
    sleep: Sleep,
    idle: Duration,
    /// The end of the time for the whole call, where that covers the body.
    end: Option<BoxFuture<'static, ()>>,
}

impl<B> Body for Chunks<B>
where
    B: HttpBody + Send,
    B::Error: Into<BoxError>,
{
    fn chunk(&mut self) -> BoxFuture<'_, Result<Option<Bytes>, TransportError>> {
        let Self { body, sleep, idle, end } = self;
        Box::pin(async move {
            let mut stalled = sleep(*idle);
            let mut either: BoxFuture<'_, ()> = Box::pin(poll_fn(|context| {
                let ended = end.as_mut().is_some_and(|end| end.as_mut().poll(context).is_ready());
                if ended { Poll::Ready(()) } else { stalled.as_mut().poll(context) }
            }));
            loop {
                let frame = poll_fn(|context| match body.as_mut().poll_frame(context) {
                    Poll::Ready(frame) => Poll::Ready(Ok(frame)),
                    Poll::Pending => {
                        either.as_mut().poll(context).map(|()| Err(TransportError::new(TransportErrorKind::Timeout)))
                    }
                });
                match frame.await? {
                    None => return Ok(None),
                    Some(Err(error)) => {
                        return Err(TransportError::with_source(TransportErrorKind::Body, error.into()));
                    }
                    // Trailers are no part of the body.
                    Some(Ok(frame)) => {
                        let Ok(mut data) = frame.into_data() else { continue };
                        let bytes = data.copy_to_bytes(data.remaining());
                        if !bytes.is_empty() {
                            return Ok(Some(bytes));
                        }
                    }
                }
            }
        })
    }
}

/// The body of a request, for a service.
pub struct RequestBody(Inner);

enum Inner {
    Whole(Bytes),
    /// Nobody locks it: it is a mutex to be `Sync`, which services may ask for.
    #[cfg(feature = "uploads")]
    Upload(Mutex<UploadBody>),
}

impl RequestBody {
    fn whole(bytes: Bytes) -> Self {
        Self(Inner::Whole(bytes))
    }

    #[cfg(feature = "uploads")]
    fn upload(body: UploadBody) -> Self {
        Self(Inner::Upload(Mutex::new(body)))
    }
}

impl HttpBody for RequestBody {
    type Data = Bytes;
    type Error = io::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, io::Error>>> {
        #[cfg(not(feature = "uploads"))]
        let _ = context;
        match &mut self.0 {
            Inner::Whole(bytes) => {
                let bytes = std::mem::take(bytes);
                Poll::Ready(Some(bytes).filter(|bytes| !bytes.is_empty()).map(|bytes| Ok(Frame::data(bytes))))
            }
            #[cfg(feature = "uploads")]
            Inner::Upload(body) => {
                let body = body.get_mut().unwrap_or_else(PoisonError::into_inner);
                let chunk = futures_core::Stream::poll_next(Pin::new(body), context);
                chunk.map(|chunk| chunk.map(|chunk| chunk.map(Frame::data)))
            }
        }
    }

    fn is_end_stream(&self) -> bool {
        matches!(&self.0, Inner::Whole(bytes) if bytes.is_empty())
    }

    fn size_hint(&self) -> SizeHint {
        match &self.0 {
            Inner::Whole(bytes) => {
                u64::try_from(bytes.len()).map_or_else(|_| SizeHint::default(), SizeHint::with_exact)
            }
            #[cfg(feature = "uploads")]
            Inner::Upload(body) => {
                let length = body.lock().unwrap_or_else(PoisonError::into_inner).length();
                length.map_or_else(SizeHint::default, SizeHint::with_exact)
            }
        }
    }
}

/// Its length alone: the content may be private.
impl fmt::Debug for RequestBody {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("RequestBody").field("length", &self.size_hint().exact()).finish_non_exhaustive()
    }
}
