//! What a run tells of the crate that the last one wrote: changes, the next version, the changelog, lost types.

use crate::support::{Place, document};

const STRING: &str = "name: {type: string}";

#[test]
fn a_first_run_has_nothing_to_tell_of() {
    let place = Place::new();
    let made = place.run("generate pets.yaml --out out --changelog --deny-weakened").expect(0);
    assert!(!made.err.contains("changes ") && !made.err.contains("version "), "{made:?}");
    assert!(!place.exists("out/CHANGELOG.md"));
    let again = place.run("generate pets.yaml --out out --changelog").expect(0);
    assert!(!again.err.contains("changes "), "{again:?}");
    assert!(!place.exists("out/CHANGELOG.md"));
}

#[test]
fn an_update_tells_what_changed_and_which_version_is_next() {
    let place = Place::generated();
    place.replace("pets.yaml", STRING, "name: {type: integer}");
    place.run("generate pets.yaml --out out").expect(0).says(&[
        "changes     1 breaking",
        "version     0.1.0; next is 0.2.0: `version = \"0.2.0\"` in typecase.toml",
        "breaking: Pet: the field `name` is `Option<i64>`, and was `Option<String>`",
    ]);
    // The version is set: nothing is left to say of the update before.
    place.write("typecase.toml", "version = \"0.2.0\"\n");
    place.run("generate pets.yaml --out out").expect(0).says(&["version     0.1.0 → 0.2.0"]);
    assert!(place.read("out/Cargo.toml").contains("\nversion = \"0.2.0\"\n"));
    place.replace("pets.yaml", "name: {type: integer}", "name: {type: integer}\n        age: {type: integer}");
    place.run("generate pets.yaml --out out").expect(0).says(&["1 new", "0.2.0; next is 0.2.1"]);
    place.write("typecase.toml", "version = \"two\"\n");
    place.run("generate pets.yaml --out out").expect(2).says(&["a version such as"]);
}

#[test]
fn the_changelog_is_added_to_and_is_the_users() {
    let place = Place::generated();
    place.write("out/CHANGELOG.md", "# Ours\n\n## [0.1.0]\n\n- the first\n");
    place.replace("pets.yaml", STRING, "name: {type: integer}");
    place.run("generate pets.yaml --out out --changelog").expect(0);
    let text = place.read("out/CHANGELOG.md");
    let entry = "- **Breaking:** `Pet`: the field `name` is `Option<i64>`, and was `Option<String>`\n";
    assert_eq!(text, format!("# Ours\n\n## [Unreleased]\n\n### Changed\n\n{entry}\n## [0.1.0]\n\n- the first\n"));
    assert!(!place.read("out/typecase.lock").contains("CHANGELOG"));
    place.run("generate pets.yaml --out out --changelog").expect(0);
    assert_eq!(place.read("out/CHANGELOG.md"), text, "the same run twice");
    // Edited by hand, or written by a run that is no more: it stays all the same.
    place.write("out/CHANGELOG.md", "# Mine alone\n");
    place.run("generate pets.yaml --out out").expect(0);
    place.run("check pets.yaml --out out").expect(0);
    assert_eq!(place.read("out/CHANGELOG.md"), "# Mine alone\n");
    // The configuration can ask for it too.
    place.write("typecase.toml", "changelog = true\n");
    place.replace("pets.yaml", "name: {type: integer}", STRING);
    place.run("generate pets.yaml --out out").expect(0);
    assert!(place.read("out/CHANGELOG.md").starts_with("# Mine alone\n\n## [Unreleased]\n\n### Changed\n"));
}

#[test]
fn lost_types_are_refused_where_that_is_asked_for() {
    let place = Place::generated();
    place.replace("pets.yaml", "label: {type: string}", "label: {}");
    let before = place.tree();
    place.run("generate pets.yaml --out out --deny-weakened").expect(1).says(&[
        "weakened: src/types/tag.rs: `Tag.label` is `Option<Json>`, and was `Option<String>`",
        "nothing was written",
    ]);
    assert_eq!(place.tree(), before);
    place.write("typecase.toml", "deny_weakened = true\n");
    place.run("generate pets.yaml --out out").expect(1).says(&["Tag.label"]);
    place.write("typecase.toml", "");
    place.run("generate pets.yaml --out out").expect(0);
    // What has no type already can't lose it.
    place.write("pets.yaml", &document("Another pet", true).replace("label: {type: string}", "label: {}"));
    place.run("generate pets.yaml --out out --deny-weakened").expect(0);
}

#[test]
fn what_was_lost_or_edited_is_no_update() {
    let place = Place::generated();
    std::fs::remove_file(place.path("out/src/types/tag.rs")).expect("removed");
    place.replace("out/src/types/pet.rs", "pub name: Option<String>", "pub name: String");
    let made = place.run("generate pets.yaml --out out --overwrite --changelog").expect(0).says(&["2 written"]);
    assert!(!made.err.contains("changes ") && !place.exists("out/CHANGELOG.md"), "{made:?}");
}
