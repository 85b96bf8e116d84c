//! Sets an OpenAPI document in Rust.

pub mod document;
pub mod finding;
pub mod model;
pub mod report;
