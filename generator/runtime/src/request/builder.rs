//! A request while it is filled in: everything but the credentials, which are added when it is sent.

use std::{fmt, sync::Arc};

use bytes::Bytes;
use http::{
    HeaderMap, HeaderName, HeaderValue,
    header::{ACCEPT, CONTENT_TYPE, COOKIE},
};
use serde_json::value::RawValue;

use crate::{
    json::{self, ToJson},
    request::{
        body::{self, FORM_DATA, Part, Payload},
        extras::Extras,
        operation::Operation,
        parameter::{Filled, Param, Place},
        prepared::PreparedRequest,
    },
    rules::Invalid,
    url::{escape, origin},
};

/// A body before it is put together.
#[derive(Clone)]
enum Content {
    Ready(Result<Payload, Invalid>),
    Parts(Vec<Part>),
}

/// An operation with the parameters and the body set so far.
#[derive(Clone)]
pub struct RequestBuilder {
    operation: Operation,
    extras: Arc<Extras>,
    parameters: Vec<Filled>,
    content: Option<Content>,
    /// The media type of a body of several parts.
    multipart_type: &'static str,
    accepted: Option<&'static str>,
}

/// Names alone: values may be private.
impl fmt::Debug for RequestBuilder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names: Vec<&str> = self.parameters.iter().map(|parameter| parameter.name).collect();
        f.debug_struct("Call")
            .field("operation", &format_args!("{}", self.operation))
            .field("parameters", &names)
            .finish_non_exhaustive()
    }
}

impl RequestBuilder {
    pub(crate) fn new(operation: Operation, extras: Arc<Extras>) -> Self {
        Self { operation, extras, parameters: Vec::new(), content: None, multipart_type: FORM_DATA, accepted: None }
    }

    /// A request of another operation, at a URL that this one's answer names.
    #[cfg(feature = "polling")]
    pub(crate) fn followed_by(&self, operation: Operation) -> Self {
        Self::new(operation, Arc::clone(&self.extras))
    }

    /// The URL of another operation below `base`: with this request's parameters of the path, and a further one.
    #[cfg(feature = "polling")]
    pub(crate) fn url_of(
        &self,
        operation: &Operation,
        base: &str,
        parameter: &'static str,
        value: &dyn ToJson,
    ) -> Result<String, Invalid> {
        let mut other = self.followed_by(operation.clone());
        let of_path = self.parameters.iter().filter(|parameter| parameter.place == Place::Path);
        other.parameters = of_path.cloned().collect();
        other.set(Param::path(parameter), value);
        other.url(base)
    }

    pub(crate) fn operation(&self) -> &Operation {
        &self.operation
    }

    /// Whether what breaks a rule of the document is refused.
    pub(crate) fn checks(&self) -> bool {
        !self.extras.unchecked
    }

    pub(crate) fn set(&mut self, param: Param<'_>, value: &dyn ToJson) {
        let filled = Filled::new(param, value, self.checks());
        let same = |other: &&mut Filled| other.place == filled.place && other.name == filled.name;
        match self.parameters.iter_mut().find(same) {
            Some(before) => *before = filled,
            None => self.parameters.push(filled),
        }
    }

    /// The whole number that a parameter is set to, if it is.
    pub(crate) fn number(&self, param: Param<'_>) -> Option<u64> {
        let sought = Filled::new(param, &0, false);
        let filled = self.parameters.iter().find(|other| other.place == sought.place && other.name == sought.name)?;
        let text = filled.text.as_ref().ok()?.as_deref()?;
        text.rsplit('=').next()?.parse().ok()
    }

    /// The whole number that a member of a body of JSON is, if it is one.
    pub(crate) fn number_in_body(&self, member: &[&str]) -> Option<u64> {
        let Some(Content::Ready(Ok(payload))) = &self.content else { return None };
        let body: &RawValue = serde_json::from_slice(&payload.bytes).ok()?;
        serde_json::from_str(json::find(body, member)?.get()).ok()
    }

    /// Sets a member of a body of JSON; without a body there is one then.
    pub(crate) fn set_in_body(&mut self, member: &[&str], value: &dyn ToJson) {
        let (content_type, bytes) = match &self.content {
            Some(Content::Ready(Ok(payload))) => (payload.content_type.clone(), payload.bytes.clone()),
            None => ("application/json".to_owned(), Bytes::new()),
            // A body that can't be sent is an error by itself, and one of several parts has no such member.
            Some(_) => return,
        };
        let body: Option<&RawValue> = serde_json::from_slice(&bytes).ok();
        let bytes = json::with_member(body, member, &json::to_vec(value));
        self.set_payload(Ok(Payload::new(content_type, bytes)));
    }

    /// Sets what the `Accept` header says, in place of what the operation has for it.
    pub(crate) fn set_accepted(&mut self, media_type: &'static str) {
        self.accepted = Some(media_type);
    }

    pub(crate) fn set_payload(&mut self, payload: Result<Payload, Invalid>) {
        self.content = Some(Content::Ready(payload));
    }

