//! Bodies in XML, both ways.

use http::{Method, StatusCode};
use typecase_runtime::{
    Call, Error, Mode, Operation, reply,
    xml::{self, Content},
};

use crate::support::{Server, block_on, reply as respond};

const POST: Operation = Operation::new("Post", Method::POST, "/post").accept("text/xml");
const NUMBERS: Content = xml::List("{urn:n}n:number", &xml::Number);

/// As generated code has it.
fn numbers<M: Mode>(mut call: Call<M>, body: &[&str]) -> M::Answer<Vec<i64>, Vec<String>> {
    call.xml("application/xml", "numbers", &NUMBERS, &body);
    call.send(|response| reply::xml(response, &NUMBERS), |response| reply::xml(response, &xml::List("e", &xml::Text)))
}

/// What both clients are answered.
fn both(server: &Server, body: &[&str]) -> [Result<Vec<i64>, Error<Vec<String>>>; 2] {
    let blocking = server.client().build_blocking().unwrap();
    let client = server.client().build().unwrap();
    [numbers(blocking.call(&POST), body), block_on(numbers(client.call(&POST), body))]
}

#[test]
fn xml_is_sent_and_read() {
    // What is sent comes back.
    let server = Server::new(|seen| {
        respond("200 OK", "Content-Type: text/xml; charset=utf-8\r\n", &String::from_utf8_lossy(&seen.body))
    });
    for answer in both(&server, &["1", " 2"]) {
        assert_eq!(answer.unwrap(), [1, 2]);
    }
    for seen in server.seen() {
        assert_eq!(seen.header("content-type"), Some("application/xml"));
        assert_eq!(seen.header("accept"), Some("text/xml"));
        let expected = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<numbers><n:number xmlns:n=\"urn:n\">1</n:number>\
                        <n:number xmlns:n=\"urn:n\"> 2</n:number></numbers>";
        assert_eq!(String::from_utf8_lossy(&seen.body), expected);
    }
}

#[test]
fn what_xml_cant_hold_is_not_sent() {
    let server = Server::new(|_| respond("200 OK", "", "<n/>"));
    for answer in both(&server, &["\u{7}"]) {
        let Error::Invalid(invalid) = answer.unwrap_err() else { panic!() };
        assert_eq!(invalid.path(), "numbers.number");
    }
    assert!(server.seen().is_empty());
}

#[test]
fn errors_are_typed_and_tell_the_place() {
    let server =
        Server::new(|_| respond("400 Bad Request", "Content-Type: text/xml\r\n", "<all><e>a</e><e>b</e></all>"));
    for answer in both(&server, &[]) {
        let error = answer.unwrap_err();
        assert_eq!(error.status(), Some(StatusCode::BAD_REQUEST));
        let Error::Status(status) = error else { panic!() };
        assert_eq!(status.body().unwrap(), &["a", "b"]);
    }
    let server = Server::new(|_| respond("200 OK", "Content-Type: text/xml\r\n", "<a><n>1</n><n>x</n></a>"));
    for answer in both(&server, &[]) {
        let Error::Decode(failure) = answer.unwrap_err() else { panic!() };
        assert_eq!((failure.error().path.as_str(), failure.error().offset), ("/a/n[2]", 11));
    }
}

#[test]
fn json_in_the_place_of_xml_is_read_as_it_says() {
    let server = Server::new(|_| respond("200 OK", "Content-Type: application/json\r\n", "[3]"));
    for answer in both(&server, &[]) {
        assert_eq!(answer.unwrap(), [3]);
    }
}
