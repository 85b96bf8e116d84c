//! Connections with settings: clients of one's own, proxies, certificates, HTTP/2.

use std::{
    io::{Read, Write},
    net::TcpListener,
    sync::Arc,
    thread::{self, JoinHandle},
    time::Duration,
};

use http::Method;
use rustls::{
    RootCertStore, ServerConfig, ServerConnection, StreamOwned,
    pki_types::{CertificateDer, PrivateKeyDer, pem::PemObject as _},
    server::WebPkiClientVerifier,
};
use typecase_runtime::{
    ClientBuilder, Credential, Error, Operation, Retry,
    transport::{ReqwestTransport, UreqTransport},
};

use crate::support::{Server, Succeed as _, both, ok, reply as respond};

const PLAIN: Operation = Operation::new("Plain", Method::GET, "/plain").secured(&[&["key"]]);

const ROOT: &[u8] = include_bytes!("certificates/root.pem");
const SERVER: &[u8] = include_bytes!("certificates/server.pem");
const CLIENT: &[u8] = include_bytes!("certificates/client.pem");

/// A server over TLS that answers one connection after the other, each with the same bytes once it has read something.
/// It gives how each handshake ended, and what was read.
struct Secure {
    url: String,
    thread: JoinHandle<Vec<Result<Vec<u8>, String>>>,
}

impl Secure {
    fn new(connections: usize, alpn: &[&str], wants_certificate: bool, answer: &[u8]) -> Self {
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        let builder = ServerConfig::builder_with_provider(Arc::clone(&provider));
        let builder = builder.with_safe_default_protocol_versions().unwrap();
        let mut roots = RootCertStore::empty();
        roots.add(CertificateDer::from_pem_slice(ROOT).unwrap()).unwrap();
        let builder = match wants_certificate {
            true => builder.with_client_cert_verifier(
                WebPkiClientVerifier::builder_with_provider(Arc::new(roots), provider).build().unwrap(),
            ),
            false => builder.with_no_client_auth(),
        };
        let (chain, key) =
            (CertificateDer::from_pem_slice(SERVER).unwrap(), PrivateKeyDer::from_pem_slice(SERVER).unwrap());
        let mut config = builder.with_single_cert(vec![chain], key).unwrap();
        config.alpn_protocols = alpn.iter().map(|name| name.as_bytes().to_vec()).collect();
        let (config, answer) = (Arc::new(config), answer.to_vec());
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let url = format!("https://localhost:{}", listener.local_addr().unwrap().port());
        let thread = thread::spawn(move || {
            let answered = |_| {
                let (socket, _) = listener.accept().unwrap();
                socket.set_read_timeout(Some(Duration::from_secs(10))).unwrap();
                let mut stream = StreamOwned::new(ServerConnection::new(Arc::clone(&config)).unwrap(), socket);
                let mut bytes = vec![0; 4096];
                let count = stream.read(&mut bytes).map_err(|error| error.to_string())?;
                bytes.truncate(count);
                let _ = stream.write_all(&answer).and_then(|()| stream.flush());
                // What is behind the answer is the client's to end.
                while stream.read(&mut [0; 4096]).is_ok_and(|count| count > 0) {}
                Ok(bytes)
            };
            (0..connections).map(answered).collect()
        });
        Self { url, thread }
    }

    fn client(&self) -> ClientBuilder {
        ClientBuilder::new(&self.url, "test/1")
            .timeout(Duration::from_secs(10))
            .retries(Retry::never())
            .credential("key", Credential::bearer("CANARY"))
    }

    fn seen(self) -> Vec<Result<Vec<u8>, String>> {
        self.thread.join().unwrap()
    }
}

/// As a program has it whose own dependencies don't bring one.
fn install_provider() {
    let _ = rustls::crypto::ring::default_provider().install_default();
}

fn keyed(server: &Server) -> ClientBuilder {
    server.client().credential("key", Credential::api_key_header("X-Key", "CANARY"))
}

