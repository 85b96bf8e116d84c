//! Parameters: where one stands, in which style it is written, and which rules it must keep.

mod deep;
mod style;
pub mod value;

use http::HeaderValue;

use crate::{
    json::{self, Checked, Json, ToJson},
    request::parameter::value::ParamValue,
    rules::{Invalid, Rule},
    url::escape::{self, Escape},
};

pub use deep::Arrays;
pub(crate) use style::Shape;

/// The location of a parameter in the request (`in`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    Path,
    Query,
    Header,
    Cookie,
}

/// The form of an array or object (`style`, OpenAPI 3.1 §4.8.12.3, and Swagger's tabs).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Style {
    /// `blue,black`
    Simple,
    /// `.blue,black`
    Label,
    /// `;color=blue,black`
    Matrix,
    /// `color=blue,black`, or exploded `color=blue&color=black`
    Form,
    /// `color=blue%20black`
    SpaceDelimited,
    /// `color=blue%7Cblack`
    PipeDelimited,
    /// `color=blue%09black`: Swagger 2.0's `collectionFormat: tsv`
    TabDelimited,
    /// `color=blue; color=black`, nothing encoded (OpenAPI 3.2)
    Cookie,
    /// `color%5BR%5D=100&color%5BG%5D=200`; deeper members have one more pair of brackets, and arrays are as [`Arrays`] says.
    DeepObject,
}

impl Style {
    const fn is_usually_exploded(self) -> bool {
        matches!(self, Self::Form | Self::Cookie | Self::DeepObject)
    }
}

/// A parameter as the document describes it. Its rules may be written where it is set, and live as long as that.
#[derive(Clone, Copy, Debug)]
pub struct Param<'r> {
    place: Place,
    name: &'static str,
    style: Style,
    explode: bool,
    reserved: bool,
    json: bool,
    arrays: Arrays,
    rules: &'r [Rule],
}

impl<'r> Param<'r> {
    const fn new(place: Place, name: &'static str, style: Style) -> Self {
        let explode = style.is_usually_exploded();
        Self { place, name, style, explode, reserved: false, json: false, arrays: Arrays::Indexed, rules: &[] }
    }

    /// A parameter of the path, in the simple style.
    pub const fn path(name: &'static str) -> Self {
        Self::new(Place::Path, name, Style::Simple)
    }

    /// A parameter of the query, in the form style, exploded.
    pub const fn query(name: &'static str) -> Self {
        Self::new(Place::Query, name, Style::Form)
    }

    /// A header, in the simple style.
    pub const fn header(name: &'static str) -> Self {
        Self::new(Place::Header, name, Style::Simple)
    }

    /// A cookie, in the form style, exploded.
    pub const fn cookie(name: &'static str) -> Self {
        Self::new(Place::Cookie, name, Style::Form)
    }

    /// Another style, exploded if it is [`Style::Form`], [`Style::Cookie`] or [`Style::DeepObject`].
    pub const fn style(mut self, style: Style) -> Self {
        self.style = style;
        self.explode = style.is_usually_exploded();
        self
    }

    /// Whether each item or member is written on its own (`explode`). Call it after [`style`](Self::style).
    pub const fn explode(mut self, explode: bool) -> Self {
        self.explode = explode;
        self
    }

    /// Keeps reserved characters such as `/` as they are (`allowReserved`); those that would end the value or the
    /// query are encoded still.
    pub const fn reserved(mut self) -> Self {
        self.reserved = true;
        self
    }

    /// Writes the value as JSON (`content: application/json`).
    pub const fn json(mut self) -> Self {
        self.json = true;
        self
    }

    /// The form of arrays in the style [`Style::DeepObject`]; with an index by default.
    pub const fn arrays(mut self, arrays: Arrays) -> Self {
        self.arrays = arrays;
        self
    }

    /// The rules that a value must keep.
    pub const fn rules(mut self, rules: &'r [Rule]) -> Self {
        self.rules = rules;
        self
    }
}

