//! How the parts of forms are written: their Encoding Objects (OpenAPI 3.1, section 4.8.15).

use std::collections::BTreeMap;

use super::api::Half;
use super::headers::Shown;
use super::nested_lists;
use super::notes::{At, Proof};
use super::operations::covers;
use super::rules::Direction;
use super::styles::spelled;
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
        // What has no type of its own in a form is written alike (OpenAPI 3.1, section 4.8.14.4).
        let has_none = old.payload.encoding.is_empty() && new.payload.encoding.is_empty();
        if (has_none && old.payload.kind == BodyKind::Form) || old.payload.kind != new.payload.kind || !is_form(old) {
            return Vec::new();
        }
        let (was, is) = (self.kinds_of_parts(Side::Old, old), self.kinds_of_parts(Side::New, new));
        let mut found = by_position(direction, old, new);
        for (name, before) in &was {
            let Some(after) = is.get(name) else { continue };
            let kinds: Kinds = before.0.intersection(&after.0).copied().collect();
            if kinds.is_empty() {
                // A value of another type is reported as that.
                continue;
            }
            let (before, after) = (written(old, name, before.1, &kinds), written(new, name, after.1, &kinds));
            let label = format!("the part {}", quoted(name));
            if let Some(what) = in_another_type(direction, &label, &before.0, &after.0) {
                found.push(what);
            } else if before.1 != after.1 {
                found.push(format!("the part {} is written in another style", quoted(name)));
            } else {
                let lists = |half: &Half<'a>, parts: &Parts<'_, 'a>| {
                    let part = parts.content.as_ref().and_then(|content| content.path(&["schema", "properties", name]));
                    nested_lists::styles(half, part.as_ref())
                };
                let (was, is) = (lists(&self.old, old), lists(&self.new, new));
                found.extend(nested_lists::change(&format!("the part {}", quoted(name)), &was, &is));
            }
        }
        found
    }

    /// Compares the headers of the parts that both have.
    pub(super) fn headers_of_parts(&mut self, at: &At, direction: Direction, old: &Parts<'_, 'a>, new: &Parts<'_, 'a>) {
        let parts = |parts: &Parts<'_, 'a>| -> BTreeMap<String, Node<'a>> {
            let all = parts.content.as_ref().and_then(|content| content.get("encoding"));
            all.iter().flat_map(Node::members).map(|(name, node)| (name.to_owned(), node)).collect()
        };
        let (before, after) = (parts(old), parts(new));
        if old.payload.kind != BodyKind::Multipart || (before.is_empty() && after.is_empty()) {
            return;
        }
        let is = self.kinds_of_parts(Side::New, new);
        let both = self.kinds_of_parts(Side::Old, old).into_keys().filter(|name| is.contains_key(name));
        for name in both {
            let shown = Shown::Body(at.proof.clone());
            let at = at.proved(Proof::Rule).labelled(format!("the part {}", quoted(&name)));
            self.headers(&at, direction, &shown, (before.get(&name), after.get(&name)));
        }
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

/// What is told of a part whose media types aren't among those that are taken.
fn in_another_type(direction: Direction, label: &str, old: &[String], new: &[String]) -> Option<String> {
    let (taken, sent) = if direction == Direction::Sent { (new, old) } else { (old, new) };
    let is_taken = |own: &String| taken.iter().any(|its| its == own || covers(its, own));
    let (is, was) = new.first().zip(old.first()).filter(|_| !sent.iter().all(is_taken))?;
    Some(format!("{label} is in {}, and was in {}", quoted(is), quoted(was)))
}

/// Parts without names that are written otherwise than they were (OpenAPI 3.2, section 4.15.1).
fn by_position(direction: Direction, old: &Parts<'_, '_>, new: &Parts<'_, '_>) -> Vec<String> {
    let each = |parts: &Parts<'_, '_>| -> BTreeMap<String, Vec<String>> {
        let Some(content) = &parts.content else { return BTreeMap::new() };
        let listed = content.get("prefixEncoding");
        let first = listed.iter().flat_map(Node::elements).enumerate();
        let first = first.map(|(index, encoding)| (format!("part {}", index + 1), encoding));
        let rest = content.get("itemEncoding").map(|encoding| ("each further part".to_owned(), encoding));
        let types = |encoding: &Node<'_>| {
            encoding.str("contentType").map(|list| list.split(',').map(declared::essence).collect())
        };
        first.chain(rest).filter_map(|(label, encoding)| Some((label, types(&encoding)?))).collect()
    };
    let (was, is) = (each(old), each(new));
    let both = was.iter().filter_map(|(label, was)| Some((label, was, is.get(label)?)));
    both.filter_map(|(label, was, is)| in_another_type(direction, label, was, is)).collect()
}

fn written(parts: &Parts<'_, '_>, name: &str, is_binary: bool, kinds: &Kinds) -> Written {
    let encoding = parts.payload.encoding.iter().find(|encoding| encoding.name == name);
    let is_multipart = parts.payload.kind == BodyKind::Multipart;
    let named = encoding.and_then(|encoding| encoding.content_type.as_deref()).filter(|_| is_multipart);
    let is_object = kinds.contains(&Kind::Object);
    let is_binary = is_binary || encoding.is_some_and(|encoding| encoding.binary);
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
