//! Schemas: the function that builds the type of a schema, wherever it stands.

use std::rc::Rc;

use super::definition::is_definition;
use super::memo::Key;
use super::named::is_shared;
use super::{TypeBuilder, docs};
use crate::document::{Node, Value};
use crate::model::{Integer, Origin, Rules, Shape, Type, TypeId};
use crate::schema::{ImpliedType, MergedSchema, admits_null, declares_null, implied_type, only_reference, validate};

impl<'d> TypeBuilder<'d> {
    /// The named schemas of the document.
    pub(crate) fn components(&mut self) {
        let root = self.document().root();
        let Some(schemas) = root.path(&["components", "schemas"]) else { return };
        for (name, node) in schemas.members() {
            self.register_fixed_string(name, &node);
            self.register_elsewhere(&node);
        }
        if !self.options.select.is_everything() {
            return;
        }
        for (_, node) in schemas.members() {
            self.referenced(&node);
        }
    }

    /// The type of the schema at a place, whose examples are kept.
    pub(crate) fn schema(&mut self, node: &Node<'d>, origin: Origin) -> Type {
        let ty = self.schema_alone(node, origin);
        self.keep_examples(node, &ty);
        ty
    }

    /// The type of the schema of a parameter, and the rules that its value has to keep.
    pub(crate) fn type_and_rules(&mut self, node: &Node<'d>, origin: Origin) -> (Type, Rules) {
        let ty = self.schema_alone(node, origin);
        let rules = self.rules_at(node, &ty);
        (ty, rules)
    }

