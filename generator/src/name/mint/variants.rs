//! The names of the variants of unions.

use super::Minter;
use super::members::document_name;
use crate::document::pointer::escape;
use crate::model::{EnumValue, Literal, Tagging, Type, TypeId, Union, Variant};
use crate::name::UNLISTED;
use crate::name::lock::spellings::{Member, MemberKind};
use crate::name::mint::scope::Scope;
use crate::name::mint::words::type_name;

impl Minter<'_> {
    /// The names of a union's variants.
    pub(super) fn variants(&mut self, key: &str, id: TypeId, union: &Union) -> Vec<String> {
        let within = format!("{key}/~variant/");
        let whole = self.names.types.get(id.0).map_or("", String::as_str);
        let member = |variant: &Variant| match (&variant.constant, tag_of(union, variant)) {
            (Some(constant), _) => self.constant_member(&within, variant, constant),
            (None, Some(tag)) => Member {
                kind: MemberKind::Value,
                key: format!("{within}{}", escape(&tag)),
                candidates: vec![self.variant_name(&tag), self.own_name(variant)],
                document_name: tag,
            },
            (None, None) => self.typed_member(&within, variant, whole),
        };
        let members: Vec<Member> = union.variants.iter().map(member).collect();
        let mut scope = Scope::with(&[&UNLISTED.to_lowercase(), "self"]);
        self.name_members(&within, &mut scope, members)
    }

    /// A variant that is one value, such as `{const: all}` beside a schema.
    fn constant_member(&self, within: &str, variant: &Variant, constant: &Literal) -> Member {
        // In quotes a string is no name of a type.
        let key = format!("{within}{}", escape(&constant.to_json().to_string()));
        let name = Some(variant.name.clone()).filter(|name| !name.is_empty());
        let value = EnumValue { literal: constant.clone(), name, description: String::new() };
        let candidates = self.value_names(&value);
        let document_name = document_name(&value).map_or_else(|| candidates[0].clone(), str::to_owned);
        Member { kind: MemberKind::Value, key, document_name, candidates }
    }

    /// A variant that is known by its type.
    fn typed_member(&self, within: &str, variant: &Variant, whole: &str) -> Member {
        let own = self.own_name(variant);
        let key = format!("{within}{own}");
        let name = self.variant_name(&variant.name);
        // The type of `acme.v1.Cat` is `Cat`, and so is the variant.
        let as_type = matches!(variant.ty, Type::Named(_)) && name.ends_with(&own);
        let (document_name, candidates) = if as_type {
            (own.clone(), vec![own])
        } else if variant.name.is_empty() {
            // The variant `Text` of `Filter` is of the type `FilterText`.
            let rest = rest(&own, whole).to_owned();
            (rest.clone(), vec![rest, own])
        } else {
            (own.clone(), vec![name, own])
        };
        Member { kind: MemberKind::Variant, key, document_name, candidates }
    }

    /// The name of a variant's type.
    fn own_name(&self, variant: &Variant) -> String {
        match &variant.ty {
            Type::Named(id) => self.names.types.get(id.0).cloned().unwrap_or_default(),
            ty => kind_name(ty, &self.names.types),
        }
    }
}

/// The value of the discriminator by which a variant is named. A mere number is no name, unless the document has it as one.
fn tag_of(union: &Union, variant: &Variant) -> Option<String> {
    let first = variant.tags.first()?;
    let tag = first.to_string();
    let named = matches!(first, Literal::String(_)) || variant.name == tag;
    (union.tagging != Tagging::Shape && tag.len() <= 40 && named).then_some(tag)
}

/// The rest of a name that begins with the name of the whole: `Text` of `FilterText` in `Filter`.
fn rest<'n>(name: &'n str, whole: &str) -> &'n str {
    name.strip_prefix(whole).filter(|rest| rest.starts_with(|c: char| c.is_ascii_uppercase())).unwrap_or(name)
}

/// The name of a type that has no name of its own, as a variant has it.
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
