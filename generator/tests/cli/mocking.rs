//! `typecase mock`.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::process::{Child, Stdio};

use crate::support::Place;

/// A server that ends with its test.
struct Server(Child);

impl Drop for Server {
    fn drop(&mut self) {
        _ = self.0.kill();
        _ = self.0.wait();
    }
}

fn ask(address: &str, request: &str) -> String {
    let mut stream = TcpStream::connect(address).unwrap();
    stream.write_all(request.as_bytes()).unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    answer
}

#[test]
fn a_document_is_served_at_the_url_that_is_written() {
    let place = Place::new();
    let child = place.command(&["mock", "pets.yaml"]).stdout(Stdio::piped()).stderr(Stdio::null()).spawn();
    let mut server = Server(child.unwrap());
    let mut line = String::new();
    BufReader::new(server.0.stdout.take().unwrap()).read_line(&mut line).unwrap();
    let address = line.trim().strip_prefix("http://").unwrap();
    assert!(address.starts_with("127.0.0.1:"), "{line}");
    let pets = ask(address, "GET /pets HTTP/1.1\r\n\r\n");
    assert!(pets.starts_with("HTTP/1.1 200 "), "{pets}");
    let (_, body) = pets.split_once("\r\n\r\n").unwrap();
    let body: serde_json::Value = serde_json::from_str(body).unwrap();
    assert!(body[0]["name"].is_string() && body[0]["tag"]["label"].is_string(), "{body}");
    // One byte more than the server looks at before it gives up.
    let endless = format!("POST /pets HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n1;{}", "x".repeat((64 << 10) - 1));
    for (request, status) in [
        (endless.as_str(), "400"),
        ("GET /cats HTTP/1.1\r\n\r\n", "404"),
        ("POST /pets HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n1\r\na\r\n0\r\n\r\n", "405"),
        ("POST /pets HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nx\r\n", "400"),
        ("POST /pets HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFF\r\n", "413"),
        ("POST /pets HTTP/1.1\r\nContent-Length: 99999999999\r\n\r\n", "413"),
        ("nonsense\r\n\r\n", "400"),
    ] {
        let answer = ask(address, request);
        assert!(answer.starts_with(&format!("HTTP/1.1 {status} ")), "{request}: {answer}");
    }
}

#[test]
fn what_cannot_be_served_is_an_error() {
    let place = Place::new();
    place.run("mock missing.yaml").expect(1);
    place.run("mock pets.yaml --port x").expect(2);
}
