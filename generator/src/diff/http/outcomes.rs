//! Outcomes: what an operation answers, by status.

use super::api::Half;
use super::members;
use super::notes::{At, Proof};
use super::operations::covers;
use super::rules::{
    BODY_ADDED, BODY_REMOVED, Direction, FAILURE_ADDED, FAILURE_REMOVED, HEADER_ADDED, HEADER_REMOVED,
    MEDIA_TYPE_ADDED, MEDIA_TYPE_REMOVED, MEDIA_TYPE_UNUSED, PROSE_CHANGED, STATUS_ADDED, STATUS_REMOVED,
};
use super::walk::{Comparer, Walk};
use crate::diff::schema::Wire;
use crate::diff::words::{quoted, several};
use crate::document::Node;
use crate::finding::Place;
use crate::model::{Outcome, Payload, StatusMatch};
use crate::openapi::declared;

impl<'a> Comparer<'a> {
    pub(super) fn outcomes(&mut self, at: &At, direction: Direction, success: bool, old: &[Outcome], new: &[Outcome]) {
        let (added, removed) =
            if success { (&STATUS_ADDED, &STATUS_REMOVED) } else { (&FAILURE_ADDED, &FAILURE_REMOVED) };
        let kind = if success { "answer" } else { "error" };
        for outcome in old {
            let at = self.at_status(at, kind, outcome.status);
            match covering(new, outcome.status) {
                Some(now) => self.outcome(&at, direction, outcome, now),
                // One status of a class is compared with the class below.
                None if new.iter().any(|now| !is_known(old, now.status) && is_covered(old, now.status, outcome)) => {}
                None => {
                    let node = response(&self.old, at.old.as_ref(), outcome.status);
                    let at = At { new: None, ..at.proved(self.lost_response(direction, outcome, node.as_ref(), &[])) };
                    self.notes.add(&at, removed, direction, format!("{} was removed", at.label));
                }
            }
        }
        for outcome in new.iter().filter(|outcome| !is_known(old, outcome.status)) {
            let at = self.at_status(at, kind, outcome.status);
            match covering(old, outcome.status) {
                // What covers it already was compared where it goes by its own status.
                Some(before) => self.outcome(&at, direction, before, outcome),
                None => {
                    let at = At { old: None, ..at };
                    self.notes.add(&at, added, direction, format!("{} was added", at.label));
                }
            }
        }
    }

    fn at_status(&self, at: &At, kind: &str, status: StatusMatch) -> At {
        let label = match status {
            StatusMatch::Default => format!("the {kind} of any other status"),
            status => format!("the {kind} {}", key(status)),
        };
        let key = key(status);
        let segments = ["responses", key.as_str()];
        At {
            subject: at.subject.clone(),
            label,
            old: at.old.as_ref().map(|place| self.old.below(place, &segments)),
            new: at.new.as_ref().map(|place| self.new.below(place, &segments)),
            ..At::default()
        }
    }

    fn outcome(&mut self, at: &At, direction: Direction, old: &Outcome, new: &Outcome) {
        if old.status == new.status && old.description != new.description {
            self.notes.add(at, &PROSE_CHANGED, direction, "descriptions changed".to_owned());
        }
        let was = response(&self.old, at.old.as_ref(), old.status);
        let is = response(&self.new, at.new.as_ref(), new.status);
        let nodes = (was.as_ref(), is.as_ref());
        let lost = match is_lost(old.payload.as_ref(), new.payload.as_ref()) {
            true if new.payload.is_none() => self.bare_response(direction, new, nodes.1),
            true => self.lost_response(direction, old, nodes.0, &[]),
            false => Proof::Rule,
        };
        self.content((&at.proved(lost), "body"), direction, (old.payload.as_ref(), new.payload.as_ref()), nodes);
        for (part, was, is) in [("stream", &old.stream, &new.stream), ("download", &old.download, &new.download)] {
            let lost = match (was, is) {
                (Some(was), None) => self.lost_body(direction, old, was, nodes.0),
                _ => Proof::Rule,
            };
            self.content((&at.proved(lost), part), direction, (was.as_ref(), is.as_ref()), nodes);
        }
        self.media_types(at, direction, old, nodes);
        self.headers(at, direction, (old, new), nodes);
    }

