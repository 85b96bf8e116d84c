//! Sets an OpenAPI document in Rust.

pub mod cli;
pub mod config;
pub mod document;
pub mod finding;
pub mod generate;
pub mod model;
pub mod output;
pub mod report;
