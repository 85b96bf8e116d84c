//! Async or blocking: the one thing that a client and its calls are generic over.

use std::sync::Arc;

use crate::{
    call::{
        asynchronous, blocking,
        exchange::{Delivery, FinalResponse},
    },
    error::Error,
    json::FromJson,
    paging::{self, List},
    response::decode::Decode,
    stream::{self, Event, RecordReader},
    transport::{BlockingTransport, BodyStream, Transport},
};

/// How a client waits: [`Async`] or [`Blocking`].
pub trait Mode: sealed::Run {
    /// What a call gives when it is sent: a future of a result, or the result.
    type Answer<T, E>;
    /// The items of a list that comes in pages: a stream, or an iterator.
    type Items<T, E>;
    /// The server-sent events of a response: a stream, or an iterator.
    type Events<T, E>;
    /// The values of a response's lines of JSON: a stream, or an iterator.
    type Lines<T, E>;

    #[doc(hidden)]
    fn answer<T: 'static, E: 'static>(
        run: sealed::PreparedCall<Self>,
        delivery: Delivery,
        finish: Finish<Self, T, E>,
    ) -> Self::Answer<T, E>;

    #[doc(hidden)]
    fn items<T: FromJson, E>(transport: Self::Transport, list: List, error: Decode<E>) -> Self::Items<T, E>;

    #[doc(hidden)]
    fn events<T, E>(
        transport: Self::Transport,
        reader: RecordReader,
        decode: stream::Decode<Event<T>>,
        error: Decode<E>,
    ) -> Self::Events<T, E>;

    #[doc(hidden)]
    fn lines<T, E>(
        transport: Self::Transport,
        reader: RecordReader,
        decode: stream::Decode<T>,
        error: Decode<E>,
    ) -> Self::Lines<T, E>;
}

/// Makes the result of a call of its response.
pub type Finish<M, T, E> = Box<dyn FnOnce(FinalResponse<<M as sealed::Run>::Body>) -> Result<T, Error<E>> + Send>;

/// Calls are futures, and pages a stream.
#[derive(Clone, Copy, Debug)]
pub enum Async {}

/// Calls block the calling thread, and pages are an iterator.
#[derive(Clone, Copy, Debug)]
pub enum Blocking {}

pub(crate) mod sealed {
    use crate::call::plan::CallPlan;

    /// What a mode sends by; nobody else can add a mode.
    pub trait Run: Sized + 'static {
        /// The transport, shared.
        type Transport: Clone;
        /// A body that is still coming in.
        type Body: 'static;
    }

    /// A call with all it needs to be sent.
    pub struct PreparedCall<M: Run> {
        pub(crate) transport: M::Transport,
        pub(crate) plan: CallPlan,
    }
}

impl sealed::Run for Async {
    type Transport = Arc<dyn Transport>;
    type Body = BodyStream;
}

impl sealed::Run for Blocking {
    type Transport = Arc<dyn BlockingTransport>;
    type Body = blocking::Reader;
}

impl Mode for Async {
    type Answer<T, E> = asynchronous::Sending<T, E>;
    type Items<T, E> = paging::asynchronous::Items<T, E>;
    type Events<T, E> = stream::asynchronous::Events<T, E>;
    type Lines<T, E> = stream::asynchronous::Lines<T, E>;

    fn answer<T: 'static, E: 'static>(
        run: sealed::PreparedCall<Self>,
        delivery: Delivery,
        finish: Finish<Self, T, E>,
    ) -> Self::Answer<T, E> {
        asynchronous::Sending::new(run, delivery, finish)
    }

    fn items<T: FromJson, E>(transport: Self::Transport, list: List, error: Decode<E>) -> Self::Items<T, E> {
        paging::asynchronous::Items::new(transport, list, error)
    }

    fn events<T, E>(
        transport: Self::Transport,
        reader: RecordReader,
        decode: stream::Decode<Event<T>>,
        error: Decode<E>,
    ) -> Self::Events<T, E> {
        stream::asynchronous::Records::new(transport, reader, decode, error)
    }

    fn lines<T, E>(
        transport: Self::Transport,
        reader: RecordReader,
        decode: stream::Decode<T>,
        error: Decode<E>,
    ) -> Self::Lines<T, E> {
        stream::asynchronous::Records::new(transport, reader, decode, error)
    }
}

impl Mode for Blocking {
    type Answer<T, E> = Result<T, Error<E>>;
    type Items<T, E> = paging::blocking::Items<T, E>;
    type Events<T, E> = stream::blocking::Events<T, E>;
    type Lines<T, E> = stream::blocking::Lines<T, E>;

    fn answer<T: 'static, E: 'static>(
        run: sealed::PreparedCall<Self>,
        delivery: Delivery,
        finish: Finish<Self, T, E>,
    ) -> Self::Answer<T, E> {
        finish(blocking::send(&run, delivery).map_err(|failure| failure.typed())?)
    }

    fn items<T: FromJson, E>(transport: Self::Transport, list: List, error: Decode<E>) -> Self::Items<T, E> {
        paging::blocking::Items::new(transport, list, error)
    }

    fn events<T, E>(
        transport: Self::Transport,
        reader: RecordReader,
        decode: stream::Decode<Event<T>>,
        error: Decode<E>,
    ) -> Self::Events<T, E> {
        stream::blocking::Records::new(transport, reader, decode, error)
    }

    fn lines<T, E>(
        transport: Self::Transport,
        reader: RecordReader,
        decode: stream::Decode<T>,
        error: Decode<E>,
    ) -> Self::Lines<T, E> {
        stream::blocking::Records::new(transport, reader, decode, error)
    }
}
