//! `typecase new`.

use crate::support::Place;

#[test]
fn a_project_is_laid_out_ready_to_regenerate() {
    let place = Place::new();
    place.run("new pets.yaml project --typecase generator").expect(0).says(&["pet-store", "cargo regen"]);
    for file in [
        "Cargo.toml",
        "build.rs",
        "spec/pets.yaml",
        "generated/src/lib.rs",
        "tests/fresh.rs",
        ".github/workflows/ci.yml",
    ] {
        assert!(place.exists(&format!("project/{file}")), "{file}");
    }
    let manifest: toml::Table = place.read("project/Cargo.toml").parse().expect("TOML");
    assert_eq!(manifest["build-dependencies"]["typecase"]["path"].as_str(), Some("../generator"));
    // Two braces are a placeholder of the project's templates; in the generated crate they are Rust.
    let left = place.tree().into_iter().filter(|(path, text)| {
        !path.contains("generated/") && text.iter().any(|text| text.windows(2).any(|two| two == b"{{"))
    });
    assert_eq!(left.map(|(path, _)| path).collect::<Vec<_>>(), Vec::<String>::new(), "no placeholder is left");
    // Without a folder, it is the source that the program was built from.
    place.run("new pets.yaml other").expect(0);
    let manifest: toml::Table = place.read("other/Cargo.toml").parse().expect("TOML");
    let path = manifest["dev-dependencies"]["typecase"]["path"].as_str().expect("a path");
    assert!(place.path("other").join(path).join("src/cli/new.rs").exists(), "{path}");
    // What it wrote is what its own settings give.
    place.run("check --config project/spec/typecase.toml").expect(0);
}

#[test]
fn files_that_are_there_are_never_replaced() {
    let place = Place::new();
    place.write("project/README.md", "mine");
    let before = place.tree();
    place.run("new pets.yaml project").expect(1).says(&["README.md: is there already"]);
    place.run("new missing.yaml other").expect(1).says(&["missing.yaml"]);
    assert_eq!(place.tree(), before);
}
