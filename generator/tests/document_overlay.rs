//! Overlays change the document before anything else reads it.

use serde_json::{Value as Json, json};
use typecase::document::{Document, Further, LoadError, Loaded};

const SPEC: &str = "openapi: 3.1.0\ninfo: {title: old, tags: [a]}\npaths:\n  /a:\n    get: {tags: [x], parameters: [1, 2, 3, 4]}\n    \
                    post: {x-internal: true}\n  /b:\n    get: {x-internal: true, tags: [y]}\n";

fn load(spec: &str, overlays: &[&str]) -> Result<Loaded, LoadError> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("spec.yaml");
    std::fs::write(&path, spec).unwrap();
    let names: Vec<_> = (0..overlays.len()).map(|index| folder.path().join(format!("{index}.yaml"))).collect();
    for (name, overlay) in names.iter().zip(overlays) {
        std::fs::write(name, overlay).unwrap();
    }
    Document::load_with(&path, &Further { overlays: &names, root: None })
}

fn laid(actions: &str) -> Json {
    let overlay = format!("overlay: 1.0.0\ninfo: {{title: o, version: '1'}}\nactions:\n{actions}");
    load(SPEC, &[&overlay]).unwrap_or_else(|error| panic!("{error}")).document.root().value().to_json()
}

#[test]
fn updates_merge_objects_append_to_arrays_and_replace_the_rest() {
    let merged = laid(
        "- target: $\n  update: {info: {title: new, tags: [b], more: 1}, servers: [{url: /}]}\n- target: $.paths.*.get.tags\n  update: z\n",
    );
    assert_eq!(merged["info"], json!({"title": "new", "tags": ["a", "b"], "more": 1}));
    assert_eq!(merged["servers"], json!([{"url": "/"}]));
    assert_eq!(
        (&merged["paths"]["/a"]["get"]["tags"], &merged["paths"]["/b"]["get"]["tags"]),
        (&json!(["x", "z"]), &json!(["y", "z"]))
    );
}

#[test]
fn copies_are_merged_as_updates_are() {
    let copied = laid(
        "- target: $.paths['/b'].get\n  copy: $.paths['/a'].get\n- target: $.info.title\n  copy: $.openapi\n- target: $.info.tags\n  copy: $.info.title\n",
    );
    assert_eq!(
        copied["paths"]["/b"]["get"],
        json!({"x-internal": true, "tags": ["y", "x"], "parameters": [1, 2, 3, 4]})
    );
    assert_eq!(copied["info"], json!({"title": "3.1.0", "tags": ["a", "3.1.0"]}));
}

#[test]
fn removals_take_out_every_target() {
    let cut = laid(
        "- target: $.paths.*[?@['x-internal'] == true]\n  remove: true\n- target: $.paths['/a'].get.parameters[0,2,3]\n  remove: true\n",
    );
    assert_eq!(cut["paths"], json!({"/a": {"get": {"tags": ["x"], "parameters": [2]}}, "/b": {}}));
    let nested = laid("- target: $..*\n  remove: true\n- target: $\n  update: {openapi: 3.1.0}\n");
    assert_eq!(nested, json!({"openapi": "3.1.0"}));
}

#[test]
fn overlays_follow_each_other_and_come_before_the_upgrade() {
    let add = "overlay: 1.0.0\nactions: [{target: $.definitions, update: {New: {type: file}}}]\n";
    let change = "overlay: 1.0.0\nactions: [{target: $.definitions.New, update: {x-nullable: true}}, {target: $.gone, remove: true}]\n";
    let Loaded { document, findings } = load("swagger: '2.0'\ndefinitions: {}\n", &[add, change]).unwrap();
    assert!(document.root().get("definitions").is_none(), "the shape is that of version 3");
    let new = document.resolve(&document.root(), "#/components/schemas/New").unwrap();
    assert_eq!(new.value().to_json(), json!({"type": "string", "format": "binary", "nullable": true}));
    assert_eq!(findings.len(), 1);
    assert_eq!(findings[0].place.pointer, "/actions/1/target");
    assert!(document.file_name(findings[0].place.file).ends_with("1.yaml"));
    let position = document.positions(&[findings[0].place.clone()])[0];
    assert_eq!((position.line, position.column), (2, 69));
}

#[test]
fn a_wrong_overlay_says_what_is_wrong() {
    for (overlay, message) in [
        ("actions: []\n", "it has no `overlay` key; add `overlay: 1.0.0`"),
        ("overlay: 2.0.0\nactions: []\n", "overlay version 2.0.0 is not known"),
        ("overlay: 1.0.0\n", "it has no list of `actions`"),
        ("overlay: 1.0.0\nactions: [{update: 1}]\n", "#/actions/0: the action has no `target`"),
        (
            "overlay: 1.0.0\nactions: [{target: $}]\n",
            "#/actions/0: the action has none of `update`, `copy` and `remove: true`",
        ),
        (
            "overlay: 1.1.0\nactions: [{target: $, update: {info: {tags: {a: 1}}}}]\n",
            "#/actions/0: #/info/tags is an array, which an object can't be merged into; remove it before",
        ),
        (
            "overlay: 1.1.0\nactions: [{target: $.info, copy: $.paths.*}]\n",
            "#/actions/0: `$.paths.*` selects 2 values; it has to select one",
        ),
        (
            "overlay: 1.0.0\nactions: [{target: 'info.title', remove: true}]\n",
            "#/actions/0: `info.title` is no JSONPath",
        ),
    ] {
        let error = load(SPEC, &[overlay]).unwrap_err().to_string();
        assert!(error.contains(message), "{error}");
    }
}
