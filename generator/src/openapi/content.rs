//! Content: media types and what is behind them.

use crate::document::{Node, Version};
use crate::lower::{Context, docs};
use crate::model::{Body, BodyKind, Encoding, Origin, Payload, Rules, Style, Type};

impl<'d> Context<'d> {
    /// The body of an operation's request.
    pub(crate) fn body(&mut self, node: &Node<'d>, origin: &dyn Fn(&str) -> Origin) -> Option<Body> {
        let entry = node.get("requestBody")?;
        let body = self.follow(&entry)?;
        let mut kinds = self.payloads(&body, &|| origin("request"), true);
        if kinds.is_empty() {
            body.get("content")?;
            kinds.push(bytes("application/octet-stream"));
        }
        Some(Body { required: body.bool("required") == Some(true), docs: docs(&body), kinds })
    }

    /// What a `content` holds, the kind that says most first, each kind once.
    pub(crate) fn payloads(&mut self, owner: &Node<'d>, origin: &dyn Fn() -> Origin, outgoing: bool) -> Vec<Payload> {
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
                let mut payload = self.xml_payload(media_type, &node, known, origin);
                if outgoing && payload.xml.is_some() {
                    payload.rules = self.body_rules(node.get("schema").as_ref(), &payload.ty);
                }
                payloads.push(payload);
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
        let item = node.get("itemSchema");
        if let Some(item) = item.as_ref().filter(|_| kind == BodyKind::Multipart) {
            self.note(item, "`itemSchema` is of each part, and parts have no names then", "any parts are taken");
        }
        let schema = match kind {
            BodyKind::Multipart if item.is_some() => None,
            _ => item.or_else(|| node.get("schema")),
        };
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
        let is_checked = outgoing && typed && kind != BodyKind::Bytes;
        let rules = self.body_rules(schema.as_ref().filter(|_| is_checked), &ty);
        let example = (kind == BodyKind::Json && !outgoing).then(|| self.first_example(node)).flatten();
        Payload { media_type, kind, ty, rules, encoding: self.encodings(node, kind), example, xml: None }
    }

    /// How the members of a form are written, where the document says so.
    fn encodings(&self, node: &Node<'d>, kind: BodyKind) -> Vec<Encoding> {
        // OpenAPI 3.0 has styles for URL-encoded forms alone (section 4.7.15.1); Swagger 2.0 has them for both.
        let is_styled = kind != BodyKind::Multipart || *self.document.version() != Version::V30;
        let entry = node.get("encoding");
        let each = entry.iter().flat_map(Node::members).map(|(name, encoding)| {
            let has = |key: &&str| encoding.get(key).is_some();
            let styled = is_styled && ["style", "explode", "allowReserved"].iter().any(has);
            let style = encoding.str("x-typecase-style").or(encoding.str("style")).filter(|_| is_styled);
            let style = match style {
                Some("spaceDelimited") => Style::SpaceDelimited,
                Some("pipeDelimited") => Style::PipeDelimited,
                Some("tabDelimited") => Style::TabDelimited,
                Some("deepObject") => Style::DeepObject,
                _ if encoding.str("contentType").is_some_and(|kind| kind.contains("json")) => Style::Json,
                _ => Style::Form,
            };
            Encoding {
                name: name.to_owned(),
                style,
                explode: encoding.bool("explode").filter(|_| is_styled).unwrap_or(style.is_usually_exploded()),
                allow_reserved: styled && encoding.bool("allowReserved") == Some(true),
                styled,
                content_type: encoding.str("contentType").map(str::to_owned),
            }
        });
        each.collect()
    }

    /// What is asked of a body as a whole.
    fn body_rules(&mut self, schema: Option<&Node<'d>>, ty: &Type) -> Rules {
        let Some(schema) = schema else { return Rules::default() };
        let merged = self.merged(std::slice::from_ref(schema));
        self.rules_of(&merged, ty, Some(schema))
    }
}

/// Bytes of a media type.
pub(crate) fn bytes(media_type: &str) -> Payload {
    Payload {
        media_type: media_type.to_owned(),
        kind: BodyKind::Bytes,
        ty: Type::Binary,
        rules: Rules::default(),
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
