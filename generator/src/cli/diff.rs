//! `typecase diff`.

use std::mem::ManuallyDrop;
use std::path::Path;

use super::args::{Diff, DiffFormat, FailOn};
use super::{Failure, jobs, print};
use crate::config::{Config, Options, Spec};
use crate::diff::{Comparison, Level, Side, compare, github, html, json, markdown, text};
use crate::document::Document;
use crate::output::{self, JobError, Lock};

/// Both documents are generated as by `generate`, one after the other into the same folder; nothing is written.
pub fn run(arguments: &Diff) -> Result<(), Failure> {
    let is_stdin = |path: &Path| Spec::from_argument(path) == Spec::Stdin;
    if is_stdin(&arguments.old) && is_stdin(&arguments.new) {
        return Err(Failure::Usage("only one of the documents can come on standard input".to_owned()));
    }
    let over = Options { select: jobs::select(&arguments.select), ..Options::default() };
    let job = jobs::job(&arguments.new, over, arguments.config.as_deref())?;
    // The process ends before their memory is needed again.
    let of_old = Spec::from_argument(&arguments.old);
    let (old, new) = rayon::join(|| load(&of_old, &job.config), || load(&job.spec, &job.config));
    let (old, new) = (ManuallyDrop::new(old?), ManuallyDrop::new(new?));
    let name = output::package_name(&job.config, &old, &Lock::default());
    let config = Config { name: Some(name), ..job.config };
    let changes = compare(&old, &new, &config).map_err(|source| JobError::Generate {
        spec: format!("{} and {}", arguments.old.display(), job.spec),
        source,
    })?;
    let folders = (folder(&arguments.old), folder(&arguments.new));
    let comparison = Comparison { old: &old, new: &new, folders, changes: &changes };
    print::data(&match arguments.format {
        DiffFormat::Text => text::write(&comparison, print::has_colour()),
        DiffFormat::Markdown => markdown::write(&comparison),
        DiffFormat::Json => json::write(&comparison),
        DiffFormat::Html => html::write(&comparison),
        DiffFormat::Github => github::write(&comparison),
    })?;
    let worst = changes.verdict(Side::Http).max(changes.verdict(Side::Rust));
    let fails = match arguments.fail_on {
        None => false,
        Some(FailOn::Breaking) => worst == Level::Major,
        Some(FailOn::Any) => worst > Level::None,
    };
    if fails { Err(Failure::Failed(None)) } else { Ok(()) }
}

/// Reads one of the documents, with the overlays that the configuration lays over it.
fn load(spec: &Spec, config: &Config) -> Result<Document, Failure> {
    Ok(output::load(spec, config).map_err(JobError::from)?.document)
}

/// The folder that a path's file is in; empty for a bare name.
fn folder(path: &Path) -> &Path {
    path.parent().unwrap_or(Path::new(""))
}
