//! One job, done up to the point where only the disk is left.

use std::fs;
use std::io::{self, ErrorKind, Read as _};
use std::path::{Path, PathBuf};

use super::error::{OutputError, io_error};
use super::{Lock, Plan, crate_name, hash, lock};
use crate::config::{Config, ConfigError, ConfigFile, Job, Spec, document_path};
use crate::document::{Document, LoadError, Loaded};
use crate::finding::{Finding, Severity};
use crate::generate::{GenerateError, generate};
use crate::report::Summary;

/// The pointer under which the lock keeps the package's name, so that a new title doesn't rename the package.
const CRATE_POINTER: &str = "#/info/title";

/// A crate that has been generated and compared with its folder, but not written.
#[derive(Debug)]
pub struct Made {
    /// The document.
    pub document: Document,
    /// The package's name.
    pub name: String,
    /// What there is to say about the document: how it is written, then what became of it.
    pub findings: Vec<Finding>,
    /// How many operations and types were set, and how.
    pub summary: Summary,
    /// What writing would do.
    pub plan: Plan,
}

/// Why a job can't be done.
#[derive(Debug, thiserror::Error)]
pub enum MakeError {
    /// Its settings can't be read.
    #[error(transparent)]
    Config(#[from] ConfigError),
    /// Its document can't be read.
    #[error(transparent)]
    Load(#[from] LoadError),
    /// Its document can't be set.
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
    /// Nothing says where its crate goes.
    #[error("{spec}: no folder is given for its crate; add `out` to typecase.toml, or `--out DIR`")]
    NoFolder {
        /// The document.
        spec: String,
    },
}

impl Made {
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
pub fn make_all(config_file: &Path) -> Result<Vec<Made>, MakeError> {
    ConfigFile::read(config_file)?.jobs().iter().map(make).collect()
}

/// Does a job, up to writing.
///
/// # Errors
/// Where the document can't be read or set, or its crate's folder can't be read.
pub fn make(job: &Job) -> Result<Made, MakeError> {
    let out = job.out.as_deref().ok_or_else(|| MakeError::NoFolder { spec: job.spec.to_string() })?;
    let old = read_lock(out)?;
    let Loaded { document, mut findings } = load(&job.spec)?;
    let name = package_name(&job.config, &document, &old);
    let config = Config { name: Some(name.clone()), document: document_path(&job.spec, Some(out)), ..job.config.clone() };
    let generated =
        generate(&document, &config, &old.names).map_err(|source| MakeError::Generate { spec: job.spec.to_string(), source })?;
    findings.extend(generated.findings);
    let mut names = generated.names;
    names.insert(CRATE_POINTER.to_owned(), name.clone());
    let mut files = generated.files;
    let hashes = files.iter().map(|(path, text)| (path.clone(), hash(text.as_bytes()))).collect();
    let overlays = job.config.overlays.iter().map(|path| document_path(&Spec::File(path.clone()), Some(out)).into()).collect();
    let settings = Config { document: config.document.clone(), overlays, ..job.config.clone() };
    let new = Lock { names, files: hashes };
    files.insert(lock::FILE_NAME.to_owned(), new.to_text(&settings, &document_hash(&document)));
    let plan = Plan::new(out, &old, files)?;
    Ok(Made { document, name, findings, summary: generated.summary, plan })
}

/// Reads a document.
///
/// # Errors
/// Where it can't be read or isn't an OpenAPI document.
pub fn load(spec: &Spec) -> Result<Loaded, LoadError> {
    match spec {
        Spec::File(path) => Document::load(path),
        Spec::Stdin => {
            let mut text = String::new();
            let read = io::stdin().lock().take(crate::document::MAX_LENGTH).read_to_string(&mut text);
            read.map_err(|source| LoadError::Unreadable { file: spec.to_string(), source })?;
            Document::from_text(&spec.to_string(), text)
        }
    }
}

/// Reads the lock of a crate's folder; an empty one where there is none.
///
/// # Errors
/// Where it can't be read, or says what no lock may say.
pub fn read_lock(dir: &Path) -> Result<Lock, OutputError> {
    let path: PathBuf = dir.join(lock::FILE_NAME);
    match fs::read_to_string(&path) {
        Ok(text) => Lock::parse(&text).map_err(|source| OutputError::Lock { path, source }),
        Err(error) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => Ok(Lock::default()),
        Err(error) => Err(io_error("read", &path)(error)),
    }
}

/// The configured name, else the one of last time, else one from the title.
fn package_name(config: &Config, document: &Document, old: &Lock) -> String {
    let locked = || old.names.get(CRATE_POINTER).filter(|name| crate::config::is_package_name(name)).cloned();
    let title = || document.root().get("info").and_then(|info| info.str("title").map(crate_name));
    config.name.clone().or_else(locked).or_else(title).unwrap_or_else(|| crate_name(""))
}

/// The hash of all of a document's files, in their order.
fn document_hash(document: &Document) -> String {
    let hashes: Vec<String> = document.files().map(|file| hash(document.source(file).as_bytes())).collect();
    match hashes.as_slice() {
        [only] => only.clone(),
        several => hash(several.join("\n").as_bytes()),
    }
}
