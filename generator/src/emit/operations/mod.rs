//! Operations: a method of the client, and the builder that it returns.

pub(crate) mod arguments;
mod call_builder;
mod example;
mod example_value;
mod failures;
mod mock_server;
mod paging;
pub(crate) mod request_body;
mod response_docs;
pub(crate) mod response_headers;
pub(crate) mod responses;
pub(crate) mod sample_call;
mod setters;
pub(in crate::emit) mod webhooks;

use heck::ToShoutySnakeCase;
use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use crate::emit::Emission;
use crate::emit::deprecated_aliases::Former;
use crate::emit::docs::{code, comment, prose, rules_sentence};
use crate::emit::layout::file::{File, Item};
use crate::emit::layout::imports::operation_imports;
use crate::emit::layout::macro_block::constant;
use crate::emit::operations::request_body::{is_nullable, multipart_type};
use crate::emit::operations::responses::status_text;
use crate::emit::types::deprecated_method;
use crate::model::{Operation, Parameter, ParameterPlace, Payload, StatusMatch};
use crate::name::OperationNames;
use crate::name::bodies::{SUCCESS, outcome_enums};
use crate::name::words::ident;

/// The optional header with a key for a request, by which the server recognizes a second attempt.
pub(in crate::emit) fn key_header(operation: &Operation) -> Option<&Parameter> {
    let is_key = |name: &str| name.to_ascii_lowercase().replace(['-', '_'], "").ends_with("idempotencykey");
    let mut headers = operation.parameters.iter().filter(|parameter| parameter.place == ParameterPlace::Header);
    headers.find(|header| !header.required && is_key(&header.name))
}

