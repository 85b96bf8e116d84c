//! Unions: `oneOf`, `anyOf` and lists of types.

use super::discriminator::mapping;
use crate::document::Node;
use crate::lower::{Context, docs};
use crate::model::{Docs, Extra, Origin, Rules, Shape, Tagging, Type, TypeId, Union, Variant};
use crate::schema::MergedSchema;
use crate::schema::only_reference;

impl<'d> Context<'d> {
    /// What a choice between schemas is.
    pub(crate) fn choice(&mut self, mut merged: MergedSchema<'d>, id: TypeId) -> Shape {
        let lists = std::mem::take(&mut merged.choices);
        let mut branches: Vec<Node<'d>> = Vec::new();
        let mut chosen = None;
        for list in &lists {
            let found = self.more_than_null(list);
            if found.iter().all(|branch| only_requires_members(branch)) {
                merged.alternatives.push(list.clone());
                self.note(
                    list,
                    "alternatives that only say which members are required",
                    "every such member is optional",
                );
            } else if branches.is_empty() {
                branches = found;
                chosen = Some(list.clone());
            } else {
                self.weaken(list, "`oneOf` and `anyOf` stand beside each other", "only the first shapes the type");
            }
        }
        let Some(chosen) = chosen else { return self.shape(merged, id) };
        match branches.as_slice() {
            [] => self.shape(merged, id),
            [only] => self.shape_of_single_branch(merged, only, id),
            _ => match self.enumeration_of_branches(&branches) {
                Some(found) => Shape::Enum(found),
                None => self.union(&merged, &chosen, &branches, id),
            },
        }
    }

    /// A choice of one, beside `null` perhaps: what it says is what the whole is.
    fn shape_of_single_branch(&mut self, base: MergedSchema<'d>, only: &Node<'d>, id: TypeId) -> Shape {
        if !base.shapes_branches() && only_reference(only).is_some() {
            let ty = self.schema(only, Origin::Inside(id, String::new()));
            return Shape::Alias(ty.not_null().clone(), base.rules);
        }
        let mut merged = self.merged(std::slice::from_ref(only));
        if base.shapes_branches() || merged.json_types.is_none() {
            merged.add_base(&base);
        }
        merged.tighten(&base.rules);
        let own = docs(only);
        let whole = &mut self.api.types[id.0].docs;
        if whole.title.is_empty() && whole.description.is_empty() {
            *whole = Docs { deprecated: whole.deprecated || own.deprecated, ..own };
        }
        let shape = self.shape_of_merged(merged, only, id);
        self.keep_examples(only, &Type::Named(id));
        shape
    }

    /// One branch, with what stands beside the list of branches merged in.
    fn branch(&mut self, base: &MergedSchema<'d>, branch: &Node<'d>, origin: Origin) -> Type {
        let mut merged = self.merged(std::slice::from_ref(branch));
        let typed_outside = base.json_types.is_some() && merged.is_untyped_scalar() && branch.reference().is_none();
        if !base.shapes_branches() && !typed_outside {
            return self.schema(branch, origin);
        }
        merged.add_base(base);
        self.type_of(merged, branch, origin)
    }

