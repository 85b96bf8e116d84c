//! Content: media types and what is behind them.

use super::context::{Context, docs};
use crate::document::Node;
use crate::model::{Body, BodyKind, Origin, Payload, Style, Type};

impl<'d> Context<'d> {
    /// The body of an operation's request.
    pub(super) fn body(&mut self, node: &Node<'d>, origin: &dyn Fn(&str) -> Origin) -> Option<Body> {
        let said = node.get("requestBody")?;
        let body = self.follow(&said)?;
        let mut kinds = self.payloads(&body, &|| origin("request"), true);
        if kinds.is_empty() {
            body.get("content")?;
            kinds.push(bytes("application/octet-stream"));
        }
        Some(Body { required: body.bool("required") == Some(true), docs: docs(&body), kinds })
    }

    /// What a `content` holds, the kind that says most first, each kind once.
    pub(super) fn payloads(&mut self, owner: &Node<'d>, origin: &dyn Fn() -> Origin, outgoing: bool) -> Vec<Payload> {
        let Some(content) = owner.get("content") else { return Vec::new() };
        let mut found: Vec<(String, BodyKind, Node<'d>)> = content
            .members()
            .filter(|(media_type, _)| !media_type.starts_with("x-"))
            .map(|(media_type, node)| (media_type.to_owned(), kind(media_type), node))
            .collect();
        found.sort_by_key(|(media_type, kind, _)| rank(media_type, *kind));
        let mut payloads: Vec<Payload> = Vec::new();
        let mut typed: Option<Node<'d>> = None;
        for (media_type, kind, node) in found {
            if payloads.iter().any(|known| known.kind == kind) {
                self.note(
                    &node,
                    format!("`{media_type}` is a further way to write the same kind of content"),
                    "the first is used",
                );
                continue;
            }
            if kind == BodyKind::Xml && (outgoing || payloads.is_empty()) {
                // What is said in the same words is of the same type.
                let same =
                    typed.as_ref().filter(|typed| node.get("schema").is_some_and(|own| own.value() == typed.value()));
                let known = same.and(payloads.first()).map(|payload| payload.ty.clone());
                payloads.push(self.xml_payload(media_type, &node, known, origin));
                continue;
            }
            typed = typed.or_else(|| node.get("schema").filter(|_| kind == BodyKind::Json));
            payloads.push(self.payload(media_type, kind, &node, origin, outgoing));
        }
        payloads
    }

    fn payload(
        &mut self,
        media_type: String,
        kind: BodyKind,
        node: &Node<'d>,
        origin: &dyn Fn() -> Origin,
        outgoing: bool,
    ) -> Payload {
        let schema = node.get("itemSchema").or_else(|| node.get("schema"));
        let typed = matches!(
            kind,
            BodyKind::Json | BodyKind::Form | BodyKind::Multipart | BodyKind::EventStream | BodyKind::JsonLines
        );
        let mut ty = match (&schema, typed) {
            (Some(schema), true) => self.schema(schema, origin()),
            (None, true) => Type::Json,
            (_, false) if kind == BodyKind::Bytes => Type::Binary,
            (_, false) => Type::String,
        };
        let mut kind = kind;
        if kind == BodyKind::Json && matches!(ty.not_null(), Type::Binary) {
            kind = BodyKind::Bytes;
        }
        if matches!(kind, BodyKind::Form | BodyKind::Multipart) && !outgoing {
            self.note(node, format!("an answer in `{media_type}`"), "it is bytes");
            kind = BodyKind::Bytes;
        }
        if kind == BodyKind::Form
            && !matches!(self.behind(&ty), Type::Named(_) | Type::Map(_) | Type::JsonObject | Type::Json)
        {
            self.note(node, "a form has members, and this schema is no object", "the body is given as it is sent");
            kind = if self.behind(&ty) == Type::Binary { BodyKind::Bytes } else { BodyKind::Text };
            ty = Type::String;
        }
        if kind == BodyKind::Bytes {
            ty = Type::Binary;
        }
        if kind == BodyKind::Json {
            self.keep_content_examples(node, &ty);
        }
        let example = (kind == BodyKind::Json && !outgoing).then(|| self.first_example(node)).flatten();
        Payload { media_type, kind, ty, encoding: encodings(node), example, xml: None }
    }
}

/// How the members of a form are written, where the document says so.
fn encodings(node: &Node<'_>) -> Vec<(String, Style, bool, Option<String>)> {
    let said = node.get("encoding");
    let each = said.iter().flat_map(Node::members).map(|(name, encoding)| {
        let style = match encoding.str("style") {
            Some("spaceDelimited") => Style::SpaceDelimited,
            Some("pipeDelimited") => Style::PipeDelimited,
            Some("deepObject") => Style::DeepObject,
            _ if encoding.str("contentType").is_some_and(|kind| kind.contains("json")) => Style::Json,
            _ => Style::Form,
        };
        let explode = encoding.bool("explode").unwrap_or(matches!(style, Style::Form | Style::DeepObject));
        (name.to_owned(), style, explode, encoding.str("contentType").map(str::to_owned))
    });
    each.collect()
}

/// Bytes of a media type.
pub(super) fn bytes(media_type: &str) -> Payload {
    Payload {
        media_type: media_type.to_owned(),
        kind: BodyKind::Bytes,
        ty: Type::Binary,
        encoding: Vec::new(),
        example: None,
        xml: None,
    }
}

/// How content of a media type is written and read (RFC 6838, RFC 6839).
fn kind(media_type: &str) -> BodyKind {
    let essence = media_type.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    match essence.as_str() {
        "application/json" | "text/json" | "*/*" | "application/*" | "" => BodyKind::Json,
        "application/x-www-form-urlencoded" => BodyKind::Form,
        "text/event-stream" => BodyKind::EventStream,
        "application/x-ndjson"
        | "application/jsonl"
        | "application/x-jsonlines"
        | "application/ndjson"
        | "application/json-seq" => BodyKind::JsonLines,
        "application/xml" | "text/xml" => BodyKind::Xml,
        essence if essence.ends_with("+json") => BodyKind::Json,
        essence if essence.ends_with("+xml") => BodyKind::Xml,
        essence if essence.starts_with("multipart/") => BodyKind::Multipart,
        essence if essence.starts_with("text/") => BodyKind::Text,
        _ => BodyKind::Bytes,
    }
}

/// The order in which kinds are preferred: the smaller the better.
fn rank(media_type: &str, kind: BodyKind) -> (u8, bool) {
    let rank = match kind {
        BodyKind::Json => 0,
        BodyKind::Form => 1,
        BodyKind::Multipart => 2,
        BodyKind::JsonLines => 3,
        BodyKind::EventStream => 4,
        BodyKind::Text => 5,
        BodyKind::Xml => 6,
        BodyKind::Bytes => 7,
    };
    (rank, !media_type.eq_ignore_ascii_case("application/json"))
}
