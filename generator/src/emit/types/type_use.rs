//! Uses of types, as Rust.

use std::collections::BTreeSet;

use proc_macro2::{Ident, Span, TokenStream};
use quote::{format_ident, quote};

use crate::config::{Map, Time};
use crate::emit::Emission;
use crate::emit::layout::file::Item;
use crate::emit::layout::imports::Imports;
use crate::model::{Api, Integer, Shape, Type, TypeId};

/// The imports of a file.
#[derive(Clone, Debug, Default)]
pub(crate) struct Uses {
    types: BTreeSet<String>,
    runtime: BTreeSet<&'static str>,
    map: Option<Map>,
}

impl Uses {
    /// Imports a type of the runtime.
    pub(crate) fn runtime(&mut self, name: &'static str) -> TokenStream {
        self.runtime.insert(name);
        let name = Ident::new(name, Span::call_site());
        quote!(#name)
    }

    /// The imports of a file that has the types `own` itself.
    pub(crate) fn imports(&self, own: &[&str]) -> Option<Item> {
        let mut imports = Imports::default();
        match self.map {
            Some(Map::Btree) => imports.add("std::collections", "BTreeMap"),
            Some(Map::Index) => imports.add("indexmap", "IndexMap"),
            None => {}
        }
        self.types.iter().filter(|name| !own.contains(&name.as_str())).for_each(|name| imports.add("super", name));
        self.runtime.iter().for_each(|name| imports.add("crate::runtime", name));
        imports.item()
    }
}

impl Emission<'_> {
    /// The type as a field or an item names it.
    pub(crate) fn ty(&self, ty: &Type, uses: &mut Uses) -> TokenStream {
        match ty {
            Type::Json => uses.runtime("Json"),
            Type::JsonObject => uses.runtime("JsonObject"),
            Type::Decimal => uses.runtime("Decimal"),
            Type::Secret => uses.runtime("Secret"),
            Type::UnixTime => uses.runtime("UnixTime"),
            Type::Base64 => uses.runtime("Base64"),
            Type::Time => {
                let time = uses.runtime("TimeOfDay");
                match self.options.time {
                    Time::Jiff => time,
                    Time::Chrono => quote!(#time<chrono::NaiveTime>),
                    Time::Time => quote!(#time<time::Time>),
                }
            }
            Type::Foreign(path) => {
                let foreign = uses.runtime("Foreign");
                let path: TokenStream = path.parse().unwrap_or_default();
                quote!(#foreign<#path>)
            }
            Type::Array(inner) => {
                let inner = self.ty(inner, uses);
                quote!(Vec<#inner>)
            }
            Type::Map(inner) => {
                uses.map = Some(self.options.map);
                let inner = self.ty(inner, uses);
                let map = self.map_name();
                quote!(#map<String, #inner>)
            }
            Type::Nullable(inner) if **inner == Type::Json => self.ty(inner, uses),
            Type::Nullable(inner) => {
                let inner = self.ty(inner, uses);
                quote!(Option<#inner>)
            }
            Type::Named(id) => {
                uses.types.insert(self.type_name(*id).to_owned());
                let name = format_ident!("{}", self.type_name(*id));
                quote!(#name)
            }
            scalar => scalar_type(scalar, self.options.time),
        }
    }

    /// The type of maps, where it is imported.
    pub(crate) fn map_name(&self) -> Ident {
        let name = match self.options.map {
            Map::Btree => "BTreeMap",
            Map::Index => "IndexMap",
        };
        Ident::new(name, Span::call_site())
    }

    /// The type as code outside of the types' module names it.
    pub(crate) fn outer_ty(&self, ty: &Type) -> TokenStream {
        match ty {
            Type::Named(id) => {
                let name = format_ident!("{}", self.type_name(*id));
                quote!(types::#name)
            }
            Type::Array(inner) => {
                let inner = self.outer_ty(inner);
                quote!(Vec<#inner>)
            }
            Type::Map(inner) => {
                let inner = self.outer_ty(inner);
                match self.options.map {
                    Map::Btree => quote!(std::collections::BTreeMap<String, #inner>),
                    Map::Index => quote!(indexmap::IndexMap<String, #inner>),
                }
            }
            Type::Nullable(inner) if **inner == Type::Json => self.outer_ty(inner),
            Type::Nullable(inner) => {
                let inner = self.outer_ty(inner);
                quote!(Option<#inner>)
            }
            Type::Json
            | Type::JsonObject
            | Type::Decimal
            | Type::Secret
            | Type::UnixTime
            | Type::Base64
            | Type::Time
            | Type::Foreign(_) => {
                let inner = self.ty(ty, &mut Uses::default());
                quote!(runtime::#inner)
            }
            scalar => scalar_type(scalar, self.options.time),
        }
    }
}

/// Types that need no import.
fn scalar_type(ty: &Type, time: Time) -> TokenStream {
    match ty {
        Type::Null => quote!(()),
        Type::Bool => quote!(bool),
        Type::Integer(width) => {
            let name = integer(*width);
            quote!(#name)
        }
        Type::Float => quote!(f32),
        Type::Double => quote!(f64),
        Type::DateTime => match time {
            Time::Jiff => quote!(jiff::Timestamp),
            Time::Chrono => quote!(chrono::DateTime<chrono::Utc>),
            Time::Time => quote!(time::OffsetDateTime),
        },
        Type::Date => match time {
            Time::Jiff => quote!(jiff::civil::Date),
            Time::Chrono => quote!(chrono::NaiveDate),
            Time::Time => quote!(time::Date),
        },
        Type::Uuid => quote!(uuid::Uuid),
        Type::Ipv4 => quote!(std::net::Ipv4Addr),
        Type::Ipv6 => quote!(std::net::Ipv6Addr),
        // How bytes are written as text in JSON is the API's choice.
        _ => quote!(String),
    }
}

fn integer(width: Integer) -> Ident {
    let name = match width {
        Integer::I8 => "i8",
        Integer::I16 => "i16",
        Integer::I32 => "i32",
        Integer::I64 => "i64",
        Integer::I128 => "i128",
        Integer::U8 => "u8",
        Integer::U16 => "u16",
        Integer::U32 => "u32",
        Integer::U64 => "u64",
        Integer::U128 => "u128",
    };
    Ident::new(name, Span::call_site())
}

/// The type behind other names for it; one that may be null stays as it is.
pub(crate) fn behind<'a>(api: &'a Api, ty: &'a Type) -> &'a Type {
    if matches!(ty, Type::Nullable(_)) { ty } else { api.resolve(ty) }
}

/// Whether a type is copied rather than borrowed.
pub(crate) fn is_copy(ty: &Type) -> bool {
    matches!(
        ty,
        Type::Bool
            | Type::Integer(_)
            | Type::Float
            | Type::Double
            | Type::DateTime
            | Type::UnixTime
            | Type::Date
            | Type::Time
            | Type::Uuid
            | Type::Ipv4
            | Type::Ipv6
    )
}

/// Whether a type is a struct by its shape.
pub(crate) fn is_struct(api: &Api, ty: &Type) -> Option<TypeId> {
    match behind(api, ty) {
        Type::Named(id) if matches!(api.def(*id).shape, Shape::Struct(_)) => Some(*id),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::scalar_type;
    use crate::config::{Time, type_of_path};
    use crate::model::{Integer, Type};

    #[test]
    fn a_path_that_is_written_for_a_type_is_read_as_that_type() {
        use Integer::{I8, I16, I32, I64, I128, U8, U16, U32, U64, U128};

        let integers = [I8, I16, I32, I64, I128, U8, U16, U32, U64, U128].map(Type::Integer);
        let others = [Type::Bool, Type::Float, Type::Double, Type::DateTime, Type::Date, Type::Uuid, Type::Ipv4];
        for time in [Time::Jiff, Time::Chrono, Time::Time] {
            for ty in integers.iter().chain(&others).chain(&[Type::Ipv6, Type::String]) {
                assert_eq!(type_of_path(&scalar_type(ty, time).to_string(), time), *ty);
            }
        }
    }
}
