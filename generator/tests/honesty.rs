//! What the report says of a document, counted again in what was written: no operation and no type is less than it says.

use std::path::{Path, PathBuf};
use std::process::Command;

use proc_macro2::{TokenStream, TokenTree};
use quote::ToTokens;
use serde_json::Value;
use syn::{Fields, Item};
use typecase::config::Config;
use typecase::document::{Document, Node};
use typecase::generate::generate;
use typecase::lower::{Options, lower};
use typecase::model::{Api, Type};

/// Cases with much that has no type, that is missing, or that is wrong.
const CASES: [&str; 10] = [
    "additional_properties",
    "any_of",
    "missing_parts",
    "one_of_shape",
    "references_broken",
    "several_responses",
    "untyped",
    "wrong_keywords_31",
    "xml_as_text",
    "xml_shapes",
];

/// Documents of the shared corpus, from the smallest to one of middling size.
const REAL: [&str; 4] = ["pagerduty_events_v2.json", "xero_projects.yaml", "heyapi_full31.yaml", "airbyte_api.yaml"];

#[test]
fn the_report_counts_what_is_written() {
    for path in documents() {
        let loaded = Document::load(&path).unwrap_or_else(|error| panic!("{error}"));
        let report = report(&path);
        let generated = generate(&loaded.document, &Config::default(), &Default::default()).unwrap();
        let api = lower(&loaded.document, Options::default()).api;
        let written = Written::of(generated.files.iter());
        let count = |of: &str, what: &str| report[of][what].as_u64().unwrap();
        let shown = path.display();

        let skipped = count("operations", "skipped");
        assert_eq!(written.operations + skipped, count("operations", "total"), "{shown}: operations");
        assert_eq!(
            count("operations", "total"),
            operations_of(&loaded.document),
            "{shown}: operations of the document"
        );
        assert_eq!(written.types, count("types", "total"), "{shown}: types");
        assert_eq!(written.untyped, untyped(&api), "{shown}: members without a type");
        for of in ["operations", "types"] {
            let parts = count(of, "full") + count(of, "weakened") + if of == "operations" { skipped } else { 0 };
            assert_eq!(parts, count(of, "total"), "{shown}: {of} in full, weakened and skipped");
        }
        // What is weakened is told, and where.
        let warnings = report["findings"].as_array().unwrap().iter().filter(|finding| finding["severity"] != "note");
        let told = warnings.filter(|finding| finding["line"].as_u64().is_some_and(|line| line > 0)).count();
        let weakened = count("operations", "weakened") + count("types", "weakened") > 0;
        assert!(!weakened || told > 0, "{shown}: something is weakened, and nothing is told");
    }
}

/// The documents to look at; those of the corpus only where it is beside the checkout.
fn documents() -> Vec<PathBuf> {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let cases = CASES.map(|case| here.join("../tests/features").join(case).with_extension("yaml"));
    let corpus = typecase_testing::shared("corpus");
    let real = corpus.iter().flat_map(|corpus| REAL.map(|name| corpus.join(name)));
    cases.into_iter().chain(real.filter(|path| path.exists())).collect()
}

/// What the command line reports.
fn report(path: &Path) -> Value {
    let mut command = Command::new(env!("CARGO_BIN_EXE_typecase"));
    let output = command.arg("report").arg(path).args(["--format", "json"]).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).unwrap()
}

/// The operations that a document lists, of paths that it has itself.
fn operations_of(document: &Document) -> u64 {
    const METHODS: [&str; 8] = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];
    let item = |item: Node<'_>| {
        METHODS.iter().filter(|method| item.get(method).is_some_and(|node| node.value().as_object().is_some())).count()
    };
    let root = document.root();
    root.get("paths").iter().flat_map(Node::members).map(|(_, node)| item(node) as u64).sum()
}

/// How often the types of the model hold JSON without a type of its own.
fn untyped(api: &Api) -> u64 {
    fn is_untyped(ty: &Type) -> bool {
        match ty {
            Type::Json | Type::JsonObject => true,
            Type::Array(inner) | Type::Map(inner) | Type::Nullable(inner) => is_untyped(inner),
            _ => false,
        }
    }
    let mut count = 0;
    api.types.iter().for_each(|def| def.each_type(&mut |ty| count += u64::from(is_untyped(ty))));
    count
}

/// What stands in the files of a crate.
#[derive(Default)]
struct Written {
    operations: u64,
    types: u64,
    /// Members, variants and aliases that hold JSON without a type of its own.
    untyped: u64,
}

impl Written {
    fn of<'a>(files: impl Iterator<Item = (&'a String, &'a String)>) -> Self {
        let mut written = Self::default();
        for (path, text) in files.filter(|(path, _)| path.ends_with(".rs")) {
            let file = syn::parse_file(text).unwrap_or_else(|error| panic!("{path}: {error}"));
            if path.starts_with("src/api/") {
                let is_operation = |item: &&Item| matches!(item, Item::Const(item) if has(&item.ty, &["Operation"]));
                written.operations += file.items.iter().filter(is_operation).count() as u64;
            } else if path.starts_with("src/types/") {
                file.items.iter().for_each(|item| written.add(item));
            }
        }
        written
    }

    fn add(&mut self, item: &Item) {
        match item {
            // The arguments of a constructor that has many.
            Item::Struct(item) if item.ident.to_string().ends_with("Required") => {}
            Item::Struct(item) => {
                self.types += 1;
                self.add_fields(&item.fields);
            }
            Item::Enum(item) => {
                self.types += 1;
                let variants = item.variants.iter().filter(|variant| variant.ident != "Unrecognized");
                variants.for_each(|variant| self.add_fields(&variant.fields));
            }
            Item::Type(item) => {
                self.types += 1;
                self.untyped += u64::from(has(&item.ty, &["Json", "JsonObject"]));
            }
            _ => {}
        }
    }

    fn add_fields(&mut self, fields: &Fields) {
        self.untyped += fields.iter().filter(|field| has(&field.ty, &["Json", "JsonObject"])).count() as u64;
    }
}

/// Whether a type names one of some others.
fn has(ty: &syn::Type, names: &[&str]) -> bool {
    fn any(tokens: TokenStream, names: &[&str]) -> bool {
        tokens.into_iter().any(|token| match token {
            TokenTree::Ident(ident) => names.iter().any(|name| ident == name),
            TokenTree::Group(group) => any(group.stream(), names),
            _ => false,
        })
    }
    any(ty.to_token_stream(), names)
}
