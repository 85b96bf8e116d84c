//! `typecase check`.

use crate::support::{Place, document};

#[test]
fn a_fresh_folder_is_0_and_says_so() {
    let place = Place::generated();
    let run = place.run("check pets.yaml --out out").expect(0).says(&["out is fresh"]);
    assert_eq!(run.out, "");
}

#[test]
fn a_stale_folder_is_1_with_a_diff_and_the_command_that_repairs_it() {
    let place = Place::generated();
    place.write("pets.yaml", &document("A cat", false));
    let before = place.tree();
    let run = place
        .run("check pets.yaml --out out")
        .expect(1)
        .says(&["stale", "repair with: typecase generate pets.yaml --out out\n"]);
    assert_eq!(place.tree(), before, "check writes nothing");
    for line in [
        "--- a/out/src/types/pet.rs",
        "+++ b/out/src/types/pet.rs",
        "--- a/out/src/types/tag.rs",
        "+++ /dev/null",
        "--- a/out/typecase.lock",
    ] {
        assert!(run.out.lines().any(|found| found == line), "{line} is missing: {}", run.out);
    }
    assert!(!run.out.contains("Cargo.toml\n"), "what is as it should be isn't shown");
    place.run("generate pets.yaml --out out").expect(0);
    place.run("check pets.yaml --out out").expect(0);
}

#[test]
fn an_absent_folder_is_stale_and_stays_absent() {
    let place = Place::new();
    let run = place.run("check pets.yaml --out out").expect(1);
    assert_eq!(run.out, "", "a diff would be the whole crate");
    assert_eq!(run.err, "out isn't there\nrepair with: typecase generate pets.yaml --out out\n");
    assert!(!place.exists("out"));
}

#[test]
fn the_repair_command_keeps_every_option() {
    let place = Place::new();
    place.write("my conf.toml", "");
    let arguments =
        ["check", "pets.yaml", "--out", "out dir", "--name", "cats", "--config", "my conf.toml", "--strict"];
    let run = crate::support::run(&mut place.command(&arguments), "").expect(1);
    let command = run.err.lines().find_map(|line| line.strip_prefix("repair with: ")).expect("a command");
    assert_eq!(command, "typecase generate pets.yaml --out 'out dir' --name cats --config 'my conf.toml' --strict");
}

#[test]
fn an_edit_by_hand_is_shown_as_one() {
    let place = Place::generated();
    place.write("out/src/types/tag.rs", "// edited\n");
    place.run("check pets.yaml --out out").expect(1).says(&["edited by hand", "src/types/tag.rs", "--overwrite"]);
    place.run("generate pets.yaml --out out --overwrite").expect(0);
    place.run("check pets.yaml --out out").expect(0);
}
