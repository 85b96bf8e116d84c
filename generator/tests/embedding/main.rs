//! The ways of docs/embedding.md, compiled: a crate with two modules of clients, a third one that nothing outside can reach,
//! and one that a build script generates; a workspace whose clients share a runtime and types; and a crate to be published.

mod docs;
mod importing;
mod place;
mod workspace;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use typecase::Build;
use typecase::config::{Config, ConfigFile, Job, Kind, ModulePath, Options};
use typecase::document::Document;
use typecase::output::{Lock, Package};
use typecase_testing::Workspace;

const DOCUMENT: &str = include_str!("../options/shop.yaml");

/// Every module is used, and no warning is let through.
const ROOT: &str = r#"#![deny(warnings)]

pub mod clients;
mod hidden;
include!("../../out/built.rs");

/// One client of each, and what they have in common.
pub async fn orders(shop: &clients::shop::Client, other: &clients::other::Client) -> bool {
    shop.list_orders().send().await.is_ok() && other.list_orders().send().await.is_ok()
}

pub fn builders() -> bool {
    let url = "https://shop.example";
    hidden::Client::builder().base_url(url).build().is_ok() && built::Client::builder().base_url(url).build().is_ok()
}
"#;

/// The files of the document's client as a module, below its folder in the package.
fn module(path: &str) -> BTreeMap<String, String> {
    let module = Some(ModulePath::try_from(path.to_owned()).unwrap());
    let config = Job::new(Options { kind: Some(Kind::Module), module, ..Options::default() }).config;
    let loaded = Document::from_text("shop.yaml", DOCUMENT.to_owned()).unwrap();
    let package = Package::new(loaded, &config, Vec::new(), &Lock::default()).unwrap();
    let folder = path.replacen("crate", "app/src", 1).replace("::", "/");
    package.files.into_iter().map(|(name, text)| (format!("{folder}/{name}"), text)).collect()
}

#[test]
fn modules_and_built_code_compile_in_one_crate_without_a_warning() {
    let workspace = Workspace::new(env!("CARGO_TARGET_TMPDIR"), "embedding");
    let mut files: BTreeMap<String, String> = BTreeMap::new();
    for path in ["crate::clients::shop", "crate::clients::other", "crate::hidden"] {
        files.extend(module(path));
    }
    files.insert("app/src/clients.rs".to_owned(), "pub mod other;\npub mod shop;\n".to_owned());
    files.insert("app/src/lib.rs".to_owned(), ROOT.to_owned());
    files.insert("app/Cargo.toml".to_owned(), manifest());
    workspace.write(&files);
    build_into(&workspace.folder().join("out"), workspace.folder());
    let output = workspace.cargo(&["clippy", "--quiet", "--features", "blocking,mock"]).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

/// What a build script does, with a folder in the place of cargo's.
fn build_into(out: &Path, folder: &Path) {
    fs::create_dir_all(out).unwrap();
    let spec = folder.join("shop.yaml");
    fs::write(&spec, DOCUMENT).unwrap();
    let build = Build::new(&spec).module("crate::built").only("listOrders").out_dir(out);
    build.generate().unwrap();
    // A second run changes nothing: cargo would compile the crate again.
    let written = fs::metadata(out.join("built/mod.rs")).unwrap().modified().unwrap();
    build.generate().unwrap();
    assert_eq!(fs::metadata(out.join("built/mod.rs")).unwrap().modified().unwrap(), written);
    let error = Build::new(&spec).module("crate::built").only("listOrder").out_dir(out).generate().unwrap_err();
    assert!(format!("{error:?}").contains("did you mean `listOrders`?"), "{error:?}");
    let error = Build::new(folder.join("none.yaml")).out_dir(out).generate().unwrap_err();
    assert!(format!("{error:?}").contains("none.yaml"), "{error:?}");
}

/// The manifest that a crate of the document has, for a package of another name.
fn manifest() -> String {
    let loaded = Document::from_text("shop.yaml", DOCUMENT.to_owned()).unwrap();
    let config = Job::new(Options::default()).config;
    let package = Package::new(loaded, &config, Vec::new(), &Lock::default()).unwrap();
    package.files["Cargo.toml"].replacen(&format!("name = \"{}\"", package.name), "name = \"app\"", 1)
}

/// What `cargo publish --dry-run` warns of, it warns of when it packs; it needs a registry, which no test has.
#[test]
fn a_crate_with_a_license_and_an_address_is_packed_without_a_warning() {
    let settings =
        "name = 'released'\n[package]\nlicense = 'MIT'\nrepository = 'https://shop.example'\npublish = true\n";
    let config = ConfigFile::parse(Path::new("typecase.toml"), settings).unwrap().defaults.into_config();
    let files = client(&config).into_iter().map(|(path, text)| (format!("released/{path}"), text));
    let workspace = Workspace::new(env!("CARGO_TARGET_TMPDIR"), "released");
    workspace.write(&files.collect());
    let arguments = ["package", "--package", "released", "--allow-dirty", "--no-verify", "--color", "never"];
    let output = workspace.cargo(&arguments).output().unwrap();
    let text = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success() && !text.contains("warning"), "{text}");
}

/// The files of the document's client.
fn client(config: &Config) -> BTreeMap<String, String> {
    let loaded = Document::from_text("shop.yaml", DOCUMENT.to_owned()).unwrap();
    Package::new(loaded, config, Vec::new(), &Lock::default()).unwrap().files
}
