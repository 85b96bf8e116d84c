//! Additions to requests beside the document's parameters and bodies.

use bytes::Bytes;
use http::{HeaderMap, header::CONTENT_TYPE};
use serde_json::value::RawValue;

use crate::{
    json::{self, Kind},
    request::body::Payload,
    rules::Invalid,
    url::escape,
};

/// The additions of a client to every request, and whether it leaves out the checks of the document's rules.
#[derive(Clone, Default)]
pub(crate) struct Extras {
    /// Names and values, not encoded yet.
    pub(crate) queries: Vec<(String, String)>,
    /// Members of bodies, each with its JSON.
    pub(crate) members: Vec<(String, Bytes)>,
    /// Whether a value is sent whatever rule of the document it breaks.
    pub(crate) unchecked: bool,
}

impl Extras {
    /// Adds the queries that the URL doesn't have: the link to a page may have taken them along.
    pub(super) fn add_queries(&self, url: &mut String) {
        for (name, value) in &self.queries {
            let name = escape::all(name);
            let (_, query) = url.split_once('?').unwrap_or_default();
            if query.split('&').any(|pair| pair.split('=').next() == Some(&name)) {
                continue;
            }
            url.push(if url.contains('?') { '&' } else { '?' });
            url.push_str(&format!("{name}={}", escape::all(value)));
        }
    }

    /// Sets the members in a body that is an object of JSON.
    pub(super) fn add_members(&self, payload: Payload) -> Result<Payload, Invalid> {
        if self.members.is_empty() {
            return Ok(payload);
        }
        let object = serde_json::from_slice::<&RawValue>(&payload.bytes).ok();
        let Some(object) = object.filter(|object| Kind::of(object) == Kind::Object) else {
            let name = self.members.first().map_or("", |(name, _)| name);
            return Err(Invalid::new(name, "can't be added: the body isn't an object of JSON"));
        };
        let mut bytes = object.get().as_bytes().to_vec();
        for (name, value) in &self.members {
            let object = serde_json::from_slice(&bytes).ok();
            bytes = json::with_member(object, &[name], value);
        }
        Ok(Payload::new(payload.content_type, bytes))
    }

    /// The media type of a body: that of the client's own header where it has one, with the boundary of the parts.
    pub(super) fn content_type(&self, documented: String, headers: &HeaderMap) -> String {
        let Some(own) = headers.get(CONTENT_TYPE).and_then(|own| own.to_str().ok()) else { return documented };
        match documented.split_once("; boundary=") {
            Some((_, boundary)) if !own.contains("boundary=") => format!("{own}; boundary={boundary}"),
            _ => own.to_owned(),
        }
    }
}
