//! Every real document of the shared corpus loads, and its references lead somewhere.

use std::path::{Path, PathBuf};

use typecase::document::{Document, Node, Value};

/// `shared/corpus` beside the checkout: in one of the folders above it.
fn corpus() -> Option<PathBuf> {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.ancestors().map(|folder| folder.join("shared/corpus")).find(|folder| folder.is_dir())
}

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
    let Some(folder) = corpus() else {
        println!("skipped: there is no shared/corpus beside the checkout");
        return;
    };
    let mut paths: Vec<PathBuf> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "json" || extension == "yaml"));
    paths.sort();
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
