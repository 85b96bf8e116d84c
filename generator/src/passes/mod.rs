//! Passes over the model, once all of the document is read. [`lower`](crate::lower::lower) has them in a row.

mod dedupe;
mod dependencies;
mod discriminator_constants;
mod fixed_string_names;
mod import;
mod open_styles;
mod paging;
mod polling;
mod settings;
mod share;
mod split;
mod sweep;
#[cfg(test)]
mod tests;
mod xml_bodies;

pub(crate) use dedupe::dedupe;
pub(crate) use dependencies::missing_dependencies;
pub(crate) use discriminator_constants::discriminator_constants;
pub(crate) use fixed_string_names::fixed_string_names;
pub(crate) use import::import;
pub(crate) use open_styles::open_styles;
pub(crate) use paging::pagination;
pub(crate) use polling::polling;
pub(crate) use settings::{check_settings, tag_names, unknown};
pub(crate) use share::{Shared, share, share_failures};
pub(crate) use split::split;
pub(crate) use sweep::sweep;
pub(crate) use xml_bodies::xml_bodies;
