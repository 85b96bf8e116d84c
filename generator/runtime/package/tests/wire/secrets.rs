//! No `Debug` and no `Display` shows what is secret.

use http::Method;
use typecase_runtime::{Credential, Error, Operation, Paging, Param, Part, Upload, json::Json, reply};

use crate::support::{Server, Succeed as _, block_on, both, ok, reply as respond};

const SECRET: Operation = Operation::new("Secret", Method::GET, "/s/{p}").secured(&[&["a", "b", "c", "d", "e"]]);

fn credentials() -> Vec<(&'static str, Credential)> {
    vec![
        ("a", Credential::basic("CANARY", "CANARY")),
        ("b", Credential::api_key_header("X-Key", "CANARY")),
        ("c", Credential::api_key_query("key", "CANARY")),
        ("d", Credential::api_key_cookie("key", "CANARY")),
        ("e", Credential::bearer("CANARY")),
    ]
}

#[track_caller]
fn silent(text: &str) {
    assert!(!text.contains("CANARY") && !text.contains("Q0FOQVJZ"), "{text}");
}

/// An error with all of its sources, in both writings.
fn told(error: &Error) -> String {
    let mut text = format!("{error} {error:?} {error:#?}");
    let mut source = std::error::Error::source(error);
    while let Some(cause) = source {
        text += &format!(" {cause} {cause:?}");
        source = cause.source();
    }
    match error {
        Error::Status(status) => text += &format!("{status:?}"),
        Error::Decode(failure) => text += &format!("{failure:?}"),
        Error::Transport(failure) => text += &format!("{failure:?}"),
        Error::Invalid(invalid) => text += &format!("{invalid:?}"),
        _ => {}
    }
    text
}

#[test]
fn builders_clients_and_calls() {
    let server = Server::new(|_| respond("200 OK", "Set-Cookie: CANARY\r\n", "null"));
    let mut builder = server.client().header("Authorization", "CANARY").header("Cookie", "CANARY");
    for (scheme, credential) in credentials() {
        silent(&format!("{credential:?}"));
        builder = builder.credential(scheme, credential);
    }
    silent(&format!("{builder:?}"));
    let client = builder.build().unwrap();
    silent(&format!("{client:?}"));
    let mut call = client.call(&SECRET);
    call.set(Param::path("p"), &"CANARY");
    call.set(Param::query("q"), &"CANARY");
    call.json("application/json", &"CANARY");
    silent(&format!("{call:?} {:?}", Part::text("name", &"CANARY")));
    assert!(format!("{call:?}").contains("Secret (GET /s/{p})") && format!("{call:?}").contains("\"q\""));
    silent(&format!("{:?}", call.clone().items::<Json, Json>(Paging::link(&[], &["next"]), reply::json)));
    let events = call.clone().events::<Json, Json>(reply::json);
    let lines = call.clone().lines::<Json, Json>(reply::json);
    let download = block_on(call.clone().download::<Json>(reply::json)).unwrap();
    silent(&format!("{events:?} {lines:?} {download:?}"));
    silent(&format!(
        "{:?} {:?}",
        Upload::new("CANARY").filename("CANARY"),
        Part::upload("name", Upload::new("CANARY"))
    ));
    let sending = call.send(reply::json::<Json>, reply::json::<Json>);
    silent(&format!("{sending:?}"));
    silent(&format!("{:?}", block_on(sending).unwrap()));
}

#[test]
fn errors_of_every_kind() {
    let answers: [(&str, Vec<u8>); 6] = [
        ("Status", respond("400 Bad Request", "Set-Cookie: CANARY\r\nX-A: CANARY\r\n", "\"CANARY\"")),
        ("Decode", respond("200 OK", "Set-Cookie: CANARY\r\n", "{\"a\":\"CANARY\",}")),
        ("Transport", b"HTTP/1.1 200 OK\r\nX: CANARY\r\nContent-Length: 99\r\n\r\nCANARY".to_vec()),
        ("Transport", b"CANARY CANARY\r\n\r\n".to_vec()),
        ("Refused", respond("302 Found", "Location: http://other.example/?CANARY\r\n", "")),
        ("Refused", respond("302 Found", "Location: http://CANARY@\r\n", "")),
    ];
    for (kind, bytes) in answers {
        let server = Server::new(move |_| bytes.clone());
        let builder = || {
            let all = credentials().into_iter();
            all.fold(server.client(), |builder, (scheme, credential)| builder.credential(scheme, credential))
        };
        let answers = both!(builder(), SECRET, |call| {
            call.set(Param::path("p"), &"CANARY");
            call.set(Param::query("q"), &"CANARY");
        });
        for answer in answers {
            let error = answer.unwrap_err();
            assert!(format!("{error:?}").starts_with(kind), "{kind}: {error:?}");
            silent(&told(&error));
            silent(&told(&error.untyped()));
        }
        assert!(server.seen().iter().all(|seen| seen.head.contains("CANARY")));
    }
}

