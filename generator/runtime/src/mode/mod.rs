//! Async or blocking: the one thing that a client and its calls are generic over.

pub(crate) mod asynchronous;
pub(crate) mod blocking;

use crate::{
    call::exchange::{Delivery, FinalResponse},
    error::Error,
    json::FromJson,
    paging::List,
    response::decode::Decode,
    stream::{self, Event, RecordReader},
};

#[cfg(feature = "polling")]
use crate::call::polling::Poller;

/// The way in which a client waits: [`Async`] or [`Blocking`].
pub trait Mode: sealed::Run {
    /// The result of sending a call: a future of a result, or the result.
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

    #[cfg(feature = "polling")]
    #[doc(hidden)]
    fn polled<T: 'static, E: 'static>(
        transport: Self::Transport,
        poller: Poller,
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
    use crate::{call::plan::CallPlan, transport::MaybeSend};

    /// The internals of a mode; nobody else can add a mode.
    pub trait Run: Sized + 'static {
        /// The transport, shared.
        type Transport: Clone + MaybeSend;
        /// A body that is still coming in.
        type Body: 'static;
    }

    /// A call with all it needs to be sent.
    pub struct PreparedCall<M: Run> {
        pub(crate) transport: M::Transport,
        pub(crate) plan: CallPlan,
    }
}
