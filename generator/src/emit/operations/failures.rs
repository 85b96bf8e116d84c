//! Failures that operations have in common: one enum for all that document the same, which each operation exports under a name of its
//! own.
//!
//! The enum's module is private, so that `GetJobFailure` is all that users can write: an operation that comes to document other failures
//! than the rest keeps that name. It is an export and no type alias, since `use GetJobFailure::NotFound` can't go through one, and
//! since rustdoc shows the variants of an export.

use std::collections::BTreeSet;

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use crate::emit::Emission;
use crate::emit::layout::file::File;
use crate::emit::layout::imports::Imports;
use crate::emit::layout::used::Used;
use crate::emit::operations::responses::{Answers, Reading};
use crate::name::bodies::FAILURE;

impl Emission<'_> {
    /// The failures of an operation, under its own name: the enum is one with others.
    pub(super) fn shared_failure(&self, index: usize, builder: &str) -> Reading {
        let (name, shared) = (format_ident!("{builder}{FAILURE}"), format_ident!("{}", self.names.failures[index]));
        let doc = format!(" The error responses of [`{builder}`], by status.");
        let items = vec![quote!(#[doc = #doc] pub use crate::failures::#shared as #name;)];
        Reading { ty: quote!(#name), decode: quote!(#name::decode), encode: None, items }
    }

    /// The file of these enums.
    pub(in crate::emit) fn failures(&self) -> File {
        let mut head = self.header()
            + "//! What operations fail with: those that document the same answers have one type for them, each under a name of its own.\n";
        let mut tags = vec![BTreeSet::new(); self.api.failures.len()];
        for operation in &self.api.operations {
            operation.failure_type.iter().for_each(|index| _ = tags[*index].insert(operation.tag));
        }
        // Where each enum is behind features, nothing here is in use without them.
        if let Some(gate) = self.gates.of_tags(&tags.iter().flatten().copied().collect()) {
            head.push_str(&format!("\n#!{}", gate.trim_start_matches('#')));
        }
        let mut file = File::new("src/failures.rs".to_owned(), head);
        let mut named: Vec<(&String, usize)> = self.names.failures.iter().zip(0..).collect();
        named.sort_unstable();
        let enums: Vec<_> =
            named.into_iter().map(|(name, index)| self.shared_enum(name, index, &tags[index])).collect();
        let code = Used::of(quote!(#(#enums)*));
        let mut imports = Imports::default();
        imports.add("crate::runtime", "FailureBody");
        imports.add("crate::runtime", "reply");
        imports.add("crate::runtime::json", "DecodeError");
        for module in ["runtime", "types"].into_iter().filter(|name| code.begins_path(name)) {
            imports.add("crate", module);
        }
        if code.begins_path("xml") {
            imports.add("crate::runtime", "xml");
        }
        file.items.extend(imports.item());
        enums.into_iter().for_each(|tokens| file.push(tokens));
        file
    }

    fn shared_enum(&self, name: &str, index: usize, tags: &BTreeSet<usize>) -> TokenStream {
        let name = format_ident!("{name}");
        let gate: Option<TokenStream> = self.gates.of_tags(tags).and_then(|line| line.parse().ok());
        let Answers { variants, decoding } = self.answers(&self.api.failures[index]);
        quote! {
            #gate
            #[derive(Clone, Debug, PartialEq)]
            #[non_exhaustive]
            pub enum #name { #variants }

            #gate
            impl #name {
                pub(crate) fn decode(response: &http::Response<bytes::Bytes>) -> Result<Self, DecodeError> { #decoding }
            }

            #gate
            impl FailureBody for #name {}
        }
    }
}
