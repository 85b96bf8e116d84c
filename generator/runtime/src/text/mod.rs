//! Strings with a documented form: open enums, and identifiers of one fixed length.

mod fixed;
#[cfg(feature = "listed")]
mod listed;
mod open_enum;

pub use fixed::{FixedString, InvalidValue, Run};
#[cfg(feature = "listed")]
#[allow(unused_imports, reason = "the runtime alone has no such string")]
pub(crate) use listed::listed;
pub use open_enum::{UNLISTED, read, read_or_null};
#[allow(unused_imports, reason = "a generated crate may have none of these")]
pub(crate) use {
    fixed::fixed_string,
    open_enum::{open_enum, open_integer, open_string},
};