#[test]
fn a_client_and_an_agent_of_ones_own_carry_the_calls() {
    let server = Server::new(|_| respond("200 OK", "X-Own: yes\r\n", "null"));
    install_provider();
    let mut headers = http::HeaderMap::new();
    headers.insert("x-mine", http::HeaderValue::from_static("1"));
    let own = reqwest::Client::builder().default_headers(headers).redirect(reqwest::redirect::Policy::none());
    let own = own.build().unwrap();
    let agent: ureq::Agent = ureq::Agent::config_builder().user_agent("ignored").build().into();
    both!(keyed(&server).reqwest_client(own.clone()).ureq_agent(agent.clone()), PLAIN, |_call| {}).succeed();
    // The same by the transports themselves.
    let builder = || {
        keyed(&server)
            .transport(ReqwestTransport::from(own.clone()))
            .blocking_transport(UreqTransport::from(agent.clone()))
    };
    both!(builder(), PLAIN, |_call| {}).succeed();
    let seen = server.seen();
    assert_eq!(seen.len(), 4);
    for seen in &seen {
        assert_eq!((seen.header("x-key"), seen.header("user-agent")), (Some("CANARY"), Some("test/1")));
    }
    assert_eq!(seen[1].header("x-mine"), Some("1"));
}

#[test]
fn statuses_and_redirects_of_ones_own_clients_stay_with_the_core() {
    let server = Server::new(|seen| match seen.target.as_str() {
        "/plain" => respond("302 Found", "Location: /there\r\n", ""),
        _ => respond("404 Not Found", "", "{}"),
    });
    install_provider();
    let own = reqwest::Client::builder().redirect(reqwest::redirect::Policy::none()).build().unwrap();
    // An agent as it comes follows redirects and takes statuses for errors.
    let builder = || keyed(&server).reqwest_client(own.clone()).ureq_agent(ureq::Agent::new_with_defaults());
    for answer in both!(builder(), PLAIN, |_call| {}) {
        assert_eq!(answer.unwrap_err().status(), Some(http::StatusCode::NOT_FOUND));
    }
    assert_eq!(server.seen().len(), 4);
    // A client that follows redirects by itself is found out.
    let client = keyed(&server).reqwest_client(reqwest::Client::new()).build().unwrap();
    let reply = typecase_runtime::reply::json::<typecase_runtime::Json>;
    let error = crate::support::block_on(client.call(&PLAIN).send(reply, reply)).unwrap_err();
    assert!(error.to_string().contains("redirect(Policy::none())"), "{error}");
}

#[test]
fn a_proxy_that_is_named_is_asked_for_every_server() {
    let proxy = Server::new(|_| ok("null"));
    let url = proxy.url.replace("http://", "http://user:pass@");
    let client = |origin: &str| ClientBuilder::new(origin, "test/1").retries(Retry::never()).proxy(&url);
    both!(client("http://api.example.com"), PLAIN, |_call| {}).into_iter().for_each(drop);
    both!(client("http://127.0.0.1:1"), PLAIN, |_call| {}).into_iter().for_each(drop);
    let seen = proxy.seen();
    let asked: Vec<(&str, &str)> = seen.iter().map(|seen| (seen.method.as_str(), seen.target.as_str())).collect();
    // ureq asks for a tunnel, reqwest for the resource.
    assert_eq!(asked.len(), 4, "{asked:?}");
    for seen in &seen {
        assert!(seen.target.contains("api.example.com") || seen.target.contains("127.0.0.1:1"), "{asked:?}");
        assert_eq!(
            seen.header("proxy-authorization").map(str::to_ascii_lowercase),
            Some("basic dxnlcjpwyxnz".to_owned())
        );
    }
    for answer in [
        client("http://a").proxy("CANARY://x:y@z").build().map(drop),
        client("http://a").proxy("//CANARY").build_blocking().map(drop),
    ] {
        let Error::Invalid(invalid) = answer.unwrap_err() else { panic!() };
        assert_eq!((invalid.path(), invalid.reason()), ("proxy", "must be an http or https URL"));
    }
}

