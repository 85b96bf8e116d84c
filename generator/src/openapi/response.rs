//! Responses: the answers of an operation, by status.

use super::Reader;
use super::content::bytes;
use crate::document::Node;
use crate::model::{BodyKind, Docs, Origin, Outcome, StatusMatch, Type, reason};
use crate::types::docs;

impl<'d> Reader<'d> {
    /// The answers of an operation: those of success and those of failure.
    pub(super) fn outcomes(
        &mut self,
        method: &str,
        node: &Node<'d>,
        origin: &dyn Fn(&str) -> Origin,
    ) -> (Vec<Outcome>, Vec<Outcome>) {
        let is_head = method.eq_ignore_ascii_case("head");
        let mut responses: Vec<(StatusMatch, Node<'d>)> = Vec::new();
        for (status, response) in node.get("responses").iter().flat_map(Node::members) {
            if status.starts_with("x-") {
                continue;
            }
            match status_match(status) {
                Some(StatusMatch::Code(101)) => self.weaken(
                    &response,
                    "the answer changes to another protocol (RFC 9110, section 15.2.2), which the client doesn't speak",
                    "the answer is left out",
                ),
                Some(status) => responses.push((status, response)),
                None => self.weaken(&response, format!("`{status}` is no status"), "the answer is left out"),
            }
        }
        let any_success = responses.iter().any(|(status, _)| is_success(*status));
        let (mut success, mut failure) = (Vec::new(), Vec::new());
        for (status, response) in responses {
            let succeeds = is_success(status) || (status == StatusMatch::Default && !any_success);
            let role = role(status, succeeds);
            let Some(outcome) = self.outcome(status, &response, is_head, &|| origin(&role)) else { continue };
            if !succeeds || status == StatusMatch::Default {
                // Without a status of success, `default` is what the API answers whether it succeeds or fails.
                failure.push(outcome.clone());
            }
            if succeeds {
                success.push(outcome);
            }
        }
        success.sort_by_key(|outcome| outcome.status);
        failure.sort_by_key(|outcome| outcome.status);
        (success, failure)
    }

    fn outcome(
        &mut self,
        status: StatusMatch,
        response: &Node<'d>,
        is_head: bool,
        origin: &dyn Fn() -> Origin,
    ) -> Option<Outcome> {
        let node = self.follow(response)?;
        let mut payloads = self.payloads(&node, origin, false);
        let is_empty_status = matches!(status, StatusMatch::Code(204 | 205 | 304));
        let empty = is_head || is_empty_status;
        if empty && !payloads.is_empty() {
            if is_empty_status {
                self.note(&node, "this status has no body (RFC 9110, section 15)", "it is read as empty");
            } else if response.reference().is_none() {
                // A response that is shared with other methods may be right for them.
                self.note(response, "an answer to HEAD has no body (RFC 9110, section 9.3.2)", "it is read as empty");
            }
            payloads.clear();
        }
        let streams = payloads.iter().skip(1).position(|payload| payload.kind.is_stream());
        let stream = streams.map(|index| payloads.remove(index + 1));
        let bytes_too = payloads.iter().skip(1).position(|payload| payload.kind == BodyKind::Bytes);
        let download = bytes_too.map(|index| payloads.remove(index + 1));
        for other in payloads.iter().skip(1) {
            let first = &payloads[0].media_type;
            let instead = format!("the client asks for `{first}`");
            self.note(&node, format!("the answer may be `{}` as well", other.media_type), instead);
        }
        if payloads.is_empty()
            && node.get("content").is_some_and(|content| content.members().next().is_some())
            && !empty
        {
            payloads.push(bytes("*/*"));
        }
        let headers = self.headers(&node, origin);
        let description = node.str("description").unwrap_or_default().trim().to_owned();
        Some(Outcome {
            status,
            description,
            payload: payloads.into_iter().next(),
            stream,
            download,
            headers,
            links: self.links(&node),
        })
    }

    /// The links to other operations, which stand in the docs.
    fn links(&mut self, node: &Node<'d>) -> Vec<(String, Docs)> {
        let mut links = Vec::new();
        for (name, entry) in node.get("links").iter().flat_map(Node::members) {
            let Some(link) = self.follow(&entry) else { continue };
            let mut prose = docs(&link);
            if let Some(target) = link.str("operationId").or_else(|| link.str("operationRef")) {
                let target = target.replace('`', "'");
                prose.description = if prose.description.is_empty() {
                    format!("to `{target}`")
                } else {
                    format!("to `{target}`: {}", prose.description)
                };
            }
            links.push((name.to_owned(), prose));
        }
        links
    }

    /// The type of a header: a scalar, or an array of them; all else is text. An enum is text too, for a name that few would
    /// ever use.
    fn header_type(&mut self, schema: &Node<'d>, origin: Origin) -> Type {
        let Some(schema) = self.follow(schema) else { return Type::String };
        if ["enum", "properties", "pattern", "allOf", "oneOf", "anyOf"].iter().any(|key| schema.get(key).is_some()) {
            return Type::String;
        }
        match (schema.str("type"), schema.get("items")) {
            // A list in a list is text, and may be a list of itself.
            (Some("array"), Some(items)) => match self.follow(&items) {
                Some(item) if item.str("type") == Some("array") => Type::String,
                _ => Type::Array(Box::new(self.header_type(&items, origin))),
            },
            (Some("string" | "integer" | "number" | "boolean"), _) => {
                let merged = self.types.merged(std::slice::from_ref(&schema));
                self.types.plain(&merged, origin)
            }
            _ => Type::String,
        }
    }

    fn headers(&mut self, node: &Node<'d>, origin: &dyn Fn() -> Origin) -> Vec<(String, Type, Docs)> {
        let mut headers = Vec::new();
        for (name, entry) in node.get("headers").iter().flat_map(Node::members) {
            let Some(header) = self.follow(&entry) else { continue };
            let mut ty = header.get("schema").map_or(Type::String, |schema| self.header_type(&schema, origin()));
            if header.get("x-typecase-style").is_some() {
                self.note(&header, "a header whose items have no commas between them", "it is text");
                ty = Type::String;
            }
            let known = self.header_types.entry(name.to_ascii_lowercase()).or_insert_with(|| ty.clone());
            if *known != ty {
                let message = format!("the header `{name}` is of another type in another answer");
                self.note(&header, message, "the constant that both share reads it as text");
            }
            headers.push((name.to_owned(), ty, docs(&header)));
        }
        headers
    }
}

fn is_success(status: StatusMatch) -> bool {
    matches!(status, StatusMatch::Code(200..=299) | StatusMatch::Class(2))
}

fn status_match(status: &str) -> Option<StatusMatch> {
    let status = status.trim();
    if status.eq_ignore_ascii_case("default") {
        return Some(StatusMatch::Default);
    }
    match status.as_bytes() {
        [class @ b'1'..=b'5', b'x' | b'X', b'x' | b'X'] => Some(StatusMatch::Class(class - b'0')),
        _ => status.parse().ok().filter(|code| (100..=999).contains(code)).map(StatusMatch::Code),
    }
}

/// The word by which an inline type of an answer is named.
fn role(status: StatusMatch, succeeds: bool) -> String {
    match status {
        StatusMatch::Code(200) => "response".to_owned(),
        StatusMatch::Code(code) if code != 201 && code != 202 || !succeeds => {
            let reason = reason(code);
            if reason.is_empty() { format!("status {code}") } else { reason.to_owned() }
        }
        StatusMatch::Code(_) => "response".to_owned(),
        StatusMatch::Class(2) => "response".to_owned(),
        StatusMatch::Class(4) => "client error".to_owned(),
        StatusMatch::Class(5) => "server error".to_owned(),
        StatusMatch::Class(class) => format!("status {class}xx"),
        StatusMatch::Default if succeeds => "response".to_owned(),
        StatusMatch::Default => "error".to_owned(),
    }
}
