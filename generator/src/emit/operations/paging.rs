//! Paging: the constant by which the runtime finds the next page of a list.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use crate::model::{NextPage, PageCount, PageSlot, Pagination};

/// The runtime's `Paging` of an operation.
pub(super) fn paging(pagination: &Pagination) -> TokenStream {
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
        NextPage::Count(count) => (by_number(&items, count), Some(&count.slot)),
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

/// Paging by a page number or an offset, which the client counts.
fn by_number(items: &TokenStream, count: &PageCount) -> TokenStream {
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

/// The docs of the method for the items of all pages.
pub(super) fn paging_doc(pagination: &Pagination) -> String {
    let way = match &pagination.next {
        NextPage::Link(next) => format!("follows `{}` from page to page", next.join(".")),
        NextPage::Token(next, _) => format!("sends the `{}` of each page to get the next", next.join(".")),
        NextPage::LastItem(id, slot) => {
            format!("sends the `{}` of the last item as `{}` to get the next page", id.join("."), parameter(slot))
        }
        NextPage::Header => "follows the `Link` header from page to page".to_owned(),
        NextPage::Count(PageCount { slot, size: Some(_), .. }) => {
            format!("counts `{}` up until a page isn't full", parameter(slot))
        }
        NextPage::Count(count) => format!("counts `{}` up to the last page", parameter(&count.slot)),
    };
    format!(" Streams all items: {way}.")
}
