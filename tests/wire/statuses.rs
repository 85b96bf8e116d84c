//! What comes in: statuses other than success.

use twilio_insights_participants::Error;
use twilio_insights_participants::runtime::Json;

use crate::server::{Server, respond};
use crate::support::{both, list, sid};

const NOT_FOUND: &str =
    r#"{"code":20404,"message":"No such conference","more_info":"https://example.com","status":404}"#;

#[test]
fn the_documented_body_comes_typed() {
    let server = Server::new(|_| respond("404 Not Found", "X-Request-Id: RQ7\r\n", NOT_FOUND));
    for answer in both!(server.client(), |client| client.list_conference_participants(&sid()).send()) {
        let error = answer.unwrap_err();
        assert_eq!(error.status().unwrap(), 404);
        assert_eq!(error.request_id(), Some("RQ7"));
        assert!(!error.is_retryable());
        assert!(error.to_string().contains("ListConferenceParticipants"), "{error}");
        assert!(error.to_string().contains("404"), "{error}");
        let Error::Status(status) = error else { panic!("{error:?}") };
        let body = status.body().unwrap();
        assert_eq!((body.code, body.message.as_deref()), (Some(20404), Some("No such conference")));

        // `?` in a function of the crate's plain error keeps the body, as JSON.
        let plain: Error = Error::Status(status).into();
        let Error::Status(plain) = plain else { panic!("{plain:?}") };
        assert!(plain.body().is_some_and(|body: &Json| body.is(NOT_FOUND)));
    }
    let items = list!(server.client());
    assert!(matches!(&items[..], [Err(Error::Status(status))] if status.body().is_some()), "an error ends the list");
}

#[test]
fn a_body_in_another_shape_is_kept_as_it_came() {
    for (line, code, body, retryable) in [
        ("401 Unauthorized", 401, "", false),
        ("429 Too Many Requests", 429, r#"{"code":"20429"}"#, true),
        ("500 Internal Server Error", 500, "<html>sorry</html>", true),
        ("503 Service Unavailable", 503, "[1,2", true),
    ] {
        let server = Server::new(move |_| respond(line, "Content-Type: text/html\r\n", body));
        for answer in both!(server.client(), |client| client.list_conference_participants(&sid()).send()) {
            let error = answer.unwrap_err();
            assert_eq!((error.status().unwrap().as_u16(), error.is_retryable()), (code, retryable));
            let Error::Status(status) = error else { panic!("{error:?}") };
            assert!(status.body().is_none(), "{body}");
            assert_eq!(status.bytes(), body);
        }
        // What may pass is tried three times, by either client.
        assert_eq!(server.seen().len(), if retryable { 6 } else { 2 }, "{line}");
    }
}
