//! Outcomes: the types of what an operation answers, and how they are read.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use super::Emission;
use super::docs::{comment, prose};
use super::types::is_struct;
use crate::lower::reason;
use crate::model::{BodyKind, Docs, Outcome, Payload, StatusMatch};
use crate::name::words::type_name;

/// A type and the function that reads it from a response.
pub(super) struct Reading {
    pub(super) ty: TokenStream,
    pub(super) decode: TokenStream,
    /// The items that declare an enum of answers, where there are several.
    pub(super) items: Vec<TokenStream>,
}

impl Emission<'_> {
    /// What an operation gives when it succeeds.
    pub(super) fn success(&self, outcomes: &[Outcome], builder: &str) -> Reading {
        let empty = || Reading { ty: quote!(()), decode: quote!(reply::empty), items: Vec::new() };
        let full: Vec<&Payload> = outcomes.iter().filter_map(|outcome| outcome.payload.as_ref()).collect();
        let Some(first) = full.first() else { return empty() };
        let same = full.iter().all(|payload| payload.ty == first.ty && payload.kind == first.kind);
        match (same, full.len() == outcomes.len()) {
            (true, true) => self.reading(first),
            (true, false) if first.kind == BodyKind::Json => {
                let ty = self.outer_ty(first.ty.not_null());
                Reading { ty: quote!(Option<#ty>), decode: quote!(reply::optional), items: Vec::new() }
            }
            _ => self.several(outcomes, builder, "Success"),
        }
    }

    /// What an operation gives when it fails.
    pub(super) fn failure(&self, outcomes: &[Outcome], builder: &str) -> Reading {
        let full: Vec<&Payload> = outcomes.iter().filter_map(|outcome| outcome.payload.as_ref()).collect();
        let Some(first) = full.first() else {
            return Reading { ty: quote!(runtime::Json), decode: quote!(reply::json), items: Vec::new() };
        };
        let same = full.iter().all(|payload| payload.ty == first.ty && payload.kind == first.kind);
        if same {
            return self.reading(first);
        }
        let documented: Vec<Outcome> = outcomes.iter().filter(|outcome| outcome.payload.is_some()).cloned().collect();
        self.several(&documented, builder, "Failure")
    }

    fn reading(&self, payload: &Payload) -> Reading {
        let (ty, decode) = match payload.kind {
            BodyKind::Json => (self.outer_ty(&payload.ty), quote!(reply::json)),
            BodyKind::Text | BodyKind::Xml | BodyKind::EventStream | BodyKind::JsonLines => {
                (quote!(String), quote!(reply::text))
            }
            BodyKind::Form | BodyKind::Multipart | BodyKind::Bytes => (quote!(bytes::Bytes), quote!(reply::bytes)),
        };
        Reading { ty, decode, items: Vec::new() }
    }

    /// An enum of answers, told apart by status.
    fn several(&self, outcomes: &[Outcome], builder: &str, role: &str) -> Reading {
        let name = format_ident!("{builder}{role}");
        let mut variants = Vec::new();
        let mut arms = Vec::new();
        let mut fallback = None;
        for outcome in outcomes {
            let variant = format_ident!("{}", status_name(outcome.status));
            let docs = Docs { description: outcome.description.clone(), ..Docs::default() };
            let docs = comment(&prose(&docs, &format!("Status {}.", status_text(outcome.status)), &[]));
            let read = match &outcome.payload {
                Some(payload) => {
                    let reading = self.reading(payload);
                    let (ty, decode) = (reading.ty, reading.decode);
                    // As in unions: a struct may grow with the API, and must not make the whole enum large.
                    let boxed = payload.kind == BodyKind::Json && is_struct(self.api, &payload.ty).is_some();
                    let ty = if boxed { quote!(Box<#ty>) } else { ty };
                    variants.push(quote!(#docs #variant(#ty),));
                    quote!(#decode(response).map(Self::#variant))
                }
                None => {
                    variants.push(quote!(#docs #variant,));
                    quote!(Ok(Self::#variant))
                }
            };
            match outcome.status {
                StatusMatch::Code(code) => arms.push(quote!(#code => #read,)),
                StatusMatch::Class(class) => {
                    let (low, high) = (u16::from(class) * 100, u16::from(class) * 100 + 99);
                    arms.push(quote!(#low..=#high => #read,));
                }
                StatusMatch::Default => fallback = Some(read),
            }
        }
        let fallback = fallback.unwrap_or_else(|| {
            variants.push(quote! {
                /// A status that the document doesn't list, with its body.
                Undocumented(bytes::Bytes),
            });
            quote!(reply::bytes(response).map(Self::Undocumented))
        });
        let doc = format!(
            " What [`{builder}`] gives when it {}, by status.",
            if role == "Success" { "succeeds" } else { "fails" }
        );
        let items = vec![
            quote! {
                #[doc = #doc]
                #[derive(Clone, Debug, PartialEq)]
                #[non_exhaustive]
                pub enum #name { #(#variants)* }
            },
            quote! {
                impl #name {
                    fn decode(response: &http::Response<bytes::Bytes>) -> Result<Self, DecodeError> {
                        match response.status().as_u16() { #(#arms)* _ => #fallback, }
                    }
                }
            },
        ];
        Reading { ty: quote!(#name), decode: quote!(#name::decode), items }
    }
}

fn status_name(status: StatusMatch) -> String {
    match status {
        StatusMatch::Code(code) => match reason(code) {
            "" => format!("Status{code}"),
            reason => type_name(reason, "Status").trim_end_matches("Status").to_owned(),
        },
        StatusMatch::Class(1) => "Informational".to_owned(),
        StatusMatch::Class(2) => "Success".to_owned(),
        StatusMatch::Class(3) => "Redirection".to_owned(),
        StatusMatch::Class(4) => "ClientError".to_owned(),
        StatusMatch::Class(_) => "ServerError".to_owned(),
        StatusMatch::Default => "Other".to_owned(),
    }
}

/// The status as the document has it.
pub(super) fn status_text(status: StatusMatch) -> String {
    match status {
        StatusMatch::Code(code) => code.to_string(),
        StatusMatch::Class(class) => format!("{class}XX"),
        StatusMatch::Default => "that no other entry names".to_owned(),
    }
}
