//! How the parts of forms are written: their Encoding Objects (OpenAPI 3.1, section 4.8.15).

use std::collections::{BTreeMap, BTreeSet};

use super::api::Half;
use super::operations::covers;
use super::parameters::spelled;
use super::rules::Direction;
use super::walk::Comparer;
use crate::diff::schema::{Case, Kind, Kinds, SchemaId, Side};
use crate::diff::words::quoted;
use crate::document::Node;
use crate::model::{BodyKind, Payload, Style};
use crate::openapi::declared;

/// A body, and its Media Type Object.
pub(super) struct Parts<'p, 'a> {
    pub(super) payload: &'p Payload,
    pub(super) content: Option<Node<'a>>,
}

/// How a part is written: its media types, and its style for each of its types.
type Written = (Vec<String>, Vec<(Style, bool)>);

impl<'a> Comparer<'a> {
    /// The parts that are written otherwise than they were, in words.
    pub(super) fn encodings(&mut self, direction: Direction, old: &Parts<'_, 'a>, new: &Parts<'_, 'a>) -> Vec<String> {
        let is_form = |parts: &Parts<'_, 'a>| matches!(parts.payload.kind, BodyKind::Form | BodyKind::Multipart);
        let says =
            |parts: &Parts<'_, 'a>| parts.content.as_ref().is_some_and(|content| content.get("encoding").is_some());
        let has_none = !says(old) && !says(new);
        if has_none || old.payload.kind != new.payload.kind || !is_form(old) {
            return Vec::new();
        }
        let (was, is) = (self.kinds_of_parts(Side::Old, old), self.kinds_of_parts(Side::New, new));
        let mut found = self.headers_of_parts(direction, old, new);
        for (name, before) in &was {
            let Some(after) = is.get(name) else { continue };
            let kinds: Kinds = before.0.intersection(&after.0).copied().collect();
            let (before, after) = (written(old, name, before.1, &kinds), written(new, name, after.1, &kinds));
            let (taken, sent) =
                if direction == Direction::Sent { (&after.0, &before.0) } else { (&before.0, &after.0) };
            if let (Some(is), Some(was)) = (after.0.first(), before.0.first())
                && !sent.iter().all(|own| taken.iter().any(|its| its == own || covers(its, own)))
            {
                found.push(format!("the part {} is in {}, and was in {}", quoted(name), quoted(is), quoted(was)));
            } else if before.1 != after.1 {
                found.push(format!("the part {} is written in another style", quoted(name)));
            }
        }
        found
    }

    /// The headers that a part has to have now, or, where parts are received, no longer has to.
    fn headers_of_parts(&self, direction: Direction, old: &Parts<'_, 'a>, new: &Parts<'_, 'a>) -> Vec<String> {
        if old.payload.kind != BodyKind::Multipart {
            return Vec::new();
        }
        let (was, is) = (required_headers(&self.old, old), required_headers(&self.new, new));
        let (more, what) = match direction {
            Direction::Sent => (is.difference(&was), "has to have"),
            Direction::Received => (was.difference(&is), "need no longer have"),
        };
        more.map(|(part, header)| format!("the part {} {what} the header {}", quoted(part), quoted(header))).collect()
    }

    /// The JSON types of each part, and whether it is bytes.
    fn kinds_of_parts(&mut self, side: Side, parts: &Parts<'_, 'a>) -> BTreeMap<String, (Kinds, bool)> {
        let Some(schema) = parts.content.as_ref().and_then(|content| content.get("schema")) else {
            return BTreeMap::new();
        };
        let schemas = self.schemas(Direction::Sent).side(side);
        let id = schemas.schema(&schema);
        let members: Vec<(String, SchemaId)> =
            schemas.form(id).cases.iter().flat_map(|case| case.members.clone()).collect();
        let of = |(name, id): (String, SchemaId)| {
            let form = schemas.form(id);
            // The items of a list are written one by one.
            let items = form.cases.iter().filter(|case| case.has(Kind::Array)).filter_map(|case| case.rest);
            let inner: Vec<Case> = items.flat_map(|item| schemas.form(item).cases.clone()).collect();
            let is_bytes = |case: &Case| case.formats.iter().any(|format| format == "binary");
            let is_binary = form.cases.iter().chain(&inner).any(is_bytes);
            let kinds = form.cases.iter().flat_map(Case::kinds).filter(|kind| *kind != Kind::Null).collect();
            (name, (kinds, is_binary))
        };
        members.into_iter().map(of).collect()
    }
}

/// The headers that are required of each part, in lower case; its media type is no header of its own there.
fn required_headers(half: &Half<'_>, parts: &Parts<'_, '_>) -> BTreeSet<(String, String)> {
    let mut found = BTreeSet::new();
    let encodings = parts.content.as_ref().and_then(|content| content.get("encoding"));
    for (part, encoding) in encodings.iter().flat_map(Node::members) {
        for (name, header) in encoding.get("headers").iter().flat_map(Node::members) {
            let name = name.to_ascii_lowercase();
            if half.target(&header).bool("required") == Some(true) && name != "content-type" {
                found.insert((part.to_owned(), name));
            }
        }
    }
    found
}

fn written(parts: &Parts<'_, '_>, name: &str, is_binary: bool, kinds: &Kinds) -> Written {
    let encoding = parts.payload.encoding.iter().find(|encoding| encoding.name == name);
    let is_multipart = parts.payload.kind == BodyKind::Multipart;
    let named = encoding.and_then(|encoding| encoding.content_type.as_deref()).filter(|_| is_multipart);
    let is_object = kinds.contains(&Kind::Object);
    let usual = match is_binary {
        true => "application/octet-stream",
        false if is_object => "application/json",
        false => "text/plain",
    };
    let media_types = named.unwrap_or(usual).split(',').map(declared::essence);
    let style = |kind: &Kind| {
        let is_styled = encoding.is_some_and(|encoding| encoding.styled);
        let (style, explode) = encoding.map_or((Style::Form, true), |encoding| (encoding.style, encoding.explode));
        // An object is JSON where nothing says how it is written.
        let style = if *kind == Kind::Object && !is_styled { Style::Json } else { style };
        spelled(style, explode, *kind)
    };
    let styles = if is_multipart { Vec::new() } else { kinds.iter().map(style).collect() };
    (if is_multipart { media_types.collect() } else { Vec::new() }, styles)
}
