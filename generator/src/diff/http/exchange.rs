//! Whole requests and responses: the witnesses of breaks that no schema has, such as a parameter that has to be there now.

use serde_json::{Map, Value as Json, json};

use super::headers::is_required;
use super::nested_lists;
use super::notes::{At, Proof};
use super::parameters::{Wired, wired};
use super::request::{Request, written};
use super::rules::Direction;
use super::walk::Comparer;
use crate::diff::schema::{Judge, Side};
use crate::diff::{Fate, Witness, WitnessKind};
use crate::document::{Node, pointer};
use crate::finding::Place;
use crate::model::{BodyKind, Operation, Outcome, ParameterPlace, Payload, StatusMatch};

/// What a request has though it need not have it: the part that a witness is about.
#[derive(Clone, Copy)]
pub(super) enum Part<'p, 'a> {
    None,
    Parameter(&'p Wired<'a>),
    /// No parameter of this name.
    Without(&'p Wired<'a>),
    Body(&'p Payload),
    /// A body with all its parts.
    Parts(&'p Payload),
    WithoutBody,
    /// Credentials: the headers and query parameters that they are in.
    Credentials(&'p [(ParameterPlace, String, String)]),
}

impl<'a> Comparer<'a> {
    /// The proof by a request that was fine: nobody takes it as it was meant any more, or it no longer comes.
    pub(super) fn lost_request(&mut self, direction: Direction, old: &Operation, part: Part<'_, 'a>) -> Proof {
        let fate = if direction == Direction::Sent { Fate::Ignored } else { Fate::Gone };
        self.request(Side::Old, direction, fate, old, part)
    }

    /// The proof by a request of the old document that the new one refuses.
    pub(super) fn refused_request(&mut self, old: &Operation, part: Part<'_, 'a>) -> Proof {
        self.request(Side::Old, Direction::Sent, Fate::Refused, old, part)
    }

    /// The proof by a request without something: the new document refuses one that was sent, or allows one that is received.
    pub(super) fn bare_request(
        &mut self,
        direction: Direction,
        (old, new): (&Operation, &Operation),
        part: Part<'_, 'a>,
    ) -> Proof {
        match direction {
            Direction::Sent => self.refused_request(old, part),
            Direction::Received => self.request(Side::New, direction, Fate::Unreadable, new, part),
        }
    }

    pub(super) fn request(
        &mut self,
        side: Side,
        direction: Direction,
        fate: Fate,
        operation: &Operation,
        part: Part<'_, 'a>,
    ) -> Proof {
        let half = if side == Side::Old { self.old.clone() } else { self.new.clone() };
        let mut parameters: Vec<Wired<'a>> = wired(&half, operation);
        parameters.retain(|one| one.required || one.place == ParameterPlace::Path);
        match part {
            Part::Parameter(extra) if !parameters.iter().any(|one| one.is_at(extra)) => parameters.push(extra.clone()),
            Part::Without(missing) => parameters.retain(|one| !one.is_at(missing)),
            _ => {}
        }
        let mut request = Request { path: operation.path.clone(), ..Request::default() };
        for parameter in &parameters {
            let is_shown = matches!(part, Part::Parameter(shown) if parameter.is_at(shown));
            let value = match is_shown {
                true => self.example_of_several(side, direction, parameter.schema.as_ref()),
                false => self.example(side, direction, parameter.schema.as_ref()),
            };
            request.add(parameter, &value);
        }
        if let Part::Credentials(credentials) = part {
            credentials.iter().for_each(|(place, name, value)| request.set(*place, name, value));
        }
        let body = match part {
            Part::Body(payload) | Part::Parts(payload) => Some(payload),
            Part::WithoutBody => None,
            _ => operation.body.as_ref().filter(|body| body.required).and_then(|body| body.kinds.first()),
        };
        if let Some(payload) = body {
            let owner = half.below(&operation.place, &["requestBody"]);
            let content = half.at(&owner).and_then(|owner| half.content(&owner, &payload.media_type));
            let schema = content.as_ref().and_then(|content| content.get("schema"));
            let full = match part {
                Part::Parts(_) => self.full_example(side, direction, schema.as_ref()),
                _ => None,
            };
            request.body = full.or_else(|| Some(self.body_of(side, direction, content)));
            if payload.kind != BodyKind::Json {
                request.headers.insert("Content-Type".to_owned(), Json::from(payload.media_type.as_str()));
            }
        }
        let blamed = match part {
            Part::Parameter(wired) => match wired.place {
                ParameterPlace::Path | ParameterPlace::Query => "/path".to_owned(),
                ParameterPlace::Header => pointer::join("/headers", &wired.name),
                ParameterPlace::Cookie => "/headers/Cookie".to_owned(),
            },
            Part::Body(_) | Part::Parts(_) => "/body".to_owned(),
            _ => String::new(),
        };
        proof(direction, fate, WitnessKind::Request, request.into_json(&operation.method), blamed)
    }

    /// The proof by a response that came and no longer does, or for those who answer, that is no longer understood.
    pub(super) fn lost_response(
        &mut self,
        direction: Direction,
        outcome: &Outcome,
        node: Option<&Node<'a>>,
        headers: &[&str],
    ) -> Proof {
        let fate = if direction == Direction::Received { Fate::Gone } else { Fate::Ignored };
        let value = self.response(Side::Old, direction, outcome, node, headers);
        let blamed = headers.first().map_or_else(|| "/status".to_owned(), |name| pointer::join("/headers", name));
        proof(direction, fate, WitnessKind::Response, value, blamed)
    }

    /// The proof by a response that may come now, whose headers can't be read.
    pub(super) fn unread_response(
        &mut self,
        direction: Direction,
        outcome: &Outcome,
        node: Option<&Node<'a>>,
        header: &str,
    ) -> Proof {
        let value = self.response(Side::New, direction, outcome, node, &[header]);
        proof(direction, Fate::Unreadable, WitnessKind::Response, value, pointer::join("/headers", header))
    }

    /// The proof by a response with a body that it no longer has.
    pub(super) fn lost_body(
        &mut self,
        direction: Direction,
        outcome: &Outcome,
        payload: &Payload,
        node: Option<&Node<'a>>,
    ) -> Proof {
        let fate = if direction == Direction::Received { Fate::Gone } else { Fate::Ignored };
        let outcome = Outcome { payload: Some(payload.clone()), ..outcome.clone() };
        let mut value = self.response(Side::Old, direction, &outcome, node, &[]);
        if let Some(response) = value.as_object_mut() {
            response.insert("headers".to_owned(), json!({"Content-Type": payload.media_type}));
        }
        proof(direction, fate, WitnessKind::Response, value, "/body".to_owned())
    }

    /// The proof by a response of the new document, which lacks what was there before.
    pub(super) fn bare_response(&mut self, direction: Direction, outcome: &Outcome, node: Option<&Node<'a>>) -> Proof {
        let value = self.response(Side::New, direction, outcome, node, &[]);
        match direction {
            Direction::Received => proof(direction, Fate::Unreadable, WitnessKind::Response, value, String::new()),
            Direction::Sent => Proof::Rule,
        }
    }

    /// The proof by a response of the old document, which lacks what the new one asks of those who answer.
    pub(super) fn refused_response(&mut self, outcome: &Outcome, node: Option<&Node<'a>>) -> Proof {
        let value = self.response(Side::Old, Direction::Sent, outcome, node, &[]);
        proof(Direction::Sent, Fate::Refused, WitnessKind::Response, value, String::new())
    }

    fn response(
        &mut self,
        side: Side,
        direction: Direction,
        outcome: &Outcome,
        node: Option<&Node<'a>>,
        headers: &[&str],
    ) -> Json {
        let half = if side == Side::Old { self.old.clone() } else { self.new.clone() };
        let status = match outcome.status {
            StatusMatch::Code(code) => code,
            StatusMatch::Class(class) => u16::from(class) * 100,
            StatusMatch::Default => 500,
        };
        let mut value = Map::from_iter([("status".to_owned(), Json::from(status))]);
        let mut shown = Map::new();
        let all = node.and_then(|node| node.get("headers"));
        for (name, header) in all.iter().flat_map(Node::members) {
            let header = half.target(&header);
            if headers.contains(&name) || (is_required(&header) && !name.eq_ignore_ascii_case("content-type")) {
                let header = Wired::of_header(&half, name, &header);
                let value = self.example_of_several(side, direction, header.schema.as_ref());
                let texts: Vec<String> = written(&header, &value).into_iter().map(|(_, text)| text).collect();
                shown.insert(name.to_owned(), Json::from(texts.join(",")));
            }
        }
        if !shown.is_empty() {
            value.insert("headers".to_owned(), Json::Object(shown));
        }
        if let Some((payload, node)) = outcome.payload.as_ref().zip(node) {
            let content = half.content(node, &payload.media_type);
            value.insert("body".to_owned(), self.body_of(side, direction, content));
        }
        Json::Object(value)
    }

    fn body_of(&mut self, side: Side, direction: Direction, content: Option<Node<'a>>) -> Json {
        let schema = content.and_then(|content| content.get("schema").or_else(|| content.get("itemSchema")));
        self.example(side, direction, schema.as_ref())
    }

    fn example(&mut self, side: Side, direction: Direction, schema: Option<&Node<'a>>) -> Json {
        let Some(schema) = schema else { return Json::from("a") };
        let schemas = self.schemas(direction);
        let id = schemas.side(side).schema(schema);
        schemas.pick(side, id).unwrap_or_else(|| Json::from("a"))
    }

    /// An example that shows how items are written: with two, where it is a list.
    pub(super) fn example_of_several(&mut self, side: Side, direction: Direction, schema: Option<&Node<'a>>) -> Json {
        let schemas = self.schemas(direction);
        let id = schema.map(|schema| schemas.side(side).schema(schema));
        let several = id.and_then(|id| schemas.pick_several(side, id));
        let value = several.unwrap_or_else(|| self.example(side, direction, schema));
        let is_nested = |value: &Json| value.get(0).is_some_and(Json::is_array);
        self.full_example(side, direction, schema).filter(is_nested).unwrap_or(value)
    }

    /// An example with all that is described, and lists of two where they may be that long.
    fn full_example(&mut self, side: Side, direction: Direction, schema: Option<&Node<'a>>) -> Option<Json> {
        let schemas = self.schemas(direction);
        let id = schemas.side(side).schema(schema?);
        let value = schemas.full(side, id)?;
        let doubled = nested_lists::doubled(&value);
        let is_fine = schemas.side(side).accepts(id, &doubled, Judge::Strict) == Some(true);
        Some(if is_fine { doubled } else { value })
    }
}

fn proof(direction: Direction, fate: Fate, kind: WitnessKind, value: Json, pointer: String) -> Proof {
    let schemas = (Vec::<Place>::new(), Vec::new());
    Proof::Broken(Witness { direction, kind, fate, value, pointer, schemas })
}

impl At {
    /// The same, with a proof.
    pub(super) fn proved(&self, proof: Proof) -> Self {
        Self { proof, ..self.clone() }
    }
}