/// A parameter with its value in writing, or the reason why it can't be sent.
#[derive(Clone)]
pub(crate) struct Filled {
    pub(crate) place: Place,
    pub(crate) name: &'static str,
    /// `None` when the value is absent: the parameter is left out then.
    pub(crate) text: Result<Option<String>, Invalid>,
}

impl Filled {
    pub(crate) fn new(param: Param<'_>, value: &dyn ToJson, checks: bool) -> Self {
        let text = param.write(value, checks).map_err(|invalid| invalid.inside(param.name));
        Self { place: param.place, name: param.name, text }
    }
}

impl Param<'_> {
    /// The parameter in its style, if its value is there and keeps all rules, unless nothing checks them.
    fn write(&self, value: &dyn ToJson, checks: bool) -> Result<Option<String>, Invalid> {
        let shape = Shape {
            name: self.name,
            style: self.style,
            explode: self.explode,
            escape: self.escape(),
            and: if self.place == Place::Cookie { "; " } else { "&" },
            named: matches!(self.place, Place::Query | Place::Cookie),
        };
        let json = self.checked(value, checks)?;
        let value = match &json {
            None => ParamValue::Absent,
            Some(json) if self.json => ParamValue::Scalar(json.as_str().to_owned()),
            Some(json) => ParamValue::of_json(json),
        };
        let text = match &json {
            Some(json) if self.style == Style::DeepObject && !self.json => shape.write_deep(json, self.arrays),
            _ => shape.write(&value),
        };
        let reason = match (self.place, &text) {
            (Place::Path, None) => "must be set",
            (Place::Path, Some(text)) if text.is_empty() => "must not be empty in a path",
            (Place::Path, Some(text)) if escape::climbs(text) => {
                "must not hold the path segments `.` or `..`, in whatever encoding"
            }
            (Place::Header, Some(text)) if !is_header(text) => {
                "must not hold line breaks or other control characters in a header"
            }
            (Place::Cookie, Some(_)) if self.style == Style::Cookie && !is_cookie(&value) => {
                "must hold only what a cookie can carry (RFC 6265 §4.1.1), or be encoded beforehand"
            }
            _ => return Ok(text),
        };
        Err(Invalid::new("", reason))
    }

    /// The value before it is written in a style: the JSON that its rules have judged; `None` if it is absent.
    fn checked(&self, value: &dyn ToJson, checks: bool) -> Result<Option<Json>, Invalid> {
        if value.is_absent() {
            return Ok(None);
        }
        let json = json::write(&Checked(value, self.rules)).into_sent(checks)?;
        let json = Json::new(String::from_utf8_lossy(&json).into_owned());
        json.map(Some).map_err(|_| Invalid::new("", "must be a value that JSON can hold"))
    }

    fn escape(&self) -> Escape {
        match self.place {
            Place::Header => Escape::Nothing,
            Place::Cookie if self.style == Style::Cookie => Escape::Nothing,
            Place::Query if self.reserved => Escape::Reserved,
            _ => Escape::All,
        }
    }
}

/// Whether a header can hold the text, as UTF-8 (RFC 9110 §5.5 allows it as opaque data).
fn is_header(text: &str) -> bool {
    HeaderValue::from_bytes(text.as_bytes()).is_ok()
}

/// Whether a cookie can carry every text of a value as it is.
fn is_cookie(value: &ParamValue) -> bool {
    let is_octet = |byte| matches!(byte, 0x21 | 0x23..=0x2b | 0x2d..=0x3a | 0x3c..=0x5b | 0x5d..=0x7e);
    let fits = |text: &String| text.bytes().all(is_octet);
    match value {
        ParamValue::Absent => true,
        ParamValue::Scalar(text) => fits(text),
        ParamValue::List(items) => items.iter().all(fits),
        ParamValue::Object(members) => members.iter().all(|(name, value)| fits(name) && is_cookie(value)),
    }
}
