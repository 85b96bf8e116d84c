//! The table of OpenAPI 3.1 §4.8.12.3: how each style writes a value.

use super::Style;
use crate::{request::parameter::value::ParamValue, url::escape::Escape};

/// All that decides how a value is written.
pub(crate) struct Shape<'a> {
    pub(crate) name: &'a str,
    pub(crate) style: Style,
    pub(crate) explode: bool,
    pub(crate) escape: Escape,
    /// The delimiter between one `name=value` and the next.
    pub(crate) and: &'static str,
    /// Whether a list begins with its name, as it does everywhere but in a path and in a header.
    pub(crate) named: bool,
}

impl Shape<'_> {
    /// The value in writing, with the name where the style has it; `None` if there is nothing to write.
    pub(crate) fn write(&self, value: &ParamValue) -> Option<String> {
        match value {
            ParamValue::Absent => None,
            ParamValue::Scalar(text) => Some(self.scalar(text)),
            // RFC 6570 §3.2.1: an empty list or object is undefined, and what is undefined isn't written.
            ParamValue::List(items) if items.is_empty() => None,
            ParamValue::Object(members) if members.is_empty() => None,
            ParamValue::List(items) => Some(self.list(items)),
            ParamValue::Object(members) => Some(self.object(members)),
        }
    }

    fn text(&self, text: &str) -> String {
        self.escape.apply(text)
    }

    /// `name=value`, both encoded.
    fn pair(&self, name: &str, value: &str) -> String {
        format!("{}={}", Escape::apply(self.name_escape(), name), self.text(value))
    }

    /// A name is encoded even where values may keep reserved characters.
    pub(super) fn name_escape(&self) -> Escape {
        if self.escape == Escape::Reserved { Escape::All } else { self.escape }
    }

    fn scalar(&self, text: &str) -> String {
        match self.style {
            Style::Simple => self.text(text),
            Style::Label => format!(".{}", self.text(text)),
            Style::Matrix => self.matrix(self.name, text),
            _ => self.pair(self.name, text),
        }
    }

    /// RFC 6570 §3.2.7: without a value there is no `=` either.
    fn matrix(&self, name: &str, value: &str) -> String {
        if value.is_empty() {
            return format!(";{}", Escape::apply(self.name_escape(), name));
        }
        format!(";{}", self.pair(name, value))
    }

    fn list(&self, items: &[String]) -> String {
        match self.style {
            Style::Matrix if self.explode => items.iter().map(|item| self.matrix(self.name, item)).collect(),
            Style::Simple | Style::Label | Style::Matrix => self.joined(items.iter().map(|item| self.text(item))),
            _ if self.explode => self.anded(items.iter().map(|item| self.pair(self.name, item))),
            _ => self.joined(items.iter().map(|item| self.text(item))),
        }
    }

    fn object(&self, members: &[(String, ParamValue)]) -> String {
        let texts = || members.iter().map(|(name, value)| (name.as_str(), leaf(value)));
        match self.style {
            Style::Matrix if self.explode => texts().map(|(name, value)| self.matrix(name, &value)).collect(),
            Style::Simple | Style::Label if self.explode => {
                self.joined(texts().map(|(name, value)| self.pair(name, &value)))
            }
            // OpenAPI leaves open what becomes of a list in there: each item is a pair, as it is of a list by itself.
            _ if self.explode && self.style != Style::Matrix => {
                self.anded(members.iter().flat_map(|(name, value)| match value {
                    ParamValue::List(items) => items.iter().map(|item| self.pair(name, item)).collect(),
                    value => vec![self.pair(name, &leaf(value))],
                }))
            }
            _ => self.joined(texts().flat_map(|(name, value)| [self.text(name), self.text(&value)])),
        }
    }

    fn anded(&self, pairs: impl Iterator<Item = String>) -> String {
        pairs.collect::<Vec<_>>().join(self.and)
    }

    /// The prefix of the style, and the texts with its delimiter between them.
    fn joined(&self, texts: impl Iterator<Item = String>) -> String {
        let name = Escape::apply(self.name_escape(), self.name);
        let start = if self.named { format!("{name}=") } else { String::new() };
        let (start, delimiter) = match self.style {
            Style::Simple => (String::new(), ",".to_owned()),
            Style::Label => (".".to_owned(), if self.explode { "." } else { "," }.to_owned()),
            Style::Matrix => (format!(";{name}="), ",".to_owned()),
            Style::Form | Style::Cookie | Style::DeepObject => (start, ",".to_owned()),
            Style::SpaceDelimited => (start, self.text(" ")),
            Style::PipeDelimited => (start, self.text("|")),
            Style::TabDelimited => (start, self.text("\t")),
        };
        start + &texts.collect::<Vec<_>>().join(&delimiter)
    }
}

/// Joins values that are nested deeper than the style can express. OpenAPI leaves it undefined, and readers expect a comma.
fn leaf(value: &ParamValue) -> String {
    match value {
        ParamValue::Absent => String::new(),
        ParamValue::Scalar(text) => text.clone(),
        ParamValue::List(items) => items.join(","),
        ParamValue::Object(members) => {
            let pairs = members.iter().map(|(name, value)| format!("{name},{}", leaf(value)));
            pairs.collect::<Vec<_>>().join(",")
        }
    }
}
