//! Schemas that something refers to, and their names.

use std::borrow::Cow;

use super::TypeBuilder;
use crate::document::{Node, pointer};
use crate::finding::Place;
use crate::model::name_from_path;
use crate::schema::only_reference;

/// Tokens of pointers that lead to a schema without being a name for it.
const KEYWORDS: [&str; 14] = [
    "components",
    "schemas",
    "schema",
    "items",
    "content",
    "properties",
    "allOf",
    "oneOf",
    "anyOf",
    "responses",
    "parameters",
    "headers",
    "$defs",
    "definitions",
];

impl<'d> TypeBuilder<'d> {
    /// Makes a component that is nothing but a reference to a schema in another file the name of that schema.
    pub(crate) fn register_elsewhere(&mut self, node: &Node<'d>) {
        let Some(target) = only_reference(node).and_then(|reference| self.follow_schema(&reference)) else { return };
        if target.file() != node.file() {
            self.memo.components_of.entry(target.place()).or_insert_with(|| node.clone());
        }
    }

    /// The schema elsewhere that a component is the name of.
    pub(crate) fn elsewhere(&mut self, node: &Node<'d>) -> Option<Node<'d>> {
        let is_its_name = |component: &Node<'d>| component.place() == node.place();
        let target = self.follow_schema(&only_reference(node)?)?;
        self.memo.components_of.get(&target.place()).is_some_and(is_its_name).then_some(target)
    }

    /// The name of a schema that is referred to, as the words of what leads to it.
    pub(super) fn name_of(&self, node: &Node<'_>) -> String {
        let tokens: Vec<Cow<'_, str>> = pointer::segments(node.pointer()).into_iter().flatten().collect();
        let tokens: Vec<&str> = tokens.iter().map(Cow::as_ref).collect();
        match tokens.as_slice() {
            [] => self.file_stem(&node.place()),
            ["components", "schemas", name] | ["$defs" | "definitions", name] => (*name).to_owned(),
            ["components", "responses", name, rest @ ..] => self.component(name, "response", rest),
            ["components", "requestBodies", name, rest @ ..] => self.component(name, "request", rest),
            ["paths", path, method, rest @ ..] => {
                let id = self
                    .document()
                    .root()
                    .path(&["paths", path, method])
                    .and_then(|operation| operation.str("operationId"));
                let operation = id.map_or_else(|| name_from_path(method, path), str::to_owned);
                let role = if rest.first() == Some(&"responses") { " response" } else { "" };
                format!("{operation}{role}{}", words(rest))
            }
            rest => match words(rest).trim() {
                "" => "Root".to_owned(),
                name => name.to_owned(),
            },
        }
    }

    /// A component's name, with its role where a schema has that name already.
    fn component(&self, name: &str, role: &str, rest: &[&str]) -> String {
        let taken = self.document().root().path(&["components", "schemas", name]).is_some();
        let role = if taken { format!(" {role}") } else { String::new() };
        format!("{name}{role}{}", words(rest))
    }

    /// The name of a file that is a schema as a whole.
    fn file_stem(&self, place: &Place) -> String {
        let name = self.document().file_name(place.file).rsplit('/').next().unwrap_or_default();
        name.split('.').next().filter(|stem| !stem.is_empty()).unwrap_or("Root").to_owned()
    }
}

/// The tokens that are names, each behind a space.
fn words(tokens: &[&str]) -> String {
    let names = |token: &&&str| !KEYWORDS.contains(token) && !token.contains('/') && token.parse::<u32>().is_err();
    tokens.iter().filter(names).map(|token| format!(" {token}")).collect()
}

/// Whether a schema stands in a component that several places share, and isn't a component itself.
pub(super) fn is_shared(pointer: &str) -> bool {
    ["/components/responses/", "/components/requestBodies/"].iter().any(|place| pointer.starts_with(place))
        && pointer.ends_with("/schema")
}
