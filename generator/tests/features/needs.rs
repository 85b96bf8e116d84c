//! Whether a case's own runtime has what its crate names, although it is compiled beside one with every part.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use proc_macro2::{Delimiter, TokenStream, TokenTree};

use crate::case::{Case, RUNTIME};
use crate::mixed;

/// What stands before a name that is declared.
const DECLARING: [&str; 9] = ["const", "enum", "fn", "macro_rules", "mod", "static", "struct", "trait", "type"];

/// Names of other things too: of the standard library's, of the words of macros, and of members without a declaration.
const AMBIGUOUS: [&str; 5] = ["Hash", "Token", "each", "open", "token"];

/// The identifiers of a text, outside of comments and strings.
#[derive(Clone, Default)]
struct Names {
    all: BTreeSet<String>,
    /// Those of items and methods.
    declared: BTreeSet<String>,
    /// Those of them that other modules can name.
    visible: BTreeSet<String>,
    /// Those before a colon, such as fields and parameters.
    typed: BTreeSet<String>,
}

impl Names {
    fn gather(&mut self, tokens: TokenStream) {
        let tokens: Vec<TokenTree> = tokens.into_iter().collect();
        let mark =
            |index: usize, sign| matches!(tokens.get(index), Some(TokenTree::Punct(mark)) if mark.as_char() == sign);
        let (mut declares, mut is_visible) = (false, false);
        for (index, token) in tokens.iter().enumerate() {
            match token {
                TokenTree::Ident(name) => {
                    let name = name.to_string();
                    if mark(index + 1, ':') && !mark(index + 2, ':') {
                        self.typed.insert(name.clone());
                    }
                    let is_keyword = DECLARING.contains(&name.as_str());
                    // `const fn name` declares one name.
                    let is_declared = declares && !is_keyword;
                    if is_declared && is_visible {
                        self.visible.insert(name.clone());
                    }
                    if is_declared {
                        self.declared.insert(name.clone());
                    }
                    is_visible = name == "pub" || name == "macro_rules" || is_visible && !is_declared;
                    declares = is_keyword;
                    self.all.insert(name);
                }
                TokenTree::Group(group) => {
                    is_visible &= group.delimiter() == Delimiter::Parenthesis;
                    self.gather(group.stream());
                }
                TokenTree::Punct(mark) => is_visible &= mark.as_char() == '!',
                TokenTree::Literal(_) => {}
            }
        }
    }

    fn add(&mut self, other: &Self) {
        self.all.extend(other.all.iter().cloned());
        self.declared.extend(other.declared.iter().cloned());
        self.visible.extend(other.visible.iter().cloned());
        self.typed.extend(other.typed.iter().cloned());
    }
}

/// The names in each text.
#[derive(Default)]
struct Texts<'a>(HashMap<&'a str, Names>);

impl<'a> Texts<'a> {
    /// The names in the files of a crate's runtime, or in all others.
    fn names(&mut self, files: &'a BTreeMap<String, String>, of_runtime: bool) -> Names {
        let mut names = Names::default();
        let files = files.iter().filter(|(path, _)| path.ends_with(".rs") && path.starts_with("src/"));
        for (_, text) in files.filter(|(path, _)| path.starts_with(RUNTIME) == of_runtime) {
            names.add(self.0.entry(text).or_insert_with(|| {
                let mut names = Names::default();
                names.gather(text.parse().expect("Rust"));
                names
            }));
        }
        names
    }
}

/// The crates that a crate depends on, as Rust names them.
fn dependencies(files: &BTreeMap<String, String>) -> impl Iterator<Item = String> {
    let manifest: toml::Table = files["Cargo.toml"].parse().expect("a manifest");
    let dependencies = manifest["dependencies"].as_table().cloned().expect("dependencies");
    dependencies.into_iter().map(|(name, _)| name.replace('-', "_"))
}

/// A name that the crate declares too isn't judged, whoever it means by it.
#[test]
fn no_crate_names_what_only_a_larger_runtime_has() {
    let every_part = mixed::with_every_part();
    let mut texts = Texts::default();
    let mut larger = texts.names(&every_part.files, true).visible;
    larger.extend(dependencies(&every_part.files));
    let mut wrong = Vec::new();
    for case in Case::all() {
        let (mut own, names) = (texts.names(&case.files, true).visible, texts.names(&case.files, false));
        own.extend(dependencies(&case.files));
        let lacking = larger.difference(&own).filter(|name| names.all.contains(*name));
        let lacking = lacking.filter(|name| !names.declared.contains(*name) && !names.typed.contains(*name));
        let lacking: Vec<_> = lacking.filter(|name| !AMBIGUOUS.contains(&name.as_str())).collect();
        if !lacking.is_empty() {
            wrong.push(format!("{}: {lacking:?}", case.name));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
