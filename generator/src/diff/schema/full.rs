//! Values of schemas with all that they describe.

use serde_json::Value as Json;

use super::accept::Judge;
use super::arrays::item;
use super::case::{Kind, SchemaId};
use super::contain::Containment;
use super::question::Side;
use super::sample::order;

/// How deep such a value is, and how many schemas may be asked for it.
const FULL: usize = 8;
const LARGE: usize = 2_000;

impl Containment<'_> {
    /// A value of a schema with all that it describes, as deep as `FULL` and as large as `LARGE` allow; a small one where that
    /// isn't one of it.
    pub(crate) fn full(&mut self, side: Side, id: SchemaId) -> Option<Json> {
        self.fuller(side, id, FULL, &mut LARGE.clone())
    }

    fn fuller(&mut self, side: Side, id: SchemaId, depth: usize, left: &mut usize) -> Option<Json> {
        let (Some(depth), Some(fewer)) = (depth.checked_sub(1), left.checked_sub(1)) else {
            return self.pick(side, id);
        };
        *left = fewer;
        let form = self.form(side, id);
        for case in &form.cases {
            let given = self.examples(side, case).into_iter().next();
            let made = match order(case).first() {
                _ if given.is_some() || case.values.is_some() => given,
                Some(Kind::Object) => {
                    let names = case.members.iter().map(|(name, schema)| (name.clone(), *schema)).collect::<Vec<_>>();
                    let members = names.into_iter().filter_map(|(name, schema)| {
                        let value = self.fuller(side, schema, depth, left)?;
                        Some((name, value))
                    });
                    Some(Json::Object(members.collect()))
                }
                Some(Kind::Array) => self.fuller(side, item(case, 0), depth, left).map(|item| Json::Array(vec![item])),
                _ => None,
            };
            if let Some(value) = made.filter(|value| self.side(side).accepts(id, value, Judge::Strict) == Some(true)) {
                return Some(value);
            }
        }
        self.pick(side, id)
    }
}
