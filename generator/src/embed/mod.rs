//! Generated code as a module of a crate that is there already, rather than as a crate of its own.
//!
//! The generator writes a crate; here its files become those of a module, as a last step over their text:
//! `src/lib.rs` becomes `mod.rs`, every path that begins at the crate's root begins at the module, and what only a
//! crate can have is left out. What the crate's manifest would have had becomes [`Requirements`] of the surrounding one.

mod dependency;
mod paths;
mod requirements;

use std::collections::BTreeMap;

pub use requirements::{Missing, Requirements, surrounding};

/// The inner attributes of the module. A client has more than one program calls, so that rustc would warn of unused code in
/// a program; and the layout is the generator's, not rustfmt's.
const ATTRIBUTES: &str = "\n#![allow(dead_code, unused_imports, reason = \"a client has more than one program calls\")]\n\
                          #![cfg_attr(rustfmt, rustfmt_skip)]\n";

/// The folder of a crate that holds its source.
const SOURCE: &str = "src/";
const GIT_ATTRIBUTES: &str = ".gitattributes";
const CRATE_ROOT: &str = "src/lib.rs";
const MODULE_ROOT: &str = "mod.rs";

/// The files of a module.
#[derive(Clone, Debug, Default)]
pub struct Module {
    /// By their paths in the module's folder.
    pub files: BTreeMap<String, String>,
    /// What the surrounding crate needs.
    pub requirements: Requirements,
}

/// Makes the files of a generated crate those of a module. `path` is where it will stand, such as
/// `crate::clients::twilio`; `krate` is the name of the crate in the examples of its docs.
#[must_use]
pub fn module(files: BTreeMap<String, String>, path: &str, krate: &str) -> Module {
    let requirements = files.get("Cargo.toml").map(|text| Requirements::of(text, None)).unwrap_or_default();
    let files = files.into_iter().filter_map(|(name, text)| match name.as_str() {
        CRATE_ROOT => Some((MODULE_ROOT.to_owned(), root(&paths::rebase(&text, path), path, krate))),
        GIT_ATTRIBUTES => Some((name, text.replace(SOURCE, ""))),
        name => Some((name.strip_prefix(SOURCE)?.to_owned(), examples(&paths::rebase(&text, path), path, krate))),
    });
    Module { files: files.collect(), requirements }
}

/// Docs whose examples aren't compiled, for they would have to name the surrounding crate. Code stays: one of its modules may be called
/// as the crate was.
fn examples(text: &str, path: &str, krate: &str) -> String {
    let marks = ["use ", "client: "].map(|before| (format!("{before}{krate}::"), format!("{before}{path}::")));
    let mut out = String::with_capacity(text.len());
    for line in text.split_inclusive('\n') {
        if !line.trim_start().starts_with("//") {
            out.push_str(line);
            continue;
        }
        let line = line.replace("//! ```no_run\n", "//! ```ignore\n").replace("/// ```no_run\n", "/// ```ignore\n");
        out.push_str(&marks.iter().fold(line, |line, (from, to)| line.replace(from, to)));
    }
    out
}

/// The module's root: its attributes stand after its docs.
fn root(text: &str, path: &str, krate: &str) -> String {
    let text = examples(text, path, krate);
    let docs_end = text.lines().take_while(|line| line.starts_with("//")).map(|line| line.len() + 1).sum();
    let (docs, code) = text.split_at_checked(docs_end).unwrap_or((&text, ""));
    // A limit of recursion is a crate's alone: the surrounding crate has to set it.
    let code: String = code.split_inclusive('\n').filter(|line| !line.starts_with("#![recursion_limit")).collect();
    format!("{docs}{ATTRIBUTES}\n{}", code.trim_start_matches('\n'))
}

/// The files of a module or of a crate as those of a crate, so that two states of either can be compared.
#[must_use]
pub fn as_crate(files: BTreeMap<String, String>) -> BTreeMap<String, String> {
    if files.contains_key(CRATE_ROOT) || !files.contains_key(MODULE_ROOT) {
        return files;
    }
    let path = |name: String| match name.as_str() {
        MODULE_ROOT => CRATE_ROOT.to_owned(),
        _ => format!("{SOURCE}{name}"),
    };
    files.into_iter().map(|(name, text)| (path(name), text)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_crate_becomes_a_module_and_the_other_way_round() {
        let crate_files = [
            ("Cargo.toml", "[dependencies]\nbytes = \"1\"\n"),
            ("README.md", "crate::"),
            (
                "src/lib.rs",
                "// Head.\n//! A client.\n//! ```no_run\n//! use pets::Client;\n//! ```\n\n#![recursion_limit = \"400\"]\n\npub mod types;\n",
            ),
            ("src/types/mod.rs", "use crate::runtime;\npub use pets::Pet;\n"),
        ];
        let files = crate_files.map(|(name, text)| (name.to_owned(), text.to_owned())).into();
        let module = module(files, "crate::api::pets", "pets");
        assert_eq!(module.files.keys().collect::<Vec<_>>(), ["mod.rs", "types/mod.rs"]);
        assert_eq!(module.files["types/mod.rs"], "use crate::api::pets::runtime;\npub use pets::Pet;\n");
        assert_eq!(
            module.files["mod.rs"],
            format!(
                "// Head.\n//! A client.\n//! ```ignore\n//! use crate::api::pets::Client;\n//! ```\n{ATTRIBUTES}\npub mod types;\n"
            )
        );
        assert_eq!(as_crate(module.files).into_keys().collect::<Vec<_>>(), ["src/lib.rs", "src/types/mod.rs"]);
    }
}
