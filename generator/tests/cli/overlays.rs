//! Overlays: the document as if it had been written so.

use crate::support::Place;

const OVERLAY: &str = "overlay: 1.0.0
info: {title: Names that we like, version: '1'}
actions:
- target: $.paths['/pets'].get
  update: {operationId: findPets}
- target: $.paths['/admin']
  remove: true
";

const ADMIN: &str = "  /admin:
    get: {operationId: admin, responses: {'204': {description: Done}}}
";

fn place() -> Place {
    let place = Place::new();
    place.replace("pets.yaml", "components:\n", &format!("{ADMIN}components:\n"));
    place.write("fixes/names.yaml", OVERLAY);
    place
}

#[test]
fn an_overlay_renames_and_removes_and_the_lock_has_it() {
    let place = place();
    let arguments = "pets.yaml --out out --overlay fixes/names.yaml";
    place.run("generate pets.yaml --out plain").expect(0);
    let plain = place.read("plain/typecase.lock");
    assert!(plain.contains("list_pets") && plain.contains("admin") && !plain.contains("overlays"), "{plain}");
    place.run(&format!("check {arguments}")).expect(1).says(&[&format!("generate {arguments}\n")]);
    place.run(&format!("generate {arguments}")).expect(0).says(&["operations  1:"]);
    let lock = place.read("out/typecase.lock");
    assert!(lock.contains("find_pets") && !lock.contains("admin"), "{lock}");
    assert!(lock.contains("overlays = [\"fixes/names.yaml\"]"), "{lock}");
    place.run(&format!("check {arguments}")).expect(0);
    // The overlay is part of the document: what changes there changes the crate.
    place.replace("fixes/names.yaml", "findPets", "searchPets");
    place.run(&format!("check {arguments}")).expect(1);
}

#[test]
fn the_configuration_names_overlays_too_and_the_command_line_wins() {
    let place = place();
    place.write("typecase.toml", "overlays = ['fixes/names.yaml']\n[[document]]\nspec = 'pets.yaml'\nout = 'out'\n");
    let operations = |arguments: &str| {
        let report: serde_json::Value = serde_json::from_str(&place.run(arguments).expect(0).out).expect("JSON");
        report["operations"]["total"].as_u64()
    };
    assert_eq!(operations("report pets.yaml --format json"), Some(1));
    place.write("none.yaml", "overlay: 1.0.0\nactions: []\n");
    assert_eq!(operations("report pets.yaml --format json --overlay none.yaml"), Some(2));
    assert_eq!(operations("report pets.yaml --format json --overlay none.yaml --overlay fixes/names.yaml"), Some(1));
}

#[test]
fn findings_name_the_overlay_as_it_was_given() {
    let place = place();
    place.write("spec/pets.yaml", &place.read("pets.yaml"));
    place.replace("fixes/names.yaml", "/admin", "/gone");
    let run = place.run("generate spec/pets.yaml --out out --overlay fixes/names.yaml").expect(0);
    run.says(&["fixes/names.yaml:6:3: the document has nothing that this action of the overlay targets"]);
    place
        .run("generate pets.yaml --out out --overlay nowhere.yaml")
        .expect(1)
        .says(&["nowhere.yaml: there is no such file"]);
}
