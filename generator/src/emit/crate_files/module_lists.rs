//! The modules that only list others: `types` and `api`.

use std::collections::BTreeMap;

use quote::{format_ident, quote};

use crate::emit::Emission;
use crate::emit::layout::file::{File, Item};
use crate::emit::layout::imports::use_line;
use crate::emit::layout::version_order;

impl Emission<'_> {
    pub(crate) fn types_module(&self) -> File {
        let head = self.header() + "//! The types of the API.\n";
        let mut file = File::new("src/types/mod.rs".to_owned(), head);
        let mut modules: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        let mut elsewhere: BTreeMap<&str, Vec<String>> = BTreeMap::new();
        for ((module, name), def) in self.names.modules.iter().zip(&self.names.types).zip(&self.api.types) {
            match &def.imported {
                None => modules.entry(module).or_default().push(name),
                Some((module, there)) if there == name => elsewhere.entry(module).or_default().push(name.clone()),
                Some((module, there)) => elsewhere.entry(module).or_default().push(format!("{there} as {name}")),
            }
        }
        let required = self.required_structs();
        for (module, name) in &required {
            modules.entry(module).or_default().push(name);
        }
        let mut modules: Vec<(&str, Vec<&str>)> = modules.into_iter().collect();
        modules.sort_by(|(one, _), (other, _)| version_order(one, other));
        let gate = |module: &str| self.gates.line(module).unwrap_or_default();
        file.text(modules.iter().map(|(module, _)| format!("{}mod {module};\n", gate(module))).collect());
        let export = |(module, names): &mut (&str, Vec<&str>)| {
            names.sort_by(|one, other| version_order(one, other));
            gate(module) + &use_line("pub ", module, names)
        };
        file.text(modules.iter_mut().map(export).collect());
        file.text(elsewhere.iter_mut().map(reexport).collect());
        let named = modules.iter().flat_map(|(module, names)| names.iter().map(|name| (*name, gate(module))));
        file.items.extend(self.type_aliases(&named.collect::<Vec<_>>()));
        file.items.retain(|item| !matches!(item, Item::Text(text) if text.is_empty()));
        file
    }

    pub(crate) fn api_module(&self) -> File {
        let head = self.header()
            + "//! The operations of the API, by tag. Each is a method of [`Client`](crate::Client) and has a request builder here.\n";
        let mut file = File::new("src/api/mod.rs".to_owned(), head);
        let used = self.used_tags();
        if !used.is_empty() {
            let mods = used.iter().map(|(module, tag)| {
                let gate = self.gates.of_tag(*tag);
                let module = format_ident!("{module}");
                quote!(#gate pub mod #module;)
            });
            file.push(quote!(#(#mods)*));
        }
        file
    }
}

/// The types that the crate of another document has.
fn reexport((module, names): (&&str, &mut Vec<String>)) -> String {
    names.sort_by(|one, other| version_order(one, other));
    use_line("pub ", module, &names.iter().map(String::as_str).collect::<Vec<_>>())
}
