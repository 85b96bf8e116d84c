//! Enums: open lists of values.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use super::docs::{code, comment, prose};
use super::file::Item;
use super::structs::deprecated;
use super::types::Uses;
use super::{Emission, rules};
use crate::model::{Enum, Literal, TypeId};
use crate::name::UNLISTED;

/// What the values of an enum are in JSON.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Repr {
    Text,
    Integer,
    Json,
}

impl Emission<'_> {
    pub(super) fn enumeration(&self, id: TypeId, list: &Enum, uses: &mut Uses) -> Vec<Item> {
        let def = self.api.def(id);
        let name = format_ident!("{}", self.type_name(id));
        let repr = repr(list);
        let docs = comment(&prose(&def.docs, &self.fallback(id), &[]));
        let deprecated = deprecated(def.docs.deprecated);
        let variants = list.values.iter().zip(&self.names.variants[&id]).map(|(value, variant)| {
            let variant = format_ident!("{variant}");
            let shown = match &value.literal {
                Literal::String(text) => {
                    code(text).unwrap_or_else(|| format!("`{}`", rules::literal(text).replace('`', "'")))
                }
                Literal::Integer(number) => format!("`{number}`"),
                Literal::Number(number) => format!("`{number}`"),
                Literal::Bool(value) => format!("`{value}`"),
            };
            let mut lines = crate::markdown::doc_lines(&value.description);
            if lines.is_empty() {
                lines.push(shown);
            } else {
                lines.extend([String::new(), shown]);
            }
            let docs = comment(&lines);
            quote!(#docs #variant,)
        });
        let unlisted = format_ident!("{UNLISTED}");
        let (derives, kept) = match repr {
            Repr::Text => (quote!(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash), quote!(Box<str>)),
            Repr::Integer => (quote!(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash), quote!(i64)),
            Repr::Json => (quote!(Clone, Debug, PartialEq), self.ty(&crate::model::Type::Json, uses)),
        };
        let has: &[&str] = if repr == Repr::Json { &[] } else { &["Eq", "PartialOrd", "Ord", "Hash"] };
        let more = self.more_derives(id, has);
        let item: TokenStream = quote! {
            #docs
            #[derive(#derives #more)]
            #[non_exhaustive]
            #deprecated
            pub enum #name {
                #(#variants)*
                /// A value that the document doesn't list, kept as it came.
                #unlisted(#kept),
            }
        };
        vec![Item::Tokens(item), Item::Text(self.enum_block(id, list, repr))]
    }

    fn enum_block(&self, id: TypeId, list: &Enum, repr: Repr) -> String {
        let word = match repr {
            Repr::Text => "str",
            Repr::Integer => "i64",
            Repr::Json => "json",
        };
        let open = if list.open { " open" } else { "" };
        let mut block =
            format!("crate::runtime::open_enum! {{\n    {}: {word}{open} else {UNLISTED} {{\n", self.type_name(id));
        for (value, variant) in list.values.iter().zip(&self.names.variants[&id]) {
            let literal = match (&value.literal, repr) {
                (Literal::Integer(number), Repr::Integer) => number.to_string(),
                (Literal::String(text), Repr::Text) => rules::literal(text),
                (Literal::String(text), _) => rules::literal(&serde_json::Value::from(text.as_str()).to_string()),
                (Literal::Integer(number), _) => rules::literal(&number.to_string()),
                (Literal::Number(number), _) => rules::literal(&number.to_string()),
                (Literal::Bool(value), _) => rules::literal(&value.to_string()),
            };
            block.push_str(&format!("        {variant} = {literal},\n"));
        }
        block.push_str("    }\n}\n");
        block
    }
}

fn repr(list: &Enum) -> Repr {
    let all = |fits: fn(&Literal) -> bool| list.values.iter().all(|value| fits(&value.literal));
    if all(|literal| matches!(literal, Literal::String(_))) {
        Repr::Text
    } else if all(|literal| matches!(literal, Literal::Integer(number) if i64::try_from(*number).is_ok())) {
        Repr::Integer
    } else {
        Repr::Json
    }
}

/// Whether the values of an enum have hash and order: all but those that are kept as JSON.
pub(super) fn has_order(list: &Enum) -> bool {
    repr(list) != Repr::Json
}
