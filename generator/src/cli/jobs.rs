//! The documents of a command: those of the command line, else those of `typecase.toml`.

use std::path::{Path, PathBuf};

use super::Failure;
use super::args::{JobArguments, SelectArguments};
use crate::config::{self, ConfigFile, Job, Kind, Options, Spec};
use crate::paths::real;
use crate::select::Select;

/// The jobs that the arguments name: one for SPEC, or those that the configuration lists.
pub fn jobs(arguments: &JobArguments) -> Result<Vec<Job>, Failure> {
    let over = Options {
        out: arguments.out.clone(),
        name: arguments.name.clone(),
        kind: arguments.module.as_ref().map(|_| Kind::Module),
        module: arguments.module.clone(),
        aliases: arguments.aliases.then_some(true),
        strict: arguments.strict.then_some(true),
        tests: arguments.tests.then_some(true),
        overlays: overlays(&arguments.overlays),
        select: select(&arguments.select),
        ..Options::default()
    };
    let jobs = match &arguments.spec {
        Some(spec) => vec![job(spec, over, arguments.config.as_deref())?],
        None => listed(over, arguments.config.as_deref())?,
    };
    for (index, job) in jobs.iter().enumerate() {
        let Some(out) = &job.out else {
            return Err(Failure::Usage(format!("{}: where to? Give `--out DIR`, or `out` in typecase.toml", job.spec)));
        };
        let same = |other: &&Job| other.out.as_deref().map(real) == Some(real(out));
        if let Some(other) = jobs.iter().take(index).find(same) {
            return Err(Failure::Usage(format!(
                "{} and {} have the same folder, {}; give each its own",
                other.spec,
                job.spec,
                out.display()
            )));
        }
    }
    Ok(jobs)
}

/// The selection as a layer of settings: without patterns on the command line, the layer below counts.
pub fn select(arguments: &SelectArguments) -> Select {
    Select { only: arguments.only.clone(), except: Vec::new() }
}

/// Overlays as a layer of settings: without any on the command line, the layer below counts.
pub fn overlays(given: &[PathBuf]) -> Option<Vec<PathBuf>> {
    (!given.is_empty()).then(|| given.to_vec())
}

/// The job for one document, with the settings that a configuration has for it.
pub fn job(spec: &Path, over: Options, config: Option<&Path>) -> Result<Job, Failure> {
    let spec_argument = Spec::from_argument(spec);
    let below = match found(&spec_argument, config) {
        Some(path) => ConfigFile::read(&path)?.settings_for(&spec_argument),
        None => Options::default(),
    };
    Ok(Job::new(Options { spec: Some(spec.to_owned()), ..over.over(&below) }))
}

/// The jobs that a configuration lists.
fn listed(over: Options, config: Option<&Path>) -> Result<Vec<Job>, Failure> {
    let path = config.unwrap_or(Path::new(config::FILE_NAME));
    if config.is_none() && !path.is_file() {
        return Err(Failure::Usage(format!(
            "no document is given, and there is no {} here that lists any",
            config::FILE_NAME
        )));
    }
    let entries = ConfigFile::read(path)?.entries();
    match entries.len() {
        0 => Err(Failure::Usage(format!(
            "{}: lists no document; add a `[[document]]` with `spec` and `out`",
            path.display()
        ))),
        2.. if of_one_document(&over) => Err(Failure::Usage(format!(
            "{}: lists several documents, so `--out`, `--name`, `--module`, `--overlay` and `--only` need SPEC as well",
            path.display()
        ))),
        _ => Ok(entries.into_iter().map(|entry| Job::new(over.clone().over(&entry))).collect()),
    }
}

/// Whether the command line has an option that can only be meant for one document.
fn of_one_document(over: &Options) -> bool {
    over.out.is_some()
        || over.name.is_some()
        || over.module.is_some()
        || over.overlays.is_some()
        || !over.select.is_everything()
}

/// The configuration for a document: the one that was named, else the one beside it, else the one in the current folder.
fn found(spec: &Spec, config: Option<&Path>) -> Option<PathBuf> {
    let beside = spec.path().map(|spec| spec.with_file_name(config::FILE_NAME));
    let here = PathBuf::from(config::FILE_NAME);
    config.map(Path::to_owned).or_else(|| beside.into_iter().chain([here]).find(|path| path.is_file()))
}
