//! References lead where they say, never out of the document's folder, and what is wrong with them is said.

use std::fs;
use std::path::Path;

use typecase::document::{Document, Further, LoadError, ReferenceError};

/// Where a reference at the root leads, as file and pointer, or why it does not.
fn follow(document: &Document, reference: &str) -> Result<String, ReferenceError> {
    let node = document.resolve(&document.root(), reference)?;
    Ok(format!("{}#{}", document.file_name(node.file()), node.pointer()))
}

fn text(text: &str) -> Document {
    Document::from_text("spec", text.to_owned()).unwrap().document
}

/// A folder with these files; the document is `spec.yaml` in its folder `inner`.
fn folder(files: &[(&str, &str)]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, content) in files {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, content).unwrap();
    }
    folder
}

fn load(folder: &Path) -> Document {
    Document::load(&folder.join("inner/spec.yaml")).unwrap().document
}

#[test]
fn pointers_are_unescaped_and_percent_decoded() {
    let document = text("openapi: 3.1.0\npaths:\n  /a/{b}: {get: 1}\n  /~c%7D: {get: [x, y]}\n  'ä b': 1\n");
    assert_eq!(follow(&document, "#").unwrap(), "spec#");
    assert_eq!(follow(&document, "#/paths/~1a~1%7Bb%7D/get").unwrap(), "spec#/paths/~1a~1{b}/get");
    assert_eq!(follow(&document, "#/paths/~1a~1{b}").unwrap(), "spec#/paths/~1a~1{b}");
    assert_eq!(follow(&document, "#/paths/~1~0c%257D/get/1").unwrap(), "spec#/paths/~1~0c%7D/get/1");
    assert_eq!(follow(&document, "#/paths/~1~0c%7D").unwrap(), "spec#/paths/~1~0c%7D");
    assert_eq!(follow(&document, "#/paths/%C3%A4%20b").unwrap(), "spec#/paths/ä b");
    for wrong in ["#/paths/~1~0c%257D/get/01", "#/paths/~1~0c%257D/get/2", "#/paths/~1~0c%257D/get/-", "#/paths/"] {
        assert!(matches!(follow(&document, wrong), Err(ReferenceError::NoSuchPlace { .. })), "{wrong}");
    }
}

#[test]
fn wrong_names_are_met_with_a_suggestion() {
    let document = text("openapi: 3.1.0\ncomponents: {schemas: {Participant: {type: object}, Page: {}}}\n");
    let message = |reference: &str| follow(&document, reference).unwrap_err().to_string();
    assert_eq!(
        message("#/components/schemas/Particpant"),
        "`#/components/schemas/Particpant` names a place that does not exist; \
         did you mean `#/components/schemas/Participant`?"
    );
    assert!(message("#/components/schemas/Conference").ends_with("does not exist"));
    assert!(message("#Conference").ends_with("names an anchor that does not exist"));
    // What can only mean one place is followed there.
    assert_eq!(follow(&document, "#/component/schemas/Page").unwrap(), "spec#/components/schemas/Page");
    assert_eq!(follow(&document, "#Participant").unwrap(), "spec#/components/schemas/Participant");
}

#[test]
fn anchors_and_ids_name_places() {
    let document = text(
        "openapi: 3.1.0\n$self: https://example.com/api\ncomponents:\n  schemas:\n    A: {$anchor: here, type: string}\n    \
         B:\n      $id: https://example.com/b\n      $defs: {inner: {type: integer}}\n      properties: {x: {$ref: '#/$defs/inner'}}\n",
    );
    assert_eq!(follow(&document, "#here").unwrap(), "spec#/components/schemas/A");
    assert_eq!(follow(&document, "https://example.com/b").unwrap(), "spec#/components/schemas/B");
    assert_eq!(
        follow(&document, "https://example.com/b#/$defs/inner").unwrap(),
        "spec#/components/schemas/B/$defs/inner"
    );
    assert_eq!(follow(&document, "https://example.com/api#/components").unwrap(), "spec#/components");
    let x = document.root().path(&["components", "schemas", "B", "properties", "x"]).unwrap();
    let inner = document.resolve(&x, x.reference().unwrap()).unwrap();
    assert_eq!(inner.pointer(), "/components/schemas/B/$defs/inner");
}

#[test]
fn other_files_are_read_once_and_refer_relative_to_themselves() {
    let folder = folder(&[
        (
            "inner/spec.yaml",
            "openapi: 3.1.0\na: {$ref: 'parts/one.json#/x'}\nb: {$ref: './parts/../parts/one.json'}\n\
             c: {discriminator: {propertyName: k, mapping: {z: 'with space.yaml', plain: Name}}}\nd: {$ref: with%20space.yaml#/y}\n",
        ),
        (
            "inner/parts/one.json",
            r##"{"x": {"$ref": "two.yaml#/deep/0"}, "y": {"$ref": "#/x"}, "z": {"$ref": "../spec.yaml#/a"}}"##,
        ),
        ("inner/parts/two.yaml", "deep: [{type: string}]\n"),
        ("inner/with space.yaml", "y: 1\n"),
        ("inner/unnamed.yaml", "y: 1\n"),
    ]);
    let document = load(folder.path());
    let names: Vec<&str> = document.files().map(|file| document.file_name(file)).collect();
    assert_eq!(names, ["spec.yaml", "parts/one.json", "with space.yaml", "parts/two.yaml"]);
    assert_eq!(follow(&document, "parts/one.json#/x").unwrap(), "parts/one.json#/x");
    assert_eq!(follow(&document, "with%20space.yaml#/y").unwrap(), "with space.yaml#/y");
    let one = document.resolve(&document.root(), "parts/one.json#").unwrap();
    let at = |key: &str| {
        let node = one.get(key).unwrap();
        let target = document.resolve(&node, node.reference().unwrap()).unwrap();
        format!("{}#{}", document.file_name(target.file()), target.pointer())
    };
    assert_eq!(
        (at("x"), at("y"), at("z")),
        ("parts/two.yaml#/deep/0".into(), "parts/one.json#/x".into(), "spec.yaml#/a".into())
    );
    let missing = document.resolve(&one, "two.yaml#/deap").unwrap_err().to_string();
    assert!(missing.ends_with("did you mean `two.yaml#/deep`?"), "{missing}");
}

