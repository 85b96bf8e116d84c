//! Requests that the API sends to its user: webhooks and callbacks.

use super::Reader;
use super::operation::{METHODS, operation_name, operations_of};
use crate::document::Node;
use crate::hash::HashSet;
use crate::model::BodyKind;
use crate::select::Candidate;

impl<'d> Reader<'d> {
    /// The webhooks of the document and the callbacks of its operations.
    pub(super) fn webhooks(&mut self) {
        let root = self.document().root();
        let mut ids = HashSet::default();
        // Before 3.1 there was no place for webhooks, and documents put them where their tools look for them.
        let webhooks = [root.get("webhooks"), root.get("x-webhooks")];
        for (name, entry) in webhooks.iter().flatten().flat_map(Node::members) {
            if !self.options.select.takes_webhook(name) {
                continue;
            }
            self.incoming_item(name, &entry, &mut ids);
        }
        for (path, item) in root.get("paths").iter().flat_map(Node::members) {
            for method in METHODS {
                let Some(operation) = item.get(method) else { continue };
                let name = operation_name(path, method, &operation);
                if !self.options.select.takes(&Candidate::new(name, path, method, &operation)) {
                    continue;
                }
                for (name, callback) in operation.get("callbacks").iter().flat_map(Node::members) {
                    let Some(callback) = self.follow(&callback) else { continue };
                    for (_, entry) in callback.members().filter(|(expression, _)| !expression.starts_with("x-")) {
                        self.incoming_item(name, &entry, &mut ids);
                    }
                }
            }
        }
    }

    fn incoming_item(&mut self, name: &str, entry: &Node<'d>, ids: &mut HashSet<String>) {
        let Some(item) = self.follow(entry) else { return };
        // The same callback may stand under many operations: it is one type.
        if self.api.incoming.iter().any(|known| known.place.pointer.starts_with(item.pointer())) {
            return;
        }
        for (method, node) in operations_of(&item) {
            let mut operation = self.operation(name, &method, &item, &node, true, ids);
            if node.str("operationId").is_none() {
                operation.id = name.to_owned();
            }
            let kind = operation.body.as_ref().and_then(|body| body.kinds.first());
            if let Some(payload) = kind.filter(|payload| payload.kind != BodyKind::Json && payload.xml.is_none()) {
                self.note(&node, format!("a body in `{}`", payload.media_type), "there is no reader for it");
            }
            self.api.incoming.push(operation);
        }
    }
}
