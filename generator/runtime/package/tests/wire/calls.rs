//! What comes of a call: values, errors, redirects, limits.

use std::{thread, time::Duration};

use http::{Method, StatusCode};
use typecase_runtime::{Call, ClientBuilder, Credential, Error, Mode, Operation, Param, json::Json, reply};

use crate::support::{Server, Succeed as _, block_on, both, ok, reply as respond};

const GET: Operation =
    Operation::new("GetRoom", Method::GET, "/v1/Rooms/{Sid}").secured(&[&["missing"], &["basic", "key"]]);
const PLAIN: Operation = Operation::new("Plain", Method::GET, "/plain").accept("application/json");
const POST: Operation = Operation::new("Post", Method::POST, "/post");

/// As generated code is generic over the mode: the decoders' types are found from the answer's.
fn sized<M: Mode>(call: Call<M>) -> M::Answer<Vec<i64>, Json> {
    call.send(reply::json, reply::json)
}

#[test]
fn values_and_statuses() {
    let server = Server::new(|_| ok(" [1, 2.0, 1e2]"));
    let client = server.client().build().unwrap();
    assert_eq!(block_on(sized(client.call(&PLAIN))).unwrap(), [1, 2, 100]);
    let client = server.client().build_blocking().unwrap();
    assert_eq!(sized(client.call(&PLAIN)).unwrap(), [1, 2, 100]);
    assert_eq!(server.seen()[0].header("accept"), Some("application/json"));
    assert_eq!(server.seen()[0].header("user-agent"), Some("test/1"));

    let server = Server::new(|_| respond("429 Too Many Requests", "X-Request-Id: r1\r\n", r#"{"code":7}"#));
    for answer in both!(server.client(), POST, |call| call.json("application/json", &1)) {
        let error = answer.unwrap_err();
        assert_eq!(error.status(), Some(StatusCode::TOO_MANY_REQUESTS));
        assert_eq!(error.request_id(), Some("r1"));
        assert!(error.is_retryable() && !error.is_timeout());
        let Error::Status(status) = error else { panic!() };
        assert_eq!(status.body().unwrap().as_str(), r#"{"code":7}"#);
    }
    // An error that isn't what the document says keeps its bytes, and is no error of decoding.
    let server = Server::new(|_| respond("502 Bad Gateway", "", "<html>"));
    for answer in both!(server.client(), POST, |call| call.json("application/json", &1)) {
        let error = answer.unwrap_err();
        assert!(!error.is_retryable(), "POST isn't idempotent");
        let Error::Status(status) = error else { panic!() };
        assert!(status.body().is_none() && status.bytes() == "<html>");
    }
    let server = Server::new(|_| ok("[1,\"x\"]"));
    let error = sized(server.client().build_blocking().unwrap().call(&PLAIN)).unwrap_err();
    let Error::Decode(failure) = &error else { panic!() };
    assert_eq!((failure.error().path.as_str(), failure.status()), ("[1]", StatusCode::OK));
    assert!(error.to_string().starts_with("Plain (GET /plain): the answer (200 OK) isn't as documented: [1] (byte 3)"));
}

#[test]
fn credentials_are_chosen_by_the_document() {
    let server = Server::new(|_| ok("null"));
    let basic = || server.client().credential("basic", Credential::basic("user", "pass"));
    let with_key = |key: Credential| {
        both!(basic().credential("key", key.clone()), GET, |call| call.set(Param::path("Sid"), &"a?k=1"))
    };
    with_key(Credential::api_key_query("k&y", "s=1")).succeed();
    with_key(Credential::api_key_header("X-Key", "s")).succeed();
    with_key(Credential::api_key_cookie("k", "s")).succeed();
    // One of two that belong together is refused before anything is sent.
    for answer in both!(basic(), GET, |call| call.set(Param::path("Sid"), &"a")) {
        assert!(matches!(&answer, Err(Error::Invalid(invalid)) if invalid.path() == "key"), "{answer:?}");
    }
    both!(basic().credential("key", Credential::bearer("x")), PLAIN, |call| call.set(Param::query("a"), &1)).succeed();
    let seen = server.seen();
    for pair in seen[..6].chunks(2) {
        assert_eq!(pair[0].header("authorization"), Some("Basic dXNlcjpwYXNz"));
        assert_eq!(pair[1].header("authorization"), Some("Basic dXNlcjpwYXNz"));
    }
    assert_eq!(seen[0].target, "/v1/Rooms/a%3Fk%3D1?k%26y=s%3D1");
    assert_eq!(seen[2].header("x-key"), Some("s"));
    assert_eq!(seen[4].header("cookie"), Some("k=s"));
    // An operation without security gets none at all.
    assert!(seen[6..].iter().all(|seen| seen.header("authorization").is_none()));
}

#[test]
fn what_cannot_be_right_is_not_sent() {
    let server = Server::new(|_| ok("null"));
    let climbing =
        ["", ".", "..", "%2e%2E", "%252e.", "a/../b", "..\\a", "%2e%2e%2fa", "..;x", "%2525252525252525252525x"];
    for value in climbing {
        for answer in both!(server.client(), GET, |call| call.set(Param::path("Sid"), &value)) {
            let Error::Invalid(invalid) = answer.unwrap_err() else { panic!("{value}") };
            assert_eq!(invalid.path(), "Sid", "{value}");
        }
    }
    const TWO: Operation = Operation::new("Two", Method::GET, "/a/{x}{y}");
    for answer in both!(server.client(), TWO, |call| {
        call.set(Param::path("x").style(typecase_runtime::Style::Label), &"");
        call.set(Param::path("y").style(typecase_runtime::Style::Label), &"");
    }) {
        assert!(matches!(answer, Err(Error::Invalid(_))));
    }
    for value in ["a\r\nX-Evil: 1", "a\nb", "a\0b"] {
        for answer in both!(server.client(), PLAIN, |call| call.set(Param::header("X-H"), &value)) {
            let error = answer.unwrap_err();
            assert_eq!(
                error.to_string(),
                "Plain (GET /plain): X-H must not hold line breaks or other control characters in a header"
            );
        }
    }
    const RULES: &[typecase_runtime::rules::Rule] = &[typecase_runtime::rules::max(1000)];
    for answer in both!(server.client(), PLAIN, |call| call.set(Param::query("PageSize").rules(RULES), &1001)) {
        assert_eq!(answer.unwrap_err().to_string(), "Plain (GET /plain): PageSize must be at most 1000");
    }
    for answer in both!(server.client(), GET, |_call| {}) {
        assert_eq!(answer.unwrap_err().to_string(), "GetRoom (GET /v1/Rooms/{Sid}): Sid must be set");
    }
    assert!(server.seen().is_empty());
}

#[test]
fn a_builder_refuses_what_cannot_be_right() {
    let builder = || ClientBuilder::new("https://example.com/base/", "test/1");
    assert!(builder().build().is_ok());
    let odd = [
        "example.com",
        "ftp://example.com",
        "https://user:CANARY@example.com",
        "https://example.com#a",
        "https://",
        "https://h:99999",
    ];
    for url in odd {
        let error = builder().base_url(url).build_blocking().unwrap_err();
        assert!(matches!(&error, Error::Invalid(invalid) if invalid.path() == "base_url"), "{url}");
        assert!(!format!("{error} {error:?}").contains("CANARY"));
    }
    assert!(builder().header("X-A", "a\nb").build().is_err());
    assert!(builder().header("X A", "a").build().is_err());
    for credential in [
        Credential::basic("a:b", "CANARY"),
        Credential::bearer("CANARY\r\nX: y"),
        Credential::api_key_header("X Y", "CANARY"),
        Credential::api_key_cookie("k", "CANARY; other=1"),
    ] {
        let error = builder().credential("auth", credential).build().unwrap_err();
        assert!(!format!("{error} {error:?}").contains("CANARY"));
    }
}

#[test]
fn nothing_is_sent_before_the_future_is_polled() {
    let server = Server::new(|_| ok("[1]"));
    let client = server.client().build().unwrap();
    let sending = sized(client.call(&PLAIN));
    thread::sleep(Duration::from_millis(50));
    assert!(server.seen().is_empty());
    assert_eq!(block_on(sending).unwrap(), [1]);
}

#[test]
fn methods_of_an_operation_are_its_own() {
    const QUERY: Operation = Operation::new("Find", Method::GET, "/find?fixed=1#op").method_named("QUERY");
    let server = Server::new(|_| ok("null"));
    both!(server.client(), QUERY, |call| {
        call.set(Param::query("a"), &1);
        call.text("text/plain", "body");
    })
    .succeed();
    for seen in server.seen() {
        assert_eq!((seen.method.as_str(), seen.target.as_str()), ("QUERY", "/find?fixed=1&a=1"));
        assert_eq!((seen.header("content-type"), seen.body.as_slice()), (Some("text/plain"), b"body".as_slice()));
    }
}
