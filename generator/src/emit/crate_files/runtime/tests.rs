use crate::hash::HashSet;
use std::collections::{BTreeMap, BTreeSet};

use super::parts::Parts;
use super::{FILES, files};

#[test]
fn every_file_belongs_to_the_runtime_with_all_parts() {
    let all = files(&Parts::with(Parts::all()));
    let missing: Vec<&str> = FILES
        .iter()
        .map(|(name, _)| *name)
        .filter(|name| *name != "lib.rs" && !all.contains_key(&super::path(name)))
        .collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn with_any_part_alone_and_without_any_the_text_is_rust_and_names_no_part() {
    let choices: Vec<BTreeSet<&str>> = Parts::all()
        .map(|part| BTreeSet::from([part]))
        .chain(Parts::all().map(|part| Parts::all().filter(|other| *other != part).collect()))
        .chain([BTreeSet::new(), Parts::all().collect()])
        .collect();
    let mut seen = HashSet::default();
    for choice in choices {
        for (path, text) in files(&Parts::with(choice.iter().copied())) {
            if !seen.insert(text.clone()) {
                continue;
            }
            syn::parse_file(&text).unwrap_or_else(|error| panic!("{path} with {choice:?}: {error}"));
            let named = Parts::all().find(|part| text.contains(&format!("feature = \"{part}\"")));
            assert_eq!(named, None, "{path} with {choice:?}");
        }
    }
}

/// The runtime's manifest isn't in the package of the generator, which therefore has a list of its own.
#[test]
fn the_parts_are_the_features_of_the_runtime_that_no_user_chooses() {
    let manifest: toml::Table = include_str!("../../../../runtime/package/Cargo.toml").parse().unwrap();
    let choices: Vec<String> = manifest["package"]["metadata"]["choices"].clone().try_into().unwrap();
    let mut features: BTreeMap<String, Vec<String>> = manifest["features"].clone().try_into().unwrap();
    features.retain(|name, _| name != "default" && !choices.contains(name));
    features.values_mut().for_each(|needs| needs.retain(|need| !need.contains(':') && !need.contains('/')));
    assert_eq!(features, *super::parts::PARTS);
}
