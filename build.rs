//! Sets `spec/` into `OUT_DIR` on every build, and warns when `generated/` is no longer what `spec/` says.
//!
//! A stale crate is no reason to fail: it is found by `tests/golden.rs`, and may be stale on purpose for a while.

use std::path::Path;
use std::{env, fs, io};

use typecase::output::{PlannedCrate, plan_all_crates};

fn main() {
    println!("cargo::rerun-if-changed=spec");
    println!("cargo::rerun-if-changed=generated");
    let out = env::var_os("OUT_DIR").unwrap_or_default();
    match plan_all_crates(Path::new("spec/typecase.toml")) {
        Ok(crates) => crates.iter().for_each(|made| set(made, &Path::new(&out).join(&made.name))),
        Err(error) => tell("error", &error.to_string()),
    }
}

/// Puts one crate into a folder of its own, and compares it with the one that is checked in.
fn set(made: &PlannedCrate, folder: &Path) {
    if let Err(error) = write(made, folder) {
        tell("error", &format!("{}: {error}", folder.display()));
    }
    if !made.plan.is_fresh() {
        let stale = made.plan.dir.file_name().unwrap_or_default().display();
        tell("warning", &format!("{stale}/ is not what spec/ says; repair it with `cargo regen`"));
    }
}

fn write(made: &PlannedCrate, folder: &Path) -> io::Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder)?;
    }
    for (path, text) in &made.plan.files {
        let path = folder.join(path);
        fs::create_dir_all(path.parent().unwrap_or(folder))?;
        fs::write(path, text)?;
    }
    Ok(())
}

/// One message of Cargo's; a line break would end it.
fn tell(kind: &str, message: &str) {
    println!("cargo::{kind}={}", message.replace('\n', " "));
}
