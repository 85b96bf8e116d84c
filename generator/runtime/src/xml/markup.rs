//! What a document is written with: tags, attributes, text, and the namespaces that are known where they stand.

use super::{
    name::{is_character, is_name},
    shape::Name,
};

/// The namespace of `nil` (XML Schema Part 1, section 2.6.2).
const INSTANCE: &str = "http://www.w3.org/2001/XMLSchema-instance";

/// What a document begins with.
const XML: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

/// Why something can't stand in a document.
type Reason = &'static str;

/// A document that is being written.
pub(super) struct Markup {
    out: String,
    /// The namespaces of prefixes, the innermost last.
    scope: Vec<(String, String)>,
}

/// An element that has begun.
pub(super) struct Tag {
    /// Its name as it is written.
    name: String,
    /// How many namespaces were known before it.
    known: usize,
}

impl Markup {
    /// A document without its root element.
    pub(super) fn new() -> Self {
        Self { out: XML.to_owned(), scope: Vec::new() }
    }

    pub(super) fn into_bytes(self) -> Vec<u8> {
        self.out.into_bytes()
    }

    /// Begins a tag, with the namespace of its name unless that is known here.
    pub(super) fn begin(&mut self, name: &str) -> Result<Tag, Reason> {
        let Name { namespace, prefix, local } = Name::of(name);
        if !is_name(local) {
            return Err("has a name that XML doesn't allow");
        }
        let known = self.scope.len();
        let declared = self.declare(prefix, namespace);
        let name = self.qualified(prefix, local);
        self.out.push_str(&format!("<{name}"));
        if declared {
            let attribute = if prefix.is_empty() { "xmlns".to_owned() } else { format!("xmlns:{prefix}") };
            self.attribute(&attribute, namespace)?;
        }
        Ok(Tag { name, known })
    }

    /// Ends a tag with all its attributes; what follows stands in the element.
    pub(super) fn open(&mut self) {
        self.out.push('>');
    }

    /// Ends the tag of an element that has no value.
    pub(super) fn nil(&mut self) {
        self.out.push_str(&format!(" xmlns:xsi=\"{INSTANCE}\" xsi:nil=\"true\">"));
    }

    /// Ends an element.
    pub(super) fn end(&mut self, tag: &Tag) {
        self.out.push_str(&format!("</{}>", tag.name));
        self.scope.truncate(tag.known);
    }

    /// Whether a prefix has to be declared, which it counts as from now on.
    fn declare(&mut self, prefix: &str, namespace: &str) -> bool {
        let missing = prefix != "xml" && !namespace.is_empty() && self.namespace_of(prefix) != Some(namespace);
        if missing {
            self.scope.push((prefix.to_owned(), namespace.to_owned()));
        }
        missing
    }

    /// A name with its prefix, unless nothing is bound to that: the document would be ill-formed.
    fn qualified(&self, prefix: &str, local: &str) -> String {
        let bound = prefix == "xml" || (!prefix.is_empty() && self.namespace_of(prefix).is_some());
        if bound { format!("{prefix}:{local}") } else { local.to_owned() }
    }

    fn namespace_of(&self, prefix: &str) -> Option<&str> {
        self.scope.iter().rev().find(|(known, _)| *known == prefix).map(|(_, namespace)| namespace.as_str())
    }

    /// Writes an attribute that the table names, whose prefix is declared here unless it is known.
    pub(super) fn named_attribute(&mut self, name: &str, value: &str) -> Result<(), Reason> {
        let Name { namespace, prefix, local } = Name::of(name);
        // The namespace of elements without a prefix isn't that of attributes.
        if !prefix.is_empty() && self.declare(prefix, namespace) {
            self.attribute(&format!("xmlns:{prefix}"), namespace)?;
        }
        self.attribute(&self.qualified(prefix, local), value)
    }

    /// Writes an attribute by the name that it has in the document.
    pub(super) fn attribute(&mut self, name: &str, value: &str) -> Result<(), Reason> {
        self.out.push_str(&format!(" {name}=\""));
        self.escaped(value, true)?;
        self.out.push('"');
        Ok(())
    }

    /// Writes text, as a CDATA section where that can hold it.
    pub(super) fn characters(&mut self, text: &str, cdata: bool) -> Result<(), Reason> {
        // A carriage return can't be kept in a section.
        if cdata && !text.contains('\r') && text.chars().all(is_character) {
            self.out.push_str(&format!("<![CDATA[{}]]>", text.replace("]]>", "]]]]><![CDATA[>")));
            return Ok(());
        }
        self.escaped(text, false)
    }

    fn escaped(&mut self, text: &str, in_attribute: bool) -> Result<(), Reason> {
        for c in text.chars() {
            match c {
                '&' => self.out.push_str("&amp;"),
                '<' => self.out.push_str("&lt;"),
                '>' => self.out.push_str("&gt;"),
                '"' if in_attribute => self.out.push_str("&quot;"),
                '\t' if in_attribute => self.out.push_str("&#9;"),
                '\n' if in_attribute => self.out.push_str("&#10;"),
                '\r' => self.out.push_str("&#13;"),
                c if is_character(c) => self.out.push(c),
                _ => return Err("has a character that XML can't hold"),
            }
        }
        Ok(())
    }
}