    /// Compares what a response has as its body, as a stream or as a download.
    fn content(
        &mut self,
        (at, part): (&At, &str),
        direction: Direction,
        (old, new): (Option<&Payload>, Option<&Payload>),
        (was, is): (Option<&Node<'a>>, Option<&Node<'a>>),
    ) {
        let (old, new) = match (old, new) {
            (None, None) => return,
            (Some(_), None) => {
                self.notes.add(at, &BODY_REMOVED, direction, format!("{} no longer has a {part}", at.label));
                return;
            }
            (None, Some(_)) => {
                self.notes.add(at, &BODY_ADDED, direction, format!("{} has a {part}", at.label));
                return;
            }
            (Some(old), Some(new)) => (old, new),
        };
        let before = was.and_then(|node| self.old.content(node, &old.media_type));
        // Who was built before asks for the media type that it knew.
        let same = is.and_then(|node| self.new.content(node, &old.media_type));
        let narrowed = covers(&old.media_type, &new.media_type);
        let after = same.or_else(|| is.filter(|_| narrowed).and_then(|node| self.new.content(node, &new.media_type)));
        if after.is_none() && declared::essence(&old.media_type) != declared::essence(&new.media_type) {
            let (is, was) = (quoted(&new.media_type), quoted(&old.media_type));
            let label = if part == "body" { at.label.clone() } else { format!("the {part} of {}", at.label) };
            self.notes.add(at, &MEDIA_TYPE_REMOVED, direction, format!("{label} is in {is}, and was in {was}"));
            return;
        }
        let at = at.proved(Proof::Rule).labelled(format!("the {part} of {}", at.label));
        let now = Payload { kind: if narrowed { new.kind } else { old.kind }, ..new.clone() };
        self.payload(&at, direction, (old, before), (&now, after));
    }

    /// The media types that a client doesn't ask for.
    fn media_types(
        &mut self,
        at: &At,
        direction: Direction,
        old: &Outcome,
        (was, is): (Option<&Node<'a>>, Option<&Node<'a>>),
    ) {
        let list = |node: Option<&Node<'a>>| -> Vec<String> {
            let content = node.and_then(|node| node.get("content"));
            content.iter().flat_map(Node::members).map(|(name, _)| name.to_owned()).collect()
        };
        let (was, is) = (list(was), list(is));
        if was.is_empty() || is.is_empty() {
            return;
        }
        let asked = [&old.payload, &old.stream, &old.download]
            .map(|payload| payload.as_ref().map(|payload| declared::essence(&payload.media_type)));
        let has = |list: &[String], name: &str| {
            list.iter().any(|other| declared::essence(other) == declared::essence(name) || covers(other, name))
        };
        for name in was.iter().filter(|name| !has(&is, name) && !asked.contains(&Some(declared::essence(name)))) {
            let what = format!("{} is no longer in {} as well", at.label, quoted(name));
            self.notes.add(at, &MEDIA_TYPE_UNUSED, direction, what);
        }
        for name in is.iter().filter(|name| !has(&was, name) && !was.iter().any(|range| covers(range, name))) {
            let what = format!("{} may be in {}", at.label, quoted(name));
            self.notes.add(at, &MEDIA_TYPE_ADDED, direction, what);
        }
        for name in was.iter().filter(|name| !is.iter().any(|other| normal(other) == normal(name))) {
            if let Some(now) = is.iter().find(|other| declared::essence(other) == declared::essence(name)) {
                let what = format!("{} is in {}, and was in {}", at.label, quoted(now), quoted(name));
                self.notes.add(at, &MEDIA_TYPE_UNUSED, direction, what);
            }
        }
    }

    fn headers(
        &mut self,
        at: &At,
        direction: Direction,
        (before, after): (&Outcome, &Outcome),
        nodes: (Option<&Node<'a>>, Option<&Node<'a>>),
    ) {
        let list = |half: &Half<'a>, node: Option<&Node<'a>>| -> Vec<(&'a str, Node<'a>)> {
            let headers = node.and_then(|node| node.get("headers"));
            let all = headers.iter().flat_map(Node::members).map(|(name, node)| (name, half.target(&node)));
            // What the body is in is reported of the body (OpenAPI 3.1, section 4.8.17).
            all.filter(|(name, _)| !name.eq_ignore_ascii_case("content-type")).collect()
        };
        let (old, new) = (list(&self.old, nodes.0), list(&self.new, nodes.1));
        let mut removed = Vec::new();
        for (name, was) in &old {
            match new.iter().find(|(other, _)| other.eq_ignore_ascii_case(name)) {
                Some((_, is)) => {
                    let label = format!("the header {} of {}", quoted(name), at.label);
                    let is_optional = is_required(was) && !is_required(is);
                    let proof = if is_optional { self.bare_response(direction, after, nodes.1) } else { Proof::Rule };
                    self.header(&at.proved(proof).labelled(label), direction, was, is);
                }
                None => removed.push(*name),
            }
        }
        if !removed.is_empty() {
            let names: Vec<String> = removed.iter().map(|name| quoted(name)).collect();
            let what = format!("{} no longer has the {}", at.label, several("header", &names));
            let at = &at.proved(self.lost_response(direction, before, nodes.0, &removed));
            self.notes.add_many(at, &HEADER_REMOVED, direction, what, removed.len() > 1);
        }
        let is_known = |name: &str| old.iter().any(|(other, _)| other.eq_ignore_ascii_case(name));
        let added: Vec<String> = new.iter().filter(|(name, _)| !is_known(name)).map(|(name, _)| quoted(name)).collect();
        if !added.is_empty() {
            let what = format!("{} has the {} as well", at.label, several("header", &added));
            self.notes.add_many(at, &HEADER_ADDED, direction, what, added.len() > 1);
        }
    }

    fn header(&mut self, at: &At, direction: Direction, old: &Node<'a>, new: &Node<'a>) {
        let at = At { old: Some(old.place()), new: Some(new.place()), ..at.clone() };
        // That it is there is no news to who reads it where it is.
        let was = is_required(old);
        members::required(&mut self.notes, &at, direction, was, was && is_required(new));
        let wire = if old.get("content").is_some() { Wire::Json } else { Wire::Text { listed: true } };
        let at = at.proved(Proof::Rule);
        let (was, is) = (declared::schema(old), declared::schema(new));
        self.relate(&Walk::new(at, direction, wire), was.as_ref(), is.as_ref());
    }
}

