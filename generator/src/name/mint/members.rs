//! The names of what is inside of things: fields, variants, parameters, and the methods that take credentials.

use super::Minter;
use crate::document::pointer::escape;
use crate::model::{
    Api, BodyKind, Enum, EnumValue, Extra, Literal, Operation, Parameter, ParameterPlace, Scheme, SchemeKind, Shape,
    Struct, Tagging, Type, TypeId, Union, Variant,
};
use crate::name::lock::spellings::{Member, MemberKind};
use crate::name::lock::type_keys;
use crate::name::mint::scope::Scope;
use crate::name::mint::signs::apart;
use crate::name::mint::words::{type_name, value_name};
use crate::name::{EXTRA_FIELD, OperationNames, UNLISTED};

impl Minter<'_> {
    pub(crate) fn members(&mut self) {
        let api = self.api;
        let keys = type_keys(api);
        for (id, key) in (0..api.types.len()).map(TypeId).zip(keys) {
            match &api.def(id).shape {
                Shape::Struct(object) => {
                    let names = self.fields(&key, object);
                    self.names.fields.insert(id, names);
                }
                Shape::Enum(list) => {
                    let names = self.values(&key, list);
                    self.names.variants.insert(id, names);
                }
                Shape::Union(union) => {
                    let names = self.variants(&key, id, union);
                    self.names.variants.insert(id, names);
                }
                _ => {}
            }
        }
    }

    fn fields(&mut self, key: &str, object: &Struct) -> Vec<String> {
        let mut scope = Scope::default();
        let within = format!("{key}/~field/");
        // The name of what isn't in the document is always in the lock: any property could take it.
        let rest = format!("{key}/~fields");
        let locked = self.last.get(&rest).filter(|_| matches!(object.extra, Extra::Kept(_))).cloned();
        if let Some(name) = &locked {
            scope.take(name);
        }
        let texts: Vec<&str> = object.fields.iter().map(|field| field.name.as_str()).collect();
        let plain = |name: &str| value_name(name, "field");
        let member = |(name, apart): (&&str, Option<String>)| Member {
            kind: MemberKind::Field,
            key: format!("{within}{}", escape(name)),
            said: (*name).to_owned(),
            candidates: apart.iter().map(|apart| plain(apart)).chain([plain(name)]).collect(),
        };
        let members: Vec<Member> = texts.iter().zip(apart(&texts, plain)).map(member).collect();
        let mut names = self.keep(&within, &mut scope, members);
        if matches!(object.extra, Extra::Kept(_)) {
            let name = locked.unwrap_or_else(|| scope.mint(&[EXTRA_FIELD.to_owned(), "other_properties".to_owned()]));
            self.names.locked.insert(rest, name.clone());
            names.push(name);
        }
        names
    }

    fn values(&mut self, key: &str, list: &Enum) -> Vec<String> {
        let within = format!("{key}/~value/");
        let texts: Vec<String> = list.values.iter().map(|value| value.literal.to_string()).collect();
        let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
        let member = |(value, apart): (&EnumValue, Option<String>)| {
            let apart = apart.filter(|_| matches!(value.literal, Literal::String(_)) && given(value).is_none());
            Member {
                kind: MemberKind::Value,
                key: format!("{within}{}", escape(&value.literal.to_string())),
                said: said(value).map_or_else(|| self.value_names(value).swap_remove(0), str::to_owned),
                candidates: apart.iter().map(|apart| self.variant_name(apart)).chain(self.value_names(value)).collect(),
            }
        };
        let members: Vec<Member> =
            list.values.iter().zip(apart(&texts, |text| self.variant_name(text))).map(member).collect();
        let mut scope = Scope::with(&[&UNLISTED.to_lowercase(), "self"]);
        self.keep(&within, &mut scope, members)
    }

    /// What the variant of a value may be called.
    fn value_names(&self, value: &EnumValue) -> Vec<String> {
        match (given(value), &value.literal) {
            (Some(name), _) => vec![self.variant_name(name)],
            (None, Literal::String(text)) if text.is_empty() => vec!["Empty".to_owned()],
            (None, Literal::String(text)) if text.trim().is_empty() => vec!["Blank".to_owned()],
            (None, Literal::String(text)) => {
                let name = self.variant_name(text);
                let apart = format!("{name}Value");
                vec![name, apart]
            }
            (None, Literal::Number(number)) => {
                let (digits, exponent) = split_exponent(*number);
                let digits = digits.replace('.', " point ");
                vec![self.variant_name(&exponent.map_or(digits.clone(), |exponent| format!("{digits} e {exponent}")))]
            }
            (None, literal) => vec![self.variant_name(&literal.to_string())],
        }
    }

    fn variants(&mut self, key: &str, id: TypeId, union: &Union) -> Vec<String> {
        let within = format!("{key}/~variant/");
        let whole = self.names.types.get(id.0).map_or("", String::as_str);
        let own_name = |variant: &Variant| match &variant.ty {
            Type::Named(id) => self.names.types.get(id.0).cloned().unwrap_or_default(),
            ty => kind_name(ty, &self.names.types),
        };
        let member = |variant: &Variant| {
            let own = own_name(variant);
            if let Some(literal) = &variant.constant {
                // In quotes a string is no name of a type.
                let key = format!("{within}{}", escape(&literal.to_json().to_string()));
                let name = Some(variant.name.clone()).filter(|name| !name.is_empty());
                let value = EnumValue { literal: literal.clone(), name, description: String::new() };
                let candidates = self.value_names(&value);
                let said = said(&value).map_or_else(|| candidates[0].clone(), str::to_owned);
                return Member { kind: MemberKind::Value, key, said, candidates };
            }
            // What stands on the wire tells variants apart best, unless it is a mere number.
            let says = |tag: &String| {
                let named = matches!(variant.tags.first(), Some(Literal::String(_))) || variant.name == *tag;
                union.tagging != Tagging::Shape && tag.len() <= 40 && named
            };
            if let Some(tag) = variant.tags.first().map(ToString::to_string).filter(says) {
                let key = format!("{within}{}", escape(&tag));
                return Member {
                    kind: MemberKind::Value,
                    key,
                    said: tag.clone(),
                    candidates: vec![self.variant_name(&tag), own],
                };
            }
            let said = self.variant_name(&variant.name);
            // A schema's name that a prefix was cut from is told as the type is.
            let as_type = matches!(variant.ty, Type::Named(_)) && said.ends_with(&own);
            let key = format!("{within}{own}");
            let (said, candidates) = if as_type {
                (own.clone(), vec![own])
            } else if variant.name.is_empty() {
                // What is named after the whole needn't repeat it.
                let rest = rest(&own, whole).to_owned();
                (rest.clone(), vec![rest, own])
            } else {
                (own.clone(), vec![said, own])
            };
            Member { kind: MemberKind::Variant, key, said, candidates }
        };
        let members: Vec<Member> = union.variants.iter().map(member).collect();
        let mut scope = Scope::with(&[&UNLISTED.to_lowercase(), "self"]);
        self.keep(&within, &mut scope, members)
    }

    /// The names of an operation's parameters, as arguments and as the builder's methods.
    pub(crate) fn parameters(&mut self, key: &str, operation: &Operation) -> OperationNames {
        let poll = operation.polling.as_ref().map(|_| "poll");
        let taken: Vec<&str> = BUILDER_METHODS.into_iter().chain(poll).collect();
        let mut scope = Scope::with(&taken);
        let within = format!("{key}/~parameter/");
        let member = |parameter: &Parameter| {
            let own = value_name(&parameter.name, "parameter");
            let apart = match parameter.place {
                ParameterPlace::Path => "path",
                ParameterPlace::Query => "query",
                ParameterPlace::Header => "header",
                ParameterPlace::Cookie => "cookie",
            };
            Member {
                kind: MemberKind::Parameter,
                key: format!("{within}{apart}/{}", escape(&parameter.name)),
                said: parameter.name.clone(),
                candidates: vec![own.clone(), format!("{}_{apart}", own.trim_end_matches('_'))],
            }
        };
        let members: Vec<Member> = operation.parameters.iter().map(member).collect();
        let parameters = self.keep(&within, &mut scope, members);
        let within = format!("{key}/~part/");
        let part = |name: &str| {
            let own = value_name(name, "part");
            let apart = format!("{}_part", own.trim_end_matches('_'));
            let candidates = vec![own, apart];
            Member {
                kind: MemberKind::Field,
                key: format!("{within}{}", escape(name)),
                said: name.to_owned(),
                candidates,
            }
        };
        let members: Vec<Member> = parts(self.api, operation).into_iter().map(part).collect();
        let parts = self.keep(&within, &mut scope, members);
        OperationNames { parts, parameters, ..OperationNames::default() }
    }
}

