//! A `tower::Service` as the transport.

use std::{
    io::Read as _,
    pin::Pin,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    task::{Context, Poll},
    time::Duration,
};

use http::{Method, StatusCode};
use tower_service::Service;
use typecase_runtime::{
    ClientBuilder, Error, Operation, Retry, Upload,
    json::Json,
    reply,
    transport::{RequestBody, TowerTransport, TransportErrorKind},
};

use crate::support::{Server, Trickle, block_on, ok, reply as respond};

const PUT: Operation = Operation::new("Put", Method::PUT, "/put");

/// A service over real HTTP, and a layer around it that counts.
#[derive(Clone)]
struct Counted(reqwest::Client, Arc<AtomicUsize>);

impl Service<http::Request<RequestBody>> for Counted {
    type Response = http::Response<reqwest::Body>;
    type Error = reqwest::Error;
    type Future = Pin<Box<dyn Future<Output = Result<Self::Response, reqwest::Error>> + Send>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), reqwest::Error>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, request: http::Request<RequestBody>) -> Self::Future {
        self.1.fetch_add(1, Ordering::SeqCst);
        let request = reqwest::Request::try_from(request.map(reqwest::Body::wrap));
        let client = self.0.clone();
        Box::pin(async move { client.execute(request?).await.map(Into::into) })
    }
}

fn counted() -> Counted {
    let _ = rustls::crypto::ring::default_provider().install_default();
    let own = reqwest::Client::builder().redirect(reqwest::redirect::Policy::none()).no_proxy();
    Counted(own.build().unwrap(), Arc::default())
}

fn client(builder: ClientBuilder, service: Counted) -> typecase_runtime::Client {
    let retry = Retry::new().backoff(Duration::ZERO, Duration::ZERO);
    builder.transport(TowerTransport::new(service, tokio::time::sleep)).retries(retry).build().unwrap()
}

fn call(client: &typecase_runtime::Client, upload: Upload) -> Result<String, Error> {
    let mut call = client.call(&PUT);
    call.upload(&["*/*"], upload);
    block_on(call.send(reply::json::<Json>, reply::json::<Json>)).map(|json| json.as_str().to_owned())
}

#[test]
fn calls_retries_and_streams_go_by_a_service() {
    let server = Server::new(|seen| match seen.body.as_slice() {
        b"again" if seen.header("x-again").is_none() => respond("503 Service Unavailable", "", ""),
        body => ok(&body.len().to_string()),
    });
    let service = counted();
    let client = client(server.client(), service.clone());
    assert_eq!(call(&client, Upload::new("abc")).unwrap(), "3");
    assert_eq!(call(&client, Upload::new("")).unwrap(), "0");
    assert_eq!(call(&client, Upload::reader_by(|| Ok(std::io::repeat(7).take(100_000)))).unwrap(), "100000");
    assert_eq!(service.1.load(Ordering::SeqCst), 3);
    assert_eq!(call(&client, Upload::new("again")).unwrap_err().status(), Some(StatusCode::SERVICE_UNAVAILABLE));
    assert_eq!(service.1.load(Ordering::SeqCst), 6);
    let cut = call(&client, Upload::reader_by(|| Ok(&b"abc"[..])).length(9));
    assert!(matches!(cut, Err(Error::Transport(failure)) if failure.kind() == TransportErrorKind::Upload));
}

#[test]
fn a_service_is_held_to_the_times_of_a_call() {
    let piece = |millis| (Duration::from_millis(millis), b"1".to_vec());
    let stalled = Trickle::new(vec![piece(0), piece(2_000)], Duration::ZERO);
    let builder = || ClientBuilder::new(&stalled.url, "test/1");
    for builder in [builder().timeout(Duration::from_millis(200)), builder().stall_timeout(Duration::from_millis(200))]
    {
        let client = client(builder, counted()).with_retries(Retry::never());
        assert!(call(&client, Upload::new("abc")).unwrap_err().is_timeout());
    }
}

/// A client is a service itself: for raw calls with its credentials, retries and errors.
#[test]
fn a_client_is_a_service_for_requests_to_its_server() {
    let count = AtomicUsize::new(0);
    let server = Server::new(move |seen| match (seen.target.as_str(), count.fetch_add(1, Ordering::SeqCst)) {
        ("/v1/rooms?a=%20b", 0) => respond("503 Service Unavailable", "Retry-After: 0\r\n", ""),
        ("/v1/rooms?a=%20b", _) => respond("201 Created", "X-Made: yes\r\n", "made"),
        _ => respond("404 Not Found", "", "nothing"),
    });
    let builder =
        ClientBuilder::new(&format!("{}/v1", server.url), "test/1").header("X-Own", "1").header("X-Other", "2");
    let key = typecase_runtime::Credential::api_key_header("X-Key", "secret");
    let retry = Retry::new().backoff(Duration::ZERO, Duration::ZERO).any_method();
    let mut client = builder.credential("key", key).retries(retry).build().unwrap();
    let mut send = |request: http::request::Builder, body: &'static str| {
        block_on(async { Service::call(&mut client, request.body(body.into()).unwrap()).await })
    };
    let post = || http::Request::post("/rooms?a=%20b").header("X-Own", "3").header("Content-Type", "text/csv");
    let made = send(post(), "a,b").unwrap();
    assert_eq!(
        (made.status().as_u16(), &made.headers()["x-made"], made.body().as_ref()),
        (201, &"yes".parse().unwrap(), &b"made"[..])
    );
    let seen = server.seen();
    assert_eq!(seen.len(), 2);
    for (name, value) in [("x-own", "3"), ("x-other", "2"), ("x-key", "secret"), ("content-type", "text/csv")] {
        assert!(seen.iter().all(|seen| seen.header(name) == Some(value)), "{name}");
    }
    let error = send(http::Request::get("/nothing"), "").unwrap_err();
    assert_eq!(
        (error.status(), error.bytes().map(AsRef::as_ref)),
        (Some(StatusCode::NOT_FOUND), Some(&b"nothing"[..]))
    );
    // No request can name another server for the client's credentials.
    assert!(matches!(send(http::Request::get("http://other.example/rooms"), ""), Err(Error::Invalid(_))));
    assert_eq!(server.seen().len(), 3);
}
