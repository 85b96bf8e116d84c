//! Redirects to other origins: what may be sent there, and what comes of it.

use std::sync::{Arc, Mutex};

use bytes::Bytes;
use http::{HeaderName, HeaderValue, Method, StatusCode};
use typecase_runtime::{
    Attempt, ClientBuilder, Credential, Error, Hook, LinkProblem, Operation, Paging, Param, Redirects,
    json::Json,
    reply,
    transport::{BodyStream, BoxFuture, Limits, Transport, TransportError},
};

use crate::support::{Server, block_on, both, ok, reply as respond};

const GET: Operation = Operation::new("Get", Method::GET, "/plain").secured(&[&["basic", "query", "cookie"]]);
const OPEN: Operation = Operation::new("Open", Method::GET, "/plain");

/// Adds a secret of its own to each request.
struct Signature;

impl Hook for Signature {
    fn before(&self, attempt: &mut Attempt<'_>) {
        attempt.set_header(HeaderName::from_static("x-signature"), HeaderValue::from_static("CANARY"));
    }
}

/// A server that leads to this URL and back, and the builder of a client that is full of secrets.
fn leading(url: &str) -> (Server, impl Fn() -> ClientBuilder + use<>) {
    let location = format!("Location: {url}\r\n");
    let server = Server::new(move |seen| match seen.target.starts_with("/back") {
        true => ok("[7]"),
        false => respond("302 Found", &location, "CANARY"),
    });
    let url = server.url.clone();
    let builder = move || {
        ClientBuilder::new(&url, "test/1")
            .header("X-Own", "CANARY")
            .credential("basic", Credential::basic("CANARY", "CANARY"))
            .credential("query", Credential::api_key_query("key", "CANARY"))
            .credential("cookie", Credential::api_key_cookie("key", "CANARY"))
            .hook(Signature)
    };
    (server, builder)
}

#[test]
fn another_origin_gets_the_bare_request_if_it_is_allowed_to_get_any() {
    let home = Arc::new(Mutex::new(String::new()));
    let back = Arc::clone(&home);
    let other = Server::new(move |_| {
        respond("307 Temporary Redirect", &format!("Location: {}/back\r\n", back.lock().unwrap()), "")
    });
    let (server, builder) = leading(&format!("{}/there?x=1", other.url));
    home.lock().unwrap().clone_from(&server.url);
    for answer in both!(builder().redirects(Redirects::AnyOrigin), GET, |call| {
        call.set(Param::header("X-Trace"), &"CANARY");
        call.set(Param::cookie("session"), &"CANARY");
        call.json("application/json", &"CANARY");
    }) {
        assert_eq!(answer.unwrap().body().as_str(), "[7]");
    }
    // Where it led back to, it is bare still: another origin had its hand in it.
    let seen: Vec<_> =
        other.seen().into_iter().chain(server.seen().into_iter().filter(|seen| seen.target == "/back")).collect();
    assert_eq!(seen.len(), 4);
    for seen in seen {
        assert!(!seen.head.contains("CANARY") && !seen.head.contains("Q0FOQVJZ") && seen.body.is_empty(), "{seen:?}");
        assert_eq!((seen.header("user-agent"), seen.header("accept")), (Some("test/1"), Some("*/*")));
    }
    assert!(server.seen()[0].head.contains("CANARY"));

    let before = other.seen().len();
    for answer in both!(builder(), GET, |_call| {}) {
        let Error::Refused(refused) = answer.unwrap_err() else { panic!() };
        assert_eq!(refused.problem(), LinkProblem::OtherOrigin);
    }
    for answer in both!(builder().redirects(Redirects::None), GET, |_call| {}) {
        assert_eq!(answer.unwrap_err().status(), Some(StatusCode::FOUND));
    }
    assert_eq!(other.seen().len(), before);
}

