//! The names of what is inside of things: fields, variants, parameters, and the methods that take credentials.

use super::scope::Scope;
use super::words::{type_name, value_name, variant_name};
use super::{EXTRA_FIELD, Minter, OperationNames, UNLISTED};
use crate::model::{
    Api, BodyKind, Enum, EnumValue, Extra, Literal, Operation, ParameterPlace, Scheme, SchemeKind, Shape, Struct,
    Tagging, Type, TypeId, Union, Variant,
};

impl Minter<'_> {
    pub(super) fn members(&mut self) {
        for id in (0..self.api.types.len()).map(TypeId) {
            match &self.api.def(id).shape {
                Shape::Struct(object) => {
                    self.names.fields.insert(id, fields(object));
                }
                Shape::Enum(list) => {
                    self.names.variants.insert(id, values(list));
                }
                Shape::Union(union) => {
                    let names = self.variants(union);
                    self.names.variants.insert(id, names);
                }
                _ => {}
            }
        }
    }

    fn variants(&self, union: &Union) -> Vec<String> {
        let mut scope = Scope::with(&[&UNLISTED.to_lowercase(), "self"]);
        let own_name = |variant: &Variant| match &variant.ty {
            Type::Named(id) => self.names.types.get(id.0).cloned().unwrap_or_default(),
            ty => kind_name(ty, &self.names.types),
        };
        let candidates = |variant: &Variant| {
            let own = own_name(variant);
            // What stands on the wire tells variants apart best.
            if let Some(tag) = variant.tags.first().filter(|tag| union.tagging != Tagging::Shape && tag.len() <= 40) {
                return vec![variant_name(tag), own];
            }
            if variant.name.is_empty() {
                return vec![own];
            }
            let said = variant_name(&variant.name);
            // A schema's name that a prefix was cut from is told as the type is.
            let said = if matches!(variant.ty, Type::Named(_)) && said.ends_with(&own) { own.clone() } else { said };
            vec![said, own]
        };
        union.variants.iter().map(|variant| scope.mint(&candidates(variant))).collect()
    }
}

fn fields(object: &Struct) -> Vec<String> {
    let mut scope = Scope::default();
    let mut names: Vec<Option<String>> = object
        .fields
        .iter()
        .map(|field| {
            // A property that is spelled as its field would be keeps that name, whatever comes before it.
            let exact = value_name(&field.name, "field");
            (exact == field.name && scope.take(&exact)).then_some(exact)
        })
        .collect();
    for (field, slot) in object.fields.iter().zip(&mut names) {
        slot.get_or_insert_with(|| scope.mint(&[value_name(&field.name, "field")]));
    }
    if matches!(object.extra, Extra::Kept(_)) {
        names.push(Some(scope.mint(&[EXTRA_FIELD.to_owned(), "other_properties".to_owned()])));
    }
    names.into_iter().flatten().collect()
}

fn values(list: &Enum) -> Vec<String> {
    let mut scope = Scope::with(&[&UNLISTED.to_lowercase(), "self"]);
    let candidates = |value: &EnumValue| {
        let said = value.name.as_deref().filter(|name| name.chars().any(|c| c.is_ascii_alphanumeric()));
        match (said, &value.literal) {
            (Some(name), _) => vec![variant_name(name)],
            (None, Literal::String(text)) if text.is_empty() => vec!["Empty".to_owned()],
            (None, Literal::String(text)) if text.trim().is_empty() => vec!["Blank".to_owned()],
            (None, Literal::String(text)) => vec![variant_name(text), format!("{}Value", variant_name(text))],
            (None, Literal::Integer(number)) => vec![variant_name(&number.to_string())],
            (None, Literal::Number(number)) => vec![variant_name(&number.to_string().replace('.', " point "))],
            (None, Literal::Bool(value)) => vec![variant_name(&value.to_string())],
        }
    };
    list.values.iter().map(|value| scope.mint(&candidates(value))).collect()
}

