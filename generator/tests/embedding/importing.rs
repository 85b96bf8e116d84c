//! `import`: which types of another document's crate are used from there, and why others are not.

use crate::place::Place;
use crate::workspace;

fn generated() -> (Place, String) {
    let place = workspace::written();
    let told = place.run("", "typecase generate", 0);
    (place, told)
}

#[test]
fn types_are_used_from_the_crate_of_their_document() {
    let (place, told) = generated();
    let types = place.read("shop/src/types/mod.rs");
    let line = "pub use common::types::{\n    AccountSid, AccountSid as Ac, Amount, Money as Price, MoneyCurrency as PriceCurrency, Problem,\n};\n";
    assert!(types.contains(line), "{types}");
    let order = place.read("shop/src/types/order.rs");
    assert!(order.contains("pub price: Price,") && !order.contains("Foreign"), "{order}");
    assert!(place.read("shop/typecase.lock").contains("import.\"api/common.yaml\" = \"common::types\""));
    // A parent with a child of this document, and a branch that has its tag from the union around it alone.
    for (place, reason) in [
        ("common.yaml:19:5", "it isn't there, or is another"),
        ("common.yaml:24:5", "it lacks a member there that only repeats the tag of a union"),
    ] {
        assert!(told.contains(place) && told.contains(reason), "{reason}: {told}");
    }
    for file in ["party", "cat", "company"] {
        place.read(&format!("shop/src/types/{file}.rs"));
    }
}

/// Names follow from the other document's settings, whether or not its crate is written already.
#[test]
fn a_type_that_is_renamed_there_is_followed() {
    let place = workspace::written();
    let settings = place.read("typecase.toml");
    place.write(
        "typecase.toml",
        &settings.replacen("out = \"common\"", "out = \"common\"\nrename = { Money = \"Cash\" }", 1),
    );
    place.run("", "typecase generate", 0);
    assert!(place.read("shop/src/types/mod.rs").contains("Cash as Price"));
    place.run("", "typecase check", 0);
}

#[test]
fn an_import_that_cannot_be_is_refused() {
    let place = workspace::written();
    let settings = place.read("typecase.toml");
    for (old, new, reason) in [
        ("runtime = {", "# {", "give both documents the same `runtime`"),
        (
            "spec = \"api/common.yaml\"\nout = \"common\"",
            "spec = \"api/large.json\"\nout = \"x\"",
            "has no [[document]] for it",
        ),
        ("\"api/common.yaml\" =", "\"api/comon.yaml\" =", "there is no such file"),
    ] {
        assert!(settings.contains(old), "{old}");
        place.write("typecase.toml", &settings.replacen(old, new, 1));
        assert!(place.run("", "typecase generate", 1).contains(reason), "{reason}");
    }
    let without = settings.replace("dependencies = { common = { path = \"../common\" } }\n", "");
    place.write("typecase.toml", &without);
    assert!(place.run("", "typecase generate", 0).contains("the crate doesn't depend on `common`"));
}