#[test]
fn links_of_a_page_from_elsewhere_are_refused() {
    let other = Server::new(|_| ok(r#"{"items":[1],"next":"/more"}"#));
    let (_server, builder) = leading(&format!("{}/list", other.url));
    let client = builder().redirects(Redirects::AnyOrigin).build_blocking().unwrap();
    let mut items = client.call(&GET).items::<i64, Json>(Paging::link(&["items"], &["next"]), reply::json);
    assert_eq!(items.next().unwrap().unwrap(), 1);
    let Some(Err(Error::Refused(refused))) = items.next() else { panic!() };
    assert_eq!((refused.problem(), other.seen().len()), (LinkProblem::OtherOrigin, 1));
}

#[cfg(feature = "oauth")]
#[test]
fn another_origin_costs_no_token() {
    let other = Server::new(|_| respond("401 Unauthorized", "", ""));
    let url = other.url.clone();
    let server = crate::tokens::server("", move |_| respond("302 Found", &format!("Location: {url}\r\n"), ""));
    let builder =
        || crate::tokens::secured(&server, crate::tokens::credentials(&server)).redirects(Redirects::AnyOrigin);
    const SECURED: Operation = Operation::new("Get", Method::GET, "/things").secured(&[&["oauth"]]);
    for answer in both!(builder(), SECURED, |_call| {}) {
        assert_eq!(answer.unwrap_err().status(), Some(StatusCode::UNAUTHORIZED));
    }
    assert_eq!(crate::tokens::targets(&server), ["/token", "/things", "/token", "/things"]);
    assert!(other.seen().iter().all(|seen| seen.header("authorization").is_none()));
}

/// Leads to this URL, and writes down where it was asked.
#[derive(Clone)]
struct Leading(&'static str, Arc<Mutex<Vec<String>>>);

impl Transport for Leading {
    fn send(
        &self,
        request: http::Request<Bytes>,
        _: &Limits,
    ) -> BoxFuture<'_, Result<http::Response<BodyStream>, TransportError>> {
        let mut seen = self.1.lock().unwrap();
        let status = if seen.is_empty() { 302 } else { 200 };
        seen.push(request.uri().to_string());
        let body = Box::new(Bytes::from_static(b"null")) as BodyStream;
        let response = http::Response::builder().status(status).header("Location", self.0).body(body);
        Box::pin(async move { Ok(response.unwrap()) })
    }
}

#[test]
fn no_setting_follows_a_redirect_into_the_clear() {
    for (to, followed) in [
        ("https://b.test/x", true),
        ("//b.test:8443", true),
        ("http://b.test/", false),
        ("http://a.test/", false),
        ("https://user@b.test/", false),
        ("ftp://b.test/", false),
        ("https:///x", false),
        ("https://a.test\\@b.test/", false),
        ("https://b.test:99999/", false),
    ] {
        let leading = Leading(to, Arc::default());
        let builder = ClientBuilder::new("https://a.test", "test/1").redirects(Redirects::AnyOrigin);
        let client = builder.transport(leading.clone()).build().unwrap();
        let answer = block_on(client.call(&OPEN).send::<Json, Json>(reply::json, reply::json));
        assert_eq!(answer.is_ok(), followed, "{to}: {answer:?}");
        assert_eq!(leading.1.lock().unwrap().len(), if followed { 2 } else { 1 }, "{to}");
    }
}

#[test]
fn every_method_is_redirected_at_home_where_that_is_said() {
    const PUT: Operation = Operation::new("Put", Method::PUT, "/from").secured(&[&["basic"]]);
    const POST: Operation = Operation::new("Post", Method::POST, "/from").secured(&[&["basic"]]);
    let to = |status: u16| {
        Server::new(move |seen| match seen.target.as_str() {
            "/from" => respond(&format!("{status} Redirect"), "Location: /to?CANARY\r\n", ""),
            _ => ok("[7]"),
        })
    };
    for (operation, status, sent) in [
        (POST, 307, Some(("POST", "[1]"))),
        (PUT, 308, Some(("PUT", "[1]"))),
        (POST, 303, Some(("GET", ""))),
        (PUT, 303, Some(("GET", ""))),
        (POST, 301, None),
        (POST, 302, None),
    ] {
        let server = to(status);
        let builder = || server.client().credential("basic", Credential::basic("u", "p"));
        for answer in both!(builder().redirects(Redirects::AnyMethod), operation, |call| {
            call.json("application/json", &vec![1]);
        }) {
            match sent {
                Some(_) => assert_eq!(answer.unwrap().body().as_str(), "[7]"),
                None => assert_eq!(answer.unwrap_err().status().unwrap().as_u16(), status),
            }
        }
        let followed: Vec<_> = server.seen().into_iter().filter(|seen| seen.target != "/from").collect();
        assert_eq!(followed.len(), if sent.is_some() { 2 } else { 0 });
        for seen in followed {
            let (method, body) = sent.unwrap();
            assert_eq!((seen.method.as_str(), std::str::from_utf8(&seen.body).unwrap()), (method, body));
            assert_eq!(seen.header("content-type").is_some(), !body.is_empty());
            assert!(seen.header("authorization").is_some());
        }
        // Without the setting it is an error, which names where it would have led.
        for answer in both!(builder(), operation, |call| call.json("application/json", &vec![1])) {
            let error = answer.unwrap_err();
            assert_eq!(error.status().unwrap().as_u16(), status);
            assert!(error.to_string().contains("(Location: /to)") && !error.to_string().contains("CANARY"), "{error}");
        }
    }
}

#[test]
fn a_redirect_that_is_refused_names_its_location() {
    let other = Server::new(|_| ok("[666]"));
    const POST: Operation = Operation::new("Post", Method::POST, "/");
    let location = format!("{}/login?token=CANARY#x", other.url);
    let header = format!("Location: {location}\r\n");
    let server = Server::new(move |_| respond("307 Temporary Redirect", &header, ""));
    for operation in [OPEN, POST] {
        for answer in both!(server.client().redirects(Redirects::AnyMethod), operation, |_call| {}) {
            let Error::Refused(refused) = answer.unwrap_err() else { panic!() };
            assert_eq!(refused.location(), Some(location.as_str()));
            assert!(refused.to_string().contains(&format!("(Location: {}/login)", other.url)), "{refused}");
            assert!(!format!("{refused} {refused:?}").contains("CANARY"));
        }
    }
    assert!(other.seen().is_empty());
}

#[test]
fn safe_methods_are_redirected_without_a_setting() {
    const QUERY: Operation = Operation::new("Query", Method::GET, "/from").method_named("QUERY");
    const OPTIONS: Operation = Operation::new("Options", Method::OPTIONS, "/from");
    for (operation, status, method) in
        [(QUERY, 308, "QUERY"), (QUERY, 303, "GET"), (OPTIONS, 307, "OPTIONS"), (OPTIONS, 301, "OPTIONS")]
    {
        let server = Server::new(move |seen| match seen.target.as_str() {
            "/from" => respond(&format!("{status} Redirect"), "Location: /to\r\n", ""),
            _ => ok("[7]"),
        });
        for answer in both!(server.client(), operation, |call| call.json("application/json", &1)) {
            assert_eq!(answer.unwrap().body().as_str(), "[7]");
        }
        let seen = server.seen();
        assert!(seen.iter().filter(|seen| seen.target == "/to").all(|seen| seen.method == method), "{seen:?}");
    }
}
