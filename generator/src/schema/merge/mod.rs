//! Merges a schema with all that holds beside it: what its `$ref` leads to, the parts of its `allOf`, its conditions.

mod bounds;
mod branches;
mod implied_type;
mod json_types;
mod malformed;
mod merged_schema;
mod null;
mod numerals;
#[cfg(test)]
mod tests;
mod values;

use super::family::{Families, has_choice};
use super::references::References;
use crate::document::Node;
use crate::finding::{Finding, Place};
use crate::hash::HashMap;

pub(crate) use bounds::count;
pub(crate) use implied_type::{ImpliedType, implied_type};
pub(crate) use json_types::{JSON_TYPES, declared_types};
pub(crate) use merged_schema::MergedSchema;
pub(crate) use null::{admits_null, branches_beside_null, declares_null};
pub(crate) use values::spelled;

/// Merges schemas that hold at once, outermost first.
///
/// ```yaml
/// allOf:
///   - { type: object, properties: { a: { type: string } } }
///   - { required: [a] }
/// ```
///
/// is an object whose member `a` has to be there. The findings are those on the schemas that were merged; schemas inside of
/// them, such as that of `a`, are merged when someone asks for them.
pub(super) fn merge<'d>(
    references: &mut References<'d>,
    families: &mut Families<'d>,
    parts: &[Node<'d>],
) -> (MergedSchema<'d>, Vec<Finding>) {
    let mut merge = Merge { references, families, seen: HashMap::default(), findings: Vec::new() };
    let mut merged = MergedSchema::default();
    parts.iter().for_each(|part| merge.add(part, &mut merged));
    merged.apply_unevaluated();
    merged.read_digits_as_numbers();
    if let Some(list) = merged.apart() {
        let message = "no value is in all of the lists that hold at once";
        merge.findings.push(Finding::warning(list.place(), message, "the last list alone is read"));
    }
    merged.apply_conditional();
    if let (None, true, Some(part)) = (&merged.json_types, merged.type_of_keywords().is_some(), merged.parts.first()) {
        merged.implied_type = implied_type(merge.references.document(), part);
    }
    (merged, merge.findings)
}

/// A merge in progress.
struct Merge<'r, 'd> {
    references: &'r mut References<'d>,
    families: &'r mut Families<'d>,
    /// The schemas that were reached, by their places: `true` while their parts are being merged.
    seen: HashMap<Place, bool>,
    findings: Vec<Finding>,
}

impl<'d> Merge<'_, 'd> {
    /// Merges one schema in, after all that it consists of.
    fn add(&mut self, node: &Node<'d>, merged: &mut MergedSchema<'d>) {
        match self.seen.insert(node.place(), true) {
            None => {}
            Some(open) => {
                if open {
                    let message = "the schema is a part of itself";
                    self.findings.push(Finding::note(node.place(), message, "it is read once"));
                }
                self.seen.insert(node.place(), open);
                return;
            }
        }
        if node.reference().is_some()
            && let Some(target) = self.references.follow_schema(node, &mut self.findings)
        {
            self.add(&target, merged);
        }
        if let Some(all) = node.get("allOf") {
            for part in all.elements() {
                self.add(&part, merged);
            }
        }
        if !merged.agrees_with(node) {
            self.settle_types(node, merged);
        }
        let is_parent = has_choice(node) && self.families.is_parent_of(node, &self.seen);
        merged.take(node, is_parent);
        self.findings.extend(malformed::findings(node));
        for condition in conditions(node) {
            let mut branch = MergedSchema::default();
            self.add(&condition, &mut branch);
            merged.conditional.extend(branch.properties);
            merged.conditional.extend(branch.conditional);
        }
        self.seen.insert(node.place(), false);
    }

    /// The instead-text of a finding on a schema with another type than the ones that it is merged with.
    fn settle_types(&mut self, node: &Node<'d>, merged: &mut MergedSchema<'d>) {
        if node.reference().is_some() || node.get("allOf").is_some() {
            let message = "`type` is another than that of the schema that it stands beside";
            self.findings.push(Finding::note(node.place(), message, "that schema's counts"));
        } else {
            let message = "no JSON type satisfies all of this schema's parts";
            self.findings.push(Finding::warning(node.place(), message, "the last part alone is read"));
            merged.reset();
        }
    }
}

/// The schemas that hold under a condition: they may have further members.
fn conditions<'d>(node: &Node<'d>) -> Vec<Node<'d>> {
    let dependent = node
        .get("dependentSchemas")
        .into_iter()
        .flat_map(|schemas| schemas.members().map(|(_, schema)| schema).collect::<Vec<_>>());
    ["then", "else"].iter().filter_map(|key| node.get(key)).chain(dependent).collect()
}
