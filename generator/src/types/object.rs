//! Objects: structs, maps and tuples.

use super::{TypeBuilder, docs};
use crate::document::{Node, Value};
use crate::model::{Extra, Field, Origin, Rules, Shape, Struct, TupleItem, Type, TypeId};
use crate::schema::{ImpliedType, MergedSchema, implied_type, is_marked_sensitive};

impl<'d> TypeBuilder<'d> {
    /// An object with known members.
    pub(crate) fn object(&mut self, merged: &MergedSchema<'d>, id: TypeId) -> Shape {
        self.report_unchecked(merged);
        self.report_left_out_children(merged);
        let follows_json_schema = !merged.only_conditional.is_empty()
            && merged.parts.first().is_some_and(|part| implied_type(self.document(), part) == ImpliedType::Never);
        let properties: Vec<(&'d str, Vec<Node<'d>>)> = merged
            .properties
            .iter()
            .map(|(name, parts)| match follows_json_schema && merged.only_conditional.contains(name) {
                // Where the condition doesn't hold it may be anything.
                true => (*name, Vec::new()),
                false => (*name, parts.clone()),
            })
            .collect();
        let mut fields: Vec<Field> = properties
            .into_iter()
            .map(|(name, parts)| {
                let field =
                    self.field(name, &parts, merged.required.contains(name) || self.requires_itself(&parts), id);
                match merged.only_conditional.contains(name) {
                    true => Field { rules: Rules::default(), constant: None, ..field },
                    false => field,
                }
            })
            .collect();
        if merged.parts.iter().any(is_marked_sensitive) {
            fields.iter_mut().for_each(|field| field.private = true);
        }
        self.report_unknown_required(merged);
        let extra = self.extra(merged, id);
        let schema = self.residual_of_members(merged, matches!(extra, Extra::Kept(_)));
        Shape::Struct(Struct { fields, extra, rules: Rules { schema, ..merged.rules.clone() } })
    }

