//! `typecase check`.

use std::mem::ManuallyDrop;
use std::path::Path;

use super::args::{Check, JobArguments};
use super::generate::refuse_warnings;
use super::module::{missing_requirements, print_missing};
use super::shell::quoted;
use super::{Failure, jobs, print};
use crate::output::{self, PlannedCrate};

/// Every document is checked, and all differences are shown, before the command fails.
pub fn run(arguments: &Check) -> Result<(), Failure> {
    let jobs = jobs::jobs(&arguments.job)?;
    let mut stale = false;
    let mut edited = false;
    let mut lacks = false;
    for job in &jobs {
        let made = ManuallyDrop::new(output::plan_crate(job)?);
        refuse_warnings(job, &made)?;
        let missing = missing_requirements(&made);
        stale |= !made.plan.is_fresh();
        lacks |= missing.is_some();
        edited |= !made.plan.edited.is_empty();
        show(&made)?;
        print_missing(missing);
    }
    if stale {
        print::status("repair with", &format!(": {}", repair_command(&arguments.job, edited)));
        return Err(Failure::Failed(None));
    }
    if lacks { Err(Failure::Failed(None)) } else { Ok(()) }
}

fn show(made: &PlannedCrate) -> Result<(), Failure> {
    let dir = made.plan.dir.display();
    if made.plan.is_fresh() {
        print::status(dir, " is fresh");
        return Ok(());
    }
    if !made.plan.dir.exists() {
        print::status(dir, " isn't there");
        return Ok(());
    }
    let diff = output::diff(&made.plan);
    print::data(&if print::has_colour() { output::coloured(&diff) } else { diff })?;
    let counts = made.plan.counts();
    print::status(
        dir,
        &format!(
            " is stale: {} to write, {} to remove, {} as they should be",
            counts.written, counts.removed, counts.unchanged
        ),
    );
    if !made.plan.foreign.is_empty() {
        print::status("in the way", &format!(", and not written by typecase: {}", made.plan.foreign.join(", ")));
    }
    if !made.plan.edited.is_empty() {
        print::status("edited by hand", &format!(": {}", made.plan.edited.join(", ")));
    }
    Ok(())
}

/// The command that makes stale crates fresh, as a shell takes it.
fn repair_command(arguments: &JobArguments, overwrite: bool) -> String {
    let mut words = vec!["typecase".to_owned(), "generate".to_owned()];
    let mut option = |name: &str, value: Option<&Path>| {
        if let Some(value) = value {
            words.extend((!name.is_empty()).then(|| name.to_owned()));
            words.push(quoted(&value.display().to_string()));
        }
    };
    let name = arguments.name.clone().map(String::from);
    option("", arguments.spec.as_deref());
    option("--out", arguments.out.as_deref());
    option("--name", name.as_deref().map(Path::new));
    let module = arguments.module.clone().map(String::from);
    option("--module", module.as_deref().map(Path::new));
    option("--config", arguments.config.as_deref());
    for overlay in &arguments.overlays {
        option("--overlay", Some(overlay));
    }
    for pattern in &arguments.select.only {
        option("--only", Some(Path::new(pattern.as_str())));
    }
    for (flag, given) in [
        ("--aliases", arguments.aliases),
        ("--strict", arguments.strict),
        ("--tests", arguments.tests),
        ("--overwrite", overwrite),
    ] {
        words.extend(given.then(|| flag.to_owned()));
    }
    words.join(" ")
}
