//! The generated crate's fake server, with its own client.

use std::io::{Read as _, Write as _};
use std::net::TcpStream;

use http::{Method, StatusCode};
use twilio_insights_participants::mock::{Answer, Mock};
use twilio_insights_participants::runtime::{Operation, reply};
use twilio_insights_participants::{Client, Error, blocking, types};

use crate::support::{PATH, SID, block_on, page, sid};

fn parsed(json: &str) -> types::ParticipantPage {
    serde_json::from_str(json).unwrap()
}

fn blocking(mock: &Mock) -> blocking::Client {
    mock.client().basic_auth("user", "password").build_blocking().unwrap()
}

#[test]
fn the_documents_example_is_the_answer_unless_a_test_sets_one() {
    let mock = Mock::start().unwrap();
    let client: Client = mock.client().build().unwrap();
    let shown = block_on(client.list_conference_participants(&sid()).send()).unwrap();
    assert_eq!((shown.participants.len(), shown.meta.page), (2, Some(0)));
    let told = blocking(&mock).list_conference_participants(&sid()).send().unwrap();
    assert_eq!(shown, told);
    mock.list_conference_participants(|_| parsed(&page("", "null")));
    assert!(blocking(&mock).list_conference_participants(&sid()).send().unwrap().participants.is_empty());
}

#[test]
fn answers_can_depend_on_the_request() {
    let mock = Mock::start().unwrap();
    let url = mock.url();
    mock.list_conference_participants(move |request| match request.query_parameter("Page").as_deref() {
        None => parsed(&page(r#"{"label":"a b"}"#, &format!("\"{url}{PATH}?Page=1\""))),
        Some("1") => parsed(&page(r#"{"label":"c"}"#, "null")),
        Some(other) => panic!("{other}"),
    });
    let items = blocking(&mock).list_conference_participants(&sid()).label("a b").stream();
    let labels: Vec<_> = items.map(|item| item.unwrap().label.unwrap()).collect();
    assert_eq!(labels, ["a b", "c"]);
    let requests = mock.requests();
    assert_eq!(requests.len(), 2);
    let first = &requests[0];
    assert_eq!((first.method(), first.path()), (&Method::GET, PATH));
    assert_eq!(first.operation(), Some("ListConferenceParticipants"));
    assert_eq!(first.path_parameter("ConferenceSid"), Some(SID));
    assert_eq!(first.query_parameter("Label").as_deref(), Some("a b"));
    assert_eq!(first.header("authorization"), Some("Basic dXNlcjpwYXNzd29yZA=="));
    assert!(!format!("{first:?}").contains("dXNlcjpwYXNzd29yZA"));
}

#[test]
fn other_statuses_bodies_and_headers() {
    let mock = Mock::start().unwrap();
    let failure: types::ApiError = serde_json::from_str(r#"{"code":20404,"message":"none","status":404}"#).unwrap();
    mock.list_conference_participants(move |_| Answer::json(404, &failure).header("X-Request-Id", "RQ1"));
    let call = || blocking(&mock).list_conference_participants(&sid()).send().unwrap_err();
    let error = call();
    assert_eq!((error.status(), error.request_id()), (Some(StatusCode::NOT_FOUND), Some("RQ1")));
    let Error::Status(failed) = error else { panic!() };
    assert_eq!(failed.body().unwrap().code, Some(20404));
    mock.list_conference_participants(|_| Answer::bytes(200, "application/json", "{"));
    assert!(matches!(call(), Error::Decode(_)));
    mock.list_conference_participants(|_| Answer::status(401));
    assert_eq!(call().status(), Some(StatusCode::UNAUTHORIZED));
    mock.list_conference_participants(|_| Answer::status(200).header("bad name", ""));
    assert_eq!(call().status(), Some(StatusCode::INTERNAL_SERVER_ERROR));
}

#[test]
fn an_answer_that_is_not_there_says_why_in_the_clients_error() {
    const OTHER: Operation = Operation::new("Other", Method::GET, "/other");
    let mock = Mock::listen().unwrap();
    mock.expect(&OTHER, None);
    let client = mock.connect(Client::builder().basic_auth("user", "password")).build_blocking().unwrap();
    let not_there = client.call(&OTHER).send::<(), ()>(reply::empty, reply::empty).unwrap_err();
    let reason =
        "501 Not Implemented: the operation Other has no answer: the document gives no example, and the test sets none";
    assert!(not_there.to_string().ends_with(reason), "{not_there}");
    let error = client.list_conference_participants(&sid()).send().unwrap_err();
    assert!(
        error.to_string().ends_with(&format!("404 Not Found: no operation of the document has the path {PATH}")),
        "{error}"
    );
}

/// What a request is answered, as it stands on the wire.
fn wire(mock: &Mock, request: &[u8]) -> String {
    let mut stream = TcpStream::connect(mock.url().trim_start_matches("http://")).unwrap();
    stream.write_all(request).unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    answer
}

#[test]
fn what_no_operation_is_for() {
    let mock = Mock::start().unwrap();
    let unknown = wire(&mock, b"GET /v1/Rooms?a=b HTTP/1.1\r\n\r\n");
    assert!(unknown.starts_with("HTTP/1.1 404 Not Found\r\n"), "{unknown}");
    assert!(unknown.ends_with("\r\n\r\nno operation of the document has the path /v1/Rooms"), "{unknown}");
    let other = wire(&mock, format!("POST {PATH} HTTP/1.1\r\nContent-Length: 1\r\n\r\nx").as_bytes());
    assert!(other.contains("404 Not Found") && other.ends_with(&format!("POST {PATH}, only GET")), "{other}");
    assert_eq!(mock.requests().last().unwrap().body().as_ref(), b"x");
    for (request, status) in [
        ("nonsense\r\n\r\n".to_owned(), "400"),
        ("GET / HTTP/1.1\r\nContent-Length: x\r\n\r\n".to_owned(), "400"),
        ("POST / HTTP/1.1\r\nContent-Length: 99999999999\r\n\r\n".to_owned(), "413"),
        ("POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n".to_owned(), "411"),
    ] {
        let answer = wire(&mock, request.as_bytes());
        assert!(answer.starts_with(&format!("HTTP/1.1 {status} ")), "{request}: {answer}");
    }
}

#[test]
fn it_ends_when_it_is_dropped() {
    let mock = Mock::start().unwrap();
    let address = mock.url().trim_start_matches("http://").to_owned();
    assert!(TcpStream::connect(&address).is_ok());
    drop(mock);
    assert!(TcpStream::connect(&address).is_err());
}
