//! Schemas: the one function that every place with a schema comes through.

use super::context::{Context, docs};
use super::merged::Key;
use super::nulls::NULL_DEPTH;
use super::referenced::is_shared;
use super::referenced::sole_reference;
use super::view::{View, is_shaping};
use crate::document::{Node, Value};
use crate::model::{Integer, Origin, Shape, Type, TypeId};

impl<'d> Context<'d> {
    /// The named schemas of the document.
    pub(super) fn lower_components(&mut self) {
        let root = self.document.root();
        let Some(schemas) = root.path(&["components", "schemas"]) else { return };
        for (name, node) in schemas.members() {
            self.register_fixed_string(name, &node);
            self.register_elsewhere(&node);
        }
        for (_, node) in schemas.members() {
            self.referenced(&node);
        }
    }

    /// The type of the schema at a place, whose examples are kept.
    pub(super) fn schema(&mut self, node: &Node<'d>, origin: Origin) -> Type {
        let ty = self.schema_alone(node, origin);
        self.keep_examples(node, &ty);
        ty
    }

    /// The type of the schema at a place.
    pub(super) fn schema_alone(&mut self, node: &Node<'d>, origin: Origin) -> Type {
        match node.value() {
            Value::Bool(_) => return Type::Json,
            Value::Object(_) => {}
            other => {
                self.weaken(
                    node,
                    format!("a schema has to be an object, this is {}", other.kind_name()),
                    "read as any JSON",
                );
                return Type::Json;
            }
        }
        if let Some(ty) = self.replacement(node) {
            return if self.admits_null(node, NULL_DEPTH) { ty.nullable() } else { ty };
        }
        if let Some(reference) = sole_reference(node) {
            let ty = match self.follow_schema(&reference) {
                Some(target) => self.referenced(&target),
                None => Type::Json,
            };
            return if self.says_null(node) { ty.nullable() } else { ty };
        }
        if let Some(known) = self.memo.get(&node.place()) {
            return known.clone();
        }
        // What several operations share is named after itself, not after the first of them.
        let origin = if is_shared(node.pointer()) { Origin::Component(self.name_of(node)) } else { origin };
        let view = self.view(std::slice::from_ref(node));
        let nullable = self.admits_null(node, NULL_DEPTH) || view.is_open();
        let ty = self.typed(view, node, origin);
        let ty = if nullable { ty.nullable() } else { ty };
        if matches!(ty.not_null(), Type::Named(_)) {
            self.memo.insert(node.place(), ty.clone());
        }
        ty
    }

    /// The type of a schema that something refers to: it has a name of its own.
    pub(super) fn referenced(&mut self, node: &Node<'d>) -> Type {
        if let Some(known) = self.memo.get(&node.place()) {
            return known.clone();
        }
        let nullable = self.admits_null(node, NULL_DEPTH) || self.is_open(node);
        if let Some(ty) = self.replacement(node) {
            return if nullable { ty.nullable() } else { ty };
        }
        if let Some(target) = self.elsewhere(node) {
            return self.referenced(&target);
        }
        let component = self.components_of.get(&node.place()).cloned();
        let known_as = component.as_ref().unwrap_or(node);
        let own = docs(known_as);
        let said = if own.title.is_empty() && own.description.is_empty() { docs(node) } else { own };
        let id = self.reserve(known_as, Origin::Component(self.name_of(known_as)), said);
        self.api.types[id.0].also.extend(component.map(|_| node.place()));
        let ty = if nullable { Type::Named(id).nullable() } else { Type::Named(id) };
        self.memo.insert(node.place(), ty.clone());
        self.fill(id, |context| context.definition(node, id));
        self.keep_examples(node, &ty);
        ty
    }

    /// What a named schema is.
    fn definition(&mut self, node: &Node<'d>, id: TypeId) -> Shape {
        if !matches!(node.value(), Value::Object(_)) {
            if !matches!(node.value(), Value::Bool(_)) {
                self.weaken(
                    node,
                    format!("a schema has to be an object, this is {}", node.value().kind_name()),
                    "read as any JSON",
                );
            }
            return Shape::Alias(Type::Json, Default::default());
        }
        if let Some(reference) = sole_reference(node) {
            let target = self.follow_schema(&reference).filter(|target| target.place() != node.place());
            let ty = target.map_or(Type::Json, |target| self.referenced(&target));
            return Shape::Alias(ty.not_null().clone(), Default::default());
        }
        let view = self.view(std::slice::from_ref(node));
        if let Some(shape) = self.children_of(node, id) {
            return shape;
        }
        if is_definition(&view) {
            self.shape(view, id)
        } else {
            let rules = view.rules.clone();
            let ty = self.plain(&view, Origin::Inside(id, String::new()));
            Shape::Alias(ty, rules)
        }
    }

