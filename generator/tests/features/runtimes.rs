//! The runtimes of the cases: the parts that each has, and which are compiled alone.

use std::collections::{BTreeMap, BTreeSet};

use crate::case::{Case, RUNTIME, SHARED};
use crate::mixed;

/// A part that a runtime has, and one that it lacks.
type Pair<'a> = (&'a str, &'a str);

/// Cases with one runtime and one manifest.
pub struct Group<'a> {
    /// The smallest first.
    pub cases: Vec<&'a Case>,
    /// The parts of their runtime.
    pub parts: BTreeSet<String>,
    /// The files of the module around a runtime that they share with others.
    pub around: BTreeMap<String, String>,
}

impl<'a> Group<'a> {
    pub fn of(mut cases: Vec<&'a Case>) -> Self {
        cases.sort_by_key(|case| case.size());
        let mut files = cases[0].with_shared_runtime();
        let manifest: toml::Table = files["Cargo.toml"].parse().expect("a manifest");
        let parts = manifest["dependencies"][SHARED].get("features").map(|parts| parts.clone().try_into());
        files.retain(|path, _| path.starts_with(RUNTIME));
        Self { cases, parts: parts.unwrap_or_else(|| Ok(BTreeSet::new())).expect("a list of parts"), around: files }
    }

    /// The features in the manifest.
    fn features(&self) -> Option<&str> {
        manifest(self.cases[0]).split("[dependencies]").next()
    }

    /// The pairs of parts, of all that there are, of which the runtime has one and lacks the other.
    fn pairs<'b>(&'b self, all: &'b BTreeSet<String>) -> impl Iterator<Item = Pair<'b>> {
        let lacks = move || all.difference(&self.parts);
        self.parts.iter().flat_map(move |part| lacks().map(move |other| (part.as_str(), other.as_str())))
    }
}

/// The cases that are compiled as they are, and the others, which are modules beside the runtime with every part.
///
/// As they are: the smallest crate of those with the fewest parts, and what has a part that isn't in that runtime, or features
/// of its own.
pub fn divided<'a>(cases: &'a [Case], every: &Group<'_>) -> (Vec<&'a Case>, Vec<Group<'a>>) {
    let fits = |group: &Group<'_>| group.parts.is_subset(&every.parts) && group.features() == every.features();
    let (mut groups, others): (Vec<_>, Vec<_>) = groups(cases).into_iter().partition(fits);
    let mut apart: Vec<&Case> = others.into_iter().flat_map(|group| group.cases).collect();
    apart.extend(groups.iter_mut().min_by_key(|group| group.parts.len()).map(|group| group.cases.remove(0)));
    (apart, groups)
}

fn groups(cases: &[Case]) -> Vec<Group<'_>> {
    let mut groups: BTreeMap<String, Vec<&Case>> = BTreeMap::new();
    cases.iter().for_each(|case| groups.entry(common(case)).or_default().push(case));
    groups.into_values().map(Group::of).collect()
}

/// Of each two parts, if any case has the one without the other, a crate that is compiled as it is has them so too. What the one
/// needs of the other, in code or in a link of its docs, and nobody has said, is found there; so is what only the other uses.
#[test]
fn each_part_stands_once_without_each_other() {
    let (every, mixed) = (mixed::with_every_part(), mixed::mixed());
    let (apart, _) = divided(Case::all(), &Group::of(vec![&every]));
    let apart: Vec<Group<'_>> = apart.into_iter().chain(&mixed).map(|case| Group::of(vec![case])).collect();
    let groups = groups(Case::all());
    let all: BTreeSet<String> = groups.iter().flat_map(|group| group.parts.iter().cloned()).collect();
    let shown: BTreeSet<Pair<'_>> = apart.iter().flat_map(|group| group.pairs(&all)).collect();
    let wanted: BTreeSet<Pair<'_>> = groups.iter().flat_map(|group| group.pairs(&all)).collect();
    let missing: Vec<_> = wanted.difference(&shown).collect();
    assert!(missing.is_empty(), "no crate has the one of these parts without the other: {missing:?}");
}

/// What cases have to have in common for one group.
fn common(case: &Case) -> String {
    let runtime = case.files.iter().filter(|(path, _)| path.starts_with(RUNTIME));
    runtime.fold(manifest(case).to_owned(), |all, (path, text)| all + path + text)
}

/// The manifest without what only names the package.
pub fn manifest(case: &Case) -> &str {
    let manifest = &case.files["Cargo.toml"];
    &manifest[manifest.find("[features]").expect("features")..]
}
