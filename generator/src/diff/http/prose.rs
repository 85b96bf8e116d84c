//! Titles, descriptions and deprecation.

use super::notes::{At, Notes, Proof};
use super::rules::{DEPRECATED, Direction, PROSE_CHANGED};
use super::walk::{Comparer, Walk};
use crate::diff::schema::{Case, Side};
use crate::document::Node;
use crate::model::Docs;

impl Comparer<'_> {
    /// Prose and deprecation of what both sides have.
    pub(super) fn prose_of_nodes(&mut self, at: &At, direction: Direction, old: &Node<'_>, new: &Node<'_>) {
        let docs = |node: &Node<'_>| Docs {
            title: node.str("title").unwrap_or_default().to_owned(),
            description: node.str("description").unwrap_or_default().to_owned(),
            external: None,
            deprecated: node.bool("deprecated") == Some(true),
        };
        let at = At { proof: Proof::Rule, ..at.clone() };
        self.prose(&at, direction, &docs(old), &docs(new));
    }

    /// Prose and deprecation of the schemas that cases are of.
    pub(super) fn prose_of(&mut self, walk: &Walk, old: &Case, new: &Case) {
        let Some((was, is)) = old.nodes.first().zip(new.nodes.first()) else { return };
        let schemas = self.schemas(walk.direction);
        let was = schemas.side(Side::Old).node(*was).cloned();
        let is = schemas.side(Side::New).node(*is).cloned();
        if let Some((was, is)) = was.zip(is) {
            let (was, is) = (self.old.target(&was), self.new.target(&is));
            self.prose_of_nodes(&walk.at, walk.direction, &was, &is);
            self.content_of_text(walk, &was, &is);
        }
    }

    /// Prose and deprecation, which are reported once for all that belongs to a subject.
    pub(super) fn prose(&mut self, at: &At, direction: Direction, old: &Docs, new: &Docs) {
        deprecated(&mut self.notes, at, direction, old, new);
        if says(old) != says(new) {
            self.notes.add(at, &PROSE_CHANGED, direction, "descriptions changed".to_owned());
        }
    }
}

fn says(docs: &Docs) -> (&str, &str, Option<&(String, String)>) {
    (&docs.title, &docs.description, docs.external.as_ref())
}

fn deprecated(notes: &mut Notes, at: &At, direction: Direction, old: &Docs, new: &Docs) {
    match (old.deprecated, new.deprecated) {
        (false, true) => notes.add(at, &DEPRECATED, direction, format!("{} is deprecated", at.label)),
        (true, false) => notes.add(at, &DEPRECATED, direction, format!("{} is no longer deprecated", at.label)),
        _ => {}
    }
}
