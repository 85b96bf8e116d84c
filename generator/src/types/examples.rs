//! Examples: of schemas, and of the content of bodies.

use super::TypeBuilder;
use crate::document::{Node, Value};
use crate::model::{Example, Type};

impl<'d> TypeBuilder<'d> {
    /// Keeps the examples that a schema gives of itself: `example`, and since 3.1 a list of `examples`.
    pub(crate) fn keep_examples(&mut self, schema: &Node<'d>, ty: &Type) {
        if !self.options.examples {
            return;
        }
        let mut found: Vec<Node<'d>> = schema.get("example").into_iter().collect();
        found.extend(schema.get("examples").iter().flat_map(Node::elements));
        self.add_examples(found, Some(schema), ty);
    }

    /// Keeps the examples of a media type: `example`, and the values of its named `examples`.
    pub(crate) fn keep_content_examples(&mut self, media: &Node<'d>, ty: &Type) {
        if !self.options.examples {
            return;
        }
        let mut found: Vec<Node<'d>> = media.get("example").into_iter().collect();
        for (_, entry) in media.get("examples").iter().flat_map(Node::members) {
            let Some(example) = self.follow(&entry) else { continue };
            found.extend(example.get("dataValue").or_else(|| example.get("value")));
        }
        self.add_examples(found, media.get("schema").as_ref(), ty);
    }

    /// The first example of a media type, or else of its schema.
    pub(crate) fn first_example(&mut self, media: &Node<'d>) -> Option<serde_json::Value> {
        let own = media.get("example").or_else(|| {
            let entry = media.get("examples")?.members().next()?.1;
            let example = self.follow(&entry)?;
            example.get("dataValue").or_else(|| example.get("value"))
        });
        let node = own.or_else(|| {
            let entry = media.get("schema")?;
            let schema = self.follow(&entry)?;
            schema.get("example").or_else(|| schema.get("examples")?.elements().next())
        });
        node.filter(|node| !matches!(node.value(), Value::Null)).map(|node| node.value().to_json())
    }

    fn add_examples(&mut self, found: Vec<Node<'d>>, schema: Option<&Node<'d>>, ty: &Type) {
        let Some(schema) = schema.filter(|_| !found.is_empty()) else { return };
        let rules = self.rules_at(schema, ty);
        // A null is mostly written by tools that have no example.
        for node in found.into_iter().filter(|node| !matches!(node.value(), Value::Null)) {
            let example =
                Example { place: node.place(), ty: ty.clone(), rules: rules.clone(), value: node.value().to_json() };
            self.built.examples.push(example);
        }
    }
}