impl Emission<'_> {
    /// The file of a tag that has operations.
    pub(crate) fn operation_file(&self, tag: usize) -> File {
        let mut found: Vec<(&Operation, &OperationNames)> = self
            .api
            .operations
            .iter()
            .zip(&self.names.operations)
            .filter(|(operation, _)| operation.tag == tag)
            .collect();
        found.sort_by(|(_, one), (_, other)| one.method.cmp(&other.method));
        let module = &self.names.tags[tag];
        let prose = crate::markdown::doc_lines(&self.api.tags[tag].description);
        let mut head = self.header();
        let lines = if prose.is_empty() { vec![format!("Operations: {module}.")] } else { prose };
        head.extend(lines.iter().map(|line| format!("//! {line}").trim_end().to_owned() + "\n"));
        let mut file = File::new(format!("src/api/{module}.rs"), head);
        let items: Vec<Item> = found.iter().flat_map(|(operation, names)| self.operation(operation, names)).collect();
        file.items.extend(operation_imports(&items));
        let aliases = self.builder_aliases(module, &items);
        file.items.extend(items);
        file.items.extend(aliases);
        file
    }

    fn operation(&self, operation: &Operation, names: &OperationNames) -> Vec<Item> {
        let success = self.success(&operation.success, &names.builder);
        let failure = self.failure(operation, &names.builder);
        let mut items = vec![
            Item::Text(self.operation_constant(operation, names)),
            Item::Tokens(self.client_methods(operation, names)),
            Item::Text(self.call_block(operation, names, &success, &failure)),
        ];
        let methods = self.builder_impl(operation, names, &success, &failure);
        items.extend(methods.into_iter().chain(success.items).chain(failure.items).map(Item::Tokens));
        items
    }

    fn operation_constant(&self, operation: &Operation, names: &OperationNames) -> String {
        let (id, path) = (&operation.id, &operation.path);
        let known =
            ["GET", "PUT", "POST", "DELETE", "OPTIONS", "HEAD", "PATCH", "TRACE"].contains(&operation.method.as_str());
        let method = format_ident!("{}", if known { operation.method.as_str() } else { "POST" });
        let other = &operation.method;
        let other = (!known).then(|| quote!(.method_named(#other)));
        let (secured, unsupported) = self.secured(operation);
        let servers = self.own_servers(&operation.servers);
        let outcomes = operation.success.iter().chain(&operation.failure);
        let media_types = media_types(outcomes.filter_map(|outcome| outcome.payload.as_ref()));
        let accept = (!media_types.is_empty()).then(|| quote!(.accept(#media_types)));
        let successes = listed_successes(operation).map(|statuses| quote!(.succeeds_by(&[#(#statuses),*])));
        let key = key_header(operation).map(|Parameter { name, .. }| quote!(.key_header(#name)));
        let calls: Vec<TokenStream> =
            [other, secured, unsupported, servers, accept, successes, key].into_iter().flatten().collect();
        let arguments = [quote!(#id), quote!(Method::#method), quote!(#path)];
        constant(&constant_name(&names.method), "Operation", &arguments, &calls)
    }

    /// Which credentials the operation takes: the alternatives that the client supports, and where there are none, all of
    /// them, so that its user can bring what is missing.
    fn secured(&self, operation: &Operation) -> (Option<TokenStream>, Option<TokenStream>) {
        let supported: Vec<&Vec<usize>> =
            operation.security.iter().filter(|alternative| self.api.supports(alternative)).collect();
        let scheme = |scheme: &usize| &self.api.schemes[*scheme].name;
        let mut schemes = operation.security.iter().flatten();
        let unsupported = schemes.find(|index| self.api.requires_unsupported(operation, **index));
        let unsupported = unsupported.map(scheme).map(|name| quote!(.unspoken(#name)));
        let chosen = if unsupported.is_some() { operation.security.iter().collect() } else { supported };
        let alternatives = chosen.iter().map(|alternative| {
            let names = alternative.iter().map(scheme);
            quote!(&[#(#names),*])
        });
        let secured = (!chosen.is_empty()).then(|| quote!(.secured(&[#(#alternatives),*])));
        (secured, unsupported)
    }

    /// The client's methods for an operation: one for each kind of body that has to be given.
    fn client_methods(&self, operation: &Operation, names: &OperationNames) -> TokenStream {
        let kinds = operation.body.as_ref().map(|body| body.kinds.as_slice()).unwrap_or_default();
        let required = operation.body.as_ref().is_some_and(|body| body.required);
        let first = self.client_method(operation, names, &names.method, kinds.first());
        let others = kinds.iter().skip(1).filter(|_| required).zip(&names.alternates);
        let others = others.map(|(payload, method)| self.client_method(operation, names, method, Some(payload)));
        quote! { impl<M: Mode> Client<M> { #first #(#others)* } }
    }

    fn client_method(
        &self,
        operation: &Operation,
        names: &OperationNames,
        method: &str,
        payload: Option<&Payload>,
    ) -> TokenStream {
        let arguments = self.arguments(operation, names, payload);
        let builder = format_ident!("{}", names.builder);
        let constant = format_ident!("{}", constant_name(&names.method));
        let docs = if method == names.method {
            self.operation_docs(operation, names)
        } else {
            let media_type = payload.and_then(|payload| code(&payload.media_type)).unwrap_or_default();
            vec![format!("[`{}`](Self::{}) with a body in {media_type}.", names.method, names.method)]
        };
        let docs = comment(&docs);
        let deprecated = deprecated_method(operation.docs.deprecated);
        let given = arguments.iter().map(|argument| &argument.name);
        let given = quote!(#(#given),*);
        let typed = arguments.iter().map(|argument| {
            let (name, ty) = (&argument.name, &argument.ty);
            quote!(#name: #ty)
        });
        let typed = quote!(#(#typed),*);
        let apply = arguments.iter().map(|argument| &argument.apply);
        let parts = payload.filter(|payload| self.parts_of(operation, payload).is_some());
        let multipart = parts.and_then(|payload| multipart_type(payload, &quote!(call)));
        let fixed = self.fixed(operation, names, payload);
        let body = if arguments.is_empty() && multipart.is_none() && fixed.is_empty() {
            quote!(#builder { call: self.call(&#constant) })
        } else {
            quote! {
                let mut call = self.call(&#constant);
                #multipart
                #(#fixed)*
                #(#apply)*
                #builder { call }
            }
        };
        let doc = format!(" The former name of [`{method}`](Self::{method}).");
        let former = self.former_methods(method);
        let method = ident(method);
        let former = former.into_iter().map(|Former { name, note }| {
            quote!(#[doc = #doc] #note pub fn #name(&self, #typed) -> #builder<M> { self.#method(#given) })
        });
        quote! {
            #docs
            #deprecated
            pub fn #method(&self, #typed) -> #builder<M> { #body }
            #(#former)*
        }
    }

    fn operation_docs(&self, operation: &Operation, names: &OperationNames) -> Vec<String> {
        let line = code(&format!("{} {}", operation.method, operation.path)).unwrap_or_default();
        let mut more = vec![line];
        let asked: Vec<String> = operation
            .parameters
            .iter()
            .zip(&names.parameters)
            .filter(|(parameter, _)| parameter.required && parameter.fixed().is_none())
            .filter_map(|(parameter, name)| {
                let mut lines = crate::markdown::doc_lines(&parameter.docs.description);
                lines.truncate(1);
                let mut text = lines.pop().unwrap_or_default();
                if let Some(rules) = rules_sentence(&parameter.rules) {
                    text = format!("{text} {rules}");
                }
                (!text.trim().is_empty()).then(|| format!("* `{name}`: {}", text.trim()))
            })
            .collect();
        let body = operation.body.as_ref().filter(|body| body.required);
        let null = body.is_some_and(|body| body.kinds.first().is_some_and(is_nullable));
        let asked: Vec<String> =
            asked.into_iter().chain(null.then(|| "* `body`: `None` is sent as `null`.".to_owned())).collect();
        if !asked.is_empty() {
            more.push(asked.join("\n"));
        }
        let failures: Vec<String> = operation
            .failure
            .iter()
            .map(|outcome| {
                let text = crate::markdown::escape(&crate::markdown::plain(&outcome.description));
                let text = text.trim_end_matches('.');
                let status = status_text(outcome.status);
                match (outcome.status, text.is_empty()) {
                    (crate::model::StatusMatch::Default, true) => "* any other status".to_owned(),
                    (crate::model::StatusMatch::Default, false) => format!("* any other status: {text}"),
                    (_, true) => format!("* {status}"),
                    (_, false) => format!("* {status}: {text}"),
                }
            })
            .collect();
        if !failures.is_empty() {
            more.push("# Errors".to_owned());
            more.push(failures.join("\n"));
        }
        more.extend(crate::emit::operations::response_docs::sections(operation, &self.headers));
        let mut lines =
            prose(&operation.docs, &format!("Calls the operation `{}`.", operation.id.replace('`', "'")), &more);
        lines.extend(self.call_example(operation, names));
        lines.iter().flat_map(|line| line.split('\n').map(str::to_owned)).collect()
    }
}

pub(crate) fn constant_name(method: &str) -> String {
    method.to_shouty_snake_case()
}

/// The statuses of success where `default` describes all others. Where some of them have no body, the status and not the type
/// decides whether a body is read.
fn listed_successes(operation: &Operation) -> Option<Vec<proc_macro2::Literal>> {
    let default = operation.failure.iter().find(|outcome| outcome.status == StatusMatch::Default)?;
    let success = &operation.success;
    let first = success.iter().find_map(|outcome| outcome.payload.as_ref())?;
    let apart = default.payload.as_ref().is_some_and(|payload| payload.ty != first.ty);
    // An enum by status has a variant for statuses that aren't listed.
    let by_status = outcome_enums(operation).contains(&SUCCESS);
    if !apart || by_status || success.iter().all(|outcome| outcome.payload.is_some()) {
        return None;
    }
    let codes = success.iter().map(|outcome| match outcome.status {
        StatusMatch::Code(code) => Some(proc_macro2::Literal::u16_unsuffixed(code)),
        _ => None,
    });
    codes.collect()
}

/// The media types to ask for, each once: those that the first of these answers have, and then the others'.
pub(super) fn media_types<'a>(payloads: impl IntoIterator<Item = &'a Payload>) -> String {
    let mut media_types: Vec<&str> = Vec::new();
    for payload in payloads {
        for media_type in std::iter::once(&payload.media_type).chain(&payload.also) {
            let media_type = media_type.trim();
            let sendable = media_type.chars().all(|c| c.is_ascii_graphic() || c == ' ') && !media_type.is_empty();
            if sendable && !media_types.contains(&media_type) {
                media_types.push(media_type);
            }
        }
    }
    media_types.truncate(MOST_MEDIA_TYPES);
    media_types.join(", ")
}

/// How many media types a request asks for.
const MOST_MEDIA_TYPES: usize = 8;
