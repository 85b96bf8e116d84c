//! A request as it is on the wire: parameters as their styles write them.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::{Map, Value as Json};

use super::nested_lists::joint;
use super::parameters::Wired;
use crate::model::{ParameterPlace, Style};

/// A request under construction.
#[derive(Default)]
pub(super) struct Request {
    pub(super) path: String,
    pub(super) query: Vec<String>,
    pub(super) headers: Map<String, Json>,
    pub(super) body: Option<Json>,
}

impl Request {
    /// Adds a parameter as its style writes it (OpenAPI 3.1, section 4.8.12.3).
    pub(super) fn add(&mut self, parameter: &Wired<'_>, value: &Json) {
        for (name, text) in written(parameter, value) {
            match parameter.place {
                ParameterPlace::Path => {
                    self.path = self.path.replace(&format!("{{{name}}}"), &encoded(&text));
                }
                place => self.set(place, &name, &text),
            }
        }
    }

    pub(super) fn set(&mut self, place: ParameterPlace, name: &str, text: &str) {
        match place {
            ParameterPlace::Path => {}
            ParameterPlace::Query => self.query.push(format!("{}={}", encoded(name), encoded(text))),
            ParameterPlace::Header => _ = self.headers.insert(name.to_owned(), Json::from(text)),
            ParameterPlace::Cookie => {
                _ = self.headers.insert("Cookie".to_owned(), Json::from(format!("{name}={text}")))
            }
        }
    }

    pub(super) fn into_json(self, method: &str) -> Json {
        let query = if self.query.is_empty() { String::new() } else { format!("?{}", self.query.join("&")) };
        let path = Json::from(self.path + &query);
        let mut value = Map::from_iter([("method".to_owned(), Json::from(method)), ("path".to_owned(), path)]);
        if !self.headers.is_empty() {
            value.insert("headers".to_owned(), Json::Object(self.headers));
        }
        value.extend(self.body.map(|body| ("body".to_owned(), body)));
        Json::Object(value)
    }
}

/// A parameter's value as names and texts (OpenAPI 3.1, section 4.8.12.4).
pub(super) fn written(parameter: &Wired<'_>, value: &Json) -> Vec<(String, String)> {
    let name = &parameter.name;
    let is_apart = parameter.is_apart();
    let alone = |text: String| vec![(name.clone(), text)];
    let pairs = |members: &Map<String, Json>, sign: &str| -> Vec<String> {
        members.iter().map(|(key, value)| format!("{key}{sign}{}", plain(value))).collect()
    };
    match (parameter.style, value) {
        (Style::Json, value) => alone(value.to_string()),
        (Style::DeepObject, Json::Object(members)) => {
            members.iter().map(|(key, value)| (format!("{name}[{key}]"), plain(value))).collect()
        }
        (_, Json::Object(members)) if is_apart => {
            members.iter().map(|(key, value)| (key.clone(), plain(value))).collect()
        }
        (_, Json::Array(items)) if is_apart => {
            items.iter().map(|item| (name.clone(), nested(item, parameter.inner()))).collect()
        }
        (style, Json::Array(items)) => {
            let texts: Vec<String> = items.iter().map(|item| nested(item, parameter.inner())).collect();
            match (style, parameter.explode) {
                (Style::Label, true) => alone(format!(".{}", texts.join("."))),
                (Style::Matrix, true) => alone(texts.iter().map(|text| format!(";{name}={text}")).collect()),
                _ => alone(parameter.prefix() + &texts.join(joint(style))),
            }
        }
        (style, Json::Object(members)) => match (style, parameter.explode) {
            (Style::Label, true) => alone(format!(".{}", pairs(members, "=").join("."))),
            (Style::Matrix, true) => alone(format!(";{}", pairs(members, "=").join(";"))),
            (Style::Simple, true) => alone(pairs(members, "=").join(",")),
            _ => alone(parameter.prefix() + &pairs(members, joint(style)).join(joint(style))),
        },
        (_, value) => alone(parameter.prefix() + &plain(value)),
    }
}

impl Wired<'_> {
    /// What stands before a value that is one text.
    fn prefix(&self) -> String {
        match self.style {
            Style::Label => ".".to_owned(),
            Style::Matrix => format!(";{}=", self.name),
            _ => String::new(),
        }
    }
}

/// An item, which is a list itself where its parameter has styles for such.
fn nested(item: &Json, styles: &[Style]) -> String {
    match (item, styles.split_first()) {
        (Json::Array(items), Some((style, inner))) => {
            items.iter().map(|item| nested(item, inner)).collect::<Vec<_>>().join(joint(*style))
        }
        _ => plain(item),
    }
}

fn plain(value: &Json) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

/// What stands as it is in a URL that people read: unreserved characters (RFC 3986, section 2.3), commas and brackets.
const PLAIN: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'_')
    .remove(b'.')
    .remove(b'~')
    .remove(b',')
    .remove(b'[')
    .remove(b']')
    .remove(b'=')
    .remove(b';');

/// A text as it stands in a URL.
fn encoded(text: &str) -> String {
    utf8_percent_encode(text, PLAIN).to_string()
}
