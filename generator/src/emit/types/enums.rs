//! Enums: open lists of values.

use crate::emit::Emission;
use crate::emit::docs::{prose, shown};
use crate::emit::layout::declaration::{MARGIN, declaration, deprecation, doc_comment};
use crate::emit::layout::file::Item;
use crate::emit::layout::literal::literal;
use crate::emit::layout::macro_block::{block, inline, nested};
use crate::emit::types::type_use::Uses;
use crate::model::{Enum, Literal, TypeId};
use crate::name::UNLISTED;

/// The indentation of the lines of a group in a block.
const GROUP_MARGIN: &str = "            ";

/// The JSON type of the values of an enum.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Repr {
    Text,
    Integer,
    Json,
}

/// How many strings or integers an enum has at most: rustc's time for one grows with the square of its variants.
const VARIANTS: usize = 1_000;

/// How many constants stand in a group of their block: rustc's time for one grows with the square of its constants.
const GROUP: usize = 500;

/// Whether there are so many values that they are constants and not variants.
pub(crate) fn is_long(list: &Enum) -> bool {
    list.values.len() > VARIANTS && repr(list) != Repr::Json
}

impl Emission<'_> {
    pub(crate) fn enumeration(&self, id: TypeId, list: &Enum, uses: &mut Uses) -> Vec<Item> {
        if is_long(list) {
            return self.long_list(id, list);
        }
        let def = self.api.def(id);
        let repr = repr(list);
        let mut variants: String = list
            .values
            .iter()
            .zip(&self.names.variants[&id])
            .map(|(value, variant)| variant_lines(&value.literal, &value.description, variant))
            .collect();
        let (derives, kept) = match repr {
            Repr::Text => ("Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash", "Box<str>".to_owned()),
            Repr::Integer => ("Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash", "i64".to_owned()),
            Repr::Json => ("Clone, Debug, PartialEq", inline(&self.ty(&crate::model::Type::Json, uses))),
        };
        variants.push_str(&format!(
            "{MARGIN}/// A value that the API description doesn't list, as received.\n{MARGIN}{UNLISTED}({kept}),\n"
        ));
        let has: &[&str] = if repr == Repr::Json { &[] } else { &["Eq", "PartialOrd", "Ord", "Hash"] };
        let head = format!(
            "{}#[derive({derives}{})]\n#[non_exhaustive]\n{}{}pub enum {}",
            doc_comment(&prose(&def.docs, &self.fallback(id), &[]), ""),
            inline(&self.more_derives(id, has)),
            self.own_attribute_lines(id),
            deprecation(def.docs.deprecated, ""),
            self.type_name(id),
        );
        vec![Item::Text(declaration(&head, &variants)), Item::Text(self.enum_block(id, list, repr))]
    }

    /// A struct with a constant for each value.
    fn long_list(&self, id: TypeId, list: &Enum) -> Vec<Item> {
        let def = self.api.def(id);
        let name = self.type_name(id);
        let more = inline(&self.more_derives(id, &["Eq", "PartialOrd", "Ord", "Hash"]));
        let (copy, word, held) = match repr(list) {
            Repr::Integer => (" Copy,", "i64", "i64"),
            _ => ("", "str", "std::borrow::Cow<'static, str>"),
        };
        let item = format!(
            "{}#[derive(Clone,{copy} Debug, PartialEq, Eq, PartialOrd, Ord, Hash{more})]\n{}{}pub struct {name}({held});\n",
            doc_comment(&prose(&def.docs, &self.fallback(id), &[]), ""),
            self.own_attribute_lines(id),
            deprecation(def.docs.deprecated, ""),
        );
        let constants = list.values.iter().zip(&self.names.variants[&id]).map(|(value, constant)| {
            let literal = match &value.literal {
                Literal::Integer(number) => number.to_string(),
                other => literal(&other.to_string()),
            };
            let docs = doc_comment(&value_lines(&value.literal, &value.description), GROUP_MARGIN);
            // The block has the indentation of its first line.
            format!("{}{GROUP_MARGIN}{constant} = {literal}", docs).trim_start().to_owned()
        });
        let open = if list.open { " open" } else { "" };
        let groups: Vec<String> = constants.collect::<Vec<_>>().chunks(GROUP).map(nested).collect();
        let block = block("listed", &format!("{name}: {word}{open}"), &groups);
        vec![Item::Text(item), Item::Text(block)]
    }

    fn enum_block(&self, id: TypeId, list: &Enum, repr: Repr) -> String {
        let word = match repr {
            Repr::Text => "str",
            Repr::Integer => "i64",
            Repr::Json => "json",
        };
        let open = if list.open { " open" } else { "" };
        let values = list.values.iter().zip(&self.names.variants[&id]).map(|(value, variant)| {
            let literal = match (&value.literal, repr) {
                (Literal::Integer(number), Repr::Integer) => number.to_string(),
                (Literal::String(text), Repr::Text) => literal(text),
                (Literal::String(text), _) => literal(&serde_json::Value::from(text.as_str()).to_string()),
                (Literal::Integer(number), _) => literal(&number.to_string()),
                (number @ Literal::Number(_), _) => literal(&number.to_string()),
                (Literal::Bool(value), _) => literal(&value.to_string()),
            };
            format!("{variant} = {literal}")
        });
        let head = format!("{}: {word}{open} else {UNLISTED}", self.type_name(id));
        block("open_enum", &head, &values.collect::<Vec<_>>())
    }
}

/// A variant, with the document's description of its value.
fn variant_lines(value: &Literal, description: &str, variant: &str) -> String {
    format!("{}{MARGIN}{variant},\n", doc_comment(&value_lines(value, description), MARGIN))
}

/// The document's description of a value.
fn value_lines(value: &Literal, description: &str) -> Vec<String> {
    let shown = shown(value);
    let mut lines = crate::markdown::doc_lines(description);
    if lines.is_empty() {
        lines.push(shown);
    } else {
        lines.extend([String::new(), shown]);
    }
    lines
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
pub(crate) fn has_order(list: &Enum) -> bool {
    repr(list) != Repr::Json
}
