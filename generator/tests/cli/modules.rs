//! `--module` and `kind = "module"`: a client as a part of a crate that is there.

use crate::support::Place;

const MANIFEST: &str = "[package]\nname = \"app\"\nversion = \"0.1.0\"\nedition = \"2024\"\n";

/// A crate without dependencies, and the arguments that put a client into it.
fn place() -> (Place, &'static str) {
    let place = Place::new();
    place.write("app/Cargo.toml", MANIFEST);
    (place, "pets.yaml --out app/src/pets --module crate::pets")
}

#[test]
fn a_module_has_no_manifest_and_names_what_its_crate_lacks() {
    let (place, arguments) = place();
    place.run(&format!("generate {arguments}")).expect(0).says(&[
        "app/Cargo.toml lacks what the module needs",
        "cargo add serde_json@1 --features raw_value",
        "below [features]",
    ]);
    for absent in ["Cargo.toml", "README.md", "src", "lib.rs"] {
        assert!(!place.exists(&format!("app/src/pets/{absent}")), "{absent}");
    }
    assert!(place.read("app/src/pets/types/pet.rs").contains("crate::pets::runtime::"));
    let lock = place.read("app/src/pets/typecase.lock");
    assert!(lock.contains("kind = \"module\"\nmodule = \"crate::pets\"\n"), "{lock}");
}

#[test]
fn check_is_1_until_the_surrounding_crate_has_all_of_it() {
    let (place, arguments) = place();
    let check = format!("check {arguments}");
    place.run(&format!("generate {arguments}")).expect(0);
    place.run(&check).expect(1).says(&["is fresh", "cargo add bytes@1"]);
    // What a crate of the same document has is all that is needed.
    place.run("generate pets.yaml --out crate").expect(0);
    let manifest = place.read("crate/Cargo.toml");
    let needed = manifest.find("[features]").map(|at| &manifest[at..]).expect("a crate has features");
    place.write("app/Cargo.toml", &format!("{MANIFEST}{needed}"));
    let run = place.run(&check).expect(0);
    assert!(!run.err.contains("cargo add"), "{run:?}");
    place.write("app/src/pets/mod.rs", "");
    place.run(&check).expect(1).says(&["--module crate::pets"]);
}

#[test]
fn the_configuration_can_ask_for_a_module_and_has_to_say_where() {
    let (place, _) = place();
    place.write("typecase.toml", "out = 'app/src/pets'\nspec = 'pets.yaml'\nkind = 'module'\n");
    place.run("generate").expect(1).says(&["`module = \"crate::…\"`"]);
    place.write("typecase.toml", "out = 'app/src/pets'\nspec = 'pets.yaml'\nkind = 'module'\nmodule = 'crate::pets'\n");
    place.run("generate").expect(0);
    assert!(place.exists("app/src/pets/mod.rs"));
    place.write("typecase.toml", "module = 'pets'\n");
    place.run("generate pets.yaml --out x").expect(2).says(&["the path of a module from the crate's root"]);
}

/// An update is compared with the module as it was, as that of a crate is.
#[test]
fn an_update_of_a_module_is_told_with_its_changes() {
    let (place, arguments) = place();
    place.run(&format!("generate {arguments}")).expect(0);
    place.replace("pets.yaml", "label: {type: string}", "label: {type: integer}");
    place.run(&format!("generate {arguments} --changelog")).expect(0).says(&["breaking"]);
    assert!(place.read("app/src/pets/CHANGELOG.md").contains("label"));
}