/// The names of an operation's parameters, as arguments and as the builder's methods.
pub(super) fn parameters(api: &Api, operation: &Operation) -> OperationNames {
    let mut scope = Scope::with(&[
        "send",
        "send_with_response",
        "stream",
        "stream_events",
        "download",
        "call",
        "clone",
        "body",
        "body_json",
        "body_form",
        "body_multipart",
        "body_text",
        "body_xml",
        "body_bytes",
    ]);
    let name = |name: &str, place: ParameterPlace| {
        let own = value_name(name, "parameter");
        let apart = match place {
            ParameterPlace::Path => "path",
            ParameterPlace::Query => "query",
            ParameterPlace::Header => "header",
            ParameterPlace::Cookie => "cookie",
        };
        vec![own.clone(), format!("{}_{apart}", own.trim_end_matches('_'))]
    };
    let parameters =
        operation.parameters.iter().map(|parameter| scope.mint(&name(&parameter.name, parameter.place))).collect();
    let parts = parts(api, operation).into_iter().map(|part| {
        let own = value_name(part, "part");
        scope.mint(&[own.clone(), format!("{own}_part")])
    });
    OperationNames { parts: parts.collect(), parameters, ..OperationNames::default() }
}

/// The members of a multipart body.
fn parts<'a>(api: &'a Api, operation: &'a Operation) -> Vec<&'a str> {
    let Some(payload) = operation.body.as_ref().and_then(|body| body.kinds.first()) else { return Vec::new() };
    if payload.kind != BodyKind::Multipart {
        return Vec::new();
    }
    let mut at = payload.ty.not_null();
    for _ in 0..=api.types.len() {
        let Type::Named(id) = at else { return Vec::new() };
        match &api.def(*id).shape {
            Shape::Alias(target, _) => at = target.not_null(),
            Shape::Struct(object) => return object.fields.iter().map(|field| field.name.as_str()).collect(),
            _ => return Vec::new(),
        }
    }
    Vec::new()
}

/// What a method that takes a scheme's credentials may be called: by kind where that is plain, else by name too.
pub(super) fn scheme(api: &Api, scheme: &Scheme) -> Vec<String> {
    let kind = match &scheme.kind {
        SchemeKind::Basic => "basic_auth",
        SchemeKind::Bearer => "bearer_token",
        SchemeKind::Token(_) => "access_token",
        SchemeKind::ApiKey(..) => "api_key",
        SchemeKind::Unsupported(_) => "unsupported",
    };
    let same = api
        .schemes
        .iter()
        .filter(|other| std::mem::discriminant(&other.kind) == std::mem::discriminant(&scheme.kind))
        .count();
    let own = value_name(&scheme.name, "credential");
    if same == 1 { vec![kind.to_owned(), own] } else { vec![own.clone(), format!("{own}_{kind}")] }
}

/// What a method for the tokens of a scheme may be called: by what it does, and by the scheme too where there are others.
pub(super) fn grant(api: &Api, scheme: &Scheme, what: &str) -> Vec<String> {
    let alone = api.schemes.iter().filter(|other| matches!(other.kind, SchemeKind::Token(_))).count() == 1;
    let apart = format!("{}_{what}", value_name(&scheme.name, "credential").trim_end_matches('_'));
    if alone { vec![what.to_owned(), apart] } else { vec![apart] }
}

/// What a variant without a name is called after its type.
fn kind_name(ty: &Type, types: &[String]) -> String {
    let name = match ty {
        Type::Json | Type::JsonObject => "Object",
        Type::Bool => "Bool",
        Type::Integer(_) => "Integer",
        Type::Float | Type::Double | Type::Decimal => "Number",
        Type::String | Type::Secret => "Text",
        Type::DateTime | Type::UnixTime => "Timestamp",
        Type::Date => "Date",
        Type::Time => "Time",
        Type::Uuid => "Uuid",
        Type::Ipv4 => "Ipv4",
        Type::Ipv6 => "Ipv6",
        Type::Base64 | Type::Binary => "Bytes",
        Type::Null => "Null",
        Type::Array(inner) => return plural(inner, types),
        Type::Map(_) => "Map",
        Type::Foreign(path) => return foreign_name(path),
        Type::Nullable(inner) => return kind_name(inner, types),
        Type::Named(id) => return types.get(id.0).cloned().unwrap_or_default(),
    };
    name.to_owned()
}

fn plural(inner: &Type, types: &[String]) -> String {
    type_name(&format!("{} list", kind_name(inner, types)), "List")
}

/// The last word of a path: `Money` of `my_crate::Money<u64>`.
fn foreign_name(path: &str) -> String {
    let plain = path.split('<').next().unwrap_or_default();
    type_name(plain.rsplit("::").next().unwrap_or_default(), "Value")
}
