//! The fake server's answers that come late, in turn, or not as a whole, and requests whose length it isn't told.

use std::{
    io::{Read as _, Write as _},
    net::TcpStream,
    time::{Duration, Instant},
};

use http::Method;
use typecase_runtime::{
    ClientBuilder, Error, Operation, Retry, Upload,
    json::Json,
    mock::{Answer, Mock, Success, encode, in_turn},
    reply,
    transport::TransportErrorKind,
};

const PUT: Operation = Operation::new("Put", Method::PUT, "/put");

fn answering(answers: Vec<Answer<u64>>) -> Mock {
    let mock = Mock::listen().unwrap();
    mock.answer(&PUT, Success::new(200, "application/json", encode::json), in_turn(answers));
    mock
}

fn call(mock: &Mock, retry: Retry, upload: Upload) -> Result<u64, Error> {
    let builder = mock.connect(ClientBuilder::new("", "test/1")).retries(retry.backoff(Duration::ZERO, Duration::ZERO));
    let mut call = builder.build_blocking().unwrap().call(&PUT);
    call.upload(&["*/*"], upload);
    call.send(reply::json, reply::json::<Json>)
}

#[test]
fn answers_come_in_turn_late_and_cut_off() {
    let late = Duration::from_millis(30);
    let mock =
        answering(vec![Answer::status(503), Answer::from(1).cut_off(0), Answer::from(2).delay(late), Answer::from(3)]);
    let begun = Instant::now();
    assert_eq!(call(&mock, Retry::new(), Upload::new("a")).unwrap(), 2);
    assert!(begun.elapsed() >= late);
    assert_eq!(call(&mock, Retry::new(), Upload::new("a")).unwrap(), 3);
    assert_eq!(call(&mock, Retry::new(), Upload::new("a")).unwrap(), 3);
    assert_eq!(mock.requests().len(), 5);

    let mock = answering(vec![Answer::json(200, &vec![1; 100]).cut_off(150)]);
    let Err(Error::Transport(failure)) = call(&mock, Retry::never(), Upload::new("a")) else {
        panic!("a whole answer")
    };
    assert_eq!(failure.kind(), TransportErrorKind::Body);
    assert_eq!(call(&answering(vec![]), Retry::never(), Upload::new("a")).unwrap_err().status().unwrap(), 500);
}

#[test]
fn a_body_in_chunks_is_recorded_as_a_whole() {
    let mock = answering(vec![Answer::from(1)]);
    let long = "[\"".to_owned() + &"a".repeat(300_000) + "\"]";
    let content = long.clone();
    call(&mock, Retry::never(), Upload::reader(std::io::Cursor::new(content))).unwrap();
    let requests = mock.requests();
    assert_eq!(requests[0].header("transfer-encoding"), Some("chunked"));
    assert_eq!(requests[0].json::<Vec<String>>().unwrap(), [&long[2..long.len() - 2]]);
}

/// The size of a chunk may have extensions (RFC 9112 §7.1.1), which have no end of their own.
#[test]
fn a_chunk_without_an_end_to_its_size_is_refused() {
    let mock = answering(vec![Answer::from(1)]);
    let mut stream = TcpStream::connect(mock.url().trim_start_matches("http://")).unwrap();
    // One byte more than the server looks at before it gives up.
    let endless = format!("PUT /put HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n1;{}", "x".repeat((64 << 10) - 1));
    stream.write_all(endless.as_bytes()).unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    assert!(answer.starts_with("HTTP/1.1 400 "), "{answer}");
    assert!(mock.requests().is_empty());
}
