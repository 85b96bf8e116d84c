//! Unions: `oneOf`, `anyOf` and lists of types.

use std::rc::Rc;

use super::branch_names::BranchNames;
use super::branches::only_constrains;
use super::discriminator::is_tag;
use super::variants::{merge_integers, settle_constants};
use super::{TypeBuilder, docs};
use crate::document::Node;
use crate::hash::HashSet;
use crate::model::{Docs, Extra, Integer, Literal, Origin, Rules, Shape, Tagging, Type, TypeId, Union, Variant};
use crate::schema::{MergedSchema, only_reference, target_of};

impl<'d> TypeBuilder<'d> {
    /// The shape of a choice between schemas.
    pub(crate) fn choice(&mut self, merged: Rc<MergedSchema<'d>>, id: TypeId) -> Shape {
        let mut merged = Rc::unwrap_or_clone(merged);
        let lists = std::mem::take(&mut merged.choices);
        let mut branches: Vec<Node<'d>> = Vec::new();
        let mut chosen = None;
        for list in &lists {
            let found = self.branches_beside_null(list);
            if found.iter().all(|branch| only_constrains(branch)) {
                merged.alternatives.push(list.clone());
                self.note(list, "alternatives that only require members", "every such member is optional");
            } else if branches.is_empty() {
                branches = found;
                chosen = Some(list.clone());
            } else {
                self.weaken(list, "`oneOf` and `anyOf` stand beside each other", "only the first shapes the type");
            }
        }
        let Some(chosen) = chosen else { return self.shape(merged.into(), id) };
        match branches.as_slice() {
            [] => self.shape(merged.into(), id),
            [only] => self.shape_of_single_branch(merged, only, id),
            _ => match self.enumeration_of_branches(&branches) {
                Some(found) => Shape::Enum(found),
                None => self.union(&merged, &chosen, &branches, id),
            },
        }
    }

    /// A choice of one branch, beside `null` perhaps: that branch is the whole.
    fn shape_of_single_branch(&mut self, base: MergedSchema<'d>, only: &Node<'d>, id: TypeId) -> Shape {
        if !base.shapes_branches() && only_reference(only).is_some() {
            let ty = self.schema(only, Origin::Inside(id, String::new()));
            return Shape::Alias(ty.not_null().clone(), base.rules);
        }
        let mut merged = Rc::unwrap_or_clone(self.merged(std::slice::from_ref(only)));
        if self.extends(only, &merged, &base) {
            return Shape::Alias(
                self.schema(only, Origin::Inside(id, String::new())).not_null().clone(),
                Rules::default(),
            );
        }
        if base.shapes_branches() || merged.json_types.is_none() {
            merged.add_base(&base);
        }
        merged.tighten(&base.rules);
        let own = docs(only);
        let whole = &mut self.built.types[id].docs;
        if whole.title.is_empty() && whole.description.is_empty() {
            *whole = Docs { deprecated: whole.deprecated || own.deprecated, ..own };
        }
        let shape = self.shape_of_merged(merged, only, id);
        self.keep_examples(only, &Type::Named(id));
        shape
    }

    /// One branch, with what stands beside the list of branches merged in.
    pub(super) fn branch(&mut self, base: &MergedSchema<'d>, branch: &Node<'d>, origin: Origin) -> Type {
        let mut merged = self.merged(std::slice::from_ref(branch));
        let typed_outside = base.json_types.is_some() && merged.is_untyped_scalar() && branch.reference().is_none();
        if (!base.shapes_branches() && !typed_outside) || self.extends(branch, &merged, base) {
            return self.schema(branch, origin);
        }
        Rc::make_mut(&mut merged).add_base(base);
        self.type_of(merged, branch, origin)
    }

    /// The one value that an inline branch admits, where that is a string, an integer or a boolean.
    fn constant_branch(&self, merged: &MergedSchema<'d>, branch: &Node<'d>) -> Option<Literal> {
        let plain = branch.reference().is_none() && merged.choices.is_empty() && merged.properties.is_empty();
        Literal::of(&merged.only(self.document())?).filter(|only| plain && is_tag(only))
    }

    /// Whether a branch extends the schema that stands beside the list of branches: it has all of that already.
    fn extends(&self, branch: &Node<'d>, merged: &MergedSchema<'d>, base: &MergedSchema<'d>) -> bool {
        let Some(target) = target_of(self.document(), branch).map(|target| target.place()) else { return false };
        base.parts.iter().chain(&base.bases).all(|part| merged.has(part) && part.place() != target)
    }

