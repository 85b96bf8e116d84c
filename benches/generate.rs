//! Documents set into crates, in memory: the home document, and one that is large.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

use divan::Bencher;
use divan::counter::BytesCount;
use typecase::config::Config;
use typecase::document::Document;
use typecase::generate::generate;

fn main() {
    divan::main();
}

#[divan::bench]
fn home_document(bencher: Bencher) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("spec/participants.yaml");
    set(bencher, &std::fs::read_to_string(path).expect("the home document is there"));
}

/// Five hundred operations and two hundred structs.
#[divan::bench]
fn large_document(bencher: Bencher) {
    set(bencher, &large());
}

fn set(bencher: Bencher, text: &str) {
    bencher.counter(BytesCount::of_str(text)).bench(|| {
        let loaded = Document::from_text("api.yaml", text.to_owned()).expect("the document can be read");
        generate(&loaded.document, &Config::default(), &BTreeMap::new()).expect("the document can be set").files.len()
    });
}

/// A document in JSON of five hundred operations, two hundred structs of fifteen fields, and as many enums.
fn large() -> String {
    let mut paths = String::new();
    for index in 0..500 {
        let (comma, schema) = (if index == 0 { "" } else { "," }, index % 200);
        let _ = write!(
            paths,
            r##"{comma}"/tenants/{{tenant}}/things{index}":{{"get":{{"operationId":"listThings{index}","tags":["group{}"],"summary":"Lists the things of a tenant.","parameters":[{{"name":"tenant","in":"path","required":true,"schema":{{"type":"string"}}}},{{"name":"limit","in":"query","description":"How many at most.","schema":{{"type":"integer","minimum":1,"maximum":100}}}}],"responses":{{"200":{{"description":"The things.","content":{{"application/json":{{"schema":{{"type":"array","items":{{"$ref":"#/components/schemas/Thing{schema}"}}}}}}}}}},"404":{{"description":"There is no such tenant."}}}}}}}}"##,
            index % 10
        );
    }
    let mut schemas = String::new();
    for index in 0..200 {
        let comma = if index == 0 { "" } else { "," };
        let _ = write!(
            schemas,
            r#"{comma}"Thing{index}":{{"type":"object","description":"A thing.","required":["id"],"properties":{{"id":{{"type":"string"}},"state":{{"type":"string","enum":["new","used","broken"]}}"#
        );
        for field in 0..13 {
            let kind = ["string", "integer", "boolean", "number"][field % 4];
            let _ = write!(
                schemas,
                r#","field_{field}":{{"type":"{kind}","description":"The *field* {field} of a thing."}}"#
            );
        }
        schemas.push_str("}}");
    }
    format!(
        r#"{{"openapi":"3.1.0","info":{{"title":"Things","version":"1"}},"paths":{{{paths}}},"components":{{"schemas":{{{schemas}}}}}}}"#
    )
}
