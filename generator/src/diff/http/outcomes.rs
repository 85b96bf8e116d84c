//! Outcomes: what an operation answers, by status.

use super::notes::At;
use super::operations::essence;
use super::rules::{
    BODY_ADDED, BODY_REMOVED, Direction, FAILURE_ADDED, FAILURE_REMOVED, HEADER_ADDED, HEADER_REMOVED,
    MEDIA_TYPE_REMOVED, PROSE_CHANGED, STATUS_ADDED, STATUS_REMOVED,
};
use super::types::Comparer;
use crate::diff::words::{quoted, several};
use crate::model::{Docs, Outcome, Payload, StatusMatch, Type};

impl Comparer<'_> {
    pub(super) fn outcomes(&mut self, at: &At, direction: Direction, success: bool, old: &[Outcome], new: &[Outcome]) {
        let (added, removed) =
            if success { (&STATUS_ADDED, &STATUS_REMOVED) } else { (&FAILURE_ADDED, &FAILURE_REMOVED) };
        let kind = if success { "answer" } else { "error" };
        for outcome in old {
            let at = self.answer(at, kind, outcome.status);
            match covering(new, outcome.status) {
                Some(now) => self.outcome(&at, direction, outcome, now),
                None => {
                    let at = At { new: None, ..at };
                    self.notes.add(&at, removed, direction, format!("{} was removed", at.label));
                }
            }
        }
        for outcome in new.iter().filter(|outcome| !old.iter().any(|known| known.status == outcome.status)) {
            let at = self.answer(at, kind, outcome.status);
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

    fn answer(&self, at: &At, kind: &str, status: StatusMatch) -> At {
        let (key, label) = match status {
            StatusMatch::Code(code) => (code.to_string(), format!("the {kind} {code}")),
            StatusMatch::Class(class) => (format!("{class}XX"), format!("the {kind} {class}XX")),
            StatusMatch::Default => ("default".to_owned(), format!("the {kind} of any other status")),
        };
        let segments = ["responses", key.as_str()];
        At {
            subject: at.subject.clone(),
            label,
            old: at.old.as_ref().map(|place| self.old.below(place, &segments)),
            new: at.new.as_ref().map(|place| self.new.below(place, &segments)),
        }
    }

    fn outcome(&mut self, at: &At, direction: Direction, old: &Outcome, new: &Outcome) {
        if old.status == new.status && old.description != new.description {
            self.notes.add(at, &PROSE_CHANGED, direction, "descriptions changed".to_owned());
        }
        self.content(at, direction, old.payload.as_ref(), new.payload.as_ref());
        let stream = at.labelled(format!("the stream of {}", at.label));
        self.content(&stream, direction, old.stream.as_ref(), new.stream.as_ref());
        self.headers(at, direction, &old.headers, &new.headers);
    }

    fn content(&mut self, at: &At, direction: Direction, old: Option<&Payload>, new: Option<&Payload>) {
        match (old, new) {
            (None, None) => {}
            (Some(_), None) => {
                self.notes.add(at, &BODY_REMOVED, direction, format!("{} no longer has a body", at.label));
            }
            (None, Some(_)) => self.notes.add(at, &BODY_ADDED, direction, format!("{} has a body", at.label)),
            (Some(old), Some(new)) if essence(old) != essence(new) => {
                let (is, was) = (quoted(&new.media_type), quoted(&old.media_type));
                let what = format!("{} is in {is}, and was in {was}", at.label);
                self.notes.add(at, &MEDIA_TYPE_REMOVED, direction, what);
            }
            (Some(old), Some(new)) => {
                self.payload(&at.labelled(format!("the body of {}", at.label)), direction, old, new)
            }
        }
    }

    fn headers(&mut self, at: &At, direction: Direction, old: &[(String, Type, Docs)], new: &[(String, Type, Docs)]) {
        let mut removed = Vec::new();
        for (name, ty, _) in old {
            let label = format!("the header {} of {}", quoted(name), at.label);
            match new.iter().find(|(other, ..)| other.eq_ignore_ascii_case(name)) {
                Some((_, now, _)) => self.bare(&at.labelled(label), direction, ty, now),
                None => removed.push(quoted(name)),
            }
        }
        if !removed.is_empty() {
            let what = format!("{} no longer has the {}", at.label, several("header", &removed));
            self.notes.add_many(at, &HEADER_REMOVED, direction, what, removed.len() > 1);
        }
        let is_known = |name: &str| old.iter().any(|(other, ..)| other.eq_ignore_ascii_case(name));
        let added: Vec<String> =
            new.iter().filter(|(name, ..)| !is_known(name)).map(|(name, ..)| quoted(name)).collect();
        if !added.is_empty() {
            let what = format!("{} has the {} as well", at.label, several("header", &added));
            self.notes.add_many(at, &HEADER_ADDED, direction, what, added.len() > 1);
        }
    }
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
