//! Sets an OpenAPI document in Rust.

pub mod document;
pub mod analyze;
pub mod finding;
pub mod lower;
pub mod model;
pub mod name;
