//! Bodies of several parts (RFC 2046 §5.1, RFC 7578).

use std::{
    fmt,
    hash::{BuildHasher as _, Hasher as _, RandomState},
};

use bytes::Bytes;
use serde_json::value::RawValue;

use super::{Upload, members};
use crate::{
    json::{self, Json, ToJson},
    request::{
        body::Payload,
        parameter::value::{ParamValue, ToParam as _},
    },
    rules::Invalid,
};

#[cfg(feature = "uploads")]
use crate::upload::{Piece, Pieces, Source};

/// The kind of body whose parts are the fields of a form (RFC 7578).
pub(crate) const FORM_DATA: &str = "multipart/form-data";

/// A part of a body of several parts.
#[derive(Clone)]
pub struct Part {
    name: String,
    filename: Option<String>,
    content_type: Option<String>,
    /// One content for each time that the part is sent.
    contents: Result<Vec<Bytes>, Invalid>,
    /// The first rule that the value breaks.
    broken: Option<Invalid>,
    /// The source of the content while it is sent; it is empty in `contents` then.
    #[cfg(feature = "uploads")]
    source: Option<Source>,
}

impl Part {
    /// A part of text: strings as they are, everything else as in JSON. Of an array each item is a part of its own;
    /// an object is a part of JSON; what is absent is no part.
    pub fn text(name: impl Into<String>, value: &dyn ToJson) -> Self {
        let name = name.into();
        match value.to_param() {
            ParamValue::Object(_) => Self::json(name, value),
            ParamValue::Absent => Self::new(name, None, Ok(Vec::new())),
            ParamValue::Scalar(text) => Self::checked(name, value, vec![text.into()]),
            ParamValue::List(items) => Self::checked(name, value, items.into_iter().map(Bytes::from).collect()),
        }
    }

    /// A part of JSON; what is absent is no part.
    pub fn json(name: impl Into<String>, value: &dyn ToJson) -> Self {
        let name = name.into();
        if value.is_absent() {
            return Self::new(name, None, Ok(Vec::new()));
        }
        let mut written = json::write(value);
        let broken = written.take_broken();
        let part = Self::new(name, Some("application/json"), written.into_sent(true).map(|bytes| vec![bytes.into()]));
        part.broken_by(broken)
    }

    /// A part of any bytes, as a file of this name; an empty name is left out.
    pub fn bytes(name: impl Into<String>, filename: &str, content_type: &str, bytes: impl Into<Bytes>) -> Self {
        let mut part = Self::new(name.into(), Some(content_type), Ok(vec![bytes.into()]));
        part.filename = Some(filename.to_owned()).filter(|filename| !filename.is_empty());
        part
    }

    /// A file: a part with a file name, which is the part's own name unless the upload has another.
    pub fn upload(name: impl Into<String>, upload: Upload) -> Self {
        let name = name.into();
        let filename = upload.filename.unwrap_or_else(|| name.clone());
        let content_type = upload.content_type.as_deref().unwrap_or("application/octet-stream");
        let mut part = Self::new(name, Some(content_type), Ok(vec![upload.bytes]));
        part.filename = Some(filename).filter(|filename| !filename.is_empty());
        #[cfg(feature = "uploads")]
        part.source.clone_from(&upload.source);
        part
    }

    /// The items of an array as one part, with this between them.
    #[must_use]
    pub fn joined(mut self, delimiter: &str) -> Self {
        self.contents = self.contents.map(|items| match items.len() {
            0 | 1 => items,
            _ => vec![items.join(delimiter.as_bytes()).into()],
        });
        self
    }

    /// A part for each member of an object, as [`text`](Self::text) has it.
    pub fn members(body: &dyn ToJson) -> Vec<Self> {
        let mut parts = Vec::new();
        let mut add = |name: &str, value: &RawValue| parts.push(Self::text(name, &Json::from(value)));
        if let Err(invalid) = members(body, false, &mut add) {
            return vec![Self::new(String::new(), None, Err(invalid))];
        }
        // What the members break is held against a part that is sent no time.
        if let Some(broken) = json::write(body).take_broken() {
            parts.push(Self { broken: Some(broken), ..Self::new(String::new(), None, Ok(Vec::new())) });
        }
        parts
    }

    /// Another media type (`encoding.contentType`).
    #[must_use]
    pub fn content_type(mut self, content_type: &str) -> Self {
        self.content_type = Some(content_type.to_owned());
        self
    }

    fn new(name: String, content_type: Option<&str>, contents: Result<Vec<Bytes>, Invalid>) -> Self {
        Self {
            name,
            filename: None,
            content_type: content_type.map(str::to_owned),
            contents,
            broken: None,
            #[cfg(feature = "uploads")]
            source: None,
        }
    }

