//! What HTTP asks of a client at its edges: lengths, codings, charsets, names of hosts, proxies, and answers that come early.

use std::{
    io::{Read as _, Write as _},
    net::TcpListener,
    process::Command,
    thread,
};

use bytes::Bytes;
use http::{Method, StatusCode};
use typecase_runtime::{
    ClientBuilder, Error, Operation, Param, Redirects, Retry,
    json::Json,
    reply,
    transport::{BodyStream, BoxFuture, Limits, Transport, TransportError, TransportErrorKind},
};

use crate::support::{Server, Succeed as _, block_on, both, ok, reply as respond};

const GET: Operation = Operation::new("Get", Method::GET, "/get");
const PUT: Operation = Operation::new("Put", Method::PUT, "/put");

/// What both clients make of an answer of text.
fn texts(server: &Server) -> [Result<String, Error>; 2] {
    let blocking = server.client().build_blocking().unwrap().call(&GET).send(reply::text, reply::json::<Json>);
    let client = server.client().build().unwrap();
    [blocking, block_on(client.call(&GET).send(reply::text, reply::json::<Json>))]
}

fn kind(error: &Error) -> TransportErrorKind {
    match error {
        Error::Transport(failure) => failure.kind(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_request_that_could_have_a_body_says_that_it_has_none() {
    let server = Server::new(|_| ok("null"));
    for (method, length) in
        [(Method::POST, Some("0")), (Method::PUT, Some("0")), (Method::PATCH, Some("0")), (Method::GET, None)]
    {
        let operation = Operation::new("Bare", method.clone(), "/bare");
        both!(server.client(), operation, |_call| {}).succeed();
        let seen = server.seen();
        let last = &seen[seen.len() - 2..];
        assert!(last.iter().all(|seen| seen.header("content-length") == length), "{method}: {last:?}");
        assert!(last.iter().all(|seen| seen.header("transfer-encoding").is_none()), "{method}: {last:?}");
    }
}

#[test]
fn text_is_read_in_the_charset_that_it_names() {
    let latin: &[u8] = b"caf\xE9 \x80";
    let rows: [(&str, &[u8], &str); 8] = [
        ("text/plain; charset=ISO-8859-1", latin, "caf\u{e9} \u{20ac}"),
        ("text/csv;charset=\"windows-1252\"", latin, "caf\u{e9} \u{20ac}"),
        ("text/plain; charset=utf-16", b"\xFF\xFEa\0\xE9\0", "a\u{e9}"),
        ("text/plain; charset=UTF-16BE", b"\0a\0\xE9", "a\u{e9}"),
        ("text/plain", b"\xFE\xFF\0a\xD8\x3D\xDE\x00", "a\u{1f600}"),
        ("text/plain; charset=us-ascii", b"caf\xC3\xA9", "caf\u{e9}"),
        ("text/plain; charset=shift_jis", b"abc", "abc"),
        ("text/plain", b"\xEF\xBB\xBFa", "a"),
    ];
    let answer = |media_type: &str, body: &[u8]| {
        let head = format!("HTTP/1.1 200 OK\r\nContent-Type: {media_type}\r\nContent-Length: {}\r\n", body.len());
        [head.as_bytes(), b"Connection: close\r\n\r\n", body].concat()
    };
    for (media_type, body, text) in rows {
        let answer = answer(media_type, body);
        let server = Server::new(move |_| answer.clone());
        for found in texts(&server) {
            assert_eq!(found.unwrap(), text, "{media_type}");
        }
    }
    for (media_type, body, told) in [
        ("text/plain; charset=shift_jis", &b"\x83e"[..], "found text in the charset `shift_jis`"),
        ("text/plain; charset=utf-16le", b"\x00\xD8a\0", "expected UTF-16"),
        ("text/plain; charset=utf-16le", b"abc", "expected UTF-16"),
        ("text/plain; charset=a\tb", b"\x83e", "found other bytes"),
    ] {
        let answer = answer(media_type, body);
        let server = Server::new(move |_| answer.clone());
        for found in texts(&server) {
            let Err(Error::Decode(failure)) = found else { panic!("{media_type}: {found:?}") };
            assert!(failure.to_string().contains(told), "{failure}");
            assert_eq!(&failure.bytes()[..], body);
        }
    }
}

/// Brings an answer that nobody has decoded.
struct Coded(&'static str);

impl Transport for Coded {
    fn send(
        &self,
        _: http::Request<Bytes>,
        _: &Limits,
    ) -> BoxFuture<'_, Result<http::Response<BodyStream>, TransportError>> {
        let body = Box::new(Bytes::from_static(b"\x1F\x8B\x08CANARY")) as BodyStream;
        let response = http::Response::builder().header("Content-Encoding", self.0).body(body);
        Box::pin(async move { Ok(response.unwrap()) })
    }
}

#[test]
fn a_coded_answer_names_its_coding_and_the_feature_for_it() {
    for (coding, told) in [
        ("gzip", "a body in the coding `gzip`, which the crate's feature `gzip` decodes"),
        ("BR", "a body in the coding `br`, which the crate's feature `brotli` decodes"),
        ("zstd", "which the crate's feature `zstd` decodes"),
        ("compress", "a body in the coding `compress`, which the crate doesn't decode"),
        ("gzip, \"x\"", "a coded body, which the crate doesn't decode"),
    ] {
        let client = ClientBuilder::new("https://a.test", "test/1").transport(Coded(coding)).build().unwrap();
        let error = block_on(client.call(&GET).send::<Json, Json>(reply::json, reply::json)).unwrap_err();
        assert!(error.to_string().ends_with(&format!("found {told}")) || error.to_string().ends_with(told), "{error}");
        assert!(!error.to_string().contains("CANARY"));
    }
}

#[test]
fn who_cannot_be_reached_is_a_connect_error_that_ends_with_its_cause() {
    for (url, cause) in [("http://no-such-host.invalid", "lookup"), ("http://127.0.0.1:1", "os error 111)")] {
        let builder = || ClientBuilder::new(url, "test/1").retries(Retry::never());
        for answer in both!(builder(), PUT, |call| call.json("application/json", &1)) {
            let error = answer.unwrap_err();
            assert_eq!(kind(&error), TransportErrorKind::Connect, "{error}");
            assert!(error.to_string().contains(cause) && !error.to_string().ends_with("connect error"), "{error}");
        }
    }
}

/// Run by the test below, with proxies in its environment.
#[test]
#[ignore = "needs proxies in its environment"]
fn behind_proxies() {
    for url in ["http://a.invalid", "https://a.invalid"] {
        let builder = || ClientBuilder::new(url, "test/1").retries(Retry::never());
        for answer in both!(builder(), PUT, |call| call.json("application/json", &1)) {
            let error = answer.unwrap_err();
            assert_eq!(kind(&error), TransportErrorKind::Connect, "{url}: {error}");
            assert!(!error.to_string().contains("CANARY"), "{error}");
        }
    }
    let server = Server::new(|_| ok("[1]"));
    for url in [server.url.clone(), server.url.replace("127.0.0.1", "localhost")] {
        both!(ClientBuilder::new(&url, "test/1"), GET, |_call| {}).succeed();
    }
    assert_eq!(server.seen().len(), 4);
}

#[test]
fn a_proxy_that_refuses_is_a_connect_error_and_no_proxy_is_asked_for_the_loopback() {
    let proxy = Server::new(|_| respond("403 Forbidden", "", "CANARY"));
    let child = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "edges::behind_proxies", "--ignored", "--nocapture"])
        .env("http_proxy", "http://127.0.0.1:1")
        .env("https_proxy", &proxy.url)
        .env_remove("no_proxy")
        .env_remove("NO_PROXY")
        .env_remove("ALL_PROXY")
        .env_remove("all_proxy")
        .output()
        .unwrap();
    assert!(
        child.status.success(),
        "{}{}",
        String::from_utf8_lossy(&child.stdout),
        String::from_utf8_lossy(&child.stderr)
    );
    assert!(String::from_utf8_lossy(&child.stdout).contains("1 passed"), "the test there was run");
}

#[test]
fn an_answer_before_the_end_of_the_request_is_the_answer() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    thread::spawn(move || {
        for stream in listener.incoming() {
            let mut stream = stream.unwrap();
            let mut head = [0; 1024];
            let _ = stream.read(&mut head);
            // What is left of the request is never read, so that the connection is reset.
            let _ = stream.write_all(&respond("413 Content Too Large", "", r#"{"limit":1}"#));
        }
    });
    let client = ClientBuilder::new(&url, "test/1").build_blocking().unwrap();
    let body = "x".repeat(8 << 20);
    for _ in 0..5 {
        let mut call = client.call(&PUT);
        call.text("text/plain", body.clone());
        let error = call.send::<Json, Json>(reply::json, reply::json).unwrap_err();
        assert_eq!((error.status(), error.attempts()), (Some(StatusCode::PAYLOAD_TOO_LARGE), 1), "{error}");
    }
}

#[test]
fn base_urls_may_have_a_query_and_say_how_to_write_a_name_in_another_script() {
    let server = Server::new(|seen| match seen.target.contains("page=2") {
        true => ok(r#"{"items":[2]}"#),
        false => ok(r#"{"items":[1],"next":"/v1/get?page=2"}"#),
    });
    let builder = || ClientBuilder::new(&format!("{}/v1/?api=1&x", server.url), "test/1").redirects(Redirects::None);
    both!(builder(), GET, |call| call.set(Param::query("q"), &"a b")).succeed();
    both!(builder(), GET, |_call| {}).succeed();
    let targets: Vec<_> = server.seen().into_iter().map(|seen| seen.target).collect();
    assert_eq!(targets[..2], ["/v1/get?api=1&x&q=a%20b", "/v1/get?api=1&x&q=a%20b"]);
    assert_eq!(targets[2], "/v1/get?api=1&x");
    for url in ["https://b\u{fc}cher.example/v1", "https://\u{4f8b}\u{3048}.test"] {
        let error = ClientBuilder::new(url, "test/1").build().unwrap_err();
        assert!(error.to_string().contains("`xn--bcher-kva.example`"), "{error}");
    }
    let error = ClientBuilder::new("https://a.test/v1#x", "test/1").build().unwrap_err();
    assert!(error.to_string().contains("has a fragment"), "{error}");
}