#[test]
fn roots_of_ones_own_are_trusted_in_place_of_the_platforms() {
    let server = Secure::new(2, &[], false, &ok("null"));
    both!(server.client().root_certificates(ROOT), PLAIN, |_call| {}).succeed();
    assert!(server.seen().iter().all(|seen| String::from_utf8_lossy(seen.as_ref().unwrap()).contains("Bearer CANARY")));
    // Another root is not enough, and nothing goes out.
    let server = Secure::new(2, &[], false, &ok("null"));
    for answer in both!(server.client().root_certificates(CLIENT), PLAIN, |_call| {}) {
        assert!(matches!(answer, Err(Error::Transport(_))), "{answer:?}");
    }
    assert!(server.seen().iter().all(Result::is_err));
}

#[test]
fn an_identity_is_shown_to_who_asks_for_it() {
    let server = Secure::new(2, &[], true, &ok("null"));
    let builder = || server.client().root_certificates(ROOT).client_identity(CLIENT);
    both!(builder(), PLAIN, |_call| {}).succeed();
    assert!(server.seen().iter().all(Result::is_ok));
    let server = Secure::new(2, &[], true, &ok("null"));
    for answer in both!(server.client().root_certificates(ROOT), PLAIN, |_call| {}) {
        assert!(matches!(answer, Err(Error::Transport(_))), "{answer:?}");
    }
    assert!(server.seen().iter().all(Result::is_err));
}

#[test]
fn http_2_is_spoken_where_the_server_offers_it() {
    // Settings, their acknowledgement, and headers that end stream 1 with `:status: 204` (RFC 9113, RFC 7541 appendix A).
    let answer = [&[0, 0, 0, 4, 0, 0, 0, 0, 0][..], &[0, 0, 0, 4, 1, 0, 0, 0, 0], &[0, 0, 1, 1, 5, 0, 0, 0, 1, 0x89]];
    let server = Secure::new(1, &["h2"], false, &answer.concat());
    let client = server.client().root_certificates(ROOT).http2().build().unwrap();
    let sent = client
        .call(&PLAIN)
        .send_with_response(typecase_runtime::reply::empty, typecase_runtime::reply::json::<typecase_runtime::Json>);
    let response = crate::support::block_on(sent).unwrap();
    assert_eq!(response.status(), 204);
    assert!(server.seen()[0].as_ref().unwrap().starts_with(b"PRI * HTTP/2.0\r\n"));
    let error = ClientBuilder::new("http://a", "test/1").http2().build_blocking().unwrap_err();
    assert!(error.to_string().contains("http2"), "{error}");
}

#[test]
fn settings_that_cannot_hold_are_refused_when_the_client_is_built() {
    let builder = || ClientBuilder::new("https://example.com", "test/1");
    let foreign = [CLIENT, SERVER].map(|pem| String::from_utf8(pem.to_vec()).unwrap());
    let (certificate, _) = foreign[0].split_once("-----BEGIN PRIVATE").unwrap();
    let (_, key) = foreign[1].split_once("-----BEGIN PRIVATE").unwrap();
    let mixed = format!("{certificate}-----BEGIN PRIVATE{key}");
    let cases = [
        (builder().root_certificates(""), "root_certificates"),
        (
            builder().root_certificates("-----BEGIN CERTIFICATE-----\nCANARY\n-----END CERTIFICATE-----\n"),
            "root_certificates",
        ),
        (
            builder().root_certificates("-----BEGIN CERTIFICATE-----\nQUJD\n-----END CERTIFICATE-----\n"),
            "root_certificates",
        ),
        (builder().client_identity(ROOT), "client_identity"),
        (builder().client_identity("CANARY"), "client_identity"),
        (builder().client_identity(mixed), "client_identity"),
    ];
    for (number, (builder, name)) in cases.into_iter().enumerate() {
        let rebuilt = format!("{builder:?}");
        let error = if number % 2 == 0 { builder.build().map(drop) } else { builder.build_blocking().map(drop) };
        let Err(Error::Invalid(invalid)) = error else { panic!("{number}: {error:?}") };
        assert_eq!(invalid.path(), name, "{number}");
        assert!(!format!("{invalid} {rebuilt}").contains("CANARY"));
    }
    // A transport of one's own has settings of its own.
    let own = ReqwestTransport::new(Duration::from_secs(1)).unwrap();
    let error = builder().proxy("http://proxy").transport(own).build().unwrap_err();
    assert!(matches!(&error, Error::Invalid(invalid) if invalid.path() == "proxy"), "{error}");
}
