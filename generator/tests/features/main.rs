//! One small document for each feature of the language (`tests/features/*.yaml` at the top of the repository): what it
//! is set into is compared with a golden file beside it, compiled, linted and documented without a warning, and where
//! types matter most, run.

mod case;
mod documented;
mod golden;
mod mixed;
mod needs;
mod packages;
mod runtimes;
mod workspace;

use case::Case;
use workspace::Workspace;

#[test]
fn every_case_is_set_as_expected() {
    golden::compare(Case::all());
}

/// The library and the example of its documentation, with every feature on.
#[test]
fn every_crate_compiles_without_a_warning() {
    let lint = if workspace::has_clippy() { "clippy" } else { "check" };
    Workspace::shared().check(&[
        lint,
        "--workspace",
        "--exclude",
        workspace::ROUND_TRIPS,
        "--all-features",
        "--lib",
        "--examples",
    ]);
}

#[test]
fn every_crate_is_documented_without_a_warning() {
    Workspace::shared().check(&[
        "doc",
        "--workspace",
        "--exclude",
        workspace::ROUND_TRIPS,
        "--all-features",
        "--no-deps",
        "--lib",
    ]);
}

/// The tests of `round_trips/`, over the crates of the cases that it names.
#[test]
fn values_survive_the_way_there_and_back() {
    Workspace::shared().check(&["test", "--package", workspace::ROUND_TRIPS]);
}
