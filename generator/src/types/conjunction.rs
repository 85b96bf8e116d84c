//! Schemas that hold at once, such as those of one property in several parts of an `allOf`.

use super::TypeBuilder;
use crate::document::{Node, Value};
use crate::model::{Origin, Type};
use crate::schema::{admits_null, declares_null, is_shaping, only_reference, shapes_data};

impl<'d> TypeBuilder<'d> {
    /// The type of several schemas that hold at once.
    pub(crate) fn conjunction(&mut self, parts: &[Node<'d>], origin: Origin) -> Type {
        let mut shaping: Vec<&Node<'d>> = Vec::new();
        for part in parts {
            let shapes = shapes_data(part)
                || part.reference().is_some()
                || part.get("allOf").is_some()
                || matches!(part.value(), Value::Bool(_));
            let repeated = shaping.iter().any(|known| known.value() == part.value());
            if shapes && !repeated {
                shaping.push(part);
            }
        }
        match shaping.as_slice() {
            [] => parts.first().map_or(Type::Json, |part| self.schema(part, origin)),
            [only] => {
                let ty = self.schema(only, origin);
                if parts.iter().any(|part| declares_null(part)) { ty.nullable() } else { ty }
            }
            _ if let Some(only) = self.narrowest(&shaping) => {
                let nullable = shaping.iter().all(|part| admits_null(self.document(), part));
                let ty = self.schema(&only, origin).not_null().clone();
                if nullable { ty.nullable() } else { ty }
            }
            [first, ..] => {
                let nullable = shaping.iter().all(|part| admits_null(self.document(), part));
                let parts: Vec<Node<'d>> = shaping.iter().map(|part| (*part).clone()).collect();
                let merged = self.merged(&parts);
                let ty = self.type_of(merged, first, origin);
                if nullable { ty.nullable() } else { ty }
            }
        }
    }

    /// The reference among several schemas that hold at once, where the others only repeat its type or refer to the same: a child
    /// that makes of `{type: object}` a schema with a name means that schema.
    fn narrowest(&mut self, parts: &[&Node<'d>]) -> Option<Node<'d>> {
        let (references, others): (Vec<&Node<'d>>, Vec<&Node<'d>>) =
            parts.iter().copied().partition(|part| only_reference(part).is_some());
        let mut targets = references.iter().map(|part| {
            let target = only_reference(part).and_then(|reference| self.follow_schema(&reference));
            target.map(|target| target.place())
        });
        let first = targets.next()??;
        if !targets.all(|target| target.as_ref() == Some(&first)) {
            return None;
        }
        let only = (*references.last()?).clone();
        let merged = self.merged(std::slice::from_ref(&only));
        let repeats_type = |part: &&Node<'d>| {
            part.get("allOf").is_none()
                && part.members().all(|(key, _)| key == "type" || !is_shaping(key))
                && merged.agrees_with(part)
        };
        others.iter().all(repeats_type).then_some(only)
    }
}
