//! Operations: a method of the client, and the builder that it gives.

use heck::ToShoutySnakeCase;
use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use super::Emission;
use super::arguments::Argument;
use super::docs::{code, comment, default_sentence, prose, rules_sentence};
use super::file::{File, Item};
use super::outcomes::{Reading, status_text};
use super::structs::deprecated;
use crate::model::{NextPage, Operation, Outcome, Parameter, SchemeKind};
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
        let (arguments, setters) = self.arguments(operation, names);
        let mut items = vec![
            self.operation_constant(operation, names),
            self.client_method(operation, names, &arguments),
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

    /// What is asked for at once, and what may be set before sending.
    fn arguments(&self, operation: &Operation, names: &OperationNames) -> (Vec<Argument>, Vec<TokenStream>) {
        let (call, own) = (quote!(call), quote!(self.call));
        let mut arguments = Vec::new();
        let mut setters = Vec::new();
        let body = operation.body.as_ref();
        let body_room = usize::from(body.is_some_and(|body| body.required));
        for (parameter, name) in operation.parameters.iter().zip(&names.parameters) {
            if parameter.required && arguments.len() + body_room < MOST_ARGUMENTS {
                arguments.push(self.parameter(parameter, name, &call));
            } else {
                setters.push(self.setter_of(parameter, name, &own));
            }
        }
        let Some(body) = body else { return (arguments, setters) };
        if let Some(payload) = body.kinds.first()
            && let Some(parts) = self.parts(payload)
        {
            for ((field, _), name) in parts.iter().zip(&names.parts) {
                if field.required && arguments.len() < MOST_ARGUMENTS {
                    arguments.push(self.part(payload, field, name, &call));
                } else {
                    let argument = self.part(payload, field, name, &own);
                    let shown = code(&field.name).unwrap_or_default();
                    let docs = comment(&prose(&field.docs, &format!("Sets the part {shown}."), &[]));
                    setters.push(setter(docs, argument, None));
                }
            }
        } else if body.required {
            arguments.extend(self.body(body, &call));
        } else if let Some(argument) = self.body(body, &own) {
            let docs = comment(&prose(&body.docs, "The body of the request.", &[]));
            setters.push(setter(docs, argument, None));
        }
        (arguments, setters)
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

    fn client_method(&self, operation: &Operation, names: &OperationNames, arguments: &[Argument]) -> TokenStream {
        let (method, builder) = (ident(&names.method), format_ident!("{}", names.builder));
        let constant = format_ident!("{}", constant_name(&names.method));
        let docs = comment(&self.operation_docs(operation, names));
        let deprecated = deprecated(operation.docs.deprecated);
        let typed = arguments.iter().map(|argument| {
            let (name, ty) = (&argument.name, &argument.ty);
            quote!(#name: #ty)
        });
        let apply = arguments.iter().map(|argument| &argument.apply);
        let mutable = (!arguments.is_empty()).then(|| quote!(mut));
        let body = if arguments.is_empty() {
            quote!(#builder { call: self.call(&#constant) })
        } else {
            quote! {
                let #mutable call = self.call(&#constant);
                #(#apply)*
                #builder { call }
            }
        };
        quote! {
            impl<M: Mode> Client<M> {
                #docs
                #deprecated
                pub fn #method(&self, #(#typed),*) -> #builder<M> { #body }
            }
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
                let text = crate::markdown::plain(&outcome.description);
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
        let stream = self.stream(operation, failure);
        quote! {
            impl<M: Mode> #name<M> {
                #(#setters)*

                /// Sends the request; gives what the body says.
                pub fn send(self) -> M::Answer<#ty, #error> {
                    self.call.send(#decode, #decode_error)
                }

                /// Sends the request; gives the status and the headers too.
                pub fn send_with_response(self) -> M::Answer<Response<#ty>, #error> {
                    self.call.send_with_response(#decode, #decode_error)
                }

                #stream
            }
        }
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
    let Argument { name, ty, apply } = argument;
    quote! {
        #docs
        #deprecated
        pub fn #name(mut self, #name: #ty) -> Self { #apply self }
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
    let has = |name: &str| text.contains(name);
    let mut names = vec!["Async", "Call", "Client"];
    names.extend(["FormPart"].iter().filter(|name| has(&format!("{name} ::"))));
    names.push("Mode");
    names.push("Operation");
    for (name, mark) in [("Paging", "Paging ::"), ("Param", " Param ::"), ("Part", "Part ::"), ("Style", "Style ::"), ("Upload", "Upload")] {
        if has(mark) || (name == "Part" && has("Vec < Part >")) || (name == "Param" && has("(Param ::")) {
            names.push(name);
        }
    }
    names.push("Response");
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