    /// The part with what its value breaks, and with its name where its value can't be written.
    fn broken_by(mut self, broken: Option<Invalid>) -> Self {
        self.contents = self.contents.map_err(|invalid| invalid.inside(&self.name));
        self.broken = broken.map(|invalid| invalid.inside(&self.name));
        self
    }

    /// A part without media type.
    fn checked(name: String, value: &dyn ToJson, contents: Vec<Bytes>) -> Self {
        let mut written = json::write(value);
        let broken = written.take_broken();
        Self::new(name, None, written.into_sent(true).map(|_| contents)).broken_by(broken)
    }

    /// The headers of the part, each line with its end. Only the fields of a form have names.
    fn head(&self, media_type: &str) -> Result<String, Invalid> {
        let is_field = media_type.split(';').next() == Some(FORM_DATA);
        let mut head = match (&self.filename, is_field) {
            (_, true) => format!("Content-Disposition: form-data; name=\"{}\"", quoted(&self.name)),
            (Some(_), false) => "Content-Disposition: attachment".to_owned(),
            (None, false) => String::new(),
        };
        if let Some(filename) = &self.filename {
            head += &format!("; filename=\"{}\"", quoted(filename));
        }
        if !head.is_empty() {
            head += "\r\n";
        }
        if let Some(content_type) = &self.content_type {
            if content_type.contains(|c: char| c.is_ascii_control()) {
                return Err(Invalid::new(&self.name, "must have a media type without control characters"));
            }
            head += &format!("Content-Type: {content_type}\r\n");
        }
        Ok(head + "\r\n")
    }
}

/// The part's name alone: its content may be private.
impl fmt::Debug for Part {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Part").field("name", &self.name).finish_non_exhaustive()
    }
}

/// A name inside of quotes, as browsers write it (HTML Standard, multipart/form-data encoding algorithm).
fn quoted(name: &str) -> String {
    name.replace('"', "%22").replace('\r', "%0D").replace('\n', "%0A")
}

/// The parts with a boundary between them that none of them holds.
pub(crate) fn multipart(media_type: &str, parts: &[Part], checks: bool) -> Result<Payload, Invalid> {
    let mut written = Vec::new();
    for part in parts {
        if let Some(broken) = part.broken.as_ref().filter(|_| checks) {
            return Err(broken.clone());
        }
        let head = part.head(media_type)?;
        for content in part.contents.as_ref().map_err(Clone::clone)? {
            written.push((head.clone(), content));
        }
    }
    let boundary = boundary(&written);
    let content_type = format!("{media_type}; boundary={boundary}");
    #[cfg(feature = "uploads")]
    if parts.iter().any(|part| part.source.is_some()) {
        return Ok(Payload {
            pieces: Some(pieces(parts, &written, &boundary)),
            ..Payload::new(content_type, Bytes::new())
        });
    }
    let overhead = boundary.len() + 8;
    let length = written.iter().map(|(head, content)| head.len() + content.len() + overhead).sum::<usize>() + overhead;
    let mut body = Vec::with_capacity(length);
    for (head, content) in &written {
        for piece in [b"--", boundary.as_bytes(), b"\r\n", head.as_bytes(), content, b"\r\n"] {
            body.extend_from_slice(piece);
        }
    }
    body.extend_from_slice(format!("--{boundary}--\r\n").as_bytes());
    Ok(Payload::new(content_type, body))
}

/// The body in pieces, of which some are read while it is sent.
#[cfg(feature = "uploads")]
fn pieces(parts: &[Part], written: &[(String, &Bytes)], boundary: &str) -> Pieces {
    let mut written = written.iter();
    let mut pieces = Vec::new();
    for part in parts {
        let count = part.contents.as_ref().map_or(0, Vec::len);
        for (head, content) in written.by_ref().take(count) {
            pieces.push(Piece::Bytes(format!("--{boundary}\r\n{head}").into()));
            pieces.push(match &part.source {
                Some(source) => Piece::Source(source.clone()),
                None => Piece::Bytes((*content).clone()),
            });
            pieces.push(Piece::Bytes(Bytes::from_static(b"\r\n")));
        }
    }
    pieces.push(Piece::Bytes(format!("--{boundary}--\r\n").into()));
    Pieces::from(pieces)
}

/// A boundary that nobody can guess, and that the contents are searched for all the same, as far as they are in memory.
fn boundary(parts: &[(String, &Bytes)]) -> String {
    let random = RandomState::new();
    let mut count = 0_u64;
    loop {
        let mut hasher = random.build_hasher();
        hasher.write_u64(count);
        let first = hasher.finish();
        hasher.write_u64(first);
        let boundary = format!("typecase-{first:016x}{:016x}", hasher.finish());
        let needle = boundary.as_bytes();
        let holds = |content: &[u8]| content.windows(needle.len()).any(|window| window == needle);
        if !parts.iter().any(|(head, content)| holds(head.as_bytes()) || holds(content)) {
            return boundary;
        }
        count += 1;
    }
}
