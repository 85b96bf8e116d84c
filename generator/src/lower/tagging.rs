//! What tells the branches of a choice apart: the member that a discriminator names, or one that all of them have.

use std::collections::HashMap;

use indexmap::IndexMap;

use super::context::Context;
use super::view::View;
use crate::document::Node;

impl<'d> Context<'d> {
    /// The member by which the branches tell themselves apart.
    pub(super) fn tag(&mut self, base: &View<'d>, branches: &[Node<'d>]) -> Option<String> {
        if let Some(discriminator) = &base.discriminator {
            self.tell_default_mapping(discriminator);
            return discriminator.str("propertyName").map(str::to_owned);
        }
        let mut common: Option<IndexMap<&'d str, Vec<String>>> = None;
        for branch in branches {
            let view = self.view(std::slice::from_ref(branch));
            let mut own: IndexMap<&'d str, Vec<String>> = IndexMap::new();
            for (name, parts) in &view.properties {
                let values = self.constants(parts);
                if !values.is_empty() && view.required.contains(name) {
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
    pub(super) fn tell_default_mapping(&mut self, discriminator: &Node<'d>) {
        if let Some(default) = discriminator.get("defaultMapping") {
            self.note(
                &default,
                "`defaultMapping` is for values whose tag is missing or not mapped",
                "they read as an unknown variant, which keeps them as JSON",
            );
        }
    }

    /// The one value that an inline branch confines a required property to: it tells what the branch is for.
    pub(super) fn own_constant(&mut self, branch: &Node<'d>) -> Option<String> {
        let view = self.view(std::slice::from_ref(branch));
        let required: Vec<Vec<Node<'d>>> = view
            .properties
            .iter()
            .filter(|(name, _)| view.required.contains(*name))
            .map(|(_, parts)| parts.clone())
            .collect();
        let mut constants = required.iter().map(|parts| self.constants(parts)).filter(|values| values.len() == 1);
        constants
            .next()
            .and_then(|values| values.into_iter().next())
            .filter(|value| !value.is_empty() && value.len() <= 40)
    }

    /// For each inline branch a member that no other branch has, a required one if there is any; empty where there is none.
    pub(super) fn telling_members(&mut self, branches: &[Node<'d>]) -> Vec<String> {
        let views: Vec<View<'d>> = branches.iter().map(|branch| self.view(std::slice::from_ref(branch))).collect();
        let mut counts: HashMap<&str, usize> = HashMap::new();
        views.iter().flat_map(|view| view.properties.keys()).for_each(|name| *counts.entry(name).or_default() += 1);
        let telling = |(view, branch): (&View<'d>, &Node<'d>)| {
            let mut own = view
                .properties
                .keys()
                .copied()
                .filter(|name| counts.get(name) == Some(&1) && branch.reference().is_none());
            let first = own.clone().next();
            own.find(|name| view.required.contains(name)).or(first).unwrap_or_default().to_owned()
        };
        views.iter().zip(branches).map(telling).collect()
    }

    /// The strings that a property is confined to; none where it isn't.
    fn constants(&mut self, parts: &[Node<'d>]) -> Vec<String> {
        let view = self.view(parts);
        if let Some(constant) = &view.constant {
            return constant.value().as_str().map(str::to_owned).into_iter().collect();
        }
        let values: Vec<Option<String>> = view
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
    pub(super) fn tags(
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
        let view = self.view(std::slice::from_ref(branch));
        let own = view.properties.get(tag).cloned().map(|parts| self.constants(&parts)).unwrap_or_default();
        if own.is_empty() { target.map(str::to_owned).into_iter().collect() } else { own }
    }
}

/// The discriminator's mapping: tag and the name of the schema that it leads to.
pub(super) fn mapping(base: &View<'_>) -> Vec<(String, String)> {
    let Some(mapping) = base.discriminator.as_ref().and_then(|node| node.get("mapping")) else { return Vec::new() };
    let target = |to: &str| to.rsplit('/').next().unwrap_or_default().to_owned();
    mapping.members().filter_map(|(tag, to)| Some((tag.to_owned(), target(to.value().as_str()?)))).collect()
}
