//! XML: how schemas stand in it, and which of them it can't carry.

use super::TypeBuilder;
use crate::document::{Document, Node, Version, pointer};
use crate::model::{BodyKind, Origin, Payload, Rules, Type, Xml, XmlBody, XmlNode, is_name};
use crate::schema::only_reference;

/// The greatest number of references that are followed to find the XML Object of a schema.
const CHAIN: usize = 16;

/// The greatest depth of arrays in arrays.
const ARRAYS: usize = 8;

/// Whether a document may have bodies in XML: only then members have to know how they stand in it.
pub(crate) fn mentions_xml(document: &Document) -> bool {
    document.files().any(|file| ["/xml", "+xml"].iter().any(|mark| document.source(file).contains(mark)))
}

impl<'d> TypeBuilder<'d> {
    /// The form of a member in XML.
    pub(crate) fn xml_of_member(&mut self, name: &str, parts: &[Node<'d>]) -> Option<Box<Xml>> {
        self.mentions_xml.then(|| Box::new(self.xml(parts, Some(name), name, ARRAYS)))
    }

    /// A body in XML; `known` is its type, if that has been read.
    pub(crate) fn xml_payload(
        &mut self,
        media_type: String,
        node: &Node<'d>,
        known: Option<Type>,
        origin: &dyn Fn() -> Origin,
    ) -> Payload {
        let schema = node.get("schema");
        let (ty, xml) = match &schema {
            Some(schema) => {
                let root = self.xml(std::slice::from_ref(schema), None, "root", ARRAYS);
                let ty = known.unwrap_or_else(|| self.schema(schema, origin()));
                // A string without an XML Object is the XML document itself.
                let whole = matches!(self.resolve(&ty), Type::String | Type::Binary)
                    && self.chain(schema).iter().all(|node| node.get("xml").is_none());
                if whole { (Type::String, None) } else { (ty, Some(XmlBody { place: node.place(), root })) }
            }
            None => (Type::String, None),
        };
        Payload {
            media_type,
            also: Vec::new(),
            kind: BodyKind::Xml,
            ty,
            xml,
            rules: Rules::default(),
            encoding: Vec::new(),
            example: None,
        }
    }

    /// The form of a value whose schema is all of these; `member` is the name of the member that has it, and `usual` what
    /// it is called where the document gives no other name.
    fn xml(&mut self, parts: &[Node<'d>], member: Option<&str>, usual: &str, depth: usize) -> Xml {
        let chain: Vec<Node<'d>> = parts.iter().flat_map(|part| self.chain(part)).collect();
        let text_of = |key: &str| chain.iter().find_map(|node| node.get("xml")?.str(key));
        let is_set = |key: &str| chain.iter().find_map(|node| node.get("xml")?.bool(key)) == Some(true);
        let node = match text_of("nodeType") {
            Some("attribute") => Some(XmlNode::Attribute),
            Some("element") => Some(XmlNode::Element),
            Some("text") => Some(XmlNode::Text),
            Some("cdata") => Some(XmlNode::Cdata),
            Some("none") => Some(XmlNode::None),
            _ if is_set("attribute") => Some(XmlNode::Attribute),
            _ if is_set("wrapped") => Some(XmlNode::Element),
            _ => None,
        };
        // Since OpenAPI 3.2 a schema of its own name is an element of that name, wherever it is referred to.
        let own = chain.iter().find_map(|node| component(node.pointer()));
        let own = own.filter(|_| member.is_none() || self.names_elements_by_schema());
        let name = text_of("name").map(str::to_owned).or(own).unwrap_or_else(|| usual.to_owned());
        let prefix = text_of("prefix").unwrap_or_default().to_owned();
        let mut xml = Xml { name, prefix, node, ..Xml::default() };
        xml.namespace = text_of("namespace").unwrap_or_default().to_owned();
        let items = chain.iter().find_map(|node| node.get("items"));
        if let (Some(items), Some(depth)) = (items, depth.checked_sub(1)) {
            let usual = match (member, node) {
                (Some(_), Some(XmlNode::Element)) if !self.names_elements_by_schema() => xml.name.clone(),
                (Some(member), _) => member.to_owned(),
                (None, _) => "item".to_owned(),
            };
            xml.items = Some(Box::new(self.xml(std::slice::from_ref(&items), member, &usual, depth)));
        }
        self.check_prefix(&mut xml, &chain);
        xml
    }

    fn names_elements_by_schema(&self) -> bool {
        matches!(self.document().version(), Version::V32 | Version::Newer(_))
    }

    /// A schema, then those that it is another name for.
    fn chain(&self, part: &Node<'d>) -> Vec<Node<'d>> {
        let mut chain = vec![part.clone()];
        while let Some(last) = chain.last().filter(|_| chain.len() < CHAIN) {
            let reference = only_reference(last).or_else(|| last.reference().map(|_| last.clone()));
            let Some(reference) = reference else { break };
            let target = reference.reference().and_then(|to| self.document().resolve(&reference, to).ok());
            // Between a wrapper and what it refers to, the reference may have an XML Object of its own.
            chain.extend(Some(reference.clone()).filter(|reference| reference.place() != last.place()));
            let Some(target) = target.filter(|target| chain.iter().all(|known| known.place() != target.place())) else {
                break;
            };
            chain.push(target);
        }
        chain
    }

    /// Leaves out a prefix that isn't valid.
    fn check_prefix(&mut self, xml: &mut Xml, chain: &[Node<'d>]) {
        if xml.prefix.is_empty() || (is_name(&xml.prefix) && xml.prefix != "xmlns") {
            return;
        }
        if let Some(node) = chain.iter().find(|node| node.get("xml").is_some_and(|xml| xml.get("prefix").is_some())) {
            self.note(node, format!("`{}` is no prefix in XML", xml.prefix), "left out");
        }
        xml.prefix.clear();
    }
}

/// The name of a schema that stands by itself.
fn component(pointer: &str) -> Option<String> {
    let name = pointer.strip_prefix("/components/schemas/")?;
    (!name.contains('/')).then(|| pointer::unescape(name).into_owned())
}