    /// The type of merged keywords that aren't known yet; `key` is what they will be known by.
    pub(super) fn typed_apart(
        &mut self,
        view: View<'d>,
        node: &Node<'d>,
        origin: Origin,
        key: Option<&Key<'d>>,
    ) -> Type {
        if !is_definition(&view) || is_constant(&view) {
            return self.plain(&view, origin);
        }
        if let Some(only) = self.sole_choice(&view) {
            return self.sole(&only, node, origin);
        }
        let title = title(node).filter(|_| matches!(origin, Origin::Inside(..)));
        let id = self.reserve(node, origin, docs(node));
        self.api.types[id.0].title = title;
        self.know_merged(key, id);
        self.fill(id, |context| context.shape(view, id));
        // What turned out to be just another type needs no name, unless something inside it was named after it.
        if id.0 + 1 == self.api.types.len()
            && !self.is_referred(id)
            && let Shape::Alias(ty, _) = &self.api.types[id.0].shape
        {
            let ty = ty.clone();
            self.api.types.truncate(id.0);
            return ty;
        }
        Type::Named(id)
    }

    /// The type of the only branch of a choice, which has the title and the prose of the whole where it has none.
    fn sole(&mut self, only: &Node<'d>, whole: &Node<'d>, origin: Origin) -> Type {
        let titled = title(whole).filter(|_| matches!(origin, Origin::Inside(..)));
        let ty = self.schema(only, origin).not_null().clone();
        let Type::Named(id) = ty else { return ty };
        let def = &mut self.api.types[id.0];
        if def.place == only.place() {
            def.title = def.title.take().or(titled);
            if def.docs.title.is_empty() && def.docs.description.is_empty() {
                def.docs = docs(whole);
            }
        }
        ty
    }

    /// What a definition is made of.
    pub(super) fn shape(&mut self, view: View<'d>, id: TypeId) -> Shape {
        self.tell_unchecked(&view);
        if view.is_open() {
            return self.open_container(view, id);
        }
        if !view.choices.is_empty() {
            return self.choice(view, id);
        }
        if !view.values.is_empty()
            && let Some(shape) = self.enumeration(&view)
        {
            return shape;
        }
        let kinds = view.kinds_or_implied();
        match kinds.as_slice() {
            ["object"] => self.object(&view, id),
            ["array"] if view.prefix_items.is_some() => self.tuple(&view, id),
            [] | [_] => Shape::Alias(self.plain(&view, Origin::Inside(id, String::new())), view.rules),
            _ => self.union_of_kinds(&view, &kinds, id),
        }
    }

    /// The type of merged keywords that need no definition.
    pub(super) fn plain(&mut self, view: &View<'d>, origin: Origin) -> Type {
        self.tell_unchecked(view);
        match view.kinds_or_implied().first().copied() {
            Some("string") => self.string(view, &origin),
            Some("integer") => self.integer(view),
            Some("number") => self.number(view),
            Some("boolean") => Type::Bool,
            Some("array") => match view.items.as_slice() {
                [] => Type::Array(Box::new(Type::Json)),
                items => {
                    let items = items.to_vec();
                    let inner = self.conjunction(&items, origin.clone().within("[]"));
                    Type::Array(Box::new(self.legible(inner, &items[0], origin.within("[]"))))
                }
            },
            Some("object") => self.map(view, origin),
            None if is_constant(view) => Type::String,
            None if view.constant.as_ref().is_some_and(|value| value.value().as_str().is_some()) => Type::String,
            None if view.constant.as_ref().is_some_and(|value| value.value().as_bool().is_some()) => Type::Bool,
            None if view.constant.as_ref().is_some_and(|value| value.value().as_i128().is_some()) => {
                Type::Integer(Integer::I64)
            }
            None if view.kinds.is_some()
                || view.constant.as_ref().is_some_and(|constant| matches!(constant.value(), Value::Null)) =>
            {
                Type::Null
            }
            _ => Type::Json,
        }
    }

