//! The documented answer to a request.

use serde_json::Value as Json;

use super::routes::Route;
use super::{Answered, Asked, Mock, is_json};
use crate::diff::schema::Side;
use crate::document::Node;
use crate::examples::{given, value_of};
use crate::openapi::declared;

impl<'d> Mock<'d> {
    /// The answer of an operation: the first success, or what `Prefer: code=404` or `Prefer: example=gone` asks for (RFC 7240).
    pub(super) fn respond(&mut self, route: &Route<'d>, asked: &Asked) -> Answered {
        let responses = listed(&route.operation);
        let wanted = preference(asked, "code").and_then(|code| code.parse::<u16>().ok());
        let wanted = wanted.or_else(|| self.with_example(&responses, &preference(asked, "example")?));
        let Some((status, response)) = chosen(&route.operation, &responses, wanted) else {
            return Answered::problem(501, "the document has no answer of this status", &[]);
        };
        let response = self.document.target(&response);
        let mut answer = Answered { status, headers: self.headers(&response), body: Vec::new() };
        if matches!(status, 100..200 | 204 | 304) {
            return answer;
        }
        let Some((kind, content)) = acceptable(&response, asked) else { return answer };
        match self.body(kind, &content, asked) {
            Some(body) => {
                answer.headers.push(("content-type".to_owned(), kind.to_owned()));
                answer.body = body;
                answer
            }
            None => Answered::problem(
                501,
                "the document has no example of this answer, and none was made",
                &[kind.to_owned()],
            ),
        }
    }

    /// The status of the answer that has an example of this name: a success where one has it, else the first that does.
    fn with_example(&self, responses: &[(u16, Node<'d>)], name: &str) -> Option<u16> {
        let has = |(_, response): &&(u16, Node<'d>)| {
            let content = self.document.target(response).get("content");
            content.iter().flat_map(Node::members).any(|(_, content)| content.path(&["examples", name]).is_some())
        };
        let with = || responses.iter().filter(has).map(|(status, _)| *status);
        with().find(|status| (200..300).contains(status)).or_else(|| with().next())
    }

    /// The body in a media type; none where there is no example and none can be made.
    fn body(&mut self, kind: &str, content: &Node<'d>, asked: &Asked) -> Option<Vec<u8>> {
        let essence = declared::essence(kind);
        let value = self.value(content, preference(asked, "example").as_deref());
        match (essence.as_str(), value) {
            ("text/event-stream", value) => Some(format!("data: {}\n\n", value.unwrap_or_default()).into_bytes()),
            (kind, Some(value)) if is_json(kind) => Some(value.to_string().into_bytes()),
            ("application/x-ndjson" | "application/jsonl" | "application/json-lines", Some(value)) => {
                Some(format!("{value}\n").into_bytes())
            }
            (kind, Some(Json::String(text))) if !kind.ends_with("xml") || text.trim_start().starts_with('<') => {
                Some(text.into_bytes())
            }
            (kind, Some(value)) if kind.starts_with("text/") && !value.is_object() && !value.is_array() => {
                Some(value.to_string().into_bytes())
            }
            (kind, None) if !is_json(kind) && !kind.ends_with("xml") => Some(Vec::new()),
            _ => None,
        }
    }

    /// The example of this name, or the first that its schema allows; else a value made of the schema.
    fn value(&mut self, content: &Node<'d>, named: Option<&str>) -> Option<Json> {
        let named = named.and_then(|name| content.path(&["examples", name]));
        if let Some(value) = named.and_then(|example| value_of(self.document, &example)) {
            return Some(value);
        }
        let examples = given(self.document, content);
        let Some(schema) = content.get("schema") else { return examples.into_iter().next() };
        let schemas = self.received.side(Side::New);
        let id = schemas.schema(&schema);
        let found = examples.into_iter().find(|value| schemas.allows(id, value));
        found.or_else(|| self.received.full(Side::New, id))
    }

    /// The headers of an answer that are required, or have an example.
    fn headers(&mut self, response: &Node<'d>) -> Vec<(String, String)> {
        let mut headers = Vec::new();
        for (name, header) in response.get("headers").iter().flat_map(Node::members) {
            let header = self.document.target(&header);
            if APART.iter().any(|apart| name.eq_ignore_ascii_case(apart)) {
                continue;
            }
            let examples = given(self.document, &header);
            if examples.is_empty() && header.bool("required") != Some(true) {
                continue;
            }
            let made = || {
                let schema = declared::schema(&header)?;
                let id = self.received.side(Side::New).schema(&schema);
                self.received.pick(Side::New, id)
            };
            let text = match examples.into_iter().next().or_else(made) {
                Some(Json::String(text)) => text,
                Some(value @ (Json::Number(_) | Json::Bool(_))) => value.to_string(),
                _ => continue,
            };
            let fits = |text: &str| !text.chars().any(char::is_control);
            let is_name =
                !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte));
            if is_name && fits(&text) {
                headers.push((name.to_ascii_lowercase(), text));
            }
        }
        headers
    }
}