    pub(crate) fn set_parts(&mut self, parts: Vec<Part>) {
        self.content = Some(Content::Parts(parts));
    }

    pub(crate) fn add_part(&mut self, part: Part) {
        match &mut self.content {
            Some(Content::Parts(parts)) => parts.push(part),
            _ => self.set_parts(vec![part]),
        }
    }

    pub(crate) fn set_multipart_type(&mut self, media_type: &'static str) {
        self.multipart_type = media_type;
    }

    /// The body, put together.
    fn payload(&self) -> Option<Result<Payload, Invalid>> {
        Some(match self.content.as_ref()? {
            Content::Ready(payload) => payload.clone(),
            Content::Parts(parts) => body::multipart(self.multipart_type, parts, self.checks()),
        })
    }

    /// The request: with the URL below `base_url` that the template and the parameters make, or with `link` in its place.
    pub(crate) fn prepare(
        &self,
        base_url: Result<String, Invalid>,
        headers: &HeaderMap,
        link: Option<String>,
    ) -> Result<PreparedRequest, Invalid> {
        let method = self.operation.method().map_err(|reason| Invalid::new("", reason))?;
        let mut url = match link {
            Some(link) => link,
            None => self.url(&base_url?)?,
        };
        self.extras.add_queries(&mut url);
        let mut headers = headers.clone();
        if let Ok(accepted) = HeaderValue::from_str(self.accepted.unwrap_or(self.operation.accepted())) {
            headers.entry(ACCEPT).or_insert(accepted);
        }
        self.write_headers(&mut headers)?;
        let mut body = Bytes::new();
        #[cfg(feature = "uploads")]
        let mut pieces = None;
        if let Some(payload) = self.payload() {
            let payload = self.extras.add_members(payload?)?;
            let content_type = self.extras.content_type(payload.content_type, &headers);
            let content_type = HeaderValue::from_str(&content_type);
            headers
                .insert(CONTENT_TYPE, content_type.map_err(|_| Invalid::new("Content-Type", "must be a media type"))?);
            body = payload.bytes;
            #[cfg(feature = "uploads")]
            pieces.clone_from(&payload.pieces);
        }
        Ok(PreparedRequest {
            method,
            url,
            headers,
            body,
            #[cfg(feature = "uploads")]
            pieces,
        })
    }

    /// The parameters of one place that have a value.
    fn texts(&self, place: Place) -> impl Iterator<Item = Result<(&'static str, &str), Invalid>> {
        self.parameters.iter().filter(move |parameter| parameter.place == place).filter_map(
            |parameter| match &parameter.text {
                Ok(None) => None,
                Ok(Some(text)) => Some(Ok((parameter.name, text.as_str()))),
                Err(invalid) => Some(Err(invalid.clone())),
            },
        )
    }

    fn write_headers(&self, headers: &mut HeaderMap) -> Result<(), Invalid> {
        for header in self.texts(Place::Header) {
            let (name, text) = header?;
            let value = HeaderValue::from_bytes(text.as_bytes());
            let (Ok(key), Ok(mut value)) = (HeaderName::from_bytes(name.as_bytes()), value) else {
                return Err(Invalid::new(name, "can't be written as a header"));
            };
            value.set_sensitive(true);
            headers.insert(key, value);
        }
        let cookies: Vec<&str> = self.texts(Place::Cookie).map(|cookie| Ok(cookie?.1)).collect::<Result<_, _>>()?;
        if !cookies.is_empty() {
            let mut value = HeaderValue::from_str(&cookies.join("; "))
                .map_err(|_| Invalid::new("Cookie", "can't be written as a header"))?;
            value.set_sensitive(true);
            headers.insert(COOKIE, value);
        }
        Ok(())
    }

    fn url(&self, base: &str) -> Result<String, Invalid> {
        let (base, query) = origin::split_query(base);
        let mut url = base.to_owned() + &self.path()?;
        let queries = self.texts(Place::Query).map(|query| query.map(|(_, text)| text));
        for query in Some(Ok(query)).filter(|_| !query.is_empty()).into_iter().chain(queries) {
            url.push(if url.contains('?') { '&' } else { '?' });
            url.push_str(query?);
        }
        Ok(url)
    }

    /// The path template with its parameters filled in.
    fn path(&self) -> Result<String, Invalid> {
        let values = self.texts(Place::Path).collect::<Result<Vec<_>, _>>()?;
        // Some documents have several operations at one path, with fragments in it, which are never sent.
        let mut rest = self.operation.path().split('#').next().unwrap_or_default();
        let mut path = String::new();
        while let Some((before, after)) = rest.split_once('{') {
            let Some((name, after)) = after.split_once('}') else {
                break;
            };
            let Some((_, text)) = values.iter().find(|(other, _)| *other == name) else {
                return Err(Invalid::new(name, "must be set"));
            };
            escape::literal(before, &mut path);
            path.push_str(text);
            rest = after;
        }
        escape::literal(rest, &mut path);
        if escape::climbs(path.split('?').next().unwrap_or_default()) {
            return Err(Invalid::new("the path", "must not hold the segments `.` or `..`"));
        }
        Ok(path)
    }
}