    /// The type of the schema at a place.
    fn schema_alone(&mut self, node: &Node<'d>, origin: Origin) -> Type {
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
            return if admits_null(self.document(), node) { ty.nullable() } else { ty };
        }
        if let Some(reference) = only_reference(node) {
            let ty = match self.follow_schema(&reference) {
                Some(target) => self.referenced(&target),
                None => Type::Json,
            };
            return if declares_null(node) { ty.nullable() } else { ty };
        }
        if let Some(known) = self.memo.by_place.get(&node.place()) {
            return known.clone();
        }
        // A schema that several operations share is named after itself, not after the first of them.
        let origin = if is_shared(node.pointer()) { Origin::Component(self.name_of(node)) } else { origin };
        let merged = self.merged(std::slice::from_ref(node));
        let nullable = admits_null(self.document(), node) || merged.admits_other_types();
        let ty = self.type_of(merged, node, origin);
        let ty = if nullable { ty.nullable() } else { ty };
        if matches!(ty.not_null(), Type::Named(_)) {
            self.memo.by_place.insert(node.place(), ty.clone());
        }
        ty
    }

    /// The type of a schema that something refers to: it has a name of its own.
    pub(crate) fn referenced(&mut self, node: &Node<'d>) -> Type {
        if let Some(known) = self.memo.by_place.get(&node.place()) {
            return known.clone();
        }
        let nullable = admits_null(self.document(), node) || self.is_untyped_container(node);
        if let Some(ty) = self.replacement(node) {
            return if nullable { ty.nullable() } else { ty };
        }
        if let Some(target) = self.elsewhere(node) {
            return self.referenced(&target);
        }
        let component = self.memo.components_of.get(&node.place()).cloned();
        let known_as = component.as_ref().unwrap_or(node);
        let own = docs(known_as);
        let prose = if own.title.is_empty() && own.description.is_empty() { docs(node) } else { own };
        let id = self.built.types.reserve(known_as, Origin::Component(self.name_of(known_as)), prose);
        self.built.types[id].places.extend(component.map(|_| node.place()));
        let ty = if nullable { Type::Named(id).nullable() } else { Type::Named(id) };
        self.memo.by_place.insert(node.place(), ty.clone());
        self.fill(id, |builder| builder.definition(node, id));
        let ty = match self.shape_of(id) {
            // `null` is the one value of such a type.
            Shape::Alias(Type::Null, _) => Type::Named(id),
            _ => ty,
        };
        self.memo.by_place.insert(node.place(), ty.clone());
        self.keep_examples(node, &ty);
        ty
    }

    /// Whether a schema without `type` is for objects or arrays, and admits all other values too, `null` among them.
    fn is_untyped_container(&mut self, node: &Node<'d>) -> bool {
        node.get("type").is_none()
            && implied_type(self.document(), node) == ImpliedType::Never
            && self.merged(std::slice::from_ref(node)).admits_other_types()
    }

    /// The type of merged keywords that aren't known yet; `key` is what they will be known by.
    pub(crate) fn new_type(
        &mut self,
        merged: Rc<MergedSchema<'d>>,
        node: &Node<'d>,
        origin: Origin,
        key: &Key<'d>,
    ) -> Type {
        if !is_definition(&merged) || is_constant(&merged) {
            return self.plain(&merged, origin);
        }
        if let Some(only) = self.single_branch(&merged) {
            return self.type_of_single_branch(&only, node, origin);
        }
        let title = title(node, &origin);
        let id = self.built.types.reserve(node, origin, docs(node));
        self.built.types[id].title = title;
        self.memo.remember(key, id);
        self.fill(id, |builder| builder.shape(merged, id));
        // A type that something refers to already stays, even if it is only another name for a type.
        let alias = if self.memo.is_referred(id) { None } else { self.built.types.pop_alias(id) };
        alias.unwrap_or(Type::Named(id))
    }

    /// The type of the only branch of a choice, which has the title and the prose of the whole where it has none.
    fn type_of_single_branch(&mut self, only: &Node<'d>, whole: &Node<'d>, origin: Origin) -> Type {
        let titled = title(whole, &origin);
        let ty = self.schema(only, origin).not_null().clone();
        let Type::Named(id) = ty else { return ty };
        let def = &mut self.built.types[id];
        if def.place() == Some(&only.place()) {
            def.title = def.title.take().or(titled);
            if def.docs.title.is_empty() && def.docs.description.is_empty() {
                def.docs = docs(whole);
            }
        }
        ty
    }

    /// The shape of a definition.
    pub(crate) fn shape(&mut self, merged: Rc<MergedSchema<'d>>, id: TypeId) -> Shape {
        self.report_unchecked(&merged);
        if merged.admits_other_types() {
            return self.untyped_container(&merged, id);
        }
        if !merged.choices.is_empty() {
            return self.choice(merged, id);
        }
        if !merged.values.is_empty()
            && let Some(shape) = self.enumeration(&merged)
        {
            return shape;
        }
        let json_types = merged.json_types_or_implied();
        match json_types.as_slice() {
            ["object"] => self.object(&merged, id),
            ["array"] if merged.prefix_items.is_some() => self.tuple(&merged, id),
            [] | [_] => Shape::Alias(self.plain(&merged, Origin::Inside(id, String::new())), merged.rules.clone()),
            _ => self.union_of_json_types(&merged, &json_types, id),
        }
    }

    /// The type of merged keywords that need no definition.
    pub(crate) fn plain(&mut self, merged: &MergedSchema<'d>, origin: Origin) -> Type {
        self.report_unchecked(merged);
        match merged.json_types_or_implied().first().copied() {
            Some("string") => self.string(merged, &origin),
            Some("integer") => self.integer(merged),
            Some("number") => self.number(merged),
            Some("boolean") => Type::Bool,
            Some("array") => match merged.items.as_slice() {
                [] => Type::Array(Box::new(Type::Json)),
                items => {
                    let items = items.to_vec();
                    let inner = self.conjunction(&items, origin.clone().within("[]"));
                    Type::Array(Box::new(self.named_if_complex(inner, &items[0], origin.within("[]"))))
                }
            },
            Some("object") => self.map(merged, origin),
            None if is_constant(merged) => Type::String,
            None if merged.constant.as_ref().is_some_and(|value| value.value().as_str().is_some()) => Type::String,
            None if merged.constant.as_ref().is_some_and(|value| value.value().as_bool().is_some()) => Type::Bool,
            None if merged.constant.as_ref().is_some_and(|value| value.value().as_i128().is_some()) => {
                Type::Integer(Integer::I64)
            }
            None if merged.json_types.is_some()
                || merged.constant.as_ref().is_some_and(|constant| matches!(constant.value(), Value::Null)) =>
            {
                Type::Null
            }
            _ => Type::Json,
        }
    }

    /// Notes which keywords of a schema the output leaves unchecked.
    pub(crate) fn report_unchecked(&mut self, merged: &MergedSchema<'d>) {
        for (keyword, owner, node) in &merged.unchecked {
            let validated = validate::is_validated(self.document(), owner, keyword);
            match (*keyword, validated) {
                ("then" | "else" | "dependentSchemas", _) => {
                    let checked = if validated { "requests are" } else { "values are not" };
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

/// Whether a schema admits one string alone: that is worth no type of its own where it stands inline.
fn is_constant(merged: &MergedSchema<'_>) -> bool {
    let single =
        |list: &Node<'_>| list.elements().count() == 1 && list.elements().all(|value| value.value().as_str().is_some());
    merged.choices.is_empty()
        && !merged.values.is_empty()
        && merged.values.iter().all(single)
        && matches!(merged.json_types_or_implied().as_slice(), ["string"] | [])
}

/// The title of an inline schema, where it reads as a name, or the name that `x-ms-enum` gives. FastAPI titles every member with
/// its own name, which is no title.
fn title(node: &Node<'_>, origin: &Origin) -> Option<String> {
    let Origin::Inside(_, role) = origin else { return None };
    let named = node.get("x-ms-enum").and_then(|named| named.str("name"));
    let title = named.or_else(|| node.str("title")).map(str::trim)?;
    let words = title.split_whitespace().count();
    let plain = title.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, ' ' | '_' | '-'));
    let fits =
        plain && (1..=4).contains(&words) && title.len() > 2 && title.starts_with(|c: char| c.is_ascii_alphabetic());
    let letters = |text: &str| -> String { text.chars().filter(char::is_ascii_alphanumeric).collect() };
    let (own, role) = (letters(title), letters(role));
    let repeats = role.eq_ignore_ascii_case(&own) || role.eq_ignore_ascii_case(&format!("{own}s"));
    // An object with members of its own is titled by its author.
    let is_meant = named.is_some() || !repeats || node.get("properties").is_some();
    (fits && is_meant).then(|| title.to_owned())
}
