//! Generates a Rust client crate from an OpenAPI document: a crate that people check in, review and depend on.
//!
//! One direction, a module for each step: [`document`] reads what stands there, [`lower`] makes it a [`model`] of
//! plain data, [`analyze`] and [`name`] find out what emission has to know, [`emit`] writes Rust, and [`output`]
//! brings it to disk. [`generate`] is the steps in a row, [`cli`] the command line around them.

pub mod analyze;
pub mod build;
mod by_size;
mod choices;
pub mod cli;
pub mod config;
pub mod diff;
pub mod document;
mod ecma;
pub mod embed;
pub mod emit;
mod examples;
pub mod finding;
pub mod generate;
mod hash;
pub mod lower;
pub mod markdown;
pub mod mock;
pub mod model;
pub mod name;
mod openapi;
pub mod output;
mod passes;
mod paths;
pub mod report;
mod schema;
pub mod select;
mod types;

pub use build::{Build, BuildError};
