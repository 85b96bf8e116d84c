//! The declarations of parts of the model in a document: the Parameter Object of a parameter, the Media Type Object of a payload.

use std::borrow::Cow;

use crate::document::{Document, Node, pointer};
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

/// The name of the security scheme that a requirement names, or has the URI of (OpenAPI 3.2, section 4.30).
pub(crate) fn scheme<'n>(document: &Document, requirement: &Node<'_>, name: &'n str) -> Cow<'n, str> {
    const SCHEMES: [&str; 2] = ["components", "securitySchemes"];
    let is_named = document.root().path(&SCHEMES).is_some_and(|schemes| schemes.get(name).is_some());
    let target = if is_named { None } else { document.resolve(requirement, name).ok() };
    let named = target.and_then(|target| {
        let place = target.place();
        let segments: Vec<_> = pointer::segments(&place.pointer).into_iter().flatten().collect();
        match segments.as_slice() {
            [first, second, name] if [first, second] == SCHEMES => Some(name.clone().into_owned()),
            _ => None,
        }
    });
    named.map_or(Cow::Borrowed(name), Cow::Owned)
}

/// A media type without its parameters.
pub(crate) fn essence(media_type: &str) -> String {
    media_type.split(';').next().unwrap_or_default().trim().to_ascii_lowercase()
}

/// The schema of a parameter or a header: its own, or that of its content.
pub(crate) fn schema<'d>(node: &Node<'d>) -> Option<Node<'d>> {
    node.get("schema").or_else(|| node.get("content")?.members().next()?.1.get("schema"))
}
