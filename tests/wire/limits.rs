//! What bounds a call: the length of its answer, and its time.

use std::thread;
use std::time::{Duration, Instant};

use twilio_insights_participants::Error;
use twilio_insights_participants::runtime::transport::TransportErrorKind;

use crate::server::{Server, json};
use crate::support::{both, page, sid};

#[test]
fn a_truncated_body_is_a_transport_error_and_not_a_short_list() {
    // The part that arrives would be a page by itself.
    let body = page("", "null");
    let answers = [
        format!("HTTP/1.1 200 OK\r\nContent-Length: 4096\r\n\r\n{body}"),
        format!("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n{:x}\r\n{body}\r\n", body.len()),
    ];
    for bytes in answers {
        let server = Server::new(move |_| bytes.clone().into_bytes());
        for answer in both!(server.client(), |client| client.list_conference_participants(&sid()).send()) {
            let error = answer.unwrap_err();
            let Error::Transport(failure) = &error else { panic!("{error:?}") };
            assert_eq!(failure.kind(), TransportErrorKind::Body);
            assert!(error.is_retryable());
        }
    }
}

#[test]
fn an_oversized_body_is_refused_whether_or_not_its_length_is_told() {
    let body = page(&vec![r#"{"label":"agent"}"#; 2000].join(","), "null");
    let length = body.len() as u64;
    let untold = format!("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n{body}").into_bytes();
    for bytes in [json(&body), untold] {
        let server = Server::new(move |_| bytes.clone());
        let ask =
            |limit| both!(server.client().max_body(limit), |client| client.list_conference_participants(&sid()).send());
        for answer in ask(length) {
            assert_eq!(answer.unwrap().participants.len(), 2000);
        }
        for answer in ask(length - 1) {
            let Err(Error::TooLarge(error)) = answer else { panic!("{answer:?}") };
            assert_eq!(error.limit(), length - 1);
        }
    }
}

#[test]
fn a_slow_server_is_a_timeout() {
    let server = Server::new(|_| {
        thread::sleep(Duration::from_secs(10));
        Vec::new()
    });
    let start = Instant::now();
    for answer in both!(server.client().timeout(Duration::from_millis(200)), |client| client
        .list_conference_participants(&sid())
        .send())
    {
        let error = answer.unwrap_err();
        assert!(error.is_timeout() && error.is_retryable(), "{error:?}");
    }
    assert!(start.elapsed() < Duration::from_secs(8), "nobody waits for the answer");
    assert_eq!(server.seen().len(), 2, "the requests were sent");
}

#[test]
fn nobody_there_is_a_connection_error() {
    // A port that was free a moment ago.
    let gone = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let builder = || {
        let builder = twilio_insights_participants::Client::builder().base_url(&format!("http://{gone}"));
        builder.basic_auth("AC0123", "token")
    };
    for answer in both!(builder(), |client| client.list_conference_participants(&sid()).send()) {
        let Err(Error::Transport(failure)) = &answer else { panic!("{answer:?}") };
        assert_eq!(failure.kind(), TransportErrorKind::Connect);
    }
}