/// Headers that the server has for itself: a body is sent whole and as it is, whatever the document says.
const APART: [&str; 5] = ["connection", "content-encoding", "content-length", "content-type", "transfer-encoding"];

/// A value of the header `Prefer`.
fn preference(asked: &Asked, name: &str) -> Option<String> {
    let mut pairs = asked.header("prefer")?.split([',', ';']).filter_map(|pair| pair.trim().split_once('='));
    pairs.find(|(key, _)| key.trim() == name).map(|(_, value)| value.trim().trim_matches('"').to_owned())
}

/// The statuses that an operation documents, each with its Response Object; a range such as `2XX` is its first status.
fn listed<'d>(operation: &Node<'d>) -> Vec<(u16, Node<'d>)> {
    let class = |status: &str| status.strip_suffix("XX")?.parse::<u16>().ok()?.checked_mul(100);
    let responses = operation.get("responses");
    let all = responses.iter().flat_map(Node::members);
    all.filter_map(|(status, node)| Some((status.parse().ok().or_else(|| class(status))?, node)))
        .filter(|(status, _)| (100..600).contains(status))
        .collect()
}

/// The status and the Response Object of the answer: that of a wanted status, or else the first success.
fn chosen<'d>(operation: &Node<'d>, listed: &[(u16, Node<'d>)], wanted: Option<u16>) -> Option<(u16, Node<'d>)> {
    let responses = operation.get("responses")?;
    let default = || responses.get("default");
    match wanted {
        Some(wanted) => {
            let exact = listed.iter().find(|(status, _)| *status == wanted);
            let of_class = || responses.get(&format!("{}XX", wanted / 100));
            let node = exact.map(|(_, node)| node.clone()).or_else(of_class).or_else(default)?;
            (100..600).contains(&wanted).then_some((wanted, node))
        }
        None => {
            let success =
                listed.iter().filter(|(status, _)| (200..300).contains(status)).min_by_key(|(status, _)| *status);
            let first = || default().map(|node| (200, node)).or_else(|| listed.first().cloned());
            success.cloned().or_else(first)
        }
    }
}

/// The content of an answer that the request accepts: what it names first, or JSON, or the first of all.
fn acceptable<'d>(response: &Node<'d>, asked: &Asked) -> Option<(&'d str, Node<'d>)> {
    let content = response.get("content")?;
    let all: Vec<(&'d str, Node<'d>)> = content.members().collect();
    let accept = asked.header("accept").unwrap_or("*/*");
    let named = accept
        .split(',')
        .map(declared::essence)
        .find_map(|wanted| all.iter().find(|(kind, _)| declared::essence(kind) == wanted));
    let json = || all.iter().find(|(kind, _)| is_json(&declared::essence(kind)));
    named.or_else(json).or_else(|| all.first()).cloned().map(|(kind, node)| (concrete(kind), node))
}

/// A media type that can be sent, for a range.
fn concrete(kind: &str) -> &str {
    match declared::essence(kind).as_str() {
        "*/*" | "application/*" => "application/json",
        "text/*" => "text/plain",
        "image/*" => "image/png",
        _ if kind.chars().any(char::is_control) => "application/octet-stream",
        _ => kind,
    }
}
