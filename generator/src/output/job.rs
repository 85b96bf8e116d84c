//! One job: all of it but the writing.

use std::collections::BTreeMap;
use std::fs;
use std::io::{self, ErrorKind, Read as _};
use std::path::{Path, PathBuf};

use heck::ToSnakeCase;

use super::error::{OutputError, io_error};
use super::imports::imported;
use super::{Lock, Plan, crate_name, hash, lock, update};
use crate::config::{Config, ConfigError, ConfigFile, Job, Kind, Spec, document_path};
use crate::document::{Document, Further, LoadError, Loaded};
use crate::embed::{self, Requirements};
use crate::emit;
use crate::finding::{Finding, Severity};
use crate::generate::{GenerateError, Generated, generate};
use crate::name::aliases;
use crate::report::Summary;

/// The pointer under which the lock keeps the package's name, so that a new title doesn't rename the package.
const CRATE_POINTER: &str = "#/info/title";

/// A crate that has been generated and compared with its folder, but not written.
#[derive(Debug)]
pub struct PlannedCrate {
    /// The document.
    pub document: Document,
    /// The package's name.
    pub name: String,
    /// The findings: on the document's text first, then on the output.
    pub findings: Vec<Finding>,
    /// The numbers of operations and types, and of those that are weakened.
    pub summary: Summary,
    /// What a module needs of the crate around it; none for a crate.
    pub requirements: Option<Requirements>,
    /// The changes that writing would make.
    pub plan: Plan,
}

