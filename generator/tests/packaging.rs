//! What is published builds from its own package: everything that the source includes has to be in there.

use std::path::Path;
use std::process::{Command, Stdio};

#[test]
fn the_generator_builds_from_its_package() {
    let home = Path::new(env!("CARGO_MANIFEST_DIR"));
    // The folder around that of the tests has the dependencies, compiled as here but for debug information.
    let target = Path::new(env!("CARGO_TARGET_TMPDIR")).parent().unwrap();
    let output = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
        .args(["package", "--package", "typecase", "--allow-dirty", "--offline", "--color", "never"])
        .env("CARGO_TARGET_DIR", target)
        .env("CARGO_PROFILE_DEV_DEBUG", "false")
        .current_dir(home)
        .stdin(Stdio::null())
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}
