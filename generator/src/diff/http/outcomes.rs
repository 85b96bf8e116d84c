//! Outcomes: what an operation answers, by status.

use super::api::Half;
use super::headers::Shown;
use super::notes::{At, Proof};
use super::operations::covers;
use super::rules::{
    BODY_ADDED, BODY_REMOVED, Direction, FAILURE_ADDED, FAILURE_REMOVED, MEDIA_TYPE_ADDED, MEDIA_TYPE_REMOVED,
    MEDIA_TYPE_UNUSED, PROSE_CHANGED, REQUIRED_BODY_ADDED, STATUS_ADDED, STATUS_REMOVED,
};
use super::walk::Comparer;
use crate::diff::schema::{Judge, Side};
use crate::diff::words::{listed, quoted};
use crate::document::Node;
use crate::finding::Place;
use crate::model::{BodyKind, Outcome, Payload, StatusMatch};
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
                None => {
                    let left =
                        new.iter().filter(|now| !is_known(old, now.status) && is_covered(old, now.status, outcome));
                    let left: Vec<String> = left.map(|now| key(now.status)).collect();
                    // Who gives the answers may give any of the class, and who receives them knows all of it.
                    if !left.is_empty() && direction == Direction::Received {
                        continue;
                    }
                    let node = response(&self.old, at.old.as_ref(), outcome.status);
                    let outcome = Outcome { status: spare(outcome.status, success, new), ..outcome.clone() };
                    let at = At { new: None, ..at.proved(self.lost_response(direction, &outcome, node.as_ref(), &[])) };
                    let but = if left.is_empty() { String::new() } else { format!(", but for {}", listed(&left)) };
                    self.notes.add(&at, removed, direction, format!("{} was removed{but}", at.label));
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
        let lost = match (&old.payload, &new.payload) {
            (None, Some(is)) if direction == Direction::Sent && !self.may_be_empty(is, nodes.1) => {
                let at = at.proved(self.refused_response(old, nodes.0));
                self.notes.add(&at, &REQUIRED_BODY_ADDED, direction, format!("{} has to have a body", at.label));
                return self.headers(&at.proved(Proof::Rule), direction, &Shown::Answer(old, new), nodes);
            }
            (Some(was), None) if direction == Direction::Sent => self.lost_body(direction, old, was, nodes.0),
            (Some(_), None) => self.bare_response(direction, new, nodes.1),
            (was, is) if is_lost(was.as_ref(), is.as_ref()) => self.lost_response(direction, old, nodes.0, &[]),
            _ => Proof::Rule,
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
        self.headers(at, direction, &Shown::Answer(old, new), nodes);
    }

    /// Whether who sends nothing sends a body of a media type: an empty text, no bytes, or no event.
    fn may_be_empty(&mut self, payload: &Payload, node: Option<&Node<'a>>) -> bool {
        let content = node.and_then(|node| self.new.content(node, &payload.media_type));
        let schema = content.and_then(|content| content.get("schema"));
        match (payload.kind, schema) {
            (BodyKind::EventStream | BodyKind::JsonLines, _) | (BodyKind::Text | BodyKind::Bytes, None) => true,
            (BodyKind::Text | BodyKind::Bytes, Some(schema)) => {
                let side = self.schemas(Direction::Sent).side(Side::New);
                let id = side.schema(&schema);
                side.accepts(id, &serde_json::Value::from(""), Judge::Strict) == Some(true)
            }
            _ => false,
        }
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
}

/// The response of a status, where one stands at a place or in a list of responses there.
fn response<'a>(half: &Half<'a>, place: Option<&Place>, status: StatusMatch) -> Option<Node<'a>> {
    let place = place?;
    let above = place.pointer.rsplit_once("/responses/").map_or(place.pointer.as_str(), |(above, _)| above);
    let list = half.at(&Place { file: place.file, pointer: above.to_owned() })?.get("responses")?;
    list.get(&key(status)).map(|response| half.target(&response))
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

/// A status of a class that no outcome of some has.
fn spare(status: StatusMatch, success: bool, outcomes: &[Outcome]) -> StatusMatch {
    let class = match status {
        StatusMatch::Class(class) => u16::from(class),
        StatusMatch::Default if success => 2,
        _ => return status,
    };
    let free = |code: &u16| !is_known(outcomes, StatusMatch::Code(*code));
    (class * 100..class * 100 + 100).find(free).map_or(status, StatusMatch::Code)
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