/// What a builder's methods are called of themselves.
const BUILDER_METHODS: [&str; 14] = [
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
];

/// A value as the document spells it: by the name that it gives, where it gives one that says something.
pub(crate) fn said(value: &EnumValue) -> Option<&str> {
    match &value.literal {
        _ if given(value).is_some() => given(value),
        Literal::String(text) => Some(text),
        _ => None,
    }
}

fn given(value: &EnumValue) -> Option<&str> {
    value.name.as_deref().filter(|name| name.chars().any(|c| c.is_ascii_alphanumeric()))
}

/// The members of a multipart body.
fn parts<'a>(api: &'a Api, operation: &'a Operation) -> Vec<&'a str> {
    let Some(payload) = operation.body.as_ref().and_then(|body| body.kinds.first()) else { return Vec::new() };
    if payload.kind != BodyKind::Multipart {
        return Vec::new();
    }
    let Type::Named(id) = api.resolve(&payload.ty) else { return Vec::new() };
    let Shape::Struct(object) = &api.def(*id).shape else { return Vec::new() };
    object.fields.iter().map(|field| field.name.as_str()).collect()
}

/// What a method that takes a scheme's credentials may be called: by kind where that is plain, else by name too.
pub(crate) fn scheme(api: &Api, scheme: &Scheme) -> Vec<String> {
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
pub(crate) fn grant(api: &Api, scheme: &Scheme, what: &str) -> Vec<String> {
    let alone = api.schemes.iter().filter(|other| matches!(other.kind, SchemeKind::Token(_))).count() == 1;
    let apart = format!("{}_{what}", value_name(&scheme.name, "credential").trim_end_matches('_'));
    if alone { vec![what.to_owned(), apart] } else { vec![apart] }
}

/// A name without the words that it has in common with what it stands in.
fn rest<'n>(name: &'n str, whole: &str) -> &'n str {
    name.strip_prefix(whole).filter(|rest| rest.starts_with(|c: char| c.is_ascii_uppercase())).unwrap_or(name)
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

/// The digits of a number, and its exponent, where it is written with one.
fn split_exponent(number: f64) -> (String, Option<String>) {
    let text = Literal::Number(number).to_string();
    match text.split_once('e') {
        Some((digits, exponent)) => (digits.to_owned(), Some(exponent.replace('-', "minus "))),
        None => (text, None),
    }
}
