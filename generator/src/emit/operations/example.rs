//! The example in the docs of an operation: a call with what has to be given, as someone would write it by hand.

use heck::ToSnakeCase;
use serde_json::Value as Json;

use crate::emit::Emission;
use crate::emit::layout::literal::literal;
use crate::emit::operations::request_body::is_nullable;
use crate::emit::operations::sample_call::{Input, SampleCall};
use crate::examples::fits;
use crate::model::{BodyKind, Operation, Rules, Type};
use crate::name::OperationNames;
use crate::name::words::ident;

/// The values of types by their paths in an example, each with what it imports of the crate.
const IMPORTS: [(&str, &str); 3] =
    [("serde_json::", "reexports::serde_json"), ("Upload::", "runtime::Upload"), ("types::", "types")];

impl Emission<'_> {
    /// The section with an example; none in a large document, or where no request could be made of the document.
    pub(crate) fn call_example(&self, operation: &Operation, names: &OperationNames) -> Vec<String> {
        let code = self.example_code(operation, names).unwrap_or_default();
        if code.is_empty() {
            return code;
        }
        let krate = self.crate_ident();
        let uses = IMPORTS.iter().filter(|(path, _)| code.iter().any(|line| line.contains(path)));
        let uses: Vec<String> = uses.map(|(_, import)| format!("use {krate}::{import};")).collect();
        let gap = (!uses.is_empty()).then(String::new);
        let begin = format!("# async fn example(client: {krate}::Client) -> Result<(), Box<dyn std::error::Error>> {{");
        let head = ["", "# Example", "", "```no_run", &begin].map(str::to_owned);
        let end = ["# Ok(()) }", "```"].map(str::to_owned);
        head.into_iter().chain(uses).chain(gap).chain(code).chain(end).collect()
    }

    /// The lines of an example, without what stands around it.
    fn example_code(&self, operation: &Operation, names: &OperationNames) -> Option<Vec<String>> {
        let requests = self.options.requests.as_ref().filter(|_| self.options.examples_of_calls)?;
        let index = self.api.operations.iter().position(|other| other.place == operation.place)?;
        let request = requests.get(index)?;
        let mut call = SampleCall::default();
        for input in self.inputs(operation, names, request).iter().filter(|input| input.required) {
            call.give(input, self.written(input))?;
        }
        let call = format!("client{}", call.methods(names).concat());
        formatted(&self.sent(operation, &call))
    }

    /// The statements that send a call, and show what comes back where that comes piece by piece.
    fn sent(&self, operation: &Operation, call: &str) -> String {
        let mut payloads = operation.success.iter().filter_map(|outcome| outcome.payload.as_ref());
        let first = payloads.next();
        let each = |one: &str, many: &str| {
            format!(
                "let mut {many} = {call}.stream(); while let Some({one}) = {many}.try_next().await? {{ println!(\"{{{one}:?}}\"); }}"
            )
        };
        match first {
            _ if operation.pagination.is_some() => each("item", "items"),
            _ if operation.polling.is_some() => format!("let answer = {call}.poll().await?;"),
            Some(payload) if payload.kind == BodyKind::EventStream => each("event", "events"),
            Some(payload) if payload.kind == BodyKind::JsonLines => each("line", "lines"),
            Some(payload) => {
                let alone = payloads.next().is_none() && payload.kind == BodyKind::Json;
                let name = self.variable(&payload.ty).filter(|_| alone).unwrap_or_else(|| "answer".to_owned());
                format!("let {name} = {call}.send().await?;")
            }
            None => format!("{call}.send().await?;"),
        }
    }

    /// The name of a variable with a value of a named type.
    fn variable(&self, ty: &Type) -> Option<String> {
        let Type::Named(id) = ty.not_null() else { return None };
        let name = ident(&self.type_name(*id).to_snake_case()).to_string();
        let is_plain =
            !name.starts_with("r#") && !name.ends_with("_response") && !["client", "types"].contains(&&*name);
        (is_plain && name.chars().count() <= LONGEST_NAME).then_some(name)
    }

    /// The value of an input, as its argument is spelled.
    fn written(&self, input: &Input<'_>) -> Option<String> {
        match input.argument.ty.to_string().as_str() {
            "Vec < Part >" => return None,
            "impl Into < String >" if input.payload.is_some() => return input.value?.as_str().map(literal),
            "impl Into < Upload >" => return Some("Upload::file(\"content.bin\")".to_owned()),
            "impl IntoIterator < Item = Upload >" => return Some("[Upload::file(\"content.bin\")]".to_owned()),
            _ => {}
        }
        let name = input.argument.name.to_string();
        let Some(value) = input.value else {
            return self.sample(input.ty, &name).filter(|_| input.payload.is_none());
        };
        let value = named(value, input.ty, input.rules, &name);
        let short = self.shortened(input.ty, &value);
        let value = Some(short).filter(|short| fits(self.api, input.ty, short)).unwrap_or(value);
        if !fits(self.api, input.ty, &value) {
            return None;
        }
        match input.payload {
            Some(payload) if is_nullable(payload) && value.is_null() => Some("None".to_owned()),
            Some(payload) if is_nullable(payload) => Some(format!("Some({})", self.borrowed_value(input.ty, &value)?)),
            Some(payload) if payload.kind == BodyKind::Form => {
                Some(format!("&{}", self.value(input.ty.not_null(), &value)))
            }
            _ if value.is_null() => None,
            _ => self.borrowed_value(input.ty, &value),
        }
    }
}

/// The most characters of a variable's name.
const LONGEST_NAME: usize = 24;

/// A text that stands for any: the name of what it is, where the value says nothing.
pub(super) fn named(value: &Json, ty: &Type, rules: &Rules, name: &str) -> Json {
    let says_nothing = matches!(value.as_str(), Some("" | "a"));
    let is_free = matches!(ty.not_null(), Type::String) && *rules == Rules::default();
    if says_nothing && is_free { Json::String(name.trim_start_matches("r#").to_owned()) } else { value.clone() }
}

/// Statements as rustfmt sets them.
fn formatted(code: &str) -> Option<Vec<String>> {
    let file = syn::parse_str(&format!("async fn example() {{ {code} }}")).ok()?;
    let text = prettyplease::unparse(&file);
    let lines: Vec<&str> = text.lines().collect();
    let body = lines.get(1..lines.len().checked_sub(1)?)?;
    Some(body.iter().map(|line| line.strip_prefix("    ").unwrap_or(line).to_owned()).collect())
}
