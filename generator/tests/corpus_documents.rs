//! Every real document of the shared corpus loads, and its references lead somewhere.

use typecase::document::{Document, Node, Value};

/// Calls `visit` with each object below a node and each `$ref` in it.
fn references(node: &Node<'_>, visit: &mut dyn FnMut(&Node<'_>, &str)) {
    if let Some(reference) = node.reference() {
        visit(node, reference);
    }
    node.members().for_each(|(_, member)| references(&member, visit));
    node.elements().for_each(|element| references(&element, visit));
}

/// What the documents themselves get wrong: schemas that were never written, a file that was not published.
const BROKEN: [&str; 4] = [
    "airbyte_api.yaml#/paths/~1dataplanes/post/responses/200/content/application~1json/schema: \
     `#/components/schemas/DataplaneCreateResponseBody` names a place that does not exist",
    "airbyte_api.yaml#/paths/~1embedded~1organizations/get/responses/403: \
     `#/components/responses/ForbiddenResponse` names a place that does not exist",
    "heyapi_full31.yaml#/components/schemas/ExternalRefA: \
     `./external-shared.json#/components/schemas/ExternalSharedModel` names a file that does not exist",
    "heyapi_full31.yaml#/components/schemas/ExternalRefB: \
     `./external-shared.json#/components/schemas/ExternalSharedModel` names a file that does not exist",
];

#[test]
fn all_load_and_their_references_resolve() {
    let paths = typecase_testing::corpus("");
    if paths.is_empty() {
        return;
    }
    assert_eq!(paths.len(), 108);
    let mut broken = Vec::new();
    for path in paths {
        let loaded = Document::load(&path).unwrap_or_else(|error| panic!("{error}"));
        assert!(matches!(loaded.document.root().value(), Value::Object(_)));
        for finding in &loaded.findings {
            println!("{}: {finding:?}", path.display());
        }
        references(&loaded.document.root(), &mut |node, reference| {
            if let Err(error) = loaded.document.resolve(node, reference) {
                broken.push(format!("{}#{}: {error}", loaded.document.file_name(node.file()), node.pointer()));
            }
        });
    }
    assert_eq!(broken, BROKEN);
}
