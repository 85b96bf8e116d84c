//! Answers of token endpoints: which are tokens, and which errors the others are.

use crate::support::{Server, both, ok, reply as respond};
use crate::tokens::{GET, credentials, secured, targets};

#[test]
fn answers_that_are_no_token() {
    let huge = format!(r#"{{"access_token":"{}"}}"#, "x".repeat(65 << 10));
    let answers = [
        ("has no access_token", ok("{}")),
        ("has no access_token", ok("<html>")),
        ("isn't Bearer", ok(r#"{"access_token":"CANARY","token_type":"mac"}"#)),
        ("larger than 64 KiB", ok(&huge)),
        ("no header can carry", ok(r#"{"access_token":"a\nb"}"#)),
        ("answered 302 Found", respond("302 Found", "Location: /other\r\n", "")),
        ("answered 500", respond("500 Internal Server Error", "", r#"{"error":"CANARY"}"#)),
        ("no complete answer", b"HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n{".to_vec()),
    ];
    for (text, answer) in answers {
        let server = Server::new(move |_| answer.clone());
        for answer in both!(secured(&server, credentials(&server)), GET, |_call| {}) {
            let error = answer.unwrap_err();
            let shown = format!("{error} {error:?}");
            assert!(shown.contains(text) && !shown.contains("CANARY"), "{shown}");
        }
        assert_eq!(targets(&server), ["/token", "/token"]);
    }
}

#[test]
fn errors_of_token_endpoints_are_told_whatever_their_status_and_code() {
    let rows = [
        (
            ok(r#"{"error":"incorrect_client_credentials","error_description":"CANARY"}"#),
            "200 OK, `incorrect_client_credentials`",
        ),
        (respond("403 Forbidden", "", "\u{feff}{\"error\":\"slow_down\"}"), "403 Forbidden, `slow_down`"),
        (respond("400 Bad Request", "", r#"{"error":"InvalidClient"}"#), "400 Bad Request, `InvalidClient`"),
        // What doesn't read as a code may be anything.
        (respond("400 Bad Request", "", r#"{"error":"CANARY"}"#), "answered 400 Bad Request"),
        (respond("400 Bad Request", "", r#"{"error":"CANARY was wrong"}"#), "answered 400 Bad Request"),
        (respond("400 Bad Request", "", r#"{"error":{"code":"CANARY"}}"#), "answered 400 Bad Request"),
        (ok(r#"{"error":"CANARY7"}"#), "answered 200 OK"),
    ];
    for (answer, text) in rows {
        let server = Server::new(move |_| answer.clone());
        for answer in both!(secured(&server, credentials(&server)), GET, |_call| {}) {
            let error = answer.unwrap_err();
            let shown = error.to_string();
            assert!(shown.ends_with(text) && !format!("{shown}{error:?}").contains("CANARY"), "{shown}");
        }
    }
}

#[test]
fn tokens_are_of_the_type_that_is_known() {
    let rows: [(&str, Option<&str>, &str); 5] = [
        (r#"{"access_token":"T","token_type":"BearerToken"}"#, None, "Bearer T"),
        ("\u{feff}{\"access_token\":\"T\"}", None, "Bearer T"),
        (r#"{"access_token":"T","token_type":"bot"}"#, Some("Bot"), "Bot T"),
        (r#"{"access_token":"T"}"#, Some("Bot"), "Bot T"),
        (r#"{"access_token":"T","token_type":"Bearer"}"#, Some("Bot"), "Bearer T"),
    ];
    for (answer, kind, sent) in rows {
        let server = Server::new(move |seen| if seen.target == "/token" { ok(answer) } else { ok("null") });
        let tokens = || match kind {
            Some(kind) => credentials(&server).token_type(kind),
            None => credentials(&server),
        };
        for answer in both!(secured(&server, tokens()), GET, |_call| {}) {
            answer.unwrap();
        }
        let seen: Vec<_> = server.seen().into_iter().filter(|seen| seen.target != "/token").collect();
        assert!(seen.iter().all(|seen| seen.header("authorization") == Some(sent)), "{seen:?}");
    }
}