    fn union(&mut self, base: &MergedSchema<'d>, list: &Node<'d>, branches: &[Node<'d>], id: TypeId) -> Shape {
        let discriminator = self.discriminator_of(base, branches);
        let names = self.names_of_branches(base, branches, discriminator.as_ref());
        let mut variants: Vec<Variant> = Vec::new();
        let mut admits_anything = false;
        for (branch, BranchNames { name, role, values }) in branches.iter().zip(names) {
            let merged = self.merged(std::slice::from_ref(branch));
            let constant = self.constant_branch(&merged, branch).filter(|_| !base.shapes_branches());
            let ty = match &constant {
                Some(constant) => type_of_constant(constant),
                None => self.branch(base, branch, Origin::Inside(id, role)).not_null().clone(),
            };
            let rules = self.rules_of(&merged, &ty, Some(branch));
            let is_json = branch.reference().is_none() && self.resolve(&ty) == Type::Json;
            admits_anything |= is_json || merged.admits_other_types();
            let docs = if branch.str("$ref").is_some() { Docs::default() } else { docs(branch) };
            // Only a title names a constant; otherwise its value does.
            let name =
                if constant.is_some() { branch.str("title").unwrap_or_default().trim().to_owned() } else { name };
            match variants.iter_mut().find(|known| known.ty == ty && known.constant == constant) {
                Some(known) => {
                    known.tags.extend(values);
                    // A value that either branch admits may be sent.
                    if known.rules != rules {
                        known.rules = Rules::default();
                    }
                }
                None => variants.push(Variant { name, rules, tags: values, constant, docs, ..Variant::of(ty) }),
            }
        }
        if admits_anything {
            return Shape::Alias(Type::Json, Rules::default());
        }
        settle_constants(&mut variants);
        merge_integers(&mut variants);
        let property = discriminator.as_ref().map(|discriminator| discriminator.property.clone());
        let mut shape = self.finish_union(property, variants, base);
        if let (Some(discriminator), Shape::Union(union)) = (&discriminator, &mut shape)
            && union.tagging != Tagging::Shape
        {
            let unlisted = self.unlisted_branches(discriminator, base, branches, id);
            let is_new = |variant: &Variant| {
                let known = |tag: &Literal| union.variants.iter().any(|known| known.tags.contains(tag));
                !variant.tags.iter().any(known)
            };
            let unlisted: Vec<Variant> = unlisted.into_iter().filter(is_new).collect();
            union.variants.extend(unlisted);
        }
        if let Shape::Union(Union { tagging: Tagging::Shape, overlapping, variants }) = &mut shape {
            *overlapping = self.overlaps(list, variants);
        }
        shape
    }

    /// Whether a value may be of several of some branches at once, so that none of them has all of its members.
    fn overlaps(&mut self, list: &Node<'d>, variants: &[Variant]) -> bool {
        let objects = |variant: &&Variant| match self.resolve(&variant.ty) {
            Type::Named(id) => match self.shape_of(id) {
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
        // Every integer is a number too: a value never shows which of the two it was meant as.
        if has(&variants, &Type::Double) {
            variants.retain(|variant| !matches!(variant.ty, Type::Integer(_) | Type::Float));
        }
        if let [only] = variants.as_slice() {
            return Shape::Alias(only.ty.clone(), Default::default());
        }
        let distinct = {
            let mut known = HashSet::default();
            variants.iter().flat_map(|variant| &variant.tags).all(|tag| known.insert(format!("{tag:?}")))
        };
        let tagging = match tag {
            Some(tag) if distinct && variants.iter().all(|variant| !variant.tags.is_empty()) => Tagging::Tag(tag),
            Some(tag) => {
                if let Some(node) = base.parts.first() {
                    self.note(
                        node,
                        format!("`{tag}` doesn't have a value of its own for every branch"),
                        "a branch is chosen by the shape of a value",
                    );
                }
                Tagging::Shape
            }
            None => Tagging::Shape,
        };
        Shape::Union(Union { tagging, overlapping: false, variants })
    }

    /// A schema whose keywords are for objects or for arrays, and that admits any other value too: those are kept as JSON.
    pub(crate) fn untyped_container(&mut self, merged: &MergedSchema<'d>, id: TypeId) -> Shape {
        let kind = merged.json_types_or_implied();
        let (Some(kind), Some(node)) = (kind.first().copied(), merged.parts.first().cloned()) else {
            return Shape::Alias(Type::Json, Rules::default());
        };
        let ty =
            self.type_of(merged.narrowed(kind).into(), &node, Origin::Inside(id, kind.to_owned())).not_null().clone();
        Shape::Union(Union { tagging: Tagging::Shape, overlapping: false, variants: vec![Variant::of(ty)] })
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
            let narrowed = Rc::new(merged.narrowed(kind));
            let Some(node) = merged.parts.first() else { continue };
            let ty = self.type_of(narrowed.clone(), node, Origin::Inside(id, (*kind).to_owned()));
            let rules = self.rules_of(&narrowed, &ty, Some(node));
            variants.push(Variant { rules, ..Variant::of(ty) });
        }
        self.finish_union(None, variants, merged)
    }
}

/// The type that a value of the document has.
fn type_of_constant(constant: &Literal) -> Type {
    match constant {
        Literal::String(_) => Type::String,
        Literal::Integer(_) => Type::Integer(Integer::I64),
        Literal::Number(_) => Type::Double,
        Literal::Bool(_) => Type::Bool,
    }
}

impl<'d> TypeBuilder<'d> {
    /// The one branch of a choice that isn't `null`, where nothing beside it restricts it.
    pub(crate) fn single_branch(&mut self, merged: &MergedSchema<'d>) -> Option<Node<'d>> {
        let [list] = merged.choices.as_slice() else { return None };
        let branches = self.branches_beside_null(list);
        let [only] = branches.as_slice() else { return None };
        let typed = merged.json_types.is_none() || only.reference().is_some() || only.get("type").is_some();
        (typed && !only_constrains(only) && !merged.shapes_branches()).then(|| only.clone())
    }
}
