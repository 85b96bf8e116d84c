//! The types of the output, and how each is read from JSON and XML and written to them.

pub(in crate::emit) mod builders;
pub(crate) mod derives;
pub(crate) mod enums;
mod inputs;
mod newtypes;
pub(crate) mod own_traits;
pub(crate) mod rules;
pub(in crate::emit) mod structs;
pub(crate) mod type_use;
mod unions;
pub(crate) mod xml;

pub(crate) use builders::deprecated_method;
