//! A schema with all that holds beside it: `allOf`, and what stands beside a `$ref`.

mod bounds;
mod implied_type;
mod json_types;
mod malformed;
mod merged_schema;
mod null;
mod numerals;

pub(crate) use bounds::count;
pub(crate) use implied_type::ImpliedType;
pub(crate) use json_types::{JSON_TYPES, declared_types};
pub(crate) use merged_schema::{MergedSchema, is_meant_as_choice, is_shaping, shapes_data};
pub(crate) use null::NULL_DEPTH;
