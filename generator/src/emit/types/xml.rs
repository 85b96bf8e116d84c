//! XML: the tables by which types are read from it and written to it.

use proc_macro2::TokenStream;
use quote::quote;

use crate::emit::Emission;
use crate::emit::layout::file::Item;
use crate::emit::layout::literal::literal;
use crate::model::{Payload, Shape, TypeId, XmlContent, XmlMember, XmlPlace};

/// How the root element of a body is written: its name and its content.
pub(crate) struct Root {
    pub(crate) name: String,
    pub(crate) content: TokenStream,
}

impl Emission<'_> {
    /// The root element of a body that is typed XML.
    pub(crate) fn xml_root(&self, payload: &Payload) -> Option<Root> {
        let (name, content) = payload.xml_root(self.api)?.ok()?;
        let content: TokenStream = self.xml_content(&content, "xml::", "types::").parse().unwrap_or_default();
        Some(Root { name, content: quote!(&#content) })
    }

    /// The table of a struct or a union, where a body in XML has it.
    pub(crate) fn xml_block(&self, id: TypeId) -> Option<Item> {
        let shape = self.api.xml_shape(id).ok().filter(|_| self.xml.contains(&id))?;
        let mut block = format!("crate::runtime::xml! {{\n    {} {{\n", self.type_name(id));
        for member in &shape.members {
            block.push_str(&format!("        {},\n", self.xml_member(id, member)));
        }
        if let Some(extra) = &shape.extra {
            block.push_str(&format!("        .. {}\n", self.xml_content(extra, "", "super::")));
        }
        block.push_str("    }\n}\n");
        Some(Item::Text(block))
    }

    fn xml_member(&self, id: TypeId, member: &XmlMember) -> String {
        let content = self.xml_content(&member.content, "", "super::");
        let named = |place: &str, name: &str| format!("{place}({}, {content})", literal(name));
        let place = match &member.place {
            XmlPlace::Attribute(name) => named("Attribute", name),
            XmlPlace::Element(name) => named("Element", name),
            XmlPlace::Elements(name) => named("Elements", name),
            XmlPlace::Characters => format!("Characters({content})"),
            XmlPlace::Cdata => format!("Cdata({content})"),
        };
        let may_be_empty = match (&member.place, &member.content) {
            (XmlPlace::Elements(_) | XmlPlace::Characters | XmlPlace::Cdata, _) => true,
            (XmlPlace::Element(_), content) => matches!(content, XmlContent::List(..)),
            (XmlPlace::Attribute(_), _) => false,
        };
        let always = if may_be_empty && self.is_always_there(id, &member.json) { " always" } else { "" };
        format!("{}{always} = {place}", literal(&member.json))
    }

    /// Whether a type requires a member.
    fn is_always_there(&self, id: TypeId, json: &str) -> bool {
        let Shape::Struct(object) = &self.api.def(id).shape else { return false };
        object.fields.iter().any(|field| field.name == json && self.is_bare(id, field))
    }

    /// The content of a node, as Rust, with the paths of the runtime and of types.
    fn xml_content(&self, content: &XmlContent, runtime: &str, types: &str) -> String {
        let inner = |content: &XmlContent| self.xml_content(content, runtime, types);
        match content {
            XmlContent::Text => format!("{runtime}Text"),
            XmlContent::Token => format!("{runtime}Token"),
            XmlContent::Number => format!("{runtime}Number"),
            XmlContent::Boolean => format!("{runtime}Boolean"),
            XmlContent::Any => format!("{runtime}Any"),
            XmlContent::Object(id) => format!("{runtime}Object({runtime}of::<{types}{}>)", self.type_name(*id)),
            XmlContent::List(name, item) => format!("{runtime}List({}, &{})", literal(name), inner(item)),
            XmlContent::Map(value) => format!("{runtime}Map(&{})", inner(value)),
        }
    }
}
