//! The contract tests: one for each operation, which sends a request to a server and reads the answer.

use std::collections::BTreeMap;

use heck::ToShoutySnakeCase;
use serde_json::Value as Json;

use crate::emit::Emission;
use crate::emit::layout::file::{File, FormatError};
use crate::emit::layout::literal::{literal, raw_literal};
use crate::emit::operations::sample_call::SampleCall;
use crate::examples::Request;
use crate::model::{Operation, SchemeKind};
use crate::name::OperationNames;
use crate::name::words::ident;

/// The code that is the same in all crates, but for the crate's name.
const SERVER: &str = include_str!("text/contract.rs.in");

/// The first lines of the file of tests.
const HEAD: &str = "\
//! Sends a request of every operation to a server, and reads its answer.
//!
//! `CONTRACT_URL` names the server; without it nothing is sent, and each test passes. `contract/server.rs` explains what is
//! asked of an answer, and the other variables.
";

/// The attribute of a file that calls what is deprecated.
const DEPRECATED: &str = "#![allow(deprecated, reason = \"deprecated operations are tried as well\")]\n";

/// The most characters of a row on one line.
const WIDTH: usize = 110;

/// The bytes that are sent where any bytes are valid: those of a string in JSON, since that may be their media type.
const BYTES: &str = "b\"\\\"contract\\\"\".to_vec()";

impl Emission<'_> {
    /// `tests/contract.rs`, and the files that it includes; nothing where no operation has a request.
    pub(crate) fn contract(&self, requests: &[Request]) -> Result<BTreeMap<String, String>, FormatError> {
        let operations = self.api.operations.iter().zip(&self.names.operations).zip(requests);
        let rows: String =
            operations.map(|((operation, names), request)| self.row_of(operation, names, request)).collect();
        if !rows.lines().any(|line| line.contains(" = |client| ")) {
            return Ok(BTreeMap::new());
        }
        let krate = self.crate_ident();
        let deprecated = if self.deprecates() { DEPRECATED } else { "" };
        let mut file =
            File::new("tests/contract.rs".to_owned(), self.header() + HEAD + &self.contract_features() + deprecated);
        let value = if rows.contains("value(") || rows.contains("value::<") { "use server::value;\n" } else { "" };
        let aws = self.api.schemes.iter().any(|scheme| scheme.kind == SchemeKind::AwsSigV4);
        let aws = if aws { format!("use {krate}::runtime::{{AwsKeys, AwsSignature}};\n") } else { String::new() };
        file.text(format!("use {krate}::{{Client, ClientBuilder}};\n{aws}{value}\n#[macro_use]\n#[path = \"contract/server.rs\"]\nmod server;\n"));
        file.text(self.contract_builder());
        file.text(format!("contract! {{\n{rows}}}\n"));
        let keeps = format!("{}", self.options.keeps_unknown_fields);
        let server = SERVER.replace("{krate}", &krate).replace("{keeps}", &keeps);
        let mut files = BTreeMap::from([("tests/contract/server.rs".to_owned(), self.header() + &server)]);
        files.extend([file.format()?, self.json_values()]);
        Ok(files)
    }

    /// The condition that the blocking client is there, and where tags are features, that every operation is.
    fn contract_features(&self) -> String {
        let tags = self.gates.all(self.api);
        if tags.is_empty() {
            return "#![cfg(feature = \"blocking\")]\n".to_owned();
        }
        let all: String = tags.iter().map(|tag| format!("    feature = \"{tag}\",\n")).collect();
        format!("#![cfg(all(\n    feature = \"blocking\",\n{all}))]\n")
    }

    /// Whether something that a row may name is deprecated.
    fn deprecates(&self) -> bool {
        let of = |operation: &Operation| {
            operation.docs.deprecated || operation.parameters.iter().any(|parameter| parameter.docs.deprecated)
        };
        let part = |operation: &Operation| {
            let payload = operation.body.as_ref().and_then(|body| body.kinds.first());
            let parts = payload.and_then(|payload| self.parts_of(operation, payload));
            parts.is_some_and(|parts| parts.iter().any(|(field, _)| field.docs.deprecated))
        };
        self.api.operations.iter().any(|operation| of(operation) || part(operation))
    }

    /// A function that gives a builder with all credentials, taken from the environment.
    fn contract_builder(&self) -> String {
        let schemes = self.api.schemes.iter().zip(&self.names.schemes);
        let calls: String = schemes
            .filter_map(|(scheme, name)| {
                let variable = name.to_shouty_snake_case();
                let secret = |suffix: &str| format!("server::secret(\"CONTRACT_{variable}{suffix}\")");
                match scheme.kind {
                    SchemeKind::Unsupported(_) => None,
                    SchemeKind::Basic | SchemeKind::Digest => {
                        Some(format!(".{name}({}, {})", secret("_USERNAME"), secret("_PASSWORD")))
                    }
                    SchemeKind::AwsSigV4 => {
                        let [region, service] = [secret("_REGION"), secret("_SERVICE")];
                        let keys = format!("{}, {}", secret("_ACCESS_KEY_ID"), secret("_SECRET_ACCESS_KEY"));
                        Some(format!(".{name}(AwsSignature::new({region}, {service}, AwsKeys::new({keys})))"))
                    }
                    _ => Some(format!(".{name}({})", secret(""))),
                }
            })
            .collect();
        format!(
            "/// A builder of a client with every credential that the API may ask for.\nfn builder() -> ClientBuilder {{\n    Client::builder(){calls}\n}}\n"
        )
    }

    /// The row of an operation: how its answer is read, and its call.
    fn row_of(&self, operation: &Operation, names: &OperationNames, request: &Request) -> String {
        let test = ident(&names.method).to_string();
        let Some(mut calls) = self.call_of(operation, names, request) else {
            return format!("    // {test}: no request could be made of the document.\n");
        };
        let (answer, send) = self.sending(operation, names);
        calls.push(send.to_owned());
        let line = format!("    {test}: {answer} = |client| client{},\n", calls.concat());
        if line.chars().count() <= WIDTH {
            return line;
        }
        let calls: String = calls.iter().map(|call| format!("            {call}\n")).collect();
        format!("    {test}: {answer} = |client| {{\n        client\n{calls}    }},\n")
    }

    /// How an operation is sent, and the kind of its answer: JSON that is written again, a stream, or anything else.
    fn sending(&self, operation: &Operation, names: &OperationNames) -> (&'static str, &'static str) {
        let success = self.success(&operation.success, &names.builder);
        let failure = self.failure(operation, &names.builder);
        let decode = success.decode.to_string();
        let mut payloads = operation.success.iter().filter_map(|outcome| outcome.payload.as_ref());
        let whole = payloads.all(|payload| !payload.kind.is_stream()) || self.streamed(operation, &failure).is_none();
        match decode.as_str() {
            _ if !whole && operation.pagination.is_none() => ("stream", ".stream()"),
            _ if !whole => ("stream", ".stream_events()"),
            "reply :: json" | "reply :: optional" => ("json", ".send_with_response()"),
            _ => ("any", ".send_with_response()"),
        }
    }

    /// The call with its values, method by method; none where a required value is missing.
    fn call_of(&self, operation: &Operation, names: &OperationNames, request: &Request) -> Option<Vec<String>> {
        let mut call = SampleCall::default();
        for input in self.inputs(operation, names, request) {
            call.give(&input, spelled(&input.argument.ty.to_string(), input.value))?;
        }
        Some(call.methods(names))
    }
}

