//! The builder of an operation: what is set before sending, and the ways to send.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use super::Emission;
use super::block::inline;
use super::outcomes::Reading;
use crate::model::{BodyKind, NextPage, Operation, PageCount, PageSlot, Pagination, Payload, Type};
use crate::name::OperationNames;

impl Emission<'_> {
    /// The builder, with how it is sent where the whole answer is read at once.
    pub(super) fn call_block(
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
            "crate::runtime::call! {{\n    /// A call of [`Client::{method}`], to be filled in and sent.\n    {name} {body}\n}}\n"
        )
    }

    /// The builder's own methods, if there are any.
    pub(super) fn builder_impl(
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
                /// Sends the request; gives the body piece by piece, as it arrives.
                pub fn download(self) -> M::Answer<runtime::Download<M>, #error> {
                    self.call.download(#decode_error)
                }
            });
        }
        methods.extend(self.stream(operation, failure));
        methods.extend(self.streamed(operation, failure));
        (!methods.is_empty()).then(|| quote! { impl<M: Mode> #name<M> { #(#methods)* } })
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
        let (paging, doc) = (paging(pagination), paging_doc(pagination));
        Some(quote! {
            #[doc = #doc]
            pub fn stream(self) -> M::Items<#item, #error> {
                self.call.items(#paging, #decode_error)
            }
        })
    }
}

/// How pages hang together, as the runtime has it.
fn paging(pagination: &Pagination) -> TokenStream {
    let Pagination { items, next, ends, .. } = pagination;
    let items = names(items);
    let (paging, slot) = match next {
        NextPage::Link(next) => {
            let next = names(next);
            (quote!(Paging::link(#items, #next)), None)
        }
        NextPage::Token(next, slot) => {
            let (next, parameter) = (names(next), parameter(slot));
            (quote!(Paging::token(#items, #next, #parameter)), Some(slot))
        }
        NextPage::LastItem(id, slot) => {
            let (id, parameter) = (names(id), parameter(slot));
            (quote!(Paging::last_item(#items, #id, #parameter)), Some(slot))
        }
        NextPage::Header => (quote!(Paging::header(#items)), None),
        NextPage::Count(count) => (counting(&items, count), Some(&count.slot)),
    };
    let in_body = slot.and_then(|slot| match slot {
        PageSlot::Query(_) => None,
        PageSlot::Body(member) => Some(names(member)),
    });
    let in_body = in_body.map(|member| quote!(.in_body(#member)));
    let more = ends.more.as_ref().map(|(member, goes_on)| {
        let (member, name) = (names(member), format_ident!("{}", if *goes_on { "more" } else { "last" }));
        quote!(.#name(#member))
    });
    let [total, pages] = [&ends.total, &ends.pages].map(|member| member.as_deref().map(names));
    let (total, pages) = (total.map(|member| quote!(.total(#member))), pages.map(|member| quote!(.pages(#member))));
    let repeated = ends.repeated.then(|| quote!(.ends_repeated()));
    quote!(#paging #in_body #more #total #pages #repeated)
}

/// Paging by a number that the client counts.
fn counting(items: &TokenStream, count: &PageCount) -> TokenStream {
    let PageCount { slot, first, by_items, size } = count;
    let (parameter, first) = (parameter(slot), proc_macro2::Literal::u64_unsuffixed(*first));
    let paging = match by_items {
        true => quote!(Paging::offset(#items, #parameter)),
        false => quote!(Paging::number(#items, #parameter, #first)),
    };
    let Some((size, default)) = size else { return paging };
    let default = match default.map(proc_macro2::Literal::u64_unsuffixed) {
        Some(default) => quote!(Some(#default)),
        None => quote!(None),
    };
    quote!(#paging.sized(#size, #default))
}

fn names(path: &[String]) -> TokenStream {
    quote!(&[#(#path),*])
}

/// The name of a query parameter; of a member of a body, its own.
fn parameter(slot: &PageSlot) -> &str {
    match slot {
        PageSlot::Query(name) => name,
        PageSlot::Body(member) => member.last().map_or("", String::as_str),
    }
}

/// What the method for the items of all pages says of itself.
fn paging_doc(pagination: &Pagination) -> String {
    let way = match &pagination.next {
        NextPage::Link(next) => format!("follows `{}` from page to page", next.join(".")),
        NextPage::Token(next, _) => format!("sends `{}` back for each next page", next.join(".")),
        NextPage::LastItem(id, slot) => {
            format!("sends `{}` of the last item as `{}` for each next page", id.join("."), parameter(slot))
        }
        NextPage::Header => "follows the `Link` header from page to page".to_owned(),
        NextPage::Count(PageCount { slot, size: Some(_), .. }) => {
            format!("counts `{}` up until a page isn't full", parameter(slot))
        }
        NextPage::Count(count) => format!("counts `{}` up to the last page", parameter(&count.slot)),
    };
    format!(" All items, one by one: {way}.")
}
