//! Servers: a function for each, and a type for those that have variables.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use crate::emit::Emission;
use crate::emit::docs::{code, comment};
use crate::emit::layout::file::File;
use crate::emit::layout::imports::Imports;
use crate::emit::layout::literal::literal;
use crate::markdown::doc_lines;
use crate::model::{Server, ServerVariable};
use crate::name::words::ident;
use crate::name::{ServerNames, VariableNames};

impl Emission<'_> {
    /// The file of servers, where there are several servers or variables.
    pub(crate) fn servers(&self) -> File {
        let head = self.header()
            + "//! The servers of the API, for [`ClientBuilder::server`](crate::ClientBuilder::server).\n";
        let mut file = File::new("src/servers.rs".to_owned(), head);
        let named: Vec<(&Server, &ServerNames)> = self.api.servers.iter().zip(&self.names.servers).collect();
        let values = named.iter().any(|(server, _)| !server.variables.is_empty());
        let mut imports = Imports::default();
        if values {
            imports.add("std::borrow", "Cow");
        }
        ["Listed", "Server"].iter().for_each(|name| imports.add("crate::runtime::server", name));
        file.items.extend(imports.item());
        let whole = named.iter().filter(|(server, _)| !server.apart).map(|(_, names)| constant(names));
        file.push(quote! {
            /// The servers of the whole API.
            pub(crate) const ALL: &[Listed] = &[#(#whole),*];
        });
        for (server, names) in &named {
            file.push(listed(server, names));
        }
        let functions = named.iter().map(|(server, names)| function(server, names));
        file.push(quote! { impl Server { #(#functions)* } });
        let mut types: Vec<&str> = Vec::new();
        for (server, names) in named.iter().filter(|(server, _)| !server.variables.is_empty()) {
            file.push(builder(server, names));
            for (variable, names) in server.variables.iter().zip(&names.variables) {
                if !names.ty.is_empty() && !types.contains(&names.ty.as_str()) {
                    types.push(&names.ty);
                    file.push(values_of(variable, names));
                    file.text(block(variable, names));
                }
            }
        }
        file
    }

    /// Whether the file of servers has types that a user may have to name.
    pub(crate) fn has_server_types(&self) -> bool {
        self.names.servers.iter().any(|names| !names.builder.is_empty())
    }

    /// The constants of an operation's own servers.
    pub(crate) fn own_servers(&self, servers: &[usize]) -> Option<TokenStream> {
        let servers = servers.iter().map(|index| constant(&self.names.servers[*index]));
        (servers.len() > 0).then(|| quote!(.servers(&[#(servers::#servers),*])))
    }
}

fn constant(names: &ServerNames) -> proc_macro2::Ident {
    format_ident!("{}", crate::emit::operations::constant_name(&names.function))
}

/// A server as a constant.
fn listed(server: &Server, names: &ServerNames) -> TokenStream {
    let (name, url) = (constant(names), &server.url);
    let defaults: Vec<TokenStream> = server
        .variables
        .iter()
        .filter_map(|ServerVariable { name, default, .. }| default.as_ref().map(|default| quote!((#name, #default))))
        .collect();
    let defaults = (!defaults.is_empty()).then(|| quote!(.defaults(&[#(#defaults),*])));
    quote! { pub(crate) const #name: Listed = Listed::new(#url)#defaults; }
}

/// The function that makes a server, or a builder of it.
fn function(server: &Server, names: &ServerNames) -> TokenStream {
    let (function, constant) = (ident(&names.function), constant(names));
    let docs = comment(&docs(server));
    let (argument, at) = match server.is_relative() {
        true => (quote!(origin: impl Into<String>), quote!(.at(origin))),
        false => (TokenStream::new(), TokenStream::new()),
    };
    let (ty, made) = match server.variables.is_empty() {
        true => (quote!(Self), quote!(Self::new(#constant)#at)),
        false => {
            let builder = format_ident!("{}", names.builder);
            (quote!(#builder), quote!(#builder { server: Self::new(#constant)#at }))
        }
    };
    quote! {
        #docs
        pub fn #function(#argument) -> #ty { #made }
    }
}

/// The docs of a server: its description, its address, and the operations that it is for.
fn docs(server: &Server) -> Vec<String> {
    let mut lines = doc_lines(if server.description.is_empty() { &server.name } else { &server.description });
    let address = code(&server.url).unwrap_or_else(|| "The address in the API description".to_owned());
    let mut address = match server.is_relative() {
        true => format!("{address}, below an origin such as `https://example.com`"),
        false => address,
    };
    if server.apart {
        address.push_str(", for operations that have servers of their own");
    }
    if !lines.is_empty() {
        lines.push(String::new());
    }
    lines.push(address + ".");
    lines
}

/// The type in which a server's variables are set.
fn builder(server: &Server, names: &ServerNames) -> TokenStream {
    let builder = format_ident!("{}", names.builder);
    let doc = format!(" Sets the variables of [`Server::{0}`].", names.function);
    let setters = server.variables.iter().zip(&names.variables).map(|(variable, names)| setter(variable, names));
    quote! {
        #[doc = #doc]
        #[derive(Clone, Debug)]
        #[must_use = "a server does nothing until a client is built for it"]
        pub struct #builder {
            server: Server,
        }

        impl #builder { #(#setters)* }

        impl From<#builder> for Server {
            fn from(builder: #builder) -> Self { builder.server }
        }
    }
}

fn setter(variable: &ServerVariable, names: &VariableNames) -> TokenStream {
    let (method, name) = (ident(&names.method), &variable.name);
    let mut lines = doc_lines(&variable.description);
    let default = match &variable.default {
        Some(default) => {
            code(default).map_or_else(|| "Empty by default.".to_owned(), |value| format!("{value} by default."))
        }
        None => "Required.".to_owned(),
    };
    if !lines.is_empty() {
        lines.push(String::new());
    }
    lines.push(default);
    let docs = comment(&lines);
    let (ty, value) = match names.ty.is_empty() {
        true => (quote!(impl Into<String>), quote!(Cow::Owned(#method.into()))),
        false => {
            let ty = format_ident!("{}", names.ty);
            (quote!(#ty), quote!(Cow::Borrowed(#method.as_str())))
        }
    };
    quote! {
        #docs
        pub fn #method(self, #method: #ty) -> Self {
            Self { server: self.server.with(#name, #value) }
        }
    }
}

/// The type of a variable whose values are listed.
fn values_of(variable: &ServerVariable, names: &VariableNames) -> TokenStream {
    let ty = format_ident!("{}", names.ty);
    let mut lines = doc_lines(&variable.description);
    if lines.is_empty() {
        lines.push(format!("The values of the variable {}.", code(&variable.name).unwrap_or_default()));
    }
    let docs = comment(&lines);
    let variants = variable.values.iter().zip(&names.variants).map(|(value, variant)| {
        let variant = format_ident!("{variant}");
        let docs = comment(&[code(value).unwrap_or_else(|| "The empty string.".to_owned())]);
        quote!(#docs #variant,)
    });
    quote! {
        #docs
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        pub enum #ty { #(#variants)* }
    }
}

fn block(variable: &ServerVariable, names: &VariableNames) -> String {
    let mut block = format!("crate::runtime::server_variable! {{\n    {} {{\n", names.ty);
    for (value, variant) in variable.values.iter().zip(&names.variants) {
        block.push_str(&format!("        {variant} = {},\n", literal(value)));
    }
    block + "    }\n}\n"
}
