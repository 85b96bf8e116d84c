//! Operations: every method of every path.

use super::Reader;
use crate::document::Node;
use crate::hash::HashSet;
use crate::model::{Operation, Origin, Tag, name_from_path};
use crate::select::Candidate;
use crate::types::docs;

/// The methods that a path item has members for, in the order that the specification lists them.
pub(super) const METHODS: [&str; 9] = ["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"];

impl<'d> Reader<'d> {
    /// The operations of the document.
    pub(super) fn operations(&mut self) {
        let root = self.document().root();
        self.lower_tags(&root);
        let mut ids = HashSet::default();
        for (path, item) in root.get("paths").iter().flat_map(Node::members) {
            if path.starts_with("x-") {
                continue;
            }
            if !path.starts_with('/') {
                self.note(&item, "a path has to begin with a slash", "read as if it did");
            }
            let Some(item) = self.follow(&item) else { continue };
            for (method, node) in operations_of(&item) {
                let candidate = Candidate::new(operation_name(path, &method, &node), path, &method, &node);
                if !self.options.select.takes(&candidate) {
                    continue;
                }
                let operation = self.operation(path, &method, &item, &node, false, &mut ids);
                self.api.operations.push(operation);
            }
        }
    }

    fn lower_tags(&mut self, root: &Node<'d>) {
        for tag in root.get("tags").iter().flat_map(Node::elements) {
            let name = tag.str("name").unwrap_or_default().to_owned();
            if !self.api.tags.iter().any(|known| known.name == name) {
                let description = tag.str("description").unwrap_or_default().trim().to_owned();
                self.api.tags.push(Tag { name, description });
            }
        }
    }

    pub(super) fn operation(
        &mut self,
        path: &str,
        method: &str,
        item: &Node<'d>,
        node: &Node<'d>,
        incoming: bool,
        ids: &mut HashSet<String>,
    ) -> Operation {
        self.types.built.take_weakened();
        let index = if incoming { self.api.incoming.len() } else { self.api.operations.len() };
        let origin = |role: &str| Origin::Operation { index, incoming, role: role.to_owned() };
        let id = self.operation_id(path, method, node, ids);
        if node.get("x-dropshot-websocket").is_some() {
            let message = "the operation is a WebSocket (RFC 6455), which the client doesn't speak";
            self.weaken(node, message, "a call sends a plain request");
        }
        let (success, failure) = self.outcomes(method, node, &origin);
        let parameters = self.parameters(path, item, node, &origin);
        let body = self.body(node, &origin);
        Operation {
            place: node.place(),
            id,
            tag: if incoming { 0 } else { self.tag_of(path, node) },
            method: method.to_ascii_uppercase(),
            path: if path.starts_with('/') || incoming { path.to_owned() } else { format!("/{path}") },
            docs: docs(node),
            parameters,
            body,
            success,
            failure,
            security: self.security(node),
            servers: if incoming { Vec::new() } else { self.own_servers(item, node) },
            pagination: None,
            polling: None,
            failure_type: None,
            weakened: self.types.built.take_weakened(),
        }
    }

    /// The operation's name: its own, unless it has none or another operation had it first.
    fn operation_id(&mut self, path: &str, method: &str, node: &Node<'d>, ids: &mut HashSet<String>) -> String {
        let made = name_from_path(method, path);
        if own_name(node).is_none() {
            self.note(
                node,
                "the operation has no operationId",
                format!("it is called `{made}`, after its method and path"),
            );
        }
        let id = operation_name(path, method, node);
        if ids.insert(id.clone()) {
            return id;
        }
        self.note(
            node,
            format!("another operation is called `{id}` already"),
            format!("it is called `{made}`, after its method and path"),
        );
        ids.insert(made.clone());
        made
    }

    fn tag_of(&mut self, path: &str, node: &Node<'d>) -> usize {
        let named =
            node.get("tags").and_then(|tags| tags.elements().find_map(|tag| tag.value().as_str().map(str::to_owned)));
        let name = named.filter(|name| !name.trim().is_empty()).unwrap_or_else(|| resource(path));
        if let Some(index) = self.api.tags.iter().position(|tag| tag.name == name) {
            return index;
        }
        self.api.tags.push(Tag { name, description: String::new() });
        self.api.tags.len() - 1
    }
}

/// The operations of a path item, by method.
pub(crate) fn operations_of<'d>(item: &Node<'d>) -> Vec<(String, Node<'d>)> {
    let fixed = METHODS.iter().filter_map(|method| Some(((*method).to_owned(), item.get(method)?)));
    let additional = item.get("additionalOperations");
    let more = additional.iter().flat_map(Node::members).map(|(method, node)| (method.to_owned(), node));
    // In document order: the reader of the output finds it as in the document.
    let mut found: Vec<(String, Node<'d>)> =
        fixed.chain(more).filter(|(_, node)| node.value().as_object().is_some()).collect();
    let order: Vec<&str> = item.members().map(|(key, _)| key).collect();
    found.sort_by_key(|(method, _)| order.iter().position(|key| key == method).unwrap_or(usize::MAX));
    found
}

/// The name of an operation, unless another one has it already: its own `operationId`, or a name from its method and path.
pub(crate) fn operation_name(path: &str, method: &str, node: &Node<'_>) -> String {
    own_name(node).map_or_else(|| name_from_path(method, path), str::to_owned)
}

/// The `operationId` of an operation, where it has one that can be read.
fn own_name<'d>(node: &Node<'d>) -> Option<&'d str> {
    node.str("operationId").map(str::trim).filter(|id| id.chars().any(char::is_alphanumeric))
}

/// The module of an operation without a tag: the first segment of its path that names a resource.
fn resource(path: &str) -> String {
    let version = |segment: &&str| {
        let rest = segment.strip_prefix('v').unwrap_or(segment);
        !rest.is_empty() && rest.chars().all(|c| c.is_ascii_digit() || c == '.')
    };
    let named =
        |segment: &&str| !segment.is_empty() && !segment.starts_with('{') && !version(segment) && *segment != "api";
    path.split('/').find(|segment| named(segment)).unwrap_or_default().to_owned()
}
