//! `typecase.toml`.

use crate::support::{Place, document};

#[test]
fn unknown_keys_are_2_with_a_suggestion() {
    let place = Place::new();
    place.write("typecase.toml", "strict = false\nfeature = 'never'\n");
    place
        .run("generate pets.yaml --out out")
        .expect(2)
        .says(&["typecase.toml:2:1: `feature`", "did you mean `features`?"]);
    assert!(!place.exists("out"));
}

#[test]
fn documents_that_it_lists_are_taken_without_spec() {
    let place = Place::new();
    place.write("spec/pets.yaml", &document("A pet", true));
    place.write("spec/typecase.toml", "[[document]]\nspec = 'pets.yaml'\nout = '../generated'\nname = 'cats'\n");
    place.run("generate --config spec/typecase.toml").expect(0).says(&["cats"]);
    assert!(place.read("generated/typecase.lock").contains("path = \"spec/pets.yaml\""));
    assert!(place.read("generated/typecase.lock").contains("\n[configuration]\nname = \"cats\"\n"));
    place.run("check --config spec/typecase.toml").expect(0);
    // The file beside the document is found, and has the folder too.
    place.run("check spec/pets.yaml").expect(0);
    // The command line stands over it.
    place.run("check spec/pets.yaml --name dogs").expect(1);
    // Without a file here, and without a document, there is nothing to do.
    place.run("check").expect(2);
}

#[test]
fn a_file_without_documents_or_with_one_folder_for_two_is_2() {
    let place = Place::new();
    place.write("typecase.toml", "strict = true\n");
    place.run("generate").expect(2).says(&["[[document]]"]);
    let entry = "[[document]]\nspec = 'pets.yaml'\nout = 'out'\n";
    place.write("typecase.toml", &format!("{entry}{entry}"));
    place.run("generate").expect(2).says(&["same folder"]);
    place.run("generate --out elsewhere").expect(2).says(&["several documents"]);
    assert!(!place.exists("out"));
}

/// A new title in the document doesn't rename the package, since the lock has its name.
#[test]
fn the_lock_keeps_the_name_of_the_package() {
    let place = Place::generated();
    place.replace("pets.yaml", "title: Pet Store", "title: The Pet Shop");
    place.run("generate pets.yaml --out out").expect(0).says(&["pet-store"]);
    assert!(place.read("out/Cargo.toml").contains("name = \"pet-store\""));
    place.run("generate pets.yaml --out out --name pet-shop").expect(0);
    assert!(place.read("out/Cargo.toml").contains("name = \"pet-shop\""));
}
