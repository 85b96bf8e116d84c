//! Whether a request's parameters are as documented.

use percent_encoding::percent_decode_str;
use serde_json::Value as Json;

use super::routes::{Route, Values};
use super::{Asked, Mock};
use crate::diff::schema::{Judge, Side};
use crate::document::Node;
use crate::openapi::declared;

/// Headers that parameters don't describe (OpenAPI 3.1, section 4.8.12.1).
const APART: [&str; 3] = ["accept", "content-type", "authorization"];

impl<'d> Mock<'d> {
    /// What is wrong with the parameters of a request, one line for each.
    pub(super) fn parameter_faults(&mut self, route: &Route<'d>, values: &Values, asked: &Asked) -> Vec<String> {
        let mut faults = Vec::new();
        for parameter in self.parameters(route) {
            let (Some(name), Some(place)) = (parameter.str("name"), parameter.str("in")) else { continue };
            let lower = name.to_ascii_lowercase();
            let found: Vec<String> = match place {
                "path" => values.iter().filter(|(key, _)| key == name).map(|(_, value)| value.clone()).collect(),
                "query" => in_query(asked, name),
                "header" if APART.contains(&lower.as_str()) => continue,
                "header" => asked.header(&lower).map(str::to_owned).into_iter().collect(),
                "cookie" => in_cookie(asked, name).into_iter().collect(),
                _ => continue,
            };
            if found.is_empty() {
                if parameter.bool("required") == Some(true) && !self.is_spread(&parameter) {
                    faults.push(format!("the {place} parameter `{name}` is required"));
                }
            } else if self.is_wrong(&parameter, &found) {
                faults.push(format!("the {place} parameter `{name}` isn't what its schema describes"));
            }
        }
        faults
    }

    /// The Parameter Objects of an operation, and those of its path that it doesn't replace.
    fn parameters(&self, route: &Route<'d>) -> Vec<Node<'d>> {
        let mut all: Vec<Node<'d>> = Vec::new();
        for owner in [&route.operation, &route.item] {
            for node in owner.get("parameters").iter().flat_map(Node::elements) {
                let node = self.document.target(&node);
                let same =
                    |other: &Node<'_>| (other.str("name"), other.str("in")) == (node.str("name"), node.str("in"));
                if !all.iter().any(same) {
                    all.push(node);
                }
            }
        }
        all
    }

    /// Whether a parameter stands under other names than its own, as the members of an object do.
    fn is_spread(&mut self, parameter: &Node<'d>) -> bool {
        let Some(schema) = declared::schema(parameter) else { return false };
        let schemas = self.sent.side(Side::New);
        let id = schemas.schema(&schema);
        let object = serde_json::json!({});
        schemas.accepts(id, &object, Judge::Reader) != Some(false) || schema.get("properties").is_some()
    }

    /// Whether the texts of a parameter can't be read as any value of its schema.
    fn is_wrong(&mut self, parameter: &Node<'d>, texts: &[String]) -> bool {
        let Some(schema) = declared::schema(parameter) else { return false };
        let schemas = self.sent.side(Side::New);
        let id = schemas.schema(&schema);
        let mut wrong = false;
        for reading in readings(texts) {
            match schemas.accepts(id, &reading, Judge::Strict) {
                Some(false) => wrong = true,
                _ => return false,
            }
        }
        wrong && !self.is_spread(parameter)
    }
}

/// What texts may stand for: one value, or a list, in any of the styles.
fn readings(texts: &[String]) -> Vec<Json> {
    let scalar = |text: &str| match serde_json::from_str(text) {
        Ok(value @ (Json::Number(_) | Json::Bool(_))) => value,
        _ => Json::from(text),
    };
    let mut readings = Vec::new();
    if let [text] = texts {
        // JSON, as `content` has it.
        readings.extend(serde_json::from_str(text));
        readings.push(Json::from(text.as_str()));
        for delimiter in [',', ' ', '|', ';', '.'] {
            let items: Vec<&str> = text.split(delimiter).collect();
            readings.push(items.iter().map(|item| scalar(item)).collect());
            readings.push(items.iter().map(|item| Json::from(*item)).collect());
        }
    } else {
        readings.push(texts.iter().map(|text| scalar(text)).collect());
        readings.push(texts.iter().map(|text| Json::from(text.as_str())).collect());
    }
    readings
}

/// The values of a query parameter, decoded.
pub(super) fn in_query(asked: &Asked, name: &str) -> Vec<String> {
    let decoded = |text: &str| percent_decode_str(&text.replace('+', " ")).decode_utf8_lossy().into_owned();
    let (_, query) = asked.target.split_once('?').unwrap_or_default();
    let pairs = query.split('&').map(|pair| pair.split_once('=').unwrap_or((pair, "")));
    let own = pairs.filter(|(key, _)| {
        let key = decoded(key);
        key == name || key.strip_suffix("[]") == Some(name)
    });
    own.map(|(_, value)| decoded(value)).collect()
}

/// The value of a cookie.
pub(super) fn in_cookie(asked: &Asked, name: &str) -> Option<String> {
    let cookies = asked.header("cookie")?;
    let mut pairs = cookies.split(';').filter_map(|pair| pair.trim().split_once('='));
    pairs.find(|(key, _)| *key == name).map(|(_, value)| percent_decode_str(value).decode_utf8_lossy().into_owned())
}
