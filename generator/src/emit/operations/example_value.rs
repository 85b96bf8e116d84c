//! Values as someone would write them by hand: constructors, setters and literals. What has none is read from JSON.

use serde_json::{Map, Value as Json};

use crate::config::Time;
use crate::emit::Emission;
use crate::emit::layout::literal::{literal, raw_literal};
use crate::emit::operations::example::named;
use crate::emit::types::builders::METHODS;
use crate::emit::types::enums::is_long;
use crate::emit::types::structs::Presence;
use crate::emit::types::type_use::{behind, is_copy};
use crate::model::{Field, Shape, Struct, Type, TypeId};
use crate::name::MOST_ARGUMENTS;
use crate::name::words::ident;

/// The most members that are set where none has to be.
const MOST_MEMBERS: usize = 2;

impl Emission<'_> {
    /// A value with what has to be there alone; of an object without such members, the first few.
    pub(super) fn shortened(&self, ty: &Type, value: &Json) -> Json {
        match (behind(self.api, ty.not_null()), value) {
            (Type::Array(inner), Json::Array(items)) => {
                Json::Array(items.iter().take(1).map(|item| self.shortened(inner, item)).collect())
            }
            (Type::Map(inner), Json::Object(members)) => {
                let first = members.iter().take(1);
                Json::Object(first.map(|(name, value)| (name.clone(), self.shortened(inner, value))).collect())
            }
            (Type::Named(id), Json::Object(members)) => match &self.api.def(*id).shape {
                Shape::Struct(object) => Json::Object(self.shortened_object(*id, object, members)),
                _ => value.clone(),
            },
            _ => value.clone(),
        }
    }

    fn shortened_object(&self, id: TypeId, object: &Struct, members: &Map<String, Json>) -> Map<String, Json> {
        let names = &self.names.fields[&id];
        let present = object.fields.iter().zip(names).filter_map(|(field, name)| {
            let value = self.shortened(&field.ty, members.get(&field.name)?);
            Some((field, (field.name.clone(), named(&value, &field.ty, &field.rules, name))))
        });
        let (required, others): (Vec<_>, Vec<_>) = present.partition(|(field, _)| field.required);
        let wanted = if required.is_empty() { MOST_MEMBERS } else { 0 };
        let others = others.into_iter().filter(|(field, (_, value))| !value.is_null() && is_shown(field)).take(wanted);
        required.into_iter().chain(others).map(|(_, member)| member).collect()
    }

    /// A value as an argument that is borrowed where it isn't small.
    pub(super) fn borrowed_value(&self, ty: &Type, value: &Json) -> Option<String> {
        Some(match (behind(self.api, ty.not_null()), value) {
            (Type::String | Type::Secret | Type::Binary, _) => literal(&text(value)),
            (Type::Array(inner), Json::Array(items)) => {
                let is_text = matches!(behind(self.api, inner), Type::String | Type::Binary);
                let item = |item: &Json| if is_text { literal(&text(item)) } else { self.value(inner, item) };
                format!("&[{}]", items.iter().map(item).collect::<Vec<_>>().join(", "))
            }
            (plain, _) if is_copy(plain) => self.value(ty.not_null(), value),
            // Their traits are the user's own.
            (Type::Foreign(_), _) => return None,
            _ => format!("&{}", self.value(ty.not_null(), value)),
        })
    }

    /// A value that is owned.
    pub(super) fn value(&self, ty: &Type, value: &Json) -> String {
        self.spelled(ty, value).unwrap_or_else(|| format!("serde_json::from_str({})?", raw_literal(&value.to_string())))
    }

    fn spelled(&self, ty: &Type, value: &Json) -> Option<String> {
        if let Type::Nullable(inner) = ty {
            return match (&**inner, value) {
                (Type::Json, _) => None,
                (_, Json::Null) => Some("None".to_owned()),
                (inner, _) => Some(format!("Some({})", self.value(inner, value))),
            };
        }
        Some(match (behind(self.api, ty), value) {
            (Type::Bool, Json::Bool(value)) => value.to_string(),
            (Type::Integer(_), Json::Number(number)) if !number.is_f64() => number.to_string(),
            (Type::Float | Type::Double, Json::Number(number)) => format!("{:?}", number.as_f64()?),
            (Type::String | Type::Binary, Json::String(text)) => format!("{}.to_owned()", literal(text)),
            (Type::Secret, Json::String(text)) => format!("{}.into()", literal(text)),
            (Type::Uuid | Type::Ipv4 | Type::Ipv6, Json::String(text)) => parsed(text),
            (Type::DateTime | Type::Date, Json::String(text)) if self.options.time != Time::Time => parsed(text),
            (Type::Array(inner), Json::Array(items)) => {
                let items: Vec<String> = items.iter().map(|item| self.value(inner, item)).collect();
                format!("vec![{}]", items.join(", "))
            }
            (Type::Map(_), Json::Object(members)) if members.is_empty() => "Default::default()".to_owned(),
            (Type::Map(inner), Json::Object(members)) => {
                let member = |(name, value): (&String, &Json)| {
                    format!("({}.to_owned(), {})", literal(name), self.value(inner, value))
                };
                format!("[{}].into()", members.iter().map(member).collect::<Vec<_>>().join(", "))
            }
            (Type::Named(id), _) => self.named_value(*id, ty, value)?,
            _ => return None,
        })
    }

    fn named_value(&self, id: TypeId, ty: &Type, value: &Json) -> Option<String> {
        let def = self.api.def(id);
        let name = self.type_name(id);
        match &def.shape {
            // Whether another crate has constructors is its own matter.
            _ if def.imported.is_some() => None,
            Shape::Enum(list) if !is_long(list) => Some(format!("types::{name}::{}", self.variant_of(value, ty)?)),
            Shape::FixedString(_) => value.as_str().map(parsed),
            Shape::Struct(object) if self.facts.sent.contains(&id) => {
                self.structure_value(id, object, value.as_object()?)
            }
            _ => None,
        }
    }

    /// The constructor and the setters of a struct.
    fn structure_value(&self, id: TypeId, object: &Struct, members: &Map<String, Json>) -> Option<String> {
        let (mut arguments, mut setters) = (Vec::new(), String::new());
        let is_required = |field: &Field| matches!(self.presence(id, field), Presence::Required | Presence::Nullable);
        let fields = self.fields(id, object);
        let asked = fields.iter().filter(|(field, _)| field.constant.is_none() && is_required(field)).count();
        let required = self.names.required.get(&id).filter(|_| asked > MOST_ARGUMENTS);
        for (field, name) in fields {
            let (presence, is_required) = (self.presence(id, field), is_required(field));
            let value = members.get(&field.name);
            let name = ident(name);
            match value {
                _ if is_required && field.constant.is_some() => {}
                _ if is_required && required.is_some() => {
                    arguments.push(format!("{name}: {}", self.field_value(id, field, presence, value?)));
                }
                Some(value) if is_required && presence == Presence::Required && self.is_text(&field.ty) => {
                    arguments.push(literal(value.as_str()?));
                }
                _ if is_required => arguments.push(self.field_value(id, field, presence, value?)),
                Some(value) if !value.is_null() && is_shown(field) && !METHODS.contains(&name.to_string().as_str()) => {
                    let value = if self.is_text(&field.ty) {
                        literal(value.as_str()?)
                    } else {
                        self.value(field.ty.not_null(), value)
                    };
                    setters += &format!(".{name}({value})");
                }
                _ => {}
            }
        }
        let ty = self.type_name(id);
        let arguments = arguments.join(", ");
        Some(match required {
            Some(required) => format!("types::{ty}::new(types::{required} {{ {arguments} }}){setters}"),
            None => format!("types::{ty}::new({arguments}){setters}"),
        })
    }

    /// The value of a required field, as its constructor takes it.
    fn field_value(&self, id: TypeId, field: &Field, presence: Presence, value: &Json) -> String {
        let inner = field.ty.not_null();
        let boxed = matches!(inner, Type::Named(target) if self.facts.boxed.contains(&(id, *target)));
        let own =
            |value| if boxed { format!("Box::new({})", self.value(inner, value)) } else { self.value(inner, value) };
        match (presence, value) {
            (Presence::Nullable, Json::Null) => "None".to_owned(),
            (Presence::Nullable, value) => format!("Some({})", own(value)),
            (_, value) => own(value),
        }
    }

    fn is_text(&self, ty: &Type) -> bool {
        matches!(behind(self.api, ty.not_null()), Type::String | Type::Binary)
    }
}

/// Whether an example sets a field that need not be set.
fn is_shown(field: &Field) -> bool {
    !field.read_only && !field.docs.deprecated && field.constant.is_none()
}

/// A value that is read from its text.
fn parsed(text: &str) -> String {
    format!("{}.parse()?", literal(text))
}

/// A scalar as text.
fn text(value: &Json) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}
