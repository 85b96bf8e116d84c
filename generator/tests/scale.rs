//! Documents of a size that few have: their crates compile all the same.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::process::Command;

use typecase::config::Config;
use typecase::document::Document;
use typecase::generate::generate;

/// Types that each hold the next.
const CHAIN: usize = 4_096;

/// Operations, of three tags: more than make each tag a feature.
const OPERATIONS: usize = 120;

#[test]
fn a_long_chain_of_types_compiles() {
    let mut document =
        "openapi: 3.0.3\ninfo: {title: Chain, version: 1.0.0}\npaths: {}\ncomponents:\n  schemas:\n".to_owned();
    for link in 1..CHAIN {
        let next = link + 1;
        let _ = writeln!(
            document,
            "    Link{link}: {{type: object, properties: {{next: {{$ref: '#/components/schemas/Link{next}'}}}}}}"
        );
    }
    let _ = writeln!(document, "    Link{CHAIN}: {{type: object, properties: {{last: {{type: string}}}}}}");
    check("chain", &document, &[]);
}

#[test]
fn one_tag_of_a_large_document_compiles_alone() {
    let tags = ["birds", "cats", "dogs"];
    let mut document = "openapi: 3.0.3\ninfo: {title: Pets, version: 1.0.0}\npaths:\n".to_owned();
    for index in 0..OPERATIONS {
        let tag = tags[index % tags.len()];
        let schema = format!("schema: {{$ref: '#/components/schemas/{tag}'}}");
        let _ = writeln!(
            document,
            "  /{tag}/{index}:
    put:
      operationId: put_{tag}_{index}
      tags: [{tag}]
      requestBody: {{content: {{application/json: {{{schema}}}}}}}
      responses: {{'200': {{description: OK, headers: {{X-{tag}: {{}}}}, content: {{application/json: {{{schema}}}}}}}}}"
        );
    }
    document.push_str("components:\n  schemas:\n    owner: {type: object, properties: {name: {type: string}}}\n");
    for tag in tags {
        let owner = "owner: {$ref: '#/components/schemas/owner'}";
        let _ = writeln!(document, "    {tag}: {{type: object, properties: {{{owner}, kind: {{enum: [a, b]}}}}}}");
    }
    tags.iter().for_each(|tag| check("tags", &document, &["--features", tag]));
}

/// Sets a document, and has its crate compiled without any transport, beside those of the feature cases, whose
/// dependencies are there already.
fn check(name: &str, document: &str, features: &[&str]) {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("scale").join(name);
    let document = Document::from_text("document.yaml", document.to_owned()).unwrap().document;
    let config = Config { name: Some(name.to_owned()), ..Config::default() };
    let mut generated = generate(&document, &config, &Default::default()).unwrap();
    if let Some(manifest) = generated.files.get_mut("Cargo.toml") {
        manifest.push_str("\n[workspace]\n\n[profile.dev]\ndebug = false\n");
    }
    let lock = Path::new(env!("CARGO_MANIFEST_DIR")).join("../Cargo.lock");
    generated.files.insert("Cargo.lock".to_owned(), fs::read_to_string(lock).unwrap());
    let _ = fs::remove_dir_all(&folder);
    for (path, text) in &generated.files {
        let path = folder.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    let mut command = Command::new(env!("CARGO"));
    command.args(["check", "--offline", "--quiet", "--lib", "--no-default-features"]).args(features);
    for name in ["CARGO_ENCODED_RUSTFLAGS", "RUSTC_WORKSPACE_WRAPPER"] {
        command.env_remove(name);
    }
    // A warning is a failure.
    command
        .env("RUSTFLAGS", "-D warnings")
        .env("CARGO_TARGET_DIR", folder.with_file_name("target"))
        .current_dir(&folder);
    let output = command.output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    fs::remove_dir_all(&folder).unwrap();
}
