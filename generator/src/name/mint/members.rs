//! The names of members of types: fields and the values of enums.

use super::Minter;
use crate::document::pointer::escape;
use crate::model::{Enum, EnumValue, Extra, Literal, Shape, Struct, TypeId};
use crate::name::lock::spellings::{Member, MemberKind};
use crate::name::lock::type_keys;
use crate::name::mint::scope::Scope;
use crate::name::mint::signs::apart;
use crate::name::mint::words::value_name;
use crate::name::{EXTRA_FIELD, UNLISTED};

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

    /// The names of a struct's fields; the last is that of the other members, where the struct keeps them.
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
            document_name: (*name).to_owned(),
            candidates: apart.iter().map(|apart| plain(apart)).chain([plain(name)]).collect(),
        };
        let members: Vec<Member> = texts.iter().zip(apart(&texts, plain)).map(member).collect();
        let mut names = self.name_members(&within, &mut scope, members);
        if matches!(object.extra, Extra::Kept(_)) {
            let name = locked.unwrap_or_else(|| scope.mint(&[EXTRA_FIELD.to_owned(), "other_properties".to_owned()]));
            self.names.locked.insert(rest, name.clone());
            names.push(name);
        }
        names
    }

    /// The names of an enum's variants.
    fn values(&mut self, key: &str, list: &Enum) -> Vec<String> {
        let within = format!("{key}/~value/");
        let texts: Vec<String> = list.values.iter().map(|value| value.literal.to_string()).collect();
        let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
        let member = |(value, apart): (&EnumValue, Option<String>)| {
            let apart = apart.filter(|_| matches!(value.literal, Literal::String(_)) && given_name(value).is_none());
            Member {
                kind: MemberKind::Value,
                key: format!("{within}{}", escape(&value.literal.to_string())),
                document_name: document_name(value)
                    .map_or_else(|| self.value_names(value).swap_remove(0), str::to_owned),
                candidates: apart.iter().map(|apart| self.variant_name(apart)).chain(self.value_names(value)).collect(),
            }
        };
        let members: Vec<Member> =
            list.values.iter().zip(apart(&texts, |text| self.variant_name(text))).map(member).collect();
        let mut scope = Scope::with(&[&UNLISTED.to_lowercase(), "self"]);
        self.name_members(&within, &mut scope, members)
    }

    /// What the variant of a value may be called.
    pub(super) fn value_names(&self, value: &EnumValue) -> Vec<String> {
        match (given_name(value), &value.literal) {
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
}

/// A value's name in the document: the name that an extension gives it, or else the string that it is.
pub(crate) fn document_name(value: &EnumValue) -> Option<&str> {
    match &value.literal {
        _ if given_name(value).is_some() => given_name(value),
        Literal::String(text) => Some(text),
        _ => None,
    }
}

/// The name that an extension such as `x-enum-varnames` gives a value, if it has a letter or a digit.
fn given_name(value: &EnumValue) -> Option<&str> {
    value.name.as_deref().filter(|name| name.chars().any(|c| c.is_ascii_alphanumeric()))
}

/// The digits of a number, and its exponent, where it is written with one.
fn split_exponent(number: f64) -> (String, Option<String>) {
    let text = Literal::Number(number).to_string();
    match text.split_once('e') {
        Some((digits, exponent)) => (digits.to_owned(), Some(exponent.replace('-', "minus "))),
        None => (text, None),
    }
}
