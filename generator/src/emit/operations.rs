//! Operations: a method of the client, and the builder that it gives.

use std::collections::BTreeSet;

use heck::ToShoutySnakeCase;
use proc_macro2::{Ident, Spacing, TokenStream, TokenTree};
use quote::{format_ident, quote};

use super::Emission;
use super::arguments::Argument;
use super::bodies::kind_word;
use super::docs::{code, comment, default_sentence, prose, rules_sentence};
use super::file::{File, Item};
use super::outcomes::{Reading, status_text};
use super::structs::deprecated;
use crate::model::{BodyKind, Field, NextPage, Operation, Outcome, Parameter, Payload, SchemeKind, Type};
use crate::name::OperationNames;
use crate::name::words::ident;

/// How many arguments a function may have beside `self`.
const MOST_ARGUMENTS: usize = 6;

impl Emission<'_> {
    /// The file of a tag that has operations.
    pub(super) fn operation_file(&self, tag: usize) -> File {
        let mut found: Vec<(&Operation, &OperationNames)> =
            self.api.operations.iter().zip(&self.names.operations).filter(|(operation, _)| operation.tag == tag).collect();
        found.sort_by(|(_, one), (_, other)| one.method.cmp(&other.method));
        let module = &self.names.tags[tag];
        let prose = crate::markdown::doc_lines(&self.api.tags[tag].description);
        let mut head = self.header();
        let lines = if prose.is_empty() { vec![format!("Operations: {module}.")] } else { prose };
        head.extend(lines.iter().map(|line| format!("//! {line}").trim_end().to_owned() + "\n"));
        let mut file = File::new(format!("src/api/{module}.rs"), head);
        let items: Vec<Item> = found.iter().flat_map(|(operation, names)| self.operation(operation, names)).collect();
        file.items.extend(imports(&items));
        file.items.extend(items);
        file
    }

    fn operation(&self, operation: &Operation, names: &OperationNames) -> Vec<Item> {
        let success = self.success(&operation.success, &names.builder);
        let failure = self.failure(&operation.failure, &names.builder);
        let setters = self.setters(operation, names);
        let mut items = vec![
            self.operation_constant(operation, names),
            self.client_methods(operation, names),
            self.builder_struct(names),
            self.builder_impl(operation, names, &setters, &success, &failure),
        ];
        items.extend(success.items);
        items.extend(failure.items);
        items.into_iter().map(Item::Tokens).collect()
    }

    fn operation_constant(&self, operation: &Operation, names: &OperationNames) -> TokenStream {
        let name = format_ident!("{}", constant_name(&names.method));
        let (id, path) = (&operation.id, &operation.path);
        let known = ["GET", "PUT", "POST", "DELETE", "OPTIONS", "HEAD", "PATCH", "TRACE"].contains(&operation.method.as_str());
        let method = format_ident!("{}", if known { operation.method.as_str() } else { "POST" });
        let other = &operation.method;
        let other = (!known).then(|| quote!(.method_named(#other)));
        let alternatives: Vec<TokenStream> = operation
            .security
            .iter()
            .filter(|schemes| schemes.iter().all(|scheme| !matches!(self.api.schemes[*scheme].kind, SchemeKind::Unsupported(_))))
            .map(|schemes| {
                let names = schemes.iter().map(|scheme| &self.api.schemes[*scheme].name);
                quote!(&[#(#names),*])
            })
            .collect();
        let secured = (!alternatives.is_empty()).then(|| quote!(.secured(&[#(#alternatives),*])));
        let server = operation.server.as_ref().map(|server| {
            let url = super::client::plain_url(server);
            quote!(.server(#url))
        });
        let media_types = accepted(&operation.success, &operation.failure);
        let accept = (!media_types.is_empty()).then(|| quote!(.accept(#media_types)));
        quote! {
            const #name: Operation = Operation::new(#id, Method::#method, #path)#other #secured #server #accept;
        }
    }

    /// What is asked for at once, with one kind of body.
    fn arguments(&self, operation: &Operation, names: &OperationNames, payload: Option<&Payload>) -> Vec<Argument> {
        let call = quote!(call);
        let mut arguments: Vec<Argument> =
            self.asked(operation).zip(&names.parameters).filter(|((_, asked), _)| *asked).map(|((parameter, _), name)| self.parameter(parameter, name, &call)).collect();
        let Some(payload) = payload else { return arguments };
        match self.parts_of(operation, payload) {
            Some(parts) => {
                let asked = parts.iter().zip(&names.parts).filter(|((field, _), _)| field.required);
                let room = MOST_ARGUMENTS.saturating_sub(arguments.len());
                arguments.extend(asked.take(room).map(|((field, _), name)| self.part(payload, field, name, &call)));
            }
            None if operation.body.as_ref().is_some_and(|body| body.required) => arguments.push(self.body(payload, &call)),
            None => {}
        }
        arguments
    }

    /// What may be set before sending.
    fn setters(&self, operation: &Operation, names: &OperationNames) -> Vec<TokenStream> {
        let call = quote!(self.call);
        let parameters = self.asked(operation).zip(&names.parameters).filter(|((_, asked), _)| !asked);
        let mut setters: Vec<TokenStream> = parameters.map(|((parameter, _), name)| self.setter_of(parameter, name, &call)).collect();
        let Some(body) = &operation.body else { return setters };
        for (index, payload) in body.kinds.iter().enumerate() {
            if let Some(parts) = self.parts_of(operation, payload).filter(|_| index == 0) {
                let room = MOST_ARGUMENTS.saturating_sub(self.asked(operation).filter(|(_, asked)| *asked).count());
                let mut asked = 0;
                for ((field, _), name) in parts.iter().zip(&names.parts) {
                    asked += usize::from(field.required);
                    if !field.required || asked > room {
                        let fallback = code(&field.name).map_or_else(|| "Sets a part.".to_owned(), |name| format!("Sets the part {name}."));
                        setters.push(setter(comment(&prose(&field.docs, &fallback, &[])), self.part(payload, field, name, &call), None));
                    }
                }
            } else if !body.required {
                let mut argument = self.body(payload, &call);
                let mut method = argument.name.clone();
                if index > 0 {
                    method = format_ident!("body_{}", kind_word(payload.kind));
                }
                std::mem::swap(&mut argument.name, &mut method);
                let docs = comment(&prose(&body.docs, "The body of the request.", &[]));
                setters.push(setter_named(docs, &argument.name.clone(), Argument { name: method, ..argument }, None));
            }
        }
        setters
    }

    /// The parameters, each with whether it is asked for at once: as many of the required ones as a function can have.
    fn asked<'a>(&self, operation: &'a Operation) -> impl Iterator<Item = (&'a Parameter, bool)> {
        let mut room = MOST_ARGUMENTS - usize::from(operation.body.as_ref().is_some_and(|body| body.required));
        operation.parameters.iter().map(move |parameter| {
            let asked = parameter.required && room > 0;
            room -= usize::from(asked);
            (parameter, asked)
        })
    }

    /// The parts of a multipart body that is the first of its operation's bodies.
    fn parts_of(&self, operation: &Operation, payload: &Payload) -> Option<Vec<(&Field, &str)>> {
        let first = operation.body.as_ref().and_then(|body| body.kinds.first())?;
        if first.kind == payload.kind { self.parts(payload) } else { None }
    }

    fn setter_of(&self, parameter: &Parameter, name: &str, call: &TokenStream) -> TokenStream {
        let mut more = Vec::new();
        if parameter.required {
            more.push("The API requires it.".to_owned());
        }
        more.extend(rules_sentence(&parameter.rules));
        more.extend(default_sentence(parameter.default.as_ref()));
        let fallback = code(&parameter.name).map_or_else(|| "Sets a parameter.".to_owned(), |name| format!("Sets {name}."));
        let docs = comment(&prose(&parameter.docs, &fallback, &more));
        setter(docs, self.parameter(parameter, name, call), deprecated(parameter.docs.deprecated))
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

    fn client_method(&self, operation: &Operation, names: &OperationNames, method: &str, payload: Option<&Payload>) -> TokenStream {
        let arguments = self.arguments(operation, names, payload);
        let builder = format_ident!("{}", names.builder);
        let constant = format_ident!("{}", constant_name(&names.method));
        let docs = if method == names.method {
            self.operation_docs(operation, names)
        } else {
            let media_type = payload.and_then(|payload| code(&payload.media_type)).unwrap_or_default();
            vec![format!("[`{}`](Self::{}) with a body in {media_type}.", names.method, names.method)]
        };
        let (docs, method) = (comment(&docs), ident(method));
        let deprecated = deprecated(operation.docs.deprecated);
        let typed = arguments.iter().map(|argument| {
            let (name, ty) = (&argument.name, &argument.ty);
            quote!(#name: #ty)
        });
        let apply = arguments.iter().map(|argument| &argument.apply);
        let body = if arguments.is_empty() {
            quote!(#builder { call: self.call(&#constant) })
        } else {
            quote! {
                let mut call = self.call(&#constant);
                #(#apply)*
                #builder { call }
            }
        };
        quote! {
            #docs
            #deprecated
            pub fn #method(&self, #(#typed),*) -> #builder<M> { #body }
        }
    }

    fn operation_docs(&self, operation: &Operation, names: &OperationNames) -> Vec<String> {
        let line = code(&format!("{} {}", operation.method, operation.path)).unwrap_or_default();
        let mut more = vec![line];
        let asked: Vec<String> = operation
            .parameters
            .iter()
            .zip(&names.parameters)
            .filter(|(parameter, _)| parameter.required)
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
        more.extend(super::sections::sections(operation));
        let lines = prose(&operation.docs, &format!("`{}` of the document.", operation.id.replace('`', "'")), &more);
        lines.iter().flat_map(|line| line.split('\n').map(str::to_owned)).collect()
    }

    fn builder_struct(&self, names: &OperationNames) -> TokenStream {
        let name = format_ident!("{}", names.builder);
        let doc = format!(" A call of [`Client::{}`], to be filled in and sent.", names.method);
        quote! {
            #[doc = #doc]
            #[derive(Clone, Debug)]
            #[must_use = "a request does nothing until it is sent"]
            pub struct #name<M: Mode = Async> { call: Call<M> }
        }
    }

    fn builder_impl(&self, operation: &Operation, names: &OperationNames, setters: &[TokenStream], success: &Reading, failure: &Reading) -> TokenStream {
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
        let whole = operation.success.iter().filter_map(|outcome| outcome.payload.as_ref()).all(|payload| !payload.kind.is_stream());
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
        let method = format_ident!("{}", if main.is_some() && operation.pagination.is_none() { "stream" } else { "stream_events" });
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
        };
        let doc = match &pagination.next {
            NextPage::Link(next) => format!(" All items, one by one: follows `{}` from page to page.", next.join(".")),
            NextPage::Token(next, _) => format!(" All items, one by one: sends `{}` back for each next page.", next.join(".")),
        };
        Some(quote! {
            #[doc = #doc]
            pub fn stream(self) -> M::Items<#item, #error> {
                self.call.items(#paging, #decode_error)
            }
        })
    }
}

fn setter(docs: TokenStream, argument: Argument, deprecated: Option<TokenStream>) -> TokenStream {
    let method = argument.name.clone();
    setter_named(docs, &method, argument, deprecated)
}

fn setter_named(docs: TokenStream, method: &Ident, argument: Argument, deprecated: Option<TokenStream>) -> TokenStream {
    let Argument { name, ty, apply } = argument;
    quote! {
        #docs
        #deprecated
        pub fn #method(mut self, #name: #ty) -> Self { #apply self }
    }
}

fn constant_name(method: &str) -> String {
    method.to_shouty_snake_case()
}

/// The media types to ask for, each once.
fn accepted(success: &[Outcome], failure: &[Outcome]) -> String {
    let mut media_types: Vec<&str> = Vec::new();
    for outcome in success.iter().chain(failure) {
        if let Some(payload) = &outcome.payload {
            let media_type = payload.media_type.trim();
            let sendable = media_type.chars().all(|c| c.is_ascii_graphic() || c == ' ') && !media_type.is_empty();
            if sendable && !media_types.contains(&media_type) {
                media_types.push(media_type);
            }
        }
    }
    media_types.truncate(4);
    media_types.join(", ")
}

/// The identifiers that stand by themselves, not behind another path: the first of each path.
fn bare_idents(tokens: TokenStream, found: &mut BTreeSet<String>) {
    let mut behind_path = false;
    for token in tokens {
        match token {
            TokenTree::Group(group) => bare_idents(group.stream(), found),
            TokenTree::Ident(ident) if !behind_path => {
                found.insert(ident.to_string());
                continue;
            }
            TokenTree::Punct(punct) => {
                behind_path = punct.as_char() == ':' && (behind_path || punct.spacing() == Spacing::Joint);
                continue;
            }
            TokenTree::Ident(_) | TokenTree::Literal(_) => {}
        }
        behind_path = false;
    }
}

/// The imports that the items of a file need, by the names that stand in them.
fn imports(items: &[Item]) -> Vec<Item> {
    let text: String = items
        .iter()
        .map(|item| match item {
            Item::Tokens(tokens) => tokens.to_string(),
            Item::Text(text) => text.clone(),
        })
        .collect::<Vec<_>>()
        .join(" ");
    let mut named = BTreeSet::new();
    for item in items {
        if let Item::Tokens(tokens) = item {
            bare_idents(tokens.clone(), &mut named);
        }
    }
    let uses_item = |name: &str| named.contains(name);
    let has = |mark: &str| text.contains(mark);
    let mut names = vec!["Async", "Call", "Client", "Mode", "Operation"];
    names.extend(["FormPart", "Paging", "Param", "Part", "Style", "Upload"].iter().filter(|name| uses_item(name)));
    if has("Response <") {
        names.push("Response");
    }
    names.push("reply");
    names.sort_by_key(|name| (name.chars().all(char::is_lowercase), *name));
    let mut uses = String::from("use http::Method;\n\n");
    if has("Result < Self , DecodeError >") {
        uses.push_str("use crate::runtime::json::DecodeError;\n");
    }
    if has(". rules (") {
        uses.push_str("use crate::runtime::rules::*;\n");
    }
    uses.push_str(&format!("use crate::runtime::{{{}}};\n", names.join(", ")));
    let own = match (has("runtime ::"), has("types ::")) {
        (true, true) => "use crate::{runtime, types};\n",
        (true, false) => "use crate::runtime;\n",
        (false, true) => "use crate::types;\n",
        (false, false) => "",
    };
    uses.push_str(own);
    vec![Item::Text(uses)]
}
