//! What is published stands by itself: the package has every file that its source includes, and a project that `typecase new`
//! lays out builds with it, as its printed commands say.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Component, Path, PathBuf};
use std::process::{Command, Stdio};

use typecase_testing::{blocks, cargo};

const HOME: &str = env!("CARGO_MANIFEST_DIR");

const DOCUMENT: &str = r#"openapi: 3.1.0
info: {title: Pet Store, version: "1"}
servers: [{url: "https://pets.example"}]
paths:
  /pets:
    get:
      operationId: listPets
      responses: {"200": {description: The pets, content: {application/json: {schema: {type: array, items: {type: string}}}}}}
"#;

/// Whatever `include_str!` names in the source, the runtime that the build script carries, and the licences.
#[test]
fn every_file_that_the_source_includes_is_in_the_package() {
    let packed = packed();
    let mut wanted: BTreeSet<PathBuf> = ["LICENSE-MIT", "LICENSE-APACHE", "README.md"].map(PathBuf::from).into();
    // Unit tests are run from the checkout.
    for file in files(&Path::new(HOME).join("src")).into_iter().filter(|file| !file.ends_with("tests.rs")) {
        wanted.insert(within(&file));
        let text = fs::read_to_string(&file).unwrap_or_default();
        let included = text.split("include_str!(\"").skip(1).filter_map(|rest| rest.split('"').next());
        wanted.extend(included.map(|name| within(&file.with_file_name(name))));
    }
    let runtime = files(&Path::new(HOME).join("runtime/src")).into_iter().map(|file| within(&file));
    wanted.extend(runtime.filter(|path| !path.starts_with("runtime/src/tests")));
    let missing: Vec<_> = wanted.difference(&packed).collect();
    assert!(missing.is_empty() && wanted.contains(Path::new("runtime/parts.toml")), "{missing:?}");
}

#[test]
#[ignore = "compiles the generator a second time, which takes minutes"]
fn a_new_project_builds_with_the_package() {
    let scratch = Path::new(env!("CARGO_TARGET_TMPDIR"));
    let place = tempfile::tempdir().unwrap();
    let crates = place.path().join("package");
    let package = ["package", "--no-verify", "--allow-dirty", "--offline", "--package", "typecase", "--target-dir"];
    run(cargo_here().args(package).arg(&crates));
    let name = concat!("typecase-", env!("CARGO_PKG_VERSION"));
    let packed = crates.join("package").join(format!("{name}.crate"));
    run(Command::new("tar").arg("-xzf").arg(packed).arg("-C").arg(place.path()));
    fs::write(place.path().join("pets.yaml"), DOCUMENT).unwrap();
    let new = ["new", "pets.yaml", "project", "--typecase", name];
    run(Command::new(env!("CARGO_BIN_EXE_typecase")).args(new).current_dir(place.path()));
    let project = place.path().join("project");
    run(&mut cargo(scratch, &project, &["test", "--quiet", "--workspace"]));
    let update = DOCUMENT.replace("listPets", "allPets");
    fs::write(project.join("spec/pets.yaml"), update).unwrap();
    run(&mut cargo(scratch, &project, &["regen"]));
    run(&mut cargo(scratch, &project, &["test", "--quiet", "--workspace"]));
    run(&mut cargo(scratch, &built(place.path(), name), &["check", "--quiet"]));
}

/// A crate beside the project whose build script is that of docs/embedding.md.
fn built(place: &Path, package: &str) -> PathBuf {
    let app = place.join("app");
    let docs = fs::read_to_string(Path::new(HOME).join("../docs/embedding.md")).unwrap();
    let code = blocks(&docs, "rust");
    let [.., script, include] = &code[..] else { panic!("{code:?}") };
    // What the module needs of its crate is what the crate of the project has.
    let client = fs::read_to_string(place.join("project/generated/Cargo.toml")).unwrap();
    let needed = &client[client.find("[features]").unwrap()..];
    let manifest = format!(
        "[package]\nname = \"app\"\nversion = \"0.1.0\"\nedition = \"2024\"\n{needed}\n\
         [build-dependencies]\ntypecase = {{ path = \"../{package}\" }}\n[workspace]\n"
    );
    fs::create_dir_all(app.join("src")).unwrap();
    fs::write(app.join("openapi.yaml"), DOCUMENT.replace("listPets", "pets/list")).unwrap();
    fs::write(app.join("Cargo.toml"), manifest).unwrap();
    fs::write(app.join("build.rs"), script).unwrap();
    fs::write(app.join("src/lib.rs"), include).unwrap();
    app
}

#[test]
fn the_release_workflow_packs_the_programs_of_the_package() {
    let text = fs::read_to_string(Path::new(HOME).join("../docs/release.yml")).unwrap();
    let workflow: serde_json::Value = serde_yaml::from_str(&text).unwrap();
    for (job, before) in [("programs", "check"), ("release", "programs")] {
        assert_eq!(workflow["jobs"][job]["needs"], before);
    }
    let packed = text.lines().find_map(|line| line.trim().strip_prefix("for program in ")?.strip_suffix("; do"));
    let programs = [env!("CARGO_BIN_EXE_typecase"), env!("CARGO_BIN_EXE_cargo-typecase")];
    let programs = programs.map(|path| Path::new(path).file_stem().unwrap().to_string_lossy().into_owned());
    assert_eq!(packed.unwrap().split(' ').collect::<Vec<_>>(), programs);
}

fn run(command: &mut Command) {
    let output = command.stdin(Stdio::null()).output().unwrap();
    let (out, errors) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert!(output.status.success(), "{command:?}: {out}\n{errors}");
}

fn cargo_here() -> Command {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.current_dir(HOME);
    command
}

/// The paths in the package.
fn packed() -> BTreeSet<PathBuf> {
    let output = cargo_here()
        .args(["package", "--list", "--allow-dirty", "--offline", "--package", "typecase"])
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8_lossy(&output.stdout).lines().map(PathBuf::from).collect()
}

/// Every file in a folder and those below it.
fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() { found.extend(files(&path)) } else { found.push(path) }
    }
    found
}

/// A path as the package has it, without `..`.
fn within(path: &Path) -> PathBuf {
    let mut short = PathBuf::new();
    for part in path.strip_prefix(HOME).unwrap().components() {
        match part {
            Component::ParentDir => _ = short.pop(),
            part => short.push(part),
        }
    }
    short
}
