//! Operations: their parameters and bodies.

use super::notes::At;
use super::rules::{
    BODY_ADDED, BODY_REMOVED, Direction, MEDIA_TYPE_ADDED, MEDIA_TYPE_REMOVED, PARAMETER_ADDED, PARAMETER_MOVED,
    PARAMETER_REMOVED, REQUIRED_BODY_ADDED, REQUIRED_PARAMETER_ADDED, SERVER_CHANGED, STYLE_CHANGED,
};
use super::shapes;
use super::types::Comparer;
use crate::diff::words::quoted;
use crate::model::{Api, Body, Encoding, Operation, Parameter, ParameterPlace, Payload, Type};

impl Comparer<'_> {
    /// Compares an operation; `direction` is the way that its request goes.
    pub(super) fn operation(&mut self, at: &At, direction: Direction, old: &Operation, new: &Operation) {
        self.prose(at, direction, &old.docs, &new.docs);
        self.parameters(at, direction, old, new);
        self.body(at, direction, old.body.as_ref(), new.body.as_ref());
        let answers = direction.flipped();
        self.outcomes(at, answers, true, &old.success, &new.success);
        self.outcomes(at, answers, false, &old.failure, &new.failure);
        let address = |api: &Api, operation: &Operation| {
            operation.servers.first().and_then(|first| api.servers.get(*first)).map(|server| server.url.clone())
        };
        let (was, is) = (address(self.old.api, old), address(self.new.api, new));
        if was != is {
            let address = is.map_or_else(|| "that of all operations".to_owned(), |url| quoted(&url));
            self.notes.add(at, &SERVER_CHANGED, direction, format!("its server is {address}"));
        }
    }

    fn parameters(&mut self, at: &At, direction: Direction, old: &Operation, new: &Operation) {
        let is_same = |one: &Parameter, other: &Parameter| match (one.place, other.place) {
            // Only where it stands in the path counts on the wire.
            (ParameterPlace::Path, ParameterPlace::Path) => rank(old, &one.name) == rank(new, &other.name),
            (ParameterPlace::Header, ParameterPlace::Header) => one.name.eq_ignore_ascii_case(&other.name),
            (one_place, other_place) => one_place == other_place && one.name == other.name,
        };
        let mut matched = vec![false; new.parameters.len()];
        for parameter in &old.parameters {
            let found = new.parameters.iter().position(|other| is_same(parameter, other));
            let moved = || {
                let free = |other: &Parameter| !old.parameters.iter().any(|known| is_same(known, other));
                new.parameters.iter().position(|other| other.name == parameter.name && free(other))
            };
            let now = found.or_else(moved).and_then(|index| {
                *matched.get_mut(index)? = true;
                new.parameters.get(index)
            });
            let label = label(parameter);
            let place = Some(self.old.parameter(old, &parameter.name));
            let Some(now) = now else {
                let at = At { old: place, new: None, ..at.labelled(label) };
                self.notes.add(&at, &PARAMETER_REMOVED, direction, format!("{} was removed", at.label));
                continue;
            };
            let at = At { old: place, new: Some(self.new.parameter(new, &now.name)), ..at.labelled(label) };
            self.parameter(&at, direction, parameter, now);
        }
        for (parameter, _) in new.parameters.iter().zip(matched).filter(|(_, matched)| !matched) {
            let place = Some(self.new.parameter(new, &parameter.name));
            let at = At { old: None, new: place, ..at.labelled(label(parameter)) };
            let (rule, word) = match parameter.required {
                true => (&REQUIRED_PARAMETER_ADDED, "required"),
                false => (&PARAMETER_ADDED, "optional"),
            };
            self.notes.add(&at, rule, direction, format!("{} was added, and is {word}", at.label));
        }
    }

    fn parameter(&mut self, at: &At, direction: Direction, old: &Parameter, new: &Parameter) {
        if old.place != new.place {
            let what = format!("{} moved to the {}", at.label, place(new.place));
            self.notes.add(at, &PARAMETER_MOVED, direction, what);
            return;
        }
        shapes::required(&mut self.notes, at, direction, old.required, new.required);
        shapes::default(&mut self.notes, at, direction, old.default.as_ref(), new.default.as_ref());
        let parts = |ty: &Type| !matches!(ty.not_null(), Type::Bool | Type::String | Type::Integer(_) | Type::Double);
        if old.style != new.style || (old.explode != new.explode && parts(&new.ty)) {
            let exploded = if new.explode { "exploded" } else { "not exploded" };
            let style = format!("{:?}", new.style);
            let style =
                format!("{}{}", style.get(..1).unwrap_or_default().to_lowercase(), style.get(1..).unwrap_or(""));
            let what = format!("{} is written in the style `{style}`, {exploded}", at.label);
            self.notes.add(at, &STYLE_CHANGED, direction, what);
        }
        self.prose(at, direction, &old.docs, &new.docs);
        self.relate(at, direction, (&old.ty, &old.rules), (&new.ty, &new.rules));
    }

    fn body(&mut self, at: &At, direction: Direction, old: Option<&Body>, new: Option<&Body>) {
        let at = At {
            old: at.old.as_ref().map(|place| self.old.below(place, &["requestBody"])),
            new: at.new.as_ref().map(|place| self.new.below(place, &["requestBody"])),
            ..at.labelled("the body".to_owned())
        };
        match (old, new) {
            (None, None) => {}
            (Some(_), None) => self.notes.add(&at, &BODY_REMOVED, direction, "the body was removed".to_owned()),
            (None, Some(body)) => {
                let rule = if body.required { &REQUIRED_BODY_ADDED } else { &BODY_ADDED };
                let word = if body.required { "required" } else { "optional" };
                self.notes.add(&at, rule, direction, format!("a body was added, and is {word}"));
            }
            (Some(old), Some(new)) => {
                shapes::required(&mut self.notes, &at, direction, old.required, new.required);
                self.prose(&at, direction, &old.docs, &new.docs);
                self.payloads(&at, direction, &old.kinds, &new.kinds);
            }
        }
    }

    fn payloads(&mut self, at: &At, direction: Direction, old: &[Payload], new: &[Payload]) {
        for payload in old {
            let Some(now) = new.iter().find(|other| essence(other) == essence(payload)) else {
                let what = format!("{} in {} was removed", at.label, quoted(&payload.media_type));
                self.notes.add(at, &MEDIA_TYPE_REMOVED, direction, what);
                continue;
            };
            self.payload(at, direction, payload, now);
        }
        for payload in new.iter().filter(|payload| !old.iter().any(|other| essence(other) == essence(payload))) {
            let what = format!("{} may be in {}", at.label, quoted(&payload.media_type));
            self.notes.add(at, &MEDIA_TYPE_ADDED, direction, what);
        }
    }

    /// Compares content of one media type.
    pub(super) fn payload(&mut self, at: &At, direction: Direction, old: &Payload, new: &Payload) {
        for encoding in &old.encoding {
            let now = new.encoding.iter().find(|other| other.name == encoding.name);
            if now.is_some_and(|now| *now != Encoding { styled: now.styled, ..encoding.clone() }) {
                let what = format!("the part {} is written in another way", quoted(&encoding.name));
                self.notes.add(at, &STYLE_CHANGED, direction, what);
            }
        }
        self.relate(at, direction, (&old.ty, &old.rules), (&new.ty, &new.rules));
    }
}

/// The rank of a path parameter among those of its path.
fn rank(operation: &Operation, name: &str) -> Option<usize> {
    let end = operation.path.find(&format!("{{{name}}}"))?;
    Some(operation.path.get(..end)?.matches('{').count())
}

/// A media type without its parameters.
pub(super) fn essence(payload: &Payload) -> String {
    payload.media_type.split(';').next().unwrap_or_default().trim().to_ascii_lowercase()
}

fn label(parameter: &Parameter) -> String {
    format!("the {} parameter {}", place(parameter.place), quoted(&parameter.name))
}

fn place(place: ParameterPlace) -> &'static str {
    match place {
        ParameterPlace::Path => "path",
        ParameterPlace::Query => "query",
        ParameterPlace::Header => "header",
        ParameterPlace::Cookie => "cookie",
    }
}
