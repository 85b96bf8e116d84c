//! Passes over the model, once all of the document is read.

mod dedupe;
mod discriminator_constants;
mod settings;
mod sweep;

pub(crate) use dedupe::dedupe;
pub(crate) use discriminator_constants::discriminator_constants;
pub(crate) use settings::unknown;
pub(crate) use sweep::sweep;
