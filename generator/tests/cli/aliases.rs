//! What an update renames keeps its old name for a release, where that is asked for: code that was written for the crate
//! as it was compiles, with warnings that say the new names.

use std::fs;
use std::path::Path;

use typecase_testing::cargo;

use crate::support::Place;

/// Code against the crate of the first document.
const USER: &str = r#"use pet_store::api::pets::ListPets;
use pet_store::mock::Mock;
use pet_store::types::{Pet, Tag};

pub fn label(pet: &Pet) -> Option<&str> {
    let tag: &Tag = pet.tag.as_ref()?;
    tag.label.as_deref()
}

pub fn list(client: &pet_store::Client) -> ListPets {
    client.list_pets()
}

pub fn pretend(mock: &Mock) {
    mock.list_pets(|_| Vec::<Pet>::new());
}
"#;

/// Checks the user's code against the crate in `out`; gives what the compiler says.
fn compiled(place: &Place) -> String {
    let scratch = Path::new(env!("CARGO_TARGET_TMPDIR"));
    let output = cargo(scratch, &place.path("."), &["check", "--quiet"]).output().unwrap();
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.success(), "{said}");
    said
}

fn with_user() -> Place {
    let place = Place::new();
    place.run("generate pets.yaml --out out --aliases").expect(0);
    place.write("src/lib.rs", USER);
    place.write(
        "Cargo.toml",
        "[package]\nname = \"user\"\nedition = \"2024\"\n\n[dependencies]\n\
         pet-store = { path = \"out\", default-features = false, features = [\"mock\"] }\n\n[workspace]\n",
    );
    place
}

#[test]
fn code_of_before_compiles_for_a_release() {
    let place = with_user();
    assert_eq!(compiled(&place), "");
    fs::copy(place.path("pets.yaml"), place.path("old.yaml")).unwrap();
    place.replace("pets.yaml", "schemas/Tag\"", "schemas/Label\"");
    place.replace("pets.yaml", "    Tag:", "    Label:");
    place.write("typecase.toml", "aliases = true\n[rename]\nlist_pets = \"all_pets\"\n");
    let made = place.run("generate pets.yaml --out out").expect(0);
    assert!(!made.err.contains("breaking"), "{made:?}");
    made.says(&["changes     3 new", "0.1.0; next is 0.1.1"]);
    let said = compiled(&place);
    for note in ["renamed to `Label`", "renamed to `AllPets`", "renamed to `all_pets`"] {
        assert!(said.contains(note), "{note}: {said}");
    }
    assert!(!said.contains("pet_store` (lib)"), "the crate itself has no warning: {said}");
    place.run("check pets.yaml --out out").expect(0);

    // Any other document leaves them, too.
    place.replace("pets.yaml", "name: {type: string}", "name: {type: string}\n        age: {type: integer}");
    place.run("generate pets.yaml --out out").expect(0).says(&["changes     1 new"]);
    let release = |version: &str| {
        let settings = "[rename]\nlist_pets = \"all_pets\"\n";
        place.write("typecase.toml", &format!("aliases = true\nversion = \"{version}\"\n{settings}"));
        place.run("generate pets.yaml --out out").expect(0)
    };
    for version in ["0.1.1", "0.1.2"] {
        assert!(!release(version).err.contains("breaking"));
    }
    assert!(compiled(&place).contains("renamed to `Label`"));
    release("0.2.0").says(&["4 breaking", "breaking: Tag: the type alias was removed", "0.1.2 → 0.2.0"]);
    assert!(!place.read("out/typecase.lock").contains("~alias"));
}

#[test]
fn without_being_asked_for_there_are_none() {
    let place = Place::generated();
    place.replace("pets.yaml", "schemas/Tag\"", "schemas/Label\"");
    place.replace("pets.yaml", "    Tag:", "    Label:");
    fs::copy(place.path("pets.yaml"), place.path("new.yaml")).unwrap();
    let made = place.run("generate pets.yaml --out out").expect(0);
    made.says(&["breaking: Label: the struct was renamed from `Tag` to `Label`"]);
    assert!(!place.read("out/src/types/mod.rs").contains("deprecated"));
}

#[test]
fn the_verdict_knows_of_them() {
    let place = Place::generated();
    fs::copy(place.path("pets.yaml"), place.path("old.yaml")).unwrap();
    place.replace("pets.yaml", "schemas/Tag\"", "schemas/Label\"");
    place.replace("pets.yaml", "    Tag:", "    Label:");
    let told = place.run("diff old.yaml pets.yaml").expect(0);
    assert!(told.out.contains("Rust  major"), "{told:?}");
    place.write("typecase.toml", "aliases = true\n");
    let told = place.run("diff old.yaml pets.yaml --fail-on breaking").expect(0);
    assert!(told.out.contains("Rust  minor"), "{told:?}");
    assert!(told.out.contains("the struct was renamed from `Tag` to `Label`; the old name is deprecated"), "{told:?}");
}
