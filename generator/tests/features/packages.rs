//! The packages that the cases' crates are compiled in.
//!
//! The runtime is most of each crate. So the crates of most cases are modules of one package, beside one runtime that has the
//! parts of all of them. Each case has a module around it, as a client of a shared runtime has. A few crates are compiled as
//! they are: they show that paths, privacy and dependencies are right, and that nothing lacks or goes unused where a part
//! isn't there. For that, documents are mixed of what each part is for (`mixed.rs`), and `runtimes.rs` says which cases are
//! among them. That a case's own runtime has what the case needs is the business of `needs.rs`.
//!
//! ```text
//! mixed_0/src/lib.rs                           one that is compiled as it is
//! together/src/runtime/…                       the runtime of all the others
//! together/src/case_headers/mod.rs             the crate of the case `headers`: `crate::x` is `crate::case_headers::x`
//! together/src/case_headers/runtime/mod.rs     the module around the runtime
//! ```

use std::collections::BTreeMap;
use std::fmt::Write as _;

use crate::case::{self, Case, RUNTIME, SHARED};
use crate::documented::documented;
use crate::mixed;
use crate::runtimes::{self, Group};

/// The package of most cases. Each is a feature of it.
pub const TOGETHER: &str = "together";

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
}

/// The packages of all cases.
pub fn of(cases: &[Case]) -> Vec<Package> {
    let (every_part, mixed) = (mixed::with_every_part(), mixed::mixed());
    let every = Group::of(vec![&every_part]);
    let (apart, beside) = runtimes::divided(cases, &every);
    let mut packages: Vec<Package> = apart.into_iter().chain(&mixed).map(alone).collect();
    packages.push(together(&every_part, std::iter::once(&every).chain(&beside)));
    packages
}

/// A case's crate as it is.
fn alone(case: &Case) -> Package {
    let mut files = case.files.clone();
    let example = format!("{ALLOWED}\n{}\nfn main() {{\n    _ = example();\n}}\n", documented(case));
    files.insert("examples/documented.rs".to_owned(), example);
    let roots = BTreeMap::from([(case.name.clone(), module(case))]);
    Package { name: case.name.clone(), files, roots }
}

/// The crates of groups of cases as modules beside the runtime of one.
fn together<'a>(every_part: &Case, groups: impl Iterator<Item = &'a Group<'a>>) -> Package {
    let runtime = every_part.files.iter().filter(|(path, _)| path.starts_with(RUNTIME));
    let mut package = Package {
        name: TOGETHER.to_owned(),
        files: runtime.map(|(path, text)| (path.clone(), text.clone())).collect(),
        ..Package::default()
    };
    let mut root = "//! The crates of several cases.\n\npub mod runtime;\n".to_owned();
    let mut example = format!("{ALLOWED}\nfn main() {{}}\n");
    let mut features = String::new();
    let shared = format!("use {}", SHARED.replace('-', "_"));
    for (group, case) in groups.flat_map(|group| group.cases.iter().map(move |case| (group, case))) {
        let module = module(case);
        let _ = writeln!(features, "{module} = []");
        let _ = writeln!(root, "#[cfg(feature = \"{module}\")]\npub mod {module};");
        let code = documented(case).replace(&format!("{module}::"), &format!("{TOGETHER}::{module}::"));
        let _ = writeln!(example, "\npub mod {module} {{\n{code}\npub fn run() {{\n    _ = example();\n}}\n}}");
        let own = case.files.iter().filter(|(path, _)| !path.starts_with(RUNTIME)).chain(&group.around);
        for (path, text) in own {
            let file = match path.strip_prefix("src/") {
                Some("lib.rs") => "mod.rs",
                Some(file) => file,
                None => continue,
            };
            let text = moved(text, &module).replace(&shared, "use crate::runtime");
            package.files.insert(format!("src/{module}/{file}"), text);
        }
        package.roots.insert(case.name.clone(), format!("{TOGETHER}::{module}"));
    }
    let manifest = runtimes::manifest(every_part).replacen("[features]\n", &format!("[features]\n{features}"), 1);
    let heading = format!("[package]\nname = \"{TOGETHER}\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n");
    package.files.insert("Cargo.toml".to_owned(), heading + &manifest);
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
