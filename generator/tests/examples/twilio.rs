//! Every example of Twilio's documents round-trips.

use std::collections::BTreeMap;

use typecase_testing::Workspace;

use crate::corpus;

/// Compiles 47 crates, which takes minutes: `cargo test -p typecase --test examples -- --ignored`.
#[test]
#[ignore = "compiles every Twilio document of the corpus"]
fn every_example_of_twilio_round_trips() {
    let prefix = std::env::var("EXAMPLES_OF").unwrap_or_else(|_| "twilio_".to_owned());
    let paths = typecase_testing::corpus(&prefix);
    let (mut files, mut tried, mut unfit) = (BTreeMap::new(), 0, 0);
    for path in &paths {
        let package = corpus::set(path);
        if !package.files.contains_key("tests/examples.rs") {
            println!("{}: no examples", package.name);
            continue;
        }
        tried += corpus::tried(&package).len();
        for finding in package.findings.iter().filter(|finding| finding.message.starts_with("the example isn't")) {
            unfit += 1;
            println!("{}: #{}: {}", package.name, finding.place.pointer, finding.message);
        }
        files.extend(package.files.into_iter().map(|(path, text)| (format!("{}/{path}", package.name), text)));
    }
    println!("{tried} examples tried, {unfit} that break their own schema");
    let workspace = Workspace::new(env!("CARGO_TARGET_TMPDIR"), "examples");
    workspace.write(&files);
    let arguments = ["test", "--workspace", "--no-default-features", "--test", "examples", "--no-fail-fast"];
    let output = workspace.cargo(&arguments).output().unwrap();
    let (out, errors) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert!(output.status.success(), "{out}\n{errors}");
}
