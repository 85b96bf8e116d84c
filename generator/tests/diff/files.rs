//! The Rust side works from files alone: what may stand in a folder, small as it gets.

use std::collections::BTreeMap;

use typecase::diff::rust::{Places, compare};
use typecase::diff::{Change, Level};

type Files = BTreeMap<String, String>;

const TYPE: &str = "/// A pet.\n#[derive(Clone, Debug)]\n#[non_exhaustive]\npub struct Pet {\n    /// Its name.\n    pub name: String,\n}\n";

/// A crate with one type, and one text of it replaced by another.
fn krate(from: &str, to: &str) -> Files {
    let files = [
        ("Cargo.toml", "[package]\nname = \"pets\"\nrust-version = \"1.89\"\n\n[features]\ncalls = []\n"),
        ("src/lib.rs", "pub mod runtime;\npub mod types;\n\npub use runtime::Client;\n"),
        ("src/types/mod.rs", "mod pet;\n\npub use pet::Pet;\n"),
        ("src/types/pet.rs", TYPE),
        ("src/runtime/mod.rs", "pub struct Client;\n"),
    ];
    files.map(|(path, text)| (path.to_owned(), text.replace(from, to))).into()
}

fn changes(old: &Files, new: &Files) -> Vec<Change> {
    let names = BTreeMap::from([("#/components/schemas/Pet".to_owned(), "Pet".to_owned())]);
    compare(old, new, Places { old: &names, new: &names })
}

/// The changes that replacing a text makes, as lines.
fn told(from: &str, to: &str) -> Vec<String> {
    let list = changes(&krate("", ""), &krate(from, to));
    let line = |change: &Change| format!("{:?} {}: {}", change.level, change.path, change.message);
    list.iter().map(line).collect()
}

#[test]
fn a_struct_that_callers_can_build_has_no_room() {
    let open = krate("#[non_exhaustive]\n", "");
    let list = changes(&open, &krate("#[non_exhaustive]\npub struct Pet {\n", "pub struct Pet {\n    pub age: i64,\n"));
    assert_eq!((list[0].level, list[0].message.as_str()), (Level::Major, "the field `age` was added"));
    let room = told("    pub name", "    pub age: i64,\n    pub name");
    assert_eq!(room, ["Minor crate::types::Pet::age: the field `age` was added"]);
    let list = changes(&open, &krate("", ""));
    assert_eq!(list[0].level, Level::Major, "{list:?}");
    assert_eq!(changes(&krate("", ""), &open)[0].level, Level::Minor);
}

#[test]
fn derives_are_promises() {
    assert_eq!(told("Clone, Debug", "Clone"), ["Major crate::types::Pet: it no longer has `Debug`"]);
    assert_eq!(told("Clone, Debug", "Clone, Debug, std::hash::Hash"), ["Minor crate::types::Pet: it has `Hash`"]);
}

#[test]
fn features_that_bring_an_item() {
    let gated =
        |gate: &str| krate("mod pet;\n\npub use", &format!("#[cfg({gate})]\nmod pet;\n\n#[cfg({gate})]\npub use"));
    let (one, two) = (gated("feature = \"a\""), gated("any(feature = \"a\", feature = \"b\")"));
    let verdict = |old: &Files, new: &Files| changes(old, new)[0].level;
    assert_eq!(verdict(&krate("", ""), &one), Level::Major);
    assert_eq!(verdict(&one, &krate("", "")), Level::Minor);
    assert_eq!(verdict(&one, &two), Level::Minor);
    assert_eq!(verdict(&two, &one), Level::Major);
    assert_eq!(verdict(&one, &gated("feature = \"b\"")), Level::Major);
    assert_eq!(changes(&one, &two)[0].message, "it is there with the feature `b` as well");
}

#[test]
fn the_manifest_has_promises_too() {
    assert_eq!(told("calls = []\n", ""), ["Major : the feature `calls` was removed"]);
    assert_eq!(told("calls = []", "calls = []\nmore = []"), ["Minor : the feature `more` was added"]);
    assert_eq!(told("1.89", "1.95"), ["Minor : the oldest version of Rust is `1.95`, and was `1.89`"]);
    assert_eq!(told("name = \"pets\"", "name = \"dogs\""), ["Major : the package is `dogs`, and was `pets`"]);
}

#[test]
fn prose_is_a_patch() {
    let list = changes(&krate("", ""), &krate("/// Its name.", "/// What it is called."));
    let [only] = list.as_slice() else { panic!("{list:?}") };
    assert_eq!((only.level, only.path.as_str()), (Level::Patch, "crate::types::Pet"));
    assert_eq!(only.message, "documentation changed");
    assert_eq!(only.new.as_ref().map(|place| place.pointer.as_str()), Some("/components/schemas/Pet"));
}

#[test]
fn lines_of_rust_are_those_of_the_file() {
    let list = changes(&krate("", ""), &krate("name: String", "name: Option<Vec<&'static str>>"));
    let lines = list[0].rust.as_ref().expect("some");
    assert_eq!((lines.old.as_str(), lines.new.as_str()), ("pub name: String,", "pub name: Option<Vec<&'static str>>,"));
    assert_eq!(list[0].message, "the field `name` is `Option<Vec<&'static str>>`, and was `String`");
}

#[test]
fn what_only_has_another_name_is_told_once() {
    let list = changes(&krate("", ""), &krate("Pet", "Animal"));
    let [only] = list.as_slice() else { panic!("{list:?}") };
    assert_eq!(only.message, "the struct was renamed from `Pet` to `Animal`");
    assert_eq!((only.level, only.path.as_str()), (Level::Major, "crate::types::Animal"));
}

#[test]
fn files_that_are_no_rust_are_told_and_not_fatal() {
    for text in ["fn (", "pub struct Pet {", "\u{0}", "#![a\n", "'"] {
        for path in ["src/lib.rs", "src/types/mod.rs", "src/types/pet.rs"] {
            let mut new = krate("", "");
            new.insert(path.to_owned(), format!("mod x;\n{text}"));
            for list in [changes(&krate("", ""), &new), changes(&new, &krate("", ""))] {
                let [only] = list.as_slice() else { panic!("{text:?} in {path}: {list:?}") };
                assert_eq!((only.level, only.subject.as_str()), (Level::Major, path));
            }
        }
    }
    let mut new = krate("", "");
    new.insert("Cargo.toml".to_owned(), "[".to_owned());
    assert_eq!(changes(&krate("", ""), &new)[0].message, "it isn't TOML, so that nothing can be said of it");
}

#[test]
fn an_empty_folder_is_a_crate_without_anything() {
    let list = changes(&Files::new(), &krate("", ""));
    assert!(list.iter().all(|change| change.level <= Level::Minor), "{list:?}");
    assert!(changes(&krate("", ""), &Files::new()).iter().any(|change| change.level == Level::Major));
}
