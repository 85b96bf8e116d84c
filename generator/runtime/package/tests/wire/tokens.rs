//! Access tokens: fetched when they are needed, renewed before they expire, and shared by all calls.

use std::{
    sync::{
        Arc, Mutex,
        atomic::{AtomicUsize, Ordering::SeqCst},
    },
    time::Duration,
};

use http::{Method, StatusCode};
use typecase_runtime::{
    ClientBuilder, Credential, Error, Operation,
    json::Json,
    oauth::{ClientCredentials, Obtain, RefreshToken, Token, TokenProblem, TokenProvider},
    reply,
    surroundings::Surroundings,
};

use crate::support::{Seen, Server, Succeed as _, block_on, both, ok, reply as respond};

pub(crate) const GET: Operation = Operation::new("Get", Method::GET, "/things").secured(&[&["oauth"]]);
const POST: Operation = Operation::new("Post", Method::POST, "/things").secured(&[&["oauth", "key"]]);
const OPEN: Operation = Operation::new("Open", Method::GET, "/open");

/// A server that gives the tokens `T1`, `T2` and so on, and otherwise what `answer` gives.
pub(crate) fn server(life: &'static str, answer: impl Fn(&Seen) -> Vec<u8> + Send + Sync + 'static) -> Server {
    let count = AtomicUsize::new(0);
    Server::new(move |seen| match seen.target.as_str() {
        "/token" => {
            let number = count.fetch_add(1, SeqCst) + 1;
            ok(&format!(r#"{{"access_token":"T{number}","token_type":"bearer"{life}}}"#))
        }
        _ => answer(seen),
    })
}

pub(crate) fn credentials(server: &Server) -> ClientCredentials {
    ClientCredentials::new(format!("{}/token", server.url), "i:d", "s&t")
}

pub(crate) fn secured(server: &Server, provider: impl TokenProvider + 'static) -> ClientBuilder {
    server.client().credential("oauth", Credential::tokens(provider))
}

pub(crate) fn targets(server: &Server) -> Vec<String> {
    server.seen().iter().map(|seen| seen.target.clone()).collect()
}

fn tokens(server: &Server) -> Vec<String> {
    let api = server.seen().into_iter().filter(|seen| seen.target != "/token");
    api.map(|seen| seen.header("authorization").unwrap_or("none").to_owned()).collect()
}

pub(crate) fn problem<T: std::fmt::Debug>(answer: Result<T, Error>) -> TokenProblem {
    match answer {
        Err(Error::Token(failure)) => failure.problem().clone(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn client_credentials_become_a_token_that_is_kept() {
    let server = server("", |_| ok("null"));
    let builder = || {
        let builder = secured(&server, credentials(&server).scopes(["a b", "c"]).param("audience", "x/y"));
        builder.header("X-Own", "own").credential("key", Credential::api_key_header("X-Key", "key"))
    };
    let client = builder().build_blocking().unwrap();
    for _ in 0..2 {
        client.call(&POST).send(reply::json::<Json>, reply::json::<Json>).unwrap();
    }
    client.call(&OPEN).send(reply::json::<Json>, reply::json::<Json>).unwrap();
    assert_eq!(targets(&server), ["/token", "/things", "/things", "/open"]);
    assert_eq!(tokens(&server), ["Bearer T1", "Bearer T1", "none"]);
    let seen = &server.seen()[0];
    assert_eq!((seen.method.as_str(), seen.header("user-agent")), ("POST", Some("test/1")));
    assert_eq!(seen.header("authorization"), Some("Basic aSUzQWQ6cyUyNnQ="), "i%3Ad:s%26t");
    assert_eq!(seen.header("content-type"), Some("application/x-www-form-urlencoded"));
    assert_eq!(seen.body, b"grant_type=client_credentials&scope=a%20b%20c&audience=x%2Fy");
    assert!(seen.header("x-key").is_none() && seen.header("x-own").is_none());
    both!(builder(), POST, |_call| {}).succeed();
}

#[test]
fn the_secret_can_go_in_the_body() {
    let server = server("", |_| ok("null"));
    both!(secured(&server, credentials(&server).secret_in_body()), GET, |_call| {}).succeed();
    let seen = &server.seen()[0];
    assert_eq!(seen.body, b"grant_type=client_credentials&client_id=i%3Ad&client_secret=s%26t");
    assert!(seen.header("authorization").is_none());
}

#[test]
fn refresh_tokens_are_used_up() {
    let count = AtomicUsize::new(0);
    let server = Server::new(move |seen| match (seen.target.as_str(), count.fetch_add(1, SeqCst)) {
        ("/token", number) => ok(&format!(r#"{{"access_token":"T","refresh_token":"R{number}"}}"#)),
        // Each call's first attempt finds its token worn out.
        (_, number) if number % 4 == 1 => respond("401 Unauthorized", "", "{}"),
        _ => ok("null"),
    });
    let told = Arc::new(Mutex::new(Vec::new()));
    let teller = Arc::clone(&told);
    let provider = RefreshToken::new(format!("{}/token", server.url), "id", "R")
        .on_new_token(move |token| teller.lock().unwrap().push(token.to_owned()));
    both!(secured(&server, provider.clone()), GET, |_call| {}).succeed();
    let bodies: Vec<String> = server
        .seen()
        .into_iter()
        .filter(|seen| seen.target == "/token")
        .map(|seen| String::from_utf8(seen.body).unwrap())
        .collect();
    let body = |token: &str| format!("grant_type=refresh_token&refresh_token={token}&client_id=id");
    assert_eq!(bodies, [body("R"), body("R0"), body("R2"), body("R4")]);
    assert_eq!(*told.lock().unwrap(), ["R0", "R2", "R4", "R6"]);
}

/// A clock that a test sets.
#[derive(Clone, Default)]
pub(crate) struct Clock(Arc<Mutex<Duration>>);

impl Clock {
    pub(crate) fn forward(&self, seconds: u64) {
        *self.0.lock().unwrap() += Duration::from_secs(seconds);
    }
}

impl Surroundings for Clock {
    fn elapsed(&self) -> Duration {
        *self.0.lock().unwrap()
    }

    fn now(&self) -> Option<jiff::Timestamp> {
        Some("2026-11-23T12:00:00Z".parse().unwrap())
    }

    fn random(&self) -> u64 {
        0
    }
}

#[test]
fn tokens_are_renewed_before_they_expire() {
    for (life, early) in [(r#","expires_in":3600"#, 30), (r#","expires_in":"100""#, 10)] {
        let server = server(life, |_| ok("null"));
        let clock = Clock::default();
        let client = secured(&server, credentials(&server)).surroundings(clock.clone()).build().unwrap();
        let call = || block_on(client.call(&GET).send(reply::json::<Json>, reply::json::<Json>)).unwrap();
        call();
        let life: u64 = if early == 30 { 3600 } else { 100 };
        clock.forward(life - early - 1);
        call();
        clock.forward(1);
        call();
        assert_eq!(tokens(&server), ["Bearer T1", "Bearer T1", "Bearer T2"]);
    }
}

#[test]
fn after_401_a_call_is_sent_again_once_with_another_token() {
    let api = |seen: &Seen| match seen.header("authorization") {
        Some("Bearer T1" | "Bearer T3") => respond("401 Unauthorized", "", "{}"),
        _ => ok(&format!("{}", seen.body.len())),
    };
    let server = server("", api);
    let key = || secured(&server, credentials(&server)).credential("key", Credential::api_key_query("k", "v"));
    for answer in both!(key(), POST, |call| call.json("application/json", &"text")) {
        let answer = answer.unwrap();
        assert_eq!((answer.body().as_str(), answer.attempts()), ("6", 2));
    }
    assert_eq!(tokens(&server), ["Bearer T1", "Bearer T2", "Bearer T3", "Bearer T4"]);
}

#[test]
fn a_server_that_always_says_401_costs_no_token_a_call() {
    let server = server("", |_| respond("401 Unauthorized", "", "{}"));
    let clock = Clock::default();
    let client = secured(&server, credentials(&server)).surroundings(clock.clone()).build_blocking().unwrap();
    let call = || client.call(&GET).send(reply::json::<Json>, reply::json::<Json>).unwrap_err();
    assert_eq!(call().status(), Some(StatusCode::UNAUTHORIZED));
    assert_eq!(tokens(&server), ["Bearer T1", "Bearer T2"]);
    call();
    call();
    assert_eq!(tokens(&server)[2..], ["Bearer T2", "Bearer T2"]);
    clock.forward(10);
    call();
    assert_eq!(tokens(&server)[4..], ["Bearer T2", "Bearer T3"]);
}

#[test]
fn an_endpoint_that_fails_is_asked_less_and_less() {
    let server =
        Server::new(|_| respond("400 Bad Request", "", r#"{"error":"invalid_client","error_description":"CANARY"}"#));
    let clock = Clock::default();
    let client = secured(&server, credentials(&server)).surroundings(clock.clone()).build_blocking().unwrap();
    let call = || problem(client.call(&GET).send(reply::json::<Json>, reply::json::<Json>));
    for (wait, asked) in [(0, 1), (0, 1), (1, 2), (1, 2), (1, 3), (3, 3), (1, 4)] {
        clock.forward(wait);
        let problem = call();
        assert!(matches!(
            &problem,
            TokenProblem::Refused { status: StatusCode::BAD_REQUEST, code: Some(code) } if code == "invalid_client"
        ));
        assert!(problem.to_string().ends_with("400 Bad Request, `invalid_client`"));
        assert_eq!(server.seen().len(), asked);
    }
}

/// A provider with a fixed token.
struct Own(&'static str);

impl TokenProvider for Own {
    fn obtain(&self) -> Result<Obtain, TokenProblem> {
        match self.0 {
            "" => Err(TokenProblem::other("the vault is locked")),
            token => Ok(Obtain::Token(Token::new(token).expires_in(Duration::ZERO))),
        }
    }
}

#[test]
fn providers_of_ones_own() {
    let server = Server::new(|_| ok("null"));
    both!(secured(&server, Own("T")), GET, |_call| {}).succeed();
    assert_eq!(tokens(&server), ["Bearer T", "Bearer T"]);
    for answer in both!(secured(&server, Own("")), GET, |_call| {}) {
        assert_eq!(answer.unwrap_err().to_string(), "Get (GET /things): there is no access token: the vault is locked");
    }
    assert_eq!(server.seen().len(), 2);
}

#[test]
fn schemes_that_the_client_does_not_speak_are_refused_before_anything_is_sent() {
    const DIGEST: Operation = Operation::new("Digest", Method::GET, "/").secured(&[&["digest"]]).unspoken("digest");
    let server = Server::new(|_| ok("null"));
    for answer in both!(server.client(), DIGEST, |_call| {}) {
        let error = answer.unwrap_err();
        assert!(matches!(&error, Error::Invalid(invalid) if invalid.path() == "digest"), "{error:?}");
    }
    assert!(server.seen().is_empty());
    both!(server.client().header("Authorization", "Digest own"), DIGEST, |_call| {}).succeed();
    both!(server.client().credential("digest", Credential::outside()), DIGEST, |_call| {}).succeed();
    assert_eq!(tokens(&server), ["Digest own", "Digest own", "none", "none"]);
}
