//! One connection, which carries one request (RFC 9112).

use std::{
    io::{Read as _, Write as _},
    net::{Shutdown, TcpStream},
    time::Duration,
};

use bytes::Bytes;
use http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, header};

use super::{answer::Reply, request::Request};

pub(super) const MAX_HEAD: usize = 64 << 10;
const MAX_HEADERS: usize = 256;
pub(super) const MAX_BODY: usize = 64 << 20;
/// The longest wait for the next bytes of a request.
const PATIENCE: Duration = Duration::from_secs(30);

/// Reads a request, and writes what `answer` gives. Whatever goes wrong ends the connection, which the client sees.
pub(super) fn serve(mut stream: TcpStream, answer: impl FnOnce(Request) -> Reply) {
    let _ = stream.set_read_timeout(Some(PATIENCE));
    let _ = stream.set_write_timeout(Some(PATIENCE));
    let (reply, head_only) = match read(&mut stream) {
        Ok(request) => {
            let head_only = request.method == Method::HEAD;
            (answer(request), head_only)
        }
        Err(Some(status)) => (Reply::text(status, "the fake server doesn't take such a request"), false),
        Err(None) => return,
    };
    let bytes = written(&reply, head_only);
    #[cfg(feature = "mock_answers")]
    let bytes = reply.script.play(bytes);
    let _ = stream.write_all(&bytes);
    let _ = stream.shutdown(Shutdown::Write);
}

/// The request; else what to answer in its place, or nothing where nobody is there any more.
fn read(stream: &mut TcpStream) -> Result<Request, Option<StatusCode>> {
    let mut bytes = Vec::new();
    let (mut request, length, start) = loop {
        more(stream, &mut bytes)?;
        if let Some(parsed) = head(&bytes)? {
            break parsed;
        }
        if bytes.len() > MAX_HEAD {
            return Err(Some(StatusCode::REQUEST_HEADER_FIELDS_TOO_LARGE));
        }
    };
    #[cfg(feature = "uploads")]
    if request.headers.contains_key(header::TRANSFER_ENCODING) {
        request.body = super::chunks::read(stream, bytes.split_off(start))?;
        return Ok(request);
    }
    if length > MAX_BODY {
        return Err(Some(StatusCode::PAYLOAD_TOO_LARGE));
    }
    let end = start.saturating_add(length);
    while bytes.len() < end {
        more(stream, &mut bytes)?;
    }
    request.body = Bytes::from(bytes).slice(start..end);
    Ok(request)
}

/// Reads what there is, at least a byte.
pub(super) fn more(stream: &mut TcpStream, bytes: &mut Vec<u8>) -> Result<(), Option<StatusCode>> {
    let mut buffer = [0; 8 << 10];
    let count = stream.read(&mut buffer).map_err(|_| None)?;
    bytes.extend_from_slice(buffer.get(..count).unwrap_or_default());
    if count == 0 { Err(None) } else { Ok(()) }
}

/// The request without its body, the body's length and where it starts, once its head is there.
fn head(bytes: &[u8]) -> Result<Option<(Request, usize, usize)>, Option<StatusCode>> {
    let bad = Some(StatusCode::BAD_REQUEST);
    let mut fields = [httparse::EMPTY_HEADER; MAX_HEADERS];
    let mut parsed = httparse::Request::new(&mut fields);
    let httparse::Status::Complete(start) = parsed.parse(bytes).map_err(|_| bad)? else { return Ok(None) };
    let method = parsed.method.and_then(|method| Method::from_bytes(method.as_bytes()).ok()).ok_or(bad)?;
    let target = parsed.path.ok_or(bad)?.to_owned();
    let mut headers = HeaderMap::new();
    for field in parsed.headers.iter() {
        let name = HeaderName::try_from(field.name).map_err(|_| bad)?;
        headers.append(name, HeaderValue::from_bytes(field.value).map_err(|_| bad)?);
    }
    #[cfg(not(feature = "uploads"))]
    if headers.contains_key(header::TRANSFER_ENCODING) {
        return Err(Some(StatusCode::LENGTH_REQUIRED));
    }
    let length = match headers.get(header::CONTENT_LENGTH) {
        Some(length) => length.to_str().ok().and_then(|length| length.parse().ok()).ok_or(bad)?,
        None => 0,
    };
    let request = Request { method, target, headers, body: Bytes::new(), operation: None, path_parameters: Vec::new() };
    Ok(Some((request, length, start)))
}

fn written(reply: &Reply, head_only: bool) -> Vec<u8> {
    let mut bytes = format!("HTTP/1.1 {}\r\n", reply.status).into_bytes();
    for (name, value) in &reply.headers {
        bytes.extend([name.as_str().as_bytes(), b": ", value.as_bytes(), b"\r\n"].concat());
    }
    // A status without a body has no length either (RFC 9110 §8.6).
    let bodiless = reply.status.is_informational() || reply.status == StatusCode::NO_CONTENT;
    if !bodiless {
        bytes.extend(format!("content-length: {}\r\n", reply.body.len()).bytes());
    }
    bytes.extend(b"connection: close\r\n\r\n");
    if !bodiless && !head_only && reply.status != StatusCode::NOT_MODIFIED {
        bytes.extend_from_slice(&reply.body);
    }
    bytes
}
