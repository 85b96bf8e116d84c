//! A call: an operation that is filled in, then sent.

use std::fmt;

use bytes::Bytes;

use super::Download;
use crate::{
    call::{
        exchange::{Delivery, FinalResponse},
        plan::CallPlan,
        result,
    },
    json::{FromJson, ToJson},
    mode::{Async, Mode, sealed::PreparedCall},
    paging::{List, Paging},
    request::{
        body::{self, FormPart, Part, Payload, Upload},
        parameter::Param,
    },
    response::{Response, decode::Decode},
    stream::{self, RecordReader, RecordSplitter},
};

#[cfg(feature = "polling")]
use super::Polling;
#[cfg(feature = "xml")]
use crate::xml;
#[cfg(feature = "polling")]
use crate::{call::polling::Way, request::operation::Operation};

/// The `Accept` header for events: errors are JSON, and a server that finds nothing acceptable sends neither.
const EVENTS: &str = "text/event-stream, application/json;q=0.5";

/// A call of an operation, with the parameters and the body set so far.
///
/// A value is checked and written when it is set. The first rule that is broken comes out when the call is sent, as
/// [`Error::Invalid`](crate::error::Error::Invalid), and nothing goes out then.
#[must_use = "a call does nothing until it is sent"]
pub struct Call<M: Mode = Async> {
    transport: M::Transport,
    plan: CallPlan,
}

impl<M: Mode> Call<M> {
    pub(super) fn new(transport: M::Transport, plan: CallPlan) -> Self {
        Self { transport, plan }
    }

    /// Sets a parameter; one that is set already is replaced, and an absent value takes it back.
    pub fn set(&mut self, param: Param<'_>, value: &dyn ToJson) {
        self.plan.request.set(param, value);
    }

    /// Sets a body of JSON.
    pub fn json(&mut self, content_type: &str, body: &dyn ToJson) {
        let checks = self.plan.request.checks();
        self.plan.request.set_payload(body::json(content_type, body, checks));
    }

    /// Sets a body of XML: the value in an element of that name.
    #[cfg(feature = "xml")]
    pub fn xml(&mut self, content_type: &str, name: &str, content: &xml::Content, body: &dyn ToJson) {
        let bytes = xml::into_sent(name, content, body, self.plan.request.checks());
        let payload = bytes.map(|bytes| Payload::new(content_type, bytes));
        self.plan.request.set_payload(payload);
    }

    /// Sets a body of a form (`application/x-www-form-urlencoded`) made of the members of `body`, a JSON object.
    /// `parts` says which members aren't written as [`FormPart::new`] has it.
    pub fn form(&mut self, body: &dyn ToJson, parts: &[FormPart]) {
        let checks = self.plan.request.checks();
        self.plan.request.set_payload(body::form(body, parts, checks));
    }

    /// Sets a body of several parts: the fields of a form (`multipart/form-data`, RFC 7578), unless
    /// [`multipart_type`](Self::multipart_type) says otherwise.
    pub fn multipart(&mut self, parts: Vec<Part>) {
        self.plan.request.set_parts(parts);
    }

    /// Adds a part to a body of several parts; a body of another kind that is set before is replaced.
    pub fn part(&mut self, part: Part) {
        self.plan.request.add_part(part);
    }

    /// The media type of a body of several parts, such as `multipart/mixed`, whose parts have no names.
    /// It may be called before the parts are set or after, and sets no body by itself.
    pub fn multipart_type(&mut self, media_type: &'static str) {
        self.plan.request.set_multipart_type(media_type);
    }

    /// Sets a body of text in UTF-8.
    pub fn text(&mut self, content_type: &str, text: impl Into<String>) {
        self.bytes(content_type, text.into());
    }

    /// Sets a body of any bytes.
    pub fn bytes(&mut self, content_type: &str, bytes: impl Into<Bytes>) {
        self.plan.request.set_payload(Ok(Payload::new(content_type, bytes)));
    }

    /// The value of the `Accept` header, in place of the operation's.
    pub fn accept(&mut self, media_types: &'static str) {
        self.plan.request.set_accepted(media_types);
    }

    /// Sets a body of bytes in one of these media types, which may be ranges such as `image/*`: that of the upload, or else
    /// the first; `application/octet-stream` where that is a range. A file's name isn't sent.
    pub fn upload(&mut self, media_types: &[&str], upload: Upload) {
        let checks = self.plan.request.checks();
        self.plan.request.set_payload(body::raw(media_types, upload, checks));
    }

    /// Sends the call. A success becomes the value, any other status an error with what `error` makes of the body.
    pub fn send<T: 'static, E: 'static>(self, value: Decode<T>, error: Decode<E>) -> M::Answer<T, E> {
        let operation = self.plan.request.operation().clone();
        let finish = move |reply: FinalResponse<M::Body>| {
            result::read(&operation, reply.response, value, error).map(Response::into_body)
        };
        M::answer(self.prepared(), Delivery::Whole, Box::new(finish))
    }

    /// Sends the call as [`send`](Self::send) does, and keeps the status and headers of the response.
    pub fn send_with_response<T: 'static, E: 'static>(
        self,
        value: Decode<T>,
        error: Decode<E>,
    ) -> M::Answer<Response<T>, E> {
        let operation = self.plan.request.operation().clone();
        let finish = move |reply: FinalResponse<M::Body>| result::read(&operation, reply.response, value, error);
        M::answer(self.prepared(), Delivery::Whole, Box::new(finish))
    }

