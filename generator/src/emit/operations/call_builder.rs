//! The builder of an operation: its setters, and the methods that send.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use crate::emit::Emission;
use crate::emit::docs::code;
use crate::emit::layout::macro_block::inline;
use crate::emit::operations::paging::{paging, paging_doc};
use crate::emit::operations::responses::Reading;
use crate::emit::operations::{constant_name, media_types};
use crate::model::{BodyKind, Operation, Payload, PolledId, Type};
use crate::name::OperationNames;

impl Emission<'_> {
    /// The builder, with the methods that read the whole answer.
    pub(crate) fn call_block(
        &self,
        operation: &Operation,
        names: &OperationNames,
        success: &Reading,
        failure: &Reading,
    ) -> String {
        let (name, method) = (&names.builder, &names.method);
        let mut payloads = operation.success.iter().filter_map(|outcome| outcome.payload.as_ref());
        let whole = payloads.all(|payload| !payload.kind.is_stream()) || self.streamed(operation, failure).is_none();
        let body = if whole {
            let [value, decode, error, decode_error] =
                [&success.ty, &success.decode, &failure.ty, &failure.decode].map(inline);
            format!("{{\n        value: {value} = {decode},\n        error: {error} = {decode_error},\n    }}")
        } else {
            "{}".to_owned()
        };
        format!(
            "crate::runtime::call! {{\n    /// The request builder of [`Client::{method}`].\n    {name} {body}\n}}\n"
        )
    }

    /// The builder's own methods; none where it has none.
    pub(crate) fn builder_impl(
        &self,
        operation: &Operation,
        names: &OperationNames,
        success: &Reading,
        failure: &Reading,
    ) -> Option<TokenStream> {
        let name = format_ident!("{}", names.builder);
        let mut methods = self.setters(operation, names);
        let (error, decode_error) = (&failure.ty, &failure.decode);
        if success.ty.to_string() == "bytes :: Bytes" {
            methods.push(quote! {
                /// Sends the request and streams the body as it arrives.
                pub fn download(self) -> M::Answer<runtime::Download<M>, #error> {
                    self.call.download(#decode_error)
                }
            });
        }
        let mut downloads = operation.success.iter().filter_map(|outcome| outcome.download.as_ref());
        if let Some(payload) = downloads.next().filter(|_| success.ty.to_string() != "bytes :: Bytes") {
            let media_types = media_types([payload]);
            methods.push(quote! {
                /// Sends the request, asks for bytes and streams them as they arrive.
                pub fn download(mut self) -> M::Answer<runtime::Download<M>, #error> {
                    self.call.accept(#media_types);
                    self.call.download(#decode_error)
                }
            });
        }
        methods.extend(self.poll(operation, failure));
        methods.extend(self.stream(operation, failure));
        methods.extend(self.streamed(operation, failure));
        (!methods.is_empty()).then(|| quote! { impl<M: Mode> #name<M> { #(#methods)* } })
    }

    /// The methods that read the answer as a stream, where it is one.
    pub(crate) fn streamed(&self, operation: &Operation, failure: &Reading) -> Option<TokenStream> {
        let of = |payload: &Option<Payload>| payload.clone().filter(|payload| payload.kind.is_stream());
        let main = operation.success.iter().find_map(|outcome| of(&outcome.payload));
        let payload = main.clone().or_else(|| operation.success.iter().find_map(|outcome| of(&outcome.stream)))?;
        let method = format_ident!(
            "{}",
            if main.is_some() && operation.pagination.is_none() { "stream" } else { "stream_events" }
        );
        let (error, decode_error) = (&failure.ty, &failure.decode);
        let ty = self.outer_ty(&payload.ty);
        Some(match payload.kind {
            BodyKind::JsonLines if main.is_none() => {
                let media_type = &payload.media_type;
                quote! {
                    /// Sends the request; gives the lines of the answer one by one.
                    pub fn #method(mut self) -> M::Lines<#ty, #error> {
                        self.call.accept(#media_type);
                        self.call.lines(#decode_error)
                    }
                }
            }
            BodyKind::JsonLines => quote! {
                /// Sends the request and streams the lines of the response.
                pub fn #method(self) -> M::Lines<#ty, #error> { self.call.lines(#decode_error) }
            },
            _ if matches!(payload.ty, Type::String) => quote! {
                /// Sends the request and streams the events of the response.
                pub fn #method(self) -> M::Events<String, #error> { self.call.text_events(#decode_error) }
            },
            _ => quote! {
                /// Sends the request and streams the events of the response.
                pub fn #method(self) -> M::Events<#ty, #error> { self.call.events(#decode_error) }
            },
        })
    }

    /// The call of an operation that goes on after it is answered.
    fn poll(&self, operation: &Operation, failure: &Reading) -> Option<TokenStream> {
        let polling = operation.polling.as_ref()?;
        let (result, names) = (self.api.operations.get(polling.result)?, self.names.operations.get(polling.result)?);
        let constant = format_ident!("{}", constant_name(&names.method));
        let Reading { ty: value, decode, .. } = self.success(&result.success, &names.builder);
        let (error, decode_error) = (&failure.ty, &failure.decode);
        let (status, until) = (&polling.status, &polling.until);
        let way = match status.is_empty() {
            true => quote!(runtime::Way::accepted()),
            false => quote!(runtime::Way::member(&[#(#status),*], &[#(#until),*])),
        };
        let by_id =
            polling.id.as_ref().map(|PolledId { parameter, members }| quote!(.by_id(#parameter, &[#(#members),*])));
        let doc = match status.is_empty() {
            true => {
                " Sends the request and waits until the operation is over: until an answer has another status than 202."
                    .to_owned()
            }
            false => {
                let values: Vec<String> = until.iter().filter_map(|value| code(value)).collect();
                let status = code(&status.join(".")).unwrap_or_else(|| "its state".to_owned());
                format!(
                    " Sends the request and waits until the operation is over: until {status} is {}.",
                    values.join(" or ")
                )
            }
        };
        Some(quote! {
            #[doc = #doc]
            pub fn poll(self) -> runtime::Polling<M, #value, #error> {
                self.call.poll(&#constant, #way #by_id, #decode, #decode_error)
            }
        })
    }

    fn stream(&self, operation: &Operation, failure: &Reading) -> Option<TokenStream> {
        let pagination = operation.pagination.as_ref()?;
        let item = self.outer_ty(&pagination.item);
        let (error, decode_error) = (&failure.ty, &failure.decode);
        let (paging, doc) = (paging(pagination), paging_doc(pagination));
        Some(quote! {
            #[doc = #doc]
            pub fn stream(self) -> M::Items<#item, #error> {
                self.call.items(#paging, #decode_error)
            }
        })
    }
}