    /// The type of several schemas that hold at once.
    pub(super) fn conjunction(&mut self, parts: &[Node<'d>], origin: Origin) -> Type {
        let mut shaping: Vec<&Node<'d>> = Vec::new();
        for part in parts {
            let says = super::view::shapes_data(part)
                || part.reference().is_some()
                || part.get("allOf").is_some()
                || matches!(part.value(), Value::Bool(_));
            let repeated = shaping.iter().any(|known| known.value() == part.value());
            if says && !repeated {
                shaping.push(part);
            }
        }
        match shaping.as_slice() {
            [] => parts.first().map_or(Type::Json, |part| self.schema(part, origin)),
            [only] => {
                let ty = self.schema(only, origin);
                if parts.iter().any(|part| self.says_null(part)) { ty.nullable() } else { ty }
            }
            _ if let Some(only) = self.narrowest(&shaping) => {
                let nullable = shaping.iter().all(|part| self.admits_null(part, NULL_DEPTH));
                let ty = self.schema(&only, origin).not_null().clone();
                if nullable { ty.nullable() } else { ty }
            }
            [first, ..] => {
                let nullable = shaping.iter().all(|part| self.admits_null(part, NULL_DEPTH));
                let parts: Vec<Node<'d>> = shaping.iter().map(|part| (*part).clone()).collect();
                let view = self.view(&parts);
                let ty = self.typed(view, first, origin);
                if nullable { ty.nullable() } else { ty }
            }
        }
    }

    /// The reference among several schemas that hold at once, where the others only say its type or refer to the same: a child
    /// that makes of `{type: object}` a schema with a name means that schema.
    fn narrowest(&mut self, parts: &[&Node<'d>]) -> Option<Node<'d>> {
        let (references, others): (Vec<&Node<'d>>, Vec<&Node<'d>>) =
            parts.iter().copied().partition(|part| sole_reference(part).is_some());
        let mut targets = references.iter().map(|part| {
            let target = sole_reference(part).and_then(|reference| self.follow_schema(&reference));
            target.map(|target| target.place())
        });
        let first = targets.next()??;
        if !targets.all(|target| target.as_ref() == Some(&first)) {
            return None;
        }
        let only = (*references.last()?).clone();
        let view = self.view(std::slice::from_ref(&only));
        let says_type = |part: &&Node<'d>| {
            part.get("allOf").is_none()
                && part.members().all(|(key, _)| key == "type" || !is_shaping(key))
                && view.agrees_with(part)
        };
        others.iter().all(says_type).then_some(only)
    }

    /// Tells which keywords of a schema the output leaves unchecked.
    pub(super) fn tell_unchecked(&mut self, view: &View<'d>) {
        for (keyword, owner, node) in &view.unchecked {
            let judged = self.is_judged(owner, keyword);
            match (*keyword, judged) {
                ("then" | "else" | "dependentSchemas", _) => {
                    let checked = if judged { "requests are" } else { "values are not" };
                    self.note(
                        node,
                        format!("`{keyword}` holds under a condition"),
                        format!("its members are optional, and {checked} checked against it"),
                    );
                }
                (_, true) => {}
                (keyword, false) => {
                    self.note(node, format!("`{keyword}` doesn't shape data"), "values are not checked against it")
                }
            }
        }
    }
}

/// Whether merged keywords need a definition of their own.
fn is_definition(view: &View<'_>) -> bool {
    if !view.choices.is_empty() || view.prefix_items.is_some() || view.is_open() {
        return true;
    }
    let kinds = view.kinds_or_implied();
    let enumerated = !view.values.is_empty() && !matches!(kinds.as_slice(), ["boolean" | "object" | "array"]);
    let object = kinds == ["object"] && (!view.properties.is_empty() || view.is_closed());
    enumerated || kinds.len() > 1 || object
}

/// Whether a schema admits one string alone: that is worth no type of its own where it stands inline.
fn is_constant(view: &View<'_>) -> bool {
    let single =
        |list: &Node<'_>| list.elements().count() == 1 && list.elements().all(|value| value.value().as_str().is_some());
    view.choices.is_empty()
        && !view.values.is_empty()
        && view.values.iter().all(single)
        && matches!(view.kinds_or_implied().as_slice(), ["string"] | [])
}

/// The title of a schema, where it reads as a name.
fn title(node: &Node<'_>) -> Option<String> {
    let title = node.str("title").map(str::trim)?;
    let words = title.split_whitespace().count();
    let plain = title.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, ' ' | '_' | '-'));
    let fits =
        plain && (1..=4).contains(&words) && title.len() > 2 && title.starts_with(|c: char| c.is_ascii_alphabetic());
    fits.then(|| title.to_owned())
}