#[test]
fn no_reference_leaves_the_folder() {
    let folder = folder(&[
        (
            "inner/spec.yaml",
            "openapi: 3.1.0\nx:\n- $ref: ../outside.yaml#/secret\n- $ref: ../missing.yaml\n- $ref: parts/../../outside.yaml\n\
             - $ref: /etc/passwd\n- $ref: link.yaml#/secret\n- $ref: folder-link/outside.yaml\n- $ref: parts\n- $ref: gone.yaml\n\
             - $ref: '%2e%2e/outside.yaml'\n- $ref: broken.json\n- $ref: \"nul\\0\"\n- $ref: ../inner/good.yaml\n",
        ),
        ("outside.yaml", "secret: 1\n"),
        ("inner/parts/x.yaml", "1"),
        ("inner/broken.json", "{"),
        ("inner/good.yaml", "1"),
    ]);
    #[cfg(unix)]
    {
        std::os::unix::fs::symlink("../outside.yaml", folder.path().join("inner/link.yaml")).unwrap();
        std::os::unix::fs::symlink("..", folder.path().join("inner/folder-link")).unwrap();
    }
    let document = load(folder.path());
    let outside = [
        "../outside.yaml#/secret",
        "../missing.yaml",
        "parts/../../outside.yaml",
        "/etc/passwd",
        "%2e%2e/outside.yaml",
    ];
    let links: &[&str] = if cfg!(unix) { &["link.yaml#/secret", "folder-link/outside.yaml"] } else { &[] };
    for reference in outside.iter().chain(links) {
        let error = follow(&document, reference).unwrap_err();
        assert_eq!(error, ReferenceError::Outside { reference: (*reference).to_owned() });
    }
    for reference in ["parts", "gone.yaml", "nul\0", "never/mentioned.yaml"] {
        assert!(matches!(follow(&document, reference), Err(ReferenceError::NoSuchFile { .. })), "{reference}");
    }
    let broken = follow(&document, "broken.json").unwrap_err().to_string();
    assert!(broken.contains("broken.json:1:1: EOF while parsing an object"), "{broken}");
    assert_eq!(follow(&document, "../inner/good.yaml").unwrap(), "good.yaml#");
    assert_eq!(document.files().len(), 2);
}

#[test]
fn remote_addresses_are_refused_only_when_they_are_used() {
    let document = text("openapi: 3.1.0\nx: {$ref: 'https://example.com/a.yaml#/b'}\n");
    for reference in ["https://example.com/a.yaml#/b", "//example.com/a", "file:///etc/passwd", "urn:x"] {
        assert!(matches!(follow(&document, reference), Err(ReferenceError::Remote { .. })), "{reference}");
    }
    let text = text("openapi: 3.1.0\nx: {$ref: 'other.yaml#/b'}\n");
    assert!(matches!(follow(&text, "other.yaml#/b"), Err(ReferenceError::NoFolder { .. })));
}

#[test]
fn a_root_lets_references_into_other_folders_and_no_further() {
    let folder = folder(&[
        (
            "api/inner/spec.yaml",
            "openapi: 3.1.0\nx:\n- $ref: ../../common/a.yaml#/b\n- $ref: ../../common/link.yaml#/secret\n- $ref: ../../../secret.yaml\n",
        ),
        ("common/a.yaml", "b: {$ref: 'deep/c.yaml#/d'}\n"),
        ("common/deep/c.yaml", "d: 1\n"),
    ]);
    let outside = tempfile::tempdir().unwrap();
    fs::write(outside.path().join("secret.yaml"), "secret: 1\n").unwrap();
    #[cfg(unix)]
    std::os::unix::fs::symlink(outside.path().join("secret.yaml"), folder.path().join("common/link.yaml")).unwrap();
    let load = |root: &Path| {
        let further = Further { root: Some(root), ..Further::default() };
        Document::load_with(&folder.path().join("api/inner/spec.yaml"), &further).map(|loaded| loaded.document)
    };
    let document = load(folder.path()).unwrap();
    assert_eq!(follow(&document, "../../common/a.yaml#/b").unwrap(), "../../common/a.yaml#/b");
    let names: Vec<&str> = document.files().map(|file| document.file_name(file)).collect();
    assert_eq!(names, ["spec.yaml", "../../common/a.yaml", "../../common/deep/c.yaml"]);
    let links: &[&str] = if cfg!(unix) { &["../../common/link.yaml#/secret"] } else { &[] };
    for reference in ["../../../secret.yaml"].iter().chain(links) {
        assert!(matches!(follow(&document, reference), Err(ReferenceError::Outside { .. })), "{reference}");
    }
    let narrow = load(&folder.path().join("api")).unwrap();
    assert!(matches!(follow(&narrow, "../../common/a.yaml#/b"), Err(ReferenceError::Outside { .. })));
    assert!(matches!(load(&folder.path().join("common")), Err(LoadError::NotInRoot { .. })));
}
