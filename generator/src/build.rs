//! Generation from a build script, into cargo's `OUT_DIR`.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use crate::config::{self, ConfigFile, Job, Kind, ModulePath, Options, Spec};
use crate::document::Document;
use crate::embed::surrounding;
use crate::finding::{Finding, Severity};
use crate::output::{self, JobError, Lock, OutputError, Package, Plan};
use crate::select::Pattern;

/// Generates a client from a build script, as a module of the crate that is being built.
///
/// ```no_run
/// // build.rs
/// fn main() -> Result<(), typecase::BuildError> {
///     typecase::Build::new("openapi.yaml").module("crate::petstore").generate()
/// }
/// ```
///
/// The crate includes one file, which declares the module:
///
/// ```ignore
/// // src/lib.rs
/// include!(concat!(env!("OUT_DIR"), "/petstore.rs"));
/// ```
///
/// Paths are relative to the package's folder, where cargo runs build scripts. The settings of a `typecase.toml` beside the
/// document hold here too. No lock is read or written: names depend on the document alone, so that every build of the same
/// document gives the same code; a crate that is checked in keeps its names when the document changes.
#[derive(Clone, Debug)]
pub struct Build {
    spec: PathBuf,
    module: String,
    only: Vec<String>,
    config: Option<PathBuf>,
    out: Option<PathBuf>,
}

/// Why a build script can't generate its client. Its `Debug` is its message, as `fn main() -> Result<…>` prints that.
#[derive(thiserror::Error)]
pub enum BuildError {
    /// The settings of the build script itself.
    #[error("{0}")]
    Setting(String),
    /// The document, its configuration or the output.
    #[error(transparent)]
    Job(#[from] JobError),
    /// The output can't be written.
    #[error(transparent)]
    Output(#[from] OutputError),
    /// The file to include can't be written.
    #[error("{path}: {source}", path = path.display())]
    Write {
        /// The file.
        path: PathBuf,
        /// Why not.
        source: std::io::Error,
    },
}

impl std::fmt::Debug for BuildError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{self}")
    }
}

impl Build {
    /// A client of the document at a path, as the module `crate::client`.
    #[must_use]
    pub fn new(spec: impl Into<PathBuf>) -> Self {
        let module = "crate::client".to_owned();
        Self { spec: spec.into(), module, only: Vec::new(), config: None, out: None }
    }

    /// The path of the module: `crate::clients::petstore` for a file that `src/clients.rs` includes. The file is called
    /// after the last name, here `petstore.rs`.
    #[must_use]
    pub fn module(mut self, path: impl Into<String>) -> Self {
        self.module = path.into();
        self
    }

    /// Generates only the operations that a pattern matches, and what they need; may be called several times. The patterns
    /// are those of `--only`: see [`Pattern`].
    #[must_use]
    pub fn only(mut self, pattern: impl Into<String>) -> Self {
        self.only.push(pattern.into());
        self
    }

    /// The configuration; by default the `typecase.toml` beside the document, if there is one.
    #[must_use]
    pub fn config(mut self, path: impl Into<PathBuf>) -> Self {
        self.config = Some(path.into());
        self
    }

    /// The folder for the output; by default cargo's `OUT_DIR`.
    #[must_use]
    pub fn out_dir(mut self, path: impl Into<PathBuf>) -> Self {
        self.out = Some(path.into());
        self
    }

    /// Generates the client, and has cargo run the build script again when the files change that it was made from. Findings of level warning, and dependencies that
    /// the package lacks, become warnings of cargo.
    ///
    /// # Errors
    /// The settings, the document or the disk don't allow it; then the old output stays.
    pub fn generate(&self) -> Result<(), BuildError> {
        let out = self.out.clone().or_else(|| env::var_os("OUT_DIR").map(PathBuf::from));
        let out =
            out.ok_or_else(|| setting("there is no OUT_DIR: call this from a build script, or give `out_dir`"))?;
        let name = self.module.rsplit("::").next().unwrap_or_default();
        let folder = out.join(name);
        let mut job = self.job(&folder)?;
        self.watch(&job);
        let loaded = output::load(&job.spec, &job.config).map_err(JobError::from)?;
        job.config.imported = output::imported(&job.config, &loaded.document)?;
        let package = Package::new(loaded, &job.config, job.config.overlays.clone(), &Lock::default())
            .map_err(|source| JobError::Generate { spec: job.spec.to_string(), source })?;
        watch_files(&job.spec, &package.document);
        warn(&package.document, &package.findings);
        self.warn_of_missing(&package);
        let owned = output::read_lock(&folder).unwrap_or_default();
        output::apply(&[&Plan::new(&folder, &owned, package.files)?])?;
        write_changed(&out.join(format!("{name}.rs")), &declaration(&folder.join("mod.rs"), name))
    }

