//! Two branches that both update the document, merged by git: the next run makes one crate of both.

use std::process::{Command, Stdio};

use crate::support::Place;

/// Runs git in a place; says whether it did what it was asked to.
fn git(place: &Place, arguments: &[&str]) -> bool {
    let mut command = Command::new("git");
    command.args(["-c", "user.name=T", "-c", "user.email=t@example.com", "-c", "commit.gpgsign=false"]);
    command
        .args(arguments)
        .current_dir(place.path("."))
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    command.env("GIT_CONFIG_GLOBAL", "/dev/null").env("GIT_CONFIG_NOSYSTEM", "1");
    command.status().is_ok_and(|status| status.success())
}

fn commit(place: &Place) {
    assert!(git(place, &["add", "."]) && git(place, &["commit", "--message", "An update"]));
}

const ANT: &str = "    Ant:\n      type: object\n      properties: {legs: {type: integer}}\n";
const ZEBRA: &str = "    Zebra:\n      type: object\n      properties: {stripes: {type: integer}}\n";

#[test]
fn a_merged_crate_is_generated_again() {
    let place = Place::generated();
    if !git(&place, &["init", "--initial-branch", "main"]) {
        println!("skipped: there is no git");
        return;
    }
    commit(&place);
    assert!(git(&place, &["checkout", "-b", "other"]));
    place.replace("pets.yaml", "label: {type: string}\n", &format!("label: {{type: string}}\n{ZEBRA}"));
    place.run("generate pets.yaml --out out").expect(0);
    commit(&place);
    assert!(git(&place, &["checkout", "main"]));
    place.replace("pets.yaml", "  schemas:\n", &format!("  schemas:\n{ANT}"));
    place.run("generate pets.yaml --out out").expect(0);
    commit(&place);

    // Both have another list of types, so their locks disagree about its hash.
    assert!(!git(&place, &["merge", "other"]));
    let lock = place.read("out/typecase.lock");
    assert!(lock.contains("<<<<<<<") && lock.contains(">>>>>>>"), "{lock}");
    let inside: Vec<&str> = lock.split("<<<<<<<").skip(1).filter_map(|part| part.split(">>>>>>>").next()).collect();
    assert!(inside.iter().all(|lines| lines.lines().count() < 8), "conflicts are of single lines: {lock}");
    assert!(!place.read("pets.yaml").contains("<<<<<<<"));

    place.run("generate pets.yaml --out out").expect(0);
    place.run("check pets.yaml --out out").expect(0);
    let lock = place.read("out/typecase.lock");
    assert!(!lock.contains("<<<<<<<"), "{lock}");
    for name in ["\"#/components/schemas/Ant\" = \"Ant\"", "\"#/components/schemas/Zebra\" = \"Zebra\""] {
        assert!(lock.contains(name), "{lock}");
    }
    assert!(place.exists("out/src/types/ant.rs") && place.exists("out/src/types/zebra.rs"));
    assert!(!place.read("out/src/types/mod.rs").contains("<<<<<<<"));
}

#[test]
fn branches_that_change_different_types_merge_without_a_conflict() {
    let place = Place::new();
    place.replace("pets.yaml", "  schemas:\n", &format!("  schemas:\n{ANT}"));
    place.run("generate pets.yaml --out out").expect(0);
    if !git(&place, &["init", "--initial-branch", "main"]) {
        println!("skipped: there is no git");
        return;
    }
    commit(&place);
    assert!(git(&place, &["checkout", "-b", "other"]));
    place.replace("pets.yaml", "label: {type: string}", "label: {type: string, description: Its text}");
    place.run("generate pets.yaml --out out").expect(0);
    commit(&place);
    assert!(git(&place, &["checkout", "main"]));
    place.replace("pets.yaml", "legs: {type: integer}", "legs: {type: integer, description: Six}");
    place.run("generate pets.yaml --out out").expect(0);
    commit(&place);
    assert!(git(&place, &["merge", "other"]));
    place.run("check pets.yaml --out out").expect(0);
}

/// A file with conflicts isn't what any run wrote: what changed since can't be known, and nothing is listed.
#[test]
fn a_crate_with_conflicts_is_compared_with_nothing() {
    const CONFLICT: &str = "<<<<<<< HEAD\n# ours\n=======\n# theirs\n>>>>>>> other\n";
    for path in ["out/src/types/pet.rs", "out/Cargo.toml", "out/typecase.lock", "out/CHANGELOG.md"] {
        let place = Place::generated();
        place.write("out/CHANGELOG.md", "# Changes\n");
        place.write(path, &(place.read(path) + CONFLICT));
        let before = place.read("out/CHANGELOG.md");
        place.write("pets.yaml", &crate::support::document("A cat", false));
        let file = path.strip_prefix("out/").expect("in the crate");
        let run = place.run("generate pets.yaml --out out --changelog --overwrite").expect(0);
        let run = run.says(&[&format!("merge conflicts: {file}; ")]);
        assert_eq!(place.read("out/CHANGELOG.md"), before);
        assert_eq!(run.err.contains("breaking"), path == "out/CHANGELOG.md", "{run:?}");
        place.run("check pets.yaml --out out").expect(0);
    }
}
