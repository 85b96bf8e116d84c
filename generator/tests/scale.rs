//! Documents of a size that few have: they are read in a time to match, and their crates compile.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use typecase_testing::cargo;

/// Values of one enum.
const VALUES: usize = 1_200;

/// Members of one object: more than rustc can compare in one derived expression.
const MEMBERS: usize = 6_000;

/// Types that each hold the next.
const CHAIN: usize = 4_096;

/// Operations, of three tags: more than make each tag a feature.
const OPERATIONS: usize = 120;

#[test]
fn a_long_chain_of_types_compiles() {
    let mut document = head();
    for link in 1..CHAIN {
        let next = link + 1;
        let _ = writeln!(
            document,
            "    Link{link}: {{type: object, properties: {{next: {{$ref: '#/components/schemas/Link{next}'}}}}}}"
        );
    }
    let _ = writeln!(document, "    Link{CHAIN}: {{type: object, properties: {{last: {{type: string}}}}}}");
    check("chain", &document, &[]);
}

#[test]
fn one_tag_of_a_large_document_compiles_alone() {
    let tags = ["birds", "cats", "dogs"];
    let mut document = "openapi: 3.0.3\ninfo: {title: Pets, version: 1.0.0}\npaths:\n".to_owned();
    for index in 0..OPERATIONS {
        let tag = tags[index % tags.len()];
        let schema = format!("schema: {{$ref: '#/components/schemas/{tag}'}}");
        let _ = writeln!(
            document,
            "  /{tag}/{index}:
    put:
      operationId: put_{tag}_{index}
      tags: [{tag}]
      requestBody: {{content: {{application/json: {{{schema}}}}}}}
      responses: {{'200': {{description: OK, headers: {{X-{tag}: {{}}}}, content: {{application/json: {{{schema}}}}}}}}}"
        );
    }
    document.push_str("components:\n  schemas:\n    owner: {type: object, properties: {name: {type: string}}}\n");
    for tag in tags {
        let owner = "owner: {$ref: '#/components/schemas/owner'}";
        let _ = writeln!(document, "    {tag}: {{type: object, properties: {{{owner}, kind: {{enum: [a, b]}}}}}}");
    }
    tags.iter().for_each(|tag| check("tags", &document, &["--features", tag]));
}

/// A value of very many is a constant, and very many members are built in groups.
#[test]
fn very_many_values_and_members_compile() {
    let mut document = head();
    document.push_str("    Part:\n      type: string\n      enum:\n");
    (0..VALUES).for_each(|value| _ = writeln!(document, "      - part-{value}"));
    document.push_str("    Code:\n      type: integer\n      enum:\n");
    (0..VALUES).for_each(|value| _ = writeln!(document, "      - {}", value * 7));
    document.push_str("      - -5\n");
    document.push_str(
        "    Order:\n      type: object\n      required: [m0, part]\n      additionalProperties: {type: string}\n",
    );
    document.push_str("      properties:\n        a-b: {type: string, nullable: true, x-sensitive: true}\n");
    document.push_str("        code: {$ref: '#/components/schemas/Code'}\n");
    document.push_str("        part: {$ref: '#/components/schemas/Part'}\n");
    (0..MEMBERS).for_each(|member| _ = writeln!(document, "        m{member}: {{type: integer}}"));
    let folder = generate("many", &document);
    let part = fs::read_to_string(folder.join("src/types/part.rs")).unwrap();
    assert!(
        part.contains("Part: str {\n        {\n            /// `part-0`\n            Part0 = \"part-0\",\n"),
        "{part}"
    );
    let code = fs::read_to_string(folder.join("src/types/code.rs")).unwrap();
    assert!(code.contains("pub struct Code(i64);\n") && code.contains("Code: i64 {\n        {\n"), "{code}");
    compile("many", &folder, &[]);
}

/// Each name leads through all that come after it.
#[test]
fn a_long_chain_of_names_for_one_schema_is_followed_once() {
    let mut document = head();
    for link in 1..4 * CHAIN {
        let _ = writeln!(document, "    Link{link}: {{$ref: '#/components/schemas/Link{}'}}", link + 1);
    }
    let _ = writeln!(document, "    Link{}: {{type: string}}", 4 * CHAIN);
    report("names", &document);
}

/// Each branch of each choice has a choice merged into it that has two such branches.
#[test]
fn choices_of_choices_have_an_end() {
    const CHOICES: usize = 24;
    let mut document = head();
    for choice in 0..CHOICES {
        let branch = |step: usize| {
            let other = (choice + step) % CHOICES;
            format!(
                "{{allOf: [{{$ref: '#/components/schemas/Choice{other}'}}, {{properties: {{step{step}: {{type: string}}}}}}]}}"
            )
        };
        let _ = writeln!(document, "    Choice{choice}: {{oneOf: [{}, {}]}}", branch(1), branch(2));
    }
    report("choices", &document);
}

/// A name of a schema may be longer than that of a file.
#[test]
fn long_names_are_cut() {
    let long = "long".repeat(100);
    let pet = "{type: object, properties: {name: {type: string}}}";
    check("long", &format!("{}    {long}1: {pet}\n    {long}2: {pet}\n", head()), &[]);
}

fn head() -> String {
    "openapi: 3.1.0\ninfo: {title: Scale, version: 1.0.0}\npaths: {}\ncomponents:\n  schemas:\n".to_owned()
}

/// How long a report may take that takes seconds, or else minutes and hours.
const PATIENCE: Duration = Duration::from_secs(120);

/// Reports on a document, which has to come to an end.
fn report(name: &str, document: &str) {
    let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join("scale");
    let spec = root.join(format!("{name}.yaml"));
    fs::create_dir_all(&root).unwrap();
    fs::write(&spec, document).unwrap();
    let start = Instant::now();
    run(Command::new(env!("CARGO_BIN_EXE_typecase")).arg("report").arg(&spec));
    assert!(start.elapsed() < PATIENCE, "{name}: {:?}", start.elapsed());
}

/// Sets a document by the command line, whose threads have the stack for it, and has its crate compiled without any
/// transport.
fn check(name: &str, document: &str, features: &[&str]) {
    compile(name, &generate(name, document), features);
}

/// Sets a document; gives the folder of its crate.
fn generate(name: &str, document: &str) -> PathBuf {
    let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join("scale");
    let (folder, spec) = (root.join(name), root.join(format!("{name}.yaml")));
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&root).unwrap();
    fs::write(&spec, document).unwrap();
    let mut typecase = Command::new(env!("CARGO_BIN_EXE_typecase"));
    run(typecase.arg("generate").arg(&spec).arg("--out").arg(&folder).args(["--name", name]));
    folder
}

/// Has a crate compiled without any transport, and removes it.
fn compile(name: &str, folder: &Path, features: &[&str]) {
    let manifest = fs::read_to_string(folder.join("Cargo.toml")).unwrap();
    fs::write(folder.join("Cargo.toml"), manifest + "\n[workspace]\n").unwrap();
    let arguments = [&["check", "--quiet", "--lib", "--no-default-features"], features].concat();
    let said = run(&mut cargo(Path::new(env!("CARGO_TARGET_TMPDIR")), folder, &arguments));
    assert!(said.is_empty(), "{name}: {said}");
    fs::remove_dir_all(folder).unwrap();
}

/// Runs a command, which has to succeed; gives its errors and warnings.
fn run(command: &mut Command) -> String {
    let output = command.output().unwrap();
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.success(), "{said}");
    said
}
