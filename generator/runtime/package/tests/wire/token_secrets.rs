//! Secrets around access tokens: where they go, and what shows them.

use typecase_runtime::{
    Credential, Error, Paging,
    json::Json,
    oauth::{ClientCredentials, RefreshToken, Token, TokenProblem, TokenProvider as _},
    reply,
};

use crate::{
    support::{Server, both, ok, reply as respond},
    tokens::{GET, credentials, problem, secured, server},
};

#[test]
fn tokens_are_fetched_where_nobody_listens() {
    let server = Server::new(|_| ok("null"));
    for url in [
        "http://example.com/token",
        "ftp://127.0.0.1/token",
        "/token",
        "http://127.0.0.1@example.com/",
        "http://localhost.example.com/",
    ] {
        for answer in both!(secured(&server, ClientCredentials::new(url, "CANARY", "CANARY")), GET, |_call| {}) {
            assert!(matches!(problem(answer.map(|_| ())), TokenProblem::Endpoint), "{url}");
        }
    }
    assert!(server.seen().is_empty());
}

#[test]
fn tokens_stay_at_their_origin() {
    let other = Server::new(|_| ok(r#"{"access_token":"T"}"#));
    let place = other.url.clone();
    let redirecting = server("", move |_| respond("307 Temporary Redirect", &format!("Location: {place}/\r\n"), ""));
    for answer in both!(secured(&redirecting, credentials(&redirecting)), GET, |_call| {}) {
        assert!(matches!(answer, Err(Error::Refused(_))));
    }
    let place = other.url.clone();
    let linking = server("", move |_| ok(&format!(r#"{{"next":"{place}/"}}"#)));
    let client = secured(&linking, credentials(&linking)).build_blocking().unwrap();
    let mut items = client.call(&GET).items::<Json, Json>(Paging::link(&["items"], &["next"]), reply::json);
    assert!(matches!(items.next(), Some(Err(Error::Refused(_)))));
    let place = other.url.clone();
    let elsewhere = Server::new(move |_| respond("307 Temporary Redirect", &format!("Location: {place}/\r\n"), ""));
    for answer in both!(secured(&elsewhere, credentials(&elsewhere)), GET, |_call| {}) {
        assert!(matches!(problem(answer.map(|_| ())), TokenProblem::Refused { .. }));
    }
    assert!(other.seen().is_empty());
}

#[test]
fn nothing_shows_a_secret() {
    let server = Server::new(|_| respond("401 Unauthorized", "", r#"{"error":"CANARY"}"#));
    let url = format!("{}/token?CANARY", server.url);
    let client = ClientCredentials::new(&url, "CANARY", "CANARY").param("p", "CANARY");
    let refresh = RefreshToken::new(&url, "CANARY", "CANARY").client_secret("CANARY");
    let mut told = format!("{client:?} {refresh:?} {:?} {:?}", Token::new("CANARY"), client.obtain().unwrap());
    told += &format!("{:?}", refresh.read(&http::Response::new(br#"{"access_token":"CANARY"}"#.as_slice().into())));
    let builder = || secured(&server, ClientCredentials::new(&url, "CANARY", "CANARY"));
    told += &format!("{:?} {:?} {:?}", Credential::tokens(client), builder(), builder().build().unwrap());
    for answer in both!(builder(), GET, |_call| {}) {
        let error = answer.unwrap_err();
        let Error::Token(failure) = &error else { panic!() };
        told +=
            &format!("{error} {error:?} {failure:?} {:?} {:?}", failure.problem(), std::error::Error::source(&error));
    }
    assert!(!told.contains("CANARY") && !told.contains("Q0FOQVJZ"), "{told}");
    assert!(server.seen()[0].head.contains("CANARY"));
}
