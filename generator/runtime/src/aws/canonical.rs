//! The canonical request of AWS Signature Version 4: one text for all ways in which a request may be spelled.

use std::collections::BTreeMap;

use bytes::Bytes;
use http::{HeaderMap, Request, Uri, header::HOST};
use percent_encoding::percent_decode_str;
use sha2::{Digest as _, Sha256};

use crate::url::escape;

/// Headers that transports and proxies add or change.
const UNSIGNED: [&str; 23] = [
    "accept-encoding",
    "authorization",
    "baggage",
    "cache-control",
    "connection",
    "content-length",
    "expect",
    "forwarded",
    "from",
    "host",
    "keep-alive",
    "max-forwards",
    "pragma",
    "referer",
    "te",
    "traceparent",
    "tracestate",
    "trailer",
    "transfer-encoding",
    "upgrade",
    "user-agent",
    "via",
    "x-amzn-trace-id",
];

/// The canonical request, and the names of its headers. Of a `plain` path each segment is encoded once, as it is on the wire; of any
/// other what is on the wire is encoded again, without empty segments.
pub(super) fn request(request: &Request<Bytes>, payload: &str, plain: bool) -> Result<(String, String), &'static str> {
    let headers = headers(request)?;
    let names = headers.keys().copied().collect::<Vec<_>>().join(";");
    let lines: String = headers.iter().map(|(name, value)| format!("{name}:{value}\n")).collect();
    let (path, query) = (path(request.uri().path(), plain), query(request.uri().query().unwrap_or_default()));
    Ok((format!("{}\n{path}\n{query}\n{lines}\n{names}\n{payload}", request.method()), names))
}

fn path(path: &str, plain: bool) -> String {
    if plain {
        let segments =
            path.split('/').map(|segment| escape::all_bytes(&percent_decode_str(segment).collect::<Vec<_>>()));
        return segments.collect::<Vec<_>>().join("/");
    }
    let segments: Vec<String> = path.split('/').filter(|segment| !segment.is_empty()).map(escape::all).collect();
    let end = if path.ends_with('/') && !segments.is_empty() { "/" } else { "" };
    format!("/{}{end}", segments.join("/"))
}

/// The parameters, encoded in one way and sorted by name and value.
fn query(query: &str) -> String {
    let encoded = |text: &str| {
        let text = text.replace('+', " ");
        escape::all_bytes(&percent_decode_str(&text).collect::<Vec<_>>())
    };
    let pairs = query.split('&').filter(|pair| !pair.is_empty()).map(|pair| pair.split_once('=').unwrap_or((pair, "")));
    let mut pairs: Vec<(String, String)> = pairs.map(|(name, value)| (encoded(name), encoded(value))).collect();
    pairs.sort();
    pairs.iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join("&")
}

/// The signed headers by their names, each with its values in a line.
fn headers(request: &Request<Bytes>) -> Result<BTreeMap<&str, String>, &'static str> {
    let mut lines = BTreeMap::new();
    let all: &HeaderMap = request.headers();
    for name in all.keys().map(|name| name.as_str()).filter(|name| !UNSIGNED.contains(name)) {
        let values = all.get_all(name).iter().map(|value| std::str::from_utf8(value.as_bytes()).map(tidy));
        let values = values.collect::<Result<Vec<String>, _>>().map_err(|_| "signs no header that isn't UTF-8")?;
        lines.insert(name, values.join(","));
    }
    let own = all.get(HOST).and_then(|value| value.to_str().ok()).map(str::to_owned);
    lines.insert("host", own.unwrap_or_else(|| host(request.uri())));
    Ok(lines)
}

/// The text without spaces around it, and with one in place of several.
fn tidy(text: &str) -> String {
    text.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// The host as transports write it: with its port, unless that is the scheme's own.
fn host(uri: &Uri) -> String {
    let host = uri.host().unwrap_or_default();
    match (uri.port_u16(), uri.scheme_str()) {
        (None, _) | (Some(80), Some("http")) | (Some(443), Some("https")) => host.to_owned(),
        (Some(port), _) => format!("{host}:{port}"),
    }
}

/// The SHA-256 of some bytes, in hexadecimal digits.
pub(super) fn hash(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}

pub(super) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
