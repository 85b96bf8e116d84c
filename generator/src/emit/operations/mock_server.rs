//! The fake server: what it knows of each operation, and a method that sets its answer.

use std::collections::BTreeMap;

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use crate::emit::Emission;
use crate::emit::deprecated_aliases::Former;
use crate::emit::layout::file::File;
use crate::emit::layout::imports::Imports;
use crate::emit::layout::literal::literal;
use crate::emit::layout::macro_block::inline;
use crate::emit::layout::used::Used;
use crate::emit::operations::constant_name;
use crate::model::{BodyKind, Operation, Outcome, StatusMatch, Type};
use crate::name::words::ident;
use crate::name::{MOCK_METHODS, OperationNames};

/// The most bytes that an example may have as JSON: longer ones don't help a reader.
const LONGEST_EXAMPLE: usize = 32 << 10;

impl Emission<'_> {
    pub(crate) fn mock_module(&self) -> File {
        let head = self.header() + "//! A mock server of the API, for tests of code that uses the client.\n";
        let mut file = File::new("src/mock/mod.rs".to_owned(), head);
        let used = self.used_tags();
        let mods = used.iter().map(|(module, tag)| {
            let (gate, module) = (self.gates.of_tag(*tag), format_ident!("{module}"));
            quote!(#gate mod #module;)
        });
        file.push(quote!(#(#mods)*));
        let in_turn = if self.parts.has("mock_answers") { ", in_turn" } else { "" };
        file.text(format!("pub use crate::runtime::mock::{{Answer, Mock, Request{in_turn}}};\n"));
        let known = used.iter().map(|(module, tag)| {
            let (gate, module) = (self.gates.of_tag(*tag), format_ident!("{module}"));
            quote!(#gate #module::operations(&mock);)
        });
        file.push(quote! {
            impl Mock {
                /// Starts a server that responds with the examples of the API description.
                ///
                /// # Errors
                ///
                /// When no port is free.
                pub fn start() -> ::std::io::Result<Self> {
                    let mock = Self::listen()?;
                    #(#known)*
                    Ok(mock)
                }

                /// Returns a builder of a client of this server.
                pub fn client(&self) -> crate::ClientBuilder {
                    self.connect(crate::Client::builder())
                }
            }
        });
        file
    }

    /// The fake server's methods for the operations of a tag.
    pub(crate) fn mock_file(&self, tag: usize) -> File {
        let module = &self.names.tags[tag];
        let head = self.header() + &format!("//! Mock responses of the operations: {module}.\n");
        let mut file = File::new(format!("src/mock/{module}.rs"), head);
        let mut found: Vec<(&Operation, &OperationNames)> =
            self.api.operations.iter().zip(&self.names.operations).filter(|(each, _)| each.tag == tag).collect();
        found.sort_by(|(_, one), (_, other)| one.method.cmp(&other.method));
        let answers: String = found.iter().map(|(operation, names)| self.answer(operation, names)).collect();
        let code = Used::of(answers.parse().unwrap_or_default());
        let mut imports = Imports::default();
        imports.add("crate", "api");
        let modules =
            [("crate", "runtime"), ("crate", "types"), ("crate::runtime::mock", "encode"), ("crate::runtime", "xml")];
        let used = modules.into_iter().filter(|(_, module)| code.begins_path(module));
        used.for_each(|(path, module)| imports.add(path, module));
        file.items.extend(imports.item());
        file.text(format!("crate::runtime::mock::mock! {{\n{answers}}}\n"));
        let former: Vec<TokenStream> =
            found.iter().flat_map(|(each, names)| self.former_answers(each, names)).collect();
        if !former.is_empty() {
            file.push(quote!(impl crate::runtime::mock::Mock { #(#former)* }));
        }
        file
    }

    /// The methods under old names, which set the same answer.
    fn former_answers(&self, operation: &Operation, names: &OperationNames) -> Vec<TokenStream> {
        // A method has another name where every fake server has a method of that name.
        let is_own = |former: &Former| MOCK_METHODS.iter().any(|own| former.name == own);
        let former = self.former_methods(&names.method).into_iter().filter(|former| !is_own(former));
        let (method, ty) = (ident(&names.mock), self.mocked(operation, names).0.parse::<TokenStream>());
        let doc = format!(" Sets the response to [`Client::{0}`](crate::Client::{0}).", names.method);
        let ty = ty.unwrap_or_default();
        former
            .map(|Former { name, note }| {
                quote! {
                    #[doc = #doc]
                    #note
                    pub fn #name<A: Into<crate::runtime::mock::Answer<#ty>>>(
                        &self,
                        answer: impl Fn(&crate::runtime::mock::Request) -> A + Send + Sync + 'static,
                    ) -> &Self {
                        self.#method(answer)
                    }
                }
            })
            .collect()
    }

    /// The argument by which a method sets an operation's answer.
    fn answer(&self, operation: &Operation, names: &OperationNames) -> String {
        let constant = format!("api::{}::{}", ident(&self.names.tags[operation.tag]), constant_name(&names.method));
        let (ty, success) = self.mocked(operation, names);
        let example = first_full(&operation.success).filter(|_| self.example_of(operation).is_some());
        let example = example.map_or_else(String::new, |outcome| {
            format!(",\n        example({}, \"{}\")", status(Some(outcome)), self.example_file(operation, names))
        });
        format!(
            "    /// Sets the response to [`Client::{0}`](crate::Client::{0}).\n    {1}: {ty} = {constant},\n        {success}{example};\n",
            names.method,
            ident(&names.mock),
        )
    }

    /// The files of the examples of answers, by their paths in the crate.
    pub(crate) fn mock_examples(&self) -> BTreeMap<String, String> {
        let operations = self.api.operations.iter().zip(&self.names.operations);
        let examples = operations.filter_map(|(operation, names)| {
            let text = self.example_of(operation)?;
            Some((format!("src/mock/{}", self.example_file(operation, names)), text))
        });
        examples.collect()
    }

    /// Where an operation's example is, from the folder of the fake server. No system has a device of such a name.
    fn example_file(&self, operation: &Operation, names: &OperationNames) -> String {
        format!("{}/{}_answer.json", self.names.tags[operation.tag], names.method.trim_end_matches('_'))
    }

    /// The type of a success, and how it is written. Where there are several types, it is any JSON.
    fn mocked(&self, operation: &Operation, names: &OperationNames) -> (String, String) {
        let reading = self.success(&operation.success, &names.builder);
        let outcome = first_full(&operation.success).or_else(|| operation.success.first());
        let payload = outcome.and_then(|outcome| outcome.payload.as_ref());
        let media_type = payload.map_or("", |payload| payload.media_type.as_str());
        let media_type = if media_type.contains('*') { "application/octet-stream" } else { media_type };
        let (status, ty, decode) = (status(outcome), inline(&reading.ty), inline(&reading.decode));
        match (decode.strip_prefix("reply::"), &reading.encode) {
            (Some(word @ ("json" | "optional" | "text" | "bytes" | "empty")), _) => {
                (ty, format!("{word}({status}, {})", literal(media_type)))
            }
            (_, Some(encode)) => {
                (ty, format!("xml({status}, {},\n            {})", literal(media_type), inline(encode)))
            }
            _ => {
                let xml = payload.is_some_and(|payload| payload.xml.is_some());
                let media_type = if xml { "application/json" } else { media_type };
                ("runtime::Json".to_owned(), format!("json({status}, {})", literal(media_type)))
            }
        }
    }

    /// The example of an operation's answer as JSON, if it is what its schema describes; else what was made of the schema.
    fn example_of(&self, operation: &Operation) -> Option<String> {
        let payload =
            first_full(&operation.success)?.payload.as_ref().filter(|payload| payload.kind == BodyKind::Json)?;
        let fits = |value: &&serde_json::Value| {
            matches!(payload.ty, Type::Json) || crate::examples::fits(self.api, &payload.ty, value)
        };
        let text = |value| serde_json::to_string_pretty(value).ok().filter(|text| text.len() <= LONGEST_EXAMPLE);
        let given = payload.example.as_ref().filter(fits).and_then(text);
        let made = || self.options.answers.get(&operation.place).filter(fits).and_then(text);
        Some(given.or_else(made)? + "\n")
    }
}

fn first_full(outcomes: &[Outcome]) -> Option<&Outcome> {
    outcomes.iter().find(|outcome| outcome.payload.is_some())
}

fn status(outcome: Option<&Outcome>) -> u16 {
    match outcome.map(|outcome| outcome.status) {
        Some(StatusMatch::Code(code)) => code,
        _ => 200,
    }
}
