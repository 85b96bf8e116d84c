//! `typecase new`.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use super::args::New;
use super::installed::Source;
use super::{Failure, print};
use crate::config::{Config, Spec, quoted};
use crate::document::{Document, FileId};
use crate::output::{self, JobError, Lock, Package, Plan};
use crate::paths::{real, relative, slashed};

/// The project's own files: path, and text with `{{placeholders}}`.
const TEMPLATES: [(&str, &str); 10] = [
    (".cargo/config.toml", include_str!("project/config.toml.in")),
    (".github/workflows/ci.yml", include_str!("project/ci.yml.in")),
    (".gitignore", include_str!("project/gitignore.in")),
    ("Cargo.toml", include_str!("project/Cargo.toml.in")),
    ("README.md", include_str!("project/README.md.in")),
    ("build.rs", include_str!("project/build.rs.in")),
    ("examples/regen.rs", include_str!("project/regen.rs.in")),
    ("spec/typecase.toml", include_str!("project/typecase.toml.in")),
    ("tests/client.rs", include_str!("project/client.rs.in")),
    ("tests/fresh.rs", include_str!("project/fresh.rs.in")),
];

/// The document, its crate and the project around them are written whole or not at all; files that are there already
/// are never replaced.
pub fn run(arguments: &New) -> Result<(), Failure> {
    let spec = Spec::from_argument(&arguments.spec);
    let loaded = output::load(&spec, &Config::default()).map_err(JobError::from)?;
    let main = spec_name(&spec, loaded.document.source(FileId::MAIN));
    let config = Config {
        name: arguments.name.clone().map(String::from),
        document: format!("spec/{main}"),
        ..Config::default()
    };
    // The name stands in the project's typecase.toml, whether it was given or made.
    let name = output::package_name(&config, &loaded.document, &Lock::default());
    let config = Config { name: Some(name.clone()), ..config };
    let mut files = spec_files(&loaded.document, &main);
    let package = Package::new(loaded, &config, Vec::new(), &Lock::default())
        .map_err(|source| JobError::Generate { spec: spec.to_string(), source })?;
    files.extend(package.files.into_iter().map(|(path, text)| (format!("generated/{path}"), text)));
    files.extend(project_files(arguments, &name, &main));
    let plan = Plan::new(&arguments.dir, &Lock::default(), files)?;
    if let Some(first) = plan.foreign.first() {
        let path = arguments.dir.join(first);
        return Err(Failure::failed(format!("{}: is there already; choose an empty or a new folder", path.display())));
    }
    output::apply(&[&plan])?;
    let dir = arguments.dir.display();
    print::status(
        dir,
        &format!(
            " is a project with the client {name}: go there, then `cargo test --workspace`, and `cargo regen` after a change in spec/"
        ),
    );
    Ok(())
}

/// The document's file name in the project: its own where that is a plain one.
fn spec_name(spec: &Spec, text: &str) -> String {
    let own = spec.path().and_then(Path::file_name).map(|name| name.to_string_lossy().into_owned());
    let plain =
        |name: &String| name.chars().all(|c| c.is_ascii_alphanumeric() || "-_.".contains(c)) && output::is_inside(name);
    let extension = if text.trim_start().starts_with('{') { "json" } else { "yaml" };
    own.filter(plain).unwrap_or_else(|| format!("openapi.{extension}"))
}

/// The document's files, as they are to stand in spec/.
fn spec_files(document: &Document, main: &str) -> BTreeMap<String, String> {
    let name = |file| {
        if file == FileId::MAIN { main } else { document.file_name(file) }
    };
    document.files().map(|file| (format!("spec/{}", name(file)), document.source(file).to_owned())).collect()
}

fn project_files(arguments: &New, name: &str, spec: &str) -> impl Iterator<Item = (String, String)> {
    let source = arguments.typecase.clone().map_or_else(Source::of_this_program, Source::Folder);
    let typecase = source.dependency(|path| slashed(&from_project(path, &arguments.dir)));
    let values = [
        ("{{name}}", name.to_owned()),
        ("{{crate}}", name.replace('-', "_")),
        ("{{spec}}", spec.to_owned()),
        ("{{spec_toml}}", quoted(spec)),
        ("{{typecase}}", typecase),
    ];
    TEMPLATES.into_iter().map(move |(path, template)| {
        let text = values.iter().fold(template.to_owned(), |text, (mark, value)| text.replace(mark, value));
        (path.to_owned(), text)
    })
}

/// A path as it is seen from the project's folder.
fn from_project(path: &Path, dir: &Path) -> PathBuf {
    let path = real(path);
    relative(&path, &real(dir)).unwrap_or(path)
}
