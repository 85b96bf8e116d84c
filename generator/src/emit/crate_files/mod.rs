//! The files around the code of types and operations.

mod contract_tests;
mod dependencies;
mod example_tests;
mod guide;
pub(crate) mod manifest;
mod module_lists;
mod readme;
mod root;
pub(crate) mod runtime;
pub(crate) mod shared_runtime;
pub(crate) mod tag_features;
