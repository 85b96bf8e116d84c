//! Operations: their bodies.

use super::api::Half;
use super::encodings::Parts;
use super::exchange::Part;
use super::members;
use super::notes::{At, Proof};
use super::rules::{
    BODY_ADDED, BODY_REMOVED, Direction, MEDIA_TYPE_ADDED, MEDIA_TYPE_REMOVED, REQUIRED_BODY_ADDED, STYLE_CHANGED,
};
use super::walk::{Comparer, Walk};
use crate::diff::schema::Wire;
use crate::diff::words::quoted;
use crate::document::Node;
use crate::finding::Place;
use crate::model::{BodyKind, Operation, Outcome, Payload, StatusMatch};
use crate::openapi::declared;

impl<'a> Comparer<'a> {
    /// Compares an operation; `direction` is the way that its request goes.
    pub(super) fn operation(&mut self, at: &At, direction: Direction, old: &Operation, new: &Operation) {
        self.server(at, direction, old, new);
        if self.is_untouched(direction, old, new) {
            return;
        }
        self.prose(at, direction, &old.docs, &new.docs);
        self.parameters(at, direction, old, new);
        self.body(at, direction, old, new);
        let answers = direction.flipped();
        self.outcomes(at, answers, true, &old.success, &new.success);
        // What stands for any other status is reported once, though it may be of either.
        let is_both = |list: &[Outcome]| list.iter().any(|one| one.status == StatusMatch::Default);
        let is_reported = is_both(&old.success) && is_both(&new.success);
        let failures = |list: &[Outcome]| -> Vec<Outcome> {
            list.iter().filter(|one| !(is_reported && one.status == StatusMatch::Default)).cloned().collect()
        };
        self.outcomes(at, answers, false, &failures(&old.failure), &failures(&new.failure));
    }

