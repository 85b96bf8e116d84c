//! What tells the branches of a choice apart: the member that a discriminator names, or one that all of them have.

use std::collections::HashMap;

use indexmap::IndexMap;

use crate::document::Node;
use crate::lower::Context;
use crate::schema::MergedSchema;

impl<'d> Context<'d> {
    /// The member by which the branches tell themselves apart.
    pub(crate) fn discriminator_property(&mut self, base: &MergedSchema<'d>, branches: &[Node<'d>]) -> Option<String> {
        if let Some(discriminator) = &base.discriminator {
            self.report_default_mapping(discriminator);
            return discriminator.str("propertyName").map(str::to_owned);
        }
        let mut common: Option<IndexMap<&'d str, Vec<String>>> = None;
        for branch in branches {
            let merged = self.merged(std::slice::from_ref(branch));
            let mut own: IndexMap<&'d str, Vec<String>> = IndexMap::new();
            for (name, parts) in &merged.properties {
                let values = self.constants(parts);
                if !values.is_empty() && merged.required.contains(name) {
                    own.insert(name, values);
                }
            }
            common = Some(match common {
                None => own,
                Some(mut known) => {
                    known.retain(|name, values| {
                        let Some(more) = own.get(name) else { return false };
                        let apart = more.iter().all(|value| !values.contains(value));
                        values.extend(more.iter().cloned());
                        apart
                    });
                    known
                }
            });
        }
        common?.into_keys().next().map(str::to_owned)
    }

    /// Tells what becomes of values that a discriminator has a branch for though their tag says none (OpenAPI 3.2).
    pub(crate) fn report_default_mapping(&mut self, discriminator: &Node<'d>) {
        if let Some(default) = discriminator.get("defaultMapping") {
            self.note(
                &default,
                "`defaultMapping` is for values whose tag is missing or not mapped",
                "they read as an unknown variant, which keeps them as JSON",
            );
        }
    }

    /// The one value that an inline branch confines a required property to: it tells what the branch is for.
    pub(crate) fn constant_of_branch(&mut self, branch: &Node<'d>) -> Option<String> {
        let merged = self.merged(std::slice::from_ref(branch));
        let required: Vec<Vec<Node<'d>>> = merged
            .properties
            .iter()
            .filter(|(name, _)| merged.required.contains(*name))
            .map(|(_, parts)| parts.clone())
            .collect();
        let mut constants = required.iter().map(|parts| self.constants(parts)).filter(|values| values.len() == 1);
        constants
            .next()
            .and_then(|values| values.into_iter().next())
            .filter(|value| !value.is_empty() && value.len() <= 40)
    }

    /// For each inline branch a member that no other branch has, a required one if there is any; empty where there is none.
    pub(crate) fn distinguishing_members(&mut self, branches: &[Node<'d>]) -> Vec<String> {
        let merged_branches: Vec<MergedSchema<'d>> =
            branches.iter().map(|branch| self.merged(std::slice::from_ref(branch))).collect();
        let mut counts: HashMap<&str, usize> = HashMap::new();
        merged_branches
            .iter()
            .flat_map(|merged| merged.properties.keys())
            .for_each(|name| *counts.entry(name).or_default() += 1);
        let distinguishing = |(merged, branch): (&MergedSchema<'d>, &Node<'d>)| {
            let mut own = merged
                .properties
                .keys()
                .copied()
                .filter(|name| counts.get(name) == Some(&1) && branch.reference().is_none());
            let first = own.clone().next();
            own.find(|name| merged.required.contains(name)).or(first).unwrap_or_default().to_owned()
        };
        merged_branches.iter().zip(branches).map(distinguishing).collect()
    }

    /// The strings that a property is confined to; none where it isn't.
    fn constants(&mut self, parts: &[Node<'d>]) -> Vec<String> {
        let merged = self.merged(parts);
        if let Some(constant) = &merged.constant {
            return constant.value().as_str().map(str::to_owned).into_iter().collect();
        }
        let values: Vec<Option<String>> = merged
            .values
            .first()
            .iter()
            .flat_map(|list| list.elements())
            .map(|value| value.value().as_str().map(str::to_owned))
            .collect();
        if values.len() > 8 {
            return Vec::new();
        }
        values.into_iter().collect::<Option<Vec<_>>>().unwrap_or_default()
    }

    /// The values of the tag that select a branch: as mapped, as the branch itself confines it, or its name.
    pub(crate) fn discriminator_values(
        &mut self,
        tag: &str,
        branch: &Node<'d>,
        target: Option<&str>,
        mapping: &[(String, String)],
    ) -> Vec<String> {
        let mapped: Vec<String> = mapping
            .iter()
            .filter(|(_, to)| target.is_some_and(|name| to == name))
            .map(|(value, _)| value.clone())
            .collect();
        if !mapped.is_empty() {
            return mapped;
        }
        let merged = self.merged(std::slice::from_ref(branch));
        let own = merged.properties.get(tag).cloned().map(|parts| self.constants(&parts)).unwrap_or_default();
        if own.is_empty() { target.map(str::to_owned).into_iter().collect() } else { own }
    }
}

/// The discriminator's mapping: tag and the name of the schema that it leads to.
pub(crate) fn mapping(base: &MergedSchema<'_>) -> Vec<(String, String)> {
    let Some(mapping) = base.discriminator.as_ref().and_then(|node| node.get("mapping")) else { return Vec::new() };
    let target = |to: &str| to.rsplit('/').next().unwrap_or_default().to_owned();
    mapping.members().filter_map(|(tag, to)| Some((tag.to_owned(), target(to.value().as_str()?)))).collect()
}
