//! `typecase report`.

use std::mem::ManuallyDrop;

use super::args::{Report, ReportFormat};
use super::{Failure, jobs, print};
use crate::config::{Config, Options};
use crate::document::Loaded;
use crate::generate::generate;
use crate::output::{self, JobError};
use crate::report;

/// The document is generated as by `generate`, and only the findings are kept.
pub fn run(arguments: &Report) -> Result<(), Failure> {
    let job = jobs::job(
        &arguments.spec,
        Options {
            overlays: jobs::overlays(&arguments.overlays),
            select: jobs::select(&arguments.select),
            ..Options::default()
        },
        arguments.config.as_deref(),
    )?;
    let Loaded { document, mut findings } = output::load(&job.spec, &job.config).map_err(JobError::from)?;
    // The process ends before its memory is needed again.
    let document = ManuallyDrop::new(document);
    let name = job.config.name.clone().or_else(|| Some("report".to_owned()));
    let config = Config { name, ..job.config };
    let generated = generate(&document, &config, &Default::default())
        .map_err(|source| JobError::Generate { spec: job.spec.to_string(), source })?;
    findings.extend(generated.findings);
    print::data(&match arguments.format {
        ReportFormat::Text => report::human(&document, &findings, &generated.summary, print::has_colour()),
        ReportFormat::Json => report::json(&document, &findings, &generated.summary) + "\n",
    })
}