    /// Whether an operation is written as before, with all that it refers to.
    fn is_untouched(&mut self, direction: Direction, old: &Operation, new: &Operation) -> bool {
        let parameters = |half: &Half<'a>, operation: &Operation| {
            let above = operation.place.pointer.rsplit_once('/').map_or("", |(above, _)| above).to_owned();
            half.document
                .node(&Place { file: operation.place.file, pointer: above })
                .and_then(|item| item.get("parameters"))
        };
        let (was, is) = (self.old.document.node(&old.place), self.new.document.node(&new.place));
        let (before, after) = (parameters(&self.old, old), parameters(&self.new, new));
        let schemas = self.schemas(direction);
        let mut is_same = |old: Option<Node<'a>>, new: Option<Node<'a>>| match (old, new) {
            (Some(old), Some(new)) => schemas.is_same(&old, &new),
            (old, new) => old.is_none() && new.is_none(),
        };
        old.path == new.path && was.is_some() && is_same(was, is) && is_same(before, after)
    }

    fn body(&mut self, at: &At, direction: Direction, before: &Operation, after: &Operation) {
        let at = At {
            old: at.old.as_ref().map(|place| self.old.below(place, &["requestBody"])),
            new: at.new.as_ref().map(|place| self.new.below(place, &["requestBody"])),
            ..at.labelled("the body".to_owned())
        };
        match (before.body.as_ref(), after.body.as_ref()) {
            (None, None) => {}
            (Some(body), None) => {
                let part = body.kinds.first().map_or(Part::None, Part::Body);
                let at = at.proved(self.lost_request(direction, before, part));
                self.notes.add(&at, &BODY_REMOVED, direction, "the body was removed".to_owned());
            }
            (None, Some(body)) => {
                let rule = if body.required { &REQUIRED_BODY_ADDED } else { &BODY_ADDED };
                let word = if body.required { "required" } else { "optional" };
                let is_break = body.required && direction == Direction::Sent;
                let at = if is_break { at.proved(self.refused_request(before, Part::None)) } else { at };
                self.notes.add(&at, rule, direction, format!("a body was added, and is {word}"));
            }
            (Some(old), Some(new)) => {
                let proof = match old.required != new.required {
                    true => self.bare_request(direction, (before, after), Part::WithoutBody),
                    false => Proof::Rule,
                };
                members::required(&mut self.notes, &at.proved(proof), direction, old.required, new.required);
                self.prose(&at, direction, &old.docs, &new.docs);
                self.payloads(&at, direction, before, (&old.kinds, &new.kinds));
            }
        }
    }

    fn payloads(&mut self, at: &At, direction: Direction, before: &Operation, (old, new): (&[Payload], &[Payload])) {
        let node = |half: &Half<'a>, place: &Option<Place>| place.as_ref().and_then(|place| half.at(place));
        let (was, is) = (node(&self.old, &at.old), node(&self.new, &at.new));
        let same =
            |one: &Payload, other: &Payload| declared::essence(&one.media_type) == declared::essence(&other.media_type);
        let (old, new) = (each(old), each(new));
        let mut met = Vec::new();
        for payload in &old {
            let range = || new.iter().find(|other| covers(&other.media_type, &payload.media_type));
            let narrowed = || {
                new.iter().find(|other| covers(&payload.media_type, &other.media_type) && other.kind == payload.kind)
            };
            let Some(now) = new.iter().find(|other| same(other, payload)).or_else(range).or_else(narrowed) else {
                let what = format!("{} in {} was removed", at.label, quoted(&payload.media_type));
                let at = at.proved(self.lost_request(direction, before, Part::Body(payload)));
                self.notes.add(&at, &MEDIA_TYPE_REMOVED, direction, what);
                continue;
            };
            met.push(&now.media_type);
            let schemas = (
                was.as_ref().and_then(|node| self.old.content(node, &payload.media_type)),
                is.as_ref().and_then(|node| self.new.content(node, &now.media_type)),
            );
            let part = Part::Parts(payload);
            let parts =
                (Parts { payload, content: schemas.0.clone() }, Parts { payload: now, content: schemas.1.clone() });
            let shown = at.proved(self.lost_request(direction, before, part));
            for what in self.encodings(direction, &parts.0, &parts.1) {
                self.notes.add(&shown, &STYLE_CHANGED, direction, what);
            }
            self.headers_of_parts(&shown, direction, &parts.0, &parts.1);
            self.payload(at, direction, (payload, schemas.0), (now, schemas.1));
        }
        let is_new =
            |payload: &&Payload| !met.contains(&&payload.media_type) && !old.iter().any(|other| same(other, payload));
        for payload in new.iter().filter(is_new) {
            let what = format!("{} may be in {}", at.label, quoted(&payload.media_type));
            self.notes.add(at, &MEDIA_TYPE_ADDED, direction, what);
        }
    }

    /// Compares content of one media type.
    pub(super) fn payload(
        &mut self,
        at: &At,
        direction: Direction,
        (old, was): (&Payload, Option<Node<'a>>),
        (new, is): (&Payload, Option<Node<'a>>),
    ) {
        let schema =
            |node: Option<Node<'a>>| node.and_then(|node| node.get("schema").or_else(|| node.get("itemSchema")));
        let (was, is) = (schema(was), schema(is));
        let wire = match old.kind {
            BodyKind::Form | BodyKind::Multipart => Wire::Text { listed: true },
            BodyKind::Text | BodyKind::Bytes => Wire::Text { listed: false },
            BodyKind::Json | BodyKind::Xml | BodyKind::EventStream | BodyKind::JsonLines => Wire::Json,
        };
        let mut walk = Walk::new(at.clone(), direction, wire);
        walk.xml = old.kind == BodyKind::Xml && new.kind == BodyKind::Xml;
        if walk.xml {
            self.xml_root(at, direction, was.as_ref(), is.as_ref());
        }
        let default_of = |half: &Half<'a>, node: &Option<Node<'a>>| {
            let node = node.as_ref()?;
            node.get("default").or_else(|| half.target(node).get("default")).map(|value| value.value().to_json())
        };
        let (before, after) = (default_of(&self.old, &was), default_of(&self.new, &is));
        members::default(&mut self.notes, at, direction, before.as_ref(), after.as_ref());
        self.relate_content(&walk, old.kind, was.as_ref(), is.as_ref());
    }
}

/// Content of several media types as one of each.
fn each(payloads: &[Payload]) -> Vec<Payload> {
    let alone = |payload: &Payload, media_type: &String| Payload {
        media_type: media_type.clone(),
        also: Vec::new(),
        ..payload.clone()
    };
    let of = |payload: &Payload| {
        let media_types = std::iter::once(&payload.media_type).chain(&payload.also);
        media_types.map(|media_type| alone(payload, media_type)).collect::<Vec<_>>()
    };
    payloads.iter().flat_map(of).collect()
}

/// Whether a range such as `*/*` has a media type in it.
pub(super) fn covers(range: &str, media_type: &str) -> bool {
    match declared::essence(range).strip_suffix("/*") {
        Some("*") => true,
        Some(family) => declared::essence(media_type).split('/').next() == Some(family),
        None => false,
    }
}
