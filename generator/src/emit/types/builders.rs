//! Builders: a constructor with the required fields, and a method for each of the others.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use crate::config::Part;
use crate::emit::Emission;
use crate::emit::docs::code;
use crate::emit::layout::file::Item;
use crate::emit::types::structs::Presence;
use crate::emit::types::type_use::{Uses, behind};
use crate::model::{Extra, Field, Shape, Struct, Type, TypeId};
use crate::name::words::ident;
use crate::name::{MOST_ARGUMENTS, Scope};

/// Names that setters can't have: methods of every type, and those of the operators' traits.
pub(in crate::emit) const METHODS: [&str; 22] = [
    "new", "default", "clone", "eq", "ne", "fmt", "from", "into", "add", "sub", "mul", "div", "rem", "neg", "not",
    "shl", "shr", "bitand", "bitor", "bitxor", "index", "next",
];

impl Emission<'_> {
    /// Sets the members that have no field, all at once.
    fn extra_setter(&self, object: &Struct, names: &[String], uses: &mut Uses) -> Option<TokenStream> {
        let (Extra::Kept(ty), Some(name)) = (&object.extra, names.get(object.fields.len())) else { return None };
        let ty = self.ty(&Type::Map(Box::new(ty.clone())), uses);
        let name = ident(name);
        Some(quote! {
            /// Sets the properties that have no field of their own.
            pub fn #name(mut self, #name: #ty) -> Self { self.#name = #name; self }
        })
    }

    /// A constructor with the required fields, and a method for each of the others.
    pub(crate) fn builder(&self, id: TypeId, object: &Struct, bare: bool, uses: &mut Uses) -> Vec<Item> {
        let name = format_ident!("{}", self.type_name(id));
        let names = &self.names.fields[&id];
        let pairs = self.fields(id, object);
        let asked: Vec<&(&Field, &String)> =
            pairs.iter().filter(|(field, _)| field.constant.is_none() && self.is_required(id, field)).collect();
        // Setters take their field's name; `new` is the constructor's.
        let own: Vec<&str> = names.iter().map(String::as_str).filter(|name| !METHODS.contains(name)).collect();
        let mut scope = Scope::with(&own);
        let mut setters = pairs
            .iter()
            .filter(|(field, _)| !self.is_required(id, field) && self.is_set(id, field))
            .map(|(field, name)| self.setter(id, field, name, &mut scope, uses))
            .collect::<Vec<_>>();
        setters.extend(self.extra_setter(object, names, uses));
        let many = asked.len() > MOST_ARGUMENTS;
        let new = if bare {
            quote! {
                /// Creates a value with no field set.
                pub fn new() -> Self { Self::default() }
            }
        } else {
            self.constructor(id, &pairs, &asked, many, names.get(object.fields.len()), uses)
        };
        let mut items = vec![Item::Tokens(quote! { impl #name { #new #(#setters)* } })];
        if asked.is_empty() && !bare {
            // All required fields are constants.
            items.push(Item::Tokens(quote! {
                impl Default for #name {
                    fn default() -> Self { Self::new() }
                }
            }));
        }
        if many {
            items.push(Item::Tokens(self.required_struct(id, &asked, uses)));
        }
        items
    }

    /// The structs of required fields, with their modules.
    pub(crate) fn required_structs(&self) -> Vec<(String, String)> {
        let many = |id: TypeId| match &self.api.def(id).shape {
            Shape::Struct(object) if self.is_built(id) && self.api.def(id).imported.is_none() => {
                let asked = |field: &Field| field.constant.is_none() && self.is_required(id, field);
                self.fields(id, object).iter().filter(|(field, _)| asked(field)).count() > MOST_ARGUMENTS
            }
            _ => false,
        };
        let ids = (0..self.api.types.len()).map(TypeId).filter(|id| many(*id));
        ids.map(|id| (self.names.modules[id.0].clone(), self.names.required[&id].clone())).collect()
    }

    /// Whether a struct has a constructor and setters: where requests have it, or the user wants them for all.
    pub(super) fn is_built(&self, id: TypeId) -> bool {
        self.facts.sent.contains(&id) || self.options.parts.contains(&Part::Constructors)
    }

    /// Whether users may set a field: one that is read-only never goes out.
    fn is_set(&self, id: TypeId, field: &Field) -> bool {
        !(field.read_only && self.facts.sent.contains(&id))
    }

    /// Whether a constructor sets a field to its constant: where the field is required, or the constant is its default.
    pub(super) fn is_filled(&self, id: TypeId, field: &Field) -> bool {
        self.is_set(id, field) && field.constant.is_some() && (field.required || field.default == field.constant)
    }

    /// Whether a field holds its type itself, with no `Option` around it.
    pub(crate) fn is_bare(&self, id: TypeId, field: &Field) -> bool {
        self.presence(id, field) == Presence::Required
    }

    fn is_required(&self, id: TypeId, field: &Field) -> bool {
        matches!(self.presence(id, field), Presence::Required | Presence::Nullable)
    }

    fn constructor(
        &self,
        id: TypeId,
        pairs: &[(&Field, &String)],
        asked: &[&(&Field, &String)],
        many: bool,
        extra: Option<&String>,
        uses: &mut Uses,
    ) -> TokenStream {
        let mut inits = Vec::new();
        for (field, name) in pairs {
            let name = ident(name);
            inits.push(match (&field.constant, self.is_required(id, field)) {
                (Some(constant), _) if self.is_filled(id, field) => {
                    let constant = self.constant(constant, field, uses);
                    let constant = match self.presence(id, field) {
                        Presence::Required => constant,
                        Presence::Nullable | Presence::Optional => quote!(Some(#constant)),
                        Presence::ThreeState => quote!(Some(Some(#constant))),
                    };
                    quote!(#name: #constant,)
                }
                (_, true) if many => quote!(#name: required.#name,),
                (_, true) if self.takes_into(id, field) => quote!(#name: #name.into(),),
                (_, true) => quote!(#name,),
                (_, false) => quote!(#name: None,),
            });
        }
        inits.extend(extra.map(|name| {
            let (name, map) = (ident(name), self.map_name());
            quote!(#name: #map::new(),)
        }));
        let arguments = if many {
            let required = format_ident!("{}", self.names.required[&id]);
            quote!(required: #required)
        } else {
            let arguments = asked.iter().map(|(field, name)| {
                let name = ident(name);
                let ty = if self.takes_into(id, field) {
                    quote!(impl Into<String>)
                } else {
                    self.field_type(id, field, uses)
                };
                quote!(#name: #ty)
            });
            quote!(#(#arguments),*)
        };
        let doc = match asked.is_empty() {
            true => " Creates a value with its constant fields.",
            false => " Creates a value from its required fields.",
        };
        quote! {
            #[doc = #doc]
            pub fn new(#arguments) -> Self { Self { #(#inits)* } }
        }
    }

    /// Whether a constructor takes `impl Into<String>`.
    fn takes_into(&self, id: TypeId, field: &Field) -> bool {
        self.presence(id, field) == Presence::Required
            && matches!(behind(self.api, &field.ty), Type::String | Type::Binary)
    }

    /// The constant of a field: a scalar, the variant of an enum, or JSON.
    fn constant(&self, value: &serde_json::Value, field: &Field, uses: &mut Uses) -> TokenStream {
        let ty = behind(self.api, field.ty.not_null());
        match (self.variant_of(value, &field.ty), value) {
            (Some(variant), _) => {
                let list = self.ty(field.ty.not_null(), uses);
                quote!(#list::#variant)
            }
            _ if *ty == Type::Json => {
                let (json, text) = (self.ty(ty, uses), value.to_string());
                quote!(#json::constant(#text))
            }
            (None, serde_json::Value::String(text)) => match ty {
                Type::Secret => quote!(#text.into()),
                _ => quote!(#text.to_owned()),
            },
            (None, serde_json::Value::Bool(value)) => quote!(#value),
            (None, other) => {
                let float = matches!(ty, Type::Float | Type::Double);
                let digits = match other.as_f64().filter(|_| float) {
                    Some(number) => format!("{number:?}"),
                    None => other.to_string(),
                };
                let digits: TokenStream = digits.parse().unwrap_or_default();
                quote!(#digits)
            }
        }
    }

    /// The variant of a value, where the type is an enum that lists it.
    pub(crate) fn variant_of(&self, value: &serde_json::Value, ty: &Type) -> Option<proc_macro2::Ident> {
        let Type::Named(id) = behind(self.api, ty.not_null()) else { return None };
        let Shape::Enum(list) = &self.api.def(*id).shape else { return None };
        let index = list.values.iter().position(|known| known.literal.to_json() == *value)?;
        self.names.variants[id].get(index).map(|name| format_ident!("{name}"))
    }

    /// The method that sets a field, and the one that sets it to null; `scope` has the fields' names.
    fn setter(&self, id: TypeId, field: &Field, name: &str, scope: &mut Scope, uses: &mut Uses) -> TokenStream {
        let method = match METHODS.contains(&name) {
            true => format_ident!("{}", scope.mint(&[format!("with_{name}")])),
            false => ident(name),
        };
        let own = ident(name);
        let text = matches!(behind(self.api, field.ty.not_null()), Type::String | Type::Binary);
        let boxed = matches!(field.ty.not_null(), Type::Named(target) if self.facts.boxed.contains(&(id, *target)));
        let inner = self.ty(field.ty.not_null(), uses);
        let (ty, value) = match (text, boxed) {
            (true, _) => (quote!(impl Into<String>), quote!(#own.into())),
            (_, true) => (inner, quote!(Box::new(#own))),
            _ => (inner, quote!(#own)),
        };
        let shown = code(&field.name).unwrap_or_else(|| "the property".to_owned());
        let deprecated = deprecated_method(field.docs.deprecated);
        let three = self.presence(id, field) == Presence::ThreeState;
        let value = if three { quote!(Some(Some(#value))) } else { quote!(Some(#value)) };
        let doc = format!(" Sets {shown}.");
        let null = three.then(|| {
            let method = format_ident!("{}", scope.mint(&[format!("{}_null", name.trim_end_matches('_'))]));
            let doc = format!(" Sets {shown} to `null`, which is not the same as leaving it out.");
            quote! {
                #[doc = #doc]
                #deprecated
                pub fn #method(mut self) -> Self { self.#own = Some(None); self }
            }
        });
        quote! {
            #[doc = #doc]
            #deprecated
            pub fn #method(mut self, #own: #ty) -> Self { self.#own = #value; self }
            #null
        }
    }

    fn required_struct(&self, id: TypeId, asked: &[&(&Field, &String)], uses: &mut Uses) -> TokenStream {
        let name = format_ident!("{}", self.names.required[&id]);
        let doc = format!(" The required fields of [`{0}`], for [`{0}::new`].", self.type_name(id));
        let fields = asked.iter().map(|(field, name)| {
            let doc = format!(" See [`{}::{name}`].", self.type_name(id));
            let name = ident(name);
            let ty = self.field_type(id, field, uses);
            quote!(#[doc = #doc] pub #name: #ty,)
        });
        let private = asked.iter().any(|(field, _)| field.private);
        let debug = (!private).then(|| quote!(, Debug));
        quote! {
            #[doc = #doc]
            #[derive(Clone #debug)]
            pub struct #name { #(#fields)* }
        }
    }
}

/// The attribute of a deprecated method: nothing in the crate itself calls one.
pub(crate) fn deprecated_method(deprecated: bool) -> Option<TokenStream> {
    deprecated.then(|| quote!(#[deprecated = "by the API"]))
}
