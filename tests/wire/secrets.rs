//! Nothing that is written for people shows what is secret: credentials, and what the document marks as private.

use std::error::Error as StdError;
use std::fmt::Debug;

use twilio_insights_participants::Error;

use crate::server::{Server, respond};
use crate::support::{block_on, both, list, page, sid};

/// A participant with a canary in each private member, and others to be seen.
const PARTICIPANT: &str =
    r#"{"label":"CANARY","from":"CANARY","to":"CANARY","country_code":"CH","call_status":"busy"}"#;

/// The canary, and `AC-CANARY:token-CANARY` in Base64.
#[track_caller]
fn silent(text: &str) {
    assert!(!text.contains("CANARY") && !text.contains("QUMtQ0FOQVJZ"), "{text}");
}

#[track_caller]
fn silent_debug(value: &impl Debug) {
    silent(&format!("{value:?} {value:#?}"));
}

/// An error with all of its sources, and what it carries.
#[track_caller]
fn silent_error<E>(error: &Error<E>) {
    silent(&format!("{error} {error:?} {error:#?}"));
    let mut source = error.source();
    while let Some(cause) = source {
        silent(&format!("{cause} {cause:?}"));
        source = cause.source();
    }
    match error {
        Error::Invalid(cause) => silent_debug(cause),
        Error::Transport(cause) => silent_debug(cause),
        Error::Status(cause) => silent_debug(cause),
        Error::Decode(cause) => silent_debug(cause),
        Error::Refused(cause) => silent_debug(cause),
        _ => {}
    }
}

#[test]
fn clients_calls_and_answers() {
    let server = Server::with(page(PARTICIPANT, "null"));
    silent_debug(&server.client());
    silent_debug(&server.client().build_blocking().unwrap());
    let client = server.client().build().unwrap();
    silent_debug(&client);

    let call = client.list_conference_participants(&sid()).label("CANARY").page_token("CANARY");
    silent_debug(&call);
    assert!(format!("{call:?}").contains("\"Label\""), "names of parameters are no secret");
    silent_debug(&call.clone().stream());
    let sending = call.clone().send_with_response();
    silent_debug(&sending);

    let response = block_on(sending).unwrap();
    silent_debug(&response);
    let participant = &response.body().participants[0];
    silent_debug(participant);
    let told = format!("{participant:?}");
    assert!(told.contains("CH") && told.contains("Busy") && told.contains("label"), "the rest is shown: {told}");
    assert_eq!(participant.from.as_deref(), Some("CANARY"), "it is kept all the same");
    assert!(server.seen()[0].target.contains("Label=CANARY"), "and sent");
}

#[test]
fn errors_of_every_kind() {
    let broken = page(&format!(r#"{PARTICIPANT},{{"label":"CANARY","join_time":"CANARY"}}"#), "null");
    let answers = [
        ("Status", respond("403 Forbidden", "Set-Cookie: a=CANARY\r\n", r#"{"message":"CANARY"}"#)),
        ("Decode", respond("200 OK", "Set-Cookie: a=CANARY\r\n", &broken)),
        ("Transport", b"HTTP/1.1 200 OK\r\nX: CANARY\r\nContent-Length: 99\r\n\r\n\"CANARY\"".to_vec()),
        ("Transport", b"CANARY CANARY\r\n\r\n".to_vec()),
        // The address that is refused is named, without the query, which may hold a token.
        ("Refused", respond("302 Found", "Location: https://u:CANARY@elsewhere.example/a?CANARY#CANARY\r\n", "CANARY")),
    ];
    for (kind, bytes) in answers {
        let server = Server::new(move |_| bytes.clone());
        for answer in
            both!(server.client(), |client| client.list_conference_participants(&sid()).label("CANARY").send())
        {
            let error = answer.unwrap_err();
            assert!(format!("{error:?}").starts_with(kind), "{kind}: {error:?}");
            silent_error(&error);
            silent_error(&error.untyped());
        }
        // A connection that breaks may be whole the next time; nothing else is tried again.
        assert_eq!(server.seen().len(), if kind == "Transport" { 6 } else { 2 }, "{kind}");
    }
}

#[test]
fn paging_and_bad_items() {
    let broken = format!(r#"{PARTICIPANT},{{"label":"CANARY","join_time":"CANARY"}}"#);
    let server = Server::with(page(&broken, "\"https://CANARY.example/?CANARY\""));
    let items = list!(server.client());
    assert_eq!(items.len(), 3);
    silent_debug(&items);
    items.iter().filter_map(|item| item.as_ref().err()).for_each(silent_error);
}

#[test]
fn what_the_caller_got_wrong() {
    let server = Server::with(page("", "null"));
    let odd = serde_json::from_value("CANARY".into()).unwrap();
    for answer in both!(server.client(), |client| client.list_conference_participants(&odd).send()) {
        silent_error(&answer.unwrap_err());
    }
    let address = "http://user:CANARY@127.0.0.1:1/?CANARY";
    silent_debug(&server.client().base_url(address).build().unwrap_err());
    silent_debug(&server.client().header("X-Key", "CANARY\n").build().unwrap_err());
}
