//! Every branch of a union that a tag or a constant tells: an example of it reads as its variant, and is written as it was.

mod example;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use typecase::config::Config;
use typecase::document::Document;
use typecase::generate::generate;
use typecase::lower::{Options, lower};
use typecase::model::{Api, Literal, Shape, Tagging, TypeId, Union, Variant};
use typecase::name::name;
use typecase_testing::Workspace;

/// Cases whose branches are told apart in some way.
const CASES: [&str; 5] =
    ["constants_tell_branches_31", "constant_branches_31", "discriminators", "families", "one_of_discriminator"];

/// The largest documents with unions that are told apart by integers, and by strings.
const REAL: [&str; 1] = ["discord.json"];

#[test]
fn examples_of_branches_read_as_their_variants() {
    let mut files = BTreeMap::new();
    let mut checked = 0;
    for (index, path) in documents().iter().enumerate() {
        let document = Document::load(path).unwrap().document;
        // Each place has a type of its own, as the model has it before any is shared.
        let config = Config { name: Some(format!("unions-{index}")), share: Some(false), ..Config::default() };
        let generated = generate(&document, &config, &BTreeMap::new()).unwrap();
        let api = lower(&document, Options::default()).api;
        let checks = checks(&api);
        checked += checks.len();
        let package = format!("unions-{index}");
        files.extend(generated.files.into_iter().map(|(path, text)| (format!("{package}/{path}"), text)));
        files.insert(format!("{package}/tests/unions.rs"), test(&package.replace('-', "_"), &checks));
    }
    assert!(checked > 30, "{checked} branches are told apart");
    let workspace = Workspace::new(env!("CARGO_TARGET_TMPDIR"), "unions");
    workspace.write(&files);
    let output = workspace.cargo(&["test", "--workspace", "--quiet", "--test", "unions"]).output().unwrap();
    let (out, errors) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert!(output.status.success(), "{out}\n{errors}");
}

fn documents() -> Vec<PathBuf> {
    let cases = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/features");
    let cases = CASES.iter().map(|case| cases.join(case).with_extension("yaml"));
    cases.chain(REAL.iter().flat_map(|name| typecase_testing::corpus(name))).collect()
}

/// A union, one of its variants, and an example of that.
type Check = (String, String, String);

fn checks(api: &Api) -> Vec<Check> {
    let names = name(api, &BTreeMap::new(), &BTreeMap::new());
    let mut checks = Vec::new();
    for (id, def) in (0..).map(TypeId).zip(&api.types) {
        let Shape::Union(union) = &def.shape else { continue };
        for (variant, name) in union.variants.iter().zip(&names.variants[&id]) {
            if let Some(text) = told(api, union, variant) {
                checks.push((names.types[id.0].clone(), name.clone(), text));
            }
        }
    }
    checks
}

/// An example of a variant that is told from the others by its tag or by being one value.
fn told(api: &Api, union: &Union, variant: &Variant) -> Option<String> {
    if let Some(constant) = &variant.constant {
        return Some(constant.to_json().to_string());
    }
    let Tagging::Tag(tag) = &union.tagging else { return None };
    let mut value = example::of(api, &variant.ty, 0)?;
    value.as_object_mut()?.insert(tag.clone(), variant.tags.first().map(Literal::to_json)?);
    Some(value.to_string())
}

/// A test program of a generated crate that makes the checks.
fn test(package: &str, checks: &[Check]) -> String {
    let calls = checks.iter().map(|(union, variant, text)| {
        format!("    check::<{package}::types::{union}>({union:?}, {variant:?}, r##\"{text}\"##, &mut wrong);\n")
    });
    let calls: String = calls.collect();
    format!(
        "use {package}::runtime::json::{{FromJson, ToJson, from_str, to_vec}};\n\
         fn check<T: FromJson + ToJson + std::fmt::Debug>(union: &str, variant: &str, text: &str, wrong: &mut Vec<String>) {{\n\
             let value: T = match from_str(text) {{\n\
                 Ok(value) => value,\n\
                 Err(error) => return wrong.push(format!(\"{{union}}: {{text}}: {{error}}\")),\n\
             }};\n\
             let shown = format!(\"{{value:?}}\");\n\
             if shown.split('(').next() != Some(variant) {{\n\
                 wrong.push(format!(\"{{union}}: {{text}} reads as {{shown}}, not as {{variant}}\"));\n\
             }}\n\
             let read: serde_json::Value = serde_json::from_str(text).unwrap();\n\
             let written: serde_json::Value = serde_json::from_slice(&to_vec(&value)).unwrap();\n\
             if read != written {{\n\
                 wrong.push(format!(\"{{union}}: {{text}} is written as {{written}}\"));\n\
             }}\n\
         }}\n\
         #[test]\n\
         fn branches() {{\n    let mut wrong = Vec::new();\n{calls}    assert!(wrong.is_empty(), \"{{}}\", wrong.join(\"\\n\"));\n}}\n"
    )
}
