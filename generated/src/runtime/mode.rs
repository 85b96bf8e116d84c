//! Async or blocking: the one thing that a client and its calls are generic over.

use std::sync::Arc;

use bytes::Bytes;

use crate::runtime::{
    asynchronous, blocking,
    draft::Draft,
    error::Error,
    exchange::Exchange,
    json::FromJson,
    paging::Pages,
    reply::Decode,
    settings::Settings,
    transport::{BlockingTransport, Limits, Transport},
};

/// How a client waits: [`Async`] or [`Blocking`].
pub trait Mode: sealed::Run {
    /// What a call gives when it is sent: a future of a result, or the result.
    type Answer<T, E>;
    /// The items of a list that comes in pages: a stream, or an iterator.
    type Items<T, E>;

    #[doc(hidden)]
    fn answer<T: 'static, E: 'static>(run: sealed::Running<Self>, finish: Finish<T, E>) -> Self::Answer<T, E>;

    #[doc(hidden)]
    fn items<T: FromJson, E>(carrier: Self::Carrier, pages: Pages, error: Decode<E>) -> Self::Items<T, E>;
}

/// Makes the result of a call of its response.
pub type Finish<T, E> = Box<dyn FnOnce(http::Response<Bytes>) -> Result<T, Error<E>> + Send>;

/// Calls are futures, and pages a stream.
#[derive(Clone, Copy, Debug)]
pub enum Async {}

/// Calls block the calling thread, and pages are an iterator.
#[derive(Clone, Copy, Debug)]
pub enum Blocking {}

pub(crate) mod sealed {
    use super::{Arc, Draft, Exchange, Limits, Settings};
    use crate::runtime::error::Failure;

    /// What a mode sends by; nobody else can add a mode.
    pub trait Run: Sized + 'static {
        /// The transport, shared.
        type Carrier: Clone;
    }

    /// A call with all it needs to be sent.
    pub struct Running<M: Run> {
        pub(crate) carrier: M::Carrier,
        pub(crate) settings: Arc<Settings>,
        pub(crate) limits: Limits,
        pub(crate) draft: Box<Draft>,
    }

    impl<M: Run> Running<M> {
        /// The call's time starts to run here.
        pub(crate) fn start(&self) -> Result<Exchange, Failure> {
            Exchange::start(&self.settings, self.limits, &self.draft, None)
        }
    }
}

impl sealed::Run for Async {
    type Carrier = Arc<dyn Transport>;
}

impl sealed::Run for Blocking {
    type Carrier = Arc<dyn BlockingTransport>;
}

impl Mode for Async {
    type Answer<T, E> = asynchronous::Sending<T, E>;
    type Items<T, E> = asynchronous::Items<T, E>;

    fn answer<T: 'static, E: 'static>(run: sealed::Running<Self>, finish: Finish<T, E>) -> Self::Answer<T, E> {
        asynchronous::Sending::new(asynchronous::send(run), finish)
    }

    fn items<T: FromJson, E>(carrier: Self::Carrier, pages: Pages, error: Decode<E>) -> Self::Items<T, E> {
        asynchronous::Items::new(carrier, pages, error)
    }
}

impl Mode for Blocking {
    type Answer<T, E> = Result<T, Error<E>>;
    type Items<T, E> = blocking::Items<T, E>;

    fn answer<T: 'static, E: 'static>(run: sealed::Running<Self>, finish: Finish<T, E>) -> Self::Answer<T, E> {
        finish(blocking::send(&run).map_err(|failure| failure.typed())?)
    }

    fn items<T: FromJson, E>(carrier: Self::Carrier, pages: Pages, error: Decode<E>) -> Self::Items<T, E> {
        blocking::Items::new(carrier, pages, error)
    }
}
