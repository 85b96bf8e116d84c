//! A request for each operation that its API should take: made of the document's examples, else of its schemas.

use serde_json::{Value as Json, json};

use super::fits;
use crate::diff::schema::{Containment, Direction, Side};
use crate::document::{Document, Node};
use crate::model::{Api, BodyKind, Operation, Parameter, ParameterPlace};
use crate::openapi::declared;

/// What a parameter is tried with, where the value made of its schema is empty.
fn texts() -> Vec<Json> {
    vec![json!("a"), json!("1"), json!({"a": "b"}), json!({"a": 1})]
}

/// Whether a value is no text at all in a path or a query.
fn is_empty(value: &Json) -> bool {
    match value {
        Json::Null => true,
        Json::String(text) => text.is_empty(),
        Json::Array(items) => items.is_empty(),
        Json::Object(members) => members.is_empty(),
        Json::Bool(_) | Json::Number(_) => false,
    }
}

/// The values of one operation's request.
#[derive(Clone, Debug, Default)]
pub(crate) struct Request {
    /// The value of each parameter; none where it isn't needed, or where no value was found.
    pub(crate) parameters: Vec<Option<Json>>,
    /// The body, in the first of its media types; none where there is none, or where no value was found.
    pub(crate) body: Option<Json>,
}

/// The requests of the operations, in their order.
pub(crate) fn requests<'d>(document: &'d Document, api: &'d Api) -> Vec<Request> {
    let schemas = Containment::new(document, document, Direction::Sent);
    let mut sampler = Sampler { document, api, schemas };
    api.operations.iter().map(|operation| sampler.request(operation)).collect()
}

/// Finds values for the schemas of a document.
struct Sampler<'d> {
    document: &'d Document,
    api: &'d Api,
    schemas: Containment<'d>,
}

impl<'d> Sampler<'d> {
    fn request(&mut self, operation: &Operation) -> Request {
        let parameters = operation.parameters.iter().map(|parameter| self.parameter(operation, parameter)).collect();
        Request { parameters, body: self.body(operation) }
    }

    /// The value of a parameter that is required, or that has an example.
    fn parameter(&mut self, operation: &Operation, parameter: &Parameter) -> Option<Json> {
        let node = declared::parameter(self.document, operation, &parameter.name, parameter.place)?;
        let content = || node.get("content")?.members().next().map(|(_, content)| content);
        let owner = if node.get("schema").is_some() { node.clone() } else { content()? };
        let schema = owner.get("schema");
        let examples = [given(self.document, &owner), given(self.document, &node)].concat();
        if !parameter.required && examples.is_empty() {
            return None;
        }
        // An empty list or object has no text: nothing would be sent of it.
        let is_text = |value: &Json| !is_empty(value);
        let schema = schema.as_ref();
        let found = self.first(examples, schema, is_text).or_else(|| self.list(schema?));
        let found = found.or_else(|| self.first(texts(), schema, is_text));
        found.or_else(|| self.first(Vec::new(), schema, |_| parameter.place != ParameterPlace::Path))
    }

    /// A list of one item, where a schema asks for a list.
    fn list(&mut self, schema: &Node<'d>) -> Option<Json> {
        let id = self.schemas.side(Side::New).schema(schema);
        self.schemas.one_item(Side::New, id)
    }

    fn body(&mut self, operation: &Operation) -> Option<Json> {
        let payload = operation.body.as_ref()?.kinds.first()?;
        let body = self.document.target(&self.document.node(&operation.place)?.get("requestBody")?);
        let content = declared::content(&body, &payload.media_type)?;
        // A schema without `type` allows any text, where its members imply an object: `example: "{ \"name\": \"a\" }"`.
        let examples =
            given(self.document, &content).into_iter().filter(|value| fits(self.api, &payload.ty, value)).collect();
        let schema = content.get("schema");
        let mut value = self.first(examples, schema.as_ref(), |_| true)?;
        if matches!(payload.kind, BodyKind::Form | BodyKind::Multipart) {
            let schema = schema?;
            // A form without a part is no body to many servers.
            if is_empty(&value) {
                value = self.whole(&schema).unwrap_or(value);
            }
            self.fill_lists(&mut value, &schema);
        }
        Some(value)
    }

    /// A value with all that a schema describes.
    fn whole(&mut self, schema: &Node<'d>) -> Option<Json> {
        let id = self.schemas.side(Side::New).schema(schema);
        self.schemas.full(Side::New, id)
    }

    /// Puts an item into each list that is empty: a form has nothing for such a list, and a server misses it where it is required.
    fn fill_lists(&mut self, value: &mut Json, schema: &Node<'d>) {
        let Some(properties) = self.document.target(schema).get("properties") else { return };
        for (name, member) in value.as_object_mut().into_iter().flatten() {
            let is_empty_list = member.as_array().is_some_and(Vec::is_empty);
            let list = || self.list(&properties.get(name)?);
            if let Some(list) = is_empty_list.then(list).flatten() {
                *member = list;
            }
        }
    }

    /// The first of some values that a schema allows; else a small value of the schema.
    fn first(
        &mut self,
        examples: Vec<Json>,
        schema: Option<&Node<'d>>,
        is_fit: impl Fn(&Json) -> bool,
    ) -> Option<Json> {
        let Some(schema) = schema else { return examples.into_iter().find(is_fit) };
        let side = self.schemas.side(Side::New);
        let id = side.schema(schema);
        let found = examples.into_iter().find(|value| is_fit(value) && side.allows(id, value));
        found.or_else(|| self.schemas.pick(Side::New, id)).filter(is_fit)
    }
}

/// The examples that a Parameter Object or a Media Type Object has, its own or those that it refers to (OpenAPI 3.1,
/// sections 4.8.12.2 and 4.8.14.1); `dataValue` is of OpenAPI 3.2.
pub(crate) fn given(document: &Document, node: &Node<'_>) -> Vec<Json> {
    let listed = node.get("examples");
    let listed = listed.iter().flat_map(Node::members).filter_map(|(_, example)| value_of(document, &example));
    node.get("example").map(|example| example.value().to_json()).into_iter().chain(listed).collect()
}

/// The value of an Example Object, or of what it refers to.
pub(crate) fn value_of(document: &Document, example: &Node<'_>) -> Option<Json> {
    let example = document.target(example);
    let value = example.get("dataValue").or_else(|| example.get("value"))?;
    Some(value.value().to_json())
}
