//! Headers: of answers, and of the parts of a body.

use super::api::Half;
use super::members;
use super::notes::{At, Proof};
use super::parameters::Wired;
use super::rules::{Direction, HEADER_ADDED, HEADER_REMOVED, REQUIRED_HEADER_ADDED, STYLE_CHANGED, TYPE_WIDENED};
use super::walk::{Comparer, Walk};
use crate::diff::schema::{Side, Wire};
use crate::diff::words::{quoted, several};
use crate::document::Node;
use crate::model::{Outcome, ParameterPlace, Style};

/// What has headers in each document, as far as they have it.
pub(super) type Owners<'n, 'a> = (Option<&'n Node<'a>>, Option<&'n Node<'a>>);

/// How breaks of headers are shown.
pub(super) enum Shown<'s> {
    /// By an answer.
    Answer(&'s Outcome, &'s Outcome),
    /// By a body with the parts that have them.
    Body(Proof),
}

impl<'a> Comparer<'a> {
    pub(super) fn headers(&mut self, at: &At, direction: Direction, shown: &Shown<'_>, owners: Owners<'_, 'a>) {
        let (old, new) = (headers(self, owners.0, true), headers(self, owners.1, false));
        let mut removed = Vec::new();
        for (name, was) in &old {
            match new.iter().find(|(other, _)| other.eq_ignore_ascii_case(name)) {
                Some((_, is)) => {
                    let label = format!("the header {} of {}", quoted(name), at.label);
                    self.header(&at.labelled(label), direction, shown, owners, (name, was, is));
                }
                None => removed.push(*name),
            }
        }
        if !removed.is_empty() {
            let names: Vec<String> = removed.iter().map(|name| quoted(name)).collect();
            let what = format!("{} no longer has the {}", at.label, several("header", &names));
            let at = &at.proved(self.lost_headers(direction, shown, owners, &removed));
            self.notes.add_many(at, &HEADER_REMOVED, direction, what, removed.len() > 1);
        }
        let is_known = |name: &str| old.iter().any(|(other, _)| other.eq_ignore_ascii_case(name));
        for is_asked in [false, true] {
            let added = new.iter().filter(|(name, node)| !is_known(name) && is_required(node) == is_asked);
            let added: Vec<String> = added.map(|(name, _)| quoted(name)).collect();
            if added.is_empty() {
                continue;
            }
            let is_break = is_asked && direction == Direction::Sent;
            let what = match is_break {
                true => format!("{} has to have the {}", at.label, several("header", &added)),
                false => format!("{} has the {} as well", at.label, several("header", &added)),
            };
            let proof = if is_break { self.bare_headers(direction, shown, owners) } else { Proof::Rule };
            let rule = if is_asked { &REQUIRED_HEADER_ADDED } else { &HEADER_ADDED };
            self.notes.add_many(&at.proved(proof), rule, direction, what, added.len() > 1);
        }
    }

    fn header(
        &mut self,
        at: &At,
        direction: Direction,
        shown: &Shown<'_>,
        owners: Owners<'_, 'a>,
        (name, old, new): (&str, &Node<'a>, &Node<'a>),
    ) {
        let at = At { old: Some(old.place()), new: Some(new.place()), proof: Proof::Rule, ..at.clone() };
        let (was, is) = (is_required(old), is_required(new));
        let is_break = if direction == Direction::Sent { !was && is } else { was && !is };
        // That it is there is no news to who reads it where it is.
        let is_told = is_break || direction == Direction::Sent;
        let proof = if is_break { self.bare_headers(direction, shown, owners) } else { Proof::Rule };
        members::required(&mut self.notes, &at.proved(proof), direction, was, if is_told { is } else { was });
        let (was, is) = (Wired::of_header(&self.old, name, old), Wired::of_header(&self.new, name, new));
        if let Some(what) = self.written_otherwise(&at.label, &was, &is) {
            let at = at.proved(self.lost_headers(direction, shown, owners, &[name]));
            self.notes.add(&at, &STYLE_CHANGED, direction, what);
        }
        if self.is_list_on_one_side(&at, direction, shown, owners, (name, &was, &is)) {
            return;
        }
        let wire = if is.style == Style::Json { Wire::Json } else { Wire::Text { listed: true } };
        self.relate_texts(&Walk::new(at, direction, wire), was.schema.as_ref(), is.schema.as_ref());
    }

