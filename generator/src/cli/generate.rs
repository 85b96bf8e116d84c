//! `typecase generate`.

use std::mem::ManuallyDrop;
use std::path::Path;

use super::args::Generate;
use super::module::{missing_requirements, print_missing};
use super::shell::quoted;
use super::{Failure, jobs, print, update};
use crate::config::Job;
use crate::finding::{Finding, Severity};
use crate::output::{self, PlannedCrate, Update};
use crate::report::Counts;

/// The number of findings that the summary shows.
const SHOWN: usize = 5;

/// All documents are generated before the first file is written, and either all are written or none.
pub fn run(arguments: &Generate) -> Result<(), Failure> {
    let jobs = jobs::jobs(&arguments.job)?;
    // The process ends before the memory of documents and crates is needed again.
    let mut made =
        jobs.iter().map(|job| output::plan_crate(job).map(ManuallyDrop::new)).collect::<Result<Vec<_>, _>>()?;
    let mut updates = Vec::new();
    for (job, made) in jobs.iter().zip(&mut made) {
        refuse_warnings(job, made)?;
        made.plan.refuse_losses(arguments.overwrite)?;
        let update = Update::of(&made.plan);
        if let Some(update) = &update {
            if arguments.deny_weakened || job.config.deny_weakened {
                update::refuse_weakened(job, update)?;
            }
            if arguments.changelog || job.config.changelog {
                update.add_to_changelog(&mut made.plan)?;
            }
        }
        updates.push(update);
    }
    output::apply(&made.iter().map(|made| &made.plan).collect::<Vec<_>>())?;
    for ((job, made), update) in jobs.iter().zip(&made).zip(&updates) {
        let changes = update.as_ref().map(update::summary).unwrap_or_default();
        print::status(format!("{} → {}", job.spec, made.plan.dir.display()), &(summary(made) + &changes));
        if let Some(update) = update {
            update::print_breaking(update);
        }
        if !made.plan.conflicted.is_empty() {
            let files = made.plan.conflicted.join(", ");
            print::status("merge conflicts", &format!(": {files}; what changed since the last run was not compared"));
        }
        print_findings(job, made);
        print_missing(missing_requirements(made));
    }
    Ok(())
}

/// With `strict`, a warning is an error.
pub fn refuse_warnings(job: &Job, made: &PlannedCrate) -> Result<(), Failure> {
    if !job.config.strict || !made.has_warnings() {
        return Ok(());
    }
    print_findings(job, made);
    Err(Failure::failed(format!("{}: strict, and there are warnings; nothing was written", job.spec)))
}

/// The summary of a run, on one screen.
fn summary(made: &PlannedCrate) -> String {
    let files = made.plan.counts();
    let counts = |counts: &Counts, skips: bool| {
        let skipped = if skips { format!(", {} skipped", counts.skipped()) } else { String::new() };
        format!("{}: {} full, {} weakened{skipped}", counts.total, counts.full, counts.weakened)
    };
    format!(
        "\n  crate       {}\n  files       {} written, {} unchanged, {} removed\n  operations  {}\n  types       {}",
        made.name,
        files.written,
        files.unchanged,
        files.removed,
        counts(&made.summary.operations, true),
        counts(&made.summary.types, false),
    )
}

/// The first few findings, the gravest first, and how to see them all. Notes are only counted.
fn print_findings(job: &Job, made: &PlannedCrate) {
    let mut findings: Vec<&Finding> =
        made.findings.iter().filter(|finding| finding.severity > Severity::Note).collect();
    findings.sort_by_key(|finding| std::cmp::Reverse(finding.severity));
    let shown: Vec<&Finding> = findings.iter().copied().take(SHOWN).collect();
    let places: Vec<_> = shown.iter().map(|finding| finding.place.clone()).collect();
    let folder = job.spec.path().and_then(Path::parent);
    for (finding, position) in shown.iter().zip(made.document.positions(&places)) {
        let file = made.document.file_name(finding.place.file);
        let is_overlay = job.config.overlays.iter().any(|path| path == Path::new(file));
        // A path from the document's folder, but an overlay's is as it was given.
        let file = folder
            .filter(|_| !is_overlay)
            .map_or_else(|| file.to_owned(), |folder| folder.join(file).display().to_string());
        let instead = if finding.instead.is_empty() { String::new() } else { format!("; {}", finding.instead) };
        let text = format!(": {file}:{}:{}: {}{instead}", position.line, position.column, finding.message);
        print::status(finding.severity, &text);
    }
    if made.findings.len() > shown.len() {
        print::status("", &format!("{} more: {}", made.findings.len() - shown.len(), report_command(job)));
    }
}

/// The command that shows every finding.
fn report_command(job: &Job) -> String {
    let mut words = vec!["typecase report".to_owned()];
    words.push(job.spec.path().map_or("-".to_owned(), |path| quoted(&path.display().to_string())));
    for pattern in &job.config.select.only {
        words.push(format!("--only {}", quoted(pattern.as_str())));
    }
    words.join(" ")
}
