//! A client as a service of tower, for calls that the document doesn't have.

use std::{
    sync::Arc,
    task::{Context, Poll},
};

use bytes::Bytes;
use http::{
    Request, Response,
    header::{CONTENT_LENGTH, CONTENT_TYPE, HOST},
};
use tower_service::Service;

use super::{Client, invalid};
use crate::{
    call::{
        exchange::{Delivery, FinalResponse},
        result,
    },
    error::Error,
    json::Json,
    mode::{Async, Mode, asynchronous::Sending},
    response::decode,
    transport::BoxFuture,
};

/// Sends a request as [`raw`](Client::raw) does: below the base URL, with the client's headers, all its credentials, its retries and
/// its errors. The URL of the request is a path, with a query if need be; its headers replace the client's. An answer that isn't
/// a success is an error, whose headers and bytes are those of the answer.
impl Service<Request<Bytes>> for Client {
    type Response = Response<Bytes>;
    type Error = Error;
    type Future = BoxFuture<'static, Result<Response<Bytes>, Error>>;

    /// A client is always ready.
    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Error>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, request: Request<Bytes>) -> Self::Future {
        let client = self.clone();
        Box::pin(async move { client.sending(request)?.await })
    }
}

impl Client {
    /// The raw call that a request is.
    fn sending(mut self, request: Request<Bytes>) -> Result<Sending<Response<Bytes>, Json>, Error> {
        let (head, body) = request.into_parts();
        // Credentials go to the client's own server, so that no request can name another.
        if head.uri.authority().is_some() {
            return Err(invalid("the URL", "must be a path: the server is the client's"));
        }
        let headers = Arc::make_mut(&mut self.headers);
        for name in head.headers.keys().filter(|name| ![HOST, CONTENT_LENGTH].contains(name)) {
            headers.remove(name);
            for value in head.headers.get_all(name) {
                let mut value = value.clone();
                // It may be a credential.
                value.set_sensitive(true);
                headers.append(name, value);
            }
        }
        let mut call = self.raw(head.method, head.uri.path_and_query().map_or("/", |target| target.as_str()));
        if !body.is_empty() {
            let kind = head.headers.get(CONTENT_TYPE).and_then(|kind| kind.to_str().ok());
            call.bytes(kind.unwrap_or("application/octet-stream"), body);
        }
        let prepared = call.prepared();
        let operation = prepared.plan.request.operation().clone();
        let finish = move |reply: FinalResponse<_>| match operation.succeeds(reply.response.status()) {
            true => Ok(reply.response),
            false => Err(result::unsuccessful(&operation, reply.response, decode::json)),
        };
        Ok(Async::answer(prepared, Delivery::Whole, Box::new(finish)))
    }
}