    fn field(&mut self, name: &'d str, parts: &[Node<'d>], required: bool, id: TypeId) -> Field {
        let ty = self.conjunction(parts, Origin::Inside(id, name.to_owned()));
        let has_flag = |key: &str| parts.iter().any(|part| part.bool(key) == Some(true));
        let prose = parts
            .iter()
            .map(docs)
            .find(|docs| !docs.description.is_empty() || !docs.title.is_empty())
            .unwrap_or_default();
        let merged = self.merged(parts);
        // A schema that is `readOnly` or `writeOnly` makes every property so that refers to it.
        let one_way = |key: &str| merged.parts.iter().any(|part| part.bool(key) == Some(true));
        let private = matches!(ty.not_null(), Type::Secret) || parts.iter().any(|part| self.is_sensitive(part));
        Field {
            name: name.to_owned(),
            required,
            docs: crate::model::Docs { deprecated: has_flag("deprecated"), ..prose },
            rules: self.rules_of(&merged, &ty, parts.first()),
            default: parts.iter().find_map(|part| part.get("default")).map(|default| default.value().to_json()),
            read_only: one_way("readOnly"),
            write_only: one_way("writeOnly"),
            private,
            constant: self.constant(&merged, &ty),
            xml: self.xml_of_member(name, parts),
            ty,
        }
    }

    /// Whether a property has `required: true` itself, as parameters do.
    fn requires_itself(&self, parts: &[Node<'d>]) -> bool {
        parts.iter().any(|part| part.bool("required") == Some(true))
    }

    /// Whether the values of a map are `{type: object}` and no more, which is what Java's frameworks write for `Object`: values of
    /// any kind.
    pub(crate) fn has_any_values(&self, merged: &MergedSchema<'d>) -> bool {
        const KEYWORDS: [&str; 4] = ["type", "title", "description", "nullable"];
        let [only] = merged.additional.as_slice() else { return false };
        only.str("type") == Some("object")
            && only.members().all(|(key, _)| KEYWORDS.contains(&key))
            && merged.more_additional.is_empty()
            && merged.pattern_properties.is_empty()
            && implied_type(self.document(), only) != ImpliedType::Never
    }

    fn report_any_values(&mut self, node: &Node<'d>) {
        self.note(
            node,
            "values that are objects of any members: Java's frameworks write so of any value",
            "read as any JSON",
        );
    }

    /// The one value that a schema admits, where its type can hold it as it is.
    pub(crate) fn constant(&self, merged: &MergedSchema<'d>, ty: &Type) -> Option<serde_json::Value> {
        if let Some(only) = self.only_scalar(merged, ty) {
            return Some(only.to_json());
        }
        let value = merged.only(self.document())?;
        let fits = match self.resolve(ty) {
            Type::Float | Type::Double => value.is_number(),
            Type::Json => !value.is_null(),
            Type::Named(id) => match self.shape_of(id) {
                Shape::Enum(list) => list.values.iter().any(|known| known.literal.to_json() == value),
                _ => false,
            },
            _ => false,
        };
        fits.then_some(value)
    }

    fn report_unknown_required(&mut self, merged: &MergedSchema<'d>) {
        let Some(node) = merged.parts.first() else { return };
        let mut unknown: Vec<&str> =
            merged.required.iter().copied().filter(|name| !merged.properties.contains_key(name)).collect();
        unknown.sort_unstable();
        for name in unknown {
            self.note(node, format!("`required` lists `{name}`, which is no property"), "passed over");
        }
    }

    /// The treatment of members that have no field.
    fn extra(&mut self, merged: &MergedSchema<'d>, id: TypeId) -> Extra {
        let mut schemas = merged.pattern_properties.clone();
        if self.admits_others(merged) {
            return Extra::Kept(Type::Json);
        }
        match &merged.additional {
            Some(node) if matches!(node.value(), Value::Bool(false)) && schemas.is_empty() => return Extra::Forbidden,
            Some(node) if matches!(node.value(), Value::Bool(false)) => {}
            Some(_) if !merged.more_additional.is_empty() => {
                let ty = self.conjunction(&merged.additional_parts(), Origin::Inside(id, "{}".to_owned()));
                return Extra::Kept(if schemas.is_empty() { ty } else { Type::Json });
            }
            Some(node) if self.has_any_values(merged) => {
                self.report_any_values(node);
                return Extra::Kept(Type::Json);
            }
            Some(node) => schemas.push(node.clone()),
            None if schemas.is_empty() && !self.options.keep_unknown_fields => return Extra::Ignored,
            None => return Extra::Kept(Type::Json),
        }
        let mut types =
            schemas.iter().map(|node| self.schema(node, Origin::Inside(id, "{}".to_owned()))).collect::<Vec<_>>();
        types.dedup();
        match types.as_slice() {
            [only] => Extra::Kept(only.clone()),
            _ => Extra::Kept(Type::Json),
        }
    }

    /// Whether patterns restrict some members, and the others may be anything: schemas that aren't read to the letter mean
    /// that there are no others.
    fn admits_others(&self, merged: &MergedSchema<'d>) -> bool {
        let limits_others = merged.additional.as_ref().is_some_and(|node| node.value().as_bool() != Some(true));
        let follows_json_schema = |node: &Node<'d>| implied_type(self.document(), node) == ImpliedType::Never;
        !merged.pattern_properties.is_empty() && !limits_others && merged.parts.first().is_some_and(follows_json_schema)
    }

    /// An object that is used as a map.
    pub(crate) fn map(&mut self, merged: &MergedSchema<'d>, origin: Origin) -> Type {
        if self.admits_others(merged) {
            return Type::JsonObject;
        }
        let mut schemas = merged.pattern_properties.clone();
        if let Some(node) = merged.additional.as_ref().filter(|_| self.has_any_values(merged)) {
            self.report_any_values(node);
            return Type::Map(Box::new(Type::Json));
        }
        let mut types = Vec::new();
        match merged.more_additional.is_empty() {
            true => schemas.extend(merged.additional.clone().filter(|node| !matches!(node.value(), Value::Bool(_)))),
            false => types.push(self.conjunction(&merged.additional_parts(), origin.clone().within("{}"))),
        }
        for node in &schemas {
            let ty = self.schema(node, origin.clone().within("{}"));
            if !types.contains(&ty) {
                types.push(ty);
            }
        }
        match types.as_slice() {
            [] | [Type::Json] => Type::JsonObject,
            [only] => {
                let values = match schemas.first().or(merged.additional.as_ref()) {
                    Some(node) => self.named_if_complex(only.clone(), node, origin.within("{}")),
                    None => only.clone(),
                };
                Type::Map(Box::new(values))
            }
            _ => {
                if let Some(node) = schemas.first().or(merged.additional.as_ref()) {
                    self.note(node, "the patterns of this map have different types", "its values are any JSON");
                }
                Type::JsonObject
            }
        }
    }

    /// The type of what an array or a map holds, by a name of its own where containers stand in each other too deep to be
    /// read.
    pub(crate) fn named_if_complex(&mut self, inner: Type, node: &Node<'d>, origin: Origin) -> Type {
        if !inner.is_deeply_nested() {
            return inner;
        }
        let id = self.built.types.reserve(node, origin, docs(node));
        self.fill(id, |_| Shape::Alias(inner, Rules::default()));
        Type::Named(id)
    }

    /// An array whose first items have types of their own.
    pub(crate) fn tuple(&mut self, merged: &MergedSchema<'d>, id: TypeId) -> Shape {
        let Some(list) = &merged.prefix_items else {
            return Shape::Alias(Type::Array(Box::new(Type::Json)), merged.rules.clone());
        };
        let nodes: Vec<Node<'d>> = list.elements().collect();
        let needed = merged.rules.min_items.unwrap_or(0);
        let mut items = Vec::new();
        for (index, node) in nodes.iter().enumerate() {
            let ty = self.schema(node, Origin::Inside(id, format!("item {}", index + 1)));
            items.push(TupleItem { ty, required: (index as u64) < needed });
        }
        let rest = match merged.items.first() {
            Some(node) if matches!(node.value(), Value::Bool(false)) => None,
            Some(node) => Some(Box::new(self.schema(&node.clone(), Origin::Inside(id, "rest".to_owned())))),
            None if merged.rules.max_items.is_some_and(|most| most <= nodes.len() as u64) => None,
            None => Some(Box::new(Type::Json)),
        };
        Shape::Tuple(items, rest)
    }
}