/// A value as an expression of an argument's type, such as `&value(r#"{"name":"x"}"#)` for `&types::Pet`.
fn spelled(ty: &str, value: Option<&Json>) -> Option<String> {
    match ty {
        "impl Into < Upload >" | "impl Into < bytes :: Bytes >" => return Some(BYTES.to_owned()),
        "impl IntoIterator < Item = Upload >" => return Some(format!("[{BYTES}.into()]")),
        _ => {}
    }
    let value = value?;
    let text = || value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    let json = raw_literal(&value.to_string());
    if let Some(inner) = ty.strip_prefix("Option < ").and_then(|ty| ty.strip_suffix('>')) {
        let some = |spelled| format!("Some({spelled})");
        return if value.is_null() { Some("None".to_owned()) } else { spelled(inner.trim(), Some(value)).map(some) };
    }
    Some(match (ty, value) {
        ("Vec < Part >", _) => return None,
        ("& str" | "impl Into < String >", _) => literal(&text()),
        ("& [& str]", Json::Array(items)) => {
            let items: Vec<String> = items
                .iter()
                .map(|item| literal(&item.as_str().map_or_else(|| item.to_string(), str::to_owned)))
                .collect();
            format!("&[{}]", items.join(", "))
        }
        ("bool", Json::Bool(value)) => value.to_string(),
        ("i8" | "i16" | "i32" | "i64" | "i128" | "u8" | "u16" | "u32" | "u64" | "u128", Json::Number(number))
            if !number.is_f64() =>
        {
            number.to_string()
        }
        _ if ty.starts_with("& [") => format!("&value::<Vec<_>>({json})"),
        _ if ty.starts_with('&') => format!("&value({json})"),
        _ => format!("value({json})"),
    })
}