    fn union(&mut self, base: &MergedSchema<'d>, list: &Node<'d>, branches: &[Node<'d>], id: TypeId) -> Shape {
        let mapping = mapping(base);
        let tag = self.discriminator_property(base, branches);
        let distinguishing =
            if tag.is_none() { self.distinguishing_members(branches) } else { vec![String::new(); branches.len()] };
        let roles = self.roles(branches);
        let mut variants: Vec<Variant> = Vec::new();
        let mut admits_anything = false;
        for (index, branch) in branches.iter().enumerate() {
            let target = branch
                .str("$ref")
                .and_then(|reference| reference.rsplit('/').next())
                .map(|name| name.replace("~1", "/").replace("~0", "~"));
            let titled = branch
                .str("title")
                .map(str::trim)
                .filter(|title| !title.is_empty() && title.len() < 50)
                .map(str::to_owned);
            let tags = match &tag {
                Some(tag) => self.discriminator_values(tag, branch, target.as_deref(), &mapping),
                None => Vec::new(),
            };
            let distinguishing_member = distinguishing.get(index).filter(|name| !name.is_empty()).cloned();
            let named = target.or(titled).or_else(|| tags.first().cloned());
            let name = named.or_else(|| self.constant_of_branch(branch)).or(distinguishing_member).unwrap_or_default();
            let role = if name.is_empty() { roles[index].clone() } else { name.clone() };
            let ty = self.branch(base, branch, Origin::Inside(id, role)).not_null().clone();
            let merged = self.merged(std::slice::from_ref(branch));
            let rules = self.rules_of(&merged, &ty, Some(branch));
            let is_json = branch.reference().is_none() && self.behind(&ty) == Type::Json;
            admits_anything |= is_json || merged.admits_other_types();
            let prose = if branch.str("$ref").is_some() { Docs::default() } else { docs(branch) };
            match variants.iter_mut().find(|known| known.ty == ty) {
                Some(known) => {
                    known.tags.extend(tags);
                    // What either branch admits may be sent.
                    if known.rules != rules {
                        known.rules = Rules::default();
                    }
                }
                None => variants.push(Variant { name, ty, rules, tags, docs: prose }),
            }
        }
        if admits_anything {
            return Shape::Alias(Type::Json, Rules::default());
        }
        let mut shape = self.finish_union(tag, variants, base);
        if let Shape::Union(Union { tagging: Tagging::Shape, overlapping, variants }) = &mut shape {
            *overlapping = self.overlaps(list, variants);
        }
        shape
    }

    /// What a type inside each branch is called after, where nothing names the branch: what no other branch is.
    fn roles(&mut self, branches: &[Node<'d>]) -> Vec<String> {
        let merged_branches = branches.iter().map(|branch| self.merged(std::slice::from_ref(branch)));
        let forms: Vec<Option<&str>> = merged_branches
            .map(|merged| match merged.json_types_or_implied().as_slice() {
                _ if !merged.values.is_empty() => Some("value"),
                // Its items are named after the whole.
                ["array"] => Some(""),
                ["object"] => Some("object"),
                _ => None,
            })
            .collect();
        let alone = |form: &&str| forms.iter().filter(|other| **other == Some(*form)).count() == 1;
        let role = |(index, form): (usize, &Option<&str>)| match form.filter(|form| alone(form)) {
            Some(form) => form.to_owned(),
            None => format!("variant {}", index + 1),
        };
        forms.iter().enumerate().map(role).collect()
    }

    /// Whether a value may be of several of some branches at once, so that none of them has all of its members.
    fn overlaps(&mut self, list: &Node<'d>, variants: &[Variant]) -> bool {
        let objects = |variant: &&Variant| match self.behind(&variant.ty) {
            Type::Named(id) => match &self.api.types[id.0].shape {
                Shape::Struct(object) => !matches!(object.extra, Extra::Forbidden | Extra::Kept(_)),
                // A schema that holds itself is being read; it may be an object.
                Shape::Pending => true,
                _ => false,
            },
            _ => false,
        };
        let overlaps = list.pointer().ends_with("/anyOf") && variants.iter().filter(objects).count() > 1;
        if overlaps {
            self.note(
                list,
                "`anyOf` lets a value be of several of its branches at once",
                "a value with members of several branches is kept as JSON",
            );
        }
        overlaps
    }

    fn finish_union(&mut self, tag: Option<String>, mut variants: Vec<Variant>, base: &MergedSchema<'d>) -> Shape {
        if variants.iter().any(|variant| variant.ty == Type::Json) {
            return Shape::Alias(Type::Json, Default::default());
        }
        let has = |variants: &[Variant], ty: &Type| variants.iter().any(|variant| variant.ty == *ty);
        // Every integer is a number too: one variant tells them apart no better than two.
        if has(&variants, &Type::Double) {
            variants.retain(|variant| !matches!(variant.ty, Type::Integer(_) | Type::Float));
        }
        if let [only] = variants.as_slice() {
            return Shape::Alias(only.ty.clone(), Default::default());
        }
        let distinct = {
            let mut tags: Vec<&String> = variants.iter().flat_map(|variant| &variant.tags).collect();
            let all = tags.len();
            tags.sort_unstable();
            tags.dedup();
            tags.len() == all
        };
        let tagging = match tag {
            Some(tag) if distinct && variants.iter().all(|variant| !variant.tags.is_empty()) => Tagging::Tag(tag),
            Some(tag) => {
                if let Some(node) = base.parts.first() {
                    self.note(
                        node,
                        format!("`{tag}` doesn't tell every branch apart"),
                        "the branches are told apart by their shape",
                    );
                }
                Tagging::Shape
            }
            None => Tagging::Shape,
        };
        Shape::Union(Union { tagging, overlapping: false, variants })
    }

    /// A schema whose keywords are for objects or for arrays, and that admits any other value too: those are kept as JSON.
    pub(crate) fn untyped_container(&mut self, merged: MergedSchema<'d>, id: TypeId) -> Shape {
        let kind = merged.json_types_or_implied();
        let (Some(kind), Some(node)) = (kind.first().copied(), merged.parts.first().cloned()) else {
            return Shape::Alias(Type::Json, Rules::default());
        };
        let mut narrowed = merged;
        narrowed.json_types = Some(std::iter::once(kind).collect());
        let ty = self.type_of(narrowed, &node, Origin::Inside(id, kind.to_owned())).not_null().clone();
        let variant =
            Variant { name: String::new(), ty, rules: Rules::default(), tags: Vec::new(), docs: Docs::default() };
        Shape::Union(Union { tagging: Tagging::Shape, overlapping: false, variants: vec![variant] })
    }

    /// A schema that lists several types.
    pub(crate) fn union_of_json_types(
        &mut self,
        merged: &MergedSchema<'d>,
        json_types: &[&'d str],
        id: TypeId,
    ) -> Shape {
        if json_types.len() >= 5 {
            return Shape::Alias(Type::Json, Default::default());
        }
        let mut variants = Vec::new();
        for kind in json_types {
            let mut narrowed = merged.clone();
            narrowed.json_types = Some(std::iter::once(*kind).collect());
            let Some(node) = merged.parts.first() else { continue };
            let for_rules = narrowed.clone();
            let ty = self.type_of(narrowed, node, Origin::Inside(id, (*kind).to_owned()));
            let rules = self.rules_of(&for_rules, &ty, Some(node));
            variants.push(Variant { name: String::new(), ty, rules, tags: Vec::new(), docs: Docs::default() });
        }
        self.finish_union(None, variants, merged)
    }
}

impl<'d> Context<'d> {
    /// The one branch of a choice that isn't `null`, where nothing beside it has a say.
    pub(crate) fn single_branch(&mut self, merged: &MergedSchema<'d>) -> Option<Node<'d>> {
        let [list] = merged.choices.as_slice() else { return None };
        let branches = self.more_than_null(list);
        let [only] = branches.as_slice() else { return None };
        let typed = merged.json_types.is_none() || only.reference().is_some() || only.get("type").is_some();
        (typed && !only_requires_members(only) && !merged.shapes_branches()).then(|| only.clone())
    }
}

impl<'d> MergedSchema<'d> {
    /// Whether what stands beside a list of branches has to be merged into each of them.
    fn shapes_branches(&self) -> bool {
        !self.properties.is_empty() || self.additional.is_some() || !self.items.is_empty() || !self.values.is_empty()
    }

    /// Merges what stands beside a list of branches into one of them.
    fn add_base(&mut self, base: &Self) {
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

/// Whether a branch says no more than which members have to be there.
fn only_requires_members(node: &Node<'_>) -> bool {
    const CONDITIONS: [&str; 6] = ["required", "not", "title", "description", "minProperties", "maxProperties"];
    node.get("required").is_some() && node.members().all(|(key, _)| CONDITIONS.contains(&key))
}
