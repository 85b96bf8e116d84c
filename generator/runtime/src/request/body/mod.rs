//! Bodies of requests: JSON, forms, and several parts.

mod multipart;
mod payload;
mod upload;

#[cfg(feature = "uploads")]
use bytes::Bytes;
use serde_json::value::RawValue;

use crate::{
    json::{self, Json, Kind, ToJson},
    request::parameter::{Arrays, Shape, Style, value::ToParam as _},
    rules::Invalid,
    url::escape::Escape,
};

#[cfg(feature = "uploads")]
use crate::upload::{Piece, Pieces};

pub use multipart::Part;
pub(crate) use multipart::{FORM_DATA, multipart};
pub use payload::Payload;
pub use upload::Upload;

/// The form of a member of a form (`encoding`).
///
/// Without one, an array is written as one `name=item` after the other, and an object as its JSON.
#[derive(Clone, Copy, Debug)]
pub struct FormPart {
    name: &'static str,
    style: Option<Style>,
    explode: bool,
    reserved: bool,
    json: bool,
    arrays: Arrays,
}

impl FormPart {
    /// The member of this name, written in the default way.
    pub const fn new(name: &'static str) -> Self {
        Self { name, style: None, explode: true, reserved: false, json: false, arrays: Arrays::Indexed }
    }

    /// Another style, exploded if it is [`Style::Form`] or [`Style::DeepObject`].
    pub const fn style(mut self, style: Style) -> Self {
        self.style = Some(style);
        self.explode = matches!(style, Style::Form | Style::DeepObject);
        self
    }

    /// Whether each item or member is written on its own (`explode`). Call it after [`style`](Self::style).
    pub const fn explode(mut self, explode: bool) -> Self {
        self.explode = explode;
        if self.style.is_none() {
            self.style = Some(Style::Form);
        }
        self
    }

    /// Keeps reserved characters such as `/` as they are (`allowReserved`).
    pub const fn reserved(mut self) -> Self {
        self.reserved = true;
        self
    }

    /// Writes the value as JSON (`contentType: application/json`).
    pub const fn json(mut self) -> Self {
        self.json = true;
        self
    }

    /// The form of arrays in the style [`Style::DeepObject`]; with an index by default.
    pub const fn arrays(mut self, arrays: Arrays) -> Self {
        self.arrays = arrays;
        self
    }

    fn write(&self, name: &str, value: &RawValue) -> Option<String> {
        let escape = if self.reserved { Escape::Reserved } else { Escape::Form };
        let style = self.style.unwrap_or(Style::Form);
        let shape = Shape { name, style, explode: self.explode, escape, and: "&", named: true };
        let as_json = self.json || (self.style.is_none() && Kind::of(value) == Kind::Object);
        if as_json {
            return Some(format!("{}={}", Escape::Form.apply(name), escape.apply(value.get())));
        }
        match style {
            Style::DeepObject => shape.write_deep(&value.into(), self.arrays),
            _ => shape.write(&Json::from(value).to_param()),
        }
    }
}

/// A body of JSON; the first broken rule comes with the path of its field.
pub(crate) fn json(content_type: &str, body: &dyn ToJson, checks: bool) -> Result<Payload, Invalid> {
    let bytes = json::write(body).into_sent(checks)?;
    Ok(Payload::new(content_type, bytes))
}

/// A form made of the members of an object.
pub(crate) fn form(body: &dyn ToJson, parts: &[FormPart], checks: bool) -> Result<Payload, Invalid> {
    let mut pairs = Vec::new();
    members(body, checks, &mut |name, value| {
        let part = parts.iter().find(|part| part.name == name).copied().unwrap_or(FormPart::new(""));
        pairs.extend(part.write(name, value));
    })?;
    Ok(Payload::new("application/x-www-form-urlencoded", pairs.join("&")))
}

/// A body of bytes in one of these media types, or in one of these ranges.
pub(crate) fn raw(media_types: &[&str], upload: Upload, checks: bool) -> Result<Payload, Invalid> {
    let essence = |media_type: &str| media_type.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    let fits = |range: &&str, media_type: &str| match essence(range).strip_suffix("/*") {
        Some("*") => true,
        Some(family) => media_type.split('/').next() == Some(family),
        None => essence(range) == media_type,
    };
    let first = media_types.iter().find(|media_type| !media_type.contains('*')).copied();
    let content_type = upload.content_type.as_deref().or(first).unwrap_or("application/octet-stream");
    // What nobody names is what the server makes of it.
    if checks && upload.content_type.is_some() && !media_types.iter().any(|range| fits(range, &essence(content_type))) {
        return Err(Invalid::new("Content-Type", format!("must be one of {}", media_types.join(", "))));
    }
    #[cfg(feature = "uploads")]
    if let Some(source) = upload.source {
        return Ok(Payload {
            pieces: Some(Pieces::from([Piece::Source(source)])),
            ..Payload::new(content_type, Bytes::new())
        });
    }
    Ok(Payload::new(content_type, upload.bytes))
}

/// Calls `member` for each member of the body that isn't null.
fn members(body: &dyn ToJson, checks: bool, member: &mut dyn FnMut(&str, &RawValue)) -> Result<(), Invalid> {
    let bytes = json::write(body).into_sent(checks)?;
    let not_an_object = || Invalid::new("the body", "must be an object");
    let object: &RawValue = serde_json::from_slice(&bytes).map_err(|_| not_an_object())?;
    if Kind::of(object) != Kind::Object {
        return Err(not_an_object());
    }
    json::members_of(object, &mut |name, value| {
        if Kind::of(value) != Kind::Null {
            member(name, value);
        }
    });
    Ok(())
}
