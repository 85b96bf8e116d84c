//! Failures that operations have in common, as a user writes them.

use crate::cases::case_shared_failures::{
    api::{jobs::GetJobFailure, runs::GetRunFailure},
    types::Problem,
};

#[test]
fn operations_with_the_same_failures_have_one_type_under_names_of_their_own() {
    use GetRunFailure::NotFound;

    let of_job: GetJobFailure = NotFound(Box::<Problem>::default());
    let of_run: GetRunFailure = of_job;
    assert!(matches!(of_run, GetRunFailure::NotFound(problem) if problem.title.is_none()));
}
