//! Discriminators: the member whose value selects a branch of a choice. The document names it, or all branches have it.

use std::rc::Rc;

use indexmap::IndexMap;

use super::TypeBuilder;
use crate::document::{Node, pointer};
use crate::hash::HashMap;
use crate::model::Literal;
use crate::schema::{MergedSchema, behind_references, target_of};

/// The greatest number of values of a property that select a branch.
const MOST_VALUES: usize = 8;

/// The member whose value selects a branch of a choice.
#[derive(Clone)]
pub(crate) struct Discriminator<'d> {
    /// Its name.
    pub(crate) property: String,
    /// The values that the document maps, each with the schema that it leads to.
    pub(crate) mapping: Vec<(String, Node<'d>)>,
}

/// The values of a discriminator's property that select one branch.
pub(crate) struct BranchValues {
    /// The values, first the one that is written.
    pub(crate) values: Vec<Literal>,
    /// Whether the document maps them.
    pub(crate) mapped: bool,
}

impl<'d> TypeBuilder<'d> {
    /// Reads a Discriminator Object; `None` where it names no member.
    pub(crate) fn discriminator(&mut self, node: &Node<'d>) -> Option<Discriminator<'d>> {
        let property = match node.as_str() {
            Some(property) => {
                self.note(node, "`discriminator` is a string, as in Swagger 2.0", "read as its `propertyName`");
                property
            }
            None => node.str("propertyName")?,
        };
        self.report_default_mapping(node);
        let mut mapping = Vec::new();
        for (value, to) in node.get("mapping").iter().flat_map(Node::members) {
            let Some(reference) = to.as_str() else { continue };
            match self.mapped(&to, reference) {
                Ok(target) => mapping.push((value.to_owned(), target)),
                Err(message) => self.note(&to, message, "this tag reads as an unknown variant"),
            }
        }
        Some(Discriminator { property: property.to_owned(), mapping })
    }

    /// The schema that a value is mapped to: by a reference, or by its name (OpenAPI 3.1, section 4.8.25).
    fn mapped(&self, node: &Node<'d>, reference: &str) -> Result<Node<'d>, String> {
        let by_name = |name: &str| self.document().resolve(node, &pointer::join("#/components/schemas", name));
        let found = self.document().resolve(node, reference);
        let found = found.or_else(|error| by_name(reference).map_err(|_| error));
        // A reference to where schemas stood in another version, or stand in another file, still has the name.
        let last = pointer::last(reference);
        let target = found.or_else(|error| by_name(&last).map_err(|_| error)).map_err(|error| error.to_string())?;
        Ok(behind_references(self.document(), target))
    }

    /// The member whose value selects a branch of a choice: the one that a discriminator names, else the first
    /// that all of them require with values that no other has.
    pub(crate) fn discriminator_of(
        &mut self,
        base: &MergedSchema<'d>,
        branches: &[Node<'d>],
    ) -> Option<Discriminator<'d>> {
        if let Some(node) = &base.discriminator {
            return self.discriminator(node);
        }
        let mut common: Option<IndexMap<&'d str, Vec<Literal>>> = None;
        for branch in branches {
            let merged = self.merged(std::slice::from_ref(branch));
            let mut own: IndexMap<&'d str, Vec<Literal>> = IndexMap::new();
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
        let constant = common.and_then(|common| common.into_keys().next().map(str::to_owned));
        let property = constant.or_else(|| self.property_of_parents(branches))?;
        Some(Discriminator { property, mapping: Vec::new() })
    }

    /// The property by which the parents of all branches tell their children apart, where it is one for all of them.
    ///
    /// ```yaml
    /// Pet: {discriminator: {propertyName: kind}, …}
    /// Cat: {allOf: [{$ref: Pet}, …]}
    /// Dog: {allOf: [{$ref: Pet}, …]}
    /// CatOrDog: {oneOf: [{$ref: Cat}, {$ref: Dog}]}   # by `kind`
    /// ```
    fn property_of_parents(&mut self, branches: &[Node<'d>]) -> Option<String> {
        let mut common: Option<String> = None;
        for branch in branches {
            let schema = target_of(self.document(), branch)?;
            let parents = self.schemas.families.ancestors(&schema);
            let node = parents.iter().find_map(|parent| parent.get("discriminator"))?;
            let property = node.as_str().or_else(|| node.str("propertyName"))?;
            if common.get_or_insert_with(|| property.to_owned()) != property {
                return None;
            }
        }
        common
    }

    /// Notes what becomes of values without a known tag, for which `defaultMapping` has a branch (OpenAPI 3.2).
    pub(crate) fn report_default_mapping(&mut self, discriminator: &Node<'d>) {
        if let Some(default) = discriminator.get("defaultMapping") {
            self.note(
                &default,
                "`defaultMapping` is for values whose tag is missing or not mapped",
                "they read as an unknown variant, which keeps them as JSON",
            );
        }
    }

    /// The one string that an inline branch confines a required property to: the branch is named after it.
    pub(crate) fn constant_of_branch(&mut self, branch: &Node<'d>) -> Option<String> {
        let merged = self.merged(std::slice::from_ref(branch));
        let required = merged.properties.iter().filter(|(name, _)| merged.required.contains(*name));
        let required: Vec<Vec<Node<'d>>> = required.map(|(_, parts)| parts.clone()).collect();
        let constants: Vec<Vec<Literal>> = required.iter().map(|parts| self.constants(parts)).collect();
        let first = constants.iter().find_map(|values| match values.as_slice() {
            [Literal::String(only)] => Some(only),
            _ => None,
        });
        first.filter(|value| !value.is_empty() && value.len() <= 40).cloned()
    }

    /// For each inline branch a member that no other branch has, a required one if there is any; empty where there is none.
    pub(crate) fn distinguishing_members(&mut self, branches: &[Node<'d>]) -> Vec<String> {
        let merged_branches: Vec<Rc<MergedSchema<'d>>> =
            branches.iter().map(|branch| self.merged(std::slice::from_ref(branch))).collect();
        let mut counts: HashMap<&str, usize> = HashMap::default();
        merged_branches
            .iter()
            .flat_map(|merged| merged.properties.keys())
            .for_each(|name| *counts.entry(name).or_default() += 1);
        let distinguishing = |(merged, branch): (&Rc<MergedSchema<'d>>, &Node<'d>)| {
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

    /// The strings, integers and booleans that a property is confined to; none where it isn't.
    pub(crate) fn constants(&mut self, parts: &[Node<'d>]) -> Vec<Literal> {
        let merged = self.merged(parts);
        let listed = merged.values.iter().min_by_key(|list| list.elements().count());
        let values: Vec<Node<'d>> = match (&merged.constant, listed) {
            (Some(constant), _) => vec![constant.clone()],
            (None, Some(list)) => list.elements().take(MOST_VALUES + 1).collect(),
            (None, None) => return Vec::new(),
        };
        if values.len() > MOST_VALUES {
            return Vec::new();
        }
        let values = values.iter().map(|value| Literal::of(&value.value().to_json()).filter(is_tag));
        values.collect::<Option<Vec<_>>>().unwrap_or_default()
    }

    /// The values of the tag that select a branch: as mapped, as the branch itself confines it, or its name.
    pub(crate) fn branch_values(
        &mut self,
        discriminator: &Discriminator<'d>,
        base: &MergedSchema<'d>,
        branch: &Node<'d>,
        name: Option<&str>,
    ) -> BranchValues {
        let schema = target_of(self.document(), branch).unwrap_or_else(|| branch.clone());
        let (own, others): (Vec<_>, Vec<_>) =
            discriminator.mapping.iter().partition(|(_, to)| to.place() == schema.place());
        if !own.is_empty() {
            let values = own.iter().map(|(value, _)| self.value_of(discriminator, base, branch, value)).collect();
            return BranchValues { values, mapped: true };
        }
        let is_free = |value: &Literal| !others.iter().any(|(other, _)| *other == value.to_string());
        let parts = self.property_of(discriminator, base, branch);
        let mut values: Vec<Literal> = self.constants(&parts).into_iter().filter(is_free).collect();
        if values.is_empty() {
            values = self.values_of_family(discriminator, &schema);
        }
        if values.is_empty() {
            let name = schema.str("x-ms-discriminator-value").or(name);
            values.extend(name.map(|name| Literal::String(name.to_owned())));
        }
        BranchValues { values, mapped: false }
    }

    /// The values that select a schema in the family that it belongs to, where that has the same discriminator property.
    fn values_of_family(&mut self, discriminator: &Discriminator<'d>, schema: &Node<'d>) -> Vec<Literal> {
        let ancestors = self.schemas.families.ancestors(schema);
        let Some(node) = ancestors.iter().find_map(|parent| parent.get("discriminator")) else { return Vec::new() };
        let Some(family) = self.discriminator(&node).filter(|family| family.property == discriminator.property) else {
            return Vec::new();
        };
        let own = family.mapping.iter().filter(|(_, to)| to.place() == schema.place());
        own.map(|(value, _)| self.mapped_value(&family, schema, value)).collect()
    }

    /// The schemas of the discriminator's property, of a branch or else of the schema around it.
    fn property_of(
        &mut self,
        discriminator: &Discriminator<'d>,
        base: &MergedSchema<'d>,
        branch: &Node<'d>,
    ) -> Vec<Node<'d>> {
        let merged = self.merged(std::slice::from_ref(branch));
        let property = discriminator.property.as_str();
        merged.properties.get(property).or_else(|| base.properties.get(property)).cloned().unwrap_or_default()
    }

    /// A mapped value as it stands in JSON: as an integer or a boolean where the property of its schema is one.
    fn value_of(
        &mut self,
        discriminator: &Discriminator<'d>,
        base: &MergedSchema<'d>,
        branch: &Node<'d>,
        value: &str,
    ) -> Literal {
        let parts = self.property_of(discriminator, base, branch);
        if let Some(constant) = self.constants(&parts).into_iter().find(|constant| constant.to_string() == value) {
            return constant;
        }
        let merged = self.merged(&parts);
        let literal = match merged.json_types_or_implied().as_slice() {
            ["integer" | "number"] => value.parse::<i64>().ok().map(|number| Literal::Integer(number.into())),
            ["boolean"] => value.parse().ok().map(Literal::Bool),
            _ => None,
        };
        literal.unwrap_or_else(|| Literal::String(value.to_owned()))
    }

    /// The same, where the schema stands alone.
    pub(crate) fn mapped_value(
        &mut self,
        discriminator: &Discriminator<'d>,
        schema: &Node<'d>,
        value: &str,
    ) -> Literal {
        self.value_of(discriminator, &MergedSchema::default(), schema, value)
    }

    /// The value that selects a schema which no mapping has: the one that it confines the member to, else its name.
    pub(crate) fn own_value(&mut self, discriminator: &Discriminator<'d>, schema: &Node<'d>) -> Literal {
        if let Some(value) = schema.str("x-ms-discriminator-value") {
            return Literal::String(value.to_owned());
        }
        let parts = self.property_of(discriminator, &MergedSchema::default(), schema);
        match self.constants(&parts).as_slice() {
            [only] => only.clone(),
            _ => Literal::String(self.name_of(schema)),
        }
    }
}

/// Whether the runtime can select a branch by a value: it knows integers of 64 bits.
pub(crate) fn is_tag(value: &Literal) -> bool {
    match value {
        Literal::Integer(number) => i64::try_from(*number).is_ok(),
        Literal::Number(_) => false,
        Literal::String(_) | Literal::Bool(_) => true,
    }
}