    fn job(&self, folder: &Path) -> Result<Job, BuildError> {
        let spec = Spec::File(self.spec.clone());
        let below = match self.config_file() {
            Some(path) => ConfigFile::read(&path).map_err(JobError::from)?.settings_for(&spec),
            None => Options::default(),
        };
        let mut over = Options { spec: Some(self.spec.clone()), out: Some(folder.to_owned()), ..Options::default() };
        over.kind = Some(Kind::Module);
        over.module = Some(ModulePath::try_from(self.module.clone()).map_err(setting)?);
        over.select.only =
            self.only.iter().map(|text| Pattern::try_from(text.clone())).collect::<Result<_, _>>().map_err(setting)?;
        let mut job = Job::new(over.over(&below));
        // The headers must not depend on cargo's output folder.
        job.config.document = self.spec.file_name().unwrap_or_default().to_string_lossy().into_owned();
        Ok(job)
    }

    fn config_file(&self) -> Option<PathBuf> {
        let beside = self.spec.with_file_name(config::FILE_NAME);
        self.config.clone().or_else(|| beside.is_file().then_some(beside))
    }

    /// Makes cargo watch the settings and overlays, also where they can't be read.
    fn watch(&self, job: &Job) {
        let settings = self.config_file().unwrap_or_else(|| self.spec.with_file_name(config::FILE_NAME));
        for path in job.config.overlays.iter().chain(job.config.import.keys()).chain([&self.spec, &settings]) {
            instruct("rerun-if-changed", &path.display().to_string());
        }
    }

    fn warn_of_missing(&self, package: &Package) {
        let Some(folder) = env::var_os("CARGO_MANIFEST_DIR") else { return };
        let (Some(needed), Some((path, there))) = (&package.requirements, surrounding(Path::new(&folder))) else {
            return;
        };
        let missing = needed.missing_in(&there);
        if !missing.is_empty() {
            instruct("warning", &format!("{} lacks what the client needs:", path.display()));
            missing.instructions().lines().for_each(|line| instruct("warning", line));
        }
    }
}

fn setting(text: impl Into<String>) -> BuildError {
    BuildError::Setting(text.into())
}

/// Makes cargo watch each file that the document was read from.
fn watch_files(spec: &Spec, document: &Document) {
    let folder = spec.path().and_then(Path::parent).unwrap_or(Path::new(""));
    for file in document.files() {
        instruct("rerun-if-changed", &folder.join(document.file_name(file)).display().to_string());
    }
}

/// Findings of level warning, each with its place.
fn warn(document: &Document, findings: &[Finding]) {
    let grave: Vec<&Finding> = findings.iter().filter(|finding| finding.severity >= Severity::Warning).collect();
    let places: Vec<_> = grave.iter().map(|finding| finding.place.clone()).collect();
    for (finding, at) in grave.iter().zip(document.positions(&places)) {
        let file = document.file_name(finding.place.file);
        let instead = if finding.instead.is_empty() { String::new() } else { format!("; {}", finding.instead) };
        instruct("warning", &format!("{file}:{}:{}: {}{instead}", at.line, at.column, finding.message));
    }
}

/// The file to include: the module, where it is on the disk.
fn declaration(root: &Path, name: &str) -> String {
    format!("#[path = {:?}]\npub mod {name};\n", root.display().to_string())
}

/// Writes a file unless it has this text already.
fn write_changed(path: &Path, text: &str) -> Result<(), BuildError> {
    if fs::read(path).is_ok_and(|old| old == text.as_bytes()) {
        return Ok(());
    }
    fs::write(path, text).map_err(|source| BuildError::Write { path: path.to_owned(), source })
}

/// One instruction to cargo; a line break would end it.
fn instruct(kind: &str, text: &str) {
    println!("cargo::{kind}={}", text.replace(['\n', '\r'], " "));
}