    /// Whether a header was reported that is a list on one side alone.
    fn is_list_on_one_side(
        &mut self,
        at: &At,
        direction: Direction,
        shown: &Shown<'_>,
        owners: Owners<'_, 'a>,
        (name, was, is): (&str, &Wired<'a>, &Wired<'a>),
    ) -> bool {
        if direction == Direction::Sent {
            let Some(merged) = self.merged(&at.label, was, is) else { return false };
            let at = at.proved(self.lost_headers(direction, shown, owners, &[name]));
            self.tell_merged(&at, merged);
            return true;
        }
        let Some(is_text) = self.is_text_of((Side::New, is), (Side::Old, was), direction) else { return false };
        let what = format!("{} is an array, and was none", at.label);
        let proof = match shown {
            _ if is_text => Proof::Harmless,
            Shown::Answer(_, new) => self.unread_response(direction, new, owners.1, name),
            Shown::Body(proof) => proof.clone(),
        };
        self.notes.add(&at.proved(proof), &TYPE_WIDENED, direction, what);
        true
    }

    /// The proof by what has headers that mean nothing any more.
    fn lost_headers(
        &mut self,
        direction: Direction,
        shown: &Shown<'_>,
        owners: Owners<'_, 'a>,
        names: &[&str],
    ) -> Proof {
        match shown {
            Shown::Answer(old, _) => self.lost_response(direction, old, owners.0, names),
            Shown::Body(proof) => proof.clone(),
        }
    }

    /// The proof by what lacks headers that have to be there, or were always there.
    fn bare_headers(&mut self, direction: Direction, shown: &Shown<'_>, owners: Owners<'_, 'a>) -> Proof {
        match (shown, direction) {
            (Shown::Answer(old, _), Direction::Sent) => self.refused_response(old, owners.0),
            (Shown::Answer(_, new), Direction::Received) => self.bare_response(direction, new, owners.1),
            (Shown::Body(proof), _) => proof.clone(),
        }
    }
}

/// The headers of an answer or a part. What the body is in is reported of the body (OpenAPI 3.1, section 4.8.17).
fn headers<'a>(comparer: &Comparer<'a>, owner: Option<&Node<'a>>, is_old: bool) -> Vec<(&'a str, Node<'a>)> {
    let half = if is_old { &comparer.old } else { &comparer.new };
    let headers = owner.and_then(|node| node.get("headers"));
    let all = headers.iter().flat_map(Node::members).map(|(name, node)| (name, half.target(&node)));
    all.filter(|(name, _)| !name.eq_ignore_ascii_case("content-type")).collect()
}

pub(super) fn is_required(header: &Node<'_>) -> bool {
    header.bool("required") == Some(true)
}

impl<'a> Wired<'a> {
    /// A header of an answer or a part.
    pub(super) fn of_header(half: &Half<'a>, name: &str, node: &Node<'a>) -> Self {
        let in_json = || {
            let content = node.get("content").filter(|_| node.get("schema").is_none());
            content.is_some_and(|content| content.members().next().is_some_and(|(name, _)| name.contains("json")))
        };
        // Swagger 2.0 has any delimiter anywhere.
        let style = match node.str("x-typecase-style") {
            Some("spaceDelimited") => Style::SpaceDelimited,
            Some("pipeDelimited") => Style::PipeDelimited,
            Some("tabDelimited") => Style::TabDelimited,
            _ if in_json() => Style::Json,
            _ => Style::Simple,
        };
        let explode = style == Style::Simple && node.bool("explode") == Some(true);
        Self::by_itself(half, name, ParameterPlace::Header, (style, explode), node)
    }
}
