//! Lists of which several items are written as one text: what becomes of them where the other side has no list.

use super::kinds;
use super::notes::At;
use super::parameters::Wired;
use super::request::written;
use super::rules::{Direction, LIST_MERGED, Rule, TYPE_NARROWED};
use super::walk::Comparer;
use crate::diff::Fate;
use crate::diff::schema::{Judge, Kind, Kinds, Side};
use crate::model::Style;

/// What is compared where it is a list on one side alone.
pub(super) struct Merged {
    pub(super) fate: Fate,
    rule: &'static Rule,
    what: String,
}

impl<'a> Comparer<'a> {
    /// What becomes of a list that is sent and is a single value now; none where both are lists, or no list has several items.
    pub(super) fn merged(&mut self, label: &str, old: &Wired<'a>, new: &Wired<'a>) -> Option<Merged> {
        let kind = self.single(Side::New, new)?;
        let is_taken = self.is_text_of((Side::Old, old), (Side::New, new), Direction::Sent)? || old.is_apart();
        let schemas = self.schemas(Direction::Sent).side(Side::New);
        let id = new.schema.as_ref().map(|schema| schemas.schema(schema));
        let words = id.and_then(|id| schemas.form(id).cases.first().map(kinds::of));
        let words = words.map_or_else(|| "a string".to_owned(), |words| kinds::words(&words));
        let what = format!("{label} is {words}, and was an array");
        Some(match is_taken && kind == Kind::Text {
            true => Merged { fate: Fate::Ignored, rule: &LIST_MERGED, what },
            false => Merged { fate: Fate::Refused, rule: &TYPE_NARROWED, what },
        })
    }

    /// Whether a list of one side may have several items, and is a text of the other side then; none where it isn't such a list.
    pub(super) fn is_text_of(
        &mut self,
        (side, list): (Side, &Wired<'a>),
        (other, text): (Side, &Wired<'a>),
        direction: Direction,
    ) -> Option<bool> {
        let is_plain = |wired: &Wired<'_>| !matches!(wired.style, Style::Json | Style::DeepObject);
        let is_list = self.kinds(side, list.schema.as_ref()) == Kinds::from([Kind::Array]);
        if !is_list || !is_plain(list) || !is_plain(text) {
            return None;
        }
        self.single(other, text)?;
        let value = self.example_of_several(side, direction, list.schema.as_ref());
        value.as_array().filter(|items| items.len() > 1)?;
        let texts = written(list, &value);
        let ([(_, one)], Some(schema)) = (texts.as_slice(), &text.schema) else {
            return Some(texts.len() == 1);
        };
        let schemas = self.schemas(direction).side(other);
        let id = schemas.schema(schema);
        Some(schemas.accepts(id, &serde_json::Value::from(one.as_str()), Judge::Strict) == Some(true))
    }

    /// The type of what has one type, and no parts.
    fn single(&mut self, side: Side, wired: &Wired<'a>) -> Option<Kind> {
        let kinds = self.kinds(side, wired.schema.as_ref());
        let only = kinds.first().copied().filter(|_| kinds.len() == 1)?;
        matches!(only, Kind::Text | Kind::Number | Kind::Boolean).then_some(only)
    }

    pub(super) fn tell_merged(&mut self, at: &At, merged: Merged) {
        self.notes.add(at, merged.rule, Direction::Sent, merged.what);
    }
}
