//! What values are whose tag is missing or mapped to nothing: `defaultMapping` (OpenAPI 3.2, section 4.25).

use serde_json::Value as Json;

use super::notes::Proof;
use super::rules::{Direction, TYPE_CHANGED, VARIANT_ADDED, VARIANT_REMOVED};
use super::walk::{Comparer, Walk};
use crate::diff::schema::{Judge, SchemaId, Side};
use crate::diff::words::quoted;
use crate::diff::{Fate, Level, Witness, WitnessKind};
use crate::document::{Node, pointer};

/// The schema of values with any other tag, and the property of the tag.
struct Default<'a> {
    property: String,
    name: String,
    schema: Node<'a>,
}

/// A tag that nothing maps.
const OTHER: &str = "other";

impl<'a> Comparer<'a> {
    /// Compares what values of any other tag are; whether what breaks was reported.
    pub(super) fn default_mapping(&mut self, walk: &Walk, (old, new): (SchemaId, SchemaId)) -> bool {
        let (was, is) = (self.default_of(walk, Side::Old, old), self.default_of(walk, Side::New, new));
        let (rule, what) = match (&was, &is) {
            (Some(was), Some(is)) if was.name == is.name || self.is_renamed(was, is) => return false,
            (Some(was), Some(is)) => {
                let what = format!("values of any other tag are {}, and were {}", quoted(&is.name), quoted(&was.name));
                (&TYPE_CHANGED, what)
            }
            (Some(was), None) => {
                (&VARIANT_REMOVED, format!("values of any other tag are no longer {}", quoted(&was.name)))
            }
            (None, Some(is)) => (&VARIANT_ADDED, format!("values of any other tag are {}", quoted(&is.name))),
            (None, None) => return false,
        };
        let proof = match walk.direction {
            Direction::Sent => was.and_then(|was| self.of_another_tag(walk, (Side::Old, &was), is.as_ref())),
            Direction::Received => is.and_then(|is| self.of_another_tag(walk, (Side::New, &is), was.as_ref())),
        };
        let at = walk.at.proved(proof.unwrap_or(Proof::Rule));
        self.notes.add_many(&at, rule, walk.direction, what, true);
        rule.of(walk.direction).0 == Level::Major
    }

    fn default_of(&mut self, walk: &Walk, side: Side, id: SchemaId) -> Option<Default<'a>> {
        // An alternative of a choice stands at the choice as well.
        let first = match self.schemas(walk.direction).side(side).nodes(id).as_slice() {
            [only] => (*only).clone(),
            _ => return None,
        };
        let half = if side == Side::Old { &self.old } else { &self.new };
        let node = half.target(&first);
        let discriminator = node.get("discriminator")?;
        let to = discriminator.str("defaultMapping")?;
        let by_name = || half.document.resolve(&discriminator, &pointer::join("#/components/schemas", to)).ok();
        let schema = half.target(&half.document.resolve(&discriminator, to).ok().or_else(by_name)?);
        let place = schema.place();
        let name = place.pointer.rsplit('/').next().unwrap_or_default().to_owned();
        Some(Default { property: discriminator.str("propertyName")?.to_owned(), name, schema })
    }

    /// Whether a schema only has another name than it had.
    fn is_renamed(&self, was: &Default<'a>, is: &Default<'a>) -> bool {
        self.new.document.node(&was.schema.place()).is_none() && self.old.document.node(&is.schema.place()).is_none()
    }

    /// The proof by a value of another tag, or of none.
    fn of_another_tag(
        &mut self,
        walk: &Walk,
        (side, own): (Side, &Default<'a>),
        other: Option<&Default<'a>>,
    ) -> Option<Proof> {
        let schemas = self.schemas(walk.direction);
        let id = schemas.side(side).schema(&own.schema);
        let form = schemas.form(side, id);
        let case = form.cases.first()?;
        let tagged = schemas.object(side, case, Some((&own.property, Json::from(OTHER))), None);
        let bare = schemas.object(side, case, None, Some(&own.property));
        let is_fine = |value: &Json| schemas.side(side).accepts(id, value, Judge::Strict) == Some(true);
        let value = [tagged, bare].into_iter().find(is_fine)?;
        let opposite = if side == Side::Old { Side::New } else { Side::Old };
        let is_known = other.is_some_and(|other| {
            let schemas = self.schemas(walk.direction).side(opposite);
            let id = schemas.schema(&other.schema);
            let judge = if walk.direction == Direction::Sent { Judge::Strict } else { Judge::Reader };
            schemas.accepts(id, &value, judge) != Some(false)
        });
        // What is one of both schemas means something else than it did.
        let fate = match (walk.direction, is_known) {
            (Direction::Sent, true) => Fate::Ignored,
            (Direction::Sent, false) => Fate::Refused,
            (Direction::Received, _) => Fate::Unreadable,
        };
        let schemas = (Vec::new(), Vec::new());
        let (direction, kind, pointer) = (walk.direction, WitnessKind::Value, pointer::join("", &own.property));
        let pointer = if value.get(&own.property).is_some() { pointer } else { String::new() };
        Some(Proof::Broken(Witness { direction, kind, fate, value, pointer, schemas }))
    }
}
