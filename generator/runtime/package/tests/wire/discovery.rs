//! Token endpoints that an OpenID provider tells of: asked for once, and only believed where it may be.

use std::{
    sync::atomic::{AtomicBool, AtomicUsize, Ordering::SeqCst},
    thread,
};

use http::StatusCode;
use typecase_runtime::{
    Error,
    json::Json,
    oauth::{ClientCredentials, Obtain, RefreshToken, TokenProblem, TokenProvider},
    reply,
};

use crate::{
    support::{Seen, Server, both, ok, reply as respond},
    tokens::{Clock, GET, problem, secured, targets},
};

const CONFIGURATION: &str = "/realm/.well-known/openid-configuration";

/// What a provider says of itself, by its own URL.
type Configuration = fn(&str) -> Vec<u8>;

/// A provider with its API: its configuration is what `configuration` makes of the provider's own URL.
fn provider(configuration: Configuration, token: impl Fn(&Seen) -> Vec<u8> + Send + Sync + 'static) -> Server {
    Server::new(move |seen| match seen.target.as_str() {
        CONFIGURATION => configuration(&format!("http://{}", seen.header("host").unwrap())),
        "/token" => token(seen),
        _ => ok("null"),
    })
}

fn good(url: &str) -> Vec<u8> {
    ok(&format!(r#"{{"issuer":"{url}/realm","token_endpoint":"{url}/token"}}"#))
}

fn credentials(server: &Server) -> ClientCredentials {
    ClientCredentials::discover(format!("{}{CONFIGURATION}", server.url), "id", "CANARY")
}

#[test]
fn the_provider_is_asked_once_and_tokens_are_got_where_it_says() {
    let server = provider(good, |_| ok(r#"{"access_token":"T","expires_in":100}"#));
    let clock = Clock::default();
    let client = secured(&server, credentials(&server)).surroundings(clock.clone()).build_blocking().unwrap();
    let call = || client.call(&GET).send(reply::json::<Json>, reply::json::<Json>).unwrap();
    call();
    call();
    // The token is worn, and where to get another is known.
    clock.forward(100);
    call();
    assert_eq!(targets(&server), [CONFIGURATION, "/token", "/things", "/things", "/token", "/things"]);
    let seen = server.seen();
    assert_eq!((seen[0].method.as_str(), seen[0].header("authorization")), ("GET", None));
    assert_eq!(seen[0].header("user-agent"), Some("test/1"));
    assert_eq!(seen[1].header("authorization"), Some("Basic aWQ6Q0FOQVJZ"));
    assert_eq!(seen[2].header("authorization"), Some("Bearer T"));
}

#[test]
fn refresh_tokens_and_secrets_in_the_body() {
    let post = |url: &str| {
        let methods = r#""token_endpoint_auth_methods_supported":["client_secret_post"]"#;
        ok(&format!(r#"{{"issuer":"{url}/realm/","token_endpoint":"{url}/token",{methods}}}"#))
    };
    let server = provider(post, |_| ok(r#"{"access_token":"T","refresh_token":"R2"}"#));
    let refresh = || RefreshToken::discover(format!("{}{CONFIGURATION}", server.url), "id", "R1").client_secret("s");
    for answer in both!(secured(&server, refresh()), GET, |_call| {}) {
        answer.unwrap();
    }
    let bodies: Vec<String> = server.seen().into_iter().map(|seen| String::from_utf8(seen.body).unwrap()).collect();
    let expected = "grant_type=refresh_token&refresh_token=R1&client_id=id&client_secret=s";
    assert_eq!(bodies.iter().filter(|body| *body == expected).count(), 2, "{bodies:?}");
}

#[test]
fn calls_at_the_same_time_ask_once() {
    let server = provider(good, |_| ok(r#"{"access_token":"T"}"#));
    let client = secured(&server, credentials(&server)).build_blocking().unwrap();
    let call = || client.call(&GET).send(reply::json::<Json>, reply::json::<Json>).unwrap();
    thread::scope(|scope| (0..20).for_each(|_| drop(scope.spawn(call))));
    let targets = targets(&server);
    for once in [CONFIGURATION, "/token"] {
        assert_eq!(targets.iter().filter(|target| *target == once).count(), 1);
    }
}

#[test]
fn a_provider_that_cannot_be_believed_gets_nothing() {
    let cases: [(Configuration, &str); 7] = [
        (|url| ok(&format!(r#"{{"issuer":"{url}/other","token_endpoint":"{url}/token"}}"#)), "issuer is another"),
        (|url| ok(&format!(r#"{{"issuer":"{url}","token_endpoint":"{url}/token"}}"#)), "issuer is another"),
        (|url| ok(&format!(r#"{{"token_endpoint":"{url}/token"}}"#)), "names no issuer"),
        (|url| ok(&format!(r#"{{"issuer":"{url}/realm"}}"#)), "names no token endpoint"),
        (
            |url| ok(&format!(r#"{{"issuer":"{url}/realm","token_endpoint":"http://example.com/token"}}"#)),
            "neither https",
        ),
        (|_| ok("<html>"), "isn't JSON"),
        (|_| respond("302 Found", "Location: /token\r\n", ""), "answered 302"),
    ];
    for (configuration, reason) in cases {
        let server = provider(configuration, |_| ok(r#"{"access_token":"T"}"#));
        for answer in both!(secured(&server, credentials(&server)), GET, |_call| {}) {
            let error: Error = answer.unwrap_err();
            assert!(error.to_string().contains(reason), "{error}");
            assert!(!format!("{error} {error:?}").contains("CANARY"));
        }
        assert_eq!(targets(&server), [CONFIGURATION; 2], "{reason}");
    }
}

#[test]
fn a_provider_that_gives_no_answer_is_what_the_error_is_about() {
    let huge = |_: &str| ok(&" ".repeat(1 << 17));
    let cases: [(Configuration, &str); 2] = [
        (|_| b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{".to_vec(), "the OpenID provider gave no complete answer"),
        (huge, "the OpenID provider's configuration can't be used: "),
    ];
    for (configuration, reason) in cases {
        let server = provider(configuration, |_| ok(r#"{"access_token":"T"}"#));
        for answer in both!(secured(&server, credentials(&server)), GET, |_call| {}) {
            let problem = problem(answer);
            assert!(problem.to_string().starts_with(reason), "{problem}");
            assert_eq!(problem.is_retryable(), matches!(problem, TokenProblem::DiscoveryTransport(_)));
        }
    }
}

#[test]
fn a_provider_that_cannot_be_asked_is_not() {
    let server = provider(good, |_| ok(r#"{"access_token":"T"}"#));
    for url in ["http://example.com/.well-known/openid-configuration", &format!("{}/openid.json", server.url)] {
        for answer in both!(secured(&server, ClientCredentials::discover(url, "id", "CANARY")), GET, |_call| {}) {
            assert!(matches!(problem(answer), TokenProblem::Discovery(_)), "{url}");
        }
    }
    assert!(server.seen().is_empty());
}

/// Says after each answer that there is more to ask.
struct Curious(String);

impl TokenProvider for Curious {
    fn obtain(&self) -> Result<Obtain, TokenProblem> {
        let mut request = http::Request::new(bytes::Bytes::new());
        *request.uri_mut() = self.0.parse().unwrap();
        Ok(request.into())
    }

    fn next(&self, asked: &http::Uri, _: &http::Response<bytes::Bytes>) -> Result<Obtain, TokenProblem> {
        assert_eq!(asked, self.0.as_str());
        self.obtain()
    }
}

#[test]
fn asking_comes_to_an_end() {
    let server = provider(good, |_| ok("null"));
    let curious = || secured(&server, Curious(format!("{}/token", server.url)));
    for answer in both!(curious(), GET, |_call| {}) {
        assert!(matches!(problem(answer), TokenProblem::Unreadable(_)));
    }
    assert_eq!(targets(&server), ["/token"; 8]);
}

#[test]
fn an_endpoint_that_has_moved_is_asked_for_again() {
    static MOVED: AtomicBool = AtomicBool::new(false);
    static COUNT: AtomicUsize = AtomicUsize::new(0);
    let server = provider(good, |_| match MOVED.load(SeqCst) {
        true => respond("404 Not Found", "", ""),
        false => ok(&format!(r#"{{"access_token":"T{}","expires_in":100}}"#, COUNT.fetch_add(1, SeqCst))),
    });
    let clock = Clock::default();
    let client = secured(&server, credentials(&server)).surroundings(clock.clone()).build_blocking().unwrap();
    let call = || client.call(&GET).send(reply::json::<Json>, reply::json::<Json>);
    call().unwrap();
    clock.forward(100);
    MOVED.store(true, SeqCst);
    let refused = problem(call());
    assert!(matches!(refused, TokenProblem::Refused { status: StatusCode::NOT_FOUND, code: None }), "{refused}");
    clock.forward(10);
    MOVED.store(false, SeqCst);
    call().unwrap();
    let targets = targets(&server);
    assert_eq!(targets.iter().filter(|target| *target == CONFIGURATION).count(), 2, "{targets:?}");
}
