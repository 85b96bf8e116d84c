//! The packages that the cases' crates are compiled in.
//!
//! Most crates have the same runtime, and it is most of each. Of the cases with one runtime and one manifest, the smallest
//! crate is compiled as it is: it shows that paths, privacy and dependencies are right, and that nothing goes unused. The
//! others are modules of one package beside a single copy of the runtime:
//!
//! ```text
//! any_of/src/lib.rs                           the smallest, as generated
//! with_any_of/src/runtime/…                   the runtime of all the others
//! with_any_of/src/case_headers/mod.rs         the crate of the case `headers`: `crate::x` is `crate::case_headers::x`
//! with_any_of/src/case_headers/runtime/mod.rs own_runtime.rs, which reexports the shared runtime
//! ```

use std::collections::BTreeMap;
use std::fmt::Write as _;

use crate::case::{self, Case};

/// A group of fewer cases isn't worth a shared package.
const FEW: usize = 3;

/// The file of the runtime with the macro that adds methods to the fake server.
const MOCK_METHODS: &str = "src/runtime/mock/methods.rs";

/// What the examples of docs may do: they show a call, and make nothing of what comes back.
const ALLOWED: &str = "#![allow(dead_code, deprecated, unused_variables)]\n";

#[derive(Default)]
pub struct Package {
    /// The folder.
    pub name: String,
    /// By their paths in the folder.
    pub files: BTreeMap<String, String>,
    /// Each case by its name, with the path of its crate's root in Rust.
    pub roots: BTreeMap<String, String>,
    /// Whether another package documents the same: the same runtime, and crates of the same kind.
    pub is_documented_elsewhere: bool,
}

/// The packages of all cases.
pub fn of(cases: &[Case]) -> Vec<Package> {
    let mut groups: BTreeMap<String, Vec<&Case>> = BTreeMap::new();
    cases.iter().for_each(|case| groups.entry(common(case)).or_default().push(case));
    let mut packages = Vec::new();
    for mut group in groups.into_values() {
        group.sort_by_key(|case| case.files.values().map(String::len).sum::<usize>());
        let whole = if group.len() < FEW { group.len() } else { 1 };
        let (whole, others) = group.split_at(whole);
        let alone = whole.iter().map(|case| Package { is_documented_elsewhere: !others.is_empty(), ..alone(case) });
        packages.extend(alone);
        if !others.is_empty() {
            packages.push(together(&format!("with_{}", whole[0].name), others));
        }
    }
    packages
}

/// What cases have to have in common for one package.
fn common(case: &Case) -> String {
    let runtime = case.files.iter().filter(|(path, _)| path.starts_with("src/runtime/"));
    runtime.fold(manifest(case).to_owned(), |all, (path, text)| all + path + text)
}

/// The manifest without what only names the package.
fn manifest(case: &Case) -> &str {
    let manifest = &case.files["Cargo.toml"];
    &manifest[manifest.find("[features]").expect("features")..]
}

/// A case's crate as it is.
fn alone(case: &Case) -> Package {
    let mut files = case.files.clone();
    let example = format!("{ALLOWED}\n{}\nfn main() {{\n    _ = example();\n}}\n", documented(case));
    files.insert("examples/documented.rs".to_owned(), example);
    let roots = BTreeMap::from([(case.name.clone(), module(case))]);
    Package { name: case.name.clone(), files, roots, ..Package::default() }
}

/// The crates of several cases as modules beside one runtime.
fn together(name: &str, cases: &[&Case]) -> Package {
    let mut package = Package { name: name.to_owned(), ..Package::default() };
    let heading =
        format!("[package]\nname = \"{}\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n", name.replace('_', "-"));
    let mut root = "//! The crates of several cases.\n\npub mod runtime;\n".to_owned();
    let mut example = format!("{ALLOWED}\nfn main() {{}}\n");
    for case in cases {
        let module = module(case);
        let _ = writeln!(root, "pub mod {module};");
        let code = documented(case).replace(&format!("{module}::"), &format!("{name}::{module}::"));
        let _ = writeln!(example, "\npub mod {module} {{\n{code}\npub fn run() {{\n    _ = example();\n}}\n}}");
        for (path, text) in &case.files {
            let shared = path.starts_with("src/runtime/");
            match path.strip_prefix("src/") {
                Some(file) if shared => _ = package.files.insert(format!("src/{file}"), text.clone()),
                Some("lib.rs") => _ = package.files.insert(format!("src/{module}/mod.rs"), moved(text, &module)),
                Some(file) => _ = package.files.insert(format!("src/{module}/{file}"), moved(text, &module)),
                None => {}
            }
        }
        let mut own = include_str!("own_runtime.rs").to_owned();
        if case.files.iter().any(|(path, text)| path.starts_with("src/runtime/") && text.contains("fn with_servers(")) {
            own += include_str!("own_servers.rs");
        }
        let methods = moved(&case.files[MOCK_METHODS], &module);
        package.files.insert(format!("src/{module}/runtime/mod.rs"), own);
        package.files.insert(format!("src/{module}/runtime/mock/methods.rs"), methods);
        package.roots.insert(case.name.clone(), format!("{name}::{module}"));
    }
    package.files.insert("Cargo.toml".to_owned(), heading + manifest(cases[0]));
    package.files.insert("src/lib.rs".to_owned(), root);
    package.files.insert("examples/documented.rs".to_owned(), example);
    package
}

/// The name of a case's crate in Rust.
fn module(case: &Case) -> String {
    case::package(&case.name).replace('-', "_")
}

/// A file of a crate as a part of a module.
fn moved(text: &str, module: &str) -> String {
    let mut parts = text.split("crate::");
    let mut moved = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let is_word = moved.ends_with(|last: char| last.is_alphanumeric() || last == '_');
        let path = if is_word { "crate::".to_owned() } else { format!("crate::{module}::") };
        moved = moved + &path + part;
    }
    moved
}

/// The examples in a crate's documentation: items, of which one is the function `example` of the crate's root. Those of its
/// operations are numbered.
fn documented(case: &Case) -> String {
    let mut code = examples(&case.files["src/lib.rs"], "//!").concat();
    assert!(!code.is_empty(), "{}: the crate has no example", case.name);
    let operations = case.files.iter().filter(|(path, _)| path.starts_with("src/api/"));
    let calls = operations.flat_map(|(_, text)| examples(text, "    ///"));
    for (number, call) in calls.enumerate() {
        code += &call.replace("async fn example(", &format!("async fn call_{number}("));
    }
    code
}

/// The examples in the comments of a file, with what rustdoc hides of them.
fn examples(text: &str, comment: &str) -> Vec<String> {
    let mut examples: Vec<String> = Vec::new();
    let mut inside = false;
    for line in text.lines() {
        match line.strip_prefix(comment).map(|line| line.strip_prefix(' ').unwrap_or(line)) {
            Some("```no_run") => {
                inside = true;
                examples.push(String::new());
            }
            Some("```") => inside = false,
            Some(line) if inside => {
                let code = examples.last_mut().expect("an example that has begun");
                let _ = writeln!(code, "{}", line.strip_prefix("# ").unwrap_or(line));
            }
            _ => {}
        }
    }
    examples
}
