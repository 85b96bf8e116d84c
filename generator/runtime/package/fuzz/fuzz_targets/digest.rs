//! The challenges of a server: whatever they say, a call ends after a few requests, and what is sent back is a header of one digest.
#![no_main]

use std::{
    io::{Read, empty},
    sync::{Arc, Mutex},
};

use bytes::Bytes;
use http::{Method, Request, Response, header::AUTHORIZATION};
use libfuzzer_sys::fuzz_target;
use typecase_runtime::{
    ClientBuilder, Credential, reply,
    transport::{BlockingTransport, Limits, TransportError},
};

/// Answers each request by 401, with challenges; keeps what the request had.
struct Challenging(Vec<u8>, Arc<Mutex<Vec<Option<String>>>>);

impl BlockingTransport for Challenging {
    fn send(&self, request: Request<Bytes>, _: &Limits) -> Result<Response<Box<dyn Read + Send>>, TransportError> {
        let digest = request.headers().get(AUTHORIZATION).map(|value| String::from_utf8_lossy(value.as_bytes()).into());
        self.1.lock().unwrap().push(digest);
        let mut response = Response::builder().status(401);
        for line in self.0.split(|byte| *byte == b'\n').take(4) {
            if let Ok(value) = http::HeaderValue::from_bytes(line) {
                response = response.header("www-authenticate", value);
            }
        }
        Ok(response.body(Box::new(empty()) as Box<dyn Read + Send>).unwrap())
    }
}

fuzz_target!(|data: &[u8]| {
    let sent = Arc::new(Mutex::new(Vec::new()));
    let client = ClientBuilder::new("http://localhost", "fuzz/1")
        .credential("digest", Credential::digest("a \"b\" \\c", "secret"))
        .blocking_transport(Challenging(data.to_vec(), Arc::clone(&sent)))
        .build_blocking()
        .unwrap();
    let error = client.raw(Method::GET, "/a").send(reply::empty, reply::empty).unwrap_err();
    assert_eq!(error.status().unwrap(), 401);
    let sent = sent.lock().unwrap();
    assert!(sent.len() <= 3 && sent[0].is_none());
    for digest in sent.iter().skip(1) {
        let digest = digest.as_deref().unwrap();
        assert!(digest.starts_with("Digest username=") && digest.contains("response=\""));
    }
});