/// Why a job can't be done.
#[derive(Debug, thiserror::Error)]
pub enum JobError {
    /// Its settings can't be read.
    #[error(transparent)]
    Config(#[from] ConfigError),
    /// Its document can't be read.
    #[error(transparent)]
    Load(#[from] LoadError),
    /// No crate can be generated from its document.
    #[error("{spec}: {source}")]
    Generate {
        /// The document.
        spec: String,
        /// Why not.
        source: GenerateError,
    },
    /// Its crate's folder can't be read or written.
    #[error(transparent)]
    Output(#[from] OutputError),
    /// The types of another document can't be used.
    #[error("`import` of {document}: {problem}")]
    Import {
        /// The other document.
        document: String,
        /// Why not, and what helps.
        problem: &'static str,
    },
    /// The path of its module isn't configured.
    #[error(
        "{spec}: `kind` is a module, but not of what; add `module = \"crate::…\"` to typecase.toml, or `--module PATH`"
    )]
    NoModule {
        /// The document.
        spec: String,
    },
    /// The folder of its crate isn't configured.
    #[error("{spec}: no folder is given for its crate; add `out` to typecase.toml, or `--out DIR`")]
    NoFolder {
        /// The document.
        spec: String,
    },
}

impl PlannedCrate {
    /// Whether `strict` refuses it: something is weaker in the output than in the document.
    #[must_use]
    pub fn has_warnings(&self) -> bool {
        self.findings.iter().any(|finding| finding.severity >= Severity::Warning)
    }
}

/// Does every job of a configuration file, up to writing. For build scripts and tests: see [`Plan::is_fresh`] and
/// [`super::diff`].
///
/// # Errors
/// The first job that can't be done, or why the file can't be read.
pub fn plan_all_crates(config_file: &Path) -> Result<Vec<PlannedCrate>, JobError> {
    ConfigFile::read(config_file)?.jobs().iter().map(plan_crate).collect()
}

/// Does a job, up to writing.
///
/// # Errors
/// The document can't be read, no crate can be generated from it, or the crate's folder can't be read.
pub fn plan_crate(job: &Job) -> Result<PlannedCrate, JobError> {
    let out = job.out.as_deref().ok_or_else(|| JobError::NoFolder { spec: job.spec.to_string() })?;
    if job.config.kind == Kind::Module && job.config.module.is_none() {
        return Err(JobError::NoModule { spec: job.spec.to_string() });
    }
    let old = read_lock(out)?;
    let loaded = load(&job.spec, &job.config)?;
    let place = |spec: &Spec| document_path(spec, Some(out));
    let overlays: Vec<PathBuf> =
        job.config.overlays.iter().map(|path| place(&Spec::File(path.clone())).into()).collect();
    let root = job.config.root.as_ref().map(|path| place(&Spec::File(path.clone())).into());
    let imported = imported(&job.config, &loaded.document)?;
    let import =
        job.config.import.iter().map(|(path, import)| (place(&Spec::File(path.clone())).into(), import.clone()));
    let import = import.collect();
    let config = Config { document: place(&job.spec), root, import, imported, ..job.config.clone() };
    let package = |loaded, old: &Lock| {
        let package = Package::new(loaded, &config, overlays.clone(), old)
            .map_err(|source| JobError::Generate { spec: job.spec.to_string(), source })?;
        let Package { document, name, findings, summary, requirements, files } = package;
        let plan = Plan::new(out, old, files)?;
        Ok::<_, JobError>(PlannedCrate { document, name, findings, summary, requirements, plan })
    };
    let findings = if config.aliases { loaded.findings.clone() } else { Vec::new() };
    let made = package(loaded, &old)?;
    // Which names changed is found by comparing with the old crate. Only then can the old names be added as aliases.
    match config.aliases.then(|| update::renames(&made.plan)).flatten() {
        Some((version, renames)) => {
            let names = aliases::with(&old.names, &version.to_string(), &renames);
            package(Loaded { document: made.document, findings }, &Lock { names, ..old })
        }
        None => Ok(made),
    }
}

/// A document's crate, before it is compared with any folder.
#[derive(Debug)]
pub struct Package {
    /// The document.
    pub document: Document,
    /// The package's name.
    pub name: String,
    /// The findings.
    pub findings: Vec<Finding>,
    /// The numbers of operations and types, and of those that are weakened.
    pub summary: Summary,
    /// What a module needs of the crate around it; none for a crate.
    pub requirements: Option<Requirements>,
    /// The crate's files with the lock among them, by their paths in its folder.
    pub files: BTreeMap<String, String>,
}

impl Package {
    /// Generates the crate of a document. `overlays` are the paths that the lock shows, and `old` is the last lock.
    ///
    /// # Errors
    /// No crate can be generated from the document.
    pub fn new(loaded: Loaded, config: &Config, overlays: Vec<PathBuf>, old: &Lock) -> Result<Self, GenerateError> {
        let Loaded { document, mut findings } = loaded;
        let name = package_name(config, &document, old);
        let named = Config { name: Some(name.clone()), ..config.clone() };
        let Generated { mut files, mut names, findings: further, summary } = generate(&document, &named, &old.names)?;
        findings.extend(further);
        names.insert(CRATE_POINTER.to_owned(), name.clone());
        let requirements = match (config.kind, &config.module) {
            (Kind::Module, Some(path)) => {
                let module = embed::module(files, path, &name.to_snake_case());
                files = module.files;
                Some(module.requirements)
            }
            _ => None,
        };
        let hashes = files.iter().map(|(path, text)| (path.clone(), hash(text.as_bytes()))).collect();
        let settings = Config { overlays, ..config.clone() };
        let lock = Lock { names, files: hashes }.to_text(&settings);
        files.insert(lock::FILE_NAME.to_owned(), lock);
        Ok(Self { document, name, findings, summary, requirements, files })
    }
}

/// The files of a runtime that several clients share, with the lock among them.
#[must_use]
pub fn runtime_files(name: &str, config: &Config) -> BTreeMap<String, String> {
    let mut files = emit::runtime_crate(name, config);
    let hashes = files.iter().map(|(path, text)| (path.clone(), hash(text.as_bytes()))).collect();
    let recorded = Config {
        name: Some(name.to_owned()),
        version: config.version.clone(),
        package: config.package.clone(),
        lints: config.lints,
        dependencies: config.dependencies.clone(),
        ..Config::default()
    };
    let lock = Lock { names: BTreeMap::new(), files: hashes }.to_text(&recorded);
    files.insert(lock::FILE_NAME.to_owned(), lock);
    files
}

/// Reads a document, with the overlays that the configuration lays over it.
///
/// # Errors
/// It can't be read or isn't an OpenAPI document, or an overlay can't be read or applied.
pub fn load(spec: &Spec, config: &Config) -> Result<Loaded, LoadError> {
    match spec {
        Spec::File(path) => {
            let further = Further { overlays: &config.overlays, root: config.root.as_deref() };
            Document::load_with(path, &further)
        }
        Spec::Stdin => {
            let mut text = String::new();
            let read = io::stdin().lock().take(crate::document::MAX_LENGTH).read_to_string(&mut text);
            read.map_err(|source| LoadError::Unreadable { file: spec.to_string(), source })?;
            Document::from_text_with_overlays(&spec.to_string(), text, &config.overlays)
        }
    }
}

/// Reads the lock of a crate's folder; an empty one where there is none.
///
/// # Errors
/// It can't be read, or isn't a valid lock.
pub fn read_lock(dir: &Path) -> Result<Lock, OutputError> {
    let path: PathBuf = dir.join(lock::FILE_NAME);
    match fs::read_to_string(&path) {
        Ok(text) => Lock::parse(&text).map_err(|source| OutputError::Lock { path, source }),
        Err(error) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => Ok(Lock::default()),
        Err(error) => Err(io_error("read", &path)(error)),
    }
}

/// The configured name, else the name of the last run, else one from the title.
pub(crate) fn package_name(config: &Config, document: &Document, old: &Lock) -> String {
    let locked = || old.names.get(CRATE_POINTER).filter(|name| crate::config::is_package_name(name)).cloned();
    let title = || document.root().get("info").and_then(|info| info.str("title").map(crate_name));
    config.name.clone().or_else(locked).or_else(title).unwrap_or_else(|| crate_name(""))
}