/// Writes down what `Debug` shows of the headers that go out.
#[derive(Clone, Default)]
struct Shown(std::sync::Arc<std::sync::Mutex<String>>);

impl typecase_runtime::transport::BlockingTransport for Shown {
    fn send(
        &self,
        request: http::Request<bytes::Bytes>,
        _: &typecase_runtime::transport::Limits,
    ) -> Result<http::Response<Box<dyn std::io::Read + Send>>, typecase_runtime::transport::TransportError> {
        self.0.lock().unwrap().push_str(&format!("{:?}", request.headers()));
        Ok(http::Response::new(Box::new(std::io::empty())))
    }
}

/// Transports, and the libraries below them, may log the headers that they are given.
#[test]
fn headers_on_their_way_do_not_show_their_values() {
    let shown = Shown::default();
    let builder = typecase_runtime::ClientBuilder::new("https://a.test/CANARY", "test/1").header("X-Own", "CANARY");
    let builder =
        credentials().into_iter().fold(builder, |builder, (scheme, credential)| builder.credential(scheme, credential));
    let client = builder.blocking_transport(shown.clone()).build_blocking().unwrap();
    let client = client.with_header("X-Call", "CANARY").unwrap();
    silent(&format!("{client:?}"));
    assert!(format!("{client:?}").contains("https://a.test"));
    let mut call = client.call(&SECRET);
    call.set(Param::path("p"), &1);
    call.set(Param::header("X-Parameter"), &"CANARY");
    call.set(Param::cookie("session"), &"CANARY");
    call.send::<Json, Json>(reply::json, reply::json).unwrap();
    let shown = shown.0.lock().unwrap();
    silent(&shown);
    assert!(
        ["x-own", "x-call", "x-parameter", "cookie", "authorization", "x-key"].iter().all(|name| shown.contains(name))
    );
}

#[test]
fn errors_without_a_server() {
    let builder = || typecase_runtime::ClientBuilder::new("http://127.0.0.1:1/CANARY", "test/1");
    for answer in both!(builder().credential("a", Credential::api_key_query("k", "CANARY")), SECRET, |call| {
        call.set(Param::path("p"), &"CANARY");
        call.set(Param::query("q"), &"CANARY");
    }) {
        silent(&told(&answer.unwrap_err()));
    }
    for answer in both!(builder(), SECRET, |call| call.set(Param::path("p"), &"CANARY/..")) {
        silent(&told(&answer.unwrap_err()));
    }
}

#[test]
fn half_of_what_is_needed_together_is_refused_before_it_is_sent() {
    const BOTH: Operation = Operation::new("Both", Method::GET, "/").secured(&[&["key", "secret"], &["other", "more"]]);
    const EITHER: Operation = Operation::new("Either", Method::GET, "/").secured(&[&["key", "secret"], &["key"]]);
    let server = Server::new(|_| ok("null"));
    let half = || server.client().credential("key", Credential::api_key_header("X-Key", "CANARY"));
    for answer in both!(half(), BOTH, |_call| {}) {
        let Error::Invalid(invalid) = answer.unwrap_err() else { panic!() };
        assert_eq!(invalid.path(), "secret");
        assert!(
            invalid.to_string().contains("together with `key`") && !invalid.to_string().contains("CANARY"),
            "{invalid}"
        );
    }
    assert!(server.seen().is_empty());
    both!(half(), EITHER, |_call| {}).succeed();
    both!(half().credential("secret", Credential::outside()), BOTH, |_call| {}).succeed();
    both!(half().header("Authorization", "own"), BOTH, |_call| {}).succeed();
    // Without any credential it is the server that refuses, if it does.
    both!(server.client(), BOTH, |_call| {}).succeed();
}
