//! The tests that are made of a document's examples: one for each file of types, its values in a file of JSON.

use std::collections::BTreeMap;

use proc_macro2::TokenStream;
use serde_json::Value;

use crate::document::pointer::escape;
use crate::emit::Emission;
use crate::emit::layout::file::{File, FormatError};
use crate::emit::layout::literal::literal;
use crate::examples::Fitting;
use crate::model::{Shape, Type};
use crate::name::words::ident;

/// The code that is the same in all crates, but for the crate's name.
const COMPARE: &str = include_str!("text/examples.rs.in");

/// The comparison of JSON values, which the contract tests have too.
const JSON_VALUES: &str = include_str!("text/json_values.rs.in");

/// The name of the file for examples without a named type; no module can have it.
const OTHERS: &str = "_others";

impl Emission<'_> {
    /// `tests/examples.rs`, and the files that it includes.
    pub(crate) fn examples(&self, fitting: &[Fitting<'_>]) -> Result<BTreeMap<String, String>, FormatError> {
        let mut files = BTreeMap::new();
        let mut modules: BTreeMap<&str, Vec<&Fitting<'_>>> = BTreeMap::new();
        for each in fitting {
            modules.entry(self.module_of(&each.example.ty)).or_default().push(each);
        }
        if modules.is_empty() {
            return Ok(files);
        }
        let krate = self.crate_ident();
        let head = "//! The document's examples: each is read into its type, written again, and compared as JSON.\n";
        let mut file = File::new("tests/examples.rs".to_owned(), self.header() + head + &self.features_line());
        let used = |name: &str| fitting.iter().any(|each| spelled(&self.outer_ty(&each.example.ty)).contains(name));
        let imports = match (used("runtime::"), used("types::")) {
            (true, true) => format!("use {krate}::{{runtime, types}};\n\n"),
            (true, false) => format!("use {krate}::runtime;\n\n"),
            (false, true) => format!("use {krate}::types;\n\n"),
            (false, false) => String::new(),
        };
        file.text(format!("{imports}#[macro_use]\n#[path = \"examples/compare.rs\"]\nmod compare;\n"));
        for (module, examples) in modules {
            files.insert(format!("tests/examples/{module}.json"), values(&examples));
            file.text(self.example_test(module, &examples));
        }
        files.insert("tests/examples/compare.rs".to_owned(), self.header() + &COMPARE.replace("{krate}", &krate));
        files.extend([file.format()?, self.json_values()]);
        Ok(files)
    }

    /// `tests/compare/json.rs`.
    pub(crate) fn json_values(&self) -> (String, String) {
        let text = self.header() + &JSON_VALUES.replace("{krate}", &self.crate_ident());
        ("tests/compare/json.rs".to_owned(), text)
    }

    /// The condition that every type is there, where tags are features.
    fn features_line(&self) -> String {
        let all: Vec<String> =
            self.gates.all(self.api).into_iter().map(|tag| format!("    feature = \"{tag}\",\n")).collect();
        if all.is_empty() { String::new() } else { format!("#![cfg(all(\n{}))]\n", all.concat()) }
    }

    fn module_of(&self, ty: &Type) -> &str {
        ty.named().and_then(|id| self.names.modules.get(id.0)).map_or(OTHERS, String::as_str)
    }

    fn example_test(&self, module: &str, examples: &[&Fitting<'_>]) -> String {
        let name = if module == OTHERS { "others".to_owned() } else { ident(module).to_string() };
        let rows: String = examples.iter().map(|each| self.row(each)).collect();
        format!("round_trips! {{\n    {name} in \"examples/{module}.json\" {{\n{rows}    }}\n}}\n")
    }

    fn row(&self, fitting: &Fitting<'_>) -> String {
        let ty = spelled(&self.outer_ty(&fitting.example.ty));
        let sent = fitting.example.ty.named().is_some_and(|id| self.facts.sent.contains(&id));
        let direction = if sent { "sent" } else { "received" };
        let place = literal(&format!("#{}", fitting.example.place.pointer));
        let mut passed_over: Vec<String> = fitting.passed_over.iter().map(|pointer| literal(pointer)).collect();
        if let Type::Named(id) = &fitting.example.ty
            && let Shape::Struct(object) = &self.api.def(*id).shape
        {
            // Only the union around it writes the tag of a variant.
            let stated =
                object.fields.iter().enumerate().filter(|(index, _)| self.facts.stated_tags.contains(&(*id, *index)));
            passed_over.extend(stated.map(|(_, field)| literal(&format!("/{}", escape(&field.name)))));
        }
        let without =
            if passed_over.is_empty() { String::new() } else { format!(" without [{}]", passed_over.join(", ")) };
        format!("        {direction} {ty}: {place}{without},\n")
    }
}

/// A type on one line, without the spaces that tokens have between them.
fn spelled(ty: &TokenStream) -> String {
    let text = ty.to_string().replace(" ::", "::").replace(":: ", "::").replace(" <", "<").replace("< ", "<");
    text.replace(" >", ">").replace(" ,", ",").replace("( )", "()")
}

/// The values of some examples by their places, as JSON with escapes for characters that an editor doesn't show.
fn values(examples: &[&Fitting<'_>]) -> String {
    let values: BTreeMap<String, &Value> =
        examples.iter().map(|each| (format!("#{}", each.example.place.pointer), &each.example.value)).collect();
    let pretty = serde_json::to_string_pretty(&values).unwrap_or_default();
    let mut text = String::with_capacity(pretty.len() + 1);
    for c in pretty.chars() {
        if c.is_ascii_graphic() || c.is_alphanumeric() || matches!(c, ' ' | '\n') {
            text.push(c);
        } else {
            let mut units = [0; 2];
            c.encode_utf16(&mut units).iter().for_each(|unit| text.push_str(&format!("\\u{unit:04x}")));
        }
    }
    text.push('\n');
    text
}
