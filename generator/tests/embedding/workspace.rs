//! A workspace as a team has it: a service, the crates of three APIs over one runtime and the types of one more document, a
//! module, and code that a build script writes; lints of style are denied everywhere.

use serde_json::{Map, Value, json};
use typecase::Build;
use typecase_testing::Workspace;

use crate::docs;
use crate::place::Place;

const MANIFEST: &str = r#"[workspace]
members = ["acme-api-runtime", "billing", "common", "rooms", "service", "shop"]
resolver = "3"
[workspace.lints.rust]
missing_docs = "deny"
unreachable_pub = "deny"
warnings = "deny"
[workspace.lints.clippy]
pedantic = { level = "deny", priority = -1 }
[workspace.dependencies]
jiff = { version = "1", default-features = false, features = ["std"] }
"#;

/// Code of one's own beside the generated.
const EXT: &str = "//! Our own.\n\nimpl crate::Client {\n    /// Ours.\n    pub fn ours(&self) {}\n}\n";

/// What a team writes and checks in, beside what is generated.
pub fn written() -> Place {
    let service = include_str!("service.rs").replace("{{snippet}}", docs::blocks("rust")[0].trim());
    let place = Place::new(&[
        ("typecase.toml", include_str!("typecase.toml")),
        ("api/common.yaml", include_str!("api/common.yaml")),
        ("api/rooms.yaml", include_str!("api/rooms.yaml")),
        ("api/shop.yaml", include_str!("api/shop.yaml")),
        ("api/stock.yaml", include_str!("api/stock.yaml")),
        ("api/large.json", &large().to_string()),
        ("Cargo.toml", MANIFEST),
        ("service/Cargo.toml", include_str!("service.toml")),
        ("service/src/lib.rs", &service),
        ("service/src/clients.rs", "//! The clients that are modules.\n\npub mod stock;\n"),
    ]);
    for name in ["billing", "common", "rooms", "shop"] {
        place.write(&format!("{name}/src/ext.rs"), EXT);
    }
    place
}

/// A document of 200 operations and 200 types, of which one area is needed.
fn large() -> Value {
    let (mut paths, mut schemas) = (Map::new(), Map::new());
    for area in 0..40 {
        let tag = if area == 7 { "billing".to_owned() } else { format!("area{area}") };
        for index in 0..5 {
            let next = format!("#/components/schemas/Area{area}Thing{}", (index + 1) % 5);
            let thing = json!({"type": "object", "properties": {"id": {"type": "string"}, "next": {"$ref": next}}});
            schemas.insert(format!("Area{area}Thing{index}"), thing);
            let schema = json!({"$ref": format!("#/components/schemas/Area{area}Thing{index}")});
            let answer = json!({"description": "One", "content": {"application/json": {"schema": schema}}});
            let operation =
                json!({"operationId": format!("{tag}/get-{index}"), "tags": [tag], "responses": {"200": answer}});
            paths.insert(format!("/{tag}/{index}"), json!({"get": operation}));
        }
    }
    let servers = json!([{"url": "https://large.example"}]);
    let components = json!({"schemas": schemas});
    json!({"openapi": "3.1.0", "info": {"title": "Large", "version": "1"}, "servers": servers, "paths": paths, "components": components})
}

#[test]
fn a_workspace_with_clients_of_each_kind_compiles_where_lints_of_style_are_denied() {
    let place = written();
    place.run("", "typecase runtime --out acme-api-runtime --name acme-api-runtime", 0);
    place.run("", "typecase generate", 0);
    // All is fresh, and the service's manifest has all that its module needs.
    place.run("", "typecase check", 0);
    place.run("", "typecase runtime --out acme-api-runtime --name acme-api-runtime --check", 0);
    let files = place.files();
    let types = |folder: &str| files.keys().filter(|path| path.starts_with(&format!("{folder}/src/types/"))).count();
    assert_eq!((types("billing"), files["billing/src/ext.rs"].as_str()), (6, EXT), "five types, and their module");
    // A registry takes no package without a description.
    assert!(files["acme-api-runtime/Cargo.toml"].contains("\ndescription = "));
    let workspace = Workspace::new(env!("CARGO_TARGET_TMPDIR"), "shared_runtime");
    workspace.write(&files);
    let root = workspace.folder();
    let build = Build::new(root.join("api/stock.yaml")).config(root.join("typecase.toml")).module("crate::built");
    std::fs::create_dir_all(root.join("out")).unwrap();
    build.out_dir(root.join("out")).generate().unwrap();
    let output = workspace.cargo(&["clippy", "--quiet", "--workspace"]).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}
