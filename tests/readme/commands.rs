//! The commands of README.md.

use std::collections::BTreeSet;
use std::env::consts::EXE_EXTENSION;
use std::ffi::OsString;
use std::fs;
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};
use std::thread;
use std::time::Duration;

use typecase::output::plan_all_crates;

use crate::{HOME, blocks, read};

/// The commands without their comments.
fn commands() -> Vec<String> {
    let lines = blocks("README.md", "sh").concat();
    lines.lines().map(|line| line.split('#').next().unwrap_or_default().trim().to_owned()).collect()
}

/// What a test below runs, or has a reason not to.
const COMMANDS: [&str; 8] = [
    "cargo regen",
    "cargo test --workspace", // runs this very test
    "cargo run --example list_participants",
    "cargo install --path generator", // would install; that the package has the command is tested
    "typecase generate openapi.yaml --out client --name my-client",
    "typecase check openapi.yaml --out client --name my-client",
    "typecase report openapi.yaml",
    "typecase mock openapi.yaml",
];

#[test]
fn every_command_is_known_here() {
    assert_eq!(commands(), COMMANDS);
}

#[test]
fn the_package_that_is_installed_has_the_command() {
    let manifest: toml::Table = read("generator/Cargo.toml").parse().unwrap();
    assert_eq!(manifest["package"]["name"].as_str(), Some("typecase"), "src/main.rs is a binary of the package's name");
    assert!(Path::new(HOME).join("generator/src/main.rs").exists());
}

#[test]
fn the_whole_workspace_is_tested() {
    let manifest: toml::Table = read("Cargo.toml").parse().unwrap();
    let members = manifest["workspace"]["members"].as_array().unwrap();
    let members: Vec<&str> = members.iter().filter_map(toml::Value::as_str).collect();
    assert_eq!(members, ["generated", "generator", "generator/runtime/package", "testing"]);
}

/// Everything that needs the present folder, which belongs to the whole process, stands in this one test.
#[test]
fn commands_of_typecase_do_what_is_said() {
    let folder = tempfile::tempdir().unwrap();
    std::env::set_current_dir(folder.path()).unwrap();
    copy(&Path::new(HOME).join("spec"), Path::new("spec"));
    copy(&Path::new(HOME).join("generated"), Path::new("generated"));
    fs::copy("spec/participants.yaml", "openapi.yaml").unwrap();

    // `cargo regen` puts in order what is stale, and leaves nothing that version control would see.
    let region = Path::new("generated/src/types/region.rs");
    fs::remove_file(region).unwrap();
    assert_eq!(run(&alias("regen")), ExitCode::SUCCESS);
    assert_eq!(fs::read(region).unwrap(), fs::read(Path::new(HOME).join(region)).unwrap());
    assert_eq!(paths(Path::new("generated")), paths(&Path::new(HOME).join("generated")));
    assert_eq!(run(&alias("typecase-check")), ExitCode::SUCCESS);

    let [.., generate, check, report, mock] = COMMANDS;
    assert_eq!(run(&words(generate)), ExitCode::SUCCESS);
    assert!(fs::read_to_string("client/Cargo.toml").unwrap().contains("name = \"my-client\""));
    assert_eq!(run(&words(check)), ExitCode::SUCCESS);
    assert_eq!(run(&words(report)), ExitCode::SUCCESS);
    assert!(serves(words(mock)));
    assert_eq!(run(&words("typecase check missing.yaml --out client")), ExitCode::from(1), "failure can be told");

    // The configuration file says the same as the options.
    fs::create_dir("api").unwrap();
    fs::rename("openapi.yaml", "api/openapi.yaml").unwrap();
    fs::write("api/typecase.toml", &blocks("README.md", "toml")[0]).unwrap();
    let made = plan_all_crates(Path::new("api/typecase.toml")).unwrap();
    let [made] = &made[..] else { panic!("{made:?}") };
    assert_eq!(made.name, "my-client");
    assert!(made.plan.changes.contains_key("src/types/region.rs"));
    assert_eq!(made.plan.dir.components().next_back(), Path::new("client").components().next());
}

#[test]
fn the_example_prints_participants() {
    // Where this test's own binary stands. `cargo test` compiles the examples first; with `--test readme` alone,
    // nothing does.
    let test = std::env::current_exe().unwrap();
    let binary = test.ancestors().nth(2).unwrap().join("examples/list_participants").with_extension(EXE_EXTENSION);
    if !binary.exists() {
        let target = test.ancestors().nth(3).unwrap();
        let build = ["build", "--quiet", "--example", "list_participants", "--target-dir"];
        assert!(Command::new(env!("CARGO")).args(build).arg(target).current_dir(HOME).status().unwrap().success());
    }
    let output =
        Command::new(&binary).env_remove("TWILIO_ACCOUNT_SID").env_remove("TWILIO_AUTH_TOKEN").output().unwrap();
    let (table, told) = (String::from_utf8(output.stdout).unwrap(), String::from_utf8(output.stderr).unwrap());
    assert!(output.status.success(), "{told}");
    let lines: Vec<&str> = table.lines().collect();
    assert_eq!(lines.len(), 1 + 6, "a heading, and three pages of two: {table}");
    assert!(lines[0].starts_with("JOINED") && lines[6].contains("recorder"), "{table}");
    assert!(told.contains("made up") && !told.contains('\r'), "progress is for terminals: {told:?}");
}

/// Runs the command line in this process.
fn run(words: &[String]) -> ExitCode {
    typecase::cli::main(words.iter().map(OsString::from))
}

/// Whether a command serves a document, at a port that is free. Its server ends with the process of this test.
fn serves(mut command: Vec<String>) -> bool {
    let free = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    command.extend(["--port".to_owned(), free.port().to_string()]);
    thread::spawn(move || run(&command));
    (0..600).any(|_| {
        thread::sleep(Duration::from_millis(50));
        TcpStream::connect(free).is_ok()
    })
}

fn words(command: &str) -> Vec<String> {
    command.split_whitespace().map(str::to_owned).collect()
}

/// What an alias of Cargo's has typecase do.
fn alias(name: &str) -> Vec<String> {
    let config: toml::Table = read(".cargo/config.toml").parse().unwrap();
    let command = config["alias"][name].as_str().unwrap();
    let (cargo, typecase) = command.split_once(" -- ").unwrap();
    assert_eq!(cargo, "run --quiet --package typecase --bin typecase");
    words(&format!("typecase {typecase}"))
}

fn copy(from: &Path, to: &Path) {
    for path in paths(from) {
        let to = to.join(&path);
        fs::create_dir_all(to.parent().unwrap()).unwrap();
        fs::copy(from.join(path), to).unwrap();
    }
}

/// The files of a folder and of those in it, by their paths in it.
fn paths(root: &Path) -> BTreeSet<PathBuf> {
    let mut found = BTreeSet::new();
    let mut folders = vec![root.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                found.insert(path.strip_prefix(root).unwrap().to_owned());
            }
        }
    }
    found
}
