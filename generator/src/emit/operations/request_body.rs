//! Bodies of requests: their arguments, and how they are written.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use crate::emit::Emission;
use crate::emit::operations::arguments::{Argument, foreign, is_foreign, style_name};
use crate::emit::types::type_use::{behind, is_struct};
use crate::emit::types::xml::Root;
use crate::model::{BodyKind, Encoding, Field, Payload, Shape, Style, Type};
use crate::name::words::ident;

impl Emission<'_> {
    /// The body as an argument of a function whose call is `call`.
    pub(crate) fn body(&self, payload: &Payload, call: &TokenStream) -> Argument {
        let media_type = &payload.media_type;
        if let Some(Root { name, content }) = self.xml_root(payload) {
            let (ty, value) = self.taken(payload);
            let apply = quote!(#call.xml(#media_type, #name, #content, #value););
            return Argument { name: format_ident!("body"), ty, apply };
        }
        let (ty, apply) = match payload.kind {
            BodyKind::Json | BodyKind::JsonLines | BodyKind::EventStream => {
                let (ty, value) = self.taken(payload);
                (ty, quote!(#call.json(#media_type, #value);))
            }
            BodyKind::Form => {
                let ty = self.outer_ty(payload.ty.not_null());
                let parts = self.form_parts(payload);
                let value = self.ruled(quote!(body), &payload.ty, &payload.rules, &[]);
                (quote!(&#ty), quote!(#call.form(#value, &[#parts]);))
            }
            BodyKind::Multipart => {
                let kind = multipart_type(payload, call);
                (quote!(Vec<Part>), quote!(#kind #call.multipart(body);))
            }
            BodyKind::Text | BodyKind::Xml => (quote!(impl Into<String>), quote!(#call.text(#media_type, body);)),
            BodyKind::Bytes => {
                let also = &payload.also;
                (quote!(impl Into<Upload>), quote!(#call.upload(&[#media_type #(, #also)*], body.into());))
            }
        };
        Argument { name: format_ident!("body"), ty, apply }
    }

    /// The type of the argument for a body, and the expression that is written.
    fn taken(&self, payload: &Payload) -> (TokenStream, TokenStream) {
        let ty = self.borrowed(&payload.ty);
        let text = ty.to_string();
        let is_foreign = is_foreign(behind(self.api, payload.ty.not_null()));
        let (ty, value) = if is_foreign && is_nullable(payload) {
            (quote!(Option<#ty>), quote!(&body.map(runtime::Foreign)))
        } else if is_foreign {
            (ty, foreign(&quote!(body)))
        } else if is_nullable(payload) {
            (quote!(Option<#ty>), quote!(&body))
        } else if text.starts_with('&') && !text.starts_with("& str") && !text.starts_with("& [") {
            (ty, quote!(body))
        } else {
            (ty, quote!(&body))
        };
        (ty, self.ruled(value, &payload.ty, &payload.rules, &[]))
    }

    /// The members of a multipart body that have arguments of their own, each with its field's name.
    pub(crate) fn parts(&self, payload: &Payload) -> Option<Vec<(&Field, &str)>> {
        if payload.kind != BodyKind::Multipart {
            return None;
        }
        let id = is_struct(self.api, payload.ty.not_null())?;
        let Shape::Struct(object) = &self.api.def(id).shape else { return None };
        let names = self.names.fields.get(&id)?;
        Some(object.fields.iter().zip(names.iter().map(String::as_str)).collect())
    }

    /// How the members of a form are written, where that isn't the default.
    fn form_parts(&self, payload: &Payload) -> TokenStream {
        let parts = payload.encoding.iter().filter_map(|encoding| {
            let Encoding { name, style, explode, .. } = encoding;
            if *style == Style::Json {
                return Some(quote!(FormPart::new(#name).json()));
            }
            // An object is written as JSON by default, so a style that is the default elsewhere has to be stated here.
            let is_plain = *style == Style::Form && *explode;
            let styled = !is_plain || (encoding.styled && self.may_be_object(payload, name));
            let name_of_style = style_name(*style);
            let explode = (*explode != style.is_usually_exploded()).then(|| quote!(.explode(#explode)));
            let style = styled.then(|| quote!(.style(Style::#name_of_style)));
            let reserved = encoding.allow_reserved.then(|| quote!(.reserved()));
            let arrays = self.deep_arrays(encoding.style);
            let is_said = style.is_some() || reserved.is_some();
            is_said.then(|| quote!(FormPart::new(#name)#style #explode #arrays #reserved))
        });
        quote!(#(#parts),*)
    }

    /// Whether a value of a form's member can be an object.
    fn may_be_object(&self, payload: &Payload, name: &str) -> bool {
        let Some(id) = is_struct(self.api, payload.ty.not_null()) else { return true };
        let Shape::Struct(object) = &self.api.def(id).shape else { return true };
        let Some(field) = object.fields.iter().find(|field| field.name == name) else { return true };
        match behind(self.api, field.ty.not_null()) {
            Type::Map(_) | Type::Json | Type::JsonObject => true,
            Type::Named(id) => matches!(self.api.def(*id).shape, Shape::Struct(_) | Shape::Union(_)),
            _ => false,
        }
    }

    /// Whether values of a type are objects or arrays alone.
    fn is_composite(&self, ty: &Type, depth: usize) -> bool {
        match behind(self.api, ty.not_null()) {
            Type::Array(_) | Type::Map(_) | Type::JsonObject => true,
            Type::Named(id) => match &self.api.def(*id).shape {
                Shape::Struct(_) | Shape::Tuple(..) => true,
                Shape::Union(union) if depth > 0 => {
                    union.variants.iter().all(|variant| self.is_composite(&variant.ty, depth - 1))
                }
                _ => false,
            },
            _ => false,
        }
    }

    /// One member of a multipart body as an argument of a function whose call is `call` and whose arguments have taken some
    /// names.
    pub(crate) fn part(
        &self,
        payload: &Payload,
        field: &Field,
        name: &str,
        call: &TokenStream,
        taken: &[String],
    ) -> Argument {
        let argument = ident(name);
        let ruled = |value| self.ruled(value, &field.ty, &field.rules, taken);
        let wire = &field.name;
        let ty = behind(self.api, field.ty.not_null());
        let encoding = payload.encoding.iter().find(|encoding| encoding.name == field.name);
        let content_type =
            encoding.and_then(|encoding| encoding.content_type.as_deref()).filter(|kind| !kind.contains([',', '*']));
        let content_type = content_type.map(|kind| quote!(.content_type(#kind)));
        let raw = encoding.is_some_and(|encoding| encoding.binary);
        let is_list = matches!(ty, Type::Array(_));
        let (ty, apply) = match ty {
            _ if matches!(ty, Type::Binary) || (raw && !is_list) => {
                (quote!(impl Into<Upload>), quote!(#call.part(Part::upload(#wire, #argument.into())#content_type);))
            }
            Type::Array(inner) if raw || matches!(behind(self.api, inner), Type::Binary) => (
                quote!(impl IntoIterator<Item = Upload>),
                quote!(for upload in #argument { #call.part(Part::upload(#wire, upload)#content_type); }),
            ),
            // Each item is a part (OpenAPI 3.2, section 4.15.4.4; RFC 7578 §4.3).
            Type::Array(inner) => {
                let composite = self.is_composite(inner, UNION_DEPTH);
                let json = composite.then(|| quote!(.content_type("application/json")));
                let content_type = content_type.or(json);
                let delimiter = encoding.filter(|encoding| !composite && !encoding.explode).and_then(delimiter);
                let joined = delimiter.map(|delimiter| quote!(.joined(#delimiter)));
                let value = ruled(quote!(&#argument));
                (self.borrowed(&field.ty), quote!(#call.part(Part::text(#wire, #value)#joined #content_type);))
            }
            Type::Map(_) | Type::Json | Type::JsonObject => {
                let value = ruled(quote!(#argument));
                (self.borrowed(&field.ty), quote!(#call.part(Part::json(#wire, #value)#content_type);))
            }
            _ if is_struct(self.api, &field.ty).is_some() => {
                (self.borrowed(&field.ty), quote!(#call.part(Part::json(#wire, #argument)#content_type);))
            }
            inner => {
                let ty = self.borrowed(&field.ty);
                let argument = quote!(#argument);
                let value = ruled(if is_foreign(inner) { foreign(&argument) } else { quote!(&#argument) });
                (ty, quote!(#call.part(Part::text(#wire, #value)#content_type);))
            }
        };
        Argument { name: argument, ty, apply }
    }
}

/// The greatest depth of unions in each other for their values to be known as objects.
const UNION_DEPTH: usize = 4;

/// The media type of a multipart body, where it isn't `multipart/form-data`.
pub(crate) fn multipart_type(payload: &Payload, call: &TokenStream) -> Option<TokenStream> {
    let media_type = payload.media_type.trim();
    let essence = media_type.split(';').next().unwrap_or_default().trim();
    let usual = payload.kind != BodyKind::Multipart
        || essence.eq_ignore_ascii_case("multipart/form-data")
        || essence.contains('*');
    // The runtime adds the boundary.
    (!usual).then(|| quote!(#call.multipart_type(#essence);))
}

/// Whether a body may be `null`, which is `None` where it is given.
pub(crate) fn is_nullable(payload: &Payload) -> bool {
    matches!(payload.kind, BodyKind::Json | BodyKind::Xml)
        && matches!(&payload.ty, Type::Nullable(inner) if **inner != Type::Json)
}

/// The delimiter between the items of a list that are one part.
fn delimiter(encoding: &Encoding) -> Option<&'static str> {
    match encoding.style {
        Style::Form => Some(","),
        Style::SpaceDelimited => Some(" "),
        Style::PipeDelimited => Some("|"),
        Style::TabDelimited => Some("\t"),
        _ => None,
    }
}
