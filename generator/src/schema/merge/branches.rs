//! A list of branches, and the keywords beside it, which hold for each of the branches too.

use super::merged_schema::MergedSchema;
use crate::document::Node;

impl<'d> MergedSchema<'d> {
    /// This schema for values of one JSON type alone.
    pub(crate) fn narrowed(&self, json_type: &'d str) -> Self {
        let mut narrowed = self.clone();
        narrowed.json_types = Some(std::iter::once(json_type).collect());
        narrowed
    }

    /// Whether what stands beside a list of branches has to be merged into each of them.
    pub(crate) fn shapes_branches(&self) -> bool {
        !self.properties.is_empty() || self.additional.is_some() || !self.items.is_empty() || !self.values.is_empty()
    }

    /// Whether a schema was merged.
    pub(crate) fn has(&self, part: &Node<'d>) -> bool {
        self.parts.iter().any(|own| own.place() == part.place())
    }

    /// Merges what stands beside a list of branches into one of them.
    pub(crate) fn add_base(&mut self, base: &Self) {
        self.bases.extend(base.parts.iter().chain(&base.bases).cloned());
        let mut properties = base.properties.clone();
        for (name, parts) in std::mem::take(&mut self.properties) {
            properties.entry(name).or_default().extend(parts);
        }
        self.properties = properties;
        self.required.extend(base.required.iter().copied());
        if self.json_types.is_none() {
            self.json_types.clone_from(&base.json_types);
        }
        self.additional = self.additional.take().or_else(|| base.additional.clone());
        self.pattern_properties.extend(base.pattern_properties.iter().cloned());
        if self.items.is_empty() {
            self.items.clone_from(&base.items);
        }
        self.values.extend(base.values.iter().cloned());
        self.format = self.format.or(base.format);
    }
}
