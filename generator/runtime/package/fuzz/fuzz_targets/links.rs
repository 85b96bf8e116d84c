//! The `Link` header and links in a page: whatever they say, no request goes to another host.
#![no_main]

use std::io::Read;

use libfuzzer_sys::fuzz_target;
use typecase_runtime::{
    ClientBuilder, Json, Operation, Paging, reply,
    transport::{BlockingTransport, Limits, TransportError},
};

const LIST: Operation = Operation::new("List", http::Method::GET, "/list?a");

/// Answers everything with the same link.
struct Linking(Vec<u8>);

impl BlockingTransport for Linking {
    fn send(
        &self,
        request: http::Request<bytes::Bytes>,
        _: &Limits,
    ) -> Result<http::Response<Box<dyn Read + Send>>, TransportError> {
        let uri = request.uri();
        assert_eq!((uri.scheme_str(), uri.host(), uri.port_u16()), (Some("https"), Some("example.com"), None));
        let link = json_text(&self.0);
        let body = format!(r#"{{"items":[1],"next":{link}}}"#);
        let mut response = http::Response::new(Box::new(std::io::Cursor::new(body)) as Box<dyn Read + Send>);
        if let Ok(value) = http::HeaderValue::from_bytes(&self.0) {
            response.headers_mut().insert("link", value);
        }
        Ok(response)
    }
}

/// The bytes as a string of JSON.
fn json_text(bytes: &[u8]) -> String {
    serde_json::to_string(&String::from_utf8_lossy(bytes)).unwrap_or_default()
}

fuzz_target!(|link: &[u8]| {
    for paging in [Paging::header(&["items"]), Paging::link(&["items"], &["next"])] {
        let builder = ClientBuilder::new("https://example.com", "fuzz").blocking_transport(Linking(link.to_vec()));
        let Ok(client) = builder.build_blocking() else { return };
        let items = client.call(&LIST).items::<i64, Json>(paging, reply::json);
        assert!(items.take(3).count() <= 3);
    }
});
