//! What a schema says, once all that holds at once is merged: JSON Schema's and OpenAPI's keywords, and nothing of Rust.

mod family;
mod merge;
mod named;
mod references;
mod sensitive;
mod validate;

pub(crate) use family::{Families, has_choice};
pub(crate) use merge::{ImpliedType, JSON_TYPES, MergedSchema, NULL_DEPTH, count, declared_types, is_meant_as_choice};
pub(crate) use merge::{is_shaping, shapes_data};
pub(crate) use named::{is_shared, only_reference};
pub(crate) use references::Followed;
pub(crate) use sensitive::is_marked_sensitive;
