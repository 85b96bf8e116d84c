//! The crate's root.

use heck::ToSnakeCase;
use quote::{format_ident, quote};

use crate::emit::Emission;
use crate::emit::client::first_credential;
use crate::emit::layout::file::File;
use crate::emit::types::type_use::behind;
use crate::markdown::doc_lines;
use crate::model::{ClassRun, Operation, SchemeKind, Shape, Type};
use crate::name::OperationNames;

/// Lints of style that are off unless someone asks for them, as the crate's root allows them.
const STYLE: &str = "    clippy::nursery,
    clippy::pedantic,
    let_underscore_drop,
    missing_copy_implementations,
    missing_debug_implementations,
    missing_docs,
    trivial_casts,
    unnameable_types,
    unreachable_pub,
    unused_qualifications,
";

/// The attribute with these lints and those of style.
pub(crate) fn style_lints(further: &str) -> String {
    format!(
        "\n#![allow(\n{further}{STYLE}    reason = \"these are of style, and nobody writes this code by hand\"\n)]\n"
    )
}

/// The constructor of a credential whose type the example has to import.
const AWS: &str = "AwsSignature::new";

impl Emission<'_> {
    pub(crate) fn crate_root(&self) -> File {
        let mut head = self.header();
        for line in self.crate_docs() {
            head.push_str(format!("//! {line}").trim_end());
            head.push('\n');
        }
        if self.facts.depth > 64 {
            let limit = self.facts.depth * 4 + 128;
            head.push_str(&format!("\n#![recursion_limit = \"{limit}\"]\n"));
        }
        head.push_str(&self.lints());
        let mut file = File::new("src/lib.rs".to_owned(), head);
        let failures = (!self.api.failures.is_empty()).then(|| {
            quote!(
                mod failures;
            )
        });
        let headers = (!self.headers.is_empty()).then(|| {
            quote!(
                pub mod headers;
            )
        });
        let webhooks = self.has_webhooks().then(|| {
            quote!(
                pub mod webhooks;
            )
        });
        let mock = (!self.api.operations.is_empty()).then(|| {
            quote!(
                #[cfg(feature = "mock")]
                pub mod mock;
            )
        });
        let choice = !self.names.servers.is_empty();
        let visible = self.has_server_types().then(|| quote!(pub));
        let servers = choice.then(|| {
            quote!(
                #visible mod servers;
            )
        });
        let own = self.options.modules.iter().map(|name| format_ident!("{name}"));
        file.push(quote! {
            pub mod api;
            mod client;
            #(pub mod #own;)*
            #failures
            #headers
            #mock
            pub mod runtime;
            #servers
            pub mod types;
            #webhooks
        });
        let server = if choice { "Server, " } else { "" };
        file.text(format!(
            "pub use runtime::{{Client, ClientBuilder, Error, Maybe, Redirects, Response, Retry, {server}blocking}};\n"
        ));
        file.text(self.reexports());
        file
    }

    /// The crates of the API's types, so that a user need not find out which versions these are.
    fn reexports(&self) -> String {
        let parts = ["chrono", "indexmap", "time", "uuid"].into_iter().filter(|name| self.parts.has(name));
        let mut names: Vec<&str> =
            ["bytes", "futures_core", "http", "jiff", "serde_json"].into_iter().chain(parts).collect();
        names.sort_unstable();
        let doc = "/// The crates whose types stand in this API, in the versions that it has them.";
        format!("{doc}\npub mod reexports {{\n    pub use {{{}}};\n}}\n", names.join(", "))
    }

    /// The lints that don't apply to the crate: whoever works on a workspace with them would have to change the generator.
    fn lints(&self) -> String {
        style_lints(if self.has_placeholder_names() { "    clippy::disallowed_names,\n" } else { "" })
    }

    /// Whether the document itself uses names that clippy takes for forgotten placeholders.
    fn has_placeholder_names(&self) -> bool {
        let operations = self.names.operations.iter().flat_map(|names| names.parameters.iter().chain(&names.parts));
        let mut names = self.names.fields.values().flatten().chain(operations);
        names.any(|name| ["foo", "baz", "quux"].contains(&name.as_str()))
    }

    fn crate_docs(&self) -> Vec<String> {
        let title = crate::markdown::escape(&crate::markdown::plain(&self.api.title));
        let mut lines = vec![if title.is_empty() {
            format!("A client of {}.", crate::markdown::escape(&self.options.document))
        } else {
            format!("A client of {title}.")
        }];
        let description = doc_lines(&self.api.description);
        if !description.is_empty() {
            lines.push(String::new());
            lines.extend(description);
        }
        lines.extend([String::new(), "# Example".to_owned(), String::new(), "```no_run".to_owned()]);
        lines.extend(self.example());
        lines.push("```".to_owned());
        lines.extend(self.guide());
        lines
    }

    /// The crate's name in Rust.
    pub(crate) fn crate_ident(&self) -> String {
        self.options.crate_name.to_snake_case()
    }

    /// An example that compiles: it makes a client, and sends the first request that has few arguments.
    pub(crate) fn example(&self) -> Vec<String> {
        let krate = self.crate_ident();
        let credential = first_credential(self.api, &self.names.schemes).map(|(scheme, name)| match scheme.kind {
            SchemeKind::Basic | SchemeKind::Digest => format!(".{name}(\"username\", \"password\")"),
            SchemeKind::AwsSigV4 => {
                format!(".{name}({AWS}(\"eu-central-1\", \"execute-api\", AwsKeys::new(\"id\", \"secret\")))")
            }
            SchemeKind::ApiKey(..) => format!(".{name}(\"key\")"),
            _ => format!(".{name}(\"token\")"),
        });
        let gets = self.api.operations.iter().zip(&self.names.operations);
        let gets = gets.filter(|(operation, _)| operation.method == "GET" && !operation.docs.deprecated);
        let found =
            gets.filter_map(|(operation, names)| Some((operation.tag, self.example_call(operation, names)?))).next();
        let tag = found.as_ref().and_then(|(tag, _)| self.gates.tag(*tag));
        let gate = tag.map_or_else(
            || "feature = \"reqwest\"".to_owned(),
            |tag| format!("all(feature = \"reqwest\", feature = \"{tag}\")"),
        );
        let call = found.map(|(_, call)| call);
        let mut lines = vec![
            format!("# #[cfg({gate})]"),
            "# async fn example() -> Result<(), Box<dyn std::error::Error>> {".to_owned(),
            format!("use {krate}::Client;"),
        ];
        if credential.as_ref().is_some_and(|call| call.contains(AWS)) {
            lines.push(format!("use {krate}::runtime::{{AwsKeys, AwsSignature}};"));
        }
        lines.extend([
            String::new(),
            format!(
                "let client = Client::builder(){}{}.build()?;",
                self.example_place(),
                credential.unwrap_or_default()
            ),
        ]);
        lines.extend(call.into_iter().flatten());
        lines.extend(["# Ok(())".to_owned(), "# }".to_owned()]);
        lines
    }

    /// The address in the example, where the document has none.
    fn example_place(&self) -> &'static str {
        let known = self.api.first_server().is_some_and(|server| {
            let url = server.plain_url();
            !server.is_relative() && !url.contains('{')
        });
        if known { "" } else { ".base_url(\"https://api.example.com\")" }
    }

    fn example_call(&self, operation: &Operation, names: &OperationNames) -> Option<Vec<String>> {
        let mut arguments = Vec::new();
        for parameter in
            operation.parameters.iter().filter(|parameter| parameter.required && parameter.fixed().is_none())
        {
            arguments.push(self.sample(&parameter.ty, &parameter.name)?);
        }
        if operation.body.is_some() || arguments.len() > 6 {
            return None;
        }
        let call = format!("client.{}({})", crate::name::words::ident(&names.method), arguments.join(", "));
        let mut payloads = operation.success.iter().filter_map(|outcome| outcome.payload.as_ref());
        let streams = operation.pagination.is_some() || payloads.any(|payload| payload.kind.is_stream());
        Some(match streams {
            true => vec![
                format!("let mut items = {call}.stream();"),
                "while let Some(item) = items.try_next().await? {".to_owned(),
                "    println!(\"{item:?}\");".to_owned(),
                "}".to_owned(),
            ],
            false if operation.success.iter().all(|outcome| outcome.payload.is_none()) => {
                vec![format!("{call}.send().await?;")]
            }
            false => vec![format!("let answer = {call}.send().await?;"), "println!(\"{answer:?}\");".to_owned()],
        })
    }

    /// An argument of a type that needs nothing but itself.
    pub(crate) fn sample(&self, ty: &Type, name: &str) -> Option<String> {
        match behind(self.api, ty.not_null()) {
            Type::String => Some(crate::emit::layout::literal::literal(&format!("<{name}>")).replace(['<', '>'], "")),
            Type::Integer(_) => Some("1".to_owned()),
            Type::Bool => Some("true".to_owned()),
            Type::Named(id) => match &self.api.def(*id).shape {
                Shape::FixedString(fixed) => {
                    Some(format!("&\"{}\".parse()?", fixed.runs.iter().map(sample_of).collect::<Option<String>>()?))
                }
                _ => None,
            },
            _ => None,
        }
    }
}

fn sample_of(run: &ClassRun) -> Option<String> {
    let (low, _) = run.ranges.first()?;
    let byte = if low.is_ascii_alphanumeric() {
        *low
    } else {
        run.ranges.iter().find(|(low, _)| low.is_ascii_alphanumeric())?.0
    };
    Some(char::from(byte).to_string().repeat(run.count))
}
