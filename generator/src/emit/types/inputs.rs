//! Conversions: a type that requests have is made of the one that answers have, so that what was received can be sent back.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use crate::analyze::source;
use crate::emit::Emission;
use crate::emit::layout::file::Item;
use crate::emit::types::structs::Presence;
use crate::model::{Extra, Shape, Struct, Type, TypeId, Union};
use crate::name::words::ident;

impl Emission<'_> {
    /// `From` for a type that only requests have, where the type of answers has all that it needs.
    pub(crate) fn output_conversion(&self, id: TypeId) -> Option<Item> {
        let output = self.api.def(id).input_of.filter(|_| self.facts.convertible.contains(&id))?;
        let body = match (&self.api.def(id).shape, &self.api.def(output).shape) {
            (Shape::Struct(to), Shape::Struct(from)) => self.struct_from(id, to, output, from),
            (Shape::Union(_), Shape::Union(from)) => self.union_from(id, output, from),
            _ => return None,
        };
        let (name, of) = (format_ident!("{}", self.type_name(id)), format_ident!("{}", self.type_name(output)));
        Some(Item::Tokens(quote! {
            impl From<#of> for #name {
                fn from(output: #of) -> Self {
                    #body
                }
            }
        }))
    }

    fn struct_from(&self, id: TypeId, to: &Struct, output: TypeId, from: &Struct) -> TokenStream {
        let fields = self.fields(id, to).into_iter().map(|(field, name)| {
            let name = ident(name);
            let Some(index) = source(self.facts, output, from, &field.name) else { return quote!(#name: None) };
            let there = &from.fields[index];
            let of = ident(&self.names.fields[&output][index]);
            let inner = |value| self.value_from(output, there.ty.not_null(), value);
            let value = match self.presence(id, field) {
                Presence::Required => inner(quote!(output.#of)),
                Presence::Nullable | Presence::Optional => map_option(quote!(output.#of), inner),
                Presence::ThreeState => {
                    let value = map_option(quote!(output.#of), inner);
                    quote!(#value.map(Some))
                }
            };
            quote!(#name: #value)
        });
        let mut fields: Vec<TokenStream> = fields.collect();
        let extra =
            |object: &Struct, id: &TypeId| self.names.fields[id].get(object.fields.len()).map(|name| ident(name));
        if let (Extra::Kept(ty), Some(name), Some(of)) = (&from.extra, extra(to, &id), extra(from, &output)) {
            let value = self.value_from(output, &Type::Map(Box::new(ty.clone())), quote!(output.#of));
            fields.push(quote!(#name: #value));
        }
        quote!(Self { #(#fields),* })
    }

    fn union_from(&self, id: TypeId, output: TypeId, from: &Union) -> TokenStream {
        let (of, unlisted) = (format_ident!("{}", self.type_name(output)), format_ident!("{}", crate::name::UNLISTED));
        let names = self.names.variants[&id].iter().zip(&self.names.variants[&output]);
        let arms = from.variants.iter().zip(names).map(|(variant, (name, of_name))| {
            let (name, of_name) = (format_ident!("{name}"), format_ident!("{of_name}"));
            if variant.constant.is_some() {
                return quote!(#of::#of_name => Self::#name,);
            }
            let value = match self.is_boxed(output, variant) && self.changes(&variant.ty) {
                true => {
                    let value = self.value_of(&variant.ty, quote!((*value)));
                    quote!(Box::new(#value))
                }
                false => self.value_of(&variant.ty, quote!(value)),
            };
            quote!(#of::#of_name(value) => Self::#name(#value),)
        });
        quote! {
            match output {
                #(#arms)*
                #of::#unlisted(value) => Self::#unlisted(value),
            }
        }
    }

    /// A field's value, which may stand behind a pointer.
    fn value_from(&self, output: TypeId, ty: &Type, value: TokenStream) -> TokenStream {
        match ty {
            Type::Named(target) if self.changes(ty) && self.facts.boxed.contains(&(output, *target)) => {
                let value = self.value_of(ty, quote!((*#value)));
                quote!(Box::new(#value))
            }
            ty => self.value_of(ty, value),
        }
    }

    /// The value of a type of requests, of a value of the type of answers in its place.
    fn value_of(&self, ty: &Type, value: TokenStream) -> TokenStream {
        if !self.changes(ty) {
            return value;
        }
        match ty {
            Type::Array(inner) => {
                let map = self.mapped(inner);
                quote!(#value.into_iter().map(#map).collect())
            }
            Type::Map(inner) => {
                let inner = self.value_of(inner, quote!(value));
                quote!(#value.into_iter().map(|(key, value)| (key, #inner)).collect())
            }
            Type::Nullable(inner) => {
                let map = self.mapped(inner);
                quote!(#value.map(#map))
            }
            ty => match self.alias_target(ty) {
                Some(target) => self.value_of(target, value),
                None => quote!(#value.into()),
            },
        }
    }

    /// The function from an item to another.
    fn mapped(&self, ty: &Type) -> TokenStream {
        match ty {
            Type::Named(_) if self.alias_target(ty).is_none() => quote!(Into::into),
            ty => {
                let value = self.value_of(ty, quote!(value));
                quote!(|value| #value)
            }
        }
    }

    /// The type that a type is only another name for.
    fn alias_target(&self, ty: &Type) -> Option<&Type> {
        match ty {
            Type::Named(id) if !self.facts.wrappers.contains(id) => match &self.api.def(*id).shape {
                Shape::Alias(target, _) => Some(target),
                _ => None,
            },
            _ => None,
        }
    }

    /// Whether requests have another type in the place of this one.
    fn changes(&self, ty: &Type) -> bool {
        ty.named().is_some_and(|id| self.inputs.contains(&id))
    }
}

/// A value in an `Option`, changed by a function where that changes it.
fn map_option(value: TokenStream, change: impl Fn(TokenStream) -> TokenStream) -> TokenStream {
    let changed = change(quote!(value));
    match changed.to_string().as_str() {
        "value" => value,
        "value . into ()" => quote!(#value.map(Into::into)),
        _ => quote!(#value.map(|value| #changed)),
    }
}
