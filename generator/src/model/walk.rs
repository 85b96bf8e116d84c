//! Walks over every use of a type.

use super::{Api, Extra, Operation, Payload, Shape, Type, TypeDef, TypeId};

impl Type {
    /// The named type at the heart of this one.
    #[must_use]
    pub fn named(&self) -> Option<TypeId> {
        match self {
            Self::Named(id) => Some(*id),
            Self::Array(inner) | Self::Map(inner) | Self::Nullable(inner) => inner.named(),
            _ => None,
        }
    }

    /// The type at the heart of this one.
    pub(crate) fn innermost(&mut self) -> &mut Self {
        match self {
            Self::Array(inner) | Self::Map(inner) | Self::Nullable(inner) => inner.innermost(),
            other => other,
        }
    }
}

impl TypeDef {
    /// Visits the types that this one is made of.
    pub fn each_type(&self, visit: &mut dyn FnMut(&Type)) {
        match &self.shape {
            Shape::Struct(object) => {
                object.fields.iter().for_each(|field| visit(&field.ty));
                if let Extra::Kept(ty) = &object.extra {
                    visit(ty);
                }
            }
            Shape::Union(union) => union.variants.iter().for_each(|variant| visit(&variant.ty)),
            Shape::Alias(ty, _) => visit(ty),
            Shape::Tuple(items, rest) => {
                items.iter().for_each(|item| visit(&item.ty));
                rest.iter().for_each(|rest| visit(rest));
            }
            Shape::Pending | Shape::Enum(_) | Shape::FixedString(_) => {}
        }
    }

    /// Visits the types that this one is made of, at their hearts.
    pub(crate) fn each_type_mut(&mut self, visit: &mut dyn FnMut(&mut Type)) {
        match &mut self.shape {
            Shape::Struct(object) => {
                object.fields.iter_mut().for_each(|field| visit(field.ty.innermost()));
                if let Extra::Kept(ty) = &mut object.extra {
                    visit(ty.innermost());
                }
            }
            Shape::Union(union) => union.variants.iter_mut().for_each(|variant| visit(variant.ty.innermost())),
            Shape::Alias(ty, _) => visit(ty.innermost()),
            Shape::Tuple(items, rest) => {
                items.iter_mut().for_each(|item| visit(item.ty.innermost()));
                rest.iter_mut().for_each(|rest| visit(rest.innermost()));
            }
            Shape::Pending | Shape::Enum(_) | Shape::FixedString(_) => {}
        }
    }
}

impl Api {
    /// Visits the types that operations use.
    pub fn each_root_type(&self, visit: &mut dyn FnMut(&Type)) {
        self.operations.iter().chain(&self.incoming).for_each(|operation| operation.each_type(visit));
    }

    /// Visits every use of a type, at its heart: behind lists, maps and `null`.
    pub fn each_type_mut(&mut self, visit: &mut dyn FnMut(&mut Type)) {
        self.types.iter_mut().for_each(|def| def.each_type_mut(visit));
        self.examples.iter_mut().for_each(|example| visit(example.ty.innermost()));
        self.operations.iter_mut().chain(&mut self.incoming).for_each(|operation| operation.each_type_mut(visit));
    }
}

impl Operation {
    /// The named types that this operation uses.
    pub fn types(&self) -> impl Iterator<Item = TypeId> {
        let mut types = Vec::new();
        self.each_type(&mut |ty| types.extend(ty.named()));
        types.into_iter()
    }

    /// The bodies of requests and answers.
    pub fn payloads(&self) -> impl Iterator<Item = &Payload> {
        let outcomes = self.success.iter().chain(&self.failure);
        let answers = outcomes.flat_map(|outcome| outcome.payload.iter().chain(&outcome.stream));
        self.body.iter().flat_map(|body| &body.kinds).chain(answers)
    }

    /// The same, to be changed.
    pub(crate) fn payloads_mut(&mut self) -> impl Iterator<Item = &mut Payload> {
        let outcomes = self.success.iter_mut().chain(&mut self.failure);
        let answers = outcomes.flat_map(|outcome| outcome.payload.iter_mut().chain(&mut outcome.stream));
        self.body.iter_mut().flat_map(|body| &mut body.kinds).chain(answers)
    }

    fn each_type(&self, visit: &mut dyn FnMut(&Type)) {
        self.parameters.iter().for_each(|parameter| visit(&parameter.ty));
        self.payloads().for_each(|payload| visit(&payload.ty));
        for outcome in self.success.iter().chain(&self.failure) {
            outcome.headers.iter().for_each(|(_, ty, _)| visit(ty));
        }
        self.pagination.iter().for_each(|pagination| visit(&pagination.item));
    }

    fn each_type_mut(&mut self, visit: &mut dyn FnMut(&mut Type)) {
        self.each_request_type_mut(visit);
        self.each_answer_type_mut(visit);
    }

    /// Visits the types of requests, at their hearts.
    pub(crate) fn each_request_type_mut(&mut self, visit: &mut dyn FnMut(&mut Type)) {
        self.parameters.iter_mut().for_each(|parameter| visit(parameter.ty.innermost()));
        let kinds = self.body.iter_mut().flat_map(|body| &mut body.kinds);
        kinds.for_each(|payload| visit(payload.ty.innermost()));
    }

    /// Visits the types of answers, at their hearts.
    pub(crate) fn each_answer_type_mut(&mut self, visit: &mut dyn FnMut(&mut Type)) {
        for outcome in self.success.iter_mut().chain(&mut self.failure) {
            let payloads = outcome.payload.iter_mut().chain(&mut outcome.stream);
            payloads.for_each(|payload| visit(payload.ty.innermost()));
            outcome.headers.iter_mut().for_each(|(_, ty, _)| visit(ty.innermost()));
        }
        self.pagination.iter_mut().for_each(|pagination| visit(pagination.item.innermost()));
    }
}
