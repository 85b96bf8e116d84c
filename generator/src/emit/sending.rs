//! The builder of an operation: what is set before sending, and the ways to send.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use super::Emission;
use super::outcomes::Reading;
use crate::model::{BodyKind, NextPage, Operation, PageCount, Payload, Type};
use crate::name::OperationNames;

impl Emission<'_> {
    pub(super) fn builder_struct(&self, names: &OperationNames) -> TokenStream {
        let name = format_ident!("{}", names.builder);
        let doc = format!(" A call of [`Client::{}`], to be filled in and sent.", names.method);
        quote! {
            #[doc = #doc]
            #[derive(Clone, Debug)]
            #[must_use = "a request does nothing until it is sent"]
            pub struct #name<M: Mode = Async> { call: Call<M> }
        }
    }

    pub(super) fn builder_impl(
        &self,
        operation: &Operation,
        names: &OperationNames,
        setters: &[TokenStream],
        success: &Reading,
        failure: &Reading,
    ) -> TokenStream {
        let name = format_ident!("{}", names.builder);
        let (ty, decode) = (&success.ty, &success.decode);
        let (error, decode_error) = (&failure.ty, &failure.decode);
        let paged = self.stream(operation, failure);
        let streamed = self.streamed(operation, failure);
        let download = (ty.to_string() == "bytes :: Bytes").then(|| {
            quote! {
                /// Sends the request; gives the body piece by piece, as it arrives.
                pub fn download(self) -> M::Answer<runtime::Download<M>, #error> {
                    self.call.download(#decode_error)
                }
            }
        });
        let whole = operation
            .success
            .iter()
            .filter_map(|outcome| outcome.payload.as_ref())
            .all(|payload| !payload.kind.is_stream());
        let send = (whole || streamed.is_none()).then(|| {
            quote! {
                /// Sends the request; gives what the body says.
                pub fn send(self) -> M::Answer<#ty, #error> {
                    self.call.send(#decode, #decode_error)
                }

                /// Sends the request; gives the status and the headers too.
                pub fn send_with_response(self) -> M::Answer<Response<#ty>, #error> {
                    self.call.send_with_response(#decode, #decode_error)
                }
            }
        });
        quote! {
            impl<M: Mode> #name<M> {
                #(#setters)*
                #send
                #download
                #paged
                #streamed
            }
        }
    }

    /// The answer piece by piece, where the API gives it so.
    fn streamed(&self, operation: &Operation, failure: &Reading) -> Option<TokenStream> {
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
            BodyKind::JsonLines => quote! {
                /// Sends the request; gives the lines of the answer one by one.
                pub fn #method(self) -> M::Lines<#ty, #error> { self.call.lines(#decode_error) }
            },
            _ if matches!(payload.ty, Type::String) => quote! {
                /// Sends the request; gives the events of the answer one by one.
                pub fn #method(self) -> M::Events<String, #error> { self.call.text_events(#decode_error) }
            },
            _ => quote! {
                /// Sends the request; gives the events of the answer one by one.
                pub fn #method(self) -> M::Events<#ty, #error> { self.call.events(#decode_error) }
            },
        })
    }

    fn stream(&self, operation: &Operation, failure: &Reading) -> Option<TokenStream> {
        let pagination = operation.pagination.as_ref()?;
        let item = self.outer_ty(&pagination.item);
        let (error, decode_error) = (&failure.ty, &failure.decode);
        let items = &pagination.items;
        let paging = match &pagination.next {
            NextPage::Link(next) => quote!(Paging::link(&[#(#items),*], &[#(#next),*])),
            NextPage::Token(next, parameter) => quote!(Paging::token(&[#(#items),*], &[#(#next),*], #parameter)),
            NextPage::Header => quote!(Paging::header(&[#(#items),*])),
            NextPage::Count(count) => counting(items, count),
        };
        let doc = match &pagination.next {
            NextPage::Link(next) => format!(" All items, one by one: follows `{}` from page to page.", next.join(".")),
            NextPage::Token(next, _) => {
                format!(" All items, one by one: sends `{}` back for each next page.", next.join("."))
            }
            NextPage::Header => " All items, one by one: follows the `Link` header from page to page.".to_owned(),
            NextPage::Count(count) => {
                format!(" All items, one by one: counts `{}` up until a page isn't full.", count.parameter)
            }
        };
        Some(quote! {
            #[doc = #doc]
            pub fn stream(self) -> M::Items<#item, #error> {
                self.call.items(#paging, #decode_error)
            }
        })
    }
}

/// Paging by a number that the client counts.
fn counting(items: &[String], count: &PageCount) -> TokenStream {
    let PageCount { parameter, first, by_items, size } = count;
    let first = proc_macro2::Literal::u64_unsuffixed(*first);
    let paging = match by_items {
        true => quote!(Paging::offset(&[#(#items),*], #parameter)),
        false => quote!(Paging::number(&[#(#items),*], #parameter, #first)),
    };
    let Some((size, default)) = size else { return paging };
    let default = match default.map(proc_macro2::Literal::u64_unsuffixed) {
        Some(default) => quote!(Some(#default)),
        None => quote!(None),
    };
    quote!(#paging.sized(#size, #default))
}
