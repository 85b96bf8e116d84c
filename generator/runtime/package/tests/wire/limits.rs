//! What bounds a call: the size of a body, the time, and the origin.

use std::{thread, time::Duration};

use http::{Method, StatusCode};
use typecase_runtime::{
    ClientBuilder, Error, LinkProblem, Operation, json::Json, reply, transport::TransportErrorKind,
};

use crate::support::{Server, Succeed as _, both, ok, reply as respond};

const PLAIN: Operation = Operation::new("Plain", Method::GET, "/plain");
const POST: Operation = Operation::new("Post", Method::POST, "/post");

#[test]
fn bodies_are_held_to_their_length_and_the_limit() {
    let truncated = b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n[1,2";
    let chunked = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\n[1,2\r\n";
    for broken in [truncated.as_slice(), chunked] {
        let server = Server::new(move |_| broken.to_vec());
        for answer in both!(server.client(), PLAIN, |_call| {}) {
            let error = answer.unwrap_err();
            let Error::Transport(failure) = &error else { panic!("{error:?}") };
            assert_eq!(failure.kind(), TransportErrorKind::Body);
            assert!(error.is_retryable());
        }
    }
    let long = format!("[{}1]", "1,".repeat(5_000));
    let length = long.len() as u64;
    let told = ok(&long);
    let untold = format!("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n{long}").into_bytes();
    for body in [told, untold] {
        let server = Server::new(move |_| body.clone());
        both!(server.client().max_body(length), PLAIN, |_call| {}).succeed();
        for answer in both!(server.client().max_body(length - 1), PLAIN, |_call| {}) {
            let Error::TooLarge(error) = answer.unwrap_err() else { panic!() };
            assert_eq!(error.limit(), length - 1);
        }
    }
}

#[test]
fn slow_servers_run_out_of_time() {
    let before_head = Server::new(|_| {
        thread::sleep(Duration::from_secs(2));
        ok("null")
    });
    let redirects = Server::new(|seen| {
        thread::sleep(Duration::from_millis(150));
        respond("302 Found", &format!("Location: {}1\r\n", seen.target), "")
    });
    for server in [before_head, redirects] {
        for answer in both!(server.client().timeout(Duration::from_millis(300)), PLAIN, |_call| {}) {
            let error = answer.unwrap_err();
            assert!(error.is_timeout() && error.is_retryable(), "{error:?}");
        }
    }
    let client = ClientBuilder::new("http://127.0.0.1:1", "test/1").build_blocking().unwrap();
    let error = client
        .with_timeout(Duration::from_secs(2))
        .call(&POST)
        .send::<Json, Json>(reply::json, reply::json)
        .unwrap_err();
    assert!(matches!(&error, Error::Transport(failure) if failure.kind() == TransportErrorKind::Connect), "{error:?}");
    assert!(error.is_retryable());
}

#[test]
fn a_body_that_stalls_runs_out_of_time() {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    let server = thread::spawn(move || {
        use std::io::{Read as _, Write as _};
        let mut open = Vec::new();
        for _ in 0..2 {
            let (mut stream, _) = listener.accept().unwrap();
            let _ = stream.read(&mut [0; 1024]);
            stream.write_all(b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n[1").unwrap();
            open.push(stream);
        }
        thread::sleep(Duration::from_millis(900));
    });
    let builder = || ClientBuilder::new(&url, "test/1").timeout(Duration::from_millis(300));
    for answer in both!(builder(), PLAIN, |_call| {}) {
        assert!(answer.unwrap_err().is_timeout());
    }
    server.join().unwrap();
}

#[test]
fn redirects_stay_at_home() {
    let server = Server::new(|seen| match (seen.method.as_str(), seen.target.as_str()) {
        (_, "/plain") => respond("301 Moved Permanently", "Location: there/../here?x\r\n", "gone"),
        ("GET", "/here?x") => ok("[7]"),
        _ => respond("307 Temporary Redirect", "Location: /plain\r\n", "{}"),
    });
    for answer in both!(server.client(), PLAIN, |_call| {}) {
        assert_eq!(answer.unwrap().into_body().as_str(), "[7]");
    }
    // What changes something isn't sent twice: the redirect is the answer.
    for answer in both!(server.client(), POST, |call| call.json("application/json", &1)) {
        assert_eq!(answer.unwrap_err().status(), Some(StatusCode::TEMPORARY_REDIRECT));
    }

    let other = Server::new(|_| ok("null"));
    let elsewhere = format!("Location: {}/\r\n", other.url);
    let server = Server::new(move |_| respond("302 Found", &elsewhere, ""));
    let endless = Server::new(|_| respond("302 Found", "Location: /plain\r\n", ""));
    for (server, problem, count) in
        [(server, LinkProblem::OtherOrigin, 2), (endless, LinkProblem::TooManyRedirects, 22)]
    {
        for answer in both!(server.client(), PLAIN, |_call| {}) {
            let Error::Refused(refused) = answer.unwrap_err() else { panic!() };
            assert_eq!(refused.problem(), problem);
        }
        assert_eq!(server.seen().len(), count);
    }
    assert!(other.seen().is_empty());
}

/// Certificates are found by the environment, so that this test runs itself again in another one.
#[test]
#[cfg(target_os = "linux")]
fn without_certificates_http_works_and_https_says_why() {
    const CHILD: &str = "TYPECASE_TEST_WITHOUT_CERTIFICATES";
    if std::env::var_os(CHILD).is_none() {
        let child = std::process::Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "limits::without_certificates_http_works_and_https_says_why"])
            .envs([(CHILD, "1"), ("SSL_CERT_FILE", "/nowhere"), ("SSL_CERT_DIR", "/nowhere")])
            .output()
            .unwrap();
        assert!(child.status.success(), "{child:?}");
        return;
    }
    let server = Server::new(|_| ok("null"));
    both!(server.client(), PLAIN, |_call| {}).succeed();
    let secure = server.url.replace("http:", "https:");
    for answer in both!(server.client().base_url(&secure), PLAIN, |_call| {}) {
        let error = answer.unwrap_err();
        assert!(matches!(&error, Error::Transport(failure) if failure.kind() == TransportErrorKind::Connect));
        assert!(error.to_string().contains("No CA certificates"), "{error}");
    }
}

#[test]
fn what_does_not_speak_tls_is_a_transport_error() {
    use std::io::{Read as _, Write as _};
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("https://{}", listener.local_addr().unwrap());
    let server = thread::spawn(move || {
        for _ in 0..2 {
            let (mut stream, _) = listener.accept().unwrap();
            let mut hello = [0; 4096];
            let count = stream.read(&mut hello).unwrap();
            stream.write_all(&respond("400 Bad Request", "", "")).unwrap();
            assert_eq!(hello[..count][0], 22, "a TLS handshake, and nothing of the request in the clear");
        }
    });
    for answer in both!(ClientBuilder::new(&url, "test/1"), PLAIN, |_call| {}) {
        assert!(matches!(answer, Err(Error::Transport(_))), "{answer:?}");
    }
    server.join().unwrap();
}
