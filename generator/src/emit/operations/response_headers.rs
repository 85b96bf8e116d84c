//! Headers of responses: a constant for each that the document names, by which it is read in its type.

use std::collections::{BTreeMap, BTreeSet};

use heck::ToShoutySnakeCase;
use quote::{format_ident, quote};

use crate::emit::Emission;
use crate::emit::docs::{code, comment, prose};
use crate::emit::layout::file::File;
use crate::emit::layout::imports::Imports;
use crate::emit::layout::used::Used;
use crate::model::{Api, Docs, Type};
use crate::name::words::value_name;

/// A header of responses.
struct Header<'a> {
    name: &'a str,
    /// The type, where all operations have the same, else text.
    ty: &'a Type,
    docs: &'a Docs,
}

/// The constants of headers, by the names of the headers in lower case.
pub(crate) fn constants(api: &Api) -> BTreeMap<String, String> {
    let mut taken = BTreeSet::new();
    let constant = |name: &String| {
        let plain = value_name(name, "header").to_shouty_snake_case();
        let mut numbered = (2..).map(|number| format!("{plain}_{number}"));
        let mut constant = plain.clone();
        while !taken.insert(constant.clone()) {
            constant = numbered.next().unwrap_or_default();
        }
        (name.clone(), constant)
    };
    documented(api).keys().map(constant).collect()
}

/// The headers in the document, by their names in lower case.
fn documented(api: &Api) -> BTreeMap<String, Header<'_>> {
    let mut headers: BTreeMap<String, Header<'_>> = BTreeMap::new();
    let outcomes = api.operations.iter().flat_map(|operation| operation.success.iter().chain(&operation.failure));
    for (name, ty, docs) in outcomes.flat_map(|outcome| &outcome.headers) {
        let sendable = name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte));
        // OpenAPI ignores `Content-Type` here, since the media type states it.
        if !sendable || name.is_empty() || name.eq_ignore_ascii_case("content-type") {
            continue;
        }
        let known = headers.entry(name.to_ascii_lowercase()).or_insert(Header { name, ty, docs });
        if known.ty != ty {
            known.ty = &Type::String;
        }
    }
    headers
}

impl Emission<'_> {
    pub(crate) fn headers(&self) -> File {
        let head = self.header()
            + "//! The response headers that the API description names, for [`Response::header`](crate::Response::header).\n";
        let mut file = File::new("src/headers.rs".to_owned(), head);
        let headers = documented(self.api);
        let mut imports = Imports::default();
        imports.add("crate::runtime", "Header");
        let constants: Vec<_> = headers
            .iter()
            .filter_map(|(key, header)| {
                let constant = format_ident!("{}", self.headers.get(key)?);
                let (name, ty) = (header.name, self.outer_ty(header.ty));
                let make = format_ident!("{}", if matches!(header.ty, Type::Array(_)) { "list" } else { "new" });
                let fallback = code(name).unwrap_or_else(|| "A header.".to_owned());
                let more = Vec::from_iter((!header.docs.description.is_empty()).then(|| fallback.clone()));
                let docs = comment(&prose(header.docs, &fallback, &more));
                Some(quote!(#docs pub const #constant: Header<#ty> = Header::#make(#name);))
            })
            .collect();
        if constants.iter().any(|constant| Used::of(constant.clone()).begins_path("runtime")) {
            imports.add("crate", "runtime");
        }
        file.items.extend(imports.item());
        constants.into_iter().for_each(|constant| file.push(constant));
        file
    }
}