/// The response of a status, where one stands at a place or in a list of responses there.
fn response<'a>(half: &Half<'a>, place: Option<&Place>, status: StatusMatch) -> Option<Node<'a>> {
    let place = place?;
    let above = place.pointer.rsplit_once("/responses/").map_or(place.pointer.as_str(), |(above, _)| above);
    let list = half.at(&Place { file: place.file, pointer: above.to_owned() })?.get("responses")?;
    list.get(&key(status)).map(|response| half.target(&response))
}

fn is_required(header: &Node<'_>) -> bool {
    header.bool("required") == Some(true)
}

/// Whether who reads the old content no longer finds it, or not in the media type that it is asked for.
fn is_lost(old: Option<&Payload>, new: Option<&Payload>) -> bool {
    let media_type = |payload: &Payload| declared::essence(&payload.media_type);
    old.is_some_and(|old| new.is_none_or(|new| media_type(old) != media_type(new)))
}

/// A media type in one spelling: neither case nor spaces count (RFC 9110, section 8.3.1).
fn normal(media_type: &str) -> String {
    let plain: String = media_type.chars().filter(|c| !c.is_whitespace() && *c != '"').collect();
    plain.to_ascii_lowercase()
}

/// The key of a status in a document.
fn key(status: StatusMatch) -> String {
    match status {
        StatusMatch::Code(code) => code.to_string(),
        StatusMatch::Class(class) => format!("{class}XX"),
        StatusMatch::Default => "default".to_owned(),
    }
}

fn is_known(outcomes: &[Outcome], status: StatusMatch) -> bool {
    outcomes.iter().any(|outcome| outcome.status == status)
}

/// Whether a status falls under one of some outcomes.
fn is_covered(outcomes: &[Outcome], status: StatusMatch, by: &Outcome) -> bool {
    covering(outcomes, status).is_some_and(|outcome| outcome.status == by.status)
}

/// The outcome that a status falls under: its own, else that of its class, else that of all others.
fn covering(outcomes: &[Outcome], status: StatusMatch) -> Option<&Outcome> {
    let of = |wanted: StatusMatch| outcomes.iter().find(|outcome| outcome.status == wanted);
    let class = match status {
        StatusMatch::Code(code) => u8::try_from(code / 100).ok().and_then(|class| of(StatusMatch::Class(class))),
        _ => None,
    };
    of(status).or(class).or_else(|| of(StatusMatch::Default))
}
