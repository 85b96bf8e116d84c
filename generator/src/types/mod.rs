//! From merged schemas to the types of the model.

mod branch_names;
mod branches;
mod cache;
mod discriminator;
mod enumeration;
mod examples;
mod fixed_string;
mod hierarchy;
mod object;
mod scalar;
mod schema;
mod union;
mod variants;
mod xml;

pub(crate) use cache::TypeCache;
pub(crate) use fixed_string::{FixedStrings, is_checkable, regex};
pub(crate) use xml::mentions_xml;
