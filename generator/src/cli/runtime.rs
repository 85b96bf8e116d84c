//! `typecase runtime`.

use std::path::Path;

use super::args::Runtime;
use super::shell::quoted;
use super::{Failure, print};
use crate::config::{self, ConfigFile};
use crate::output::{self, Plan};

/// The crate is written like that of a document: whole or not at all, and nothing that typecase didn't write is lost.
pub fn run(arguments: &Runtime) -> Result<(), Failure> {
    let here = Path::new(config::FILE_NAME);
    let file = arguments.config.as_deref().or_else(|| here.is_file().then_some(here));
    let options = file.map(ConfigFile::read).transpose()?.map(|file| file.defaults).unwrap_or_default();
    let (dir, name) = (&arguments.out, arguments.name.as_str());
    let files = output::runtime_files(name, &options.into_config());
    let plan = Plan::new(dir, &output::read_lock(dir)?, files)?;
    if arguments.check {
        return check(arguments, &plan);
    }
    plan.refuse_losses(arguments.overwrite)?;
    output::apply(&[&plan])?;
    let counts = plan.counts();
    let text = format!(
        " is the runtime {name}: {} written, {} unchanged, {} removed",
        counts.written, counts.unchanged, counts.removed
    );
    print::status(dir.display(), &text);
    Ok(())
}

fn check(arguments: &Runtime, plan: &Plan) -> Result<(), Failure> {
    let dir = plan.dir.display();
    if plan.is_fresh() {
        print::status(dir, " is fresh");
        return Ok(());
    }
    if plan.dir.exists() {
        print::data(&output::diff(plan))?;
        print::status(dir, " is stale");
    } else {
        print::status(dir, " isn't there");
    }
    let config = arguments.config.as_ref().map(|path| format!(" --config {}", quoted(&path.display().to_string())));
    let (out, name) = (quoted(&plan.dir.display().to_string()), arguments.name.as_str());
    let config = config.unwrap_or_default();
    print::status("repair with", &format!(": typecase runtime --out {out} --name {name}{config}"));
    Err(Failure::Failed(None))
}
