//! The declarations of parts of the model in a document: the Parameter Object of a parameter, the Media Type Object of a payload.

use crate::document::{Document, Node};
use crate::finding::Place;
use crate::model::{Operation, ParameterPlace};

/// The Parameter Object of an operation's parameter: its own, or that of its path.
pub(crate) fn parameter<'d>(
    document: &'d Document,
    operation: &Operation,
    name: &str,
    place: ParameterPlace,
) -> Option<Node<'d>> {
    let own = &operation.place;
    let item = own.pointer.rsplit_once('/').map_or("", |(item, _)| item);
    let owners = [own.clone(), Place { file: own.file, pointer: item.to_owned() }];
    let is_in = |node: &Node<'_>| match node.str("in") {
        Some("path") => place == ParameterPlace::Path,
        Some("header") => place == ParameterPlace::Header,
        Some("cookie") => place == ParameterPlace::Cookie,
        _ => place == ParameterPlace::Query,
    };
    owners.iter().filter_map(|owner| document.node(owner)).find_map(|owner| {
        let list = owner.get("parameters")?;
        let mut declared = list.elements().map(|node| document.target(&node));
        declared.find(|node| node.str("name") == Some(name) && is_in(node))
    })
}

/// The Media Type Object of one media type in the `content` of a node; that of a range such as `*/*` where the type itself has
/// none.
pub(crate) fn content<'d>(owner: &Node<'d>, media_type: &str) -> Option<Node<'d>> {
    let content = owner.get("content")?;
    let wanted = essence(media_type);
    let exact = content.members().find(|(name, _)| essence(name) == wanted).map(|(_, node)| node);
    exact.or_else(|| {
        let covers = |range: &str| match range.strip_suffix("/*") {
            Some("*") => true,
            Some(family) => wanted.split('/').next() == Some(family),
            None => false,
        };
        content.members().find(|(name, _)| covers(&essence(name))).map(|(_, node)| node)
    })
}

/// A media type without its parameters.
pub(crate) fn essence(media_type: &str) -> String {
    media_type.split(';').next().unwrap_or_default().trim().to_ascii_lowercase()
}

/// The schema of a parameter or a header: its own, or that of its content.
pub(crate) fn schema<'d>(node: &Node<'d>) -> Option<Node<'d>> {
    node.get("schema").or_else(|| node.get("content")?.members().next()?.1.get("schema"))
}
