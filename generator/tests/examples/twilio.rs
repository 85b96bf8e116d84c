//! Every example of Twilio's documents round-trips.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::corpus;

/// Compiles 47 crates, which takes minutes: `cargo test -p typecase --test examples -- --ignored`.
#[test]
#[ignore = "compiles every Twilio document of the corpus"]
fn every_example_of_twilio_round_trips() {
    let prefix = std::env::var("EXAMPLES_OF").unwrap_or_else(|_| "twilio_".to_owned());
    let Some(paths) = corpus::documents(&prefix) else { return };
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("examples");
    let (mut members, mut tried, mut unfit) = (String::new(), 0, 0);
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
        members += &format!("    \"{}\",\n", package.name);
        for (file, text) in &package.files {
            write(&folder.join(&package.name).join(file), text);
        }
    }
    let profile = "[profile.dev]\nopt-level = 0\ndebug = 0\nincremental = false\n";
    write(&folder.join("Cargo.toml"), &format!("[workspace]\nresolver = \"3\"\nmembers = [\n{members}]\n\n{profile}"));
    let lock = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().join("Cargo.lock");
    fs::copy(lock, folder.join("Cargo.lock")).unwrap();
    println!("{tried} examples tried, {unfit} that break their own schema");
    let mut cargo = Command::new(env!("CARGO"));
    cargo.args([
        "test",
        "--workspace",
        "--no-default-features",
        "--test",
        "examples",
        "--offline",
        "-j2",
        "--no-fail-fast",
    ]);
    let target: PathBuf = folder.join("target");
    let output = cargo.current_dir(&folder).env("CARGO_TARGET_DIR", target).env_remove("RUSTFLAGS").output().unwrap();
    let (out, errors) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert!(output.status.success(), "{out}\n{errors}");
}

/// Writes a file unless it is there with this text, so that what hasn't changed isn't compiled again.
fn write(path: &Path, text: &str) {
    if fs::read(path).is_ok_and(|old| old == text.as_bytes()) {
        return;
    }
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
}
