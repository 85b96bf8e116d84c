//! Outcomes: the types of an operation's answers, and how they are read.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use crate::emit::Emission;
use crate::emit::docs::{comment, prose};
use crate::emit::types::type_use::is_struct;
use crate::emit::types::xml::Root;
use crate::model::{
    BodyKind, Docs, Operation, Outcome, Payload, StatusMatch, are_alike, are_several_successes, reason,
};
use crate::name::bodies::{FAILURE, SUCCESS};
use crate::name::words::type_name;

/// A type and the function that reads it from a response.
pub(crate) struct Reading {
    pub(crate) ty: TokenStream,
    pub(crate) decode: TokenStream,
    /// The function by which the fake server writes it, where it has one type.
    pub(crate) encode: Option<TokenStream>,
    /// The items that declare an enum of answers, where there are several.
    pub(crate) items: Vec<TokenStream>,
}

/// The insides of an enum of answers.
pub(super) struct Answers {
    pub(super) variants: TokenStream,
    /// An expression that reads it from `response`.
    pub(super) decoding: TokenStream,
}

impl Reading {
    /// The type that the functions of this name read and write.
    fn new(ty: TokenStream, function: &str) -> Self {
        let function = format_ident!("{function}");
        Self { ty, decode: quote!(reply::#function), encode: Some(quote!(encode::#function)), items: Vec::new() }
    }
}

impl Emission<'_> {
    /// The answer of an operation that succeeds.
    pub(crate) fn success(&self, outcomes: &[Outcome], builder: &str) -> Reading {
        let empty = || Reading::new(quote!(()), "empty");
        let full: Vec<&Payload> = outcomes.iter().filter_map(|outcome| outcome.payload.as_ref()).collect();
        let Some(first) = full.first() else { return empty() };
        match full.len() == outcomes.len() {
            _ if are_several_successes(outcomes) => self.several(outcomes, builder, SUCCESS),
            true => self.reading(first),
            false if first.kind == BodyKind::Json => {
                let ty = self.outer_ty(first.ty.not_null());
                Reading::new(quote!(Option<#ty>), "optional")
            }
            false => self.optional_xml(first),
        }
    }

    /// XML that may be missing: an empty body is null.
    fn optional_xml(&self, payload: &Payload) -> Reading {
        let (reading, ty) = (self.reading(payload), self.outer_ty(payload.ty.not_null()));
        let encode = self.xml_root(payload).map(|Root { name, content }| {
            quote!(|value: Option<#ty>| value.and_then(|value| encode::xml(#name, #content, &value)))
        });
        Reading { ty: quote!(Option<#ty>), encode, ..reading }
    }

    /// The answer of an operation that fails.
    pub(crate) fn failure(&self, operation: &Operation, builder: &str) -> Reading {
        let outcomes = &operation.failure;
        let Some(first) = outcomes.iter().find_map(|outcome| outcome.payload.as_ref()) else {
            return Reading::new(quote!(runtime::Json), "json");
        };
        if are_alike(outcomes) {
            return self.reading(first);
        }
        if let Some(index) = operation.failure_type {
            return self.shared_failure(index, builder);
        }
        let documented: Vec<Outcome> = outcomes.iter().filter(|outcome| outcome.payload.is_some()).cloned().collect();
        self.several(&documented, builder, FAILURE)
    }

    fn reading(&self, payload: &Payload) -> Reading {
        match payload.kind {
            BodyKind::Xml if payload.xml.is_some() => self.xml_reading(payload),
            BodyKind::Json => Reading::new(self.outer_ty(&payload.ty), "json"),
            BodyKind::Text | BodyKind::Xml | BodyKind::EventStream | BodyKind::JsonLines => {
                Reading::new(quote!(String), "text")
            }
            BodyKind::Form | BodyKind::Multipart | BodyKind::Bytes => Reading::new(quote!(bytes::Bytes), "bytes"),
        }
    }

    fn xml_reading(&self, payload: &Payload) -> Reading {
        let (ty, read) = (self.outer_ty(&payload.ty), self.read(payload));
        let encode = self
            .xml_root(payload)
            .map(|Root { name, content }| quote!(|value: #ty| encode::xml(#name, #content, &value)));
        Reading { ty, decode: quote!(|response| #read), encode, items: Vec::new() }
    }

    /// An expression that reads `response`.
    fn read(&self, payload: &Payload) -> TokenStream {
        match self.xml_root(payload) {
            Some(Root { content, .. }) => quote!(reply::xml(response, #content)),
            None => {
                let decode = self.reading(payload).decode;
                quote!(#decode(response))
            }
        }
    }

    /// An enum of answers, with a variant for each status.
    fn several(&self, outcomes: &[Outcome], builder: &str, role: &str) -> Reading {
        let name = format_ident!("{builder}{role}");
        let Answers { variants, decoding } = self.answers(outcomes);
        let sort = if role == SUCCESS { "successful" } else { "error" };
        let doc = format!(" The {sort} responses of [`{builder}`], by status.");
        let failure = (role == FAILURE).then(|| quote!(impl crate::runtime::FailureBody for #name {}));
        let items = vec![
            quote! {
                #[doc = #doc]
                #[derive(Clone, Debug, PartialEq)]
                #[non_exhaustive]
                pub enum #name { #variants }
            },
            quote! {
                impl #name {
                    fn decode(response: &http::Response<bytes::Bytes>) -> Result<Self, DecodeError> { #decoding }
                }
            },
        ];
        let items = items.into_iter().chain(failure).collect();
        Reading { ty: quote!(#name), decode: quote!(#name::decode), encode: None, items }
    }

    /// The variants of an enum of answers, one for each status, and how it is read from `response`.
    pub(super) fn answers(&self, outcomes: &[Outcome]) -> Answers {
        let mut variants = Vec::new();
        let mut arms = Vec::new();
        let mut fallback = None;
        for outcome in outcomes {
            let variant = format_ident!("{}", self.status_name(outcome.status));
            let (declaration, read) = self.answer_variant(outcome, &variant);
            variants.push(declaration);
            match outcome.status {
                StatusMatch::Code(code) => {
                    let code = proc_macro2::Literal::u16_unsuffixed(code);
                    arms.push(quote!(#code => #read,));
                }
                StatusMatch::Class(class) => {
                    // A range such as `400..=499` would include statuses that have arms before it, which clippy warns about.
                    let class = proc_macro2::Literal::u8_unsuffixed(class);
                    arms.push(quote!(status if status / 100 == #class => #read,));
                }
                StatusMatch::Default => fallback = Some(read),
            }
        }
        let fallback = fallback.unwrap_or_else(|| {
            variants.push(quote! {
                /// The body of a response whose status the API description doesn't list.
                Undocumented(bytes::Bytes),
            });
            quote!(reply::bytes(response).map(Self::Undocumented))
        });
        Answers {
            variants: quote!(#(#variants)*),
            decoding: quote!(match response.status().as_u16() { #(#arms)* _ => #fallback, }),
        }
    }

    /// The declaration of the variant of an answer, and the expression that reads the answer as that variant.
    fn answer_variant(&self, outcome: &Outcome, variant: &proc_macro2::Ident) -> (TokenStream, TokenStream) {
        let docs = Docs { description: outcome.description.clone(), ..Docs::default() };
        let docs = comment(&prose(&docs, &format!("Status {}.", status_text(outcome.status)), &[]));
        let Some(payload) = &outcome.payload else {
            return (quote!(#docs #variant,), quote!(Ok(Self::#variant)));
        };
        let (ty, read) = (self.reading(payload).ty, self.read(payload));
        // As in unions: a struct may grow with the API, and must not make the whole enum large.
        let boxed =
            matches!(payload.kind, BodyKind::Json | BodyKind::Xml) && is_struct(self.api, &payload.ty).is_some();
        let ty = if boxed { quote!(Box<#ty>) } else { ty };
        (quote!(#docs #variant(#ty),), quote!(#read.map(Self::#variant)))
    }

    /// The variant of a status: its reason phrase.
    fn status_name(&self, status: StatusMatch) -> String {
        match status {
            StatusMatch::Code(code) => match reason(code) {
                "" => format!("Status{code}"),
                // `Ok` is the standard library's.
                _ if code == 200 && !self.names.shadows_std => "Status200".to_owned(),
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
}

/// The status as the document has it.
pub(crate) fn status_text(status: StatusMatch) -> String {
    match status {
        StatusMatch::Code(code) => code.to_string(),
        StatusMatch::Class(class) => format!("{class}XX"),
        StatusMatch::Default => "that no other entry names".to_owned(),
    }
}
