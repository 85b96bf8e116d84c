//! The client: its servers, and the credentials that it takes.

mod oauth;
mod servers;

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use crate::emit::Emission;
use crate::emit::docs::{code, comment};
use crate::emit::layout::file::File;
use crate::emit::layout::imports::Imports;
use crate::markdown::doc_lines;
use crate::model::{Api, BodyKind, Outcome, ParameterPlace, Payload, Scheme, SchemeKind, Server, Type};

impl Emission<'_> {
    pub(crate) fn client(&self) -> File {
        let head = self.header() + "//! The client's builder: its server and its credentials.\n";
        let mut file = File::new("src/client.rs".to_owned(), head);
        let credentials = self
            .api
            .schemes
            .iter()
            .zip(&self.names.schemes)
            .filter_map(|(scheme, name)| credential(scheme, name))
            .collect::<Vec<_>>();
        let mut imports = Imports::default();
        ["Client", "ClientBuilder"].iter().for_each(|name| imports.add("crate::runtime", name));
        if !credentials.is_empty() {
            imports.add("crate::runtime", "Credential");
        }
        if self.api.schemes.iter().any(|scheme| scheme.kind == SchemeKind::AwsSigV4) {
            imports.add("crate::runtime", "AwsSignature");
        }
        let tokens = self.token_methods(&mut imports);
        // The orphan rule forbids `From` between two types of other crates: `Error::untyped` is there instead.
        let errors = if self.options.runtime.is_some() { Vec::new() } else { self.error_types() };
        let gated = !errors.is_empty()
            && errors
                .iter()
                .all(|ty| ty.named().is_some_and(|id| self.gates.line(&self.names.modules[id.0]).is_some()));
        // Where every use is behind a feature, the import would be unused without it.
        if !errors.is_empty() && !gated {
            imports.add("crate", "types");
            imports.add("crate::runtime", "FailureBody");
        }
        if !self.names.servers.is_empty() {
            imports.add("crate", "servers");
        }
        file.items.extend(imports.item());
        file.push(self.builder_function());
        if !credentials.is_empty() {
            file.push(quote! { impl ClientBuilder { #(#credentials)* #(#tokens)* } });
        }
        for ty in errors {
            let gate = ty.named().and_then(|id| self.gates.line(&self.names.modules[id.0]));
            let gate: Option<TokenStream> = gate.and_then(|line| line.parse().ok());
            let ty = self.outer_ty(&ty);
            let (body, ty) = if gated {
                (quote!(crate::runtime::FailureBody), quote!(crate::#ty))
            } else {
                (quote!(FailureBody), ty)
            };
            file.push(quote! {
                #gate
                impl #body for #ty {}
            });
        }
        file
    }

    /// The function that begins to build a client.
    fn builder_function(&self) -> TokenStream {
        let first = self.api.first_server();
        let url = first.map(Server::plain_url).unwrap_or_default();
        let choice = !self.names.servers.is_empty();
        let set = match choice {
            true => "[`server`](ClientBuilder::server) or [`base_url`](ClientBuilder::base_url)",
            false => "[`base_url`](ClientBuilder::base_url)",
        };
        let doc = match first.map(|server| (server.is_relative(), code(&server.url))) {
            Some((false, _)) if url.chars().all(|c| c.is_ascii_graphic() && !"{<>`".contains(c)) => {
                format!("Returns a builder of a client of <{url}>; {set} sets another address.")
            }
            Some((false, _)) => {
                format!("Returns a builder of a client. The address of the server isn't known: set {set}.")
            }
            Some((true, Some(path))) => {
                format!(
                    "Returns a builder of a client. The API description has only the path {path} of the server: set {set}."
                )
            }
            _ => format!("Returns a builder of a client. The API description names no server: set {set}."),
        };
        let docs = comment(&[doc]);
        let sender = quote!(concat!(env!("CARGO_PKG_NAME"), "/", env!("CARGO_PKG_VERSION")));
        let made = match choice {
            true => quote!(ClientBuilder::with_servers(servers::ALL, #sender)),
            false => quote!(ClientBuilder::new(#url, #sender)),
        };
        quote! {
            impl Client {
                #docs
                pub fn builder() -> ClientBuilder { #made }
            }
        }
    }

    /// The named types of errors, each once.
    fn error_types(&self) -> Vec<Type> {
        let mut types: Vec<Type> = Vec::new();
        for operation in &self.api.operations {
            let payloads: Vec<&Payload> =
                operation.failure.iter().filter_map(|outcome: &Outcome| outcome.payload.as_ref()).collect();
            let Some(first) = payloads.first() else { continue };
            let same = payloads.iter().all(|payload| payload.ty == first.ty && payload.kind == first.kind);
            // An alias may be for a type that the document doesn't declare, which the runtime has conversions for.
            let named = matches!(first.ty, Type::Named(_))
                && matches!(crate::emit::types::type_use::behind(self.api, &first.ty), Type::Named(_));
            if same
                && named
                && matches!(first.kind, BodyKind::Json | BodyKind::Xml)
                && !types.iter().any(|known| self.same_type(known, &first.ty))
            {
                types.push(first.ty.clone());
            }
        }
        types.sort_by_key(|ty| match ty {
            Type::Named(id) => self.type_name(*id).to_owned(),
            _ => String::new(),
        });
        types
    }

    /// Whether two uses are one type for the compiler.
    fn same_type(&self, one: &Type, other: &Type) -> bool {
        one == other
            || self.outer_ty(crate::emit::types::type_use::behind(self.api, one)).to_string()
                == self.outer_ty(crate::emit::types::type_use::behind(self.api, other)).to_string()
    }
}

fn credential(scheme: &Scheme, name: &str) -> Option<TokenStream> {
    let method = format_ident!("{name}");
    let key = &scheme.name;
    let mut lines = doc_lines(&scheme.description);
    let mut say = |text: &str| {
        if lines.is_empty() {
            lines.push(text.to_owned());
        }
    };
    let (arguments, made) = match &scheme.kind {
        SchemeKind::Basic => {
            say("HTTP basic authentication (RFC 7617).");
            (
                quote!(username: impl Into<String>, password: impl Into<String>),
                quote!(Credential::basic(username, password)),
            )
        }
        SchemeKind::Bearer => {
            say("A bearer token (RFC 6750).");
            (quote!(token: impl Into<String>), quote!(Credential::bearer(token)))
        }
        SchemeKind::Digest => {
            say("HTTP digest authentication (RFC 7616).");
            (
                quote!(username: impl Into<String>, password: impl Into<String>),
                quote!(Credential::digest(username, password)),
            )
        }
        SchemeKind::AwsSigV4 => {
            say("AWS Signature Version 4.");
            (quote!(signature: AwsSignature), quote!(Credential::aws(signature)))
        }
        SchemeKind::Token(_) => {
            say("An access token (RFC 6750).");
            (quote!(token: impl Into<String>), quote!(Credential::bearer(token)))
        }
        SchemeKind::ApiKey(place, name) => {
            say(&api_key(*place, name));
            let make = match place {
                ParameterPlace::Query => quote!(api_key_query),
                ParameterPlace::Cookie => quote!(api_key_cookie),
                ParameterPlace::Header | ParameterPlace::Path => quote!(api_key_header),
            };
            (quote!(key: impl Into<String>), quote!(Credential::#make(#name, key)))
        }
        SchemeKind::Unsupported(_) => return None,
    };
    if let Some(key) = code(key).filter(|_| *key != name) {
        lines.extend([String::new(), format!("The document calls this security scheme {key}.")]);
    }
    let docs = comment(&lines);
    Some(quote! {
        #docs
        pub fn #method(self, #arguments) -> Self { self.credential(#key, #made) }
    })
}

/// Where an API key goes, in words.
fn api_key(place: ParameterPlace, name: &str) -> String {
    let place = match place {
        ParameterPlace::Query => "query parameter",
        ParameterPlace::Cookie => "cookie",
        ParameterPlace::Header | ParameterPlace::Path => "header",
    };
    code(name).map_or_else(
        || format!("An API key, sent as a {place}."),
        |name| format!("An API key, sent as the {place} {name}."),
    )
}

/// Whether an API's operations ask for credentials of a kind that the client takes.
pub(crate) fn first_credential<'a>(api: &'a Api, names: &'a [String]) -> Option<(&'a Scheme, &'a str)> {
    let supported = |scheme: &Scheme| !matches!(scheme.kind, SchemeKind::Unsupported(_));
    api.schemes.iter().zip(names).find(|(scheme, _)| supported(scheme)).map(|(scheme, name)| (scheme, name.as_str()))
}
