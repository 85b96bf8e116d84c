//! Bodies in chunks (RFC 9112 §7.1), as those come that are read while they are sent.

use std::net::TcpStream;

use bytes::Bytes;
use http::StatusCode;

use super::connection::{MAX_BODY, MAX_HEAD, more};

/// The content of the chunks, of which some are read already.
pub(super) fn read(stream: &mut TcpStream, mut bytes: Vec<u8>) -> Result<Bytes, Option<StatusCode>> {
    let mut content = Vec::new();
    loop {
        let (start, length) = loop {
            match httparse::parse_chunk_size(&bytes).map_err(|_| Some(StatusCode::BAD_REQUEST))? {
                httparse::Status::Complete(found) => break found,
                // The size of a chunk may have extensions, which have no end of their own.
                httparse::Status::Partial if bytes.len() > MAX_HEAD => return Err(Some(StatusCode::BAD_REQUEST)),
                httparse::Status::Partial => more(stream, &mut bytes)?,
            }
        };
        if length == 0 {
            // What stands behind the last chunk goes with the connection.
            return Ok(content.into());
        }
        let length = usize::try_from(length).unwrap_or(usize::MAX);
        if length > MAX_BODY.saturating_sub(content.len()) {
            return Err(Some(StatusCode::PAYLOAD_TOO_LARGE));
        }
        let end = start.saturating_add(length);
        while bytes.len() < end.saturating_add(2) {
            more(stream, &mut bytes)?;
        }
        content.extend_from_slice(bytes.get(start..end).unwrap_or_default());
        bytes.drain(..end.saturating_add(2));
    }
}