    /// Sends the call, and leaves the body of a success to be read chunk by chunk. Any other status is an error with
    /// what `error` makes of the body.
    pub fn download<E: 'static>(self, error: Decode<E>) -> M::Answer<Download<M>, E> {
        let operation = self.plan.request.operation().clone();
        #[cfg(feature = "downloads")]
        #[cfg(not(target_arch = "wasm32"))]
        let again = PreparedCall { transport: self.transport.clone(), plan: self.plan.clone() };
        let finish = move |reply: FinalResponse<M::Body>| match reply.response.status().is_success() {
            #[cfg(feature = "downloads")]
            #[cfg(not(target_arch = "wasm32"))]
            true => Ok(Download::new(reply).asked_for_by(again)),
            #[cfg(feature = "downloads")]
            #[cfg(target_arch = "wasm32")]
            true => Ok(Download::new(reply)),
            #[cfg(not(feature = "downloads"))]
            true => Ok(Download::new(reply)),
            false => Err(result::unsuccessful(&operation, reply.response, error)),
        };
        M::answer(self.prepared(), Delivery::Open, Box::new(finish))
    }

    /// The items of the list that the call gives, page after page; each page has the time of a whole call.
    pub fn items<T: FromJson, E>(self, paging: Paging, error: Decode<E>) -> M::Items<T, E> {
        let PreparedCall { transport, plan } = self.prepared();
        M::items(transport, List::new(plan, paging), error)
    }

    /// The server-sent events of the response, as they come, each with its data as JSON. An event without data is none,
    /// and `[DONE]` is the end by convention.
    ///
    /// The call is sent when the first event is asked for, and again if need be until its response begins. From then on
    /// the client's timeout bounds the wait for each chunk, of comments too, and `max_body` the size of each event. A
    /// lost connection isn't opened again unless the stream is set to `reconnect`.
    pub fn events<T: FromJson, E>(mut self, error: Decode<E>) -> M::Events<T, E> {
        self.plan.request.set_accepted(EVENTS);
        self.records(RecordSplitter::events, |transport, reader| {
            M::events(transport, reader, stream::events::of_json, error)
        })
    }

    /// The server-sent events of the response as [`events`](Self::events) has it, each with its data as text.
    pub fn text_events<E>(mut self, error: Decode<E>) -> M::Events<String, E> {
        self.plan.request.set_accepted(EVENTS);
        self.records(RecordSplitter::events, |transport, reader| {
            M::events(transport, reader, stream::events::of_text, error)
        })
    }

    /// The values of the response's lines of JSON, or of its sequence of JSON texts (RFC 7464), as they come.
    ///
    /// The call is sent when the first value is asked for, and again if need be until its response begins. From then on
    /// the client's timeout bounds the wait for each chunk, and `max_body` the size of each line.
    pub fn lines<T: FromJson, E>(self, error: Decode<E>) -> M::Lines<T, E> {
        self.records(RecordSplitter::lines, |transport, reader| {
            M::lines(transport, reader, stream::lines::of_json, error)
        })
    }

    /// The call of an operation that goes on after it is answered: `result` is what answers for it, with the value.
    #[cfg(feature = "polling")]
    pub fn poll<T: 'static, E: 'static>(
        self,
        result: &Operation,
        way: Way,
        value: Decode<T>,
        error: Decode<E>,
    ) -> Polling<M, T, E> {
        Polling::new(self, result.clone(), way, value, error)
    }

    fn records<S>(
        self,
        splitter: fn(usize) -> RecordSplitter,
        make: impl FnOnce(M::Transport, RecordReader) -> S,
    ) -> S {
        let PreparedCall { transport, plan } = self.prepared();
        make(transport, RecordReader::new(plan, splitter))
    }

    pub(super) fn prepared(self) -> PreparedCall<M> {
        PreparedCall { transport: self.transport, plan: self.plan }
    }
}

impl<M: Mode> Clone for Call<M> {
    fn clone(&self) -> Self {
        Self { transport: self.transport.clone(), plan: self.plan.clone() }
    }
}

/// The operation and the names of parameters; their values may be private.
impl<M: Mode> fmt::Debug for Call<M> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.plan.request.fmt(f)
    }
}

/// Declares what a client's method gives: a struct around a call, and how the call is sent. Without a setting for the
/// value, the struct's own methods send it.
#[allow(unused_macros, reason = "a generated crate may not need it")]
macro_rules! call {
    ($(#[$docs:meta])* $name:ident {}) => {
        $(#[$docs])*
        #[derive(Clone, Debug)]
        #[must_use = "a request does nothing until it is sent"]
        pub struct $name<M: $crate::Mode = $crate::Async> {
            call: $crate::Call<M>,
        }
    };
    ($(#[$docs:meta])* $name:ident {
        value: $value:ty = $decode:expr,
        error: $error:ty = $decode_error:expr $(,)?
    }) => {
        $crate::call! { $(#[$docs])* $name {} }

        impl<M: $crate::Mode> $name<M> {
            /// Sends the request; gives what the body says.
            pub fn send(self) -> M::Answer<$value, $error> {
                self.call.send($decode, $decode_error)
            }

            /// Sends the request; gives the status and the headers too.
            pub fn send_with_response(self) -> M::Answer<$crate::Response<$value>, $error> {
                self.call.send_with_response($decode, $decode_error)
            }
        }
    };
}
#[allow(unused_imports, reason = "a generated crate may not need it")]
pub(crate) use call;
