//! Which server a call goes to: the document's, the one that was chosen, or the base URL.

use std::borrow::Cow;

use http::Method;
use typecase_runtime::{
    ClientBuilder, Credential, Operation, Retry,
    json::Json,
    reply,
    server::{Listed, Server as Chosen},
};

use crate::support::{Server, block_on, reply as respond};

/// The servers of the whole API, of which the first is where nobody listens.
const MAIN: Listed = Listed::new("http://127.0.0.1:{port}/main").defaults(&[("port", "1")]);
const SANDBOX: Listed = Listed::new("http://127.0.0.1:{port}/sandbox").defaults(&[("port", "1")]);
/// Servers of an operation alone.
const UPLOADS: Listed = Listed::new("http://127.0.0.1:{port}/uploads").defaults(&[("port", "1")]);
const BELOW: Listed = Listed::new("/below");

const LIST: Operation = Operation::new("List", Method::GET, "/list").secured(&[&["key"]]);
const UPLOAD: Operation =
    Operation::new("Upload", Method::GET, "/upload").secured(&[&["key"]]).servers(&[UPLOADS, MAIN]);
const RELATIVE: Operation = Operation::new("Relative", Method::GET, "/list").secured(&[&["key"]]).servers(&[BELOW]);

fn server() -> Server {
    Server::new(|_| respond("200 OK", "Content-Type: application/json\r\n", "null"))
}

fn at(listed: Listed, server: &Server) -> Chosen {
    let port = server.url.rsplit_once(':').unwrap().1.to_owned();
    Chosen::new(listed).with("port", Cow::Owned(port))
}

fn builder() -> ClientBuilder {
    let builder = ClientBuilder::with_servers(&[MAIN, SANDBOX], "test/1").retries(Retry::never());
    builder.credential("key", Credential::api_key_header("X-Key", "CANARY"))
}

/// Sends a call of each operation by both clients; whether each came through.
fn call(builder: impl Fn() -> ClientBuilder, operations: &[&Operation]) -> Vec<bool> {
    let (client, blocking) = (builder().build().unwrap(), builder().build_blocking().unwrap());
    let sent = operations.iter().flat_map(|operation| {
        let one = block_on(client.call(operation).send::<Json, Json>(reply::json, reply::json)).is_ok();
        [one, blocking.call(operation).send::<Json, Json>(reply::json, reply::json).is_ok()]
    });
    sent.collect()
}

fn targets(server: &Server) -> Vec<String> {
    let seen = server.seen();
    assert!(seen.iter().all(|request| request.header("X-Key") == Some("CANARY")));
    let mut targets: Vec<String> = seen.into_iter().map(|request| request.target).collect();
    targets.dedup();
    targets
}

#[test]
fn each_operation_goes_to_its_server() {
    let (main, uploads) = (server(), server());
    let sent = call(|| builder().server(at(MAIN, &main)).server(at(UPLOADS, &uploads)), &[&LIST, &UPLOAD, &RELATIVE]);
    assert!(sent.iter().all(|sent| *sent));
    assert_eq!(targets(&main), ["/main/list", "/below/list"]);
    assert_eq!(targets(&uploads), ["/uploads/upload"]);
}

#[test]
fn a_server_is_chosen_only_for_what_lists_it() {
    let (sandbox, main) = (server(), server());
    // The operation doesn't list the sandbox: it goes to the first of its own, where nobody listens.
    assert_eq!(call(|| builder().server(at(SANDBOX, &sandbox)), &[&LIST, &UPLOAD]), [true, true, false, false]);
    assert_eq!(targets(&sandbox), ["/sandbox/list"]);
    // It lists the main one, which is chosen for both.
    assert_eq!(call(|| builder().server(at(MAIN, &main)), &[&LIST, &UPLOAD]), [true; 4]);
    assert_eq!(targets(&main), ["/main/list", "/main/upload"]);
}

#[test]
fn a_base_url_is_for_all_calls() {
    let (own, uploads) = (server(), server());
    let base = || builder().server(at(SANDBOX, &uploads)).server(at(UPLOADS, &uploads)).base_url(&own.url);
    assert_eq!(call(base, &[&LIST, &UPLOAD, &RELATIVE]), [true; 6]);
    assert_eq!(targets(&own), ["/list", "/upload", "/list"]);
    assert!(uploads.seen().is_empty());
    // A server that is chosen after it has the calls that list it, and no others.
    let own = server();
    assert_eq!(call(|| builder().base_url(&own.url).server(at(UPLOADS, &uploads)), &[&LIST, &UPLOAD]), [true; 4]);
    assert_eq!((targets(&own), targets(&uploads)), (vec!["/list".to_owned()], vec!["/uploads/upload".to_owned()]));
}

#[test]
fn what_was_chosen_is_checked_when_the_client_is_built() {
    let wrong = Chosen::new(UPLOADS).with("port", Cow::Borrowed("80@example.com"));
    assert!(builder().server(wrong).build().is_err());
    let error = builder().server(Chosen::new(MAIN).with("port", Cow::Owned("1/".to_owned()))).build().unwrap_err();
    assert_eq!(error.to_string(), "port must be a host or a port, or a part of one");
    let nowhere = "has to be set to an absolute URL: the document has none to take by default";
    for builder in [ClientBuilder::new("/v1", "test/1"), ClientBuilder::with_servers(&[], "test/1")] {
        assert_eq!(builder.build().unwrap_err().to_string(), format!("base_url {nowhere}"));
    }
    let error = ClientBuilder::with_servers(&[BELOW], "test/1").build().unwrap_err();
    assert_eq!(error.to_string(), format!("server {nowhere}"));
    assert!(ClientBuilder::with_servers(&[BELOW], "test/1").base_url("https://example.com/below").build().is_ok());
}
